//! R15: no shouting, and no meaning in a slant.

use super::limits::prose;
use super::phrase;
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::folder::walk;
use crate::lint::text::Prose;
use crate::lint::{Findings, Mends, Rule, Scene};
use crate::tree::{self, Inline};

pub(crate) const RULE: Rule = Rule {
    code: 1215,
    name: Some("R15"),
    severity: Severity::Warning,
    title: "no words in capitals, and no italics",
    what: "Common words in capitals (\"NEVER\", \"MUST\"), and text in italics. Signs and labels such as STOP are let pass. Both are \
           notes; a warning where gaps (`___-___`) are read as italics, since then no gap is shown.",
    why: "Words are known by their shape, and capitals all have one. Italics are hard to read on an old screen, and a screen \
          reader does not say them: what they mean is lost.",
    example: "NEVER open the valve *first*.\n",
    instead: "Do not open the valve first.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    for prose in prose(scene) {
        for found in phrase::all(scene, "shouted", &prose.text) {
            let word = prose.text.get(found).unwrap_or_default();
            if !word.chars().all(char::is_uppercase) || word.chars().count() < 2 {
                continue;
            }
            let fault = findings
                .fault_of(Severity::Note, prose.at(word), format!("\"{word}\" is in capitals"))
                .help(format!("write \"{}\"; what must stand out gets a line or a box of its own", word.to_lowercase()));
            findings.say(fault);
        }
        let mut slanted = Vec::new();
        walk::inlines(prose.inlines, &mut |inline| {
            if let Inline::Emphasis(inner) = inline {
                slanted.push(tree::plain(inner));
            }
        });
        slanted.iter().for_each(|words| say_slanted(findings, prose, words));
    }
}

fn say_slanted(findings: &mut Findings<'_>, prose: &Prose<'_>, words: &str) {
    // `2026-___-___`: two gaps that touch other signs are read as marks around what stands between them.
    let gaps = format!("___{words}___");
    let fault = if prose.page.slice(&prose.bytes).contains(&gaps) {
        findings
            .fault_of(Severity::Warning, prose.at(&gaps), "these gaps are read as marks for italics, and no gap is shown".to_owned())
            .help("write a gap as `\\_\\_\\_` here, or leave a space before and behind it")
    } else {
        findings
            .fault_of(Severity::Note, prose.at(words), format!("\"{words}\" is in italics"))
            .help("take the marks away; a new term is bold, and what must stand out says so in words")
    };
    findings.say(fault);
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "NEVER open the valve.", Some("NEVER")),
        Case::lesson("en", "Open it *after* the pump.", Some("after")),
        Case::lesson("en", "Save it as table-2026-___-___.", Some("___-___")),
        Case::lesson("en", "Never open the valve. Press STOP. The **kerf** is 2 × 3 * 4 wide.", None),
        Case::lesson("es", "NUNCA abras la llave.", Some("NUNCA")),
        Case::lesson("es", "Nunca abras la llave. Pulsa STOP.", None),
        Case::lesson("ru", "НИКОГДА не открывай кран.", Some("НИКОГДА")),
        Case::lesson("ru", "Никогда не открывай кран. Нажми СТОП.", None),
        Case::lesson("sr", "НИКАДА не отварај вентил.", Some("НИКАДА")),
        Case::lesson("sr-Latn", "NIKADA ne otvaraj ventil.", Some("NIKADA")),
        Case::lesson("sr", "Никада не отварај вентил. Притисни СТОП.", None),
    ]
};
