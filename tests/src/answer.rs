//! Answering a question: what is right and what is wrong about it, and the hand that puts it in.

use anyhow::{Context, bail};
use assess::kind::{Blank, Choices, NumberValue, Tick};
use assess::{Item, Kind};
use course::lesson::{self, Origin};
use serde_json::json;

use crate::browser::Browser;
use crate::keys::{CONTROL, DOWN, ENTER, STEPS_MAX, UP};
use crate::session::Session;
use crate::{Result, setting};

/// What is put in. Texts are those on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// One option.
    Choose(String),
    /// Some options.
    Tick(Vec<String>),
    /// A text or number.
    Write(String),
    /// What stands in each gap.
    Fill(Vec<Gap>),
    /// The steps in this order.
    Arrange(Vec<String>),
    /// Each row with its target.
    Assign(Vec<(String, String)>),
}

/// What stands in a gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gap {
    /// Typed.
    Write(String),
    /// Chosen from a list.
    Choose(String),
}

/// What the answer is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// Marked as right.
    Right,
    /// Marked as not right yet.
    Wrong,
}

/// With what it is put in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    /// The mouse, and keys for what is typed.
    Mouse,
    /// Keys alone.
    Keys,
}

/// The questions of a lesson, from the author's file.
///
/// # Errors
/// The file cannot be read.
pub fn items(course: &std::path::Path, lesson: &str) -> Result<Vec<Item>> {
    let file = course.join(lesson);
    let text = std::fs::read_to_string(&file)
        .with_context(|| format!("could not read {}", file.display()))?;
    // Front matter is no part of the text.
    let body = match text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")) {
        Some((_, body)) => body,
        None => text.as_str(),
    };
    let lang = assess::Lang::english();
    let (body, _) = lesson::read(body, &Origin { file: lesson, lang: &lang });
    let items: Vec<Item> = body.items().cloned().collect();
    if items.is_empty() {
        bail!("{} holds no question", file.display());
    }
    Ok(items)
}

/// The folder of one of the project's courses.
#[must_use]
pub fn course(slug: &str) -> std::path::PathBuf {
    setting::content().join("courses").join(slug)
}

/// An answer to a question: nothing where there is none (reflections), or where only the page knows the numbers.
#[must_use]
pub fn to(item: &Item, aim: Aim) -> Option<Answer> {
    match &item.kind {
        Kind::Single(choices) | Kind::TrueFalse(choices) => {
            option(choices, aim).map(Answer::Choose)
        }
        Kind::Multiple(choices) => match aim {
            Aim::Right => Some(Answer::Tick(options(choices, Tick::Right))),
            Aim::Wrong => {
                Some(Answer::Tick(options(choices, Tick::Wrong).into_iter().take(1).collect()))
            }
        },
        Kind::Number(key) => match aim {
            Aim::Right => key
                .answers
                .iter()
                .find(|a| a.tick == Tick::Right)
                .and_then(|a| number(&a.value))
                .map(Answer::Write),
            // No trade has such a number, so it is never foreseen.
            Aim::Wrong => Some(Answer::Write("987654".to_owned())),
        },
        Kind::Text(key) => match aim {
            Aim::Right => key
                .answers
                .iter()
                .find(|a| a.tick == Tick::Right)
                .map(|a| Answer::Write(a.form.clone())),
            Aim::Wrong => Some(Answer::Write("zzzzz".to_owned())),
        },
        Kind::Cloze(key) => {
            key.blanks.iter().map(|blank| gap(blank, aim)).collect::<Option<_>>().map(Answer::Fill)
        }
        Kind::Order(key) => {
            let mut steps: Vec<String> = key.steps.iter().map(|s| plain(s.text.as_str())).collect();
            if aim == Aim::Wrong {
                steps.reverse();
            }
            Some(Answer::Arrange(steps))
        }
        Kind::Match(key) => {
            let target =
                |i: usize| key.targets.get(i % key.targets.len().max(1)).map(|t| plain(t.as_str()));
            let shift = usize::from(aim == Aim::Wrong);
            let row = |pair: &assess::kind::Pair| {
                Some((plain(pair.left.as_str()), target(pair.target.index() + shift)?))
            };
            key.rows.iter().map(row).collect::<Option<_>>().map(Answer::Assign)
        }
        Kind::Group(key) => {
            let group =
                |i: usize| key.groups.get(i % key.groups.len().max(1)).map(|g| plain(g.as_str()));
            let shift = usize::from(aim == Aim::Wrong);
            let row = |m: &assess::kind::Member| {
                Some((plain(m.text.as_str()), group(m.group.index() + shift)?))
            };
            key.members.iter().map(row).collect::<Option<_>>().map(Answer::Assign)
        }
        Kind::Hotspot(key) => {
            let wanted = tick(aim);
            key.regions
                .iter()
                .find(|r| r.tick == wanted)
                .map(|r| Answer::Choose(plain(r.name.as_str())))
        }
        Kind::Reflect => None,
    }
}

