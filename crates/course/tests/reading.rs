//! What the parser offers beside [`course::lesson::read`]: texts of items, references, sizes and limits.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::expect_used,
    clippy::indexing_slicing
)]

use std::time::{Duration, Instant};

use assess::Lang;
use course::attrs;
use course::lesson::{self, Origin};
use course::markdown::{self, ReferenceKind};
use course::tree::{Inline, Node};
use course::{Code, Diagnostic};

#[allow(dead_code)] // Each test file uses a part of it.
mod dump;

fn read(file: &str, source: &str) -> (lesson::LessonBody, Vec<Diagnostic>) {
    lesson::read(source, &Origin { file, lang: &Lang::english() })
}

#[track_caller]
fn inline(source: &str, expected: &str) {
    assert_eq!(dump::inline(&markdown::inline(source)), expected, "{source}");
}

#[test]
fn a_run_of_text_is_never_a_block() {
    inline("> 5 mm", "> 5 mm");
    inline("-5 °C", "-5 °C");
    inline("- five", "- five");
    inline("3. third", "3. third");
    inline("# five", "# five");
    inline("    four spaces", "four spaces");
    inline("[x] box", "[x] box");
    inline("<b>x</b>", "<b>x</b>");
    inline("", "");
    inline("\u{a0}", "\u{a0}".trim());
}

#[test]
fn a_run_of_text_keeps_its_marks() {
    inline("**bold** and _so_ `on`", "strong(bold) and emphasis(so) code(on)");
    inline("_first_", "emphasis(first)");
    inline("$t = 3$ mm", "math(t = 3) mm");
    inline("![a saw](saw.svg)", "picture(a saw -> saw.svg)");
    inline("one\\\ntwo\nthree", "onebreak()two three");
    inline("a\\*b \\$5", "a*b $5");
    inline("one\n\ntwo", "one two");
    inline("a {b}", "a {b}");
}

#[test]
fn sources_of_numbers_stay_references_in_texts_of_items() {
    inline("20 ppm[^eu-co], 5[^b]", "20 ppmfootnote(eu-co), 5footnote(b)");
    inline("**20 ppm[^eu-co]**", "strong(20 ppmfootnote(eu-co))");
    inline("[^a]", "footnote(a)");
    inline("\\[^a] [^] [^a b] `[^c]`", "[^a] [^] [^a b] code([^c])");
}

#[test]
fn line_ends_of_an_editor_change_no_text() {
    let source = "## C {.check}\n\n### Q? {#q1 .single objective=ab level=apply}\n\nOne\ntwo.\n\n- [x] a\n  b {mis=x1}\n  > c\n  > d\n- [ ] e\n\n\
        > [!NOTE]\n> f\n> g\n";
    let (unix, _) = read("a.md", source);
    let (dos, diagnostics) = read("a.md", &source.replace('\n', "\r\n"));
    assert_eq!(diagnostics.len(), 1, "the attributes stand on the second line");
    let source = source.replace(" {mis=x1}", "");
    assert_eq!(unix.items().count(), 1);
    let (unix, dos) =
        (read("a.md", &source).0, (dos, read("a.md", &source.replace('\n', "\r\n")).0).1);
    assert_eq!(unix.items().collect::<Vec<_>>(), dos.items().collect::<Vec<_>>());
    assert_eq!(unix.items().count(), 1);
}

#[test]
fn blanks_have_numbers_in_checked_texts_only() {
    inline("The [[1]] and [[12]] stroke", "The blank(1) and blank(12) stroke");
    inline("[[push]] [[0]] [[1 | 2]]", "[[push]] [[0]] [[1 | 2]]");
    let blocks = markdown::blocks("| A | B |\n| --- | --- |\n| [[1]] | x [[2]] |\n");
    assert_eq!(
        dump::tree(&blocks),
        "table [Start, Start]\n  | A | B |\n  | blank(1) | x blank(2) |\n"
    );
    let (body, _) = read("a.md", "The [[1]] stroke");
    assert_eq!(dump::tree(&body.blocks), "paragraph: The [[1]] stroke\n");
}

#[test]
fn texts_are_bounded_in_length_and_depth() {
    let long = "ä ".repeat(markdown::BYTES_MAX);
    let shown: usize = markdown::inline(&long)
        .iter()
        .map(|i| match i {
            Inline::Text(text) => text.len(),
            _ => 0,
        })
        .sum();
    assert!(shown <= markdown::BYTES_MAX && shown > markdown::BYTES_MAX / 2, "{shown}");

    let deep = format!("{}x", "> ".repeat(5_000));
    assert_eq!(
        dump::tree(&markdown::blocks(&deep)).lines().count(),
        9,
        "eight quotes and their text"
    );
    let emphasis = format!("{}x{}", "*a **b ".repeat(50), " c** d*".repeat(50));
    let shown = dump::inline(&markdown::inline(&emphasis));
    assert_eq!((shown.matches('(').count(), shown.matches('c').count()), (8, 50), "{shown}");
}

