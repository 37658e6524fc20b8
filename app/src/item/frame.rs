//! What all questions share: prompt, stem, hints, the button, the result, the explanation.

use std::cell::RefCell;
use std::sync::Arc;

use assess::{Item, ItemId, Kind, Response, Stakes, Verdict, mark};
use leptos::prelude::*;
use record::Body;
use record::body::{Context, ItemAnswered};

use super::{Input, Phase, answer_view, complete, result};
use crate::browser;
use crate::dom::{self, El, View, dynamic, h, live};
use crate::drafts;
use crate::lesson::TextContext;
use crate::portal::{PortalState, Saved};
use crate::shell::icon::{Icon, icon};
use crate::shell::page::button;
use crate::words::msg;

/// Where a question stands, and so what it says after an answer.
#[derive(Clone)]
pub enum ItemMode {
    /// In a lesson: feedback at once, any number of tries.
    Practice,
    /// In a module check: answers are collected, feedback comes after the last one.
    Check(Sheet),
}

/// Answers of a module check.
#[derive(Clone, Copy)]
pub struct Sheet {
    /// What was put in, by item.
    pub answers: RwSignal<std::collections::BTreeMap<ItemId, Response>>,
    /// True once all are marked.
    pub done: RwSignal<bool>,
}

/// One question, ready to be answered.
// Props of a component are owned: that is how hosts write them.
#[allow(clippy::needless_pass_by_value)]
#[component]
pub fn ItemView(
    /// The question.
    item: Item,
    /// Its course and place, for pictures, links and terms.
    text: TextContext,
    /// Practice or check.
    #[prop(default = ItemMode::Practice)]
    mode: ItemMode,
    /// Number shown before the prompt.
    #[prop(optional)]
    number: Option<usize>,
) -> impl IntoView {
    dom::host("item-host", view(item, &text, &mode, number))
}

/// See [`ItemView`].
#[must_use]
pub fn view(item: Item, text: &TextContext, mode: &ItemMode, number: Option<usize>) -> View {
    let portal = text.portal;
    let course = text.course.pack.course.slug.clone();
    let last = portal.progress.with_untracked(|p| {
        p.courses.get(&course).and_then(|c| c.items.get(&item.id)).and_then(|i| i.last.clone())
    });
    let edition = edition_in(&text.course.pack, &item.id);
    // A right answer to this very question is shown as it was given; else a new attempt begins.
    let kept = match mode {
        ItemMode::Practice => last.filter(|last| {
            last.outcome == Verdict::Right && sense(&last.edition) == sense(&edition)
        }),
        ItemMode::Check(_) => None,
    };
    let attempt = match &kept {
        Some(last) => last.attempt,
        None => portal.next_attempt(&course, &item.id),
    };
    let attempt = RwSignal::new(attempt);
    let kept = RefCell::new(kept);
    let (text, mode) = (text.clone(), mode.clone());
    dynamic(move || {
        let one = Attempt { number: attempt.get(), next: attempt, restored: kept.take() };
        attempt_view(&item, &text, &mode, number, &one)
    })
}

struct Attempt {
    number: u32,
    next: RwSignal<u32>,
    restored: Option<ItemAnswered>,
}

fn attempt_view(
    item: &Item,
    text: &TextContext,
    mode: &ItemMode,
    number: Option<usize>,
    attempt: &Attempt,
) -> View {
    let portal = text.portal;
    let course = text.course.pack.course.slug.clone();
    // What was answered under a former id was drawn by that id.
    let drawn_as = attempt.restored.as_ref().map_or(&item.id, |kept| &kept.item);
    let case = match item.case(portal.seed(drawn_as, attempt.number)) {
        Ok(case) => Arc::new(case),
        // The compiler tries the draws; a course that slipped past it loses this question, not the page.
        Err(_) => return h!("p.quiet"; portal.say(msg::ITEM_BROKEN)).into(),
    };
    let phase = RwSignal::new(Phase::Answering);
    let draft = match mode {
        ItemMode::Practice => drafts::get(portal, &course, &item.id, attempt.number),
        ItemMode::Check(sheet) => sheet.answers.with_untracked(|a| a.get(&item.id).cloned()),
    };
    let restored = attempt.restored.is_some();
    let kept = attempt.restored.as_ref().map(|kept| kept.response.clone());
    let response = RwSignal::new(kept.or(draft));
    if restored {
        let outcome = response.with_untracked(|r| r.as_ref().map(|r| mark(&case, r)));
        if let Some(outcome) = outcome {
            phase.set(Phase::Shown(Arc::new(outcome)));
        }
    }
    let input = Input {
        case,
        response,
        phase,
        text: text.clone(),
        name: format!("item-{}", item.id).into(),
    };
    keep_drafts(&input, mode, item.id.clone(), attempt.number);
    let saved = RwSignal::new(if restored { Saved::Yes } else { Saved::Nothing });
    let foot = match mode {
        ItemMode::Practice => practice_foot(&input, attempt, saved),
        ItemMode::Check(sheet) => check_foot(&input, *sheet),
    };
    frame(&input, mode, number, foot).into()
}

