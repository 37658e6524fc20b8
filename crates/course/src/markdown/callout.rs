//! Boxes with a meaning: `> [!WARNING]`.
//!
//! The Markdown parser knows five of the seven, and only where the marker stands alone on its line; it
//! gives a plain quote for the rest. So the first line of every quote is read here again.

use std::ops::Range;

use pulldown_cmark::BlockQuoteKind;

use super::mend;
use crate::attrs::{first_line, part, trim};
use crate::report::Report;
use crate::suggest::nearest;
use crate::tree::{Block, Callout, CalloutKind, Inline, Node};

impl CalloutKind {
    /// All kinds, in the order of the handbook.
    pub const ALL: [Self; 7] = [
        Self::Warning,
        Self::Caution,
        Self::Tip,
        Self::Note,
        Self::Important,
        Self::Example,
        Self::Workshop,
    ];

    /// The word of the marker.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Warning => "WARNING",
            Self::Caution => "CAUTION",
            Self::Tip => "TIP",
            Self::Note => "NOTE",
            Self::Important => "IMPORTANT",
            Self::Example => "EXAMPLE",
            Self::Workshop => "WORKSHOP",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str().eq_ignore_ascii_case(word))
    }
}

/// What holds the quote.
pub(super) struct Inside {
    pub callout: bool,
    pub container: bool,
}

/// A quote, looked at.
pub(super) struct Found {
    pub kind: Option<CalloutKind>,
    /// Bytes before this are the marker, not text.
    pub skip: usize,
}

/// Reads the first line of a quote at `span`.
pub(super) fn read(
    source: &str,
    span: &Range<usize>,
    known: Option<BlockQuoteKind>,
    inside: &Inside,
    report: &mut Report<'_>,
) -> Found {
    let line = first_line(source, span);
    let text = part(source, line.clone());
    let content = line.start + text.len() - text.trim_start_matches(['>', ' ', '\t']).len();
    // `> > [!NOTE]` belongs to the inner quote.
    let own = part(source, line.start..content).matches('>').count() <= 1;
    let marker = marker(source, content..line.end).filter(|_| own);
    let Some((word, at)) = marker else {
        let kind = known.map(kind_of);
        return Found { kind, skip: 0 };
    };
    let rest = trim(source, at.end..line.end);
    let kind = match (known.map(kind_of), CalloutKind::parse(word)) {
        (Some(kind), _) | (None, Some(kind)) => kind,
        (None, None) => unknown(word, &at, report),
    };
    if !rest.is_empty() {
        let title = below(source, part(source, rest.clone()), line.end..span.end);
        report
            .error(
                210,
                rest.clone(),
                words!("text after `[!{}]` on its line; move it below, in bold", kind.as_str()),
            )
            .label("belongs on the next line")
            .help(words!("> [!{}]\n> {title}", kind.as_str()))
            .mend(|| {
                // What begins with a sign may be a list or a quote on its own line.
                let words = !mend::starts_block(part(source, rest.clone()));
                prefix(source, at.start)
                    .filter(|_| words)
                    .map(|prefix| (at.end..line.end, format!("\n{prefix}{title}")))
            });
    }
    if inside.callout {
        second(source, &at, report);
    } else if inside.container {
        report
            .warning(212, at, "callout inside a list or quote: other viewers show a plain quote")
            .label("only a box at the left edge is one everywhere")
            .help("end the list or quote with a blank line and start the box at the left edge");
    }
    let end = first_line(source, span).end;
    let newline = part(source, end..span.end).len()
        - part(source, end..span.end).trim_start_matches(['\r', '\n']).len();
    Found {
        kind: Some(kind),
        skip: if rest.is_empty() { end + newline.min(2) } else { rest.start },
    }
}

/// Words that stood behind a marker, as they stand below it: a title is bold, but where nothing follows it is the text.
fn below(source: &str, words: &str, more: Range<usize>) -> String {
    if crate::SILENT {
        return String::new();
    }
    let follows = part(source, more).contains(char::is_alphanumeric);
    if follows && !words.contains('*') { words!("**{words}**") } else { words.to_owned() }
}

