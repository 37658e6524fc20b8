//! From a course to files: what packs hold, formulas, captions, editions.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a surprise stops the test")]

mod shelf;

use std::collections::BTreeMap;

use course::compile::{self, Cover, Plain, cues, edition, math};
use course::mathml::MathNode;
use course::{pack, plain};
use shelf::{edit, good, read};

fn edition_of(change: impl FnOnce(&mut course::shelf::MemoryShelf)) -> String {
    let mut shelf = good("bench-work");
    change(&mut shelf);
    let (course, _) = read("bench-work", &shelf);
    edition::of(&course.expect("a course")).to_string()
}

#[test]
fn the_edition_changes_with_what_decides_and_with_nothing_else() {
    let before = edition_of(|_| {});
    let lesson = "01-safety/01-stay-whole.md";
    assert_eq!(
        edition_of(|s| edit(s, lesson, "Stop and turn the handle", "Stop, turn the handle")),
        before,
        "a typo"
    );
    assert_eq!(
        edition_of(|s| edit(s, "workshop.md", "when pushed", "if pushed")),
        before,
        "words of a criterion"
    );
    assert_eq!(
        edition_of(|s| edit(s, "course.md", "version: 1.2.0", "version: 1.3.0")),
        before,
        "the version"
    );
    let changes: [(&str, &str, &str); 5] = [
        (lesson, "- [ ] The window is open", "- [x] The window is open"),
        ("exam.md", "687 ± 0.5 mm", "688 ± 0.5 mm"),
        ("exam.md", "pass: 50", "pass: 60"),
        ("workshop.md", "{#pare-flat}", "{#pare-flat critical}"),
        ("workshop.md", "minutes=20", "minutes=20 pass=90"),
    ];
    for (file, from, to) in changes {
        assert_ne!(edition_of(|s| edit(s, file, from, to)), before, "{file}: {from} → {to}");
    }
}

#[test]
fn a_lesson_s_text_in_the_pack_reads_as_the_same_items() {
    let shelf = good("bench-work");
    let course = read("bench-work", &shelf).0.expect("a course");
    let built = compile::course(&course, &shelf, Plain::No);
    assert!(built.plain.is_empty());
    for lesson in course.modules.iter().flat_map(|module| &module.lessons) {
        let origin =
            course::lesson::Origin { file: &lesson.path, lang: &course.front.languages[0] };
        let (body, faults) = course::lesson::read(&lesson.md, &origin);
        assert_eq!(faults, [], "{}", lesson.path);
        let ids = |body: &course::lesson::LessonBody| {
            body.items().map(|item| item.id.clone()).collect::<Vec<_>>()
        };
        assert_eq!(ids(&body), ids(&lesson.body));
    }
    assert_eq!(
        course
            .modules
            .iter()
            .flat_map(|module| &module.lessons)
            .flat_map(|lesson| lesson.body.items())
            .count(),
        12
    );
}

#[test]
fn retired_items_keep_their_id_and_are_not_offered() {
    let mut shelf = good("bench-work");
    edit(
        &mut shelf,
        "01-safety/01-stay-whole.md",
        "{#sharp-force .truefalse",
        "{#sharp-force .truefalse retired",
    );
    let (course, faults) = read("bench-work", &shelf);
    assert_eq!(faults, []);
    let course = course.expect("a course");
    let built = compile::course(&course, &shelf, Plain::Yes);
    let script = String::from_utf8(built.packs["packs/bench-work/en.js"].clone()).expect("UTF-8");
    assert!(!script.contains("sharp-force") && script.contains("before-cut"));
    let page = String::from_utf8(built.plain["plain/bench-work/en/safety-stay-whole.html"].clone())
        .expect("UTF-8");
    assert!(!page.contains("A sharp chisel needs less force than"));
    shelf::edit(&mut shelf, "workshop.md", "{#pare .task", "{#sharp-force .task");
    assert_eq!(shelf::codes(&read("bench-work", &shelf).1), ["JW0222"], "its id stays taken");
}

