//! Free words that are never stored or marked.

use leptos::prelude::*;

use super::Input;
use crate::words::msg;

/// A field that nothing reads.
pub fn view(input: &Input) -> AnyView {
    let portal = input.text.portal;
    let prompt = format!("{}-prompt", input.name);
    view! {
        <textarea class="field wide" rows="4" aria-labelledby=prompt maxlength="4000" autocomplete="off"></textarea>
        <p class="quiet">{portal.say(msg::ITEM_REFLECT_KEPT_NOWHERE)}</p>
    }
    .into_any()
}
