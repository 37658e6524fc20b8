//! Pictures, films and sounds: JW0109, JW0202, JW0325, JW0501 to JW0509.

use std::collections::{BTreeMap, BTreeSet};

use assess::kind::{HotspotKey, RegionRef};
use assess::{Kind, Lang};

use super::check::Draft;
use super::desk::{Desk, with_nearest};
use super::links::{Target, relative, resolve, scheme};
use super::modules::items;
use super::names::{Layout, unused, whole};
use super::page::Page;
use super::report::{Said, error, warning};
use crate::compile::media::in_language;
use crate::diagnostic::{Diagnostic, Span};
use crate::markdown::{Reference, ReferenceKind};
use crate::picture::outline::{self, NoOutline};
use crate::picture::svg::Svg;
use crate::picture::{self, Format};
use crate::suggest::nearest;

pub(super) fn check(desk: &mut Desk<'_>, draft: &Draft, layout: &Layout) {
    let mut used: BTreeMap<String, Span> = BTreeMap::new();
    for page in draft.pages() {
        // The answers of one picture all name it: that it is not there is one fault.
        let mut missing = BTreeSet::new();
        for reference in &page.references {
            if let Some(path) = medium(desk, page, reference, layout, &mut missing) {
                used.entry(path).or_insert_with(|| page.source.at(reference.span.clone()));
            }
        }
    }
    for (path, at) in &used {
        file(desk, path, at, layout);
    }
    // The source's own file, and those that stand for it in other languages.
    let languages = &draft.course.front.languages;
    for page in draft.lesson_pages().chain(draft.exam.as_ref().map(|exam| &exam.page)) {
        for (item, at) in items(page) {
            if let Kind::Hotspot(key) = &item.kind {
                let own = [key.picture.path.clone()].into_iter();
                for path in own.chain(in_languages(desk, languages, &key.picture.path)) {
                    hotspot(desk, page, key, &path, &at);
                }
            }
        }
    }
    for (path, at) in &used {
        for own in in_languages(desk, languages, path) {
            file(desk, &own, at, layout);
        }
        for own in in_languages(desk, languages, &captions_of(path)) {
            captions(desk, &own);
        }
    }
    for path in &layout.media {
        if !belongs(path, &used) {
            desk.say(unused(path));
        }
    }
}

/// The files that stand for another in the languages of the course, such as `saw.ru.svg` for `saw.svg`.
fn in_languages(desk: &Desk<'_>, languages: &[Lang], path: &str) -> Vec<String> {
    let own = |lang| in_language(path, lang, desk.shelf);
    languages.iter().skip(1).map(own).filter(|own| own != path).collect()
}

/// Whether a file is used, or belongs to one that is: description, captions, version of another language.
fn belongs(path: &str, used: &BTreeMap<String, Span>) -> bool {
    if used.contains_key(path) {
        return true;
    }
    let stem =
        |path: &str| path.rsplit_once('.').map_or(path.to_owned(), |(stem, _)| stem.to_owned());
    let without_lang = |name: &str| -> String {
        let base = name.rsplit_once('.').filter(|(_, tag)| Lang::parse(tag).is_ok());
        base.map_or(name, |(base, _)| base).to_owned()
    };
    // `saw.svg`, `saw.ru.svg`, `saw.desc.md`, `saw.desc.ru.md`.
    let own = without_lang(&stem(path));
    let own = own.strip_suffix(".desc").unwrap_or(&own);
    used.keys().map(|known| stem(known)).any(|known| known == own || known == stem(path))
}

