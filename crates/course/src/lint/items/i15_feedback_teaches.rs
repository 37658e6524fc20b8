//! I15: every answer is answered, in words that teach.

use assess::kind::{Keying, Tick};
use assess::{Item, Kind, Lang};

use super::places::{Reply, answer_at, prompt_at, replies, reply_at, ticked};
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::grade::reading::sentences_of;
use crate::lint::{Findings, Home, Mends, Of, Placed, Rule, Scene};

/// Where the reply shows the sum, as in `3 × 40 = 120`.
const LEAST_OF_SUM: usize = 3;

/// How many words a reply has: at least, at most, and at most where one explanation speaks of all parts of an item.
/// Russian and Serbian say the same without articles, Spanish with more of them.
fn limits(lang: &Lang) -> (usize, usize, usize) {
    match lang.primary() {
        "ru" | "sr" => (5, 30, 40),
        "es" => (6, 33, 44),
        _ => (6, 30, 40),
    }
}

pub(crate) const RULE: Rule = Rule {
    code: 1115,
    name: Some("I15"),
    severity: Severity::Error,
    title: "each answer has feedback of 6 to 30 words that teaches",
    what: "In practice: a quote below each option, each region of a picture and each foreseen wrong answer. `.number`, `.text`, \
           `.cloze`, `.order`, `.match` and `.group` have an explanation as well, in the exam too, for answers that nobody foresaw. \
           Each such text has 6 to 30 words or numbers, an explanation up to 40 (in Russian and Serbian 5 are enough, in Spanish 33 and \
           44 are the limits); 3 are enough where it shows the sum with `=`. \"Wrong.\" and \"Well done!\" alone are no \
           feedback.",
    why: "A wrong option that was read is remembered later as if it were true (Roediger & Marsh 2005). Feedback repairs most of \
          that (Butler & Roediger 2008), but only if it says what is right and why.",
    example: "- [ ] Nylon gloves\n  > Wrong.\n",
    instead: "Say what happens at the bench, and what to do:\n\n- [ ] Nylon gloves\n  > Nylon melts and sticks to the skin. \
              Take dry leather gauntlets.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if !scene.is_graded() {
        return;
    }
    for placed in scene.items() {
        // What a translation lacks is said where it is compared with its source.
        if scene.of == Of::Source {
            lacking(&placed, findings);
        }
        if placed.home == Home::Practice {
            for reply in replies(placed.item) {
                weigh(scene, &placed, &reply, findings);
            }
        }
    }
}

fn lacking(placed: &Placed<'_>, findings: &mut Findings<'_>) {
    if placed.home == Home::Practice && wants_quotes(placed.item) {
        for (place, answer) in ticked(placed.item).iter().enumerate() {
            // A right number or word without a quote takes the first quote, or the explanation.
            let falls_back = answer.tick == Tick::Right && wants_explanation(placed.item);
            if answer.feedback.is_none() && !falls_back {
                let fault = findings
                    .fault(answer_at(placed, place), "this answer has no feedback")
                    .label("who chooses it learns nothing")
                    .help("write below it, indented by two spaces: `> ` what happens then, and what to do");
                findings.say(fault);
            }
        }
    }
    if wants_explanation(placed.item) && placed.item.explanation.is_none() {
        let kind = placed.item.kind.name().as_str();
        let fault = findings
            .fault(prompt_at(placed), format!("this `.{kind}` has no explanation"))
            .label("nothing answers a mistake that nobody foresaw")
            .help("write the way to the answer at the end: `> [!NOTE]`, and below it `> ` the words");
        findings.say(fault);
    }
}

fn wants_quotes(item: &Item) -> bool {
    match &item.kind {
        Kind::Single(key) | Kind::Multiple(key) => key.keying == Keying::Keyed,
        _ => true,
    }
}

fn wants_explanation(item: &Item) -> bool {
    matches!(
        item.kind,
        Kind::Number(_)
            | Kind::Text(_)
            | Kind::Cloze(_)
            | Kind::Order(_)
            | Kind::Match(_)
            | Kind::Group(_)
    )
}

/// Whether a text says nothing but "right" or "wrong".
pub(super) fn is_empty(scene: &Scene<'_>, text: &str) -> bool {
    sentences_of(text).iter().all(|sentence| scene.lists.is("empty-feedback", sentence))
}

