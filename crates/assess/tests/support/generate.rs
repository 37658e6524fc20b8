//! Items and responses of every shape, for property tests.

use std::collections::{BTreeMap, BTreeSet};

use assess::formula::{Formula, Variable, VariableName, VariableRange};
use assess::kind::cloze::{BlankEntry, BlankNumber};
use assess::kind::{
    Blank, Choice, Choices, ClozeKey, GroupKey, HotspotKey, Keying, Kind, MatchKey, Member,
    NumberAnswer, NumberKey, NumberValue, OrderKey, Pair, PictureRef, Place, Region, RegionRef,
    Shuffle, Step, StepLink, Strictness, TextAnswer, TextKey, TextRules, Tick, Typos, UnitShown,
};
use assess::number::{Decimal, Tolerance};
use assess::unit::Unit;
use assess::{BlankResponse, Item, Lang, Letter, Markdown, Response, Stakes};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::items::{item, md};

/// 256 cases, or as many as `PROPTEST_CASES` says; nothing is written into the source tree.
pub fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

/// Any text that a file or a keyboard can bring.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zA-Zäñøđшћёأةह ,.'-]{0,12}",
        1 => "\\PC{0,20}",
        1 => any::<String>(),
    ]
}

/// A word that folding leaves something of.
pub fn word() -> impl Strategy<Value = String> {
    "[a-zäñøđšшћё]{1,9}( [a-z]{1,6})?"
}

/// Author's Markdown with a secret in it, so that a test can find where it went.
fn said(secret: &'static str) -> impl Strategy<Value = Markdown> {
    "[a-z]{6}".prop_map(move |tail| Markdown(format!("{secret}-{tail}")))
}

fn feedback() -> impl Strategy<Value = Option<Markdown>> {
    prop::option::weighted(0.7, said("FEEDBACK"))
}

pub fn decimal() -> impl Strategy<Value = Decimal> {
    (-999_999_999_999_999_i64..=999_999_999_999_999, 0_u8..=15)
        .prop_map(|(mantissa, scale)| Decimal::new(mantissa, scale).unwrap())
}

/// A number such as courses hold.
pub fn plain_decimal() -> impl Strategy<Value = Decimal> {
    (-100_000_i64..100_000, 0_u8..=3)
        .prop_map(|(mantissa, scale)| Decimal::new(mantissa, scale).unwrap())
}

fn tolerance() -> impl Strategy<Value = Tolerance> {
    prop_oneof![
        Just(Tolerance::Exact),
        Just(Tolerance::HalfOfLastPlace),
        (0_i64..1000, 0_u8..3).prop_map(|(m, s)| Tolerance::Absolute(Decimal::new(m, s).unwrap())),
        (0_i64..1000, 0_u8..3).prop_map(|(m, s)| Tolerance::Percent(Decimal::new(m, s).unwrap())),
    ]
}

pub fn lang() -> impl Strategy<Value = Lang> {
    select(vec!["en", "de", "es", "sv", "da", "tr", "ru", "sr", "sr-Latn", "ar", "fa", "hi"])
        .prop_map(|tag| Lang::parse(tag).unwrap())
}

pub fn rules() -> impl Strategy<Value = TextRules> {
    let strictness = || select(vec![Strictness::Fold, Strictness::Strict]);
    (lang(), select(vec![Typos::None, Typos::One]), strictness(), strictness())
        .prop_map(|(lang, typos, case, accents)| TextRules { lang, typos, case, accents })
}

fn tick() -> impl Strategy<Value = Tick> {
    select(vec![Tick::Right, Tick::Wrong])
}

