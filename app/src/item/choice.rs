//! Options with a button each: shared by single, multiple, true/false and hotspot.

use std::rc::Rc;

use assess::kind::{Choices, Tick};
use assess::{Letter, Response, Verdict};
use leptos::prelude::*;

use super::Input;
use super::result::{part_mark, said};
use crate::dom::{El, View, dynamic, h, live};
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

/// An option: its button, its words, its mark, its feedback.
pub fn row(input: &Input, control: &Control, option: &OptionRow<'_>) -> El {
    let (letter, right) = (option.letter, option.tick == Tick::Right);
    let (response, phase, portal) = (input.response, input.phase, input.text.portal);
    let is_chosen = control.chosen;
    let chosen = move || response.with(|r| r.as_ref().is_some_and(|r| is_chosen(r, letter)));
    let state = input.clone();
    // What a learner chose is marked; the key only once it may be seen.
    let mark: Rc<dyn Fn() -> Option<Verdict>> = Rc::new(move || {
        let marked = phase.with(|p| p.outcome().is_some());
        match (chosen(), right) {
            (true, true) if marked => Some(Verdict::Right),
            (true, false) if marked => Some(Verdict::NotYet),
            (false, true) if state.key_shown() => Some(Verdict::Right),
            _ => None,
        }
    });
    let class = {
        let mark = mark.clone();
        live(move || match mark() {
            Some(Verdict::Right) => "option right",
            Some(Verdict::NotYet) => "option not-yet",
            _ => "option",
        })
    };
    let choose = control.choose;
    let (lock, key, tip) = (input.clone(), input.clone(), input.clone());
    let button = h!(
        "input",
        "type" = control.input,
        "name" = format!("{}-choice", input.name),
        "disabled" = live(move || !lock.open())
    )
    .checked(chosen)
    .on("change", move |_| response.update(|r| *r = Some(choose(r.take(), letter))));
    let missed = dynamic(move || {
        (key.key_shown() && right && !chosen())
            .then(|| h!("span.quiet"; portal.say(msg::ITEM_ALSO_RIGHT)))
    });
    h!("li", "class" = class;
        h!("label";
            button,
            h!("span.option-text"; input.text.inline(option.text)),
            dynamic(move || part_mark(portal, mark())),
            missed),
        dynamic(move || tip.feedback(letter).map(|text| said(&tip.text, &text))))
}
