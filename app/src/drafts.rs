//! Answers that are not given yet: kept at each choice, and within 300 ms while someone types.

use assess::{CourseId, ItemId, Response};
use json::{FromJson, ToJson};
use leptos::prelude::*;

use crate::browser;
use crate::portal::{Keeping, PortalState};

/// How long typing may rest before it is kept, ms.
const PAUSE_MS: i32 = 250;

fn key(portal: PortalState, course: &CourseId, item: &ItemId) -> Option<String> {
    let inner = portal.inner();
    let learner = inner.log.borrow().as_ref()?.learner();
    Some(format!("draft/{learner}/{course}/{item}"))
}

/// What was put in and not handed in, for this attempt.
#[must_use]
pub fn get(
    portal: PortalState,
    course: &CourseId,
    item: &ItemId,
    attempt: u32,
) -> Option<Response> {
    let text = portal.inner().drafts.borrow().get(&key(portal, course, item)?)?.clone();
    let (number, json) = text.split_once(' ')?;
    if number.parse() != Ok(attempt) {
        return None;
    }
    Response::from_json(&json::parse(json.as_bytes()).ok()?).ok()
}

/// Keeps what is put in, or forgets it.
pub fn set(
    portal: PortalState,
    course: &CourseId,
    item: &ItemId,
    attempt: u32,
    response: Option<&Response>,
) {
    if !portal.keeps(course) {
        return;
    }
    let Some(key) = key(portal, course, item) else { return };
    let value =
        response.and_then(|r| json::write(&r.to_json())).map(|json| format!("{attempt} {json}"));
    let inner = portal.inner();
    let before = match &value {
        Some(value) => inner.drafts.borrow_mut().insert(key.clone(), value.clone()),
        None => inner.drafts.borrow_mut().remove(&key),
    };
    if before == value || portal.keeping.with_untracked(|k| *k != Keeping::Kept) {
        return;
    }
    let typing =
        matches!(response, Some(Response::Number(_) | Response::Text(_) | Response::Cloze(_)));
    let keep = move || {
        let inner = portal.inner();
        // What was typed in the meantime is kept by its own call.
        if inner.drafts.borrow().get(&key) != value.as_ref() {
            return;
        }
        let keeper = inner.keeper.borrow().clone();
        leptos::task::spawn_local(async move {
            if let Some(keeper) = keeper {
                // A draft may be lost; the answer itself is an event, and its failure is said.
                let _ = keeper.note(vec![(key, value)]).await;
            }
        });
    };
    if typing {
        browser::after(PAUSE_MS, keep);
    } else {
        keep();
    }
}
