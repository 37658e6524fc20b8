//! `glossary.md`: one `##` heading a term, forms and words to avoid in it, one paragraph below.

use std::collections::BTreeMap;
use std::ops::Range;

use super::LESSON_BYTES_MAX;
use super::course_page::section;
use super::desk::Desk;
use super::names::Layout;
use super::page::Page;
use super::report::{Said, error};
use super::slug::slug;
use crate::attrs::{self, mend};
use crate::ids;
use crate::model::Term;
use crate::tree::{Block, Node};

/// `glossary.md` as it was read.
pub(super) struct GlossaryDraft {
    pub page: Page,
    /// Terms with the bytes of their headings.
    pub terms: Vec<(Term, Range<usize>)>,
}

/// The glossary may be as long as the exam: it holds many short entries.
pub(super) const GLOSSARY_BYTES_MAX: usize = 4 * LESSON_BYTES_MAX;

pub(super) fn read(
    desk: &mut Desk<'_>,
    layout: &Layout,
    languages: usize,
) -> Option<GlossaryDraft> {
    if !layout.pages.contains("glossary.md") {
        return None;
    }
    let page = desk.page("glossary.md", GLOSSARY_BYTES_MAX)?;
    desk.faults.extend(crate::front::page::none(&page.front, "glossary.md"));
    let terms = terms(desk, &page, languages);
    Some(GlossaryDraft { page, terms })
}

/// The terms of a page, with the bytes of their headings. Those that are left open in a translation are not among
/// them.
pub(super) fn terms(
    desk: &mut Desk<'_>,
    page: &Page,
    languages: usize,
) -> Vec<(Term, Range<usize>)> {
    let mut terms: Vec<(Term, Range<usize>)> = Vec::new();
    let mut forms: BTreeMap<String, Range<usize>> = BTreeMap::new();
    for (index, block) in page.body.blocks.iter().enumerate() {
        let Node::Heading(heading) = &block.node else {
            continue;
        };
        if heading.level != 2 {
            continue;
        }
        let place = page.source.at(page.source.first_line(&block.span));
        if heading.id.is_none() && languages > 1 {
            let fault = error(
                605,
                place.clone(),
                "this term has no id, and the course is translated",
            )
            .help("end the heading with one, such as ` {#kerf}`: translations find the term by it");
            // A translation takes the ids of its source.
            let tail = attrs::heading(&page.source.text, &block.span);
            let first = page.slice(&tail.text).split('|').next().unwrap_or_default();
            let made = mend::made_id(first).filter(|_| page.source.path == "glossary.md");
            desk.say(match made.map(|id| mend::id_into(&tail, &id)) {
                Some((at, text)) => fault.edit(page.source.at(at), text),
                None => fault,
            });
        }
        let section = section(&page.body.blocks, index, 2);
        if section.iter().any(|block| matches!(block.node, Node::Todo)) {
            continue;
        }
        let Some(term) = term(page, block, section, &terms) else {
            desk.say(
                error(1018, place, "this term has no meaning below it")
                    .help("write one paragraph of at most 20 words below the heading"),
            );
            continue;
        };
        for form in &term.forms {
            if let Some(first) = forms.insert(form.to_lowercase(), block.span.clone()) {
                desk.say(
                    error(222, place.clone(), format!("the term `{form}` stands twice"))
                        .also(page.source.at(page.source.first_line(&first)), "first here")
                        .help("keep one of the two entries"),
                );
            }
        }
        terms.push((term, block.span.clone()));
    }
    terms
}

fn term(
    page: &Page,
    block: &Block,
    section: &[Block],
    earlier: &[(Term, Range<usize>)],
) -> Option<Term> {
    let tail = attrs::heading(&page.source.text, &block.span);
    let (mut forms, mut avoid) = (Vec::new(), Vec::new());
    for form in page.slice(&tail.text).split('|').map(str::trim).filter(|form| !form.is_empty()) {
        match form.strip_prefix("~~").and_then(|rest| rest.strip_suffix("~~")) {
            Some(word) => avoid.push(word.trim().to_owned()),
            None => forms.push(form.to_owned()),
        }
    }
    let first = forms.first()?;
    let (meaning, at) = section.iter().find_map(|block| match &block.node {
        Node::Paragraph(text) => Some((text.clone(), block.span.clone())),
        _ => None,
    })?;
    let figure = section.iter().find_map(|block| match &block.node {
        Node::Figure(figure) => Some(figure.clone()),
        _ => None,
    });
    let written = tail.attrs.as_ref().and_then(|attrs| attrs.id.as_ref()).map(|id| id.text.clone());
    let id = written.unwrap_or_else(|| made_id(first, earlier));
    Some(Term { id, forms, avoid, meaning, meaning_md: page.slice(&at).trim().to_owned(), figure })
}

/// An id for a term that has none: its letters, or its place where they are of another script.
fn made_id(form: &str, earlier: &[(Term, Range<usize>)]) -> String {
    let base = slug(form);
    let base = if base.len() < 2 { format!("term-{}", earlier.len() + 1) } else { base };
    let taken = |id: &str| earlier.iter().any(|(term, _)| term.id == id);
    ids::free(&base, taken).unwrap_or(base)
}
