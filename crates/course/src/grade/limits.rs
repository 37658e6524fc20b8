//! Numbers with a meaning for safety, and whether they name their source (rule S1).

use crate::folder::walk;
use crate::tree::{self, Block, CalloutKind, Inline, Node};

/// Units of limits.
const UNITS: [&str; 19] = [
    "ppm", "mg/m³", "mg/m3", "%", "dB", "dB(A)", "V", "A", "°C", "bar", "kPa", "m/s²", "m/s2",
    "lux", "lx", "kg", "m", "min", "kV",
];

/// How many blocks of safety boxes hold a limit, and how many of these name a source.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Limits {
    /// Blocks with a number and one of the units.
    pub stated: usize,
    /// Of these, with a footnote.
    pub sourced: usize,
}

impl Limits {
    /// Counts the boxes of a text.
    pub(super) fn add(&mut self, blocks: &[Block]) {
        walk::blocks(blocks, &mut |block| {
            if let Node::Callout(callout) = &block.node
                && callout.kind == CalloutKind::Warning
            {
                self.add_box(&callout.blocks);
            }
        });
    }

    fn add_box(&mut self, blocks: &[Block]) {
        walk::blocks(blocks, &mut |block| {
            if let Node::Paragraph(text) = &block.node
                && states_limit(&tree::plain(text))
            {
                self.stated += 1;
                self.sourced += usize::from(has_footnote(text));
            }
        });
    }
}

fn has_footnote(text: &[Inline]) -> bool {
    let mut found = false;
    walk::inlines(text, &mut |inline| found |= matches!(inline, Inline::Footnote(_)));
    found
}

/// A number, then one of the units as a word of its own.
fn states_limit(text: &str) -> bool {
    let mut after_number = false;
    for word in text.split(|c: char| c.is_whitespace() || c == '\u{a0}' || c == '\u{202f}') {
        let bare = word.trim_matches(|c: char| ".,;:!?()\"".contains(c) && c != ')');
        let bare = if bare.ends_with(')') && !bare.contains('(') {
            bare.trim_end_matches(')')
        } else {
            bare
        };
        if after_number && UNITS.contains(&bare) {
            return true;
        }
        let digits = bare.trim_end_matches(|c: char| !c.is_ascii_digit());
        let unit = bare.get(digits.len()..).unwrap_or_default();
        let starts_with_digit = bare.starts_with(|c: char| c.is_ascii_digit());
        if starts_with_digit && UNITS.contains(&unit) {
            return true;
        }
        after_number = starts_with_digit && unit.is_empty();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::states_limit;

    #[test]
    fn finds_numbers_with_units_of_limits() {
        for text in [
            "at most 20 ppm over 8 hours",
            "the lowest shade for 60–160 A is 10.",
            "below 5% of",
            "85 dB(A).",
            "(63 °C)",
        ] {
            assert!(states_limit(text), "{text}");
        }
        for text in ["2 bottles", "filter shade 11", "a A b", "3 mm steel", "the 3 men"] {
            assert!(!states_limit(text), "{text}");
        }
    }
}
