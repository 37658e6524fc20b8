//! What may be lost: language, text size, colours. Kept in localStorage through gloo-storage.

use assess::Lang;
use gloo_storage::{LocalStorage, Storage};
use serde::{Deserialize, Serialize};

/// Key in localStorage: all `file://` pages of a computer may share it, so it carries the product's name.
const KEY: &str = "journeywork.settings.v1";

/// How a learner likes to read.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Settings {
    /// Language of the portal; none until someone chose.
    #[serde(default)]
    pub lang: Option<Lang>,
    /// Size of text.
    #[serde(default)]
    pub size: TextSize,
    /// Colours.
    #[serde(default)]
    pub theme: Theme,
}

/// Size of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TextSize {
    /// As designed.
    #[default]
    Normal,
    /// A step larger.
    Large,
    /// Two steps larger.
    Larger,
}

/// Colours of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the computer is set.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Black, white and yellow.
    Contrast,
}

impl TextSize {
    /// Every size, smallest first.
    pub const ALL: [Self; 3] = [Self::Normal, Self::Large, Self::Larger];

    /// Value of the page's `data-size`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Large => "large",
            Self::Larger => "larger",
        }
    }
}

impl Theme {
    /// Every theme, in the order of the settings page.
    pub const ALL: [Self; 4] = [Self::Auto, Self::Light, Self::Dark, Self::Contrast];

    /// Value of the page's `data-theme`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }
}

impl Settings {
    /// What was kept; the defaults where there is nothing, or where storage is refused.
    #[must_use]
    pub fn load() -> Self {
        if crate::browser::local_storage_missing() {
            return Self::default();
        }
        LocalStorage::get(KEY).unwrap_or_default()
    }

    /// Keeps them. A failure is no fault: they may be lost.
    pub fn save(&self) {
        if !crate::browser::local_storage_missing() {
            let _ = LocalStorage::set(KEY, self);
        }
    }
}
