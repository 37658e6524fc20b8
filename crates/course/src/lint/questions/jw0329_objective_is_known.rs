//! JW0329: a question tests an objective that the course has.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 329,
    name: None,
    severity: Severity::Error,
    title: "each question names an objective that the course has",
    what: "An `objective=` that no list below `{.objective}` has; or none at all, where the lesson has several or \
           the question stands in the exam. In a lesson with one objective, questions test that one without saying \
           so.",
    why: "Mastery is counted for each objective. A question that tests none of them counts for nothing.",
    example: "### Which gloves do you wear? {#gloves .single objective=pep level=apply}\n",
    instead: "### Which gloves do you wear? {#gloves .single objective=ppe level=apply}\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item(
            "en",
            "### Which gloves? {#gloves .single objective=doo level=apply}\n\n- [x] Gloves\n  > \
             {ok}\n- [ ] Sandals\n  > {no}\n",
            Some("objective=doo"),
        ),
        Case::item(
            "en",
            "### Which gloves? {#gloves .single level=apply}\n\n- [x] Gloves\n  > {ok}\n- [ ] \
             Sandals\n  > {no}\n",
            None,
        ),
        Case::lesson(
            "en",
            "## And more {.objective}\n\n- Clean the table. {#clean}\n\n## Check {.check}\n\n### \
             Which gloves? {#gloves .single level=apply}\n\n- [x] Gloves\n  > {ok}\n- [ ] Sandals\n  > {no}\n",
            Some("Which gloves?"),
        ),
        Case::item(
            "ru",
            "### Какие перчатки? {#gloves .single objective=rukavitsy level=apply}\n\n- [x] \
             Перчатки\n  > {ok}\n- [ ] Сандалии\n  > {no}\n",
            Some("objective=rukavitsy"),
        ),
        Case::item(
            "ru",
            "### Какие перчатки? {#gloves .single objective=do level=apply}\n\n- [x] Перчатки\n  \
             > {ok}\n- [ ] Сандалии\n  > {no}\n",
            None,
        ),
    ]
};
