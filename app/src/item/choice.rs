//! Options with a button each: shared by single, multiple and true/false.

use assess::kind::{Choices, Tick};
use assess::{Letter, Verdict};
use leptos::prelude::*;

use super::Input;
use super::result::{part_mark, said};
use crate::words::msg;

/// Radio buttons or tick boxes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Control {
    /// One of them.
    Radio,
    /// Any number.
    Check,
}

/// The options in the order of the case.
pub fn view(
    input: &Input,
    choices: &Choices,
    control: Control,
    chosen: impl Fn(Letter) -> bool + Copy + Send + Sync + 'static,
    toggle: impl Fn(Letter) + Copy + 'static,
) -> AnyView {
    let rows = input
        .case
        .order()
        .iter()
        .filter_map(|letter| choices.options.get(letter.index()).map(|option| (*letter, option)))
        .map(|(letter, option)| {
            let right = option.tick == Tick::Right;
            row(input, control, letter, &option.text.0, right, chosen, toggle)
        })
        .collect_view();
    view! { <ul class="options">{rows}</ul> }.into_any()
}

fn row(
    input: &Input,
    control: Control,
    letter: Letter,
    text: &str,
    right: bool,
    chosen: impl Fn(Letter) -> bool + Copy + Send + Sync + 'static,
    toggle: impl Fn(Letter) + Copy + 'static,
) -> AnyView {
    let kind = match control {
        Control::Radio => "radio",
        Control::Check => "checkbox",
    };
    let (state, key, tip, lock) = (input.clone(), input.clone(), input.clone(), input.clone());
    // What a learner chose is marked; the key only once it may be seen.
    let mark = move || match (chosen(letter), right, state.key_shown()) {
        (true, true, _) if state.phase.with(|p| p.outcome().is_some()) => Some(Verdict::Right),
        (true, false, _) if state.phase.with(|p| p.outcome().is_some()) => Some(Verdict::NotYet),
        (false, true, true) => Some(Verdict::Right),
        _ => None,
    };
    let class = {
        let mark = mark.clone();
        move || match mark() {
            Some(Verdict::Right) => "option right",
            Some(Verdict::NotYet) => "option not-yet",
            _ => "option",
        }
    };
    let missed = move || {
        (key.key_shown() && right && !chosen(letter))
            .then(|| view! { <span class="quiet">{key.text.portal.say(msg::ITEM_ALSO_RIGHT)}</span> })
    };
    let portal = input.text.portal;
    let body = input.text.inline(text);
    let name = format!("{}-choice", input.name);
    view! {
        <li class=class>
            <label>
                <input type=kind name=name prop:checked=move || chosen(letter)
                    disabled=move || !lock.open() on:change=move |_| toggle(letter)/>
                <span class="option-text">{body}</span>
                {move || part_mark(portal, mark())}
                {missed}
            </label>
            {move || tip.feedback(letter).map(|text| said(&tip.text, &text))}
        </li>
    }
    .into_any()
}
