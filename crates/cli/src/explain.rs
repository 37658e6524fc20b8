//! `journeywork explain`: the words of a rule.

use std::io::Write;

use course::Severity;
use course::lint::{self, Mends, Rule};
use course::suggest;

use crate::Verdict;
use crate::args::ExplainArgs;
use crate::columns::Columns;
use crate::disk::DiskFault;
use crate::screen;

/// Prints one rule, or all of them.
pub fn run(options: &ExplainArgs) -> Result<Verdict, DiskFault> {
    let page = if options.list {
        list()
    } else if options.markdown {
        handbook()
    } else {
        let word = options.code.as_deref().unwrap_or_default();
        let rule = lint::rule(word).ok_or_else(|| DiskFault::Asked(unknown(word)))?;
        text(rule, screen::text_width())
    };
    // A closed pipe is no fault.
    let _ = write!(std::io::stdout(), "{page}");
    Ok(Verdict::Clean)
}

fn unknown(word: &str) -> String {
    // The nearest code of several has no meaning where two digits differ; names and codes are short.
    let names: Vec<String> = lint::rules()
        .flat_map(|rule| [Some(rule.code().to_string()), rule.name.map(str::to_owned)])
        .flatten()
        .collect();
    let digits = word.chars().all(|c| c.is_ascii_digit()) && !word.is_empty();
    let asked = if digits { format!("JW{word:0>4}") } else { word.to_owned() };
    match suggest::nearest(&asked, names.iter().map(String::as_str)) {
        Some(near) => format!("there is no rule `{word}`; did you mean `{near}`?"),
        None => format!("there is no rule `{word}`; `journeywork explain --list` names them all"),
    }
}

/// A rule for the terminal.
pub fn text(rule: &Rule, width: usize) -> String {
    let mut out = format!("{}: {}\n", heading(rule), rule.title);
    out.push_str(&format!("{}; {}\n", severity(rule.severity), mends(rule.mends)));
    for (title, words) in [("What", rule.what), ("Why", rule.why)] {
        out.push_str(&format!("\n{title}\n"));
        out.push_str(&wrapped(words, "  ", width));
    }
    for (title, example) in [("Not like this", rule.example), ("But like this", rule.instead)] {
        if !example.is_empty() {
            out.push_str(&format!("\n{title}\n\n{}", indented(example, "    ")));
        }
    }
    out
}

/// A rule as a section of the handbook.
pub fn markdown(rule: &Rule) -> String {
    let mut out = format!(
        "**{}.** {}; {}.\n\n",
        sentence(rule.title),
        severity(rule.severity),
        mends(rule.mends)
    );
    out.push_str(&format!("{}\n\n{}\n", rule.what.trim_end(), rule.why.trim_end()));
    for (title, example) in [("Not like this", rule.example), ("But like this", rule.instead)] {
        if !example.is_empty() {
            let fence = fence(example);
            out.push_str(&format!(
                "\n{title}:\n\n{fence}markdown\n{}\n{fence}\n",
                example.trim_end()
            ));
        }
    }
    out
}

/// One more backtick than any run in a text.
fn fence(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    "`".repeat((longest + 1).max(3))
}

fn heading(rule: &Rule) -> String {
    match rule.name {
        Some(name) => format!("{} ({name})", rule.code()),
        None => rule.code().to_string(),
    }
}

fn sentence(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn mends(mends: Mends) -> &'static str {
    match mends {
        Mends::ByItself => "`--fix` mends it where only one repair is possible",
        Mends::ByHand => "mended by hand",
    }
}

/// Paragraphs, each line at most as wide as the terminal.
fn wrapped(text: &str, indent: &str, width: usize) -> String {
    let mut out = String::new();
    for (index, paragraph) in text.trim().split("\n\n").enumerate() {
        if index > 0 {
            out.push('\n');
        }
        let mut line = indent.to_owned();
        for word in paragraph.split_whitespace() {
            let empty = line.len() == indent.len();
            if !empty && line.chars().count() + 1 + word.chars().count() > width {
                out.push_str(&line);
                out.push('\n');
                line = indent.to_owned();
            } else if !empty {
                line.push(' ');
            }
            line.push_str(word);
        }
        out.push_str(&line);
        out.push('\n');
    }
    out
}

fn indented(text: &str, indent: &str) -> String {
    text.trim_end()
        .lines()
        .map(|line| if line.is_empty() { "\n".to_owned() } else { format!("{indent}{line}\n") })
        .collect()
}

/// A line for each rule.
fn list() -> String {
    let mut table = Columns::new(&["code", "name", "severity", "--fix", "what must hold"]);
    for rule in lint::rules() {
        let fix = match rule.mends {
            Mends::ByItself => "yes",
            Mends::ByHand => "",
        };
        table.row([
            rule.code().to_string(),
            rule.name.unwrap_or_default().to_owned(),
            severity(rule.severity).to_owned(),
            fix.to_owned(),
            rule.title.to_owned(),
        ]);
    }
    table.to_string()
}

/// Blocks of codes, with what they are about.
const BLOCKS: [(u16, &str); 15] = [
    (100, "Files and front matter"),
    (200, "Markdown and links"),
    (300, "Questions"),
    (400, "Exam and workshop"),
    (500, "Pictures, sound and video"),
    (600, "Translations and versions"),
    (900, "Coming from other programs"),
    (1000, "What a course holds"),
    (1100, "How to ask"),
    (1200, "How to write"),
    (1300, "Safety"),
    (1400, "Where learners are"),
    (1500, "Exams"),
    (1600, "What a course says of itself"),
    (1700, "Languages"),
];

/// `docs/diagnostics.md`
pub fn handbook() -> String {
    let mut out = String::from(
        "# What `journeywork check` says\n\n\
         This page is made from the program itself: `journeywork explain --markdown > docs/diagnostics.md`. Do not write in it; the words stand in `crates/course/src/lint/`.\n\n\
         An **error** keeps a course from being built. A **warning** should be mended. A **note** is said once and changes nothing. What `--fix` mends is mended by `journeywork check --fix` where only one repair is possible.\n\n\
         A rule of good teaching has a name too, such as I6: `journeywork.toml` calls it by that.\n",
    );
    for (index, (first, title)) in BLOCKS.iter().enumerate() {
        let end = BLOCKS.get(index + 1).map_or(u16::MAX, |(next, _)| *next);
        let mut rules = lint::rules().filter(|rule| (*first..end).contains(&rule.code)).peekable();
        if rules.peek().is_none() {
            continue;
        }
        out.push_str(&format!("\n## {title}\n"));
        for rule in rules {
            out.push_str(&format!("\n### {}\n\n{}", heading(rule), markdown(rule)));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{fence, text, wrapped};
    use course::lint;

    #[test]
    fn lines_are_as_wide_as_the_terminal_and_no_wider() {
        assert_eq!(
            wrapped("one two three\nfour\n\nfive", "  ", 9),
            "  one two\n  three\n  four\n\n  five\n"
        );
        assert_eq!(wrapped("averylongword a", "", 5), "averylongword\na\n");
        let rule = lint::rule("I6").expect("a rule");
        for width in [40, 100] {
            let page = text(rule, width);
            let words =
                page.split("\nWhat\n").nth(1).and_then(|rest| rest.split("\nNot like").next());
            assert!(words.expect("words").lines().all(|line| line.chars().count() <= width));
        }
    }

    #[test]
    fn an_example_never_ends_its_own_fence() {
        assert_eq!(fence("a `b` c"), "```");
        assert_eq!(fence("```\ncode\n```"), "````");
    }
}
