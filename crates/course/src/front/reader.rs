//! Typed reading of front matter: the schema gives the type, each fault names key, value and what is wanted.

use std::collections::BTreeSet;

use super::{Entry, Extent, FrontMatter, Scalar, Value};
use crate::diagnostic::{Diagnostic, Span};
use crate::folder::report::{Said, error};
use crate::suggest::nearest;

/// Takes keys out of a front matter and keeps what was wrong.
pub(crate) struct Reader<'a> {
    file: &'a str,
    front: &'a FrontMatter,
    known: BTreeSet<&'static str>,
    /// Values that are known from elsewhere, as they are written.
    pub elsewhere: Vec<(&'static str, String)>,
    /// What was wrong so far.
    pub faults: Vec<Diagnostic>,
}

impl<'a> Reader<'a> {
    pub fn new(file: &'a str, front: &'a FrontMatter) -> Self {
        Self { file, front, known: BTreeSet::new(), elsewhere: Vec::new(), faults: Vec::new() }
    }

    pub fn span(&self, bytes: std::ops::Range<usize>) -> Span {
        Span { file: self.file.to_owned(), bytes }
    }

    /// The place of a key's value, or of the whole block.
    pub fn at(&self, key: &str) -> Span {
        match self.front.get(key) {
            Some(entry) => self.span(entry.value.at()),
            None => self.span(
                self.front.at.start..self.front.at.start.saturating_add(3).min(self.front.at.end),
            ),
        }
    }

