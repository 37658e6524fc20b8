//! All options that apply.

use assess::kind::Choices;
use assess::{Letter, Response};
use leptos::prelude::*;

use super::choice::{self, Control};
use super::Input;

/// Tick boxes.
pub fn view(input: &Input, choices: &Choices) -> AnyView {
    let response = input.response;
    let ticked = move |letter: Letter| {
        response.with(|r| matches!(r, Some(Response::Multiple(set)) if set.contains(&letter)))
    };
    let toggle = move |letter: Letter| {
        response.update(|r| {
            let mut set = match r.take() {
                Some(Response::Multiple(set)) => set,
                _ => std::collections::BTreeSet::new(),
            };
            if !set.remove(&letter) {
                set.insert(letter);
            }
            *r = Some(Response::Multiple(set));
        });
    };
    choice::view(input, choices, Control::Check, ticked, toggle)
}