/// Checks one reference; gives the path of the medium where it is there.
fn medium(
    desk: &mut Desk<'_>,
    page: &Page,
    reference: &Reference,
    layout: &Layout,
    missing: &mut BTreeSet<String>,
) -> Option<String> {
    let at = page.source.at(reference.span.clone());
    let target = match &reference.kind {
        ReferenceKind::Picture { target, alt } => {
            if scheme(target) {
                let fault = error(202, at, "picture from the net; terminals have none").help(
                    "put the file into `media/` and write its path, such as `../media/jig.svg`",
                );
                desk.say(fault);
                return None;
            }
            alt_text(desk, &at, alt);
            target
        }
        ReferenceKind::Link { target } => {
            let path = target.split('#').next().unwrap_or_default();
            let is_page = path.is_empty() || path.ends_with(".md");
            if scheme(target) || is_page {
                return None;
            }
            target
        }
        _ => return None,
    };
    let path = match resolve(&page.source.path, target) {
        Target::Inside(path, _) => path,
        Target::Outside => {
            // For links this was said where links are checked.
            if matches!(reference.kind, ReferenceKind::Picture { .. }) {
                let fault = error(206, at, "picture outside the course folder")
                    .help("copy the file into `media/`");
                desk.say(fault);
            }
            return None;
        }
    };
    if Format::of(&path).is_none() {
        let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
        let message = if ending.is_empty() || ending.contains('/') {
            format!("`{path}` has no ending that says what it is")
        } else {
            format!("`.{ending}` is not one of SVG, PNG, WebP, WebM, MP4, Opus, MP3")
        };
        let help = "save it in one of these formats; endings are written in small letters";
        desk.say(error(502, at, message).help(help));
        return layout.media.contains(&path).then_some(path);
    }
    if desk.shelf.bytes(&path).is_none() {
        let fault = error(501, at, format!("no file `{path}`"));
        if let Some(near) = likely(&path, layout) {
            let near = relative(&page.source.path, near);
            let fault = fault.help(format!("did you mean `{near}`?"));
            desk.say(other_target(fault, page, reference, target, &near));
        } else if missing.insert(path) {
            desk.say(fault.help("put the file into `media/`, or correct the path"));
        }
        return None;
    }
    Some(path)
}

/// The one file of the same format whose name is nearest.
fn likely<'l>(path: &str, layout: &'l Layout) -> Option<&'l str> {
    let parted = |path: &'l str| path.rsplit('/').next()?.rsplit_once('.');
    let (name, ending) = path.rsplit('/').next()?.rsplit_once('.')?;
    let of_format = |known: &&'l str| parted(known).is_some_and(|(_, known)| known == ending);
    let known = || layout.media.iter().map(String::as_str).filter(of_format);
    let near = nearest(name, known().filter_map(parted).map(|(name, _)| name))?;
    let mut files = known().filter(|known| parted(known).is_some_and(|(name, _)| name == near));
    // Two folders may have a file of this name.
    files.next().filter(|_| files.next().is_none())
}

/// Has a repair write another path in the place of a target; what stands behind `#` stays.
fn other_target(
    fault: Diagnostic,
    page: &Page,
    reference: &Reference,
    target: &str,
    path: &str,
) -> Diagnostic {
    let written = target.split('#').next().unwrap_or(target);
    let open = page.slice(&reference.span).find(&format!("]({written}"));
    match open {
        Some(open) => {
            let start = reference.span.start + open + 2;
            fault.edit(page.source.at(start..start + written.len()), path)
        }
        None => fault,
    }
}

/// Words that say nothing by themselves.
const EMPTY_WORDS: [&str; 14] = [
    "image",
    "img",
    "picture",
    "photo",
    "figure",
    "fig",
    "drawing",
    "diagram",
    "screenshot",
    "untitled",
    "icon",
    "graphic",
    "dsc",
    "scan",
];

/// Alternative texts of the pictures of a page.
pub(super) fn alt_texts(desk: &mut Desk<'_>, page: &Page) {
    for reference in &page.references {
        if let ReferenceKind::Picture { alt, .. } = &reference.kind {
            alt_text(desk, &page.source.at(reference.span.clone()), alt);
        }
    }
}

fn alt_text(desk: &mut Desk<'_>, at: &Span, alt: &str) {
    let help = "say in 5 to 40 words what there is to see: `![Vernier caliper, zero line just past 12.](…)`";
    let alt = alt.trim();
    if alt.is_empty() {
        return desk.say(error(503, at.clone(), "picture without alt text").help(help));
    }
    if says_nothing(alt) {
        desk.say(warning(504, at.clone(), format!("alt text \"{alt}\" says nothing")).help(help));
    }
}

/// Whether an alternative text is a file name, or only such words as "picture".
pub(crate) fn says_nothing(alt: &str) -> bool {
    let bare = alt.to_lowercase();
    let mut words = bare.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let file_name =
        alt.rsplit_once('.').is_some_and(|(_, ending)| !alt.contains(' ') && ending.len() <= 4);
    file_name || words.all(|word| EMPTY_WORDS.contains(&word))
}

