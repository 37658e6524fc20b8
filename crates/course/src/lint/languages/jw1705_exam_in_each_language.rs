//! JW1705: an exam opens in a language when a person has read its safety questions in both.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 1705,
    name: Some("L5"),
    severity: Severity::Note,
    title: "a person has confirmed the safety questions of a translated exam",
    what: "`translation_reviewed` in a translated `exam.md` says `no`, and the exam has critical items. Practice in that language \
           is open; the exam is not, until a person is named there.",
    why: "A wrong word in a question on life and limb turns the right answer into the wrong one. A machine does not see it, nor \
          does a person who reads only one of the two languages.",
    example: "translation_reviewed: no\n",
    instead: "translation_reviewed: \"Ana Ruiz, instructor, 2026-03-01\"\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    const COURSE: (&str, &str) = ("course.md", "---\nformat: 1\nslug: case\nversion: 1.0.0\nlanguages: [en, es]\nsector: metal\nisco08: 7212\nlevel: 3\n\
        theory_hours: 10\nworkshop_hours: 20\ngrade: outline\nreviewed: no\npass_mark_basis: provisional\n\
        authors: [A. Teacher]\nsources: [\"ISO, 4063, 2023\"]\nlicence: CC-BY-SA-4.0\n---\n# Case\n\nWords.\n");
    const EXAM: (&str, &str) = ("exam.md", "---\nitems: 1\n---\n# Exam\n\n## Questions\n\n### What do you wear? {#wear .single objective=do level=apply critical}\n\n- [x] Goggles\n- [ ] Sandals\n");
    macro_rules! exam {
        ($read:literal) => {
            ("exam.es.md", concat!("---\ntranslated_from: en@00000000\ntranslation: human\ntranslation_reviewed: ", $read, "\n---\n# Examen\n\n## Preguntas\n\n\
                ### ¿Qué se pone? {#wear .single objective=do level=apply critical}\n\n- [x] Gafas\n- [ ] Sandalias\n"))
        };
    }
    &[
        Case::files("es", &[COURSE, EXAM, exam!("no")], Some("# Examen\n")),
        Case::files("es", &[COURSE, EXAM, exam!("\"Ana Ruiz, instructor, 2026-03-01\"")], None),
    ]
};
