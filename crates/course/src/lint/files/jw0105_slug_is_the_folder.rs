//! JW0105: `slug` is the name of the course folder.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 105,
    name: None,
    severity: Severity::Error,
    title: "`slug` is the name of the course folder",
    what: "A folder whose name differs from `slug` in `course.md`, or is no id (2 to 48 small letters a-z, digits \
           and dashes).",
    why: "Links between courses and the records of learners go by this name. Two names for one course lose them.",
    example: "slug: co2_welding\n",
    instead: "slug: co2-welding\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en", &[], Some("cases")).course("slug: case", "slug: cases").becomes("slug: case\n"),
        Case::files("en", &[], None).course("slug: case", "slug: \"case\""),
        Case::files("en", &[], Some("")).course("slug: case", "slug: case-2").in_folder("Case_2").by_hand(),
        Case::files("ru", &[], Some("kurs")).course("slug: case", "# курс сварки\nslug: kurs"),
        Case::files("ru", &[], None).course("slug: case", "# курс сварки\nslug: case"),
    ]
};
