//! Boxes with a meaning: an edge, an icon, the word, then text.

use course::tree::{Callout, CalloutKind};

use super::{TextContext, blocks};
use crate::dom::{El, h};
use crate::shell::icon::{Icon, icon};
use crate::words::{Msg, msg};

pub fn view(ctx: &TextContext, callout: &Callout) -> El {
    let (selector, picture, word) = look(callout.kind);
    let word = ctx.portal.say(word);
    let title = callout.title.as_ref().map(|t| h!("strong.callout-title"; ctx.tree(t)));
    h!(selector, "aria-label" = word.as_str();
        h!("p.callout-word"; icon(picture), h!("span"; word), title),
        blocks::view(ctx, &callout.blocks))
}

fn look(kind: CalloutKind) -> (&'static str, Icon, Msg) {
    match kind {
        CalloutKind::Warning => ("section.callout.safety", Icon::Warning, msg::CALLOUT_WARNING),
        CalloutKind::Caution => ("section.callout.care", Icon::Care, msg::CALLOUT_CAUTION),
        CalloutKind::Tip => ("section.callout.tip", Icon::Tip, msg::CALLOUT_TIP),
        CalloutKind::Note => ("section.callout.note", Icon::Note, msg::CALLOUT_NOTE),
        CalloutKind::Important => {
            ("section.callout.remember", Icon::Remember, msg::CALLOUT_IMPORTANT)
        }
        CalloutKind::Example => ("section.callout.example", Icon::Example, msg::CALLOUT_EXAMPLE),
        CalloutKind::Workshop => {
            ("section.callout.workshop", Icon::Workshop, msg::CALLOUT_WORKSHOP)
        }
    }
}
