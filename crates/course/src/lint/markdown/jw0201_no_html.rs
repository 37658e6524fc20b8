//! JW0201: texts hold no HTML.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 201,
    name: None,
    severity: Severity::Error,
    title: "texts hold no HTML",
    what: "Tags such as `<br>` or `<b>`, text behind a comment on its line, and comments that are not closed. \
           Comments `<!-- … -->` are allowed.",
    why: "The portal shows tags as plain text, so that no course can bring in code. What you wanted to look bold \
          would look broken.",
    example: "Wear dry gloves.<br>\nKeep <b>both</b> hands behind the blade.\n",
    instead: "Wear dry gloves.\\\nKeep **both** hands behind the blade.\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "Wear dry gloves.<br>\nThen start.", Some("<br>")).becomes("Wear dry gloves.\\\nThen start."),
        Case::lesson("en", "Wear gloves.<br>Then start.", Some("<br>")).becomes("Wear gloves.\\\nThen start."),
        Case::lesson("en", "> [!NOTE]\n> Keep <b>both hands</b> back.", Some("<b>")).becomes("> Keep **both hands** back."),
        Case::lesson("en", "## Care\n\n- <b>Danger:</b> sparks fly.", Some("<b>")).becomes("- **Danger:** sparks fly."),
        Case::lesson("en", "CO<sub>2</sub> is heavy.", Some("<sub>")).becomes("CO₂ is heavy."),
        Case::lesson("en", "<!-- for teachers --> Text behind it.", Some("Text behind it.")).becomes("<!-- for teachers -->\n\nText behind it."),
        Case::lesson("en", "<div class=\"x\">\nText\n</div>", Some("<div class=\"x\">\nText\n</div>")).by_hand(),
        Case::lesson("en", "3 < 4 and \\<b>.\n\n<!-- for teachers -->\n\nText.", None),
        Case::lesson("ru", "Наденьте перчатки.<br/>\nПотом включайте.", Some("<br/>")),
        Case::lesson("ru", "Держите <em>обе руки</em> сзади.", Some("<em>")).becomes("Держите *обе руки* сзади."),
        Case::lesson("ru", "Зазор < 2 мм, но > 1 мм.", None),
    ]
};
