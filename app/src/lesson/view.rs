//! A lesson: its text with the questions in place, and where the learner is in it.

use std::sync::Arc;

use assess::{LessonId, Verdict};
use course::lesson::{LessonBody, Origin};
use course::tree::{Block, Node};
use leptos::prelude::*;
use record::Body;

use super::{TextContext, blocks, glossary};
use crate::browser;
use crate::course::CourseData;
use crate::dom::{self, El, View, h};
use crate::item::{self, ItemMode};
use crate::portal::{Keeping, PortalState};
use crate::words::{direction, msg};

/// Height of the bar and a little air: what lies above this line has been passed.
const PASSED_PX: f64 = 140.0;

/// The text and the questions of one lesson. Navigation is the page's.
// Props of a component are owned: that is how hosts write them.
#[allow(clippy::needless_pass_by_value)]
#[component]
pub fn LessonView(
    /// The portal it belongs to.
    portal: PortalState,
    /// Its course.
    course: Arc<CourseData>,
    /// Which lesson.
    lesson: LessonId,
    /// Its Markdown, from the module's pack.
    markdown: String,
) -> impl IntoView {
    let body = read(&course, &lesson, &markdown);
    dom::host("lesson-host", view(portal, &course, &lesson, &body))
}

/// See [`LessonView`]; of a text that was [`read`].
#[must_use]
pub fn view(
    portal: PortalState,
    course: &Arc<CourseData>,
    lesson: &LessonId,
    body: &LessonBody,
) -> View {
    let place = course.lesson(lesson);
    let folder = place.map(|p| p.module.folder.clone()).unwrap_or_default();
    let text = TextContext {
        footnotes: body.footnotes.clone().into(),
        ..TextContext::of_course(portal, course.clone()).in_folder(&folder)
    };
    let mut questions = 0;
    let blocks: Vec<View> = body
        .blocks
        .iter()
        .enumerate()
        .map(|(index, block)| {
            let made = place_and_block(&text, index, block, &mut questions);
            let before = index.checked_sub(1).and_then(|before| body.blocks.get(before));
            blocks::mark_open(&text, before, block, made)
        })
        .collect();
    follow_place(portal, course, lesson);
    complete_when_answered(portal, course, lesson, body);
    let lang = place.map_or(&course.pack.lang, |place| course.pack.lang_of(&place.path()));
    let article = h!("article.lesson", "lang" = lang.as_str(), "dir" = direction(lang);
        blocks, sources(&text));
    View::from([article.into(), glossary::sheet(&text)])
}

/// The tree of a lesson's Markdown.
#[must_use]
pub fn read(course: &CourseData, lesson: &LessonId, markdown: &str) -> LessonBody {
    let file = course.lesson(lesson).map(|place| place.path()).unwrap_or_default();
    let origin = Origin { file: &file, lang: course.pack.lang_of(&file) };
    // The desk has checked this text; what is wrong with it is said there.
    let (mut body, _) = course::lesson::read(markdown, &origin);
    course::lesson::settle_open_items(&mut body, course.source_lang());
    body
}

fn place_and_block(text: &TextContext, index: usize, block: &Block, questions: &mut usize) -> View {
    let place = || h!("span.place", "id" = format!("block-{index}"));
    match &block.node {
        Node::Item(item) => {
            *questions += 1;
            let asked = item::view((**item).clone(), text, &ItemMode::Practice, Some(*questions));
            View::from([place().into(), asked])
        }
        // The title stands in the page's heading.
        Node::Heading(h) if h.level == 1 => View::Empty,
        Node::Heading(_) => View::from([place().into(), blocks::one(text, block)]),
        _ => blocks::one(text, block),
    }
}

fn sources(text: &TextContext) -> Option<El> {
    if text.footnotes.is_empty() {
        return None;
    }
    let rows: Vec<El> = (1..)
        .zip(text.footnotes.iter())
        .map(|(n, f)| h!("li", "id" = format!("source-{n}"), "tabindex" = "-1"; text.tree(&f.text)))
        .collect();
    Some(h!("section.sources"; h!("h2"; text.portal.say(msg::LESSON_SOURCES)), h!("ol"; rows)))
}

