//! C18: words of the trade are set in bold where they are new, and the glossary explains them.

use std::collections::BTreeSet;
use std::ops::Range;

use super::entries::{self, WORDS_MAX};
use super::parts::{any_planned, title, written};
use crate::diagnostic::Severity;
use crate::folder::page::Page;
use crate::folder::report::Said;
use crate::folder::walk;
use crate::grade;
use crate::lint::{Findings, Mends, Of, Rule, Scene, Sheet};
use crate::model::Term;
use crate::tree::{self, Block, Inline, Node};

/// New terms of a lesson, at most.
const NEW_MAX: usize = 8;

/// So many forms are looked at for the one that was meant: each look costs time.
const COMPARED_MAX: usize = 500;

/// A longer run in bold is a sentence that is stressed, no term.
const TERM_WORDS_MAX: usize = 4;

pub(crate) const RULE: Rule = Rule {
    code: 1018,
    name: Some("C18"),
    severity: Severity::Error,
    title: "each term of the glossary is used and explained, and each bold word is a term",
    what: "Errors: a term of `glossary.md` without a meaning, or one that stands in no lesson (not looked at while lessons are \
           only planned). Warnings: a meaning of more than 20 words; a lesson that sets no term in bold, or more than 8 new \
           ones; a bold word in an explanation that the glossary does not know. A note: a term that lessons \
           use, but never set in bold.",
    why: "A bold word tells the learner: this is new, touch it and read what it means. Where nothing happens, the learner \
          stands before a closed door; a term that no lesson uses is work for nobody.",
    example: "The saw leaves a **kerf**.          <!-- not in glossary.md -->\n",
    instead: "glossary.md:\n\n## kerf | kerfs\n\nThe slot that the teeth of a saw cut.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    let known = known(scene);
    strange_words(scene, findings, &known);
    if scene.of == Of::Translation {
        return;
    }
    let pages = written(scene);
    let mut bold: BTreeSet<String> = BTreeSet::new();
    for page in &pages {
        let own = grade::in_bold(&page.body, &known);
        new_terms(scene, findings, page, &own, &bold);
        bold.extend(own);
    }
    let Some(glossary) = scene.page(&Sheet::Glossary) else { return };
    for term in &scene.terms {
        entries::meaning(findings, glossary, term);
    }
    // A term may wait for a lesson that is still to be written.
    if !any_planned(scene) {
        entries::unused(findings, glossary, &scene.terms, &bold, &pages);
    }
}

/// How many terms a lesson brings: bold words whose term no earlier lesson has set in bold.
fn new_terms(
    scene: &Scene<'_>,
    findings: &mut Findings<'_>,
    page: &Page,
    own: &BTreeSet<String>,
    earlier: &BTreeSet<String>,
) {
    let among = |term: &Term, bold: &BTreeSet<String>| {
        term.forms.iter().any(|form| bold.contains(&form.to_lowercase()))
    };
    let is_new = |term: &&&Term| among(term, own) && !among(term, earlier);
    let new: Vec<&str> = scene
        .terms
        .iter()
        .filter(is_new)
        .filter_map(|term| term.forms.first())
        .map(String::as_str)
        .collect();
    // Bold words without an entry are said one by one: that is what it lacks.
    let strange = || {
        let sections = grade::sections(&page.body);
        let explaining = sections.iter().filter(|section| grade::explains(section));
        let mut bold = explaining.flat_map(|section| bold_of(section.blocks));
        bold.any(|(words, _)| is_term(&words))
    };
    if own.is_empty() && strange() {
        return;
    }
    let (message, help) = if own.is_empty() {
        (
            "this lesson sets no word in bold that the glossary explains".to_owned(),
            "set 3 to 8 words of the trade in bold where they come first, and explain each in `glossary.md`",
        )
    } else if new.len() > NEW_MAX {
        (
            format!("this lesson brings {} new terms; {NEW_MAX} are the most", new.len()),
            "introduce some of them in an earlier or a later lesson, or do without",
        )
    } else {
        return;
    };
    let mut fault = findings.fault_of(Severity::Warning, title(page), message).help(help);
    if !new.is_empty() {
        fault = fault.label(new.join(", "));
    }
    findings.say(fault);
}

