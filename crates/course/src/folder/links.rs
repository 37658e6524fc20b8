//! Links between the files of a course, and footnotes: JW0203 to JW0207, JW0231, JW0406.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::check::Draft;
use super::desk::{Desk, with_nearest};
use super::ids;
use super::page::Page;
use super::report::{Said, error, warning};
use crate::diagnostic::Diagnostic;
use crate::markdown::{Reference, ReferenceKind};

pub(super) fn check(desk: &mut Desk<'_>, draft: &Draft, files: &[String]) {
    let anchors: BTreeMap<&str, BTreeSet<String>> = draft
        .pages()
        .map(|page| {
            (page.source.path.as_str(), ids::written(page).into_iter().map(|(id, _)| id).collect())
        })
        .collect();
    for page in draft.pages() {
        for reference in &page.references {
            if let ReferenceKind::Link { target } = &reference.kind {
                link(desk, page, reference, target, files, &anchors);
            }
        }
        footnotes(desk, page);
        spaced(desk, page, files);
    }
    if let Some(exam) = &draft.exam {
        for reference in &exam.page.references {
            let ReferenceKind::Link { target } = &reference.kind else {
                continue;
            };
            let path = target.split('#').next().unwrap_or_default();
            if is_page(path) && !scheme(target) {
                let fault = error(
                    406,
                    exam.page.source.at(reference.span.clone()),
                    "link from an exam item into the course",
                )
                .label("in an exam nobody can follow it")
                .help("take the link away; write what the learner must know into the question");
                desk.say(fault);
            }
        }
    }
}

/// Where a link leads.
pub(super) enum Target {
    /// A path from the course folder, and what stands behind `#`.
    Inside(String, Option<String>),
    /// Above the course folder.
    Outside,
}

/// A target as written in a file, from the course folder.
pub(super) fn resolve(file: &str, target: &str) -> Target {
    let (path, anchor) = match target.split_once('#') {
        Some((path, anchor)) => (path, Some(anchor.to_owned())),
        None => (target, None),
    };
    if path.is_empty() {
        return Target::Inside(file.to_owned(), anchor);
    }
    if path.starts_with('/') || path.contains('\\') {
        return Target::Outside;
    }
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                if parts.pop().is_none() {
                    return Target::Outside;
                }
            }
            other => parts.push(other),
        }
    }
    Target::Inside(parts.join("/"), anchor)
}

/// Whether a target names a place in the net (`https:`, `mailto:`, `//host`).
pub(super) fn scheme(target: &str) -> bool {
    if target.starts_with("//") {
        return true;
    }
    target.split_once(':').is_some_and(|(name, _)| {
        name.starts_with(|c: char| c.is_ascii_alphabetic())
            && name.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    })
}

fn is_page(path: &str) -> bool {
    path.is_empty() || path.ends_with(".md")
}

fn link(
    desk: &mut Desk<'_>,
    page: &Page,
    reference: &Reference,
    target: &str,
    files: &[String],
    anchors: &BTreeMap<&str, BTreeSet<String>>,
) {
    let at = page.source.at(reference.span.clone());
    if scheme(target) {
        let fault = error(203, at, "link to the net; terminals have none")
            .help(format!("cite it as text, and list it under `sources` in `course.md`: {target}"));
        let text = cited(page.slice(&reference.span), target);
        return desk.say(with_edit(fault, page, text.map(|text| (reference.span.clone(), text))));
    }
    let (path, anchor) = match resolve(&page.source.path, target) {
        Target::Inside(path, anchor) => (path, anchor),
        Target::Outside => {
            let fault = error(206, at, "link leaves the course folder")
                .label("a course folder is handed on alone")
                .help("copy what is needed into this course");
            return desk.say(fault);
        }
    };
    // Links to media are films, sounds and regions of pictures: see `media`.
    if !is_page(&path) {
        return;
    }
    if !files.contains(&path) {
        let fault = error(204, at, format!("no file `{target}`"));
        let target_path = target.split('#').next().unwrap_or_default();
        let near = nearest_file(target_path, files);
        let from = &page.source.path;
        return desk.say(match near.as_slice() {
            [near] => {
                let written = relative(from, near);
                let fault = fault.help(format!("did you mean `{written}`?"));
                // Behind the `#` must stand an id of that file; otherwise it is not the one that was meant.
                let ids = anchors.get(near.as_str());
                let fits = anchor.as_ref().is_none_or(|id| ids.is_some_and(|ids| ids.contains(id)));
                let place = target_at(page, reference, target).filter(|_| fits);
                let place = place.map(|at| (at.start..at.start + target_path.len(), written));
                with_edit(fault, page, place)
            }
            [near, ..] => fault.help(format!("did you mean `{}`?", relative(from, near))),
            [] => {
                fault.help("write the way from this file, such as `../02-tools/03-sharpening.md`")
            }
        });
    }
    if let Some(source) = translated(&path, files) {
        let written = relative(&page.source.path, &source);
        let fault = warning(207, at.clone(), format!("link to the translation `{path}`"))
            .help(format!("link to `{written}`; learners see it in their language"));
        let length = target.split('#').next().unwrap_or_default().len();
        let place = target_at(page, reference, target);
        let place = place.map(|at| (at.start..at.start + length, written));
        desk.say(with_edit(fault, page, place));
    }
    if let (Some(anchor), Some(known)) = (anchor, anchors.get(path.as_str()))
        && !known.contains(&anchor)
    {
        let fault = error(205, at, format!("no id `{anchor}` in `{path}`"));
        let near = crate::suggest::nearest(&anchor, known.iter().map(String::as_str));
        let place = target_at(page, reference, target).zip(near);
        let place =
            place.map(|(at, near)| (at.end.saturating_sub(anchor.len())..at.end, near.to_owned()));
        let fault = with_edit(fault, page, place);
        desk.say(with_nearest(
            fault,
            &anchor,
            known.iter().map(String::as_str),
            "ids stand in braces: `## Burr {#burr}`",
        ));
    }
}

