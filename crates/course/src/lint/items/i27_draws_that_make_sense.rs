//! I27: every draw of a question with variables gives numbers that can be read and typed.

use assess::formula::{Formula, VariableRange};
use assess::kind::{NumberKey, NumberValue, Tick};
use assess::number::{Decimal, Tolerance};
use assess::{Drawn, Kind};

use super::places::{answer_at, variable_places};
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::{Findings, Mends, Of, Placed, Rule, Scene};

/// So many decimal places are read and typed at a bench.
const PLACES_MOST: u8 = 3;
/// Below nought, these are ordinary.
const MAY_BE_NEGATIVE: [&str; 7] = ["°C", "°F", "V", "mV", "A", "mA", "°"];

pub(crate) const RULE: Rule = Rule {
    code: 1127,
    name: Some("I27"),
    severity: Severity::Error,
    title: "every draw of a question with variables gives a number that makes sense",
    what: "Up to 1,000 draws are tried. An answer below 0 (but for temperatures, volts and amperes, and where \
           the question speaks of minus); an answer without tolerance \
           that has more than 3 decimal places; a variable that learners read, and that has more than 3. (No value at all is \
           JW0318; a wrong value that counts as right is JW0315.)",
    why: "Each learner gets other numbers. If only some of them come out at −40 mm or 3.33333333333, those learners search for a \
          mistake that they have not made.",
    example: "| {{n}} | 3, 4, 7 |\n| {{one}} | = 100 / n |\n\n- [x] = one mm\n",
    instead: "Choose values that come out even, round, or give a tolerance:\n\n| {{n}} | 4, 5, 8 |\n| {{one}} | = 100 / n |\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if scene.of == Of::Translation || !scene.is_graded() {
        return;
    }
    for placed in scene.items().filter(|placed| !placed.item.variables.is_empty()) {
        let mut trial = Trial::of(scene, &placed);
        // What cannot be drawn is JW0318.
        for drawn in placed.item.tried_draws().flatten() {
            trial.run(&drawn);
        }
        if let Some(fault) = trial.odd_answer {
            answer(&placed, &fault, findings);
        }
        if let Some(fault) = trial.long_variable {
            variable(&placed, &fault, findings);
        }
    }
}

/// A number that is no good, and for which values.
struct Odd {
    /// The answer, counted from 0, or the variable.
    place: usize,
    value: Decimal,
    drawn: Drawn,
}

struct Trial<'a> {
    /// Right answers that are worked out: their place, and whether only the exact number counts.
    answers: Vec<(usize, &'a Formula, bool)>,
    /// Variables that are worked out and shown.
    shown: Vec<usize>,
    may_be_negative: bool,
    odd_answer: Option<Odd>,
    long_variable: Option<Odd>,
}

impl<'a> Trial<'a> {
    fn of(scene: &Scene<'_>, placed: &Placed<'a>) -> Self {
        let item = placed.item;
        let key = if let Kind::Number(key) = &item.kind { Some(key) } else { None };
        let worked_out = item.variables.iter().enumerate().filter(|(_, variable)| {
            matches!(variable.range, VariableRange::Formula(_))
                && variable_places(placed, variable.name.as_str()).nth(1).is_some()
        });
        Self {
            answers: key.map(formulas).unwrap_or_default(),
            shown: worked_out.map(|(place, _)| place).collect(),
            may_be_negative: key
                .and_then(|key| key.unit)
                .is_some_and(|unit| MAY_BE_NEGATIVE.contains(&unit.to_string().as_str()))
                || scene.lists.find("below-nought", placed.page.slice(&placed.bytes)).is_some(),
            odd_answer: None,
            long_variable: None,
        }
    }

    fn run(&mut self, drawn: &Drawn) {
        let find = |name: &str| {
            drawn.iter().find(|(known, _)| known.as_str() == name).map(|(_, value)| *value)
        };
        if self.odd_answer.is_none() {
            self.odd_answer = self.answers.iter().find_map(|(place, formula, exact)| {
                let value = formula.evaluate(&find).ok()?;
                let negative = value.mantissa() < 0 && !self.may_be_negative;
                let long = *exact && value.normal().places() > PLACES_MOST;
                (negative || long).then(|| Odd { place: *place, value, drawn: drawn.clone() })
            });
        }
        if self.long_variable.is_none() {
            self.long_variable = self.shown.iter().find_map(|place| {
                let (_, value) = drawn.get(*place)?;
                let long = value.normal().places() > PLACES_MOST;
                long.then(|| Odd { place: *place, value: *value, drawn: drawn.clone() })
            });
        }
    }
}

fn formulas(key: &NumberKey) -> Vec<(usize, &Formula, bool)> {
    let right = key.answers.iter().enumerate().filter(|(_, answer)| answer.tick == Tick::Right);
    right
        .filter_map(|(place, answer)| match &answer.value {
            NumberValue::Formula(formula, tolerance) => {
                let exact = matches!(tolerance, Tolerance::Exact | Tolerance::HalfOfLastPlace);
                Some((place, formula, exact))
            }
            _ => None,
        })
        .collect()
}