fn choices() -> impl Strategy<Value = Choices> {
    let choice =
        (said("option"), tick(), feedback(), select(vec![Place::Free, Place::Free, Place::Last]));
    let choice = choice.prop_map(|(text, tick, feedback, place)| Choice {
        text,
        tick,
        feedback,
        misconception: None,
        place,
    });
    (
        prop::collection::vec(choice, 2..7),
        select(vec![Shuffle::Yes, Shuffle::No]),
        prop::sample::select(vec![Keying::Keyed, Keying::Keyed, Keying::Keyed, Keying::Keyless]),
        any::<Index>(),
    )
        .prop_map(|(mut options, shuffle, keying, right)| {
            // At least one is right, as the parser demands.
            let right = right.index(options.len());
            options[right].tick = Tick::Right;
            Choices { options, shuffle, keying }
        })
}

fn unit() -> impl Strategy<Value = Option<Unit>> {
    prop::option::of(select(Unit::all().collect::<Vec<_>>()))
}

fn number() -> impl Strategy<Value = NumberKey> {
    let value = prop_oneof![
        3 => (plain_decimal(), tolerance()).prop_map(|(value, by)| NumberValue::Near(value, by)),
        1 => (plain_decimal(), 1_i32..1000)
            .prop_map(|(from, by)| NumberValue::Between(from, from.checked_add(Decimal::from(by)).unwrap())),
        1 => tolerance().prop_map(|by| NumberValue::Formula(Formula::parse("length * 2 + 1").unwrap(), by)),
    ];
    let answer = (value, tick(), feedback()).prop_map(|(value, tick, feedback)| NumberAnswer {
        value,
        tick,
        feedback,
    });
    (prop::collection::vec(answer, 1..5), unit(), select(vec![UnitShown::Shown, UnitShown::Asked]))
        .prop_map(|(mut answers, unit, unit_shown)| {
            answers[0].tick = Tick::Right;
            NumberKey { answers, unit, unit_shown }
        })
}

fn text_key() -> impl Strategy<Value = TextKey> {
    let answer = (word(), tick(), feedback()).prop_map(|(form, tick, feedback)| TextAnswer {
        form,
        tick,
        feedback,
    });
    (prop::collection::vec(answer, 1..5), rules()).prop_map(|(mut answers, rules)| {
        answers[0].tick = Tick::Right;
        TextKey { answers, rules }
    })
}

fn blank() -> impl Strategy<Value = Blank> {
    let number = (plain_decimal(), tolerance(), unit())
        .prop_map(|(value, tolerance, unit)| BlankNumber { value, tolerance, unit });
    let entry = ("[a-z]{3,8}", tick()).prop_map(|(text, tick)| BlankEntry { text, tick });
    prop_oneof![
        prop::collection::vec(word(), 1..3).prop_map(Blank::Words),
        prop::collection::vec(number, 1..3).prop_map(Blank::Number),
        prop::collection::vec(entry, 2..5).prop_map(|mut entries| {
            entries[0].tick = Tick::Right;
            Blank::List(entries)
        }),
    ]
}

fn region() -> impl Strategy<Value = Region> {
    let at = prop_oneof![
        "el-[a-z]{2,8}".prop_map(RegionRef::Element),
        (0_u16..500, 0_u16..500, 1_u16..500, 1_u16..500)
            .prop_map(|(x, y, w, h)| RegionRef::Percent(x, y, w, h)),
    ];
    (said("region"), at, feedback()).prop_map(|(name, at, feedback)| Region {
        name,
        at,
        tick: Tick::Wrong,
        feedback,
    })
}

