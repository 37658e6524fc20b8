//! `course::mend`: repairs that help are made, others are not, and nothing else is touched.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a surprise stops the test")]

mod shelf;

use course::diagnostic::{Edit, Fix};
use course::mend;
use course::shelf::{MemoryShelf, Shelf};
use course::trades::Library;
use course::{Code, Diagnostic, Severity, Span, folder};
use proptest::prelude::*;

const LESSON: &str = "02-marking/01-mark-a-line.md";

/// Marks that tests plant, and what belongs in their place.
const PLANTED: [(&str, &str); 3] = [("⟦cut⟧", ""), ("⟦dash⟧", "–"), ("⟦twice⟧", "⟦cut⟧⟦cut⟧")];

fn fault(code: u16, file: &str, bytes: std::ops::Range<usize>, fix: Option<Fix>) -> Diagnostic {
    let at = Span { file: file.to_owned(), bytes };
    let mut fault = Diagnostic::new(Code(code), Severity::Error, at, "planted".to_owned());
    fault.fix = fix;
    fault
}

fn edit(file: &str, bytes: std::ops::Range<usize>, text: &str) -> Edit {
    Edit { at: Span { file: file.to_owned(), bytes }, text: text.to_owned() }
}

/// The planted marks of all files.
fn planted(shelf: &MemoryShelf) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for file in shelf.files() {
        let Ok(text) = std::str::from_utf8(shelf.bytes(&file).expect("listed")) else { continue };
        for ((mark, right), code) in PLANTED.into_iter().zip(9001..) {
            for (start, _) in text.match_indices(mark) {
                let place = start..start + mark.len();
                let fix = Fix::Edit(vec![edit(&file, place.clone(), right)]);
                let mut fault = fault(code, &file, place, Some(fix));
                // A repair may bring warnings to light, which the next round mends.
                fault.severity = Severity::Warning;
                faults.push(fault);
            }
        }
    }
    faults
}

/// What is planted, and all that the desk says.
fn checked(shelf: &MemoryShelf) -> Vec<Diagnostic> {
    let mut faults = folder::read("bench-work", shelf, &Library::default()).1;
    faults.extend(planted(shelf));
    faults
}

/// Puts marks into files at any place between two letters.
fn plant(
    good: &MemoryShelf,
    places: &[(prop::sample::Index, prop::sample::Index, usize)],
) -> MemoryShelf {
    let mut bad = good.clone();
    let pages: Vec<String> =
        good.files().into_iter().filter(|file| file.ends_with(".md")).collect();
    for (page, place, mark) in places {
        let file = page.get(&pages);
        let mut text = String::from_utf8(bad.bytes(file).expect("a page").to_vec()).expect("UTF-8");
        // Not inside another mark: that would be no mark any more.
        let mut at = place.index(text.len() + 1);
        while !text.is_char_boundary(at)
            || text[..at].matches('⟦').count() > text[..at].matches('⟧').count()
        {
            at -= 1;
        }
        text.insert_str(at, PLANTED[*mark].0);
        bad.put(file.as_str(), text);
    }
    bad
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_course_is_itself_again_to_the_last_byte(
        places in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), prop::sample::select(vec![0usize, 2])), 1..12),
    ) {
        let good = shelf::good("bench-work");
        let mended = mend::files(&plant(&good, &places), &planted);
        prop_assert!(mended.shelf == good);
        prop_assert!(mended.refused.is_empty());
        prop_assert!(mended.done.len() >= places.len());
    }

    #[test]
    fn mending_twice_is_mending_once_and_never_makes_it_worse(
        places in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0usize..3), 1..8),
    ) {
        let bad = plant(&shelf::good("bench-work"), &places);
        let once = mend::files(&bad, &checked);
        let twice = mend::files(&once.shelf, &checked);
        prop_assert!(once.shelf == twice.shelf);
        prop_assert!(twice.done.is_empty() && twice.renamed.is_empty());
        let errors = |shelf: &MemoryShelf| folder::read("bench-work", shelf, &Library::default()).1.iter().filter(|fault| fault.severity == Severity::Error).count();
        prop_assert!(errors(&once.shelf) <= errors(&bad));
        // Letters outside the marks are all there, in their order, unless a mark broke something that has a repair itself.
        let planted_alone = once.done.iter().all(|done| done.code.0 > 9000) && once.renamed.is_empty();
        for file in bad.files().iter().filter(|_| planted_alone) {
            let rest = |shelf: &MemoryShelf| {
                let text = String::from_utf8_lossy(shelf.bytes(file).expect("nothing is renamed")).into_owned();
                text.replace("⟦twice⟧", "").replace("⟦dash⟧", "").replace("⟦cut⟧", "").replace('–', "")
            };
            prop_assert!(rest(&bad) == rest(&once.shelf), "{file}");
        }
    }

    #[test]
    fn fixes_from_anywhere_never_panic(
        start in 0usize..4000, length in 0usize..99, text in ".{0,9}", path in "[a-z./\\\\:]{0,9}",
    ) {
        let good = shelf::good("bench-work");
        let end = start.saturating_add(length);
        let look = |shelf: &MemoryShelf| {
            let mut faults = folder::read("bench-work", shelf, &Library::default()).1;
            faults.push(fault(9001, LESSON, start..end, Some(Fix::Edit(vec![edit(LESSON, start..end, &text)]))));
            faults.push(fault(9002, LESSON, 0..0, Some(Fix::Create { path: path.clone(), text: text.clone() })));
            faults.push(fault(9003, LESSON, 0..0, Some(Fix::Rename { from: LESSON.to_owned(), to: path.clone() })));
            faults
        };
        // These faults never go away, so none of these repairs helps.
        prop_assert!(mend::files(&good, &look).shelf == good);
    }
}

