//! Boxes with a meaning: an edge, an icon, the word, then text.

use course::tree::{Callout, CalloutKind};
use leptos::prelude::*;

use super::{TextContext, blocks};
use crate::shell::icon::{Icon, icon};
use crate::words::{Msg, msg};

pub fn view(ctx: &TextContext, callout: &Callout) -> AnyView {
    let (class, picture, word) = look(callout.kind);
    let word = ctx.portal.say(word);
    let label = word.clone();
    let title = callout.title.as_ref().map(|t| view! { <strong class="callout-title">{ctx.tree(t)}</strong> });
    view! {
        <section class=format!("callout {class}") aria-label=label>
            <p class="callout-word">{icon(picture)}<span>{word}</span>{title}</p>
            {blocks::view(ctx, &callout.blocks)}
        </section>
    }
    .into_any()
}

fn look(kind: CalloutKind) -> (&'static str, Icon, Msg) {
    match kind {
        CalloutKind::Warning => ("safety", Icon::Warning, msg::CALLOUT_WARNING),
        CalloutKind::Caution => ("care", Icon::Care, msg::CALLOUT_CAUTION),
        CalloutKind::Tip => ("tip", Icon::Tip, msg::CALLOUT_TIP),
        CalloutKind::Note => ("note", Icon::Note, msg::CALLOUT_NOTE),
        CalloutKind::Important => ("remember", Icon::Remember, msg::CALLOUT_IMPORTANT),
        CalloutKind::Example => ("example", Icon::Example, msg::CALLOUT_EXAMPLE),
        CalloutKind::Workshop => ("workshop", Icon::Workshop, msg::CALLOUT_WORKSHOP),
    }
}
