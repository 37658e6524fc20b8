//! I17: the words of question and options do not give the answer away.

use assess::Kind;
use assess::kind::{Choice, Tick};

use super::places::{answer_at};
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::lists::Found;
use crate::lint::text::words;
use crate::lint::{Findings, Mends, Placed, Rule, Scene};

/// Shorter words stand in many texts by chance.
const LETTERS_LEAST: usize = 6;
/// `machine` and `machines`, `перчатка` and `перчатками` are one word: so many letters may differ at the end.
const ENDING_MOST: usize = 3;

pub(crate) const RULE: Rule = Rule {
    code: 1117,
    name: Some("I17"),
    severity: Severity::Warning,
    title: "no word gives the answer away",
    what: "Two clues in `.single` and `.multiple`: a word of the question, of 6 letters or more and no term of the glossary, that \
           stands in every right option and in no wrong one; and \"always\", \"never\" or \"only\" in wrong options alone.",
    why: "Learners who know how tests are made choose the option that sounds like the question, and strike out what is said \
          without exception. They are right without the trade, and the others are not (Haladyna, Downing & Rodriguez 2002).",
    example: "### How do you store the cylinder?\n\n- [x] Chain the cylinder upright\n- [ ] Lay it down\n- [ ] Lean it in a corner\n",
    instead: "Use the word in all options or in none:\n\n- [x] Chain it upright\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if !scene.is_graded() {
        return;
    }
    let terms: Vec<String> = scene
        .terms
        .iter()
        .flat_map(|term| &term.forms)
        .flat_map(|form| words(form))
        .map(str::to_lowercase)
        .collect();
    for placed in scene.items() {
        let (Kind::Single(key) | Kind::Multiple(key)) = &placed.item.kind else { continue };
        let (right, wrong): (Vec<_>, Vec<_>) =
            key.options.iter().enumerate().partition(|(_, option)| option.tick == Tick::Right);
        if right.is_empty() || wrong.is_empty() {
            continue;
        }
        echo(scene, &placed, &terms, &right, &wrong, findings);
        absolute(scene, &placed, &right, &wrong, findings);
    }
}

/// A word of the question that only the right options repeat.
fn echo(
    scene: &Scene<'_>,
    placed: &Placed<'_>,
    terms: &[String],
    right: &[(usize, &Choice)],
    wrong: &[(usize, &Choice)],
    findings: &mut Findings<'_>,
) {
    let Some((place, first)) = right.first() else { return };
    let stem = format!("{} {}", placed.item.prompt.as_str(), placed.item.stem.as_str());
    let mut clue = None;
    for word in words(&stem).map(str::to_lowercase) {
        if word.chars().count() < LETTERS_LEAST
            || scene.lists.is("clue-common", &word)
            || terms.iter().any(|term| alike(term, &word))
        {
            continue;
        }
        let in_wrong = wrong.iter().any(|(_, option)| holds(option, &word));
        let in_right = right.iter().any(|(_, option)| holds(option, &word));
        // Where a wrong option repeats a word of its own, the sound of the question points nowhere.
        if in_wrong && !in_right {
            return;
        }
        let in_all = right.iter().all(|(_, option)| holds(option, &word));
        clue = clue.or_else(|| (in_all && !in_wrong).then_some(word));
    }
    let Some(clue) = clue else { return };
    let own = words(first.text.as_str()).into_iter().find(|own| alike(&own.to_lowercase(), &clue));
    let whole = answer_at(placed, *place);
    let at = own
        .and_then(|own| super::places::words_at(placed, &whole.bytes, own))
        .unwrap_or(whole);
    let fault = findings
        .fault(at, format!("\"{clue}\" stands in the question and, of the options, only in the right one"))
        .label("this word gives the answer away")
        .help("use another word here, or use this one in a wrong option as well");
    findings.say(fault);
}

fn holds(option: &Choice, word: &str) -> bool {
    words(option.text.as_str()).any(|own| alike(&own.to_lowercase(), word))
}

/// The first word without exception; "only a trace" means "merely" and is none.
fn without_exception(scene: &Scene<'_>, text: &str) -> Option<Found> {
    let mild = scene.lists.find_all("not-absolute", text);
    let inside = |at: &Found| mild.iter().any(|m| m.start <= at.start && at.end <= m.end);
    scene.lists.find_all("absolute", text).into_iter().find(|at| !inside(at))
}