    /// The text of a key; a list in its place is a fault.
    pub fn text(&mut self, key: &'static str) -> Option<&'a Scalar> {
        self.known.insert(key);
        let front = self.front;
        match &front.get(key)?.value {
            Value::Text(scalar) if scalar.text.trim().is_empty() => {
                self.wrong(
                    key,
                    "",
                    "is empty",
                    "write a value behind the colon, or take the key out",
                );
                None
            }
            Value::Text(scalar) => Some(scalar),
            Value::List(..) => {
                self.wrong(key, "[…]", "is not one value", "take the list away");
                None
            }
        }
    }

    /// As [`Reader::text`], but the key must be there.
    pub fn required(&mut self, key: &'static str, example: &str) -> Option<&'a Scalar> {
        if self.front.get(key).is_none() {
            self.missing(key, example);
        }
        self.text(key)
    }

    /// A list; one text counts as a list of one.
    pub fn list(&mut self, key: &'static str) -> &'a [Scalar] {
        self.known.insert(key);
        let front = self.front;
        match front.get(key).map(|entry| &entry.value) {
            Some(Value::List(items, _)) => items,
            Some(Value::Text(scalar)) if !scalar.text.trim().is_empty() => {
                std::slice::from_ref(scalar)
            }
            _ => &[],
        }
    }

    /// As [`Reader::list`], but the key must be there and hold something.
    pub fn required_list(&mut self, key: &'static str, example: &str) -> &'a [Scalar] {
        let items = self.list(key);
        if self.front.get(key).is_none() {
            self.missing(key, example);
        } else if items.is_empty() {
            self.wrong(key, "[]", "is empty", &format!("such as `{key}: {example}`"));
        }
        items
    }

    /// A whole number within bounds.
    pub fn number(
        &mut self,
        key: &'static str,
        bounds: std::ops::RangeInclusive<u16>,
    ) -> Option<u16> {
        let scalar = self.text(key)?;
        self.parsed_number(key, scalar, bounds)
    }

    /// As [`Reader::number`], but the key must be there.
    pub fn required_number(
        &mut self,
        key: &'static str,
        bounds: std::ops::RangeInclusive<u16>,
        example: &str,
    ) -> Option<u16> {
        let scalar = self.required(key, example)?;
        self.parsed_number(key, scalar, bounds)
    }

    fn parsed_number(
        &mut self,
        key: &str,
        scalar: &Scalar,
        bounds: std::ops::RangeInclusive<u16>,
    ) -> Option<u16> {
        match scalar.text.parse::<u16>() {
            Ok(number) if bounds.contains(&number) => Some(number),
            _ => {
                let wanted =
                    format!("is not a whole number from {} to {}", bounds.start(), bounds.end());
                self.wrong(key, &scalar.text, &wanted, "write digits only");
                None
            }
        }
    }

    /// One of a few words.
    pub fn choice<T: Copy>(
        &mut self,
        key: &'static str,
        choices: &[(&'static str, T)],
    ) -> Option<T> {
        let scalar = self.text(key)?;
        if let Some((_, value)) = choices.iter().find(|(word, _)| *word == scalar.text) {
            return Some(*value);
        }
        let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
        let help = match nearest(&scalar.text, words.iter().copied()) {
            Some(word) => format!("did you mean `{word}`?"),
            None => format!("write one of: {}", words.join(", ")),
        };
        self.wrong(key, &scalar.text, "is not one of the words for this key", &help);
        None
    }

    /// A scalar read by a parser of ids and the like.
    pub fn parsed<T, E: std::fmt::Display>(
        &mut self,
        key: &str,
        scalar: &Scalar,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        match parse(&scalar.text) {
            Ok(value) => Some(value),
            Err(why) => {
                let fault = error(
                    114,
                    self.span(scalar.at.clone()),
                    format!("`{key}: {}` does not fit", scalar.text),
                )
                .help(why.to_string());
                self.faults.push(fault);
                None
            }
        }
    }

    /// A value that is not of its type.
    pub fn wrong(&mut self, key: &str, value: &str, wanted: &str, help: &str) {
        let shown =
            if value.is_empty() { format!("`{key}:`") } else { format!("`{key}: {value}`") };
        let fault = error(114, self.at(key), format!("{shown} {wanted}")).help(help);
        self.faults.push(fault);
    }

    fn missing(&mut self, key: &str, example: &str) {
        if self.front.extent == Extent::Part {
            return;
        }
        let fault = error(113, self.at(key), format!("missing key `{key}`"));
        let value = self.elsewhere.iter().find(|(name, _)| *name == key);
        let fault = match value.filter(|_| !self.front.at.is_empty()) {
            Some((_, value)) => {
                let start = self.span(self.front.keys..self.front.keys);
                fault
                    .help(format!("add the line `{key}: {value}`"))
                    .edit(start, format!("{key}: {value}\n"))
            }
            None => fault.help(format!("add a line such as `{key}: {example}`")),
        };
        self.faults.push(fault);
    }

    /// JW0117: the key goes, and its words become the title, unless the text has one.
    fn title_into_text(&self, fault: Diagnostic, entry: &Entry) -> Diagnostic {
        let Value::Text(title) = &entry.value else { return fault };
        let words = title.text.trim();
        if words.is_empty() || words.contains('{') {
            return fault;
        }
        let fault = fault.edit(self.span(entry.line.clone()), "");
        let (body, below) = (self.front.body, self.front.below);
        if below.titled {
            return fault;
        }
        let gap = if below.blank { "" } else { "\n" };
        fault.edit(self.span(body..body), format!("\n# {words}\n{gap}"))
    }

    /// The keys that were asked for, by name.
    pub fn known(&self) -> Vec<&'static str> {
        self.known.iter().copied().collect()
    }

    /// Reports the keys that nobody asked for; call it last.
    pub fn finish(mut self) -> Vec<Diagnostic> {
        for entry in &self.front.entries {
            let key = entry.key.text.as_str();
            if self.known.contains(key) {
                continue;
            }
            let at = self.span(entry.key.at.clone());
            let fault = if key == "title" {
                let fault = error(117, at, "the title does not belong in the front matter").help(
                    "write it as the first line of the text: `# Your title`; take this key out",
                );
                self.title_into_text(fault, entry)
            } else {
                let near = nearest(key, self.known.iter().copied())
                    .filter(|near| self.front.get(near).is_none());
                let help = match nearest(key, self.known.iter().copied()) {
                    Some(word) => format!("did you mean `{word}`?"),
                    None => format!(
                        "this file knows: {}",
                        self.known.iter().copied().collect::<Vec<_>>().join(", ")
                    ),
                };
                let fault = error(112, at.clone(), format!("unknown key `{key}`")).help(help);
                match near {
                    Some(near) => fault.edit(at, near),
                    None => fault,
                }
            };
            self.faults.push(fault);
        }
        self.faults
    }
}
