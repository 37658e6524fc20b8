//! Cases in data files.
//!
//! A case file starts with a head of `key: value` lines; a key may come more than once. An empty line ends
//! the head, and the rest is the body, byte for byte. Markdown files can also be taken apart by their
//! headings ([`sections`]).

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// One data file.
#[derive(Debug, Clone)]
pub struct Case {
    /// Name of the file without its ending.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// The lines of the head in order.
    pub head: Vec<(String, String)>,
    /// All after the head.
    pub body: Vec<u8>,
}

impl Case {
    /// Takes bytes apart. A file without a head has its first line empty.
    ///
    /// # Errors
    /// Says which line of the head is none.
    pub fn parse(path: &Path, bytes: &[u8]) -> Result<Self, String> {
        let mut head = Vec::new();
        let mut rest = bytes;
        loop {
            let end = rest.iter().position(|byte| *byte == b'\n');
            let (line, after) = match end {
                Some(end) => (rest.get(..end), rest.get(end + 1..)),
                None => (Some(rest), None),
            };
            rest = after.unwrap_or_default();
            let line = std::str::from_utf8(line.unwrap_or_default()).map_err(|e| e.to_string())?;
            if line.is_empty() {
                break;
            }
            let (key, value) =
                line.split_once(':').ok_or_else(|| format!("`{line}` is no `key: value`"))?;
            head.push((key.trim().to_owned(), value.trim().to_owned()));
        }
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Self { name, path: path.to_owned(), head, body: rest.to_vec() })
    }

    /// All values of a key, in order.
    pub fn all(&self, key: &str) -> impl Iterator<Item = &str> {
        self.head.iter().filter(move |(k, _)| k == key).map(|(_, value)| value.as_str())
    }

    /// The value of a key that stands once.
    ///
    /// # Errors
    /// Where it is missing or stands twice.
    pub fn one(&self, key: &str) -> Result<&str, String> {
        let mut all = self.all(key);
        match (all.next(), all.next()) {
            (Some(value), None) => Ok(value),
            (None, _) => Err(format!("the head has no `{key}:`")),
            (Some(_), Some(_)) => Err(format!("the head has `{key}:` twice")),
        }
    }

    /// The body as text.
    ///
    /// # Errors
    /// Where it is not UTF-8.
    pub fn text(&self) -> Result<&str, String> {
        std::str::from_utf8(&self.body).map_err(|fault| fault.to_string())
    }
}

/// The case files of a folder with this ending (no dot), by name.
///
/// # Errors
/// Where the folder or a file can't be read.
pub fn cases(folder: &Path, ending: &str) -> Result<Vec<Case>, String> {
    let failed = |path: &Path, why: String| format!("{}: {why}", path.display());
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|e| failed(folder, e.to_string()))? {
        let path = entry.map_err(|e| failed(folder, e.to_string()))?.path();
        if path.extension().is_some_and(|found| found == ending) {
            paths.push(path);
        }
    }
    paths.sort();
    let read = |path: PathBuf| {
        let bytes = std::fs::read(&path).map_err(|e| failed(&path, e.to_string()))?;
        Case::parse(&path, &bytes).map_err(|why| failed(&path, why))
    };
    paths.into_iter().map(read).collect()
}

/// Runs a check over all case files of a folder, to the end, and then tells of all that failed. Gives the
/// number of cases.
///
/// # Panics
/// Where a case fails, or there is none.
pub fn run_cases(
    folder: &Path,
    ending: &str,
    mut check: impl FnMut(&Case) -> Result<(), String>,
) -> usize {
    let cases = match cases(folder, ending) {
        Ok(cases) if !cases.is_empty() => cases,
        Ok(_) => panic!("{}: no *.{ending}", folder.display()),
        Err(why) => panic!("{why}"),
    };
    let mut failed = String::new();
    for case in &cases {
        if let Err(why) = check(case) {
            let _ = write!(failed, "\n{}: {why}", case.path.display());
        }
    }
    assert!(failed.is_empty(), "cases failed:{failed}");
    cases.len()
}

