//! R18: sums in the text are right.

use std::collections::BTreeSet;

use assess::{Item, Kind, Markdown};

use super::sums::{self, Words, Wrong};
use crate::diagnostic::{Severity, Span};
use crate::folder::report::Said;
use crate::lint::{Findings, Mends, Placed, Rule, Scene, text};
use crate::tree;

pub(crate) const RULE: Rule = Rule {
    code: 1218,
    name: Some("R18"),
    severity: Severity::Error,
    title: "each sum in the text is right",
    what: "Sums with all their numbers, such as `3 × 240 = 720 mL`, in the text, in tables, feedback, hints and explanations. The \
           result may be rounded to its own places; `≈` allows 1 % more. Sums with letters, gaps, variables or different units \
           are not read.",
    why: "A learner who works it out again finds another number and thinks that the fault is theirs. Or, worse, believes the \
          wrong number and cuts the piece by it.",
    example: "3 × 240 = 730 mL\n",
    instead: "3 × 240 = 720 mL\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    let words = Words {
        is_part: &|word| scene.lists.is("part-of-a-sum", word),
        names_rest: &|behind| names_rest(scene, behind),
        comma_is_decimal: scene.lang.primary() != "en",
    };
    let mut told = Told { findings, places: BTreeSet::new() };
    for (_, page) in &scene.pages {
        let mut prose = text::prose(page);
        for (table, bytes) in text::tables(page) {
            for cell in table.head.iter().chain(table.rows.iter().flatten()) {
                prose.push(text::Prose {
                    page,
                    bytes: bytes.clone(),
                    text: tree::plain(cell),
                    inlines: cell,
                    shape: text::Shape::Entry,
                    inside: None,
                });
            }
        }
        for prose in &prose {
            for wrong in sums::wrong(&prose.text, &words) {
                let written = prose.text.get(wrong.at.clone()).unwrap_or_default();
                told.say(prose.at(written), &wrong);
            }
        }
    }
    for placed in scene.items() {
        // Texts come in the order of the file: the same sum may stand in two of them.
        let mut from = placed.bytes.start;
        for line in texts(placed.item).into_iter().flat_map(|text| lines(text.as_str())) {
            for wrong in sums::wrong(&line, &words) {
                let at = at(&placed, from, line.get(wrong.at.clone()).unwrap_or_default());
                from = at.bytes.end.max(from);
                told.say(at, &wrong);
            }
        }
    }
}

/// Each place once.
struct Told<'a, 'b> {
    findings: &'a mut Findings<'b>,
    places: BTreeSet<(String, usize)>,
}

impl Told<'_, '_> {
    fn say(&mut self, at: Span, wrong: &Wrong) {
        if !self.places.insert((at.file.clone(), at.bytes.start)) {
            return;
        }
        let (left, said, right) = (&wrong.left, &wrong.said, &wrong.right);
        let about = if wrong.exact { "" } else { "about " };
        let message = format!("{left} is {about}{right}, not {said}");
        let help = format!(
            "write {right} in place of {said}, or mend a number on the left; look whether the next lines count on with {said}"
        );
        let fault = self.findings.fault(at, message).label("this sum is wrong").help(help);
        self.findings.say(fault);
    }
}

/// Whether a text goes on with what is left of a division.
fn names_rest(scene: &Scene<'_>, behind: &str) -> bool {
    const NEAR: usize = 24;
    let end = behind.char_indices().nth(NEAR).map_or(behind.len(), |(end, _)| end);
    scene.lists.find("rest-of-a-division", behind.get(..end).unwrap_or_default()).is_some()
}

/// What is said of answers: no stems and no options, in which a wrong sum may be the question.
fn texts(item: &Item) -> Vec<&Markdown> {
    let own: Vec<Option<&Markdown>> = match &item.kind {
        Kind::Single(choices) | Kind::Multiple(choices) | Kind::TrueFalse(choices) => {
            choices.options.iter().map(|option| option.feedback.as_ref()).collect()
        }
        Kind::Number(key) => key.answers.iter().map(|answer| answer.feedback.as_ref()).collect(),
        Kind::Text(key) => key.answers.iter().map(|answer| answer.feedback.as_ref()).collect(),
        Kind::Hotspot(key) => key.regions.iter().map(|region| region.feedback.as_ref()).collect(),
        _ => Vec::new(),
    };
    own.into_iter().flatten().chain(&item.hints).chain(&item.explanation).collect()
}

