//! What must hold for every file of `dist/`: it runs from a folder under the strict policy, asks no
//! network, and can be copied to any memory stick.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Result;

use super::html;
use super::markup::{Tag, tags};
use crate::fingerprint::{files, relative};

/// Files without which the portal is none.
const REQUIRED: &[&str] = &[
    "index.html",
    "app.js",
    "app.wasm",
    "app.wasm.js",
    "style.css",
    "sw.js",
    "catalogue.js",
    "facts.js",
    "manifest.webmanifest",
    "plain/index.html",
];

/// Longest name of a file or folder, in characters: FAT takes 255, but some tools that burn or copy
/// take less.
const LONGEST_NAME: usize = 100;
/// Longest path within `dist/`: Windows takes 260 with the drive and the folders above.
const LONGEST_PATH: usize = 180;

/// Everything that is wrong with the files in `dist`, one sentence each.
pub fn check(dist: &Path) -> Result<Vec<String>> {
    let mut wrong = Vec::new();
    let mut seen = BTreeMap::new();
    for name in REQUIRED {
        if !dist.join(name).is_file() {
            wrong.push(format!("{name} is missing"));
        }
    }
    for file in files(dist)? {
        let name = relative(dist, &file);
        wrong.extend(check_name(&name));
        if let Some(other) = seen.insert(name.to_lowercase(), name.clone()) {
            wrong.push(format!("{name} and {other} are one file where case does not count"));
        }
        match file.extension().and_then(|ending| ending.to_str()) {
            Some("html") => wrong.extend(check_page(&name, &fs::read_to_string(&file)?)),
            Some("css") => wrong.extend(check_style(&name, &fs::read_to_string(&file)?)),
            Some("svg") => wrong.extend(check_drawing(&name, &fs::read_to_string(&file)?)),
            Some("js") if !is_data(&name) => {
                wrong.extend(check_program(&name, &fs::read_to_string(&file)?));
            }
            _ => {}
        }
    }
    Ok(wrong)
}

/// Data scripts hold text that people wrote, addresses included; nothing in them is loaded.
fn is_data(name: &str) -> bool {
    ["packs/", "search/", "titles/", "ui/"].iter().any(|folder| name.starts_with(folder))
        || ["catalogue.js", "facts.js"].contains(&name)
        || name.ends_with(super::EMBEDDED_WASM)
}

fn check_name(path: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    if path.chars().count() > LONGEST_PATH {
        wrong.push(format!("{path}: the path is longer than {LONGEST_PATH} characters"));
    }
    for name in path.split('/') {
        if name.chars().count() > LONGEST_NAME {
            wrong.push(format!("{path}: a name is longer than {LONGEST_NAME} characters"));
        }
        if !name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_')) {
            wrong.push(format!(
                "{path}: only ASCII letters, digits, `.`, `-` and `_` survive every disk"
            ));
        }
        if name.ends_with('.') || name.starts_with('.') {
            wrong.push(format!("{path}: a name begins or ends with a dot"));
        }
        if is_device(name) {
            wrong.push(format!("{path}: {name} is the name of a device in Windows"));
        }
    }
    wrong
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).to_ascii_lowercase();
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul")
        || ["com", "lpt"].iter().any(|port| {
            stem.strip_prefix(port)
                .is_some_and(|rest| rest.len() == 1 && rest.chars().all(|c| c.is_ascii_digit()))
        })
}

fn check_page(name: &str, page: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let portal = name == "index.html";
    for tag in tags(page) {
        // The portal's page holds the loader, and its policy the hash of it.
        if tag.is("script") && tag.attribute("src").is_none() && !portal {
            wrong.push(format!("{name}: an inline script"));
        }
        if tag.is("style") {
            wrong.push(format!("{name}: an inline style sheet"));
        }
        if tag.is("base") {
            wrong.push(format!("{name}: <base>, which the policy forbids"));
        }
        for (attribute, value) in tag.attributes() {
            wrong.extend(
                check_attribute(&tag, &attribute.to_ascii_lowercase(), value)
                    .map(|what| format!("{name}: {what} in {}", tag.text)),
            );
        }
    }
    if portal {
        wrong.extend(check_program(name, page));
    }
    if portal && !html::holds_policy(page) {
        wrong.push(format!("{name}: the content security policy is not the one that was measured"));
    }
    wrong
}

