//! Faults of braces, and what in running text looks like something it is not.

use std::ops::Range;

use super::build::{Parsed, Run};
use super::{Reference, ReferenceKind, callout, math, mend};
use crate::attrs::{self, FaultKind, Scan, part};
use crate::report::Report;
use crate::suggest::nearest;

/// Attributes of list entries: options, steps, criteria.
const ENTRY_KEYS: [&str; 4] = ["mis", "last", "same", "critical"];

/// Says what is wrong with the braces of a heading.
pub(super) fn braces(report: &mut Report<'_>, source: &str, faults: &[attrs::Fault]) {
    if crate::SILENT {
        return;
    }
    for fault in faults {
        brace(report, source, fault);
    }
}

/// Says what is wrong with the braces of a list entry.
pub(super) fn braces_of_entry(report: &mut Report<'_>, source: &str, scan: &Scan) {
    if crate::SILENT {
        return;
    }
    for fault in &scan.faults {
        // `{1, 2}` at the end of a list entry is text everywhere.
        if fault.kind != FaultKind::Words {
            brace(report, source, fault);
        }
    }
    let Some(attrs) = scan.tail.attrs.as_ref().filter(|_| scan.faults.is_empty()) else {
        return;
    };
    let names = attrs.pairs.iter().map(|(key, _)| key).chain(&attrs.flags);
    for name in names.filter(|n| !ENTRY_KEYS.contains(&n.text.as_str())) {
        unknown_attribute(report, name, ENTRY_KEYS);
    }
    for class in &attrs.classes {
        report
            .error(220, class.span.clone(), words!("unknown attribute `.{}`", class.text))
            .label("classes stand on headings only")
            .help("an entry takes `#id`, `mis=id`, `last`, `same` or `critical`");
    }
}

/// JW0220, with the name that was meant.
pub(crate) fn unknown_attribute<'a>(
    report: &mut Report<'_>,
    name: &attrs::Word,
    known: impl IntoIterator<Item = &'a str> + Clone,
) {
    if crate::SILENT {
        return;
    }
    let near = nearest(&name.text, known.clone());
    let message = match near {
        Some(near) => words!("unknown attribute `{}`; did you mean `{near}`?", name.text),
        None => words!("unknown attribute `{}`", name.text),
    };
    let list: Vec<&str> = known.into_iter().collect();
    report
        .error(220, name.span.clone(), message)
        .label("means nothing here")
        .help(words!("known here: {}", list.join(", ")))
        .mend(|| near.map(|near| (name.span.clone(), near.to_owned())));
}

fn brace(report: &mut Report<'_>, source: &str, fault: &attrs::Fault) {
    if crate::SILENT {
        return;
    }
    let at = fault.at.clone();
    let text = part(source, at.clone()).to_owned();
    match &fault.kind {
        FaultKind::Quotes => {
            report
                .error(218, at, words!("attributes take no quotes and no spaces: `{text}`"))
                .label("quotes or spaces")
                .help("write `key=value` without spaces, words joined by `-`; several values are parted by `,`")
                .mend(|| mend::unquoted(&text).map(|plain| (fault.at.clone(), plain)));
        }
        FaultKind::Glued => {
            report
                .error(218, at, words!("attributes are parted by one space: `{text}`"))
                .label("read as one")
                .help("put all of them into one pair of braces, a space between: `{#id .single level=apply}`")
                .mend(|| mend::parted(source, &fault.at));
        }
        FaultKind::Misplaced => {
            report
                .error(219, at, "`{…}` here is not read as attributes (no space before it, or not at the line's end)")
                .label("meant as attributes?")
                .help("put a space before `{` and nothing behind `}`");
        }
        FaultKind::Words => {
            report
                .error(
                    219,
                    at,
                    "`{…}` here is not read as attributes (no space before it, or one letter)",
                )
                .label("braces at the end of a heading are for attributes")
                .help("write round brackets, or `\\{` for the sign itself");
        }
        FaultKind::Id(better) => {
            let id = text.trim_start_matches('#').to_owned();
            let message = match assess::ItemId::parse(better) {
                Ok(better) => words!("id `{id}`: use `{better}`"),
                Err(_) => words!("id `{id}`: use 2 to 48 of a-z, 0-9 and `-`"),
            };
            report
                .error(221, at, message)
                .label("not an id")
                .help("an id has 2 to 48 small letters, digits and `-`, and starts with a letter or digit")
                .mend(|| {
                    let sound = assess::ItemId::parse(better).is_ok();
                    sound.then(|| (fault.at.clone(), format!("#{better}")))
                });
        }
        FaultKind::Twice(name) => {
            report
                .error(220, at, words!("attribute `{name}` stands twice"))
                .label("only one can count")
                .help("take one of them away");
        }
    }
}

