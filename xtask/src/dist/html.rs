//! The portal's page: made fit for `file://` and a strict content security policy.

use anyhow::{Context, Result, bail};
use data_encoding::BASE64;
use sha2::{Digest, Sha256};

use super::markup::{Tag, tags};

/// What a page may do whose only script has this hash; measured in Chromium and Firefox, from a folder and served.
/// `default-src` covers connections too: streaming the program needs them.
fn policy_for(script: &str) -> String {
    let hash = BASE64.encode(&Sha256::digest(script));
    format!(
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'sha256-{hash}'; \
         img-src 'self' data: blob:; media-src 'self' blob:; worker-src 'self' blob:; \
         object-src 'none'; base-uri 'none'; form-action 'none'"
    )
}

/// The loader as index.html names it. It is put into the page: a file of its own would have to arrive before the
/// program can even be asked for.
const LOADER: &str = "<script src=\"boot.js\"></script>";

/// Puts policy, loader and style into the page. The loader comes before the style: a browser runs no script while a
/// style sheet above it is on its way.
pub fn finish(page: &str, loader: &str) -> Result<String> {
    check(page)?;
    let loader = loader.trim();
    if loader.to_ascii_lowercase().contains("</script") || loader.contains("<!--") {
        bail!("boot.js holds text that would end a script in a page; write it in two pieces");
    }
    let (before, after) =
        page.split_once(LOADER).with_context(|| format!("index.html must hold {LOADER}"))?;
    let after = after.trim_start_matches('\n');
    let policy = policy_for(loader);
    let head = format!(
        "\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <script>{loader}</script>\n<link rel=\"stylesheet\" href=\"style.css\">\n"
    );
    let mut page = [before, after].concat();
    // Other links may stand behind the style, not before it.
    let place = start_of_head(&page)?;
    if page.get(place..).is_some_and(|rest| rest.starts_with('\n')) {
        page.remove(place);
    }
    page.insert_str(place, &head);
    Ok(page)
}

/// The one script that stands in a page; none where there are several.
pub fn loader_of(page: &str) -> Option<&str> {
    let mut scripts = tags(page).filter(|tag| tag.is("script"));
    let (Some(script), None) = (scripts.next(), scripts.next()) else { return None };
    page.get(script.end..)?.split("</script").next()
}

/// Whether a page holds its one script and, before it, the policy for it.
pub fn holds_policy(page: &str) -> bool {
    let (Some(loader), Some(policy)) = (loader_of(page), tags(page).find(is_policy)) else {
        return false;
    };
    let before = tags(page).find(|tag| tag.is("script")).is_some_and(|tag| policy.end <= tag.end);
    before && policy.attribute("content") == Some(policy_for(loader).as_str())
}

fn is_policy(tag: &Tag<'_>) -> bool {
    let name = tag.attribute("http-equiv");
    name.is_some_and(|name| name.eq_ignore_ascii_case("content-security-policy"))
}

/// What index.html must not hold by itself.
fn check(page: &str) -> Result<()> {
    let scripts: Vec<_> = tags(page)
        .filter(|tag| tag.is("script"))
        .map(|tag| tag.attribute("src").unwrap_or("inline").to_owned())
        .collect();
    if scripts != ["boot.js"] {
        bail!("index.html must have boot.js as its only script, it has {scripts:?}");
    }
    for tag in tags(page) {
        if is_policy(&tag) || (tag.is("link") && tag.attribute("rel") == Some("stylesheet")) {
            bail!("leave {} out of index.html, the build adds policy and style", tag.text);
        }
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
    Ok(())
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
        <script src=\"boot.js\"></script></head><body></body></html>";
    const SCRIPT: &str = "(function () { 'use strict'; })();";

    #[test]
    fn policy_loader_and_style_come_first_and_in_this_order() {
        let page = finish(PAGE, SCRIPT).unwrap();
        let places = ["charset", "Content-Security-Policy", SCRIPT, "style.css", "<title>"];
        let places = places.map(|text| page.find(text).unwrap());
        assert!(places.is_sorted(), "{page}");
        assert!(!page.contains("boot.js"));
    }

    #[test]
    fn the_policy_is_one_line_of_single_blanks() {
        let policy = policy_for(SCRIPT);
        assert!(!policy.contains("  ") && !policy.contains('\n'));
        assert_eq!(policy.matches("; ").count(), 7);
    }

    #[test]
    fn the_policy_fits_the_script_alone() {
        let page = finish(PAGE, SCRIPT).unwrap();
        assert_eq!(loader_of(&page), Some(SCRIPT));
        assert!(holds_policy(&page));
        assert!(!holds_policy(&page.replace("'use strict'", "'use nothing'")));
        assert!(!holds_policy(&page.replace("</head>", "<script>1</script></head>")));
        assert!(!holds_policy(&page.replace("'wasm-unsafe-eval'", "'unsafe-eval'")));
        assert!(!holds_policy(PAGE));
    }

    #[test]
    fn other_scripts_are_refused() {
        for script in [
            "<script>1</script>",
            "<script type=\"module\">import 'x'</script>",
            "<script src=\"other.js\"></script>",
        ] {
            let page = PAGE.replace("</head>", &format!("{script}</head>"));
            assert!(finish(&page, SCRIPT).is_err(), "{script}");
        }
        assert!(finish(&PAGE.replace("boot.js", "portal.js"), SCRIPT).is_err());
        assert!(finish(PAGE, "'</Script>'").is_err());
    }

    #[test]
    fn what_a_folder_cannot_load_is_refused() {
        for link in [
            "<link rel=\"modulepreload\" href=\"a.js\" integrity=\"sha384-x\">",
            "<link rel=\"preload\" href=\"a.wasm\" crossorigin>",
            "<link rel=\"manifest\" href=\"manifest.webmanifest\">",
            "<link rel=\"stylesheet\" href=\"style.css\">",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src *\">",
        ] {
            let page = PAGE.replace("</head>", &format!("{link}</head>"));
            assert!(finish(&page, SCRIPT).is_err(), "{link}");
        }
    }
}
