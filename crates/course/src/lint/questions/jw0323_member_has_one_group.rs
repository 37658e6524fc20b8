//! JW0323: each member stands in one group, and there are two groups.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 323,
    name: None,
    severity: Severity::Error,
    title: "there are two groups, and each member stands in one of them",
    what: "A `.group` with one group only, or with the same words twice: in two groups, in one group, or as the name \
           of two groups.",
    why: "With the same member in two groups, a learner who sorts it well may be told that it is wrong.",
    example: "- Scrap metal\n  - Steel offcuts\n  - Oily rags\n- Hazardous waste\n  - Oily rags\n",
    instead: "- Scrap metal\n  - Steel offcuts\n- Hazardous waste\n  - Oily rags\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item(
            "en",
            "### Sort the waste. {#waste .group level=apply}\n\n- Scrap metal\n  - Steel \
             offcuts\n  - Oily rags\n- Hazardous waste\n  - Oily rags\n  - Spray cans\n\n> [!NOTE]\n> Words.\n",
            Some("- Oily rags"),
        ),
        Case::item(
            "en",
            "### Sort the waste. {#waste .group level=apply}\n\n- Scrap metal\n  - Steel \
             offcuts\n  - Clean rags\n- Hazardous waste\n  - Oily rags\n  - Spray cans\n\n> [!NOTE]\n> \
             Words.\n",
            None,
        ),
        Case::item(
            "ru",
            "### Рассортируйте отходы. {#waste .group level=apply}\n\n- Металл\n  - Обрезки \
             стали\n  - Проволока\n\n> [!NOTE]\n> Слова.\n",
            Some("Рассортируйте отходы."),
        ),
        Case::item(
            "ru",
            "### Рассортируйте отходы. {#waste .group level=apply}\n\n- Металл\n  - Обрезки \
             стали\n- Опасные отходы\n  - Масляная ветошь\n\n> [!NOTE]\n> Слова.\n",
            None,
        ),
    ]
};
