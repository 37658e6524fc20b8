//! One change to a good course, one fault: each code is found alone, at its place, and says what to do.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a surprise stops the test")]

mod shelf;

use course::shelf::MemoryShelf;
use shelf::{codes, edit, good, read, text};

const SAFETY: &str = "01-safety/01-stay-whole.md";
const MARKING: &str = "02-marking/01-mark-a-line.md";

/// Changes the course `bench-work`, and expects one code at the given words (or at a file as a whole).
fn check(code: &str, file: &str, at: &str, change: impl FnOnce(&mut MemoryShelf)) {
    let mut shelf = good("bench-work");
    change(&mut shelf);
    let (_, faults) = read("bench-work", &shelf);
    assert_eq!(codes(&faults), [code], "{faults:#?}");
    let fault = &faults[0];
    assert_eq!(fault.at.file, file);
    if !at.is_empty() {
        assert_eq!(&text(&shelf, file)[fault.at.bytes.clone()], at);
    }
    assert!(fault.help.is_some() || fault.label.is_some(), "{code} says what to do");
}

macro_rules! faults {
    ($($name:ident: $code:literal in $file:expr, at $at:literal, $change:expr;)*) => {$(
        #[test]
        fn $name() {
            check($code, $file, $at, $change);
        }
    )*};
}

