//! JW0508: a film has captions, a sound has a transcript.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 508,
    name: None,
    severity: Severity::Error,
    title: "a film has captions and a sound has a transcript",
    what: "A film without a `.vtt` of the same name beside it, or with one that cannot be read; a sound without a \
           `.desc.md` of the same name.",
    why: "Workshops are loud, headphones are rare, and some learners are deaf (WCAG 2.2, 1.2.1 and 1.2.2). Words can \
          also be translated.",
    example: "[Watch: setting the plane](../media/plane.webm)\n\nIn `media/`: plane.webm\n",
    instead: "[Watch: setting the plane](../media/plane.webm)\n\nIn `media/`: plane.webm, plane.vtt\n",
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
                ("01-start/01-first.md", "+\n[Watch: setting the plane](../media/plane.webm)\n"),
                ("media/plane.webm", "film"),
            ],
            Some("[Watch: setting the plane](../media/plane.webm)"),
        ),
        Case::files(
            "en",
            &[
                ("01-start/01-first.md", "+\n[Watch: setting the plane](../media/plane.webm)\n"),
                ("media/plane.webm", "film"),
                ("media/plane.vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nSet the iron.\n"),
            ],
            None,
        ),
        Case::files(
            "en",
            &[
                ("01-start/01-first.md", "+\n[Listen: a sharp plane](../media/plane.mp3)\n"),
                ("media/plane.mp3", "sound"),
            ],
            Some("[Listen: a sharp plane](../media/plane.mp3)"),
        ),
        Case::files(
            "ru",
            &[
                ("01-start/01-first.md", "+\n[Смотрите: настройка рубанка](../media/plane.webm)\n"),
                ("media/plane.webm", "film"),
                ("media/plane.vtt", "WEBVTT\n\n00:00:01 --> 00:00:04.000\nУстановите железко.\n"),
            ],
            Some("00:00:01 --> 00:00:04.000"),
        ),
        Case::files(
            "ru",
            &[
                ("01-start/01-first.md", "+\n[Смотрите: настройка рубанка](../media/plane.webm)\n"),
                ("media/plane.webm", "film"),
            ],
            Some("[Смотрите: настройка рубанка](../media/plane.webm)"),
        ),
        Case::files(
            "ru",
            &[
                ("01-start/01-first.md", "+\n[Смотрите: настройка рубанка](../media/plane.webm)\n"),
                ("media/plane.webm", "film"),
                (
                    "media/plane.vtt",
                    "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nУстановите железко.\n",
                ),
            ],
            None,
        ),
        Case::files(
            "ru",
            &[
                ("01-start/01-first.md", "+\n[Слушайте: острый рубанок](../media/plane.mp3)\n"),
                ("media/plane.mp3", "sound"),
                ("media/plane.desc.md", "Тихий, ровный шелест.\n"),
            ],
            None,
        ),
    ]
};
