//! Translations: each file beside its source, checked against it, and put together to a whole course.
//!
//! A translation that was made of an older source is a warning, never an error: who changes a course need not
//! wait for its translators. Where it still has the blocks of the source it is shown and said to be out of date; where not,
//! learners get the source.

use std::collections::BTreeMap;

use assess::Lang;

mod assemble;
mod compare;
mod fill;
mod items;
mod numbers;
pub(crate) mod stamp;

pub(super) use assemble::assemble;
use compare::Tags;

use super::check::Draft;
use super::desk::Desk;
use super::names::{Layout, unused, whole};
use super::page::{Page, Patch};
use super::report::{Said, error, note, warning};
use super::{EXAM_BYTES_MAX, LESSON_BYTES_MAX};
use super::{course_page, glossary, links, media, workshop};
use crate::diagnostic::Severity;
use crate::front::page::{self as front, Made, ReadBy, TranslationFront};
use crate::lesson::OPEN;
use crate::model::{Marks, Notice, Task, Term};
use crate::tree::{Block, Node};

/// All that was read in one language.
pub(super) struct Texts {
    pub lang: Lang,
    /// By path of the source file.
    pub pages: BTreeMap<String, Text>,
}

/// One translated file, what is open filled in.
pub(super) struct Text {
    pub page: Page,
    pub title: String,
    pub md: String,
    pub terms: Vec<Term>,
    pub tasks: Vec<Task>,
    pub notices: Vec<Notice>,
    pub read: ReadBy,
}

/// Reads all translations, and says what is wrong with them or missing.
pub(super) fn read(desk: &mut Desk<'_>, draft: &Draft, layout: &Layout) -> Vec<Texts> {
    let languages = &draft.course.front.languages;
    let source = desk.lang.clone();
    for (path, _, lang) in &layout.translations {
        if *lang == source {
            desk.say(unused(path));
        } else if !languages.contains(lang) {
            let words: Vec<&str> = languages.iter().map(Lang::as_str).collect();
            let fault = error(
                608,
                whole(path),
                format!("`{path}` is in `{lang}`, but `languages` lacks it"),
            )
            .help(format!("write `languages: [{}, {lang}]` in `course.md`", words.join(", ")));
            desk.say(fault);
        }
    }
    let mut all = Vec::new();
    for lang in languages.iter().skip(1) {
        desk.lang = lang.clone();
        let mut texts = Texts { lang: lang.clone(), pages: BTreeMap::new() };
        for page in draft.pages() {
            let path = &page.source.path;
            let file = layout.translations.iter().find(|(_, of, to)| of == path && to == lang);
            let Some((file, ..)) = file else { continue };
            if let Some(text) = text(desk, draft, page, file, &source) {
                texts.pages.insert(path.clone(), text);
            }
        }
        missing(desk, draft, layout, lang);
        exam(desk, draft, &texts);
        all.push(texts);
    }
    desk.lang = source;
    all
}

/// JW0601
fn missing(desk: &mut Desk<'_>, draft: &Draft, layout: &Layout, lang: &Lang) {
    let sources: Vec<&str> = draft.lesson_pages().map(|page| page.source.path.as_str()).collect();
    let done =
        |source: &&&str| layout.translations.iter().any(|(_, of, to)| of == *source && to == lang);
    let missing = sources.len() - sources.iter().filter(done).count();
    if missing > 0 {
        let at = draft.course.page.front.get("languages").map_or(0..0, |entry| entry.value.at());
        let message = format!("not translated: {missing} of {} lessons ({lang})", sources.len());
        let fault = note(601, draft.course.page.source.at(at), message)
            .help("learners see these in the source language, marked as such");
        desk.say(fault);
    }
}

/// L5: without a person who has read both languages there is no exam in this one.
fn exam(desk: &mut Desk<'_>, draft: &Draft, texts: &Texts) {
    let critical = draft.exam.as_ref().is_some_and(|exam| {
        super::modules::items(&exam.page).any(|(item, _)| item.stakes == assess::Stakes::Critical)
    });
    if let Some(text) = texts.pages.get("exam.md")
        && critical
        && text.read == ReadBy::Nobody
    {
        let at = text.page.source.at(text.page.title_at.clone());
        let fault = note(1705, at, format!("no exam in {}: nobody has confirmed its safety questions", texts.lang))
            .help("a person who reads both languages goes through them and writes `translation_reviewed: \"Name, role, YYYY-MM-DD\"`");
        desk.say(fault);
    }
}

fn limit(path: &str) -> usize {
    match path {
        "exam.md" => EXAM_BYTES_MAX,
        "glossary.md" => glossary::GLOSSARY_BYTES_MAX,
        "workshop.md" => workshop::WORKSHOP_BYTES_MAX,
        _ => LESSON_BYTES_MAX,
    }
}

