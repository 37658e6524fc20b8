//! Ids made from words, for help texts and for terms without one.

/// Turns any words into an id: lower case, digits and single dashes.
pub(crate) fn slug(words: &str) -> String {
    let mut out = String::new();
    for c in words.chars().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.truncate(48);
    out.trim_matches('-').to_owned()
}
