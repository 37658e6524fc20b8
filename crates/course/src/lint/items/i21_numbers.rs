//! I21: a number to be worked out has its unit beside the field, and a mistake that was foreseen.

use assess::Kind;
use assess::kind::{NumberKey, Tick};
use assess::unit::Unit;

use super::places::{answer_at, prompt_at};
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::grade::reading::sentences_of;
use crate::lint::{Findings, Home, Mends, Of, Placed, Rule, Scene};

/// Units that are words, too, in some language: `in`, `bar`; `рад` is work.
const ALSO_WORDS: [&str; 9] = ["in", "bar", "ha", "rad", "cd", "бар", "га", "рад", "сут"];

pub(crate) const RULE: Rule = Rule {
    code: 1121,
    name: Some("I21"),
    severity: Severity::Error,
    title: "a `.number` has its unit in the answer and at least one foreseen wrong value",
    what: "Answers without a unit although the question asks in one (\"How many mm …?\"); and practice questions in which no wrong \
           value is foreseen with `[ ]`. (A decimal without tolerance is JW0314, a wrong value that counts as right JW0315.)",
    why: "The portal shows the unit of the answer beside the field; without it, learners wonder whether to type it. And most wrong \
          numbers come from a few mistakes: whoever made one of them needs to read which, not only \"not yet\".",
    example: "### How many mm are left? {#left .number …}\n\n- [x] 1197\n",
    instead: "- [x] 1197 mm\n  > 1200 − 3 = 1197 mm. The saw takes 3 mm.\n- [ ] 1200 mm\n  > You left out the saw cut. Take off 3 mm more.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if !scene.is_graded() {
        return;
    }
    for placed in scene.items() {
        let Kind::Number(key) = &placed.item.kind else { continue };
        unit(&placed, key, findings);
        let foreseen = key.answers.iter().any(|answer| answer.tick == Tick::Wrong);
        if placed.home == Home::Practice && scene.of == Of::Source && !foreseen {
            let fault = findings
                .fault(prompt_at(&placed), "this `.number` foresees no wrong value")
                .label("a mistake gets no answer of its own")
                .help("add the number that a common slip gives, such as a step left out: `- [ ] 1200 mm`, and its feedback below it");
            findings.say(fault);
        }
    }
}

fn unit(placed: &Placed<'_>, key: &NumberKey, findings: &mut Findings<'_>) {
    if key.unit.is_some() {
        return;
    }
    let Some(asked) = asked_unit(placed.item.prompt.as_str()) else { return };
    let right = key.answers.iter().position(|answer| answer.tick == Tick::Right).unwrap_or_default();
    let fault = findings
        .fault(answer_at(placed, right), format!("the question asks in {asked}, but this answer has no unit"))
        .label("nothing stands beside the field")
        .help(format!("write {asked} behind the number of each answer; the portal shows it beside the field"));
    findings.say(fault);
}

/// The unit in which the last sentence asks: one that stands behind no number.
fn asked_unit(prompt: &str) -> Option<&str> {
    let last = sentences_of(prompt).into_iter().next_back()?;
    let mut before = "";
    for token in last.split_whitespace() {
        let word = token.trim_matches(|c: char| "?.,;:!()¿¡\"".contains(c));
        let counted = before.contains(char::is_numeric) || before.ends_with('}');
        let plain = ALSO_WORDS.contains(&word) || word.chars().nth(1).is_none() && word != "%";
        if !counted && !plain && Unit::parse(word).is_some() {
            return Some(word);
        }
        before = token;
    }
    None
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item("en", "### How many mm are left of 1200 mm? {#left .number objective=do level=apply}\n\n- [x] 1197\n  > {ok}\n- [ ] 1200\n  > {no}\n\n> [!NOTE]\n> {ok}\n", Some("1197")),
        Case::item("en", "### What is left of 1200 mm? {#left .number objective=do level=apply}\n\n- [x] 1197 mm\n  > {ok}\n\n> [!NOTE]\n> {ok}\n", Some("What is left of 1200 mm?")),
        Case::item("en", "### How many boards of 1200 mm in a stack? {#left .number objective=do level=apply}\n\n- [x] 12\n  > {ok}\n- [ ] 13\n  > {no}\n\n> [!NOTE]\n> {ok}\n", None),
        Case::item("ru", "### Сколько мм останется? {#left .number objective=do level=apply}\n\n- [x] 1197\n  > {ok}\n- [ ] 1200\n  > {no}\n\n> [!NOTE]\n> {ok}\n", Some("1197")),
        Case::item("ru", "### Сколько досок по 1200 мм в стопке? {#left .number objective=do level=apply}\n\n- [x] 12\n  > {ok}\n- [ ] 13\n  > {no}\n\n> [!NOTE]\n> {ok}\n", None),
        Case::item("sr", "### Колико мм остаје? {#left .number objective=do level=apply}\n\n- [x] 1197\n  > {ok}\n- [ ] 1200\n  > {no}\n\n> [!NOTE]\n> {ok}\n", Some("1197")),
        Case::item("sr-Latn", "### Koliko mm ostaje? {#left .number objective=do level=apply}\n\n- [x] 1197\n  > {ok}\n- [ ] 1200\n  > {no}\n\n> [!NOTE]\n> {ok}\n", Some("1197")),
        Case::item("sr", "### Колико дасака од 1200 мм има у сложају? {#left .number objective=do level=apply}\n\n- [x] 12\n  > {ok}\n- [ ] 13\n  > {no}\n\n> [!NOTE]\n> {ok}\n", None),
        Case::item("es", "### ¿Cuántos mm quedan? {#left .number objective=do level=apply}\n\n- [x] 1197\n  > {ok}\n- [ ] 1200\n  > {no}\n\n> [!NOTE]\n> {ok}\n", Some("1197")),
        Case::item("es", "### ¿Cuántas tablas de 1200 mm hay? {#left .number objective=do level=apply}\n\n- [x] 12\n  > {ok}\n- [ ] 13\n  > {no}\n\n> [!NOTE]\n> {ok}\n", None),
    ]
};
