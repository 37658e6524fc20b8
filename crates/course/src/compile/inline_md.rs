//! A run of text back to Markdown, for texts that the tree holds without their source.

use crate::tree::{self, Inline};

/// Markdown that reads as the same run of text. Footnotes and pictures become their words.
pub(super) fn write(text: &[Inline]) -> String {
    let mut out = String::new();
    push(text, &mut out);
    out
}

fn push(text: &[Inline], out: &mut String) {
    let wrap = |mark: &str, inner: &[Inline], out: &mut String| {
        out.push_str(mark);
        push(inner, out);
        out.push_str(mark);
    };
    for inline in text {
        match inline {
            Inline::Text(words) => escape(words, out),
            Inline::Strong(inner) => wrap("**", inner, out),
            Inline::Emphasis(inner) => wrap("*", inner, out),
            Inline::Strike(inner) => wrap("~~", inner, out),
            Inline::Code(code) => {
                out.push('`');
                out.push_str(code);
                out.push('`');
            }
            Inline::Math(tex) => {
                out.push('$');
                out.push_str(tex);
                out.push('$');
            }
            Inline::Link(link) => {
                out.push('[');
                push(&link.text, out);
                out.push_str("](");
                out.push_str(&link.target);
                out.push(')');
            }
            Inline::Picture(_) | Inline::Blank(_) => {
                escape(&tree::plain(std::slice::from_ref(inline)), out)
            }
            Inline::Break => out.push(' '),
            Inline::Footnote(_) => {}
        }
    }
}

/// Marks that would be read as markup get a backslash.
fn escape(words: &str, out: &mut String) {
    for c in words.chars() {
        if matches!(c, '\\' | '*' | '_' | '[' | ']' | '`' | '$' | '~' | '<') {
            out.push('\\');
        }
        out.push(c);
    }
}

#[cfg(test)]
mod tests {
    use super::write;
    use crate::tree::Inline;

    #[test]
    fn marks_are_escaped_and_structure_stays() {
        let text =
            [Inline::Text("2*3 _a_ ".into()), Inline::Strong(vec![Inline::Text("kerf".into())])];
        assert_eq!(write(&text), "2\\*3 \\_a\\_ **kerf**");
    }
}
