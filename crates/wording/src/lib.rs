//! Interface text.
//!
//! Translators write Fluent files. A Fluent runtime is larger than all of our texts, so messages are
//! compiled beforehand into *patterns*, plain strings of a subset of Fluent's own syntax:
//! `{$name}` stands for an argument and `{$name->[one]…[other]…}` for a choice by plural category, by
//! number or by word. [`format()`] fills a pattern in.

#[cfg(feature = "compile")]
mod compile;
mod plural;

#[cfg(feature = "compile")]
pub use compile::{Fault, compile};
pub use plural::{Category, category};

/// What a pattern is filled with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Words.
    Text(String),
    /// A whole number.
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

macro_rules! from_numbers {
    ($($t:ty),*) => {$(
        impl From<$t> for Arg {
            fn from(n: $t) -> Self {
                Self::Number(i64::try_from(n).unwrap_or(i64::MAX))
            }
        }
    )*};
}
from_numbers!(u8, u16, u32, u64, i32, i64, usize);

/// Deepest nesting of choices; a pattern from outside may not exhaust the stack.
const DEPTH_MAX: u8 = 8;

/// Fills a pattern in for a language. Total: what is malformed is shown as it stands.
#[must_use]
pub fn format(pattern: &str, lang: &str, args: &[(&str, Arg)]) -> String {
    let mut out = String::with_capacity(pattern.len());
    fill(pattern, lang, args, DEPTH_MAX, &mut out);
    out
}

fn fill(pattern: &str, lang: &str, args: &[(&str, Arg)], depth: u8, out: &mut String) {
    let mut rest = pattern;
    while let Some(open) = rest.find("{$") {
        let (before, from_open) = rest.split_at(open);
        out.push_str(before);
        let Some(close) = closing(from_open) else {
            out.push_str(from_open);
            return;
        };
        let (placeable, after) = from_open.split_at(close + 1);
        let inner = placeable.get(2..close).unwrap_or_default();
        place(inner, lang, args, depth, out);
        rest = after;
    }
    out.push_str(rest);
}

/// Index of the `}` that closes the `{` at the start.
fn closing(text: &str) -> Option<usize> {
    let mut open = 0usize;
    for (at, c) in text.char_indices() {
        match c {
            '{' => open += 1,
            '}' => {
                open = open.saturating_sub(1);
                if open == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

fn place(inner: &str, lang: &str, args: &[(&str, Arg)], depth: u8, out: &mut String) {
    let (name, arms) = match inner.split_once("->") {
        Some((name, arms)) => (name, Some(arms)),
        None => (inner, None),
    };
    let Some((_, value)) = args.iter().find(|(key, _)| *key == name) else {
        out.push_str(name);
        return;
    };
    match (arms, value) {
        (None, Arg::Text(text)) => out.push_str(text),
        (None, Arg::Number(n)) => out.push_str(&n.to_string()),
        (Some(arms), value) if depth > 0 => {
            fill(choose(arms, lang, value), lang, args, depth - 1, out);
        }
        (Some(_), _) => {}
    }
}

/// The arm that fits a value: the same number or word first, then the plural category, then `other`.
fn choose<'a>(arms: &'a str, lang: &str, value: &Arg) -> &'a str {
    let exact = match value {
        Arg::Text(text) => text.clone(),
        Arg::Number(n) => n.to_string(),
    };
    let plural = match value {
        Arg::Number(n) => category(lang, n.unsigned_abs()).as_str(),
        Arg::Text(_) => "other",
    };
    let (mut by_plural, mut other) = (None, "");
    for (key, arm) in Arms(arms) {
        if key == exact {
            return arm;
        }
        if key == plural {
            by_plural = Some(arm);
        }
        if key == "other" {
            other = arm;
        }
    }
    by_plural.unwrap_or(other)
}

/// Walks over `[key]text[key]text`.
struct Arms<'a>(&'a str);

impl<'a> Iterator for Arms<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let (key, rest) = self.0.strip_prefix('[')?.split_once(']')?;
        let mut open = 0usize;
        let end = rest.char_indices().find_map(|(at, c)| {
            match c {
                '{' => open += 1,
                '}' => open = open.saturating_sub(1),
                '[' if open == 0 => return Some(at),
                _ => {}
            }
            None
        });
        let (arm, rest) = rest.split_at(end.unwrap_or(rest.len()));
        self.0 = rest;
        Some((key, arm))
    }
}
