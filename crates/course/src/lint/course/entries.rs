//! Entries of the glossary: how long their meanings are, and whether lessons use them (C18).

use std::cell::LazyCell;
use std::collections::BTreeSet;
use std::ops::Range;

use super::parts::{counted, line, title};
use crate::diagnostic::{Severity, Span};
use crate::folder::page::Page;
use crate::folder::report::Said;
use crate::lint::{Findings, Scene, text};
use crate::model::Term;
use crate::tree::{self, Node};

/// Words of a meaning, at most.
pub(super) const WORDS_MAX: usize = 20;

/// Terms that no lesson sets in bold, or none has at all.
pub(super) fn unused(
    findings: &mut Findings<'_>,
    glossary: &Page,
    terms: &[&Term],
    bold: &BTreeSet<String>,
    lessons: &[&Page],
) {
    let text = LazyCell::new(|| -> String {
        lessons.iter().map(|page| page.source.text.to_lowercase() + " ").collect()
    });
    let spoken = LazyCell::new(|| words_of(&text));
    for term in terms {
        let forms: Vec<String> = term.forms.iter().map(|form| form.to_lowercase()).collect();
        if !forms.iter().any(|form| bold.contains(form)) {
            let used = forms.iter().any(|form| split(form).all(|word| is_spoken(word, &spoken)));
            say_unused(findings, glossary, term, used);
        }
    }
}

fn say_unused(findings: &mut Findings<'_>, glossary: &Page, term: &Term, used: bool) {
    let Some(name) = term.forms.first() else { return };
    let at = entry(glossary, term).map_or_else(|| title(glossary), |(at, _)| at);
    let fault = if used {
        findings
            .fault_of(Severity::Note, at, format!("no lesson sets the term \"{name}\" in bold"))
            .help(format!("write `**{name}**` where it comes first; another form of the word goes behind a bar: `## {name} | …`"))
    } else {
        findings
            .fault(at, format!("the term \"{name}\" stands in no lesson"))
            .help("take the entry out, or use the word in a lesson and set it in bold there")
    };
    findings.say(fault);
}

/// All words of lessons in lower case, in order.
fn words_of(text: &str) -> BTreeSet<&str> {
    split(text).collect()
}

fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The end of a word changes with its place in the sentence; what stays is enough to see that it is used.
fn is_spoken(word: &str, spoken: &BTreeSet<&str>) -> bool {
    let letters = word.chars().count();
    let keep = if letters > 4 { letters.saturating_sub(2) } else { letters };
    let stem: String = word.chars().take(keep).collect();
    spoken.range(stem.as_str()..).next().is_some_and(|word| word.starts_with(&stem))
}

/// A meaning that is too long.
pub(super) fn meaning(findings: &mut Findings<'_>, glossary: &Page, term: &Term) {
    let count = text::words(&tree::plain(&term.meaning)).count();
    if count <= WORDS_MAX {
        return;
    }
    let at = match entry(glossary, term) {
        Some((_, below)) => {
            let first = term.meaning_md.lines().next().unwrap_or_default();
            Scene::locate(glossary, &below, first)
        }
        None => title(glossary),
    };
    let fault = findings
        .fault_of(Severity::Warning, at, format!("this meaning has {}; {WORDS_MAX} is the limit", counted(count, "word")))
        .help("say what it is and what it is for, in one or two short sentences; the rest belongs into a lesson");
    findings.say(fault);
}

/// The heading of a term, and all that stands behind it.
fn entry(glossary: &Page, term: &Term) -> Option<(Span, Range<usize>)> {
    let name = term.forms.first()?;
    let block = glossary.body.blocks.iter().find(|block| {
        let heading = glossary.slice(&block.span).trim_start_matches('#');
        let first = heading.split(['|', '{', '\n']).next().unwrap_or_default();
        matches!(&block.node, Node::Heading(heading) if heading.level == 2) && first.trim() == name
    })?;
    Some((line(glossary, block), block.span.end..glossary.source.text.len()))
}
