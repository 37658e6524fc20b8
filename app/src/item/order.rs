//! Steps to be put in order: two buttons a step, so that mouse, touch and keyboard do the same.

use assess::kind::OrderKey;
use assess::{Letter, Response};
use leptos::prelude::*;

use super::Input;
use super::matching::plain;
use super::result::part_mark;
use crate::browser;
use crate::dom::{El, View, dynamic, h};
use crate::shell::icon::{Icon, icon};
use crate::shell::page::button;
use crate::words::msg;

/// The steps with buttons to move them.
pub fn view(input: &Input, key: &OrderKey) -> View {
    let start: Vec<Letter> = input.case.order().to_vec();
    let (response, portal) = (input.response, input.text.portal);
    let current = move || {
        response.with(|r| match r {
            Some(Response::Order(letters)) => letters.clone(),
            _ => start.clone(),
        })
    };
    let texts: Vec<String> = key.steps.iter().map(|s| s.text.0.clone()).collect();
    let moved = RwSignal::new(String::new());
    let rows = {
        let (input, current) = (input.clone(), current.clone());
        dynamic(move || {
            let order = current();
            let row = |(place, letter): (usize, &Letter)| {
                let text = texts.get(letter.index()).map_or("", String::as_str);
                step(&input, &order, place, moved, text)
            };
            order.iter().enumerate().map(row).collect::<Vec<El>>()
        })
    };
    let keep = {
        let input = input.clone();
        dynamic(move || {
            let current = current.clone();
            (input.open() && response.with(Option::is_none)).then(|| {
                button("button.plain", portal.say(msg::ITEM_ORDER_KEEP), move || {
                    response.set(Some(Response::Order(untrack(&current))));
                })
            })
        })
    };
    View::from([
        h!("ol.order-list"; rows).into(),
        keep,
        h!("p.hidden", "role" = "status"; dynamic(move || moved.get())).into(),
    ])
}

fn step(input: &Input, order: &[Letter], place: usize, moved: RwSignal<String>, text: &str) -> El {
    let portal = input.text.portal;
    let words = plain(text);
    let letter = order.get(place).copied();
    let (up, down) = (Way::Up, Way::Down);
    h!("li";
        h!("span.order-text"; input.text.inline(text)),
        part_mark(portal, letter.and_then(|l| input.part(l))),
        h!("span.order-buttons";
            mover(input, order, place, moved, up, &words),
            mover(input, order, place, moved, down, &words)))
}

/// Which way a step is moved.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Up,
    Down,
}

impl Way {
    fn id(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
        }
    }

    fn other(self) -> Self {
        match self {
            Self::Up => Self::Down,
            Self::Down => Self::Up,
        }
    }

    /// Where a step goes from a place; none at the end.
    fn goal(self, place: usize, count: usize) -> Option<usize> {
        match self {
            Self::Up => place.checked_sub(1),
            Self::Down => Some(place + 1).filter(|to| *to < count),
        }
    }
}

fn mover(
    input: &Input,
    order: &[Letter],
    place: usize,
    moved: RwSignal<String>,
    way: Way,
    words: &str,
) -> El {
    let (portal, response) = (input.text.portal, input.response);
    let goal = way.goal(place, order.len());
    let letter = order.get(place).map_or('a', |l| l.as_char());
    let id = move |name: &str, way: Way| format!("{name}-{letter}-{}", way.id());
    let (message, picture) = match way {
        Way::Up => (msg::ITEM_ORDER_UP, Icon::Up),
        Way::Down => (msg::ITEM_ORDER_DOWN, Icon::Down),
    };
    let label = portal.say_with(message, &[("step", words.into())]);
    let (order, name) = (order.to_vec(), input.name.clone());
    h!("button.second", "type" = "button", "id" = id(&input.name, way), "aria-label" = label,
        "disabled" = goal.is_none() || !input.open(); icon(picture))
    .on("click", move |_| {
        let Some(to) = goal else { return };
        let mut order = order.clone();
        order.swap(place, to);
        // The list is made anew: focus stays with the step, on a button that still works.
        let next = if way.goal(to, order.len()).is_some() { way } else { way.other() };
        let focus = id(&name, next);
        response.set(Some(Response::Order(order)));
        moved.set(portal.say_with(msg::ITEM_ORDER_MOVED, &[("place", (to + 1).into())]));
        browser::next_frame(move || browser::focus(&focus));
    })
}
