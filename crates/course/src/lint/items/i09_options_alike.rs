//! I9: options are built alike.

use assess::kind::{Choice, Choices};
use assess::unit::Unit;

use super::options::{self, Amount};
use crate::diagnostic::{Diagnostic, Severity};
use crate::folder::report::Said;
use crate::lint::{Findings, Mends, Placed, Rule, Scene};
use crate::markdown;
use crate::tree;

pub(crate) const RULE: Rule = Rule {
    code: 1109,
    name: Some("I9"),
    severity: Severity::Warning,
    title: "options are built alike",
    what: "Options of which some end in a full stop, a question mark or an exclamation mark and some do not; numbers of which some \
           have a unit and some do not; and, as notes only, numbers with and without a word behind them, and options of which some begin with a capital letter and some do not.",
    why: "The one that looks different is picked or left for its looks. Most often it is the right one, since it was written first \
          and with the most care.",
    example: "- [x] 12 mm\n- [ ] 15\n- [ ] 20\n",
    instead: "- [x] 12 mm\n- [ ] 15 mm\n- [ ] 20 mm\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if !scene.is_graded() {
        return;
    }
    for placed in scene.items() {
        let Some(choices) = options::choices(placed.item) else { continue };
        // One fault for a question: who mends it sees the rest.
        let fault = unit(scene, &placed, findings, choices)
            .or_else(|| mark(&placed, findings, choices))
            .or_else(|| capital(&placed, findings, choices));
        fault.into_iter().for_each(|fault| findings.say(fault));
    }
}

fn unit(
    scene: &Scene<'_>,
    placed: &Placed<'_>,
    findings: &Findings<'_>,
    choices: &Choices,
) -> Option<Diagnostic> {
    let read = |option: &Choice| {
        Amount::read(option.text.as_str(), &scene.lists).filter(Amount::is_bare)
    };
    let amounts: Vec<Amount> = choices.options.iter().map(read).collect::<Option<_>>()?;
    let has: Vec<Option<bool>> = amounts.iter().map(|amount| Some(!amount.of.is_empty())).collect();
    let (odd, has_one) = odd_one(&has)?;
    let option = choices.options.get(odd)?;
    // Where cells of a table or the like are asked for, a word may be what is wrong with one.
    let units = amounts.iter().any(|amount| Unit::parse(&amount.of).is_some_and(|unit| !unit.symbol().is_empty()));
    let severity = if units { Severity::Warning } else { Severity::Note };
    let message = if has_one {
        "this number has a unit, others have none"
    } else {
        "this number has no unit, others have one"
    };
    Some(
        findings
            .fault_of(severity, options::place(placed, option), message)
            .label("differs")
            .help("write the unit behind every number, or behind none and in the question"),
    )
}

fn mark(placed: &Placed<'_>, findings: &Findings<'_>, choices: &Choices) -> Option<Diagnostic> {
    let marks: Vec<Option<bool>> =
        choices.options.iter().map(|option| ends_with_mark(option.text.as_str())).collect();
    let (odd, has_one) = odd_one(&marks)?;
    let option = choices.options.get(odd)?;
    let (message, help) = if has_one {
        ("this option ends in a mark, others do not", "take the mark away, or set one behind every option")
    } else {
        ("this option ends without a mark, others have one", "set the mark here, too, or take it away from every option")
    };
    Some(findings.fault(options::place(placed, option), message).label("differs").help(help))
}

fn capital(placed: &Placed<'_>, findings: &Findings<'_>, choices: &Choices) -> Option<Diagnostic> {
    let capitals: Vec<Option<bool>> =
        choices.options.iter().map(|option| begins_with_capital(option.text.as_str())).collect();
    let (odd, _) = odd_one(&capitals)?;
    let option = choices.options.get(odd)?;
    Some(
        findings
            .fault_of(
                Severity::Note,
                options::place(placed, option),
                "some options begin with a capital letter, some with a small one",
            )
            .label("begins differently")
            .help("begin all options alike; a name keeps its capital letter"),
    )
}

