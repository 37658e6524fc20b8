//! The subset of TeX: what becomes MathML at build time, and nothing else.

use std::ops::Range;

use crate::attrs::part;
use crate::report::Report;

/// Commands of letters, without the Greek ones.
const COMMANDS: [&str; 19] = [
    "frac", "sqrt", "cdot", "times", "div", "pm", "le", "ge", "ne", "approx", "pi", "Omega",
    "circ", "left", "right", "sin", "cos", "tan", "text",
];

/// Small Greek letters.
const GREEK: [&str; 24] = [
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
    "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi",
    "psi", "omega",
];

/// What is wrong with a formula.
enum Fault {
    /// JW0225 with what to write instead.
    Outside(Option<&'static str>),
    /// JW0226
    Open,
    /// JW0226, the other way round.
    Close,
    /// JW0227
    Name,
}

/// Looks at a formula at `span`, dollar signs included. Gives at most one fault.
pub(super) fn check(source: &str, span: &Range<usize>, report: &mut Report<'_>) {
    if crate::SILENT {
        return;
    }
    let whole = part(source, span.clone());
    let signs = if whole.starts_with("$$") { 2 } else { 1 };
    let inner = span.start + signs..span.end.saturating_sub(signs).max(span.start + signs);
    let tex = part(source, inner.clone());
    let found = first_fault(tex);
    if signs == 1 && is_money(source, span, tex, found.as_ref().map(|(fault, _)| fault)) {
        report
            .warning(228, span.clone(), "this looks like money, but reads as math")
            .label("learners would see a formula")
            .help("write `\\$` for the sign: `5\\$`")
            .edit(span.start..span.start, "\\")
            .edit(span.end - 1..span.end - 1, "\\");
        return;
    }
    if let Some((fault, at)) = found {
        say(source, &fault, inner.start + at.start..inner.start + at.end, report);
    }
}

/// Looks for a formula whose braces do not match: the parser leaves it as text.
pub(super) fn check_text(source: &str, run: &Range<usize>, report: &mut Report<'_>) {
    if crate::SILENT {
        return;
    }
    let text = part(source, run.clone());
    let mut at = 0;
    while let Some(open) = text.get(at..).and_then(|t| t.find('$')) {
        let start = at
            + open
            + text.get(at + open..).unwrap_or_default().bytes().take_while(|b| *b == b'$').count();
        let inner = text.get(start..).unwrap_or_default();
        let Some(end) = inner.find('$') else { return };
        let tex = inner.get(..end).unwrap_or_default();
        // A sign of money has a space behind it, or no braces up to the next one.
        let meant = tex.contains(['{', '}']) && !tex.starts_with(char::is_whitespace);
        if let Some((fault @ (Fault::Open | Fault::Close), place)) =
            first_fault(tex).filter(|_| meant)
        {
            let start = run.start + start;
            say(source, &fault, start + place.start..start + place.end, report);
        }
        at = start + end + if meant { 1 } else { 0 };
    }
}

fn say(source: &str, fault: &Fault, place: Range<usize>, report: &mut Report<'_>) {
    if crate::SILENT {
        return;
    }
    let piece = part(source, place.clone()).to_owned();
    match fault {
        Fault::Outside(instead) => {
            let help = instead.map_or_else(
                || "the handbook lists the commands; most formulas can do with `\\frac`, `\\sqrt` and `\\cdot`".to_owned(),
                |instead| words!("write `{instead}`"),
            );
            report
                .error(225, place, words!("`{piece}` is outside the math subset"))
                .label("not known here")
                .help(help);
        }
        Fault::Open => {
            report
                .error(226, place, "math: `{` is not closed")
                .label("opens here")
                .help("write `}` where the group ends");
        }
        Fault::Close => {
            report
                .error(226, place, "math: `}` closes nothing")
                .label("no `{` before it")
                .help("take it away, or write `{` where the group starts");
        }
        Fault::Name => {
            report
                .error(
                    227,
                    place,
                    words!("`{piece}`: names of several letters need `\\text{{{piece}}}`"),
                )
                .label("read as a product of letters")
                .help(words!(
                    "write `\\text{{{piece}}}`, or `\\cdot` between letters that are multiplied"
                ));
        }
    }
}

/// Two prices in one line make a formula of what lies between.
fn is_money(source: &str, span: &Range<usize>, tex: &str, fault: Option<&Fault>) -> bool {
    let digit_follows =
        source.get(span.end..).is_some_and(|s| s.starts_with(|c: char| c.is_ascii_digit()));
    let ends_in_operator = tex.trim_end().ends_with(['+', '-', '−', '–', '=', '/', '<', '>']);
    let no_formula = !tex.contains(['\\', '^', '_', '=']);
    let words =
        matches!(fault, Some(Fault::Name | Fault::Outside(_))) && no_formula && has_word(tex);
    digit_follows || ends_in_operator || words
}

/// Two letters in a row.
fn has_word(tex: &str) -> bool {
    let mut before = false;
    tex.chars().any(|c| {
        let both = before && c.is_alphabetic();
        before = c.is_alphabetic();
        both
    })
}

fn first_fault(tex: &str) -> Option<(Fault, Range<usize>)> {
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    while let Some(c) = tex.get(at..).and_then(|t| t.chars().next()) {
        let rest = tex.get(at..).unwrap_or_default();
        let here = at..at + c.len_utf8();
        match c {
            '{' if rest.starts_with("{{") => match variable(rest) {
                Some(length) => {
                    at += length;
                    continue;
                }
                None => open.push(at),
            },
            '{' => open.push(at),
            // A sign within braces: the parser looked for the end of the formula behind them.
            '$' if !open.is_empty() => break,
            '}' => {
                if open.pop().is_none() {
                    return Some((Fault::Close, here));
                }
            }
            '\\' => {
                let length = command(rest);
                let name = rest.get(1..length).unwrap_or_default();
                if matches!(name, "text" | "mathrm") {
                    at += length;
                    match words(tex.get(at..).unwrap_or_default()) {
                        Some(length) => at += length,
                        None => {
                            let next = tex.get(at..).and_then(|rest| rest.chars().next());
                            return Some((Fault::Open, at..at + next.map_or(0, char::len_utf8)));
                        }
                    }
                    continue;
                }
                if !(COMMANDS.contains(&name) || GREEK.contains(&name) || matches!(name, "%" | ","))
                {
                    return Some((Fault::Outside(spelling(name)), at..at + length));
                }
                at += length;
                continue;
            }
            c if c.is_alphabetic() => {
                let length: usize =
                    rest.chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
                if rest.chars().take_while(|c| c.is_alphabetic()).count() > 1 {
                    return Some((Fault::Name, at..at + length));
                }
                if !c.is_ascii() {
                    return Some((Fault::Outside(sign(c)), here));
                }
            }
            c if c.is_ascii_digit() || c.is_whitespace() => {}
            '+' | '-' | '=' | '<' | '>' | '/' | '(' | ')' | ',' | '.' | '^' | '_' => {}
            c => return Some((Fault::Outside(sign(c)), here)),
        }
        at = here.end;
    }
    open.first().map(|at| (Fault::Open, *at..at + 1))
}

/// The length of `{{name}}`: a variable of the item.
fn variable(rest: &str) -> Option<usize> {
    // Names are short; looking further would cost a scan for every brace.
    let end = rest.char_indices().take(64).find(|(at, c)| *at >= 2 && *c == '}')?.0;
    let name = rest.get(2..end).filter(|_| rest.get(end..).is_some_and(|r| r.starts_with("}}")))?;
    (!name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_')).then_some(end + 2)
}

/// The length of a command: a backslash with letters, or with one sign.
fn command(rest: &str) -> usize {
    let letters: usize = rest.chars().skip(1).take_while(char::is_ascii_alphabetic).count();
    if letters > 0 {
        return 1 + letters;
    }
    1 + rest.chars().nth(1).map_or(0, char::len_utf8)
}

/// The length of `{words}` behind `\text`.
fn words(rest: &str) -> Option<usize> {
    let spaces = rest.len() - rest.trim_start().len();
    let group = rest.get(spaces..)?.strip_prefix('{')?;
    let end = group.find(['{', '}'])?;
    group.get(end..)?.starts_with('}').then_some(spaces + end + 2)
}

/// The command of the subset that does what another one does.
fn spelling(name: &str) -> Option<&'static str> {
    Some(match name {
        "dfrac" | "tfrac" | "over" => "\\frac",
        "leq" | "leqslant" => "\\le",
        "geq" | "geqslant" => "\\ge",
        "neq" => "\\ne",
        "mathbf" | "mathit" | "operatorname" | "textbf" | "textit" | "mbox" => "\\text",
        "degree" => "^\\circ",
        "varphi" => "\\phi",
        "varepsilon" => "\\epsilon",
        ";" | ":" | " " | "quad" | "!" => "\\,",
        _ => return None,
    })
}

/// The command for a sign that people type as it is.
fn sign(c: char) -> Option<&'static str> {
    Some(match c {
        '×' => "\\times",
        '·' | '*' | '⋅' => "\\cdot",
        '÷' | ':' => "\\div",
        '±' => "\\pm",
        '≤' => "\\le",
        '≥' => "\\ge",
        '≠' => "\\ne",
        '≈' => "\\approx",
        '√' => "\\sqrt{…}",
        '°' => "^\\circ",
        '%' => "\\%",
        '−' | '–' => "-",
        '²' => "^2",
        '³' => "^3",
        'π' => "\\pi",
        'Ω' => "\\Omega",
        'α' => "\\alpha",
        'β' => "\\beta",
        'η' => "\\eta",
        'λ' => "\\lambda",
        'µ' | 'μ' => "\\mu",
        'ρ' => "\\rho",
        _ => return None,
    })
}
