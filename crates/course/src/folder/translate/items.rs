//! A translated question beside its source: what decides right or wrong is the same (JW0603 to JW0606).

use assess::kind::{
    Blank, BlankNumber, Choices, ClozeKey, GroupKey, HotspotKey, MatchKey, NumberKey, NumberValue,
    OrderKey, StepLink, TextKey, Tick,
};
use assess::number::Tolerance;
use assess::{Item, Kind, Letter, Markdown};

use super::compare::Compare;
use crate::diagnostic::Span;
use crate::folder::walk::{self, Shape};
use crate::markdown;

/// Reports everything in which the two are not one question. Their braces were compared before.
pub(super) fn compare(with: &mut Compare<'_>, own: &Item, other: &Item, at: &Span) {
    let before = with.faults.len();
    if own.variables != other.variables {
        let message = format!("item `{}` draws other numbers than in {}", own.id, with.tags.source);
        with.say(606, at.clone(), message, "copy the table of the variables");
    }
    match (&own.kind, &other.kind) {
        (Kind::Single(ours), Kind::Single(theirs))
        | (Kind::Multiple(ours), Kind::Multiple(theirs))
        | (Kind::TrueFalse(ours), Kind::TrueFalse(theirs)) => choices(with, ours, theirs, at),
        (Kind::Number(ours), Kind::Number(theirs)) => numbers(with, ours, theirs, at),
        // Accepted words are those of the language, as many as it has.
        (Kind::Text(TextKey { .. }), Kind::Text(_)) | (Kind::Reflect, Kind::Reflect) => {}
        (Kind::Cloze(ours), Kind::Cloze(theirs)) => cloze(with, ours, theirs, at),
        (Kind::Order(ours), Kind::Order(theirs)) => order(with, ours, theirs, at),
        (Kind::Match(ours), Kind::Match(theirs)) => pairs(with, ours, theirs, at),
        (Kind::Group(ours), Kind::Group(theirs)) => groups(with, ours, theirs, at),
        (Kind::Hotspot(ours), Kind::Hotspot(theirs)) => regions(with, ours, theirs, at),
        // The kind stands in the braces.
        _ => return,
    }
    with.count("hints", own.hints.len(), other.hints.len(), at);
    let explained = |item: &Item| usize::from(item.explanation.is_some());
    with.count("explanations", explained(own), explained(other), at);
    if with.faults.len() == before {
        texts(with, own, other, at);
    }
}

/// The texts of both, one beside the other. Words that the language chooses are not among them.
fn texts(with: &mut Compare<'_>, own: &Item, other: &Item, at: &Span) {
    let (ours, theirs) = (walk::item_texts(own), walk::item_texts(other));
    // Forms of typed words have their own feedback, as many as there are forms.
    let paired = ours.len() == theirs.len() && !matches!(own.kind, Kind::Text(_));
    let count = if paired { ours.len() } else { 2 };
    for ((own, shape), (other, _)) in ours.iter().zip(&theirs).take(count) {
        match shape {
            Shape::Inline => {
                with.line(&markdown::inline(own.as_str()), &markdown::inline(other.as_str()), at)
            }
            Shape::Blocks => {
                with.inner(&markdown::blocks(own.as_str()), &markdown::blocks(other.as_str()), at)
            }
        }
    }
}

fn ticks(with: &mut Compare<'_>, own: &[Tick], other: &[Tick], at: &Span) {
    if own.len() == other.len() && own != other {
        let right = |ticks: &[Tick]| -> String {
            let right = Letter::all().zip(ticks).filter(|(_, tick)| **tick == Tick::Right);
            right.map(|(letter, _)| letter.as_char().to_string()).collect::<Vec<_>>().join(", ")
        };
        let message = format!(
            "ticked is {} in {}, {} in {}",
            right(own),
            with.tags.source,
            right(other),
            with.tags.other
        );
        with.say(604, at.clone(), message, "the same answers are right in every language");
    }
}

