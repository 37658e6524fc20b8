//! Items and responses from the notation of suites.

use std::collections::BTreeMap;

use assess::formula::{Formula, Variable, VariableName, VariableRange};
use assess::kind::cloze::{BlankEntry, BlankNumber};
use assess::kind::{
    Blank, Choice, Choices, ClozeKey, GroupKey, HotspotKey, Keying, Kind, KindName, MatchKey,
    Member, NumberAnswer, NumberKey, OrderKey, Pair, PictureRef, Place, Region, RegionRef, Shuffle,
    Step, StepLink, Strictness, TextAnswer, TextKey, TextRules, Tick, Typos, UnitShown,
};
use assess::number::{Decimal, parse_answer};
use assess::{
    BlankResponse, Item, ItemId, Lang, Letter, Level, Markdown, Points, Response, Stakes, Standing,
};

pub fn md(text: &str) -> Markdown {
    Markdown(text.to_owned())
}

pub fn rules(lang: &str) -> TextRules {
    TextRules {
        lang: Lang::parse(lang).unwrap(),
        typos: Typos::One,
        case: Strictness::Fold,
        accents: Strictness::Fold,
    }
}

/// An item around a kind.
pub fn item(kind: Kind) -> Item {
    Item {
        id: ItemId::parse("test-item").unwrap(),
        was: None,
        prompt: md("What?"),
        stem: md(""),
        kind,
        variables: Vec::new(),
        objective: None,
        level: Level::Apply,
        facility: None,
        points: Points::ONE,
        stakes: Stakes::Ordinary,
        standing: Standing::Live,
        hints: vec![md("Look twice.")],
        explanation: Some(md("Because.")),
        tags: Vec::new(),
    }
}

/// Lines of a fence: settings (`key: value`, `flag`) apart from entries.
struct Lines {
    settings: BTreeMap<String, String>,
    entries: Vec<String>,
}

fn lines(fence: &str) -> Lines {
    let mut lines = Lines { settings: BTreeMap::new(), entries: Vec::new() };
    for line in fence.lines().filter(|line| !line.trim().is_empty()) {
        match line.strip_prefix("% ") {
            Some(setting) => {
                let (key, value) = setting.split_once(": ").unwrap_or((setting, ""));
                lines.settings.insert(key.to_owned(), value.to_owned());
            }
            None => lines.entries.push(line.to_owned()),
        }
    }
    lines
}

/// `[x] text {last} :: feedback`.
struct Ticked {
    tick: Tick,
    text: String,
    feedback: Option<Markdown>,
}

fn ticked(line: &str) -> Ticked {
    let (tick, rest) = match (line.strip_prefix("[x] "), line.strip_prefix("[ ] ")) {
        (Some(rest), _) => (Tick::Right, rest),
        (_, Some(rest)) => (Tick::Wrong, rest),
        _ => panic!("no tick: {line}"),
    };
    let (text, feedback) =
        rest.split_once(" :: ").map_or((rest, None), |(text, said)| (text, Some(md(said))));
    Ticked { tick, text: text.to_owned(), feedback }
}

