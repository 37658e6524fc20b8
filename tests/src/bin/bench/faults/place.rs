//! A course in memory, and the places in it where a fault can be planted.

use std::collections::BTreeMap;

use course::shelf::MemoryShelf;

/// A course folder: every file by its path.
#[derive(Debug, Clone, Default)]
pub struct Course {
    /// Name of its folder.
    pub slug: String,
    /// All files.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// A fault that can be planted: what changes, and where it must be found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fault {
    /// Files as they become; none: taken away.
    pub files: Vec<(String, Option<Vec<u8>>)>,
    /// File in which it must be found.
    pub file: String,
    /// Line, from 1; 1 for a file as a whole.
    pub line: usize,
    /// Another place where it may be found as well: one end of two.
    pub or: Option<(String, usize)>,
}

/// Which pages of a course a planter looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Where {
    /// `course.md`.
    CoursePage,
    /// Lessons in the source language.
    Lessons,
    /// `exam.md`.
    Exam,
    /// `workshop.md`.
    Workshop,
    /// `glossary.md`.
    Glossary,
}

/// A line of a page, with what stands around it.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    /// Its text.
    pub text: &'a str,
    /// The one before.
    pub before: &'a str,
    /// The one after.
    pub after: &'a str,
    /// The last one before that is not empty.
    pub over: &'a str,
    /// In a course with marks: others are spared by the rules on questions.
    pub marked: bool,
    /// In the front matter.
    pub front: bool,
    /// Role of the section it stands in (`objective`, `check` …), or empty.
    pub role: &'a str,
    /// Kind of the item it stands in, or empty.
    pub kind: &'a str,
    /// The heading above it, or its own.
    pub heading: &'a str,
    /// How far above that stands.
    pub up: usize,
    /// Ticked options of the item before this line.
    pub ticks: usize,
    /// Options of the item before this line.
    pub options: usize,
    /// The option before this line, or empty.
    pub option: &'a str,
}

/// What is put for a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Put {
    /// Lines that replace it.
    pub lines: Vec<String>,
    /// The line of the message, counted from the one that is replaced.
    pub at: isize,
}

impl Put {
    /// Another text for the line itself, found there.
    pub fn line(text: impl Into<String>) -> Option<Self> {
        Self::lines([text.into()], 0)
    }

    /// Lines, with the place of the message.
    pub fn lines<T: Into<String>>(lines: impl IntoIterator<Item = T>, at: isize) -> Option<Self> {
        Some(Self { lines: lines.into_iter().map(Into::into).collect(), at })
    }

    /// The line stays; below it an empty line and these.
    pub fn below(line: &Line<'_>, lines: &[&str], at: isize) -> Option<Self> {
        let all = [line.text, ""].into_iter().chain(lines.iter().copied());
        Self::lines(all, 2 + at)
    }
}

