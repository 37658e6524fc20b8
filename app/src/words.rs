//! Interface text in the language that was chosen. English is inside the program.

use assess::Lang;
use wording::Arg;

/// The number of a message; made only by the generated constants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Msg(usize);

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// All interface text of one language.
#[derive(Debug, Clone)]
pub struct Words {
    lang: Lang,
    /// By message; English where a translation lacks one.
    patterns: Vec<Option<String>>,
}

impl Words {
    /// English.
    #[must_use]
    pub fn english() -> Self {
        Self { lang: Lang::english(), patterns: Vec::new() }
    }

    /// Reads `ui/<lang>.js`: JSON of id to pattern.
    ///
    /// # Errors
    /// What the JSON reader said.
    pub fn read(lang: Lang, json: &str) -> Result<Self, String> {
        let value = json::parse(json.as_bytes()).map_err(|e| e.to_string())?;
        Self::of(lang, &value).map_err(|fault| fault.to_string())
    }

    fn of(lang: Lang, value: &json::Value) -> Result<Self, json::Fault> {
        let by_id = json::members(value)?;
        let pattern =
            |id| by_id.get(id).map(|text| json::text(text).map(str::to_owned)).transpose();
        let patterns = ENGLISH.iter().map(|(id, _)| pattern(*id)).collect::<Result<_, _>>()?;
        Ok(Self { lang, patterns })
    }

    /// Which language it is.
    #[must_use]
    pub fn lang(&self) -> &Lang {
        &self.lang
    }

    /// `rtl` for scripts that run from right to left.
    #[must_use]
    pub fn dir(&self) -> &'static str {
        direction(&self.lang)
    }

    /// A message without arguments.
    #[must_use]
    pub fn say(&self, message: Msg) -> String {
        self.say_with(message, &[])
    }

    /// A message filled with arguments.
    #[must_use]
    pub fn say_with(&self, message: Msg, args: &[(&str, Arg)]) -> String {
        let translated = self.patterns.get(message.0).and_then(Option::as_deref);
        match translated {
            Some(pattern) => wording::format(pattern, self.lang.as_str(), args),
            None => {
                let english = ENGLISH.get(message.0).map_or("", |(_, pattern)| *pattern);
                wording::format(english, "en", args)
            }
        }
    }

    /// A message by the id in its file, for names that data brings along (sectors, hazards): the
    /// id itself, dashes as spaces, where there is none.
    #[must_use]
    pub fn name(&self, prefix: &str, id: &str) -> String {
        let key = format!("{prefix}-{id}");
        match ENGLISH.binary_search_by(|(id, _)| (*id).cmp(key.as_str())) {
            Ok(index) => self.say(Msg(index)),
            Err(_) => id.replace('-', " "),
        }
    }
}

/// `rtl` for languages written from right to left, `ltr` for the others.
#[must_use]
pub fn direction(lang: &Lang) -> &'static str {
    match lang.primary() {
        "ar" | "fa" | "ur" | "he" | "ps" | "ckb" | "ug" | "yi" | "sd" | "dv" => "rtl",
        _ => "ltr",
    }
}
