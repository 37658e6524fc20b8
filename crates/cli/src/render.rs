//! Diagnostics as text, in rustc's own look.

use std::ops::Range;
use std::path::Path;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet};
use course::diagnostic::{Edit, Fix};
use course::shelf::Shelf;
use course::{Diagnostic, Severity, Span};

use crate::screen::{Colour, Screen};

/// Renders one diagnostic; `folder` is put before the paths.
pub fn diagnostic(
    diagnostic: &Diagnostic,
    shelf: &dyn Shelf,
    folder: &Path,
    screen: Screen,
) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let code = diagnostic.code.to_string();
    let mut group = level
        .primary_title(diagnostic.message.as_str())
        .id(code.as_str())
        .elements(Vec::<Origin<'_>>::new());
    // Places in one file share one excerpt; the first is the fault itself.
    let mut places: Vec<(&Span, Option<&str>, AnnotationKind)> =
        vec![(&diagnostic.at, diagnostic.label.as_deref(), AnnotationKind::Primary)];
    places.extend(
        diagnostic
            .also
            .iter()
            .map(|(span, words)| (span, Some(words.as_str()), AnnotationKind::Context)),
    );
    let mut done: Vec<&str> = Vec::new();
    for (span, ..) in &places {
        if done.contains(&span.file.as_str()) {
            continue;
        }
        done.push(&span.file);
        let path = shown_path(folder, &span.file);
        let text = shelf.bytes(&span.file).and_then(|bytes| std::str::from_utf8(bytes).ok());
        let here = places.iter().filter(|(other, ..)| other.file == span.file);
        let marked: Vec<(Range<usize>, Option<&str>, AnnotationKind)> = here
            .filter_map(|(span, words, kind)| Some((within(text?, &span.bytes)?, *words, *kind)))
            .collect();
        group = match text.and_then(|text| Excerpt::around(text, &marked)) {
            Some(excerpt) => {
                let marks = marked.iter().map(|(range, words, kind)| {
                    let mark = kind.span(range.start - excerpt.start..range.end - excerpt.start);
                    match words {
                        Some(words) => mark.label(*words),
                        None => mark,
                    }
                });
                let lines = Snippet::source(excerpt.text).line_start(excerpt.line).path(path);
                group.element(lines.annotations(marks))
            }
            None => {
                let words = here_words(&places, &span.file);
                group
                    .element(Origin::path(path))
                    .elements(words.map(|words| Level::NOTE.message(words)))
            }
        };
    }
    let mut groups = vec![group];
    let title = |words| Level::HELP.secondary_title(words);
    match (changed_line(diagnostic, shelf), &diagnostic.help) {
        (Some((text, edits)), help) => {
            let patches =
                edits.iter().map(|edit| Patch::new(edit.at.bytes.clone(), edit.text.as_str()));
            // The path stands above already.
            let snippet = Snippet::source(text).fold(true).patches(patches);
            groups.push(title(help.as_deref().unwrap_or(NO_HELP)).element(snippet));
        }
        (None, Some(help)) => groups.push(Group::with_title(title(help.as_str()))),
        (None, None) => {}
    }
    let renderer = match screen.colour {
        Colour::On => Renderer::styled(),
        Colour::Off => Renderer::plain(),
    };
    renderer.term_width(screen.width).render(&groups)
}

/// What stands above a changed line that says all by itself.
const NO_HELP: &str = "`--fix` writes";

/// Most lines that a change is shown for: longer ones say more in words.
const CHANGED_LINES_MAX: usize = 6;

/// The text and the edits of a repair within one file that can be shown as changed lines.
fn changed_line<'a>(
    diagnostic: &'a Diagnostic,
    shelf: &'a dyn Shelf,
) -> Option<(&'a str, &'a [Edit])> {
    let Some(Fix::Edit(edits)) = &diagnostic.fix else { return None };
    let file = edits.first()?.at.file.as_str();
    let text = std::str::from_utf8(shelf.bytes(file)?).ok()?;
    let lines = |text: &str| text.matches('\n').count() + 1;
    let mut shown = 0;
    let mut end = 0;
    for edit in edits {
        let old = text.get(edit.at.bytes.clone())?;
        shown += lines(old).max(lines(&edit.text));
        // What cannot be seen is better said in words; and edits must be in order to be shown.
        let seen = |text: &str| {
            !text.chars().all(|c| c.is_control() || c == '\u{feff}') || text.is_empty()
        };
        if edit.at.file != file || edit.at.bytes.start < end || !seen(old) || !seen(&edit.text) {
            return None;
        }
        end = edit.at.bytes.end;
    }
    (shown <= CHANGED_LINES_MAX && file == diagnostic.at.file).then_some((text, edits.as_slice()))
}

/// Words for places in a file that cannot be shown.
fn here_words<'a>(
    places: &'a [(&Span, Option<&'a str>, AnnotationKind)],
    file: &'a str,
) -> impl Iterator<Item = &'a str> {
    places.iter().filter(move |(span, ..)| span.file == file).filter_map(|(_, words, _)| *words)
}

/// A file of a course as it is named to people.
pub fn shown_path(folder: &Path, file: &str) -> String {
    let path = folder.join(file);
    let path = path.strip_prefix(".").unwrap_or(&path);
    path.to_string_lossy().replace('\\', "/")
}

/// The lines around what is marked: the renderer goes through all that it is given, once for each message.
struct Excerpt<'a> {
    text: &'a str,
    /// Bytes before it.
    start: usize,
    /// Number of its first line.
    line: usize,
}