/// How a fault is planted.
#[derive(Clone, Copy)]
pub enum Plant {
    /// By another text for one line.
    Line(Where, fn(&Line<'_>) -> Option<Put>),
    /// By any change of the course.
    Course(fn(&Course) -> Vec<Fault>),
}

/// A kind of fault.
#[derive(Clone, Copy)]
pub struct Planter {
    /// What is wrong then, in a few words.
    pub name: &'static str,
    /// Codes of which one must be said.
    pub codes: &'static [u16],
    /// How.
    pub plant: Plant,
}

/// A planter that changes a line.
pub const fn line(
    name: &'static str,
    codes: &'static [u16],
    pages: Where,
    change: fn(&Line<'_>) -> Option<Put>,
) -> Planter {
    Planter { name, codes, plant: Plant::Line(pages, change) }
}

/// A planter that changes anything.
pub const fn any(
    name: &'static str,
    codes: &'static [u16],
    change: fn(&Course) -> Vec<Fault>,
) -> Planter {
    Planter { name, codes, plant: Plant::Course(change) }
}

impl Planter {
    /// All faults that it can plant in a course, in the order of the places.
    pub fn places(&self, course: &Course) -> Vec<Fault> {
        let (pages, change) = match self.plant {
            Plant::Course(change) => return change(course),
            Plant::Line(pages, change) => (pages, change),
        };
        let marked = course.is_marked();
        let mut faults = Vec::new();
        for path in course.pages(pages) {
            let Some(text) = course.text(&path) else { continue };
            let lines: Vec<&str> = text.lines().collect();
            for (index, line) in around(&lines, marked).iter().enumerate() {
                if let Some(put) = change(line) {
                    faults.extend(planted(&path, &lines, index, &put));
                }
            }
        }
        faults
    }
}

fn planted(path: &str, lines: &[&str], index: usize, put: &Put) -> Option<Fault> {
    let (head, rest) = lines.split_at_checked(index)?;
    let new = put.lines.iter().map(String::as_str);
    let all: Vec<&str> =
        head.iter().copied().chain(new).chain(rest.iter().skip(1).copied()).collect();
    let text = format!("{}\n", all.join("\n"));
    let line = index.checked_add_signed(put.at)? + 1;
    Some(Fault::text(path, text, line))
}

impl Fault {
    /// One page with another text.
    pub fn text(path: &str, text: String, line: usize) -> Self {
        let files = vec![(path.to_owned(), Some(text.into_bytes()))];
        Self { files, file: path.to_owned(), line, or: None }
    }
}

impl Course {
    /// The text of a file.
    pub fn text(&self, path: &str) -> Option<&str> {
        std::str::from_utf8(self.files.get(path)?).ok()
    }

    /// Whether answers are marked.
    pub fn is_marked(&self) -> bool {
        self.text("course.md").is_some_and(|text| !text.contains("\nmarks: none\n"))
    }

    /// Paths of lessons, in order.
    pub fn lessons(&self) -> Vec<String> {
        self.pages(Where::Lessons)
    }

    fn pages(&self, pages: Where) -> Vec<String> {
        let is_one = |path: &&String| match pages {
            Where::CoursePage => path.as_str() == "course.md",
            Where::Exam => path.as_str() == "exam.md",
            Where::Workshop => path.as_str() == "workshop.md",
            Where::Glossary => path.as_str() == "glossary.md",
            Where::Lessons => is_lesson(path),
        };
        self.files.keys().filter(is_one).cloned().collect()
    }

    /// The course with a fault in it.
    pub fn shelf_with(&self, fault: &Fault) -> MemoryShelf {
        let mut shelf = self.shelf();
        for (path, bytes) in &fault.files {
            match bytes {
                Some(bytes) => shelf.put(path.as_str(), bytes.clone()),
                None => {
                    shelf.remove(path);
                }
            }
        }
        shelf
    }

    /// The course as it is.
    pub fn shelf(&self) -> MemoryShelf {
        self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect()
    }
}

/// `01-module/01-lesson.md`, in the source language.
fn is_lesson(path: &str) -> bool {
    path.split_once('/').is_some_and(|(folder, file)| {
        folder.starts_with(|c: char| c.is_ascii_digit())
            && file.starts_with(|c: char| c.is_ascii_digit())
            && file.strip_suffix(".md").is_some_and(|name| !name.contains('.'))
    })
}

const ROLES: [&str; 9] = [
    "objective",
    "why",
    "example",
    "faded",
    "workshop",
    "paper",
    "summary",
    "check",
    "misconceptions",
];

const KINDS: [&str; 11] = [
    "single",
    "multiple",
    "truefalse",
    "number",
    "text",
    "cloze",
    "order",
    "match",
    "group",
    "hotspot",
    "reflect",
];

/// Every line with what stands around it.
fn around<'a>(lines: &[&'a str], marked: bool) -> Vec<Line<'a>> {
    let mut front = lines.first() == Some(&"---");
    let (mut role, mut kind, mut heading, mut option) = ("", "", "", "");
    let mut over = "";
    let (mut above, mut ticks, mut options) = (0, 0, 0);
    let mut all = Vec::with_capacity(lines.len());
    for (index, text) in lines.iter().copied().enumerate() {
        if !front && text.starts_with('#') {
            (heading, above, ticks, options, option) = (text, index, 0, 0, "");
            kind = class(text, &KINDS);
            if text.starts_with("## ") {
                role = class(text, &ROLES);
            }
        }
        let near = |at: Option<usize>| at.and_then(|at| lines.get(at)).copied().unwrap_or("");
        all.push(Line {
            text,
            before: near(index.checked_sub(1)),
            after: near(index.checked_add(1)),
            over,
            marked,
            front: front || (index > 0 && text == "---"),
            role,
            kind,
            heading,
            up: index - above,
            ticks,
            options,
            option,
        });
        if !text.is_empty() {
            over = text;
        }
        if !kind.is_empty() && text.starts_with("- [") {
            options += 1;
            ticks += usize::from(text.starts_with("- [x]"));
            option = text;
        }
        if index > 0 && text == "---" {
            front = false;
        }
    }
    all
}