faults! {
    no_course_page: "JW0101" in "course.md", at "", |s| { s.remove("course.md"); };
    file_name: "JW0102" in "03-cutting/Part 2.md", at "", |s| s.put("03-cutting/Part 2.md", "# x\n");
    number_twice: "JW0103" in "03-cutting/01-second.md", at "", |s| {
        s.put("03-cutting/01-second.md", "---\nplanned: yes\n---\n# Second\n\n## You will learn {.objective}\n\n- Cut. {#cut-it}\n");
    };
    no_module_page: "JW0104" in "04-finish/module.md", at "", |s| { s.remove("04-finish/module.md"); };
    other_slug: "JW0105" in "course.md", at "bench-works", |s| edit(s, "course.md", "slug: bench-work", "slug: bench-works");
    not_utf8: "JW0106" in "workshop.md", at "", |s| s.put("workshop.md", b"# Caf\xe9\n".to_vec());
    tab_indent: "JW0107" in "03-cutting/module.md", at "\t", |s| s.put("03-cutting/module.md", "# Cutting\n\n- a\n\t- b\n");
    too_large: "JW0108" in "03-cutting/module.md", at "", |s| {
        s.put("03-cutting/module.md", format!("# Cutting\n\n{}\n", "word ".repeat(20_000)));
    };
    unused: "JW0109" in "media/old.svg", at "", |s| s.put("media/old.svg", "<svg/>");
    front_unclosed: "JW0110" in "02-marking/module.md", at "---", |s| edit(s, "02-marking/module.md", "needs: [safety]\n---\n", "needs: [safety]\n\n");
    colon_in_value: "JW0111" in "course.md", at "Test: authors", |s| edit(s, "course.md", "authors: [Test authors]", "authors: Test: authors");
    unknown_key: "JW0112" in "course.md", at "note", |s| edit(s, "course.md", "grade:", "note: x\ngrade:");
    missing_key: "JW0113" in "course.md", at "---", |s| edit(s, "course.md", "isco08: 7522\n", "");
    wrong_type: "JW0114" in "course.md", at "two", |s| edit(s, "course.md", "level: 2", "level: two");
    key_twice: "JW0115" in "course.md", at "grade", |s| edit(s, "course.md", "reviewed: no", "reviewed: no\ngrade: full");
    anchor: "JW0116" in SAFETY, at "&a supervised", |s| edit(s, SAFETY, "under18: supervised", "under18: &a supervised");
    title_key: "JW0117" in "course.md", at "title", |s| edit(s, "course.md", "grade:", "title: Bench\ngrade:");
    table_differs: "JW0118" in "course.md", at "100", |s| edit(s, "course.md", "workshop_hours: 120", "workshop_hours: 100");
    newer_format: "JW0119" in "course.md", at "2", |s| edit(s, "course.md", "format: 1", "format: 2");
    needs_nothing: "JW0120" in "02-marking/module.md", at "safe", |s| edit(s, "02-marking/module.md", "[safety]", "[safe]");
    no_title: "JW0122" in "04-finish/module.md", at "", |s| s.put("04-finish/module.md", "Only words.\n");
    picture_of_the_net: "JW0202" in MARKING, at "![x y z](//host/a.png)", |s| edit(s, MARKING, "## In short", "![x y z](//host/a.png)\n\n## In short");
    link_to_the_net: "JW0203" in "workshop.md", at "[mail](mailto:a@b.example)", |s| edit(s, "workshop.md", "**Two tries.**", "[mail](mailto:a@b.example)");
    no_such_page: "JW0204" in "course.md", at "[clean habits](01-safety/01-stay.md)", |s| edit(s, "course.md", "01-stay-whole.md", "01-stay.md");
    no_such_id: "JW0205" in MARKING, at "[staying whole](../01-safety/01-stay-whole.md#whole)", |s| edit(s, MARKING, "#stay-whole", "#whole");
    leaves_the_folder: "JW0206" in "course.md", at "[clean habits](../../readme.md)", |s| edit(s, "course.md", "01-safety/01-stay-whole.md", "../../readme.md");
    id_taken: "JW0222" in "workshop.md", at "#pare", |s| edit(s, "glossary.md", "{#vice}", "{#pare}");
    term_twice: "JW0222" in "glossary.md", at "## try square | chisel", |s| edit(s, "glossary.md", "try square | square", "try square | chisel");
    footnote_without_text: "JW0231" in MARKING, at "[^lost]", |s| edit(s, MARKING, "A pencil line is wide", "A pencil line[^lost] is wide");
    footnote_not_used: "JW0231" in MARKING, at "[^idle]: ISO, 1, 2022.", |s| edit(s, MARKING, "## Cut the line", "[^idle]: ISO, 1, 2022.\n\n## Cut the line");
    no_such_region: "JW0325" in SAFETY, at "#knob", |s| edit(s, SAFETY, "bench.svg#handle", "bench.svg#knob");
    unknown_objective: "JW0329" in "exam.md", at "objective=mark-it", |s| {
        // The row of the blueprint draws from six items of this objective; one less is still enough.
        edit(s, "exam.md", "{#exam-gap .text objective=mark-line", "{#exam-gap .text objective=mark-it");
        edit(s, "exam.md", "## Pool\n", "## Pool\n\n### What is left of 900 mm less 50 mm here? {#exam-more .number objective=mark-line level=apply}\n\n- [x] 850 mm\n\n> [!NOTE]\n> 900 − 50.\n");
    };
    unknown_misconception: "JW0330" in SAFETY, at "mis=blunt", |s| edit(s, SAFETY, "{mis=blunt-is-safe}", "{mis=blunt}");
    misconception_without_id: "JW0330" in "course.md", at "- A third belief.", |s| edit(s, "course.md", "## How to study", "- A third belief.\n\n## How to study");
    no_blueprint: "JW0401" in "exam.md", at "# Final exam", |s| {
        let exam = text(s, "exam.md");
        let (start, end) = (exam.find("## Blueprint").expect("it"), exam.find("## Pool").expect("it"));
        s.put("exam.md", format!("{}{}", &exam[..start], &exam[end..]));
    };
    blueprint_column: "JW0402" in "exam.md", at "anlyse", |s| edit(s, "exam.md", "analyse", "anlyse");
    blueprint_sum: "JW0403" in "exam.md", at "| Objective | remember | understand | apply | analyse | critical |", |s| edit(s, "exam.md", "items: 2", "items: 3");
    repeats_practice: "JW0405" in "exam.md", at "", |s| {
        edit(s, "exam.md", "Zelda feels the jaw give way under the mallet. Which act comes at once?", "The board slips in the vice! What do you do first?");
    };
    task_without_criteria: "JW0409" in "workshop.md", at "## Glue {#glue .task objective=saw-line}", |s| {
        edit(s, "workshop.md", "# Workshop tasks\n", "# Workshop tasks\n\n## Glue {#glue .task objective=saw-line}\n\nNothing.\n");
    };
    criterion_ticked: "JW0410" in "workshop.md", at "- [x] Corner is flat within 1 mm {#pare-flat}", |s| edit(s, "workshop.md", "[ ] Corner", "[x] Corner");
    no_such_picture: "JW0501" in "glossary.md", at "![A try square from the side: thick stock, thin blade.](media/sqare.png)", |s| edit(s, "glossary.md", "media/square.png", "media/sqare.png");
    no_alt_text: "JW0503" in MARKING, at "![](../media/square.png \"Stock to the edge\")", |s| {
        // The lesson keeps a picture that says what there is to see.
        edit(s, MARKING, "A try square on a board with a knife at its blade.", "");
        edit(s, MARKING, "## Cut the line", "| a | b |\n| --- | --- |\n| 1 | 2 |\n\n## Cut the line");
    };
    svg_with_script: "JW0505" in "media/bench.svg", at "<script>", |s| edit(s, "media/bench.svg", "</svg>", "<script>1</script></svg>");
    svg_without_view_box: "JW0506" in "media/exam-only.svg", at "<svg>", |s| s.put("media/exam-only.svg", "<svg><rect/></svg>");
    no_captions: "JW0508" in MARKING, at "[Watch: drawing the knife](../media/knife.webm)", |s| { s.remove("media/knife.vtt"); };
    no_transcript: "JW0508" in MARKING, at "[Listen: the sound of a clean cut](../media/cut.opus)", |s| { s.remove("media/cut.desc.md"); };
    language_not_listed: "JW0608" in "03-cutting/module.ru.md", at "", |s| s.put("03-cutting/module.ru.md", "# x\n");
    term_without_meaning: "JW1018" in "glossary.md", at "## spokeshave", |s| edit(s, "glossary.md", "# Glossary\n", "# Glossary\n\n## spokeshave\n");
    pool_too_small: "JW1501" in "exam.md", at "| mark-line | 0 | 0 | 2 | 0 | 0 |", |s| {
        edit(s, "exam.md", "| mark-line | 0 | 0 | 1 |", "| mark-line | 0 | 0 | 2 |");
        edit(s, "exam.md", "items: 2", "items: 3");
    };
    grade_too_high: "JW1601" in "course.md", at "grade: full", |s| edit(s, "course.md", "grade: outline", "grade: full");
}

