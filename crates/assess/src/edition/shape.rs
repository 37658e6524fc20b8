//! What the two hashes of an item cover. Described in `docs/editions.md`; frozen within format 1.

use super::json::Json;
use crate::formula::{Formula, Variable, VariableRange};
use crate::item::{Item, Stakes};
use crate::kind::cloze::BlankNumber;
use crate::kind::{
    Blank, Choices, Keying, Kind, NumberKey, NumberValue, Region, RegionRef, StepLink, Strictness,
    TextRules, Tick, Typos, UnitShown,
};
use crate::number::{Decimal, Tolerance};
use crate::response::Letter;
use crate::text::Markdown;
use crate::unit::Unit;

/// All that a learner reads, but for hints.
pub(super) fn text(item: &Item) -> Json<'_> {
    let mut members = vec![
        ("kind", Json::Text(item.kind.name().as_str())),
        ("prompt", words(&item.prompt)),
        ("stem", words(&item.stem)),
        ("explanation", optional(item.explanation.as_ref())),
    ];
    match &item.kind {
        Kind::Single(choices) | Kind::Multiple(choices) | Kind::TrueFalse(choices) => {
            let options = choices.options.iter().map(|o| said(&o.text, o.feedback.as_ref()));
            members.push(("options", Json::list(options)));
        }
        Kind::Number(key) => {
            members.push(("feedback", feedback(key.answers.iter().map(|a| a.feedback.as_ref()))))
        }
        Kind::Text(key) => {
            members.push(("feedback", feedback(key.answers.iter().map(|a| a.feedback.as_ref()))))
        }
        Kind::Cloze(key) => {
            let lists = key.blanks.iter().map(|blank| match blank {
                Blank::List(entries) => {
                    Json::list(entries.iter().map(|entry| Json::Text(entry.text.trim())))
                }
                Blank::Words(_) | Blank::Number(_) => Json::List(Vec::new()),
            });
            members.push(("body", words(&key.body)));
            members.push(("lists", Json::list(lists)));
        }
        Kind::Order(key) => {
            members.push(("steps", Json::list(key.steps.iter().map(|step| words(&step.text)))))
        }
        Kind::Match(key) => {
            members.push(("headers", all_words(&key.headers)));
            members.push(("rows", Json::list(key.rows.iter().map(|row| words(&row.left)))));
            members.push(("targets", all_words(&key.targets)));
        }
        Kind::Group(key) => {
            members.push(("groups", all_words(&key.groups)));
            members.push((
                "members",
                Json::list(key.members.iter().map(|member| words(&member.text))),
            ));
        }
        Kind::Hotspot(key) => {
            let regions = key.regions.iter().map(|r| said(&r.name, r.feedback.as_ref()));
            members.push(("alt", Json::Text(key.picture.alt.trim())));
            members.push(("picture", Json::Text(&key.picture.path)));
            members.push(("regions", Json::list(regions)));
        }
        Kind::Reflect => {}
    }
    Json::Map(members)
}

fn words(text: &Markdown) -> Json<'_> {
    Json::Text(text.as_str().trim())
}

fn optional(text: Option<&Markdown>) -> Json<'_> {
    text.map_or(Json::Text(""), words)
}

fn all_words(texts: &[Markdown]) -> Json<'_> {
    Json::list(texts.iter().map(words))
}

fn feedback<'a>(texts: impl Iterator<Item = Option<&'a Markdown>>) -> Json<'a> {
    Json::list(texts.map(optional))
}

fn said<'a>(text: &'a Markdown, feedback: Option<&'a Markdown>) -> Json<'a> {
    Json::Map(vec![("text", words(text)), ("feedback", optional(feedback))])
}

/// All that decides right or wrong.
pub(super) fn sense(item: &Item) -> Json<'_> {
    let mut members = vec![
        ("kind", Json::Text(item.kind.name().as_str())),
        ("critical", Json::Flag(item.stakes == Stakes::Critical)),
        ("variables", Json::list(item.variables.iter().map(variable))),
    ];
    match &item.kind {
        Kind::Single(choices) | Kind::Multiple(choices) | Kind::TrueFalse(choices) => {
            members.push(("options", Json::Count(choices.options.len())));
            members.push(("key", Json::Owned(choice_key(choices))));
        }
        Kind::Number(key) => number(key, &mut members),
        Kind::Text(key) => {
            let forms = |tick: Tick| {
                let of = key.answers.iter().filter(move |answer| answer.tick == tick);
                Json::list(of.map(|answer| Json::Text(answer.form.trim())))
            };
            members.push(("accepted", forms(Tick::Right)));
            members.push(("wrong", forms(Tick::Wrong)));
            members.push(("rules", rules(&key.rules)));
        }
        Kind::Cloze(key) => {
            members.push(("blanks", Json::list(key.blanks.iter().map(blank))));
            members.push(("rules", rules(&key.rules)));
        }
        Kind::Order(key) => {
            let same = key.steps.iter().map(|step| step.link == StepLink::Same);
            members.push(("steps", Json::Count(key.steps.len())));
            members.push(("same", Json::Owned(letters_where(same))));
        }
        Kind::Match(key) => {
            members.push(("targets", Json::Count(key.targets.len())));
            members.push((
                "key",
                Json::Owned(key.rows.iter().map(|row| row.target.as_char()).collect()),
            ));
        }
        Kind::Group(key) => {
            members.push(("groups", Json::Count(key.groups.len())));
            members.push((
                "key",
                Json::Owned(key.members.iter().map(|member| member.group.as_char()).collect()),
            ));
        }
        Kind::Hotspot(key) => {
            members.push(("regions", Json::list(key.regions.iter().map(region))));
            members.push((
                "key",
                Json::Owned(letters_where(key.regions.iter().map(|r| r.tick == Tick::Right))),
            ));
        }
        Kind::Reflect => {}
    }
    Json::Map(members)
}

