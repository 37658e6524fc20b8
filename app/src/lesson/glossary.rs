//! The meaning of a term, on demand: a small sheet that says one thing.

use leptos::prelude::*;

use super::TextContext;
use crate::browser;
use crate::shell::icon::{Icon, icon};
use crate::words::msg;

/// The sheet of the term that is open, if one is.
#[must_use]
pub fn sheet(ctx: &TextContext) -> AnyView {
    let ctx = ctx.clone();
    let open = ctx.portal.term;
    // Focus goes back to the word from which the sheet was opened.
    let opener: StoredValue<Option<web_sys::Element>, LocalStorage> = StoredValue::new_local(None);
    let close = move || {
        open.set(None);
        if let Some(element) = opener.get_value() {
            use wasm_bindgen::JsCast;
            if let Ok(element) = element.dyn_into::<web_sys::HtmlElement>() {
                let _ = element.focus();
            }
        }
    };
    let shown = move || {
        let id = open.get()?;
        let term = ctx.course.pack.glossary.iter().find(|t| t.id == id)?.clone();
        opener.set_value(browser::document().active_element());
        browser::next_frame(|| browser::focus("term-close"));
        let name = term.forms.first().cloned().unwrap_or_default();
        let here = TextContext { folder: "".into(), ..ctx.clone() };
        Some(view! {
            <aside class="term-sheet" role="dialog" aria-labelledby="term-name" on:keydown=move |e| {
                if e.key() == "Escape" {
                    close();
                }
            }>
                <div class="term-head">
                    <strong id="term-name">{name}</strong>
                    <button type="button" id="term-close" class="plain" on:click=move |_| close()>
                        {icon(Icon::Close)}<span class="hidden">{ctx.portal.say(msg::CLOSE)}</span>
                    </button>
                </div>
                <p>{here.inline(&term.meaning)}</p>
            </aside>
        })
    };
    shown.into_any()
}
