//! How marks are said: icon, word and colour together, never colour alone.

use assess::Verdict;
use leptos::prelude::*;

use super::Input;
use crate::lesson::TextContext;
use crate::portal::PortalState;
use crate::shell::icon::{Icon, icon};
use crate::words::{Msg, msg};

/// The word for a verdict.
#[must_use]
pub fn verdict_word(verdict: Verdict) -> Option<Msg> {
    match verdict {
        Verdict::Right => Some(msg::ITEM_RIGHT),
        Verdict::NotYet => Some(msg::ITEM_NOT_YET),
        Verdict::Unmarked => None,
    }
}

/// A small mark beside a part.
pub fn part_mark(portal: PortalState, verdict: Option<Verdict>) -> AnyView {
    let look = match verdict {
        Some(Verdict::Right) => Some((Icon::Right, "mark right")),
        Some(Verdict::NotYet) => Some((Icon::NotYet, "mark not-yet")),
        _ => None,
    };
    look.zip(verdict.and_then(verdict_word))
        .map(|((picture, class), word)| {
            view! { <span class=class>{icon(picture)}<span class="hidden">{portal.say(word)}</span></span> }
        })
        .into_any()
}

/// Feedback below the thing that it speaks of.
pub fn said(text: &TextContext, markdown: &str) -> AnyView {
    view! { <div class="feedback">{text.blocks(markdown)}</div> }.into_any()
}

/// Feedback that belongs to no option: of typed answers, and of kinds that fall back on the explanation.
pub fn general_feedback(input: &Input) -> AnyView {
    let input = input.clone();
    (move || {
        input.phase.with(|phase| {
            let shown = matches!(phase, super::Phase::Shown(_));
            let explanation = input.case.item().explanation.as_ref();
            let outcome = phase.outcome()?;
            let texts = outcome
                .feedback
                .iter()
                // Once the explanation itself stands below, it is not said twice.
                .filter(|f| !(shown && Some(&f.text) == explanation))
                .map(|f| said(&input.text, f.text.as_str()))
                .collect_view();
            Some(texts)
        })
    })
    .into_any()
}
