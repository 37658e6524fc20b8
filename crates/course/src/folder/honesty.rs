//! The two marks in the front matter: the grade is at most what is counted (M1), and a review is of this text (M3).

use super::desk::{Desk, review_digest};
use super::report::{Said, error, warning};
use crate::diagnostic::Severity;
use crate::grade::{self, Measures};
use crate::model::{Course, Reviewed};

pub(super) fn check(desk: &mut Desk<'_>, course: &Course, measures: &Measures) {
    let missing = measures.missing(course.front.grade);
    // A question or page with an error of its own is not counted: that error is said, and the count would say it again.
    let broken =
        desk.faults.iter().any(|fault| fault.severity == Severity::Error && fault.code.0 < 1000);
    if !missing.is_empty() && !broken {
        let claimed = grade::name(course.front.grade);
        let computed = measures.computed().map_or("none", grade::name);
        let mut help = String::from("this is missing:");
        for line in missing {
            help.push_str("\n- ");
            help.push_str(&line);
        }
        let fault = error(
            1601,
            key(desk, "grade"),
            format!("the course claims the grade `{claimed}`; counted is `{computed}`"),
        )
        .help(help);
        desk.say(fault);
    }
    if let Reviewed::By { digest, .. } = &course.front.reviewed {
        let now = review_digest(desk.shelf);
        if !now.starts_with(digest.as_str()) {
            let fault = warning(1603, key(desk, "reviewed"), "the review is out of date: the text has changed since")
                .help(format!("the digest of the text is now {now}; the reviewer reads the changes and gives a new date"));
            desk.say(fault);
        }
    }
}

/// The line of a key in `course.md`.
fn key(desk: &Desk<'_>, name: &str) -> crate::Span {
    let text = desk.text("course.md");
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with(name)
            && line.get(name.len()..).is_some_and(|rest| rest.starts_with(':'))
        {
            let end = at + line.trim_end().len();
            return crate::Span { file: "course.md".to_owned(), bytes: at..end };
        }
        at += line.len();
    }
    crate::Span { file: "course.md".to_owned(), bytes: 0..0 }
}
