//! Pictures, films and sounds.

use course::pack::PackMedium;
use course::tree::{Figure, Media, MediaKind};

use super::TextContext;
use super::links::join;
use crate::dom::{El, View, h};
use crate::words::{Msg, msg};

/// A picture on its light card, with caption and long description.
pub fn view(ctx: &TextContext, figure: &Figure) -> El {
    let caption = figure.caption.as_ref().map(|c| h!("figcaption"; c.as_str()));
    let desc = medium(ctx, &figure.target).and_then(|m| m.desc.as_deref());
    h!("figure";
        h!("div.card"; picture(ctx, figure)),
        caption,
        desc.map(|desc| in_words(ctx, msg::FIGURE_DESCRIBED, ctx.blocks(desc))))
}

/// The picture alone; its description where the file is missing.
pub fn picture(ctx: &TextContext, figure: &Figure) -> El {
    match medium(ctx, &figure.target) {
        None => h!("span.missing-picture"; figure.alt.as_str()),
        Some(medium) => image(ctx, medium, &figure.alt),
    }
}

/// An image at its natural size.
pub fn image(ctx: &TextContext, medium: &PackMedium, alt: &str) -> El {
    let size = |n: u32| (n > 0).then(|| n.to_string());
    h!(
        "img",
        "src" = address(ctx, medium),
        "alt" = alt,
        "width" = size(medium.w),
        "height" = size(medium.h),
        "decoding" = "async"
    )
}

/// A film with its captions as text, or a sound with its transcript.
pub fn media(ctx: &TextContext, media: &Media) -> View {
    let Some(medium) = medium(ctx, &media.target) else { return ctx.tree(&media.title) };
    let tag = match media.kind {
        MediaKind::Video => "video",
        MediaKind::Sound => "audio",
    };
    let player = h!(tag, "controls" = true, "preload" = "metadata", "src" = address(ctx, medium));
    let cues: Vec<El> = medium.cues.iter().map(|(_, _, text)| h!("li"; text.as_str())).collect();
    let words =
        (!cues.is_empty()).then(|| in_words(ctx, msg::FIGURE_SPOKEN, h!("ol"; cues).into()));
    let transcript =
        medium.desc.as_deref().map(|d| in_words(ctx, msg::FIGURE_SPOKEN, ctx.blocks(d)));
    h!("figure"; player, h!("figcaption"; ctx.tree(&media.title)), words, transcript).into()
}

fn in_words(ctx: &TextContext, title: Msg, words: View) -> El {
    h!("details.described"; h!("summary"; ctx.portal.say(title)), words)
}

/// What the pack knows of a medium, by its path as written in the text.
pub fn medium<'a>(ctx: &'a TextContext, target: &str) -> Option<&'a PackMedium> {
    let path = target.split('#').next().unwrap_or_default();
    ctx.course.pack.media.get(&join(&ctx.folder, path)).or_else(|| ctx.course.pack.media.get(path))
}

/// Where the file lies.
fn address(ctx: &TextContext, medium: &PackMedium) -> String {
    ctx.portal.source().media(&ctx.course.pack.course.slug, &medium.file)
}
