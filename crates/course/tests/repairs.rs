//! What repairs write, to the letter, and where there is none because more than one would do.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a surprise stops the test")]

use course::diagnostic::{Diagnostic, Edit, Fix};
use course::folder;
use course::shelf::{MemoryShelf, Shelf};
use course::trades::Library;

const COURSE: &str = "---\nformat: 1\nslug: case\nversion: 1.0.0\nlanguages: [en, ru]\nsector: metal\nisco08: 7212\nlevel: 3\n\
    theory_hours: 10\nworkshop_hours: 20\ngrade: outline\nreviewed: no\npass_mark_basis: provisional\nunder18: yes\n\
    authors: [A. Teacher]\nsources: [\"ISO, 4063, 2023\"]\nlicence: CC-BY-SA-4.0\n---\n# Case\n\nWords.\n";
const LESSON: &str = "01-start/01-first.md";
const START: &str = "# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\n";
const DRAWING: &str = "<svg viewBox=\"0 0 40 30\"><rect id=\"stop\" width=\"8\" height=\"8\"/>\
    <rect id=\"start\" x=\"9\" width=\"8\" height=\"8\"/></svg>\n";

fn shelf(files: &[(&str, &str)]) -> MemoryShelf {
    let mut shelf = MemoryShelf::new();
    shelf.put("course.md", COURSE);
    shelf.put("01-start/module.md", "# Start\n\nThe first steps.\n");
    shelf.put(LESSON, format!("{START}Words.\n"));
    for (path, text) in files {
        shelf.put(*path, *text);
    }
    shelf
}

fn faults(shelf: &MemoryShelf) -> Vec<Diagnostic> {
    folder::check("case", shelf, &Library::default()).1
}

/// The text of a file once all repairs of a code are made.
fn mended(code: u16, file: &str, files: &[(&str, &str)]) -> String {
    let shelf = shelf(files);
    let found = faults(&shelf);
    let of_code: Vec<&Diagnostic> = found.iter().filter(|fault| fault.code.0 == code).collect();
    assert!(!of_code.is_empty(), "{found:#?}");
    let mut edits: Vec<&Edit> = Vec::new();
    for fault in of_code {
        if let Some(Fix::Edit(own)) = &fault.fix {
            edits.extend(own.iter().filter(|edit| edit.at.file == file));
        }
    }
    edits.sort_by_key(|edit| edit.at.bytes.start);
    assert!(
        edits.windows(2).all(|pair| pair[0].at.bytes.end <= pair[1].at.bytes.start),
        "{edits:?}"
    );
    let bytes = shelf.bytes(file).expect("the file is there").to_vec();
    let mut text = String::from_utf8(bytes).expect("UTF-8");
    for edit in edits.into_iter().rev() {
        text.replace_range(edit.at.bytes.clone(), &edit.text);
    }
    text
}

/// The lesson below its objective, repaired.
fn lesson(code: u16, body: &str) -> String {
    let text = mended(code, LESSON, &[(LESSON, &format!("{START}{body}"))]);
    text.strip_prefix(START).expect("the start stays").to_owned()
}

const ASK: &str = "### Which gloves do you wear? {#which .single level=apply}\n\n";

#[test]
fn a_quote_moves_below_its_answer() {
    let two = format!("{ASK}- [x] Dry\n> One line,\n> and two.\n- [ ] Wet\n");
    assert_eq!(
        lesson(309, &two),
        format!("{ASK}- [x] Dry\n  > One line,\n  > and two.\n- [ ] Wet\n")
    );
    let both = format!("{ASK}- [x] Dry\n> One.\n- [ ] Wet\n> Two.\n");
    assert_eq!(lesson(309, &both), format!("{ASK}- [x] Dry\n  > One.\n- [ ] Wet\n  > Two.\n"));
    let gap = format!("{ASK}- [x] Dry\n\n> One.\n\n- [ ] Wet\n");
    assert_eq!(lesson(309, &gap), format!("{ASK}- [x] Dry\n\n  > One.\n\n- [ ] Wet\n"));
}

#[test]
fn a_quote_that_may_be_something_else_stays() {
    // Behind a gap and the last answer it may be the explanation.
    let last = format!("{ASK}- [x] Dry\n- [ ] Wet\n\n> Wet leather conducts.\n");
    assert_eq!(lesson(309, &last), last);
    let second = format!("{ASK}- [x] Dry\n  > One.\n\n> Two.\n\n- [ ] Wet\n");
    assert_eq!(lesson(309, &second), second, "it has feedback already");
    let steps = "### Put them in order. {#steps .order level=apply}\n\n1. One\n   > Why.\n2. Two\n3. Three\n";
    assert_eq!(lesson(309, steps), steps);
}