#[test]
fn a_fault_of_a_formula_points_at_whole_characters() {
    let (_, faults) = read("l.md", "# T\n\n$\\text★{a}$\n");
    assert_eq!(faults.iter().map(|fault| fault.code.0).collect::<Vec<_>>(), [226]);
    assert_eq!("# T\n\n$\\text★{a}$\n".get(faults[0].at.bytes.clone()), Some("★"));
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let source = "a ".repeat(40 * 1024);
    let (body, diagnostics) = read("01-a/01-b.md", &source);
    assert!(body.blocks.is_empty());
    let said: Vec<&str> = diagnostics.iter().map(|d| d.message.as_str()).collect();
    assert_eq!(said, ["file is 80 KiB; the limit is 64 KiB"]);
    let (body, diagnostics) = read("exam.md", &source);
    assert!(!body.blocks.is_empty() && diagnostics.is_empty(), "an exam may have 1 MiB");
    let (_, diagnostics) = read("exam.ru.md", &"a ".repeat(600 * 1024));
    assert_eq!(diagnostics.len(), 1);
}

#[test]
fn a_file_has_at_most_200_items() {
    let mut source = "## Pool\n".to_owned();
    for n in 0..210 {
        source.push_str(&format!("\n### Question {n}? {{#q-{n} .reflect}}\n"));
    }
    let (body, diagnostics) = read("exam.md", &source);
    assert_eq!(body.items().count(), markdown::ITEMS_MAX);
    let said: Vec<&str> = diagnostics.iter().map(|d| d.message.as_str()).collect();
    assert_eq!(said, ["more than 200 items in a file"]);
}

#[test]
fn a_question_has_at_most_64_variables() {
    let rows: String = (0..65).map(|n| format!("| {{{{v{n}}}}} | 1, 2 |\n")).collect();
    let item = |rows: &str| {
        format!(
            "## C\n\n### Q? {{#q1 .number objective=ab level=apply}}\n\n| | a |\n| --- | --- |\n{rows}\n- [x] = v0\n"
        )
    };
    let (_, diagnostics) = read("a.md", &item(&rows));
    let said: Vec<&str> = diagnostics.iter().map(|d| d.message.as_str()).collect();
    assert_eq!(said, ["more than 64 variables in a question"]);
    let (body, _) = read("a.md", &item(rows.rsplit_once("| {{v64").map_or("", |(rows, _)| rows)));
    assert_eq!(body.items().map(|i| i.variables.len()).collect::<Vec<_>>(), [64]);
}

#[test]
fn references_have_their_places_everywhere() {
    let source = "# T\n\nSee [a *b*](c.md#d)[^x], ![pic](../media/p.svg) and <https://x.org>, $a_1$.[^none]\n\n\
        $$b$$\n\n### Q {#q1 .hotspot}\n\n- [x] [Red](s.svg#r)\n  > $c$ <!-- [no](no.md) -->\n\n[^x]: Source.\n";
    let found: Vec<(String, &str)> = markdown::references(source)
        .into_iter()
        .map(|r| {
            let kind = match r.kind {
                ReferenceKind::Link { target } => format!("link {target}"),
                ReferenceKind::Picture { target, alt } => format!("picture {target} {alt}"),
                ReferenceKind::Footnote(label) => format!("footnote {label}"),
                ReferenceKind::FootnoteText(label) => format!("text of {label}"),
                ReferenceKind::InlineMath(tex) => format!("math {tex}"),
                ReferenceKind::DisplayMath(tex) => format!("display {tex}"),
            };
            (kind, &source[r.span])
        })
        .collect();
    let expected = [
        ("link c.md#d", "[a *b*](c.md#d)"),
        ("footnote x", "[^x]"),
        ("picture ../media/p.svg pic", "![pic](../media/p.svg)"),
        ("link https://x.org", "<https://x.org>"),
        ("math a_1", "$a_1$"),
        ("footnote none", "[^none]"),
        ("display b", "$$b$$"),
        ("link s.svg#r", "[Red](s.svg#r)"),
        ("math c", "$c$"),
        ("text of x", "[^x]: Source.\n"),
    ];
    let found: Vec<(&str, &str)> =
        found.iter().map(|(kind, text)| (kind.as_str(), *text)).collect();
    assert_eq!(found, expected);
}

