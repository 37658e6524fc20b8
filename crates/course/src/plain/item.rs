//! Questions on paper: what is asked in place, the answers at the page's end.

use std::fmt::Write as _;

use assess::kind::{Blank, Choices, Tick};
use assess::{Case, Item, Kind, Letter, Markdown, Seed};

use super::html::{Context, escape};
use crate::markdown;
use crate::tree::Figure;

/// One case of an item, the same on every machine: paper cannot draw anew.
pub(super) fn case(item: &Item) -> Option<Case> {
    item.case(Seed::new(b"plain", &item.id, 0)).ok()
}

impl Context<'_> {
    fn line(&self, text: &Markdown) -> String {
        self.inline(&markdown::inline(text.as_str()))
    }

    fn text(&self, text: &Markdown, out: &mut String) {
        self.blocks(&markdown::blocks(text.as_str()), out);
    }

    /// What is asked.
    pub fn question(&self, number: usize, case: &Case, out: &mut String) {
        let item = case.item();
        let _ = writeln!(out, "<section class=\"item\" id=\"{}\">", escape(item.id.as_str()));
        let _ = writeln!(out, "<h3>{number}. {}</h3>", self.line(&item.prompt));
        self.text(&item.stem, out);
        match &item.kind {
            Kind::Single(choices) | Kind::Multiple(choices) | Kind::TrueFalse(choices) => {
                self.lettered(
                    case.order(),
                    |letter| choices.options.get(letter.index()).map(|option| &option.text),
                    out,
                );
            }
            Kind::Number(key) => {
                let unit = key.unit.map(|unit| unit.symbol().to_owned()).unwrap_or_default();
                let _ = writeln!(
                    out,
                    "<p>{}: <span class=\"gap\"></span> {}</p>",
                    self.words.answer,
                    escape(&unit)
                );
            }
            Kind::Text(_) => {
                let _ = writeln!(out, "<p>{}: <span class=\"gap\"></span></p>", self.words.answer);
            }
            Kind::Cloze(key) => {
                self.text(&key.body, out);
                self.blank_lists(case, &key.blanks, out);
            }
            Kind::Order(key) => {
                self.lettered(
                    case.order(),
                    |letter| key.steps.get(letter.index()).map(|step| &step.text),
                    out,
                );
            }
            Kind::Match(key) => {
                self.lettered(case.order(), |letter| key.targets.get(letter.index()), out);
                out.push_str("<ul class=\"gaps\">\n");
                for row in &key.rows {
                    let _ = writeln!(
                        out,
                        "<li><span class=\"gap\"></span> {}</li>",
                        self.line(&row.left)
                    );
                }
                out.push_str("</ul>\n");
            }
            Kind::Group(key) => {
                let groups = Letter::all().take(key.groups.len()).collect::<Vec<_>>();
                self.lettered(&groups, |letter| key.groups.get(letter.index()), out);
                out.push_str("<ul class=\"gaps\">\n");
                for member in
                    case.order().iter().filter_map(|letter| key.members.get(letter.index()))
                {
                    let _ = writeln!(
                        out,
                        "<li><span class=\"gap\"></span> {}</li>",
                        self.line(&member.text)
                    );
                }
                out.push_str("</ul>\n");
            }
            Kind::Hotspot(key) => {
                // The stem shows the picture already where the author put it there.
                if !item.stem.as_str().contains("](") {
                    let figure = Figure {
                        target: key.picture.path.clone(),
                        alt: key.picture.alt.clone(),
                        caption: None,
                    };
                    self.figure(&figure, out);
                }
                let regions = Letter::all().take(key.regions.len()).collect::<Vec<_>>();
                self.lettered(
                    &regions,
                    |letter| key.regions.get(letter.index()).map(|region| &region.name),
                    out,
                );
            }
            Kind::Reflect => out.push_str("<p><span class=\"gap wide\"></span></p>\n"),
        }
        for hint in &item.hints {
            let _ = writeln!(out, "<details><summary>{}</summary>", self.words.hint);
            self.text(hint, out);
            out.push_str("</details>\n");
        }
        out.push_str("</section>\n");
    }

    /// A lettered list in the order of display.
    fn lettered<'t>(
        &self,
        order: &[Letter],
        text: impl Fn(Letter) -> Option<&'t Markdown>,
        out: &mut String,
    ) {
        out.push_str("<ol type=\"a\">\n");
        for text in order.iter().filter_map(|letter| text(*letter)) {
            let _ = writeln!(out, "<li>{}</li>", self.line(text));
        }
        out.push_str("</ol>\n");
    }

    fn blank_lists(&self, case: &Case, blanks: &[Blank], out: &mut String) {
        for (index, blank) in blanks.iter().enumerate() {
            if let Blank::List(entries) = blank {
                let order = case.blank_order(index);
                let words: Vec<String> = order
                    .iter()
                    .filter_map(|letter| entries.get(letter.index()))
                    .map(|entry| escape(&entry.text))
                    .collect();
                let _ = writeln!(out, "<p>({}) {}</p>", index + 1, words.join(" / "));
            }
        }
    }

    /// The answer with its explanation, as an entry of the list at the page's end.
    pub fn answer(&self, number: usize, case: &Case, out: &mut String) {
        let item = case.item();
        let Some(answer) = self.right(case) else {
            return;
        };
        let _ = writeln!(out, "<li value=\"{number}\"><p>{answer}</p>");
        for text in Self::feedback(item).into_iter().chain(&item.explanation) {
            self.text(text, out);
        }
        out.push_str("</li>\n");
    }

    fn right(&self, case: &Case) -> Option<String> {
        let item = case.item();
        let answer = match &item.kind {
            Kind::Single(choices) | Kind::Multiple(choices) | Kind::TrueFalse(choices) => {
                self.right_options(case, choices)?
            }
            Kind::Number(key) => {
                let answer = key.answers.iter().find(|answer| answer.tick == Tick::Right)?;
                let value = number(&answer.value)?;
                let unit = key.unit.map(|unit| format!(" {}", unit.symbol())).unwrap_or_default();
                escape(&format!("{value}{unit}"))
            }
            Kind::Text(key) => {
                let forms: Vec<&str> = key
                    .answers
                    .iter()
                    .filter(|answer| answer.tick == Tick::Right)
                    .map(|answer| answer.form.as_str())
                    .collect();
                escape(&forms.join(" / "))
            }
            Kind::Cloze(key) => {
                let blanks = key.blanks.iter().enumerate().filter_map(|(index, blank)| {
                    Some(format!("({}) {}", index + 1, escape(&blank_answer(blank)?)))
                });
                blanks.collect::<Vec<_>>().join(", ")
            }
            Kind::Order(key) => {
                key.steps.iter().map(|step| self.line(&step.text)).collect::<Vec<_>>().join(" → ")
            }
            Kind::Match(key) => {
                let rows = key.rows.iter().filter_map(|row| {
                    Some(format!(
                        "{} → {}",
                        self.line(&row.left),
                        self.line(key.targets.get(row.target.index())?)
                    ))
                });
                rows.collect::<Vec<_>>().join("<br>")
            }
            Kind::Group(key) => {
                let groups = Letter::all().zip(&key.groups).map(|(letter, group)| {
                    let members = key.members.iter().filter(|member| member.group == letter);
                    let members: Vec<String> =
                        members.map(|member| self.line(&member.text)).collect();
                    format!("{}: {}", self.line(group), members.join(", "))
                });
                groups.collect::<Vec<_>>().join("<br>")
            }
            Kind::Hotspot(key) => {
                self.line(&key.regions.iter().find(|region| region.tick == Tick::Right)?.name)
            }
            Kind::Reflect => return None,
        };
        Some(answer)
    }

    fn right_options(&self, case: &Case, choices: &Choices) -> Option<String> {
        let right: Vec<String> = case
            .order()
            .iter()
            .zip('a'..='z')
            .filter_map(|(letter, shown)| Some((choices.options.get(letter.index())?, shown)))
            .filter(|(option, _)| option.tick == Tick::Right)
            .map(|(option, shown)| format!("{shown}) {}", self.line(&option.text)))
            .collect();
        (!right.is_empty()).then(|| right.join("<br>"))
    }

    /// What is said to those who are right.
    fn feedback<'i>(item: &'i Item) -> Vec<&'i Markdown> {
        let right = |tick: Tick, feedback: &'i Option<Markdown>| {
            feedback.as_ref().filter(|_| tick == Tick::Right)
        };
        match &item.kind {
            Kind::Single(choices) | Kind::Multiple(choices) | Kind::TrueFalse(choices) => choices
                .options
                .iter()
                .filter_map(|option| right(option.tick, &option.feedback))
                .collect(),
            Kind::Hotspot(key) => key
                .regions
                .iter()
                .filter_map(|region| right(region.tick, &region.feedback))
                .collect(),
            // Further accepted forms have the feedback of the first.
            Kind::Number(key) => key
                .answers
                .iter()
                .find_map(|answer| right(answer.tick, &answer.feedback))
                .into_iter()
                .collect(),
            Kind::Text(key) => key
                .answers
                .iter()
                .find_map(|answer| right(answer.tick, &answer.feedback))
                .into_iter()
                .collect(),
            _ => Vec::new(),
        }
    }
}

fn number(value: &assess::kind::number::NumberValue) -> Option<String> {
    use assess::kind::number::NumberValue;
    match value {
        NumberValue::Near(value, _) => Some(value.to_string()),
        NumberValue::Between(from, to) => Some(format!("{from}–{to}")),
        // A case holds no formula any more.
        NumberValue::Formula(..) => None,
    }
}

fn blank_answer(blank: &Blank) -> Option<String> {
    match blank {
        Blank::Words(forms) => forms.first().cloned(),
        Blank::Number(numbers) => {
            let number = numbers.first()?;
            let unit = number.unit.map(|unit| format!(" {}", unit.symbol())).unwrap_or_default();
            Some(format!("{}{unit}", number.value))
        }
        Blank::List(entries) => {
            entries.iter().find(|entry| entry.tick == Tick::Right).map(|entry| entry.text.clone())
        }
    }
}