#[test]
fn ids_are_free() {
    let ask = |braces: &str| {
        format!("### Which gloves do you wear? {{{braces}}}\n\n- [x] Dry\n- [ ] Wet\n\n")
    };
    let three =
        [ask("#which-gloves-do .single level=apply"), ask(".single level=apply"), ask(".single")]
            .concat();
    let right = [
        ask("#which-gloves-do .single level=apply"),
        ask("#which-gloves-do-you-wear .single level=apply"),
        ask("#which-gloves-do-you-wear-2 .single"),
    ];
    assert_eq!(lesson(301, &three), right.concat());
    let arabic = "### هل ترتدي القفاز؟ {.single level=apply}\n\n- [x] نعم\n- [ ] لا\n";
    assert_eq!(lesson(301, arabic), arabic, "no letters that an id could have");
}

#[test]
fn an_id_in_a_translation_is_the_sources() {
    let other = "01-start/01-first.ru.md";
    let text = "# Первый\n\n## Цели {.objective}\n\n- Установите. {#do}\n\n### Какие? {.single level=apply}\n\n- [x] Да\n- [ ] Нет\n";
    let own = format!("{START}{ASK}- [x] Dry\n- [ ] Wet\n");
    assert_eq!(mended(301, other, &[(LESSON, &own), (other, text)]), text);
}

#[test]
fn a_word_that_means_nothing_goes_with_its_value() {
    let text = "### Put them in order. {unit=asked #steps .order level=apply typos=1}\n\n1. One {mis=a}\n2. Two {#two last}\n3. Three\n\n> [!NOTE]\n> Words.\n";
    let right = "### Put them in order. {#steps .order level=apply}\n\n1. One\n2. Two\n3. Three\n\n> [!NOTE]\n> Words.\n";
    assert_eq!(lesson(328, text), right);
    let critical = format!("{ASK}- [x] Dry {{critical}}\n- [ ] Wet\n");
    assert_eq!(lesson(328, &critical), critical, "it was meant for something");
}

#[test]
fn a_kind_is_put_right_where_one_is_near() {
    let body = |kind: &str| {
        format!("### Which gloves? {{#which {kind} level=apply}}\n\n- [x] Dry\n- [ ] Wet\n")
    };
    assert_eq!(lesson(302, &body(".singel")), body(".single"));
    assert_eq!(lesson(302, &body(".question")), body(".question"));
    assert_eq!(lesson(302, &body(".single .exmaple")), body(".single .exmaple"));
}

#[test]
fn regions_and_their_picture() {
    let body = |path: &str, id: &str, key: &str| {
        format!(
            "### Where is the stop? {{#{id} .hotspot level=apply}}\n\n![A saw from the front, with its switches.]({path})\n\n- [x] [Red]({path}#{key})\n- [ ] [Green]({path}#start)\n"
        )
    };
    let with = |text: &str, code| {
        mended(code, LESSON, &[(LESSON, &format!("{START}{text}")), ("media/saw.svg", DRAWING)])
    };
    let right = format!("{START}{}", body("../media/saw.svg", "stpo", "stop"));
    assert_eq!(
        with(&body("../media/saw.svg", "stpo", "stpo"), 325),
        right,
        "the item keeps its id"
    );
    assert_eq!(with(&body("../media/Saw.svg", "stpo", "stop"), 501), right);
    let taken = body("../media/saw.svg", "which", "strat");
    assert_eq!(with(&taken, 325), format!("{START}{taken}"), "the other answer has it");
}

#[test]
fn a_file_of_another_sort_is_not_meant() {
    let text = "[Watch: a saw](../media/saw.webm)\n";
    let files = [(LESSON, &*format!("{START}{text}")), ("media/saw.vtt", "WEBVTT\n")];
    assert_eq!(mended(501, LESSON, &files), files[0].1);
}

#[test]
fn a_view_box_is_made_of_two_numbers() {
    let with = |svg: &str| {
        let text =
            format!("{START}![A saw from the front, with its switches.](../media/saw.svg)\n");
        mended(506, "media/saw.svg", &[(LESSON, &text), ("media/saw.svg", svg)])
    };
    assert_eq!(
        with("<svg width='64px' height=\"40.5\"/>"),
        "<svg viewBox=\"0 0 64 40.5\" width='64px' height=\"40.5\"/>"
    );
    for other in [
        "<svg width='100%' height='4'/>",
        "<svg width='4'/>",
        "<svg width='4' height='4' viewBox='a'/>",
        "<svg width='4cm' height='4cm'/>",
        "<svg width='-4' height='inf'/>",
    ] {
        assert_eq!(with(other), other);
    }
}

