//! Translations: checked beside their source, put together with what is missing, packed.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a surprise stops the test; fixtures lie on the disk"
)]

mod shelf;

use std::path::Path;

use assess::{ItemId, Kind, Lang, Response, Seed, Verdict, mark};
use course::compile::{self, Built, Cover, Plain};
use course::lesson::{OPEN, Origin};
use course::model::{Notice, Translation};
use course::pack::{self, CoursePack};
use course::shelf::{MemoryShelf, Shelf};
use course::{Course, Severity, plain};
use shelf::{codes, edit, good, read, text};

const SAFETY: &str = "01-safety/01-stay-whole.ru.md";
const MARKING: &str = "02-marking/01-mark-a-line.ru.md";

/// `bench-work` with the files of `tests/translated`, made of the source as it is.
fn translated() -> MemoryShelf {
    let mut shelf = good("bench-work");
    edit(&mut shelf, "course.md", "languages: [en]", "languages: [en, ru, ar]");
    for (term, id) in
        [("chisel", "chisel"), ("try square | square", "try-square"), ("knife line", "knife-line")]
    {
        edit(&mut shelf, "glossary.md", &format!("## {term}\n"), &format!("## {term} {{#{id}}}\n"));
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/translated");
    for folder in ["", "01-safety", "02-marking", "media"] {
        for entry in std::fs::read_dir(root.join(folder)).expect("a folder").flatten() {
            if entry.path().is_file() {
                let name = Path::new(folder).join(entry.file_name());
                shelf.put(name.to_string_lossy(), std::fs::read(entry.path()).expect("a file"));
            }
        }
    }
    up_to_date(&mut shelf);
    shelf
}

/// What a translator does who has compared all files: `check` says the digest.
fn up_to_date(shelf: &mut MemoryShelf) {
    for fault in read("bench-work", shelf).1.iter().filter(|fault| fault.code.0 == 602) {
        let help = fault.help.as_deref().unwrap_or_default();
        let now = help.rsplit("translated_from: ").next().unwrap_or_default().trim_end_matches('`');
        let old = text(shelf, &fault.at.file)[fault.at.bytes.clone()].to_owned();
        edit(shelf, &fault.at.file, &old, now);
    }
}

fn course(shelf: &MemoryShelf) -> Course {
    let (course, faults) = read("bench-work", shelf);
    let errors: Vec<_> = faults.iter().filter(|f| f.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    course.expect("a course")
}

fn version<'a>(course: &'a Course, lang: &str) -> &'a Translation {
    course.translations.iter().find(|other| other.lang.as_str() == lang).expect("the language")
}

fn built(shelf: &MemoryShelf, plain: Plain) -> Built {
    compile::course(&course(shelf), shelf, plain)
}

/// The JSON in a script of packs.
fn json_of(built: &Built, path: &str) -> String {
    let script = String::from_utf8(built.packs[path].clone()).expect("UTF-8");
    let json =
        script.split_once("','").and_then(|(_, rest)| rest.split_once("','")).expect("a call");
    json.1
        .trim_end_matches("');\n")
        .replace("\\'", "'")
        .replace("<\\/", "</")
        .replace("<\\x21", "<!")
        .replace("\\\\", "\\")
}

fn pack(built: &Built, lang: &str) -> CoursePack {
    pack::read_course(&json_of(built, &format!("packs/bench-work/{lang}.js"))).expect("a pack")
}

fn page(built: &Built, path: &str) -> String {
    String::from_utf8(built.plain[path].clone()).expect("UTF-8")
}

#[test]
fn a_good_translation_has_only_notes_of_what_is_left() {
    let (course, faults) = read("bench-work", &translated());
    let notes: Vec<(String, &str)> =
        faults.iter().map(|fault| (fault.code.to_string(), fault.at.file.as_str())).collect();
    assert_eq!(
        notes,
        [
            ("JW0607".to_owned(), "01-safety/01-stay-whole.ar.md"),
            ("JW0607".to_owned(), SAFETY),
            ("JW0601".to_owned(), "course.md"),
            ("JW0601".to_owned(), "course.md"),
            ("JW1705".to_owned(), "exam.ru.md"),
            ("JW0607".to_owned(), "glossary.ru.md"),
        ]
        .iter()
        .map(|(code, file)| (code.clone(), *file))
        .collect::<Vec<_>>(),
        "{faults:#?}"
    );
    assert!(faults.iter().all(|fault| fault.severity == Severity::Note));
    let course = course.expect("a course");
    let languages: Vec<&str> =
        course.translations.iter().map(|other| other.lang.as_str()).collect();
    assert_eq!(languages, ["ru", "ar"]);
}

