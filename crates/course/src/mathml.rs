//! Formulas as a tree of MathML: made at build time, shown by the portal element by element.

use serde::{Deserialize, Serialize};

/// An element or a text of MathML.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum MathNode {
    /// Characters.
    Text(String),
    /// `[tag, attributes, children]`.
    Element(String, Vec<(String, String)>, Vec<MathNode>),
}
