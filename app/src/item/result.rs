//! How marks are said: icon, word and colour together, never colour alone.

use assess::Verdict;
use leptos::prelude::*;

use super::{Input, Phase};
use crate::dom::{El, View, dynamic, h};
use crate::lesson::TextContext;
use crate::portal::PortalState;
use crate::shell::icon::{Icon, icon};
use crate::words::{Msg, msg};

/// The word and the icon for a verdict.
fn look(verdict: Verdict) -> Option<(Msg, Icon)> {
    match verdict {
        Verdict::Right => Some((msg::ITEM_RIGHT, Icon::Right)),
        Verdict::NotYet => Some((msg::ITEM_NOT_YET, Icon::NotYet)),
        Verdict::Unmarked => None,
    }
}

/// A small mark beside a part.
pub fn part_mark(portal: PortalState, verdict: Option<Verdict>) -> Option<El> {
    let verdict = verdict?;
    let (word, picture) = look(verdict)?;
    let selector = if verdict == Verdict::Right { "span.mark.right" } else { "span.mark.not-yet" };
    Some(h!(selector; icon(picture), h!("span.hidden"; portal.say(word))))
}

/// The verdict on the whole question: icon, word, colour.
pub fn verdict(input: &Input) -> View {
    let (phase, portal) = (input.phase, input.text.portal);
    dynamic(move || {
        let verdict = phase.with(|p| p.outcome().map(|o| o.verdict))?;
        let (word, picture) = look(verdict)?;
        let selector =
            if verdict == Verdict::Right { "p.result.right" } else { "p.result.not-yet" };
        Some(h!(selector; icon(picture), h!("strong"; portal.say(word))))
    })
}

/// Feedback below the thing that it speaks of.
pub fn said(text: &TextContext, markdown: &str) -> El {
    h!("div.feedback"; text.blocks(markdown))
}

/// Feedback that belongs to no option: of typed answers, and of kinds that fall back on the explanation.
pub fn general_feedback(input: &Input) -> View {
    input.phase.with(|phase| {
        let shown = matches!(phase, Phase::Shown(_));
        let explanation = input.case.item().explanation.as_ref();
        let Some(outcome) = phase.outcome() else { return View::Empty };
        // Once the explanation itself stands below, it is not said twice.
        let said_here =
            outcome.feedback.iter().filter(|f| !(shown && Some(&f.text) == explanation));
        said_here.map(|f| said(&input.text, f.text.as_str())).collect::<Vec<El>>().into()
    })
}
