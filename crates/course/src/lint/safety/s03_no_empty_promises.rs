//! S3: nothing is called safe as such.

use super::told::{claims, critical};
use crate::diagnostic::{Diagnostic, Severity, Span};
use crate::folder::report::Said;
use crate::lint::lists::{Found, Lists};
use crate::lint::text::{self, Prose};
use crate::lint::{Findings, Mends, Rule, Scene, Sheet};
use crate::tree::CalloutKind;

pub(crate) const RULE: Rule = Rule {
    code: 1303,
    name: Some("S3"),
    severity: Severity::Warning,
    title: "no text promises that something is safe",
    what: "Words such as \"is safe\", \"harmless\", \"guaranteed\", \"always works\" or \"no need to\" in the text of lessons and \
           practical tasks, and in what critical items say is right; in safety boxes also \"small amounts are fine\". Where a \
           condition stands beside it (\"when it is safe\", \"is safe only if\") nothing is said.",
    why: "Nothing is safe without a condition, and readers remember the promise and forget the condition. In the workshop the \
          same thing may be dirty, worn, hot or live.",
    example: "The cleaner is harmless.\n",
    instead: "The cleaner stings in the eyes. Wear goggles, and open a window.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    for (sheet, page) in &scene.pages {
        if matches!(sheet, Sheet::Lesson(..) | Sheet::Workshop) {
            text::prose(page).iter().for_each(|prose| in_prose(&scene.lists, prose, findings));
        }
    }
    for placed in critical(scene) {
        for told in claims(&placed) {
            for words in promises(&scene.lists, told.text) {
                let words = told.text.get(words).unwrap_or_default();
                let fault = said(findings, told.at(words), words);
                findings.say(fault);
            }
        }
    }
}

fn in_prose(lists: &Lists, prose: &Prose<'_>, findings: &mut Findings<'_>) {
    let mut found = promises(lists, &prose.text);
    if prose.inside == Some(CalloutKind::Warning) {
        found.extend(lists.find_all("small-danger", &prose.text));
    }
    for words in found {
        let words = prose.text.get(words).unwrap_or_default();
        let fault = said(findings, prose.at(words), words);
        findings.say(fault);
    }
}

fn said(findings: &Findings<'_>, at: Span, words: &str) -> Diagnostic {
    findings
        .fault(at, format!("\"{words}\" promises more than anybody can keep"))
        .help("say what can happen, and what to do against it; or under which condition it holds")
}

/// Promises without a condition.
fn promises(lists: &Lists, text: &str) -> Vec<Found> {
    let kept = lists.find_all("promise-kept", text);
    let mut found: Vec<Found> = Vec::new();
    for words in lists.find_all("empty-promise", text) {
        let overlaps = |other: &Found| other.start < words.end && words.start < other.end;
        // "is perfectly safe" holds "perfectly safe": one fault for one place.
        if !kept.iter().any(overlaps) && !found.iter().any(overlaps) {
            found.push(words);
        }
    }
    found
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "The smoke is perfectly safe in an open hall.", Some("is perfectly safe")),
        Case::lesson("en", "> [!WARNING]\n> - Small amounts are fine.", Some("Small amounts are fine")),
        Case::item("en", "### Which cleaner do you take? {#which .single objective=do level=apply critical}\n\n- [x] Soap and water\n  > Soap is harmless, so your skin stays whole.\n- [ ] A harmless spirit\n  > {no}\n", Some("harmless")),
        Case::lesson("en", "Go on when it is safe. Keep the papers in the safe. Dust is not harmless.", None),
        Case::lesson("es", "El humo es inofensivo.", Some("inofensivo")),
        Case::lesson("es", "El humo no es inofensivo. No es seguro entrar.", None),
        Case::lesson("ru", "Этот дым совершенно безопасен.", Some("совершенно безопасен")),
        Case::lesson("ru", "Этот дым не безвреден. Работайте безопасно только в маске.", None),
        Case::lesson("sr", "Овај дим је потпуно безбедан.", Some("потпуно безбедан")),
        Case::lesson("sr-Latn", "Ovaj dim je bezopasan.", Some("bezopasan")),
        Case::lesson("sr", "Овај дим није безопасан. Уђи кад је безбедно.", None),
    ]
};
