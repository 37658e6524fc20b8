//! A few words, compared after folding.

use serde::{Deserialize, Serialize};

use super::Tick;
use crate::fold;
use crate::mark::{fall_back, own_or};
use crate::outcome::{Outcome, Verdict};
use crate::response::Letter;
use crate::text::{Lang, Markdown};

/// Accepted and foreseen wrong forms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextKey {
    /// In the author's order; at least one is right.
    pub answers: Vec<TextAnswer>,
    /// How forms are compared.
    pub rules: TextRules,
}

/// One form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextAnswer {
    /// As the author wrote it: plain text.
    pub form: String,
    /// Whether it counts as right.
    pub tick: Tick,
    /// An accepted form without feedback takes that of the first.
    pub feedback: Option<Markdown>,
}

/// How typed words are compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextRules {
    /// Decides lower case and folding.
    pub lang: Lang,
    /// Spelling mistakes forgiven in words of 5 letters and more.
    pub typos: Typos,
    /// Whether capitals matter.
    pub case: Strictness,
    /// Whether accents matter.
    pub accents: Strictness,
}

/// How many spelling mistakes a word of 5 or more letters may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Typos {
    /// None.
    None,
    /// One insertion, deletion, substitution or swap of neighbours.
    #[default]
    One,
}

/// `fold` or `strict`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Strictness {
    /// Differences are folded away.
    #[default]
    Fold,
    /// They count.
    Strict,
}

/// An exact form comes before one with a spelling mistake, so that a foreseen wrong word next to a
/// right one is wrong. Feedback falls back as for numbers.
pub(crate) fn mark(key: &TextKey, typed: &str, explanation: Option<&Markdown>) -> Outcome {
    let found = key.find(typed);
    let first = key.answers.iter().find(|answer| answer.tick == Tick::Right);
    let (verdict, feedback) = match found {
        Some((letter, answer)) if answer.tick == Tick::Right => {
            let own = answer.feedback.as_ref().or_else(|| first?.feedback.as_ref());
            (Verdict::Right, own_or(letter, own, explanation))
        }
        Some((letter, answer)) => {
            (Verdict::NotYet, own_or(letter, answer.feedback.as_ref(), explanation))
        }
        None => (Verdict::NotYet, fall_back(explanation)),
    };
    Outcome::whole_part(verdict, feedback)
}

impl TextKey {
    /// The answer that was typed: exact ones first, right ones before wrong ones.
    fn find(&self, typed: &str) -> Option<(Letter, &TextAnswer)> {
        let entry = fold::Entry::new(typed, &self.rules)?;
        let folded: Vec<_> = Letter::all()
            .zip(&self.answers)
            .map(|(letter, answer)| (letter, answer, fold::fold(&answer.form, &self.rules)))
            .collect();
        let pick = |fits: &dyn Fn(&str) -> bool| {
            let of = |tick: Tick| {
                folded.iter().find(|(_, answer, form)| answer.tick == tick && fits(form))
            };
            of(Tick::Right)
                .or_else(|| of(Tick::Wrong))
                .map(|(letter, answer, _)| (*letter, *answer))
        };
        pick(&|form| entry.is(form))
            .or_else(|| pick(&|form| entry.is_nearly(form, self.rules.typos)))
    }
}
