//! A field to type into: shared by number and text.

use leptos::prelude::*;

use super::Input;
use super::result::part_mark;

/// How a field behaves.
#[derive(Clone, Copy)]
pub struct Field {
    /// `inputmode`: which keyboard a touch screen shows.
    pub mode: &'static str,
    /// `ltr` for numbers, `auto` for words.
    pub dir: &'static str,
    /// Width in characters.
    pub size: &'static str,
}

/// A field named by the question above it.
pub fn view(
    input: &Input,
    field: Field,
    value: impl Fn() -> String + Copy + Send + Sync + 'static,
    write: impl Fn(String) + Copy + 'static,
    unit: Option<String>,
) -> AnyView {
    let lock = input.clone();
    let marks = input.clone();
    let portal = input.text.portal;
    let prompt = format!("{}-prompt", input.name);
    let id = format!("{}-field", input.name);
    let mark = move || marks.phase.with(|p| p.outcome().map(|o| o.verdict));
    view! {
        <p class="field-row">
            <input type="text" id=id class="field" aria-labelledby=prompt inputmode=field.mode dir=field.dir
                size=field.size maxlength="200" autocomplete="off" autocapitalize="none" spellcheck="false"
                prop:value=value readonly=move || !lock.open()
                on:input=move |e| write(event_target_value(&e))/>
            {unit.map(|u| view! { <span class="unit" dir="ltr">{u}</span> })}
            {move || part_mark(portal, mark())}
        </p>
    }
    .into_any()
}
