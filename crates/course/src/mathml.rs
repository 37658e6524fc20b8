//! Formulas as a tree of MathML: made at build time, shown by the portal element by element.

use json::{Fault, FromJson, Value};
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

impl FromJson for MathNode {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        match value {
            Value::String(text) => Ok(Self::Text(text.clone())),
            _ => {
                let (tag, attributes, children) = FromJson::from_json(value)?;
                Ok(Self::Element(tag, attributes, children))
            }
        }
    }
}