/// Looks at the running text and the formulas of a file.
pub(super) fn text(source: &str, parsed: &Parsed, report: &mut Report<'_>) {
    if crate::SILENT {
        return;
    }
    let mut fenced = false;
    for run in &parsed.runs {
        // The `:::` that closes is the same fault as the one that opens.
        let is_fence = run.starts_line && part(source, run.span.clone()).starts_with(":::");
        if !(is_fence && fenced) {
            look(source, run, report);
        }
        fenced ^= is_fence;
    }
    for Reference { span, kind } in &parsed.references {
        if matches!(kind, ReferenceKind::InlineMath(_) | ReferenceKind::DisplayMath(_)) {
            math::check(source, span, report);
        }
    }
}

fn look(source: &str, run: &Run, report: &mut Report<'_>) {
    if crate::SILENT {
        return;
    }
    let text = part(source, run.span.clone());
    if run.starts_line {
        if let Some(at) = glued_heading(text) {
            let title = text.trim_start_matches('#').trim();
            report
                .warning(
                    215,
                    run.span.start..run.span.start + at,
                    words!("`{text}`: a space is missing, this is no heading"),
                )
                .label("a space belongs here")
                .help(words!("{} {title}", "#".repeat(at)))
                .edit(run.span.start + at..run.span.start + at, " ");
            return;
        }
        if let Some((length, tick)) = glued_tick(text) {
            let at = run.span.start..run.span.start + length;
            report
                .warning(
                    217,
                    at,
                    words!(
                        "`{}`: a space is missing, this is no answer",
                        text.get(..length).unwrap_or_default()
                    ),
                )
                .label(words!("write `{tick}`"))
                .help("an answer begins with `-`, a space, and its box")
                .edit(run.span.start + 1..run.span.start + 1, " ");
            return;
        }
        let inner = callout::marker(source, run.span.clone()).filter(|_| run.in_callout);
        if let Some((_, at)) = inner {
            return callout::second(source, &at, report);
        }
        if let Some(length) = dialect(text, run) {
            let at = run.span.start..run.span.start + length;
            return other_dialect(source, at, report);
        }
    }
    // All that is looked for below has one of these signs. Most texts have none, and one walk shows it.
    if !text.bytes().any(|b| matches!(b, b'{' | b']' | b'~' | b'^' | b'$')) {
        return;
    }
    for mark in ["{{<", "{{%", "{%"] {
        if let Some(found) = text.find(mark) {
            let at = run.span.start + found;
            other_dialect(source, at..at + mark.len(), report);
            return;
        }
    }
    // A sign behind `\` is only itself.
    let skip = if run.escaped { text.chars().next().map_or(0, char::len_utf8) } else { 0 };
    let (start, text) = (run.span.start + skip, text.get(skip..).unwrap_or_default());
    spaced_links(source, text, start, report);
    raised(text, start, report);
    stray_braces(text, start, report);
    math::check_text(source, &(start..run.span.end), report);
}

fn other_dialect(source: &str, at: Range<usize>, report: &mut Report<'_>) {
    if crate::SILENT {
        return;
    }
    let mark = part(source, at.clone());
    let help = match mark {
        ":::" | "!!!" => {
            "write a callout: `> [!NOTE]` on a line of its own, then lines that start with `>`"
        }
        ": " => "write the term in bold, then its meaning in the same paragraph",
        _ => "take it away; there are no templates here",
    };
    let mark = mark.trim();
    report
        .error(230, at.clone(), words!("`{mark}` is another dialect"))
        .label("shown as plain text")
        .help(help)
        .mend(|| mend::dialect(source, mark, &at));
}

/// The number of hashes where a heading lacks its space.
fn glued_heading(text: &str) -> Option<usize> {
    let rest = text.trim_start_matches('#');
    let hashes = text.len() - rest.len();
    let next = rest.chars().next()?;
    // `#5` is a number: one hash needs a letter behind it.
    let fits = match hashes {
        1 => next.is_alphabetic(),
        2..=6 => next.is_alphanumeric(),
        _ => false,
    };
    fits.then_some(hashes)
}

