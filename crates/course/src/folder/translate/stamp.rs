//! What a translation writes down of its source: its digest, and a mark of each of its blocks.

use assess::Lang;

use crate::diagnostic::Diagnostic;
use crate::folder::page::Page;
use crate::folder::source::Source;
use crate::tree::Block;

/// Blocks of a source that were not there when a translation wrote down these marks, with their numbers from 1; none where it
/// wrote down none. A block that only moved is the same.
pub(super) fn changed<'s>(source: &'s Page, then: &[String]) -> Vec<(usize, &'s Block)> {
    if then.is_empty() {
        return Vec::new();
    }
    let mut left = then.to_vec();
    let blocks = source.blocks().zip(source.block_marks()).zip(1..);
    let is_new = |((_, mark), _): &((&Block, String), usize)| match left
        .iter()
        .position(|known| known == mark)
    {
        Some(place) => {
            left.swap_remove(place);
            false
        }
        None => true,
    };
    blocks.filter(is_new).map(|((block, _), number)| (number, block)).collect()
}

/// The text of a translation that says it is one of this source, as it is now. Its other lines stay as they are.
///
/// # Errors
/// The source is not UTF-8.
pub fn stamped(
    (path, bytes): (&str, &[u8]),
    source_lang: &Lang,
    translation: &str,
) -> Result<String, Box<Diagnostic>> {
    let page = Page::read(Source::read(path, bytes, usize::MAX)?.0, source_lang).0;
    let end = if translation.contains("\r\n") { "\r\n" } else { "\n" };
    let lines = [
        format!("translated_from: {source_lang}@{}{end}", page.digest()),
        format!("source_blocks: \"{}\"{end}", page.block_marks().join(" ")),
    ]
    .concat();
    let opens = format!("---{end}");
    let rest = translation.strip_prefix(&opens);
    let parts = rest.and_then(|rest| Some((rest, rest.find(&format!("{end}---"))? + end.len())));
    let Some((front, behind)) = parts.and_then(|(rest, at)| rest.split_at_checked(at)) else {
        return Ok(format!("{opens}{lines}translation: human{end}{opens}{translation}"));
    };
    let is_own =
        |line: &&str| line.starts_with("translated_from:") || line.starts_with("source_blocks:");
    let others: String = front.split_inclusive('\n').filter(|line| !is_own(line)).collect();
    Ok(format!("{opens}{lines}{others}{behind}"))
}

#[cfg(test)]
mod tests {
    use assess::Lang;

    use super::{Page, Source, changed, stamped};

    const SOURCE: &str = "# Saw\n\nOne.\n\nTwo.\n\n<!-- a note -->\n\nThree.\n";

    fn stamp(translation: &str) -> String {
        stamped(("a.md", SOURCE.as_bytes()), &Lang::english(), translation).unwrap()
    }

    #[test]
    fn what_was_translated_is_written_down_and_nothing_else_changes() {
        let new = stamp("# Пила\n\nОдин.\n");
        assert!(new.starts_with("---\ntranslated_from: en@"), "{new}");
        assert!(new.ends_with("\"\ntranslation: human\n---\n# Пила\n\nОдин.\n"), "{new}");
        assert_eq!(stamp(&new), new);
        let old = new.replace("en@", "en@0").replace("human", "machine-edited");
        assert_eq!(stamp(&old), new.replace("human", "machine-edited"));
        let windows = stamp("---\r\ntranslation: machine\r\n---\r\n# П\r\n");
        assert!(windows.ends_with("\"\r\ntranslation: machine\r\n---\r\n# П\r\n"), "{windows}");
    }

    #[test]
    fn blocks_that_changed_are_known_and_those_that_moved_are_not() {
        let page = |text: &str| {
            let source = Source::read("a.md", text.as_bytes(), usize::MAX).unwrap().0;
            Page::read(source, &Lang::english()).0
        };
        let then = page(SOURCE).block_marks();
        let numbers = |text: &str| -> Vec<usize> {
            changed(&page(text), &then).into_iter().map(|(number, _)| number).collect()
        };
        assert!(numbers(SOURCE).is_empty());
        assert!(numbers("# Saws\n\nTwo.\n\nOne.\n\nThree.\n").is_empty());
        assert_eq!(numbers("# Saw\n\nOne.\n\nTwo, too.\n\nThree.\n\nFour.\n"), [2, 4]);
        assert_eq!(changed(&page("# Saw\n\nNew.\n"), &[]).len(), 0);
    }
}
