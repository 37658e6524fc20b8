//! Faults of the front matter.

use super::place::{Course, Fault, Line, Planter, Put, Where, any, line};

/// In the order of codes.
pub const PLANTERS: &[Planter] = &[
    line("slug is not the folder's", &[105], Where::CoursePage, |at| changed(at, "slug", "x-$")),
    any("front matter not closed", &[110], not_closed),
    line("a value with a colon", &[111], Where::CoursePage, |at| {
        changed(at, "pass_mark_basis", "judged: by two")
    }),
    line("key misspelt: licence", &[112], Where::CoursePage, |at| {
        misspelt(at, "licence", "lisence")
    }),
    line("key misspelt: sector", &[112], Where::CoursePage, |at| misspelt(at, "sector", "secter")),
    line("key misspelt: sources", &[112], Where::CoursePage, |at| {
        misspelt(at, "sources", "sorces")
    }),
    any("no isco08", &[113], |course| without(course, "isco08")),
    any("no licence", &[113], |course| without(course, "licence")),
    any("no theory_hours", &[113], |course| without(course, "theory_hours")),
    line("level is no number", &[114], Where::CoursePage, |at| changed(at, "level", "B2")),
    line("unknown sector", &[114], Where::CoursePage, |at| changed(at, "sector", "woodd")),
    line("key twice", &[115], Where::CoursePage, |at| {
        (at.front && at.text.starts_with("tools:")).then(|| Put::lines([at.text; 2], 1)).flatten()
    }),
    line("an anchor", &[116], Where::CoursePage, |at| changed(at, "sector", "&a $")),
    line("a key for the title", &[117], Where::CoursePage, |at| {
        let here = at.front && at.text.starts_with("grade:");
        here.then(|| Put::lines(["title: A title", at.text], 0)).flatten()
    }),
    line("hours differ from the table", &[118], Where::CoursePage, |at| {
        changed(at, "theory_hours", "$1")
    }),
    line("format 2", &[119], Where::CoursePage, |at| changed(at, "format", "2")),
    any("a module needs nothing that is there", &[120], |course| {
        let modules = course.files.keys().filter(|path| path.ends_with("/module.md"));
        modules.skip(1).filter_map(|path| needing(course, path, "glazzing")).collect()
    }),
    any("a lesson needs nothing that is there", &[120], |course| {
        let lessons = course.lessons();
        lessons.iter().filter_map(|path| needing(course, path, "glazzing")).collect()
    }),
    any("needs in a circle", &[120], circle),
    any("grade above what is counted", &[1601], too_high),
];

/// Another value of a key; `$` is the old one.
fn changed(at: &Line<'_>, key: &str, value: &str) -> Option<Put> {
    let old = at.text.strip_prefix(key)?.strip_prefix(": ")?;
    at.front.then(|| Put::line(format!("{key}: {}", value.replace('$', old)))).flatten()
}

fn misspelt(at: &Line<'_>, key: &str, wrong: &str) -> Option<Put> {
    let rest = at.text.strip_prefix(key).filter(|rest| rest.starts_with(':'))?;
    at.front.then(|| Put::line(format!("{wrong}{rest}"))).flatten()
}

/// A key that is missing is said where the front matter begins.
fn without(course: &Course, key: &str) -> Vec<Fault> {
    let Some(text) = course.text("course.md") else { return Vec::new() };
    let kept = text.lines().filter(|line| !line.starts_with(&format!("{key}:")));
    vec![Fault::text("course.md", kept.map(|line| format!("{line}\n")).collect(), 1)]
}

fn not_closed(course: &Course) -> Vec<Fault> {
    let open = |path: String| {
        let text = course.text(&path)?;
        let (front, rest) = text.strip_prefix("---\n")?.split_once("\n---\n")?;
        Some(Fault::text(&path, format!("---\n{front}\n{rest}"), 1))
    };
    course.lessons().into_iter().filter_map(open).collect()
}

/// A page that needs what has this name.
fn needing(course: &Course, path: &str, id: &str) -> Option<Fault> {
    let text = course.text(path)?;
    let needs = format!("needs: [{id}]");
    let Some((front, rest)) =
        text.strip_prefix("---\n").and_then(|text| text.split_once("\n---\n"))
    else {
        return Some(Fault::text(path, format!("---\n{needs}\n---\n\n{text}"), 2));
    };
    let kept = front.lines().filter(|line| !line.starts_with("needs:"));
    let kept: String = kept.map(|line| format!("{line}\n")).collect();
    Some(Fault::text(path, format!("---\n{needs}\n{kept}---\n{rest}"), 2))
}

/// Grade `full`, where the exam is too short for it: at level 2 it is not.
fn too_high(course: &Course) -> Vec<Fault> {
    let short = course.text("exam.md").is_some_and(|text| text.contains("\nitems: 20\n"));
    let Some(text) =
        course.text("course.md").filter(|text| short && !text.contains("\nlevel: 2\n"))
    else {
        return Vec::new();
    };
    let Some(line) = text.lines().position(|line| line == "grade: standard") else {
        return Vec::new();
    };
    let text = text.replacen("\ngrade: standard\n", "\ngrade: full\n", 1);
    vec![Fault::text("course.md", text, line + 1)]
}

/// Two lessons that need each other: a circle has no first line, it may be said at either.
fn circle(course: &Course) -> Vec<Fault> {
    let lessons = course.lessons();
    let pairs = lessons.iter().zip(lessons.iter().skip(1));
    let pair = |(first, second): (&String, &String)| {
        let mut fault = needing(course, first, id(second)?)?;
        let other = needing(course, second, id(first)?)?;
        fault.files.extend(other.files);
        fault.or = Some((other.file, other.line));
        Some(fault)
    };
    pairs.filter_map(pair).collect()
}

/// `01-module/02-name.md` is `name`.
fn id(path: &str) -> Option<&str> {
    let (_, file) = path.rsplit_once('/')?;
    Some(file.strip_suffix(".md")?.split_once('-')?.1)
}
