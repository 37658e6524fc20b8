//! `journeywork build`: what stands in `dist/`, what never does, and that the same input gives the same bytes.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a surprise stops the test")]

mod desk;

use std::collections::BTreeMap;

use course::compile::manifest::Manifest;
use course::compile::sha256;
use course::pack;
use desk::{Place, printed, said};

/// The string of a data script, the way a browser reads it.
fn string_of(script: &str, kind: &str, name: &str) -> String {
    let head = format!("journeywork('{kind}','{name}','");
    let inner = script
        .strip_prefix(&head)
        .unwrap_or_else(|| panic!("starts with {head}: {}", &script[..60]));
    let inner = inner.strip_suffix("');\n").expect("one call");
    let mut out = String::new();
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            assert!(c != '\'' && c != '\n', "not escaped: {c:?}");
            out.push(c);
            continue;
        }
        match chars.next().expect("something behind a backslash") {
            'n' => out.push('\n'),
            'r' => out.push('\r'),
            'x' => out.push(code(&mut chars, 2)),
            'u' => out.push(code(&mut chars, 4)),
            other => out.push(other),
        }
    }
    out
}

fn code(chars: &mut std::str::Chars<'_>, digits: usize) -> char {
    let hex: String = chars.by_ref().take(digits).collect();
    char::from_u32(u32::from_str_radix(&hex, 16).expect("hex")).expect("a character")
}

fn built(test: &str) -> Place {
    let place = Place::with_courses(test, &["bench-work", "calm-talk"]);
    let output = place.run(&["build", "content", "--out", "dist"]);
    assert_eq!(
        (output.status.code(), said(&output).as_str()),
        (Some(0), ""),
        "{}",
        printed(&output)
    );
    place
}

#[test]
fn packs_are_read_back_by_the_portal_s_own_reader() {
    let place = built("build-packs");
    let json = string_of(&place.read("dist/packs/bench-work/en.js"), "course", "bench-work/en");
    let pack = pack::read_course(&json).expect("a course pack");
    assert_eq!(pack.title, "Bench work");
    let lessons: Vec<&str> = pack
        .modules
        .iter()
        .flat_map(|module| &module.lessons)
        .map(|lesson| lesson.file.as_str())
        .collect();
    assert_eq!(
        lessons,
        ["01-stay-whole.md", "01-mark-a-line.md", "01-saw-to-a-line.md", "01-check-the-work.md"]
    );
    assert_eq!(pack.items.len(), 12);
    let slip = pack.items.iter().find(|(id, _)| id.as_str() == "slip-first").expect("an item").1;
    assert_eq!(
        slip.objective.as_ref().map(|id| id.as_str()),
        Some("stay-whole"),
        "the lesson's one objective"
    );
    assert!(
        pack.overview.contains("clean habits")
            && !pack.overview.contains("by hand")
            && !pack.overview.contains("blunt tool")
    );
    assert_eq!(
        pack.glossary.iter().map(|term| term.id.as_str()).collect::<Vec<_>>(),
        ["chisel", "knife-line", "try-square", "vice"]
    );
    assert_eq!(
        pack.math.keys().map(String::as_str).collect::<Vec<_>>(),
        ["$$a = \\frac{b}{2}", "P = U \\cdot I", "x = b - p"]
    );
    let module = string_of(
        &place.read("dist/packs/bench-work/en-safety.js"),
        "module",
        "bench-work/en/safety",
    );
    let module = pack::read_module(&module).expect("a module pack");
    assert_eq!(module.edition, pack.edition);
    let (_, md) = module.lessons.iter().next().expect("one lesson");
    assert!(md.starts_with("## You will learn"), "no front matter, no title: {md:.60}");
    let planned = string_of(
        &place.read("dist/packs/bench-work/en-finish.js"),
        "module",
        "bench-work/en/finish",
    );
    assert!(
        pack::read_module(&planned).expect("a module pack").lessons.is_empty(),
        "planned lessons have no text"
    );
}

