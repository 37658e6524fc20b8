//! Rows to be joined with targets: a list of choices beside each row.

use std::collections::BTreeMap;

use assess::kind::MatchKey;
use assess::{Letter, Response};
use leptos::prelude::*;

use super::Input;
use super::field::typed;
use super::result::part_mark;
use crate::dom::{El, View, h};
use crate::words::msg;

/// Each row with a list of all targets.
pub fn view(input: &Input, key: &MatchKey) -> View {
    let targets: Vec<(Letter, String)> = input
        .case
        .order()
        .iter()
        .filter_map(|l| key.targets.get(l.index()).map(|t| (*l, plain(t.as_str()))))
        .collect();
    let rows: Vec<El> = Letter::all()
        .zip(&key.rows)
        .map(|(letter, row)| assign(input, letter, row.left.as_str(), &targets, Side::Match))
        .collect();
    View::from([h!("ul.match-list"; rows).into()])
}

/// Which kind of response a row writes into.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Row to target.
    Match,
    /// Member to group.
    Group,
}

/// A thing with a list of what it can be put to: a row or a member.
pub fn assign(
    input: &Input,
    letter: Letter,
    text: &str,
    goals: &[(Letter, String)],
    side: Side,
) -> El {
    let (response, portal) = (input.response, input.text.portal);
    let chosen = response
        .with_untracked(|r| places(r.as_ref(), side).and_then(|map| map.get(&letter).copied()));
    let options: Vec<El> = goals
        .iter()
        .map(|(goal, text)| {
            h!("option", "value" = goal.as_char().to_string(), "selected" = chosen == Some(*goal); text.as_str())
        })
        .collect();
    let choose = move |value: String| {
        let goal = value.chars().next().and_then(|c| Letter::try_from(c).ok());
        response.update(|r| {
            let mut map = places(r.as_ref(), side).cloned().unwrap_or_default();
            match goal {
                Some(goal) => map.insert(letter, goal),
                None => map.remove(&letter),
            };
            *r = Some(match side {
                Side::Match => Response::Match(map),
                Side::Group => Response::Group(map),
            });
        });
    };
    let id = format!("{}-row-{}", input.name, letter.as_char());
    h!("li.match-row";
        h!("label.match-text", "for" = id.as_str(); input.text.inline(text)),
        h!("span.match-choice";
            h!("select.field", "id" = id, "disabled" = !input.open();
                h!("option", "value" = ""; portal.say(msg::ITEM_CHOOSE)), options)
            .on("change", move |event| choose(typed(&event))),
            part_mark(portal, input.part(letter))))
}

fn places(response: Option<&Response>, side: Side) -> Option<&BTreeMap<Letter, Letter>> {
    match (side, response) {
        (Side::Match, Some(Response::Match(map))) | (Side::Group, Some(Response::Group(map))) => {
            Some(map)
        }
        _ => None,
    }
}

/// Plain words: lists of the browser hold no markup.
pub fn plain(markdown: &str) -> String {
    course::tree::plain(&course::markdown::inline(markdown))
}
