//! R14: an abbreviation is spelled out where a lesson uses it first.

use std::collections::BTreeSet;

use assess::unit::Unit;

use super::limits;
use crate::diagnostic::Severity;
use crate::folder::page::Page;
use crate::folder::report::Said;
use crate::lint::text::Prose;
use crate::lint::{Findings, Mends, Rule, Scene};
use crate::tree::Inline;

pub(crate) const RULE: Rule = Rule {
    code: 1214,
    name: Some("R14"),
    severity: Severity::Warning,
    title: "an abbreviation is spelled out, and a lesson has few of them",
    what: "Words of 2 to 5 capitals. Each needs its long form in the lesson, with one of the two in brackets, or an entry in the \
           glossary; a lesson has at most 3 that no lesson before it had. Units, names of standards and countries, words that \
           everybody reads as letters (\"PDF\"), labels in quotes or bold are let pass.",
    why: "Letters without their words cannot be looked up or guessed. And each new one is a word to learn.",
    example: "Press the test key of the RCD each month.\n",
    instead: "Press the test key of the residual current device (RCD) each month.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

const NEW_MOST: usize = 3;

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    let known: BTreeSet<&str> = scene
        .terms
        .iter()
        .flat_map(|term| &term.forms)
        .flat_map(|form| form.split(|c: char| !c.is_alphanumeric()))
        .collect();
    let mut met: BTreeSet<String> = BTreeSet::new();
    for (_, page) in scene.lessons() {
        let prose = limits::prose_of(page);
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        let mut new = Vec::new();
        let spelled = spelled(page);
        for prose in &prose {
            for word in abbreviations(prose) {
                if !seen.insert(word) || is_common(scene, word) {
                    continue;
                }
                if !met.contains(word) {
                    new.push((prose, word));
                }
                if !known.contains(word) && !spelled.contains(word) {
                    let fault = findings
                        .fault(prose.at(word), format!("\"{word}\" is not spelled out in this lesson"))
                        .help(format!(
                            "write the words at the first use, then \"({word})\"; or write the words each time and leave \"{word}\" out"
                        ));
                    findings.say(fault);
                }
            }
        }
        if let Some((prose, word)) = new.get(NEW_MOST) {
            let fault = findings
                .fault(
                    prose.at(word),
                    format!("this lesson has {} new abbreviations; {NEW_MOST} is the limit", new.len()),
                )
                .label("the first above the limit")
                .help("write the words in full where an abbreviation is used once or twice");
            findings.say(fault);
        }
        met.extend(new.into_iter().map(|(_, word)| word.to_owned()));
    }
}

/// Words of 2 to 5 capitals and nothing else; no part of a longer name such as `DD.MM.YYYY`, no label.
fn abbreviations<'a>(prose: &'a Prose<'_>) -> Vec<&'a str> {
    const LETTERS: std::ops::RangeInclusive<usize> = 2..=5;
    let labels = labels(prose.inlines);
    prose
        .text
        .split_whitespace()
        .filter(|token| !token.starts_with(['"', '“', '„', '«', '”', '=']))
        .map(|token| token.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| LETTERS.contains(&word.chars().count()) && word.chars().all(char::is_uppercase))
        .filter(|word| !labels.contains(*word))
        .collect()
}

/// Words in bold, or in the fixed font: names of keys and signs, terms.
fn labels(inlines: &[Inline]) -> BTreeSet<String> {
    let is_label =
        |inline: &&Inline| matches!(inline, Inline::Strong(_) | Inline::Code(_) | Inline::Math(_));
    let text = |inline: &Inline| crate::tree::plain(std::slice::from_ref(inline));
    let words = |text: String| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect()
    };
    inlines.iter().filter(is_label).map(text).flat_map(words).collect()
}

fn is_common(scene: &Scene<'_>, word: &str) -> bool {
    let roman = word.chars().all(|c| "IVX".contains(c));
    roman || Unit::parse(word).is_some() || scene.lists.is("known-abbreviation", word) || scene.lists.is("sign", word)
}

/// Words with their long form beside them: `residual current device (RCD)`, `RCD (residual current device)`; in a table or a
/// box too.
fn spelled(page: &Page) -> BTreeSet<String> {
    let bare = page.source.text.replace('*', "");
    let mut found = BTreeSet::new();
    for (at, byte) in bare.bytes().enumerate() {
        let behind = || bare.get(at..).unwrap_or_default();
        let explained = byte == b' ' && (behind().starts_with(" (") || behind().starts_with(" ="));
        if !explained && !matches!(byte, b')' | b',' | b';') {
            continue;
        }
        let before = bare.get(..at).unwrap_or_default();
        let start = before.trim_end_matches(char::is_alphanumeric).len();
        let opens = before.get(..start).is_some_and(|text| text.ends_with('('));
        // "(cancer agency IARC)" says it too.
        let closes = byte == b')' && before.get(..start).is_some_and(|text| text.ends_with(' '));
        if explained || closes || (opens && byte != b' ') {
            found.insert(before.get(start..).unwrap_or_default().to_owned());
        }
    }
    found
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "Press the key of the RCD each month. The RCD clicks.", Some("RCD")),
        Case::lesson("en", "Press the key of the residual current device (RCD). The RCD clicks. Save it as PDF. Press \"RES\" at 10 MB. A list of the cancer agency (named IARC).", None),
        Case::lesson("en", "A first thing (AFT), a second thing (AST), a third thing (ATT), a fourth thing (AHT).", Some("AHT")),
        Case::lesson("es", "Pulsa la tecla del RCD cada mes.", Some("RCD")),
        Case::lesson("es", "Pulsa la tecla del interruptor diferencial (RCD). Guarda el PDF.", None),
        Case::lesson("ru", "Проверь УЗО каждый месяц.", Some("УЗО")),
        Case::lesson("ru", "Проверь устройство защитного отключения (УЗО). Смотри ГОСТ.", None),
        Case::lesson("sr", "Провери ЗУДС сваког месеца.", Some("ЗУДС")),
        Case::lesson("sr-Latn", "Proveri ZUDS svakog meseca.", Some("ZUDS")),
        Case::lesson("sr", "Провери заштитни уређај (ЗУДС). Сачувај PDF.", None),
    ]
};
