//! I4: no "not" in what is asked.

use std::ops::Range;

use assess::{Item, Stakes};

use super::asked;
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::{Findings, Mends, Rule, Scene};

pub(crate) const RULE: Rule = Rule {
    code: 1104,
    name: Some("I4"),
    severity: Severity::Error,
    title: "a question does not turn on \"not\"",
    what: "A \"not\", \"except\", \"never\" or \"least\" in the sentence that asks. What tells the case may say what does not work: \
           a sentence before the question, a part with \"if\", \"when\" or \"because\", words in quotes. Options may, too. In \
           questions that are critical or tagged `safety`, and behind \"that\" or \"who\", it is a warning.",
    why: "Who reads fast, or reads in a second language, misses the one small word and answers the opposite: the question \
          then tests reading, not the trade (Haladyna, Downing & Rodriguez 2002).",
    example: "### Which of these gloves do you not wear at the lathe? {#gloves .single level=apply}\n",
    instead: "### Which gloves are dangerous at the lathe? {#gloves .single level=apply}\n",
    mends: Mends::ByHand,
    look: Some(look),
};

/// The tag of questions about safety.
const SAFETY: &str = "safety";
/// Negative words of a sentence that are looked at.
const LOOKED_AT: usize = 8;

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if !scene.is_graded() {
        return;
    }
    for placed in scene.items().filter(|placed| asked::has_stem(placed.item)) {
        // One fault for a question, however often it says no.
        let found = asked::asking(placed.item)
            .into_iter()
            .find_map(|sentence| Some((sentence, negative(scene, sentence)?)));
        let Some((sentence, at)) = found else { continue };
        let word = sentence.get(at.clone()).unwrap_or_default();
        // "… for steel that is not hardened": most often that tells the case.
        let mild = is_about_safety(placed.item)
            || is_behind(scene, "relative-words", sentence, at.start);
        let severity = if mild { Severity::Warning } else { Severity::Error };
        let fault = findings
            .fault_of(
                severity,
                asked::place(&placed, sentence, &at),
                format!("this question turns on the word \"{word}\""),
            )
            .label("easy to miss")
            .help("ask for what is right. For a danger, ask for it by name: \"Which step is unsafe?\"");
        findings.say(fault);
    }
}

/// The first negative word that turns the question round.
fn negative(scene: &Scene<'_>, sentence: &str) -> Option<Range<usize>> {
    let harmless = scene.lists.find_all("negative-harmless", sentence);
    let in_phrase = |found: &Range<usize>| {
        harmless.iter().any(|phrase| phrase.start <= found.start && found.end <= phrase.end)
    };
    scene.lists.find_all("negative", sentence).into_iter().take(LOOKED_AT).find(|found| {
        !in_phrase(found)
            && !is_quoted(sentence.get(..found.start).unwrap_or_default())
            && !is_behind(scene, "case-clauses", sentence, found.start)
    })
}

/// Whether a quote is open behind a text.
fn is_quoted(before: &str) -> bool {
    before.chars().fold(false, |open, c| match c {
        '"' => !open,
        '“' | '”' | '»' if open => false,
        '“' | '„' | '«' => true,
        _ => open,
    })
}

/// Whether a word of a list stands before a place in its part of the sentence, between commas: "… if the motor does not
/// start". Where such a word begins the only part of a sentence, it asks: "When do you not weld?"
fn is_behind(scene: &Scene<'_>, list: &str, sentence: &str, place: usize) -> bool {
    let before = sentence.get(..place).unwrap_or_default();
    let (earlier, part) = before.rsplit_once([',', ';', ':']).map_or(("", before), |parts| parts);
    let behind = sentence.get(place..).unwrap_or_default();
    let alone = earlier.is_empty() && !behind.contains(',');
    let part = part.trim_start();
    let clauses = scene.lists.find_all(list, part);
    clauses.into_iter().any(|found| !(alone && found.start == 0))
}

