//! JSON as RFC 8785 (JSON Canonicalization Scheme) wants it: sorted keys, no spaces, shortest escapes.
//!
//! Only what shapes need: no fractions and no null, so the scheme's rules for numbers never come up.

use crate::sort;

/// A value to be written.
pub(crate) enum Json<'a> {
    Text(&'a str),
    Owned(String),
    Count(usize),
    Flag(bool),
    List(Vec<Json<'a>>),
    /// Keys are ASCII, for which sorting by bytes is sorting by UTF-16 units.
    Map(Vec<(&'static str, Json<'a>)>),
}

impl<'a> Json<'a> {
    pub(crate) fn list(values: impl IntoIterator<Item = Self>) -> Self {
        Self::List(values.into_iter().collect())
    }

    /// The canonical bytes, as text.
    pub(crate) fn write(self) -> String {
        let mut out = String::new();
        self.write_to(&mut out);
        out
    }

    fn write_to(self, out: &mut String) {
        match self {
            Self::Text(text) => write_text(text, out),
            Self::Owned(text) => write_text(&text, out),
            Self::Count(count) => out.push_str(&count.to_string()),
            Self::Flag(flag) => out.push_str(if flag { "true" } else { "false" }),
            Self::List(values) => {
                out.push('[');
                for (place, value) in values.into_iter().enumerate() {
                    if place > 0 {
                        out.push(',');
                    }
                    value.write_to(out);
                }
                out.push(']');
            }
            Self::Map(mut members) => {
                out.push('{');
                let order = sort::order(members.iter().map(|(key, _)| *key));
                sort::arrange(&mut members, &order);
                for (place, (key, value)) in members.into_iter().enumerate() {
                    if place > 0 {
                        out.push(',');
                    }
                    write_text(key, out);
                    out.push(':');
                    value.write_to(out);
                }
                out.push('}');
            }
        }
    }
}

fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            c if u32::from(c) < 0x20 => {
                out.push_str("\\u00");
                out.push_str(&super::to_hex(&[c as u8]));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}
