//! A record file out, and one in.

use ::record::export::Owner;
use ::record::project::Progress;
use assess::CourseId;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wording::Arg;

use crate::browser;
use crate::dom::{El, View, dynamic, h};
use crate::export::{self, FileState, Offer, Read};
use crate::portal::PortalState;
use crate::shell::banner::words_of;
use crate::shell::page::{button, details};
use crate::words::msg;

/// Largest file that is read at all, in bytes; the format allows no larger one.
const FILE_MAX: f64 = 64.0 * 1024.0 * 1024.0;

/// How far an export is. No event of the browser tells whether the file arrived, so the page asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Export {
    Idle,
    Asked,
    Arrived,
    Missing,
    TooLarge,
}

/// Saving to a file.
pub fn out(portal: PortalState) -> El {
    let state = RwSignal::new(Export::Idle);
    let ticked: RwSignal<Vec<CourseId>> = RwSignal::new(Vec::new());
    let save = move || {
        state.set(match export::save(portal, &ticked.get_untracked()) {
            Ok(()) => Export::Asked,
            Err(()) => Export::TooLarge,
        });
    };
    let answer = dynamic(move || match state.get() {
        Export::Idle => View::Empty,
        Export::Asked => asked(portal, state).into(),
        Export::Arrived => h!("p", "role" = "status"; portal.say(msg::EXPORT_GOOD)).into(),
        Export::Missing => h!("p", "role" = "status"; portal.say(msg::EXPORT_BLOCKED)).into(),
        Export::TooLarge => h!("p", "role" = "alert"; portal.say(msg::EXPORT_FAILED)).into(),
    });
    h!("section";
        h!("h2"; portal.say(msg::EXPORT_TITLE)),
        h!("p"; portal.say(msg::EXPORT_TEXT)),
        dynamic(move || portal.progress.with(|p| stays(portal, p, ticked))),
        h!("p.item-actions"; button("button.button", portal.say(msg::SAVE_TO_FILE), save).set("id", "export")),
        answer)
}

/// What is kept of courses without marks leaves this computer only if it is ticked.
fn stays(portal: PortalState, progress: &Progress, ticked: RwSignal<Vec<CourseId>>) -> Vec<El> {
    let kept = progress.courses.keys().filter(|course| progress.is_kept(course));
    kept.map(|course| {
        let data = portal.inner().shelf.course(course);
        let title =
            data.map_or_else(|| course.as_str().replace('-', " "), |d| d.pack.title.clone());
        let words = portal.say_with(msg::CONSENT_TAKE, &[("course", title.into())]);
        let (shown, id) = (course.clone(), course.clone());
        let tick = h!("input", "type" = "checkbox")
            .checked(move || ticked.with(|ticked| ticked.contains(&shown)))
            .on("change", move |_| {
                ticked.update(|ticked| match ticked.iter().position(|known| *known == id) {
                    Some(place) => drop(ticked.remove(place)),
                    None => ticked.push(id.clone()),
                });
            });
        h!("p"; h!("label.choice"; tick, h!("span"; words)))
    })
    .collect()
}

fn asked(portal: PortalState, state: RwSignal<Export>) -> El {
    h!("div.banner.note", "role" = "status";
        h!("div";
            h!("p"; portal.say(msg::EXPORT_ASK)),
            h!("p.banner-actions";
                button("button.button", portal.say(msg::EXPORT_YES), move || state.set(Export::Arrived)),
                button("button.button.second", portal.say(msg::EXPORT_NO), move || state.set(Export::Missing)))))
}

/// How far an import is.
#[derive(Clone)]
enum Import {
    Idle,
    Offered(Box<Offer>),
    Said(String, String),
}

/// Opening a file: first what it would add, then the merge.
pub fn into(portal: PortalState) -> El {
    let state: RwSignal<Import, LocalStorage> = RwSignal::new_local(Import::Idle);
    let field = h!("input", "type" = "file", "id" = "import", "accept" = ".jwr").on(
        "change",
        move |event| {
            let input: Option<web_sys::HtmlInputElement> =
                event.target().and_then(|t| t.dyn_into().ok());
            let Some(input) = input else { return };
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                leptos::task::spawn_local(async move { state.set(look_into(portal, file).await) });
            }
            // The same file can be chosen again.
            input.set_value("");
        },
    );
    let answer = dynamic(move || match state.get() {
        Import::Idle => None,
        Import::Offered(offer) => Some(offered(portal, offer, state)),
        Import::Said(text, more) => {
            Some(h!("div.banner.note", "role" = "status", "id" = "import-said";
            h!("div"; h!("p"; text), details(portal, &more))))
        }
    });
    h!("section";
        h!("h2"; portal.say(msg::IMPORT_TITLE)),
        h!("p"; portal.say(msg::IMPORT_TEXT)),
        h!("p"; h!("label.file"; h!("span"; portal.say(msg::IMPORT_CHOOSE)), field)),
        answer)
}

async fn look_into(portal: PortalState, file: web_sys::File) -> Import {
    // Files beyond the bounds of the format are not even read.
    if file.size() > FILE_MAX {
        return Import::Said(portal.say(msg::IMPORT_UNREADABLE), format!("{} bytes", file.size()));
    }
    match browser::read_file(&file).await {
        Ok(bytes) => match export::read(portal, &bytes) {
            Read::Offered(offer) => Import::Offered(offer),
            Read::Refused(word, more) => Import::Said(portal.say(word), more),
        },
        Err(more) => Import::Said(portal.say(msg::IMPORT_UNREADABLE), more),
    }
}

fn counts(offer: &Offer) -> [(&'static str, Arg); 3] {
    [("new", offer.new.into()), ("known", offer.known.into()), ("lost", offer.lost.into())]
}

fn offered(portal: PortalState, offer: Box<Offer>, state: RwSignal<Import, LocalStorage>) -> El {
    let whose = match offer.owner {
        Owner::Same => msg::IMPORT_SAME,
        Owner::Adopt => msg::IMPORT_ADOPT,
        Owner::Second => msg::IMPORT_SECOND,
    };
    let words =
        format!("{} {}", portal.say_with(msg::IMPORT_OFFER, &counts(&offer)), portal.say(whose));
    let damaged =
        (offer.state == FileState::Damaged).then(|| h!("p"; portal.say(msg::IMPORT_DAMAGED)));
    let add = move || {
        let offer = offer.clone();
        leptos::task::spawn_local(async move {
            let done = portal.say_with(msg::IMPORT_DONE, &counts(&offer));
            state.set(match export::add(portal, *offer).await {
                Ok(()) => Import::Said(done, String::new()),
                Err(fault) => {
                    let (word, more) = words_of(&fault);
                    Import::Said(portal.say(word), more)
                }
            });
        });
    };
    h!("div.banner.note", "role" = "status";
        h!("div";
            h!("p"; words),
            damaged,
            h!("p.banner-actions";
                button("button.button", portal.say(msg::IMPORT_ADD), add).set("id", "import-add"),
                button("button.button.second", portal.say(msg::IMPORT_LEAVE), move || state.set(Import::Idle)))))
}