fn answer(placed: &Placed<'_>, odd: &Odd, findings: &mut Findings<'_>) {
    let values = values(placed, &odd.drawn);
    let (message, help) = if odd.value.mantissa() < 0 {
        (
            format!("for {values} the answer is {}: below 0", odd.value),
            "change the ranges so that the answer stays above 0; if it may be below, say in the question what minus means",
        )
    } else {
        (
            format!("for {values} the answer is {}, and only that counts", odd.value),
            "choose values that come out even, write `round(…, 1)`, or say how far off an answer may be: `± 0.1`",
        )
    };
    let fault = findings.fault(answer_at(placed, odd.place), message).label("worked out here");
    findings.say(fault.help(help));
}

fn variable(placed: &Placed<'_>, odd: &Odd, findings: &mut Findings<'_>) {
    let Some(variable) = placed.item.variables.get(odd.place) else { return };
    let name = variable.name.as_str();
    let values = values(placed, &odd.drawn);
    let at = variable_places(placed, name).next().map_or_else(|| placed.head(), |at| placed.page.source.at(at));
    let fault = findings
        .fault(at, format!("for {values} learners would read {}", odd.value))
        .label("nobody writes it so at the bench")
        .help("choose values that come out even, or round in its formula: `= round(…, 1)`");
    findings.say(fault);
}

/// `board = 1200, piece = 150`: the values that were drawn, not those that were worked out.
fn values(placed: &Placed<'_>, drawn: &Drawn) -> String {
    let given = drawn.iter().zip(&placed.item.variables).filter(|(_, variable)| {
        !matches!(variable.range, VariableRange::Formula(_))
    });
    let given: Vec<String> = given.map(|((name, value), _)| format!("{name} = {value}")).collect();
    given.join(", ")
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    const NEGATIVE: &str = "### A board is {{a}} mm. You cut off {{b}} mm. What is left? {#left .number objective=do level=apply}\n\n| | values |\n| --- | --- |\n| {{a}} | 100, 200 |\n| {{b}} | 50, 150 |\n\n- [x] = a - b mm\n  > {ok}\n- [ ] = a + b mm\n  > {no}\n\n> [!NOTE]\n> {ok}\n";
    const POSITIVE: &str = "### A board is {{a}} mm. You cut off {{b}} mm. What is left? {#left .number objective=do level=apply}\n\n| | values |\n| --- | --- |\n| {{a}} | 100, 200 |\n| {{b}} | 50, 75 |\n\n- [x] = a - b mm\n  > {ok}\n- [ ] = a + b mm\n  > {no}\n\n> [!NOTE]\n> {ok}\n";
    const COLDER: &str = "### It is {{a}} °C. It gets {{b}} °C colder. How warm is it? {#left .number objective=do level=apply}\n\n| | values |\n| --- | --- |\n| {{a}} | 10, 20 |\n| {{b}} | 15, 25 |\n\n- [x] = a - b °C\n  > {ok}\n- [ ] = a + b °C\n  > {no}\n\n> [!NOTE]\n> {ok}\n";
    const DEVIATION: &str = "### The drawing says 900 mm. You measure {{a}} mm. What is the deviation? {#left .number objective=do level=apply}\n\n| | values |\n| --- | --- |\n| {{a}} | 897, 903 |\n\n- [x] = a - 900 mm\n  > {ok}\n- [ ] = 1800 - a mm\n  > {no}\n\n> [!NOTE]\n> {ok}\n";
    const ENDLESS: &str = "### 100 mm in {{a}} parts. How long is one? {#left .number objective=do level=apply}\n\n| | values |\n| --- | --- |\n| {{a}} | 4, 3 |\n\n- [x] = 100 / a mm\n  > {ok}\n- [ ] = 100 * a mm\n  > {no}\n\n> [!NOTE]\n> {ok}\n";
    const NEARLY: &str = "### 100 mm in {{a}} parts. How long is one? {#left .number objective=do level=apply}\n\n| | values |\n| --- | --- |\n| {{a}} | 4, 3 |\n\n- [x] = 100 / a ± 0.5 mm\n  > {ok}\n- [ ] = 100 * a mm\n  > {no}\n\n> [!NOTE]\n> {ok}\n";
    const READ: &str = "### 100 mm in {{a}} parts. How long is one? {#left .number objective=do level=apply}\n\n| | values |\n| --- | --- |\n| {{a}} | 4, 3 |\n| {{one}} | = 100 / a |\n\n- [x] = one ± 0.5 mm\n  > 100 ÷ {{a}} = {{one}} mm.\n- [ ] = 100 * a mm\n  > {no}\n\n> [!NOTE]\n> {ok}\n";
    &[
        Case::item("en", NEGATIVE, Some("= a - b mm")),
        Case::item("en", POSITIVE, None),
        Case::item("en", COLDER, None),
        Case::item("en", DEVIATION, None),
        Case::item("en", READ, Some("{{one}}")),
        Case::item("ru", ENDLESS, Some("= 100 / a mm")),
        Case::item("ru", NEARLY, None),
        Case::item("sr", NEGATIVE, Some("= a - b mm")),
        Case::item("sr", POSITIVE, None),
        Case::item("es", ENDLESS, Some("= 100 / a mm")),
        Case::item("es", NEARLY, None),
    ]
};