/// The files whose name is nearest; several where that name stands in several folders.
fn nearest_file<'f>(target: &str, files: &'f [String]) -> Vec<&'f String> {
    let name = target.rsplit('/').next().unwrap_or_default();
    let pages = || files.iter().filter(|file| file.ends_with(".md"));
    let names = pages().map(|file| file.rsplit('/').next().unwrap_or(file));
    // The right name in another folder is the likeliest slip.
    let near =
        names.clone().find(|known| *known == name).or_else(|| crate::suggest::nearest(name, names));
    let Some(near) = near else { return Vec::new() };
    pages().filter(|file| file.rsplit('/').next() == Some(near)).collect()
}

/// Where the target of a link stands in its file, if it stands there letter by letter.
fn target_at(page: &Page, reference: &Reference, target: &str) -> Option<Range<usize>> {
    let slice = page.slice(&reference.span);
    let before = [format!("]({target}"), format!("](<{target}")];
    let (at, mark) = before.iter().find_map(|mark| slice.rfind(mark).map(|at| (at, mark)))?;
    let end = reference.span.start + at + mark.len();
    Some(end - target.len()..end)
}

/// A repair in a page, where there is one.
fn with_edit(fault: Diagnostic, page: &Page, edit: Option<(Range<usize>, String)>) -> Diagnostic {
    match edit {
        Some((at, text)) => fault.edit(page.source.at(at), text),
        None => fault,
    }
}

/// A link to the net as text: the words, and the address in brackets. None where the address would not stay plain text.
fn cited(link: &str, target: &str) -> Option<String> {
    let address = target.strip_prefix("mailto:").unwrap_or(target);
    if address.contains(['*', '~', '<', '[', ']', '`', '\\', '$']) {
        return None;
    }
    if let Some(inner) = link.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
        return (inner == address || inner == target).then(|| inner.to_owned());
    }
    let words = link.strip_prefix('[')?.strip_suffix(&format!("]({target})"))?;
    if words.contains(['[', ']']) || words.trim().is_empty() {
        return None;
    }
    let says_it = words.contains(address);
    Some(if says_it { words.to_owned() } else { format!("{words} ({address})") })
}

/// Repairs JW0208 where the file is there under the name without spaces.
fn spaced(desk: &mut Desk<'_>, page: &Page, files: &[String]) {
    for fault in &mut desk.faults {
        if fault.code.0 != 208 || fault.at.file != page.source.path || fault.fix.is_some() {
            continue;
        }
        let link = page.slice(&fault.at.bytes);
        let Some(open) = link.rfind("](").map(|at| at + 2) else { continue };
        let target = link.get(open..).unwrap_or_default().trim_end_matches(')');
        let better = target.trim().replace(' ', "-");
        let there = match resolve(&page.source.path, &better) {
            Target::Inside(path, _) => files.contains(&path),
            Target::Outside => false,
        };
        if there {
            let start = fault.at.bytes.start + open;
            let at = page.source.at(start..start + target.len());
            *fault = fault.clone().edit(at, better);
        }
    }
}

/// The way from one file to another.
pub(super) fn relative(from: &str, to: &str) -> String {
    match (from.rsplit_once('/').map(|(folder, _)| folder), to.split_once('/')) {
        (Some(folder), Some((other, rest))) if folder == other => rest.to_owned(),
        (Some(_), _) => format!("../{to}"),
        (None, _) => to.to_owned(),
    }
}

fn translated(path: &str, files: &[String]) -> Option<String> {
    let (base, tag) = path.strip_suffix(".md")?.rsplit_once('.')?;
    let source = format!("{base}.md");
    (assess::Lang::parse(tag).is_ok() && files.contains(&source)).then_some(source)
}

/// Footnotes without a text, and texts that no footnote names.
pub(super) fn footnotes(desk: &mut Desk<'_>, page: &Page) {
    let mut texts: BTreeMap<&str, &Range<usize>> = BTreeMap::new();
    let mut used: BTreeSet<&str> = BTreeSet::new();
    for reference in &page.references {
        if let ReferenceKind::FootnoteText(label) = &reference.kind {
            texts.insert(label, &reference.span);
        }
    }
    for reference in &page.references {
        let ReferenceKind::Footnote(label) = &reference.kind else {
            continue;
        };
        if !texts.contains_key(label.as_str()) && !used.contains(label.as_str()) {
            let fault = error(
                231,
                page.source.at(reference.span.clone()),
                format!("footnote `[^{label}]` has no text"),
            )
            .help(format!(
                "write it on a line of its own: `[^{label}]: EU, Directive 2004/37/EC, 2022.`"
            ));
            desk.say(fault);
        }
        used.insert(label);
    }
    for (label, span) in texts {
        if !used.contains(label) {
            let at = page.source.first_line(span);
            let fault = warning(
                231,
                page.source.at(at),
                format!("footnote `[^{label}]` is never used"),
            )
            .help(format!(
                "write `[^{label}]` behind the number that it is the source of, or take it out"
            ));
            desk.say(fault);
        }
    }
}
