//! The catalogue: what its list, its files of titles and its facts hold, and how they come together again.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a surprise stops the test")]

mod shelf;

use assess::{CourseId, Lang};
use course::catalogue::{self, Card, Catalogue};
use course::compile::catalogue::{FullCatalogue, build};
use course::compile::{Cover, Files};
use course::model::Audience;
use course::pack::{FORMAT, PackFault};
use course::trades::Library;
use shelf::{good, library, read};

fn lang(tag: &str) -> Lang {
    Lang::parse(tag).expect("a tag")
}

fn slug(text: &str) -> CourseId {
    CourseId::parse(text).expect("a slug")
}

/// A good course, changed in one line of its front matter.
fn course(name: &str, from: &str, to: &str) -> Cover {
    let mut shelf = good(name);
    shelf::edit(&mut shelf, "course.md", from, to);
    let course = read(name, &shelf).0.expect("a course");
    let card = Card { languages: course.front.languages.clone(), minutes: 90 };
    Cover::of(&course, card)
}

fn slugs(catalogue: &Catalogue, audience: Audience) -> Vec<&str> {
    catalogue.of(audience).iter().map(|trade| trade.slug.as_str()).collect()
}

/// What a script hands over.
fn json_of(files: &Files, path: &str) -> String {
    let script = String::from_utf8(files[path].clone()).expect("UTF-8");
    let from = script.find("'{").expect("a string") + 1;
    script[from..script.len() - "');\n".len()].replace("\\'", "'").replace("\\\\", "\\")
}

/// What a portal reads of the files, with titles in a language.
fn opened(full: &FullCatalogue, tag: &str) -> Catalogue {
    let files = full.files();
    let text = |path: &str| json_of(&files, path);
    let mut catalogue = catalogue::read(&text("catalogue.js")).expect("a catalogue");
    if let Some(near) = catalogue.titles_for(&lang(tag)).cloned() {
        catalogue.translate(&text(&format!("titles/{near}.js"))).expect("titles");
    }
    catalogue
}

#[test]
fn titles_come_in_the_nearest_language_and_else_in_english() {
    let full = build(&library(), &[]);
    assert_eq!(full.catalogue.translated, ["es", "ru", "sr-Latn"].map(lang));
    let title =
        |tag: &str| opened(&full, tag).trade(&slug("bench-work")).expect("a trade").title.clone();
    assert_eq!(title("en"), "Bench work");
    assert_eq!(title("ru"), "Столярные основы");
    assert_eq!(title("es-MX"), "Trabajo de banco");
    assert_eq!(title("sr-Latn"), "Stolarske osnove");
    // Latin script is not offered to who reads Cyrillic, nor a file that is not there.
    assert_eq!(title("sr-Cyrl"), "Bench work");
    assert_eq!(title("ar"), "Bench work");
}

#[test]
fn a_title_that_a_language_lacks_stays_as_it_is() {
    let mut full = build(&library(), &[]);
    let titles = full.titles.get_mut(&lang("ru")).expect("Russian titles");
    titles.remove(&slug("bench-work"));
    titles.insert(slug("unknown-trade"), "Лишнее".to_owned());
    let catalogue = opened(&full, "ru");
    assert_eq!(catalogue.trades[1].title, "Bench work");
    assert_eq!(catalogue.trades[0].title, "Основы охраны труда");
    assert_eq!(catalogue.trades.len(), 4);
}

#[test]
fn a_course_without_a_row_comes_last_with_its_own_title_facts_and_sector() {
    let courses = [
        course("bench-work", "slug: bench-work", "slug: any-work"),
        course("calm-talk", "languages: [en]", "languages: [ru]"),
    ];
    let mut rows = library();
    rows.trades.retain(|row| row.slug.as_str() != "calm-talk");
    rows.sectors.retain(|row| row.id != "life-skills-staff");
    let full = build(&rows, &courses);
    let catalogue = opened(&full, "en");
    assert_eq!(
        slugs(&catalogue, Audience::Learners),
        ["work-safety-basics", "bench-work", "broken-front", "any-work", "calm-talk"]
    );
    let calm = catalogue.trade(&slug("calm-talk")).expect("a trade");
    assert_eq!(catalogue.sector(calm), "life-skills-staff", "which is in no table");
    assert_eq!(calm.title, courses[1].title, "there is no English one");
    assert_eq!(calm.course, Some(courses[1].card.clone()));
    assert!(catalogue.trades[..3].iter().all(|trade| trade.course.is_none()));
    assert_eq!(full.facts[&slug("any-work")].tools, ["try square", "back saw", "chisel"]);
}

