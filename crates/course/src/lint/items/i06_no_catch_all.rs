//! I6: no "all of the above".

use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::{Findings, Mends, Rule, Scene};
use assess::Kind;

pub(crate) const RULE: Rule = Rule {
    code: 1106,
    name: Some("I6"),
    severity: Severity::Error,
    title: "no option is \"all of the above\" or \"none of the above\"",
    what: "An option that speaks of the other options instead of the trade: \"all of the above\", \"none of these\", \"both A and \
           B\", \"I don't know\".",
    why: "The portal shuffles options, so there is no \"above\". And who knows that two are right picks \"all\" without reading \
          the third: the question then tests reading, not the trade.",
    example: "- [x] All of the above\n",
    instead: "Ask with `.multiple` which of them help, or name a third thing that people really get wrong:\n\n- [ ] The \
              screen behind you\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    for placed in scene.items() {
        let (Kind::Single(choices) | Kind::Multiple(choices)) = &placed.item.kind else { continue };
        for option in &choices.options {
            let text = option.text.as_str();
            if scene.lists.is("catch-all", text) {
                let fault = findings
                    .fault(placed.at(text), format!("the option \"{text}\" speaks of the other options"))
                    .label("options are shuffled: there is no \"above\"")
                    .help("write one more thing that people really do, or ask with `.multiple` which ones are right");
                findings.say(fault);
            }
        }
    }
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item("en", "- [x] Gloves\n  > {ok}\n- [ ] Sandals\n  > {no}\n- [ ] All of the above\n  > {no}\n", Some("All of the above")),
        Case::item("en", "- [x] Gloves\n  > {ok}\n- [ ] Sandals\n  > {no}\n- [ ] All of the guards\n  > {no}\n", None),
        Case::item("ru", "- [x] Перчатки\n  > {ok}\n- [ ] Сандалии\n  > {no}\n- [ ] Всё перечисленное\n  > {no}\n", Some("Всё перечисленное")),
        Case::item("ru", "- [x] Перчатки\n  > {ok}\n- [ ] Сандалии\n  > {no}\n- [ ] Все ограждения\n  > {no}\n", None),
        Case::item("sr", "- [x] Рукавице\n  > {ok}\n- [ ] Сандале\n  > {no}\n- [ ] Све наведено\n  > {no}\n", Some("Све наведено")),
        Case::item("sr-Latn", "- [x] Rukavice\n  > {ok}\n- [ ] Sandale\n  > {no}\n- [ ] Sve navedeno\n  > {no}\n", Some("Sve navedeno")),
        Case::item("sr", "- [x] Рукавице\n  > {ok}\n- [ ] Сандале\n  > {no}\n- [ ] Све браве\n  > {no}\n", None),
        Case::item("es", "- [x] Guantes\n  > {ok}\n- [ ] Sandalias\n  > {no}\n- [ ] Todas las anteriores\n  > {no}\n", Some("Todas las anteriores")),
        Case::item("es", "- [x] Guantes\n  > {ok}\n- [ ] Sandalias\n  > {no}\n- [ ] Todas las botas\n  > {no}\n", None),
    ]
};