#[test]
fn what_is_to_be_said_of_each_text_goes_with_it() {
    let course = course(&translated());
    let notices = |lang: &str| -> Vec<(&str, Notice)> {
        version(&course, lang).notices.iter().map(|(path, said)| (path.as_str(), *said)).collect()
    };
    assert_eq!(
        notices("ru"),
        [
            // A person went over the lesson of the first module; nobody read its page and the second lesson.
            ("01-safety/module.md", Notice::Machine),
            ("02-marking/module.md", Notice::Source),
            ("02-marking/01-mark-a-line.md", Notice::Machine),
            ("03-cutting/module.md", Notice::Source),
            ("03-cutting/01-saw-to-a-line.md", Notice::Source),
            ("04-finish/module.md", Notice::Source),
            ("04-finish/01-check-the-work.md", Notice::Source),
            // Its safety questions were confirmed by nobody.
            ("exam.md", Notice::Source),
        ]
    );
    assert!(notices("ar").contains(&("01-safety/01-stay-whole.md", Notice::Machine)));
    assert!(notices("ar").contains(&("course.md", Notice::Source)));
}

#[test]
fn open_blocks_and_questions_are_filled_from_the_source() {
    let course = course(&translated());
    let russian = &version(&course, "ru").course;
    let lesson = &russian.modules[0].lessons[0];
    assert!(
        lesson
            .md
            .contains(&format!("{OPEN}\n\nA **chisel** with a sharp edge needs little force."))
    );
    assert!(lesson.md.contains(&format!(
        "#before-cut .multiple level=apply}}\n\n{OPEN}\n\n- [x] The board does not move"
    )));
    assert_eq!(lesson.title, "Берегите себя за верстаком");
    let ids = |lesson: &course::model::Lesson| -> Vec<ItemId> {
        lesson.body.items().map(|item| item.id.clone()).collect()
    };
    assert_eq!(ids(lesson), ids(&course.modules[0].lessons[0]));
    // A term that is left open, and one that is not.
    assert_eq!(russian.glossary[1].forms, ["chisel"]);
    assert_eq!(russian.glossary[2].forms[0], "столярный угольник");
    assert_eq!(russian.workshop[0].criteria[0].text, "Доска не движется, когда её толкают");
    assert_eq!(
        russian.exam.as_ref().map(|exam| exam.pool[0].prompt.as_str().contains("Zelda")),
        Some(true)
    );
}

/// The items of a lesson in a language, as the portal reads them out of a pack.
fn items(built: &Built, lang: &str, module: &str, lesson: &str) -> Vec<assess::Item> {
    let texts = pack::read_module(&json_of(built, &format!("packs/bench-work/{lang}-{module}.js")))
        .expect("a module");
    let md = &texts.lessons[&assess::LessonId::parse(lesson).expect("an id")];
    let lang = Lang::parse(lang).expect("a tag");
    let origin = Origin { file: "x/lesson.md", lang: &lang };
    let (mut body, faults) = course::lesson::read(md, &origin);
    assert_eq!(faults, [], "{lang}");
    course::lesson::settle_open_items(&mut body, &Lang::english());
    body.items().cloned().collect()
}