/// Keeps what is put in: at each choice, and while typing.
fn keep_drafts(input: &Input, mode: &ItemMode, id: ItemId, attempt: u32) {
    if matches!(input.case.item().kind, Kind::Reflect) {
        return;
    }
    let (response, phase, text, mode) =
        (input.response, input.phase, input.text.clone(), mode.clone());
    // Not a mirror of state into the store of answers: drafts are what is not answered yet.
    Effect::watch(
        move || response.get(),
        move |now, _, _| match &mode {
            ItemMode::Practice => {
                if phase.with_untracked(|p| *p == Phase::Answering) {
                    let course = &text.course.pack.course.slug;
                    drafts::set(text.portal, course, &id, attempt, now.as_ref());
                }
            }
            ItemMode::Check(sheet) => {
                if let Some(now) = now.clone() {
                    sheet.answers.update(|a| {
                        a.insert(id.clone(), now);
                    });
                }
            }
        },
        false,
    );
}

fn frame(input: &Input, mode: &ItemMode, number: Option<usize>, foot: View) -> El {
    // In a lesson questions stand under its headings, in a check right under the title.
    let level = match mode {
        ItemMode::Practice => "h3.item-head",
        ItemMode::Check(_) => "h2.item-head",
    };
    let (item, portal) = (input.case.item(), input.text.portal);
    let prompt = format!("{}-prompt", input.name);
    let critical = (item.stakes == Stakes::Critical)
        .then(|| h!("p.critical"; icon(Icon::Warning), h!("span"; portal.say(msg::ITEM_CRITICAL))));
    let stem = (!item.stem.is_blank()).then(|| input.text.blocks(item.stem.as_str()));
    let answer = {
        let input = input.clone();
        // Made once, and once more when it is marked: one effect a question instead of one a mark.
        dynamic(move || {
            input.phase.track();
            answer_view(&input)
        })
    };
    let number = number.map(|n| h!("span.item-number"; format!("{n}. ")));
    h!("section.item", "id" = format!("at-{}", item.id), "aria-labelledby" = prompt.as_str();
        h!(level, "id" = prompt.as_str(), "tabindex" = "-1"; number, input.text.inline(item.prompt.as_str())),
        critical,
        stem,
        h!("div.answer", "role" = "group", "aria-labelledby" = prompt; answer),
        foot)
}

/// Hints, "Check", the result, "Try again" or "Show why".
fn practice_foot(input: &Input, attempt: &Attempt, saved: RwSignal<Saved>) -> View {
    let portal = input.text.portal;
    if matches!(input.case.item().kind, Kind::Reflect) {
        return View::Empty;
    }
    let shown = browser::uptime();
    let (number, next) = (attempt.number, attempt.next);
    let state = input.clone();
    let buttons = dynamic(move || {
        let input = state.clone();
        let again = |selector: &str| {
            let goal = format!("{}-prompt", input.name);
            button(selector, portal.say(msg::ITEM_TRY_AGAIN), move || {
                next.set(number + 1);
                let goal = goal.clone();
                browser::next_frame(move || {
                    browser::scroll_to(&goal);
                    browser::focus(&goal);
                });
            })
            .set("id", format!("{}-next", input.name))
        };
        let name = input.name.clone();
        match state.phase.get() {
            Phase::Answering => {
                let (case, response) = (input.case.clone(), input.response);
                let ready = live(move || !response.with(|r| complete(&case, r.as_ref())));
                let check = button("button.button", portal.say(msg::ITEM_CHECK), move || {
                    check_answer(&input, number, shown, saved);
                    // The button goes; focus stays in the question, on what can be done next.
                    let goal = format!("{}-next", input.name);
                    browser::next_frame(move || browser::focus(&goal));
                });
                View::from(check.set("disabled", ready).set("id", format!("{name}-next")))
            }
            Phase::Marked(_) => {
                let first = again("button.button");
                let why =
                    button("button.button.second", portal.say(msg::ITEM_SHOW_WHY), move || {
                        show_why(&input, number);
                        let goal = format!("{}-next", input.name);
                        browser::next_frame(move || browser::focus(&goal));
                    });
                View::from([first.into(), why.into()])
            }
            Phase::Shown(_) => again("button.button.second").into(),
        }
    });
    View::from([
        hints(input, number),
        h!("div.item-result", "role" = "status"; result::spoken(input), explanation(input)).into(),
        h!("div.item-actions"; buttons, dynamic(move || saved_word(portal, saved.get()))).into(),
    ])
}

