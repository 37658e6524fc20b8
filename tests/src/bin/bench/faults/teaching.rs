//! Faults of teaching: the rules that a program can hold.

use super::place::{Course, Fault, Line, Planter, Put, Where, any, line};

/// In the order of codes.
pub const PLANTERS: &[Planter] = &[
    line("an objective that nobody can see", &[1010], Where::Lessons, |at| {
        let (text, id) = at.text.strip_prefix("- ")?.split_once(" {#")?;
        let (_, rest) = text.split_once(' ')?;
        (at.role == "objective")
            .then(|| Put::line(format!("- Understand {rest} {{#{id}")))
            .flatten()
    }),
    line("a reason that goes on and on", &[1011], Where::Lessons, |at| {
        let more = " You see it on each job that you do in the shop.".repeat(7);
        let here =
            at.role == "why" && at.before.is_empty() && at.after.is_empty() && at.text.len() > 40;
        // Said where the section begins.
        here.then(|| Put::lines([format!("{}{more}", at.text)], at.heading_above())).flatten()
    }),
    any("no safety box before the task", &[1014], no_box),
    any("no picture and no table", &[1015], no_picture),
    any("a task without a version on paper", &[1016], no_paper),
    line("a summary of long lines", &[1017], Where::Lessons, |at| {
        let here = at.role == "summary" && at.text.starts_with("- ");
        let text = at.text.trim_end_matches('.');
        here.then(|| {
            Put::line(format!("{text}, each day and in each shop, with a partner beside you."))
        })
        .flatten()
    }),
    line("a bold word that is in no glossary", &[1018], Where::Lessons, |at| {
        at.prose(" This is the **flange gap**.")
    }),
    line("a term that no lesson uses", &[1018], Where::Glossary, |at| {
        let here = at.text.starts_with("## ");
        let new = [
            "## spokeshave {#term-spokeshave-x}",
            "",
            "A tool that shaves round sticks.",
            "",
            at.text,
        ];
        here.then(|| Put::lines(new, 0)).flatten()
    }),
    line("a stem that asks nothing", &[1102], Where::Lessons, |at| {
        stem(at, |_| "Gloves?".to_owned())
    }),
    line("a stem that is too long", &[1103], Where::Lessons, |at| {
        stem(at, |text| {
            let more = "It is late, the shop is full and your partner waits for you at the door. You have one more job to do on this day, and the light is good. ";
            format!("{more}{more}{text}")
        })
    }),
    line("a not in the stem", &[1104], Where::Lessons, |at| {
        stem(at, |_| "Which of these is not right?".to_owned())
    }),
    line("an except in the stem", &[1104], Where::Exam, |at| {
        stem(at, |_| "What do you do here, except one?".to_owned())
    }),
    line("too many options", &[1105], Where::Lessons, |at| {
        let here = at.kind == "single" && at.text.starts_with("  > ") && at.options == 3;
        let end = here && at.after.is_empty();
        let more = [
            at.text,
            "- [ ] Leave it on the shelf {mis=x}",
            "  > It gets wet there. Put it away dry in its box.",
            "- [ ] Hand it to a partner {mis=x}",
            "  > Your partner has no time. Put it away dry in its box.",
            "- [ ] Carry it to the yard {mis=x}",
            "  > It gets wet in the yard. Put it away dry in its box.",
        ];
        // The misconceptions are unknown: a fault of their own, told away by the name of one that is there.
        let known = at.option.split_once("{mis=")?.1.split('}').next()?;
        let lines = more.map(|line| line.replace("{mis=x}", &format!("{{mis={known}}}")));
        let up = at.heading_above();
        end.then(|| Put::lines(lines, up)).flatten()
    }),
    line("All of the above", &[1106], Where::Lessons, |at| option(at, "All of the above")),
    line("None of the above", &[1106], Where::Exam, |at| option(at, "None of the above")),
    line("I don't know", &[1106], Where::Lessons, |at| option(at, "I don't know")),
    line("an option much longer than the others", &[1107], Where::Lessons, |at| {
        option(
            at,
            "Put it on the bench beside the window, wait until the next day and then look at it with a partner",
        )
    }),
    line("an option within an option", &[1110], Where::Lessons, |at| {
        let first = at.option.get(6..)?.split(" {").next()?;
        let here = at.options == 1 && at.kind == "single" && at.text.starts_with("- [ ] ");
        here.then(|| option(at, &format!("{first} at once"))).flatten()
    }),
    line("a wrong answer without a reason", &[1114], Where::Lessons, |at| {
        let (text, _) = at.text.split_once(" {mis=")?;
        (at.kind == "single").then(|| Put::line(text)).flatten()
    }),
    line("feedback of one word", &[1115], Where::Lessons, |at| {
        feedback(at, |_| "Wrong.".to_owned())
    }),
    line("feedback cut to its start", &[1115], Where::Lessons, |at| {
        feedback(at, |text| {
            text.split(' ')
                .take(2)
                .collect::<Vec<_>>()
                .join(" ")
                .trim_end_matches(['.', ','])
                .to_owned()
                + "."
        })
    }),
    line("an option without feedback", &[1115], Where::Lessons, |at| {
        let quote = at.marked
            && at.kind == "single"
            && at.text.starts_with("  > ")
            && at.before.starts_with("- [");
        quote.then(|| Put::lines(Vec::<String>::new(), -1)).flatten()
    }),
    line("feedback that praises the person", &[1116], Where::Lessons, |at| {
        feedback(at, |text| format!("You are clever. {text}"))
    }),
    line("always in a wrong option alone", &[1117], Where::Lessons, |at| {
        let text = at.option_text().filter(|_| at.text.starts_with("- [ ] "))?;
        option(at, &format!("Always {}", text.to_lowercase()))
    }),
    line("several right, and the stem does not say so", &[1119], Where::Lessons, |at| {
        (at.marked && at.is_head(&["multiple"]))
            .then(|| at.swapped(" Choose all that apply.", ""))
            .flatten()
    }),
    line("every option right", &[305], Where::Lessons, |at| {
        // Where one alone is wrong and it is ticked as well: said at the heading.
        let here = at.kind == "multiple" && at.text.starts_with("- [ ] ") && at.ticks == at.options;
        let last = here && at.options >= 3;
        last.then(|| Put::lines([at.text.replacen("[ ]", "[x]", 1)], at.heading_above())).flatten()
    }),
    any("a number question without a foreseen mistake", &[1121], nothing_foreseen),
    line("a question without a level", &[1128], Where::Lessons, |at| {
        let (head, rest) = at.text.split_once(" level=")?;
        let end = rest.find([' ', '}'])?;
        (at.marked && at.up == 0)
            .then(|| Put::line(format!("{head}{}", rest.get(end..)?)))
            .flatten()
    }),
    line("a very long sentence", &[1203], Where::Lessons, |at| {
        let more = " You take the piece from the bench and you turn it to the light and you look at it from each side and then you put it back on the bench where your partner can see it and take it.";
        at.prose(more)
    }),
    line("a paragraph that goes on and on", &[1204], Where::Lessons, |at| {
        at.prose(&" You look at it. You turn it. You look at it once more.".repeat(4))
    }),
    line("a list that goes on and on", &[1205], Where::Lessons, |at| {
        at.is_prose().then(|| Put::below(at, &["- Look at it."; 14], 0)).flatten()
    }),
    line("an idiom", &[1210], Where::Lessons, |at| at.prose(" It is a piece of cake.")),
    line("a word that shames", &[1210], Where::Lessons, |at| at.prose(" You simply turn it.")),
    line("two negatives", &[1211], Where::Lessons, |at| at.prose(" It is not uncommon.")),
    line("a number in words", &[1212], Where::Lessons, |at| at.prose(" It is three mm wide.")),
    line("a number without a space", &[1212], Where::Lessons, |at| at.prose(" It is 3mm wide.")),
    line("an abbreviation that is not spelled out", &[1214], Where::Lessons, |at| {
        at.prose(" Ask for the QZX.")
    }),
    line("capitals", &[1215], Where::Lessons, |at| at.prose(" You MUST wait for it.")),
    line("see above", &[1217], Where::Lessons, |at| at.prose(" See above.")),
    line("a wrong sum", &[1218], Where::Lessons, |at| {
        let sum = !at.front && at.kind.is_empty() && at.text.contains(" × ");
        sum.then(|| Put::line(wrong_sum(at.text)?)).flatten()
    }),
    line("a wrong difference", &[1218], Where::Lessons, |at| {
        let sum = !at.front && at.kind.is_empty() && at.text.contains(" − ");
        sum.then(|| Put::line(wrong_sum(at.text)?)).flatten()
    }),
    any("a limit without its source", &[1301], no_source),
    line("a source without a number", &[1302], Where::Lessons, |at| {
        let (tag, _) = at.text.strip_prefix("[^")?.split_once("]: ")?;
        Put::line(format!("[^{tag}]: A book."))
    }),
    line("a promise of safety", &[1303], Where::Lessons, |at| {
        at.prose(" This is completely safe.")
    }),
    line("look it up online", &[1401], Where::Lessons, |at| {
        let step = ["workshop", "paper"].contains(&at.role) && at.text.starts_with("2. ");
        step.then(|| Put::line(format!("{} Search online for more.", at.text))).flatten()
    }),
    line("a word of custody", &[1405], Where::Lessons, |at| at.prose(" Each inmate gets a tool.")),
    line("a word of custody in the pool", &[1405], Where::Exam, |at| {
        stem(at, |text| format!("You work in a prison shop. {text}"))
    }),
    line("a cell with too small a pool", &[1501], Where::Exam, |at| {
        let row = at.heading.ends_with("{.blueprint}")
            && at.text.starts_with("| ")
            && !at.text.starts_with("| -");
        row.then(|| at.swapped(" 1 |", " 9 |")).flatten()
    }),
];

