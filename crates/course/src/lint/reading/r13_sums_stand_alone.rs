//! R13: each sum has a line of its own, and a formula has numbers beside it.

use super::limits;
use super::sums::{self, Words};
use crate::diagnostic::Severity;
use crate::folder::page::Page;
use crate::folder::report::Said;
use crate::folder::walk;
use crate::lint::text::{Prose, Shape, tables};
use crate::lint::{Findings, Mends, Rule, Scene};
use crate::tree::{self, Block, Inline, Node};

pub(crate) const RULE: Rule = Rule {
    code: 1213,
    name: Some("R13"),
    severity: Severity::Note,
    title: "each sum has a line of its own, and a formula has numbers beside it",
    what: "Paragraphs with 3 sums or more, and lessons with a formula of letters but without any sum in numbers.",
    why: "Numbers are what most learners find hardest. Sums in a row cannot be checked at a glance, and a formula alone does not \
          show what is put in where.",
    example: "The area is 2 × 3 = 6 m², with waste 6 × 1.1 = 6.6 m², and that costs 6.6 × 5 = 33 €.\n",
    instead: "1. Area: 2 × 3 = 6 m²\n2. With waste: 6 × 1.1 = 6.6 m²\n3. Cost: 6.6 × 5 = 33 €\n",
    mends: Mends::ByHand,
    look: Some(look),
};

/// So many sums in one paragraph are too many.
const IN_A_ROW: usize = 3;

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    let words = Words {
        is_part: &|word| scene.lists.is("part-of-a-sum", word),
        names_rest: &|_| false,
        comma_is_decimal: scene.lang.primary() != "en",
    };
    for (_, page) in scene.lessons() {
        let prose = limits::prose_of(page);
        let mut sums_in_all = 0;
        for prose in &prose {
            let count = sums::count(&prose.text, &words);
            sums_in_all += count;
            if count >= IN_A_ROW && prose.shape == Shape::Paragraph {
                say_row(findings, prose, count);
            }
        }
        for (table, _) in tables(page) {
            let cells = table.head.iter().chain(table.rows.iter().flatten());
            sums_in_all += cells.map(|cell| sums::count(&tree::plain(cell), &words)).sum::<usize>();
        }
        if sums_in_all == 0 {
            look_for_formulas(findings, page);
        }
    }
}

fn say_row(findings: &mut Findings<'_>, prose: &Prose<'_>, count: usize) {
    let at = prose.page.source.at(prose.page.source.first_line(&prose.bytes));
    let fault = findings
        .fault(at, format!("{count} sums stand in one paragraph"))
        .help("make a numbered list of them, one sum a line, each with a word for what it gives");
    findings.say(fault);
}

/// Says the first formula of letters of a lesson that has nothing in numbers.
fn look_for_formulas(findings: &mut Findings<'_>, page: &Page) {
    let mut formulas: Vec<(&str, &Block)> = Vec::new();
    walk::blocks(&page.body.blocks, &mut |block| {
        if let Node::Math(formula) = &block.node {
            formulas.push((formula, block));
        }
        walk::inlines_of(block, &mut |inline| {
            if let Inline::Math(formula) = inline {
                formulas.push((formula, block));
            }
        });
    });
    let equations = || formulas.iter().filter(|(formula, _)| formula.contains('='));
    if equations().any(|(formula, _)| !has_letters(formula)) {
        return;
    }
    let Some((formula, block)) = equations().next() else { return };
    let fault = findings
        .fault(Scene::locate(page, &block.span, formula), "this formula has no numbers beside it".to_owned())
        .help("put an example below it with all numbers in their places: `230 × 10 = 2300 W`");
    findings.say(fault);
}

/// Names in a formula; commands such as `\cdot` are none.
fn has_letters(formula: &str) -> bool {
    let mut in_command = false;
    formula.chars().any(|c| {
        in_command = c == '\\' || (in_command && c.is_alphabetic());
        c.is_alphabetic() && !in_command
    })
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "It is 2 × 3 = 6 m, then 6 × 2 = 12 m, and 12 × 5 = 60 €.", Some("It is 2 × 3 = 6 m, then 6 × 2 = 12 m, and 12 × 5 = 60 €.")),
        Case::lesson("en", "Power is $P = U \\cdot I$.", Some("P = U \\cdot I")),
        Case::lesson("en", "Power is $P = U \\cdot I$. Here 230 × 10 = 2300 W. It is 2 × 3 = 6 m.", None),
        Case::lesson("en", "Power is $P = U \\cdot I$. Here $230 \\cdot 10 = 2300$.", None),
        Case::lesson("es", "Son 2 · 3 = 6 m, luego 6 · 2 = 12 m, y 12 · 5 = 60 €.", Some("Son 2 · 3 = 6 m, luego 6 · 2 = 12 m, y 12 · 5 = 60 €.")),
        Case::lesson("es", "Son 2 · 3 = 6 m, luego 6 · 2 = 12 m.", None),
        Case::lesson("ru", "Мощность $P = U \\cdot I$.", Some("P = U \\cdot I")),
        Case::lesson("ru", "Мощность $P = U \\cdot I$. Здесь 230 · 10 = 2300 Вт.", None),
        Case::lesson("sr", "Снага је $P = U \\cdot I$.", Some("P = U \\cdot I")),
        Case::lesson("sr-Latn", "Snaga je $P = U \\cdot I$. Ovde 230 · 10 = 2300 W.", None),
    ]
};
