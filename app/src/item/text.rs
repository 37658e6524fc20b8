//! A few words.

use assess::Response;
use leptos::prelude::*;

use super::field::{self, Field};
use super::Input;
use super::result::general_feedback;

/// A field.
pub fn view(input: &Input) -> AnyView {
    let response = input.response;
    let value = move || {
        response.with(|r| match r {
            Some(Response::Text(text)) => text.clone(),
            _ => String::new(),
        })
    };
    let write = move |text: String| response.set(Some(Response::Text(text)));
    let field = Field { mode: "text", dir: "auto", size: "24" };
    view! {
        {field::view(input, field, value, write, None)}
        {general_feedback(input)}
    }
    .into_any()
}
