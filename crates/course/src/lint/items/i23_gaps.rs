//! I23: a text with gaps has few of them, and at the first level they are chosen.

use assess::Kind;
use assess::kind::Blank;

use crate::diagnostic::{Severity, Span};
use crate::folder::report::Said;
use crate::lint::{Findings, Mends, Of, Placed, Rule, Scene};

const MOST: usize = 4;
/// Up to this level of the course, learners choose words rather than type them.
const CHOOSE_UP_TO: u8 = 2;

pub(crate) const RULE: Rule = Rule {
    code: 1123,
    name: Some("I23"),
    severity: Severity::Error,
    title: "a `.cloze` has 1 to 4 gaps",
    what: "The number of gaps `[[…]]` in a question. In a course of level 1 or 2, a note where a word has to be typed: a list to \
           choose from is better there. Numbers may be typed at every level.",
    why: "With five gaps open, a reader has lost the sentence before it ends, and the question tests reading. Who spells badly or \
          writes in a second language may know the word and still be marked wrong.",
    example: "A file [[cuts]] on the [[push]] [[stroke]], so [[lift]] it on the [[way back]].\n",
    instead: "Leave gaps for the words that matter:\n\nA file cuts on the [[push | ~~pull~~]] stroke. Lift it on the way back.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if scene.of == Of::Translation || !scene.is_graded() {
        return;
    }
    for placed in scene.items() {
        let Kind::Cloze(key) = &placed.item.kind else { continue };
        let found = key.blanks.len();
        if found > MOST {
            let fault = findings
                .fault(gap(&placed, MOST), format!("this `.cloze` has {found} gaps; {MOST} is the limit"))
                .label("the first one beyond the limit")
                .help("fill in the gaps whose words are not what you teach here, or part the question");
            findings.say(fault);
        }
        let typed = key.blanks.iter().position(|blank| matches!(blank, Blank::Words(_)));
        if let Some(place) = typed
            && scene.front.level <= CHOOSE_UP_TO
        {
            let level = scene.front.level;
            let message = format!("this word has to be typed; at level {level} a list to choose from is better");
            let fault = findings
                .fault_of(Severity::Note, gap(&placed, place), message)
                .label("typed")
                .help("add what people take for it, struck out: `[[push | ~~pull~~]]`");
            findings.say(fault);
        }
    }
}

/// The n-th gap, counted from 0; the heading where it is not found.
fn gap(placed: &Placed<'_>, place: usize) -> Span {
    let slice = placed.page.slice(&placed.bytes);
    let Some((start, _)) = slice.match_indices("[[").nth(place) else { return placed.head() };
    let rest = slice.get(start..).unwrap_or_default();
    let length = rest.find("]]").map_or(rest.len(), |end| end + 2);
    let start = placed.bytes.start + start;
    placed.page.source.at(start..start + length)
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item("en", "### Fill in the gaps. {#gaps .cloze objective=do level=apply}\n\n[[One]], [[two]], [[three]], [[four]] and [[five]].\n\n> [!NOTE]\n> {ok}\n", Some("[[five]]")),
        Case::item("en", "### Fill in the gaps. {#gaps .cloze objective=do level=apply}\n\n[[One]], [[two]], [[three]] and [[four]].\n\n> [!NOTE]\n> {ok}\n", None),
        Case::files("en", &[("course.md", LEVEL_2), ("01-start/01-first.md", "+### Fill in the gaps. {#gaps .cloze objective=do level=apply}\n\nTake [[3 mm]] off with the [[file]].\n\n> [!NOTE]\n> {ok}\n")], Some("[[file]]")),
        Case::files("en", &[("course.md", LEVEL_2), ("01-start/01-first.md", "+### Fill in the gaps. {#gaps .cloze objective=do level=apply}\n\nTake [[3 mm]] off with the [[file | ~~saw~~]].\n\n> [!NOTE]\n> {ok}\n")], None),
        Case::item("ru", "### Заполните пропуски. {#gaps .cloze objective=do level=apply}\n\n[[Раз]], [[два]], [[три]], [[четыре]] и [[пять]].\n\n> [!NOTE]\n> {ok}\n", Some("[[пять]]")),
        Case::item("ru", "### Заполните пропуски. {#gaps .cloze objective=do level=apply}\n\n[[Раз]], [[два]], [[три]] и [[четыре]].\n\n> [!NOTE]\n> {ok}\n", None),
        Case::item("sr", "### Попуни празнине. {#gaps .cloze objective=do level=apply}\n\n[[Један]], [[два]], [[три]], [[четири]] и [[пет]].\n\n> [!NOTE]\n> {ok}\n", Some("[[пет]]")),
        Case::item("sr", "### Попуни празнине. {#gaps .cloze objective=do level=apply}\n\n[[Један]], [[два]], [[три]] и [[четири]].\n\n> [!NOTE]\n> {ok}\n", None),
        Case::item("es", "### Completa. {#gaps .cloze objective=do level=apply}\n\n[[Uno]], [[dos]], [[tres]], [[cuatro]] y [[cinco]].\n\n> [!NOTE]\n> {ok}\n", Some("[[cinco]]")),
        Case::item("es", "### Completa. {#gaps .cloze objective=do level=apply}\n\n[[Uno]], [[dos]], [[tres]] y [[cuatro]].\n\n> [!NOTE]\n> {ok}\n", None),
    ]
};

#[cfg(test)]
const LEVEL_2: &str = "---\nformat: 1\nslug: case\nversion: 1.0.0\nlanguages: [{lang}]\nsector: metal\nisco08: 7212\nlevel: 2\n\
    theory_hours: 10\nworkshop_hours: 20\ngrade: outline\nreviewed: no\npass_mark_basis: provisional\nunder18: yes\n\
    authors: [A. Teacher]\nsources: [\"ISO, 4063, 2023\"]\nlicence: CC-BY-SA-4.0\n---\n# Case\n\nWords of the course.\n";
