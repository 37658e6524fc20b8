//! What learners see of a file, byte for byte.

use std::ops::Range;

use assess::Standing;

use crate::folder::page::Page;
use crate::lint::Scene;
use crate::tree::Node;

/// The text of each page with blanks where nobody reads: comments, comments of the front matter, items out of use. Hyphens
/// and low lines are blanks too, so that each part of `night-shift` is a word. Places stay those of the file.
pub(crate) fn all<'s, 'a>(scene: &'s Scene<'a>) -> impl Iterator<Item = (&'a Page, &'s str)> {
    let texts = scene
        .derived
        .shown
        .get_or_init(|| scene.pages.iter().map(|(_, page)| shown(page)).collect());
    scene.pages.iter().map(|(_, page)| *page).zip(texts.iter().map(String::as_str))
}

/// The same of one page.
pub(crate) fn shown(page: &Page) -> String {
    let mut out = String::with_capacity(page.source.text.len());
    let mut from = 0;
    for Range { start, end } in hidden(page) {
        parted(&mut out, page.slice(&(from..start)));
        page.slice(&(start.max(from)..end)).chars().for_each(|c| blank(&mut out, c));
        from = end.max(from);
    }
    parted(&mut out, page.slice(&(from..page.source.text.len())));
    out
}

/// A file's name, its parts as words of their own; as long as the name.
pub(crate) fn name(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    parted(&mut out, path);
    out.replace(['/', '.'], " ")
}

/// Text whose hyphens and low lines are blanks.
fn parted(out: &mut String, text: &str) {
    let mut text = text.replace(['-', '_'], " ");
    if !text.is_ascii() {
        text = text.replace('‑', "   ");
    }
    out.push_str(&text);
}

/// Blanks in place of a letter, as long as it; lines stay.
fn blank(out: &mut String, c: char) {
    if c == '\n' {
        out.push(c);
    } else {
        (0..c.len_utf8()).for_each(|_| out.push(' '));
    }
}

/// Ranges in order, none within another.
fn hidden(page: &Page) -> Vec<Range<usize>> {
    let text = page.source.text.as_str();
    let mut all = Vec::new();
    let mut from = 0;
    while let Some(found) = text.get(from..).and_then(|rest| rest.find("<!--")) {
        let start = from + found;
        let end = text
            .get(start..)
            .and_then(|rest| rest.find("-->"))
            .map_or(text.len(), |length| start + length + 3);
        all.push(start..end);
        from = end;
    }
    let front = text.get(page.front.at.clone()).unwrap_or_default();
    let mut at = page.front.at.start;
    for line in front.split_inclusive('\n') {
        if line.trim_start().starts_with('#') {
            all.push(at..at + line.len());
        }
        at += line.len();
    }
    all.extend(page.body.blocks.iter().filter_map(|block| match &block.node {
        Node::Item(item) if item.standing != Standing::Live => Some(block.span.clone()),
        _ => None,
    }));
    all.sort_by_key(|range| (range.start, range.end));
    // A comment in an item out of use is hidden already.
    let mut end = 0;
    all.retain(|range| {
        let outside = range.end > end;
        end = end.max(range.end);
        outside
    });
    all
}
