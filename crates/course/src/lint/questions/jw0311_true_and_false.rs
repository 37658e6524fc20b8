//! JW0311: a statement has two answers, true and false.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 311,
    name: None,
    severity: Severity::Error,
    title: "a true-or-false question has exactly two answers",
    what: "A `.truefalse` with one answer, or with three and more. The first always means \"true\", in any words.",
    why: "A statement is true or false. A third answer such as \"it depends\" tells you that the statement is not \
          clear enough.",
    example: "- [x] True\n- [ ] False\n- [ ] Sometimes\n",
    instead: "- [x] True\n- [ ] False\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item(
            "en",
            "### A blunt chisel needs more force. {#blunt .truefalse level=understand}\n\n- [x] \
             True\n  > {ok}\n- [ ] False\n  > {no}\n- [ ] Sometimes\n  > {no}\n",
            Some("A blunt chisel needs more force."),
        ),
        Case::item(
            "en",
            "### A blunt chisel needs more force. {#blunt .truefalse level=understand}\n\n- [x] \
             Yes\n  > {ok}\n- [ ] No\n  > {no}\n",
            None,
        ),
        Case::item(
            "ru",
            "### Тупая стамеска требует больше силы. {#blunt .truefalse level=understand}\n\n- \
             [x] Верно\n  > {ok}\n",
            Some("Тупая стамеска требует больше силы."),
        ),
        Case::item(
            "ru",
            "### Тупая стамеска требует больше силы. {#blunt .truefalse level=understand}\n\n- \
             [x] Верно\n  > {ok}\n- [ ] Неверно\n  > {no}\n",
            None,
        ),
    ]
};
