//! What all questions share: prompt, stem, hints, the button, the result, the explanation.

use std::sync::Arc;

use assess::{Item, ItemId, Kind, Response, Stakes, Verdict, mark};
use leptos::prelude::*;
use record::Body;
use record::body::{Context, ItemAnswered};

use super::{Input, Phase, answer_view, complete, result};
use crate::browser;
use crate::drafts;
use crate::lesson::TextContext;
use crate::portal::Saved;
use crate::shell::icon::{Icon, icon};
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
    let portal = text.portal;
    let course = text.course.pack.course.slug.clone();
    let progress = portal.progress.with_untracked(|p| {
        p.courses.get(&course).and_then(|c| c.items.get(&item.id)).and_then(|i| i.last.clone())
    });
    let edition = edition_in(&text.course.pack, &item.id);
    // A right answer to this very question is shown as it was given; else a new attempt begins.
    let kept = match mode {
        ItemMode::Practice => progress
            .filter(|last| last.outcome == Verdict::Right && sense(&last.edition) == sense(&edition)),
        ItemMode::Check(_) => None,
    };
    let attempt = match &kept {
        Some(last) => last.attempt,
        None => portal.next_attempt(&course, &item.id),
    };
    let attempt = RwSignal::new(attempt);
    let kept = StoredValue::new(kept.map(|k| k.response));
    let item = Arc::new(item);
    move || {
        let number_of_attempt = attempt.get();
        let restored = kept.try_update_value(Option::take).flatten();
        let one = Attempt { number: number_of_attempt, next: attempt, restored };
        attempt_view(&item, &text, &mode, number, one)
    }
}

struct Attempt {
    number: u32,
    next: RwSignal<u32>,
    restored: Option<Response>,
}

fn attempt_view(item: &Arc<Item>, text: &TextContext, mode: &ItemMode, number: Option<usize>, attempt: Attempt) -> AnyView {
    let portal = text.portal;
    let course = text.course.pack.course.slug.clone();
    let case = match item.case(portal.seed(&item.id, attempt.number)) {
        Ok(case) => Arc::new(case),
        // The compiler tries the draws; a course that slipped past it loses this question, not the page.
        Err(_) => return view! { <p class="quiet">{portal.say(msg::ITEM_BROKEN)}</p> }.into_any(),
    };
    let phase = RwSignal::new(Phase::Answering);
    let draft = match mode {
        ItemMode::Practice => drafts::get(portal, &course, &item.id, attempt.number),
        ItemMode::Check(sheet) => sheet.answers.with_untracked(|a| a.get(&item.id).cloned()),
    };
    let restored = attempt.restored.is_some();
    let response = RwSignal::new(attempt.restored.clone().or(draft));
    if restored {
        let outcome = response.with_untracked(|r| r.as_ref().map(|r| mark(&case, r)));
        if let Some(outcome) = outcome {
            phase.set(Phase::Shown(Arc::new(outcome)));
        }
    }
    let input = Input { case, response, phase, text: text.clone(), name: format!("item-{}", item.id).into() };
    keep_drafts(&input, mode, item.id.clone(), attempt.number);
    let saved = RwSignal::new(if restored { Saved::Yes } else { Saved::Nothing });
    let foot = match mode {
        ItemMode::Practice => practice_foot(&input, &attempt, saved),
        ItemMode::Check(sheet) => check_foot(&input, *sheet),
    };
    frame(&input, number, foot)
}