/// Another stem for a question with one right answer.
fn stem(at: &Line<'_>, change: fn(&str) -> String) -> Option<Put> {
    let (text, tail) = at.text.strip_prefix("### ")?.split_once(" {#")?;
    let plain = at.marked && at.is_head(&["single"]) && !text.contains("{{");
    plain.then(|| Put::line(format!("### {} {{#{tail}", change(text)))).flatten()
}

/// Another text for a wrong option.
fn option(at: &Line<'_>, text: &str) -> Option<Put> {
    let here = at.marked && at.kind == "single" && at.text.starts_with("- [ ] ");
    let old = at.option_text().filter(|_| here)?;
    Put::line(at.text.replacen(old, text, 1))
}

/// Another text for the feedback of an option of one line.
fn feedback(at: &Line<'_>, change: fn(&str) -> String) -> Option<Put> {
    let text = at.text.strip_prefix("  > ").filter(|_| at.marked && at.kind == "single")?;
    (!at.after.starts_with("  >")).then(|| Put::line(format!("  > {}", change(text)))).flatten()
}

/// The result of the last sum of a line with one more at its end: `4 × 5 = 20 s` becomes `4 × 5 = 21 s`.
fn wrong_sum(text: &str) -> Option<String> {
    let at = text.rfind(" = ")? + 3;
    let (head, rest) = text.split_at_checked(at)?;
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (digits, rest) = rest.split_at_checked(end)?;
    let result: u32 = digits.parse().ok()?;
    // Decimals and times of the day would change in another way.
    let whole = !rest.starts_with([':', '.', ',']) || rest == "." || rest.starts_with(". ");
    let sum = head.trim_end_matches(" = ").ends_with(|c: char| c.is_ascii_digit());
    (whole && sum).then(|| format!("{head}{}{rest}", result + 1))
}

