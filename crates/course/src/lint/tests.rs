//! The cases of all rules: each fires where it should, at the words it should, and stays silent where it should.

use std::collections::BTreeSet;

use super::{Mends, rules};
use crate::folder;
use crate::shelf::{MemoryShelf, Shelf};
use crate::trades::Library;

/// A text, and what the rule finds in it.
pub(crate) struct Case {
    lang: &'static str,
    text: Text,
    /// The words that are marked; none where the rule stays silent.
    at: Option<&'static str>,
}

enum Text {
    Item(&'static str),
    Lesson(&'static str),
    Files(&'static [(&'static str, &'static str)]),
}

impl Case {
    /// What stands below `### Which one do you take? {#which .single …}`, or a whole item where it begins with `###`. `{ok}` and
    /// `{no}` stand for good feedback.
    pub(crate) const fn item(
        lang: &'static str,
        text: &'static str,
        at: Option<&'static str>,
    ) -> Self {
        Self { lang, text: Text::Item(text), at }
    }

    /// What stands below the title of a lesson.
    pub(crate) const fn lesson(
        lang: &'static str,
        text: &'static str,
        at: Option<&'static str>,
    ) -> Self {
        Self { lang, text: Text::Lesson(text), at }
    }

    /// Files of a course, beside or instead of those of the small course that all cases share: `course.md`,
    /// `01-start/module.md`, `01-start/01-first.md`. `{lang}` stands for the language, and a file that begins with `+` is put
    /// behind the shared one.
    pub(crate) const fn files(
        lang: &'static str,
        files: &'static [(&'static str, &'static str)],
        at: Option<&'static str>,
    ) -> Self {
        Self { lang, text: Text::Files(files), at }
    }

    fn shelf(&self) -> MemoryShelf {
        let mut files = vec![
            ("course.md".to_owned(), COURSE.to_owned()),
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
            Text::Files(_) => lesson("Words."),
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
    // Rules of dangers need their classes; the tables of trades and sectors stay empty.
    let hazards = include_str!("../../../../content/hazards.toml");
    let library = Library::read("", "", hazards).unwrap();
    let mut wrong = Vec::new();
    for (rule, cases) in FOLDERS.iter().flat_map(|folder| folder.iter()) {
        for (number, case) in cases.iter().enumerate() {
            let shelf = case.shelf();
            let (_, faults) = folder::check("case", &shelf, &library);
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