#[test]
fn comments_go_and_all_else_stays() {
    let source = "# T <!-- a -->\n\n<!-- two\nlines -->\n\nText <!-- b -->here. `<!-- code -->`\n\n> <!-- c -->\n> x\n";
    let expected = "# T \n\n\n\nText here. `<!-- code -->`\n\n> \n> x\n";
    assert_eq!(markdown::without_comments(source), expected);
    assert_eq!(markdown::without_comments("no comments"), "no comments");
}

#[test]
fn places_are_those_of_the_whole_file() {
    let front = "---\nunder18: yes\n---\n";
    let text = "# Tä\n\n> [!NOTE]\n> - One\n\nText <br> with `ä`.\n\n[^a]: Source.\n";
    let file = format!("{front}{text}");
    let origin = Origin { file: "a.md", lang: &Lang::english() };
    let (body, diagnostics) = lesson::read_from(&file, front.len(), &origin);
    let (plain, _) = lesson::read(text, &origin);
    assert_eq!(diagnostics.len(), 1);
    assert_eq!(&file[diagnostics[0].at.bytes.clone()], "<br>");
    assert_eq!(dump::tree(&body.blocks), dump::tree(&plain.blocks));
    let starts: Vec<&str> =
        body.blocks.iter().map(|b| &file[b.span.start..b.span.start + 3]).collect();
    assert_eq!(starts, ["# T", "> [", "Tex"]);
    let Node::Callout(callout) = &body.blocks[1].node else { panic!("a callout") };
    let Node::List(list) = &callout.blocks[0].node else { panic!("a list") };
    assert!(file[list.entries[0].span.clone()].starts_with("- One"));
    assert!(file[body.footnotes[0].span.clone()].starts_with("[^a]"));
}

#[test]
fn headings_and_entries_can_be_read_again() {
    let source = "## Weld *it* {#t-joint .task objective=fillet minutes=45}\n\n- [ ] Gap is 1 mm {#gap critical}\n- Plain\n";
    let (body, _) = read("workshop.md", source);
    let tail = attrs::heading(source, &body.blocks[0].span);
    assert_eq!(&source[tail.text], "Weld *it*");
    let attrs = tail.attrs.expect("attributes");
    assert!(attrs.class("task").is_some() && attrs.class("single").is_none());
    assert_eq!(attrs.id.as_ref().map(|w| &source[w.span.clone()]), Some("#t-joint"));
    assert_eq!(
        attrs.value("minutes").map(|w| (w.text.as_str(), &source[w.span.clone()])),
        Some(("45", "45"))
    );
    let Node::List(list) = &body.blocks[1].node else { panic!("a list") };
    let tail = attrs::entry(source, &list.entries[0].span);
    assert_eq!(&source[tail.text], "Gap is 1 mm");
    assert!(tail.attrs.expect("attributes").flag("critical").is_some());
    let tail = attrs::entry(source, &list.entries[1].span);
    assert_eq!((&source[tail.text], tail.attrs), ("Plain", None));
}

#[test]
fn ids_can_be_made_of_words() {
    for (text, id) in [
        ("Which gloves do you wear?", "which-gloves-do-you-wear"),
        ("Don’t — stop!", "dont-stop"),
        ("Ржавчина 5", "5"),
        ("…", ""),
    ] {
        assert_eq!(attrs::slug(text), id, "{text}");
    }
    assert!(attrs::slug(&"long words ".repeat(20)).len() <= 48);
}

#[test]
fn words_are_those_of_the_prose() {
    let source = "# Not these words\n\nOne two **three** `four`.\n\n- five\n  - six – seven\n\n> [!NOTE]\n> **Eight**\n> nine [ten](a.md)\n\n\
        > eleven\n\n| not | these |\n| --- | --- |\n| no | no |\n\n![not](x.svg \"these\")\n\n```\nnot these\n```\n\n$$n$$\n\n\
        ### Not? {#not-this .reflect}\n\nNot these.\n\n### Gone? {#gone .reflect retired}\n\n---\n\n## Summary {.summary}\n\ntwelve\n\n[^a]: Not this.\n";
    let (body, _) = read("a.md", source);
    assert_eq!(lesson::words(&body), lesson::WordCount { prose: 12, items: 1 });
}

#[test]
fn numbers_and_units_are_no_words() {
    for (text, words) in [
        ("Set 12 L/min at 3 mm.", 2),
        ("40 × 3 = 120 A", 0),
        ("Don't use a well-worn tip (0.8mm).", 5),
        ("Welding fumes: 2004/37/EC and/or others.", 6),
        ("Сварка 5 мм", 1),
    ] {
        let (body, _) = read("a.md", text);
        assert_eq!(lesson::words(&body).prose, words, "{text}");
    }
}