/// The word of a list that the heading has as its class, or empty.
fn class(heading: &str, of: &[&'static str]) -> &'static str {
    let Some((_, braces)) = heading.rsplit_once('{') else { return "" };
    let words = braces.trim_end().trim_end_matches('}');
    let found = words.split(' ').find_map(|word| {
        let word = word.strip_prefix('.')?;
        of.iter().copied().find(|known| *known == word)
    });
    found.unwrap_or("")
}

impl<'a> Line<'a> {
    /// Running text of an explanation: a paragraph.
    pub fn is_prose(&self) -> bool {
        let first = self.text.chars().next();
        !self.front
            && self.kind.is_empty()
            && self.role.is_empty()
            && self.heading.starts_with("## ")
            && self.before.is_empty()
            && self.after.is_empty()
            && first.is_some_and(char::is_alphabetic)
            && self.text.ends_with('.')
            && self.text.len() > 60
            && !self.text.contains("](")
    }

    /// The line with something added, if it is a paragraph.
    pub fn prose(&self, more: &str) -> Option<Put> {
        self.is_prose().then(|| Put::line(format!("{}{more}", self.text))).flatten()
    }

    /// The line with other words for some, once.
    pub fn swapped(&self, from: &str, to: &str) -> Option<Put> {
        self.text.contains(from).then(|| Put::line(self.text.replacen(from, to, 1))).flatten()
    }

    /// The message is said at the heading above.
    pub fn heading_above(self) -> isize {
        -isize::try_from(self.up).unwrap_or(0)
    }

    /// The text of an option, without its attributes; none if the line is no option.
    pub fn option_text(&self) -> Option<&'a str> {
        let rest = self.text.strip_prefix("- [x] ").or_else(|| self.text.strip_prefix("- [ ] "))?;
        Some(rest.split(" {").next().unwrap_or(rest))
    }

    /// The line as an item's heading of one of these kinds.
    pub fn is_head(&self, kinds: &[&str]) -> bool {
        self.up == 0 && kinds.contains(&self.kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_knows_what_stands_around_it() {
        let text = "---\na: b\n---\n# T\n\n## Check {.check}\n\n### Why? {#w .single}\n\n- [x] A\n- [ ] B\n";
        let lines: Vec<&str> = text.lines().collect();
        let around = around(&lines, true);
        let option = around.last().unwrap();
        assert_eq!((option.kind, option.role, option.ticks), ("single", "check", 1));
        assert_eq!((option.up, option.option_text()), (3, Some("B")));
        assert!(around[1].front && around[2].front && !around[3].front);
    }

    #[test]
    fn a_planted_line_is_counted_from_one() {
        let put = Put::lines(["b", "wrong"], 1).unwrap();
        let fault = planted("a.md", &["a", "b", "c"], 1, &put).unwrap();
        assert_eq!(fault.line, 3);
        assert_eq!(fault.files, [("a.md".to_owned(), Some(b"a\nb\nwrong\nc\n".to_vec()))]);
    }
}
