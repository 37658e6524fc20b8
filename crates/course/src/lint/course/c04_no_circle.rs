//! C4: what must be done first does not go in a circle. Found where needs are read, as JW0120.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 1004,
    name: Some("C4"),
    severity: Severity::Error,
    title: "what a lesson or module needs first does not go in a circle",
    what: "`needs` in the front matter of lessons and modules: following them never leads back to the start. It is said as \
           JW0120, with the whole circle, and like all faults of the format it cannot be allowed.",
    why: "`needs` locks a lesson until the named ones are done. In a circle each waits for another, and none ever opens.",
    example: "02-saw.md:    needs: [sharpen]\n03-sharpen.md:    needs: [saw]\n",
    instead: "02-saw.md:    needs: []\n03-sharpen.md:    needs: [saw]\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = &[];
