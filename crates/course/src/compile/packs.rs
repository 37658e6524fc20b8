//! `packs/<slug>/<lang>.js` and its modules' texts.

use std::collections::BTreeMap;

use assess::{ItemId, edition};

use super::math::Formulas;
use super::media::Media;
use super::{Files, Rendition, inline_md, script};
use crate::catalogue::Card;
use crate::folder;
use crate::grade;
use crate::lesson::words;
use crate::model::{Course, Front, Lesson, LessonState};
use crate::pack::{
    CoursePack, FORMAT, Markable, ModulePack, PackExam, PackItem, PackLesson, PackModule, PackTerm,
};

/// The scripts of a pack: the course, and each module's text.
pub(super) fn write(rendition: &Rendition<'_>, pack: &CoursePack) -> Files {
    let (lang, slug) = (rendition.lang, &pack.course.slug);
    let mut files = Files::new();
    // The types of packs always become JSON: their maps have text keys.
    let json = serde_json::to_string(pack).unwrap_or_default();
    let text = script::call("course", &format!("{slug}/{lang}"), &json);
    files.insert(format!("packs/{slug}/{lang}.js"), text.into_bytes());
    for module in &rendition.course.modules {
        let lessons =
            written(&module.lessons).map(|lesson| (lesson.id.clone(), lesson.md.clone())).collect();
        let pack = ModulePack { format: FORMAT, edition: pack.edition.clone(), lessons };
        let json = serde_json::to_string(&pack).unwrap_or_default();
        let text = script::call("module", &format!("{slug}/{lang}/{}", module.id), &json);
        files.insert(format!("packs/{slug}/{lang}-{}.js", module.id), text.into_bytes());
    }
    files
}

fn written(lessons: &[Lesson]) -> impl Iterator<Item = &Lesson> {
    lessons.iter().filter(|lesson| lesson.state == LessonState::Written)
}

/// A course in one language; `front` is what all languages share.
pub(super) fn course_pack(
    rendition: &Rendition<'_>,
    source: &Course,
    front: &Front,
    edition: &str,
    media: &Media,
    formulas: &Formulas,
) -> CoursePack {
    let course = rendition.course;
    let mut glossary: Vec<PackTerm> = course
        .glossary
        .iter()
        .zip(&source.glossary)
        .map(|(term, own)| PackTerm {
            id: term.id.clone(),
            forms: term.forms.clone(),
            source: if term.forms == own.forms { Vec::new() } else { own.forms.clone() },
            meaning: term.meaning_md.clone(),
            figure: term.figure.as_ref().and_then(|figure| {
                Some((folder::path_of("glossary.md", &figure.target)?, figure.alt.clone()))
            }),
        })
        .collect();
    glossary.sort_by(|a, b| a.id.cmp(&b.id));
    CoursePack {
        format: FORMAT,
        course: front.clone(),
        title: course.title.clone(),
        overview: course.overview_md.clone(),
        lang: rendition.lang.clone(),
        edition: edition.to_owned(),
        modules: course
            .modules
            .iter()
            .map(|module| PackModule {
                id: module.id.clone(),
                folder: module.folder.clone(),
                title: module.title.clone(),
                intro: module.intro_md.clone(),
                needs: module.needs.clone(),
                was: module.was.clone(),
                lessons: module.lessons.iter().map(pack_lesson).collect(),
            })
            .collect(),
        items: items(course).into(),
        glossary,
        media: media.packed.clone(),
        math: formulas.clone(),
        exam: course.exam.as_ref().map(|exam| PackExam {
            items: exam.items,
            pass: exam.pass,
            minutes: exam.minutes,
            blueprint: exam.blueprint.clone(),
        }),
        workshop: course.workshop.clone(),
        notices: rendition.notices.to_vec(),
    }
}

fn pack_lesson(lesson: &Lesson) -> PackLesson {
    PackLesson {
        id: lesson.id.clone(),
        file: lesson.path.rsplit('/').next().unwrap_or(&lesson.path).to_owned(),
        title: lesson.title.clone(),
        objectives: lesson
            .body
            .objectives
            .iter()
            .map(|objective| (objective.id.clone(), inline_md::write(&objective.text)))
            .collect(),
        minutes: minutes(lesson),
        needs: lesson.needs.clone(),
        was: lesson.was.clone(),
        under18: lesson.under18,
        state: lesson.state,
    }
}

/// Planned time at the screen: a minute for 100 words and one for each item.
fn minutes(lesson: &Lesson) -> u16 {
    let minutes = words(&lesson.body).prose.div_ceil(100) + lesson.body.items().count();
    u16::try_from(minutes).unwrap_or(u16::MAX)
}

fn items(course: &Course) -> BTreeMap<ItemId, PackItem> {
    let mut items = BTreeMap::new();
    for lesson in course.modules.iter().flat_map(|module| written(&module.lessons)) {
        for item in lesson.body.items().filter(|item| item.standing != assess::Standing::Retired) {
            let markable = if grade::is_keyed(item) { Markable::Keyed } else { Markable::Keyless };
            items.insert(
                item.id.clone(),
                PackItem {
                    lesson: lesson.id.clone(),
                    edition: edition::of(item).to_string(),
                    objective: item.objective.clone(),
                    level: item.level,
                    stakes: item.stakes,
                    markable,
                    was: item.was.clone(),
                },
            );
        }
    }
    items
}

/// What the catalogue says of a course, from the pack of its source language.
pub(super) fn card(pack: &CoursePack) -> Card {
    let lessons = pack.modules.iter().flat_map(|module| &module.lessons);
    let written = lessons.filter(|lesson| lesson.state == LessonState::Written);
    let minutes = written.map(|lesson| u32::from(lesson.minutes)).sum();
    Card { languages: pack.course.languages.clone(), minutes }
}