/// Feedback stands at the same answers.
fn said(with: &mut Compare<'_>, own: &[&Option<Markdown>], other: &[&Option<Markdown>], at: &Span) {
    let differs =
        Letter::all().zip(own.iter().zip(other)).find(|(_, (a, b))| a.is_some() != b.is_some());
    if let Some((letter, (own, _))) = differs {
        let (has, lacks) = match own {
            Some(_) => (with.tags.source, with.tags.other),
            None => (with.tags.other, with.tags.source),
        };
        let message =
            format!("answer {} has feedback in {has} and none in {lacks}", letter.as_char());
        with.say(603, at.clone(), message, "translate the quote below each answer");
    }
}

fn choices(with: &mut Compare<'_>, ours: &Choices, theirs: &Choices, at: &Span) {
    let (own, other) = (&ours.options, &theirs.options);
    if !with.count("options", own.len(), other.len(), at) {
        return;
    }
    let tick = |choices: &Choices| -> Vec<Tick> {
        choices.options.iter().map(|option| option.tick).collect()
    };
    ticks(with, &tick(ours), &tick(theirs), at);
    let feedback: fn(&Choices) -> Vec<&Option<Markdown>> =
        |choices| choices.options.iter().map(|option| &option.feedback).collect();
    said(with, &feedback(ours), &feedback(theirs), at);
    let differs = own
        .iter()
        .zip(other)
        .any(|(own, other)| own.misconception != other.misconception || own.place != other.place);
    if differs {
        let message = format!("an option has other braces than in {}", with.tags.source);
        with.say(605, at.clone(), message, "copy `{mis=…}` and `{last}` from the source");
    }
}

fn numbers(with: &mut Compare<'_>, ours: &NumberKey, theirs: &NumberKey, at: &Span) {
    if !with.count("answers", ours.answers.len(), theirs.answers.len(), at) {
        return;
    }
    let tick =
        |key: &NumberKey| -> Vec<Tick> { key.answers.iter().map(|answer| answer.tick).collect() };
    ticks(with, &tick(ours), &tick(theirs), at);
    for (own, other) in ours.answers.iter().zip(&theirs.answers) {
        if own.value != other.value || ours.unit != theirs.unit {
            let unit = |key: &NumberKey| key.unit.map(|u| format!(" {u}")).unwrap_or_default();
            let message = format!(
                "{}{} in {}, {}{} in {}",
                shown(&own.value),
                unit(ours),
                with.tags.source,
                shown(&other.value),
                unit(theirs),
                with.tags.other
            );
            with.say(606, at.clone(), message, "copy the answer: it is the same in every language");
        }
    }
    let feedback: fn(&NumberKey) -> Vec<&Option<Markdown>> =
        |key| key.answers.iter().map(|answer| &answer.feedback).collect();
    said(with, &feedback(ours), &feedback(theirs), at);
}

fn shown(value: &NumberValue) -> String {
    match value {
        NumberValue::Near(value, by) => format!("{value}{}", tolerance(*by)),
        NumberValue::Between(from, to) => format!("{from}..{to}"),
        NumberValue::Formula(formula, by) => format!("= {}{}", formula.source(), tolerance(*by)),
    }
}

fn tolerance(by: Tolerance) -> String {
    match by {
        Tolerance::Exact | Tolerance::HalfOfLastPlace => String::new(),
        Tolerance::Absolute(by) => format!(" ± {by}"),
        Tolerance::Percent(by) => format!(" ± {by}%"),
    }
}