/// What stands before a place on its line, if it is nothing but signs of quotes.
fn prefix(source: &str, at: usize) -> Option<&str> {
    let before = source.get(..at)?;
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    before.get(start..).filter(|prefix| prefix.chars().all(|c| matches!(c, ' ' | '>')))
}

/// A marker at the start of `line`: its word and its place.
pub(super) fn marker(source: &str, line: Range<usize>) -> Option<(&str, Range<usize>)> {
    let text = part(source, line.clone());
    let (word, _) = text.strip_prefix("[!")?.split_once(']')?;
    let named = !word.is_empty()
        && word.len() <= 24
        && word.chars().all(|c| c.is_alphanumeric() || c == '-');
    named.then(|| (word, line.start..line.start + word.len() + 3))
}

/// JW0211, of a marker inside a callout.
pub(super) fn second(source: &str, at: &Range<usize>, report: &mut Report<'_>) {
    if crate::SILENT {
        return;
    }
    report
        .error(211, at.clone(), "second callout inside the first; a blank line is missing")
        .label(words!("`{}` is read as text of the box above", part(source, at.clone())))
        .help("put a blank line without `>` between the two boxes")
        .mend(|| {
            // Deeper ones are in their box on purpose.
            let flat = prefix(source, at.start).filter(|prefix| prefix.trim_end() == ">");
            flat.map(|prefix| (at.start - prefix.len()..at.start - prefix.len(), "\n".to_owned()))
        });
}

fn unknown(word: &str, at: &Range<usize>, report: &mut Report<'_>) -> CalloutKind {
    let near = nearest(word, CalloutKind::ALL.map(CalloutKind::as_str))
        .or_else(|| {
            // A cut-off word: `WARN`.
            let mut fits = CalloutKind::ALL.map(CalloutKind::as_str).into_iter().filter(|w| {
                word.len() >= 3 && w.to_ascii_lowercase().starts_with(&word.to_ascii_lowercase())
            });
            fits.next().filter(|_| fits.next().is_none())
        })
        .and_then(CalloutKind::parse);
    let message = match near {
        Some(kind) => words!("unknown callout `[!{word}]`; did you mean `[!{}]`?", kind.as_str()),
        None => words!("unknown callout `[!{word}]`"),
    };
    report
        .error(209, at.clone(), message)
        .label("no box has this name")
        .help("the boxes are WARNING, CAUTION, TIP, NOTE, IMPORTANT, EXAMPLE and WORKSHOP")
        .mend(|| near.map(|kind| (at.clone(), format!("[!{}]", kind.as_str()))));
    near.unwrap_or(CalloutKind::Note)
}

fn kind_of(kind: BlockQuoteKind) -> CalloutKind {
    match kind {
        BlockQuoteKind::Note => CalloutKind::Note,
        BlockQuoteKind::Tip => CalloutKind::Tip,
        BlockQuoteKind::Important => CalloutKind::Important,
        BlockQuoteKind::Warning => CalloutKind::Warning,
        BlockQuoteKind::Caution => CalloutKind::Caution,
    }
}

/// Makes a callout of its blocks; `title` says that bold words fill the first line.
pub(super) fn assemble(kind: CalloutKind, mut blocks: Vec<Block>, title: bool) -> Callout {
    if !title {
        return Callout { kind, title: None, blocks };
    }
    let mut words = None;
    if let Some(Block { node: Node::Paragraph(inlines), .. }) = blocks.first_mut()
        && matches!(inlines.first(), Some(Inline::Strong(_)))
    {
        if let Inline::Strong(strong) = inlines.remove(0) {
            words = Some(strong);
        }
        super::build::trim_inlines(inlines);
        if inlines.is_empty() {
            blocks.remove(0);
        }
    }
    Callout { kind, title: words, blocks }
}
