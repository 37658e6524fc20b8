//! What the hash of a public item covers: all of it, in an order that does not change with the learner.

use super::{PublicBlank, PublicItem, PublicKind, PublicOption, PublicPlace};
use crate::edition::json::Json;
use crate::sort;
use crate::unit::Unit;

pub(super) fn shape(item: &PublicItem) -> Json<'_> {
    let mut members = vec![
        ("id", Json::Text(item.id.as_str())),
        ("prompt", Json::Text(item.prompt.as_str())),
        ("stem", Json::Text(item.stem.as_str())),
    ];
    let kind = match &item.kind {
        PublicKind::Single(list) => {
            members.push(("options", options(list)));
            "single"
        }
        PublicKind::Multiple(list) => {
            members.push(("options", options(list)));
            "multiple"
        }
        PublicKind::TrueFalse(list) => {
            members.push(("options", options(list)));
            "truefalse"
        }
        PublicKind::Number(shown) => {
            members.push(("unit", unit(*shown)));
            "number"
        }
        PublicKind::Text => "text",
        PublicKind::Cloze { body, blanks } => {
            members.push(("body", Json::Text(body.as_str())));
            members.push(("blanks", Json::list(blanks.iter().map(blank))));
            "cloze"
        }
        PublicKind::Order(list) => {
            members.push(("steps", options(list)));
            "order"
        }
        PublicKind::Match { headers, rows, targets } => {
            members.push((
                "headers",
                Json::list(headers.iter().map(|text| Json::Text(text.as_str()))),
            ));
            members.push(("rows", options(rows)));
            members.push(("targets", options(targets)));
            "match"
        }
        PublicKind::Group { groups, members: things } => {
            members.push(("groups", options(groups)));
            members.push(("members", options(things)));
            "group"
        }
        PublicKind::Hotspot { picture, alt, regions } => {
            let regions = regions.iter().map(|region| {
                let corners = region
                    .outline
                    .iter()
                    .map(|corner| Json::list(corner.map(|part| Json::Count(usize::from(part)))));
                Json::Map(vec![
                    ("name", Json::Text(region.name.as_str())),
                    ("text", Json::Text(region.text.as_str())),
                    ("outline", Json::list(corners)),
                ])
            });
            members.push(("picture", Json::Text(picture)));
            members.push(("alt", Json::Text(alt)));
            members.push(("regions", Json::list(regions)));
            "hotspot"
        }
        PublicKind::Reflect => "reflect",
    };
    members.push(("kind", Json::Text(kind)));
    Json::Map(members)
}

/// By name: learners see them in different orders, and the hash is one.
fn options(list: &[PublicOption]) -> Json<'_> {
    let places = sort::order(list.iter().map(|option| option.name.as_str()));
    Json::list(places.into_iter().filter_map(|place| list.get(place)).map(|option| {
        let place = match option.place {
            PublicPlace::Free => "free",
            PublicPlace::Held => "held",
            PublicPlace::Last => "last",
        };
        Json::Map(vec![
            ("name", Json::Text(option.name.as_str())),
            ("text", Json::Text(option.text.as_str())),
            ("place", Json::Text(place)),
        ])
    }))
}

fn unit<'a>(shown: Option<Unit>) -> Json<'a> {
    Json::Text(shown.map_or("", Unit::symbol))
}

fn blank(blank: &PublicBlank) -> Json<'_> {
    match blank {
        PublicBlank::Words => Json::Text("words"),
        PublicBlank::Number(shown) => Json::Map(vec![("unit", unit(*shown))]),
        PublicBlank::List(list) => options(list),
    }
}
