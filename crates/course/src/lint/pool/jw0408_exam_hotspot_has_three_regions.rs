//! JW0408: a hotspot of the exam has three regions.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 408,
    name: None,
    severity: Severity::Error,
    title: "a hotspot of the exam has at least three regions",
    what: "A `.hotspot` in `exam.md` with one or two regions.",
    why: "With two regions, half of all guesses are right.",
    example: "- [x] [Red button](media/saw.svg#stop)\n- [ ] [Green button](media/saw.svg#start)\n",
    instead: "- [x] [Red button](media/saw.svg#stop)\n- [ ] [Green button](media/saw.svg#start)\n- [ ] [Fence \
              lever](media/saw.svg#fence)\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files(
            "en",
            &[
                (
                    "exam.md",
                    "---\nitems: 1\npass: 75\n---\n# Final exam\n\n## Blueprint \
                     {.blueprint}\n\n| Objective | apply |\n| --- | --- |\n| do | 1 |\n\n## Pool\n\n### Where \
                     is the stop? {#stop .hotspot objective=do level=remember}\n\n![A table saw with its \
                     switches and fence, seen from the front.](media/saw.svg)\n\n- [x] \
                     [Red](media/saw.svg#stop)\n- [ ] [Green](media/saw.svg#start)\n",
                ),
                (
                    "media/saw.svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><rect \
                     id=\"stop\" x=\"1\" y=\"1\" width=\"8\" height=\"8\"/><rect id=\"start\" x=\"20\" y=\"1\" \
                     width=\"8\" height=\"8\"/><rect id=\"fence\" x=\"1\" y=\"20\" width=\"8\" \
                     height=\"8\"/></svg>\n",
                ),
            ],
            Some("### Where is the stop? {#stop .hotspot objective=do level=remember}"),
        ),
        Case::files(
            "en",
            &[
                (
                    "exam.md",
                    "---\nitems: 1\npass: 75\n---\n# Final exam\n\n## Blueprint \
                     {.blueprint}\n\n| Objective | apply |\n| --- | --- |\n| do | 1 |\n\n## Pool\n\n### Where \
                     is the stop? {#stop .hotspot objective=do level=remember}\n\n![A table saw with its \
                     switches and fence, seen from the front.](media/saw.svg)\n\n- [x] \
                     [Red](media/saw.svg#stop)\n- [ ] [Green](media/saw.svg#start)\n- [ ] \
                     [Lever](media/saw.svg#fence)\n",
                ),
                (
                    "media/saw.svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><rect \
                     id=\"stop\" x=\"1\" y=\"1\" width=\"8\" height=\"8\"/><rect id=\"start\" x=\"20\" y=\"1\" \
                     width=\"8\" height=\"8\"/><rect id=\"fence\" x=\"1\" y=\"20\" width=\"8\" \
                     height=\"8\"/></svg>\n",
                ),
            ],
            None,
        ),
        Case::files(
            "ru",
            &[
                (
                    "exam.md",
                    "---\nitems: 1\npass: 75\n---\n# Экзамен\n\n## План {.blueprint}\n\n| \
                     Objective | apply |\n| --- | --- |\n| do | 1 |\n\n## Pool\n\n### Где кнопка остановки? \
                     {#stop .hotspot objective=do level=remember}\n\n![Циркулярная пила с выключателями и \
                     упором, вид спереди.](media/saw.svg)\n\n- [x] [Красный](media/saw.svg#stop)\n- [ ] \
                     [Зелёный](media/saw.svg#start)\n",
                ),
                (
                    "media/saw.svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><rect \
                     id=\"stop\" x=\"1\" y=\"1\" width=\"8\" height=\"8\"/><rect id=\"start\" x=\"20\" y=\"1\" \
                     width=\"8\" height=\"8\"/><rect id=\"fence\" x=\"1\" y=\"20\" width=\"8\" \
                     height=\"8\"/></svg>\n",
                ),
            ],
            Some("### Где кнопка остановки? {#stop .hotspot objective=do level=remember}"),
        ),
        Case::files(
            "ru",
            &[
                (
                    "exam.md",
                    "---\nitems: 1\npass: 75\n---\n# Экзамен\n\n## План {.blueprint}\n\n| \
                     Objective | apply |\n| --- | --- |\n| do | 1 |\n\n## Pool\n\n### Где кнопка остановки? \
                     {#stop .hotspot objective=do level=remember}\n\n![Циркулярная пила с выключателями и \
                     упором, вид спереди.](media/saw.svg)\n\n- [x] [Красный](media/saw.svg#stop)\n- [ ] \
                     [Зелёный](media/saw.svg#start)\n- [ ] [Рычаг](media/saw.svg#fence)\n",
                ),
                (
                    "media/saw.svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><rect \
                     id=\"stop\" x=\"1\" y=\"1\" width=\"8\" height=\"8\"/><rect id=\"start\" x=\"20\" y=\"1\" \
                     width=\"8\" height=\"8\"/><rect id=\"fence\" x=\"1\" y=\"20\" width=\"8\" \
                     height=\"8\"/></svg>\n",
                ),
            ],
            None,
        ),
    ]
};
