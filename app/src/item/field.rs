//! A field to type into: shared by number, text and the blanks of a cloze.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Event;

use super::Input;
use super::result::part_mark;
use crate::dom::{El, View, h};

/// How a field behaves.
#[derive(Clone, Copy)]
pub struct Field {
    /// `inputmode`: which keyboard a touch screen shows.
    pub mode: &'static str,
    /// `ltr` for numbers, `auto` for words.
    pub dir: &'static str,
    /// Width in characters.
    pub size: usize,
}

/// For numbers.
pub const NUMBER: Field = Field { mode: "decimal", dir: "ltr", size: 12 };
/// For words.
pub const WORDS: Field = Field { mode: "text", dir: "auto", size: 24 };

/// The field alone.
pub fn field(input: &Input, field: Field, value: String, write: impl Fn(String) + 'static) -> El {
    h!(
        "input.field",
        "type" = "text",
        "inputmode" = field.mode,
        "dir" = field.dir,
        "size" = field.size.to_string(),
        "maxlength" = "200",
        "autocomplete" = "off",
        "autocapitalize" = "none",
        "spellcheck" = "false",
        "readonly" = !input.open()
    )
    .property("value", value)
    .on("input", move |event| write(typed(&event)))
}

/// A field on a line of its own, named by the question above it, with its mark and feedback below.
pub fn line(
    input: &Input,
    kind: Field,
    value: String,
    write: impl Fn(String) + 'static,
    unit: Option<String>,
) -> View {
    let mark = part_mark(input.text.portal, input.phase.with(|p| p.outcome().map(|o| o.verdict)));
    let row = h!("p.field-row";
        field(input, kind, value, write)
            .set("id", format!("{}-field", input.name))
            .set("aria-labelledby", format!("{}-prompt", input.name)),
        unit.map(|u| h!("span.unit", "dir" = "ltr"; u)),
        mark);
    View::from([row.into()])
}

/// What stands in the field or list that an event came from.
pub fn typed(event: &Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    if let Some(field) = target.dyn_ref::<web_sys::HtmlInputElement>() {
        return field.value();
    }
    target
        .dyn_ref::<web_sys::HtmlSelectElement>()
        .map(web_sys::HtmlSelectElement::value)
        .unwrap_or_default()
}
