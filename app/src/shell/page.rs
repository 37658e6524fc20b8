//! What every page does when it comes onto the screen, and the states that every page can be in.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::browser;
use crate::course::LoadFault;
use crate::portal::PortalState;
use crate::route::Route;
use crate::words::{Msg, msg};

/// Something that is being brought.
#[derive(Debug, Clone, PartialEq)]
pub enum Load<T> {
    /// Not here yet.
    Waiting,
    /// Here.
    Here(T),
    /// It will not come.
    Failed(LoadFault),
}

/// Says where the learner is: title of the window and the bar, focus on the heading, top of the page.
pub fn arrive(portal: PortalState, title: &str) {
    // Also when the page is drawn from within an effect: the signal is read elsewhere.
    portal.title.set(title.to_owned());
    browser::document().set_title(&format!("{title} · {}", portal.say(msg::PRODUCT)));
    browser::next_frame(|| {
        browser::scroll_to_top();
        browser::focus("page-title");
    });
}

/// The heading of a page; it takes the focus when the page comes.
#[must_use]
pub fn heading(title: impl IntoView + 'static) -> AnyView {
    view! { <h1 id="page-title" tabindex="-1">{title}</h1> }.into_any()
}

/// A page of one sentence, what to do, and one button.
#[must_use]
pub fn notice(portal: PortalState, title: Msg, text: String, button: (Msg, Route), details: Option<String>) -> AnyView {
    arrive(portal, &portal.say(title));
    let (word, route) = button;
    view! {
        <div class="page notice">
            {heading(portal.say(title))}
            <p>{text}</p>
            <p><a class="button" href=route.to_string()>{portal.say(word)}</a></p>
            {details.map(|d| view! {
                <details class="described"><summary>{portal.say(msg::SHOW_DETAILS)}</summary><p dir="ltr">{d}</p></details>
            })}
        </div>
    }
    .into_any()
}

/// The error state of a page.
#[must_use]
pub fn failed(portal: PortalState, fault: LoadFault) -> AnyView {
    match fault {
        LoadFault::Missing => notice(
            portal,
            msg::MISSING_TITLE,
            portal.say(msg::MISSING_TEXT),
            (msg::BAR_COURSES, Route::Catalogue),
            None,
        ),
        LoadFault::Damaged(details) => notice(
            portal,
            msg::DAMAGED_TITLE,
            portal.say(msg::DAMAGED_TEXT),
            (msg::BAR_COURSES, Route::Catalogue),
            Some(details),
        ),
    }
}

/// While something is being brought; nothing moves.
#[must_use]
pub fn waiting(portal: PortalState) -> AnyView {
    view! { <div class="page waiting"><p class="quiet" role="status">{portal.say(msg::LOADING)}</p></div> }.into_any()
}

/// Shows what a future brings.
#[must_use]
pub fn bring<T: Clone + Send + Sync + 'static>(
    portal: PortalState,
    future: impl Future<Output = Result<T, LoadFault>> + 'static,
    show: impl Fn(T) -> AnyView + Send + 'static,
) -> AnyView {
    let state = RwSignal::new(Load::Waiting);
    leptos::task::spawn_local(async move {
        let result = future.await;
        // The learner may have gone elsewhere meanwhile.
        let _ = state.try_set(match result {
            Ok(value) => Load::Here(value),
            Err(fault) => Load::Failed(fault),
        });
    });
    (move || match state.get() {
        Load::Waiting => waiting(portal),
        Load::Here(value) => show(value),
        Load::Failed(fault) => failed(portal, fault),
    })
    .into_any()
}

/// A quiet bar of small squares: how many of how many.
#[must_use]
pub fn squares(portal: PortalState, done: usize, all: usize) -> AnyView {
    let words = portal.say_with(msg::OF, &[("done", done.into()), ("all", all.into())]);
    let boxes = (0..all.min(24))
        .map(|i| {
            let full = i * all.max(1) < done * all.min(24).max(1) && i < done || all > 24 && i * all < done * 24;
            view! { <span class=if full { "square full" } else { "square" }></span> }
        })
        .collect_view();
    view! { <span class="progress"><span class="squares" aria-hidden="true">{boxes}</span><span>{words}</span></span> }
        .into_any()
}

/// A quiet state mark: empty, half, full, or locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Not opened.
    Empty,
    /// Opened.
    Half,
    /// Done.
    Full,
    /// Cannot be opened yet.
    Locked,
}

/// The mark as icon and word.
#[must_use]
pub fn mark(portal: PortalState, mark: Mark) -> AnyView {
    let (picture, word, class) = match mark {
        Mark::Empty => (Icon::Empty, msg::STATE_EMPTY, "state"),
        Mark::Half => (Icon::Half, msg::STATE_HALF, "state half"),
        Mark::Full => (Icon::Full, msg::STATE_FULL, "state full"),
        Mark::Locked => (Icon::Lock, msg::STATE_LOCKED, "state locked"),
    };
    view! { <span class=class>{icon(picture)}<span class="hidden">{portal.say(word)}</span></span> }.into_any()
}
