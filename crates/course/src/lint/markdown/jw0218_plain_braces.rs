//! JW0218: attributes have no quotes and no spaces in them.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 218,
    name: None,
    severity: Severity::Error,
    title: "attributes have no quotes and no spaces in them",
    what: "Quotes, spaces around `=` or behind a comma, and attributes without a space between them, in braces such \
           as `{#id .single level=apply}`.",
    why: "Viewers of Markdown read such braces in different ways. This one way is read the same by all.",
    example: "### Which? {#which.single level = \"apply\"}\n",
    instead: "### Which? {#which .single level=apply}\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "### Which? {#which .truefalse objective = do level=apply}\n\n- [x] Yes\n  > {ok}\n- [ ] No\n  > {no}", Some("objective = do")),
        Case::item("en", "- [x] Leather\n  > {ok}\n- [ ] Nylon {mis=\"any glove\"}\n  > {no}", Some("mis=\"any glove\"")).course("Words of the course.", "Words of the course.\n\n## Wrong beliefs {.misconceptions}\n\n- Any glove will do. {#any-glove}"),
        Case::lesson("en", "## Burr {#burr.why}\n\nText.", Some("#burr.why")).becomes("## Burr {#burr .why}\n"),
        Case::lesson("en", "## Burr {#burr} {.why}\n\nText.", Some("{.why}")).becomes("## Burr {#burr .why}\n"),
        Case::lesson("en", "## Burr \"sharp\" {#burr .why}\n\nText.", None),
        Case::lesson("ru", "### Какой? {#which .truefalse tags=a, b objective=do level=\"apply\"}\n\n- [x] Да\n  > {ok}\n- [ ] Нет\n  > {no}", Some("tags=a, b objective=do level=\"apply\"")).becomes("{#which .truefalse tags=a,b objective=do level=apply}\n"),
        Case::lesson("ru", "## «Край» {#burr .why}\n\nТекст.", None),
    ]
};
