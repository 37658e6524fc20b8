//! A statement that holds or does not.

use assess::Response;
use assess::kind::Choices;

use super::Input;
use super::choice::{self, Clicks, Control};
use crate::dom::View;

/// Two radio buttons, "true" first.
pub fn view(input: &Input, choices: &Choices) -> View {
    let control = Control {
        input: "radio",
        clicks: Clicks::Here,
        chosen: |response, letter| *response == Response::TrueFalse(letter),
        choose: |_, letter| Response::TrueFalse(letter),
    };
    choice::view(input, choices, &control)
}
