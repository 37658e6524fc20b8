//! The cases of all rules: each fires where it should, at the words it should, and stays silent where it should.

use std::collections::BTreeSet;

use super::{Mends, rules};
use crate::diagnostic::Diagnostic;
use crate::folder;
use crate::shelf::{MemoryShelf, Shelf};
use crate::trades::Library;

mod mending;

/// A text, and what the rule finds in it.
pub(crate) struct Case {
    lang: &'static str,
    text: Text,
    /// The words that are marked; none where the rule stays silent.
    at: Option<&'static str>,
    folder: &'static str,
    /// Other words in `course.md`.
    course: Option<(&'static str, &'static str)>,
    without: Option<&'static str>,
    bytes: Option<(&'static str, &'static [u8])>,
    /// A text that is put behind a file, many times.
    long: Option<(&'static str, &'static str, usize)>,
    /// Cells of the row of `trades.tsv`, from `isco08` to `key_hazards`.
    trades: Option<&'static str>,
    /// What stands in a file once it is mended.
    becomes: Option<&'static str>,
    by_hand: bool,
}

enum Text {
    Folders(&'static [(&'static str, &'static str)]),
    Item(&'static str),
    Lesson(&'static str),
    Files(&'static [(&'static str, &'static str)]),
}

impl Case {
    const fn new(lang: &'static str, text: Text, at: Option<&'static str>) -> Self {
        Self {
            lang,
            text,
            at,
            folder: "case",
            course: None,
            without: None,
            bytes: None,
            long: None,
            trades: None,
            becomes: None,
            by_hand: false,
        }
    }

    /// What stands below `### Which one do you take? {#which .single …}`, or a whole item where it begins with `###`. `{ok}` and
    /// `{no}` stand for good feedback.
    pub(crate) const fn item(
        lang: &'static str,
        text: &'static str,
        at: Option<&'static str>,
    ) -> Self {
        Self::new(lang, Text::Item(text), at)
    }

    /// What stands below the title of a lesson.
    pub(crate) const fn lesson(
        lang: &'static str,
        text: &'static str,
        at: Option<&'static str>,
    ) -> Self {
        Self::new(lang, Text::Lesson(text), at)
    }

    /// Files of a course, beside or instead of those of the small course that all cases share: `course.md`,
    /// `01-start/module.md`, `01-start/01-first.md`. `{lang}` stands for the language, and a file that begins with `+` is put
    /// behind the shared one.
    pub(crate) const fn files(
        lang: &'static str,
        files: &'static [(&'static str, &'static str)],
        at: Option<&'static str>,
    ) -> Self {
        Self::new(lang, Text::Files(files), at)
    }

    /// Courses in several folders, each with its slug.
    pub(crate) const fn folders(
        lang: &'static str,
        folders: &'static [(&'static str, &'static str)],
        at: Option<&'static str>,
    ) -> Self {
        Self::new(lang, Text::Folders(folders), at)
    }

    /// The course lies in a folder of this name, not in `case`.
    pub(crate) const fn in_folder(self, folder: &'static str) -> Self {
        Self { folder, ..self }
    }

    /// Puts other words into the shared `course.md`.
    pub(crate) const fn course(self, from: &'static str, to: &'static str) -> Self {
        Self { course: Some((from, to)), ..self }
    }

    /// Takes a file away.
    pub(crate) const fn without(self, path: &'static str) -> Self {
        Self { without: Some(path), ..self }
    }

    /// A file that is not UTF-8.
    pub(crate) const fn bytes(self, path: &'static str, bytes: &'static [u8]) -> Self {
        Self { bytes: Some((path, bytes)), ..self }
    }

    /// Makes a file longer by a text, so many times.
    pub(crate) const fn long(self, path: &'static str, text: &'static str, times: usize) -> Self {
        Self { long: Some((path, text, times)), ..self }
    }

    /// `trades.tsv` has a row for the course, with these cells from `isco08` to `key_hazards`.
    pub(crate) const fn trades(self, cells: &'static str) -> Self {
        Self { trades: Some(cells), ..self }
    }

    /// What the repair must come to: a text of some file, or its path.
    pub(crate) const fn becomes(self, text: &'static str) -> Self {
        Self { becomes: Some(text), ..self }
    }

    /// The fault is there, but a person has to mend it.
    pub(crate) const fn by_hand(self) -> Self {
        Self { by_hand: true, ..self }
    }

    fn library(&self) -> Library {
        // Rules of dangers need their classes.
        let hazards = include_str!("../../../../content/hazards.toml");
        let today = crate::trades::Day::parse("2026-06-30");
        let Some(cells) = self.trades else {
            return Library { today, ..Library::read("", "", hazards).unwrap() };
        };
        let head = "slug\ttitle_en\ttitle_ru\ttitle_sr\ttitle_es\tisco08\tsector\tlevel\ttheory_hours\tworkshop_hours\t\
                    prerequisites\tkey_hazards\tcore_tools\taudience\tmarks";
        let row = format!("case\tCase\tCase\tCase\tCase\t{cells}\tfile\tlearners\tgraded");
        Library { today, ..Library::read(&format!("{head}\n{row}\n"), "", hazards).unwrap() }
    }

    /// All that is found in it.
    fn faults(&self, shelf: &MemoryShelf) -> Vec<Diagnostic> {
        let Text::Folders(folders) = self.text else {
            return folder::check(self.folder, shelf, &self.library()).1;
        };
        let courses: Vec<_> = folders
            .iter()
            .map(|(folder, slug)| {
                let own = Self::new(self.lang, Text::Files(&[]), None);
                let mut shelf = own.shelf();
                let slug = format!("slug: {slug}");
                shelf.put("course.md", own.course_page().replace("slug: case", &slug));
                folder::check(folder, &shelf, &Library::default()).0.unwrap()
            })
            .collect();
        let slugs: Vec<_> = folders
            .iter()
            .zip(&courses)
            .map(|((folder, _), course)| (*folder, &course.front.slug))
            .collect();
        folder::same_slugs(&slugs).into_iter().map(|(_, fault)| fault).collect()
    }

    fn course_page(&self) -> String {
        let page = match self.course {
            Some((from, to)) => {
                assert!(COURSE.contains(from), "{from}");
                COURSE.replace(from, to)
            }
            None => COURSE.to_owned(),
        };
        page.replace("{lang}", self.lang)
    }

    fn shelf(&self) -> MemoryShelf {
        let mut files = vec![
            ("course.md".to_owned(), self.course_page()),
            ("01-start/module.md".to_owned(), "# Start\n\nThe first steps.\n".to_owned()),
        ];
        let lesson = |body: &str| {
            format!("# First\n\n## You will learn {{.objective}}\n\n- Set it. {{#do}}\n\n{body}\n")
        };
        let body = match &self.text {
            Text::Item(text) if text.starts_with("###") => lesson(text),
            Text::Item(text) => lesson(&format!(
                "### Which one do you take? {{#which .single objective=do level=apply}}\n\n{text}"
            )),
            Text::Lesson(text) => lesson(text),
            Text::Files(_) | Text::Folders(_) => lesson("Words."),
        };
        files.push(("01-start/01-first.md".to_owned(), body));
        if let Text::Files(own) = &self.text {
            for (path, text) in *own {
                let known = files.iter().position(|(known, _)| known == path);
                match (known, text.strip_prefix('+')) {
                    (Some(place), Some(more)) => files[place].1.push_str(more),
                    (Some(place), None) => files[place].1 = (*text).to_owned(),
                    (None, _) => files.push(((*path).to_owned(), (*text).to_owned())),
                }
            }
        }
        let mut shelf = MemoryShelf::new();
        for (path, text) in files {
            let (ok, no) = (
                "Right. It holds the work so that your hands stay free of the blade.",
                "It slips under load. Take the one that grips on both sides.",
            );
            shelf.put(
                path,
                text.replace("{ok}", ok)
                    .replace("{no}", no)
                    .replace("{lang}", self.lang)
                    .into_bytes(),
            );
        }
        if let Some((path, bytes)) = self.bytes {
            shelf.put(path, bytes);
        }
        if let Some((path, text, times)) = self.long {
            let before = shelf.bytes(path).unwrap_or_default();
            shelf.put(path, [before, text.repeat(times).as_bytes()].concat());
        }
        if let Some(path) = self.without {
            shelf.remove(path);
        }
        shelf
    }
}

const COURSE: &str = "---\nformat: 1\nslug: case\nversion: 1.0.0\nlanguages: [{lang}]\nsector: metal\nisco08: 7212\nlevel: 3\n\
    theory_hours: 10\nworkshop_hours: 20\ngrade: outline\nreviewed: no\npass_mark_basis: provisional\nunder18: yes\n\
    authors: [A. Teacher]\nsources: [\"ISO, 4063, 2023\"]\nlicence: CC-BY-SA-4.0\n---\n# Case\n\nWords of the course.\n";

const FOLDERS: &[&[(&super::Rule, &[Case])]] = &[
    super::files::CASES,
    super::markdown::CASES,
    super::questions::CASES,
    super::pool::CASES,
    super::media::CASES,
    super::translation::CASES,
    super::course::CASES,
    super::items::CASES,
    super::reading::CASES,
    super::safety::CASES,
    super::setting::CASES,
    super::exam::CASES,
    super::marks::CASES,
    super::languages::CASES,
];

#[test]
fn every_rule_fires_and_stays_silent() {
    let mut wrong = Vec::new();
    for (rule, cases) in FOLDERS.iter().flat_map(|folder| folder.iter()) {
        for (number, case) in cases.iter().enumerate() {
            let shelf = case.shelf();
            let faults = case.faults(&shelf);
            let found: Vec<String> = faults
                .iter()
                .filter(|fault| fault.code.0 == rule.code)
                .map(|fault| {
                    let text = shelf
                        .bytes(&fault.at.file)
                        .map(String::from_utf8_lossy)
                        .unwrap_or_default();
                    text.get(fault.at.bytes.clone()).unwrap_or("?").to_owned()
                })
                .collect();
            let wanted: Vec<String> = case.at.iter().map(|at| (*at).to_owned()).collect();
            if found != wanted {
                let all: Vec<String> =
                    faults.iter().map(|f| format!("{} {}", f.code, f.message)).collect();
                wrong.push(format!(
                    "JW{:04}, case {number} ({}): found {found:?}, wanted {wanted:?}; all: {all:#?}",
                    rule.code, case.lang
                ));
            }
            if let Some(fault) = faults.iter().find(|fault| fault.code.0 == rule.code)
                && fault.help.is_none()
            {
                wrong.push(format!("JW{:04}, case {number}: does not say what to do", rule.code));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A rule of good teaching that looks at words is proved in each language that has lists, in both scripts of Serbian;
/// one that only counts or compares, in one.
#[test]
fn every_rule_has_a_case_that_fires_and_one_that_does_not() {
    for (rule, cases) in FOLDERS.iter().flat_map(|folder| folder.iter()) {
        if rule.look.is_none() {
            continue;
        }
        assert!(cases.iter().any(|case| case.at.is_some()), "JW{:04} never fires", rule.code);
        assert!(cases.iter().any(|case| case.at.is_none()), "JW{:04} has no near miss", rule.code);
        for lang in ["en", "es", "ru", "sr"] {
            let of = |case: &&Case| case.lang == lang || case.lang.starts_with(&format!("{lang}-"));
            assert!(
                cases.iter().any(|case| of(&case) && case.at.is_some()),
                "JW{:04} never fires in {lang}",
                rule.code
            );
            assert!(
                cases.iter().any(|case| of(&case) && case.at.is_none()),
                "JW{:04} has no near miss in {lang}",
                rule.code
            );
        }
    }
}

#[test]
fn codes_and_names_are_unique_and_in_order() {
    let codes: Vec<u16> = rules().map(|rule| rule.code).collect();
    assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
    let names: Vec<&str> = rules().filter_map(|rule| rule.name).collect();
    assert_eq!(names.len(), names.iter().collect::<BTreeSet<_>>().len());
}

#[test]
fn every_rule_explains_itself() {
    for rule in rules() {
        for (what, text) in [
            ("title", rule.title),
            ("what", rule.what),
            ("why", rule.why),
            ("example", rule.example),
            ("instead", rule.instead),
        ] {
            assert!(
                text.len() > 10 || (what == "example" && !text.is_empty()),
                "JW{:04}: {what}",
                rule.code
            );
        }
        assert!(!rule.title.ends_with('.'), "JW{:04}: the title is no sentence", rule.code);
        let _: Mends = rule.mends;
    }
}

#[test]
fn every_list_can_be_read() {
    for text in [
        include_str!("../../lists/en.toml"),
        include_str!("../../lists/es.toml"),
        include_str!("../../lists/ru.toml"),
        include_str!("../../lists/sr.toml"),
    ] {
        let table: std::collections::BTreeMap<String, Vec<String>> = toml::from_str(text).unwrap();
        assert!(!table.is_empty());
        for (name, entries) in table {
            let distinct: BTreeSet<&String> = entries.iter().collect();
            assert_eq!(distinct.len(), entries.len(), "{name} has an entry twice");
        }
    }
}
