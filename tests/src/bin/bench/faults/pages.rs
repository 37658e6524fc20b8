//! Faults of the exam, the workshop and the glossary.

use super::place::{Course, Fault, Line, Planter, Put, Where, any, line};

/// In the order of codes.
pub const PLANTERS: &[Planter] = &[
    line("no blueprint", &[401], Where::Exam, |at| {
        // Said at the title: there is nothing else to point at.
        let here = at.text.ends_with(" {.blueprint}");
        here.then(|| Put::lines([at.text.trim_end_matches(" {.blueprint}")], 0)).flatten()
    }),
    line("a blueprint of an unknown objective", &[402], Where::Exam, |at| {
        let (id, rest) = at.text.strip_prefix("| ")?.split_once(" | ")?;
        blueprint(at).then(|| Put::line(format!("| {id}x | {rest}"))).flatten()
    }),
    line("a column of the blueprint misspelt", &[402], Where::Exam, |at| {
        at.text
            .starts_with("| Objective |")
            .then(|| swapped(at, "| analyse |", "| anlyse |"))
            .flatten()
    }),
    any("a blueprint that adds up to less", &[403], |course| sum(course, " 1 |", " 0 |")),
    any("a blueprint that adds up to more", &[403], |course| sum(course, " 1 |", " 2 |")),
    line("true or false in the pool", &[404], Where::Exam, |at| {
        let here = at.text.starts_with("## Pool");
        here.then(|| Put::below(at, &[TRUE_FALSE, "", "- [x] True", "- [ ] False"], 0)).flatten()
    }),
    any("a pool question of the lessons", &[405], repeated),
    line("a link in the pool", &[406], Where::Exam, |at| {
        let here = at.kind == "single" && at.up == 0;
        here.then(|| Put::below(at, &["Think of [the rules](course.md)."], 0)).flatten()
    }),
    line("a task without objective", &[329], Where::Workshop, |at| {
        let (head, rest) = at.text.split_once(" objective=")?;
        let rest = rest.split_once([' ', '}']).map_or("", |(_, rest)| rest);
        task(at).then(|| Put::line(format!("{head} {rest}"))).flatten()
    }),
    line("a task of an unknown objective", &[329], Where::Workshop, |at| {
        task(at).then(|| swapped(at, " objective=", " objective=x")).flatten()
    }),
    line("a task without id", &[409], Where::Workshop, |at| {
        let (head, rest) = at.text.split_once("{#")?;
        task(at).then(|| Put::line(format!("{head}{{{}", rest.split_once(' ')?.1))).flatten()
    }),
    line("a criterion without id", &[409], Where::Workshop, |at| {
        criterion(at).then(|| Put::line(at.text.split(" {#").next()?)).flatten()
    }),
    line("a criterion without tick box", &[409], Where::Workshop, |at| {
        criterion(at).then(|| swapped(at, "- [ ] ", "- ")).flatten()
    }),
    line("a ticked criterion", &[410], Where::Workshop, |at| {
        criterion(at).then(|| swapped(at, "- [ ] ", "- [x] ")).flatten()
    }),
    line("an attribute of a criterion misspelt", &[220], Where::Workshop, |at| {
        criterion(at).then(|| swapped(at, " critical}", " criticl}")).flatten()
    }),
    line("an id of a criterion twice", &[222], Where::Workshop, |at| {
        let id = at.before.split_once("{#")?.1.split([' ', '}']).next()?;
        let (head, rest) = at.text.split_once("{#")?;
        let end = rest.find([' ', '}'])?;
        criterion(at).then(|| Put::line(format!("{head}{{#{id}{}", rest.get(end..)?))).flatten()
    }),
    line("a term twice", &[222], Where::Glossary, |at| {
        let (term, _) = at.text.strip_prefix("## ")?.split_once(" {#")?;
        let twice = format!("## {term} {{#term-twice}}");
        Put::lines([at.text, "", "A word of the trade.", "", &twice], 4)
    }),
    line("a term without meaning", &[1018], Where::Glossary, |at| {
        let here = at.text.starts_with("## ");
        here.then(|| Put::lines(["## spokeshave {#term-spokeshave-x}", "", at.text], 0)).flatten()
    }),
    line("the picture of the pool gives it away", &[407], Where::Exam, |at| {
        at.text.starts_with("![").then(|| swapped(at, "(media/", "(media/wrong-")).flatten()
    }),
    any("the exam has no title", &[122], |course| {
        let one = |path: &str| {
            let text = course.text(path)?;
            let line = text.lines().position(|line| line.starts_with("# "))?;
            let kept = text.lines().filter(|line| !line.starts_with("# "));
            let new: String = kept.map(|line| format!("{line}\n")).collect();
            let files = vec![(path.to_owned(), Some(new.into_bytes()))];
            Some(Fault { files, file: path.to_owned(), line: line.min(1) })
        };
        ["workshop.md", "glossary.md"].into_iter().filter_map(one).collect()
    }),
];

