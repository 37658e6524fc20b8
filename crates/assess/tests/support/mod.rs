//! Reads suites of cases: Markdown in which a fence holds an item and a table its responses.
//!
//! The notation of items is the test's own, close to what authors write; the format itself is read by
//! another crate.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

pub mod generate;
pub mod items;

/// A heading, its fence and its table.
#[derive(Debug, Default)]
pub struct Suite {
    pub title: String,
    pub fence: String,
    pub rows: Vec<Vec<String>>,
}

/// Splits a file into suites; each starts at `##`.
pub fn suites(text: &str) -> Vec<Suite> {
    let mut suites: Vec<Suite> = Vec::new();
    let mut in_fence = false;
    for line in text.lines() {
        if let Some(title) = line.strip_prefix("## ") {
            suites.push(Suite { title: title.to_owned(), ..Suite::default() });
        }
        let Some(suite) = suites.last_mut() else {
            continue;
        };
        if line.starts_with("```") {
            in_fence = !in_fence;
        } else if in_fence {
            suite.fence.push_str(line);
            suite.fence.push('\n');
        } else if line.starts_with('|') {
            suite.rows.push(cells(line));
        }
    }
    for suite in &mut suites {
        assert!(suite.rows.len() > 2, "{}: a table has a header, a rule and rows", suite.title);
        let width = suite.rows[0].len();
        suite.rows.drain(..2);
        for row in &suite.rows {
            assert_eq!(row.len(), width, "{}: {row:?}", suite.title);
        }
    }
    suites
}

/// Cells of a row; `\|` is a bar, `\u{a0}` a character, and a code span keeps its spaces.
fn cells(line: &str) -> Vec<String> {
    let marked = line.replace("\\|", "\u{1}");
    let inner = marked.trim().trim_start_matches('|');
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    inner.split('|').map(|cell| unescape(&cell.replace('\u{1}', "|"))).collect()
}

fn unescape(cell: &str) -> String {
    let cell = cell.trim();
    let cell = cell.strip_prefix('`').and_then(|c| c.strip_suffix('`')).unwrap_or(cell);
    let mut text = String::new();
    let mut rest = cell;
    while let Some((before, code)) = rest.split_once("\\u{") {
        let (hex, behind) = code.split_once('}').unwrap();
        text.push_str(before);
        text.push(char::from_u32(u32::from_str_radix(hex, 16).unwrap()).unwrap());
        rest = behind;
    }
    text.push_str(rest);
    text
}