/// Keeps what is put in: at each choice, and while typing.
fn keep_drafts(input: &Input, mode: &ItemMode, id: ItemId, attempt: u32) {
    if matches!(input.case.item().kind, Kind::Reflect) {
        return;
    }
    let (response, phase, text, mode) = (input.response, input.phase, input.text.clone(), mode.clone());
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

fn frame(input: &Input, number: Option<usize>, foot: AnyView) -> AnyView {
    let (item, portal) = (input.case.item(), input.text.portal);
    let prompt = format!("{}-prompt", input.name);
    let critical = (item.stakes == Stakes::Critical).then(|| {
        view! { <p class="critical">{icon(Icon::Warning)}<span>{portal.say(msg::ITEM_CRITICAL)}</span></p> }
    });
    let stem = (!item.stem.is_blank()).then(|| input.text.blocks(item.stem.as_str()));
    let number = number.map(|n| view! { <span class="item-number">{n}". "</span> });
    let (named, heading) = (prompt.clone(), prompt.clone());
    view! {
        <section class="item" id=format!("at-{}", item.id) aria-labelledby=named>
            <h3 class="item-head" id=heading>{number}{input.text.inline(item.prompt.as_str())}</h3>
            {critical}
            {stem}
            <div class="answer" role="group" aria-labelledby=prompt>{answer_view(input)}</div>
            {foot}
        </section>
    }
    .into_any()
}

/// Hints, "Check", the result, "Try again" or "Show why".
fn practice_foot(input: &Input, attempt: &Attempt, saved: RwSignal<Saved>) -> AnyView {
    let portal = input.text.portal;
    if matches!(input.case.item().kind, Kind::Reflect) {
        return ().into_any();
    }
    let shown = browser::uptime();
    let (number, next) = (attempt.number, attempt.next);
    let check = {
        let input = input.clone();
        move |_| check_answer(&input, number, shown, saved)
    };
    let why = {
        let input = input.clone();
        move |_| show_why(&input, number)
    };
    let again = {
        let input = input.clone();
        move |_| {
            let goal = format!("{}-prompt", input.name);
            next.set(number + 1);
            browser::next_frame(move || browser::scroll_to(&goal));
        }
    };
    let (case, response, phase) = (input.case.clone(), input.response, input.phase);
    let ready = move || response.with(|r| complete(&case, r.as_ref()));
    let state = input.clone();
    let buttons = move || match phase.get() {
        Phase::Answering | Phase::Handed => {
            let (check, ready) = (check.clone(), ready.clone());
            view! {
                <button type="button" class="button" disabled=move || !ready() on:click=check>
                    {portal.say(msg::ITEM_CHECK)}
                </button>
            }
            .into_any()
        }
        Phase::Marked(_) => {
            let (why, again) = (why.clone(), again.clone());
            view! {
                <button type="button" class="button" on:click=again>{portal.say(msg::ITEM_TRY_AGAIN)}</button>
                <button type="button" class="button second" on:click=why>{portal.say(msg::ITEM_SHOW_WHY)}</button>
            }
            .into_any()
        }
        Phase::Shown(_) => {
            let again = again.clone();
            view! {
                <button type="button" class="button second" on:click=again>{portal.say(msg::ITEM_TRY_AGAIN)}</button>
            }
            .into_any()
        }
    };
    view! {
        {hints(input, number)}
        <div class="item-result" role="status">{verdict(&state)}</div>
        {explanation(input)}
        <div class="item-actions">{buttons}{move || saved_word(portal, saved.get())}</div>
    }
    .into_any()
}

/// In a check: nothing until the end, then the result and the explanation.
fn check_foot(input: &Input, sheet: Sheet) -> AnyView {
    let (case, response, phase) = (input.case.clone(), input.response, input.phase);
    Effect::new(move |_| {
        if sheet.done.get() {
            let outcome = response.with_untracked(|r| r.as_ref().map(|r| mark(&case, r)));
            if let Some(outcome) = outcome {
                phase.set(Phase::Shown(Arc::new(outcome)));
            }
        }
    });
    view! {
        <div class="item-result">{verdict(input)}</div>
        {explanation(input)}
    }
    .into_any()
}

fn check_answer(input: &Input, attempt: u32, shown: u64, saved: RwSignal<Saved>) {
    let Some(response) = input.response.get_untracked() else { return };
    let portal = input.text.portal;
    let item = input.case.item();
    let outcome = Arc::new(mark(&input.case, &response));
    let verdict = outcome.verdict;
    let course = input.text.course.pack.course.slug.clone();
    input.phase.set(match verdict {
        Verdict::NotYet => Phase::Marked(outcome),
        Verdict::Right | Verdict::Unmarked => Phase::Shown(outcome),
    });
    let answered = answered(input, Context::Lesson, attempt, response, verdict, shown);
    portal.answer(Body::ItemAnswered(answered), Some(saved));
    drafts::set(portal, &course, &item.id, attempt, None);
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
        lang: pack.lang.to_string(),
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

/// Right or not yet: icon, word, colour.
fn verdict(input: &Input) -> AnyView {
    let input = input.clone();
    (move || {
        let verdict = input.phase.with(|p| p.outcome().map(|o| o.verdict))?;
        let word = result::verdict_word(verdict)?;
        let (picture, class) = match verdict {
            Verdict::Right => (Icon::Right, "result right"),
            Verdict::NotYet | Verdict::Unmarked => (Icon::NotYet, "result not-yet"),
        };
        Some(view! { <p class=class>{icon(picture)}<strong>{input.text.portal.say(word)}</strong></p> })
    })
    .into_any()
}

/// Key in words and explanation, once they may be seen.
fn explanation(input: &Input) -> AnyView {
    let input = input.clone();
    (move || {
        if !input.key_shown() {
            return None;
        }
        let item = input.case.item();
        let solution = super::solution::view(&input);
        let words = item.explanation.as_ref().map(|e| input.text.blocks(e.as_str()));
        (solution.is_some() || words.is_some()).then(|| view! { <div class="why">{solution}{words}</div> })
    })
    .into_any()
}

/// Hints, one by one, on request.
fn hints(input: &Input, attempt: u32) -> AnyView {
    let count = input.case.item().hints.len();
    if count == 0 {
        return ().into_any();
    }
    let shown = RwSignal::new(0usize);
    let (texts, state) = (input.clone(), input.clone());
    let portal = input.text.portal;
    let list = move || {
        let item = texts.case.item();
        item.hints
            .iter()
            .take(shown.get())
            .map(|hint| view! { <div class="hint">{texts.text.blocks(hint.as_str())}</div> })
            .collect_view()
    };
    let more = move || shown.get() < count && state.open();
    let ask = {
        let input = input.clone();
        move |_| {
            let hint = u32::try_from(shown.get_untracked()).unwrap_or(u32::MAX);
            shown.update(|n| *n += 1);
            let course = input.text.course.pack.course.slug.clone();
            let item = input.case.item().id.clone();
            portal.answer(Body::HintShown { course, item, attempt, hint }, None);
        }
    };
    view! {
        <div class="hints" role="status">{list}</div>
        {move || more().then(|| {
            let ask = ask.clone();
            view! {
                <button type="button" class="plain hint-button" on:click=ask>
                    {icon(Icon::Hint)}<span>{portal.say(msg::ITEM_HINT)}</span>
                </button>
            }
        })}
    }
    .into_any()
}

/// A small word with a tick, from the store's yes.
fn saved_word(portal: crate::PortalState, saved: Saved) -> AnyView {
    match saved {
        Saved::Nothing => ().into_any(),
        Saved::Waiting => view! { <span class="saved quiet">{portal.say(msg::SAVING)}</span> }.into_any(),
        Saved::Yes => {
            view! { <span class="saved">{icon(Icon::Saved)}<span>{portal.say(msg::SAVED)}</span></span> }.into_any()
        }
        Saved::No => view! { <span class="saved not-yet">{portal.say(msg::NOT_SAVED)}</span> }.into_any(),
        Saved::Nowhere => view! { <span class="saved quiet">{portal.say(msg::SAVED_NOWHERE)}</span> }.into_any(),
    }
}