#[test]
fn one_answer_has_one_outcome_in_every_language() {
    let built = built(&translated(), Plain::No);
    let english = items(&built, "en", "marking", "mark-a-line");
    let russian = items(&built, "ru", "marking", "mark-a-line");
    assert_eq!(english.len(), 7);
    for (own, other) in english.iter().zip(&russian) {
        let seed = Seed::new(b"learner", &own.id, 0);
        let (own, other) = (own.case(seed).expect("a case"), other.case(seed).expect("a case"));
        assert_eq!(own.item().id, other.item().id);
        assert_eq!(own.order(), other.order(), "the same draw and the same order");
        let answers = |case: &assess::Case| match &case.item().kind {
            Kind::Text(_) | Kind::Cloze(_) => Vec::new(),
            Kind::Number(_) => ["90", "150", "12"].map(|n| Response::Number(n.to_owned())).to_vec(),
            Kind::Order(_) => vec![Response::Order(case.order().to_vec())],
            _ => vec![Response::Match(std::collections::BTreeMap::new())],
        };
        for response in answers(&own) {
            let verdict = |case| mark(case, &response).verdict;
            assert_eq!(verdict(&own), verdict(&other), "{}", own.item().id);
        }
    }
    // Typed words are those of the language, by its rules.
    let word = |items: &[assess::Item], typed: &str| {
        let item = items.iter().find(|item| item.id.as_str() == "name-square").expect("it");
        let case = item.case(Seed::new(b"", &item.id, 0)).expect("a case");
        mark(&case, &Response::Text(typed.to_owned())).verdict
    };
    assert_eq!(word(&russian, "НАУГОЛЬНИК"), Verdict::Right);
    assert_eq!(word(&russian, "try square"), Verdict::NotYet);
    assert_eq!(word(&english, "try square"), Verdict::Right);
}

#[test]
fn packs_of_all_languages_are_of_one_edition_and_name_each_other() {
    let built = built(&translated(), Plain::No);
    let (english, russian) = (pack(&built, "en"), pack(&built, "ru"));
    let arabic = pack(&built, "ar");
    assert_eq!(english.edition, russian.edition);
    assert_eq!(english.edition, arabic.edition);
    let tags: Vec<&str> = russian.course.languages.iter().map(Lang::as_str).collect();
    assert_eq!(tags, ["en", "ru", "ar"]);
    assert_eq!(built.card.languages, english.course.languages);
    assert_eq!((russian.title.as_str(), russian.lang.as_str()), ("Работа за верстаком", "ru"));
    assert_eq!(arabic.lang_of("course.md").as_str(), "en");
    assert_eq!(arabic.lang_of("01-safety/01-stay-whole.md").as_str(), "ar");
    assert!(english.notices.is_empty());
    // The same questions; what decides is the same but for typed words.
    assert!(english.items.keys().eq(russian.items.keys()));
    let senses = |pack: &CoursePack| -> Vec<(String, String)> {
        let typed = ["name-square", "knife-gaps"];
        let sense = |edition: &str| edition.split_once('-').expect("two parts").1.to_owned();
        let items = pack.items.iter().filter(|(id, _)| !typed.contains(&id.as_str()));
        items.map(|(id, item)| (id.to_string(), sense(&item.edition))).collect()
    };
    assert_eq!(senses(&english), senses(&russian));
    let term = russian.glossary.iter().find(|term| term.id == "vice").expect("it");
    assert_eq!(term.source, ["vice", "vices"], "for lessons that are not translated");
    // The drawing and its description in the language, under the path of the source.
    let (own, other) = (&english.media["media/bench.svg"], &russian.media["media/bench.svg"]);
    assert_ne!(own.file, other.file);
    assert_eq!(own.regions, other.regions);
    assert!(other.desc.as_deref().is_some_and(|desc| desc.starts_with("Верстак")));
    assert!(built.packs.contains_key(&format!("packs/bench-work/m/{}", other.file)));
    assert_eq!(own.file, arabic.media["media/bench.svg"].file);
    let exam = String::from_utf8_lossy(&built.packs["packs/bench-work/ru.js"]).into_owned();
    assert!(!exam.contains("Квокка") && !exam.contains("Quokka"), "no pool item in any language");
}

