//! A text with blanks.

use serde::{Deserialize, Serialize};

use super::text::TextRules;
use crate::number::{Decimal, Tolerance};
use crate::text::Markdown;
use crate::unit::Unit;

/// A text and what belongs into its blanks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClozeKey {
    /// Blocks of Markdown in which the n-th blank stands as `[[n]]`, counted from 1.
    pub body: Markdown,
    /// In the order of the text.
    pub blanks: Vec<Blank>,
    /// How typed words are compared.
    pub rules: TextRules,
}

/// One blank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Blank {
    /// Typed words: accepted forms.
    Words(Vec<String>),
    /// A typed number: accepted values.
    Number(Vec<BlankNumber>),
    /// A drop-down list, in the author's order.
    List(Vec<BlankEntry>),
}

/// An accepted value of a number blank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlankNumber {
    /// The value.
    pub value: Decimal,
    /// How far off it may be.
    pub tolerance: Tolerance,
    /// Shown behind the blank.
    pub unit: Option<Unit>,
}

/// An entry of a drop-down list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlankEntry {
    /// Plain text.
    pub text: String,
    /// Whether it counts as right.
    pub tick: super::Tick,
}