fn cloze(with: &mut Compare<'_>, ours: &ClozeKey, theirs: &ClozeKey, at: &Span) {
    if !with.count("gaps", ours.blanks.len(), theirs.blanks.len(), at) {
        return;
    }
    for (number, (own, other)) in (1..).zip(ours.blanks.iter().zip(&theirs.blanks)) {
        match (own, other) {
            (Blank::Words(_), Blank::Words(_)) => {}
            (Blank::Number(ours), Blank::Number(theirs)) => {
                if ours != theirs {
                    let list = |numbers: &[BlankNumber]| {
                        let one = |number: &BlankNumber| {
                            let unit = number.unit.map(|u| format!(" {u}")).unwrap_or_default();
                            format!("{}{}{unit}", number.value, tolerance(number.tolerance))
                        };
                        numbers.iter().map(one).collect::<Vec<_>>().join(" | ")
                    };
                    let message = format!(
                        "gap {number}: {} in {}, {} in {}",
                        list(ours),
                        with.tags.source,
                        list(theirs),
                        with.tags.other
                    );
                    with.say(606, at.clone(), message, "copy the numbers of the gap");
                }
            }
            (Blank::List(ours), Blank::List(theirs)) => {
                let what = format!("choices in gap {number}");
                if with.count(&what, ours.len(), theirs.len(), at) {
                    let tick = |entries: &[assess::kind::BlankEntry]| {
                        entries.iter().map(|e| e.tick).collect::<Vec<Tick>>()
                    };
                    ticks(with, &tick(ours), &tick(theirs), at);
                }
            }
            _ => {
                let message =
                    format!("gap {number} is of another sort than in {}", with.tags.source);
                let help = "words stay words, numbers numbers, and choices choices; the gaps keep their order";
                with.say(603, at.clone(), message, help);
            }
        }
    }
}

fn order(with: &mut Compare<'_>, ours: &OrderKey, theirs: &OrderKey, at: &Span) {
    if !with.count("steps", ours.steps.len(), theirs.steps.len(), at) {
        return;
    }
    let links = |key: &OrderKey| key.steps.iter().map(|step| step.link).collect::<Vec<StepLink>>();
    if links(ours) != links(theirs) {
        let message = format!("`{{same}}` stands at other steps than in {}", with.tags.source);
        with.say(604, at.clone(), message, "keep the steps in the order of the source");
    }
}

fn pairs(with: &mut Compare<'_>, ours: &MatchKey, theirs: &MatchKey, at: &Span) {
    let rows = with.count("rows", ours.rows.len(), theirs.rows.len(), at);
    // Equal right cells are one target, so words decide how many there are.
    let targets = with.count("different right cells", ours.targets.len(), theirs.targets.len(), at);
    let key = |key: &MatchKey| key.rows.iter().map(|row| row.target).collect::<Vec<Letter>>();
    if rows && targets && key(ours) != key(theirs) {
        let message = format!("rows belong to other cells than in {}", with.tags.source);
        with.say(604, at.clone(), message, "keep the rows in the order of the source");
    }
}

fn groups(with: &mut Compare<'_>, ours: &GroupKey, theirs: &GroupKey, at: &Span) {
    let groups = with.count("groups", ours.groups.len(), theirs.groups.len(), at);
    let members = with.count("members", ours.members.len(), theirs.members.len(), at);
    let key = |key: &GroupKey| key.members.iter().map(|m| m.group).collect::<Vec<Letter>>();
    if groups && members && key(ours) != key(theirs) {
        let message = format!("a member stands in another group than in {}", with.tags.source);
        with.say(604, at.clone(), message, "keep groups and members in the order of the source");
    }
}

fn regions(with: &mut Compare<'_>, ours: &HotspotKey, theirs: &HotspotKey, at: &Span) {
    with.target(&ours.picture.path, &theirs.picture.path, at);
    if !with.count("places", ours.regions.len(), theirs.regions.len(), at) {
        return;
    }
    let tick =
        |key: &HotspotKey| -> Vec<Tick> { key.regions.iter().map(|region| region.tick).collect() };
    ticks(with, &tick(ours), &tick(theirs), at);
    if ours.regions.iter().zip(&theirs.regions).any(|(own, other)| own.at != other.at) {
        let message = format!("a place is linked to another region than in {}", with.tags.source);
        with.say(605, at.clone(), message, "keep the links; translate only their words");
    }
    let feedback: fn(&HotspotKey) -> Vec<&Option<Markdown>> =
        |key| key.regions.iter().map(|region| &region.feedback).collect();
    said(with, &feedback(ours), &feedback(theirs), at);
}
