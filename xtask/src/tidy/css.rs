//! Reads the custom properties of a style sheet, each with the conditions under which it holds. Not a
//! parser of all CSS: our own plain files, without strings that hold braces.

/// One custom property as declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Property {
    /// At-rules and selectors around it, outermost first, joined by blanks.
    pub context: String,
    /// Name with its two hyphens.
    pub name: String,
    /// Value as written, without blanks around.
    pub value: String,
}

/// All custom properties, in order.
pub fn custom_properties(sheet: &str) -> Vec<Property> {
    let sheet = without_comments(sheet);
    let mut found = Vec::new();
    let mut around: Vec<&str> = Vec::new();
    let mut rest = sheet.as_str();
    while let Some(end) = rest.find(['{', '}', ';']) {
        let (words, tail) = rest.split_at(end);
        let words = words.trim();
        // The delimiters are one byte each.
        let delimiter = tail.chars().next();
        rest = tail.get(1..).unwrap_or_default();
        if delimiter == Some('{') {
            around.push(words);
            continue;
        }
        if let Some((name, value)) = words.split_once(':')
            && name.trim().starts_with("--")
        {
            found.push(Property {
                context: around.join(" "),
                name: name.trim().to_owned(),
                value: value.trim().to_owned(),
            });
        }
        if delimiter == Some('}') {
            around.pop();
        }
    }
    found
}

fn without_comments(sheet: &str) -> String {
    let mut text = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("/*") {
        text.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, tail)| tail);
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_carry_their_conditions() {
        let sheet = "@layer a, b;\n/* --no: 1; { */ @layer tokens {\n:root { --a: #fff; color: red; --b:var(--a) }\n\
            @media (prefers-color-scheme: dark) { :root:not([data-theme=light]) { --a: #000; } } }";
        let found: Vec<_> = custom_properties(sheet)
            .into_iter()
            .map(|p| format!("{} | {} = {}", p.context, p.name, p.value))
            .collect();
        assert_eq!(
            found,
            [
                "@layer tokens :root | --a = #fff",
                "@layer tokens :root | --b = var(--a)",
                "@layer tokens @media (prefers-color-scheme: dark) :root:not([data-theme=light]) | --a = #000",
            ]
        );
    }

    #[test]
    fn broken_sheets_end() {
        for sheet in ["", "}", "{", "a{--b", "/*", "--a:1", ";;}}{{", "é{--é:é}"] {
            drop(custom_properties(sheet));
        }
    }
}
