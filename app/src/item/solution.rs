//! The right answer in words, for kinds where it does not stand among the options.

use assess::kind::{Blank, Kind};
use assess::{BlankResponse, Letter, Response};

use super::Input;
use crate::dom::{El, View, h};
use crate::words::msg;

/// The right answer, unless the options already show it.
pub fn view(input: &Input) -> Option<El> {
    let item = input.case.item();
    let body: View = match (&item.kind, input.case.solution()) {
        (Kind::Number(key), Response::Number(text)) => {
            let unit = key.unit.map(|u| format!(" {}", u.symbol_in(&input.text.course.pack.lang)));
            // Where the unit is asked for, the solution holds it already.
            let unit = unit.filter(|u| !text.ends_with(u.trim()));
            h!("span", "dir" = "ltr"; text, unit).into()
        }
        (Kind::Text(_), Response::Text(text)) => text.into(),
        (Kind::Cloze(key), Response::Cloze(blanks)) => {
            let words: Vec<String> = blanks
                .iter()
                .zip(&key.blanks)
                .map(|(filled, blank)| blank_words(filled, blank))
                .collect();
            words.join(" · ").into()
        }
        (Kind::Order(key), Response::Order(letters)) => {
            let steps = letters.iter().filter_map(|l| key.steps.get(l.index()));
            let rows: Vec<El> =
                steps.map(|step| h!("li"; input.text.inline(step.text.as_str()))).collect();
            h!("ol"; rows).into()
        }
        (Kind::Match(key), Response::Match(map)) => {
            let rows = Letter::all().zip(&key.rows);
            let pair = |(letter, row): (Letter, &assess::kind::Pair)| {
                let goal = key.targets.get(map.get(&letter)?.index())?;
                Some(pair(input, row.left.as_str(), goal.as_str()))
            };
            h!("ul"; rows.filter_map(pair).collect::<Vec<El>>()).into()
        }
        (Kind::Group(key), Response::Group(map)) => {
            let members = Letter::all().zip(&key.members);
            let pair = |(letter, member): (Letter, &assess::kind::Member)| {
                let goal = key.groups.get(map.get(&letter)?.index())?;
                Some(pair(input, member.text.as_str(), goal.as_str()))
            };
            h!("ul"; members.filter_map(pair).collect::<Vec<El>>()).into()
        }
        _ => return None,
    };
    let lead = input.text.portal.say(msg::ITEM_RIGHT_ANSWER);
    Some(h!("div.solution"; h!("strong"; lead), " ", body))
}

fn pair(input: &Input, left: &str, right: &str) -> El {
    h!("li"; input.text.inline(left), " — ", input.text.inline(right))
}

fn blank_words(filled: &BlankResponse, blank: &Blank) -> String {
    match (filled, blank) {
        (BlankResponse::Typed(text), _) => text.clone(),
        (BlankResponse::Chosen(letter), Blank::List(entries)) => {
            entries.get(letter.index()).map(|e| e.text.clone()).unwrap_or_default()
        }
        _ => String::new(),
    }
}
