//! Runs of text.

use course::tree::{Inline, Link, plain};
use leptos::prelude::*;

use super::links::{Destination, resolve};
use super::{TextContext, figure, math};
use crate::words::msg;

/// Shows a run of text.
#[must_use]
pub fn view(ctx: &TextContext, inlines: &[Inline]) -> AnyView {
    match inlines {
        [Inline::Text(text)] => text.clone().into_any(),
        _ => inlines.iter().map(|inline| one(ctx, inline)).collect_view().into_any(),
    }
}

fn one(ctx: &TextContext, inline: &Inline) -> AnyView {
    match inline {
        Inline::Text(text) => text.clone().into_any(),
        Inline::Strong(inner) => strong(ctx, inner),
        Inline::Emphasis(inner) => view! { <em>{view(ctx, inner)}</em> }.into_any(),
        Inline::Strike(inner) => view! { <s>{view(ctx, inner)}</s> }.into_any(),
        Inline::Code(text) => view! { <code>{text.clone()}</code> }.into_any(),
        Inline::Math(tex) => math::view(ctx, tex, math::Style::Inline),
        Inline::Link(target) => link(ctx, target),
        Inline::Picture(picture) => figure::picture(ctx, picture),
        Inline::Break => view! { <br/> }.into_any(),
        Inline::Footnote(label) => footnote(ctx, label),
        Inline::Blank(n) => match &ctx.blanks {
            Some(blanks) => blanks(*n),
            None => "…".into_any(),
        },
    }
}

/// Bold text is a term where the glossary knows it: then its meaning is one key away.
fn strong(ctx: &TextContext, inner: &[Inline]) -> AnyView {
    match ctx.course.term_of(&plain(inner)) {
        None => view! { <strong>{view(ctx, inner)}</strong> }.into_any(),
        Some(term) => {
            let open = ctx.portal.term;
            let id = term.id.clone();
            view! {
                <button type="button" class="term" on:click=move |_| open.set(Some(id.clone()))>
                    {view(ctx, inner)}
                </button>
            }
            .into_any()
        }
    }
}

fn link(ctx: &TextContext, link: &Link) -> AnyView {
    let words = view(ctx, &link.text);
    match resolve(&ctx.course.pack, &ctx.folder, &link.target) {
        Destination::Page(route) => view! { <a href=route.to_string()>{words}</a> }.into_any(),
        Destination::Term(id) => {
            let open = ctx.portal.term;
            view! {
                <button type="button" class="term" on:click=move |_| open.set(Some(id.clone()))>{words}</button>
            }
            .into_any()
        }
        Destination::Nowhere => words,
    }
}

fn footnote(ctx: &TextContext, label: &str) -> AnyView {
    let Some(number) = ctx.footnote(label) else { return ().into_any() };
    let name = ctx.portal.say_with(msg::LESSON_SOURCE_NUMBER, &[("number", number.into())]);
    let goal = format!("source-{number}");
    view! {
        <sup>
            <button type="button" class="source-ref" aria-label=name on:click=move |_| {
                crate::browser::scroll_to(&goal);
                crate::browser::focus(&goal);
            }>{number}</button>
        </sup>
    }
    .into_any()
}