fn is_about_safety(item: &Item) -> bool {
    item.stakes == Stakes::Critical || item.tags.iter().any(|tag| tag == SAFETY)
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item("en", "### The motor does not start. Which step is not right? {#which .single objective=do level=apply}\n\n- [x] Pull the plug\n  > {ok}\n- [ ] Look inside\n  > {no}\n", Some("not")),
        Case::item("en", "### Which of these isn’t a saw? {#which .single objective=do level=apply}\n\n- [x] File\n  > {ok}\n- [ ] Fretsaw\n  > {no}\n", Some("isn’t")),
        Case::item("en", "### Look at the bench. {#which .single objective=do level=apply}\n\nIt has 3 tools. Which of them do you never lay on the blade?\n\n- [x] File\n  > {ok}\n- [ ] Rag\n  > {no}\n", Some("never")),
        Case::item("en", "### The motor does not start. How long do you wait, at least? {#which .single objective=do level=apply}\n\n- [x] Never less than 1 min\n  > {ok}\n- [ ] I do not wait\n  > {no}\n", None),
        Case::item("en", "### The knot is loose. What do you do with the note? {#which .single objective=do level=apply}\n\nIt does not say the size.\n\n- [x] Ask\n  > {ok}\n- [ ] Guess\n  > {no}\n", None),
        Case::item("en", "### Which file fits steel that is not hard? {#which .single objective=do level=apply}\n\n- [x] Coarse\n  > {ok}\n- [ ] Fine\n  > {no}\n", Some("not")),
        Case::item("en", "### When do you not weld? {#which .single objective=do level=apply}\n\n- [x] In rain\n  > {ok}\n- [ ] At noon\n  > {no}\n", Some("not")),
        Case::item("en", "### When you weld, which gloves do you not wear? {#which .single objective=do level=apply}\n\n- [x] Nylon\n  > {ok}\n- [ ] Hide\n  > {no}\n", Some("not")),
        Case::item("en", "### What do you do if the motor does not start? {#which .single objective=do level=apply}\n\n- [x] Call\n  > {ok}\n- [ ] Wait\n  > {no}\n", None),
        Case::item("en", "### How do you answer \"I never wear gloves\"? {#which .single objective=do level=apply}\n\n- [x] Stop\n  > {ok}\n- [ ] Go on\n  > {no}\n", None),
        Case::item("es", "### ¿Qué hace si el motor no arranca? {#which .single objective=do level=apply}\n\n- [x] Llamar\n  > {ok}\n- [ ] Esperar\n  > {no}\n", None),
        Case::item("ru", "### Что делать, когда мотор не работает? {#which .single objective=do level=apply}\n\n- [x] Позвать\n  > {ok}\n- [ ] Ждать\n  > {no}\n", None),
        Case::item("ru", "### Когда нельзя варить? {#which .single objective=do level=apply}\n\n- [x] В дождь\n  > {ok}\n- [ ] Днём\n  > {no}\n", Some("нельзя")),
        Case::item("sr", "### Шта радите кад мотор не ради? {#which .single objective=do level=apply}\n\n- [x] Зовем\n  > {ok}\n- [ ] Чекам\n  > {no}\n", None),
        Case::item("es", "### ¿Cuál de estas no es una sierra? {#which .single objective=do level=apply}\n\n- [x] Lima\n  > {ok}\n- [ ] Segueta\n  > {no}\n", Some("no")),
        Case::item("es", "### El motor no arranca. ¿Qué revisa, por lo menos? {#which .single objective=do level=apply}\n\n- [x] El enchufe\n  > {ok}\n- [ ] No revisa nada\n  > {no}\n", None),
        Case::item("ru", "### Что из этого не относится к пилам? {#which .single objective=do level=apply}\n\n- [x] Напильник\n  > {ok}\n- [ ] Лобзик\n  > {no}\n", Some("не")),
        Case::item("ru", "### Мотор не работает. Сколько ждать, не менее? {#which .single objective=do level=apply}\n\n- [x] Минуту\n  > {ok}\n- [ ] Не ждать\n  > {no}\n", None),
        Case::item("sr", "### Шта од овога није тестера? {#which .single objective=do level=apply}\n\n- [x] Турпија\n  > {ok}\n- [ ] Лук\n  > {no}\n", Some("није")),
        Case::item("sr-Latn", "### Šta se nikad ne stavlja na sto? {#which .single objective=do level=apply}\n\n- [x] Ključ\n  > {ok}\n- [ ] Lenjir\n  > {no}\n", Some("nikad")),
        Case::item("sr-Latn", "### Motor ne radi. Koliko čekate, ne manje od čega? {#which .single objective=do level=apply}\n\n- [x] Jedan minut\n  > {ok}\n- [ ] Ne čekam\n  > {no}\n", None),
        Case::item("sr", "### Мотор не ради. Шта прво гледате? {#which .single objective=do level=apply}\n\n- [x] Утикач\n  > {ok}\n- [ ] Ништа\n  > {no}\n", None),
    ]
};
