//! How typed words are compared.
//!
//! NFKC, lower case by the language's rule, spaces collapsed, outer punctuation off, apostrophes and
//! hyphens unified, then the folding of the language: one file a script.

mod arabic;
mod latin;
mod normal;
mod serbian;
mod table;
#[cfg(test)]
mod tests;
mod typo;

use crate::kind::text::{Strictness, TextRules, Typos};
use crate::number::{digit_value, is_shapeless};

pub(crate) use normal::is_mark;
use normal::{Compact, Unicode};
pub use serbian::to_latin as serbian_latin;

/// Longer entries are no answer to a question for a few words.
const ENTRY_BYTES_MAX: usize = 4_096;

/// Brings a text into the shape in which it is compared. Applying it twice changes nothing.
#[must_use]
pub fn fold(text: &str, rules: &TextRules) -> String {
    fold_by::<Compact>(text, rules)
}

fn fold_by<U: Unicode>(text: &str, rules: &TextRules) -> String {
    let mut folded = once::<U>(text, rules);
    // Dropping a mark can let two others compose; a few rounds reach what no longer changes.
    for _ in 0..8 {
        let again = once::<U>(&folded, rules);
        if again == folded {
            break;
        }
        folded = again;
    }
    folded
}

/// Whether what was typed counts as `form`: equal after folding, or with one spelling mistake a
/// long word where the rules forgive it.
#[must_use]
pub fn same(typed: &str, form: &str, rules: &TextRules) -> bool {
    Entry::new(typed, rules).is_some_and(|entry| {
        let form = fold(form, rules);
        entry.is(&form) || entry.is_nearly(&form, rules.typos)
    })
}

/// A typed text, folded once for many comparisons.
pub(crate) struct Entry(String);

impl Entry {
    /// `None` where nothing but punctuation of no meaning, or far too much, was typed.
    pub(crate) fn new(typed: &str, rules: &TextRules) -> Option<Self> {
        if typed.len() > ENTRY_BYTES_MAX {
            return None;
        }
        let folded = fold(typed, rules);
        (!folded.is_empty()).then_some(Self(folded))
    }

    /// Equal to a folded form.
    pub(crate) fn is(&self, form: &str) -> bool {
        self.0 == form
    }

    /// Equal to a folded form but for spelling mistakes that are forgiven.
    pub(crate) fn is_nearly(&self, form: &str, typos: Typos) -> bool {
        typos == Typos::One && typo::nearly(&self.0, form)
    }
}

fn once<U: Unicode>(text: &str, rules: &TextRules) -> String {
    let lang = rules.lang.primary();
    // NFKC would make a space and a mark of the free-standing acute that many type as an apostrophe.
    let opened = U::nfkc(&text.replace('´', "'"));
    let cased = opened.chars();
    let unified: String = match rules.case {
        Strictness::Fold => cased.flat_map(|c| lower(c, lang)).filter_map(unify).collect(),
        Strictness::Strict => cased.filter_map(unify).collect(),
    };
    // Serbian is one language in two scripts: that is no matter of accents.
    let unified = if serbian::is_serbian(lang) { serbian::to_latin(&unified) } else { unified };
    let mut folded = String::with_capacity(unified.len());
    let mut base = None;
    for c in U::nfc(&unified).chars() {
        let c = arabic::keyboard(c);
        if rules.accents == Strictness::Strict {
            folded.push(c);
            continue;
        }
        if U::is_mark(c) {
            if !base.is_some_and(|base| drops_mark(base, c)) && !arabic::is_short_vowel(c) {
                folded.push(c);
            }
            continue;
        }
        base = Some(c);
        match (c, lang) {
            ('ё', "ru") => folded.push('е'),
            ('Ё', "ru") => folded.push('Е'),
            _ if serbian::fold(c, lang, &mut folded) || latin::fold::<U>(c, lang, &mut folded) => {}
            _ => folded.push(arabic::fold(c)),
        }
    }
    trim(&folded)
}

/// Whether a mark that did not compose with its letter is an accent only: stress in Cyrillic, any
/// mark in Latin and Greek. Other scripts write vowels that way.
fn drops_mark(base: char, mark: char) -> bool {
    latin::has_accents(base) || (matches!(base, 'Ѐ'..='ӿ') && matches!(mark, '\u{300}' | '\u{301}'))
}

/// Lower case of one character by the language's rule.
fn lower(c: char, lang: &str) -> impl Iterator<Item = char> {
    let own = match (c, lang) {
        ('I', "tr" | "az") => Some('ı'),
        ('İ', "tr" | "az") => Some('i'),
        // The sigma at the end of a word is the same letter.
        ('ς', _) => Some('σ'),
        _ => None,
    };
    own.into_iter().chain(c.to_lowercase().take(if own.is_some() { 0 } else { 3 }))
}

/// One character for those that look or mean the same; `None` for those without a shape.
fn unify(c: char) -> Option<char> {
    Some(match c {
        c if is_shapeless(c) || c == arabic::TATWEEL => return None,
        '’' | '‘' | '‛' | 'ʼ' | 'ʹ' | '`' | '′' => '\'',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '˗' => '-',
        '⁄' | '∕' => '/',
        c if c.is_whitespace() => ' ',
        c => digit_value(c).map_or(c, |digit| char::from(b'0' + digit)),
    })
}

/// Punctuation that may stand around an answer without being part of it. Signs with a meaning of
/// their own (`+ % # & @ = < > °`) stay.
fn is_outer(c: char) -> bool {
    c == ' '
        || matches!(
            c,
            '.' | ','
                | ';'
                | ':'
                | '!'
                | '?'
                | '¿'
                | '¡'
                | '…'
                | '"'
                | '\''
                | '«'
                | '»'
                | '‹'
                | '›'
                | '„'
                | '“'
                | '”'
                | '‚'
                | '('
                | ')'
                | '['
                | ']'
                | '{'
                | '}'
                | '-'
                | '_'
                | '*'
                | '~'
                | '/'
                | '\\'
                | '|'
                | '·'
                | '•'
                | '،'
                | '؛'
                | '؟'
                | '۔'
                | '。'
                | '、'
                | '।'
        )
}

/// Collapses spaces and takes outer punctuation off, unless nothing would be left.
fn trim(text: &str) -> String {
    let mut collapsed = String::with_capacity(text.len());
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if !collapsed.is_empty() {
            collapsed.push(' ');
        }
        collapsed.push_str(word);
    }
    let mut inner = collapsed.as_str();
    while let Some(c) = inner.chars().next().filter(|c| is_outer(*c)) {
        let rest = inner.get(c.len_utf8()..).unwrap_or_default();
        // The sign of `-5` and the point of `.5` belong to the number.
        if matches!(c, '-' | '.' | ',') && rest.starts_with(|next: char| next.is_ascii_digit()) {
            break;
        }
        inner = rest;
    }
    let inner = inner.trim_end_matches(is_outer);
    if inner.is_empty() { collapsed } else { inner.to_owned() }
}
