//! JW0301: a question or an objective has an id.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 301,
    name: None,
    severity: Severity::Error,
    title: "every question and every objective has an id in braces",
    what: "A heading with a kind, such as `.single`, but without `#id`; or a line below `{.objective}` that does not \
           end in `{#id}`. An id has 2 to 48 of a-z, 0-9 and `-`.",
    why: "Progress, review dates and exam results are kept under the id. The words of a question may change, its id \
          may not: without one, mending a typo would lose what learners have done.",
    example: "### Which gloves do you wear? {.single level=apply}\n",
    instead: "### Which gloves do you wear? {#which-gloves .single level=apply}\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item(
            "en",
            "### Which gloves do you wear? {.single level=apply}\n\n- [x] Gloves\n  > {ok}\n- [ \
             ] Sandals\n  > {no}\n",
            Some("Which gloves do you wear?"),
        ),
        Case::item(
            "en",
            "### Which gloves do you wear? {#which-gloves .single level=apply}\n\n- [x] Gloves\n  > {ok}\n- [ ] Sandals\n  > {no}\n",
            None,
        ),
        Case::lesson(
            "en",
            "## And more {.objective}\n\n- Clean the table.\n",
            Some("Clean the table."),
        ),
        Case::item(
            "ru",
            "### Какие перчатки вы надеваете? {.single level=apply}\n\n- [x] Перчатки\n  > \
             {ok}\n- [ ] Сандалии\n  > {no}\n",
            Some("Какие перчатки вы надеваете?"),
        ),
        Case::item(
            "ru",
            "### Какие перчатки вы надеваете? {#gloves .single level=apply}\n\n- [x] Перчатки\n  \
             > {ok}\n- [ ] Сандалии\n  > {no}\n",
            None,
        ),
    ]
};
