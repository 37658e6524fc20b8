//! I10: each option stands for something of its own.

use super::options::{self, Amount};
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::{Findings, Mends, Placed, Rule, Scene};
use assess::Kind;
use assess::kind::Choice;

pub(crate) const RULE: Rule = Rule {
    code: 1110,
    name: Some("I10"),
    severity: Severity::Error,
    title: "options do not overlap",
    what: "An option that holds all words of another one in a row, or two ranges of numbers that share a value. An option \
           that says the opposite of another (\"safe\", \"not safe\") is not meant, nor are ranges that only meet at their ends. \
           In `.multiple`, where each option is judged by itself, it is a warning.",
    why: "Where one is right, the other is right too, or half right. Learners who know the trade cannot tell which one is meant.",
    example: "- [ ] Gloves\n- [x] Gloves and goggles\n",
    instead: "- [ ] Gloves and a cap\n- [x] Gloves and goggles\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if !scene.is_graded() {
        return;
    }
    for placed in scene.items() {
        let Some(choices) = options::choices(placed.item) else { continue };
        let read = |option| Seen { option, words: words(option), amount: amount(scene, option) };
        let all: Vec<Seen<'_>> = choices.options.iter().map(read).collect();
        // One fault for a question.
        let fault = all.iter().enumerate().find_map(|(number, later)| {
            all.iter().take(number).find_map(|earlier| overlap(scene, &placed, findings, earlier, later))
        });
        fault.into_iter().for_each(|fault| findings.say(fault));
    }
}

/// Longer options are not looked for in others: nobody writes them, and comparing them takes time.
const PART_MAX: usize = 40;

/// An option, read in two ways.
struct Seen<'a> {
    option: &'a Choice,
    words: Vec<String>,
    amount: Option<Amount>,
}

fn overlap(
    scene: &Scene<'_>,
    placed: &Placed<'_>,
    findings: &Findings<'_>,
    earlier: &Seen<'_>,
    later: &Seen<'_>,
) -> Option<crate::Diagnostic> {
    let severity = match placed.item.kind {
        Kind::Multiple(_) => Severity::Warning,
        _ => RULE.severity,
    };
    let at = |option: &Seen<'_>| options::place(placed, option.option);
    if let (Some(one), Some(two)) = (&earlier.amount, &later.amount)
        && one.is_like(two)
    {
        let meet = one.from == one.to || two.from == two.to;
        let apart = one.to < two.from || two.to < one.from;
        let touch = !meet && (one.to == two.from || two.to == one.from);
        return (!apart && !touch).then(|| {
            let (this, other) = (later.option.text.as_str(), earlier.option.text.as_str());
            findings
                .fault_of(severity, at(later), format!("\"{this}\" and \"{other}\" share a value"))
                .label("which of the two is meant?")
                .also(at(earlier), "the other one")
                .help("choose numbers so that every value belongs to one option only")
        });
    }
    let (whole, part) = if holds(scene, &later.words, &earlier.words) {
        (later, earlier)
    } else if holds(scene, &earlier.words, &later.words) {
        (earlier, later)
    } else {
        return None;
    };
    let words = part.option.text.as_str();
    let fault = findings
        .fault_of(severity, at(whole), format!("this option holds all of the option \"{words}\""))
        .label("where this is right, the other is, too")
        .also(at(part), "stands inside it")
        .help("name something else in one of them, so that only one can be right");
    Some(fault)
}

fn amount(scene: &Scene<'_>, option: &Choice) -> Option<Amount> {
    Amount::read(option.text.as_str(), &scene.lists).filter(Amount::is_bare)
}

/// Words and numbers in small letters, no marks around them.
fn words(option: &Choice) -> Vec<String> {
    let trim = |token: &str| token.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    option.text.as_str().split_whitespace().map(trim).filter(|word| !word.is_empty()).collect()
}

/// Whether a text holds another one in a row, and does not deny it.
fn holds(scene: &Scene<'_>, whole: &[String], part: &[String]) -> bool {
    if part.is_empty() || part.len() > PART_MAX || part.len() >= whole.len() {
        return false;
    }
    let denies = |words: &[String]| scene.lists.find("negative", &words.join(" ")).is_some();
    whole.windows(part.len()).any(|run| run == part) && denies(whole) == denies(part)
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item("en", "- [ ] Gloves\n  > {no}\n- [x] Gloves and goggles\n  > {ok}\n- [ ] A cap\n  > {no}\n", Some("Gloves and goggles")),
        Case::item("en", "- [ ] 5–10 mm\n  > {no}\n- [x] 8 to 12 mm\n  > {ok}\n- [ ] 15–20 mm\n  > {no}\n", Some("8 to 12 mm")),
        Case::item("en", "- [ ] Between 10 mm and 20 mm\n  > {no}\n- [x] 12 mm\n  > {ok}\n", Some("12 mm")),
        Case::item("en", "- [ ] Safe\n  > {no}\n- [x] Not safe\n  > {ok}\n- [ ] Safety pin\n  > {no}\n", None),
        Case::item("en", "- [ ] 0.5 mm\n  > {no}\n- [x] 5 mm\n  > {ok}\n- [ ] 5 cm\n  > {no}\n- [ ] 10–15 mm\n  > {no}\n- [ ] 15–20 mm\n  > {no}\n", None),
        Case::item("en", "- [ ] 3 dots, as for cotton\n  > {no}\n- [x] 3 dots with much steam\n  > {ok}\n", None),
        Case::item("es", "- [ ] Guantes\n  > {no}\n- [x] Guantes y gafas\n  > {ok}\n", Some("Guantes y gafas")),
        Case::item("es", "- [ ] De 5 a 10 mm\n  > {no}\n- [x] De 8 a 12 mm\n  > {ok}\n", Some("De 8 a 12 mm")),
        Case::item("es", "- [ ] Seguro\n  > {no}\n- [x] No seguro\n  > {ok}\n- [ ] De 5 a 10 mm\n  > {no}\n- [ ] De 11 a 12 mm\n  > {no}\n", None),
        Case::item("ru", "- [ ] Перчатки\n  > {no}\n- [x] Перчатки и очки\n  > {ok}\n", Some("Перчатки и очки")),
        Case::item("ru", "- [ ] От 5 до 10 мм\n  > {no}\n- [x] 8–12 мм\n  > {ok}\n", Some("8–12 мм")),
        Case::item("ru", "- [ ] Опасно\n  > {no}\n- [x] Не опасно\n  > {ok}\n- [ ] 5 мм\n  > {no}\n- [ ] 5 см\n  > {no}\n", None),
        Case::item("sr", "- [ ] Рукавице\n  > {no}\n- [x] Рукавице и наочаре\n  > {ok}\n", Some("Рукавице и наочаре")),
        Case::item("sr-Latn", "- [ ] Od 5 do 10 mm\n  > {no}\n- [x] Od 8 do 12 mm\n  > {ok}\n", Some("Od 8 do 12 mm")),
        Case::item("sr", "- [ ] Сигурно\n  > {no}\n- [x] Није сигурно\n  > {ok}\n", None),
        Case::item("sr-Latn", "- [ ] Sigurno\n  > {no}\n- [x] Nije sigurno\n  > {ok}\n- [ ] Od 5 do 10 mm\n  > {no}\n- [ ] Od 11 do 12 mm\n  > {no}\n", None),
    ]
};
