//! All options that apply.

use std::collections::BTreeSet;

use assess::Response;
use assess::kind::Choices;

use super::Input;
use super::choice::{self, Clicks, Control};
use crate::dom::View;

/// Tick boxes.
pub fn view(input: &Input, choices: &Choices) -> View {
    let control = Control {
        input: "checkbox",
        clicks: Clicks::Here,
        chosen: |response, letter| matches!(response, Response::Multiple(set) if set.contains(&letter)),
        choose: |response, letter| {
            let mut set = match response {
                Some(Response::Multiple(set)) => set,
                _ => BTreeSet::new(),
            };
            if !set.remove(&letter) {
                set.insert(letter);
            }
            Response::Multiple(set)
        },
    };
    choice::view(input, choices, &control)
}
