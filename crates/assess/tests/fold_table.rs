//! The tables that folding ships, worked out from the complete ones of `unicode-normalization`.
//!
//! `WRITE_FOLD_TABLE=1 cargo test -p journeywork-assess --test fold_table` writes them anew.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::cast_possible_truncation)]
// It writes the tables when it is told to.
#![allow(clippy::disallowed_methods)]

use std::cmp::Reverse;
use std::fmt::Write;
use std::ops::RangeInclusive;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{
    canonical_combining_class, decompose_canonical, is_combining_mark,
};

/// Characters whose pairs and forms are in the tables. `src/fold/tests.rs` has them too.
const COVERED: [RangeInclusive<u32>; 14] = [
    // Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic.
    0x00..=0x6ff,
    // Scripts of India, Thai, Lao.
    0x900..=0xeff,
    // Vietnamese, Greek with all its marks, punctuation, superscripts, letter-like signs, fractions,
    // Roman numerals, arrows, unequal signs.
    0x1e00..=0x21ff,
    0x2260..=0x2260,
    0x226e..=0x226f,
    // Circled digits and letters.
    0x2460..=0x2473,
    0x24b6..=0x24ea,
    // Square units of weight, length, area and volume.
    0x338d..=0x338f,
    0x339b..=0x33a6,
    // Latin ligatures.
    0xfb00..=0xfb06,
    // Arabic letters, but not words and ligatures of several.
    0xfb50..=0xfbe9,
    0xfbfc..=0xfbff,
    0xfe70..=0xfefc,
    // Fullwidth Latin.
    0xff01..=0xff5e,
];

/// Where marks without a combining class are in the table. Elsewhere nearly all are vowel signs,
/// which std counts as letters.
const CLASSLESS: [RangeInclusive<u32>; 9] = [
    0x300..=0x36f,
    0x483..=0x489,
    0xafd..=0xaff,
    0xb53..=0xb55,
    0xe47..=0xe4e,
    0xec8..=0xece,
    0x17b4..=0x17d3,
    0x20d0..=0x20f0,
    0xfe00..=0xfe0f,
];

/// Classes that share a byte with the length of their run; 7 says that the class follows.
const COMMON: usize = 7;

fn covered() -> impl Iterator<Item = char> {
    COVERED.into_iter().flatten().filter_map(char::from_u32)
}

fn nfkc(c: char) -> String {
    c.nfkc().collect()
}

/// Seven bits a byte, the highest first; all but the last have the top bit set.
fn number(value: u32, bytes: &mut Vec<u8>) {
    let at = bytes.len();
    bytes.push((value & 0x7f) as u8);
    let mut left = value >> 7;
    while left > 0 {
        bytes.insert(at, (left & 0x7f | 0x80) as u8);
        left >>= 7;
    }
}

/// A letter and what it is composed of.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Pair {
    composed: char,
    base: char,
    mark: char,
}

impl Pair {
    fn of(composed: char) -> Option<Self> {
        let mut parts = Vec::new();
        decompose_canonical(composed, |part| parts.push(part));
        let mark = parts.pop()?;
        let mut base = parts.into_iter().nfc();
        let (base, more) = (base.next()?, base.next());
        (nfkc(composed) == String::from(composed) && more.is_none()).then_some(Self {
            composed,
            base,
            mark,
        })
    }

    fn code(self) -> u32 {
        u32::from(self.composed)
    }

    /// Whether the other is the small letter of this one, and its neighbour.
    fn is_capital_of(self, small: Self) -> bool {
        self.code() + 1 == small.code()
            && self.mark == small.mark
            && self.base != small.base
            && self.base.to_lowercase().eq([small.base])
    }

    fn bytes(self, marks: &[char]) -> [u8; 2] {
        let (page, base) = (self.code() >> 8, u32::from(self.base));
        let far = if page == 0x1f { 3 } else { 2 };
        let pages = [0, 1, far, page];
        let page = pages.iter().position(|page| *page == base >> 8).unwrap();
        let mark = marks.iter().position(|mark| *mark == self.mark).unwrap();
        [(page << 6 | mark) as u8, base as u8]
    }
}

