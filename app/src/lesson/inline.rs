//! Runs of text.

use course::tree::{Inline, Link, plain};
use leptos::prelude::*;

use super::links::{Destination, resolve};
use super::{TextContext, figure, math};
use crate::browser;
use crate::dom::{View, h};
use crate::words::msg;

/// Shows a run of text.
#[must_use]
pub fn view(ctx: &TextContext, inlines: &[Inline]) -> View {
    match inlines {
        [only] => one(ctx, only),
        _ => View::Many(inlines.iter().map(|inline| one(ctx, inline)).collect()),
    }
}

fn one(ctx: &TextContext, inline: &Inline) -> View {
    match inline {
        Inline::Text(text) => text.as_str().into(),
        Inline::Strong(inner) => strong(ctx, inner),
        Inline::Emphasis(inner) => h!("em"; view(ctx, inner)).into(),
        Inline::Strike(inner) => h!("s"; view(ctx, inner)).into(),
        Inline::Code(text) => h!("code"; text.as_str()).into(),
        Inline::Math(tex) => math::view(ctx, tex, math::Style::Inline),
        Inline::Link(target) => link(ctx, target),
        Inline::Picture(picture) => figure::picture(ctx, picture).into(),
        Inline::Break => h!("br").into(),
        Inline::Footnote(label) => footnote(ctx, label),
        Inline::Blank(n) => match &ctx.blanks {
            Some(blanks) => blanks(*n),
            None => "…".into(),
        },
    }
}

/// Bold text is a term where the glossary knows it: then its meaning is one key away.
fn strong(ctx: &TextContext, inner: &[Inline]) -> View {
    match ctx.course.term_of(&plain(inner)) {
        None => h!("strong"; view(ctx, inner)).into(),
        Some(term) => opener(ctx, term.id.clone(), view(ctx, inner)),
    }
}

/// A word that opens the sheet of a term.
fn opener(ctx: &TextContext, id: String, words: View) -> View {
    let open = ctx.portal.term;
    h!("button.term", "type" = "button"; words)
        .on("click", move |_| open.set(Some(id.clone())))
        .into()
}

fn link(ctx: &TextContext, link: &Link) -> View {
    let words = view(ctx, &link.text);
    match resolve(&ctx.course.pack, &ctx.folder, &link.target) {
        Destination::Page(route) => h!("a", "href" = route.to_string(); words).into(),
        Destination::Term(id) => opener(ctx, id, words),
        Destination::Nowhere => words,
    }
}

fn footnote(ctx: &TextContext, label: &str) -> View {
    let Some(number) = ctx.footnote(label) else { return View::Empty };
    let name = ctx.portal.say_with(msg::LESSON_SOURCE_NUMBER, &[("number", number.into())]);
    let goal = format!("source-{number}");
    h!("sup"; h!("button.source-ref", "type" = "button", "aria-label" = name; number).on("click", move |_| {
        browser::scroll_to(&goal);
        browser::focus(&goal);
    }))
    .into()
}
