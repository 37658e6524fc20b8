//! Drawing variables and ordering options.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use std::collections::BTreeSet;

use assess::formula::{Formula, VariableName, VariableRange};
use assess::kind::{Kind, KindName, NumberValue};
use assess::number::{Decimal, Tolerance};
use assess::{Case, DrawFault, Item, Letter, Response, Seed, Verdict, mark};
use support::items::{md, read_item};

fn case(item: &Item, attempt: u32) -> Case {
    item.case(Seed::new(b"learner", &item.id, attempt)).unwrap()
}

fn board() -> Item {
    let fence = "% var board: 1200, 2400, 100\n% var piece: 150, 600, 50\n% formula rest: board - piece - 3\n\
                 [x] = rest ± 1 mm :: {{board}} − {{ piece }} − 3 = {{rest}}.\n[ ] = board - piece mm :: Take off 3 mm.";
    let mut item = read_item(KindName::Number, fence);
    item.prompt = md("A board is {{board}} mm long. You cut off {{piece}} mm. What is {{left}}?");
    item
}

#[test]
fn values_are_drawn_filled_in_and_marked() {
    let item = board();
    let mut seen = BTreeSet::new();
    for attempt in 0..200 {
        let case = case(&item, attempt);
        let value = |name: &str| case.drawn().iter().find(|(n, _)| n.as_str() == name).unwrap().1;
        let (board, piece, rest) = (value("board"), value("piece"), value("rest"));
        assert!((Decimal::from(1200)..=Decimal::from(2400)).contains(&board));
        assert!(board.whole_quotient(Decimal::from(100)).is_some(), "{board}");
        assert_eq!(board.checked_sub(piece).unwrap().checked_sub(Decimal::from(3)), Some(rest));
        assert_eq!(
            case.item().prompt.as_str(),
            format!("A board is {board} mm long. You cut off {piece} mm. What is {{{{left}}}}?")
        );
        let Kind::Number(key) = &case.item().kind else { panic!("a number") };
        assert_eq!(key.answers[0].feedback, Some(md(&format!("{board} − {piece} − 3 = {rest}."))));
        assert_eq!(
            key.answers[0].value,
            NumberValue::Near(rest, Tolerance::Absolute(Decimal::from(1)))
        );
        assert_eq!(mark(&case, &Response::Number(rest.to_string())).verdict, Verdict::Right);
        let forgot = board.checked_sub(piece).unwrap();
        let outcome = mark(&case, &Response::Number(forgot.to_string()));
        assert_eq!((outcome.verdict, outcome.feedback[0].letter), (Verdict::NotYet, Letter::at(1)));
        seen.insert(board.to_string());
    }
    assert_eq!(seen.len(), 13, "every length of board is drawn some time");
    assert_eq!(item.check_draws(), []);
}

