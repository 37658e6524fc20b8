//! NFKC for what courses are written in, from tables of 4 KB: complete ones take 125 KB of the portal.
//!
//! Left as they are: Hangul, kana and their forms of half width, ligatures of several Arabic letters,
//! letters in circles and squares but for the usual ones, and what lies outside the first plane.

use std::sync::OnceLock;

use super::table::{CLASSES, COMMON, FORMS, MARKS, PAIRS};

/// What folding asks of Unicode. The tests ask complete tables.
pub(super) trait Unicode {
    /// The text in Normalization Form KC.
    fn nfkc(text: &str) -> String;

    /// The text in Normalization Form C.
    fn nfc(text: &str) -> String;

    /// True for a mark on the character before it.
    fn is_mark(c: char) -> bool;

    /// The letter without its marks.
    fn base(c: char) -> char;
}

/// The tables that are shipped.
pub(super) struct Compact;

impl Unicode for Compact {
    fn nfkc(text: &str) -> String {
        if text.is_ascii() {
            return text.to_owned();
        }
        let mut opened = String::with_capacity(text.len());
        for c in text.chars() {
            if c < '\u{a0}' || !open(c, &mut opened) {
                opened.push(c);
            }
        }
        // Nothing that could go onto a letter or change its place.
        if !opened.chars().any(|c| c >= '\u{300}' && (is_mark(c) || ends_pair(c))) {
            return opened;
        }
        let mut parts = Vec::with_capacity(opened.len());
        opened.chars().for_each(|c| decompose(c, &mut parts));
        for run in parts.chunk_by_mut(|_, (_, class)| *class != 0) {
            order(run);
        }
        compose(parts)
    }

    /// Of text that has been in NFKC: no other forms are left to open.
    fn nfc(text: &str) -> String {
        Self::nfkc(text)
    }

    fn is_mark(c: char) -> bool {
        is_mark(c)
    }

    fn base(mut c: char) -> char {
        while let Some((base, _)) = pair(c) {
            c = base;
        }
        c
    }
}

/// True for combining marks, but not for all of those that std counts as letters.
pub(crate) fn is_mark(c: char) -> bool {
    class(c).is_some()
}

/// A character and its canonical combining class.
type Part = (char, u8);

/// Pushes a character with its marks apart.
fn decompose(c: char, parts: &mut Vec<Part>) {
    let own = match pair(c) {
        Some((base, mark)) => {
            decompose(base, parts);
            mark
        }
        None => c,
    };
    parts.push((own, class(own).unwrap_or(0)));
}

/// Brings marks into the order of their classes; those of one class keep theirs. There are few classes,
/// and so a long row costs no more than its length.
fn order(run: &mut [Part]) {
    if run.is_sorted_by_key(|(_, class)| *class) {
        return;
    }
    let mut ordered = Vec::with_capacity(run.len());
    let mut least = run.iter().map(|(_, class)| *class).min();
    while let Some(class) = least {
        ordered.extend(run.iter().filter(|part| part.1 == class));
        least = run.iter().map(|part| part.1).filter(|other| *other > class).min();
    }
    run.copy_from_slice(&ordered);
}

/// Puts marks onto the letters before them, where nothing of their class or higher stands between.
fn compose(parts: Vec<Part>) -> String {
    let mut composed: Vec<char> = Vec::with_capacity(parts.len());
    let (mut starter, mut last) = (None, 0);
    for (c, class) in parts {
        if let Some(at) = starter
            && (at + 1 == composed.len() || last < class)
            && let Some(base) = composed.get_mut(at)
            && let Some(both) = composition(*base, c)
        {
            *base = both;
            continue;
        }
        if class == 0 {
            starter = Some(composed.len());
        }
        last = class;
        composed.push(c);
    }
    composed.into_iter().collect()
}

/// The tables, unpacked. All lists are in the order of their characters.
struct Tables {
    /// Composed letter, base, mark.
    pairs: Vec<(char, char, char)>,
    /// First and last mark of a run, and its class.
    classes: Vec<(u32, u32, u8)>,
    /// First character of a line, and the line.
    forms: Vec<(char, &'static str)>,
}

/// Unpacks at the first use: scanning what is packed for every letter would take longer.
fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(|| {
        let (mut pairs, mut classes) = (Vec::new(), Vec::new());
        read_pairs(&mut pairs);
        read_classes(&mut classes);
        let first = |line: &'static str| Some((line.chars().next()?, line));
        Tables { pairs, classes, forms: FORMS.split('\n').filter_map(first).collect() }
    })
}

/// The next number of a table, 7 bits a byte.
fn number(bytes: &mut &[u8]) -> Option<u32> {
    let mut value = 0;
    loop {
        let byte = *bytes.split_off_first()?;
        value = value << 7 | u32::from(byte & 0x7f);
        if byte < 0x80 {
            return Some(value);
        }
    }
}

