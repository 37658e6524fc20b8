//! JW0234: gaps `[[…]]` stand in `.cloze` questions only.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 234,
    name: None,
    severity: Severity::Error,
    title: "gaps `[[…]]` stand in `.cloze` questions only",
    what: "Double square brackets in a text or in a question of another kind.",
    why: "Only a `.cloze` question has gaps. Elsewhere learners would see the brackets, with the answer in them.",
    example: "### Fill the gap. {#file-use .text level=remember}\n\nA file cuts on the [[push]] stroke.\n",
    instead: "### Fill the gap. {#file-use .cloze level=remember}\n\nA file cuts on the [[push]] stroke.\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "### Fill the gap. {#file-use .text objective=do level=remember}\n\nA file cuts on the [[push]] stroke.\n\n> [!NOTE]\n> Lift it on the way back.", Some("[[push]]")),
        Case::lesson("en", "A file cuts on the [[push]] stroke.", Some("[[push]]")).by_hand(),
        Case::lesson("en", "### Fill the gap. {#file-use .cloze objective=do level=remember}\n\nA file cuts on the [[push]] stroke.\n\n> [!NOTE]\n> Lift it on the way back.", None),
        Case::lesson("ru", "### Заполните. {#file-use .single objective=do level=remember}\n\nНапильник режет при движении [[вперёд | ~~назад~~]].\n\n> [!NOTE]\n> Назад его ведут без нажима.", Some("[[вперёд | ~~назад~~]]")),
        Case::lesson("ru", "Напильник режет при движении \\[[вперёд]].", None),
    ]
};
