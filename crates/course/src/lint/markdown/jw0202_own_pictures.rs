//! JW0202: pictures lie in the course folder.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 202,
    name: None,
    severity: Severity::Error,
    title: "pictures lie in the course folder",
    what: "A picture whose address starts with `https:`, `http:` or `//`.",
    why: "The terminals in the workshop have no net. Learners would see an empty frame.",
    example: "![A try square on a board.](https://example.org/square.png)\n",
    instead: "![A try square on a board.](../media/square.png)\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "![A try square on a board.](https://example.org/a.png)", Some("![A try square on a board.](https://example.org/a.png)")),
        Case::files("en", &[("01-start/01-first.md", "# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\nWords.\n\n![A try square lies on a board.](../media/a.svg)\n"), ("media/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M0 0h5\"/></svg>")], None),
        Case::lesson("ru", "![Угольник лежит на доске.](//example.org/a.png)", Some("![Угольник лежит на доске.](//example.org/a.png)")),
        Case::files("ru", &[("01-start/01-first.md", "# Первый\n\n## Вы научитесь {.objective}\n\n- Настроить. {#do}\n\nСлова.\n\n![Угольник лежит на доске.](../media/a.svg)\n"), ("media/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M0 0h5\"/></svg>")], None),
    ]
};