/// `-[x] Gloves`: its length up to the box, and how it is written.
fn glued_tick(text: &str) -> Option<(usize, &'static str)> {
    let boxes = [("-[x]", "- [x]"), ("-[X]", "- [x]"), ("-[ ]", "- [ ]")];
    let found = boxes.into_iter().find(|(glued, _)| text.starts_with(glued))?;
    Some((found.0.len(), found.1))
}

/// The length of a marker of another dialect at the start of a line.
fn dialect(text: &str, run: &Run) -> Option<usize> {
    if text.starts_with(":::") || text.starts_with("!!!") {
        return Some(3);
    }
    // `: text` under a term is a definition list elsewhere.
    (!run.starts_paragraph && text.starts_with(": ")).then_some(2)
}

/// JW0208: `[words](file with spaces.md)`.
fn spaced_links(source: &str, text: &str, start: usize, report: &mut Report<'_>) {
    if crate::SILENT {
        return;
    }
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|t| t.find("](")) {
        let open = at + found + 2;
        at = open;
        let rest = text.get(open..).unwrap_or_default();
        // A target is short; brackets far apart belong to other things.
        let Some((length, _)) = rest.char_indices().take(300).find(|(_, c)| *c == ')') else {
            continue;
        };
        let target = rest.get(..length).unwrap_or_default().trim();
        // The words may hold marks, so the bracket is looked for in the source.
        let before = source.get(..start + open - 2).unwrap_or_default();
        let line = before.char_indices().rev().take(300).take_while(|(_, c)| *c != '\n');
        let bracket = line.filter(|(_, c)| *c == '[').map(|(at, _)| at).next();
        let Some(bracket) = bracket.filter(|_| target.contains(' ') && target.contains(['.', '/']))
        else {
            continue;
        };
        let better = target.replace(' ', "-");
        report
            .error(
                208,
                bracket..start + open + length + 1,
                "not read as a link: the file name has a space",
            )
            .label(words!("`{target}`"))
            .help(words!("rename the file to `{better}` and link to that"));
        at = open + length;
    }
}

/// JW0229: `H~2~O` and `m^2^`.
fn raised(text: &str, start: usize, report: &mut Report<'_>) {
    if crate::SILENT {
        return;
    }
    for (sign, advice) in
        [('~', "write a lowered figure as `₂`, or use math"), ('^', "write `²`, or use math")]
    {
        let mut at = 0;
        while let Some(found) = text.get(at..).and_then(|t| t.find(sign)) {
            let open = at + found;
            at = open + 1;
            let rest = text.get(at..).unwrap_or_default();
            let length: usize = rest
                .chars()
                .take(12)
                .take_while(|c| c.is_alphanumeric() || "+-−".contains(*c))
                .map(char::len_utf8)
                .sum();
            let footnote = text.get(..open).is_some_and(|t| t.ends_with('['));
            if length == 0 || footnote || !rest.get(length..).is_some_and(|r| r.starts_with(sign)) {
                continue;
            }
            let end = at + length + 1;
            report
                .warning(
                    229,
                    start + open..start + end,
                    words!(
                        "`{}` is shown differently elsewhere; use `₂`, `²`",
                        text.get(open..end).unwrap_or_default()
                    ),
                )
                .label("stays as it is here")
                .help(advice)
                .mend(|| {
                    let figure =
                        text.get(at..end - 1).and_then(|inner| mend::figure(inner, sign == '^'));
                    figure.map(|figure| (start + open..start + end, figure))
                });
            at = end;
        }
    }
}

/// JW0219: attributes at the end of a line that takes none.
fn stray_braces(text: &str, start: usize, report: &mut Report<'_>) {
    if crate::SILENT {
        return;
    }
    let Some(open) = text.rfind('{').filter(|_| text.trim_end().ends_with('}')) else {
        return;
    };
    let inner = text.get(open + 1..).unwrap_or_default();
    let marked = inner
        .strip_prefix(['#', '.'])
        .is_some_and(|r| r.starts_with(|c: char| c.is_ascii_alphabetic()))
        || ["last}", "same}", "mis="].iter().any(|w| inner.starts_with(w));
    if marked && !text.get(..open).is_some_and(|t| t.ends_with('{')) {
        report
            .error(
                219,
                start + open..start + text.trim_end().len(),
                "`{…}` here is not read as attributes (only at the end of a heading, or of the first line of a list entry)",
            )
            .label("read as text")
            .help("move it to the end of the heading or of the first line of the entry");
    }
}
