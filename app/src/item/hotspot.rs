//! A place in a picture: click it, or choose it by name.

use assess::kind::{HotspotKey, RegionRef, Tick};
use assess::{Letter, Response, Verdict};
use course::tree::Figure;
use leptos::prelude::*;

use super::Input;
use super::result::{part_mark, said};
use crate::lesson::TextContext;
use crate::words::msg;

/// The picture with its regions on it, and the same regions as a list.
pub fn view(input: &Input, key: &HotspotKey) -> AnyView {
    let text = input.text.clone().in_folder("");
    let picture = Figure { target: key.picture.path.clone(), alt: key.picture.alt.clone(), caption: None };
    let medium = text.course.pack.media.get(&key.picture.path).cloned();
    let src = medium.as_ref().map(|m| text.portal.source().media(&text.course.pack.course.slug, &m.file));
    let size = medium.as_ref().map_or((0, 0), |m| (m.w, m.h));
    let shapes = Letter::all()
        .zip(&key.regions)
        .filter_map(|(letter, region)| {
            let outline = match &region.at {
                RegionRef::Element(id) => medium.as_ref()?.regions.get(id)?.clone(),
                RegionRef::Percent(x, y, w, h) => vec![(*x, *y), (x + w, *y), (x + w, y + h), (*x, y + h)],
            };
            Some(shape(input, letter, &outline))
        })
        .collect_view();
    let rows = Letter::all()
        .zip(&key.regions)
        .map(|(letter, region)| named(input, &text, letter, region.name.as_str(), region.tick == Tick::Right))
        .collect_view();
    view! {
        <figure class="hotspot">
            <div class="card">
                <img src=src alt=picture.alt width=size.0.to_string() height=size.1.to_string()/>
                // The list below names the regions for keyboard and screen reader.
                <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true">{shapes}</svg>
            </div>
            <figcaption class="quiet">{text.portal.say(msg::ITEM_HOTSPOT_HOW)}</figcaption>
        </figure>
        <ul class="options">{rows}</ul>
    }
    .into_any()
}

fn shape(input: &Input, letter: Letter, outline: &[(u16, u16)]) -> AnyView {
    let points: Vec<String> = outline.iter().map(|(x, y)| format!("{x},{y}")).collect();
    let (response, lock, marks) = (input.response, input.clone(), input.clone());
    let class = move || {
        let chosen = response.with(|r| *r == Some(Response::Hotspot(letter)));
        match (chosen, marks.phase.with(|p| p.outcome().map(|o| o.verdict))) {
            (true, Some(Verdict::Right)) => "region chosen right",
            (true, Some(Verdict::NotYet)) => "region chosen not-yet",
            (true, _) => "region chosen",
            (false, _) => "region",
        }
    };
    view! {
        <polygon points=points.join(" ") class=class on:click=move |_| {
            if lock.phase.with_untracked(|p| *p == super::Phase::Answering) {
                response.set(Some(Response::Hotspot(letter)));
            }
        }></polygon>
    }
    .into_any()
}

fn named(input: &Input, text: &TextContext, letter: Letter, name: &str, right: bool) -> AnyView {
    let response = input.response;
    let chosen = move || response.with(|r| *r == Some(Response::Hotspot(letter)));
    let (lock, state, tip) = (input.clone(), input.clone(), input.clone());
    let portal = text.portal;
    let mark = move || {
        let marked = state.phase.with(|p| p.outcome().is_some());
        match (chosen(), right) {
            (true, true) if marked => Some(Verdict::Right),
            (true, false) if marked => Some(Verdict::NotYet),
            (false, true) if state.key_shown() => Some(Verdict::Right),
            _ => None,
        }
    };
    view! {
        <li class="option">
            <label>
                <input type="radio" name=format!("{}-region", input.name) prop:checked=chosen
                    disabled=move || !lock.open()
                    on:change=move |_| response.set(Some(Response::Hotspot(letter)))/>
                <span class="option-text">{text.inline(name)}</span>
                {move || part_mark(portal, mark())}
            </label>
            {move || tip.feedback(letter).map(|words| said(&tip.text, &words))}
        </li>
    }
    .into_any()
}
