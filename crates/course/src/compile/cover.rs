//! What is left to know of a course once its files are written.

use std::collections::BTreeMap;

use assess::Lang;
use serde::{Deserialize, Serialize};

use crate::catalogue::Card;
use crate::model::{Course, Front};

/// What lists of courses show of one: enough for the catalogue and the index of plain pages, so that a builder need not
/// keep the texts, nor read those of a course that has not changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cover {
    /// What stands in the front matter of `course.md`.
    pub front: Front,
    /// Its title in the source language.
    pub title: String,
    /// Its title in other languages.
    pub titles: BTreeMap<Lang, String>,
    /// What the catalogue says of it.
    pub card: Card,
}

impl Cover {
    /// Of a course and its card.
    #[must_use]
    pub fn of(course: &Course, card: Card) -> Self {
        Self {
            front: course.front.clone(),
            title: course.title.clone(),
            titles: course
                .translations
                .iter()
                .map(|other| (other.lang.clone(), other.course.title.clone()))
                .collect(),
            card,
        }
    }

    /// Its title in a language; in the source language where it is not translated.
    #[must_use]
    pub fn title_in(&self, lang: &Lang) -> &str {
        self.titles.get(lang).unwrap_or(&self.title)
    }
}