impl<'a> Excerpt<'a> {
    /// None where nothing is marked.
    fn around<K>(text: &'a str, marked: &[(Range<usize>, Option<&str>, K)]) -> Option<Self> {
        let first = marked.iter().map(|(range, ..)| range.start).min()?;
        let last = marked.iter().map(|(range, ..)| range.end).max()?;
        let start = text.get(..first)?.rfind('\n').map_or(0, |at| at + 1);
        // A line more: a mark may lie behind the end of its line.
        let mut ends = text.get(last..)?.match_indices('\n').map(|(at, _)| last + at + 1);
        let end = ends.nth(1).unwrap_or(text.len());
        let line = text.get(..start)?.matches('\n').count() + 1;
        Some(Self { text: text.get(start..end)?, start, line })
    }
}

/// The range to be marked; none for the file as a whole. Long ones are cut at the end of their first line.
fn within(text: &str, bytes: &Range<usize>) -> Option<Range<usize>> {
    if bytes.start == 0 && bytes.end == 0 && bytes.is_empty() {
        return None;
    }
    let floor = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let (start, end) = (floor(bytes.start), floor(bytes.end.max(bytes.start)));
    let line = text.get(start..end)?.find('\n').map_or(end, |length| start + length);
    Some(start..line)
}

#[cfg(test)]
mod tests {
    use super::{Colour, Screen, diagnostic};
    use course::diagnostic::{Edit, Fix};
    use course::shelf::MemoryShelf;
    use course::{Code, Diagnostic, Severity, Span};
    use std::path::Path;

    const TEXT: &str = "# Gloves\n\n- [ ] Nylon work gloves\n> Nylon melts and sticks to the skin.\n\nWire costs 5$, gas costs 40$.\n";

    fn shown(fault: &Diagnostic, width: usize) -> String {
        let shelf: MemoryShelf = [("a.md", TEXT)].into_iter().collect();
        diagnostic(fault, &shelf, Path::new("x"), Screen { colour: Colour::Off, width })
    }

    fn place(words: &str) -> Span {
        let start = TEXT.find(words).expect("in the text");
        Span { file: "a.md".to_owned(), bytes: start..start + words.len() }
    }

    fn fault(words: &str, edits: &[(&str, &str)]) -> Diagnostic {
        let mut fault =
            Diagnostic::new(Code(309), Severity::Error, place(words), "this is wrong".to_owned());
        fault.label = Some("here".to_owned());
        let edit = |(at, text): &(&str, &str)| Edit { at: place(at), text: (*text).to_owned() };
        fault.fix = Some(Fix::Edit(edits.iter().map(edit).collect()));
        fault
    }

    /// An edit that puts text in before some words.
    fn insert(before: &str, text: &str) -> Fix {
        let mut at = place(before);
        at.bytes.end = at.bytes.start;
        Fix::Edit(vec![Edit { at, text: text.to_owned() }])
    }

    #[test]
    fn text_that_is_put_in_is_marked_below_its_line() {
        let mut fault = fault(">", &[]);
        fault.fix = Some(insert("> Nylon", "  "));
        fault.help = Some("indent it by two spaces".to_owned());
        assert_eq!(
            shown(&fault, 140),
            "\
error[JW0309]: this is wrong
 --> x/a.md:4:1
  |
4 | > Nylon melts and sticks to the skin.
  | ^ here
  |
help: indent it by two spaces
  |
4 |   > Nylon melts and sticks to the skin.
  | ++"
        );
    }

    #[test]
    fn several_changes_of_a_line_are_one_line() {
        let mut fault = fault("5$, gas costs 40$", &[("5$", "5\\$"), ("40$", "40\\$")]);
        fault.help = Some("write `\\$` for the sign".to_owned());
        assert_eq!(
            shown(&fault, 140),
            "\
error[JW0309]: this is wrong
 --> x/a.md:6:12
  |
6 | Wire costs 5$, gas costs 40$.
  |            ^^^^^^^^^^^^^^^^^ here
  |
help: write `\\$` for the sign
  |
6 | Wire costs 5\\$, gas costs 40\\$.
  |             +               +"
        );
    }

    #[test]
    fn other_words_stand_in_the_line_that_is_shown() {
        let shown = shown(&fault("Nylon work", &[("Nylon work", "Leather")]), 140);
        assert!(shown.contains("help: `--fix` writes\n"), "{shown}");
        assert!(shown.contains("3 - - [ ] Nylon work gloves\n3 + - [ ] Leather gloves"), "{shown}");
    }

    #[test]
    fn what_cannot_be_shown_is_said() {
        let mut fault = fault("Nylon work", &[]);
        fault.help = Some("give it another name".to_owned());
        let rename = Fix::Rename { from: "a.md".to_owned(), to: "01-a.md".to_owned() };
        let mut elsewhere = place("Nylon work");
        elsewhere.file = "b.md".to_owned();
        let other_file = Fix::Edit(vec![Edit { at: elsewhere, text: String::new() }]);
        let invisible = insert("Nylon", "\r\n");
        for fix in [rename, other_file, invisible, insert("Nylon", &"a\n".repeat(9))] {
            fault.fix = Some(fix);
            let shown = shown(&fault, 140);
            assert!(shown.ends_with("help: give it another name"), "{shown}");
        }
    }

    #[test]
    fn places_beyond_a_file_are_harmless() {
        let mut fault = fault("Nylon work", &[]);
        let at = Span { file: "a.md".to_owned(), bytes: 9000..9001 };
        fault.fix = Some(Fix::Edit(vec![Edit { at: at.clone(), text: "x".to_owned() }]));
        fault.at = at;
        assert!(shown(&fault, 140).contains("this is wrong"));
    }

    #[test]
    fn long_lines_are_cut_to_the_width() {
        let shown = shown(&fault("work gloves", &[]), 16);
        assert!(shown.contains("..."), "{shown}");
    }
}
