//! One of several options.

use assess::Response;
use assess::kind::Choices;

use super::Input;
use super::choice::{self, Clicks, Control};
use crate::dom::View;

/// Radio buttons.
pub fn view(input: &Input, choices: &Choices) -> View {
    let control = Control {
        input: "radio",
        clicks: Clicks::Here,
        chosen: |response, letter| *response == Response::Single(letter),
        choose: |_, letter| Response::Single(letter),
    };
    choice::view(input, choices, &control)
}