#[test]
fn criteria_have_ids_and_no_ticks() {
    let text = "# Tasks\n\n## Weld {#weld .task objective=do}\n\n- [X] Helmet [x] is down {critical}\n- [x] Gap is even\n- [ ] Gap is even\n- [ ] Шов ровный\n";
    let ids = "# Tasks\n\n## Weld {#weld .task objective=do}\n\n- [X] Helmet [x] is down {#helmet-x-is-down critical}\n- [x] Gap is even {#gap-is-even}\n- [ ] Gap is even {#gap-is-even-2}\n- [ ] Шов ровный {#shov-rovnii}\n";
    assert_eq!(mended(409, "workshop.md", &[("workshop.md", text)]), ids);
    let clear = text.replace("- [X]", "- [ ]").replace("- [x]", "- [ ]");
    assert_eq!(mended(410, "workshop.md", &[("workshop.md", text)]), clear);
}

#[test]
fn the_blueprint_is_put_right_where_one_is_near() {
    let exam = |head: &str, row: &str| {
        format!(
            "---\nitems: 1\n---\n# Exam\n\n## Plan {{.blueprint}}\n\n| Objective | {head} |\n| --- | --- | --- |\n| {row} | 1 | 0 |\n\n## Pool\n"
        )
    };
    let with = |text: &str| mended(402, "exam.md", &[("exam.md", text)]);
    assert_eq!(with(&exam("aply | critical", "do")), exam("apply | critical", "do"));
    assert_eq!(
        with(&exam("aply | apply", "do")),
        exam("aply | apply", "do"),
        "the column is there"
    );
    assert_eq!(with(&exam("apply | critical", "doo")), exam("apply | critical", "do"));
    let two = exam("apply | critical", "do | 1 | 0 |\n| doo");
    assert_eq!(with(&two), two, "the row is there");
}

const RU: &str = "01-start/01-first.ru.md";

fn translation(body: &str) -> String {
    format!(
        "---\ntranslated_from: en@00000000\ntranslation: human\n---\n# Первый\n\n## Цели {{.objective}}\n\n- Установите. {{#do}}\n\n{body}"
    )
}

#[test]
fn braces_are_those_of_the_source() {
    let source =
        format!("{START}## Why {{.why}}\n\nWords.\n\n## Idle\n\n- One {{#one}}\n- Two {{#two}}\n");
    let with = |body: &str| mended(605, RU, &[(LESSON, &source), (RU, &translation(body))]);
    let right =
        translation("## Зачем {.why}\n\nСлова.\n\n## Прочее\n\n- Раз {#one}\n- Два {#two}\n");
    let wrong = "## Зачем\n\nСлова.\n\n## Прочее {#idle}\n\n- Раз {#raz}\n- Два\n";
    assert_eq!(with(wrong), right);
    let swapped = "## Зачем {.why}\n\nСлова.\n\n## Прочее\n\n- Два {#two}\n- Раз {#one}\n";
    assert_eq!(with(swapped), translation(swapped), "the order may be what is wrong");
}

#[test]
fn a_translation_gets_the_digest_of_a_source_that_it_fits() {
    let source = format!("{START}Words.\n");
    let with = |text: &str| mended(609, RU, &[(LESSON, &source), (RU, text)]);
    let body = translation("Слова.\n");
    let body = body.split_once("---\n#").map(|(_, body)| format!("#{body}")).expect("a title");
    let line = "translated_from: en@";
    assert!(with(&body).starts_with(&format!("---\n{line}")), "{}", with(&body));
    assert!(with(&body).ends_with(&format!("\n---\n{body}")));
    let front = format!("---\ntranslation: human\n---\n{body}");
    assert!(with(&front).starts_with(&format!("---\n{line}")));
    assert!(with(&front).ends_with(&front[4..]));
    let longer = format!("{front}\nЕщё.\n");
    assert_eq!(with(&longer), longer, "nobody knows of which text it was made");
}

#[test]
fn windows_line_ends_stay() {
    let text = format!("{START}## More {{.objective}}\n\n- Clean it.\n").replace('\n', "\r\n");
    let right = text.replace("Clean it.", "Clean it. {#clean-it}");
    assert_eq!(mended(301, LESSON, &[(LESSON, &text)]), right);
}
