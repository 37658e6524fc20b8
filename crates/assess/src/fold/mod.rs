//! How typed words are compared.

use crate::kind::text::TextRules;

/// Brings a text into the shape in which it is compared. Applying it twice changes nothing.
#[must_use]
pub fn fold(text: &str, rules: &TextRules) -> String {
    let _ = rules;
    text.to_owned()
}

/// Whether what was typed counts as `form`: equal after folding, or with one spelling mistake a
/// long word where the rules forgive it.
#[must_use]
pub fn same(typed: &str, form: &str, rules: &TextRules) -> bool {
    fold(typed, rules) == fold(form, rules)
}
