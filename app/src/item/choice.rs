//! Options with a button each: shared by single, multiple, true/false and hotspot.

use assess::kind::{Choices, Tick};
use assess::{Letter, Response, Verdict};
use leptos::prelude::*;

use super::Input;
use super::result::{part_mark, said};
use crate::dom::{El, View, h};
use crate::words::msg;

/// How options are chosen.
#[derive(Clone)]
pub struct Control {
    /// `radio` or `checkbox`.
    pub input: &'static str,
    /// Whether a response chooses an option.
    pub chosen: fn(&Response, Letter) -> bool,
    /// The response after an option was clicked.
    pub choose: fn(Option<Response>, Letter) -> Response,
    /// Whether only these buttons choose.
    pub clicks: Clicks,
}

/// Where options can be chosen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Clicks {
    /// At their buttons only.
    Here,
    /// In a picture too: the buttons follow.
    Elsewhere,
}

/// One option as its row needs it.
pub struct OptionRow<'a> {
    /// Its place in the author's order.
    pub letter: Letter,
    /// Inline Markdown.
    pub text: &'a str,
    /// Whether it counts as right.
    pub tick: Tick,
}

/// The options in the order of the case.
pub fn view(input: &Input, choices: &Choices, control: &Control) -> View {
    let rows: Vec<El> = input
        .case
        .order()
        .iter()
        .filter_map(|letter| choices.options.get(letter.index()).map(|option| (*letter, option)))
        .map(|(letter, option)| {
            row(
                input,
                control,
                &OptionRow { letter, text: option.text.as_str(), tick: option.tick },
            )
        })
        .collect();
    h!("ul.options"; rows).into()
}

/// An option: its button, its words, its mark, its feedback. Made anew when the question is marked.
pub fn row(input: &Input, control: &Control, option: &OptionRow<'_>) -> El {
    let (letter, right) = (option.letter, option.tick == Tick::Right);
    let (response, portal) = (input.response, input.text.portal);
    let is_chosen = control.chosen;
    let chosen = response.with_untracked(|r| r.as_ref().is_some_and(|r| is_chosen(r, letter)));
    // What a learner chose is marked; the key only once it may be seen.
    let mark = match (chosen, right) {
        (true, true) if input.marked() => Some(Verdict::Right),
        (true, false) if input.marked() => Some(Verdict::NotYet),
        (false, true) if input.key_shown() => Some(Verdict::Right),
        _ => None,
    };
    let selector = match mark {
        Some(Verdict::Right) => "li.option.right",
        Some(Verdict::NotYet) => "li.option.not-yet",
        _ => "li.option",
    };
    let choose = control.choose;
    let button = h!(
        "input",
        "type" = control.input,
        "name" = format!("{}-choice", input.name),
        "disabled" = !input.open()
    )
    .on("change", move |_| response.update(|r| *r = Some(choose(r.take(), letter))));
    let button = match control.clicks {
        Clicks::Here => button.property("checked", chosen),
        // The picture chooses too.
        Clicks::Elsewhere => button
            .checked(move || response.with(|r| r.as_ref().is_some_and(|r| is_chosen(r, letter)))),
    };
    let missed = (input.key_shown() && right && !chosen)
        .then(|| h!("span.quiet"; portal.say(msg::ITEM_ALSO_RIGHT)));
    h!(selector;
        h!("label";
            button,
            h!("span.option-text"; input.text.inline(option.text)),
            part_mark(portal, mark),
            missed),
        input.feedback(letter).map(|text| said(&input.text, &text)))
}