const TRUE_FALSE: &str = "### The floor is dry. {#x-floor-dry .truefalse objective=none-of-them level=remember facility=0.80}";

fn swapped(at: &Line<'_>, from: &str, to: &str) -> Option<Put> {
    at.text.contains(from).then(|| Put::line(at.text.replacen(from, to, 1))).flatten()
}

/// A row of the blueprint that is neither its head nor the line below.
fn blueprint(at: &Line<'_>) -> bool {
    at.heading.ends_with("{.blueprint}")
        && at.text.starts_with("| ")
        && at.before.starts_with('|')
        && !at.text.starts_with("| -")
}

fn task(at: &Line<'_>) -> bool {
    at.up == 0 && at.text.contains(" .task ")
}

fn criterion(at: &Line<'_>) -> bool {
    at.text.starts_with("- [ ] ") && at.text.contains(" {#")
}

/// Said at the head of the table: no row alone is wrong.
fn sum(course: &Course, from: &str, to: &str) -> Vec<Fault> {
    let Some(text) = course.text("exam.md") else { return Vec::new() };
    let Some(head) = text.lines().position(|line| line.starts_with("| Objective |")) else {
        return Vec::new();
    };
    let rows =
        text.lines().enumerate().skip(head + 2).take_while(|(_, line)| line.starts_with('|'));
    let one = |(at, row): (usize, &str)| {
        let changed = row.contains(from).then(|| row.replacen(from, to, 1))?;
        let line = |(index, line)| if index == at { changed.clone() } else { String::from(line) };
        let new: Vec<String> = text.lines().enumerate().map(line).collect();
        let files =
            vec![("exam.md".to_owned(), Some(format!("{}\n", new.join("\n")).into_bytes()))];
        Some(Fault { files, file: "exam.md".to_owned(), line: head + 1 })
    };
    rows.filter_map(one).collect()
}

/// The text of a question of a lesson stands above one of the pool.
fn repeated(course: &Course) -> Vec<Fault> {
    let Some(exam) = course.text("exam.md") else { return Vec::new() };
    let question = |line: &str| {
        let text = line.strip_prefix("### ")?.split_once(" {#")?.0;
        (line.contains(" .single ") && !text.contains("{{")).then(|| text.to_owned())
    };
    let practice: Vec<String> = course
        .lessons()
        .iter()
        .filter_map(|path| course.text(path))
        .flat_map(|text| text.lines().filter_map(question))
        .filter(|text| text.split(' ').count() > 8)
        .collect();
    let pool = exam.lines().enumerate().filter(|(_, line)| question(line).is_some());
    let one = |((at, old), text): ((usize, &str), &String)| {
        let (_, tail) = old.split_once(" {#")?;
        let line = |(index, line)| {
            if index == at { format!("### {text} {{#{tail}") } else { String::from(line) }
        };
        let new: Vec<String> = exam.lines().enumerate().map(line).collect();
        let files =
            vec![("exam.md".to_owned(), Some(format!("{}\n", new.join("\n")).into_bytes()))];
        Some(Fault { files, file: "exam.md".to_owned(), line: at + 1 })
    };
    pool.zip(&practice).filter_map(one).collect()
}
