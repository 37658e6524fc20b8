//! Faults of the files themselves.

use super::place::{Course, Fault, Planter, Put, Where, any, line};

/// In the order of codes.
pub const PLANTERS: &[Planter] = &[
    any("file name with a space", &[102], |course| {
        modules(course).map(|module| new(&format!("{module}/Part 2.md"), "# Part 2\n")).collect()
    }),
    any("two files with one number", &[103], |course| {
        let one = |module: &str| new(&format!("{module}/01-the-other-first.md"), SECOND);
        // The second one of two is told of, and `the-other` is after nearly every name; where it is not, it is not planted.
        let after = |module: &&str| {
            let begin = format!("{module}/01-");
            let first = course.files.keys().find(|path| path.starts_with(&begin));
            first.is_some_and(|path| **path < *format!("{begin}the"))
        };
        modules(course).filter(after).map(one).collect()
    }),
    any("no module.md", &[104], |course| {
        let gone = |module: &str| {
            let path = format!("{module}/module.md");
            Fault { files: vec![(path.clone(), None)], file: path, line: 1, or: None }
        };
        modules(course).map(gone).collect()
    }),
    any("not UTF-8", &[106], |course| {
        let broken = |path: String| {
            let mut bytes = course.files.get(&path)?.clone();
            bytes.extend(b"Caf\xe9.\n");
            // What is no text has no lines: the message names the byte.
            Some(Fault { files: vec![(path.clone(), Some(bytes))], file: path, line: 1, or: None })
        };
        course.lessons().into_iter().filter_map(broken).collect()
    }),
    any("BOM", &[107], |course| pages(course, 1, |text| format!("\u{feff}{text}"))),
    any("CRLF", &[107], |course| pages(course, 1, |text| text.replace('\n', "\r\n"))),
    line("a tab in an indent", &[107], Where::Lessons, |at| {
        let quote = at.text.strip_prefix("  >")?;
        Put::line(format!("\t>{quote}"))
    }),
    line("a decomposed letter", &[107], Where::Lessons, |at| at.prose(" The cafe\u{301} is open.")),
    any("a lesson too large", &[108], |course| {
        pages(course, 1, |text| format!("{text}\n<!-- {} -->\n", "word ".repeat(16_000)))
    }),
    any("a picture that nothing uses", &[109], |course| {
        let pictures =
            course.files.keys().filter(|path| path.starts_with("media/") && path.ends_with(".svg"));
        let copy = |path: &String| Fault {
            files: vec![("media/old-one.svg".to_owned(), course.files.get(path).cloned())],
            file: "media/old-one.svg".to_owned(),
            line: 1,
            or: None,
        };
        pictures.map(copy).collect()
    }),
    line("a second title", &[122], Where::Lessons, |at| {
        let rest = at.text.strip_prefix("## ")?;
        at.role.is_empty().then(|| Put::line(format!("# {rest}"))).flatten()
    }),
    any("a language that is not listed", &[608], |course| {
        modules(course).map(|module| new(&format!("{module}/module.uk.md"), "# Вступ\n")).collect()
    }),
];

const SECOND: &str = "---\nplanned: yes\n---\n\n# The other first\n\n## You will learn {.objective}\n\n- Cut it to size. {#cut-it-to-size}\n";

/// Folders of modules.
fn modules(course: &Course) -> impl Iterator<Item = &str> {
    course.files.keys().filter_map(|path| path.strip_suffix("/module.md"))
}

fn new(path: &str, text: &str) -> Fault {
    Fault::text(path, text.to_owned(), 1)
}

/// Every lesson, changed as a whole.
fn pages(course: &Course, line: usize, change: fn(&str) -> String) -> Vec<Fault> {
    let one = |path: String| {
        let text = change(course.text(&path)?);
        Some(Fault::text(&path, text, line))
    };
    course.lessons().into_iter().filter_map(one).collect()
}