fn weigh(scene: &Scene<'_>, placed: &Placed<'_>, reply: &Reply<'_>, findings: &mut Findings<'_>) {
    // The explanation of a choice adds to the quotes, and may be of any length.
    if reply.answer.is_none() && !wants_explanation(placed.item) {
        return;
    }
    let words = reply.text.split_whitespace().filter(|w| w.contains(char::is_alphanumeric)).count();
    let (least, most, most_of_explanation) = limits(&scene.lang);
    let least = if reply.text.contains('=') { LEAST_OF_SUM } else { least };
    let (name, most) = match reply.answer {
        Some(_) => ("feedback", most),
        None => ("explanation", most_of_explanation),
    };
    let empty = is_empty(scene, reply.text);
    let (message, label, help) = if empty {
        (
            format!("this {name} only says whether it is right"),
            "teaches nothing",
            "say why, what happens at the bench, and what to do",
        )
    } else if words < least {
        (
            format!("this {name} has {}; {least} is the least", counted(words)),
            "teaches too little",
            "say why, what happens at the bench, and what to do; where a sum is the reason, show it with `=`",
        )
    } else if words > most {
        (
            format!("this {name} has {words} words; {most} is the limit"),
            "too long to be read after an answer",
            "keep the reason and what to do; move the rest into the lesson",
        )
    } else {
        return;
    };
    findings.say(findings.fault(reply_at(placed, reply), message).label(label).help(help));
}

fn counted(words: usize) -> String {
    if words == 1 { "1 word".to_owned() } else { format!("{words} words") }
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item("en", "- [x] Gloves\n  > {ok}\n- [ ] Sandals\n  > Wrong.\n", Some("Wrong.")),
        Case::item("en", "- [x] Gloves\n  > {ok}\n- [ ] Which\n", Some("Which")),
        Case::item("en", "- [x] Gloves\n  > {ok}\n- [ ] Sandals\n  > Sorry, that is wrong. Please read the lesson again.\n", Some("Sorry, that is wrong. Please read the lesson again.")),
        Case::item("en", "- [x] Gloves\n  > {ok}\n- [ ] Sandals\n  > Sorry, that is wrong: sparks fall on your feet.\n", None),
        Case::item("en", "### How long is it? {#long .number objective=do level=apply}\n\n- [x] 120 mm\n  > 3 × 40 = 120.\n- [ ] 43 mm\n  > 3 + 40 = 43 mm. You added. Each of the 3 parts takes 40 mm.\n\n> [!NOTE]\n> Number of parts × length of one = length of all.\n", None),
        Case::item("en", "### How long is it? {#long .number objective=do level=apply}\n\n- [x] 120 mm\n- [ ] 43 mm\n  > You added. Each of the 3 parts takes 40 mm.\n\n> [!NOTE]\n> Take 3 times 40.\n", Some("Take 3 times 40.")),
        Case::item("en", "### How long is it? {#long .number objective=do level=apply}\n\n- [x] 120 mm\n", Some("How long is it?")),
        Case::item("ru", "- [x] Перчатки\n  > {ok}\n- [ ] Сандалии\n  > Неправильно.\n", Some("Неправильно.")),
        Case::item("ru", "- [x] Перчатки\n  > {ok}\n- [ ] Сандалии\n  > Неправильно: искры падают на ноги и жгут кожу.\n", None),
        Case::item("ru", "- [x] Перчатки\n  > {ok}\n- [ ] Сандалии\n  > Искры жгут вам ноги.\n", Some("Искры жгут вам ноги.")),
        Case::item("ru", "- [x] Перчатки\n  > {ok}\n- [ ] Сандалии\n  > Искры падают и жгут ноги.\n", None),
        Case::item("sr", "- [x] Рукавице\n  > {ok}\n- [ ] Сандале\n  > Нетачно. Покушај поново.\n", Some("Нетачно. Покушај поново.")),
        Case::item("sr", "- [x] Рукавице\n  > {ok}\n- [ ] Сандале\n  > Нетачно: варнице падају на стопала и пеку кожу.\n", None),
        Case::item("sr-Latn", "- [x] Rukavice\n  > {ok}\n- [ ] Sandale\n  > To je nažalost netačno. Pročitaj lekciju još jednom.\n", Some("To je nažalost netačno. Pročitaj lekciju još jednom.")),
        Case::item("sr-Latn", "- [x] Rukavice\n  > {ok}\n- [ ] Sandale\n  > Netačno: varnice padaju na stopala i peku kožu.\n", None),
        Case::item("es", "- [x] Guantes\n  > {ok}\n- [ ] Sandalias\n  > Incorrecto. Inténtalo de nuevo.\n", Some("Incorrecto. Inténtalo de nuevo.")),
        Case::item("es", "- [x] Guantes\n  > {ok}\n- [ ] Sandalias\n  > Incorrecto: las chispas caen en los pies y queman.\n", None),
    ]
};
