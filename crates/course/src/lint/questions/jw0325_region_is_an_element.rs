//! JW0325: the drawing has the element that a region names.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 325,
    name: None,
    severity: Severity::Error,
    title: "the drawing has an element with the id of each region",
    what: "The word behind `#` in an answer of a `.hotspot`, where no element of the SVG has that `id`, or where the \
           element has no shape of its own.",
    why: "Without a shape there is nothing to click on, and the question cannot be answered.",
    example: "- [x] [Red button](../media/saw.svg#stpo)\n",
    instead: "- [x] [Red button](../media/saw.svg#stop)\n",
    mends: Mends::ByItself,
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
                     front.](../media/saw.svg)\n\n- [x] [Red](../media/saw.svg#stpo)\n  > {ok}\n- [ ] \
                     [Green](../media/saw.svg#start)\n  > {no}\n",
                ),
                (
                    "media/saw.svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><rect \
                     id=\"stop\" x=\"1\" y=\"1\" width=\"8\" height=\"8\"/><rect id=\"start\" x=\"20\" y=\"1\" \
                     width=\"8\" height=\"8\"/></svg>\n",
                ),
            ],
            Some("#stpo"),
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
                     спереди.](../media/saw.svg)\n\n- [x] [Красный](../media/saw.svg#fence)\n  > {ok}\n- [ ] \
                     [Зелёный](../media/saw.svg#start)\n  > {no}\n",
                ),
                (
                    "media/saw.svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><rect \
                     id=\"stop\" x=\"1\" y=\"1\" width=\"8\" height=\"8\"/><rect id=\"start\" x=\"20\" y=\"1\" \
                     width=\"8\" height=\"8\"/></svg>\n",
                ),
            ],
            Some("#fence"),
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