#[test]
fn trades_for_staff_have_a_list_of_their_own() {
    let mut rows = library();
    rows.trades[1].audience = Audience::Staff;
    let catalogue = opened(&build(&rows, &[]), "es");
    assert_eq!(slugs(&catalogue, Audience::Staff), ["bench-work"]);
    assert_eq!(catalogue.staff[0].title, "Trabajo de banco");
    assert!(!slugs(&catalogue, Audience::Learners).contains(&"bench-work"));
    assert!(catalogue.trade(&slug("bench-work")).is_some());
}

#[test]
fn facts_are_those_of_the_table() {
    let json = json_of(&build(&library(), &[]).files(), "facts.js");
    let of = |trade| catalogue::read_facts(&json, &slug(trade)).expect("facts");
    let bench = of("bench-work").expect("a trade");
    assert_eq!((bench.isco08.as_deref(), bench.theory_hours), (Some("7522"), 40));
    assert_eq!(
        (bench.workshop_hours, &bench.prerequisites[..]),
        (120, &[slug("work-safety-basics")][..])
    );
    assert_eq!(bench.hazards, ["cuts", "wood-dust", "noise"]);
    assert_eq!(of("calm-talk").expect("a trade").isco08, None);
    assert_eq!(of("unknown-trade"), None);
}

#[test]
fn what_is_no_catalogue_is_refused_with_a_reason() {
    let row = |sector| {
        format!(
            r#"{{"format":1,"sectors":["wood"],"translated":[],"trades":[["a-b","A",{sector},2,null]],"staff":[]}}"#
        )
    };
    assert!(catalogue::read(&row(0)).is_ok());
    assert_eq!(
        catalogue::read(&row(1)),
        Err(PackFault::Damaged("`a-b` is in no sector".to_owned()))
    );
    let newer = row(0).replace("\"format\":1", "\"format\":2");
    assert_eq!(catalogue::read(&newer), Err(PackFault::Newer(FORMAT + 1)));
    let damaged = |result: Result<Catalogue, PackFault>| match result {
        Err(PackFault::Damaged(why)) => why,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        damaged(catalogue::read(&row(0).replace(",null", ""))),
        "`trades` is not a list of the right length"
    );
    assert_eq!(damaged(catalogue::read("{\"format\":1}")), "`sectors` is missing");
    let none = PackFault::Damaged("`titles` is missing".to_owned());
    let mut catalogue = catalogue::read(&row(0)).expect("a catalogue");
    assert_eq!(catalogue.translate("{\"format\":1}"), Err(none));
    // What is no title changes none.
    assert_eq!(catalogue.translate("{\"format\":1,\"titles\":{\"a-b\":7}}"), Ok(()));
    assert_eq!(catalogue.trades[0].title, "A");
    let facts = |json| catalogue::read_facts(json, &slug("a-b"));
    let none = PackFault::Damaged("`facts` is not an object".to_owned());
    assert_eq!(facts("{\"format\":1,\"facts\":[]}"), Err(none));
    assert_eq!(facts("{\"format\":1,\"facts\":{}}"), Ok(None));
    assert!(facts("{\"format\":1,\"facts\":{\"a-b\":{}}}").is_err());
}

/// The first page waits for it: about fifty bytes a trade, twenty compressed.
#[test]
#[allow(clippy::disallowed_methods, reason = "the tables lie on the disk")]
fn the_list_of_all_trades_is_small() {
    let text = |name: &str| {
        let content = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
        std::fs::read_to_string(content.join(name)).expect("a shared table")
    };
    let rows = Library::read(&text("trades.tsv"), &text("sectors.toml"), &text("hazards.toml"))
        .expect("tables that can be read");
    let bytes = build(&rows, &[]).files()["catalogue.js"].len();
    assert!(bytes < rows.trades.len() * 64, "{bytes}");
}
