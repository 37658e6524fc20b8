//! T5: no word points to a place of custody.

use assess::Lang;

use super::shown;
use crate::diagnostic::{Severity, Span};
use crate::folder::page::Page;
use crate::folder::report::Said;
use crate::lint::lists::{Found, Lists};
use crate::lint::{Findings, Mends, Of, Rule, Scene};
use crate::model::Audience;

pub(crate) const RULE: Rule = Rule {
    code: 1405,
    name: Some("T5"),
    severity: Severity::Error,
    title: "no word that learners see, and no file name, points to a place of custody",
    what: "Words such as \"inmate\", \"offender\" or \"jail\" in any text of a course and in the names of its files, in each \
           language of the course. Comments are not read, and courses with `audience: staff` may speak of their setting. \
           Words with an everyday meaning are left alone: cell, sentence, release, bar.",
    why: "What a learner has studied goes along with them: into the record, onto the certificate, into the hands of an \
          employer. None of it may say where they studied. The same course is used in schools and training centres too.",
    example: "Each inmate signs for the tools.\n",
    instead: "Each learner signs for the tools.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if scene.front.audience == Audience::Staff {
        return;
    }
    for (page, text) in shown::all(scene) {
        in_page(scene, page, text, findings);
    }
    if scene.of == Of::Source {
        in_names(scene, findings);
    }
}

fn in_page(scene: &Scene<'_>, page: &Page, text: &str, findings: &mut Findings<'_>) {
    for found in custody(&scene.lists, text) {
        let word = page.slice(&found);
        let fault = findings
            .fault(page.source.at(found.clone()), format!("\"{word}\" says that learners are in custody"))
            .label("nothing that a learner takes along may say so")
            .help("call people \"learners\", and the place \"learning centre\" or \"workshop\"; leave the word out where it adds nothing");
        findings.say(fault);
    }
}

/// File names are written in Latin letters: words of all languages that are.
fn in_names(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    let languages = ["en", "es", "sr"].into_iter().filter_map(|tag| Lang::parse(tag).ok());
    let lists: Vec<Lists> = languages.map(|lang| Lists::of(&lang)).collect();
    for path in scene.files {
        let name = shown::name(path);
        let found = lists.iter().find_map(|lists| custody(lists, &name).into_iter().next());
        if let Some(word) = found.and_then(|found| path.get(found)) {
            let at = Span { file: path.clone(), bytes: 0..0 };
            let fault = findings
                .fault(at, format!("the file name `{path}` has the word \"{word}\": it says that learners are in custody"))
                .help("rename the file, and mend what links to it");
            findings.say(fault);
        }
    }
}

/// Words of custody that have no other meaning where they stand.
fn custody(lists: &Lists, text: &str) -> Vec<Found> {
    let trade = lists.find_all("custody-trade", text);
    let mut found = lists.find_all("custody", text);
    found.retain(|word| !trade.iter().any(|other| other.start <= word.start && word.end <= other.end));
    found
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    const STAFF: &str = "---\nformat: 1\nslug: case\nversion: 1.0.0\nlanguages: [en]\nsector: metal\nisco08: 7212\nlevel: 3\n\
        theory_hours: 10\nworkshop_hours: 20\ngrade: outline\nreviewed: no\npass_mark_basis: provisional\naudience: staff\n\
        authors: [A. Teacher]\nsources: [\"ISO, 4063, 2023\"]\nlicence: CC-BY-SA-4.0\n---\n# Case\n\nWork in a prison.\n";
    &[
        Case::lesson("en", "Each inmate signs for the tools.", Some("inmate")),
        Case::lesson("en", "A tidy ex-offender-run shop.", Some("offender")),
        Case::lesson("en", "The cell holds 2 bar. Release the bar, then read the sentence.", None),
        Case::lesson("en", "The detention time in the tank is 2 h. <!-- Written in a prison. -->", None),
        Case::item("en", "- [x] Ask the jailer\n  > {ok}\n- [ ] Wait\n  > {no}\n", Some("jailer")),
        Case::files("en", &[("course.md", STAFF)], None),
        Case::files("en", &[("01-start/02-prison-rules.md", "# Rules\n\n## You will learn {.objective}\n\n- Name them. {#name}\n\nWords.\n")], Some("")),
        Case::lesson("es", "Cada recluso firma por sus herramientas.", Some("recluso")),
        Case::lesson("es", "Apriete el tornillo prisionero de la celda. Un café expreso, por favor.", None),
        Case::lesson("ru", "Осуждённые получают инструмент под подпись.", Some("Осуждённые")),
        Case::lesson("ru", "Провод, заключённый в трубу, идёт в колонию пчёл. Сделайте заключение.", None),
        Case::lesson("sr", "Радионица у затвору ради до два.", Some("у затвору")),
        Case::lesson("sr-Latn", "Zatvorenici potpisuju za alat.", Some("Zatvorenici")),
        Case::lesson("sr", "Затвор вентила је чист, а врата су затворена.", None),
    ]
};
