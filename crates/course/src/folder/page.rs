//! One Markdown file of the course, read once for all checks.

use std::ops::Range;

use assess::Lang;

use super::report::{Said, error};
use super::source::Source;
use crate::diagnostic::Diagnostic;
use crate::front::page::DIGEST_LENGTH;
use crate::front::{self, FrontMatter};
use crate::lesson::{self, LessonBody, Origin};
use crate::markdown::{self, Pass, Reference};
use crate::tree::{self, Block, Heading, Node};

/// Bytes of a text, and what stands there instead.
pub(crate) type Patch = (Range<usize>, String);

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
        let Pass { body, diagnostics: spoken, references } =
            lesson::pass_from(&source.text, front.body, &origin);
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
        (Self { source, front, title, title_at, body, references }, faults, spoken)
    }

    /// The text as it goes into a pack: without front matter, title and comments.
    pub fn md(&self) -> String {
        self.md_with(Vec::new())
    }

    /// As [`Page::md`], with other text in some places.
    pub fn md_with(&self, mut other: Vec<Patch>) -> String {
        other.push((0..self.front.body, String::new()));
        other.push((self.title_at.clone(), String::new()));
        // Patches do not overlap; an empty title may share its start with one.
        other.sort_by_key(|(at, _)| (at.start, at.end));
        let text = &self.source.text;
        let (mut md, mut end) = (String::new(), 0);
        for (at, words) in other {
            md.push_str(text.get(end..at.start).unwrap_or_default());
            md.push_str(&words);
            end = end.max(at.end);
        }
        md.push_str(text.get(end..).unwrap_or_default());
        format!("{}\n", markdown::without_comments(&md).trim())
    }

    /// What a translation names as its source: it changes with everything that is to be translated. Front matter,
    /// comments and blank lines are none of that.
    pub fn digest(&self) -> String {
        let md = self.md();
        let lines = std::iter::once(self.title.as_str()).chain(md.lines());
        let mut text = String::with_capacity(md.len());
        for line in lines.map(str::trim_end).filter(|line| !line.is_empty()) {
            text.push_str(line);
            text.push('\n');
        }
        let mut digest = crate::compile::sha256(text.as_bytes());
        digest.truncate(DIGEST_LENGTH);
        digest
    }

    /// Marks of the blocks behind the title, a few letters each: which of them changed is seen by these.
    pub fn block_marks(&self) -> Vec<String> {
        self.blocks().map(|block| mark_of(self.slice(&block.span))).collect()
    }

    /// The blocks behind the title.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.body.blocks.iter().filter(|block| block.span != self.title_at)
    }

    /// The tree of [`md`](Self::md). Where the text in the pack is the end of the file as it stands, that is the tree
    /// of the file without its title; only another text has to be read again.
    pub fn body_of(mut self, md: &str, lang: &Lang) -> LessonBody {
        match self.start_of(md) {
            Some(start) => {
                self.body.blocks.remove(0);
                self.body.move_spans(&|at| at.saturating_sub(start));
                self.body
            }
            // What is wrong with the text was said of the file.
            None => lesson::read(md, &Origin { file: &self.source.path, lang }).0,
        }
    }

    /// Where `md` begins in the file, if all before it is front matter, the title and blank lines, and all of it reads
    /// the same without these.
    fn start_of(&self, md: &str) -> Option<usize> {
        let text = &self.source.text;
        let start = text.len().checked_sub(md.len())?;
        let title = self.body.blocks.first()?;
        // A class on the title would speak for the blocks below it.
        let plain = matches!(&title.node, Node::Heading(Heading { level: 1, role: None, .. }));
        let blank = |part: Range<usize>| text.get(part).is_some_and(|part| part.trim().is_empty());
        let same = plain
            && title.span == self.title_at
            && blank(self.front.body..title.span.start)
            && title.span.end <= start
            && blank(title.span.end..start)
            // What is indented after the title would not be at the start of a text, whose spaces are taken off.
            && text.get(..start).is_some_and(|before| before.ends_with('\n'))
            && text.get(start..) == Some(md);
        same.then_some(start)
    }

    /// The source of a block.
    pub fn slice(&self, bytes: &Range<usize>) -> &str {
        self.source.text.get(bytes.clone()).unwrap_or_default()
    }
}

