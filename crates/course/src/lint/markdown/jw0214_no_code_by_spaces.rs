//! JW0214: a paragraph is not indented by four spaces.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 214,
    name: None,
    severity: Severity::Warning,
    title: "a paragraph is not indented by four spaces",
    what: "Lines with four or more spaces before them and a blank line above.",
    why: "In Markdown that means computer code: a narrow font, no bold, no links, and long lines that run out of \
          the page.",
    example: "Text\n\n    more text\n",
    instead: "Text\n\nmore text\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "Text\n\n    more *text*\n    and more\n\nLast.", Some("more *text*\n    and more\n")).becomes("Text\n\nmore *text*\nand more\n\nLast."),
        Case::lesson("en", "Text\n\n- One\n\n      two\n", Some("two\n")).becomes("- One\n\n  two\n"),
        Case::lesson("en", "Text\n\n   more text", None),
        Case::lesson("ru", "Текст\n\n    ещё текст\n\nКонец.", Some("ещё текст\n")).becomes("Текст\n\nещё текст\n\nКонец."),
        Case::lesson("ru", "Текст\n    идёт дальше", None),
    ]
};
