//! R17: another place is named and linked.

use super::limits::prose;
use super::phrase;
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::folder::walk;
use crate::lint::text::Prose;
use crate::lint::{Findings, Mends, Rule, Scene};
use crate::tree::{self, Inline};

pub(crate) const RULE: Rule = Rule {
    code: 1217,
    name: Some("R17"),
    severity: Severity::Warning,
    title: "another place is named and linked",
    what: "Words that send a reader to a place without a name: \"see above\", \"as mentioned\", \"in the last lesson\". Words of a link \
           are let pass.",
    why: "Study stops at any minute and goes on days later. Who comes back to the middle of a lesson, or opens it first, does \
          not know what was last, and on a small screen nothing is \"above\".",
    example: "Set the gap as mentioned.\n",
    instead: "Set the gap to 1.5 mm ([Tack a joint](02-tack.md)).\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    for prose in prose(scene) {
        for found in phrase::all(scene, "nowhere", &prose.text) {
            let words = prose.text.get(found).unwrap_or_default();
            if is_linked(prose, words) {
                continue;
            }
            let fault = findings
                .fault(prose.at(words), format!("\"{words}\" names no place"))
                .help("say it again in a few words, or name the lesson and link it: `[Tack a joint](../02-first-beads/02-tack.md)`");
            findings.say(fault);
        }
    }
}

/// Whether the words stand in a link.
fn is_linked(prose: &Prose<'_>, words: &str) -> bool {
    let mut linked = false;
    walk::inlines(prose.inlines, &mut |inline| {
        if let Inline::Link(link) = inline {
            linked |= tree::plain(&link.text).contains(words);
        }
    });
    linked
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "Set the gap as mentioned above.", Some("as mentioned")),
        Case::lesson("en", "Set the gap. The plate is above the gap. Light falls from above. Read [the previous lesson](01-first.md).", None),
        Case::lesson("es", "Ajusta la luz como se mencionó.", Some("como se mencionó")),
        Case::lesson("es", "Ajusta la luz. La placa está arriba.", None),
        Case::lesson("ru", "Установи зазор, как указано выше.", Some("как указано выше")),
        Case::lesson("ru", "Установи зазор. Пластина лежит выше.", None),
        Case::lesson("sr", "Намести зазор, као што је речено.", Some("као што је речено")),
        Case::lesson("sr-Latn", "Namesti zazor, kao što je rečeno.", Some("kao što je rečeno")),
        Case::lesson("sr", "Намести зазор. Лим лежи изнад.", None),
    ]
};