/// Runs of letters: how far behind the last one, twice how many, and for each its mark, the page of its
/// base and the base. One more than twice says that small letters follow their capitals unsaid.
/// Gives `None` at the end.
fn read_pairs(pairs: &mut Vec<(char, char, char)>) -> Option<()> {
    let (mut bytes, mut code) = (PAIRS.as_slice(), 0);
    loop {
        code += number(&mut bytes)?;
        let head = number(&mut bytes)?;
        for _ in 0..head >> 1 {
            let page = *bytes.split_off_first()?;
            let base = u32::from(*bytes.split_off_first()?);
            let mark = char::from_u32((*MARKS.get(usize::from(page & 0x3f))?).into())?;
            // Latin, or far away, or where the letter is.
            let page = match page >> 6 {
                2 if code >> 8 == 0x1f => 3,
                3 => code >> 8,
                near => u32::from(near),
            };
            let base = char::from_u32(page << 8 | base)?;
            pairs.push((char::from_u32(code)?, base, mark));
            code += 1;
            if head & 1 == 1 {
                pairs.push((char::from_u32(code)?, base.to_lowercase().next()?, mark));
                code += 1;
            }
        }
    }
}

/// Runs of marks: how far behind the last one, how many less one in five bits, the place of their class
/// among the common ones in three, and the class where it is not common. Gives `None` at the end.
fn read_classes(classes: &mut Vec<(u32, u32, u8)>) -> Option<()> {
    let (mut bytes, mut code) = (CLASSES.as_slice(), 0);
    loop {
        code += number(&mut bytes)?;
        let head = *bytes.split_off_first()?;
        let class = match COMMON.get(usize::from(head >> 5)) {
            Some(class) => *class,
            None => *bytes.split_off_first()?,
        };
        let last = code + u32::from(head & 0x1f);
        classes.push((code, last, class));
        code = last + 1;
    }
}

/// Base and mark of a composed letter.
fn pair(c: char) -> Option<(char, char)> {
    let pairs = &tables().pairs;
    let (_, base, mark) = pairs.get(pairs.binary_search_by_key(&c, |pair| pair.0).ok()?)?;
    Some((*base, *mark))
}

/// True for marks that compose, among them a few letters of India.
fn ends_pair(c: char) -> bool {
    MARKS.iter().any(|mark| u32::from(*mark) == u32::from(c))
}

/// The letter that a base and a mark make.
fn composition(base: char, mark: char) -> Option<char> {
    if !ends_pair(mark) {
        return None;
    }
    let mut pairs = tables().pairs.iter();
    pairs.find(|pair| (pair.1, pair.2) == (base, mark)).map(|pair| pair.0)
}

/// Combining class of a mark.
fn class(c: char) -> Option<u8> {
    let (classes, code) = (&tables().classes, u32::from(c));
    let (first, _, class) = classes.get(classes.partition_point(|(_, last, _)| *last < code))?;
    (*first <= code).then_some(*class)
}

/// Pushes what stands for a character: superscripts, ligatures, other widths; false for others.
///
/// A line of the table is for characters in a row from the one it starts with. Behind `+` stand the last of
/// them and what the first becomes: the others are as far from it. Behind `=` stand what they become,
/// with a digit where one serves several. Else spaces part what they become, and what has none is
/// left out; U+00A0 is a space.
fn open(c: char, out: &mut String) -> bool {
    let forms = &tables().forms;
    let behind = forms.partition_point(|(first, _)| *first <= c);
    let Some((first, line)) = behind.checked_sub(1).and_then(|at| forms.get(at)) else {
        return false;
    };
    let at = u32::from(c) - u32::from(*first);
    let before = out.len();
    let mut line = line.chars().skip(1);
    match line.next() {
        Some('+') if line.next() >= Some(c) => {
            let to = line.next().and_then(|to| char::from_u32(u32::from(to) + at));
            out.extend(to);
        }
        Some('=') => {
            let (mut to, mut left) = (*first, at);
            for sign in line {
                let places = match sign.to_digit(10) {
                    Some(digit) => digit.saturating_sub(1),
                    None => {
                        to = sign;
                        1
                    }
                };
                if left < places {
                    out.push(to);
                    break;
                }
                left -= places;
            }
        }
        Some(' ') => {
            let mut left = at;
            for sign in line {
                match (left, sign) {
                    (0, ' ') => break,
                    (0, '\u{a0}') => out.push(' '),
                    (0, form) => out.push(form),
                    (_, ' ') => left -= 1,
                    _ => {}
                }
            }
        }
        _ => {}
    }
    out.len() > before
}
