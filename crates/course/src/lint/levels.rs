//! `journeywork.toml`: how strict a site is, and which findings it lives with for a reason.
//!
//! ```toml
//! [lint]
//! I7 = "allow"            # allow | warn | deny
//! "*" = "warn"            # every rule that is not named; errors of S and T stay errors
//!
//! [[waiver]]
//! rule = "R3"
//! file = "co2-welding/exam.md"
//! reason = "The sentence is the wording of the sign on the machine."
//! ```

use serde::Deserialize;

use super::{Rule, rule};
use crate::diagnostic::{Diagnostic, Severity};

/// What a site says about the rules.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Levels {
    others: Option<Level>,
    levels: Vec<(u16, Level)>,
    waivers: Vec<Waiver>,
}

/// How a rule counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Level {
    /// It is not said.
    Allow,
    /// It warns.
    Warn,
    /// It blocks the build.
    Deny,
}

/// A finding that a site lives with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// Code of the rule.
    pub code: u16,
    /// Name of the rule.
    pub rule: &'static str,
    /// Course and file, such as `co2-welding/exam.md`; a whole course as `co2-welding/`.
    pub file: String,
    /// Why.
    pub reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    lint: std::collections::BTreeMap<String, Level>,
    #[serde(default)]
    waiver: Vec<WaiverRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WaiverRow {
    rule: String,
    file: String,
    reason: String,
}

/// Shortest reason, in characters.
const REASON_MIN: usize = 12;

impl Levels {
    /// Reads the file; an empty text says nothing.
    ///
    /// # Errors
    /// What is wrong with it, in one sentence with its line where it has one.
    pub fn read(text: &str) -> Result<Self, String> {
        let file: File = toml::from_str(text).map_err(|fault| fault.to_string())?;
        let mut levels = Vec::new();
        let mut others = None;
        for (name, level) in &file.lint {
            if name == "*" {
                others = Some(*level);
                continue;
            }
            let rule = named(name)?;
            if *level != Level::Deny && is_fixed(rule) {
                return Err(format!(
                    "`{name}` cannot be lowered: errors of safety (S) and of the setting (T) stay errors"
                ));
            }
            levels.push((rule.code, *level));
        }
        let mut waivers = Vec::new();
        for row in file.waiver {
            let rule = named(&row.rule)?;
            if is_fixed(rule) {
                return Err(format!(
                    "`{}` cannot be waived: errors of safety (S) and of the setting (T) stay errors",
                    row.rule
                ));
            }
            if row.reason.trim().chars().count() < REASON_MIN {
                return Err(format!(
                    "the waiver of `{}` for `{}` needs a reason that somebody else understands",
                    row.rule, row.file
                ));
            }
            waivers.push(Waiver {
                code: rule.code,
                rule: rule.name.unwrap_or_default(),
                file: row.file,
                reason: row.reason,
            });
        }
        Ok(Self { others, levels, waivers })
    }

    /// All waivers, for the report.
    #[must_use]
    pub fn waivers(&self) -> &[Waiver] {
        &self.waivers
    }

    /// Whether findings of a rule can block a build here.
    pub(crate) fn may_block(&self, rule: &Rule) -> bool {
        match self.level_of(rule) {
            Some(Level::Allow | Level::Warn) => false,
            Some(Level::Deny) => true,
            None => rule.severity == Severity::Error,
        }
    }

    fn level_of(&self, rule: &Rule) -> Option<Level> {
        let named = self.levels.iter().find(|(code, _)| *code == rule.code);
        let others = || self.others.filter(|level| *level == Level::Deny || !is_fixed(rule));
        named.map(|(_, level)| *level).or_else(others)
    }

    /// A finding as this site counts it; none where it is allowed or waived.
    pub(crate) fn settle(
        &self,
        rule: &Rule,
        mut fault: Diagnostic,
        course: &str,
    ) -> Option<Diagnostic> {
        let waived = self.waivers.iter().any(|waiver| {
            let whole = waiver.file.strip_suffix('/') == Some(course);
            let file = waiver
                .file
                .split_once('/')
                .is_some_and(|(of, file)| of == course && file == fault.at.file);
            waiver.code == rule.code && (whole || file)
        });
        if waived {
            return None;
        }
        match self.level_of(rule) {
            Some(Level::Allow) => return None,
            // What only notes or warns of itself is not made worse by it.
            Some(Level::Warn) => fault.severity = fault.severity.min(Severity::Warning),
            Some(Level::Deny) => fault.severity = Severity::Error,
            None => {}
        }
        Some(fault)
    }
}

fn named(name: &str) -> Result<&'static Rule, String> {
    let found = rule(name).filter(|rule| rule.name.is_some());
    found.ok_or_else(|| {
        let known = super::rules().filter_map(|rule| rule.name);
        match crate::suggest::nearest(name, known) {
            Some(near) => format!("there is no rule `{name}`; did you mean `{near}`?"),
            None => {
                format!("there is no rule `{name}`; `journeywork explain --list` names them all")
            }
        }
    })
}

/// Rules whose errors no site may lower.
fn is_fixed(rule: &Rule) -> bool {
    rule.severity == Severity::Error && matches!(rule.code, 1300..=1499)
}

#[cfg(test)]
mod tests {
    use super::Levels;

    #[test]
    fn a_waiver_needs_a_rule_and_a_reason() {
        let waiver = |rule: &str, reason: &str| {
            Levels::read(&format!(
                "[[waiver]]\nrule = \"{rule}\"\nfile = \"a/exam.md\"\nreason = \"{reason}\"\n"
            ))
        };
        assert_eq!(
            waiver("I6", "It is the wording of the sign.").map(|l| l.waivers().len()),
            Ok(1)
        );
        assert!(waiver("I6", "just so").unwrap_err().contains("needs a reason"));
        assert!(
            waiver("Q9", "It is the wording of the sign.").unwrap_err().contains("no rule `Q9`")
        );
    }

    #[test]
    fn unknown_keys_are_said_with_their_line() {
        assert!(Levels::read("[lints]\nI6 = \"warn\"\n").unwrap_err().contains("line 1"));
        assert!(Levels::read("[lint]\nI6 = \"warning\"\n").unwrap_err().contains("line 2"));
        assert_eq!(Levels::read(""), Ok(Levels::default()));
    }
}