/// Reads the fence of a suite.
pub fn read_item(kind: KindName, fence: &str) -> Item {
    let Lines { settings, entries } = lines(fence);
    let setting = |key: &str| settings.get(key).map(String::as_str);
    let strictness = |key| {
        if setting(key) == Some("strict") { Strictness::Strict } else { Strictness::Fold }
    };
    let rules = TextRules {
        lang: Lang::parse(setting("lang").unwrap_or("en")).unwrap(),
        typos: if setting("typos") == Some("0") { Typos::None } else { Typos::One },
        case: strictness("case"),
        accents: strictness("accents"),
    };
    let choices = || Choices {
        options: entries.iter().map(|line| choice(line)).collect(),
        shuffle: if setting("shuffle") == Some("no") { Shuffle::No } else { Shuffle::Yes },
        keying: if settings.contains_key("keyless") { Keying::Keyless } else { Keying::Keyed },
    };
    let kind = match kind {
        KindName::Single => Kind::Single(choices()),
        KindName::Multiple => Kind::Multiple(choices()),
        KindName::TrueFalse => Kind::TrueFalse(choices()),
        KindName::Number => {
            let shown =
                if setting("unit") == Some("asked") { UnitShown::Asked } else { UnitShown::Shown };
            Kind::Number(number_key(&entries, shown))
        }
        KindName::Text => {
            let answers = entries.iter().map(|line| ticked(line));
            let answers = answers
                .map(|a| TextAnswer { form: a.text, tick: a.tick, feedback: a.feedback })
                .collect();
            Kind::Text(TextKey { answers, rules })
        }
        KindName::Cloze => {
            let blanks: Vec<Blank> = entries.iter().map(|line| blank(line)).collect();
            let body = (1..=blanks.len()).map(|n| format!("[[{n}]] ")).collect::<String>();
            Kind::Cloze(ClozeKey { body: Markdown(body), blanks, rules })
        }
        KindName::Order => {
            Kind::Order(OrderKey { steps: entries.iter().map(|line| step(line)).collect() })
        }
        KindName::Match => Kind::Match(match_key(&entries)),
        KindName::Group => Kind::Group(group_key(&entries)),
        KindName::Hotspot => Kind::Hotspot(hotspot_key(&entries)),
        KindName::Reflect => Kind::Reflect,
    };
    let mut item = item(kind);
    if settings.contains_key("no explanation") {
        item.explanation = None;
    }
    item.variables = settings.iter().filter_map(|(key, value)| variable(key, value)).collect();
    item
}

/// `var name: 1, 5, 2` as from, to, step; `list name: 1, 5`; `formula name: a + b`.
fn variable(key: &str, value: &str) -> Option<Variable> {
    let (sort, name) = key.split_once(' ')?;
    let numbers = || -> Vec<Decimal> {
        value.split(", ").map(|n| Decimal::parse_source(n).unwrap()).collect()
    };
    let range = match sort {
        "var" => {
            let [from, to, step] = numbers()[..] else { panic!("three numbers: {value}") };
            VariableRange::Steps { from, to, step }
        }
        "list" => VariableRange::List(numbers()),
        "formula" => VariableRange::Formula(Formula::parse(value).unwrap()),
        _ => return None,
    };
    Some(Variable { name: VariableName::parse(name).unwrap(), range })
}

fn choice(line: &str) -> Choice {
    let Ticked { tick, text, feedback } = ticked(line);
    let (text, place) =
        text.strip_suffix(" {last}").map_or((text.as_str(), Place::Free), |t| (t, Place::Last));
    Choice { text: md(text), tick, feedback, misconception: None, place }
}

fn number_key(entries: &[String], unit_shown: UnitShown) -> NumberKey {
    let mut unit = None;
    let answers = entries.iter().map(|line| {
        let Ticked { tick, text, feedback } = ticked(line);
        let parsed = parse_answer(&text).unwrap_or_else(|fault| panic!("{text}: {fault}"));
        unit = unit.or(parsed.unit);
        NumberAnswer { value: parsed.value, tick, feedback }
    });
    NumberKey { answers: answers.collect(), unit, unit_shown }
}

fn blank(line: &str) -> Blank {
    let (sort, alternatives) = line.split_once(": ").unwrap();
    let alternatives = alternatives.split(" | ");
    match sort {
        "words" => Blank::Words(alternatives.map(str::to_owned).collect()),
        "number" => {
            let number = |source| {
                let parsed = parse_answer(source).unwrap();
                let (value, tolerance) = parsed.near().unwrap();
                BlankNumber { value, tolerance, unit: parsed.unit }
            };
            Blank::Number(alternatives.map(number).collect())
        }
        "list" => {
            let entry =
                |text: &str| match text.strip_prefix("~~").and_then(|t| t.strip_suffix("~~")) {
                    Some(struck) => BlankEntry { text: struck.to_owned(), tick: Tick::Wrong },
                    None => BlankEntry { text: text.to_owned(), tick: Tick::Right },
                };
            Blank::List(alternatives.map(entry).collect())
        }
        _ => panic!("no blank: {line}"),
    }
}

