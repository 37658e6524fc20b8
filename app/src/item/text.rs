//! A few words.

use assess::Response;
use leptos::prelude::*;

use super::Input;
use super::field::{self, WORDS};
use crate::dom::View;

/// A field.
pub fn view(input: &Input) -> View {
    let response = input.response;
    let value = match response.get_untracked() {
        Some(Response::Text(text)) => text,
        _ => String::new(),
    };
    field::line(input, WORDS, value, move |text| response.set(Some(Response::Text(text))), None)
}
