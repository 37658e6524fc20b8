//! Data scripts: `journeywork('<kind>', '<name>', '<string>')`. A classic script is the only way that data comes from a
//! folder, so the string must survive both JavaScript and HTML.

/// One call.
#[must_use]
pub fn call(kind: &str, name: &str, text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16 + 64);
    out.push_str("journeywork(");
    quote(kind, &mut out);
    out.push(',');
    quote(name, &mut out);
    out.push(',');
    quote(text, &mut out);
    out.push_str(");\n");
    out
}

/// The text of one call that [`call`] wrote; none where it is no such call.
#[must_use]
pub fn text_of(script: &str) -> Option<String> {
    let inner = script.trim().strip_prefix("journeywork('")?.strip_suffix("');")?;
    // Kind and name hold no quotes.
    let text = inner.splitn(3, "','").nth(2)?;
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        let digits = match rest.next()? {
            'n' => {
                out.push('\n');
                continue;
            }
            'r' => {
                out.push('\r');
                continue;
            }
            'x' => 2,
            'u' => 4,
            other => {
                out.push(other);
                continue;
            }
        };
        let code: String = rest.by_ref().take(digits).collect();
        out.push(char::from_u32(u32::from_str_radix(&code, 16).ok()?)?);
    }
    Some(out)
}

/// A string literal in single quotes. `</` is broken up, so that the script may also be put inline.
fn quote(text: &str, out: &mut String) {
    out.push('\'');
    // What needs no change is copied in runs: packs are mostly that.
    let (mut copied, mut before) = (0, 0);
    for (at, byte) in text.bytes().enumerate() {
        let (length, instead) = match byte {
            b'\\' => (1, "\\\\"),
            b'\'' => (1, "\\'"),
            b'\n' => (1, "\\n"),
            b'\r' => (1, "\\r"),
            0 => (1, "\\x00"),
            b'/' if before == b'<' => (1, "\\/"),
            // `<!--` opens a comment in old script parsers.
            b'!' if before == b'<' => (1, "\\x21"),
            // The two line ends of Unicode begin with this byte, and end strings in old engines.
            0xe2 => match text.get(at..at + 3) {
                Some("\u{2028}") => (3, "\\u2028"),
                Some("\u{2029}") => (3, "\\u2029"),
                _ => (0, ""),
            },
            _ => (0, ""),
        };
        before = byte;
        if length > 0 {
            out.push_str(text.get(copied..at).unwrap_or_default());
            out.push_str(instead);
            copied = at + length;
        }
    }
    out.push_str(text.get(copied..).unwrap_or_default());
    out.push('\'');
}

#[cfg(test)]
mod tests {
    use super::{call, text_of};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_text_comes_back(text in "(\\PC|[\\n\\r'/<>!\\\\\u{0}\u{2028}\u{2029}]){0,60}") {
            prop_assert_eq!(text_of(&call("module", "a/en/b", &text)), Some(text));
        }

        #[test]
        fn what_is_no_call_is_none_and_never_ends_the_program(text in "(journeywork\\('a','b',')?\\PC{0,40}('\\);)?") {
            let _ = text_of(&text);
        }
    }

    #[test]
    fn escapes_what_would_end_the_string_or_the_script() {
        assert_eq!(
            call("module", "a/en", "{\"x\":\"it's \\n\u{2028}</script><!-- \"}"),
            "journeywork('module','a/en','{\"x\":\"it\\'s \\\\n\\u2028<\\/script><\\x21-- \"}');\n"
        );
    }
}
