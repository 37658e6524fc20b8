//! Diagnostics and tables for programs.

use course::diagnostic::Fix;
use course::folder::Counted;
use course::grade::{self, GRADES};
use course::mend::Done;
use course::shelf::Shelf;
use course::{Diagnostic, Severity, Span};
use serde::Serialize;

use crate::positions::Positions;

/// What `check --format json` prints.
#[derive(Debug, Serialize)]
pub struct Report {
    /// Version of this shape.
    pub format: u32,
    /// One entry a course.
    pub courses: Vec<CourseReport>,
}

/// One course.
#[derive(Debug, Serialize)]
pub struct CourseReport {
    slug: String,
    folder: String,
    diagnostics: Vec<Fault>,
    /// What `--fix` has just mended.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    mended: Vec<MendedFault>,
    grade: Option<GradeReport>,
    digest: String,
}

#[derive(Debug, Serialize)]
struct Fault {
    code: String,
    severity: &'static str,
    at: Place,
    message: String,
    label: Option<String>,
    also: Vec<Also>,
    help: Option<String>,
    fix: Option<Repair>,
}

/// A repair that `--fix` makes.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Repair {
    Edit { edits: Vec<EditReport> },
    Rename { from: String, to: String },
    Create { path: String, text: String },
}

#[derive(Debug, Serialize)]
struct EditReport {
    at: Place,
    text: String,
}

#[derive(Debug, Serialize)]
struct MendedFault {
    code: String,
    file: String,
    line: usize,
    message: String,
}

#[derive(Debug, Serialize)]
struct Place {
    file: String,
    start: usize,
    end: usize,
    line: usize,
    column: usize,
}

#[derive(Debug, Serialize)]
struct Also {
    at: Place,
    words: String,
}

#[derive(Debug, Serialize)]
struct GradeReport {
    claimed: &'static str,
    computed: Option<&'static str>,
    rows: Vec<RowReport>,
}

#[derive(Debug, Serialize)]
struct RowReport {
    name: &'static str,
    have: String,
    wants: Vec<WantReport>,
}

#[derive(Debug, Serialize)]
struct WantReport {
    grade: &'static str,
    text: String,
    missing: Vec<String>,
}

impl CourseReport {
    /// Gathers what was found in a course.
    pub fn new(
        slug: &str,
        folder: String,
        counted: Option<&Counted>,
        faults: &[Diagnostic],
        shelf: &dyn Shelf,
    ) -> Self {
        let mut report = Self {
            slug: slug.to_owned(),
            folder,
            diagnostics: Vec::new(),
            mended: Vec::new(),
            grade: counted.map(GradeReport::of),
            digest: course::folder::review_digest(shelf),
        };
        report.add(faults, shelf);
        report
    }

    /// Adds what was mended.
    pub fn add_mended(&mut self, done: &[Done]) {
        self.mended.extend(done.iter().map(|done| MendedFault {
            code: done.code.to_string(),
            file: done.file.clone(),
            line: done.line,
            message: done.message.clone(),
        }));
    }

    /// Adds what was found later.
    pub fn add(&mut self, faults: &[Diagnostic], shelf: &dyn Shelf) {
        let positions = Positions::new(shelf);
        self.diagnostics.extend(faults.iter().map(|fault| Fault::of(fault, &positions)));
    }
}

impl Fault {
    fn of(fault: &Diagnostic, positions: &Positions<'_>) -> Self {
        Self {
            code: fault.code.to_string(),
            severity: match fault.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "note",
            },
            at: Place::of(&fault.at, positions),
            message: fault.message.clone(),
            label: fault.label.clone(),
            also: fault
                .also
                .iter()
                .map(|(at, words)| Also { at: Place::of(at, positions), words: words.clone() })
                .collect(),
            help: fault.help.clone(),
            fix: fault.fix.as_ref().map(|fix| Repair::of(fix, positions)),
        }
    }
}

impl Repair {
    fn of(fix: &Fix, positions: &Positions<'_>) -> Self {
        match fix {
            Fix::Edit(edits) => {
                let edits = edits.iter().map(|edit| EditReport {
                    at: Place::of(&edit.at, positions),
                    text: edit.text.clone(),
                });
                Self::Edit { edits: edits.collect() }
            }
            Fix::Rename { from, to } => Self::Rename { from: from.clone(), to: to.clone() },
            Fix::Create { path, text } => Self::Create { path: path.clone(), text: text.clone() },
        }
    }
}

impl Place {
    fn of(span: &Span, positions: &Positions<'_>) -> Self {
        let (line, column) = positions.of(&span.file, span.bytes.start);
        Self { file: span.file.clone(), start: span.bytes.start, end: span.bytes.end, line, column }
    }
}

impl GradeReport {
    fn of(Counted { course, measures }: &Counted) -> Self {
        let row = |row: course::grade::Row| RowReport {
            name: row.name,
            have: row.have.clone(),
            wants: GRADES
                .into_iter()
                .filter_map(|grade| {
                    let want = row.want(grade)?;
                    Some(WantReport {
                        grade: grade::name(grade),
                        text: want.text.clone(),
                        missing: want.lacks.clone(),
                    })
                })
                .collect(),
        };
        Self {
            claimed: grade::name(course.front.grade),
            computed: measures.computed().map(grade::name),
            rows: measures.rows().into_iter().map(row).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::CourseReport;
    use course::diagnostic::{Edit, Fix};
    use course::shelf::MemoryShelf;
    use course::{Code, Diagnostic, Severity, Span};
    use serde_json::json;

    #[test]
    fn a_repair_names_its_places() {
        let shelf: MemoryShelf = [("a.md", "one\nж two\n")].into_iter().collect();
        let at = Span { file: "a.md".to_owned(), bytes: 7..10 };
        let mut fault = Diagnostic::new(Code(201), Severity::Error, at.clone(), "no".to_owned());
        let mut fix = |fix| {
            fault.fix = Some(fix);
            let report =
                CourseReport::new("x", "x".to_owned(), None, std::slice::from_ref(&fault), &shelf);
            serde_json::to_value(&report).expect("JSON")["diagnostics"][0]["fix"].clone()
        };
        let place = json!({"file": "a.md", "start": 7, "end": 10, "line": 2, "column": 3});
        let edit = Fix::Edit(vec![Edit { at, text: "2".to_owned() }]);
        assert_eq!(fix(edit), json!({"kind": "edit", "edits": [{"at": place, "text": "2"}]}));
        let rename = Fix::Rename { from: "a.md".to_owned(), to: "b.md".to_owned() };
        assert_eq!(fix(rename), json!({"kind": "rename", "from": "a.md", "to": "b.md"}));
        let create = Fix::Create { path: "c.md".to_owned(), text: "# C\n".to_owned() };
        assert_eq!(fix(create), json!({"kind": "create", "path": "c.md", "text": "# C\n"}));
    }
}
