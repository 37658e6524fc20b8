//! JW0305: as many answers are ticked as the kind needs.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 305,
    name: None,
    severity: Severity::Error,
    title: "as many answers are ticked as the kind needs",
    what: "Two ticks in a `.single`, `.truefalse` or `.hotspot`; only one tick, or every answer ticked, in a \
           `.multiple`.",
    why: "A learner who picks one of two right answers would be told that it is wrong. And where all are right, \
          ticking everything needs no knowledge.",
    example: "### Which stroke of a file cuts? {#stroke .single level=remember}\n\n- [x] Push\n- [x] Both\n",
    instead: "### Which stroke of a file cuts? {#stroke .single level=remember}\n\n- [x] Push\n- [ ] Both\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item(
            "en",
            "- [x] Push\n  > {ok}\n- [x] Both\n  > {ok}\n- [ ] Pull\n  > {no}\n",
            Some("[x]"),
        ),
        Case::item(
            "en",
            "### Which do you take? {#which .multiple level=apply}\n\n- [x] Gloves\n  > {ok}\n- \
             [x] Boots\n  > {ok}\n- [ ] Sandals\n  > {no}\n",
            None,
        ),
        Case::item(
            "en",
            "### Which do you take? {#which .multiple level=apply}\n\n- [x] Gloves\n  > {ok}\n- \
             [x] Boots\n  > {ok}\n",
            Some("Which do you take?"),
        ),
        Case::item(
            "ru",
            "### Что вы надеваете? {#which .multiple level=apply}\n\n- [x] Перчатки\n  > {ok}\n- \
             [ ] Сандалии\n  > {no}\n",
            Some("[x]"),
        ),
        Case::item(
            "ru",
            "### Что вы надеваете? {#which .single level=apply}\n\n- [x] Перчатки\n  > {ok}\n- [ \
             ] Сандалии\n  > {no}\n",
            None,
        ),
    ]
};