#[test]
fn a_good_course_has_no_fault() {
    for name in ["bench-work", "calm-talk"] {
        let (course, faults) = read(name, &good(name));
        assert_eq!(faults, [], "{name}");
        assert!(course.is_some());
    }
}

#[test]
fn needs_that_go_in_a_circle_are_named_once() {
    let mut shelf = good("bench-work");
    edit(
        &mut shelf,
        "04-finish/01-check-the-work.md",
        "planned: yes",
        "planned: yes\nneeds: [saw-to-a-line]",
    );
    edit(
        &mut shelf,
        "03-cutting/01-saw-to-a-line.md",
        "[mark-a-line]",
        "[mark-a-line, check-the-work]",
    );
    let (_, faults) = read("bench-work", &shelf);
    assert_eq!(codes(&faults), ["JW0120"], "{faults:#?}");
    assert_eq!(
        faults[0].message,
        "needs go in a circle: check-the-work → saw-to-a-line → check-the-work"
    );
}

#[test]
fn a_misspelt_word_is_suggested_only_where_it_is_near() {
    for (written, help) in [
        ("[saftey]", "did you mean `safety`?"),
        ("[electricity]", "name a module of this course: its file name without the number"),
    ] {
        let mut shelf = good("bench-work");
        edit(&mut shelf, "02-marking/module.md", "[safety]", written);
        let (_, faults) = read("bench-work", &shelf);
        assert_eq!(faults[0].help.as_deref(), Some(help));
    }
}

#[test]
fn places_are_those_of_the_bytes_on_the_shelf() {
    let mut shelf = good("bench-work");
    let path = "03-cutting/01-saw-to-a-line.md";
    let windows =
        text(&shelf, path).replace('\n', "\r\n").replace("[mark-a-line]", "[mark-a-lime]");
    shelf.put(path, format!("\u{feff}{windows}"));
    let (_, faults) = read("bench-work", &shelf);
    assert_eq!(codes(&faults), ["JW0107", "JW0120"]);
    assert_eq!(&text(&shelf, path)[faults[1].at.bytes.clone()], "mark-a-lime");
}

#[test]
fn marks_none_takes_no_marked_item_and_wants_no_key() {
    let mut shelf = good("calm-talk");
    edit(
        &mut shelf,
        "02-listen/01-listen-first.md",
        "- [ ] Count to 4",
        "- [x] Count to 4\n  > Yes: it gives you the time that you need now.",
    );
    let (_, faults) = read("calm-talk", &shelf);
    assert!(codes(&faults).contains(&"JW0331".to_owned()), "{faults:#?}");
    let mut shelf = good("calm-talk");
    shelf.put("exam.md", "---\nitems: 1\n---\n# Exam\n");
    assert!(codes(&read("calm-talk", &shelf).1).contains(&"JW0331".to_owned()));
}

#[test]
fn a_former_id_belongs_to_one_thing_alone() {
    // Records of `stay` count for the lesson, the module and the question that had that id, each in its own list.
    let mut shelf = good("bench-work");
    edit(&mut shelf, SAFETY, "under18: supervised", "under18: supervised\nwas: stay");
    edit(&mut shelf, "02-marking/module.md", "needs: [safety]", "needs: [safety]\nwas: stay");
    edit(&mut shelf, SAFETY, "{#slip-first .single level", "{#slip-first .single was=stay level");
    let (course, faults) = read("bench-work", &shelf);
    assert_eq!(faults, []);
    let course = course.expect("a course");
    assert_eq!(course.modules[1].was.as_ref().map(assess::ModuleId::as_str), Some("stay"));
    assert_eq!(
        course.modules[0].lessons[0].was.as_ref().map(assess::LessonId::as_str),
        Some("stay")
    );
    for (file, from, to, at) in [
        (SAFETY, "under18: supervised", "under18: supervised\nwas: mark-a-line", "mark-a-line"),
        ("02-marking/module.md", "needs: [safety]", "needs: [safety]\nwas: safety", "safety"),
        (
            SAFETY,
            "{#slip-first .single level",
            "{#slip-first .single was=before-cut level",
            "was=before-cut",
        ),
    ] {
        let mut shelf = good("bench-work");
        edit(&mut shelf, file, from, to);
        let (_, faults) = read("bench-work", &shelf);
        assert_eq!(codes(&faults), ["JW0222"], "{faults:#?}");
        assert_eq!(&text(&shelf, file)[faults[0].at.bytes.clone()], at);
    }
}
