//! JW0321: a text with gaps has a gap below its heading.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 321,
    name: None,
    severity: Severity::Error,
    title: "a `.cloze` has a gap, and not in its heading",
    what: "A `.cloze` without any `[[…]]`, with one that is not closed in its paragraph, or with one in the heading.",
    why: "The heading names the task. Without a gap below it there is nothing to fill in.",
    example: "### A file cuts on the [[push]] stroke. {#stroke .cloze level=remember}\n",
    instead: "### Fill in the gap. {#stroke .cloze level=remember}\n\nA file cuts on the [[push]] stroke.\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item(
            "en",
            "### A file cuts on the [[push]] stroke. {#stroke .cloze level=remember}\n\nLook at \
             its teeth.\n\n> [!NOTE]\n> Words.\n",
            Some("[[push]]"),
        ),
        Case::item(
            "en",
            "### Fill in the gaps. {#gaps .cloze level=remember}\n\nA file cuts on the push \
             stroke.\n\n> [!NOTE]\n> Words.\n",
            Some("Fill in the gaps."),
        ),
        Case::item(
            "en",
            "### Fill in the gaps. {#gaps .cloze level=remember}\n\nA file cuts on the [[push]] \
             stroke.\n\n> [!NOTE]\n> Words.\n",
            None,
        ),
        Case::item(
            "ru",
            "### Заполните пропуски. {#gaps .cloze level=remember}\n\nНапильник чистят \
             [[щёткой.\n\n> [!NOTE]\n> Слова.\n",
            Some("[["),
        ),
        Case::item(
            "ru",
            "### Заполните пропуски. {#gaps .cloze level=remember}\n\nНапильник чистят \
             [[щёткой]].\n\n> [!NOTE]\n> Слова.\n",
            None,
        ),
    ]
};
