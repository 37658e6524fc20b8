//! A page of somebody else's with one lesson of a course in it: its own packs, its own store, its own look.

mod packs;
mod store;

use std::sync::Arc;

use assess::{CourseId, LessonId, Verdict};
use journeywork_app::store::WithoutNotes;
use journeywork_app::{CourseData, LessonView, LoadFault, PortalState};
use leptos::mount::mount_to;
use leptos::prelude::*;
use record::{Body, Event, StoredEvent};
use wasm_bindgen::JsCast;

use packs::BuiltIn;
use store::PageStore;

fn main() {
    let place = document().get_element_by_id("lesson").and_then(|element| element.dyn_into().ok());
    if let Some(place) = place {
        mount_to(place, Guest).forget();
    }
}

/// What the page shows of the course.
#[derive(Clone)]
struct Lesson {
    id: LessonId,
    course: Arc<CourseData>,
    title: String,
    markdown: String,
}

/// The lesson, and what its host learns from it.
#[component]
fn Guest() -> impl IntoView {
    let store = PageStore::default();
    let portal = PortalState::new(BuiltIn);
    let lesson = LocalResource::new(move || async move {
        portal.keep_in(WithoutNotes(store)).await;
        bring(portal).await
    });
    let shown = move || match lesson.get()? {
        Ok(Lesson { id, course, title, markdown }) => Some(
            view! {
                <h1>{title}</h1>
                <LessonView portal=portal course=course lesson=id markdown=markdown/>
            }
            .into_any(),
        ),
        Err(fault) => Some(view! { <p role="alert">{words(fault)}</p> }.into_any()),
    };
    let answers = move || {
        store
            .events()
            .iter()
            .filter_map(answer)
            .map(|words| view! { <li>{words}</li> })
            .collect_view()
    };
    view! {
        {shown}
        <h2>"What this page has stored"</h2>
        <ol id="stored">{answers}</ol>
    }
}

/// Asks for the course and for the text of one lesson, as a portal would.
async fn bring(portal: PortalState) -> Result<Lesson, LoadFault> {
    let course = CourseId::parse(packs::SLUG).map_err(|_| LoadFault::Missing)?;
    let id = LessonId::parse(packs::LESSON).map_err(|_| LoadFault::Missing)?;
    let course = portal.course(&course).await?;
    let markdown = portal.lesson(&course, &id).await?;
    let title = course.lesson(&id).map(|place| place.lesson.title.clone()).unwrap_or_default();
    Ok(Lesson { id, course, title, markdown })
}

fn words(fault: LoadFault) -> String {
    match fault {
        LoadFault::Missing => "The lesson is not here.".to_owned(),
        LoadFault::Closed(_) => "A teacher opens this course in the portal.".to_owned(),
        LoadFault::Damaged(what) => format!("The lesson cannot be read: {what}"),
        LoadFault::Incomplete(what) => format!("A file of this page is missing: {what}"),
    }
}

/// An answer out of the record, in a few words. A host might count it, or send it to a register of its own.
fn answer(stored: &StoredEvent) -> Option<String> {
    let Body::ItemAnswered(answered) = Event::read(&stored.bytes).ok()?.body else { return None };
    let mark = match answered.outcome {
        Verdict::Right => "right",
        Verdict::NotYet => "not yet",
        Verdict::Unmarked => "not marked",
    };
    Some(format!("{}, try {}: {mark}", answered.item, answered.attempt + 1))
}
