//! Finds the tags of a page. Not a parser of HTML: enough to prove what our own pages do not contain.

/// A start tag.
#[derive(Clone, Debug)]
pub struct Tag<'a> {
    /// The element's name as written.
    pub name: &'a str,
    /// The tag as written.
    pub text: &'a str,
    /// Where it ends in the page, in bytes.
    pub end: usize,
    attributes: Vec<(&'a str, &'a str)>,
}

impl<'a> Tag<'a> {
    /// Whether it is this element.
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// An attribute's value; empty if it has none.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes
            .iter()
            .find(|(found, _)| found.eq_ignore_ascii_case(name))
            .map(|(_, value)| *value)
    }

    /// All attributes as written.
    pub fn attributes(&self) -> &[(&'a str, &'a str)] {
        &self.attributes
    }
}

/// The start tags of a page, in order. Comments and what stands in `<script>` and `<style>` are passed over.
pub fn tags(page: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = page.get(at..)?;
            let start = at + rest.find('<')?;
            let rest = page.get(start..)?;
            if rest.starts_with("<!--") {
                at = start + rest.find("-->").map_or(rest.len(), |end| end + 3);
                continue;
            }
            if !rest.get(1..)?.starts_with(|c: char| c.is_ascii_alphabetic()) {
                at = start + 1;
                continue;
            }
            let length = length_of_tag(rest);
            let tag = read(rest.get(..length)?, start + length);
            at = start + length;
            if tag.is("script") || tag.is("style") {
                at += end_of_raw_text(page.get(at..)?, tag.name);
            }
            return Some(tag);
        }
    })
}

/// Up to and with the `>` that is not within quotes.
fn length_of_tag(text: &str) -> usize {
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (Some(open), _) if open == c => quote = None,
            (None, '"' | '\'') => quote = Some(c),
            (None, '>') => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// Where `</script` begins.
fn end_of_raw_text(text: &str, name: &str) -> usize {
    let close = format!("</{}", name.to_ascii_lowercase());
    text.to_ascii_lowercase().find(&close).unwrap_or(text.len())
}

fn read(text: &str, end: usize) -> Tag<'_> {
    let inner = text.trim_start_matches('<').trim_end_matches('>');
    let name_end = inner.find(|c: char| c.is_ascii_whitespace() || c == '/').unwrap_or(inner.len());
    let (name, mut rest) = inner.split_at(name_end);
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if rest.is_empty() {
            break;
        }
        let name_end = rest
            .find(|c: char| c.is_ascii_whitespace() || c == '=')
            .unwrap_or(rest.len())
            // A stray `=` in front would be read for ever.
            .max(1);
        let (name, after) = rest.split_at_checked(name_end).unwrap_or((rest, ""));
        let (value, after) = value(after);
        attributes.push((name, value));
        rest = after;
    }
    Tag { name, text, end, attributes }
}

/// An attribute's value, if an equals sign comes, and what follows it.
fn value(text: &str) -> (&str, &str) {
    let Some(text) = text.trim_start().strip_prefix('=') else {
        return ("", text);
    };
    let text = text.trim_start();
    for quote in ['"', '\''] {
        if let Some(inner) = text.strip_prefix(quote) {
            return inner.split_once(quote).unwrap_or((inner, ""));
        }
    }
    let end = text.find(|c: char| c.is_ascii_whitespace()).unwrap_or(text.len());
    text.split_at(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_their_attributes_are_found() {
        let page = "<!DOCTYPE html><!-- <script> --><P Class='a > b' hidden data-x=1>1 < 2</P><br/>\
            <script src=a.js>if (a < b) '<p style>'</script><i>";
        let found: Vec<_> = tags(page).map(|tag| tag.name.to_owned()).collect();
        assert_eq!(found, ["P", "br", "script", "i"]);
        let p = tags(page).next().unwrap();
        assert_eq!(p.attribute("class"), Some("a > b"));
        assert_eq!(p.attribute("hidden"), Some(""));
        assert_eq!(p.attribute("data-x"), Some("1"));
        assert_eq!(p.attribute("style"), None);
    }

    #[test]
    fn broken_pages_end() {
        for page in ["<", "<a", "<a =", "<a ='", "<!--", "<script>", "<a b=\"", "é<é", "<a é=é>"]
        {
            let _ = tags(page).count();
        }
    }
}
