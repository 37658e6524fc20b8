//! What an exam form holds of an item, and what it must not.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use assess::kind::{Kind, KindName, RegionRef};
use assess::public::{
    OptionName, Pictures, PublicBlank, PublicBlankResponse, PublicItem, PublicKind, PublicOption,
    PublicPlace, PublicResponse, SittingSecret,
};
use assess::{Case, Item, Letter, Response, Seed, Verdict, mark};
use proptest::prelude::*;
use serde_json::Value;
use support::generate::{any_item, config};
use support::items::{md, read_item};

const SECRET: SittingSecret = SittingSecret([7; 32]);

struct Hashed;

impl Pictures for Hashed {
    fn name(&self, path: &str) -> String {
        format!("m/{}.svg", path.len())
    }
    fn outline(&self, _: &str, region: &RegionRef) -> Vec<[u16; 2]> {
        match region {
            RegionRef::Element(_) => vec![[1, 2], [3, 4], [5, 6]],
            RegionRef::Percent(x, y, w, h) => {
                vec![[*x, *y], [x + w, *y], [x + w, y + h], [*x, y + h]]
            }
        }
    }
}

fn case(item: &Item) -> Case {
    item.case(Seed::new(b"learner", &item.id, 0)).unwrap()
}

fn public(item: &Item) -> PublicItem {
    PublicItem::from_case(&case(item), &SECRET, &Hashed)
}

/// The names of a set, by the text they stand for.
fn by_text(options: &[PublicOption]) -> BTreeMap<&str, &OptionName> {
    options.iter().map(|option| (option.text.as_str(), &option.name)).collect()
}

/// A response on the form with the same meaning as one by letters, for items whose texts all differ.
fn on_form(item: &Item, form: &PublicItem, response: &Response) -> Option<PublicResponse> {
    let find = |options: &[PublicOption], text: &str| Some((*by_text(options).get(text)?).clone());
    Some(match (response, &item.kind, &form.kind) {
        (Response::Single(l), Kind::Single(c), PublicKind::Single(o)) => {
            PublicResponse::Single(find(o, c.options[l.index()].text.as_str())?)
        }
        (Response::TrueFalse(l), Kind::TrueFalse(c), PublicKind::TrueFalse(o)) => {
            PublicResponse::TrueFalse(find(o, c.options[l.index()].text.as_str())?)
        }
        (Response::Multiple(ls), Kind::Multiple(c), PublicKind::Multiple(o)) => {
            PublicResponse::Multiple(
                ls.iter()
                    .map(|l| find(o, c.options[l.index()].text.as_str()))
                    .collect::<Option<_>>()?,
            )
        }
        (Response::Number(typed), ..) => PublicResponse::Number(typed.clone()),
        (Response::Text(typed), ..) => PublicResponse::Text(typed.clone()),
        (Response::Order(ls), Kind::Order(key), PublicKind::Order(o)) => PublicResponse::Order(
            ls.iter()
                .map(|l| find(o, key.steps[l.index()].text.as_str()))
                .collect::<Option<_>>()?,
        ),
        (Response::Match(pairs), Kind::Match(key), PublicKind::Match { rows, targets, .. }) => {
            let pair = |(row, target): (&Letter, &Letter)| {
                let row = find(rows, key.rows[row.index()].left.as_str())?;
                Some((row, find(targets, key.targets[target.index()].as_str())?))
            };
            PublicResponse::Match(pairs.iter().map(pair).collect::<Option<_>>()?)
        }
        (Response::Group(pairs), Kind::Group(key), PublicKind::Group { groups, members }) => {
            let pair = |(member, group): (&Letter, &Letter)| {
                let member = find(members, key.members[member.index()].text.as_str())?;
                Some((member, find(groups, key.groups[group.index()].as_str())?))
            };
            PublicResponse::Group(pairs.iter().map(pair).collect::<Option<_>>()?)
        }
        (Response::Hotspot(l), Kind::Hotspot(key), PublicKind::Hotspot { regions, .. }) => {
            let name = key.regions[l.index()].name.as_str();
            PublicResponse::Hotspot(
                regions.iter().find(|region| region.text.as_str() == name)?.name.clone(),
            )
        }
        (Response::Cloze(filled), Kind::Cloze(key), PublicKind::Cloze { blanks, .. }) => {
            let blank = |(place, blank): (usize, &assess::BlankResponse)| {
                Some(match (blank, &key.blanks[place], &blanks[place]) {
                    (
                        assess::BlankResponse::Chosen(l),
                        assess::kind::Blank::List(entries),
                        PublicBlank::List(o),
                    ) => PublicBlankResponse::Chosen(find(o, &entries[l.index()].text)?),
                    (assess::BlankResponse::Typed(typed), ..) => {
                        PublicBlankResponse::Typed(typed.clone())
                    }
                    _ => PublicBlankResponse::Empty,
                })
            };
            PublicResponse::Cloze(filled.iter().enumerate().map(blank).collect::<Option<_>>()?)
        }
        (Response::Reflect, Kind::Reflect, _) => PublicResponse::Reflect,
        _ => return None,
    })
}