/// `always` and its like in wrong options alone.
fn absolute(
    scene: &Scene<'_>,
    placed: &Placed<'_>,
    right: &[(usize, &Choice)],
    wrong: &[(usize, &Choice)],
    findings: &mut Findings<'_>,
) {
    let found = |option: &Choice| without_exception(scene, option.text.as_str());
    if right.iter().any(|(_, option)| found(option).is_some()) {
        return;
    }
    let Some((place, words)) = wrong.iter().find_map(|(place, option)| {
        let words = option.text.as_str().get(found(option)?)?;
        Some((*place, words))
    }) else {
        return;
    };
    let whole = answer_at(placed, place);
    let at = super::places::words_at(placed, &whole.bytes, words).unwrap_or(whole);
    let fault = findings
        .fault(at, format!("\"{words}\" stands in wrong options alone"))
        .label("what is said without exception is seldom right: learners strike it out")
        .help("leave the word out, or use it in the right option as well");
    findings.say(fault);
}

/// Whether two words in lower case are one, with other endings.
fn alike(one: &str, other: &str) -> bool {
    let same = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let rest = |word: &str| word.chars().count().saturating_sub(same);
    one == other
        || (same >= LETTERS_LEAST && rest(one) <= ENDING_MOST && rest(other) <= ENDING_MOST)
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item("en", "### How do you store the cylinder? {#store .single objective=do level=apply}\n\n- [x] Chain the cylinder upright\n  > {ok}\n- [ ] Lay it on the floor\n  > {no}\n- [ ] Lean it in a corner\n  > {no}\n", Some("cylinder")),
        Case::item("en", "### How do you store the cylinder? {#store .single objective=do level=apply}\n\n- [x] Chain the cylinder upright\n  > {ok}\n- [ ] Lay the cylinders on the floor\n  > {no}\n- [ ] Lean it in a corner\n  > {no}\n", None),
        Case::files("en", &[("glossary.md", "# Glossary\n\n## cylinder\n\nA bottle for gas under pressure.\n"), ("01-start/01-first.md", "+### How do you store the cylinder? {#store .single objective=do level=apply}\n\n- [x] Chain the cylinder upright\n  > {ok}\n- [ ] Lay it on the floor\n  > {no}\n- [ ] Lean it in a corner\n  > {no}\n")], None),
        Case::item("en", "- [x] The clamp\n  > {ok}\n- [ ] Always the vice\n  > {no}\n- [ ] The rope\n  > {no}\n", Some("Always")),
        Case::item("en", "- [x] Only the clamp\n  > {ok}\n- [ ] Always the vice\n  > {no}\n- [ ] The rope\n  > {no}\n", None),
        Case::item("en", "- [x] The clamp\n  > {ok}\n- [ ] The vice, as it is only a short cut\n  > {no}\n- [ ] The rope\n  > {no}\n", None),
        Case::item("en", "### You copied it on Monday and changed it on Tuesday. What is on the stick? {#store .single objective=do level=apply}\n\n- [x] The letter of Monday\n  > {ok}\n- [ ] The letter of Tuesday\n  > {no}\n- [ ] Nothing\n  > {no}\n", None),
        Case::item("ru", "### Как хранят баллоны? {#store .single objective=do level=apply}\n\n- [x] Крепят баллон цепью\n  > {ok}\n- [ ] Кладут на пол\n  > {no}\n- [ ] Ставят в угол\n  > {no}\n", Some("баллон")),
        Case::item("ru", "- [x] Струбцина\n  > {ok}\n- [ ] Только верёвка\n  > {no}\n- [ ] Рука\n  > {no}\n", Some("Только")),
        Case::item("ru", "- [x] Струбцина\n  > {ok}\n- [ ] Толковая верёвка\n  > {no}\n- [ ] Рука\n  > {no}\n", None),
        Case::item("sr", "### Како чуваш цилиндар? {#store .single objective=do level=apply}\n\n- [x] Везујем цилиндар ланцем\n  > {ok}\n- [ ] Полажем га на под\n  > {no}\n- [ ] Ослањам га у угао\n  > {no}\n", Some("цилиндар")),
        Case::item("sr-Latn", "- [x] Stega\n  > {ok}\n- [ ] Uvek samo konopac\n  > {no}\n- [ ] Ruka\n  > {no}\n", Some("Uvek")),
        Case::item("sr", "### Како чуваш цилиндар? {#store .single objective=do level=apply}\n\n- [x] Везујем га ланцем\n  > {ok}\n- [ ] Полажем га на под\n  > {no}\n- [ ] Ослањам га у угао\n  > {no}\n", None),
        Case::item("es", "- [x] La mordaza\n  > {ok}\n- [ ] Siempre la cuerda\n  > {no}\n- [ ] La mano\n  > {no}\n", Some("Siempre")),
        Case::item("es", "- [x] La mordaza\n  > {ok}\n- [ ] Un solo nudo\n  > {no}\n- [ ] La mano\n  > {no}\n", None),
    ]
};
