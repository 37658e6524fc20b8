//! R1: a lesson reads as easily as its level asks.

use super::limits::{self, level, of_level};
use super::measure::{self, hardest};
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::grade::reading;
use crate::lint::{Findings, Mends, Rule, Scene};

pub(crate) const RULE: Rule = Rule {
    code: 1201,
    name: Some("R1"),
    severity: Severity::Error,
    title: "a lesson reads as easily as its level asks",
    what: "The reading level of each lesson, after Flesch and Kincaid, scaled for the language: 5.0 at level 2, 6.5 at level 3, \
           8.0 at level 4. It is taken of all text and of the paragraphs alone; the worse counts. Above the limit warns; above \
           the limit + 1.5 is an error. Languages without constants and text of less than 100 words are not judged.",
    why: "Many learners read slowly or in a second language. A text above their level is not read, and what is not read is not \
          learned (Kincaid and others, 1975). The number sees only long words and long sentences: it is a smoke alarm.",
    example: "Subsequent to the verification of the pressure, the isolation of the installation is to be performed.\n",
    instead: "Read the gauge. Then close the valve.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

const MOST: [f64; 3] = [5.0, 6.5, 8.0];
/// The formula is about one grade off for a single page, so only what is further off is an error.
const MARGIN: f64 = 1.5;

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    let most = of_level(scene, MOST);
    for (_, page) in scene.lessons() {
        let (all, paragraphs) = measure::of_lesson(scene, page);
        let both = [all, paragraphs].map(|counts| reading::grade(counts, &scene.lang));
        let Some(worse) = both.into_iter().flatten().reduce(f64::max).filter(|worse| *worse > most) else {
            continue;
        };
        let severity = if worse > most + MARGIN { Severity::Error } else { Severity::Warning };
        let named = |level: Option<f64>| level.map_or_else(|| "too short to judge".to_owned(), |level| format!("{level:.1}"));
        let [of_all, of_paragraphs] = both.map(named);
        let level = level(scene);
        let mean = measure::mean(all).unwrap_or_default();
        let mut fault = findings
            .fault_of(
                severity,
                limits::title(page),
                format!("the reading level of this lesson is {worse:.1}; {most:.1} is the limit at level {level}"),
            )
            .label(format!("all text {of_all}, paragraphs alone {of_paragraphs}, mean sentence {mean:.1} words"))
            .help("cut the sentences that are named here, and take a shorter word where one says the same");
        for (at, tenths) in hardest(scene, page, |counts| measure::tenths(counts, &scene.lang)) {
            let (grade, tenth) = (tenths / 10, tenths % 10);
            fault = fault.also(at, format!("this sentence alone reads at {grade}.{tenth}"));
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
