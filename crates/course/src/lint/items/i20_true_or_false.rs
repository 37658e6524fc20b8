//! I20: a statement to be judged is one statement, plain, and seldom.

use assess::{Kind, Stakes};

use super::places::{in_prompt};
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::lists::Found;
use crate::lint::{Findings, Home, Mends, Of, Placed, Rule, Scene};

/// At most so many of 100 practice questions.
const PERCENT: usize = 15;

pub(crate) const RULE: Rule = Rule {
    code: 1120,
    name: Some("I20"),
    severity: Severity::Error,
    title: "`.truefalse` is one positive statement, never critical, and at most 15 % of the questions",
    what: "The statement of a `.truefalse`: an \"and\" (not between numbers), a \"not\" or \"never\", `critical` on it, and the \
           share of such questions among the practice questions of the course (one is always allowed).",
    why: "Half of all guesses are right, so it proves little, and nothing where a mistake can hurt. With \"and\", half a statement \
          can be true. With \"not\", learners have to say no to a no.",
    example: "### You do not need goggles and gloves. {#goggles .truefalse …}\n",
    instead: "### A short cut with the grinder needs goggles. {#goggles .truefalse …}\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if !scene.is_graded() {
        return;
    }
    let mut practice = 0;
    let mut statements = Vec::new();
    // That exams have none is JW0404.
    for placed in scene.items().filter(|placed| placed.home == Home::Practice) {
        practice += usize::from(!matches!(placed.item.kind, Kind::Reflect));
        if matches!(placed.item.kind, Kind::TrueFalse(_)) {
            statements.push(placed);
        }
    }
    for placed in &statements {
        words(scene, placed, findings);
    }
    if scene.of == Of::Source {
        for placed in statements.iter().filter(|p| p.item.stakes == Stakes::Critical) {
            let fault = findings
                .fault(Scene::locate(placed.page, &placed.bytes, "critical"), "a `.truefalse` is critical")
                .label("half of all guesses are right")
                .help("ask what to do with `.single`, or take `critical` away");
            findings.say(fault);
        }
        share(&statements, practice, findings);
    }
}

fn words(scene: &Scene<'_>, placed: &Placed<'_>, findings: &mut Findings<'_>) {
    let prompt = placed.item.prompt.as_str();
    let word = |at: &Found| prompt.get(at.clone()).unwrap_or_default().to_owned();
    if let Some(at) = scene.lists.find("statement-negative", prompt) {
        let fault = findings
            .fault(in_prompt(placed, &at), format!("\"{}\" in a statement to be judged", word(&at)))
            .label("\"false\" would mean: it is so after all")
            .help("state it the other way round, and tick the other option");
        findings.say(fault);
    }
    let joined = scene.lists.find_all("statement-and", prompt);
    if let Some(at) = joined.into_iter().find(|at| !between_numbers(prompt, at)) {
        let fault = findings
            .fault(in_prompt(placed, &at), format!("\"{}\" makes two statements of one", word(&at)))
            .label("what if only one of them is true?")
            .help("keep the one that people get wrong, or ask both in questions of their own");
        findings.say(fault);
    }
}

/// `between 3 and 5 mm` is one thing.
fn between_numbers(text: &str, at: &Found) -> bool {
    let digit = |word: Option<&str>, part: fn(&str) -> Option<char>| {
        word.and_then(part).is_some_and(char::is_numeric)
    };
    let before = text.get(..at.start).and_then(|text| text.split_whitespace().next_back());
    let after = text.get(at.end..).and_then(|text| text.split_whitespace().next());
    digit(before, |word| word.chars().next()) && digit(after, |word| word.chars().next())
}

fn share(statements: &[Placed<'_>], practice: usize, findings: &mut Findings<'_>) {
    let allowed = (practice.saturating_mul(PERCENT) / 100).max(1);
    if let Some(first) = statements.get(allowed) {
        let found = statements.len();
        let message = format!(
            "{found} of {practice} practice questions are `.truefalse`; {allowed} is the limit ({PERCENT} %)"
        );
        let fault = findings
            .fault(super::places::prompt_at(first), message)
            .label("the first one beyond the limit")
            .help("ask some of them as `.single` with three options: what do you do, and what do people do wrong?");
        findings.say(fault);
    }
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item("en", "### A blunt chisel does not slip. {#blunt .truefalse objective=do level=apply}\n\n- [ ] True\n  > {no}\n- [x] False\n  > {ok}\n", Some("not")),
        Case::item("en", "### A blunt chisel slips and tears. {#blunt .truefalse objective=do level=apply}\n\n- [x] True\n  > {ok}\n- [ ] False\n  > {no}\n", Some("and")),
        Case::item("en", "### A chisel is ground to between 25 and 30 degrees by a notched handle. {#blunt .truefalse objective=do level=apply}\n\n- [x] True\n  > {ok}\n- [ ] False\n  > {no}\n", None),
        Case::item("en", "### A blunt chisel slips. {#blunt .truefalse objective=do level=apply critical}\n\n- [x] True\n  > {ok}\n- [ ] False\n  > {no}\n", Some("critical")),
        Case::item("en", "### A blunt chisel slips. {#blunt .truefalse objective=do level=apply}\n\n- [x] True\n  > {ok}\n- [ ] False\n  > {no}\n\n### A sharp chisel cuts. {#sharp .truefalse objective=do level=apply}\n\n- [x] True\n  > {ok}\n- [ ] False\n  > {no}\n", Some("A sharp chisel cuts.")),
        Case::item("ru", "### Тупая стамеска не срывается. {#blunt .truefalse objective=do level=apply}\n\n- [ ] Верно\n  > {no}\n- [x] Неверно\n  > {ok}\n", Some("не")),
        Case::item("ru", "### Тупая стамеска срывается. Нередко она рвёт волокна. {#blunt .truefalse objective=do level=apply}\n\n- [x] Верно\n  > {ok}\n- [ ] Неверно\n  > {no}\n", None),
        Case::item("sr", "### Тупо длето клиза и кида. {#blunt .truefalse objective=do level=apply}\n\n- [x] Тачно\n  > {ok}\n- [ ] Нетачно\n  > {no}\n", Some("и")),
        Case::item("sr-Latn", "### Tupo dleto nije opasno. {#blunt .truefalse objective=do level=apply}\n\n- [ ] Tačno\n  > {no}\n- [x] Netačno\n  > {ok}\n", Some("nije")),
        Case::item("sr", "### Длето се бруси између 25 и 30 степени. {#blunt .truefalse objective=do level=apply}\n\n- [x] Тачно\n  > {ok}\n- [ ] Нетачно\n  > {no}\n", None),
        Case::item("es", "### Un formón sin filo nunca resbala. {#blunt .truefalse objective=do level=apply}\n\n- [ ] Verdadero\n  > {no}\n- [x] Falso\n  > {ok}\n", Some("nunca")),
        Case::item("es", "### Un formón sin filo es anotado como romo. {#blunt .truefalse objective=do level=apply}\n\n- [x] Verdadero\n  > {ok}\n- [ ] Falso\n  > {no}\n", None),
    ]
};