fn file(desk: &mut Desk<'_>, path: &str, used_at: &Span, layout: &Layout) {
    let (Some(format), Some(bytes)) = (Format::of(path), desk.shelf.bytes(path)) else {
        return;
    };
    if bytes.len() > format.bytes_max() {
        let size = |bytes: usize| {
            let kib = bytes.div_ceil(1024);
            if kib >= 1024 {
                format!("{}.{} MB", kib / 1024, kib % 1024 * 10 / 1024)
            } else {
                format!("{kib} KB")
            }
        };
        let limit = size(format.bytes_max());
        let fault = warning(
            507,
            whole(path),
            format!("`{path}` has {}; the limit for this kind is {limit}", size(bytes.len())),
        )
        .help("old terminals load it slowly: save it smaller");
        desk.say(fault);
    }
    match format {
        Format::Svg => drawing(desk, path, bytes),
        Format::Png | Format::WebP => {
            if picture::size(format, bytes).is_none() {
                let name = format.ending();
                let fault = error(
                    502,
                    used_at.clone(),
                    format!("`{path}` is named `.{name}`, but its content is something else"),
                )
                .help("save it again in that format; renaming a file does not change it");
                desk.say(fault);
            }
        }
        Format::WebM | Format::Mp4 => film(desk, path, format, used_at, layout),
        Format::Opus | Format::Mp3 => sound(desk, path, used_at, layout),
    }
}

fn drawing(desk: &mut Desk<'_>, path: &str, bytes: &[u8]) {
    let fault = |at: usize, message: String| {
        error(505, Span { file: path.to_owned(), bytes: at..at }, message)
    };
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(why) => {
            return desk.say(
                fault(0, format!("the drawing is not UTF-8 at byte {}", why.valid_up_to()))
                    .help("save it again as UTF-8"),
            );
        }
    };
    let svg = match Svg::read(text) {
        Ok(svg) => svg,
        Err(why) => {
            let help = "open it in a drawing program and save it as plain SVG";
            return desk.say(
                fault(
                    why.at.min(text.len()),
                    format!("this is no drawing that can be read: {}", why.message),
                )
                .help(help),
            );
        }
    };
    let mut told = BTreeSet::new();
    for (at, what) in &svg.forbidden {
        if told.insert(what) {
            let fault = error(
                505,
                Span { file: path.to_owned(), bytes: at.clone() },
                format!("the drawing holds {what}"),
            )
            .help("save it as plain SVG: no scripts, handlers, embedded pages or links outside");
            desk.say(fault);
        }
    }
    if svg.view_box().is_none() {
        let root = text.find("<svg").unwrap_or(0);
        let end = text
            .get(root..)
            .and_then(|rest| rest.find('>'))
            .map_or(root, |length| root + length + 1);
        let fault = error(506, Span { file: path.to_owned(), bytes: root..end }, "SVG without `viewBox`")
            .help("add one with the size of the drawing, such as `viewBox=\"0 0 640 400\"`: it lets the picture grow and shrink");
        let behind = root + "<svg".len();
        let is_tag = text.get(behind..).is_some_and(|rest| rest.starts_with(char::is_whitespace));
        desk.say(match frame(&svg).filter(|_| is_tag && text.matches("<svg").count() == 1) {
            Some([w, h]) => {
                let at = Span { file: path.to_owned(), bytes: behind..behind };
                let fault = fault.help(format!(
                    "write its size into the first tag, `viewBox=\"0 0 {w} {h}\"`: it lets the picture grow and shrink"
                ));
                fault.edit(at, format!(" viewBox=\"0 0 {w} {h}\""))
            }
            None => fault,
        });
    }
}

/// Width and height of a drawing as it writes them, where both are numbers and no view box says otherwise.
fn frame(svg: &Svg) -> Option<[&str; 2]> {
    let root = &svg.elements.first()?.attributes;
    let number = |key: &str| {
        let text = root.get(key)?.trim();
        let digits = text.strip_suffix("px").unwrap_or(text);
        let plain = digits.chars().all(|c| c.is_ascii_digit() || c == '.');
        digits.parse::<f64>().ok().filter(|n| plain && *n > 0.0).map(|_| digits)
    };
    if root.contains_key("viewBox") {
        return None;
    }
    Some([number("width")?, number("height")?])
}

