//! The portal's page: made fit for `file://` and a strict content security policy.

use anyhow::{Result, bail};

use super::markup::{Tag, tags};

/// What the page may do; measured in Chromium and Firefox, from a folder and served. `default-src`
/// covers connections too: streaming the program needs them.
pub const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; \
img-src 'self' data: blob:; media-src 'self' blob:; worker-src 'self' blob:; \
object-src 'none'; base-uri 'none'; form-action 'none'";

const LOADER: &str = "boot.js";

/// Adds the policy and the style to the page, and proves that `boot.js` is its only script.
pub fn finish(page: &str) -> Result<String> {
    let mut page = page.to_owned();
    let mut head = String::new();
    match policy(&page) {
        None => head.push_str(&format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n"
        )),
        Some(found) if found == POLICY => {}
        Some(found) => bail!(
            "index.html has a content security policy of its own ({found}); leave it out, the build adds it"
        ),
    }
    if !tags(&page).any(|tag| tag.is("link") && tag.attribute("href") == Some("style.css")) {
        head.push_str("<link rel=\"stylesheet\" href=\"style.css\">\n");
    }
    if !head.is_empty() {
        let place = start_of_head(&page)?;
        page.insert_str(place, &format!("\n{}", head.trim_end()));
    }
    let scripts: Vec<_> = tags(&page)
        .filter(|tag| tag.is("script"))
        .map(|tag| tag.attribute("src").unwrap_or("inline").to_owned())
        .collect();
    if scripts != [LOADER] {
        bail!("index.html must have {LOADER} as its only script, it has {scripts:?}");
    }
    for tag in tags(&page) {
        if tag.attribute("integrity").is_some() || tag.attribute("crossorigin").is_some() {
            bail!(
                "browsers refuse `integrity` and `crossorigin` in a page of a folder: {}",
                tag.text
            );
        }
        if tag.is("link") && tag.attribute("rel") == Some("manifest") {
            bail!(
                "leave the manifest out of index.html: boot.js links it where the portal is served"
            );
        }
    }
    Ok(page)
}

fn policy(page: &str) -> Option<String> {
    tags(page)
        .find(|tag: &Tag| {
            tag.attribute("http-equiv")
                .is_some_and(|name| name.eq_ignore_ascii_case("content-security-policy"))
        })
        .and_then(|tag| tag.attribute("content").map(str::to_owned))
}

/// Behind `<meta charset>`, which must come first, or behind `<head>`: the policy holds only for what
/// follows it.
fn start_of_head(page: &str) -> Result<usize> {
    let charset = tags(page).find(|tag| tag.is("meta") && tag.attribute("charset").is_some());
    let head = || tags(page).find(|tag| tag.is("head"));
    match charset.or_else(head) {
        Some(tag) => Ok(tag.end),
        None => bail!("index.html has no <head>"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>x</title>\
        <script src=\"boot.js\" defer></script></head><body></body></html>";

    #[test]
    fn policy_and_style_come_first() {
        let page = finish(PAGE).unwrap();
        let policy = page.find("Content-Security-Policy").unwrap();
        assert!(page.find("charset").unwrap() < policy);
        assert!(policy < page.find("style.css").unwrap());
        assert!(policy < page.find("boot.js").unwrap());
        assert_eq!(finish(&page).unwrap(), page, "a second time changes nothing");
    }

    #[test]
    fn the_policy_is_one_line_of_single_blanks() {
        assert!(!POLICY.contains("  ") && !POLICY.contains('\n'));
        assert_eq!(POLICY.matches("; ").count(), 7);
    }

    #[test]
    fn other_scripts_are_refused() {
        for script in [
            "<script>1</script>",
            "<script type=\"module\">import 'x'</script>",
            "<script src=\"other.js\"></script>",
        ] {
            let page = PAGE.replace("</head>", &format!("{script}</head>"));
            assert!(finish(&page).is_err(), "{script}");
        }
        assert!(finish(&PAGE.replace("boot.js", "portal.js")).is_err());
    }

    #[test]
    fn what_a_folder_cannot_load_is_refused() {
        for link in [
            "<link rel=\"modulepreload\" href=\"a.js\" integrity=\"sha384-x\">",
            "<link rel=\"preload\" href=\"a.wasm\" crossorigin>",
            "<link rel=\"manifest\" href=\"manifest.webmanifest\">",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src *\">",
        ] {
            let page = PAGE.replace("</head>", &format!("{link}</head>"));
            assert!(finish(&page).is_err(), "{link}");
        }
    }
}
