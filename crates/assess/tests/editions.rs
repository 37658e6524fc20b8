//! Editions against frozen vectors. A vector that no longer fits breaks every record and certificate
//! that names it: never change one, add a new format instead (`docs/editions.md`).

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use assess::kind::{Kind, KindName, Tick};
use assess::{CourseEdition, Item, ItemEdition, ItemId, Sense, edition};
use serde_json::Value;
use sha2::{Digest, Sha256};
use support::items::{md, read_item};

const VECTORS: [(&str, &str); 10] = [
    ("single", include_str!("vectors/single.json")),
    ("multiple-keyless", include_str!("vectors/multiple-keyless.json")),
    ("number", include_str!("vectors/number.json")),
    ("number-variables", include_str!("vectors/number-variables.json")),
    ("text", include_str!("vectors/text.json")),
    ("cloze", include_str!("vectors/cloze.json")),
    ("order", include_str!("vectors/order.json")),
    ("match", include_str!("vectors/match.json")),
    ("group", include_str!("vectors/group.json")),
    ("hotspot", include_str!("vectors/hotspot.json")),
];

fn hex(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn items_have_their_frozen_editions() {
    for (name, vector) in VECTORS {
        let vector: Value = serde_json::from_str(vector).unwrap();
        let item: Item = serde_json::from_value(vector["item"].clone()).unwrap();
        let (text, sense) = (vector["text"].as_str().unwrap(), vector["sense"].as_str().unwrap());
        assert_eq!(edition::text_json(&item), text, "{name}");
        assert_eq!(edition::sense_json(&item), sense, "{name}");
        let wanted = format!("{}-{}", &hex(text)[..16], &hex(sense)[..16]);
        assert_eq!(edition::of(&item).to_string(), wanted, "{name}");
        assert_eq!(vector["edition"], wanted, "{name}");
    }
}

#[test]
fn a_course_has_its_frozen_edition() {
    let vector: Value = serde_json::from_str(include_str!("vectors/course.json")).unwrap();
    let pairs = |key: &str| -> Vec<(String, String)> {
        serde_json::from_value(vector[key].clone()).unwrap()
    };
    let items: Vec<(ItemId, Sense)> = pairs("items")
        .iter()
        .map(|(id, sense)| (ItemId::parse(id).unwrap(), Sense::parse(sense).unwrap()))
        .collect();
    let checklists: Vec<(assess::TaskId, String)> = pairs("checklists")
        .into_iter()
        .map(|(id, list)| (assess::TaskId::parse(&id).unwrap(), list))
        .collect();
    let mut items: Vec<_> = items.iter().map(|(id, sense)| (id, *sense)).collect();
    let mut checklists: Vec<_> = checklists.iter().map(|(id, list)| (id, list.as_str())).collect();
    let blueprint = vector["blueprint"].as_str();
    let edition = edition::course(&items, blueprint, &checklists);
    assert_eq!(edition.to_string(), hex(vector["shape"].as_str().unwrap()));
    assert_eq!(vector["edition"], edition.to_string());
    items.reverse();
    checklists.reverse();
    assert_eq!(edition::course(&items, blueprint, &checklists), edition, "order does not matter");
    assert_ne!(edition::course(&items[1..], blueprint, &checklists), edition);
    assert_ne!(edition::course(&items, None, &checklists), edition);
    assert_ne!(edition::course(&items, blueprint, &[]), edition);
}

/// Changes to an item, and whether text and sense change with them.
#[test]
fn edits_change_what_the_handbook_says() {
    type Edit = fn(&mut Item);
    let edits: [(&str, bool, bool, Edit); 9] = [
        ("a typo in the prompt", true, false, |item| item.prompt = md("Which gloves do you wear?")),
        ("a picture", true, false, |item| item.stem = md("![Gloves](../media/new.svg)")),
        ("feedback", true, false, |item| option(item, 0, |o| o.feedback = Some(md("New.")))),
        ("explanation", true, false, |item| item.explanation = None),
        ("the key", false, true, |item| {
            option(item, 0, |o| o.tick = Tick::Wrong);
            option(item, 1, |o| o.tick = Tick::Right);
        }),
        ("an option more", true, true, |item| {
            let Kind::Single(choices) = &mut item.kind else { panic!("choices") };
            choices.options.push(choices.options[1].clone());
        }),
        ("critical", false, true, |item| item.stakes = assess::Stakes::Critical),
        ("an option that stays last", false, false, |item| {
            option(item, 1, |o| o.place = assess::kind::Place::Last)
        }),
        ("retired", false, false, |item| item.standing = assess::Standing::Retired),
    ];
    let item = read_item(KindName::Single, "[x] Leather :: Yes.\n[ ] Nylon :: It melts.");
    let before = edition::of(&item);
    for (what, text, sense, edit) in edits {
        let mut item = item.clone();
        edit(&mut item);
        let after = edition::of(&item);
        assert_eq!(
            (after.text != before.text, after.sense != before.sense),
            (text, sense),
            "{what}"
        );
    }
}

fn option(item: &mut Item, place: usize, edit: fn(&mut assess::kind::Choice)) {
    let Kind::Single(choices) = &mut item.kind else { panic!("choices") };
    edit(&mut choices.options[place]);
}

/// What is the same question set in another way has the same sense.
#[test]
fn the_same_sense_in_other_signs() {
    for (kind, one, other, same) in [
        (KindName::Number, "[x] 12.6 ± 0.05 mm", "[x] 12.6 mm", true),
        (KindName::Number, "[x] 12.60 ± 0.050 mm", "[x] 12.6 +- 0.05 mm", true),
        (KindName::Number, "[x] 12.6 mm", "[x] 12.60 mm", false),
        (KindName::Number, "[x] 12 ± 0 mm", "[x] 12 mm", true),
        (KindName::Number, "[x] 12 мм", "[x] 12 mm", true),
        (KindName::Number, "[x] 12 mm", "[x] 12 cm", false),
        (KindName::Number, "[x] 12 mm", "% unit: asked\n[x] 12 mm", false),
        (KindName::Number, "[x] 12 mm\n[ ] 6 mm", "[x] 12 mm", true),
        (KindName::Number, "% list a: 1\n[x] = a × 2 − 1", "% list a: 1.0\n[x] = a*2 - 1", true),
        (KindName::Number, "% list a: 1\n[x] = a", "% list a: 2\n[x] = a", false),
        (KindName::Text, "[x] kerf", "[x] kerf\n[x] saw kerf", false),
        (KindName::Text, "[x] kerf", "% typos: 0\n[x] kerf", false),
        (KindName::Order, "a\nb\nc", "a\nb\nc {same}", false),
        (KindName::Match, "a => x\nb => y", "a => x\nb => y\n => z", false),
        (KindName::Group, "a: x, y\nb: z", "a: x\nb: y, z", false),
        (KindName::Cloze, "number: 10..12 mm", "number: 11 ± 1 mm", true),
        (KindName::Cloze, "list: a | ~~b~~", "list: ~~a~~ | b", false),
        (KindName::Hotspot, "[x] a #a\n[ ] b #b", "[x] a #a\n[ ] b #c", false),
    ] {
        let sense = |fence| edition::of(&read_item(kind, fence)).sense;
        assert_eq!(sense(one) == sense(other), same, "{one} | {other}");
    }
}

#[test]
fn editions_are_read_strictly() {
    let edition = "0123456789abcdef-fedcba9876543210";
    assert_eq!(ItemEdition::parse(edition).unwrap().to_string(), edition);
    for bad in [
        "",
        "-",
        "0123456789abcdef",
        "0123456789abcdef-",
        "0123456789ABCDEF-fedcba9876543210",
        "0123456789abcde-fedcba98765432100",
        "0123456789abcdef-fedcba9876543210-",
        " 0123456789abcdef-fedcba9876543210",
        "0123456789abcdeg-fedcba9876543210",
        "0123456789abcdé-fedcba9876543210",
    ] {
        assert!(ItemEdition::parse(bad).is_err(), "{bad}");
    }
    assert!(CourseEdition::parse(&"0".repeat(64)).is_ok());
    assert!(CourseEdition::parse(&"0".repeat(63)).is_err());
}