#[test]
fn media_carry_size_outline_captions_and_description() {
    let place = built("build-media");
    let json = string_of(&place.read("dist/packs/bench-work/en.js"), "course", "bench-work/en");
    let pack = pack::read_course(&json).expect("a course pack");
    let bench = &pack.media["media/bench.svg"];
    assert_eq!((bench.w, bench.h), (640, 400));
    assert_eq!(bench.desc.as_deref(), Some("From left to right: vice, jaw, screw."));
    // 100 + 0 to 100 + 120 of 640, and 140 to 200 of 400, in thousandths.
    assert_eq!(bench.regions["jaw"], [(156, 350), (344, 350), (344, 500), (156, 500)]);
    assert_eq!(
        bench.regions.keys().map(String::as_str).collect::<Vec<_>>(),
        ["handle", "jaw", "top"]
    );
    let square = &pack.media["media/square.png"];
    assert_eq!((square.w, square.h), (32, 20));
    let film = &pack.media["media/knife.webm"];
    assert_eq!(
        film.cues,
        [
            (1000, 3500, "The knife runs along the blade.".to_owned()),
            (4000, 5000, "Again.".to_owned())
        ]
    );
    for medium in pack.media.values() {
        let bytes = std::fs::read(place.path("dist/packs/bench-work/m").join(&medium.file))
            .expect("the file is there");
        assert!(sha256(&bytes).starts_with(medium.file.split('.').next().expect("a name")));
    }
}

/// Ways in which a text could still be found in a file.
fn disguises(words: &str) -> Vec<(&'static str, Vec<u8>)> {
    let bytes = words.as_bytes();
    let mut out = vec![
        ("plain", bytes.to_vec()),
        ("UTF-16", words.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("hex", bytes.iter().flat_map(|byte| format!("{byte:02x}").into_bytes()).collect()),
        ("reversed", bytes.iter().rev().copied().collect()),
        ("rot13", bytes.iter().map(|byte| rot13(*byte)).collect()),
        ("url", words.replace(' ', "%20").into_bytes()),
        ("html", words.replace('\'', "&#39;").into_bytes()),
        ("upper", words.to_uppercase().into_bytes()),
    ];
    // Base64 of a text depends on where it begins within three bytes: all three, without their ends.
    for skip in 0..3 {
        let text = base64(&[&b"xxx"[..skip], bytes].concat());
        let inner = text.get(4..text.len().saturating_sub(4)).unwrap_or_default();
        out.push(("base64", inner.as_bytes().to_vec()));
    }
    out
}

fn rot13(byte: u8) -> u8 {
    match byte {
        b'a'..=b'z' => (byte - b'a' + 13) % 26 + b'a',
        b'A'..=b'Z' => (byte - b'A' + 13) % 26 + b'A',
        other => other,
    }
}

fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let group = chunk.iter().fold(0u32, |group, byte| group << 8 | u32::from(*byte))
            << (8 * (3 - chunk.len()));
        for place in 0..=chunk.len() {
            out.push(char::from(SIGNS[(group >> (18 - 6 * place) & 63) as usize]));
        }
    }
    out
}

#[test]
fn nothing_of_the_sealed_pool_is_in_dist() {
    let place = built("build-sealed");
    let words = [
        "You need 1 of 2 answers",
        "Zelda feels the jaw give way",
        "Quokka: lay the mallet down",
        "gouge shows a shining rim",
        "Numbat: hone the rim",
        "helper reaches across",
        "Axolotl: lift the blade",
        "A rail of 731 mm",
        "687 ± 0.5 mm",
        "Okapi says",
        "gap between cheek and shoulder",
        "wombatgap",
        "The rail is cut",
        "pangolin",
        "dugong",
        "Three ways to hold the knife",
        "exam-only",
        "exam-jaw",
        "exam-slip",
    ];
    let files = place.files("dist");
    assert!(files.len() > 20);
    let exam_picture = std::fs::read(place.path("content/courses/bench-work/media/exam-only.svg"))
        .expect("the picture");
    for (path, bytes) in &files {
        assert_ne!(bytes, &exam_picture, "{path} is a picture of the exam");
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        for words in words {
            assert!(!text.contains(&words.to_lowercase()), "{path} holds {words:?}");
            for (form, disguise) in disguises(words) {
                let found = bytes.windows(disguise.len().max(1)).any(|window| window == disguise);
                assert!(!found, "{path} holds {words:?} as {form}");
            }
        }
    }
    // The search itself finds what is there: a practice item, and each disguise of it.
    let practice = place.read("dist/packs/bench-work/en-safety.js");
    assert!(practice.contains("The board slips in the vice"));
    assert_eq!(base64(b"The board slips"), "VGhlIGJvYXJkIHNsaXBz");
    for before in ["", "a", "ab"] {
        let hidden = base64(format!("{before}{}, and more", words[0]).as_bytes());
        assert!(disguises(words[0]).iter().any(|(form, disguise)| *form == "base64"
            && hidden.contains(&*String::from_utf8_lossy(disguise))));
    }
    // What a learner may know of the exam is there.
    let json = string_of(&place.read("dist/packs/bench-work/en.js"), "course", "bench-work/en");
    let exam = pack::read_course(&json).expect("a pack").exam.expect("its frame");
    assert_eq!((exam.items, exam.pass, exam.minutes, exam.blueprint.len()), (2, 50, 4, 2));
}

