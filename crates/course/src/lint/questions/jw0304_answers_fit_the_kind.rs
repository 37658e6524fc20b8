//! JW0304: the answers have the form that the kind wants.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 304,
    name: None,
    severity: Severity::Error,
    title: "the answers are written in the form of their kind",
    what: "The last block before hints and explanation: a ticked list for `.single`, `.multiple`, `.truefalse`, \
           `.number`, `.text` and `.hotspot`; a numbered list of 3 to 6 steps for `.order`; a table of two columns \
           for `.match`; a list of groups with their members for `.group`; nothing for `.reflect`. Choices and \
           regions need at least two answers.",
    why: "Where the answers cannot be read, learners do not get the question at all.",
    example: "### Put the steps in order. {#steps .order level=apply}\n\n- Switch off\n- Wait\n- Open the chuck\n",
    instead: "### Put the steps in order. {#steps .order level=apply}\n\n1. Switch off\n2. Wait\n3. Open the chuck\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item(
            "en",
            "### Put the steps in order. {#steps .order level=apply}\n\n- Switch off\n- Wait\n- \
             Open the chuck\n\n> [!NOTE]\n> Words.\n",
            Some("- Switch off"),
        ),
        Case::item(
            "en",
            "### Put the steps in order. {#steps .order level=apply}\n\nBefore you start:\n\n1. \
             Switch off\n2. Wait\n3. Open the chuck\n\n> [!NOTE]\n> Words.\n",
            None,
        ),
        Case::item("en", "- [x] Gloves\n  > {ok}\n", Some("Gloves")),
        Case::item(
            "ru",
            "### Какие перчатки? {#gloves .single level=apply}\n\n- Сухие\n- Мокрые\n",
            Some("- Сухие"),
        ),
        Case::item(
            "ru",
            "### Расставьте шаги по порядку. {#steps .order level=apply}\n\n1. Выключите\n2. \
             Подождите\n3. Откройте патрон\n\n> [!NOTE]\n> Слова.\n",
            None,
        ),
    ]
};
