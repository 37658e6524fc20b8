//! Rows to be joined with targets: a list of choices beside each row.

use std::collections::BTreeMap;

use assess::kind::MatchKey;
use assess::{Letter, Response};
use leptos::prelude::*;

use super::Input;
use super::result::{general_feedback, part_mark};
use crate::words::msg;

/// Each row with a list of all targets.
pub fn view(input: &Input, key: &MatchKey) -> AnyView {
    let targets: Vec<(Letter, String)> = input
        .case
        .order()
        .iter()
        .filter_map(|l| key.targets.get(l.index()).map(|t| (*l, plain(t.as_str()))))
        .collect();
    let rows = Letter::all()
        .zip(&key.rows)
        .map(|(letter, row)| assign(input, letter, row.left.as_str(), &targets, Side::Match))
        .collect_view();
    view! {
        <ul class="match-list">{rows}</ul>
        {general_feedback(input)}
    }
    .into_any()
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
pub fn assign(input: &Input, letter: Letter, text: &str, goals: &[(Letter, String)], side: Side) -> AnyView {
    let (response, portal) = (input.response, input.text.portal);
    let chosen = move || response.with(|r| places(r.as_ref(), side)?.get(&letter).copied());
    let options = goals
        .iter()
        .map(|(goal, text)| {
            let goal = *goal;
            let selected = move || chosen() == Some(goal);
            view! { <option value=goal.as_char().to_string() selected=selected>{text.clone()}</option> }
        })
        .collect_view();
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
    let (lock, marks) = (input.clone(), input.clone());
    view! {
        <li class="match-row">
            <label class="match-text" for=id.clone()>{input.text.inline(text)}</label>
            <span class="match-choice">
                <select class="field" id=id disabled=move || !lock.open()
                    on:change=move |e| choose(event_target_value(&e))>
                    <option value="" selected=move || chosen().is_none()>{portal.say(msg::ITEM_CHOOSE)}</option>
                    {options}
                </select>
                {move || part_mark(portal, marks.part(letter))}
            </span>
        </li>
    }
    .into_any()
}

fn places(response: Option<&Response>, side: Side) -> Option<&BTreeMap<Letter, Letter>> {
    match (side, response) {
        (Side::Match, Some(Response::Match(map))) | (Side::Group, Some(Response::Group(map))) => Some(map),
        _ => None,
    }
}

/// Plain words: lists of the browser hold no markup.
pub fn plain(markdown: &str) -> String {
    course::tree::plain(&course::markdown::inline(markdown))
}
