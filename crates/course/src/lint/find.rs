//! Runs the rules over a course and gathers what they find, at the levels that the site has set.

use std::collections::BTreeSet;

use super::levels::Levels;
use super::{Rule, Scene, allow, rules};
use crate::diagnostic::{Diagnostic, Severity, Span};

/// What one rule finds.
pub(crate) struct Findings<'a> {
    rule: &'static Rule,
    faults: &'a mut Vec<Diagnostic>,
}

impl Findings<'_> {
    /// A fault of this rule, as bad as the rule is. Add to it with [`Said`](crate::folder::report::Said), then give it to
    /// [`say`](Self::say).
    pub fn fault(&self, at: Span, message: impl Into<String>) -> Diagnostic {
        self.fault_of(self.rule.severity, at, message)
    }

    /// With a severity of its own: where a rule warns first and fails further on, or only warns of safety items.
    pub fn fault_of(&self, severity: Severity, at: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(self.rule.code(), severity, at, message.into())
    }

    /// Says it.
    pub fn say(&mut self, fault: Diagnostic) {
        self.faults.push(fault);
    }
}

/// Which rules look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// What blocks a build: errors alone.
    Blocking,
    /// All.
    All,
}

/// Rules that count what a page has, or miss it: objectives, questions, kinds of question, mistakes.
const COUNTING: [u16; 4] = [1010, 1019, 1114, 1131];

/// Pages with something that could not be read: what these rules would miss is there, and is said already.
fn unread(before: &[Diagnostic]) -> BTreeSet<&str> {
    let is_error = |fault: &&Diagnostic| fault.severity == Severity::Error && fault.code.0 < 1000;
    before.iter().filter(is_error).map(|fault| fault.at.file.as_str()).collect()
}

/// Everything that the rules of good teaching say of a course: one scene for each of its languages.
pub(crate) fn of_course(
    scenes: &[Scene<'_>],
    levels: &Levels,
    extent: Extent,
    before: &[Diagnostic],
) -> Vec<Diagnostic> {
    let mut all = Vec::new();
    let unread = unread(before);
    for scene in scenes {
        let allowed = allow::of_scene(scene);
        for rule in rules() {
            let Some(look) = rule.look else { continue };
            if extent == Extent::Blocking && !levels.may_block(rule) {
                continue;
            }
            let mut faults = Vec::new();
            look(scene, &mut Findings { rule, faults: &mut faults });
            faults.retain(|fault| !allow::is_allowed(&allowed, fault));
            if COUNTING.contains(&rule.code) {
                faults.retain(|fault| !unread.contains(fault.at.file.as_str()));
            }
            let settled =
                faults.into_iter().filter_map(|fault| levels.settle(rule, fault, scene.slug));
            all.extend(
                settled.filter(|fault| extent == Extent::All || fault.severity == Severity::Error),
            );
        }
    }
    all
}