/// The letters of places that hold, as one word.
fn letters_where(holds: impl Iterator<Item = bool>) -> String {
    Letter::all()
        .zip(holds)
        .filter(|(_, holds)| *holds)
        .map(|(letter, _)| letter.as_char())
        .collect()
}

fn choice_key(choices: &Choices) -> String {
    match choices.keying {
        Keying::Keyed => choices.key().map(Letter::as_char).collect(),
        Keying::Keyless => String::new(),
    }
}

fn decimal<'a>(value: Decimal) -> Json<'a> {
    Json::Owned(String::from(value.normal()))
}

fn unit_symbol<'a>(unit: Option<Unit>) -> Json<'a> {
    Json::Text(unit.map_or("", Unit::symbol))
}

/// Without spaces, and with one sign for each operator: how a formula is set changes nothing.
fn formula<'a>(formula: &Formula) -> Json<'a> {
    let signs = formula.source().chars().filter(|c| !c.is_whitespace()).map(|c| match c {
        '−' => '-',
        '×' | '·' | '⋅' => '*',
        '÷' => '/',
        c => c,
    });
    Json::Owned(signs.collect())
}

fn variable(variable: &Variable) -> Json<'_> {
    let mut members = vec![("name", Json::Text(variable.name.as_str()))];
    match &variable.range {
        VariableRange::Steps { from, to, step } => {
            members.extend([
                ("from", decimal(*from)),
                ("to", decimal(*to)),
                ("step", decimal(*step)),
            ]);
        }
        VariableRange::List(values) => {
            members.push(("list", Json::list(values.iter().copied().map(decimal))))
        }
        VariableRange::Formula(source) => members.push(("formula", formula(source))),
    }
    Json::Map(members)
}

/// Half the width of what is accepted: `0.05`, or `5%`; empty for a formula's own.
fn tolerance<'a>(tolerance: Tolerance, value: Option<Decimal>) -> Json<'a> {
    match (tolerance, value) {
        (Tolerance::Exact, _) => Json::Text("0"),
        (Tolerance::Absolute(by), _) => decimal(by),
        (Tolerance::Percent(by), _) => {
            let mut percent = String::from(by.normal());
            percent.push('%');
            Json::Owned(percent)
        }
        (Tolerance::HalfOfLastPlace, None) => Json::Text(""),
        (Tolerance::HalfOfLastPlace, Some(value)) => {
            // Of a number with 15 places, half of the last is past what a decimal holds; it is 0 here.
            let half = value.places().checked_add(1).and_then(|places| Decimal::new(5, places));
            decimal(half.unwrap_or(Decimal::ZERO))
        }
    }
}

fn near<'a>(value: Decimal, by: Tolerance) -> Vec<(&'static str, Json<'a>)> {
    vec![("value", decimal(value)), ("tolerance", tolerance(by, Some(value)))]
}

/// Foreseen wrong numbers decide nothing: whatever is not accepted is wrong.
fn number<'a>(key: &'a NumberKey, members: &mut Vec<(&'static str, Json<'a>)>) {
    let right = key.answers.iter().filter(|answer| answer.tick == Tick::Right);
    let accepted = right.map(|answer| {
        Json::Map(match &answer.value {
            NumberValue::Near(value, by) => near(*value, *by),
            NumberValue::Between(from, to) => vec![("from", decimal(*from)), ("to", decimal(*to))],
            NumberValue::Formula(source, by) => {
                vec![("formula", formula(source)), ("tolerance", tolerance(*by, None))]
            }
        })
    });
    members.push(("accepted", Json::list(accepted)));
    members.push(("unit", unit_symbol(key.unit)));
    members.push(("asked", Json::Flag(key.unit_shown == UnitShown::Asked)));
}

fn rules(rules: &TextRules) -> Json<'_> {
    let strictness = |strictness: Strictness| {
        Json::Text(match strictness {
            Strictness::Fold => "fold",
            Strictness::Strict => "strict",
        })
    };
    let typos = match rules.typos {
        Typos::None => 0,
        Typos::One => 1,
    };
    Json::Map(vec![
        ("lang", Json::Text(rules.lang.primary())),
        ("typos", Json::Count(typos)),
        ("case", strictness(rules.case)),
        ("accents", strictness(rules.accents)),
    ])
}

fn blank(blank: &Blank) -> Json<'_> {
    Json::Map(match blank {
        Blank::Words(forms) => {
            vec![("words", Json::list(forms.iter().map(|form| Json::Text(form.trim()))))]
        }
        Blank::Number(values) => vec![("numbers", Json::list(values.iter().map(blank_number)))],
        Blank::List(entries) => vec![
            ("entries", Json::Count(entries.len())),
            (
                "key",
                Json::Owned(letters_where(entries.iter().map(|entry| entry.tick == Tick::Right))),
            ),
        ],
    })
}

fn blank_number<'a>(number: &BlankNumber) -> Json<'a> {
    let mut members = near(number.value, number.tolerance);
    members.push(("unit", unit_symbol(number.unit)));
    Json::Map(members)
}

fn region(region: &Region) -> Json<'_> {
    match &region.at {
        RegionRef::Element(id) => Json::Text(id),
        RegionRef::Percent(x, y, w, h) => {
            Json::list([x, y, w, h].map(|part| Json::Count(usize::from(*part))))
        }
    }
}
