//! I22: a word to be typed is short, has few forms, and a slip of the finger is forgiven.

use std::collections::BTreeSet;

use assess::kind::text::{Strictness, Typos};
use assess::kind::{TextKey, Tick};
use assess::{Kind, Stakes};

use super::places::{answer_at};
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::{Findings, Home, Mends, Of, Placed, Rule, Scene};

const FORMS_MOST: usize = 3;
const WORDS_MOST: usize = 3;
/// In words of so many letters one wrong letter is forgiven.
const LETTERS_LEAST: usize = 5;

pub(crate) const RULE: Rule = Rule {
    code: 1122,
    name: Some("I22"),
    severity: Severity::Error,
    title: "a `.text` has at most 3 accepted forms of at most 3 words, and forgives a slip",
    what: "The accepted forms of a `.text`: how many there are (with hyphen or space is one), and how many words the shortest has. Also `critical` on it in practice (in \
           exams that is JW0404), and, as a warning, `typos=0` where a form has a word of 5 letters or more, and `case=strict`.",
    why: "The portal compares letters, not sense: where many answers are right, it marks some of them wrong. Who is sure of the \
          trade and unsure of the spelling must not lose a point, nor fail a question on safety.",
    example: "- [x] the narrow slot that is left by a saw\n",
    instead: "Ask for a name, or ask with options:\n\n- [x] kerf\n- [x] saw kerf\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if !scene.is_graded() {
        return;
    }
    for placed in scene.items() {
        let Kind::Text(key) = &placed.item.kind else { continue };
        forms(&placed, key, findings);
        if scene.of == Of::Source {
            if placed.item.stakes == Stakes::Critical && placed.home == Home::Practice {
                let fault = findings
                    .fault(in_heading(&placed, "critical"), "a `.text` is critical")
                    .label("a slip of spelling would count as a danger")
                    .help("ask it with `.single`, or take `critical` away");
                findings.say(fault);
            }
            strict(&placed, key, findings);
        }
    }
}

fn forms(placed: &Placed<'_>, key: &TextKey, findings: &mut Findings<'_>) {
    let right = || key.answers.iter().enumerate().filter(|(_, answer)| answer.tick == Tick::Right);
    // "cross-cut" and "cross cut" are one form.
    let folded = |form: &str| form.to_lowercase().replace('-', " ");
    let mut seen = BTreeSet::new();
    let distinct: Vec<usize> = right()
        .filter(|(_, answer)| seen.insert(folded(&answer.form)))
        .map(|(place, _)| place)
        .collect();
    if let Some(place) = distinct.get(FORMS_MOST) {
        let found = distinct.len();
        let fault = findings
            .fault(answer_at(placed, *place), format!("{found} forms are accepted here; {FORMS_MOST} is the limit"))
            .label("the first one beyond the limit")
            .help("capitals, spaces and one wrong letter are forgiven anyway; if the forms are truly different, ask with `.single`");
        findings.say(fault);
    }
    // A longer form beside a short one is only generous.
    let shortest = right()
        .map(|(place, answer)| (answer.form.split_whitespace().count(), place))
        .min();
    if let Some((words, place)) = shortest.filter(|(words, _)| *words > WORDS_MOST) {
        let fault = findings
            .fault(answer_at(placed, place), format!("this answer has {words} words; {WORDS_MOST} is the limit"))
            .label("few learners will type just these words")
            .help("ask for the name alone, or ask with `.single`");
        findings.say(fault);
    }
}

fn strict(placed: &Placed<'_>, key: &TextKey, findings: &mut Findings<'_>) {
    let long_word = key.answers.iter().filter(|answer| answer.tick == Tick::Right).any(|answer| {
        answer.form.split_whitespace().any(|word| word.chars().count() >= LETTERS_LEAST)
    });
    let (attribute, message) = if key.rules.typos == Typos::None && long_word {
        ("typos=0", format!("one wrong letter in a word of {LETTERS_LEAST} letters or more is not forgiven"))
    } else if key.rules.case == Strictness::Strict {
        ("case=strict", "a capital too many or too few is not forgiven".to_owned())
    } else {
        return;
    };
    let fault = findings
        .fault_of(Severity::Warning, in_heading(placed, attribute), message)
        .label("tests typing")
        .help(format!("take `{attribute}` away, if the word with the slip is not another thing of the trade"));
    findings.say(fault);
}

fn in_heading(placed: &Placed<'_>, attribute: &str) -> crate::diagnostic::Span {
    let heading = placed.page.source.first_line(&placed.bytes);
    let slice = placed.page.slice(&heading);
    // Attributes stand at the end; the words before them may hold the same.
    slice.rfind(attribute).map_or_else(
        || placed.head(),
        |found| {
            let start = heading.start + found;
            placed.page.source.at(start..start + attribute.len())
        },
    )
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item("en", "### What is the slot called? {#slot .text objective=do level=remember}\n\n- [x] kerf\n  > {ok}\n- [x] saw kerf\n- [x] saw cut\n- [x] slit\n\n> [!NOTE]\n> {ok}\n", Some("slit")),
        Case::item("en", "### What is the slot called? {#slot .text objective=do level=remember}\n\n- [x] slot of the saw\n  > {ok}\n\n> [!NOTE]\n> {ok}\n", Some("slot of the saw")),
        Case::item("en", "### What is the slot called? {#slot .text objective=do level=remember}\n\n- [x] kerf\n  > {ok}\n- [x] slot of the saw\n- [x] saw-cut\n- [x] saw cut\n- [ ] a long groove with a floor\n  > {no}\n\n> [!NOTE]\n> {ok}\n", None),
        Case::item("en", "### Which critical part is it? {#slot .text objective=do level=remember critical}\n\n- [x] kerf\n  > {ok}\n\n> [!NOTE]\n> {ok}\n", Some("critical")),
        Case::item("en", "### What is it called? {#slot .text objective=do level=remember typos=0}\n\n- [x] chuck\n  > {ok}\n\n> [!NOTE]\n> {ok}\n", Some("typos=0")),
        Case::item("en", "### What is it called? {#slot .text objective=do level=remember typos=0}\n\n- [x] pin\n  > {ok}\n\n> [!NOTE]\n> {ok}\n", None),
        Case::item("ru", "### Как это называется? {#slot .text objective=do level=remember}\n\n- [x] узкая щель от пилы\n  > {ok}\n\n> [!NOTE]\n> {ok}\n", Some("узкая щель от пилы")),
        Case::item("ru", "### Как это называется? {#slot .text objective=do level=remember}\n\n- [x] щель от пилы\n  > {ok}\n\n> [!NOTE]\n> {ok}\n", None),
        Case::item("sr", "### Како се зове? {#slot .text objective=do level=remember}\n\n- [x] узак прорез од тестере\n  > {ok}\n\n> [!NOTE]\n> {ok}\n", Some("узак прорез од тестере")),
        Case::item("sr-Latn", "### Kako se zove? {#slot .text objective=do level=remember}\n\n- [x] prorez od testere\n  > {ok}\n\n> [!NOTE]\n> {ok}\n", None),
        Case::item("es", "### ¿Cómo se llama? {#slot .text objective=do level=remember}\n\n- [x] ranura de la sierra\n  > {ok}\n\n> [!NOTE]\n> {ok}\n", Some("ranura de la sierra")),
        Case::item("es", "### ¿Cómo se llama? {#slot .text objective=do level=remember}\n\n- [x] ranura de sierra\n  > {ok}\n\n> [!NOTE]\n> {ok}\n", None),
    ]
};
