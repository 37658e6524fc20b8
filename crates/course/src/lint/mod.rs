//! Every rule that the desk knows: what it says, why, and how to do better; one file a rule.
//!
//! Two sorts live here. Faults of the format (`JW01nn` to `JW06nn`) are found where a file is read; their rule has the
//! words of `journeywork explain` and the cases that prove it. Rules of good teaching (`JW10nn` to `JW17nn`, with a letter
//! and a number of their own such as `I6`) look at a `Scene`: all pages of a course in one language.
//!
//! A new rule is a new file in the folder of its block, and its name in the list of that folder's `mod.rs`.

mod allow;
mod find;
pub mod levels;
mod lists;
mod scene;
pub(crate) mod text;

pub mod course;
pub mod exam;
pub mod files;
pub mod items;
pub mod languages;
pub mod markdown;
pub mod marks;
pub mod media;
pub mod pool;
pub mod questions;
pub mod reading;
pub mod safety;
pub mod setting;
pub mod translation;

#[cfg(test)]
mod tests;

use crate::diagnostic::{Code, Severity};

pub(crate) use find::{Extent, Findings, of_course};
pub(crate) use lists::Lists;
pub(crate) use scene::{Derived, Home, Of, Original, Placed, Scene, Sheet};

/// A rule of the desk.
#[derive(Debug)]
pub struct Rule {
    /// `1106` of `JW1106`.
    pub code: u16,
    /// Name of a rule of good teaching, such as `I6`: `journeywork.toml` and waivers call it by that. None for the format.
    pub name: Option<&'static str>,
    /// How bad it is unless `journeywork.toml` says otherwise. Where a code has two severities, the worse.
    pub severity: Severity,
    /// One line for lists: what must hold.
    pub title: &'static str,
    /// What the desk looks at, with the numbers.
    pub what: &'static str,
    /// What a learner or a teacher loses otherwise. Names the study or standard where there is one.
    pub why: &'static str,
    /// Markdown that breaks it.
    pub example: &'static str,
    /// The same, mended.
    pub instead: &'static str,
    /// Whether `--fix` mends it.
    pub mends: Mends,
    /// Looks for it; none where the reader of the format does.
    pub(crate) look: Option<Look>,
}

/// Whether `--fix` mends a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mends {
    /// Where only one repair is possible.
    ByItself,
    /// A person has to.
    ByHand,
}

/// How a rule looks at a course.
pub(crate) type Look = fn(&Scene<'_>, &mut Findings<'_>);

impl Rule {
    /// Its number.
    #[must_use]
    pub fn code(&self) -> Code {
        Code(self.code)
    }
}

/// Lists the rules of a folder: one module each, with `RULE`, and in tests `CASES`.
macro_rules! folder_of_rules {
    ($($(#[$meta:meta])* $name:ident),* $(,)?) => {
        $(mod $name;)*

        /// The rules of this folder.
        pub const RULES: &[&super::Rule] = &[$(&$name::RULE),*];

        /// Their cases.
        #[cfg(test)]
        pub(super) const CASES: &[(&super::Rule, &[super::tests::Case])] = &[$((&$name::RULE, $name::CASES)),*];
    };
}
pub(crate) use folder_of_rules;

/// All folders, in the order of their codes.
const FOLDERS: &[&[&Rule]] = &[
    files::RULES,
    markdown::RULES,
    questions::RULES,
    pool::RULES,
    media::RULES,
    translation::RULES,
    course::RULES,
    items::RULES,
    reading::RULES,
    safety::RULES,
    setting::RULES,
    exam::RULES,
    marks::RULES,
    languages::RULES,
];

/// Every rule, by code.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    FOLDERS.iter().flat_map(|folder| folder.iter().copied())
}

/// A rule by its code (`JW1106`, `1106`) or its name (`I6`); letter case does not count.
#[must_use]
pub fn rule(word: &str) -> Option<&'static Rule> {
    let word = word.trim().to_ascii_uppercase();
    let number = word.strip_prefix("JW").unwrap_or(&word).parse::<u16>().ok();
    rules().find(|rule| Some(rule.code) == number || rule.name.is_some_and(|name| name == word))
}
