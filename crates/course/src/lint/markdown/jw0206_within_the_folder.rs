//! JW0206: links and pictures stay within the course folder.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 206,
    name: None,
    severity: Severity::Error,
    title: "links and pictures stay within the course folder",
    what: "A path that leads above the course folder, or starts with `/`.",
    why: "A course folder is handed on alone, on a stick or in an archive. What lies outside is left behind.",
    example: "![A jig on the bench.](../../../pictures/jig.svg)\n",
    instead: "![A jig on the bench.](../media/jig.svg)\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "See [the other course](../../joiner/course.md).", Some("[the other course](../../joiner/course.md)")),
        Case::lesson("en", "See [this course](../course.md).", None),
        Case::lesson("ru", "См. [другой курс](/joiner/course.md).", Some("[другой курс](/joiner/course.md)")),
        Case::lesson("ru", "См. [этот курс](../course.md).", None),
    ]
};
