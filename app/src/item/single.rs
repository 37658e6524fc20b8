//! One of several options.

use assess::Response;
use assess::kind::Choices;
use leptos::prelude::*;

use super::choice::{self, Control};
use super::Input;

/// Radio buttons.
pub fn view(input: &Input, choices: &Choices) -> AnyView {
    let response = input.response;
    choice::view(
        input,
        choices,
        Control::Radio,
        move |letter| response.with(|r| *r == Some(Response::Single(letter))),
        move |letter| response.set(Some(Response::Single(letter))),
    )
}
