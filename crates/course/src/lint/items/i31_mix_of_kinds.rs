//! I31: the questions of a lesson are of several kinds.

use std::collections::BTreeSet;

use assess::{Item, Kind, Level};

use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::scene::items_of;
use crate::lint::{Findings, Home, Mends, Of, Rule, Scene};

/// Fewer questions cannot be a mix; that a lesson has too few is said elsewhere.
const QUESTIONS_LEAST: usize = 3;

pub(crate) const RULE: Rule = Rule {
    code: 1131,
    name: Some("I31"),
    severity: Severity::Warning,
    title: "the questions of a lesson mix kinds and levels",
    what: "In each written lesson with 3 questions or more: at least two kinds, at least one that is answered without options \
           (`.number`, `.text`, `.cloze`), and at least one of level `apply` or `analyse`.",
    why: "Choosing from a list needs only that one knows the answer when one sees it; at the bench nobody shows a list. And who \
          only has to remember has not yet practised to use it.",
    example: "Three `.single` with `level=remember`.\n",
    instead: "Let one of them be worked out: a `.number` with `level=apply`.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if scene.of == Of::Translation || !scene.is_graded() {
        return;
    }
    for (_, page) in scene.lessons() {
        let items: Vec<&Item> = items_of(page, Home::Practice)
            .map(|placed| placed.item)
            .filter(|item| !matches!(item.kind, Kind::Reflect))
            .collect();
        if items.len() < QUESTIONS_LEAST {
            continue;
        }
        let lacks = lacks(&items);
        if lacks.is_empty() {
            continue;
        }
        let message = format!("the {} questions of this lesson lack {}", items.len(), lacks.join(" and "));
        let fault = findings
            .fault(page.source.at(page.source.first_line(&page.title_at)), message)
            .label("of this lesson")
            .help("change one of them: let learners work out a number, name a part, or decide in a case from the shop");
        findings.say(fault);
    }
}

fn lacks(items: &[&Item]) -> Vec<&'static str> {
    let kinds: BTreeSet<_> = items.iter().map(|item| item.kind.name()).collect();
    let open = |item: &&&Item| matches!(item.kind, Kind::Number(_) | Kind::Text(_) | Kind::Cloze(_));
    let applied = |item: &&&Item| item.level >= Level::Apply;
    let mut lacks = Vec::new();
    if items.iter().find(open).is_none() {
        lacks.push("one without options (`.number`, `.text` or `.cloze`)");
    } else if kinds.len() < 2 {
        lacks.push("a second kind");
    }
    if items.iter().find(applied).is_none() {
        lacks.push("one of level `apply` or above");
    }
    lacks
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    const ONLY_CHOICES: &str = "+### One? {#one .truefalse level=apply}\n\n- [x] Yes\n- [ ] No\n\n### Two? {#two .truefalse level=apply}\n\n- [x] Yes\n- [ ] No\n\n### Three? {#three .single level=apply}\n\n- [x] Yes\n- [ ] No\n";
    const ONLY_MEMORY: &str = "+### One? {#one .truefalse level=remember}\n\n- [x] Yes\n- [ ] No\n\n### Two? {#two .number level=understand}\n\n- [x] 2\n\n### Three? {#three .single level=remember}\n\n- [x] Yes\n- [ ] No\n";
    const ONE_KIND: &str = "+### One? {#one .number level=apply}\n\n- [x] 1\n\n### Two? {#two .number level=apply}\n\n- [x] 2\n\n### Three? {#three .number level=apply}\n\n- [x] 3\n";
    const MIXED: &str = "+### One? {#one .truefalse level=remember}\n\n- [x] Yes\n- [ ] No\n\n### Two? {#two .number level=apply}\n\n- [x] 2\n\n### Three? {#three .single level=remember}\n\n- [x] Yes\n- [ ] No\n";
    const TWO: &str = "+### One? {#one .truefalse level=remember}\n\n- [x] Yes\n- [ ] No\n\n### Three? {#three .single level=remember}\n\n- [x] Yes\n- [ ] No\n";
    const LESSON: &str = "01-start/01-first.md";
    &[
        Case::files("en", &[(LESSON, ONLY_CHOICES)], Some("# First")),
        Case::files("en", &[(LESSON, MIXED)], None),
        Case::files("en", &[(LESSON, TWO)], None),
        Case::files("ru", &[(LESSON, ONLY_MEMORY)], Some("# First")),
        Case::files("ru", &[(LESSON, MIXED)], None),
        Case::files("sr", &[(LESSON, ONE_KIND)], Some("# First")),
        Case::files("sr", &[(LESSON, MIXED)], None),
        Case::files("es", &[(LESSON, ONLY_CHOICES)], Some("# First")),
        Case::files("es", &[(LESSON, TWO)], None),
    ]
};
