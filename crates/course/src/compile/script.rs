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

/// A string literal in single quotes. `</` is broken up, so that the script may also be put inline.
fn quote(text: &str, out: &mut String) {
    out.push('\'');
    let mut before = '\0';
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\'' => out.push_str("\\'"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            '\0' => out.push_str("\\x00"),
            '/' if before == '<' => out.push_str("\\/"),
            // `<!--` opens a comment in old script parsers.
            '!' if before == '<' => out.push_str("\\x21"),
            other => out.push(other),
        }
        before = c;
    }
    out.push('\'');
}

#[cfg(test)]
mod tests {
    use super::call;

    #[test]
    fn escapes_what_would_end_the_string_or_the_script() {
        assert_eq!(
            call("module", "a/en", "{\"x\":\"it's \\n\u{2028}</script><!-- \"}"),
            "journeywork('module','a/en','{\"x\":\"it\\'s \\\\n\\u2028<\\/script><\\x21-- \"}');\n"
        );
    }
}
