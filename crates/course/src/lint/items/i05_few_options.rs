//! I5: three options, five at most.

use assess::Kind;

use super::asked;
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::{Findings, Home, Mends, Of, Rule, Scene};

pub(crate) const RULE: Rule = Rule {
    code: 1105,
    name: Some("I5"),
    severity: Severity::Error,
    title: "a `.single` question has 2 to 5 options, in the exam 4 at most",
    what: "More than 5 options of a `.single` question in a lesson, more than 4 in the exam. Three is what most questions need.",
    why: "Few things have four mistakes that people really make. Options that nobody picks cost time to read and measure nothing: \
          three measure as well as five (Rodriguez 2005).",
    example: "- [x] Leather\n- [ ] Nylon\n- [ ] Rubber\n- [ ] Wool\n- [ ] Silk\n- [ ] Paper\n",
    instead: "- [x] Leather\n- [ ] Nylon\n- [ ] Rubber\n",
    mends: Mends::ByHand,
    look: Some(look),
};

/// Most options in a lesson.
const PRACTICE_MAX: usize = 5;
/// Most options in the exam.
const POOL_MAX: usize = 4;

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if scene.of != Of::Source || !scene.is_graded() {
        return;
    }
    for placed in scene.items() {
        let Kind::Single(choices) = &placed.item.kind else { continue };
        let (most, where_) = match placed.home {
            Home::Practice => (PRACTICE_MAX, "in a lesson"),
            Home::Pool => (POOL_MAX, "in the exam"),
        };
        let count = choices.options.len();
        if count > most {
            let fault = findings
                .fault(
                    asked::heading(&placed),
                    format!("this question has {count} options; {most} is the limit {where_}"),
                )
                .label(format!("{} too many", count - most))
                .help("keep the right one and the 2 mistakes that you see most often");
            findings.say(fault);
        }
    }
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item("en", "- [x] Oak\n  > {ok}\n- [ ] Ash\n  > {no}\n- [ ] Elm\n  > {no}\n- [ ] Fir\n  > {no}\n- [ ] Yew\n  > {no}\n- [ ] Lime\n  > {no}\n", Some("Which one do you take?")),
        Case::item("en", "- [x] Oak\n  > {ok}\n- [ ] Ash\n  > {no}\n- [ ] Elm\n  > {no}\n- [ ] Fir\n  > {no}\n- [ ] Yew\n  > {no}\n", None),
        Case::files("en", &[("exam.md", "---\nitems: 1\n---\n\n# Exam\n\n## Pool\n\n### Which wood bends best here? {#wood .single objective=do level=apply}\n\n- [x] Oak\n- [ ] Ash\n- [ ] Elm\n- [ ] Fir\n- [ ] Yew\n")], Some("Which wood bends best here?")),
        Case::item("es", "### ¿Qué madera usa usted? {#which .single objective=do level=apply}\n\n- [x] Roble\n  > {ok}\n- [ ] Pino\n  > {no}\n- [ ] Haya\n  > {no}\n- [ ] Olmo\n  > {no}\n- [ ] Tejo\n  > {no}\n- [ ] Tilo\n  > {no}\n", Some("¿Qué madera usa usted?")),
        Case::item("es", "- [x] Roble\n  > {ok}\n- [ ] Pino\n  > {no}\n- [ ] Haya\n  > {no}\n", None),
        Case::item("ru", "### Какую доску вы берёте? {#which .single objective=do level=apply}\n\n- [x] Дуб\n  > {ok}\n- [ ] Сосна\n  > {no}\n- [ ] Бук\n  > {no}\n- [ ] Вяз\n  > {no}\n- [ ] Тис\n  > {no}\n- [ ] Липа\n  > {no}\n", Some("Какую доску вы берёте?")),
        Case::item("ru", "- [x] Дуб\n  > {ok}\n- [ ] Сосна\n  > {no}\n- [ ] Бук\n  > {no}\n", None),
        Case::item("sr", "### Коју даску узимате за сто? {#which .single objective=do level=apply}\n\n- [x] Храст\n  > {ok}\n- [ ] Бор\n  > {no}\n- [ ] Буква\n  > {no}\n- [ ] Брест\n  > {no}\n- [ ] Тиса\n  > {no}\n- [ ] Липа\n  > {no}\n", Some("Коју даску узимате за сто?")),
        Case::item("sr", "- [x] Храст\n  > {ok}\n- [ ] Бор\n  > {no}\n- [ ] Буква\n  > {no}\n", None),
    ]
};