#[test]
fn a_review_counts_only_for_the_text_it_was_given_to() {
    let mut shelf = good("bench-work");
    let digest = course::folder::review_digest(&shelf);
    edit(
        &mut shelf,
        "course.md",
        "reviewed: no",
        &format!("reviewed: \"Mira Novak, joiner, 2026-05-31, {digest}\""),
    );
    let (course, faults) = read("bench-work", &shelf);
    assert_eq!(faults, [], "the line itself is no part of the text");
    assert!(reviewed_in_pack(&course.expect("a course"), &shelf));
    edit(&mut shelf, "workshop.md", "Corner is flat", "The corner is flat");
    let (course, faults) = read("bench-work", &shelf);
    assert_eq!(shelf::codes(&faults), ["JW1603"]);
    assert!(!reviewed_in_pack(&course.expect("a course"), &shelf));
}

fn reviewed_in_pack(course: &course::Course, shelf: &course::shelf::MemoryShelf) -> bool {
    let built = compile::course(course, shelf, Plain::No);
    let script = String::from_utf8(built.packs["packs/bench-work/en.js"].clone()).expect("UTF-8");
    let (named, not) = (r#""reviewed":{"by":{"name":"Mira Novak""#, r#""reviewed":"no""#);
    assert_ne!(script.contains(named), script.contains(not), "{script:.300}");
    script.contains(named)
}

#[test]
fn formulas_become_trees() {
    let text = |node: &MathNode| -> String {
        fn add(node: &MathNode, out: &mut String) {
            match node {
                MathNode::Text(text) => out.push_str(text),
                MathNode::Element(_, _, children) => {
                    children.iter().for_each(|child| add(child, out))
                }
            }
        }
        let mut out = String::new();
        add(node, &mut out);
        out
    };
    let of = |key: &str| math::convert(key).unwrap_or_else(|fault| panic!("{key}: {fault}"));
    let display = |node: &MathNode| match node {
        MathNode::Element(tag, attributes, _) => (
            tag.clone(),
            attributes.iter().any(|(key, value)| key == "display" && value == "block"),
        ),
        MathNode::Text(_) => panic!("an element"),
    };
    let inline = of("P = U \\cdot I");
    assert_eq!(
        (display(&inline), text(&inline).replace(['\u{2062}', ' '], "")),
        (("math".to_owned(), false), "P=U⋅I".to_owned())
    );
    assert_eq!(display(&of("$$\\frac{a}{2} < b")), ("math".to_owned(), true));
    assert!(text(&of("a < b")).contains('<'), "signs of markup are text");
    assert!(math::convert("\\frac{a").is_err());
    for tex in [
        "\\sqrt{2}",
        "x_1^2",
        "30 \\, \\text{mm}",
        "\\alpha \\le 90^\\circ",
        "\\sin(x) \\approx 5 \\%",
        "a \\pm b \\times c \\div d \\ne \\Omega",
    ] {
        assert!(math::convert(tex).is_ok(), "{tex}");
    }
}

#[test]
fn captions_are_read_or_refused_at_a_line() {
    assert_eq!(
        cues::read("WEBVTT\n\n00:01.000 --> 00:02.500\none\ntwo\n"),
        Ok(vec![(1000, 2500, "one\ntwo".to_owned())])
    );
    assert_eq!(
        cues::read(
            "\u{feff}WEBVTT - title\n\nNOTE\n00:01 --> x\n\n01:00:00.000 --> 01:00:01.000 align:start\n<v Mira>a &amp; b\n"
        ),
        Ok(vec![(3_600_000, 3_601_000, "a & b".to_owned())])
    );
    for (text, line) in [
        ("", 1),
        ("WEBVT\n", 1),
        ("WEBVTT\n\n0:1 --> 0:2\n", 3),
        ("WEBVTT\n\n00:05.000 --> 00:04.000\n", 3),
        ("WEBVTT\n\n00:61.000 --> 01:62.000\n", 3),
    ] {
        assert_eq!(cues::read(text), Err(line), "{text:?}");
    }
}

#[test]
fn text_never_becomes_markup_on_a_plain_page() {
    let mut shelf = good("bench-work");
    edit(
        &mut shelf,
        "01-safety/module.md",
        "How to stay whole",
        "Signs like \\<b\\> & \"quotes\" in `<i>code</i>`",
    );
    let (course, faults) = read("bench-work", &shelf);
    assert_eq!(faults, []);
    let built = compile::course(&course.expect("a course"), &shelf, Plain::Yes);
    let page =
        String::from_utf8(built.plain["plain/bench-work/en/index.html"].clone()).expect("UTF-8");
    assert!(
        page.contains(
            "Signs like &lt;b&gt; &amp; &quot;quotes&quot; in <code>&lt;i&gt;code&lt;/i&gt;</code>"
        ),
        "{page}"
    );
}

#[test]
fn plain_pages_speak_the_language_of_the_course_and_run_its_way() {
    let mut shelf = good("calm-talk");
    edit(&mut shelf, "course.md", "languages: [en]", "languages: [ar]");
    let course = read("calm-talk", &shelf).0.expect("a course");
    let built = compile::course(&course, &shelf, Plain::Yes);
    let page =
        String::from_utf8(built.plain["plain/calm-talk/ar/index.html"].clone()).expect("UTF-8");
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"));
    edit(&mut shelf, "course.md", "languages: [ar]", "languages: [ru]");
    let course = read("calm-talk", &shelf).0.expect("a course");
    let built = compile::course(&course, &shelf, Plain::Yes);
    let page =
        String::from_utf8(built.plain["plain/calm-talk/ru/index.html"].clone()).expect("UTF-8");
    assert!(page.contains("Содержание"));
    let index = plain::index(&[Cover::of(&course, built.card)]);
    assert!(
        String::from_utf8_lossy(&index["plain/index.html"]).contains("calm-talk/ru/index.html")
    );
}

#[test]
fn nothing_marked_is_in_the_pack_of_a_course_without_marks() {
    let shelf = good("calm-talk");
    let course = read("calm-talk", &shelf).0.expect("a course");
    let built = compile::course(&course, &shelf, Plain::No);
    let script = String::from_utf8(built.packs["packs/calm-talk/en.js"].clone()).expect("UTF-8");
    let json = script
        .trim_start_matches("journeywork('course','calm-talk/en','")
        .trim_end_matches("');\n")
        .replace("\\'", "'")
        .replace("\\\\", "\\");
    let pack = pack::read_course(&json).expect("a pack");
    let kinds: BTreeMap<&str, pack::Markable> =
        pack.items.iter().map(|(id, item)| (id.as_str(), item.markable)).collect();
    assert_eq!(kinds.len(), 4);
    assert!(kinds.values().all(|markable| *markable == pack::Markable::Keyless));
}

#[test]
fn a_course_that_a_teacher_opens_has_no_plain_pages_and_is_not_in_the_list_of_learners() {
    let mut shelf = good("bench-work");
    edit(&mut shelf, "course.md", "grade: outline", "grade: outline\nsecurity: ask");
    let course = read("bench-work", &shelf).0.expect("a course");
    let built = compile::course(&course, &shelf, Plain::Yes);
    assert_eq!(built.plain, BTreeMap::new());
    assert!(built.packs.contains_key("packs/bench-work/en.js"));
    let courses = [Cover::of(&course, built.card)];
    assert!(
        !String::from_utf8_lossy(&plain::index(&courses)["plain/index.html"]).contains("bench")
    );
    let catalogue = compile::catalogue::build(&shelf::library(), &courses).catalogue;
    let slug = assess::CourseId::parse("bench-work").expect("an id");
    let among = |trades: &[course::catalogue::Trade]| trades.iter().any(|trade| trade.slug == slug);
    assert!(
        !among(&catalogue.trades) && among(&catalogue.staff),
        "a teacher finds it among those for staff"
    );
}

#[test]
fn former_ids_travel_with_the_pack() {
    let mut shelf = good("bench-work");
    edit(
        &mut shelf,
        "01-safety/module.md",
        "# Safety first",
        "---\nwas: start\n---\n# Safety first",
    );
    edit(
        &mut shelf,
        "01-safety/01-stay-whole.md",
        "under18: supervised",
        "under18: supervised\nwas: be-whole",
    );
    edit(
        &mut shelf,
        "01-safety/01-stay-whole.md",
        "{#slip-first .single",
        "{#slip-first .single was=slips",
    );
    let before = edition_of(|_| {});
    let course = read("bench-work", &shelf).0.expect("a course");
    assert_eq!(edition::of(&course).to_string(), before, "an id is no part of what is asked");
    let built = compile::course(&course, &shelf, Plain::No);
    let script = String::from_utf8(built.packs["packs/bench-work/en.js"].clone()).expect("UTF-8");
    for was in ["\"was\":\"start\"", "\"was\":\"be-whole\"", "\"slips\""] {
        assert!(script.contains(was), "{was}");
    }
}