/// Sixteen bits are enough: two blocks that are taken for one are one in 65,536, and a person compares them all the same.
fn mark_of(block: &str) -> String {
    const LETTERS: usize = 4;
    let text: String = block.lines().map(|line| line.trim_end().to_owned() + "\n").collect();
    let mut mark = crate::compile::sha256(text.trim().as_bytes());
    mark.truncate(LETTERS);
    mark
}

#[cfg(test)]
mod tests {
    use assess::Lang;
    use proptest::prelude::*;

    use super::{Origin, Page, Source, lesson};

    fn page(text: &str) -> Page {
        let lang = Lang::english();
        let (source, _) = Source::read("01-a/01-b.md", text.as_bytes(), 1 << 16).expect("UTF-8");
        Page::read(source, &lang).0
    }

    /// The tree as the portal will read it, and whether it was made without reading again.
    fn trees_agree(text: &str) -> bool {
        let (page, lang) = (page(text), Lang::english());
        let md = page.md();
        let quick = page.start_of(&md).is_some();
        let (read, _) = lesson::read(&md, &Origin { file: "01-a/01-b.md", lang: &lang });
        assert_eq!(page.body_of(&md, &lang), read, "{text:?}");
        quick
    }

    const LESSON: &str = "---\nunder18: yes\n---\n\n# Saw\n\n## You will learn {.objective}\n\n- Saw. {#saw}\n\n\
        > [!NOTE]\n> - One[^a]\n\n### What? {#what .single level=apply}\n\n- [x] This\n  > Yes.\n- [ ] That\n\n[^a]: Me.\n";

    #[test]
    fn an_ordinary_lesson_is_read_once() {
        assert!(trees_agree(LESSON));
        assert!(trees_agree(&LESSON.replace("---\nunder18: yes\n---\n\n", "")));
        assert!(trees_agree(&LESSON.replace("# Saw", "Saw\n===")));
        assert!(trees_agree("# Saw\nAt once.\n"));
    }

    #[test]
    fn what_depends_on_the_title_is_read_again() {
        for text in [
            LESSON.replace("# Saw", "# Saw {.objective}\n\n- First. {#first}"),
            LESSON.replace("# Saw", "Before.\n\n# Saw"),
            LESSON.replace("# Saw", "# Saw\n\n<!-- why -->"),
            LESSON.replace("# Saw", "# Saw\n\n    indented"),
            LESSON.replace("[^a]: Me.\n", "[^a]: Me."),
            LESSON.replace("[^a]: Me.\n", "```\ncode\n\n"),
            LESSON.replace("# Saw\n", ""),
        ] {
            assert!(!trees_agree(&text), "{text}");
        }
    }

    const PIECES: [&str; 40] = [
        "---\nunder18: yes\n---\n",
        "# Title\n",
        "# Title {.why}\n",
        "# Title {#title}\n",
        "Title\n===\n",
        "## Part\n",
        "## Aims {.objective}\n",
        "- Aim. {#aim}\n",
        "\n",
        "\n\n",
        "words",
        "words\n",
        " ",
        "    ",
        "\t",
        "- one\n",
        "  two\n",
        "1. first\n",
        "> quote\n",
        "> [!WARNING]\n",
        "```\n",
        "$$x$$",
        "[^a]",
        "[^a]: source\n",
        "[a]: b.md\n",
        "[a](b.md)",
        "![alt text](c.svg)\n",
        "| a | b |\n| - | - |\n",
        "<!-- note -->",
        "<!-- open",
        "<br>",
        "***\n",
        "\\\n",
        "`code`",
        "### What? {#what .single}\n",
        "- [x] Yes\n",
        "- [ ] No\n",
        "### Gap {#gap .cloze}\n",
        "[[x]]",
        "é\u{0301}\u{feff}",
    ];

    proptest! {
        #[test]
        fn the_tree_is_that_of_the_text_in_the_pack(
            pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..16),
            title in any::<bool>(),
        ) {
            let start = if title { "# Title\n\n" } else { "" };
            trees_agree(&format!("{start}{}", pieces.concat()));
        }
    }
}
