//! A course beside an earlier version of itself: what records of learners refer to must still mean the same.
//!
//! The earlier version is read from its packs: they hold the text of every lesson, so every practice question with its key.
//! The exam is sealed, so its questions are not compared.

use std::collections::{BTreeMap, BTreeSet};

use assess::kind::{Blank, NumberValue, RegionRef, Tick};
use assess::{Item, ItemId, Kind, Standing};

use super::check::Draft;
use super::desk::Desk;
use super::modules::{self, Placed};
use super::page::Page;
use super::report::{Said, error};
use crate::compile::script;
use crate::lesson::{self, Origin};
use crate::pack::{self, CoursePack, ModulePack, PackFault};

/// An earlier version of a course.
#[derive(Debug, Clone, Default)]
pub struct Earlier {
    version: String,
    source: bool,
    items: BTreeMap<ItemId, Item>,
}

impl Earlier {
    /// Reads the files that a build wrote: `<lang>.js` of a course and its `<lang>-<module>.js`.
    ///
    /// # Errors
    /// One of them is no such file, or damaged: what was found.
    pub fn read(course: &str, modules: &[String]) -> Result<Self, String> {
        let text =
            |script: &str| script::text_of(script).ok_or("this is no file of a course".to_owned());
        let said = |fault: PackFault| format!("{fault:?}");
        let course = pack::read_course(&text(course)?).map_err(said)?;
        let module = |script: &String| pack::read_module(&text(script)?).map_err(said);
        let modules = modules.iter().map(module).collect::<Result<Vec<_>, _>>()?;
        Ok(Self::of_packs(&course, &modules))
    }

    /// Reads the packs of a course in its source language.
    #[must_use]
    pub fn of_packs(course: &CoursePack, modules: &[ModulePack]) -> Self {
        let mut items = BTreeMap::new();
        for module in &course.modules {
            for lesson in &module.lessons {
                let Some(text) = modules.iter().find_map(|pack| pack.lessons.get(&lesson.id))
                else {
                    continue;
                };
                let file = [module.folder.as_str(), "/", &lesson.file].concat();
                let (body, _) = lesson::read(text, &Origin { file: &file, lang: &course.lang });
                items.extend(body.items().map(|item| (item.id.clone(), item.clone())));
            }
        }
        let source = course.course.languages.first() == Some(&course.lang);
        Self { version: course.course.version.clone(), source, items }
    }

    /// Whether these are packs of the source language, whose questions the author wrote.
    #[must_use]
    pub fn is_source(&self) -> bool {
        self.source
    }
}

/// JW0610, JW0611 and JW0612.
pub(super) fn check(desk: &mut Desk<'_>, draft: &Draft, earlier: &Earlier) {
    let now: Vec<(&Page, Placed<'_>)> = draft
        .lesson_pages()
        .flat_map(|page| modules::items(page).map(move |placed| (page, placed)))
        .collect();
    let kept: BTreeSet<&ItemId> = now
        .iter()
        .flat_map(|(_, (item, _))| [Some(&item.id), item.was.as_ref()])
        .flatten()
        .collect();
    for (id, before) in &earlier.items {
        if !kept.contains(id) && before.standing != Standing::Retired {
            let at = draft.course.page.source.at(draft.course.page.title_at.clone());
            let fault = error(611, at, format!("id `{id}` is gone; learners have answers to it"))
                .help(format!(
                    "put the question back and write `retired` into its braces, or name it where it went: `{{#new-id was={id}}}`"
                ));
            desk.say(fault);
        }
    }
    let same_version = earlier.version == draft.course.front.version;
    for (page, (item, bytes)) in &now {
        let before = earlier.items.get(&item.id).or_else(|| earlier.items.get(item.was.as_ref()?));
        let Some(before) = before else { continue };
        let head = page.source.at(page.source.locate(bytes, &format!("#{}", item.id)));
        if before.standing == Standing::Retired
            && item.standing == Standing::Live
            && before.id == item.id
        {
            let fault = error(612, head, format!("retired id `{}` is used again", item.id)).help(
                "give this question an id of its own: answers to the old one are still in records",
            );
            desk.say(fault);
        } else if same_version && key(before) != key(item) {
            let fault =
                error(610, head, format!("`{}`: the key changed but `version` did not", item.id))
                    .label(format!(
                        "in version {} its right answer was another one, or reads otherwise",
                        earlier.version
                    ))
                    .help(format!(
                        "write a higher `version` than {} into `course.md`",
                        earlier.version
                    ));
            desk.say(fault);
        }
    }
}

/// What counts as right, in words: options by their text, so that it does not matter in which order they stand.
fn key(item: &Item) -> BTreeSet<String> {
    let right = |tick: Tick| tick == Tick::Right;
    match &item.kind {
        Kind::Single(choices) | Kind::Multiple(choices) | Kind::TrueFalse(choices) => {
            let chosen = choices.options.iter().filter(|option| right(option.tick));
            chosen.map(|option| option.text.as_str().to_owned()).collect()
        }
        Kind::Number(number) => {
            let answers = number.answers.iter().filter(|answer| right(answer.tick));
            let unit = number.unit.as_ref().map(ToString::to_string).unwrap_or_default();
            answers.map(|answer| format!("{} {unit}", value(&answer.value))).collect()
        }
        Kind::Text(text) => text
            .answers
            .iter()
            .filter(|answer| right(answer.tick))
            .map(|answer| answer.form.clone())
            .collect(),
        Kind::Cloze(cloze) => (1..)
            .zip(&cloze.blanks)
            .map(|(place, blank)| format!("{place} {}", filled(blank)))
            .collect(),
        Kind::Order(order) => (1..)
            .zip(&order.steps)
            .map(|(place, step)| format!("{place} {}", step.text.as_str()))
            .collect(),
        Kind::Match(pairs) => {
            let target =
                |place: usize| pairs.targets.get(place).map_or("", |target| target.as_str());
            pairs
                .rows
                .iter()
                .map(|row| format!("{} = {}", row.left.as_str(), target(row.target.index())))
                .collect()
        }
        Kind::Group(key) => {
            let group = |place: usize| key.groups.get(place).map_or("", |group| group.as_str());
            key.members
                .iter()
                .map(|m| format!("{} in {}", m.text.as_str(), group(m.group.index())))
                .collect()
        }
        Kind::Hotspot(key) => key
            .regions
            .iter()
            .filter(|region| right(region.tick))
            .map(|region| place(&region.at))
            .collect(),
        Kind::Reflect => BTreeSet::new(),
    }
}

fn value(value: &NumberValue) -> String {
    format!("{value:?}")
}

fn filled(blank: &Blank) -> String {
    match blank {
        Blank::Words(forms) => forms.join(" | "),
        Blank::Number(numbers) => format!("{numbers:?}"),
        Blank::List(entries) => {
            let right = entries.iter().filter(|entry| entry.tick == Tick::Right);
            right.map(|entry| entry.text.as_str()).collect::<Vec<_>>().join(" | ")
        }
    }
}

fn place(at: &RegionRef) -> String {
    format!("{at:?}")
}
