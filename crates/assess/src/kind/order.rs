//! Steps to be put in order.

use serde::{Deserialize, Serialize};

use crate::text::Markdown;

/// Steps in the right order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderKey {
    /// Three to six.
    pub steps: Vec<Step>,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Inline Markdown.
    pub text: Markdown,
    /// Whether it may change places with the one before.
    pub link: StepLink,
}

/// How a step stands to the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StepLink {
    /// It comes after it.
    #[default]
    After,
    /// `{same}`: the two may change places.
    Same,
}
