//! One Markdown file of the course, read once for all checks.

use std::ops::Range;

use assess::Lang;

use super::report::{Said, error};
use super::source::Source;
use crate::diagnostic::Diagnostic;
use crate::front::{self, FrontMatter};
use crate::lesson::{self, LessonBody, Origin};
use crate::markdown::{self, Reference};
use crate::tree::{self, Node};

/// A file with its front matter, title and tree. All places are bytes of the file.
#[derive(Debug, Clone, Default)]
pub(crate) struct Page {
    /// The text.
    pub source: Source,
    /// The lines between `---`.
    pub front: FrontMatter,
    /// Words of the one `# Heading`.
    pub title: String,
    /// Bytes of that heading.
    pub title_at: Range<usize>,
    /// The tree.
    pub body: LessonBody,
    /// Links, pictures, footnotes and formulas, in items too.
    pub references: Vec<Reference>,
}

impl Page {
    /// Reads a file. The second part is what the parser said of its Markdown.
    pub fn read(source: Source, lang: &Lang) -> (Self, Vec<Diagnostic>, Vec<Diagnostic>) {
        let (front, mut faults) = front::read(&source.text, &source.path);
        let origin = Origin { file: &source.path, lang };
        let (body, spoken) = lesson::read_from(&source.text, front.body, &origin);
        let mut titles = body.blocks.iter().filter_map(|block| match &block.node {
            Node::Heading(heading) if heading.level == 1 => {
                Some((tree::plain(&heading.text), block.span.clone()))
            }
            _ => None,
        });
        let (title, title_at) = titles.next().unwrap_or_default();
        if let Some((_, again)) = titles.next() {
            faults.push(
                error(122, source.at(again), "a second `# title`")
                    .also(source.at(title_at.clone()), "the first is here")
                    .help("a file has one title; write `##` for a section"),
            );
        } else if title.trim().is_empty() {
            let start = front.body.min(source.text.len());
            faults.push(
                error(122, source.at(start..start), "no `# title`")
                    .help("write the title as the first line of the text: `# Dress for the arc`"),
            );
        }
        let padded = padded(&source.text, front.body);
        let references = markdown::references(&padded);
        (Self { source, front, title, title_at, body, references }, faults, spoken)
    }

    /// The text as it goes into a pack: without front matter, title and comments.
    pub fn md(&self) -> String {
        let text = &self.source.text;
        let before = text.get(self.front.body..self.title_at.start).unwrap_or_default();
        let after = text.get(self.title_at.end.max(self.front.body)..).unwrap_or_default();
        let whole = markdown::without_comments(&format!("{before}{after}"));
        let mut md = whole.trim().to_owned();
        md.push('\n');
        md
    }

    /// The source of a block.
    pub fn slice(&self, bytes: &Range<usize>) -> &str {
        self.source.text.get(bytes.clone()).unwrap_or_default()
    }
}

/// The text with its front matter blanked out, so that places stay those of the file.
fn padded(text: &str, body: usize) -> String {
    let front = text.get(..body).unwrap_or_default();
    let mut out: String =
        front.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
    out.push_str(text.get(body..).unwrap_or_default());
    out
}
