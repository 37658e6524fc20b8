//! Pictures, films and sounds.

use course::pack::PackMedium;
use course::tree::{Figure, Media, MediaKind};
use leptos::prelude::*;

use super::TextContext;
use super::links::join;
use crate::words::msg;

/// A picture on its light card, with caption and long description.
pub fn view(ctx: &TextContext, figure: &Figure) -> AnyView {
    let caption = figure.caption.clone().map(|c| view! { <figcaption>{c}</figcaption> });
    let described = medium(ctx, &figure.target).and_then(|m| m.desc.clone()).map(|desc| {
        view! {
            <details class="described">
                <summary>{ctx.portal.say(msg::FIGURE_DESCRIBED)}</summary>
                {ctx.blocks(&desc)}
            </details>
        }
    });
    view! { <figure><div class="card">{picture(ctx, figure)}</div>{caption}{described}</figure> }.into_any()
}

/// The picture alone.
pub fn picture(ctx: &TextContext, figure: &Figure) -> AnyView {
    match medium(ctx, &figure.target) {
        None => view! { <span class="missing-picture">{figure.alt.clone()}</span> }.into_any(),
        Some(medium) => {
            let size = |n: u32| (n > 0).then(|| n.to_string());
            view! {
                <img src=address(ctx, medium) alt=figure.alt.clone() width=size(medium.w)
                    height=size(medium.h) decoding="async"/>
            }
            .into_any()
        }
    }
}

/// A film with its captions as text, or a sound with its transcript.
pub fn media(ctx: &TextContext, media: &Media) -> AnyView {
    let Some(medium) = medium(ctx, &media.target) else { return ctx.tree(&media.title) };
    let src = address(ctx, medium);
    let player = match media.kind {
        MediaKind::Video => view! { <video controls preload="metadata" src=src></video> }.into_any(),
        MediaKind::Sound => view! { <audio controls preload="metadata" src=src></audio> }.into_any(),
    };
    let cues = medium.cues.iter().map(|(_, _, text)| view! { <li>{text.clone()}</li> }).collect_view();
    let words = (!medium.cues.is_empty()).then(|| {
        view! {
            <details class="described"><summary>{ctx.portal.say(msg::FIGURE_SPOKEN)}</summary><ol>{cues}</ol></details>
        }
    });
    let transcript = medium.desc.clone().map(|desc| {
        view! {
            <details class="described"><summary>{ctx.portal.say(msg::FIGURE_SPOKEN)}</summary>{ctx.blocks(&desc)}</details>
        }
    });
    view! { <figure>{player}<figcaption>{ctx.tree(&media.title)}</figcaption>{words}{transcript}</figure> }.into_any()
}

/// What the pack knows of a medium, by its path as written in the text.
pub fn medium<'a>(ctx: &'a TextContext, target: &str) -> Option<&'a PackMedium> {
    let path = target.split('#').next().unwrap_or_default();
    ctx.course.pack.media.get(&join(&ctx.folder, path)).or_else(|| ctx.course.pack.media.get(path))
}

/// Where the file lies.
pub fn address(ctx: &TextContext, medium: &PackMedium) -> String {
    ctx.portal.source().media(&ctx.course.pack.course.slug, &medium.file)
}
