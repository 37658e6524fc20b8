//! A few words, compared after folding.

use serde::{Deserialize, Serialize};

use super::Tick;
use crate::text::{Lang, Markdown};

/// Accepted and foreseen wrong forms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextKey {
    /// In the author's order; at least one is right.
    pub answers: Vec<TextAnswer>,
    /// How forms are compared.
    pub rules: TextRules,
}

/// One form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextAnswer {
    /// As the author wrote it: plain text.
    pub form: String,
    /// Whether it counts as right.
    pub tick: Tick,
    /// An accepted form without feedback takes that of the first.
    pub feedback: Option<Markdown>,
}

/// How typed words are compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextRules {
    /// Decides lower case and folding.
    pub lang: Lang,
    /// Spelling mistakes forgiven in words of 5 letters and more.
    pub typos: Typos,
    /// Whether capitals matter.
    pub case: Strictness,
    /// Whether accents matter.
    pub accents: Strictness,
}

/// How many spelling mistakes a word of 5 or more letters may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Typos {
    /// None.
    None,
    /// One insertion, deletion, substitution or swap of neighbours.
    #[default]
    One,
}

/// `fold` or `strict`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Strictness {
    /// Differences are folded away.
    #[default]
    Fold,
    /// They count.
    Strict,
}
