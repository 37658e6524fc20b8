//! R5: lists are short, and so is each of their entries.

use std::ops::Range;

use super::limits::{level, of_level};
use crate::attrs::Role;
use crate::diagnostic::Severity;
use crate::folder::page::Page;
use crate::folder::report::Said;
use crate::lint::reading::limits::sections;
use crate::lint::text::words;
use crate::lint::{Findings, Mends, Rule, Scene};
use crate::tree::{self, Block, CalloutKind, Entry, List, Node};

pub(crate) const RULE: Rule = Rule {
    code: 1205,
    name: Some("R5"),
    severity: Severity::Warning,
    title: "lists are short, and so is each entry",
    what: "Entries of each list of a lesson, and words of each entry: at most 7 entries of 20 words at level 2, 7 of 25 at level 3, \
           9 of 30 at level 4. Numbered steps and lists to tick may have 12 entries. Safety boxes have rules of their own.",
    why: "A list of seven can be seen at a glance and kept in mind; of a list of fifteen a reader knows the first and the last. \
          An entry as long as a paragraph hides that it is one.",
    example: "- Gloves\n- Helmet\n- … and ten more things\n",
    instead: "Two lists, each below a line that says what it is for: what you wear, what you lay ready.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

/// Entries of a list, words of an entry.
const MOST: [(usize, usize); 3] = [(7, 20), (7, 25), (9, 30)];
/// Entries of steps and of lists to tick.
const STEPS_MOST: usize = 12;

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    for (_, page) in scene.lessons() {
        let mut lists = Vec::new();
        for section in sections(&page.body.blocks) {
            // What a lesson teaches is a list of its own, with its own rules.
            if section.role() != Some(Role::Objective) {
                gather(section.blocks, &mut lists);
            }
        }
        for (list, at) in lists {
            count_entries(scene, findings, page, list, at);
            list.entries.iter().for_each(|entry| count_words(scene, findings, page, entry));
        }
    }
}

/// Lists with their places, none of safety boxes.
fn gather<'a>(blocks: &'a [Block], out: &mut Vec<(&'a List, &'a Range<usize>)>) {
    for block in blocks {
        match &block.node {
            Node::List(list) => {
                out.push((list, &block.span));
                list.entries.iter().for_each(|entry| gather(&entry.blocks, out));
            }
            Node::Quote(blocks) => gather(blocks, out),
            Node::Callout(callout) if callout.kind != CalloutKind::Warning => {
                gather(&callout.blocks, out);
            }
            _ => {}
        }
    }
}

fn count_entries(
    scene: &Scene<'_>,
    findings: &mut Findings<'_>,
    page: &Page,
    list: &List,
    at: &Range<usize>,
) {
    let (most, _) = of_level(scene, MOST);
    let is_steps = list.start.is_some() || list.entries.iter().any(|entry| entry.tick.is_some());
    let (most, what) = if is_steps {
        (STEPS_MOST, "steps".to_owned())
    } else {
        (most, format!("a list at level {}", level(scene)))
    };
    let count = list.entries.len();
    if count <= most {
        return;
    }
    let fault = findings
        .fault(
            page.source.at(page.source.first_line(at)),
            format!("this list has {count} entries; {most} is the limit for {what}"),
        )
        .help("make two lists of it, each below a line that says what belongs in it");
    findings.say(fault);
}

fn count_words(scene: &Scene<'_>, findings: &mut Findings<'_>, page: &Page, entry: &Entry) {
    let (_, most) = of_level(scene, MOST);
    let count: usize = entry.blocks.iter().map(own_words).sum();
    if count <= most {
        return;
    }
    let fault = findings
        .fault(
            page.source.at(page.source.first_line(&entry.span)),
            format!("this entry has {count} words; {most} is the limit at level {}", level(scene)),
        )
        .help("keep in the entry what is to be done, and put the reason into the text before the list; or make two entries of it");
    findings.say(fault);
}

/// Words of an entry itself: a list within it has entries of its own.
fn own_words(block: &Block) -> usize {
    match &block.node {
        Node::Paragraph(text) => words(&tree::plain(text)).count(),
        _ => 0,
    }
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "## A\n\n- Gloves\n- Helmet\n- Boots\n- Apron\n- Mask\n- Saw\n- Clamp\n- Glue\n", Some("- Gloves")),
        Case::lesson("en", "## A\n\n1. Gloves\n2. Helmet\n3. Boots\n4. Apron\n5. Mask\n6. Saw\n7. Clamp\n8. Glue\n", None),
        Case::lesson("en", "## A\n\n- Gloves\n- Helmet\n- Boots\n- Apron\n- Mask\n- Saw\n- Clamp\n", None),
        Case::lesson("en", "## A\n\n- Lay out the saw. Lay out the clamp. Lay out the glue. Lay out the square. Lay out the rule. Lay out the pen. Now go.\n", Some("- Lay out the saw. Lay out the clamp. Lay out the glue. Lay out the square. Lay out the rule. Lay out the pen. Now go.")),
        Case::lesson("en", "> [!WARNING]\n> - Gloves\n> - Helmet\n> - Boots\n> - Apron\n> - Mask\n> - Saw\n> - Clamp\n> - Glue\n", None),
        Case::lesson("es", "## A\n\n- Guantes\n- Casco\n- Botas\n- Delantal\n- Gafas\n- Sierra\n- Cola\n- Regla\n", Some("- Guantes")),
        Case::lesson("es", "## A\n\n- Guantes\n- Casco\n- Botas\n- Delantal\n- Gafas\n- Sierra\n- Cola\n", None),
        Case::lesson("ru", "## A\n\n- Шлем\n- Очки\n- Маска\n- Пила\n- Клей\n- Мел\n- Нож\n- Лак\n", Some("- Шлем")),
        Case::lesson("ru", "## A\n\n- Шлем\n- Очки\n- Маска\n- Пила\n- Клей\n- Мел\n- Нож\n", None),
        Case::lesson("sr", "## A\n\n- Шлем\n- Маска\n- Тестера\n- Лепак\n- Креда\n- Нож\n- Лак\n- Чекић\n", Some("- Шлем")),
        Case::lesson("sr-Latn", "- Šlem\n- Maska\n- Testera\n- Lepak\n- Kreda\n- Nož\n- Lak\n", None),
    ]
};
