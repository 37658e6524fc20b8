//! JW0230: texts are written in this Markdown and no other.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 230,
    name: None,
    severity: Severity::Error,
    title: "texts are written in this Markdown and no other",
    what: "Marks of other tools: `:::`, `!!!`, `{{< >}}`, `{% %}`, `: meaning` below a term, and targets of links \
           that stand on lines of their own.",
    why: "Here they are plain signs. Learners would see them, and what they should do would not happen.",
    example: "Kerf\n: The slot that a saw cuts.\n",
    instead: "**Kerf**\nThe slot that a saw cuts.\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "Kerf\n: The slot of a saw.", Some(": ")).becomes("\n**Kerf**\nThe slot of a saw."),
        Case::lesson("en", "::: warning\nSparks.\n:::\n\nMore.", Some(":::")).becomes("\n> [!WARNING]\n> Sparks.\n\nMore."),
        Case::lesson("en", "{{< figure >}}", Some("{{<")).by_hand(),
        Case::lesson("en", "See [the saw][saw].\n\n[saw]: 01-first.md \"Saw\"\n", Some("[saw]: 01-first.md \"Saw\"")).becomes("See [the saw](01-first.md \"Saw\")."),
        Case::lesson("en", "!!! tip \"Dry hands\"\n    Words.\n\n    More.\n\nLast.", Some("!!!")).becomes("> [!TIP]\n> **Dry hands**\n> Words.\n>\n> More.\n\nLast."),
        Case::lesson("en", "The ratio is\n1 : 2, as `:::` says.", None),
        Case::lesson("ru", "Пропил\n: Щель от пилы.", Some(": ")),
        Case::lesson("ru", "**Пропил**: щель от пилы.", None),
    ]
};
