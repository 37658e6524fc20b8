//! `dist/` put together from stand-ins: a fake program and a fake builder of courses.

use super::*;
use crate::project::scratch;

const PAGE: &str = "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Journeywork</title>\
    <script src=\"boot.js\"></script></head><body><div id=boot></div></body></html>";

fn write(folder: &Path, name: &str, text: &str) {
    let file = folder.join(name);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}

fn sources(name: &str) -> Sources {
    let base = scratch(name);
    write(&base, "index.html", PAGE);
    write(&base, "program/app.js", "let wasm_bindgen;");
    write(&base, "program/parts.json", "{\"study\":[\"app-study-1a2b.wasm\"]}");
    write(&base, "program/app.wasm", "\0asm\u{1}");
    write(&base, "program/app-study-1a2b.wasm", "\0asm\u{2}");
    write(&base, "boot/boot.js", include_str!("../../../app/boot/boot.js"));
    write(&base, "boot/sw.js", include_str!("../../../app/boot/sw.js"));
    write(&base, "style/b.css", "b{}\n\n");
    write(&base, "style/a.css", "a{}");
    write(&base, "public/manifest.webmanifest", "{}");
    write(&base, "public/icons/a.svg", "<svg/>");
    write(
        &base,
        "cli",
        "#!/bin/sh\n[ \"$1 $3\" = 'build --out' ] && [ -f \"$2/marker\" ] || exit 9\n\
         cd \"$4\" && mkdir -p packs/a plain titles ui\n\
         touch packs/a/en.js plain/index.html titles/ru.js ui/en.js catalogue.js facts.js\n",
    );
    write(&base, "content/marker", "");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(base.join("cli"), fs::Permissions::from_mode(0o755)).unwrap();
    }
    let at = |name: &str| base.join(name);
    Sources {
        program: at("program"),
        page: at("index.html"),
        boot: at("boot"),
        style: at("style"),
        public: at("public"),
        content: at("content"),
        cli: at("cli"),
        squeezer: Squeezer::Absent,
    }
}

fn text(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap()
}

#[test]
fn everything_is_in_its_place_and_obeys_the_rules() {
    let sources = sources("dist-whole");
    let out = scratch("dist-whole-out");
    assemble(&sources, &out).unwrap();
    assert_eq!(rules::check(&out).unwrap(), Vec::<String>::new());
    assert_eq!(text(&out, "app.wasm.js"), "journeywork('wasm','app','AGFzbQE=');\n");
    assert_eq!(
        text(&out, "app-study-1a2b.wasm.js"),
        "journeywork('wasm','app-study-1a2b','AGFzbQI=');\n"
    );
    assert_eq!(text(&out, "style.css"), "a{}\nb{}\n");
    assert!(out.join("icons/a.svg").exists());
    let page = text(&out, "index.html");
    assert!(page.contains("Content-Security-Policy") && page.contains("app-study-1a2b.wasm"));
}

#[test]
fn the_worker_keeps_the_portal_and_no_course() {
    let sources = sources("dist-worker");
    let out = scratch("dist-worker-out");
    assemble(&sources, &out).unwrap();
    let first = text(&out, "sw.js");
    let list = first.lines().find(|line| line.starts_with("const FILES")).unwrap();
    let program = ["./", "app.js", "app.wasm", "app-study-1a2b.wasm", "style.css"];
    for name in program.iter().chain(&["catalogue.js", "facts.js", "titles/ru.js", "ui/en.js"]) {
        assert!(list.contains(&format!("\"{name}\"")), "{name}: {list}");
    }
    for name in ["packs/", "plain/", ".wasm.js", "index.html", "__FILES__"] {
        assert!(!list.contains(name), "{name}: {list}");
    }

    write(&sources.program, "app.js", "let wasm_bindgen = 2;");
    let again = scratch("dist-worker-again");
    assemble(&sources, &again).unwrap();
    let edition = |text: &str| {
        text.lines().find(|line| line.starts_with("const EDITION")).unwrap().to_owned()
    };
    assert_ne!(edition(&first), edition(&text(&again, "sw.js")), "a new program is a new edition");
}

#[test]
fn the_order_of_styles_is_kept_and_complete() {
    let sources = sources("dist-style");
    write(&sources.style, "order.txt", "# first\nb.css\na.css\n");
    assert_eq!(stylesheet(&sources.style).unwrap(), "b{}\na{}\n");
    write(&sources.style, "order.txt", "b.css\n");
    assert!(stylesheet(&sources.style).is_err());
    write(&sources.style, "order.txt", "b.css\na.css\nc.css\n");
    assert!(stylesheet(&sources.style).is_err());
}

#[test]
fn a_public_file_cannot_hide_one_of_the_build() {
    let sources = sources("dist-public");
    write(&sources.public, "app.js", "");
    let error = assemble(&sources, &scratch("dist-public-out")).unwrap_err();
    assert!(error.to_string().contains("public/app.js"), "{error}");
}

#[test]
fn a_failing_course_build_fails_the_whole() {
    let sources = sources("dist-failing");
    fs::remove_file(sources.content.join("marker")).unwrap();
    assert!(assemble(&sources, &scratch("dist-failing-out")).is_err());
}