/// What a JSON document says, its own names apart: a random word may well be one of those.
#[derive(Default)]
struct Strings {
    keys: BTreeSet<String>,
    values: BTreeSet<String>,
}

impl Strings {
    fn of(document: &Value) -> Self {
        let mut found = Self::default();
        found.gather(document);
        found
    }

    fn gather(&mut self, value: &Value) {
        match value {
            Value::String(text) => drop(self.values.insert(text.clone())),
            Value::Array(values) => values.iter().for_each(|value| self.gather(value)),
            Value::Object(entries) => {
                for (key, value) in entries {
                    self.keys.insert(key.clone());
                    self.gather(value);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}

proptest! {
    #![proptest_config(config())]

    /// Everything that only key, feedback, hints or explanation hold has a word of its own in these items.
    #[test]
    fn a_form_holds_no_secret(item in any_item()) {
        let json = serde_json::to_string(&public(&item)).unwrap();
        for secret in ["FEEDBACK", "EXPLANATION", "HINT", "COMMENT", "secret", "media/", "{{"] {
            prop_assert!(!json.contains(secret), "{}: {}", secret, json);
        }
        let Strings { keys, values } = Strings::of(&serde_json::from_str(&json).unwrap());
        for secret in ["tick", "tolerance", "after", "length"] {
            prop_assert!(!keys.contains(secret), "{}: {}", secret, json);
        }
        for secret in ["critical", "ordinary", "right", "wrong"] {
            prop_assert!(!values.contains(secret) && !keys.contains(secret), "{}: {}", secret, json);
        }
        match &item.kind {
            Kind::Text(key) => for answer in &key.answers {
                prop_assert!(!values.contains(&answer.form), "{}", json);
            },
            Kind::Hotspot(key) => for region in &key.regions {
                if let RegionRef::Element(id) = &region.at {
                    prop_assert!(!values.contains(id), "{}", json);
                }
            },
            _ => {}
        }
        let edition = assess::edition::of(&item);
        prop_assert!(!json.contains(&edition.sense.to_string()) && !json.contains(&edition.text.to_string()));
    }

    #[test]
    fn forms_come_back_from_json_whole(item in any_item()) {
        let form = public(&item);
        let again: PublicItem = serde_json::from_str(&serde_json::to_string(&form).unwrap()).unwrap();
        prop_assert!(again.is_whole());
        prop_assert_eq!(again, form);
    }

    #[test]
    fn the_solution_on_a_form_is_right(item in any_item()) {
        let case = case(&item);
        let mut form = public(&item);
        form.arrange(b"sitting", b"learner");
        prop_assert!(form.is_whole(), "the order is the learner's, the hash is one");
        // Items without a key have no solution.
        let Some(response) = on_form(&item, &form, &case.solution()) else { return Ok(()) };
        let letters = response.reveal(&item, &SECRET).unwrap();
        prop_assert_eq!(mark(&case, &letters).verdict, mark(&case, &case.solution()).verdict);
        let json = serde_json::to_string(&response).unwrap();
        prop_assert_eq!(serde_json::from_str::<PublicResponse>(&json).unwrap(), response);
    }
}

/// The types list what stays; a new member must be thought about here.
#[test]
fn members_of_a_form() {
    let names =
        |json: &serde_json::Value| json.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    let item = read_item(KindName::Single, "[x] Right one :: FEEDBACK\n[ ] Wrong one {last}");
    let json = serde_json::to_value(public(&item)).unwrap();
    assert_eq!(names(&json), ["hash", "id", "kind", "prompt", "stem"]);
    assert_eq!(names(&json["kind"]["single"][0]), ["name", "place", "text"]);
    let item = read_item(
        KindName::Cloze,
        "words: kerf | saw kerf\nnumber: 0.5 ± 0.1 mm\nlist: push | ~~pull~~",
    );
    let json = serde_json::to_value(public(&item)).unwrap();
    assert_eq!(names(&json["kind"]["cloze"]), ["blanks", "body"]);
    assert_eq!(json["kind"]["cloze"]["blanks"][0], "words");
    assert_eq!(json["kind"]["cloze"]["blanks"][1], serde_json::json!({ "number": "mm" }));
    assert!(!json.to_string().contains("kerf"));
}

#[test]
fn an_asked_unit_is_not_shown() {
    for (fence, unit) in [
        ("[x] 5 mm", serde_json::json!("mm")),
        ("% unit: asked\n[x] 5 mm", serde_json::Value::Null),
    ] {
        let json = serde_json::to_value(public(&read_item(KindName::Number, fence))).unwrap();
        assert_eq!(json["kind"]["number"], unit);
    }
}

#[test]
fn pictures_stand_under_hashed_names_however_they_are_linked() {
    let mut item = read_item(KindName::Reflect, "");
    item.stem = md(
        "![Saw](../media/a.svg \"Cap\") and ![b](<../media/b.svg#part>) <!-- a -> ![c](../media/c.svg) -->\n\n\
                    [ref]: media/d.svg\n<!-- open",
    );
    let form = public(&item);
    assert_eq!(
        form.stem.as_str(),
        "![Saw](m/14.svg \"Cap\") and ![b](<m/14.svg#part>) \n\n[ref]: m/11.svg\n"
    );
}

#[test]
fn the_order_of_a_form_is_not_the_sources() {
    let item = read_item(KindName::Order, "One\nTwo\nThree\nFour\nFive\nSix");
    let order = |form: &PublicItem| {
        let PublicKind::Order(steps) = &form.kind else { panic!("steps") };
        steps.iter().map(|step| step.text.as_str().to_owned()).collect::<Vec<_>>()
    };
    let PublicKind::Order(steps) = &public(&item).kind else { panic!("steps") };
    assert!(steps.is_sorted_by_key(|step| &step.name));
    let orders: BTreeSet<_> = (0_u8..50)
        .map(|learner| {
            let mut form = public(&item);
            form.arrange(b"sitting", &[learner]);
            order(&form)
        })
        .collect();
    assert!(orders.len() > 40, "each learner has an order of their own");
}

#[test]
fn held_options_stay() {
    let item = read_item(KindName::Single, "[x] a\n[ ] b\n[ ] None {last}\n[ ] c");
    for learner in 0_u8..20 {
        let mut form = public(&item);
        form.arrange(b"sitting", &[learner]);
        let PublicKind::Single(options) = &form.kind else { panic!("options") };
        assert_eq!((options[3].text.as_str(), options[3].place), ("None", PublicPlace::Last));
    }
    let item = read_item(KindName::Single, "% shuffle: no\n[ ] 1\n[x] 2\n[ ] 3");
    let mut form = public(&item);
    form.arrange(b"sitting", b"learner");
    let PublicKind::Single(options) = &form.kind else { panic!("options") };
    assert!(options.iter().map(|option| option.text.as_str()).eq(["1", "2", "3"]));
}

#[test]
fn names_depend_on_secret_item_and_option() {
    let item = read_item(KindName::Single, "[x] a\n[ ] b\n[ ] c");
    let other = Item { id: assess::ItemId::parse("other-item").unwrap(), ..item.clone() };
    let names = |item: &Item, secret: [u8; 32]| {
        let form = PublicItem::from_case(&case(item), &SittingSecret(secret), &Hashed);
        let PublicKind::Single(options) = &form.kind else { panic!("options") };
        options.iter().map(|option| option.name.as_str().to_owned()).collect::<BTreeSet<_>>()
    };
    let all = [names(&item, [1; 32]), names(&item, [2; 32]), names(&other, [1; 32])];
    assert_eq!(all.iter().flatten().collect::<BTreeSet<_>>().len(), 9);
    assert_eq!(names(&item, [1; 32]), names(&item, [1; 32]));
}

/// Frozen: forms that are printed and keys that are kept must still fit each other.
#[test]
fn names_never_change() {
    let item = read_item(KindName::Match, "a => x\nb => y");
    let PublicKind::Match { rows, targets, .. } = &public(&item).kind else { panic!("pairs") };
    let name = |options: &[PublicOption], text: &str| by_text(options)[text].as_str().to_owned();
    let names =
        [name(rows, "a"), name(rows, "b"), name(targets, "x"), name(targets, "y")].join(" ");
    assert_eq!(names, FROZEN_NAMES);
    assert_eq!(public(&item).hash.to_string(), FROZEN_HASH);
}

const FROZEN_NAMES: &str = "bxxafp zxkjqm zdlkiz eddmja";
const FROZEN_HASH: &str = "27dea14750d3732b";

#[test]
fn responses_of_other_sittings_and_items_are_refused() {
    let item = read_item(KindName::Single, "[x] a\n[ ] b");
    let PublicKind::Single(options) = public(&item).kind else { panic!("options") };
    let response = PublicResponse::Single(options[0].name.clone());
    assert!(response.reveal(&item, &SECRET).is_ok());
    assert!(response.reveal(&item, &SittingSecret([8; 32])).is_err());
    assert!(PublicResponse::Text("a".to_owned()).reveal(&item, &SECRET).is_err());
    let case = case(&item);
    let right = options.iter().find(|option| option.text.as_str() == "a").unwrap().name.clone();
    let letters = PublicResponse::Single(right).reveal(&item, &SECRET).unwrap();
    assert_eq!(mark(&case, &letters).verdict, Verdict::Right);
}