/// Runs of pairs: how far behind the last one, twice the number of entries (one more where each stands
/// for a capital and its small letter), and the entries.
fn pair_bytes(pairs: &[Pair], marks: &[char]) -> Vec<u8> {
    // Entries with the small letter where it follows.
    let mut entries: Vec<(Pair, u32)> = Vec::new();
    for pair in pairs {
        match entries.last_mut() {
            Some((capital, size @ 1)) if capital.is_capital_of(*pair) => *size = 2,
            _ => entries.push((*pair, 1)),
        }
    }
    let together = |a: &(Pair, u32), b: &(Pair, u32)| a.1 == b.1 && a.0.code() + a.1 == b.0.code();
    let (mut bytes, mut next) = (Vec::new(), 0);
    for run in entries.chunk_by(together) {
        let (first, size) = (run[0].0.code(), run[0].1);
        number(first - next, &mut bytes);
        number(2 * run.len() as u32 + (size - 1), &mut bytes);
        next = first + size * run.len() as u32;
        bytes.extend(run.iter().flat_map(|(pair, _)| pair.bytes(marks)));
    }
    bytes
}

/// Marks of the first plane with their classes.
fn classes() -> Vec<(u32, u8)> {
    let classless = |c: char| CLASSLESS.iter().any(|range| range.contains(&u32::from(c)));
    ('\0'..='\u{ffff}')
        .map(|c| (c, canonical_combining_class(c)))
        .filter(|(c, class)| *class != 0 || (is_combining_mark(*c) && classless(*c)))
        .map(|(c, class)| (u32::from(c), class))
        .collect()
}

fn class_runs(classes: &[(u32, u8)]) -> impl Iterator<Item = &[(u32, u8)]> {
    classes.chunk_by(|a, b| a.0 + 1 == b.0 && a.1 == b.1)
}

/// Runs of marks: how far behind the last one, the length less one with the place of the class among the
/// common ones, and the class where it is not common.
fn class_bytes(classes: &[(u32, u8)], common: &[u8]) -> Vec<u8> {
    let (mut bytes, mut next) = (Vec::new(), 0);
    for run in class_runs(classes).flat_map(|run| run.chunks(32)) {
        let (first, class) = run[0];
        number(first - next, &mut bytes);
        next = first + run.len() as u32;
        let kind = common.iter().position(|c| *c == class);
        bytes.push((kind.unwrap_or(COMMON) << 5 | (run.len() - 1)) as u8);
        bytes.extend(Some(class).filter(|_| kind.is_none()));
    }
    bytes
}

/// The classes of the most runs.
fn common(classes: &[(u32, u8)]) -> Vec<u8> {
    let count = |class: u8| class_runs(classes).filter(|run| run[0].1 == class).count();
    let mut common: Vec<u8> = (0..=u8::MAX).collect();
    common.sort_by_key(|class| Reverse(count(*class)));
    common.truncate(COMMON);
    common
}

/// A character and what NFKC makes of it.
type Form = (char, String);

/// Lines of forms, as short as can be.
fn forms() -> Vec<String> {
    let list: Vec<Form> = covered()
        // Folding makes one space of all.
        .filter(|c| !c.is_whitespace())
        .map(|c| (c, nfkc(c).replace(' ', "\u{a0}")))
        .filter(|(c, form)| *form != String::from(*c))
        .collect();
    // The least bytes for the first of them, and where the last line starts.
    let mut least: Vec<(usize, usize)> = vec![(0, 0)];
    for end in 1..=list.len() {
        let cost =
            |start: usize| Some((least[start].0 + line(&list[start..end])?.len() + 1, start));
        let best = (0..end).rev().take(200).filter_map(cost).min();
        least.push(best.unwrap());
    }
    let (mut lines, mut end) = (Vec::new(), list.len());
    while end > 0 {
        let start = least[end].1;
        lines.insert(0, line(&list[start..end]).unwrap());
        end = start;
    }
    lines
}

