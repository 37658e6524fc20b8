//! I8: length does not give the right answer away.

use assess::Kind;
use assess::kind::{Choices, Keying, Tick};

use super::options;
use crate::diagnostic::Severity;
use crate::folder::page::Page;
use crate::folder::report::Said;
use crate::lint::scene::items_of;
use crate::lint::{Findings, Home, Mends, Rule, Scene};

pub(crate) const RULE: Rule = Rule {
    code: 1108,
    name: Some("I8"),
    severity: Severity::Warning,
    title: "the right answer is seldom the longest one",
    what: "In a file with 10 or more `.single` questions, the right answer is longer than all others, in letters and spaces, in \
           more than 45 % of them. With 3 options, chance makes it 33 %.",
    why: "Authors take care that the right answer is complete, and so it grows. Who always picks the longest then passes without \
          knowing the trade.",
    example: "- [x] Pull the plug out\n- [ ] Wait\n",
    instead: "- [x] Pull the plug out\n- [ ] Wait for the end of the shift\n",
    mends: Mends::ByHand,
    look: Some(look),
};

/// Fewer questions say nothing.
const ITEMS_MIN: usize = 10;
/// Percent of the questions of a file.
const SHARE_MAX: usize = 45;
/// Questions that are named.
const SHOWN: usize = 3;

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if !scene.is_graded() {
        return;
    }
    for (_, page) in &scene.pages {
        file(page, findings);
    }
}

fn file(page: &Page, findings: &mut Findings<'_>) {
    let (mut count, mut longest) = (0_usize, Vec::new());
    // Whether it is a lesson or the exam makes no difference here.
    for placed in items_of(page, Home::Practice) {
        let Kind::Single(choices) = &placed.item.kind else { continue };
        if choices.keying == Keying::Keyed {
            count += 1;
            if is_key_longest(choices) {
                longest.push(placed);
            }
        }
    }
    if count < ITEMS_MIN || 100 * longest.len() <= SHARE_MAX * count {
        return;
    }
    let most = SHARE_MAX * count / 100;
    let mut fault = findings
        .fault(
            options::title(page),
            format!(
                "the right answer is the longest in {} of {count} questions of this file; {most} is the limit ({SHARE_MAX} %)",
                longest.len()
            ),
        )
        .label("who picks the longest is often right")
        .help(format!(
            "in {} of them, shorten the right answer or say more in a wrong one",
            longest.len() - most
        ));
    for placed in longest.iter().take(SHOWN) {
        let Kind::Single(choices) = &placed.item.kind else { continue };
        let Some(key) = choices.options.iter().find(|option| option.tick == Tick::Right) else {
            continue;
        };
        fault = fault.also(options::place(placed, key), "the longest here");
    }
    findings.say(fault);
}

/// Whether the right option alone is the longest.
fn is_key_longest(choices: &Choices) -> bool {
    let length = |tick: Tick| {
        let options = choices.options.iter().filter(move |option| option.tick == tick);
        options.map(|option| option.text.as_str().trim().chars().count()).max()
    };
    length(Tick::Right) > length(Tick::Wrong)
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    macro_rules! items {
        ($right:literal $wrong:literal: $($number:literal)*) => {
            concat!($("### Which one do you take? {#q", $number, " .single objective=do level=apply}\n\n- [x] ", $right, "\n  > {ok}\n- [ ] ", $wrong, "\n  > {no}\n- [ ] ", $wrong, " 2\n  > {no}\n\n"),*)
        };
    }
    /// Five of ten: one too many.
    macro_rules! five {
        ($long:literal $short:literal) => {
            concat!(items!($long $short: "1" "2" "3" "4" "5"), items!($short $long: "6" "7" "8" "9" "10"))
        };
    }
    /// Four of ten.
    macro_rules! four {
        ($long:literal $short:literal) => {
            concat!(items!($long $short: "1" "2" "3" "4"), items!($short $long: "5" "6" "7" "8" "9" "10"))
        };
    }
    &[
        Case::item("en", five!("Long saw" "Saw"), Some("# First")),
        Case::item("en", four!("Long saw" "Saw"), None),
        Case::item("en", items!("Long saw" "Saw": "1" "2" "3" "4" "5" "6" "7" "8" "9"), None),
        Case::item("es", five!("Sierra larga" "Sierra"), Some("# First")),
        Case::item("es", four!("Sierra larga" "Sierra"), None),
        Case::item("ru", five!("Длинная пила" "Пила"), Some("# First")),
        Case::item("ru", four!("Длинная пила" "Пила"), None),
        Case::item("sr", five!("Дуга тестера" "Тестера"), Some("# First")),
        Case::item("sr", four!("Дуга тестера" "Тестера"), None),
    ]
};
