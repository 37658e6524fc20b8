//! JW0322: a matching question has two columns and full pairs.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 322,
    name: None,
    severity: Severity::Error,
    title: "a `.match` has two columns, and no right cell is empty",
    what: "A table with one column or more than two, an empty cell on the right, the same words twice on the left, \
           or fewer than two rows with different partners. An empty cell on the left is an extra target and is fine.",
    why: "Learners join what stands left with what stands right. A row without a partner, or with two, has no right \
          answer.",
    example: "| Tool | Use |\n| --- | --- |\n| Square | Checks an angle |\n| Gauge |  |\n",
    instead: "| Tool | Use |\n| --- | --- |\n| Square | Checks an angle |\n| Gauge | Draws a line |\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item(
            "en",
            "### Match each tool to its use. {#tools .match level=remember}\n\n| Tool | Use |\n| \
             --- | --- |\n| Square | Checks an angle |\n| Gauge | |\n| Bevel | Copies an angle |\n\n> \
             [!NOTE]\n> Words.\n",
            Some("Gauge"),
        ),
        Case::item(
            "en",
            "### Match each tool to its use. {#tools .match level=remember}\n\n| Tool | Use |\n| \
             --- | --- |\n| Square | Checks an angle |\n| Gauge | Draws a line |\n| | Cuts a groove |\n\n> \
             [!NOTE]\n> Words.\n",
            None,
        ),
        Case::item(
            "ru",
            "### Соотнесите инструмент и дело. {#tools .match level=remember}\n\n| Инструмент | \
             Дело |\n| --- | --- |\n| Угольник | Проверяет угол |\n| Угольник | Чертит линию |\n| Малка | \
             Копирует угол |\n\n> [!NOTE]\n> Слова.\n",
            Some("Угольник"),
        ),
        Case::item(
            "ru",
            "### Соотнесите инструмент и дело. {#tools .match level=remember}\n\n| Инструмент | \
             Дело |\n| --- | --- |\n| Угольник | Проверяет угол |\n| Рейсмус | Чертит линию |\n\n> [!NOTE]\n> \
             Слова.\n",
            None,
        ),
    ]
};
