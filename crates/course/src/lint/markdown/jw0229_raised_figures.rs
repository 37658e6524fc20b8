//! JW0229: raised and lowered figures are written `²` and `₂`.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 229,
    name: None,
    severity: Severity::Warning,
    title: "raised and lowered figures are written `²` and `₂`",
    what: "A figure between `~` or `^` signs, such as `CO~2~` or `m^2^`, and words between single `~`.",
    why: "Each viewer does something else with these signs: some lower the figure, some strike it out, some show \
          the signs.",
    example: "CO~2~ and 10 m^2^\n",
    instead: "CO₂ and 10 m²\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "CO~2~ is heavy.", Some("~2~")).becomes("CO₂ is"),
        Case::lesson("en", "It has 10 m^3^ of air.", Some("^3^")).becomes("10 m³ of"),
        Case::lesson("en", "### How much air is it? {#air .text objective=do level=remember}\n\n- [x] 10 m^3^\n  > {ok}\n\n> [!NOTE]\n> It is a cube.", Some("^3^")).by_hand(),
        Case::lesson("en", "Cut ~5 mm~ off.", Some("~5 mm~")).by_hand(),
        Case::lesson("en", "It is ~5 mm, not ~6 mm, and ~~7 mm~~.", None),
        Case::lesson("ru", "Газ CO~2~ тяжёлый.", Some("~2~")),
        Case::lesson("ru", "Газ CO₂ тяжёлый, 10 м².", None),
    ]
};
