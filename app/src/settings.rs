//! What may be lost: language, text size, colours. Kept in localStorage through gloo-storage.

use assess::{CourseId, Lang};
use gloo_storage::{LocalStorage, Storage};
use json::{FromJson, ToJson};

/// Key in localStorage: all `file://` pages of a computer may share it, so it carries the product's name.
const KEY: &str = "journeywork.settings.v1";

/// How a learner likes to read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// Language of the portal; none until someone chose.
    pub lang: Option<Lang>,
    /// Size of text.
    pub size: TextSize,
    /// Colours.
    pub theme: Theme,
    /// Languages that were chosen for courses, `course=lang` with spaces between. Courses that are read as the portal is
    /// are not in it.
    pub courses: String,
}

json::record! { Settings { lang, size or default, theme or default, courses or default } }

/// Size of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
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

json::words! {
    TextSize { Normal = "normal", Large = "large", Larger = "larger" }
    Theme { Auto = "auto", Light = "light", Dark = "dark", Contrast = "contrast" }
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
        let kept = LocalStorage::raw().get_item(KEY).ok().flatten();
        kept.and_then(|text| Self::read(&text)).unwrap_or_default()
    }

    /// Keeps them. A failure is no fault: they may be lost.
    pub fn save(&self) {
        if !crate::browser::local_storage_missing() {
            let text = json::write(&self.to_json()).unwrap_or_default();
            let _ = LocalStorage::raw().set_item(KEY, &text);
        }
    }

    /// The language that was chosen for a course.
    #[must_use]
    pub fn course_lang(&self, course: &CourseId) -> Option<Lang> {
        let chosen = self.courses.split(' ').filter_map(|entry| entry.split_once('='));
        chosen.filter(|(of, _)| *of == course.as_str()).find_map(|(_, tag)| Lang::parse(tag).ok())
    }

    /// Chooses a language for a course.
    pub fn choose_course_lang(&mut self, course: &CourseId, lang: &Lang) {
        let of = |entry: &&str| entry.split_once('=').is_some_and(|(of, _)| of != course.as_str());
        let mut entries: Vec<&str> = self.courses.split(' ').filter(of).collect();
        let chosen = [course.as_str(), "=", lang.as_str()].concat();
        entries.push(&chosen);
        self.courses = entries.join(" ");
    }

    fn read(text: &str) -> Option<Self> {
        Self::from_json(&json::parse(text.as_bytes()).ok()?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::{Settings, TextSize, Theme};
    use assess::{CourseId, Lang};
    use json::ToJson;

    #[test]
    fn settings_of_earlier_versions_are_read() {
        let text = r#"{"lang":"ar","size":"larger","theme":"contrast"}"#;
        let settings = Settings::read(text).unwrap();
        assert_eq!((settings.size, settings.theme), (TextSize::Larger, Theme::Contrast));
        let now = r#"{"courses":"","lang":"ar","size":"larger","theme":"contrast"}"#;
        assert_eq!(json::write(&settings.to_json()).as_deref(), Some(now));
        assert_eq!(Settings::read("{}"), Some(Settings::default()));
        assert_eq!(Settings::read(r#"{"lang":null,"font":1}"#), Some(Settings::default()));
        assert_eq!(Settings::read(r#"{"size":"huge"}"#), None);
        assert_eq!(Settings::read("huge"), None);
    }

    #[test]
    fn each_course_has_its_own_language() {
        let (course, other) =
            (CourseId::parse("bench-work").unwrap(), CourseId::parse("bench").unwrap());
        let lang = |tag| Lang::parse(tag).unwrap();
        let mut settings = Settings::default();
        assert_eq!(settings.course_lang(&course), None);
        settings.choose_course_lang(&course, &lang("ru"));
        settings.choose_course_lang(&other, &lang("sr-Latn"));
        settings.choose_course_lang(&course, &lang("ar"));
        let kept = Settings::read(&json::write(&settings.to_json()).unwrap()).unwrap();
        assert_eq!(kept.course_lang(&course), Some(lang("ar")));
        assert_eq!(kept.course_lang(&other), Some(lang("sr-Latn")));
        assert_eq!(kept.courses, "bench=sr-Latn bench-work=ar");
    }
}
