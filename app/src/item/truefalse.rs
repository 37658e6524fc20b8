//! A statement that holds or does not.

use assess::Response;
use assess::kind::Choices;
use leptos::prelude::*;

use super::choice::{self, Control};
use super::Input;

/// Two radio buttons, "true" first.
pub fn view(input: &Input, choices: &Choices) -> AnyView {
    let response = input.response;
    choice::view(
        input,
        choices,
        Control::Radio,
        move |letter| response.with(|r| *r == Some(Response::TrueFalse(letter))),
        move |letter| response.set(Some(Response::TrueFalse(letter))),
    )
}