fn film(desk: &mut Desk<'_>, path: &str, format: Format, used_at: &Span, layout: &Layout) {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let text = captions_of(path);
    if desk.shelf.bytes(&text).is_none() {
        let fault = error(508, used_at.clone(), "video without captions")
            .help(format!("write them into `{text}` (WebVTT)"));
        desk.say(fault);
    }
    captions(desk, &text);
    if format == Format::Mp4 && !layout.media.contains(&format!("{stem}.webm")) {
        let fault = warning(509, used_at.clone(), "`.mp4` only: some terminals cannot play it")
            .help(format!("add `{stem}.webm` (VP8 or VP9 with Opus)"));
        desk.say(fault);
    }
}

/// Where the captions of a film lie.
fn captions_of(path: &str) -> String {
    format!("{}.vtt", path.rsplit_once('.').map_or(path, |(stem, _)| stem))
}

fn captions(desk: &mut Desk<'_>, path: &str) {
    let Some(text) = desk.shelf.bytes(path).map(String::from_utf8_lossy) else { return };
    if let Err(line) = crate::compile::cues::read(&text) {
        let at = Span { file: path.to_owned(), bytes: line_bytes(&text, line) };
        let fault = error(508, at, format!("captions cannot be read at line {line}"))
            .help("WebVTT starts with `WEBVTT`; each caption is a line `00:00:01.000 --> 00:00:04.000` with its text below");
        desk.say(fault);
    }
}

/// The bytes of a line, counted from 1.
fn line_bytes(text: &str, line: usize) -> std::ops::Range<usize> {
    let mut start = 0;
    for (number, text) in (1..).zip(text.split_inclusive('\n')) {
        if number == line {
            return start..start + text.trim_end().len();
        }
        start += text.len();
    }
    0..0
}

fn sound(desk: &mut Desk<'_>, path: &str, used_at: &Span, layout: &Layout) {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let transcript = format!("{stem}.desc.md");
    if !layout.media.contains(&transcript) {
        let fault = error(508, used_at.clone(), "sound without transcript")
            .help(format!("write what is said into `{transcript}`"));
        desk.say(fault);
    }
}

/// Where `#id` stands behind the name of the drawing. The question itself may have the same id.
fn region_place(page: &Page, at: &std::ops::Range<usize>, path: &str, id: &str) -> Span {
    let name = path.rsplit('/').next().unwrap_or(path);
    let whole = page.source.locate(at, &format!("{name}#{id}"));
    if page.slice(&whole) == format!("{name}#{id}") {
        return page.source.at(whole.start + name.len()..whole.end);
    }
    page.source.at(page.source.locate(at, &format!("#{id}")))
}

/// JW0325: every region of a hotspot has an outline.
fn hotspot(
    desk: &mut Desk<'_>,
    page: &Page,
    key: &HotspotKey,
    path: &str,
    at: &std::ops::Range<usize>,
) {
    let text = desk.shelf.bytes(path).and_then(|bytes| std::str::from_utf8(bytes).ok());
    let Some(svg) = text.and_then(|text| Svg::read(text).ok()) else {
        return;
    };
    for region in &key.regions {
        let RegionRef::Element(id) = &region.at else {
            continue;
        };
        let place = region_place(page, at, &key.picture.path, id);
        match outline::of(&svg, id) {
            // That the drawing has no view box was said of the drawing.
            Ok(_) | Err(NoOutline::NoViewBox) => {}
            Err(NoOutline::NoElement) => {
                let mut fault = error(325, place.clone(), format!("no element `{id}` in `{path}`"));
                // The drawing of another language must not change the page; and two regions are two elements.
                let taken = |near: &str| {
                    let near = RegionRef::Element(near.to_owned());
                    key.regions.iter().any(|other| other.at == near)
                };
                let near = nearest(id, svg.ids())
                    .filter(|near| path == key.picture.path && !taken(near))
                    .filter(|near| outline::of(&svg, near).is_ok());
                if let Some(near) = near
                    && page.slice(&place.bytes) == format!("#{id}")
                {
                    fault = fault.edit(place, format!("#{near}"));
                }
                desk.say(with_nearest(
                    fault,
                    id,
                    svg.ids(),
                    &format!("open {path} in a text editor and write `id=\"{id}\"` into the shape"),
                ));
            }
            Err(NoOutline::NoShape) => {
                let fault = error(325, place, format!("element `{id}` in `{path}` has no shape"))
                    .help("a region is a rect, circle, ellipse, polygon, polyline, path or line, or a group of these");
                desk.say(fault);
            }
        }
    }
}