/// In a check: nothing until the end, then the result and the explanation.
fn check_foot(input: &Input, sheet: Sheet) -> View {
    let (case, response, phase) = (input.case.clone(), input.response, input.phase);
    Effect::new(move |_| {
        if sheet.done.get() {
            let outcome = response.with_untracked(|r| r.as_ref().map(|r| mark(&case, r)));
            if let Some(outcome) = outcome {
                phase.set(Phase::Shown(Arc::new(outcome)));
            }
        }
    });
    h!("div.item-result"; result::spoken(input), explanation(input)).into()
}

fn check_answer(input: &Input, attempt: u32, shown: u64, saved: RwSignal<Saved>) {
    let Some(response) = input.response.get_untracked() else { return };
    let portal = input.text.portal;
    let outcome = Arc::new(mark(&input.case, &response));
    let verdict = outcome.verdict;
    input.phase.set(match verdict {
        Verdict::NotYet => Phase::Marked(outcome),
        Verdict::Right | Verdict::Unmarked => Phase::Shown(outcome),
    });
    let answered = answered(input, Context::Lesson, attempt, response, verdict, shown);
    portal.answer(Body::ItemAnswered(answered), Some(saved));
}

/// The event of an answer.
pub fn answered(
    input: &Input,
    context: Context,
    attempt: u32,
    response: Response,
    outcome: Verdict,
    shown: u64,
) -> ItemAnswered {
    let pack = &input.text.course.pack;
    let item = input.case.item();
    ItemAnswered {
        course: pack.course.slug.clone(),
        item: item.id.clone(),
        edition: edition_in(pack, &item.id),
        lang: input.text.course.lang_shown(item).to_string(),
        context,
        attempt,
        response,
        outcome,
        ms: browser::uptime().saturating_sub(shown),
    }
}

/// The edition that the compiler worked out from the item as written, before variables were drawn.
fn edition_in(pack: &course::pack::CoursePack, id: &ItemId) -> String {
    pack.items.get(id).map_or(String::new(), |i| i.edition.clone())
}

/// The part of an edition that decides right or wrong; a mended typo keeps what was answered.
fn sense(edition: &str) -> &str {
    edition.rsplit('-').next().unwrap_or_default()
}

fn show_why(input: &Input, attempt: u32) {
    let outcome = input.phase.with_untracked(|p| p.outcome().cloned());
    let Some(outcome) = outcome else { return };
    input.phase.set(Phase::Shown(outcome));
    let course = input.text.course.pack.course.slug.clone();
    let item = input.case.item().id.clone();
    input.text.portal.answer(Body::AnswerShown { course, item, attempt }, None);
}

/// Key in words and explanation, once they may be seen.
fn explanation(input: &Input) -> View {
    let input = input.clone();
    dynamic(move || {
        if !input.key_shown() {
            return None;
        }
        let item = input.case.item();
        let solution = super::solution::view(&input);
        let words = item.explanation.as_ref().map(|e| input.text.blocks(e.as_str()));
        (solution.is_some() || words.is_some()).then(|| h!("div.why"; solution, words))
    })
}

/// Hints, one by one, on request.
fn hints(input: &Input, attempt: u32) -> View {
    let count = input.case.item().hints.len();
    if count == 0 {
        return View::Empty;
    }
    let shown = RwSignal::new(0usize);
    let (texts, input) = (input.clone(), input.clone());
    let portal = input.text.portal;
    let list = dynamic(move || {
        let hints = texts.case.item().hints.iter().take(shown.get());
        hints.map(|hint| h!("div.hint"; texts.text.blocks(hint.as_str()))).collect::<Vec<El>>()
    });
    let more = dynamic(move || {
        (shown.get() < count && input.open()).then(|| {
            let input = input.clone();
            h!("button.plain.hint-button", "type" = "button", "id" = format!("{}-hint", input.name);
                icon(Icon::Hint), h!("span"; portal.say(msg::ITEM_HINT)))
            .on("click", move |_| {
                let hint = u32::try_from(shown.get_untracked()).unwrap_or(u32::MAX);
                let course = input.text.course.pack.course.slug.clone();
                let item = input.case.item().id.clone();
                shown.update(|n| *n += 1);
                let goals = [format!("{}-hint", input.name), format!("{}-prompt", input.name)];
                browser::next_frame(move || browser::focus_first(&goals));
                portal.answer(Body::HintShown { course, item, attempt, hint }, None);
            })
        })
    });
    View::from([h!("div.hints", "role" = "status"; list).into(), more])
}

/// A small word with a tick, from the store's yes.
fn saved_word(portal: PortalState, saved: Saved) -> Option<El> {
    match saved {
        Saved::Nothing => None,
        Saved::Waiting => Some(h!("span.saved.quiet"; portal.say(msg::SAVING))),
        Saved::Yes => Some(h!("span.saved"; icon(Icon::Saved), h!("span"; portal.say(msg::SAVED)))),
        Saved::No => Some(h!("span.saved.not-yet"; portal.say(msg::NOT_SAVED))),
        Saved::Nowhere => Some(h!("span.saved.quiet"; portal.say(msg::SAVED_NOWHERE))),
    }
}
