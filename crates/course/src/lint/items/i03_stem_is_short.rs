//! I3: a question is short, and the case before it is, too.

use super::asked;
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::folder::walk;
use crate::lint::{Findings, Mends, Rule, Scene, text};
use crate::markdown;
use crate::tree::{self, Node};

pub(crate) const RULE: Rule = Rule {
    code: 1103,
    name: Some("I3"),
    severity: Severity::Warning,
    title: "a question has at most 30 words, the case with it at most 60",
    what: "A heading of more than 30 words (45 from level 4 on), or more than 60 words of text between the heading and the \
           answers. Numbers, units, tables and pictures are not counted.",
    why: "Every word that is not needed slows down who reads in a second language, and the minutes of an exam are counted.",
    example: "### Mira has worked in the shop since spring, she likes the plane best, and today … (35 words) {#plane .single level=apply}\n",
    instead: "### Mira's plane tears the wood. What does she set first? {#plane .single level=apply}\n",
    mends: Mends::ByHand,
    look: Some(look),
};

/// Words of a heading.
const HEADING_MAX: usize = 30;
/// The same from level 4 on.
const HEADING_MAX_LEVEL_4: usize = 45;
/// Words of the text below it.
const CASE_MAX: usize = 60;

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if !scene.is_graded() {
        return;
    }
    let level = scene.front.level;
    let most = if level >= 4 { HEADING_MAX_LEVEL_4 } else { HEADING_MAX };
    for placed in scene.items() {
        let count = text::words(&asked::plain(placed.item.prompt.as_str())).count();
        if count > most {
            let fault = findings
                .fault(
                    asked::heading(&placed),
                    format!("this question has {count} words; {most} is the limit at level {level}"),
                )
                .label(format!("{} too many", count - most))
                .help("leave out what nobody needs for the answer, or put the case into a paragraph below the heading");
            findings.say(fault);
        }
        let count = case_words(placed.item.stem.as_str());
        if count > CASE_MAX {
            let fault = findings
                .fault(
                    placed.at(placed.item.stem.as_str()),
                    format!("the case of this question has {count} words; {CASE_MAX} is the limit"),
                )
                .label(format!("{} too many, down to the answers", count - CASE_MAX))
                .help("keep the facts that the answer needs; numbers are read faster in a small table");
            findings.say(fault);
        }
    }
}

/// Words of paragraphs, list entries and boxes.
fn case_words(stem: &str) -> usize {
    let mut count = 0;
    if !stem.trim().is_empty() {
        walk::blocks(&markdown::blocks(stem), &mut |block| {
            if let Node::Paragraph(inlines) = &block.node {
                count += text::words(&tree::plain(inlines)).count();
            }
        });
    }
    count
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    /// Ten words each.
    macro_rules! ten {
        (en) => { "Mira cuts a long board and then a short board" };
        (es) => { "Mira corta una tabla larga y luego una tabla corta" };
        (ru) => { "Мира пилит доску и потом ещё пилит другую длинную доску" };
        (sr) => { "Мира сече даску па онда сече и другу дугу даску" };
    }
    macro_rules! heading {
        ($lang:ident $more:literal) => { concat!(ten!($lang), ", ", ten!($lang), ", ", ten!($lang), $more) };
    }
    macro_rules! item {
        ($heading:expr) => { concat!("### ", $heading, " {#which .single objective=do level=apply}\n\n- [x] A saw\n  > {ok}\n- [ ] A file\n  > {no}\n") };
    }
    &[
        Case::item("en", item!(heading!(en " now?")), Some(heading!(en " now?"))),
        Case::item("en", item!(heading!(en " 3 mm?")), None),
        Case::item("en", concat!("First.\n\n", ten!(en), " ", heading!(en ". "), heading!(en ".\n"), "\n- [x] A saw\n  > {ok}\n- [ ] A file\n  > {no}\n"), Some("First.")),
        Case::item("es", item!(heading!(es " hoy?")), Some(heading!(es " hoy?"))),
        Case::item("es", item!(heading!(es " 3 mm?")), None),
        Case::item("ru", item!(heading!(ru " вот?")), Some(heading!(ru " вот?"))),
        Case::item("ru", item!(heading!(ru " 3 мм?")), None),
        Case::item("sr", item!(heading!(sr " сад?")), Some(heading!(sr " сад?"))),
        Case::item("sr", item!(heading!(sr " 3 mm?")), None),
        Case::item("en", concat!(heading!(en ". "), heading!(en ".\n"), "\n- [x] A saw\n  > {ok}\n- [ ] A file\n  > {no}\n"), None),
    ]
};
