//! Steps to be put in order: two buttons a step, so that mouse, touch and keyboard do the same.

use assess::kind::OrderKey;
use assess::{Letter, Response};
use leptos::prelude::*;

use super::Input;
use super::result::{general_feedback, part_mark};
use crate::browser;
use crate::shell::icon::{Icon, icon};
use crate::words::msg;

/// The steps with buttons to move them.
pub fn view(input: &Input, key: &OrderKey) -> AnyView {
    let start: Vec<Letter> = input.case.order().to_vec();
    let response = input.response;
    let current = Memo::new(move |_| {
        response.with(|r| match r {
            Some(Response::Order(letters)) => letters.clone(),
            _ => start.clone(),
        })
    });
    let texts: Vec<String> = key.steps.iter().map(|s| s.text.0.clone()).collect();
    let moved = RwSignal::new(String::new());
    let (rows, portal) = (input.clone(), input.text.portal);
    let steps = move || {
        let order = current.get();
        let count = order.len();
        order
            .iter()
            .enumerate()
            .map(|(place, letter)| {
                let text = texts.get(letter.index()).cloned().unwrap_or_default();
                row(&rows, current, moved, Row { place, count, letter: *letter }, &text)
            })
            .collect_view()
    };
    let keep = input.clone();
    let untouched = move || keep.open() && response.with(Option::is_none);
    view! {
        <ol class="order-list">{steps}</ol>
        {move || untouched().then(|| view! {
            <button type="button" class="plain" on:click=move |_| {
                response.set(Some(Response::Order(current.get_untracked())));
            }>{portal.say(msg::ITEM_ORDER_KEEP)}</button>
        })}
        <p class="hidden" role="status">{moved}</p>
        {general_feedback(input)}
    }
    .into_any()
}

#[derive(Clone, Copy)]
struct Row {
    place: usize,
    count: usize,
    letter: Letter,
}

fn row(input: &Input, current: Memo<Vec<Letter>>, moved: RwSignal<String>, at: Row, text: &str) -> AnyView {
    let portal = input.text.portal;
    let plain = course::tree::plain(&course::markdown::inline(text));
    let name = input.name.clone();
    let response = input.response;
    let shift = move |to: usize, button: &'static str| {
        let mut order = current.get_untracked();
        if at.place < order.len() && to < order.len() {
            order.swap(at.place, to);
        }
        response.set(Some(Response::Order(order)));
        moved.set(portal.say_with(msg::ITEM_ORDER_MOVED, &[("place", (to + 1).into())]));
        // The list is drawn anew: focus stays with the step, on a button that still works.
        let last = to == 0 && button == "up" || to + 1 == at.count && button == "down";
        let other = if button == "up" { "down" } else { "up" };
        let goal = format!("{name}-{}-{}", at.letter.as_char(), if last { other } else { button });
        browser::next_frame(move || browser::focus(&goal));
    };
    let (up, down) = (shift.clone(), shift);
    let id = |button: &str| format!("{}-{}-{button}", input.name, at.letter.as_char());
    let (open_up, open_down, marks) = (input.clone(), input.clone(), input.clone());
    let is_first = move || at.place == 0 || !open_up.open();
    let is_last = move || at.place + 1 == at.count || !open_down.open();
    let label = |message| portal.say_with(message, &[("step", plain.as_str().into())]);
    view! {
        <li>
            <span class="order-text">{input.text.inline(text)}</span>
            {move || part_mark(portal, marks.part(at.letter))}
            <span class="order-buttons">
                <button type="button" class="second" id=id("up") aria-label=label(msg::ITEM_ORDER_UP)
                    disabled=is_first
                    on:click=move |_| up(at.place.saturating_sub(1), "up")>{icon(Icon::Up)}</button>
                <button type="button" class="second" id=id("down") aria-label=label(msg::ITEM_ORDER_DOWN)
                    disabled=is_last
                    on:click=move |_| down(at.place + 1, "down")>{icon(Icon::Down)}</button>
            </span>
        </li>
    }
    .into_any()
}
