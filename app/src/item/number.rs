//! A number.

use assess::Response;
use assess::kind::{NumberKey, UnitShown};
use leptos::prelude::*;

use super::field::{self, Field};
use super::Input;
use super::result::general_feedback;

/// A field, the unit beside it unless it is asked for.
pub fn view(input: &Input, key: &NumberKey) -> AnyView {
    let response = input.response;
    let unit = match key.unit_shown {
        UnitShown::Shown => key.unit.map(|u| u.symbol_in(&input.text.course.pack.lang).to_owned()),
        UnitShown::Asked => None,
    };
    let value = move || {
        response.with(|r| match r {
            Some(Response::Number(text)) => text.clone(),
            _ => String::new(),
        })
    };
    let write = move |text: String| response.set(Some(Response::Number(text)));
    let field = Field { mode: "decimal", dir: "ltr", size: "12" };
    view! {
        {field::view(input, field, value, write, unit)}
        {general_feedback(input)}
    }
    .into_any()
}
