//! What every page does when it comes onto the screen, and the states that every page can be in.

use std::future::Future;

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::browser;
use crate::course::LoadFault;
use crate::dom::{El, View, dynamic, h};
use crate::pages::teacher;
use crate::portal::PortalState;
use crate::route::Route;
use crate::words::{Msg, msg};

/// Says where the learner is: title of the window and the bar, focus on the heading, top of the page.
pub fn arrive(portal: PortalState, title: &str) {
    portal.title.set(title.to_owned());
    browser::document().set_title(&format!("{title} · {}", portal.say(msg::PRODUCT)));
    browser::next_frame(|| {
        browser::scroll_to_top();
        browser::focus("page-title");
    });
}

/// The heading of a page; it takes the focus when the page comes.
#[must_use]
pub fn heading(title: impl Into<View>) -> El {
    h!("h1", "id" = "page-title", "tabindex" = "-1"; title)
}

/// A link that looks like a button.
#[must_use]
pub fn button_link(selector: &str, route: &Route, word: String) -> El {
    h!(selector, "href" = route.to_string(); word)
}

/// A button.
#[must_use]
pub fn button(selector: &str, word: String, press: impl Fn() + 'static) -> El {
    h!(selector, "type" = "button"; word).on("click", move |_| press())
}

/// Words of the program for the teacher, folded away.
#[must_use]
pub fn details(portal: PortalState, text: &str) -> Option<El> {
    (!text.is_empty()).then(|| {
        h!("details.described";
            h!("summary"; portal.say(msg::SHOW_DETAILS)), h!("p", "dir" = "ltr"; text))
    })
}

/// A page of one sentence, what to do, and one button.
#[must_use]
pub fn notice(
    portal: PortalState,
    title: Msg,
    text: Msg,
    button: (Msg, Route),
    more: &str,
) -> View {
    arrive(portal, &portal.say(title));
    let (word, route) = button;
    h!("div.page.notice";
        heading(portal.say(title)),
        h!("p"; portal.say(text)),
        h!("p"; button_link("a.button", &route, portal.say(word))),
        details(portal, more))
    .into()
}

/// The error state of a page.
#[must_use]
pub fn failed(portal: PortalState, fault: &LoadFault) -> View {
    let way = (msg::BAR_COURSES, Route::Catalogue);
    match fault {
        LoadFault::Missing => notice(portal, msg::MISSING_TITLE, msg::MISSING_TEXT, way, ""),
        LoadFault::Damaged(more) => {
            notice(portal, msg::DAMAGED_TITLE, msg::DAMAGED_TEXT, way, more)
        }
        LoadFault::Incomplete(more) => {
            let way = (msg::GO_HOME, Route::Home);
            notice(portal, msg::INCOMPLETE_TITLE, msg::INCOMPLETE_TEXT, way, more)
        }
        LoadFault::Closed(id) => teacher::closed(portal, id),
    }
}

/// While something is being brought; nothing moves.
#[must_use]
pub fn waiting(portal: PortalState) -> View {
    h!("div.page.waiting"; h!("p.quiet", "role" = "status"; portal.say(msg::LOADING))).into()
}

/// Shows what a future brings.
#[must_use]
pub fn bring<T: Clone + Send + Sync + 'static>(
    portal: PortalState,
    future: impl Future<Output = Result<T, LoadFault>> + 'static,
    show: impl Fn(T) -> View + 'static,
) -> View {
    let state: RwSignal<Option<Result<T, LoadFault>>> = RwSignal::new(None);
    leptos::task::spawn_local(async move {
        let result = future.await;
        // The learner may have gone elsewhere meanwhile.
        let _ = state.try_set(Some(result));
    });
    dynamic(move || match state.get() {
        None => waiting(portal),
        Some(Ok(value)) => show(value),
        Some(Err(fault)) => failed(portal, &fault),
    })
}

/// Squares at most; more lessons than that share them.
const SQUARES: usize = 24;

/// A quiet bar of small squares: how many of how many.
#[must_use]
pub fn squares(portal: PortalState, done: usize, all: usize) -> El {
    let count = all.min(SQUARES);
    let full = if all > SQUARES { done * SQUARES / all } else { done };
    let boxes: Vec<El> = (0..count)
        .map(|i| if i < full { h!("span.square.full") } else { h!("span.square") })
        .collect();
    let words = portal.say_with(msg::OF, &[("done", done.into()), ("all", all.into())]);
    h!("span.progress"; h!("span.squares", "aria-hidden" = "true"; boxes), h!("span"; words))
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
pub fn mark(portal: PortalState, mark: Mark) -> El {
    let (picture, word, selector) = match mark {
        Mark::Empty => (Icon::Empty, msg::STATE_EMPTY, "span.state"),
        Mark::Half => (Icon::Half, msg::STATE_HALF, "span.state.half"),
        Mark::Full => (Icon::Full, msg::STATE_FULL, "span.state.full"),
        Mark::Locked => (Icon::Lock, msg::STATE_LOCKED, "span.state.locked"),
    };
    h!(selector; icon(picture), h!("span.hidden"; portal.say(word)))
}

/// A list of facts: names and what they are. Facts without a value are left out.
#[must_use]
pub fn facts(rows: Vec<(String, View)>) -> El {
    let mut list = h!("dl.facts");
    for (name, value) in rows {
        if !matches!(value, View::Empty) {
            list = list.with(h!("dt"; name)).with(h!("dd"; value));
        }
    }
    list
}

/// Minutes in words.
#[must_use]
pub fn minutes(portal: PortalState, minutes: impl Into<wording::Arg>) -> String {
    portal.say_with(msg::MINUTES, &[("minutes", minutes.into())])
}
