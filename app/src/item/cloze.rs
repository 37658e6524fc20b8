//! A text with blanks.

use std::sync::Arc;

use assess::kind::{Blank, ClozeKey};
use assess::{BlankResponse, Letter, Response};
use leptos::prelude::*;

use super::Input;
use super::result::{general_feedback, part_mark};
use crate::words::msg;

/// The text with a field or a list in each blank.
pub fn view(input: &Input, key: &ClozeKey) -> AnyView {
    let count = key.blanks.len();
    let (inner, blanks) = (input.clone(), key.blanks.clone());
    let make = move |n: usize| -> AnyView {
        match n.checked_sub(1).and_then(|i| blanks.get(i)) {
            Some(blank) => one(&inner, n - 1, count, blank),
            None => "…".into_any(),
        }
    };
    let mut text = input.text.clone();
    text.blanks = Some(Arc::new(make));
    view! {
        <div class="cloze">{text.blocks(key.body.as_str())}</div>
        {general_feedback(input)}
    }
    .into_any()
}

/// True where something stands in a blank.
pub fn filled(blank: &BlankResponse) -> bool {
    match blank {
        BlankResponse::Typed(text) => !text.trim().is_empty(),
        BlankResponse::Chosen(_) => true,
        BlankResponse::Empty => false,
    }
}

fn one(input: &Input, index: usize, count: usize, blank: &Blank) -> AnyView {
    let portal = input.text.portal;
    let label = portal.say_with(msg::ITEM_BLANK, &[("number", (index + 1).into())]);
    let marks = input.clone();
    let mark = move || part_mark(portal, Letter::at(index).and_then(|l| marks.part(l)));
    let field = match blank {
        Blank::List(entries) => {
            let texts: Vec<String> = entries.iter().map(|e| e.text.clone()).collect();
            list(input, index, count, label, &texts)
        }
        Blank::Words(forms) => {
            let longest = forms.iter().map(|f| f.chars().count()).max().unwrap_or(8);
            typed(input, index, count, label, longest.clamp(8, 24) + 2, "text", "auto")
        }
        Blank::Number(_) => typed(input, index, count, label, 7, "decimal", "ltr"),
    };
    let unit = match blank {
        Blank::Number(values) => values.iter().find_map(|v| v.unit),
        _ => None,
    };
    let unit = unit.map(|u| format!(" {}", u.symbol_in(&input.text.course.pack.lang)));
    view! { <span class="blank">{field}{unit}{mark}</span> }.into_any()
}

fn typed(
    input: &Input,
    index: usize,
    count: usize,
    label: String,
    size: usize,
    mode: &'static str,
    dir: &'static str,
) -> AnyView {
    let (response, lock) = (input.response, input.clone());
    let value = move || match get(response, index) {
        Some(BlankResponse::Typed(text)) => text,
        _ => String::new(),
    };
    view! {
        <input type="text" class="field" aria-label=label size=size.to_string() maxlength="200" inputmode=mode
            dir=dir autocomplete="off" autocapitalize="none" spellcheck="false" prop:value=value
            readonly=move || !lock.open()
            on:input=move |e| set(response, index, count, BlankResponse::Typed(event_target_value(&e)))/>
    }
    .into_any()
}

fn list(input: &Input, index: usize, count: usize, label: String, texts: &[String]) -> AnyView {
    let (response, lock) = (input.response, input.clone());
    let options = input
        .case
        .blank_order(index)
        .iter()
        .filter_map(|letter| texts.get(letter.index()).map(|text| (*letter, text.clone())))
        .map(|(letter, text)| {
            let chosen = move || get(response, index) == Some(BlankResponse::Chosen(letter));
            view! { <option value=letter.as_char().to_string() selected=chosen>{text}</option> }
        })
        .collect_view();
    let empty = move || !matches!(get(response, index), Some(BlankResponse::Chosen(_)));
    let choose = move |value: String| {
        let letter = value.chars().next().and_then(|c| Letter::try_from(c).ok());
        set(response, index, count, letter.map_or(BlankResponse::Empty, BlankResponse::Chosen));
    };
    view! {
        <select class="field" aria-label=label disabled=move || !lock.open()
            on:change=move |e| choose(event_target_value(&e))>
            <option value="" selected=empty>"…"</option>
            {options}
        </select>
    }
    .into_any()
}

fn get(response: RwSignal<Option<Response>>, index: usize) -> Option<BlankResponse> {
    response.with(|r| match r {
        Some(Response::Cloze(blanks)) => blanks.get(index).cloned(),
        _ => None,
    })
}

fn set(response: RwSignal<Option<Response>>, index: usize, count: usize, value: BlankResponse) {
    response.update(|r| {
        let mut blanks = match r.take() {
            Some(Response::Cloze(blanks)) => blanks,
            _ => Vec::new(),
        };
        blanks.resize(count, BlankResponse::Empty);
        if let Some(blank) = blanks.get_mut(index) {
            *blank = value;
        }
        *r = Some(Response::Cloze(blanks));
    });
}