/// The lines of a text of an item: a paragraph may be broken anywhere, a list entry or a row begins anew.
fn lines(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for line in text.lines().map(str::trim) {
        let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let entry = ["- ", "* ", "+ "].iter().find_map(|mark| line.strip_prefix(mark)).or_else(|| {
            number.strip_prefix(". ").filter(|_| number.len() < line.len())
        });
        match (entry, out.last_mut()) {
            (None, Some(last)) if !line.is_empty() && !line.starts_with('|') => {
                last.push(' ');
                last.push_str(line);
            }
            (entry, _) => out.push(entry.unwrap_or(line).to_owned()),
        }
    }
    out
}

/// The first place of some words from a byte on; the first in the item where they stand only before it.
fn at(placed: &Placed<'_>, from: usize, words: &str) -> Span {
    let rest = from..placed.bytes.end;
    let bytes = if placed.page.slice(&rest).contains(words) { &rest } else { &placed.bytes };
    Scene::locate(placed.page, bytes, words)
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "For 3 trays you need 3 × 240 = 730 mL of water.", Some("3 × 240 = 730 mL")),
        Case::lesson("en", "For 3 trays you need 3 × 240 = 720 mL of water.", None),
        Case::lesson("en", "1. First: (25 + 15) ÷ 2 = 21 °C. Then 48 − 20 = 28.", Some("(25 + 15) ÷ 2 = 21 °C")),
        Case::lesson("en", "| Work | Sum |\n| --- | --- |\n| Rice | 40 × 70 = 2700 g |\n", Some("40 × 70 = 2700 g")),
        Case::item("en", "- [x] 4\n  > {ok}\n- [ ] 5\n  > {no}\n\n> [!NOTE]\n> Two by two: 2 × 2 = 5.\n", Some("2 × 2 = 5")),
        Case::item("en", "- [x] 4 × 2 = 8\n  > {ok}\n- [ ] 4 × 2 = 9\n  > {no}\n", None),
        // Rounded, cut in two by a gap, a formula, a clock, a range, thousands, a rest, two units, a part of something.
        Case::lesson("en", "10 ÷ 3 × 2 = 6.7 L. Then 16 ÷ 6 ≈ 2.7 trips. Loss: 60 − 51 = ___ g.", None),
        Case::lesson("en", "Waste = length − 45 − 45 = 1710 mm. 9:40 + 60 min = 10:40. 10–15 × 2 = 40. 1 500 × 2 = 3 000.", None),
        Case::lesson("en", "20 ÷ 6 = 3, remainder 2. 2 × 500 g = 1 kg. 3 m × 4 m = 12 m². 20 % of 50 + 3 = 13. 1 1/2 + 2 = 3.5.", None),
        Case::lesson("en", "Drain in % = drain ÷ water × 100 = 450 ÷ 1500 × 100 = 30 %. 1,500 + 500 = 2,000. 3 x 4 = 12. Card 2 120 + 5 = 125.", None),
        Case::lesson("en", "The bed is 3 m × 4 m = 13 m² large.", Some("3 m × 4 m = 13 m²")),
        Case::lesson("es", "Pesa 2,5 + 2,5 = 6 kg.", Some("2,5 + 2,5 = 6 kg")),
        Case::lesson("es", "Pesa 2,5 + 2,5 = 5 kg. Son 1.250 + 250 = 1.500 g.", None),
        Case::lesson("ru", "Нужно 4 · 2,5 = 11 м трубы.", Some("4 · 2,5 = 11 м")),
        Case::lesson("ru", "Нужно 4 · 2,5 = 10 м трубы. 40 : 8 = 5.", None),
        Case::lesson("sr", "Треба 4 · 2,5 = 11 m цеви.", Some("4 · 2,5 = 11 m")),
        Case::lesson("sr-Latn", "Treba 4 · 2,5 = 10 m cevi.", None),
        Case::lesson("sr", "Треба 4 · 2,5 = 10 m цеви. 7 : 2 = 3, остатак 1.", None),
    ]
};
