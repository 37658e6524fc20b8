//! I12: the right answer stands in every place.

use std::collections::BTreeMap;

use assess::kind::{Choices, Keying, Shuffle};
use assess::{Kind, Letter};

use super::options;
use crate::diagnostic::{Severity, Span};
use crate::folder::report::Said;
use crate::lint::{Findings, Home, Mends, Of, Rule, Scene, Sheet};

pub(crate) const RULE: Rule = Rule {
    code: 1112,
    name: Some("I12"),
    severity: Severity::Warning,
    title: "the right answer stands about equally often in every place",
    what: "12 or more `.single` questions with the same number of options, all of the lessons or all of the exam together, in which \
           the right answer stands in one place more than 1.5 times or less than half as often as chance would put it there. \
           Questions whose options stay in place (`shuffle=no`, numbers) are not counted.",
    why: "Authors hide the right answer in the middle, and guessers look for it there (Attali & Bar-Hillel 2003). The screen shuffles; \
          paper shows the order in which you wrote.",
    example: "- [ ] Nylon\n- [x] Leather\n- [ ] Rubber\n\n(and so in most questions)\n",
    instead: "- [x] Leather\n- [ ] Nylon\n- [ ] Rubber\n\n(in a third of the questions)\n",
    mends: Mends::ByHand,
    look: Some(look),
};

/// Fewer questions say nothing.
const ITEMS_MIN: usize = 12;

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if scene.of != Of::Source || !scene.is_graded() {
        return;
    }
    for (home, sheet, of) in
        [(Home::Practice, Sheet::Course, "of the lessons"), (Home::Pool, Sheet::Exam, "of the exam")]
    {
        let Some(page) = scene.page(&sheet) else { continue };
        for (options, places) in counts(scene, home) {
            one_number_of_options(findings, options::title(page), of, options, &places);
        }
    }
}

/// By number of options: how often the right answer stands in each place.
fn counts(scene: &Scene<'_>, home: Home) -> BTreeMap<usize, Vec<usize>> {
    let mut all: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for placed in scene.items().filter(|placed| placed.home == home) {
        let Kind::Single(choices) = &placed.item.kind else { continue };
        let Some(place) = key_place(choices) else { continue };
        let options = choices.options.len();
        let places = all.entry(options).or_insert_with(|| vec![0; options]);
        if let Some(count) = places.get_mut(place) {
            *count += 1;
        }
    }
    all
}

/// The place of the right option, where the author was free to choose it.
fn key_place(choices: &Choices) -> Option<usize> {
    let free = choices.keying == Keying::Keyed && choices.shuffle == Shuffle::Yes;
    choices.key().next().filter(|_| free).map(Letter::index)
}

fn one_number_of_options(
    findings: &mut Findings<'_>,
    at: Span,
    of: &str,
    options: usize,
    places: &[usize],
) {
    let count: usize = places.iter().sum();
    if count < ITEMS_MIN || options == 0 {
        return;
    }
    // Between n/(2k) and 1.5·n/k: whole numbers only.
    let (least, most) = (count.div_ceil(2 * options), 3 * count / (2 * options));
    let name = |place: usize| Letter::at(place).map_or('?', Letter::as_char);
    let listed = || {
        let one = |(place, times): (usize, &usize)| format!("{} {times} times", name(place));
        places.iter().enumerate().map(one).collect::<Vec<_>>().join(", ")
    };
    // The place that is the furthest off stands for all.
    let off = |times: usize| times.saturating_sub(most).max(least.saturating_sub(times));
    let worst = places.iter().enumerate().max_by_key(|(_, times)| off(**times));
    let Some((place, times)) = worst.filter(|(_, times)| off(**times) > 0) else { return };
    let letter = name(place);
    let help = if *times > most {
        format!("in {} of them, move the right answer from {letter} to another place", times - most)
    } else {
        format!("in {} of them, move the right answer to {letter}", least - times)
    };
    let fault = findings
        .fault(
            at,
            format!(
                "in {count} questions {of} with {options} options, the right answer is {letter} {times} times; {least} to {most} is even"
            ),
        )
        .label(listed())
        .help(help);
    findings.say(fault);
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    macro_rules! items {
        ($options:expr; $($number:literal)*) => {
            concat!($("### Which one do you take? {#q", $number, " .single objective=do level=apply}\n\n", $options, "\n"),*)
        };
    }
    macro_rules! first {
        ($right:literal $wrong:literal) => { concat!("- [x] ", $right, "\n  > {ok}\n- [ ] ", $wrong, "\n  > {no}\n") };
    }
    macro_rules! last {
        ($right:literal $wrong:literal) => { concat!("- [ ] ", $wrong, "\n  > {no}\n- [x] ", $right, "\n  > {ok}\n") };
    }
    /// Ten of twelve stand first; nine would do.
    macro_rules! uneven {
        ($right:literal $wrong:literal) => {
            concat!(items!(first!($right $wrong); "1" "2" "3" "4" "5" "6" "7" "8" "9" "10"), items!(last!($right $wrong); "11" "12"))
        };
    }
    macro_rules! even {
        ($right:literal $wrong:literal) => {
            concat!(items!(first!($right $wrong); "1" "2" "3" "4" "5" "6" "7" "8" "9"), items!(last!($right $wrong); "10" "11" "12"))
        };
    }
    &[
        Case::item("en", uneven!("Saw" "File"), Some("# Case")),
        Case::item("en", even!("Saw" "File"), None),
        Case::item("en", uneven!("3 mm" "5 mm"), None),
        Case::item("en", items!(first!("Saw" "File"); "1" "2" "3" "4" "5" "6" "7" "8" "9" "10" "11"), None),
        Case::item("es", uneven!("Sierra" "Lima"), Some("# Case")),
        Case::item("es", even!("Sierra" "Lima"), None),
        Case::item("ru", uneven!("Пила" "Нож"), Some("# Case")),
        Case::item("ru", even!("Пила" "Нож"), None),
        Case::item("sr", uneven!("Тестера" "Нож"), Some("# Case")),
        Case::item("sr", even!("Тестера" "Нож"), None),
    ]
};
