//! C12: an explanation is a few short sections.

use super::parts::{counted, line, title, words, written};
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::grade;
use crate::lint::{Findings, Mends, Rule, Scene};

/// Words of a section, at most.
const WORDS_MAX: usize = 150;

/// Sections that explain, at least and at most.
const SECTIONS: std::ops::RangeInclusive<usize> = 3..=5;

pub(crate) const RULE: Rule = Rule {
    code: 1012,
    name: Some("C12"),
    severity: Severity::Warning,
    title: "a lesson explains in 3 to 5 sections of at most 150 words",
    what: "`##` sections without a class that hold more than a safety box: 3 to 5 in a written lesson, each with at most 150 \
           words. Safety boxes, tables, captions and questions are not counted.",
    why: "Learners stop at any minute and come back to the start of the section. One idea fits in 150 words; a longer text \
          holds two, and the second is lost.",
    example: "## All about the saw\n\n… 420 words …\n",
    instead: "## Set the blade\n\n… 120 words …\n\n## Set the fence\n\n… 140 words …\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    for page in written(scene) {
        let sections = grade::sections(&page.body);
        let explaining: Vec<_> =
            sections.iter().filter(|section| grade::explains(section)).collect();
        if !SECTIONS.contains(&explaining.len()) {
            let help = if explaining.len() < *SECTIONS.start() {
                "give each idea a `##` heading of its own, without a class"
            } else {
                "put sections about one idea together, or split the lesson"
            };
            let has = counted(explaining.len(), "section");
            let fault = findings
                .fault(title(page), format!("this lesson explains in {has}; 3 to 5 are wanted"))
                .help(help);
            findings.say(fault);
        }
        for section in explaining {
            let count = words(section);
            if count > WORDS_MAX {
                let fault = findings
                    .fault(line(page, section.heading), format!("this section has {count} words; {WORDS_MAX} is the limit"))
                    .help("split it where the second idea begins, with a `##` heading of its own");
                findings.say(fault);
            }
        }
    }
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    macro_rules! ten {
        ($word:literal) => {
            concat!($word, " ", $word, " ", $word, " ", $word, " ", $word, " ", $word, " ", $word, " ", $word, " ", $word, " ", $word, "\n")
        };
    }
    macro_rules! fifty {
        ($word:literal) => {
            concat!(ten!($word), ten!($word), ten!($word), ten!($word), ten!($word))
        };
    }
    // 150 words, then what is given.
    macro_rules! lesson {
        ($word:literal, $more:literal) => {
            concat!("## One\n\n", fifty!($word), fifty!($word), fifty!($word), $more,
                "\n\n## Two\n\n", $word, ".\n\n## Three\n\n", $word, ".\n\n## Boxed\n\n> [!WARNING]\n> ", $word, ".\n")
        };
    }
    &[
        Case::lesson("en", "## One\n\nA saw.\n\n## Two\n\nA blade.\n", Some("# First")),
        Case::lesson("en", lesson!("saw", "saw"), Some("## One")),
        Case::lesson("en", lesson!("saw", "\n\n> [!WARNING]\n> A saw cuts.\n"), None),
        Case::lesson("es", lesson!("sierra", "sierra"), Some("## One")),
        Case::lesson("es", lesson!("sierra", "25 %"), None),
        Case::lesson("ru", lesson!("пила", "пила"), Some("## One")),
        Case::lesson("ru", lesson!("пила", "25 %"), None),
        Case::lesson("sr", lesson!("тестера", "тестера"), Some("## One")),
        Case::lesson("sr", lesson!("тестера", "25 %"), None),
    ]
};