#[test]
fn one_fault_sets_off_no_flood() {
    // A list that turns into code, an unclosed brace, and a comment that swallows the rest: one of each.
    for (source, codes) in [
        (
            "## C {.check}\n\n### Q {#q1 .single level=apply objective=ab\n\n- [x] a\n- [ ] b\n",
            &[219_u16][..],
        ),
        (
            "## C {.check}\n\n### Q {#q1 .sinlge level=aply objective=ab}\n\n- [x] a\n- [x] a [[b]] {{c}}\n",
            &[302],
        ),
        (
            "## C {.check}\n\n### Q {#q1 .order level=apply objective=ab}\n\n- [ ] a\n  > b\n",
            &[304],
        ),
        (
            "## C {.check}\n\n### Q {#q1 .number level=apply objective=ab}\n\n| | a |\n| --- | --- |\n| {{x}} | = y |\n\n- [x] = x\n",
            &[316],
        ),
        (
            "## C {.check}\n\n### Q {#q1 .match level=apply objective=ab}\n\n| A | B |\n| --- | --- |\n| a | b | c |\n",
            &[223],
        ),
        ("Text\n\n<!-- open\n\n### Q {#q1 .single}\n", &[201]),
    ] {
        let (body, diagnostics) = read("a.md", source);
        let found: Vec<u16> = diagnostics.iter().map(|d| d.code.0).collect();
        assert_eq!(found, codes, "{source}");
        assert_eq!(body.items().count(), 0, "{source}");
    }
}

#[test]
fn diagnostics_come_by_place() {
    let (_, diagnostics) = read("a.md", "a<br>\n\n## b {L}\n\n    c\n\n$x_{ab}$ {{d}}\n");
    let codes: Vec<Code> = diagnostics.iter().map(|d| d.code).collect();
    assert_eq!(codes, [201, 219, 214, 227, 232].map(Code));
}

/// Repeating any piece many times must not cost more than its length: a file from outside is hostile.
#[test]
fn time_grows_with_the_length() {
    let pieces = [
        "[",
        "![",
        "[[",
        "]]",
        "[[a|",
        "[[a]] ",
        "{{",
        "{{a",
        "{#",
        "}",
        "$",
        "$$",
        "$a",
        "\\",
        "*a_ ",
        "~",
        "~~",
        "^",
        "`",
        "<",
        "<!--",
        "<!-- --> ",
        "<b>",
        "> ",
        "- ",
        "1. ",
        "    ",
        "\n",
        "# ",
        "###",
        "| ",
        "|\n",
        "a\n---\n",
        "[^a",
        "[^a]: ",
        "](",
        "> [!NOTE]\n",
        "(x) ",
        ":::\n",
        "![a](b) ",
        "[a](b c.md) ",
        "{{a}} ",
        "\u{a0}",
        "a^b^ ",
        "$x{$ ",
        "> ```\n",
        "### Q {#q1 .single}\n",
        "- [x] a {mis=b}\n",
        "1. a\n",
        "- a\n  - b\n",
        "- [x] [a](b.svg#c)\n\n      d\n",
    ];
    let heads = [
        "",
        "### Q {#q1 .single level=apply}\n\n",
        "### Q {#q1 .order level=apply}\n\n",
        "### Q {#q1 .cloze level=apply}\n\n[[a]]",
    ]
    .map(str::to_owned);
    let rows = ["| a | b |\n| --- | --- |\n", "| | a |\n| --- | --- |\n"]
        .map(|t| format!("### Q {{#q1 .match level=apply}}\n\n{t}"));
    let plain = heads.iter().flat_map(|head| pieces.map(|piece| (head, piece)));
    let tables = rows
        .iter()
        .flat_map(|head| ["| a | b |\n", "| {{a}} | 1, 2 |\n"].map(|piece| (head, piece)));
    for (head, piece) in plain.chain(tables) {
        let time = |bytes: usize| {
            let source = format!("{head}{}", piece.repeat(bytes / piece.len()));
            let start = Instant::now();
            let _ = (
                read("exam.md", &source),
                markdown::references(&source),
                markdown::blocks(&source),
            );
            start.elapsed()
        };
        let small = time(2 * 1024).min(time(2 * 1024)).max(Duration::from_millis(2));
        // Other work on the machine can slow one run; a slow parser slows them all.
        let large = (0..12).map(|_| time(16 * 1024)).find(|large| *large < small * 32);
        assert!(
            large.is_some(),
            "{piece:?} below {head:?} takes more than 32 × {small:?} for eight times as much"
        );
    }
}
