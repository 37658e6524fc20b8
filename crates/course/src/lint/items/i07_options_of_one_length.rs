//! I7: no option stands out by its length.

use assess::kind::Choice;

use super::{asked, options};
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::{Findings, Mends, Rule, Scene};

pub(crate) const RULE: Rule = Rule {
    code: 1107,
    name: Some("I7"),
    severity: Severity::Warning,
    title: "options are about equally long",
    what: "The longest option has more than 4 words and more than 1.5 times the words of the shortest. Numbers count as words.",
    why: "Authors put every detail into the right answer. Learners know that: they pick the longest without knowing the trade.",
    example: "- [x] Pull the plug and wait until the blade stands still\n- [ ] Wear gloves\n- [ ] Use a stick\n",
    instead: "- [x] Pull the plug first\n- [ ] Put on thick gloves\n- [ ] Push with a stick\n",
    mends: Mends::ByHand,
    look: Some(look),
};

/// Options up to this many words may differ as they like.
const FREE: usize = 4;

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if !scene.is_graded() {
        return;
    }
    for placed in scene.items() {
        let Some(choices) = options::choices(placed.item) else { continue };
        // Pictures are not compared by the words that describe them.
        if choices.options.iter().any(|option| option.text.as_str().contains("![")) {
            continue;
        }
        let counted: Vec<(usize, &Choice)> = choices
            .options
            .iter()
            .map(|option| (asked::words_and_numbers(option.text.as_str()), option))
            .collect();
        // Of several that are equally long, the first.
        let longest = counted.iter().rev().max_by_key(|(count, _)| *count);
        let shortest = counted.iter().min_by_key(|(count, _)| *count);
        let (Some((long, option)), Some((short, other))) = (longest, shortest) else { continue };
        // Signs alone have no words.
        if *short == 0 || *long <= FREE || 2 * long <= 3 * short {
            continue;
        }
        let most = FREE.max(3 * short / 2);
        let fault = findings
            .fault(
                options::place(&placed, option),
                format!(
                    "this option has {long} words and the shortest has {short}; at most {most} beside that one"
                ),
            )
            .label("stands out")
            .also(options::place(&placed, other), "the shortest")
            .help("shorten this one or say more in the short one, until they look alike");
        findings.say(fault);
    }
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item("en", "- [ ] Wear gloves\n  > {no}\n- [x] Pull the plug and wait\n  > {ok}\n- [ ] Take a stick\n  > {no}\n", Some("Pull the plug and wait")),
        Case::item("en", "- [ ] Wear thick gloves today\n  > {no}\n- [x] Pull the plug and wait 5 s\n  > {ok}\n- [ ] Glue it there\n  > {no}\n", Some("Pull the plug and wait 5 s")),
        Case::item("en", "- [ ] Gloves\n  > {no}\n- [x] Pull the plug out\n  > {ok}\n- [ ] Take a stick\n  > {no}\n", None),
        Case::item("en", "- [ ] Wear very thick gloves\n  > {no}\n- [x] Pull the plug and wait there\n  > {ok}\n", None),
        Case::item("es", "- [ ] Ponerse guantes\n  > {no}\n- [x] Sacar el enchufe y esperar\n  > {ok}\n", Some("Sacar el enchufe y esperar")),
        Case::item("es", "- [ ] Guantes\n  > {no}\n- [x] Sacar el enchufe primero\n  > {ok}\n", None),
        Case::item("ru", "- [ ] Надеть перчатки\n  > {no}\n- [x] Вынуть вилку и подождать минуту\n  > {ok}\n", Some("Вынуть вилку и подождать минуту")),
        Case::item("ru", "- [ ] Перчатки\n  > {no}\n- [x] Вынуть вилку и ждать\n  > {ok}\n", None),
        Case::item("sr", "- [ ] Обући рукавице\n  > {no}\n- [x] Извући утикач и сачекати минут\n  > {ok}\n", Some("Извући утикач и сачекати минут")),
        Case::item("sr-Latn", "- [ ] Rukavice\n  > {no}\n- [x] Izvući utikač i čekati\n  > {ok}\n", None),
        Case::item("sr", "- [ ] Рукавице\n  > {no}\n- [x] Извући утикач и чекати\n  > {ok}\n", None),
    ]
};
