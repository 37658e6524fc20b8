//! Faults of questions.

use super::place::{Course, Fault, Line, Planter, Put, Where, any, line};

/// In the order of codes.
pub const PLANTERS: &[Planter] = &[
    line("a question without id", &[301], Where::Lessons, |at| {
        let (head, rest) = at.text.split_once("{#")?;
        at.is_head(ALL).then(|| Put::line(format!("{head}{{{}", rest.split_once(' ')?.1))).flatten()
    }),
    line("a pool question without id", &[301], Where::Exam, |at| {
        let (head, rest) = at.text.split_once("{#")?;
        at.is_head(ALL).then(|| Put::line(format!("{head}{{{}", rest.split_once(' ')?.1))).flatten()
    }),
    line("a kind misspelt", &[302], Where::Lessons, |at| {
        head(at, &["single"], " .single", " .singel")
    }),
    line("another kind misspelt", &[302], Where::Exam, |at| {
        head(at, &["number"], " .number", " .nummer")
    }),
    line("two kinds", &[303], Where::Lessons, |at| {
        head(at, &["multiple"], " .multiple", " .multiple .text")
    }),
    any("an order in a table", &[304], |course| {
        other_kind(course, " .match ", " .order ", |line| line.starts_with('|'))
    }),
    any("pairs in steps", &[304], |course| {
        other_kind(course, " .order ", " .match ", |line| line.starts_with("1. "))
    }),
    line("two right answers", &[305], Where::Lessons, two_right),
    line("two right answers in the pool", &[305], Where::Exam, two_right),
    line("no right answer", &[306], Where::Lessons, no_right),
    line("no right answer in the pool", &[306], Where::Exam, no_right),
    line("a ticked list without kind", &[307], Where::Lessons, |at| {
        head(at, &["single"], " .single", "")
    }),
    line("text after the answers", &[308], Where::Lessons, |at| {
        let last = at.kind == "single" && at.text.starts_with("  > ") && at.after.is_empty();
        (last && at.options == 3).then(|| Put::below(at, &["That was all."], 0)).flatten()
    }),
    line("feedback at the edge", &[309], Where::Lessons, |at| {
        let quote = at.text.strip_prefix("  > ")?;
        (at.kind == "single").then(|| Put::line(format!("> {quote}"))).flatten()
    }),
    line("two quotes in an answer", &[310], Where::Lessons, |at| {
        let quote = at.kind == "single" && at.text.starts_with("  > ");
        quote.then(|| Put::lines([at.text, "", "  > Look at the table once more."], 2)).flatten()
    }),
    line("three options of true and false", &[311], Where::Lessons, |at| {
        // As many quotes as options: said at the heading.
        (at.kind == "multiple" && at.up == 0)
            .then(|| at.swapped(" .multiple", " .truefalse"))
            .flatten()
    }),
    line("a comma in a number", &[312], Where::Lessons, |at| {
        let rest = at
            .text
            .strip_prefix("- [ ] ")
            .filter(|rest| at.kind == "number" && !rest.starts_with('='))?;
        Put::line(format!("- [ ] 1,{rest}"))
    }),
    line("an unknown unit", &[313], Where::Lessons, |at| {
        let here = at.kind == "number" && at.text.starts_with("- [x] ");
        here.then(|| Put::line(format!("{}q", unit(at.text)?))).flatten()
    }),
    line("another unit for a wrong answer", &[313], Where::Lessons, |at| {
        let here =
            at.kind == "number" && at.text.starts_with("- [ ] ") && !at.text.starts_with("- [ ] =");
        let number = at.text.strip_suffix(" mm").filter(|_| here)?;
        Put::line(format!("{number} kg"))
    }),
    line("a decimal without tolerance", &[314], Where::Lessons, |at| {
        let (value, rest) = at.text.split_once(" ± ")?;
        let decimal = at.kind == "number"
            && at.text.starts_with("- [x] ")
            && value.contains('.')
            && !value.contains('=');
        let unit = rest.split_once(' ').map_or("", |(_, unit)| unit);
        decimal.then(|| Put::line(format!("{value} {unit}").trim_end().to_owned())).flatten()
    }),
    line("a foreseen wrong answer that is right", &[315], Where::Lessons, |at| {
        let right = at.option.strip_prefix("- [x] ").filter(|right| !right.starts_with('='))?;
        let here = at.kind == "number" && at.text.starts_with("- [ ] ") && at.ticks == 1;
        let value = right.split(" ± ").next()?;
        let unit = right.rsplit_once(' ').map_or("", |(_, unit)| unit);
        let text = if value.ends_with(unit) { value.to_owned() } else { format!("{value} {unit}") };
        here.then(|| Put::line(format!("- [ ] {text}"))).flatten()
    }),
    line("a name that a formula does not know", &[316], Where::Lessons, |at| {
        let rest = at.text.strip_prefix("- [ ] = ")?;
        Put::line(format!("- [ ] = lenght + {rest}"))
    }),
    line("a bracket not closed in a formula", &[317], Where::Lessons, |at| {
        let rest = at.text.strip_prefix("- [ ] = ")?;
        Put::line(format!("- [ ] = (2 + {rest}"))
    }),
    line("a variable that is not used", &[319], Where::Lessons, |at| {
        let here = at.kind == "number" && at.text.starts_with("| {{") && !at.after.starts_with('|');
        let cells = at.text.matches('|').count().saturating_sub(1);
        let row = format!("| {{{{idle}}}} | 1, 2 |{}", " |".repeat(cells.saturating_sub(2)));
        here.then(|| Put::lines([at.text, &row], 1)).flatten()
    }),
    line("an empty blank", &[320], Where::Lessons, |at| blank(at, |_| Some("[[]]".to_owned()))),
    line("a blank of struck choices", &[320], Where::Lessons, |at| {
        blank(at, |inside| {
            let first = inside.split(" | ").next()?;
            inside
                .contains("~~")
                .then(|| format!("[[{}]]", inside.replacen(first, &format!("~~{first}~~"), 1)))
        })
    }),
    line("a cloze without blank", &[321], Where::Lessons, |at| {
        head(at, &["text"], " .text", " .cloze")
    }),
    line("an empty cell on the right", &[322], Where::Lessons, |at| {
        let row = at.kind == "match" && at.text.starts_with("| ") && at.before.starts_with("| ---");
        let (left, _) = at.text.strip_prefix("| ")?.split_once(" | ")?;
        row.then(|| Put::line(format!("| {left} |  |"))).flatten()
    }),
    line("a member of two groups", &[323], Where::Lessons, |at| {
        let next = at.after.strip_prefix("- ").map(|_| at.text)?;
        let here = at.kind == "group" && at.text.starts_with("  - ");
        here.then(|| Put::lines([at.text, at.after, next], 2)).flatten()
    }),
    line("a region of another picture", &[324], Where::Lessons, |at| {
        (at.kind == "hotspot").then(|| at.swapped(".svg#", "-two.svg#")).flatten()
    }),
    line("a region that is not there", &[325], Where::Lessons, |at| {
        (at.kind == "hotspot").then(|| at.swapped(".svg#", ".svg#x")).flatten()
    }),
    line("an accepted answer twice", &[326], Where::Lessons, |at| {
        let same = at.option.strip_prefix("- [x] ")?.to_uppercase();
        let here = at.kind == "text" && at.text.starts_with("- [x] ");
        here.then(|| Put::line(format!("- [x] {same}"))).flatten()
    }),
    line("an option twice", &[327], Where::Lessons, |at| {
        let first = at.option.get(6..)?.split(" {").next()?;
        let here = at.kind == "single" && at.text.starts_with("- [ ] ") && at.options == 1;
        here.then(|| at.swapped(at.option_text()?, first)).flatten()
    }),
    line("an attribute that means nothing", &[328], Where::Lessons, |at| {
        head(at, &["match"], " .match", " .match unit=asked")
    }),
    line("a misspelt objective", &[329], Where::Lessons, |at| {
        head(at, ALL, " objective=", " objective=x")
    }),
    line("a misspelt objective in the pool", &[329], Where::Exam, |at| {
        head(at, ALL, " objective=", " objective=x")
    }),
    line("a misspelt misconception", &[330], Where::Lessons, |at| {
        (at.kind == "single").then(|| at.swapped("{mis=", "{mis=x")).flatten()
    }),
    line("a misspelt misconception of a number", &[330], Where::Lessons, |at| {
        (at.kind == "number").then(|| at.swapped("{mis=", "{mis=x")).flatten()
    }),
    line("a key in a course without marks", &[331], Where::Lessons, |at| {
        // It is the question that is marked then: said at its heading.
        let rest = at.text.strip_prefix("- [ ] ").filter(|_| at.kind == "single" && !at.marked)?;
        Put::lines([format!("- [x] {rest}")], at.heading_above())
    }),
    line("an id twice", &[222], Where::Lessons, |at| {
        let (head, rest) = at.text.split_once("{#")?;
        let (_, rest) = rest.split_once(' ')?;
        let objective = rest.split_once("objective=")?.1.split([' ', '}']).next()?;
        at.is_head(ALL).then(|| Put::line(format!("{head}{{#{objective} {rest}"))).flatten()
    }),
];

