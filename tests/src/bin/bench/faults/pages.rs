//! Faults of the exam, the workshop and the glossary.

use super::place::{Course, Fault, Line, Planter, Put, Where, any, line};

/// In the order of codes.
pub const PLANTERS: &[Planter] = &[
    any("no blueprint", &[401], no_blueprint),
    line("a blueprint of an unknown objective", &[402], Where::Exam, |at| {
        let (id, rest) = at.text.strip_prefix("| ")?.split_once(" | ")?;
        blueprint(at).then(|| Put::line(format!("| {id}x | {rest}"))).flatten()
    }),
    line("a column of the blueprint misspelt", &[402], Where::Exam, |at| {
        at.text
            .starts_with("| Objective |")
            .then(|| at.swapped("| analyse |", "| anlyse |"))
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
        task(at).then(|| at.swapped(" objective=", " objective=x")).flatten()
    }),
    line("a task without id", &[409], Where::Workshop, |at| {
        let (head, rest) = at.text.split_once("{#")?;
        task(at).then(|| Put::line(format!("{head}{{{}", rest.split_once(' ')?.1))).flatten()
    }),
    line("a criterion without id", &[409], Where::Workshop, |at| {
        criterion(at).then(|| Put::line(at.text.split(" {#").next()?)).flatten()
    }),
    line("a criterion without tick box", &[409], Where::Workshop, |at| {
        criterion(at).then(|| at.swapped("- [ ] ", "- ")).flatten()
    }),
    line("a ticked criterion", &[410], Where::Workshop, |at| {
        criterion(at).then(|| at.swapped("- [ ] ", "- [x] ")).flatten()
    }),
    line("an attribute of a criterion misspelt", &[220], Where::Workshop, |at| {
        criterion(at).then(|| at.swapped(" critical}", " criticl}")).flatten()
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
    any("a picture of the pool gives it away", &[407], telling_picture),
    any("a page without title", &[122], |course| {
        let one = |path: &str| {
            let kept = course.text(path)?.lines().filter(|line| !line.starts_with("# "));
            let text: String = kept.map(|line| format!("{line}\n")).collect();
            // There is nothing to point at but the beginning.
            Some(Fault::text(path, text, 1))
        };
        ["workshop.md", "glossary.md"].into_iter().filter_map(one).collect()
    }),
];

const TRUE_FALSE: &str = "### The floor is dry. {#x-floor-dry .truefalse objective=none-of-them level=remember facility=0.80}";

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
        Some(Fault::text("exam.md", format!("{}\n", new.join("\n")), head + 1))
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
        Some(Fault::text("exam.md", format!("{}\n", new.join("\n")), at + 1))
    };
    pool.zip(&practice).filter_map(one).collect()
}

/// The section of the blueprint is taken away: said at the title, there is nothing else to point at.
fn no_blueprint(course: &Course) -> Vec<Fault> {
    let one = |text: &str| {
        let (head, rest) = text.split_once("\n## Blueprint")?;
        let (_, rest) = rest.split_once("\n## ")?;
        let line = head.lines().position(|line| line.starts_with("# "))? + 1;
        Some(Fault::text("exam.md", format!("{head}\n## {rest}"), line))
    };
    course.text("exam.md").and_then(one).into_iter().collect()
}

/// A picture of the pool gets a name that tells.
fn telling_picture(course: &Course) -> Vec<Fault> {
    let Some(exam) = course.text("exam.md") else { return Vec::new() };
    let pictures = exam.lines().enumerate().filter(|(_, line)| line.starts_with("!["));
    let one = |(at, line): (usize, &str)| {
        let (_, rest) = line.split_once("](media/")?;
        let name = rest.split([')', ' ']).next()?;
        let (old, new) = (format!("media/{name}"), format!("media/wrong-{name}"));
        let text = exam.replace(&old, &new);
        let mut fault = Fault::text("exam.md", text, at + 1);
        fault.files.push((new, course.files.get(&old).cloned()));
        let used = course
            .lessons()
            .iter()
            .any(|path| course.text(path).is_some_and(|text| text.contains(&old)));
        if !used {
            fault.files.push((old, None));
        }
        // Said once for a picture, at the first place.
        exam.find(&format!("](media/{name}")).filter(|first| {
            exam.get(..*first).is_some_and(|head| head.matches('\n').count() == at)
        })?;
        Some(fault)
    };
    pictures.filter_map(one).collect()
}
