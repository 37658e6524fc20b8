//! Word lists that rules look for, one file a language: `lists/<lang>.toml`. The rules are the same in all.
//!
//! An entry is a word or a few words: `all of the above`. A `*` at the end of a word stands for any ending: `offend*`.
//! Letter case does not count. Serbian is written in Cyrillic; the Latin script is made of it.

mod dictionary;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::LazyLock;

use assess::Lang;
use rustc_hash::FxBuildHasher;

use dictionary::{Dictionary, Hit};

/// A phrase that was found: bytes of the text.
pub(crate) type Found = std::ops::Range<usize>;

/// The lists of a language. A text is looked through once for all of them, and what was found is kept: some thirty rules
/// ask for the same paragraphs.
pub(crate) struct Lists {
    words: &'static Dictionary,
    seen: RefCell<Seen>,
}

#[expect(clippy::disallowed_types, reason = "asked by key alone, so its order does not matter")]
type Seen = std::collections::HashMap<String, Rc<[Hit]>, FxBuildHasher>;

impl Lists {
    /// The lists of a language; empty ones where nobody has written them yet.
    pub fn of(lang: &Lang) -> Self {
        static NONE: LazyLock<Dictionary> = LazyLock::new(Dictionary::default);
        static ALL: LazyLock<BTreeMap<&str, Dictionary>> = LazyLock::new(|| {
            BTreeMap::from([
                ("en", Dictionary::read(include_str!("../../../lists/en.toml"))),
                ("es", Dictionary::read(include_str!("../../../lists/es.toml"))),
                ("ru", Dictionary::read(include_str!("../../../lists/ru.toml"))),
                ("sr", Dictionary::read(include_str!("../../../lists/sr.toml"))),
            ])
        });
        Self { words: ALL.get(lang.primary()).unwrap_or(&NONE), seen: RefCell::default() }
    }

    /// The first phrase of a list in a text.
    pub fn find(&self, list: &str, text: &str) -> Option<Found> {
        let list = self.words.list(list)?;
        self.hits(text).iter().find(|hit| hit.list == list).map(|hit| hit.at.clone())
    }

    /// Whether a text is nothing but a phrase of a list.
    pub fn is(&self, list: &str, text: &str) -> bool {
        let Some(list) = self.words.list(list) else { return false };
        let Some(whole) = dictionary::extent(text) else { return false };
        self.hits(text).iter().any(|hit| hit.list == list && hit.at == whole)
    }

    /// All phrases of a list in a text, by place: at each word the longest that begins there.
    pub fn find_all(&self, list: &str, text: &str) -> Vec<Found> {
        let Some(list) = self.words.list(list) else { return Vec::new() };
        let hits = self.hits(text);
        hits.iter().filter(|hit| hit.list == list).map(|hit| hit.at.clone()).collect()
    }

    /// Whether there are words for a list at all.
    pub fn has(&self, list: &str) -> bool {
        self.words.list(list).is_some()
    }

    fn hits(&self, text: &str) -> Rc<[Hit]> {
        if let Some(known) = self.seen.borrow().get(text) {
            return Rc::clone(known);
        }
        let hits: Rc<[Hit]> = self.words.hits(text).into();
        self.seen.borrow_mut().insert(text.to_owned(), Rc::clone(&hits));
        hits
    }
}