/// What has an entry in the glossary, those without a meaning too: that is said of the entry.
fn known(scene: &Scene<'_>) -> BTreeSet<String> {
    let mut known = grade::forms(scene.terms.iter().copied());
    let blocks = scene.page(&Sheet::Glossary).into_iter().flat_map(|page| &page.body.blocks);
    for block in blocks {
        if let Node::Heading(heading) = &block.node {
            let words = tree::plain(&heading.text);
            known.extend(words.split('|').map(|form| form.trim().to_lowercase()));
        }
    }
    known
}

/// Bold words of explanations that have no entry, each once a course.
fn strange_words(scene: &Scene<'_>, findings: &mut Findings<'_>, known: &BTreeSet<String>) {
    // A glossary that nobody has translated yet knows no word of this language.
    if scene.of == Of::Translation && scene.page(&Sheet::Glossary).is_none() {
        return;
    }
    let mut told: BTreeSet<String> = BTreeSet::new();
    for (_, page) in scene.lessons() {
        for section in grade::sections(&page.body).iter().filter(|section| grade::explains(section)) {
            for (words, at) in bold_of(section.blocks) {
                let lower = words.to_lowercase();
                if !is_term(&words) || known.contains(&lower) || !told.insert(lower) {
                    continue;
                }
                let fault = findings
                    .fault_of(Severity::Warning, Scene::locate(page, &at, &words), format!("\"{words}\" is bold, but the glossary does not explain it"))
                    .help(help(scene, &words));
                findings.say(fault);
            }
        }
    }
}

/// The entry that may be meant, where a form is missing; else a new one.
fn help(scene: &Scene<'_>, words: &str) -> String {
    let forms =
        scene.terms.iter().flat_map(|term| &term.forms).map(String::as_str).take(COMPARED_MAX);
    match crate::suggest::nearest(words, forms) {
        Some(near) => format!(
            "add this form to its entry in `glossary.md`, behind a bar: `## {near} | {words}`; or take the bold away"
        ),
        None => format!(
            "add `## {words}` to `glossary.md` with a meaning of at most {WORDS_MAX} words; or take the bold away where it is no new term"
        ),
    }
}

/// Bold runs of running text: no boxes, tables, titles or questions.
fn bold_of(blocks: &[Block]) -> Vec<(String, Range<usize>)> {
    let mut out = Vec::new();
    let boxed = |block: &&Block| !matches!(block.node, Node::Callout(_) | Node::Table(_) | Node::Heading(_));
    for block in blocks.iter().filter(boxed) {
        walk::blocks(std::slice::from_ref(block), &mut |block| {
            walk::inlines_of(block, &mut |inline| {
                if let Inline::Strong(inner) = inline {
                    out.push((tree::plain(inner).trim().to_owned(), block.span.clone()));
                }
            });
        });
    }
    out
}

