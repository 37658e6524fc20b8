//! L2: the letters of a word are of one script.

use std::ops::Range;

use assess::Lang;

use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::setting::shown;
use crate::lint::{Findings, Mends, Rule, Scene};

pub(crate) const RULE: Rule = Rule {
    code: 1702,
    name: Some("L2"),
    severity: Severity::Warning,
    title: "no word mixes Latin and Cyrillic letters that look alike",
    what: "A word whose letters are of one script, but for letters that look the same in the other: а and a, е and e, о and o, р \
           and p, с and c, х and x. A Latin short form with a Cyrillic ending, such as \"USBом\", is no fault.",
    why: "Nobody sees it, and everything that compares letters stumbles: the search finds nothing, the glossary does not know \
          the word, a typed answer counts as wrong, the voice reads it letter by letter.",
    example: "Проверьте швы и cталь.   (the c of \"cталь\" is Latin)\n",
    instead: "Проверьте швы и сталь.\n",
    mends: Mends::ByItself,
    look: Some(look),
};

/// Latin letters and their Cyrillic doubles.
const DOUBLES: [(char, char); 23] = [('a', 'а'), ('c', 'с'), ('e', 'е'), ('i', 'і'), ('j', 'ј'), ('k', 'к'), ('o', 'о'), ('p', 'р'), ('x', 'х'), ('y', 'у'), ('A', 'А'), ('B', 'В'), ('C', 'С'), ('E', 'Е'), ('H', 'Н'), ('I', 'І'), ('J', 'Ј'), ('K', 'К'), ('M', 'М'), ('O', 'О'), ('P', 'Р'), ('T', 'Т'), ('X', 'Х')];

/// A script that courses mix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Cyrillic,
}

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    let home = script_of(&scene.lang);
    for (page, text) in shown::all(scene) {
        for at in mixed(text) {
            let word = text.get(at.clone()).unwrap_or_default();
            let Some(meant) = meant(word, home) else { continue };
            let whole: String = word.chars().map(|c| in_script(c, meant).unwrap_or(c)).collect();
            let strays: Vec<String> = word
                .chars()
                .filter(|c| script(*c).is_some_and(|script| script != meant))
                .map(|c| format!("{c}"))
                .collect();
            let of = if meant == Script::Latin { "Cyrillic" } else { "Latin" };
            let place = page.source.at(at);
            let fault = findings
                .fault(place.clone(), format!("\"{word}\" has a {of} letter that only looks right: {}", strays.join(", ")))
                .help(format!("type the word again with one keyboard: \"{whole}\""))
                .edit(place, whole);
            findings.say(fault);
        }
    }
}

/// Runs of letters with both scripts in them.
fn mixed(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if text.is_ascii() {
        return found;
    }
    let mut start = None;
    let (mut latin, mut cyrillic) = (false, false);
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if c.is_alphabetic() {
            start = start.or(Some(at));
            latin |= script(c) == Some(Script::Latin);
            cyrillic |= script(c) == Some(Script::Cyrillic);
        } else if let Some(begin) = start.take() {
            if latin && cyrillic {
                found.push(begin..at);
            }
            (latin, cyrillic) = (false, false);
        }
    }
    found
}

/// The script that a word is meant to be in; none where both have letters of their own in it.
fn meant(word: &str, home: Script) -> Option<Script> {
    let own = |wanted: Script, other: Script| {
        word.chars().any(|c| script(c) == Some(wanted) && in_script(c, other).is_none())
    };
    match (own(Script::Latin, Script::Cyrillic), own(Script::Cyrillic, Script::Latin)) {
        (true, true) => None,
        (true, false) => Some(Script::Latin),
        (false, true) => Some(Script::Cyrillic),
        (false, false) => Some(home),
    }
}

fn script(c: char) -> Option<Script> {
    match c {
        'a'..='z' | 'A'..='Z' | '\u{C0}'..='\u{24F}' => Some(Script::Latin),
        '\u{400}'..='\u{52F}' => Some(Script::Cyrillic),
        _ => None,
    }
}

/// The letter that looks the same in a script; itself where it is of that script.
fn in_script(c: char, wanted: Script) -> Option<char> {
    if script(c) == Some(wanted) {
        return Some(c);
    }
    DOUBLES.iter().find_map(|(latin, cyrillic)| match wanted {
        Script::Latin => (*cyrillic == c).then_some(*latin),
        Script::Cyrillic => (*latin == c).then_some(*cyrillic),
    })
}

fn script_of(lang: &Lang) -> Script {
    let latin = lang.as_str().ends_with("-Latn");
    if !latin && matches!(lang.primary(), "ru" | "sr" | "uk" | "be" | "bg" | "mk" | "kk" | "ky") {
        Script::Cyrillic
    } else {
        Script::Latin
    }
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        // Written with escapes, so that a reader sees which letter is the stray one.
        Case::lesson("en", "Clean the st\u{435}el plate.", Some("st\u{435}el")),
        Case::lesson("en", "The label says \"сталь\", which means steel.", None),
        Case::lesson("es", "Limpie la ch\u{430}pa.", Some("ch\u{430}pa")),
        Case::lesson("es", "La etiqueta dice \u{ab}сталь\u{bb}: acero.", None),
        Case::lesson("ru", "Очистите \u{63}таль.", Some("\u{63}таль")),
        Case::item("ru", "- [x] Ма\u{63}ка\n  > {ok}\n- [ ] Перчатка\n  > {no}\n", Some("Ма\u{63}ка")),
        Case::lesson("ru", "Подключите USB-кабель и работайте с USBом при 5 кВт. Газ CO₂.", None),
        Case::lesson("sr", "Очисти ч\u{65}лик.", Some("ч\u{65}лик")),
        Case::lesson("sr-Latn", "Očisti \u{447}elik i pl\u{43e}ču.", Some("pl\u{43e}ču")),
        Case::lesson("sr", "Ослони USB-кабл. <!-- ч\u{65}лик -->", None),
    ]
};