#[test]
fn plain_pages_speak_each_language_and_mark_what_is_not_of_it() {
    let shelf = translated();
    let course = course(&shelf);
    let built = compile::course(&course, &shelf, Plain::Yes);
    let lesson = page(&built, "plain/bench-work/ru/safety-stay-whole.html");
    assert!(lesson.contains("<html lang=\"ru\" dir=\"ltr\">"));
    assert!(lesson.contains("<p class=\"mark\">Ещё не переведено.</p>\n<div lang=\"en\" dir=\"ltr\">\n<p>A <strong>chisel"));
    assert!(!lesson.contains(OPEN));
    let overview = page(&built, "plain/bench-work/ar/index.html");
    assert!(overview.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(overview.contains("<div lang=\"en\" dir=\"ltr\">\n<h1>Bench work</h1>"));
    let untranslated = page(&built, "plain/bench-work/ar/marking-mark-a-line.html");
    assert!(
        untranslated.contains("لم يُترجم بعد.")
            && untranslated.contains("<div lang=\"en\" dir=\"ltr\">\n<h1>Mark a line</h1>")
    );
    assert!(
        page(&built, "plain/bench-work/ru/marking-mark-a-line.html")
            .contains("Этот текст перевела машина.")
    );
    let index = plain::index(&[Cover::of(&course, built.card)]);
    let index = String::from_utf8_lossy(&index["plain/index.html"]).into_owned();
    assert!(index.contains("<a href=\"bench-work/ru/index.html\">Работа за верстаком</a> (ru)"));
}

#[test]
fn a_change_of_the_source_makes_a_translation_old_and_never_an_error() {
    // Words: it still fits, and learners are told.
    let mut shelf = translated();
    edit(
        &mut shelf,
        "02-marking/01-mark-a-line.md",
        "A knife line is thin and clean.",
        "A knife line is thin.",
    );
    let (course, faults) = read("bench-work", &shelf);
    assert!(codes(&faults).contains(&"JW0602".to_owned()));
    assert!(faults.iter().all(|fault| fault.severity != Severity::Error));
    let course = course.expect("a course");
    let said = ("02-marking/01-mark-a-line.md".to_owned(), Notice::Outdated);
    assert!(version(&course, "ru").notices.contains(&said));
    // Its front matter is not translated, so it makes nothing old.
    let mut shelf = translated();
    edit(&mut shelf, "01-safety/01-stay-whole.md", "under18: supervised", "under18: no");
    edit(
        &mut shelf,
        "01-safety/01-stay-whole.md",
        "## Safety first",
        "<!-- a note -->\n\n## Safety first",
    );
    assert!(!codes(&read("bench-work", &shelf).1).contains(&"JW0602".to_owned()));
    // A new question: the old text cannot stand beside it, so learners get the source.
    let mut shelf = translated();
    let more = "### What is square? {#square-what .reflect}\n\n### Match each tool";
    edit(&mut shelf, "02-marking/01-mark-a-line.md", "### Match each tool", more);
    let (course, faults) = read("bench-work", &shelf);
    let found: Vec<(u16, Severity)> = faults
        .iter()
        .filter(|fault| fault.at.file == MARKING)
        .map(|f| (f.code.0, f.severity))
        .collect();
    assert_eq!(found, [(602, Severity::Warning), (605, Severity::Warning)], "{faults:#?}");
    let course = course.expect("a course");
    let russian = version(&course, "ru");
    assert!(russian.notices.contains(&("02-marking/01-mark-a-line.md".to_owned(), Notice::Source)));
    assert_eq!(russian.course.modules[1].lessons[0].title, "Mark a line");
}

/// One change to a good translation, one error.
fn breaks(code: &str, file: &str, from: &str, to: &str, message: &str) {
    let mut shelf = translated();
    edit(&mut shelf, file, from, to);
    let (_, faults) = read("bench-work", &shelf);
    let errors: Vec<_> = faults.iter().filter(|f| f.severity == Severity::Error).collect();
    assert_eq!(errors.len(), 1, "{to}: {errors:#?}");
    assert_eq!(
        (errors[0].code.to_string().as_str(), errors[0].at.file.as_str()),
        (code, file),
        "{errors:#?}"
    );
    assert!(errors[0].message.contains(message), "{}", errors[0].message);
    assert!(errors[0].help.is_some() || errors[0].label.is_some());
}

#[test]
fn whatever_is_not_words_must_be_that_of_the_source() {
    breaks(
        "JW0603",
        MARKING,
        "- [x] 90 ± 0.5 мм\n  > Верно: 120 − 30 = 90 мм.\n- [ ] 150 мм\n  > Вы сложили. Отнимите 30 мм: 120 − 30 = 90.\n",
        "- [x] 90 ± 0.5 мм\n  > Верно: 120 − 30 = 90 мм.\n",
        "2 answers in en, 1 in ru",
    );
    breaks(
        "JW0603",
        SAFETY,
        "- [ ] [Верх верстака](../media/bench.svg#top)\n  > Верх несёт работу. Он ничего не держит.\n",
        "",
        "3 places in en, 2 in ru",
    );
    breaks("JW0603", MARKING, "3. Провести ножом легко\n", "", "4 steps in en, 3 in ru");
    breaks(
        "JW0603",
        SAFETY,
        "> [!TIP]\n> Какая рука свободна, когда тиски делают своё дело?\n",
        "",
        "1 hints in en, 0 in ru",
    );
    breaks(
        "JW0603",
        MARKING,
        "> [!NOTE]\n> Сначала угольник. Лёгкий рез ведёт глубокий.\n",
        "",
        "explanations",
    );
    breaks("JW0603", SAFETY, "> [!WARNING]", "> [!CAUTION]", "[!WARNING]");
    breaks("JW0603", SAFETY, "| Линии нет | Острое | Работать |\n", "", "2 rows in en, 1 in ru");
    breaks(
        "JW0603",
        MARKING,
        "$$a = \\frac{b}{2}$$",
        "Формула.",
        "is a formula in en and a paragraph in ru",
    );
    breaks(
        "JW0603",
        MARKING,
        "$$a = \\frac{b}{2}$$\n\n",
        "",
        "the first that does not fit is block",
    );
    breaks(
        "JW0604",
        MARKING,
        "- Разметка\n  - Угольник\n  - Разметочный нож\n- Резание\n  - Стамеска",
        "- Разметка\n  - Угольник\n- Резание\n  - Разметочный нож\n  - Стамеска",
        "another group",
    );
    let (right, wrong) = (
        "Меньше силы — больше контроля, и стамеска идёт туда, куда нужно.",
        "Неверно {mis=blunt-is-safe}",
    );
    breaks(
        "JW0604",
        SAFETY,
        &format!("- [x] Верно\n  > {right}\n- [ ] {wrong}"),
        &format!("- [ ] Верно\n  > {right}\n- [x] {wrong}"),
        "ticked is a in en, b in ru",
    );
    breaks("JW0605", SAFETY, "{#stay-whole}", "{#tsel}", "id `tsel` is `stay-whole` in en");
    breaks("JW0605", "course.ru.md", " {#pencil-will-do}", "", "id `pencil-will-do` is missing");
    breaks(
        "JW0605",
        SAFETY,
        "{#slip-first .single level=apply critical}",
        "{#slip-first .single level=apply}",
        "braces",
    );
    breaks(
        "JW0605",
        MARKING,
        "{#knife-order .order",
        "{#nozh .order",
        "id `nozh` is `knife-order` in en",
    );
    breaks("JW0605", "glossary.ru.md", "{#knife-line}", "{#liniya}", "`liniya`");
    breaks("JW0605", "workshop.ru.md", "{#pare-flat}", "{#pare-rovno}", "`pare-rovno`");
    breaks(
        "JW0605",
        SAFETY,
        "](../media/bench.svg \"",
        "](../media/bench.ru.svg \"",
        "`../media/bench.svg` in en",
    );
    breaks(
        "JW0605",
        MARKING,
        "../01-safety/01-stay-whole.md#stay-whole",
        "../01-safety/01-stay-whole.ru.md",
        "`../01-safety/01-stay-whole.md#stay-whole`",
    );
    breaks(
        "JW0606",
        MARKING,
        "- [x] 90 ± 0.5 мм",
        "- [x] 900 ± 0.5 мм",
        "90 ± 0.5 mm in en, 900 ± 0.5 mm in ru",
    );
    breaks(
        "JW0606",
        MARKING,
        "| {{part}} | 20 | 60 | 10 |",
        "| {{part}} | 20 | 60 | 20 |",
        "draws other numbers",
    );
    breaks("JW0606", MARKING, "[[0.5 ± 0.2 мм]]", "[[0.5 ± 0.3 мм]]", "gap 3");
    breaks("JW0606", SAFETY, "Вся доска 200 мм.", "Вся доска 20 см.", "200 mm in en, 20 cm in ru");
    breaks("JW0606", SAFETY, "выше 80 дБ(А)", "выше 85 дБ(А)", "80 dB(A) in en, 85 in ru");
    breaks(
        "JW0609",
        MARKING,
        "translated_from",
        "# translated_from",
        "`translated_from` is missing",
    );
    breaks("JW0113", MARKING, "translation: machine\n", "", "missing key `translation`");
    breaks(
        "JW0114",
        MARKING,
        "translation: machine\n",
        "translation: robot\n",
        "translation: robot",
    );
    breaks(
        "JW0503",
        SAFETY,
        "![Верстак спереди: доска зажата в тисках, рядом лежит стамеска.]",
        "![]",
        "alt text",
    );
    breaks("JW0305", SAFETY, "- [ ] Держать доску", "- [x] Держать доску", "2 right answers");
}

#[test]
fn words_may_differ_in_what_belongs_to_the_language() {
    for (file, from, to) in [
        // Accepted words, and how they are compared.
        (MARKING, "- [x] наугольник\n", ""),
        (
            MARKING,
            "{#name-square .text level=remember}",
            "{#name-square .text level=remember typos=0}",
        ),
        (MARKING, "[[линия ножа]]", "[[линия ножа | тонкая линия | след ножа]]"),
        // A limit of law is replaced by the local one, with its source.
        (
            SAFETY,
            "шум выше 80 дБ(А) с годами вредит слуху.[^eu-noise]",
            "шум выше 85 дБ(А) с годами вредит слуху.[^sanpin]",
        ),
    ] {
        let mut shelf = translated();
        edit(&mut shelf, file, from, to);
        if to.contains("sanpin") {
            edit(
                &mut shelf,
                file,
                "[^eu-noise]: ЕС, Директива 2003/10/EC, 2003.",
                "[^sanpin]: Местный закон, 1, 2020.",
            );
        }
        let (_, faults) = read("bench-work", &shelf);
        let wrong: Vec<_> = faults.iter().filter(|f| f.severity != Severity::Note).collect();
        assert!(wrong.is_empty(), "{to}: {wrong:#?}");
    }
}

#[test]
fn a_language_without_one_lesson_is_not_offered() {
    let mut shelf = translated();
    shelf.remove("01-safety/01-stay-whole.ar.md");
    let course = course(&shelf);
    assert_eq!(course.translations.len(), 1);
    let built = compile::course(&course, &shelf, Plain::No);
    assert!(!built.packs.contains_key("packs/bench-work/ar.js"));
    assert_eq!(built.card.languages.len(), 2);
}

#[test]
fn an_exam_is_held_in_a_language_once_a_person_has_confirmed_it() {
    let mut shelf = translated();
    edit(
        &mut shelf,
        "exam.ru.md",
        "translation: machine\n",
        "translation: machine\ntranslation_reviewed: \"Vera Ilic, joiner, 2026-03-04\"\n",
    );
    let course = course(&shelf);
    let russian = version(&course, "ru");
    assert!(!russian.notices.iter().any(|(path, _)| path == "exam.md"));
    let pool = russian.course.exam.as_ref().map(|exam| exam.pool[0].prompt.as_str().to_owned());
    assert!(pool.is_some_and(|prompt| prompt.contains("Зельда")));
}

#[test]
fn only_translations_leave_blocks_open() {
    let mut shelf = translated();
    edit(&mut shelf, "03-cutting/module.md", "Saw and chisel to a line.", "{{todo}}");
    let (_, faults) = read("bench-work", &shelf);
    let fault = faults.iter().find(|fault| fault.severity == Severity::Error).expect("an error");
    assert_eq!((fault.code.0, fault.at.file.as_str()), (607, "03-cutting/module.md"));
}

#[test]
fn a_translation_of_nothing_and_one_of_the_source_s_language_are_said() {
    let mut shelf = translated();
    shelf.put("04-finish/module.en.md", "# x\n");
    let (_, faults) = read("bench-work", &shelf);
    assert!(
        faults.iter().any(|fault| fault.code.0 == 109 && fault.at.file == "04-finish/module.en.md")
    );
    assert!(shelf.files().contains(&"04-finish/module.en.md".to_owned()));
}
