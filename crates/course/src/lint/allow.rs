//! `<!-- allow JW1107: reason -->`: an author lives with one finding in the block that follows, and says why.

use std::ops::Range;

use super::Scene;
use crate::diagnostic::{Code, Diagnostic};
use crate::folder::page::Page;

const OPEN: &str = "<!-- allow JW";

/// Shortest reason, in characters: as for waivers.
const REASON_MIN: usize = 12;

/// What an author allows: a code, in some bytes of a file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Allowed<'a> {
    file: &'a str,
    code: Code,
    bytes: Range<usize>,
}

/// All that the authors of these pages allow.
pub(crate) fn of_scene<'a>(scene: &Scene<'a>) -> Vec<Allowed<'a>> {
    scene.pages.iter().flat_map(|(_, page)| of_page(page)).collect()
}

/// Whether an author allows this finding.
pub(crate) fn is_allowed(all: &[Allowed<'_>], fault: &Diagnostic) -> bool {
    all.iter().any(|allowed| {
        allowed.code == fault.code
            && allowed.file == fault.at.file
            && allowed.bytes.start <= fault.at.bytes.start
            && fault.at.bytes.start < allowed.bytes.end
    })
}

fn of_page(page: &Page) -> Vec<Allowed<'_>> {
    let text = &page.source.text;
    let mut found = Vec::new();
    for (at, _) in text.match_indices(OPEN) {
        let Some(comment) = text.get(at..).and_then(|rest| rest.split_once("-->")).map(|(c, _)| c)
        else {
            continue;
        };
        let Some((code, reason)) = comment.get(OPEN.len()..).and_then(|rest| rest.split_once(':'))
        else {
            continue;
        };
        let Ok(code) = code.trim().parse::<u16>() else { continue };
        // Without a reason it allows nothing: the finding itself then says what is wrong.
        if reason.trim().chars().count() >= REASON_MIN {
            let bytes = block_behind(page, at, at + comment.len() + "-->".len());
            found.push(Allowed { file: &page.source.path, code: Code(code), bytes });
        }
    }
    found
}

/// The block that follows a comment; within a question, the lines up to the next empty one.
fn block_behind(page: &Page, start: usize, end: usize) -> Range<usize> {
    let blocks = &page.body.blocks;
    let within = blocks.iter().any(|block| block.span.start < start && end < block.span.end);
    let next = blocks.iter().find(|block| block.span.start >= end);
    match next {
        Some(block) if !within => block.span.clone(),
        _ => {
            let rest = page.source.text.get(end..).unwrap_or_default();
            let skipped = rest.len() - rest.trim_start().len();
            let from = end + skipped;
            let length = rest.trim_start().find("\n\n").unwrap_or(rest.trim_start().len());
            from..from + length
        }
    }
}

#[cfg(test)]
mod tests {
    use assess::Lang;

    use super::of_page;
    use crate::folder::page::Page;
    use crate::folder::source::Source;

    fn allowed(text: &str) -> Vec<(u16, String)> {
        let (source, _) = Source::read("01-a/01-b.md", text.as_bytes(), 1 << 16).expect("UTF-8");
        let (page, ..) = Page::read(source, &Lang::english());
        let all = of_page(&page);
        all.iter().map(|a| (a.code.0, page.slice(&a.bytes).trim().to_owned())).collect()
    }

    #[test]
    fn a_reason_allows_one_code_in_the_next_block() {
        let text = "# Saw\n\n<!-- allow JW1203: the wording of the sign -->\n\nOne.\n\nTwo.\n\n<!-- allow JW1203: no -->\n\nThree.\n";
        assert_eq!(allowed(text), [(1203, "One.".to_owned())]);
        let text = "# Saw\n\n<!-- allow JW1107: both are names of tools -->\n### Which? {#which .single level=apply}\n\n- [x] A\n- [ ] B\n";
        let found = allowed(text);
        assert_eq!(found.len(), 1);
        assert!(
            found[0].1.starts_with("### Which?") && found[0].1.ends_with("- [ ] B"),
            "{found:?}"
        );
        assert_eq!(
            allowed(
                "# Saw\n\n<!-- allow JW1107 -->\n\n<!-- allow JWx: a long enough reason -->\n\nOne.\n"
            ),
            []
        );
    }
}
