//! Diagnostics as workflow commands of GitHub Actions: they appear beside the lines of a change.

use std::path::Path;

use course::shelf::Shelf;
use course::{Diagnostic, Severity};

use crate::positions::Positions;
use crate::render::shown_path;

/// One line a fault.
pub fn lines(faults: &[Diagnostic], shelf: &dyn Shelf, folder: &Path) -> String {
    let positions = Positions::new(shelf);
    faults.iter().map(|fault| line(fault, &positions, folder)).collect()
}

fn line(fault: &Diagnostic, positions: &Positions<'_>, folder: &Path) -> String {
    let command = match fault.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let path = property(&shown_path(folder, &fault.at.file));
    let (line, column) = positions.of(&fault.at.file, fault.at.bytes.start);
    let (end_line, end_column) = positions.of(&fault.at.file, fault.at.bytes.end);
    let mut place = format!("file={path},line={line},endLine={end_line}");
    // Columns of a place of several lines are refused.
    if line == end_line {
        place.push_str(&format!(",col={column},endColumn={end_column}"));
    }
    let help = fault.help.as_ref().map(|help| format!("\nhelp: {help}")).unwrap_or_default();
    let message = data(&format!("{}{help}", fault.message));
    format!("::{command} {place},title={}::{message}\n", fault.code)
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::lines;
    use course::shelf::MemoryShelf;
    use course::{Code, Diagnostic, Severity, Span};

    #[test]
    fn what_has_a_meaning_to_github_is_escaped() {
        let shelf: MemoryShelf = [("a, b.md", "ж one\ntwo\n")].into_iter().collect();
        let fault = |bytes| {
            let at = Span { file: "a, b.md".to_owned(), bytes };
            let mut fault =
                Diagnostic::new(Code(305), Severity::Note, at, "5 % is: too\r\nmuch".to_owned());
            fault.help = Some("less".to_owned());
            fault
        };
        assert_eq!(
            lines(&[fault(3..6), fault(3..9)], &shelf, std::path::Path::new("c:d")),
            "::notice file=c%3Ad/a%2C b.md,line=1,endLine=1,col=3,endColumn=6,title=JW0305::5 %25 is: too%0D%0Amuch%0Ahelp: less\n\
             ::notice file=c%3Ad/a%2C b.md,line=1,endLine=2,title=JW0305::5 %25 is: too%0D%0Amuch%0Ahelp: less\n"
        );
    }
}
