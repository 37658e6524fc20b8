//! What is counted, and what it lacks for each grade.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a surprise stops the test")]

mod shelf;

use course::grade::{Measures, Part};
use course::model::Grade;
use shelf::{edit, good, read};

fn measures(name: &str, change: impl FnOnce(&mut course::shelf::MemoryShelf)) -> Measures {
    let mut shelf = good(name);
    change(&mut shelf);
    Measures::of(&read(name, &shelf).0.expect("a course"))
}

const LESSON: &str = "02-marking/01-mark-a-line.md";

#[test]
fn a_good_outline_is_an_outline() {
    for name in ["bench-work", "calm-talk"] {
        let measures = measures(name, |_| {});
        assert_eq!(
            (measures.computed(), measures.missing(Grade::Outline)),
            (Some(Grade::Outline), Vec::new()),
            "{name}"
        );
        assert!(!measures.missing(Grade::Standard).is_empty());
    }
}

#[test]
fn each_block_of_a_lesson_is_missed() {
    let cases: [(Part, &str, &str); 9] = [
        (Part::Why, "{.why}", "{.check}"),
        (Part::Example, "{.example}", "{.check}"),
        (Part::Faded, "{.faded}", "{.check}"),
        (Part::Practice, "{.paper}", "{.check}"),
        (Part::Summary, "{.summary}", "{.check}"),
        (
            Part::Safety,
            "If the workshop is closed {.paper}",
            "At the bench {.workshop}\n\nCut.\n\n## On paper {.paper}",
        ),
        (Part::Terms, "The **try square** has a thick stock", "The try square has a thick stock"),
        (Part::Picture, "A try square on a board with a knife at its blade.", "Square"),
        (Part::Objective, "{.objective}", "{.check}"),
    ];
    for (part, from, to) in cases {
        let measures = measures("bench-work", |shelf| {
            edit(shelf, LESSON, from, to);
            if part == Part::Terms {
                edit(shelf, LESSON, "A **knife line** is thin", "A line is thin");
            }
        });
        let lesson = measures.lessons().find(|lesson| lesson.path == LESSON).expect("the lesson");
        assert_eq!(lesson.lacks.iter().copied().collect::<Vec<_>>(), [part], "{from}");
        assert_eq!(measures.computed(), None, "an outline needs two complete lessons");
        assert!(
            measures.missing(Grade::Outline).iter().any(|line| line.contains(part.lack())),
            "{part:?}"
        );
    }
}

#[test]
fn a_section_without_a_question_is_missed() {
    let sections: String = (1..=7).map(|n| format!("## More {n}\n\nWords.\n\n")).collect();
    let measures = measures("bench-work", |shelf| {
        edit(shelf, LESSON, "## Cut the line", &format!("{sections}## Cut the line"))
    });
    let lesson = measures.lessons().find(|lesson| lesson.path == LESSON).expect("the lesson");
    assert!(lesson.lacks.contains(&Part::Check), "9 sections, 7 questions");
}

#[test]
fn feedback_is_wanted_for_every_answer() {
    for (from, to) in [
        ("  > You added. Take the 30 mm away: 120 − 30 = 90.\n", ""),
        ("> [!NOTE]\n> Little force first: a deep first cut follows the grain.\n", ""),
        ("  > A ruler measures length. It does not show an angle.\n", ""),
    ] {
        let measures = measures("bench-work", |shelf| edit(shelf, LESSON, from, to));
        assert_eq!(measures.items - measures.with_feedback, 1, "{from}");
        assert!(
            measures
                .missing(Grade::Outline)
                .iter()
                .any(|line| line.contains("1 item lacks feedback"))
        );
    }
}

#[test]
fn a_limit_in_a_safety_box_needs_its_source_in_the_same_entry() {
    let with = measures("bench-work", |_| {});
    assert_eq!((with.limits.stated, with.limits.sourced), (1, 1));
    let without = measures("bench-work", |shelf| {
        edit(shelf, "01-safety/01-stay-whole.md", "over the years.[^eu-noise]", "over the years.");
        edit(shelf, "01-safety/01-stay-whole.md", "in an instant.", "in an instant.[^eu-noise]");
    });
    assert_eq!((without.limits.stated, without.limits.sourced), (1, 0));
    assert_eq!(without.computed(), None);
}

#[test]
fn long_words_and_sentences_raise_the_reading_level() {
    let before = measures("bench-work", |_| {}).reading.expect("a level").0;
    let hard = "Notwithstanding considerable organisational complexity, experienced practitioners invariably demonstrate \
                extraordinarily methodical preparation before undertaking irreversible modifications of expensive material. ";
    let after = measures("bench-work", |shelf| {
        edit(shelf, LESSON, "## Cut the line", &format!("{}\n\n## Cut the line", hard.repeat(6)))
    });
    let (level, path) = after.reading.clone().expect("a level");
    assert!(level > before + 4.0, "{before} → {level}");
    assert_eq!(path, LESSON);
    assert!(after.missing(Grade::Standard).iter().any(|line| line.starts_with("reading level")));
    assert!(
        !after.missing(Grade::Outline).iter().any(|line| line.starts_with("reading level")),
        "only noted there"
    );
}

#[test]
fn exam_and_checklists_are_counted_by_what_can_be_used() {
    let all = measures("bench-work", |_| {});
    let exam = all.exam.expect("an exam");
    assert_eq!((exam.items, exam.critical, exam.pool, exam.pool_critical), (2, 1, 6, 3));
    assert_eq!(
        all.tasks.values().copied().collect::<Vec<_>>(),
        [0, 0, 0, 1],
        "cutting, finish, marking, safety"
    );
    let retired = measures("bench-work", |shelf| {
        edit(shelf, "exam.md", "{#exam-jaw .single", "{#exam-jaw .single retired")
    });
    assert_eq!(retired.exam.map(|exam| (exam.pool, exam.pool_critical)), Some((5, 2)));
}