const ALL: &[&str] =
    &["single", "multiple", "number", "text", "cloze", "order", "match", "group", "hotspot"];

fn head(at: &Line<'_>, kinds: &[&str], from: &str, to: &str) -> Option<Put> {
    at.is_head(kinds).then(|| at.swapped(from, to)).flatten()
}

/// Ticked where another one above is ticked: said at the second.
fn two_right(at: &Line<'_>) -> Option<Put> {
    let here = at.kind == "single" && at.ticks == 1 && at.text.starts_with("- [ ] ");
    here.then(|| at.swapped("- [ ] ", "- [x] ")).flatten()
}

/// Said at the heading of the question.
fn no_right(at: &Line<'_>) -> Option<Put> {
    let rest = at.text.strip_prefix("- [x] ").filter(|_| at.kind == "single")?;
    Put::lines([format!("- [ ] {rest}")], at.heading_above())
}

/// Questions of one kind called another: said at the answers, which do not fit.
fn other_kind(course: &Course, from: &str, to: &str, answers: fn(&str) -> bool) -> Vec<Fault> {
    let mut faults = Vec::new();
    for path in course.lessons() {
        let Some(text) = course.text(&path) else { continue };
        let lines: Vec<&str> = text.lines().collect();
        let heads = lines.iter().enumerate().filter(|(_, line)| line.contains(from));
        for (at, head) in heads {
            let Some(first) = lines.iter().skip(at).position(|line| answers(line)) else {
                continue;
            };
            let mut changed: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
            if let Some(line) = changed.get_mut(at) {
                *line = head.replacen(from, to, 1);
            }
            faults.push(Fault::text(&path, format!("{}\n", changed.join("\n")), at + first + 1));
        }
    }
    faults
}

/// The first blank of a line as another one.
fn blank(at: &Line<'_>, change: fn(&str) -> Option<String>) -> Option<Put> {
    let (head, rest) = at.text.split_once("[[").filter(|_| at.kind == "cloze")?;
    let (inside, rest) = rest.split_once("]]")?;
    Put::line(format!("{head}{}{rest}", change(inside)?))
}

/// A right answer that ends in a unit of letters.
fn unit(text: &str) -> Option<&str> {
    let (_, unit) = text.rsplit_once(' ').filter(|_| !text.contains('='))?;
    let letters = !unit.is_empty() && unit.chars().all(|c| c.is_ascii_lowercase());
    (letters && unit.len() <= 3).then_some(text)
}
