//! I16: feedback speaks of the work, not of the person.

use super::i15_feedback_teaches::is_empty;
use super::places::{Reply, replies, reply_at, words_at};
use crate::diagnostic::{Severity, Span};
use crate::folder::report::Said;
use crate::grade::reading::sentences_of;
use crate::lint::{Findings, Home, Mends, Placed, Rule, Scene};

pub(crate) const RULE: Rule = Rule {
    code: 1116,
    name: Some("I16"),
    severity: Severity::Warning,
    title: "feedback neither praises nor mocks the learner",
    what: "Words of a list for each language in feedback and explanations: \"silly\", \"everyone knows\", \"good job\"; and \
           sentences that are nothing but praise, such as \"Excellent!\".",
    why: "Feedback that draws attention to the person helps less than feedback on the task (Kluger & DeNisi 1996). Mockery ends the learning of people who have failed at school before.",
    example: "  > Well done! You are clever.\n",
    instead: "Say what is right about the work:\n\n  > Yes: the long cuff keeps sparks out of the sleeve.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if !scene.is_graded() {
        return;
    }
    for placed in scene.items() {
        for reply in replies(placed.item) {
            // "Well done!" alone is I15.
            if placed.home == Home::Practice && is_empty(scene, reply.text) {
                continue;
            }
            let Some((words, what)) = spoken(scene, reply.text) else { continue };
            let (label, help) = match what {
                Sort::Praise => (
                    "praises the person",
                    "say instead what is right about the work: \"Yes: the long cuff keeps sparks out\"",
                ),
                Sort::Mockery => (
                    "shames the person",
                    "say instead what happens at the bench, and what to do",
                ),
            };
            let fault = findings
                .fault(at(&placed, &reply, words), format!("\"{words}\" speaks of the learner, not of the work"))
                .label(label)
                .help(help);
            findings.say(fault);
        }
    }
}

#[derive(Clone, Copy)]
enum Sort {
    Praise,
    Mockery,
}

/// The first words that praise or mock.
fn spoken<'a>(scene: &Scene<'_>, text: &'a str) -> Option<(&'a str, Sort)> {
    let found = |list: &str| scene.lists.find(list, text).and_then(|at| text.get(at));
    if let Some(words) = found("mockery") {
        return Some((words, Sort::Mockery));
    }
    if let Some(words) = found("praise") {
        return Some((words, Sort::Praise));
    }
    // "Perfect!" praises; "a perfect joint" does not.
    let alone = sentences_of(text).into_iter().find(|s| scene.lists.is("praise-alone", s))?;
    Some((alone, Sort::Praise))
}

fn at(placed: &Placed<'_>, reply: &Reply<'_>, words: &str) -> Span {
    let whole = reply_at(placed, reply);
    let within = whole.bytes.start..placed.bytes.end;
    words_at(placed, &within, words).unwrap_or(whole)
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item("en", "- [x] Gloves\n  > Well done! The leather keeps the heat away.\n- [ ] Sandals\n  > {no}\n", Some("Well done!")),
        Case::item("en", "- [x] Gloves\n  > {ok}\n- [ ] Sandals\n  > Everyone knows that sparks fall on open feet.\n", Some("Everyone knows")),
        Case::item("en", "- [x] Gloves\n  > A roast that is well done is grey inside: 75 °C.\n- [ ] Sandals\n  > {no}\n", None),
        Case::item("en", "- [x] Gloves\n  > Well done!\n- [ ] Sandals\n  > {no}\n", None),
        Case::item("ru", "- [x] Перчатки\n  > Молодец! Кожа держит жар.\n- [ ] Сандалии\n  > {no}\n", Some("Молодец")),
        Case::item("ru", "- [x] Перчатки\n  > {ok}\n- [ ] Сандалии\n  > Отлично режет только острый нож, а этот тупой.\n", None),
        Case::item("sr", "- [x] Рукавице\n  > {ok}\n- [ ] Сандале\n  > Свако зна да варнице падају на стопала.\n", Some("Свако зна")),
        Case::item("sr-Latn", "- [x] Rukavice\n  > Odlično! Koža zadržava toplotu.\n- [ ] Sandale\n  > {no}\n", Some("Odlično!")),
        Case::item("sr", "- [x] Рукавице\n  > Одлично пристају и не клизе са руке.\n- [ ] Сандале\n  > {no}\n", None),
        Case::item("es", "- [x] Guantes\n  > ¡Muy bien! El cuero aguanta el calor.\n- [ ] Sandalias\n  > {no}\n", Some("¡Muy bien!")),
        Case::item("es", "- [x] Guantes\n  > Ajusta muy bien y no resbala de la mano.\n- [ ] Sandalias\n  > {no}\n", None),
    ]
};
