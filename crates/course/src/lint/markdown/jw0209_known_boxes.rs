//! JW0209: boxes have one of seven names.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 209,
    name: None,
    severity: Severity::Error,
    title: "boxes have one of seven names",
    what: "A box whose marker is not WARNING, CAUTION, TIP, NOTE, IMPORTANT, EXAMPLE or WORKSHOP. Where one of them \
           was meant, it is named.",
    why: "The name gives the box its colour, its icon and its place in print. A safety box without its name looks \
          like any other text.",
    example: "> [!WARN]\n> Sparks set oil on fire.\n",
    instead: "> [!WARNING]\n> Sparks set oil on fire.\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "> [!WARN]\n> Sparks.", Some("[!WARN]")).becomes("> [!WARNING]\n> Sparks."),
        Case::lesson("en", "> [!DANGER]\n> Sparks.", Some("[!DANGER]")).by_hand(),
        Case::lesson("en", "> [!warning]\n> Sparks.", None),
        Case::lesson("ru", "> [!NOTICE]\n> Искры.", Some("[!NOTICE]")).becomes("> [!NOTE]\n> Искры."),
        Case::lesson("ru", "> [!ВНИМАНИЕ]\n> Искры.", Some("[!ВНИМАНИЕ]")),
        Case::lesson("ru", "> [!WARNING]\n> Искры.", None),
    ]
};
