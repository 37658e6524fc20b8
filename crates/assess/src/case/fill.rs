//! Putting drawn values into texts.

use super::draw::{DrawFault, Drawn, look_up, resolve};
use crate::item::Item;
use crate::kind::{Blank, Kind};
use crate::text::Markdown;

/// The item with `{{name}}` replaced in all its texts and formulas replaced by numbers.
pub(super) fn fill(item: &Item, drawn: &Drawn) -> Result<Item, DrawFault> {
    let mut item = item.clone();
    item.variables.clear();
    if let Kind::Number(key) = &mut item.kind {
        for answer in &mut key.answers {
            answer.value = resolve(&answer.value, drawn)?;
        }
    }
    if !drawn.is_empty() {
        each_text(&mut item, &mut |text| {
            if let Some(filled) = replaced(text, drawn) {
                *text = filled;
            }
        });
    }
    Ok(item)
}

/// Calls `change` on every text that a learner may see or type.
fn each_text(item: &mut Item, change: &mut dyn FnMut(&mut String)) {
    change(&mut item.prompt.0);
    change(&mut item.stem.0);
    item.hints.iter_mut().chain(&mut item.explanation).for_each(|text| change(&mut text.0));
    match &mut item.kind {
        Kind::Single(choices) | Kind::Multiple(choices) | Kind::TrueFalse(choices) => {
            for option in &mut choices.options {
                change(&mut option.text.0);
                optional(&mut option.feedback, change);
            }
        }
        Kind::Number(key) => {
            key.answers.iter_mut().for_each(|answer| optional(&mut answer.feedback, change))
        }
        Kind::Text(key) => {
            for answer in &mut key.answers {
                change(&mut answer.form);
                optional(&mut answer.feedback, change);
            }
        }
        Kind::Cloze(key) => {
            change(&mut key.body.0);
            for blank in &mut key.blanks {
                match blank {
                    Blank::Words(forms) => forms.iter_mut().for_each(&mut *change),
                    Blank::List(entries) => {
                        entries.iter_mut().for_each(|entry| change(&mut entry.text))
                    }
                    Blank::Number(_) => {}
                }
            }
        }
        Kind::Order(key) => key.steps.iter_mut().for_each(|step| change(&mut step.text.0)),
        Kind::Match(key) => {
            let lefts = key.rows.iter_mut().map(|row| &mut row.left);
            key.headers
                .iter_mut()
                .chain(&mut key.targets)
                .chain(lefts)
                .for_each(|text| change(&mut text.0));
        }
        Kind::Group(key) => {
            let members = key.members.iter_mut().map(|member| &mut member.text);
            key.groups.iter_mut().chain(members).for_each(|text| change(&mut text.0));
        }
        Kind::Hotspot(key) => {
            change(&mut key.picture.alt);
            for region in &mut key.regions {
                change(&mut region.name.0);
                optional(&mut region.feedback, change);
            }
        }
        Kind::Reflect => {}
    }
}

fn optional(text: &mut Option<Markdown>, change: &mut dyn FnMut(&mut String)) {
    if let Some(text) = text {
        change(&mut text.0);
    }
}

/// The text with values for `{{name}}`; `None` where there is nothing to replace. Names that no
/// variable has stay as they are: the compiler has refused them already.
fn replaced(text: &str, drawn: &Drawn) -> Option<String> {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("{{") {
        let known = behind
            .split_once("}}")
            .and_then(|(name, tail)| Some((look_up(drawn, name.trim())?, tail)));
        filled.push_str(before);
        rest = match known {
            Some((value, tail)) => {
                filled.push_str(&String::from(value));
                tail
            }
            None => {
                filled.push_str("{{");
                behind
            }
        };
    }
    if filled.is_empty() {
        return None;
    }
    filled.push_str(rest);
    Some(filled)
}