fn check_attribute(tag: &Tag<'_>, attribute: &str, value: &str) -> Option<&'static str> {
    match attribute {
        "style" => Some("a style attribute"),
        "integrity" | "crossorigin" => Some("what no browser loads from a folder"),
        "srcdoc" => Some("a page within a page"),
        name if name.starts_with("on") => Some("an inline event handler"),
        // A link that a person follows is not loaded by itself.
        "href" if tag.is("a") || tag.is("area") => value
            .trim_start()
            .to_ascii_lowercase()
            .starts_with("javascript:")
            .then_some("a script address"),
        "href" | "src" | "srcset" | "poster" | "data" | "action" | "formaction" | "xlink:href" => {
            leaves(value).then_some("an address outside the folder")
        }
        _ => None,
    }
}

/// Whether loading this address would ask another host, or the root of this one.
fn leaves(address: &str) -> bool {
    address.split(',').map(str::trim).any(|part| {
        let part = part.to_ascii_lowercase();
        part.starts_with('/') || part.contains("://") || part.starts_with("javascript:")
    })
}

fn check_style(name: &str, sheet: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for (at, _) in sheet.match_indices("url(") {
        let address = sheet
            .get(at + 4..)
            .and_then(|rest| rest.split(')').next())
            .unwrap_or_default()
            .trim_matches(['"', '\'', ' ']);
        if !address.starts_with("data:") && leaves(address) {
            wrong.push(format!("{name}: url({address}) is outside the folder"));
        }
    }
    if sheet.contains("@import") {
        wrong.push(format!("{name}: @import; all styles are put into one file"));
    }
    wrong
}

fn check_drawing(name: &str, drawing: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for tag in tags(drawing) {
        if tag.is("script") || tag.is("foreignObject") {
            wrong.push(format!("{name}: <{}>", tag.name));
        }
        for (attribute, value) in tag.attributes() {
            let attribute = attribute.to_ascii_lowercase();
            if attribute.starts_with("on") {
                wrong.push(format!("{name}: an event handler in {}", tag.text));
            }
            if matches!(attribute.as_str(), "href" | "xlink:href" | "src")
                && !value.starts_with('#')
                && !value.starts_with("data:")
            {
                wrong.push(format!("{name}: it loads {value}"));
            }
        }
    }
    wrong
}

fn check_program(name: &str, program: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for scheme in ["http:", "https:", "ws:", "wss:"] {
        for (at, _) in program.match_indices(&format!("{scheme}//")) {
            // In a comment it is a reference, not an address to ask.
            if !program.get(..at).is_some_and(|before| before.ends_with(['"', '\'', '`'])) {
                continue;
            }
            let address: String = program
                .get(at..)
                .unwrap_or_default()
                .chars()
                .take_while(|c| !c.is_whitespace() && !matches!(c, '"' | '\'' | '`' | ')'))
                .take(80)
                .collect();
            wrong.push(format!("{name}: names the address {address}"));
        }
    }
    if program.contains("eval(") || program.contains("new Function") {
        wrong.push(format!("{name}: makes code from text, which the policy forbids"));
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(body: &str) -> Vec<String> {
        check_page("plain/a.html", body)
    }

    #[test]
    fn good_pages_pass() {
        assert_eq!(
            page(
                "<p>On <a href=\"https://a.example/\">paper</a> <img src=\"../packs/a/b.svg\" alt=''>\
                  <script src=\"boot.js\" defer></script> style=\"x\" onclick="
            ),
            Vec::<String>::new()
        );
    }

    #[test]
    fn each_fault_of_a_page_is_found() {
        for fault in [
            "<script>1</script>",
            "<style>p{}</style>",
            "<p style=\"color:red\">",
            "<p onclick=\"x()\">",
            "<a href=\" JavaScript:x()\">",
            "<img src=\"https://a.example/a.png\">",
            "<img src=\"//a.example/a.png\">",
            "<img srcset=\"a.png 1x, https://a.example/a.png 2x\">",
            "<link href=\"/style.css\">",
            "<form action=\"https://a.example\">",
            "<link rel=x integrity=\"sha384-\">",
            "<base href=\"./\">",
        ] {
            assert_eq!(page(fault).len(), 1, "{fault}: {:?}", page(fault));
        }
    }

    #[test]
    fn names_fit_every_disk() {
        assert!(check_name("packs/co2-welding/en.js").is_empty());
        let long = "a".repeat(LONGEST_NAME + 1);
        for name in ["a b.js", "é.js", "a/con.js", "a/COM1", ".hidden", "a./b", "a:b", &long] {
            assert!(!check_name(name).is_empty(), "{name}");
        }
    }

    #[test]
    fn styles_drawings_and_programs_load_nothing_from_elsewhere() {
        assert!(
            check_style("a.css", "a{b:url(\"fonts/a.woff2\")} c{d:url(data:x,http://)}").is_empty()
        );
        assert_eq!(check_style("a.css", "a{b:url(http://a.example/x)}").len(), 1);
        assert_eq!(check_style("a.css", "@import 'b.css';").len(), 1);
        assert!(
            check_drawing(
                "a.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><use href=\"#a\"/></svg>"
            )
            .is_empty()
        );
        assert_eq!(
            check_drawing("a.svg", "<image href=\"b.png\"/><g onload=\"\"/><script/>").len(),
            3
        );
        assert!(
            check_program("app.js", "fetch('app.wasm'); x == 'http' // https://a.example")
                .is_empty()
        );
        assert_eq!(check_program("app.js", "fetch(\"https://a.example/x\")").len(), 1);
    }

    #[test]
    fn case_clashes_and_missing_files_are_found() {
        let dist = crate::project::scratch("rules");
        fs::write(dist.join("A.txt"), "").unwrap();
        fs::write(dist.join("a.txt"), "").unwrap();
        let wrong = check(&dist).unwrap();
        assert!(wrong.iter().any(|line| line.contains("one file where case")));
        assert!(wrong.iter().any(|line| line == "sw.js is missing"));
    }
}
