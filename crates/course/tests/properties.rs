//! What holds for any text: reading comes back, says the same twice, and points at whole characters.

#![allow(clippy::disallowed_methods, clippy::expect_used, clippy::indexing_slicing)]

use std::path::Path;

use assess::Lang;
use course::Severity;
use course::diagnostic::Fix;
use course::lesson::{self, LessonBody, Origin};
use course::markdown;
use course::tree::{Block, Node};
use proptest::prelude::*;

fn check(file: &str, source: &str) {
    let lang = Lang::english();
    let origin = Origin { file, lang: &lang };
    let (body, diagnostics) = lesson::read(source, &origin);
    for d in &diagnostics {
        assert!(
            source.get(d.at.bytes.clone()).is_some(),
            "{:?} of {} is no piece of the file",
            d.at.bytes,
            d.code
        );
        assert!(d.label.is_some() && d.help.is_some(), "{} says too little", d.code);
        if let Some(Fix::Edit(edits)) = &d.fix {
            for edit in edits {
                assert!(
                    source.get(edit.at.bytes.clone()).is_some(),
                    "{:?} of {} is no piece of the file",
                    edit.at.bytes,
                    d.code
                );
            }
        }
        for (span, _) in &d.also {
            assert!(
                source.get(span.bytes.clone()).is_some(),
                "{:?} of {} is no piece of the file",
                span.bytes,
                d.code
            );
        }
    }
    spans(source, &body.blocks);
    for footnote in &body.footnotes {
        assert!(source.get(footnote.span.clone()).is_some());
    }
    assert_eq!(
        (&body, &diagnostics),
        (&lesson::read(source, &origin).0, &lesson::read(source, &origin).1)
    );
    for reference in markdown::references(source) {
        assert!(source.get(reference.span.clone()).is_some());
    }
    texts(&body);
    let _ = (markdown::blocks(source), markdown::inline(source));
    let bare = markdown::without_comments(source);
    assert!(bare.len() <= source.len());
    let _ = lesson::words(&body);
}

fn spans(source: &str, blocks: &[Block]) {
    for block in blocks {
        assert!(source.get(block.span.clone()).is_some(), "{:?}", block.span);
        match &block.node {
            Node::Quote(inner) => spans(source, inner),
            Node::Callout(callout) => spans(source, &callout.blocks),
            Node::List(list) => {
                for entry in &list.entries {
                    assert!(source.get(entry.span.clone()).is_some());
                    spans(source, &entry.blocks);
                }
            }
            _ => {}
        }
    }
}

/// Each text of an item can be read by the views, and an item that came out has a case.
fn texts(body: &LessonBody) {
    for item in body.items() {
        for text in item.hints.iter().chain(&item.explanation).chain([&item.stem, &item.prompt]) {
            let _ = (markdown::blocks(text.as_str()), markdown::inline(text.as_str()));
        }
        let json = serde_json::to_string(item).expect("items are data");
        let again: assess::Item = serde_json::from_str(&json).expect("and come back");
        assert_eq!(&again, item);
    }
}

/// Pieces that mean something to the parser.
const PIECES: &[&str] = &[
    "# ",
    "## ",
    "### Q? ",
    "#### ",
    "{#q1 .single level=apply objective=ab}",
    "{#q2 .number level=apply}",
    "{#q3 .cloze}",
    "{#q4 .order}",
    "{.objective}",
    "{.check}",
    "{#a}",
    "{mis=b}",
    "{last}",
    "{same}",
    "{L}",
    "{{x}}",
    "{{todo}}",
    "\n",
    "\n\n",
    "- [x] ",
    "- [ ] ",
    "- ",
    "* ",
    "1. ",
    "2) ",
    "  > ",
    "> ",
    "> [!NOTE]\n",
    "> [!TIP]",
    "> [!EXAMPLE]\n> ",
    "| a | b |\n| --- | --- |\n",
    "| {{x}} | 1 | 2 | 1 |\n",
    "|",
    "\\|",
    "[[a]]",
    "[[",
    "]]",
    "~~b~~",
    "[[a | ~~b~~]]",
    "$x^2$",
    "$",
    "$$",
    "![a](../media/a.svg)",
    "[b](../media/a.svg#c)",
    "[^n]",
    "[^n]: note",
    "<!-- c -->",
    "<!--",
    "-->",
    "<br>",
    "---",
    "***",
    "===",
    "`c`",
    "```\n",
    "    ",
    "  ",
    "\t",
    "\\",
    "\\\n",
    "12.5 ± 0.1 mm",
    "= x * 2 mm",
    "1,500",
    "10..12",
    "ä",
    "→",
    "\u{a0}",
    "\u{301}",
    "😀",
    "\r\n",
    "text ",
    "**bold**",
    "*",
    "_",
    "~",
    "^",
    "{",
    "}",
    "\"",
    "=",
    "(x) ",
    "[] ",
];

fn pieced() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

/// The lessons of the cases.
fn lessons() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut lessons: Vec<String> = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder of cases") {
        let suite = std::fs::read_to_string(entry.expect("an entry").path()).expect("a suite");
        let mut rest = suite.as_str();
        while let Some((_, after)) = rest.split_once("```lesson") {
            let (_, text) = after.split_once('\n').expect("a fence");
            let (text, after) = text.split_once("\n```\n").expect("its end");
            lessons.push(text.to_owned());
            rest = after;
        }
    }
    lessons.sort();
    assert!(lessons.len() > 100, "the cases are there");
    lessons
}

/// The desk hashes items of the author's file, the portal reads them from the pack, where comments are gone.
#[test]
fn comments_change_no_item() {
    let lang = Lang::english();
    let origin = Origin { file: "01-a/01-b.md", lang: &lang };
    let mut items = 0;
    for source in lessons() {
        // A comment after each paragraph and within the first line of each list entry.
        let noted = source
            .replace("\n\n", "\n\n<!-- a\n\nnote -->\n\n")
            .replace(" the ", " the <!-- word --> ");
        let (body, diagnostics) = lesson::read(&noted, &origin);
        // What is in error is not packed: a comment between two entries makes two lists of one.
        if diagnostics.iter().any(|d| d.severity == Severity::Error) {
            continue;
        }
        let (bare, _) = lesson::read(&markdown::without_comments(&noted), &origin);
        let (body, bare): (Vec<_>, Vec<_>) = (body.items().collect(), bare.items().collect());
        assert_eq!(body, bare, "{noted}");
        items += body.len();
    }
    assert!(items > 40, "only {items} items were compared");
}

/// A lesson of the cases, cut and patched at a few places.
fn mutated() -> impl Strategy<Value = String> {
    let edit = (any::<prop::sample::Index>(), 0_usize..12, prop::sample::select(PIECES));
    (prop::sample::select(lessons()), prop::collection::vec(edit, 1..6)).prop_map(
        |(mut text, edits)| {
            for (at, length, piece) in edits {
                let starts: Vec<usize> =
                    text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
                let from = at.index(starts.len());
                let to = (from + length).min(starts.len() - 1);
                text.replace_range(starts[from]..starts[to], piece);
            }
            text
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(source in "\\PC{0,200}") {
        check("01-a/01-b.md", &source);
    }

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        course::fuzz::lesson(&bytes);
        course::fuzz::pack(&bytes);
    }

    #[test]
    fn any_mix_of_marks_is_read(source in pieced()) {
        check("01-a/01-b.md", &source);
        check("exam.md", &source);
    }

    #[test]
    fn any_damaged_lesson_is_read(source in mutated()) {
        check("01-a/01-b.md", &source);
    }
}
