//! Text as authors write it, and the language it is in.

use serde::{Deserialize, Serialize};

/// Author's Markdown, already checked. It is shown by parsing it into a tree, never as markup.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Markdown(pub String);

impl Markdown {
    /// The source text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// True where there is nothing but white space.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

/// A BCP 47 language tag, such as `en`, `sr-Latn` or `ar`, lower-cased but for script and region.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Lang(String);

impl Lang {
    /// Reads a tag: 2 or 3 letters, then up to three subtags of 2 to 8 letters or digits.
    ///
    /// # Errors
    /// Gives the text back where it is no tag of that shape.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut parts = text.split('-');
        let primary = parts.next().unwrap_or_default();
        let letters = |p: &str| p.chars().all(|c| c.is_ascii_alphabetic());
        let rest: Vec<&str> = parts.collect();
        let subtag =
            |p: &&str| (2..=8).contains(&p.len()) && p.chars().all(|c| c.is_ascii_alphanumeric());
        if (2..=3).contains(&primary.len())
            && letters(primary)
            && rest.len() <= 3
            && rest.iter().all(subtag)
        {
            let mut tag = primary.to_ascii_lowercase();
            for part in rest {
                tag.push('-');
                tag.push_str(part);
            }
            return Ok(Self(tag));
        }
        Err(text.to_owned())
    }

    /// English, the language that the program itself carries.
    #[must_use]
    pub fn english() -> Self {
        Self("en".to_owned())
    }

    /// The whole tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language alone: `sr` of `sr-Latn`.
    #[must_use]
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }
}

impl TryFrom<String> for Lang {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text)
    }
}

impl From<Lang> for String {
    fn from(lang: Lang) -> Self {
        lang.0
    }
}

json::text! { Lang: "a language tag" }

impl core::fmt::Display for Lang {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.0)
    }
}
