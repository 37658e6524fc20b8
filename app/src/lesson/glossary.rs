//! The meaning of a term, on demand: a small sheet that says one thing.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::TextContext;
use crate::browser;
use crate::dom::{View, dynamic, h};
use crate::shell::icon::{Icon, icon};
use crate::words::msg;

/// The sheet of the term that is open, if one is.
#[must_use]
pub fn sheet(ctx: &TextContext) -> View {
    let ctx = ctx.clone().in_folder("");
    let open = ctx.portal.term;
    // Focus goes back to the word from which the sheet was opened.
    let opener: StoredValue<Option<web_sys::HtmlElement>, LocalStorage> =
        StoredValue::new_local(None);
    let close = move || {
        open.set(None);
        if let Some(element) = opener.get_value() {
            let _ = element.focus();
        }
    };
    dynamic(move || {
        let id = open.get()?;
        let term = ctx.course.pack.glossary.iter().find(|t| t.id == id)?;
        opener.set_value(browser::document().active_element().and_then(|e| e.dyn_into().ok()));
        browser::next_frame(|| browser::focus("term-close"));
        let name = term.forms.first().cloned().unwrap_or_default();
        let shut = h!("button.plain", "type" = "button", "id" = "term-close";
            icon(Icon::Close), h!("span.hidden"; ctx.portal.say(msg::CLOSE)));
        let sheet = h!("aside.term-sheet", "role" = "dialog", "aria-labelledby" = "term-name";
            h!("div.term-head"; h!("strong", "id" = "term-name"; name), shut.on("click", move |_| close())),
            h!("p"; ctx.inline(&term.meaning)));
        Some(sheet.on("keydown", move |event| {
            if event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|e| e.key() == "Escape") {
                close();
            }
        }))
    })
}
