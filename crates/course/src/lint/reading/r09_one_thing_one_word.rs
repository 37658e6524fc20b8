//! R9: one thing has one word.

use std::collections::BTreeSet;

use super::limits::pages;
use super::phrase;
use crate::diagnostic::Severity;
use crate::folder::page::Page;
use crate::folder::report::Said;
use crate::lint::text::{prose, tables};
use crate::lint::{Findings, Mends, Rule, Scene};
use crate::model::Term;
use crate::tree;

pub(crate) const RULE: Rule = Rule {
    code: 1209,
    name: Some("R9"),
    severity: Severity::Warning,
    title: "one thing has one word",
    what: "Words that the glossary strikes out (`## kerf | ~~saw gap~~`), in the text and the tables of the course. Each word is \
           said once a page, and not where the right word stands beside it.",
    why: "Who reads \"tip\", \"nozzle\" and \"jet\" looks for three parts. The learner does not know yet that they are one.",
    example: "## nozzle | ~~jet~~ {#term-nozzle}\n\nClean the jet each evening.\n",
    instead: "Clean the nozzle each evening.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    let known: BTreeSet<String> = scene
        .terms
        .iter()
        .flat_map(|term| &term.forms)
        .map(|form| form.to_lowercase())
        .collect();
    let avoided: Vec<(&Term, &str)> = scene
        .terms
        .iter()
        .flat_map(|term| term.avoid.iter().map(|avoid| (*term, avoid.as_str())))
        // A word that has an entry of its own names another thing.
        .filter(|(_, avoid)| !known.contains(&avoid.to_lowercase()))
        .collect();
    if avoided.is_empty() {
        return;
    }
    for page in pages(scene) {
        look_at(page, &avoided, findings);
    }
}

fn look_at(page: &Page, avoided: &[(&Term, &str)], findings: &mut Findings<'_>) {
    let mut texts: Vec<(String, std::ops::Range<usize>)> =
        prose(page).into_iter().map(|prose| (prose.text, prose.bytes)).collect();
    for (table, bytes) in tables(page) {
        let cells = table.head.iter().chain(table.rows.iter().flatten());
        texts.extend(cells.map(|cell| (tree::plain(cell), bytes.clone())));
    }
    let texts: Vec<_> =
        texts.into_iter().map(|(text, bytes)| (phrase::lower(&text), text, bytes)).collect();
    for (term, avoid) in avoided {
        let wanted = phrase::lower(avoid);
        let forms: Vec<String> = term.forms.iter().map(|form| phrase::lower(form)).collect();
        let found = texts.iter().find_map(|(lower, text, bytes)| {
            // "This is a bottle trap. Some call it a siphon": there the other word is told, not used.
            let told = forms.iter().any(|form| phrase::find(lower, form).is_some());
            phrase::find(lower, &wanted)
                .filter(|_| !told).and_then(|at| text.get(at)).map(|words| (words, bytes))
        });
        let Some((words, bytes)) = found else { continue };
        let term = term.forms.first().map_or("", String::as_str);
        let fault = findings
            .fault(
                Scene::locate(page, bytes, words),
                format!("\"{words}\" stands here; the glossary calls it \"{term}\""),
            )
            .help(format!(
                "write \"{term}\" here and in the rest of the page; if another thing is meant, take \"{avoid}\" out of the glossary"
            ));
        findings.say(fault);
    }
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en", &[("glossary.md", "# Glossary\n\n## nozzle | nozzles | ~~jet~~ {#term-nozzle}\n\nThe end of the gun.\n"), ("01-start/01-first.md", "+\nClean the jet each evening. The jet is hot.\n")], Some("jet")),
        Case::files("en", &[("glossary.md", "# Glossary\n\n## nozzle | nozzles | ~~jet~~ {#term-nozzle}\n\nThe end of the gun.\n"), ("01-start/01-first.md", "+\nClean the nozzle. Some call it a jet. A jetty is at sea.\n")], None),
        Case::files("es", &[("glossary.md", "# Glosario\n\n## boquilla | ~~tobera~~ {#term-nozzle}\n\nEl final de la pistola.\n"), ("01-start/01-first.md", "+\nLimpia la tobera cada día.\n")], Some("tobera")),
        Case::files("es", &[("glossary.md", "# Glosario\n\n## boquilla | ~~tobera~~ {#term-nozzle}\n\nEl final de la pistola.\n"), ("01-start/01-first.md", "+\nLimpia la boquilla cada día.\n")], None),
        Case::files("ru", &[("glossary.md", "# Словарь\n\n## сопло | ~~дюза~~ {#term-nozzle}\n\nКонец горелки.\n"), ("01-start/01-first.md", "+\nДюза горячая.\n")], Some("Дюза")),
        Case::files("ru", &[("glossary.md", "# Словарь\n\n## сопло | ~~дюза~~ {#term-nozzle}\n\nКонец горелки.\n"), ("01-start/01-first.md", "+\nСопло горячее.\n")], None),
        Case::files("sr", &[("glossary.md", "# Речник\n\n## млазница | ~~дизна~~ {#term-nozzle}\n\nКрај пиштоља.\n"), ("01-start/01-first.md", "+\nОчисти: дизна је врела.\n")], Some("дизна")),
        Case::files("sr-Latn", &[("glossary.md", "# Rečnik\n\n## mlaznica | ~~dizna~~ {#term-nozzle}\n\nKraj pištolja.\n"), ("01-start/01-first.md", "+\nOčisti: dizna je vrela.\n")], Some("dizna")),
        Case::files("sr", &[("glossary.md", "# Речник\n\n## млазница | ~~дизна~~ {#term-nozzle}\n\nКрај пиштоља.\n"), ("01-start/01-first.md", "+\nОчисти млазницу.\n")], None),
    ]
};