/// The first of those that differ from most others, and what it is; where as many are as are not, the first that differs
/// from the first option. Options that say nothing are left out.
fn odd_one(all: &[Option<bool>]) -> Option<(usize, bool)> {
    let count = |wanted: bool| all.iter().filter(|is| **is == Some(wanted)).count();
    let (yes, no) = (count(true), count(false));
    if yes == 0 || no == 0 {
        return None;
    }
    let first = all.iter().find_map(|is| *is)?;
    let odd = if yes == no { !first } else { yes < no };
    Some((all.iter().position(|is| *is == Some(odd))?, odd))
}

/// Whether a text ends like a sentence. Said words in quotes have marks of their own, and a point may shorten a word.
fn ends_with_mark(text: &str) -> Option<bool> {
    let text = text.trim();
    let short = text.ends_with('.') && !text.trim_end_matches('.').contains(' ');
    if short || text.ends_with(['"', '”', '“', '»', '’', '\'', '…', '`', '$', ')']) {
        return None;
    }
    Some(text.ends_with(['.', '!', '?', ';', ',']))
}

/// Whether the first word begins with a capital letter. Words that are always written in one way say nothing: `MAG`, `CO₂`,
/// `pH`, `A`.
fn begins_with_capital(text: &str) -> Option<bool> {
    let plain = tree::plain(&markdown::inline(text));
    let word = plain.split_whitespace().next()?;
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let mut letters = word.chars();
    let first = letters.next().filter(|c| c.is_alphabetic())?;
    let rest = letters.as_str();
    let plain = rest.chars().all(|c| c.is_lowercase() || matches!(c, '-' | '’' | '\'')) && !rest.is_empty();
    plain.then(|| first.is_uppercase())
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item("en", "- [x] 12 mm\n  > {ok}\n- [ ] 15\n  > {no}\n- [ ] 20\n  > {no}\n", Some("12 mm")),
        Case::item("en", "- [x] Pull the plug.\n  > {ok}\n- [ ] Wait for it\n  > {no}\n- [ ] Take a stick\n  > {no}\n", Some("Pull the plug.")),
        Case::item("en", "- [x] Pull the plug\n  > {ok}\n- [ ] Wait for it\n  > {no}\n- [ ] take a stick\n  > {no}\n", Some("take a stick")),
        Case::item("en", "- [x] MAG welding\n  > {ok}\n- [ ] welding by hand\n  > {no}\n- [ ] 3 spots of glue\n  > {no}\n- [ ] say \"Eyes!\"\n  > {no}\n", None),
        Case::item("es", "- [x] 12 mm\n  > {ok}\n- [ ] 15 mm\n  > {no}\n- [ ] 20\n  > {no}\n", Some("20")),
        Case::item("es", "- [x] 12 mm\n  > {ok}\n- [ ] 15 mm\n  > {no}\n- [ ] 20 cm\n  > {no}\n", None),
        Case::item("ru", "- [x] Вынуть вилку\n  > {ok}\n- [ ] Подождать минуту.\n  > {no}\n- [ ] Взять палку\n  > {no}\n", Some("Подождать минуту.")),
        Case::item("ru", "- [x] Вынуть вилку.\n  > {ok}\n- [ ] Подождать минуту.\n  > {no}\n", None),
        Case::item("sr", "- [x] Извући утикач\n  > {ok}\n- [ ] сачекати минут\n  > {no}\n- [ ] Узети штап\n  > {no}\n", Some("сачекати минут")),
        Case::item("sr-Latn", "- [x] Izvući utikač\n  > {ok}\n- [ ] sačekati minut\n  > {no}\n- [ ] Uzeti štap\n  > {no}\n", Some("sačekati minut")),
        Case::item("sr", "- [x] извући утикач\n  > {ok}\n- [ ] сачекати минут\n  > {no}\n", None),
    ]
};
