//! The right answer in words, for kinds where it does not stand among the options.

use assess::kind::{Blank, Kind};
use assess::{BlankResponse, Letter, Response};
use leptos::prelude::*;

use super::Input;
use crate::words::msg;

/// The right answer, unless the options already show it.
pub fn view(input: &Input) -> Option<AnyView> {
    let item = input.case.item();
    let portal = input.text.portal;
    let lead = portal.say(msg::ITEM_RIGHT_ANSWER);
    let body = match (&item.kind, input.case.solution()) {
        (Kind::Number(key), Response::Number(text)) => {
            let unit = key.unit.map(|u| format!(" {}", u.symbol_in(&input.text.course.pack.lang)));
            // Where the unit is asked for, the solution holds it already.
            let unit = unit.filter(|u| !text.ends_with(u.trim()));
            view! { <span dir="ltr">{text}{unit}</span> }.into_any()
        }
        (Kind::Text(_), Response::Text(text)) => text.into_any(),
        (Kind::Cloze(key), Response::Cloze(blanks)) => {
            let words: Vec<String> =
                blanks.iter().zip(&key.blanks).map(|(filled, blank)| blank_words(filled, blank)).collect();
            words.join(" · ").into_any()
        }
        (Kind::Order(key), Response::Order(letters)) => {
            let steps = letters
                .iter()
                .filter_map(|l| key.steps.get(l.index()))
                .map(|step| view! { <li>{input.text.inline(step.text.as_str())}</li> })
                .collect_view();
            view! { <ol>{steps}</ol> }.into_any()
        }
        (Kind::Match(key), Response::Match(map)) => {
            let goal = |l: &Letter| key.targets.get(l.index()).map(|t| t.as_str().to_owned());
            pairs(input, key.rows.iter().map(|r| r.left.as_str()), |l| map.get(&l).and_then(goal))
        }
        (Kind::Group(key), Response::Group(map)) => {
            let goal = |l: &Letter| key.groups.get(l.index()).map(|t| t.as_str().to_owned());
            pairs(input, key.members.iter().map(|m| m.text.as_str()), |l| map.get(&l).and_then(goal))
        }
        _ => return None,
    };
    Some(view! { <div class="solution"><strong>{lead}</strong>" "{body}</div> }.into_any())
}

fn pairs<'a>(
    input: &Input,
    left: impl Iterator<Item = &'a str>,
    right: impl Fn(Letter) -> Option<String>,
) -> AnyView {
    let rows = Letter::all()
        .zip(left)
        .filter_map(|(letter, left)| right(letter).map(|right| (left.to_owned(), right)))
        .map(|(left, right)| {
            view! { <li>{input.text.inline(&left)}" — "{input.text.inline(&right)}</li> }
        })
        .collect_view();
    view! { <ul>{rows}</ul> }.into_any()
}

fn blank_words(filled: &BlankResponse, blank: &Blank) -> String {
    match (filled, blank) {
        (BlankResponse::Typed(text), _) => text.clone(),
        (BlankResponse::Chosen(letter), Blank::List(entries)) => {
            entries.get(letter.index()).map(|e| e.text.clone()).unwrap_or_default()
        }
        _ => String::new(),
    }
}