/// The safety boxes of a lesson become tips: said at its task.
fn no_box(course: &Course) -> Vec<Fault> {
    let one = |path: String| {
        let text = course.text(&path)?.replace("> [!WARNING]", "> [!TIP]");
        let line = text.lines().position(|line| line.ends_with("{.workshop}"))? + 1;
        Some(Fault::text(&path, text, line))
    };
    course.lessons().into_iter().filter_map(one).collect()
}

/// The heading of the task on paper is taken away, with all below it: said at the task in the workshop.
fn no_paper(course: &Course) -> Vec<Fault> {
    let one = |path: String| {
        let text = course.text(&path).filter(|_| course.is_marked())?;
        let (head, rest) = text.split_at_checked(text.find(" {.paper}")?)?;
        let (head, _) = head.rsplit_once('\n')?;
        let rest = rest.get(rest.find("\n## ")?..)?;
        let line = head.lines().position(|line| line.ends_with("{.workshop}"))? + 1;
        Some(Fault::text(&path, format!("{head}{rest}"), line))
    };
    course.lessons().into_iter().filter_map(one).collect()
}

/// A limit loses its footnote, in the text and below it.
fn no_source(course: &Course) -> Vec<Fault> {
    let mut faults = Vec::new();
    for path in course.lessons() {
        let Some(text) = course.text(&path) else { continue };
        for (at, line) in text.lines().enumerate() {
            let limit = line.starts_with("> - **Limit:**") && line.matches("[^").count() == 1;
            let tag = line.split_once("[^").and_then(|(_, rest)| rest.split_once(']'));
            let Some((tag, _)) = tag.filter(|_| limit) else { continue };
            let (mark, note) = (format!("[^{tag}]"), format!("[^{tag}]: "));
            if text.matches(&mark).count() != 2 {
                continue;
            }
            let kept = text.lines().filter(|line| !line.starts_with(&note));
            let new: String = kept.map(|line| format!("{}\n", line.replace(&mark, ""))).collect();
            faults.push(Fault::text(&path, new, at + 1));
        }
    }
    faults
}

