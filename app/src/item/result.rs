//! How marks are said: icon, word and colour together, never colour alone.

use assess::{Kind, Verdict};
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

/// The verdict on the whole question and the feedback on it, for a region that screen readers announce.
pub fn spoken(input: &Input) -> View {
    let (input, portal) = (input.clone(), input.text.portal);
    dynamic(move || {
        let verdict = input.phase.with(|p| p.outcome().map(|o| o.verdict))?;
        let (word, picture) = look(verdict)?;
        let selector =
            if verdict == Verdict::Right { "p.result.right" } else { "p.result.not-yet" };
        let word = h!(selector; icon(picture), h!("strong"; portal.say(word)));
        Some(View::from([word.into(), feedback(&input)]))
    })
}

/// Feedback below the thing that it speaks of.
pub fn said(text: &TextContext, markdown: &str) -> El {
    h!("div.feedback"; text.blocks(markdown))
}

/// What is said of the answer. Options have it beside them, so there it is only spoken; typed answers, and kinds
/// that fall back on the explanation, show it here.
fn feedback(input: &Input) -> View {
    let beside = matches!(
        input.case.item().kind,
        Kind::Single(_) | Kind::Multiple(_) | Kind::TrueFalse(_) | Kind::Hotspot(_)
    );
    input.phase.with(|phase| {
        let shown = matches!(phase, Phase::Shown(_));
        let explanation = input.case.item().explanation.as_ref();
        let Some(outcome) = phase.outcome() else { return View::Empty };
        // Once the explanation itself stands below, it is not said twice.
        let here = outcome.feedback.iter().filter(|f| !(shown && Some(&f.text) == explanation));
        let texts: Vec<El> = here
            .map(|f| match beside && f.letter.is_some() {
                true => h!("div.hidden"; input.text.blocks(f.text.as_str())),
                false => said(&input.text, f.text.as_str()),
            })
            .collect();
        texts.into()
    })
}
