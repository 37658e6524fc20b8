//! JW0324: a region links to a part of the picture of its question.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 324,
    name: None,
    severity: Severity::Error,
    title: "each region links to a part of the picture above it",
    what: "An answer of a `.hotspot` that is no link, links to another picture than the one in the question, has \
           nothing behind `#`, or names a part that lies outside the picture. A question without a picture counts \
           too.",
    why: "Learners click on the picture that they see. A region elsewhere can never be hit.",
    example: "![A saw.](../media/saw.svg)\n\n- [x] [Red button](../media/drill.svg#stop)\n",
    instead: "![A saw.](../media/saw.svg)\n\n- [x] [Red button](../media/saw.svg#stop)\n",
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
                    "01-start/01-first.md",
                    "+\n### Where is the emergency stop? {#find-stop .hotspot \
                     level=remember}\n\n![A table saw with its switches and fence, seen from the \
                     front.](../media/saw.svg)\n\n- [x] [Red](../media/drill.svg#stop)\n  > {ok}\n- [ ] \
                     [Green](../media/saw.svg#start)\n  > {no}\n",
                ),
                (
                    "media/saw.svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><rect \
                     id=\"stop\" x=\"1\" y=\"1\" width=\"8\" height=\"8\"/><rect id=\"start\" x=\"20\" y=\"1\" \
                     width=\"8\" height=\"8\"/></svg>\n",
                ),
            ],
            Some("[Red](../media/drill.svg#stop)"),
        ),
        Case::files(
            "en",
            &[
                (
                    "01-start/01-first.md",
                    "+\n### Where is the emergency stop? {#find-stop .hotspot \
                     level=remember}\n\n![A table saw with its switches and fence, seen from the \
                     front.](../media/saw.svg)\n\n- [x] [Red](../media/saw.svg#stop)\n  > {ok}\n- [ ] \
                     [Green](../media/saw.svg#start)\n  > {no}\n",
                ),
                (
                    "media/saw.svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><rect \
                     id=\"stop\" x=\"1\" y=\"1\" width=\"8\" height=\"8\"/><rect id=\"start\" x=\"20\" y=\"1\" \
                     width=\"8\" height=\"8\"/></svg>\n",
                ),
            ],
            None,
        ),
        Case::files(
            "ru",
            &[
                (
                    "01-start/01-first.md",
                    "+\n### Где аварийный выключатель? {#find-stop .hotspot \
                     level=remember}\n\n![Циркулярная пила с выключателями и упором, вид \
                     спереди.](../media/saw.svg)\n\n- [x] [Красный](../media/saw.svg)\n  > {ok}\n- [ ] \
                     [Зелёный](../media/saw.svg#start)\n  > {no}\n",
                ),
                (
                    "media/saw.svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><rect \
                     id=\"stop\" x=\"1\" y=\"1\" width=\"8\" height=\"8\"/><rect id=\"start\" x=\"20\" y=\"1\" \
                     width=\"8\" height=\"8\"/></svg>\n",
                ),
            ],
            Some("[Красный](../media/saw.svg)"),
        ),
        Case::files(
            "ru",
            &[
                (
                    "01-start/01-first.md",
                    "+\n### Где аварийный выключатель? {#find-stop .hotspot \
                     level=remember}\n\n![Циркулярная пила с выключателями и упором, вид \
                     спереди.](../media/saw.svg)\n\n- [x] [Красный](../media/saw.svg#stop)\n  > {ok}\n- [ ] \
                     [Зелёный](../media/saw.svg#start)\n  > {no}\n",
                ),
                (
                    "media/saw.svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><rect \
                     id=\"stop\" x=\"1\" y=\"1\" width=\"8\" height=\"8\"/><rect id=\"start\" x=\"20\" y=\"1\" \
                     width=\"8\" height=\"8\"/></svg>\n",
                ),
            ],
            None,
        ),
    ]
};
