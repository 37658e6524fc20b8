//! JW0320: a gap has an answer that counts.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 320,
    name: None,
    severity: Severity::Error,
    title: "each gap has an answer that counts as right",
    what: "A gap `[[…]]` with nothing in it, with nothing behind a `|`, or in which every choice is struck out.",
    why: "Nothing that a learner types or picks could be right.",
    example: "A file cuts on the [[~~push~~ | ~~pull~~]] stroke.\n",
    instead: "A file cuts on the [[push | ~~pull~~]] stroke.\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item(
            "en",
            "### Fill in the gaps. {#gaps .cloze level=remember}\n\nA file cuts on the \
             [[~~push~~ | ~~pull~~]] stroke.\n\n> [!NOTE]\n> Words.\n",
            Some("[[~~push~~ | ~~pull~~]]"),
        ),
        Case::item(
            "en",
            "### Fill in the gaps. {#gaps .cloze level=remember}\n\nA file cuts on the [[push | \
             ~~pull~~]] stroke.\n\n> [!NOTE]\n> Words.\n",
            None,
        ),
        Case::item(
            "ru",
            "### Заполните пропуски. {#gaps .cloze level=remember}\n\nНапильник режет при \
             [[вперёд | ]] ходе.\n\n> [!NOTE]\n> Слова.\n",
            Some("[[вперёд | ]]"),
        ),
        Case::item(
            "ru",
            "### Заполните пропуски. {#gaps .cloze level=remember}\n\nНапильник чистят [[щёткой \
             | щеткой-карцовкой]].\n\n> [!NOTE]\n> Слова.\n",
            None,
        ),
    ]
};