/// Labels such as "Danger:", numbers and stressed sentences are no terms.
fn is_term(words: &str) -> bool {
    let ends_as_label = words.ends_with([':', '.', '!', '?']);
    let begins_with_letter = words.starts_with(char::is_alphabetic);
    begins_with_letter
        && !ends_as_label
        && words.split_whitespace().count() <= TERM_WORDS_MAX
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    macro_rules! course {
        ($lesson:literal, $glossary:literal) => {
            &[
                ("01-start/01-first.md", concat!("# First\n\n## Cut\n\n", $lesson, "\n")),
                ("glossary.md", concat!("# Glossary\n\n", $glossary, "\n")),
            ]
        };
    }
    &[
        Case::files("en", course!("The **kerf** is wide.", "## kerf\n"), Some("## kerf")),
        Case::files("en", course!("The **kerf** and the **set** count.", "## kerf\n\nThe slot of a saw."), Some("set")),
        Case::files("en", course!("**Careful:** the **kerf** is as wide as **2 mm**.", "## kerf\n\nThe slot of a saw."), None),
        Case::files("en", course!("The **kerf** is wide.", "## kerf\n\nThe slot of a saw.\n\n## burr\n\nA rough edge."), Some("## burr")),
        Case::files("en", course!("The **kerf** has burrs.", "## kerf\n\nThe slot of a saw.\n\n## burr\n\nA rough edge."), Some("## burr")),
        Case::files("en", course!("The kerf is wide.", ""), Some("# First")),
        Case::files("en", course!("**aa**, **bb**, **cc**, **dd**, **ee**, **ff**, **gg**, **hh** and **jj**", "## aa\n\nA.\n\n## bb\n\nB.\n\n## cc\n\nC.\n\n## dd\n\nD.\n\n## ee\n\nE.\n\n## ff\n\nF.\n\n## gg\n\nG.\n\n## hh\n\nH.\n\n## jj\n\nJ.\n"), Some("# First")),
        Case::files("en", course!("**aa**, **bb**, **cc**, **dd**, **ee**, **ff**, **gg** and **hh**", "## aa\n\nA.\n\n## bb\n\nB.\n\n## cc\n\nC.\n\n## dd\n\nD.\n\n## ee\n\nE.\n\n## ff\n\nF.\n\n## gg\n\nG.\n\n## hh\n\nH.\n"), None),
        Case::files("en", course!("The **kerf** is wide.", "## kerf\n\nThe slot that all the teeth of a saw cut into a board or a panel, a little wider than the blade of the saw itself is."), Some("The slot that all the teeth of a saw cut into a board or a panel, a little wider than the blade of the saw itself is.")),
        Case::files("es", course!("El **corte** es ancho.", "## ranura\n\nEl hueco de la sierra.\n\n## corte\n\nLo que quita la sierra."), Some("## ranura")),
        Case::files("es", course!("El **corte** es ancho.", "## corte\n\nLo que quita la sierra."), None),
        // A glossary that is not translated yet knows no word of the other language; one that is, does.
        Case::files("en, ru", &[
            ("01-start/01-first.md", "# First\n\n## Cut\n\nThe **kerf** is wide.\n"),
            ("01-start/01-first.ru.md", "---\ntranslated_from: en@a1b2c3d4\ntranslation: human\ntranslation_reviewed: no\n---\n\n# Раз\n\n## Рез\n\n**Пропил** широк.\n"),
            ("glossary.md", "# Glossary\n\n## kerf {#kerf}\n\nThe slot of a saw.\n"),
        ], None),
        Case::files("en, ru", &[
            ("01-start/01-first.md", "# First\n\n## Cut\n\nThe **kerf** is wide.\n"),
            ("01-start/01-first.ru.md", "---\ntranslated_from: en@a1b2c3d4\ntranslation: human\ntranslation_reviewed: no\n---\n\n# Раз\n\n## Рез\n\n**Пропил** широк.\n"),
            ("glossary.md", "# Glossary\n\n## kerf {#kerf}\n\nThe slot of a saw.\n"),
            ("glossary.ru.md", "---\ntranslated_from: en@a1b2c3d4\ntranslation: human\ntranslation_reviewed: no\n---\n\n# Слова\n\n## прорез {#kerf}\n\nЩель от пилы.\n"),
        ], Some("Пропил")),
        Case::files("ru", course!("**Пропил** шире **полотна**.", "## пропил\n\nЩель от пилы."), Some("полотна")),
        Case::files("ru", course!("Ширина **пропила** важна.", "## пропил | пропила\n\nЩель от пилы."), None),
        Case::files("sr", course!("**Рез** је шири од **листа**.", "## рез\n\nПрорез тестере."), Some("листа")),
        Case::files("sr-Latn", course!("**Rez** je širi od **lista**.", "## rez\n\nProrez testere."), Some("lista")),
        Case::files("sr-Latn", course!("Širina **reza** je važna.", "## rez | reza\n\nProrez testere."), None),
        Case::files("sr", course!("Ширина **реза** је важна.", "## рез | реза\n\nПрорез тестере."), None),
    ]
};