fn tick(aim: Aim) -> Tick {
    match aim {
        Aim::Right => Tick::Right,
        Aim::Wrong => Tick::Wrong,
    }
}

fn option(choices: &Choices, aim: Aim) -> Option<String> {
    options(choices, tick(aim)).into_iter().next()
}

fn options(choices: &Choices, tick: Tick) -> Vec<String> {
    choices.options.iter().filter(|o| o.tick == tick).map(|o| plain(o.text.as_str())).collect()
}

fn number(value: &NumberValue) -> Option<String> {
    match value {
        NumberValue::Near(value, _) | NumberValue::Between(value, _) => Some(value.to_string()),
        NumberValue::Formula(..) => None,
    }
}

fn gap(blank: &Blank, aim: Aim) -> Option<Gap> {
    match (blank, aim) {
        (Blank::Words(forms), Aim::Right) => forms.first().cloned().map(Gap::Write),
        (Blank::Words(_), Aim::Wrong) => Some(Gap::Write("zzzzz".to_owned())),
        (Blank::Number(values), Aim::Right) => {
            values.first().map(|v| Gap::Write(v.value.to_string()))
        }
        (Blank::Number(_), Aim::Wrong) => Some(Gap::Write("987654".to_owned())),
        (Blank::List(entries), aim) => {
            entries.iter().find(|e| e.tick == tick(aim)).map(|e| Gap::Choose(plain(&e.text)))
        }
    }
}

/// Markdown as it is read on the screen.
#[must_use]
pub fn plain(markdown: &str) -> String {
    course::tree::plain(&course::markdown::inline(markdown))
}

/// Finds, inside `scope`, the one element of `css` whose row says exactly `text`.
const IN_ROW: &str = "
    const [scope, row, css, text] = arguments;
    const trim = (t) => (t || '').replace(/\\s+/g, ' ').trim();
    const rows = [...document.querySelectorAll(`${scope} ${row}`)];
    const found = rows.find((r) => trim(r.querySelector('.option-text, .order-text, .match-text').innerText) === trim(text));
    return found ? found.querySelector(css) : null;
";

impl Session {
    /// Puts an answer into a question and hands it in with "Check".
    ///
    /// # Errors
    /// The question is not there, or cannot be answered so.
    pub fn answer(&self, item: &str, answer: &Answer, hand: Hand) -> Result<()> {
        self.put_in(item, answer, hand)
            .with_context(|| format!("answering {item} with {answer:?}"))?;
        self.press_in(&scope(item), "item-check", hand)
    }

    /// Puts an answer into a question and leaves it there.
    ///
    /// # Errors
    /// The question is not there, or cannot be answered so.
    pub fn put_in(&self, item: &str, answer: &Answer, hand: Hand) -> Result<()> {
        let scope = scope(item);
        match answer {
            Answer::Choose(text) => self.choose_option(&scope, text, hand),
            Answer::Tick(texts) => texts.iter().try_for_each(|text| self.tick_option(&scope, text, hand)),
            Answer::Write(text) => self.fill_field(&format!("{scope} input.field"), text, hand),
            Answer::Fill(gaps) => (1..).zip(gaps).try_for_each(|(n, gap)| {
                let script = "return document.querySelectorAll(`${arguments[0]} .blank .field`)[arguments[1] - 1] || null;";
                let field = self.ask(&format!("gap {n}"), || self.remote().pick(script, &[json!(scope), json!(n)]))?;
                let css = self.mark(&field, "gap")?;
                match gap {
                    Gap::Write(text) => self.fill_field(&css, text, hand),
                    Gap::Choose(text) => self.choose_entry(&css, text, hand),
                }
            }),
            Answer::Arrange(steps) => self.arrange(&scope, steps, hand),
            Answer::Assign(rows) => rows.iter().try_for_each(|(row, target)| {
                let list = self.in_row(&scope, "li.match-row", "select", row)?;
                self.choose_entry(&list, target, hand)
            }),
        }
    }

    /// Presses a button of a question.
    ///
    /// # Errors
    /// It is not there.
    pub fn press_in(&self, scope: &str, message: &str, hand: Hand) -> Result<()> {
        match hand {
            Hand::Mouse => self.press_button(scope, message),
            Hand::Keys => self.key_button(scope, message).map(drop),
        }
    }

    fn in_row(&self, scope: &str, row: &str, css: &str, text: &str) -> Result<String> {
        let arguments = [json!(scope), json!(row), json!(css), json!(text)];
        let found = self
            .ask(&format!("{css} beside \"{text}\""), || self.remote().pick(IN_ROW, &arguments))?;
        self.mark(&found, "row")
    }

