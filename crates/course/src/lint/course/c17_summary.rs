//! C17: each lesson ends in a few short lines with nothing new in them.

use std::collections::BTreeSet;

use super::parts::{counted, entries, line, of_role, title, written};
use crate::attrs::Role;
use crate::diagnostic::Severity;
use crate::folder::page::Page;
use crate::folder::report::Said;
use crate::grade::{self, Section};
use crate::lint::{Findings, Mends, Rule, Scene, text};

/// Entries of a summary, at least and at most.
const ENTRIES: std::ops::RangeInclusive<usize> = 3..=5;

/// Words of an entry, at most.
const WORDS_MAX: usize = 12;

pub(crate) const RULE: Rule = Rule {
    code: 1017,
    name: Some("C17"),
    severity: Severity::Warning,
    title: "each lesson ends in 3 to 5 short lines",
    what: "A section `{.summary}` in every written lesson, with a list of 3 to 5 entries of at most 12 words. A note where an \
           entry has a number that stands nowhere in the lesson before it.",
    why: "A summary is what one reads again before the check and takes to the bench. Long lines are not read twice, and what \
          stands only there was never explained.",
    example: "## In short {.summary}\n\nIn this lesson you saw that thickness gives the current and the current gives the \
              wire feed.\n",
    instead: "## In short {.summary}\n\n- Thickness × 40 gives the current.\n- Current × 0.05 gives the wire feed.\n- Change \
              one setting at a time.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    for page in written(scene) {
        let sections = grade::sections(&page.body);
        let Some(section) = of_role(&sections, Role::Summary) else {
            let fault = findings
                .fault(title(page), "this lesson has no summary")
                .help("add `## In short {.summary}` with 3 to 5 entries of at most 12 words: what learners take to the bench");
            findings.say(fault);
            continue;
        };
        summary(findings, page, section);
    }
}

fn summary(findings: &mut Findings<'_>, page: &Page, section: &Section<'_>) {
    let entries = entries(section);
    if !ENTRIES.contains(&entries.len()) {
        let has = if entries.is_empty() {
            "no list".to_owned()
        } else {
            format!("{} in its list", counted(entries.len(), "line"))
        };
        let fault = findings
            .fault(line(page, section.heading), format!("the summary has {has}; 3 to 5 lines are wanted"))
            .help("keep what a learner needs at the bench, one thing a line, each beginning with `- `");
        findings.say(fault);
    }
    let before = page.slice(&(page.front.body..section.heading.span.start));
    let known: BTreeSet<&str> = numbers(before).collect();
    for (words, at) in &entries {
        let count = text::words(words).count();
        if count > WORDS_MAX {
            let at = page.source.at(page.source.first_line(at));
            let fault = findings
                .fault(at, format!("this line of the summary has {count} words; {WORDS_MAX} is the limit"))
                .help("keep the thing to do and its number, or make two lines of it");
            findings.say(fault);
        }
        if let Some(number) = numbers(words).find(|number| !known.contains(number)) {
            let fault = findings
                .fault_of(
                    Severity::Note,
                    Scene::locate(page, at, number),
                    format!("{number} stands in the summary, but nowhere before it"),
                )
                .help("explain it in the lesson, or leave it out here");
            findings.say(fault);
        }
    }
}

/// Runs of digits with points and commas inside.
fn numbers(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let start = rest.bytes().position(|byte| byte.is_ascii_digit())?;
        let number = rest.get(start..)?;
        let is_part = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b',');
        let end = number.bytes().position(|byte| !is_part(byte)).unwrap_or(number.len());
        rest = number.get(end..)?;
        Some(number.get(..end)?.trim_end_matches(['.', ',']))
    })
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "Words.", Some("# First")),
        Case::lesson("en", "## In short {.summary}\n\n- One.\n- Two.\n", Some("## In short {.summary}")),
        Case::lesson("en", "## In short {.summary}\n\nAll is said.\n", Some("## In short {.summary}")),
        Case::lesson("en", "Set 12 L.\n\n## In short {.summary}\n\n- One.\n- Two.\n- Set 12 L, or 1.5.\n", Some("1.5")),
        Case::lesson("en", "Set 12 L.\n\n## In short {.summary}\n\n- One.\n- Two.\n- Set 12 L.\n", None),
        Case::lesson("en", "## In short {.summary}\n\n- One.\n- Two.\n- A blunt edge needs more force, and more force lets the chisel slip.\n", Some("- A blunt edge needs more force, and more force lets the chisel slip.")),
        Case::lesson("es", "## En breve {.summary}\n\n- Uno.\n- Dos.\n", Some("## En breve {.summary}")),
        Case::lesson("es", "Ajusta 12,5 L.\n\n## En breve {.summary}\n\n- Uno.\n- Dos.\n- Ajusta 12,5 L.\n", None),
        Case::lesson("ru", "Ставьте 12 л.\n\n## Коротко {.summary}\n\n- Раз.\n- Два.\n- Ставьте 14 л.\n", Some("14")),
        Case::lesson("ru", "Ставьте 12 л.\n\n## Коротко {.summary}\n\n- Раз.\n- Два.\n- Ставьте 12 л.\n", None),
        Case::lesson("sr", "## Укратко {.summary}\n\n- Један.\n", Some("## Укратко {.summary}")),
        Case::lesson("sr", "## Укратко {.summary}\n\n- Један.\n- Два.\n- Три.\n- Четири.\n- Пет.\n", None),
    ]
};
