//! Markdown suites: `cases/*.md`.
//!
//! A heading names a test. Its fence `lesson` (or `lesson exam.md`: the file it stands in) is read; the
//! fences below it hold what must come of it:
//! `diagnostics`, `tree`, `items` (JSON) or `objectives`. Without `diagnostics` there must be none.
//! `UPDATE_CASES=1` writes what came into the fences: read the difference before you keep it.

#![allow(clippy::disallowed_methods, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use assess::Lang;
use course::lesson::{self, Origin};

mod dump;

const FILE: &str = "01-safety/01-dress.md";

struct Outcome {
    diagnostics: String,
    tree: String,
    items: String,
    objectives: String,
}

fn read(file: &str, source: &str) -> Outcome {
    let lang = Lang::english();
    let (body, mut diagnostics) = lesson::read(source, &Origin { file, lang: &lang });
    for block in &body.blocks {
        if let course::tree::Node::Item(item) = &block.node {
            let at = course::Span {
                file: file.to_owned(),
                bytes: block.span.start..block.span.start + 3,
            };
            diagnostics.extend(course::item::draws(item, &at));
        }
    }
    for d in &diagnostics {
        assert_eq!(d.at.file, file);
    }
    let mut objectives = String::new();
    for objective in &body.objectives {
        let _ = writeln!(objectives, "{}: {}", objective.id, dump::inline(&objective.text));
    }
    Outcome {
        diagnostics: dump::diagnostics(source, &diagnostics),
        tree: dump::tree(&body.blocks),
        items: dump::items(&body),
        objectives,
    }
}

/// Runs one suite; gives it as it should be, and the tests whose fences differ.
fn run(suite: &str) -> (String, Vec<String>, usize) {
    let (mut right, mut failed, mut tests) = (String::new(), Vec::new(), 0);
    let mut title = String::new();
    let mut outcome: Option<(Outcome, bool)> = None;
    let mut lines = suite.lines().peekable();
    let silent = |outcome: &Option<(Outcome, bool)>, title: &str, failed: &mut Vec<String>| {
        if let Some((o, false)) = outcome
            && !o.diagnostics.is_empty()
        {
            failed.push(format!("{title}: unexpected\n{}", o.diagnostics));
        }
    };
    while let Some(line) = lines.next() {
        right.push_str(line);
        right.push('\n');
        if line.starts_with('#') {
            silent(&outcome, &title, &mut failed);
            title = line.trim_start_matches('#').trim().to_owned();
            outcome = None;
        }
        let ticks = line.len() - line.trim_start_matches('`').len();
        if ticks < 3 {
            continue;
        }
        let (mark, info) = line.split_at(ticks);
        let mut text = String::new();
        for inner in lines.by_ref() {
            if inner == mark {
                break;
            }
            text.push_str(inner);
            text.push('\n');
        }
        let mut words = info.split_whitespace();
        let kind = words.next().unwrap_or_default();
        let found = match (kind, outcome.as_mut()) {
            ("lesson", before) => {
                assert!(before.is_none(), "{title}: one lesson a test");
                tests += 1;
                outcome = Some((read(words.next().unwrap_or(FILE), &text), false));
                text.clone()
            }
            ("diagnostics", Some((o, seen))) => {
                *seen = true;
                o.diagnostics.clone()
            }
            ("tree", Some((o, _))) => o.tree.clone(),
            ("items", Some((o, _))) => o.items.clone(),
            ("objectives", Some((o, _))) => o.objectives.clone(),
            _ => panic!("{title}: unknown fence `{info}`"),
        };
        if found != text {
            failed.push(format!("{title}: {kind}\n--- expected\n{text}--- found\n{found}"));
        }
        right.push_str(&found);
        right.push_str(mark);
        right.push('\n');
    }
    silent(&outcome, &title, &mut failed);
    (right, failed, tests)
}

fn suites() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("the folder of cases")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|e| e == "md"))
        .collect();
    paths.sort();
    paths
}

#[test]
fn lessons_come_out_as_the_cases_say() {
    let update = std::env::var_os("UPDATE_CASES").is_some();
    let mut failed = Vec::new();
    let mut tests = 0;
    for path in suites() {
        let suite = std::fs::read_to_string(&path).expect("a suite");
        let (right, faults, count) = run(&suite);
        assert!(count > 0, "{}: no tests", path.display());
        tests += count;
        if update {
            std::fs::write(&path, right).expect("writable");
        }
        failed.extend(faults.into_iter().map(|f| format!("{}: {f}", path.display())));
    }
    assert!(tests > 100, "only {tests} tests ran");
    assert!(
        update || failed.is_empty(),
        "{} of {tests} differ:\n{}",
        failed.len(),
        failed.join("\n")
    );
}

/// Each code of the parser fires in at least one case.
#[test]
fn each_code_of_the_parser_has_a_case() {
    // The other codes of both blocks need the whole course.
    let parser = [108, 201, 208, 209]
        .into_iter()
        .chain(210..=221)
        .chain(223..=230)
        .chain(232..=235)
        .chain(301..=324)
        .chain(326..=329)
        .chain([1128]);
    let all: String =
        suites().iter().map(|p| std::fs::read_to_string(p).expect("a suite")).collect();
    let missing: Vec<String> = parser
        .map(|code: u16| format!("[JW{code:04}]"))
        .filter(|code| !all.contains(code))
        .collect();
    assert!(missing.is_empty(), "no case for {missing:?}");
}