/// Reads one file; none where learners get the source instead.
fn text(
    desk: &mut Desk<'_>,
    draft: &Draft,
    source: &Page,
    file: &str,
    source_lang: &Lang,
) -> Option<Text> {
    let (page, mut spoken) = desk.page_and_speech(file, limit(&source.source.path))?;
    let path = source.source.path.as_str();
    let marks = draft.course.front.marks;
    spoken.retain(|fault| match fault.code.0 {
        // Without marks nothing is ticked, and that is right there.
        306 => marks != Marks::None,
        code => path != "workshop.md" || !workshop::NOT_HERE.contains(&code),
    });
    for fault in spoken.iter_mut().filter(|fault| fault.code.0 == 301) {
        // An id of its own would make it another question.
        fault.message = "no id here; a translation has those of its source".to_owned();
        fault.help = Some("copy the braces from the same place of the source".to_owned());
        fault.fix = None;
    }
    let broken = spoken.iter().any(|fault| fault.severity == Severity::Error);
    desk.faults.extend(spoken);
    let now = format!("{source_lang}@{}", source.digest());
    let (front, mut faults) = front::translation(&page.front, file, source_lang, &now);
    let outdated = front.from.as_ref().is_some_and(|from| !now.ends_with(from.as_str()));
    let tags = Tags { source: source_lang.as_str(), other: desk.lang.as_str() };
    // What cannot be read cannot be compared; one fault, not ten.
    let mut apart = if broken { Vec::new() } else { compare::pages(source, &page, tags) };
    if outdated {
        apart.iter_mut().for_each(|fault| fault.severity = Severity::Warning);
        out_of_date(desk, source, &page, (&now, &front.blocks), &apart);
    }
    let fits = apart.is_empty() && !broken;
    if !fits {
        // It was hardly made of the source as it is now; nobody but a person can say of which.
        faults.iter_mut().filter(|fault| fault.code.0 == 609).for_each(|fault| fault.fix = None);
    }
    desk.faults.extend(faults);
    desk.faults.extend(apart);
    links::footnotes(desk, &page);
    media::alt_texts(desk, &page);
    if !fits {
        return None;
    }
    left_open(desk, &page);
    Some(finish(desk, draft, source, page, &front, outdated))
}

/// JW0602
fn out_of_date(
    desk: &mut Desk<'_>,
    source: &Page,
    page: &Page,
    (now, then): (&str, &[String]),
    apart: &[crate::Diagnostic],
) {
    let at = page.front.get("translated_from").map_or(0..0, |entry| entry.value.at());
    let changed = stamp::changed(source, then);
    let which = match changed.as_slice() {
        [] => String::new(),
        [(number, _)] => format!(": block {number}"),
        many => {
            let numbers: Vec<String> = many.iter().map(|(number, _)| number.to_string()).collect();
            format!(": blocks {}", numbers.join(", "))
        }
    };
    let message = if apart.is_empty() {
        format!("the source has changed since this translation{which}; learners are told")
    } else {
        format!(
            "the source has changed since this translation{which} and is built in another way now; learners get the source"
        )
    };
    let mut fault = warning(602, page.source.at(at), message).help(format!(
        "compare it with the source, then say so with `journeywork translate stamp {}`; or write `translated_from: {now}`",
        page.source.path
    ));
    for (number, block) in changed.iter().take(SHOWN_MOST) {
        let line = source.source.at(source.source.first_line(&block.span));
        fault = fault.also(line, format!("block {number} is not what it was"));
    }
    desk.say(fault);
}

/// Changed blocks that are shown, at most.
const SHOWN_MOST: usize = 3;

/// JW0607
fn left_open(desk: &mut Desk<'_>, page: &Page) {
    let open = fill::count(page);
    if open > 0 {
        let first = page.body.blocks.iter().find(|block| compare::is_open(block));
        let at = first.map_or(0..0, |block| page.source.first_line(&block.span));
        let blocks = if open == 1 { "1 block is".to_owned() } else { format!("{open} blocks are") };
        let message = format!("{blocks} left open (`{OPEN}`)");
        let fault = note(607, page.source.at(at), message)
            .help("learners see these in the source language, marked as such");
        desk.say(fault);
    }
}

/// JW0607 of a source, which nothing can stand in for.
pub(super) fn none_open(desk: &mut Desk<'_>, draft: &Draft) {
    for page in draft.pages() {
        // A form of a question that nobody has filled in yet stands open in its stem.
        let open_stem = |block: &Block| matches!(&block.node, Node::Item(item) if item.stem.as_str().contains(OPEN));
        let open = |block: &&Block| compare::is_open(block) || open_stem(block);
        for block in page.body.blocks.iter().filter(open) {
            let at = page.source.at(page.source.locate(&block.span, OPEN));
            let fault =
                error(607, at, format!("`{OPEN}`: here is something that nobody has written yet"))
                    .help("write your own words over the example, then take out this line");
            desk.say(fault);
        }
    }
}

fn finish(
    desk: &mut Desk<'_>,
    draft: &Draft,
    source: &Page,
    page: Page,
    front: &TranslationFront,
    outdated: bool,
) -> Text {
    let patches: Vec<Patch> = fill::patches(source, &page);
    let (mut terms, mut tasks) = (Vec::new(), Vec::new());
    let md = match source.source.path.as_str() {
        "course.md" => {
            let (_, hidden) = course_page::misconceptions(desk, &page);
            course_page::overview(&page, &hidden, patches).0
        }
        "glossary.md" => {
            let languages = draft.course.front.languages.len();
            terms =
                glossary::terms(desk, &page, languages).into_iter().map(|(term, _)| term).collect();
            String::new()
        }
        "workshop.md" => {
            tasks = workshop::tasks(desk, &page).into_iter().map(|(task, _)| task).collect();
            String::new()
        }
        _ => page.md_with(patches),
    };
    let title = if page.title.trim() == OPEN { source.title.clone() } else { page.title.clone() };
    let unread = front.made == Made::Machine && front.read == ReadBy::Nobody;
    let machine = unread.then_some(Notice::Machine);
    let notices = machine.into_iter().chain(outdated.then_some(Notice::Outdated)).collect();
    Text { page, title, md, terms, tasks, notices, read: front.read }
}
