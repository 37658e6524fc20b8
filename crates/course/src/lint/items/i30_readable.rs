//! I30: the sentences of a question are as short as those of a lesson.

use assess::Kind;

use super::places::{words_at};
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::grade::reading::sentences_of;
use crate::lint::text::words;
use crate::lint::{Findings, Mends, Placed, Rule, Scene};

pub(crate) const RULE: Rule = Rule {
    code: 1130,
    name: Some("I30"),
    severity: Severity::Warning,
    title: "no sentence of a question is longer than the limit of its level",
    what: "Each sentence of question, stem and options, steps and pairs, in words: at level 2 at most 18 in English, 19 in Spanish, \
           15 in Russian, 16 in Serbian; at level 3 20, 21, 17, 18; at level 4 25, 26, 20, 23 (R3). Numbers and units are no words.",
    why: "A question is read under pressure. With a long sentence it tests reading, and people who know the trade lose the point.",
    example: "### What do you do when the wire has run out while you weld and the nozzle, which you cleaned before, is full of spatter again?\n",
    instead: "### The wire has run out. The nozzle is full of spatter again. What do you do first?\n",
    mends: Mends::ByHand,
    look: Some(look),
};

/// The most words of a sentence; none where the language has no limit.
fn most(scene: &Scene<'_>) -> Option<usize> {
    let limits = match scene.lang.primary() {
        "en" => [18, 20, 25],
        "es" => [19, 21, 26],
        "ru" => [15, 17, 20],
        "sr" => [16, 18, 23],
        _ => return None,
    };
    let [low, middle, high] = limits;
    Some(match scene.front.level {
        0..=2 => low,
        3 => middle,
        _ => high,
    })
}

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if !scene.is_graded() {
        return;
    }
    let Some(most) = most(scene) else { return };
    for placed in scene.items() {
        for text in texts(&placed) {
            let long = sentences_of(text).into_iter().find_map(|sentence| {
                let found = words(&without_variables(sentence)).count();
                (found > most).then_some((sentence, found))
            });
            let Some((sentence, found)) = long else { continue };
            let at = words_at(&placed, &placed.bytes, sentence).unwrap_or_else(|| placed.head());
            let level = scene.front.level;
            let fault = findings
                .fault(at, format!("this sentence has {found} words; {most} is the limit at level {level}"))
                .label("too long to be read under pressure")
                .help("part it: first the case, then the question; leave out what is not needed to answer");
            findings.say(fault);
        }
    }
}

/// All that a learner reads before answering, in runs of prose.
fn texts<'a>(placed: &Placed<'a>) -> Vec<&'a str> {
    let item = placed.item;
    let mut texts = vec![item.prompt.as_str()];
    texts.extend(paragraphs(item.stem.as_str()));
    match &item.kind {
        Kind::Single(key) | Kind::Multiple(key) | Kind::TrueFalse(key) => {
            texts.extend(key.options.iter().map(|option| option.text.as_str()));
        }
        Kind::Cloze(key) => texts.extend(paragraphs(key.body.as_str())),
        Kind::Order(key) => texts.extend(key.steps.iter().map(|step| step.text.as_str())),
        Kind::Match(key) => {
            texts.extend(key.rows.iter().map(|row| row.left.as_str()));
            texts.extend(key.targets.iter().map(assess::Markdown::as_str));
        }
        Kind::Group(key) => {
            texts.extend(key.groups.iter().map(assess::Markdown::as_str));
            texts.extend(key.members.iter().map(|member| member.text.as_str()));
        }
        Kind::Hotspot(key) => texts.extend(key.regions.iter().map(|region| region.name.as_str())),
        Kind::Number(_) | Kind::Text(_) | Kind::Reflect => {}
    }
    texts
}

/// Paragraphs of a text; entries of lists each by itself, no tables, pictures and formulas.
fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    let is_table = |part: &str| part.starts_with('|') || part.starts_with("![") || part.starts_with("$$");
    let entry = |line: &str| {
        let line = line.trim_start();
        line.starts_with("- ") || line.starts_with(|c: char| c.is_ascii_digit())
    };
    text.split("\n\n").map(str::trim).filter(move |part| !is_table(part)).flat_map(move |part| {
        let is_list = part.lines().all(entry);
        let lines = part.lines().filter(move |_| is_list);
        lines.chain((!is_list).then_some(part))
    })
}

/// `{{board}}` stands for a number.
fn without_variables(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("{{") {
        out.push_str(before);
        out.push('1');
        rest = behind.split_once("}}").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item("en", "- [x] Gloves\n  > {ok}\n- [ ] One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty more\n  > {no}\n", Some("One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty more")),
        Case::item("en", "- [x] Gloves\n  > {ok}\n- [ ] One two three four five six seven eight nine ten 11 eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty\n  > {no}\n", None),
        Case::item("en", "One two three four five six seven eight nine ten. Eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty more.\n\n- [x] Gloves\n  > {ok}\n- [ ] Sandals\n  > {no}\n", None),
        Case::item("ru", "Раз два три четыре пять шесть семь восемь девять десять один два три четыре пять шесть семь лишнее.\n\n- [x] Перчатки\n  > {ok}\n- [ ] Сандалии\n  > {no}\n", Some("Раз два три четыре пять шесть семь восемь девять десять один два три четыре пять шесть семь лишнее.")),
        Case::item("ru", "Раз два три четыре пять шесть семь восемь девять десять один два три четыре пять шесть семь.\n\n- [x] Перчатки\n  > {ok}\n- [ ] Сандалии\n  > {no}\n", None),
        Case::item("sr", "Један два три четири пет шест седам осам девет десет један два три четири пет шест седам осам више.\n\n- [x] Рукавице\n  > {ok}\n- [ ] Сандале\n  > {no}\n", Some("Један два три четири пет шест седам осам девет десет један два три четири пет шест седам осам више.")),
        Case::item("sr-Latn", "Jedan dva tri četiri pet šest sedam osam devet deset jedan dva tri četiri pet šest sedam osam.\n\n- [x] Rukavice\n  > {ok}\n- [ ] Sandale\n  > {no}\n", None),
        Case::item("es", "Uno dos tres cuatro cinco seis siete ocho nueve diez uno dos tres cuatro cinco seis siete ocho nueve diez uno más.\n\n- [x] Guantes\n  > {ok}\n- [ ] Sandalias\n  > {no}\n", Some("Uno dos tres cuatro cinco seis siete ocho nueve diez uno dos tres cuatro cinco seis siete ocho nueve diez uno más.")),
        Case::item("es", "Uno dos tres cuatro cinco seis siete ocho nueve diez uno dos tres cuatro cinco seis siete ocho nueve diez uno.\n\n- [x] Guantes\n  > {ok}\n- [ ] Sandalias\n  > {no}\n", None),
    ]
};