#[test]
fn the_same_input_gives_the_same_bytes_and_leaves_files_alone() {
    let place = built("build-same");
    let first = place.files("dist");
    let time = |path: &str| {
        std::fs::metadata(place.path("dist").join(path))
            .and_then(|meta| meta.modified())
            .expect("a time")
    };
    let times: BTreeMap<String, _> =
        first.iter().map(|(path, _)| (path.clone(), time(path))).collect();
    std::thread::sleep(std::time::Duration::from_millis(20));
    let output = place.run(&["build", "content", "--out", "dist"]);
    assert!(
        printed(&output)
            .contains(&format!("0 files written, {} unchanged, 0 removed", first.len())),
        "{}",
        printed(&output)
    );
    assert!(times.iter().all(|(path, before)| time(path) == *before));
    place.run(&["build", "content", "--out", "again"]);
    assert_eq!(place.files("again"), first);
}

#[test]
fn the_manifest_sums_every_pack_and_medium() {
    let place = built("build-manifest");
    let manifest = string_of(&place.read("dist/packs/manifest.js"), "manifest", "all");
    let manifest: Manifest = serde_json::from_str(&manifest).expect("a manifest");
    let packs: Vec<(String, Vec<u8>)> =
        place.files("dist/packs").into_iter().filter(|(path, _)| path != "manifest.js").collect();
    assert_eq!(manifest.files.len(), packs.len());
    for (path, bytes) in packs {
        let sum = &manifest.files[&format!("packs/{path}")];
        assert_eq!(
            (sum.size, sum.sha256.as_str()),
            (bytes.len(), sha256(&bytes).as_str()),
            "{path}"
        );
    }
}

#[test]
fn the_catalogue_lists_all_trades_and_the_courses_that_are_there() {
    let place = built("build-catalogue");
    let json = string_of(&place.read("dist/catalogue.js"), "catalogue", "all");
    let catalogue = course::catalogue::read(&json).expect("a catalogue");
    assert_eq!(catalogue.sectors, ["metal", "wood", "life-skills-staff"]);
    let trades: Vec<(&str, bool)> = catalogue
        .trades
        .iter()
        .map(|trade| (trade.slug.as_str(), trade.course.is_some()))
        .collect();
    assert_eq!(
        trades,
        [
            ("work-safety-basics", false),
            ("bench-work", true),
            ("broken-front", false),
            ("calm-talk", true)
        ]
    );
    let card = catalogue.trades[1].course.as_ref().expect("a card");
    assert_eq!((card.languages[0].as_str(), card.languages.len()), ("en", 1));
    assert!(card.minutes > 0);
    let tags: Vec<&str> = catalogue.translated.iter().map(|lang| lang.as_str()).collect();
    assert_eq!(tags, ["es", "ru", "sr-Latn"]);
    for lang in tags {
        let json = string_of(&place.read(&format!("dist/titles/{lang}.js")), "titles", lang);
        let mut translated = catalogue.clone();
        translated.translate(&json).expect("titles");
        let pairs = translated.trades.iter().zip(&catalogue.trades);
        assert!(pairs.into_iter().all(|(own, english)| own.title != english.title), "{lang}");
    }
    let json = string_of(&place.read("dist/facts.js"), "facts", "all");
    let facts = |slug| course::catalogue::read_facts(&json, slug).expect("facts");
    assert!(catalogue.trades.iter().all(|trade| facts(&trade.slug).is_some()));
}

#[test]
fn titles_in_a_language_that_the_table_lost_are_removed() {
    let place = built("build-titles");
    let file = "content/trades.tsv";
    let head = place.read(file).lines().next().expect("a header").to_owned();
    place.edit(file, &head, &head.replace("title_es", "named"));
    assert_eq!(place.run(&["build", "content", "--out", "dist"]).status.code(), Some(0));
    assert!(!place.path("dist/titles/es.js").exists());
    assert!(place.path("dist/titles/ru.js").exists());
}

