//! Where the ids of a course are given and where they are named: what an editor needs to go there, to offer them, and to
//! rename them everywhere.
//!
//! Read from the lines themselves, not from the tree: an editor asks while a file is half written.

use std::ops::Range;

use assess::kind::KindName;

use crate::attrs::{self, Role};

/// A place where an id stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The id, without `#`.
    pub id: String,
    /// What it names.
    pub sort: Sort,
    /// Whether it is given here or named.
    pub role: MentionRole,
    /// Bytes of the id in the file, without `#` and key.
    pub bytes: Range<usize>,
}

/// What an id names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// A question.
    Item,
    /// What a learner can do after a lesson.
    Objective,
    /// A wrong belief.
    Misconception,
    /// An entry of the glossary.
    Term,
    /// A practical task.
    Task,
    /// A criterion of one.
    Criterion,
    /// A section that links lead to.
    Section,
}

/// Whether an id is given or named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MentionRole {
    /// `{#id}`
    Given,
    /// `objective=id`, `mis=id`, a row of the blueprint, the end of a link.
    Named,
    /// `was=id`: the id that it had.
    Former,
}

/// All places in a file where ids stand, in order. `path` is that of the file from the course folder.
#[must_use]
pub fn of_file(path: &str, text: &str) -> Vec<Mention> {
    let mut reader = Reader { sheet: Sheet::of(path), under: None, found: Vec::new() };
    let mut at = 0;
    let mut fence: Option<&str> = None;
    for line in text.split_inclusive('\n') {
        let words = line.trim_start();
        match fence {
            Some(mark) if words.starts_with(mark) => fence = None,
            Some(_) => {}
            None if words.starts_with("```") => fence = Some("```"),
            None if words.starts_with("~~~") => fence = Some("~~~"),
            None => reader.line(line, at),
        }
        at += line.len();
    }
    reader.found.sort_by_key(|mention| mention.bytes.start);
    reader.found
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sheet {
    Glossary,
    Workshop,
    Exam,
    Other,
}

impl Sheet {
    fn of(path: &str) -> Self {
        match path.split('.').next().unwrap_or_default() {
            "glossary" => Self::Glossary,
            "workshop" => Self::Workshop,
            "exam" => Self::Exam,
            _ => Self::Other,
        }
    }
}

struct Reader {
    sheet: Sheet,
    /// The class of the heading above.
    under: Option<Role>,
    found: Vec<Mention>,
}

impl Reader {
    fn line(&mut self, line: &str, at: usize) {
        let whole = 0..line.trim_end().len();
        if line.starts_with('#') {
            self.heading(line, whole, at);
        } else if is_entry(line) {
            self.entry(line, whole, at);
        } else if line.starts_with('|')
            && self.sheet == Sheet::Exam
            && self.under == Some(Role::Blueprint)
        {
            self.row(line, at);
        }
        self.links(line, at);
    }

    fn heading(&mut self, line: &str, whole: Range<usize>, at: usize) {
        let Some(found) = attrs::heading(line, &whole).attrs else {
            self.under = None;
            return;
        };
        self.under = found.classes.iter().find_map(|class| Role::parse(&class.text));
        let item = found.classes.iter().any(|class| KindName::parse(&class.text).is_some());
        let task = found.class("task").is_some();
        let sort = match self.sheet {
            Sheet::Glossary => Sort::Term,
            _ if item || found.value("level").is_some() => Sort::Item,
            _ if task => Sort::Task,
            _ => Sort::Section,
        };
        self.attributes(&found, sort, at);
    }

    fn entry(&mut self, line: &str, whole: Range<usize>, at: usize) {
        let Some(found) = attrs::entry(line, &whole).attrs else { return };
        let sort = match (self.sheet, self.under) {
            (Sheet::Workshop, _) => Sort::Criterion,
            (_, Some(Role::Objective)) => Sort::Objective,
            (_, Some(Role::Misconceptions)) => Sort::Misconception,
            _ => Sort::Section,
        };
        self.attributes(&found, sort, at);
    }

    fn attributes(&mut self, found: &attrs::Attrs, sort: Sort, at: usize) {
        if let Some(id) = &found.id {
            // Without the `#`.
            self.add(&id.text, sort, MentionRole::Given, at + id.span.start + 1);
        }
        for (key, value) in &found.pairs {
            let (sort, role) = match key.text.as_str() {
                "objective" => (Sort::Objective, MentionRole::Named),
                "mis" => (Sort::Misconception, MentionRole::Named),
                "was" => (sort, MentionRole::Former),
                _ => continue,
            };
            self.add(&value.text, sort, role, at + value.span.start);
        }
    }

    /// The first cell of a row of the blueprint names an objective.
    fn row(&mut self, line: &str, at: usize) {
        let cell = line.get(1..).and_then(|rest| rest.split('|').next()).unwrap_or_default();
        let id = cell.trim();
        let start = 1 + cell.len() - cell.trim_start().len();
        if is_id(id) {
            self.add(id, Sort::Objective, MentionRole::Named, at + start);
        }
    }

    /// `](path#id)`
    fn links(&mut self, line: &str, at: usize) {
        for (open, _) in line.match_indices("](") {
            let start = open + 2;
            let target = line
                .get(start..)
                .and_then(|rest| rest.split([')', ' ']).next())
                .unwrap_or_default();
            // What stands behind a picture's `#` is a region of it.
            if let Some((file, id)) = target.split_once('#')
                && (file.is_empty() || file.ends_with(".md"))
                && is_id(id)
            {
                self.add(id, Sort::Section, MentionRole::Named, at + start + file.len() + 1);
            }
        }
    }

    fn add(&mut self, id: &str, sort: Sort, role: MentionRole, start: usize) {
        let bytes = start..start + id.len();
        self.found.push(Mention { id: id.to_owned(), sort, role, bytes });
    }
}

fn is_entry(line: &str) -> bool {
    let words = line.trim_start();
    let bullet = words.starts_with("- ") || words.starts_with("* ");
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let number = digits > 0 && words.get(digits..).is_some_and(|rest| rest.starts_with(". "));
    bullet || number
}

fn is_id(text: &str) -> bool {
    let letter = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    text.bytes().any(letter) && text.bytes().all(|b| letter(b) || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::{MentionRole, Sort, of_file};
    use proptest::prelude::*;

    fn found(path: &str, text: &str) -> Vec<(Sort, MentionRole, String)> {
        let mentions = of_file(path, text);
        mentions.into_iter().map(|m| (m.sort, m.role, text[m.bytes].to_owned())).collect()
    }

    #[test]
    fn ids_of_a_lesson_are_found_where_they_are_given_and_named() {
        use MentionRole::{Former, Given, Named};
        let text = "# Пила 😀\n\n## Aims {.objective}\n\n- Режь. {#cut}\n\n## More {#more}\n\n[там](../a.md#burr) ![x](../media/a.svg#part)\n\n\
            ### Which? {#which .single objective=cut was=old-which level=apply}\n\n- [ ] One {mis=blunt}\n\n```\n### No {#no .single}\n```\n";
        let all = found("01-a/01-b.md", text);
        let expect = [
            (Sort::Objective, Given, "cut"),
            (Sort::Section, Given, "more"),
            (Sort::Section, Named, "burr"),
            (Sort::Item, Given, "which"),
            (Sort::Objective, Named, "cut"),
            (Sort::Item, Former, "old-which"),
            (Sort::Misconception, Named, "blunt"),
        ];
        assert_eq!(all, expect.map(|(sort, role, id)| (sort, role, id.to_owned())));
    }

    #[test]
    fn the_blueprint_names_objectives() {
        let text = "# Exam\n\n## Blueprint {.blueprint}\n\n| Objective | apply |\n| --- | --- |\n| cut | 1 |\n\n## Pool\n";
        assert_eq!(
            found("exam.md", text),
            [(Sort::Objective, MentionRole::Named, "cut".to_owned())]
        );
    }

    proptest! {
        #[test]
        fn any_text_has_its_ids_at_their_places(text in "([#{}.=a-z0-9 |\\-\\[\\]()\\n]|\\PC){0,200}") {
            for mention in of_file("exam.md", &text) {
                prop_assert_eq!(text.get(mention.bytes.clone()), Some(mention.id.as_str()));
            }
        }
    }
}
