//! JW0509: a film is there as WebM too.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 509,
    name: None,
    severity: Severity::Warning,
    title: "a film in `.mp4` is there as `.webm` too",
    what: "A `.mp4` without a `.webm` of the same name beside it.",
    why: "Some browsers come without the parts that MP4 needs. On such a terminal learners would see a black box.",
    example: "[Watch: setting the plane](../media/plane.mp4)\n\nIn `media/`: plane.mp4, plane.vtt\n",
    instead: "[Watch: setting the plane](../media/plane.mp4)\n\nIn `media/`: plane.mp4, plane.webm, plane.vtt\n",
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
                ("01-start/01-first.md", "+\n[Watch: setting the plane](../media/plane.mp4)\n"),
                ("media/plane.mp4", "film"),
                ("media/plane.vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nSet the iron.\n"),
            ],
            Some("[Watch: setting the plane](../media/plane.mp4)"),
        ),
        Case::files(
            "en",
            &[
                ("01-start/01-first.md", "+\n[Watch: setting the plane](../media/plane.mp4)\n"),
                ("media/plane.mp4", "film"),
                ("media/plane.webm", "film"),
                ("media/plane.vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nSet the iron.\n"),
            ],
            None,
        ),
        Case::files(
            "ru",
            &[
                ("01-start/01-first.md", "+\n[Смотрите: настройка рубанка](../media/plane.mp4)\n"),
                ("media/plane.mp4", "film"),
                (
                    "media/plane.vtt",
                    "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nУстановите железко.\n",
                ),
            ],
            Some("[Смотрите: настройка рубанка](../media/plane.mp4)"),
        ),
        Case::files(
            "ru",
            &[
                ("01-start/01-first.md", "+\n[Смотрите: настройка рубанка](../media/plane.mp4)\n"),
                ("media/plane.mp4", "film"),
                ("media/plane.webm", "film"),
                (
                    "media/plane.vtt",
                    "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nУстановите железко.\n",
                ),
            ],
            None,
        ),
    ]
};
