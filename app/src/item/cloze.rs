//! A text with blanks.

use std::rc::Rc;

use assess::kind::{Blank, BlankEntry, ClozeKey};
use assess::{BlankResponse, Letter, Response};
use leptos::prelude::*;

use super::Input;
use super::field::{self, Field, NUMBER, WORDS, typed};
use super::result::part_mark;
use crate::dom::{El, View, h};
use crate::words::msg;

/// The text with a field or a list in each blank.
pub fn view(input: &Input, key: &ClozeKey) -> View {
    let (inner, blanks) = (input.clone(), key.blanks.clone());
    let make = move |n: usize| -> View {
        let at = n.checked_sub(1).map(|index| At { index, count: blanks.len() });
        match at.and_then(|at| blanks.get(at.index).map(|blank| (at, blank))) {
            Some((at, blank)) => one(&inner, at, blank).into(),
            None => "…".into(),
        }
    };
    let mut text = input.text.clone();
    text.blanks = Some(Rc::new(make));
    View::from([h!("div.cloze"; text.blocks(key.body.as_str())).into()])
}

/// True where something stands in a blank.
pub fn filled(blank: &BlankResponse) -> bool {
    match blank {
        BlankResponse::Typed(text) => !text.trim().is_empty(),
        BlankResponse::Chosen(_) => true,
        BlankResponse::Empty => false,
    }
}

/// A blank among those of its text.
#[derive(Clone, Copy)]
struct At {
    index: usize,
    count: usize,
}

fn one(input: &Input, at: At, blank: &Blank) -> El {
    let portal = input.text.portal;
    let label = portal.say_with(msg::ITEM_BLANK, &[("number", (at.index + 1).into())]);
    let mark = part_mark(portal, Letter::at(at.index).and_then(|l| input.part(l)));
    let (field, unit) = match blank {
        Blank::List(entries) => (list(input, at, entries), None),
        Blank::Words(forms) => {
            let longest = forms.iter().map(|f| f.chars().count()).max().unwrap_or(8);
            (words(input, at, Field { size: longest.clamp(8, 24) + 2, ..WORDS }), None)
        }
        Blank::Number(values) => {
            (words(input, at, Field { size: 7, ..NUMBER }), values.iter().find_map(|v| v.unit))
        }
    };
    let unit = unit.map(|u| format!(" {}", u.symbol_in(&input.text.course.pack.lang)));
    h!("span.blank"; field.set("aria-label", label), unit, mark)
}

fn words(input: &Input, at: At, kind: Field) -> El {
    let response = input.response;
    let value = match get(response, at) {
        Some(BlankResponse::Typed(text)) => text,
        _ => String::new(),
    };
    field::field(input, kind, value, move |text| set(response, at, BlankResponse::Typed(text)))
}

fn list(input: &Input, at: At, entries: &[BlankEntry]) -> El {
    let response = input.response;
    let chosen = get(response, at);
    let options: Vec<El> = input
        .case
        .blank_order(at.index)
        .iter()
        .filter_map(|letter| entries.get(letter.index()).map(|entry| (*letter, entry)))
        .map(|(letter, entry)| {
            let on = chosen == Some(BlankResponse::Chosen(letter));
            h!("option", "value" = letter.as_char().to_string(), "selected" = on; entry.text.as_str())
        })
        .collect();
    h!("select.field", "disabled" = !input.open(); h!("option", "value" = ""; "…"), options).on(
        "change",
        move |event| {
            let letter = typed(&event).chars().next().and_then(|c| Letter::try_from(c).ok());
            set(response, at, letter.map_or(BlankResponse::Empty, BlankResponse::Chosen));
        },
    )
}

fn get(response: RwSignal<Option<Response>>, at: At) -> Option<BlankResponse> {
    response.with_untracked(|r| match r {
        Some(Response::Cloze(blanks)) => blanks.get(at.index).cloned(),
        _ => None,
    })
}

fn set(response: RwSignal<Option<Response>>, at: At, value: BlankResponse) {
    response.update(|r| {
        let mut blanks = match r.take() {
            Some(Response::Cloze(blanks)) => blanks,
            _ => Vec::new(),
        };
        blanks.resize(at.count, BlankResponse::Empty);
        if let Some(blank) = blanks.get_mut(at.index) {
            *blank = value;
        }
        *r = Some(Response::Cloze(blanks));
    });
}
