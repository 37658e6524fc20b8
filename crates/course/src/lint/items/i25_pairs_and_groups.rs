//! I25: pairs and groups are few, and the last one is not free.

use assess::Kind;
use assess::kind::{GroupKey, MatchKey};

use super::places::{prompt_at};
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::{Findings, Mends, Of, Placed, Rule, Scene};

const LEAST: usize = 3;
const MOST: usize = 6;

pub(crate) const RULE: Rule = Rule {
    code: 1125,
    name: Some("I25"),
    severity: Severity::Warning,
    title: "`.match` and `.group` have 3 to 6 things, and the last one is not free",
    what: "The rows of a `.match` and the members of a `.group`. In a `.match` there is also one target more than rows, or one \
           target belongs to two rows. A `.group` does not need that: several members share a group anyway.",
    why: "With as many targets as rows, the last pair is given by what is left, and one mistake always makes two. More than 6 \
          things do not fit on a small screen, and learners lose sight of them.",
    example: "| Tool | Use |\n| --- | --- |\n| Try square | Checks a right angle |\n| Bevel | Copies an angle |\n| Gauge | Draws a line |\n",
    instead: "Add a row with an empty left cell, for a target that belongs to nothing:\n\n|  | Measures thickness |\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if scene.of == Of::Translation || !scene.is_graded() {
        return;
    }
    for placed in scene.items() {
        match &placed.item.kind {
            Kind::Match(key) => pairs(&placed, key, findings),
            Kind::Group(key) => members(&placed, key, findings),
            _ => {}
        }
    }
}

fn pairs(placed: &Placed<'_>, key: &MatchKey, findings: &mut Findings<'_>) {
    let rows = key.rows.len();
    if count(placed, "rows", rows, findings) {
        return;
    }
    // Each target is used at least by the row that brought it, but for those beyond the rows; so fewer targets than
    // rows means that one is used twice, and more that one is left over.
    if key.targets.len() != rows {
        return;
    }
    let fault = findings
        .fault(prompt_at(placed), format!("{rows} rows and {rows} targets: the last pair is free"))
        .label("of this question")
        .help("add a target that belongs to nothing: a row with an empty left cell, `|  | … |`");
    findings.say(fault);
}

fn members(placed: &Placed<'_>, key: &GroupKey, findings: &mut Findings<'_>) {
    count(placed, "members", key.members.len(), findings);
}

/// Says so where there are too few or too many.
fn count(placed: &Placed<'_>, what: &str, found: usize, findings: &mut Findings<'_>) -> bool {
    if (LEAST..=MOST).contains(&found) {
        return false;
    }
    let kind = placed.item.kind.name().as_str();
    let help = if found < LEAST { "add some, or ask with `.single`" } else { "part it into two questions" };
    let fault = findings
        .fault(prompt_at(placed), format!("this `.{kind}` has {found} {what}; it needs {LEAST} to {MOST}"))
        .label("of this question")
        .help(help);
    findings.say(fault);
    true
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item("en", "### Match them. {#pairs .match objective=do level=apply}\n\n| Tool | Use |\n| --- | --- |\n| Square | Angle |\n| Gauge | Line |\n| Saw | Cut |\n\n> [!NOTE]\n> {ok}\n", Some("Match them.")),
        Case::item("en", "### Match them. {#pairs .match objective=do level=apply}\n\n| Tool | Use |\n| --- | --- |\n| Square | Angle |\n| Gauge | Line |\n| Saw | Cut |\n|  | Hold |\n\n> [!NOTE]\n> {ok}\n", None),
        Case::item("en", "### Match them. {#pairs .match objective=do level=apply}\n\n| Tool | Use |\n| --- | --- |\n| Square | Angle |\n| Bevel | Angle |\n| Saw | Cut |\n\n> [!NOTE]\n> {ok}\n", None),
        Case::item("en", "### Sort them. {#sort .group objective=do level=apply}\n\n- One\n  - a\n  - b\n  - c\n  - d\n- Two\n  - e\n  - f\n  - g\n\n> [!NOTE]\n> {ok}\n", Some("Sort them.")),
        Case::item("en", "### Sort them. {#sort .group objective=do level=apply}\n\n- One\n  - a\n  - b\n  - c\n- Two\n  - e\n  - f\n  - g\n\n> [!NOTE]\n> {ok}\n", None),
        Case::item("ru", "### Соедините. {#pairs .match objective=do level=apply}\n\n| Чем | Что |\n| --- | --- |\n| Угольник | Угол |\n| Рейсмус | Линия |\n| Пила | Пропил |\n\n> [!NOTE]\n> {ok}\n", Some("Соедините.")),
        Case::item("ru", "### Соедините. {#pairs .match objective=do level=apply}\n\n| Чем | Что |\n| --- | --- |\n| Угольник | Угол |\n| Рейсмус | Линия |\n| Пила | Пропил |\n|  | Зажим |\n\n> [!NOTE]\n> {ok}\n", None),
        Case::item("sr", "### Разврстај. {#sort .group objective=do level=apply}\n\n- Један\n  - а\n- Два\n  - б\n\n> [!NOTE]\n> {ok}\n", Some("Разврстај.")),
        Case::item("sr", "### Разврстај. {#sort .group objective=do level=apply}\n\n- Један\n  - а\n- Два\n  - б\n  - в\n\n> [!NOTE]\n> {ok}\n", None),
        Case::item("es", "### Une. {#pairs .match objective=do level=apply}\n\n| Con | Para |\n| --- | --- |\n| Escuadra | Ángulo |\n| Gramil | Línea |\n| Sierra | Corte |\n\n> [!NOTE]\n> {ok}\n", Some("Une.")),
        Case::item("es", "### Une. {#pairs .match objective=do level=apply}\n\n| Con | Para |\n| --- | --- |\n| Escuadra | Ángulo |\n| Gramil | Línea |\n| Sierra | Corte |\n|  | Sujetar |\n\n> [!NOTE]\n> {ok}\n", None),
    ]
};
