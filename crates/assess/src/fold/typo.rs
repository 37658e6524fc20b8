//! Spelling mistakes that are forgiven.

/// Words of fewer letters must be right: one letter off is often another word.
const LETTERS_MIN: usize = 5;

/// Whether two folded texts have the same words but for one mistake in each long one. Words that hold
/// a digit (`M10`, `type316`) must be right. Letters are counted after folding.
pub(super) fn nearly(typed: &str, form: &str) -> bool {
    let mut typed = typed.split(' ');
    let mut form = form.split(' ');
    loop {
        match (typed.next(), form.next()) {
            (None, None) => return true,
            (Some(word), Some(wanted))
                if word == wanted || (forgives(wanted) && one_edit(word, wanted)) => {}
            _ => return false,
        }
    }
}

fn forgives(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() >= LETTERS_MIN
        && !word.contains(|c: char| c.is_ascii_digit())
}

/// Whether one insertion, deletion, substitution or swap of neighbours leads from one word to the
/// other (distance after Damerau 1964, at most 1).
fn one_edit(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let start = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (a, b) = (a.get(start..).unwrap_or_default(), b.get(start..).unwrap_or_default());
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) =
        (a.get(..a.len() - end).unwrap_or_default(), b.get(..b.len() - end).unwrap_or_default());
    match (a, b) {
        ([] | [_], [] | [_]) => true,
        ([first, second], [third, fourth]) => first == fourth && second == third,
        _ => false,
    }
}