/// All foreseen wrong answers of a question are taken out: said at its heading.
fn nothing_foreseen(course: &Course) -> Vec<Fault> {
    let mut faults = Vec::new();
    for path in course.lessons() {
        let Some(text) = course.text(&path) else { continue };
        let lines: Vec<&str> = text.lines().collect();
        let heads = lines.iter().enumerate().filter(|(_, line)| line.contains(" .number "));
        for (at, _) in heads {
            let end = lines.iter().skip(at + 1).position(|line| line.starts_with('#'));
            let end = end.map_or(lines.len(), |end| at + 1 + end);
            let mut wrong = false;
            let mut kept = Vec::new();
            for (index, line) in lines.iter().enumerate() {
                if (at..end).contains(&index) {
                    wrong = line.starts_with("- [ ] ") || (wrong && line.starts_with("  >"));
                    if wrong {
                        continue;
                    }
                }
                kept.push(*line);
            }
            if kept.len() < lines.len() {
                faults.push(Fault::text(&path, format!("{}\n", kept.join("\n")), at + 1));
            }
        }
    }
    faults
}

/// Lessons of which all pictures and tables of the explanation are taken out: said at the title.
fn no_picture(course: &Course) -> Vec<Fault> {
    let one = |path: String| {
        let text = course.text(&path)?;
        let (body, check) = text.split_once("{.check}")?;
        let kept = body.lines().filter(|line| !line.starts_with("![") && !line.starts_with('|'));
        let body: String = kept.map(|line| format!("{line}\n")).collect();
        let text = format!("{}{{.check}}{check}", body.trim_end_matches('\n'));
        let line = text.lines().position(|line| line.starts_with("# "))? + 1;
        Some(Fault::text(&path, text, line))
    };
    course.lessons().into_iter().filter_map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_gets_wrong() {
        assert_eq!(wrong_sum("6 × 4 = 24 s.").as_deref(), Some("6 × 4 = 25 s."));
        assert_eq!(wrong_sum("4 × 5 = 19.").as_deref(), Some("4 × 5 = 20."));
        assert_eq!(wrong_sum("8:00 − 20 min = 7:40."), None);
        assert_eq!(wrong_sum("load = 20"), None);
    }
}