/// The shortest way to write forms in one line; `None` where their characters are far apart.
fn line(list: &[Form]) -> Option<String> {
    let code = |c: char| u32::from(c);
    let (first, last) = (list.first()?.0, list.last()?.0);
    let places = code(last) - code(first) + 1;
    if places > 4 * list.len() as u32 {
        return None;
    }
    let spaced = spaced(list);
    let one = |(_, form): &Form| form.chars().next().filter(|c| form.len() == c.len_utf8());
    let Some(to) = list.iter().map(one).collect::<Option<Vec<char>>>() else {
        return Some(spaced);
    };
    if places != list.len() as u32 {
        return Some(spaced);
    }
    let step = |two: &[char]| code(two[0]) + 1 == code(two[1]);
    let shifted = to.windows(2).all(step).then(|| format!("{first}+{last}{}", to[0]));
    let no_digit = !to.iter().any(char::is_ascii_digit);
    let repeated = no_digit.then(|| format!("{first}={}", repeated(&to)));
    [shifted, repeated, Some(spaced)].into_iter().flatten().min_by_key(String::len)
}

/// Forms between spaces; a character without a form has an empty place.
fn spaced(list: &[Form]) -> String {
    let mut text = String::from(list[0].0);
    let mut next = list[0].0;
    for (c, form) in list {
        (next..=*c).for_each(|_| text.push(' '));
        text.push_str(form);
        next = char::from_u32(u32::from(*c) + 1).unwrap();
    }
    text
}

/// Forms one after the other, with a digit behind each that stands several times.
fn repeated(to: &[char]) -> String {
    let mut text = String::new();
    for run in to.chunk_by(|a, b| a == b).flat_map(|run| run.chunks(9)) {
        text.push(run[0]);
        if run.len() > 1 {
            write!(text, "{}", run.len()).unwrap();
        }
    }
    text
}

/// Bytes as Rust.
fn array(bytes: &[u8]) -> String {
    let mut text = format!("[u8; {}] = [\n", bytes.len());
    for row in bytes.chunks(24) {
        let row: Vec<String> = row.iter().map(u8::to_string).collect();
        writeln!(text, "    {},", row.join(", ")).unwrap();
    }
    text + "];\n"
}

/// A text as Rust shows it; marks and spaces, and what an editor might normalize, by their codes.
fn shown(text: &str) -> String {
    let shown = |c: char| match c {
        '"' | '\\' => format!("\\{c}"),
        c if is_combining_mark(c) || c == '\u{a0}' || !c.nfc().eq([c]) => {
            c.escape_unicode().to_string()
        }
        c => c.to_string(),
    };
    text.chars().map(shown).collect()
}

fn table() -> String {
    let pairs: Vec<Pair> = covered().filter_map(Pair::of).collect();
    let mut marks: Vec<char> = pairs.iter().map(|pair| pair.mark).collect();
    marks.sort_unstable();
    marks.dedup();
    assert!(marks.len() <= 64, "a mark has six bits");
    let classes = classes();
    let common = common(&classes);
    let codes: Vec<String> = marks.iter().map(|c| format!("0x{:x}", u32::from(*c))).collect();
    let codes: Vec<String> =
        codes.chunks(12).map(|row| format!("    {},\n", row.join(", "))).collect();
    format!(
        "//! Tables of normalization, written by `tests/fold_table.rs`; what they hold says `normal.rs`.\n\n\
         /// Marks of the pairs.\n\
         #[rustfmt::skip]\n\
         pub(super) static MARKS: [u16; {}] = [\n{}];\n\n\
         /// Letters composed of a base and a mark.\n\
         #[rustfmt::skip]\n\
         pub(super) static PAIRS: {}\n\
         /// Combining classes of the most runs.\n\
         pub(super) static COMMON: [u8; {COMMON}] = {common:?};\n\n\
         /// Marks and their combining classes.\n\
         #[rustfmt::skip]\n\
         pub(super) static CLASSES: {}\n\
         /// What stands for other characters.\n\
         pub(super) static FORMS: &str = \"\\\n{}\";\n",
        marks.len(),
        codes.concat(),
        array(&pair_bytes(&pairs, &marks)),
        array(&class_bytes(&classes, &common)),
        shown(&forms().join("\n")),
    )
}

#[test]
fn the_tables_are_what_unicode_says() {
    let table = table();
    if std::env::var_os("WRITE_FOLD_TABLE").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/fold/table.rs");
        std::fs::write(path, &table).unwrap();
    }
    assert!(include_str!("../src/fold/table.rs") == table, "write src/fold/table.rs anew");
}