/// A part of a Markdown file under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// How many `#`; 0 is what stands ahead of the first heading.
    pub level: usize,
    /// Text of the heading.
    pub title: String,
    /// What follows up to the next heading, fences and all.
    pub text: String,
    /// Fenced blocks in it: info string and content.
    pub fences: Vec<(String, String)>,
}

impl Section {
    /// The content of the first fenced block with this info string.
    #[must_use]
    pub fn fence(&self, info: &str) -> Option<&str> {
        self.fences.iter().find(|(found, _)| found == info).map(|(_, text)| text.as_str())
    }
}

/// Takes Markdown apart by its headings (`#` style). A `#` inside a fence is no heading.
#[must_use]
pub fn sections(markdown: &str) -> Vec<Section> {
    let section = |level, title: &str| Section {
        level,
        title: title.to_owned(),
        text: String::new(),
        fences: Vec::new(),
    };
    let mut sections = Vec::new();
    let mut current = section(0, "");
    let mut fence: Option<(&str, String, String)> = None;
    for line in markdown.split_inclusive('\n') {
        let bare = line.trim_end();
        if let Some((mark, info, mut text)) = fence.take() {
            current.text.push_str(line);
            if bare == mark {
                current.fences.push((info, text));
            } else {
                text.push_str(line);
                fence = Some((mark, info, text));
            }
            continue;
        }
        let hashes = bare.len() - bare.trim_start_matches('#').len();
        let title = bare.get(hashes..).and_then(|rest| rest.strip_prefix(' '));
        match title {
            Some(title) if (1..=6).contains(&hashes) => {
                sections.push(std::mem::replace(&mut current, section(hashes, title.trim())));
                continue;
            }
            _ => current.text.push_str(line),
        }
        let ticks = bare.len() - bare.trim_start_matches('`').len();
        if let (3.., Some((mark, info))) = (ticks, bare.split_at_checked(ticks)) {
            fence = Some((mark, info.trim().to_owned(), String::new()));
        }
    }
    if let Some((_, info, text)) = fence {
        current.fences.push((info, text));
    }
    sections.push(current);
    sections.retain(|section| section.level > 0 || !section.text.trim().is_empty());
    sections
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_ends_at_an_empty_line_and_the_body_keeps_its_bytes() {
        let bytes = b"expect: gap: at 4\nexpect: fork\nkeeps: 2\n\nbody\n\n\xff";
        let case = Case::parse(Path::new("a/seq_gap.txt"), bytes).unwrap();
        assert_eq!(case.name, "seq_gap");
        assert_eq!(case.all("expect").collect::<Vec<_>>(), ["gap: at 4", "fork"]);
        assert_eq!(case.one("keeps"), Ok("2"));
        assert!(case.one("expect").is_err() && case.one("missing").is_err());
        assert_eq!(case.body, b"body\n\n\xff");
        assert!(case.text().is_err());
    }

    #[test]
    fn a_line_without_a_colon_is_no_head() {
        assert!(Case::parse(Path::new("x"), b"# Title\n\n").is_err());
    }

    #[test]
    fn markdown_falls_into_sections_with_their_fences() {
        let found = sections("intro\n# One\ntext\n````md\n# not a heading\n```\n````\n## Two\n");
        let titles: Vec<_> = found.iter().map(|s| (s.level, s.title.as_str())).collect();
        assert_eq!(titles, [(0, ""), (1, "One"), (2, "Two")]);
        assert_eq!(found[1].fence("md"), Some("# not a heading\n```\n"));
        assert!(found[1].text.starts_with("text\n````md\n"));
    }

    #[test]
    #[should_panic(expected = "no *.none")]
    fn a_folder_without_cases_is_a_failure() {
        run_cases(Path::new(env!("CARGO_MANIFEST_DIR")), "none", |_| Ok(()));
    }
}