#[test]
fn a_course_with_errors_is_left_out_and_the_others_are_built() {
    let place = built("build-refused");
    place.edit("content/courses/bench-work/course.md", "level: 2", "level: two");
    let output = place.run(&["build", "content", "--out", "dist"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("error[JW0114]"));
    assert!(
        printed(&output).contains("not built, because of errors: bench-work"),
        "{}",
        printed(&output)
    );
    assert!(
        !place.path("dist/packs/bench-work").exists()
            && !place.path("dist/plain/bench-work").exists()
    );
    assert!(place.path("dist/packs/calm-talk/en.js").exists());
    assert!(!place.read("dist/packs/manifest.js").contains("bench-work"));
}

#[test]
fn what_is_gone_is_removed_and_what_is_not_ours_stays() {
    let place = built("build-gone");
    place.write("dist/app.js", b"the program");
    std::fs::remove_dir_all(place.path("content/courses/calm-talk")).expect("it was there");
    let before = place.files("dist");
    let output = place.run(&["build", "content", "--out", "dist"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("calm-talk"), "{}", said(&output));
    assert_eq!(place.files("dist"), before, "nobody asked for it to go");
    let output = place.run(&["build", "content", "--out", "dist", "--remove-others"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(
        !place.path("dist/packs/calm-talk").exists()
            && !place.path("dist/plain/calm-talk").exists()
    );
    assert_eq!(place.read("dist/app.js"), "the program");
}

#[test]
fn plain_pages_can_be_left_out() {
    let place = Place::with_courses("build-no-plain", &["bench-work"]);
    place.run(&["build", "content", "--out", "dist", "--plain", "no"]);
    assert!(
        place.path("dist/packs/bench-work/en.js").exists() && !place.path("dist/plain").exists()
    );
}

#[test]
fn interface_text_is_compiled_for_every_language_but_english() {
    let place = Place::with_courses("build-ui", &["calm-talk"]);
    place.write("content/ui/en.ftl", b"save = Save\n");
    place.write("content/ui/ru.ftl", "save = Сохранить\nitems = { $n ->\n    [one] { $n } вопрос\n   *[many] { $n } вопросов\n}\n".as_bytes());
    assert_eq!(place.run(&["build"]).status.code(), Some(0));
    assert!(!place.path("dist/ui/en.js").exists());
    let words: BTreeMap<String, String> =
        serde_json::from_str(&string_of(&place.read("dist/ui/ru.js"), "ui", "ru")).expect("a map");
    assert_eq!(words["save"], "Сохранить");
    assert_eq!(wording::format(&words["items"], "ru", &[("n", 5.into())]), "5 вопросов");
    place.write("content/ui/ru.ftl", b"save = { broken\n");
    let output = place.run(&["build"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("ru.ftl"), "{}", said(&output));
}

#[test]
fn plain_pages_hold_no_script_and_every_link_of_theirs_leads_somewhere() {
    let place = built("build-plain");
    let pages: Vec<(String, Vec<u8>)> =
        place.files("dist/plain").into_iter().filter(|(path, _)| path.ends_with(".html")).collect();
    assert_eq!(pages.len(), 1 + 3 + 3);
    for (path, bytes) in pages {
        let page = String::from_utf8(bytes).expect("UTF-8");
        assert!(!page.contains("<script") && !page.contains("http"), "{path}");
        let folder = place.path("dist/plain").join(&path);
        for target in page
            .split("href=\"")
            .chain(page.split("src=\""))
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
        {
            let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
            let other = if file.is_empty() {
                folder.clone()
            } else {
                folder.parent().expect("a folder").join(file)
            };
            if target.contains("<html") {
                continue;
            }
            assert!(other.exists(), "{path}: {target}");
            if !anchor.is_empty() {
                let text = std::fs::read_to_string(&other).expect("a page");
                assert!(text.contains(&format!("id=\"{anchor}\"")), "{path}: {target}");
            }
        }
    }
    let lesson = place.read("dist/plain/bench-work/en/marking-mark-a-line.html");
    assert!(lesson.contains("<math"), "formulas are MathML");
    let (questions, answers) =
        lesson.split_once("<section class=\"answers\">").expect("answers stand at the end");
    assert!(!questions.contains("Right: 120") && answers.contains("Right: 120"));
    assert!(lesson.contains("<a href=\"safety-stay-whole.html#stay-whole\">staying whole</a>"));
}