/// A shelf with one page, and faults that the words in it stand for.
fn one(text: &str) -> MemoryShelf {
    [("a.md", text)].into_iter().collect()
}

fn text(shelf: &MemoryShelf) -> String {
    String::from_utf8(shelf.bytes("a.md").expect("a page").to_vec()).expect("UTF-8")
}

#[test]
fn overlapping_repairs_wait_for_the_next_round() {
    // Each pair `xx` becomes one `x`: pairs overlap.
    let look = |shelf: &MemoryShelf| {
        let text = text(shelf);
        (0..text.len().saturating_sub(1))
            .filter(|at| &text[*at..at + 2] == "xx")
            .map(|at| {
                fault(
                    9001,
                    "a.md",
                    at..at + 2,
                    Some(Fix::Edit(vec![edit("a.md", at..at + 2, "x")])),
                )
            })
            .collect()
    };
    let mended = mend::files(&one("a xxxxx b"), &look);
    assert_eq!(text(&mended.shelf), "a x b");
}

#[test]
fn a_repair_that_brings_an_error_is_not_made_and_the_others_are() {
    let look = |shelf: &MemoryShelf| {
        let text = text(shelf);
        let find = |word: &str, code, right: Option<&str>| {
            text.match_indices(word)
                .map(|(at, _)| {
                    let place = at..at + word.len();
                    let fix =
                        right.map(|right| Fix::Edit(vec![edit("a.md", place.clone(), right)]));
                    fault(code, "a.md", place, fix)
                })
                .collect::<Vec<_>>()
        };
        [
            find("bad", 9001, Some("good")),
            find("trap", 9001, Some("worse")),
            find("worse", 9002, None),
        ]
        .concat()
    };
    let mended = mend::files(&one("bad bad trap\nbad trap bad"), &look);
    assert_eq!(text(&mended.shelf), "good good trap\ngood trap good");
    assert_eq!(mended.refused.len(), 2);
    let lines: Vec<usize> = mended.done.iter().map(|done| done.line).collect();
    assert_eq!(lines, [1, 1, 2, 2]);
}

#[test]
fn a_fault_that_stays_is_left_as_it_is() {
    let look = |shelf: &MemoryShelf| {
        let length = text(shelf).len();
        vec![fault(9001, "a.md", 0..0, Some(Fix::Edit(vec![edit("a.md", length..length, "!")])))]
    };
    assert_eq!(text(&mend::files(&one("a"), &look).shelf), "a");
}

#[test]
fn files_are_renamed_and_made_but_never_over_another() {
    let look = |shelf: &MemoryShelf| {
        let files = shelf.files();
        let mut faults = Vec::new();
        let mut want = |path: &str, fix: Fix| {
            if !files.iter().any(|file| file == path) {
                faults.push(fault(9001, "old/a.md", 0..0, Some(fix)));
            }
        };
        want("01-old/a.md", Fix::Rename { from: "old".to_owned(), to: "01-old".to_owned() });
        want(
            "new/module.md",
            Fix::Create {
                path: "new/module.md".to_owned(),
                text: "# New
"
                .to_owned(),
            },
        );
        if files.iter().any(|file| file == "c.md") {
            let over = Fix::Rename { from: "c.md".to_owned(), to: "d.md".to_owned() };
            // It comes first, and the others are made all the same.
            faults.insert(0, fault(9002, "c.md", 0..0, Some(over)));
        }
        faults
    };
    let shelf: MemoryShelf =
        [("old/a.md", "a"), ("c.md", "c"), ("d.md", "d")].into_iter().collect();
    let mended = mend::files(&shelf, &look);
    assert_eq!(mended.shelf.files(), ["01-old/a.md", "c.md", "d.md", "new/module.md"]);
    assert_eq!(mended.renamed, [("old".to_owned(), "01-old".to_owned())]);
    assert_eq!(mended.refused.len(), 1);
}

#[test]
fn a_good_course_is_left_alone() {
    let good = shelf::good("bench-work");
    let mended = mend::course("bench-work", &good, &Library::default());
    assert!(mended.done.is_empty() && mended.shelf == good);
}

#[test]
fn what_a_repair_uncovers_is_mended_with_it_or_not_at_all() {
    let look_with = |uncovered: Option<&'static str>| {
        move |shelf: &MemoryShelf| {
            let mut faults = Vec::new();
            for file in shelf.files() {
                if file == "extra/a.md" {
                    let rename =
                        Fix::Rename { from: "extra".to_owned(), to: "01-extra".to_owned() };
                    faults.push(fault(9001, &file, 0..0, Some(rename)));
                } else if shelf.bytes("01-extra/module.md").is_none() {
                    let page = uncovered.map(|text| Fix::Create {
                        path: "01-extra/module.md".to_owned(),
                        text: text.to_owned(),
                    });
                    faults.push(fault(9002, "01-extra/module.md", 0..0, page));
                }
            }
            faults
        }
    };
    let shelf: MemoryShelf = [("extra/a.md", "a")].into_iter().collect();
    let mended = mend::files(&shelf, &look_with(Some("# Extra\n")));
    assert_eq!(mended.shelf.files(), ["01-extra/a.md", "01-extra/module.md"]);
    assert_eq!((mended.done.len(), mended.refused.len()), (2, 0));
    let mended = mend::files(&shelf, &look_with(None));
    assert_eq!(mended.shelf, shelf);
    assert_eq!(mended.refused.len(), 1);
}