pub fn kind() -> impl Strategy<Value = Kind> {
    let step = (said("step"), select(vec![StepLink::After, StepLink::After, StepLink::Same]))
        .prop_map(|(text, link)| Step { text, link });
    let pairs = (2_usize..6, 0_usize..3).prop_flat_map(|(targets, rows)| {
        (
            prop::collection::vec(said("target"), targets),
            prop::collection::vec((said("row"), 0..targets), 1 + rows),
        )
    });
    let groups = (2_usize..4).prop_flat_map(|groups| {
        (
            prop::collection::vec(said("group"), groups),
            prop::collection::vec((said("member"), 0..groups), 2..8),
        )
    });
    prop_oneof![
        1 => choices().prop_map(Kind::Single),
        1 => choices().prop_map(Kind::Multiple),
        1 => choices().prop_map(Kind::TrueFalse),
        3 => number().prop_map(Kind::Number),
        3 => text_key().prop_map(Kind::Text),
        3 => (prop::collection::vec(blank(), 1..5), rules()).prop_map(|(blanks, rules)| {
            let body = Markdown((1..=blanks.len()).map(|n| format!("gap [[{n}]] ")).collect());
            Kind::Cloze(ClozeKey { body, blanks, rules })
        }),
        2 => prop::collection::vec(step, 2..7).prop_map(|steps| Kind::Order(OrderKey { steps })),
        1 => pairs.prop_map(|(targets, rows)| {
            let pair = |(left, target): (Markdown, usize)| Pair { left, target: Letter::at(target).unwrap() };
            let rows = rows.into_iter().map(pair).collect();
            Kind::Match(MatchKey { headers: [md("tool"), md("use")], rows, targets })
        }),
        1 => groups.prop_map(|(groups, members)| {
            let member = |(text, group): (Markdown, usize)| Member { text, group: Letter::at(group).unwrap() };
            Kind::Group(GroupKey { groups, members: members.into_iter().map(member).collect() })
        }),
        1 => (prop::collection::vec(region(), 2..5), any::<Index>()).prop_map(|(mut regions, right)| {
            let right = right.index(regions.len());
            regions[right].tick = Tick::Right;
            let picture = PictureRef { path: "media/secret-stop.svg".to_owned(), alt: "A saw.".to_owned() };
            Kind::Hotspot(HotspotKey { picture, regions })
        }),
        1 => Just(Kind::Reflect),
    ]
}

/// An item with one variable, `length`, that its formulas use.
pub fn any_item() -> impl Strategy<Value = Item> {
    (kind(), said("EXPLANATION"), said("HINT"), any::<bool>(), 1_i32..50).prop_map(
        |(kind, explanation, hint, critical, steps)| {
            let to = Decimal::from(100 + 5 * steps);
            let range = VariableRange::Steps { from: Decimal::from(100), to, step: Decimal::from(5) };
            Item {
                stem: md("A board of {{length}} mm. <!-- COMMENT -->\n\n![Saw](../media/secret-saw.svg \"Saw\")"),
                explanation: Some(explanation),
                hints: vec![hint],
                stakes: if critical { Stakes::Critical } else { Stakes::Ordinary },
                variables: vec![Variable { name: VariableName::parse("length").unwrap(), range }],
                ..item(kind)
            }
        },
    )
}

pub fn letter() -> impl Strategy<Value = Letter> {
    prop_oneof![4 => 0_usize..6, 1 => 0_usize..26].prop_map(|place| Letter::at(place).unwrap())
}

fn letters() -> impl Strategy<Value = BTreeMap<Letter, Letter>> {
    prop::collection::btree_map(letter(), letter(), 0..8)
}

/// What is typed: words, numbers, anything.
pub fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        text(),
        word(),
        plain_decimal().prop_map(String::from),
        "[-+−0-9٠-٩., '٫٬]{0,24}( ?[a-zµΩ°/²]{0,5})?"
    ]
}

pub fn response() -> impl Strategy<Value = Response> {
    let blank = prop_oneof![
        typed().prop_map(BlankResponse::Typed),
        letter().prop_map(BlankResponse::Chosen),
        Just(BlankResponse::Empty),
    ];
    prop_oneof![
        letter().prop_map(Response::Single),
        prop::collection::btree_set(letter(), 0..8)
            .prop_map(|set: BTreeSet<Letter>| Response::Multiple(set)),
        letter().prop_map(Response::TrueFalse),
        typed().prop_map(Response::Number),
        typed().prop_map(Response::Text),
        prop::collection::vec(blank, 0..40).prop_map(Response::Cloze),
        prop::collection::vec(letter(), 0..40).prop_map(Response::Order),
        letters().prop_map(Response::Match),
        letters().prop_map(Response::Group),
        letter().prop_map(Response::Hotspot),
        Just(Response::Reflect),
    ]
}
