//! R2: sentences of a lesson are short on the whole.

use super::limits::{self, level, of_language};
use super::measure::{self, hardest};
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::{Findings, Mends, Rule, Scene};

pub(crate) const RULE: Rule = Rule {
    code: 1202,
    name: Some("R2"),
    severity: Severity::Warning,
    title: "the sentences of a lesson are short on the whole",
    what: "Words of a lesson divided by its sentences. The most at levels 2, 3 and 4 is 10, 12 and 14 in English, 11, 13 and 15 in \
           Spanish, 8, 10 and 12 in Russian, 9, 11 and 13 in Serbian. Text of less than 100 words is not judged.",
    why: "One long sentence is a step; a page of them is a wall. Guides for plain writing ask for 15 to 20 words at most; here \
          many readers read in a second language.",
    example: "A lesson with a mean of 16 words a sentence.\n",
    instead: "One thought a sentence. What is \"and\", \"which\" or \"because\" in the middle is often a full stop.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

/// Words of the mean sentence: English, Spanish, Russian, Serbian.
const MOST: [[u16; 3]; 4] = [[10, 12, 14], [11, 13, 15], [8, 10, 12], [9, 11, 13]];

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    let Some(most) = of_language(scene, MOST) else { return };
    for (_, page) in scene.lessons() {
        let (counts, _) = measure::of_lesson(scene, page);
        let Some(mean) = measure::mean(counts).filter(|mean| *mean > f64::from(most)) else { continue };
        let level = level(scene);
        let mut fault = findings
            .fault(
                limits::title(page),
                format!("the mean sentence of this lesson has {mean:.1} words; {most} is the limit at level {level}"),
            )
            .help("begin with the sentences that are named here: make two of each");
        for (at, words) in hardest(scene, page, |counts| counts.words) {
            fault = fault.also(at, format!("{words} words"));
        }
        findings.say(fault);
    }
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", super::measure::LONG_EN, Some("# First")),
        Case::lesson("en", super::measure::SHORT_EN, None),
        Case::lesson("es", super::measure::LONG_ES, Some("# First")),
        Case::lesson("es", super::measure::SHORT_ES, None),
        Case::lesson("ru", super::measure::LONG_RU, Some("# First")),
        Case::lesson("ru", super::measure::SHORT_RU, None),
        Case::lesson("sr", super::measure::LONG_SR, Some("# First")),
        Case::lesson("sr", super::measure::SHORT_SR, None),
    ]
};
