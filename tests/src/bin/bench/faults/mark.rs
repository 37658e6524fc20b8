//! Faults of the Markdown: what other programs know, or what is nearly right.

use super::place::{Planter, Put, Where, line};

/// In the order of codes.
pub const PLANTERS: &[Planter] = &[
    line("HTML", &[201], Where::Lessons, |at| at.prose("<br>Then go on.")),
    line("a line right under text", &[213], Where::Lessons, |at| {
        // The heading that comes of it is the text above.
        at.is_prose().then(|| Put::lines([at.text, "---"], 1)).flatten()
    }),
    line("four spaces", &[214], Where::Lessons, |at| {
        // Below a list it goes on with the list.
        let alone = at.is_prose() && at.over.starts_with(|c: char| c.is_alphabetic() || c == '#');
        alone.then(|| Put::line(format!("    {}", at.text))).flatten()
    }),
    line("no space in a heading", &[215], Where::Lessons, |at| {
        let rest = at.text.strip_prefix("## ")?;
        at.role.is_empty().then(|| Put::line(format!("##{rest}"))).flatten()
    }),
    line("a heading that jumps", &[216], Where::Lessons, |at| {
        at.is_prose()
            .then(|| Put::below(at, &["#### A closer look", "", "Look at it again."], 0))
            .flatten()
    }),
    line("a tick box with spaces", &[217], Where::Lessons, |at| {
        let rest = at.text.strip_prefix("- [x]")?;
        (at.kind == "single").then(|| Put::line(format!("- [ x ]{rest}"))).flatten()
    }),
    line("a tick box without space", &[217], Where::Lessons, |at| {
        let rest = at.text.strip_prefix("- [ ] ")?;
        (at.kind == "single").then(|| Put::line(format!("- [ ]{rest}"))).flatten()
    }),
    line("a tick box that is empty", &[217], Where::Lessons, |at| {
        let rest = at.text.strip_prefix("- [ ] ")?;
        (at.kind == "multiple").then(|| Put::line(format!("- [] {rest}"))).flatten()
    }),
    line("quotes in braces", &[218], Where::Lessons, |at| {
        let (head, rest) = at.text.split_once("level=")?;
        let (level, rest) = rest.split_at_checked(rest.find([' ', '}'])?)?;
        Put::line(format!("{head}level=\"{level}\"{rest}"))
    }),
    line("no space before the braces", &[219], Where::Lessons, |at| {
        (at.is_head(&["single", "number", "order"])).then(|| at.swapped(" {#", "{#")).flatten()
    }),
    line("an unknown attribute", &[220], Where::Exam, |at| at.swapped(" critical}", " critcal}")),
    line("an attribute misspelt", &[220], Where::Lessons, |at| at.swapped(" level=", " levle=")),
    line("an id with a capital", &[221], Where::Glossary, |at| at.swapped("{#term-", "{#Term_")),
    line("a row with one cell more", &[223], Where::Lessons, |at| {
        let row = at.kind.is_empty() && at.text.starts_with("| ") && at.before.starts_with('|');
        (row && !at.before.starts_with("| ---"))
            .then(|| Put::line(format!("{} more |", at.text)))
            .flatten()
    }),
    line("a table of five columns", &[224], Where::Lessons, |at| {
        let rows =
            ["| a | b | c | d | e |", "| --- | --- | --- | --- | --- |", "| 1 | 2 | 3 | 4 | 5 |"];
        at.is_prose().then(|| Put::below(at, &rows, 0)).flatten()
    }),
    line("a formula beyond the subset", &[225], Where::Lessons, |at| {
        at.prose(" So $\\begin{matrix} 1 \\end{matrix}$ is the load.")
    }),
    line("a brace not closed in a formula", &[226], Where::Lessons, |at| {
        at.prose(" So $\\frac{1}{2$ is the load.")
    }),
    line("a name of several letters", &[227], Where::Lessons, |at| {
        at.prose(" So $R_{tot} = 4$ is the load.")
    }),
    line("money", &[228], Where::Lessons, |at| at.prose(" Wire costs 5$, gas costs 40$.")),
    line("lowered figures of another dialect", &[229], Where::Lessons, |at| {
        at.prose(" Use clean H~2~O.")
    }),
    line("a fence of another dialect", &[230], Where::Lessons, |at| {
        at.is_prose().then(|| Put::below(at, &["::: note", "Keep it dry.", ":::"], 0)).flatten()
    }),
    line("an admonition of another dialect", &[230], Where::Lessons, |at| {
        at.is_prose().then(|| Put::below(at, &["!!! note", "Keep it dry."], 0)).flatten()
    }),
    line("a footnote without text", &[231], Where::Lessons, |at| at.prose(" It is so.[^lost-one]")),
    line("a footnote that is not used", &[231], Where::Lessons, |at| {
        at.is_prose().then(|| Put::below(at, &["[^idle]: ISO, 3864, 2011."], 0)).flatten()
    }),
    line("a variable misspelt", &[232], Where::Lessons, |at| {
        (at.kind == "number" && at.text.starts_with("  > "))
            .then(|| at.swapped("}}", "x}}"))
            .flatten()
    }),
    line("a break by two spaces", &[233], Where::Lessons, |at| {
        at.is_prose().then(|| Put::lines([&format!("{}  ", at.text), "Then go on."], 0)).flatten()
    }),
    line("a blank outside a cloze", &[234], Where::Lessons, |at| {
        at.prose(" Fill in [[the word]].")
    }),
    line("another list marker", &[235], Where::Lessons, |at| {
        let rest = at.text.strip_prefix("- ")?;
        let inside = at.role == "summary" && at.before.starts_with("- ");
        inside.then(|| Put::line(format!("* {rest}"))).flatten()
    }),
];
