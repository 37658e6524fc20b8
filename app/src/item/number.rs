//! A number.

use assess::Response;
use assess::kind::{NumberKey, UnitShown};
use leptos::prelude::*;

use super::Input;
use super::field::{self, NUMBER};
use crate::dom::View;

/// A field, the unit beside it unless it is asked for.
pub fn view(input: &Input, key: &NumberKey) -> View {
    let response = input.response;
    let unit = match key.unit_shown {
        UnitShown::Shown => key.unit.map(|u| u.symbol_in(&input.text.course.pack.lang).to_owned()),
        UnitShown::Asked => None,
    };
    let value = match response.get_untracked() {
        Some(Response::Number(text)) => text,
        _ => String::new(),
    };
    field::line(input, NUMBER, value, move |text| response.set(Some(Response::Number(text))), unit)
}
