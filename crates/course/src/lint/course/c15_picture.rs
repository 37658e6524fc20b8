//! C15: something to look at in each lesson, and words for those who cannot see it.

use super::parts::{title, written};
use crate::diagnostic::Severity;
use crate::folder::page::Page;
use crate::folder::report::Said;
use crate::folder::{says_nothing, walk};
use crate::lint::{Findings, Mends, Rule, Scene};
use crate::markdown::ReferenceKind;
use crate::tree::Node;

/// Words of an alternative text, at least and at most.
const WORDS: std::ops::RangeInclusive<usize> = 5..=40;

pub(crate) const RULE: Rule = Rule {
    code: 1015,
    name: Some("C15"),
    severity: Severity::Error,
    title: "each lesson shows something, and each picture says in 5 to 40 words what there is to see",
    what: "A picture, a diagram or a table outside the questions of every written lesson. The alternative text of every \
           picture, in questions and exam too, has 5 to 40 words; one that is missing or says nothing is JW0503 or JW0504.",
    why: "Words and picture together teach more than words alone (Mayer, 2009). Who listens to the page, or has a broken \
          screen, has only the alternative text: a label is too little, a whole story too much.",
    example: "![Gloves](../media/gloves.svg)\n",
    instead: "![Leather gloves with long cuffs that lie over the sleeves.](../media/gloves.svg)\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    for page in written(scene).into_iter().filter(|page| !shows_something(page)) {
        let fault = findings
            .fault(title(page), "this lesson has no picture, diagram or table")
            .help("show the thing that is hardest to say in words: a line drawing, or a table with the values");
        findings.say(fault);
    }
    for (_, page) in &scene.pages {
        for reference in &page.references {
            let ReferenceKind::Picture { alt, .. } = &reference.kind else { continue };
            let alt = alt.trim();
            let count = alt.split_whitespace().count();
            if WORDS.contains(&count) || alt.is_empty() || says_nothing(alt) {
                continue;
            }
            let (limit, help) = if count < *WORDS.start() {
                (format!("{} are the least", WORDS.start()), "say what there is to see, as to somebody on the telephone: which parts, where, in which state")
            } else {
                (format!("{} are the most", WORDS.end()), "keep what a learner must see here; a longer description goes into a file `.desc.md` beside the picture")
            };
            let words = if count == 1 { "1 word".to_owned() } else { format!("{count} words") };
            let fault = findings
                .fault(Scene::locate(page, &reference.span, alt), format!("the alternative text has {words}; {limit}"))
                .help(help);
            findings.say(fault);
        }
    }
}

/// A picture with too few words is one with a fault of its own.
fn shows_something(page: &Page) -> bool {
    let mut found = false;
    walk::blocks(&page.body.blocks, &mut |block| {
        found |= matches!(block.node, Node::Table(_) | Node::Figure(_));
    });
    found
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    const LONG: &str = "![one two three four five six seven eight nine ten one two three four five six seven eight nine ten \
        one two three four five six seven eight nine ten one two three four five six seven eight nine ten more](../media/a.svg)\n";
    const LONG_AT: &str = "one two three four five six seven eight nine ten one two three four five six seven eight nine ten \
        one two three four five six seven eight nine ten one two three four five six seven eight nine ten more";
    &[
        Case::lesson("en", "Only words.", Some("# First")),
        Case::lesson("en", "| Step | Value |\n| --- | --- |\n| 1 | 120 A |\n", None),
        Case::lesson("en", "![Leather gloves](../media/a.svg)\n", Some("Leather gloves")),
        Case::lesson("en", LONG, Some(LONG_AT)),
        Case::lesson("en", "![Leather gloves with long cuffs](../media/a.svg)\n", None),
        Case::lesson("en", "![gloves.svg](../media/a.svg)\n", None),
        Case::lesson("es", "![Guantes de cuero](../media/a.svg)\n", Some("Guantes de cuero")),
        Case::lesson("es", "![Guantes de cuero con puño largo](../media/a.svg)\n", None),
        Case::lesson("ru", "![Кожаные краги](../media/a.svg)\n", Some("Кожаные краги")),
        Case::lesson("ru", "![Кожаные краги с длинными манжетами](../media/a.svg)\n", None),
        Case::lesson("sr", "![Кожне рукавице](../media/a.svg)\n", Some("Кожне рукавице")),
        Case::lesson("sr", "![Кожне рукавице са дугим манжетнама](../media/a.svg)\n", None),
    ]
};