/// Goes to where the learner was, and notes how far they come: one event a section.
fn follow_place(portal: PortalState, course: &Arc<CourseData>, lesson: &LessonId) {
    let (slug, lesson) = (course.pack.course.slug.clone(), lesson.clone());
    let arrived = StoredValue::new(false);
    let last = StoredValue::new(0u32);
    {
        let (slug, lesson) = (slug.clone(), lesson.clone());
        Effect::new(move |_| {
            if portal.keeping.get() == Keeping::Opening || arrived.get_value() {
                return;
            }
            arrived.set_value(true);
            let known = portal.progress.with_untracked(|p| {
                p.courses
                    .get(&slug)
                    .and_then(|c| c.lessons.get(&lesson))
                    .map(|l| (l.block, l.completed.is_some()))
            });
            let (block, completed) = known.unwrap_or((0, false));
            last.set_value(block);
            portal
                .answer(Body::LessonOpened { course: slug.clone(), lesson: lesson.clone() }, None);
            let asked = match portal.route.get_untracked() {
                crate::route::Route::Lesson(_, _, Some(place)) => Some(format!("at-{place}")),
                _ => None,
            };
            let goal = match asked {
                Some(id) => Some(id),
                None if block > 0 && !completed => Some(format!("block-{block}")),
                None => None,
            };
            if let Some(goal) = goal {
                // After the page has put itself at the top.
                browser::after(60, move || browser::scroll_to(&goal));
            }
        });
    }
    let busy = StoredValue::new(false);
    let handle = window_event_listener(leptos::ev::scroll, move |_| {
        if busy.get_value() || !arrived.get_value() {
            return;
        }
        busy.set_value(true);
        let (slug, lesson) = (slug.clone(), lesson.clone());
        browser::after(700, move || {
            if busy.try_set_value(false).is_some() {
                return; // the lesson is no longer on the screen
            }
            let Some(block) = passed_block() else { return };
            if Some(block) != last.try_get_value() {
                let _ = last.try_set_value(block);
                portal.answer(Body::LessonPlace { course: slug, lesson, block }, None);
            }
        });
    });
    on_cleanup(move || handle.remove());
}

/// The last section whose start lies above the line.
fn passed_block() -> Option<u32> {
    let places = browser::document().query_selector_all(".lesson .place").ok()?;
    let mut found = None;
    for i in 0..places.length() {
        use wasm_bindgen::JsCast;
        let Some(element) = places.item(i).and_then(|n| n.dyn_into::<web_sys::Element>().ok())
        else {
            continue;
        };
        if element.get_bounding_client_rect().top() > PASSED_PX {
            break;
        }
        found = element.id().strip_prefix("block-").and_then(|n| n.parse().ok());
    }
    found
}

/// A lesson is done once each of its questions was answered; one without questions by the button below it.
fn complete_when_answered(
    portal: PortalState,
    course: &Arc<CourseData>,
    lesson: &LessonId,
    body: &LessonBody,
) {
    let ids: Vec<_> = body
        .items()
        .filter(|i| {
            course
                .pack
                .items
                .get(&i.id)
                .is_some_and(|p| p.markable == course::pack::Markable::Keyed)
        })
        .map(|i| i.id.clone())
        .collect();
    if ids.is_empty() {
        return;
    }
    let (slug, lesson) = (course.pack.course.slug.clone(), lesson.clone());
    // Between the writing and its counting, other answers may come.
    let sent = StoredValue::new(false);
    Effect::new(move |_| {
        let done = portal.progress.with(|p| {
            let Some(course) = p.courses.get(&slug) else { return false };
            let answered = |id| {
                course.items.get(id).is_some_and(|i| i.best.is_some_and(|b| b != Verdict::Unmarked))
            };
            !course.completed(&lesson) && ids.iter().all(answered)
        });
        if done && !sent.get_value() {
            sent.set_value(true);
            portal.answer(
                Body::LessonCompleted { course: slug.clone(), lesson: lesson.clone() },
                None,
            );
        }
    });
}