    fn choose_option(&self, scope: &str, text: &str, hand: Hand) -> Result<()> {
        let goal = self.in_row(scope, "li.option", "input", text)?;
        match hand {
            Hand::Mouse => self.click(&goal)?,
            Hand::Keys => {
                // Tab reaches one radio button of a group; arrows go on from there, and choose.
                self.tab_to(&format!("{scope} li.option input"), STEPS_MAX)?;
                if self.focus_is(&goal)? {
                    self.key(' ')?;
                } else {
                    // Not every browser goes round from the last to the first.
                    let arrow = if self.stands_before(&goal)? { UP } else { DOWN };
                    let mut left = self.count(&format!("{scope} li.option input"))?;
                    while !self.focus_is(&goal)? {
                        if left == 0 {
                            bail!("the arrows do not reach \"{text}\"");
                        }
                        self.key(arrow)?;
                        left -= 1;
                    }
                }
            }
        }
        self.see(&format!("{goal}:checked"))
    }

    fn tick_option(&self, scope: &str, text: &str, hand: Hand) -> Result<()> {
        let goal = self.in_row(scope, "li.option", "input", text)?;
        match hand {
            Hand::Mouse => self.click(&goal)?,
            Hand::Keys => {
                self.tab_to(&goal, STEPS_MAX)?;
                self.key(' ')?;
            }
        }
        self.see(&format!("{goal}:checked"))
    }

    fn fill_field(&self, css: &str, text: &str, hand: Hand) -> Result<()> {
        match hand {
            Hand::Mouse => self.write(css, text)?,
            Hand::Keys => {
                self.tab_to(css, STEPS_MAX)?;
                self.remote().chord(&[CONTROL], "a")?;
                self.remote().press(text)?;
            }
        }
        let script = "return document.querySelector(arguments[0]).value === arguments[1];";
        self.holds(&format!("{css} holds {text}"), script, &[json!(css), json!(text)]).map(drop)
    }

    fn choose_entry(&self, css: &str, text: &str, hand: Hand) -> Result<()> {
        let script = "
            const list = document.querySelector(arguments[0]);
            const at = [...list.options].findIndex((o) => o.label.trim() === arguments[1].trim());
            return at < 0 ? null : [at - list.selectedIndex, at];";
        let found =
            self.holds(&format!("{css} offers {text}"), script, &[json!(css), json!(text)])?;
        let part = |i: usize| {
            found.get(i).and_then(serde_json::Value::as_i64).context("no place in the list")
        };
        let (steps, at) = (part(0)?, part(1)?);
        match hand {
            // WebKit's driver opens the list and then does not find its way into it.
            Hand::Mouse if self.browser() != Browser::WebKit => {
                let entry = self.remote().pick(
                    "return document.querySelector(arguments[0]).options[arguments[1]];",
                    &[json!(css), json!(at)],
                )?;
                self.remote().click(&entry.context("no such entry")?)?;
            }
            Hand::Mouse | Hand::Keys => {
                self.tab_to(css, STEPS_MAX)?;
                let key = if steps < 0 { UP } else { DOWN };
                let keys: String =
                    std::iter::repeat_n(key, usize::try_from(steps.unsigned_abs())?).collect();
                self.remote().press(&keys)?;
            }
        }
        let script = "const l = document.querySelector(arguments[0]); return l.selectedIndex === arguments[1];";
        self.holds(&format!("{css} shows {text}"), script, &[json!(css), json!(at)]).map(drop)
    }

    fn arrange(&self, scope: &str, steps: &[String], hand: Hand) -> Result<()> {
        if self.steps(scope)? == steps && self.offers(scope, "item-order-keep")? {
            return self.press_in(scope, "item-order-keep", hand);
        }
        for (place, step) in steps.iter().enumerate() {
            let here = self
                .steps(scope)?
                .iter()
                .position(|s| s == step)
                .with_context(|| format!("no step \"{step}\""))?;
            for at in (place..here).rev() {
                let up = self.in_row(scope, ".order-list li", "button[id$=\"-up\"]", step)?;
                match hand {
                    Hand::Mouse => self.click(&up)?,
                    Hand::Keys => {
                        self.tab_to(&up, STEPS_MAX)?;
                        self.key(ENTER)?;
                    }
                }
                self.ask(&format!("\"{step}\" moves up"), || {
                    Ok((self.steps(scope)?.get(at) == Some(step)).then_some(()))
                })?;
            }
        }
        Ok(())
    }

    fn steps(&self, scope: &str) -> Result<Vec<String>> {
        let script = "
            return [...document.querySelectorAll(`${arguments[0]} .order-text`)]
                .map((e) => e.innerText.replace(/\\s+/g, ' ').trim());";
        Ok(serde_json::from_value(self.remote().run(script, &[json!(scope)])?)?)
    }

    /// Waits until the store has said yes to the answer of a question.
    ///
    /// # Errors
    /// It does not.
    pub fn saved(&self, item: &str) -> Result<()> {
        self.read(&format!("{} .saved", scope(item)), "saved")
    }
}

/// The selector of a question.
#[must_use]
pub fn scope(item: &str) -> String {
    format!("section.item#at-{item}")
}
