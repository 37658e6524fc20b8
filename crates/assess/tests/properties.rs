//! What holds for every item, response and text.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use assess::fold::{fold, same};
use assess::formula::Formula;
use assess::kind::{BlankEntry, Kind, NumberValue, StepLink, Tick};
use assess::number::{Decimal, Tolerance, parse_answer, parse_typed};
use assess::{Case, Item, Letter, Response, Seed, Verdict, edition, fuzz, mark};
use proptest::prelude::*;
use support::generate::{
    any_item, config, decimal, plain_decimal, response, rules, text, typed, word,
};

fn case(item: &Item, attempt: u32) -> Case {
    item.case(Seed::new(b"learner", &item.id, attempt)).unwrap()
}

fn keyless(case: &Case) -> bool {
    case.solution() == Response::Reflect
}

/// Orders of display are the same letters, each once.
fn is_permutation(order: &[Letter]) -> bool {
    let mut sorted = order.to_vec();
    sorted.sort();
    sorted.into_iter().eq(Letter::all().take(order.len()))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn marking_is_total(item in any_item(), response in response(), attempt in 0_u32..9) {
        let case = case(&item, attempt);
        let outcome = mark(&case, &response);
        if keyless(&case) {
            prop_assert_eq!(outcome.verdict, Verdict::Unmarked);
        } else {
            prop_assert_ne!(outcome.verdict, Verdict::Unmarked);
            // All or nothing: right is right in every part.
            if outcome.verdict == Verdict::Right {
                prop_assert!(!outcome.parts.is_empty());
                prop_assert!(outcome.parts.iter().all(|part| part.verdict == Verdict::Right));
            }
        }
    }

    #[test]
    fn the_solution_is_right(item in any_item(), attempt in 0_u32..9) {
        let case = case(&item, attempt);
        let outcome = mark(&case, &case.solution());
        let wanted = if keyless(&case) { Verdict::Unmarked } else { Verdict::Right };
        prop_assert_eq!(outcome.verdict, wanted, "{:?}", case.solution());
    }

    #[test]
    fn shuffling_changes_no_mark(item in any_item(), response in response()) {
        // Without variables an attempt changes the order alone.
        let item = Item { variables: Vec::new(), ..item };
        prop_assume!(!formulas(&item));
        let first = mark(&case(&item, 0), &response);
        for attempt in 1..4 {
            prop_assert_eq!(&mark(&case(&item, attempt), &response), &first);
        }
    }

    #[test]
    fn foreseen_wrong_answers_are_wrong(item in any_item(), attempt in 0_u32..9) {
        let case = case(&item, attempt);
        match &case.item().kind {
            Kind::Number(key) if item.check_draws().is_empty() => {
                for answer in key.answers.iter().filter(|answer| answer.tick == Tick::Wrong) {
                    let (NumberValue::Near(value, _) | NumberValue::Between(value, _)) = answer.value else {
                        panic!("a formula is left");
                    };
                    let unit = key.unit.map(|unit| format!(" {unit}")).unwrap_or_default();
                    for entry in [value.to_string(), format!("{value}{unit}")] {
                        prop_assert_eq!(mark(&case, &Response::Number(entry)).verdict, Verdict::NotYet);
                    }
                }
            }
            Kind::Text(key) => {
                let folded = |form: &str| fold(form, &key.rules);
                for answer in key.answers.iter().filter(|answer| answer.tick == Tick::Wrong) {
                    let both = key.answers.iter().any(|a| a.tick == Tick::Right && folded(&a.form) == folded(&answer.form));
                    let outcome = mark(&case, &Response::Text(answer.form.clone()));
                    prop_assert_eq!(outcome.verdict, if both { Verdict::Right } else { Verdict::NotYet });
                }
            }
            _ => {}
        }
    }

    #[test]
    fn orders_of_display_hold_every_letter(item in any_item(), attempt in 0_u32..9) {
        let case = case(&item, attempt);
        prop_assert!(is_permutation(case.order()));
        if let Kind::Cloze(key) = &case.item().kind {
            for n in 0..key.blanks.len() {
                prop_assert!(is_permutation(case.blank_order(n)));
            }
        }
        if let Kind::Order(key) = &case.item().kind {
            let any = key.steps.iter().skip(1).all(|step| step.link == StepLink::Same);
            let outcome = mark(&case, &Response::Order(case.order().to_vec()));
            prop_assert_eq!(outcome.verdict == Verdict::Right, any, "steps must not stand in a right order");
        }
    }

    #[test]
    fn cases_are_whole(item in any_item(), attempt in 0_u32..9) {
        let drawn = case(&item, attempt);
        prop_assert!(!formulas(drawn.item()));
        prop_assert!(!drawn.item().stem.as_str().contains("{{"));
        prop_assert_eq!(case(&item, attempt), drawn);
    }

    #[test]
    fn items_come_back_from_json(item in any_item()) {
        let json = serde_json::to_string(&item).unwrap();
        prop_assert_eq!(serde_json::from_str::<Item>(&json).unwrap(), item);
    }

    #[test]
    fn responses_come_back_from_json(response in response()) {
        let json = serde_json::to_string(&response).unwrap();
        prop_assert_eq!(serde_json::from_str::<Response>(&json).unwrap(), response);
    }

    #[test]
    fn editions_come_back_and_are_canonical(item in any_item()) {
        let edition = edition::of(&item);
        prop_assert_eq!(assess::ItemEdition::parse(&edition.to_string()), Ok(edition));
        // serde_json sorts the keys of a Value and writes the same short escapes as RFC 8785.
        for shape in [edition::text_json(&item), edition::sense_json(&item)] {
            let value: serde_json::Value = serde_json::from_str(&shape).unwrap();
            prop_assert_eq!(value.to_string(), shape);
        }
    }

    #[test]
    fn what_nobody_is_asked_is_in_no_edition(item in any_item()) {
        let before = edition::of(&item);
        let mut after = item.clone();
        after.hints.clear();
        after.tags = vec!["new".to_owned()];
        after.facility = Some(500);
        after.level = assess::Level::Analyse;
        if let Kind::Single(choices) = &mut after.kind {
            choices.shuffle = assess::kind::Shuffle::No;
        }
        prop_assert_eq!(edition::of(&after), before);
        after.prompt.0.push('!');
        prop_assert_ne!(edition::of(&after).text, before.text);
        prop_assert_eq!(edition::of(&after).sense, before.sense);
    }

    #[test]
    fn folding_twice_changes_nothing(text in text(), rules in rules()) {
        let folded = fold(&text, &rules);
        prop_assert_eq!(fold(&folded, &rules), folded);
    }

    #[test]
    fn a_form_is_the_same_as_itself(word in word(), rules in rules()) {
        prop_assert!(same(&word, &word, &rules));
        let dressed = format!("  «{}»! ", word);
        prop_assert!(same(&dressed, &word, &rules));
        prop_assert!(!same("", &word, &rules));
    }

    #[test]
    fn decimals_come_back(value in decimal()) {
        let text = value.to_string();
        let again = Decimal::parse_source(&text).unwrap();
        prop_assert_eq!((again.mantissa(), again.places()), (value.mantissa(), value.places()));
        prop_assert_eq!(Decimal::parse_source(&text.replace('-', "−")), Ok(value));
        // A learner may type what we print, with either mark.
        prop_assert_eq!(parse_typed(&text).unwrap().value, value);
        prop_assert_eq!(parse_typed(&text.replace('.', ",")).unwrap().value, value);
    }

    #[test]
    fn decimals_of_twelve_digits_survive_a_double(mantissa in -999_999_999_999_i64..=999_999_999_999, scale in 0_u8..=15) {
        let value = Decimal::new(mantissa, scale).unwrap();
        prop_assert_eq!(Decimal::from_f64(value.to_f64()), Some(value));
    }

    #[test]
    fn sums_of_decimals_are_exact(a in plain_decimal(), b in plain_decimal()) {
        let sum = a.checked_add(b).unwrap();
        prop_assert_eq!(sum.checked_sub(b), Some(a));
        prop_assert_eq!(sum, b.checked_add(a).unwrap());
        prop_assert_eq!(a.half().unwrap().checked_times(2), Some(a));
        prop_assert_eq!(a.cmp(&b), a.checked_sub(b).unwrap().cmp(&Decimal::ZERO));
    }

    #[test]
    fn ends_of_a_tolerance_count(value in plain_decimal(), by in 1_i64..10_000, scale in 0_u8..4) {
        let by = Decimal::new(by, scale).unwrap();
        let tolerance = Tolerance::Absolute(by);
        let hair = Decimal::new(1, 9).unwrap();
        for end in [value.checked_add(by).unwrap(), value.checked_sub(by).unwrap()] {
            prop_assert!(tolerance.accepts(value, end));
            let past = if end > value { end.checked_add(hair) } else { end.checked_sub(hair) };
            prop_assert!(!tolerance.accepts(value, past.unwrap()));
        }
    }

    #[test]
    fn typed_numbers_never_panic(text in typed()) {
        fuzz::number(text.as_bytes());
    }

    #[test]
    fn answers_never_panic(text in "(= )?[-0-9a-z.()+*/^ ]{0,16}(±|\\+-|\\.\\.)?[ 0-9.,%]{0,8}[a-zµ²°]{0,4}") {
        let _ = parse_answer(&text);
        fuzz::number(text.as_bytes());
    }

    #[test]
    fn formulas_never_panic(text in "[-0-9a-z.()+*/^ ,×÷−]{0,40}|\\PC{0,20}") {
        fuzz::formula(text.as_bytes());
    }

    #[test]
    fn bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        fuzz::number(&bytes);
        fuzz::formula(&bytes);
        fuzz::fold(&bytes);
    }

    #[test]
    fn printed_constants_are_stable(mantissa in 0_i64..1_000_000_000_000, scale in 0_u8..=12) {
        let value = Decimal::new(mantissa, scale).unwrap();
        let read = |text: &str| Formula::parse(text).unwrap().evaluate(&|_| None);
        prop_assert_eq!(read(&value.to_string()), Ok(value));
        prop_assert_eq!(read(&format!("-{value}")), Ok(Decimal::ZERO.checked_sub(value).unwrap()));
        prop_assert_eq!(read(&format!("({value}) * 1 + 0")), Ok(value));
    }
}

/// Whether a formula is left in the item.
fn formulas(item: &Item) -> bool {
    match &item.kind {
        Kind::Number(key) => {
            key.answers.iter().any(|answer| matches!(answer.value, NumberValue::Formula(..)))
        }
        _ => false,
    }
}

/// Marks that end on a foreseen entry of a list are as the tick says.
#[test]
fn every_entry_of_a_list_is_marked_by_its_tick() {
    let entry = |text: &str, tick| BlankEntry { text: text.to_owned(), tick };
    let item = support::items::read_item(
        assess::kind::KindName::Cloze,
        "list: push | ~~pull~~ | ~~both~~",
    );
    let Kind::Cloze(key) = &item.kind else { panic!("a cloze") };
    let assess::kind::Blank::List(entries) = &key.blanks[0] else { panic!("a list") };
    assert_eq!(entries[1], entry("pull", Tick::Wrong));
    for (place, expected) in entries.iter().enumerate() {
        let chosen = assess::BlankResponse::Chosen(Letter::at(place).unwrap());
        let verdict = mark(&case(&item, 0), &Response::Cloze(vec![chosen])).verdict;
        assert_eq!(verdict == Verdict::Right, expected.tick == Tick::Right);
    }
}
