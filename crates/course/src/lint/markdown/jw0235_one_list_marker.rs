//! JW0235: the entries of a list all have the same marker.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 235,
    name: None,
    severity: Severity::Warning,
    title: "the entries of a list all have the same marker",
    what: "A list right behind another one whose marker differs: `*` and then `-`, or `1.` and then `1)`.",
    why: "In Markdown another marker starts a new list. Steps would be counted from the start, and answers would \
          fall out of their question.",
    example: "- Gloves\n* Goggles\n",
    instead: "- Gloves\n- Goggles\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "Take:\n\n- Gloves\n* Goggles\n* Boots\n", Some("*")).becomes("- Gloves\n- Goggles\n- Boots\n"),
        Case::lesson("en", "Do:\n\n1. Stop\n2) Look\n", Some("2)")).becomes("1. Stop\n2. Look\n"),
        Case::lesson("en", "Take:\n\n- Gloves\n\nand\n\n* Goggles\n", None),
        Case::lesson("ru", "Возьмите:\n\n* Перчатки\n- Очки\n  - Запасные\n- Ботинки\n", Some("-")).becomes("* Перчатки\n* Очки\n  - Запасные\n* Ботинки\n"),
        Case::lesson("ru", "Возьмите:\n\n* Перчатки\n  - Кожаные\n* Очки\n", None),
    ]
};