/// Frozen: learners meet the same numbers again, on any machine and in any later version.
#[test]
fn draws_never_change() {
    let drawn = |attempt| {
        case(&board(), attempt)
            .drawn()
            .iter()
            .map(|(_, value)| value.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!([drawn(0), drawn(1), drawn(2)].concat().join(" "), FROZEN_DRAWS);
    let item = read_item(KindName::Order, "One\nTwo\nThree\nFour\nFive");
    let order =
        |attempt| case(&item, attempt).order().iter().map(|l| l.as_char()).collect::<String>();
    assert_eq!([order(0), order(1), order(2)].join(" "), FROZEN_ORDERS);
}

const FROZEN_DRAWS: &str = "697 1300 600 1297 1600 300 1147 1300 150";
const FROZEN_ORDERS: &str = "cabde adbce cedba";

#[test]
fn formulas_may_stand_before_what_they_use() {
    let mut item =
        read_item(KindName::Number, "% list c: 4\n% formula a: b + 1\n% formula b: c * 2\n[x] = a");
    assert_eq!(case(&item, 0).solution(), Response::Number("9".to_owned()));
    item.variables.push(item.variables[0].clone());
    item.variables[3].range = VariableRange::Formula(Formula::parse("d").unwrap());
    item.variables[3].name = VariableName::parse("d").unwrap();
    assert_eq!(
        item.case(Seed::new(b"", &item.id, 0)),
        Err(DrawFault::UnknownName("d".to_owned())),
        "a circle has no start"
    );
}

#[test]
fn a_solution_is_written_as_the_field_wants_it() {
    for (fence, wanted) in [
        ("[ ] 6 mm\n[x] 12.50 mm\n[x] 13 mm", "12.50"),
        ("% unit: asked\n[x] 12.5 mm", "12.5 mm"),
        ("[x] 10..12 mm", "10"),
    ] {
        let item = read_item(KindName::Number, fence);
        assert_eq!(case(&item, 0).solution(), Response::Number(wanted.to_owned()));
    }
    let item = read_item(KindName::Single, "% keyless\n[ ] a\n[ ] b");
    assert_eq!(case(&item, 0).solution(), Response::Reflect);
}

#[test]
fn results_without_a_tolerance() {
    for (formula, right, wrong) in
        [("6 / 3", "2.0", "2.1"), ("round(10 / 3, 1)", "3.35", "3.36"), ("10 / 4", "2.55", "2.56")]
    {
        let item = read_item(KindName::Number, &format!("[x] = {formula}"));
        let case = case(&item, 0);
        assert_eq!(
            mark(&case, &Response::Number(right.to_owned())).verdict,
            Verdict::Right,
            "{formula}"
        );
        assert_eq!(
            mark(&case, &Response::Number(wrong.to_owned())).verdict,
            Verdict::NotYet,
            "{formula}"
        );
    }
}

fn faults(fence: &str) -> Vec<String> {
    read_item(KindName::Number, fence).check_draws().iter().map(DrawFault::to_string).collect()
}

#[test]
fn faults_of_draws_are_found_at_build_time() {
    for (fence, wanted) in [
        ("[x] 12.6 ± 0.2\n[ ] 12.7", &["a wrong answer counts as right"][..]),
        ("[x] 12.6 ± 0.2\n[ ] 12.8", &["a wrong answer counts as right"]),
        ("[x] 12.6 ± 0.2\n[ ] 12.81", &[]),
        ("[x] 12.6 ± 0.2\n[ ] 12..13", &["a wrong answer counts as right"]),
        ("[x] 10..12\n[ ] 12", &["a wrong answer counts as right"]),
        ("[x] 10..12\n[ ] 5..20", &["a wrong answer counts as right"]),
        ("% var a: 0, 3, 1\n[x] = 1 / a", &["`1 / a` has no finite value for a = 0"]),
        (
            "% var a: 1, 100, 1\n% var b: 0, 100, 1\n[x] = a + b ± 1\n[ ] = a * b",
            // 10,100 draws: 1,000 are tried, and one is enough to find this.
            &["a wrong answer counts as right for"],
        ),
        ("% var a: 1, 5, 2\n[x] = a + x", &["unknown name `x`"]),
        (
            "% var a: 1, 5, 3\n[x] = a",
            &["the range of `a` is empty or its step does not divide it"],
        ),
        (
            "% var a: 5, 1, 1\n[x] = a",
            &["the range of `a` is empty or its step does not divide it"],
        ),
        (
            "% var a: 1, 5, 0\n[x] = a",
            &["the range of `a` is empty or its step does not divide it"],
        ),
        (
            "% list a: 1, 2\n% formula b: sqrt(a - 2)\n[x] = b",
            &["`sqrt(a - 2)` has no finite value for a = 1"],
        ),
    ] {
        let found = faults(fence);
        assert_eq!(found.len(), wanted.len(), "{fence}: {found:?}");
        for (found, wanted) in found.iter().zip(wanted) {
            assert!(found.starts_with(wanted), "{fence}: {found}");
        }
    }
}

#[test]
fn work_on_hostile_variables_is_bounded() {
    let mut item =
        read_item(KindName::Number, "% var a: 0, 999999, 1\n% var b: 0, 999999, 1\n[x] = a + b");
    assert_eq!(item.check_draws(), []);
    item.variables = vec![item.variables[0].clone(); 65];
    assert_eq!(item.check_draws(), [DrawFault::TooManyVariables]);
    // The widest range that decimals allow has more values than a draw can count through.
    let wide = "% var a: -999999999999999, 999999999999999, 0.000000000000001\n[x] = a";
    assert_eq!(faults(wide).len(), 1);
}

#[test]
fn options_that_stay_last_do() {
    let item = read_item(KindName::Single, "[x] a\n[ ] None {last}\n[ ] b\n[ ] All {last}\n[ ] c");
    let mut first = BTreeSet::new();
    for attempt in 0..60 {
        let case = case(&item, attempt);
        let order: String = case.order().iter().map(|letter| letter.as_char()).collect();
        assert!(order.ends_with("bd"), "{order}");
        first.insert(order);
    }
    assert_eq!(first.len(), 6, "the free ones come in every order");
}

#[test]
fn the_authors_order_stays_where_it_says_so() {
    for (kind, fence) in [
        (KindName::Single, "% shuffle: no\n[x] 1\n[ ] 2 {last}\n[ ] 3"),
        (KindName::TrueFalse, "[ ] True\n[x] False"),
        (KindName::Hotspot, "[x] a #a\n[ ] b #b\n[ ] c #c"),
    ] {
        let item = read_item(kind, fence);
        for attempt in 0..20 {
            assert!(case(&item, attempt).order().is_sorted(), "{kind:?}");
        }
    }
}

#[test]
fn steps_start_in_a_wrong_order_whenever_there_is_one() {
    for (fence, orders) in [
        ("a\nb", 1),
        ("a\nb\nc", 5),
        // b and c may change places: 2 of 6 orders are right.
        ("a\nb\nc {same}", 4),
        // All are right: then any will do.
        ("a\nb {same}", 2),
    ] {
        let item = read_item(KindName::Order, fence);
        let seen: BTreeSet<_> =
            (0..200).map(|attempt| case(&item, attempt).order().to_vec()).collect();
        assert_eq!(seen.len(), orders, "{fence}");
    }
}

#[test]
fn each_list_of_a_cloze_has_its_own_order() {
    let fence = "list: a | ~~b~~ | ~~c~~ | ~~d~~\nwords: x\nlist: a | ~~b~~ | ~~c~~ | ~~d~~";
    let item = read_item(KindName::Cloze, fence);
    assert!(case(&item, 0).order().is_empty());
    assert!(case(&item, 0).blank_order(1).is_empty());
    assert!(case(&item, 0).blank_order(9).is_empty());
    assert!(
        (0..20)
            .any(|attempt| case(&item, attempt).blank_order(0)
                != case(&item, attempt).blank_order(2))
    );
}
