//! I11: numbers stand in order.

use assess::kind::{Choices, Shuffle};

use super::options::{self, Amount};
use super::asked;
use crate::diagnostic::{Diagnostic, Severity};
use crate::folder::report::Said;
use crate::lint::{Findings, Mends, Of, Placed, Rule, Scene};

pub(crate) const RULE: Rule = Rule {
    code: 1111,
    name: Some("I11"),
    severity: Severity::Warning,
    title: "options that are numbers stand in order and stay there",
    what: "Options that are all numbers or ranges of one unit and neither rise nor fall from the first to the last; or that are \
           shuffled. Plain numbers stay in place by themselves; ranges with words need `shuffle=no`.",
    why: "Numbers in order are found at a glance. Out of order they cost time, and the eye slips into the wrong line.",
    example: "- [ ] 10 mm\n- [x] 3 mm\n- [ ] 5 mm\n",
    instead: "- [x] 3 mm\n- [ ] 5 mm\n- [ ] 10 mm\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if scene.of != Of::Source || !scene.is_graded() {
        return;
    }
    for placed in scene.items() {
        let Some(choices) = options::choices(placed.item) else { continue };
        let Some(amounts) = amounts(choices, scene) else { continue };
        let fault = out_of_order(&placed, findings, choices, &amounts)
            .or_else(|| shuffled(&placed, findings, choices));
        fault.into_iter().for_each(|fault| findings.say(fault));
    }
}

/// The options as numbers of one sort; none where one of them is something else.
fn amounts(choices: &Choices, scene: &Scene<'_>) -> Option<Vec<Amount>> {
    let read = |text| Amount::read(text, &scene.lists).filter(Amount::is_bare);
    let amounts: Vec<Amount> =
        choices.options.iter().map(|option| read(option.text.as_str())).collect::<Option<_>>()?;
    let first = amounts.first()?;
    amounts.iter().all(|amount| amount.is_like(first)).then_some(amounts)
}

fn out_of_order(
    placed: &Placed<'_>,
    findings: &Findings<'_>,
    choices: &Choices,
    amounts: &[Amount],
) -> Option<Diagnostic> {
    let rises = amounts.first()?.from <= amounts.last()?.from;
    let right = |pair: &[Amount]| match pair {
        [one, two] if rises => one.from <= two.from,
        [one, two] => one.from >= two.from,
        _ => true,
    };
    let before = amounts.windows(2).position(|pair| !right(pair))?;
    let option = choices.options.get(before + 1)?;
    let mut sorted: Vec<(&Amount, &str)> =
        amounts.iter().zip(choices.options.iter().map(|option| option.text.as_str())).collect();
    sorted.sort_by_key(|(amount, _)| amount.from);
    let sorted: Vec<&str> = sorted.into_iter().map(|(_, text)| text).collect();
    let fault = findings
        .fault(options::place(placed, option), "these numbers are not in order")
        .label("out of line")
        .help(format!("write them from the smallest to the largest: {}", sorted.join(", ")));
    Some(fault)
}

fn shuffled(
    placed: &Placed<'_>,
    findings: &Findings<'_>,
    choices: &Choices,
) -> Option<Diagnostic> {
    (choices.shuffle == Shuffle::Yes).then(|| {
        findings
            .fault(asked::heading(placed), "the options are numbers and will be shuffled")
            .label("numbers are best left in order")
            .help("write `shuffle=no` into the braces of this heading, in place of `shuffle=yes` if it stands there")
    })
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item("en", "- [ ] 10 mm\n  > {no}\n- [x] 3 mm\n  > {ok}\n- [ ] 50 mm\n  > {no}\n", Some("3 mm")),
        Case::item("en", "### Which gap do you set? {#which .single objective=do level=apply shuffle=yes}\n\n- [x] 3 mm\n  > {ok}\n- [ ] 10 mm\n  > {no}\n", Some("Which gap do you set?")),
        Case::item("en", "### Which gap do you set? {#which .single objective=do level=apply}\n\n- [x] 3 to 5 mm\n  > {ok}\n- [ ] 10 to 12 mm\n  > {no}\n", Some("Which gap do you set?")),
        Case::item("en", "### Which gap do you set? {#which .single objective=do level=apply shuffle=no}\n\n- [ ] 1 500 mm\n  > {no}\n- [x] 3.5 mm\n  > {ok}\n- [ ] −2 mm\n  > {no}\n", None),
        Case::item("en", "- [ ] 10 mm\n  > {no}\n- [x] 3 mm\n  > {ok}\n- [ ] 50 mm or a full turn\n  > {no}\n", None),
        Case::item("es", "- [ ] 2 tablas\n  > {no}\n- [x] 1 tabla\n  > {ok}\n- [ ] 3 tablas\n  > {no}\n", Some("1 tabla")),
        Case::item("es", "- [ ] 2 tablas\n  > {no}\n- [x] 1 martillo\n  > {ok}\n- [ ] 3 clavos\n  > {no}\n", None),
        Case::item("ru", "- [ ] 2,5 мм\n  > {no}\n- [x] 1,5 мм\n  > {ok}\n- [ ] 3 мм\n  > {no}\n", Some("1,5 мм")),
        Case::item("ru", "- [ ] 1,5 мм\n  > {no}\n- [x] 2,5 мм\n  > {ok}\n- [ ] 3 мм\n  > {no}\n", None),
        Case::item("sr", "- [ ] 20 °C\n  > {no}\n- [x] 5 °C\n  > {ok}\n- [ ] 30 °C\n  > {no}\n", Some("5 °C")),
        Case::item("sr", "- [ ] 30 °C\n  > {no}\n- [x] 20 °C\n  > {ok}\n- [ ] −5 °C\n  > {no}\n", None),
    ]
};
