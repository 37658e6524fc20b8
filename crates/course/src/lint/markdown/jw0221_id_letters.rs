//! JW0221: ids have 2 to 48 small letters a-z, digits and dashes.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 221,
    name: None,
    severity: Severity::Error,
    title: "ids have 2 to 48 small letters a-z, digits and dashes",
    what: "An id with capitals, spaces, other letters or signs, or one that is too short or too long.",
    why: "Ids stand in links, file names and records. Only these signs mean the same everywhere.",
    example: "## Kerf {#Kerf 1}\n",
    instead: "## Kerf {#kerf-1}\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "## Kerf {#Kerf 1}\n\nText.", Some("#Kerf 1")).becomes("## Kerf {#kerf-1}\n"),
        Case::lesson("en", "## Kerf {#Kerf_1}\n\nText.\n\n## Again {#kerf-1}\n\nText.", Some("#Kerf_1")).by_hand(),
        Case::lesson("en", "## Kerf {#a}\n\nText.", Some("#a")).by_hand(),
        Case::lesson("en", "## Kerf {#kerf-1}\n\nText.", None),
        Case::item("en", "### Which? {#which .single objective=Do level=apply}\n\n- [x] Leather\n  > {ok}\n- [ ] Nylon\n  > {no}", Some("Do")),
        Case::lesson("ru", "## Пропил {#пропил}\n\nТекст.", Some("#пропил")),
        Case::lesson("ru", "## Пропил {#Pro_pil}\n\nТекст.", Some("#Pro_pil")).becomes("{#pro-pil}"),
        Case::lesson("ru", "## Пропил {#propil}\n\nТекст.", None),
    ]
};