fn step(line: &str) -> Step {
    match line.strip_suffix(" {same}") {
        Some(text) => Step { text: md(text), link: StepLink::Same },
        None => Step { text: md(line), link: StepLink::After },
    }
}

/// `left => right`; ` => right` for an extra target.
fn match_key(entries: &[String]) -> MatchKey {
    let mut targets: Vec<Markdown> = Vec::new();
    let mut rows = Vec::new();
    for line in entries {
        let (left, right) = line.split_once("=> ").unwrap();
        let place =
            targets.iter().position(|target| target.as_str() == right).unwrap_or_else(|| {
                targets.push(md(right));
                targets.len() - 1
            });
        if !left.trim().is_empty() {
            rows.push(Pair { left: md(left.trim()), target: Letter::at(place).unwrap() });
        }
    }
    MatchKey { headers: [md("Tool"), md("Use")], rows, targets }
}

/// `Group: member, member`.
fn group_key(entries: &[String]) -> GroupKey {
    let mut key = GroupKey { groups: Vec::new(), members: Vec::new() };
    for (place, line) in entries.iter().enumerate() {
        let (group, members) = line.split_once(": ").unwrap();
        key.groups.push(md(group));
        let member = |text| Member { text: md(text), group: Letter::at(place).unwrap() };
        key.members.extend(members.split(", ").map(member));
    }
    key
}

/// `[x] name #element :: feedback`.
fn hotspot_key(entries: &[String]) -> HotspotKey {
    let regions = entries.iter().map(|line| {
        let Ticked { tick, text, feedback } = ticked(line);
        let (name, element) = text.split_once(" #").unwrap();
        Region { name: md(name), at: RegionRef::Element(element.to_owned()), tick, feedback }
    });
    let picture =
        PictureRef { path: "media/table-saw.svg".to_owned(), alt: "A table saw.".to_owned() };
    HotspotKey { picture, regions: regions.collect() }
}

fn letter(text: &str) -> Letter {
    Letter::try_from(text.chars().next().unwrap()).unwrap()
}

fn pairs(text: &str) -> BTreeMap<Letter, Letter> {
    text.split_whitespace()
        .map(|pair| {
            let (from, to) = pair.split_once('=').unwrap();
            (letter(from), letter(to))
        })
        .collect()
}

/// Reads a response in the notation of its kind.
pub fn read_response(kind: KindName, text: &str) -> Response {
    match kind {
        KindName::Single => Response::Single(letter(text)),
        KindName::Multiple => Response::Multiple(text.split_whitespace().map(letter).collect()),
        KindName::TrueFalse => Response::TrueFalse(letter(text)),
        KindName::Number => Response::Number(text.to_owned()),
        KindName::Text => Response::Text(text.to_owned()),
        KindName::Cloze => {
            let blank = |entry: &str| match (entry, entry.strip_prefix('=')) {
                ("_", _) => BlankResponse::Empty,
                (_, Some(chosen)) => BlankResponse::Chosen(letter(chosen)),
                _ => BlankResponse::Typed(entry.to_owned()),
            };
            Response::Cloze(text.split("; ").filter(|entry| !entry.is_empty()).map(blank).collect())
        }
        KindName::Order => Response::Order(text.split_whitespace().map(letter).collect()),
        KindName::Match => Response::Match(pairs(text)),
        KindName::Group => Response::Group(pairs(text)),
        KindName::Hotspot => Response::Hotspot(letter(text)),
        KindName::Reflect => Response::Reflect,
    }
}
