//! I19: a question with several right answers says so, and has enough options.

use assess::Kind;
use assess::kind::Keying;

use super::places::{prompt_at};
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::{Findings, Mends, Of, Placed, Rule, Scene};

const LEAST: usize = 4;
const MOST: usize = 6;

pub(crate) const RULE: Rule = Rule {
    code: 1119,
    name: Some("I19"),
    severity: Severity::Error,
    title: "`.multiple` says \"Choose all that apply\" and has 4 to 6 options",
    what: "The question of a `.multiple` tells learners that several answers count: \"Choose all that apply\", \"Tick all that \
           …\", or the like in its language. It has 4 to 6 options.",
    why: "Most tests want one answer. Who is not told chooses one, is right about the trade and loses the point. With fewer than \
          4 options there is little to choose; more than 6 do not fit on a small screen.",
    example: "### What do you check before you start the saw? {#saw-checks .multiple …}\n",
    instead: "### What do you check before you start the saw? Choose all that apply. {#saw-checks .multiple …}\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if !scene.is_graded() {
        return;
    }
    for placed in scene.items() {
        let Kind::Multiple(choices) = &placed.item.kind else { continue };
        // Nothing is marked there, so nobody can lose a point.
        if choices.keying == Keying::Keyless {
            continue;
        }
        says_so(scene, &placed, findings);
        let found = choices.options.len();
        if scene.of == Of::Source && !(LEAST..=MOST).contains(&found) {
            let help = if found < LEAST {
                "add things that people really do or believe, or ask with `.single`"
            } else {
                "part it into two questions, or leave out what nobody would choose"
            };
            let message = format!("this `.multiple` has {found} options; it needs {LEAST} to {MOST}");
            let fault = findings.fault(prompt_at(&placed), message).label("of this question");
            findings.say(fault.help(help));
        }
    }
}

fn says_so(scene: &Scene<'_>, placed: &Placed<'_>, findings: &mut Findings<'_>) {
    let texts = [placed.item.prompt.as_str(), placed.item.stem.as_str()];
    // A language without a list is not judged.
    let known = scene.lists.has("choose-all");
    if !known || texts.iter().any(|text| scene.lists.find("choose-all", text).is_some()) {
        return;
    }
    let words = match scene.lang.primary() {
        "es" => "Elige todas las que correspondan.",
        "ru" => "Выберите все верные ответы.",
        "sr" => "Изабери све што одговара.",
        _ => "Choose all that apply.",
    };
    let fault = findings
        .fault(prompt_at(placed), "this question does not say that several answers count")
        .label("learners will choose one")
        .help(format!("add at the end of the question: \"{words}\""));
    findings.say(fault);
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item("en", "### What do you wear? {#wear .multiple objective=do level=apply}\n\n- [x] Gloves\n  > {ok}\n- [x] Boots\n  > {ok}\n- [ ] Sandals\n  > {no}\n- [ ] A tie\n  > {no}\n", Some("What do you wear?")),
        Case::item("en", "### What do you wear? Choose all that apply. {#wear .multiple objective=do level=apply}\n\n- [x] Gloves\n  > {ok}\n- [x] Boots\n  > {ok}\n- [ ] Sandals\n  > {no}\n- [ ] A tie\n  > {no}\n", None),
        Case::item("en", "### What do you wear? {#wear .multiple objective=do level=apply}\n\nTick everything that protects you.\n\n- [x] Gloves\n  > {ok}\n- [x] Boots\n  > {ok}\n- [ ] Sandals\n  > {no}\n- [ ] A tie\n  > {no}\n", None),
        Case::item("en", "### What do you wear? Choose all that apply. {#wear .multiple objective=do level=apply}\n\n- [x] Gloves\n  > {ok}\n- [x] Boots\n  > {ok}\n- [ ] Sandals\n  > {no}\n", Some("What do you wear? Choose all that apply.")),
        Case::item("ru", "### Что вы наденете? {#wear .multiple objective=do level=apply}\n\n- [x] Перчатки\n  > {ok}\n- [x] Ботинки\n  > {ok}\n- [ ] Сандалии\n  > {no}\n- [ ] Галстук\n  > {no}\n", Some("Что вы наденете?")),
        Case::item("ru", "### Что вы наденете? Отметьте все верные ответы. {#wear .multiple objective=do level=apply}\n\n- [x] Перчатки\n  > {ok}\n- [x] Ботинки\n  > {ok}\n- [ ] Сандалии\n  > {no}\n- [ ] Галстук\n  > {no}\n", None),
        Case::item("sr", "### Шта облачиш? {#wear .multiple objective=do level=apply}\n\n- [x] Рукавице\n  > {ok}\n- [x] Чизме\n  > {ok}\n- [ ] Сандале\n  > {no}\n- [ ] Кравату\n  > {no}\n", Some("Шта облачиш?")),
        Case::item("sr", "### Шта облачиш? Изабери све што одговара. {#wear .multiple objective=do level=apply}\n\n- [x] Рукавице\n  > {ok}\n- [x] Чизме\n  > {ok}\n- [ ] Сандале\n  > {no}\n- [ ] Кравату\n  > {no}\n", None),
        Case::item("sr-Latn", "### Šta oblačiš? Sve na svom mestu. {#wear .multiple objective=do level=apply}\n\n- [x] Rukavice\n  > {ok}\n- [x] Čizme\n  > {ok}\n- [ ] Sandale\n  > {no}\n- [ ] Kravatu\n  > {no}\n", Some("Šta oblačiš? Sve na svom mestu.")),
        Case::item("sr-Latn", "### Šta oblačiš? Označi sve tačne odgovore. {#wear .multiple objective=do level=apply}\n\n- [x] Rukavice\n  > {ok}\n- [x] Čizme\n  > {ok}\n- [ ] Sandale\n  > {no}\n- [ ] Kravatu\n  > {no}\n", None),
        Case::item("es", "### ¿Qué te pones? {#wear .multiple objective=do level=apply}\n\n- [x] Guantes\n  > {ok}\n- [x] Botas\n  > {ok}\n- [ ] Sandalias\n  > {no}\n- [ ] Corbata\n  > {no}\n", Some("¿Qué te pones?")),
        Case::item("es", "### ¿Qué te pones? Elige todo lo que corresponda. {#wear .multiple objective=do level=apply}\n\n- [x] Guantes\n  > {ok}\n- [x] Botas\n  > {ok}\n- [ ] Sandalias\n  > {no}\n- [ ] Corbata\n  > {no}\n", None),
    ]
};
