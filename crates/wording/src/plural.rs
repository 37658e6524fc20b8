//! Plural categories of whole numbers, after the plural rules of Unicode CLDR. Browsers lack some
//! of these languages, and old ones lack more, so the table is ours.

/// A plural category.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Category {
    /// 0 in Arabic, Welsh.
    Zero,
    /// 1; in Russian also 21, 31 …
    One,
    /// 2 in Arabic, Irish, Welsh, Slovene.
    Two,
    /// 2 to 4 in Slavic languages.
    Few,
    /// 5 to 20 in Slavic languages.
    Many,
    /// All else.
    Other,
}

impl Category {
    /// The word that Fluent files use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }
}

/// The category of a whole number in a language; unknown languages count like English.
#[must_use]
pub fn category(lang: &str, n: u64) -> Category {
    let (ten, hundred) = (n % 10, n % 100);
    match lang.split('-').next().unwrap_or_default() {
        "ja" | "ko" | "zh" | "vi" | "th" | "id" | "ms" | "my" | "lo" | "yo" | "ig" => {
            Category::Other
        }
        "fr" | "pt" | "hy" | "fa" | "hi" | "bn" | "gu" | "kn" | "am" | "zu" if n <= 1 => {
            Category::One
        }
        "ru" | "uk" | "be" => match (ten, hundred) {
            (1, h) if h != 11 => Category::One,
            (2..=4, h) if !(12..=14).contains(&h) => Category::Few,
            _ => Category::Many,
        },
        "sr" | "hr" | "bs" | "sh" => match (ten, hundred) {
            (1, h) if h != 11 => Category::One,
            (2..=4, h) if !(12..=14).contains(&h) => Category::Few,
            _ => Category::Other,
        },
        "pl" => match (n, ten, hundred) {
            (1, _, _) => Category::One,
            (_, 2..=4, h) if !(12..=14).contains(&h) => Category::Few,
            _ => Category::Many,
        },
        "cs" | "sk" => match n {
            1 => Category::One,
            2..=4 => Category::Few,
            _ => Category::Other,
        },
        "sl" => match hundred {
            1 => Category::One,
            2 => Category::Two,
            3 | 4 => Category::Few,
            _ => Category::Other,
        },
        "ro" | "mo" => match (n, hundred) {
            (1, _) => Category::One,
            (0, _) | (_, 1..=19) => Category::Few,
            _ => Category::Other,
        },
        "lt" => match (ten, hundred) {
            (1, h) if !(11..=19).contains(&h) => Category::One,
            (2..=9, h) if !(11..=19).contains(&h) => Category::Few,
            _ => Category::Other,
        },
        "ar" => match (n, hundred) {
            (0, _) => Category::Zero,
            (1, _) => Category::One,
            (2, _) => Category::Two,
            (_, 3..=10) => Category::Few,
            (_, 11..=99) => Category::Many,
            _ => Category::Other,
        },
        "ga" => match n {
            1 => Category::One,
            2 => Category::Two,
            3..=6 => Category::Few,
            7..=10 => Category::Many,
            _ => Category::Other,
        },
        "cy" => match n {
            0 => Category::Zero,
            1 => Category::One,
            2 => Category::Two,
            3 => Category::Few,
            6 => Category::Many,
            _ => Category::Other,
        },
        _ if n == 1 => Category::One,
        _ => Category::Other,
    }
}
