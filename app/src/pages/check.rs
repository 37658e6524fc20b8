//! The check of a module: drawn questions, feedback after the last one, any number of tries.

use std::collections::BTreeMap;
use std::sync::Arc;

use assess::{CourseId, Item, ItemId, ModuleId, Response, Verdict, mark};
use leptos::prelude::*;
use record::Body;
use record::body::{Context, ItemAnswered};
use record::project::PASS_PERCENT;

use super::draw;
use crate::course::{self as courses, CourseData, LoadFault};
use crate::drafts;
use crate::item::{ItemMode, ItemView, Sheet};
use crate::lesson::{TextContext, glossary};
use crate::portal::{Keeping, PortalState};
use crate::route::Route;
use crate::shell::page::{self, arrive, bring, heading};
use crate::words::msg;

/// The page.
pub fn view(portal: PortalState, course: &CourseId, module: &ModuleId) -> AnyView {
    let (course, module) = (course.clone(), module.clone());
    let wanted = module.clone();
    let future = async move {
        let data = courses::load(portal, course).await?;
        if draw::pool(&data, &wanted).is_empty() {
            return Err(LoadFault::Missing);
        }
        let pack = courses::load_module(portal, &data, &wanted).await?;
        Ok((data, pack))
    };
    bring(portal, future, move |(data, pack)| {
        arrive(portal, &portal.say(msg::CHECK_TITLE));
        let items = Arc::new(items_of(&data, &module, &pack.lessons));
        let (module, run) = (module.clone(), RwSignal::new(Run::Begin));
        let content = move || {
            if portal.keeping.get() == Keeping::Opening {
                return page::waiting(portal);
            }
            match run.get() {
                Run::Begin => begin(portal, &data, &module, &items, run),
                Run::Asking(drawn) => asking(portal, &data, &module, &items, &drawn, run),
            }
        };
        content.into_any()
    })
}

#[derive(Debug, Clone, PartialEq)]
enum Run {
    Begin,
    Asking(Vec<ItemId>),
}

/// Every item of a module, with the folder of its lesson.
fn items_of(data: &CourseData, module: &ModuleId, lessons: &BTreeMap<assess::LessonId, String>) -> BTreeMap<ItemId, Item> {
    let folder = data.pack.modules.iter().find(|m| m.id == *module).map(|m| m.folder.clone()).unwrap_or_default();
    lessons
        .values()
        .flat_map(|markdown| {
            let body = crate::lesson::read_body(data, &folder, markdown);
            body.items().cloned().collect::<Vec<_>>()
        })
        .map(|item| (item.id.clone(), item))
        .collect()
}

fn begin(portal: PortalState, data: &Arc<CourseData>, module: &ModuleId, items: &BTreeMap<ItemId, Item>, run: RwSignal<Run>) -> AnyView {
    let course = data.pack.course.slug.clone();
    let running = portal.progress.with_untracked(|p| {
        p.courses.get(&course)?.modules.get(module)?.running.clone()
    });
    // A check that was cut short goes on with the same questions, if the course still has them.
    let running = running.filter(|drawn| drawn.iter().all(|id| items.contains_key(id)));
    let count = running.as_ref().map_or_else(|| draw::pool(data, module).len().min(draw::size(data.pack.course.level)), Vec::len);
    let needed = (count as u64 * PASS_PERCENT).div_ceil(100);
    let title = data.pack.modules.iter().find(|m| m.id == *module).map(|m| m.title.clone()).unwrap_or_default();
    let word = if running.is_some() { msg::GO_ON } else { msg::CHECK_START };
    let (data, module) = (data.clone(), module.clone());
    let slug = course.clone();
    let start = move |_| {
        let drawn = running.clone().unwrap_or_else(|| {
            let items = draw::draw(&data, &module);
            let started = Body::ModuleCheckStarted { course: course.clone(), module: module.clone(), items: items.clone() };
            portal.answer(started, None);
            items
        });
        run.set(Run::Asking(drawn));
    };
    view! {
        <div class="page">
            {heading(portal.say(msg::CHECK_TITLE))}
            <p class="quiet">{title}</p>
            <p>{portal.say_with(msg::CHECK_INTRO, &[("count", count.into()), ("needed", needed.into())])}</p>
            <p class="item-actions">
                <button type="button" class="button" on:click=start>{portal.say(word)}</button>
                <a class="button second" href=Route::Course(slug).to_string()>{portal.say(msg::BACK_TO_COURSE)}</a>
            </p>
        </div>
    }
    .into_any()
}

fn asking(
    portal: PortalState,
    data: &Arc<CourseData>,
    module: &ModuleId,
    items: &Arc<BTreeMap<ItemId, Item>>,
    drawn: &[ItemId],
    run: RwSignal<Run>,
) -> AnyView {
    let slug = data.pack.course.slug.clone();
    let folder = data.pack.modules.iter().find(|m| m.id == *module).map(|m| m.folder.clone()).unwrap_or_default();
    let text = TextContext::of_course(portal, data.clone()).in_folder(&folder);
    // The attempt of each question is fixed now: marking adds events, and would move it.
    let attempts: BTreeMap<ItemId, u32> =
        drawn.iter().map(|id| (id.clone(), portal.next_attempt(&slug, id))).collect();
    let kept = attempts.iter().filter_map(|(id, n)| drafts::get(portal, &slug, id, *n).map(|r| (id.clone(), r)));
    let sheet = Sheet { answers: RwSignal::new(kept.collect()), done: RwSignal::new(false) };
    keep_drafts(portal, &slug, sheet, attempts.clone());
    let questions = (1..)
        .zip(drawn)
        .filter_map(|(n, id)| items.get(id).map(|item| (n, item.clone())))
        .map(|(n, item)| view! { <ItemView item=item text=text.clone() mode=ItemMode::Check(sheet) number=n/> })
        .collect_view();
    let all = drawn.len();
    let answered = move || sheet.answers.with(BTreeMap::len);
    let result = RwSignal::new(0usize);
    let finish = {
        let (data, module, items, drawn) = (data.clone(), module.clone(), items.clone(), drawn.to_vec());
        move |_| {
            let right = hand_in(portal, &data, &module, &items, &drawn, sheet, &attempts);
            result.set(right);
            sheet.done.set(true);
            crate::browser::next_frame(|| {
                crate::browser::scroll_to_top();
                crate::browser::focus("page-title");
            });
        }
    };
    let foot = {
        let slug = slug.clone();
        move || {
            if sheet.done.get() {
                return view! {
                    <p class="item-actions">
                        <a class="button" href=Route::Course(slug.clone()).to_string()>{portal.say(msg::BACK_TO_COURSE)}</a>
                        <button type="button" class="button second" on:click=move |_| run.set(Run::Begin)>{portal.say(msg::TRY_AGAIN)}</button>
                    </p>
                }
                .into_any();
            }
            let finish = finish.clone();
            let waiting = move || answered() < all;
            view! {
                <p class="quiet" role="status">{move || portal.say_with(msg::CHECK_ANSWERED, &[("done", answered().into()), ("all", all.into())])}</p>
                <p class="item-actions">
                    <button type="button" class="button" disabled=waiting on:click=finish>{portal.say(msg::CHECK_FINISH)}</button>
                </p>
            }
            .into_any()
        }
    };
    let verdict = move || sheet.done.get().then(|| outcome(portal, result.get(), all));
    view! {
        <div class="page check-page" lang=data.pack.lang.to_string()>
            {heading(portal.say(msg::CHECK_TITLE))}
            <div role="status">{verdict}</div>
            {questions}
            {foot}
        </div>
        {glossary::sheet(&text)}
    }
    .into_any()
}

fn outcome(portal: PortalState, right: usize, all: usize) -> AnyView {
    let passed = right as u64 * 100 >= all as u64 * PASS_PERCENT;
    let (word, class) =
        if passed { (msg::CHECK_DONE_PASSED, "result right") } else { (msg::CHECK_DONE_NOT_YET, "result not-yet") };
    let args = [("right", right.into()), ("all", all.into())];
    view! { <p class=class><strong>{portal.say_with(word, &args)}</strong></p> }.into_any()
}

fn keep_drafts(portal: PortalState, course: &CourseId, sheet: Sheet, attempts: BTreeMap<ItemId, u32>) {
    let course = course.clone();
    Effect::watch(
        move || sheet.answers.get(),
        move |answers, _, _| {
            if sheet.done.get_untracked() {
                return;
            }
            for (id, response) in answers {
                if let Some(attempt) = attempts.get(id) {
                    drafts::set(portal, &course, id, *attempt, Some(response));
                }
            }
        },
        false,
    );
}

/// Marks all answers, writes them and the result into the record; gives how many are right.
fn hand_in(
    portal: PortalState,
    data: &CourseData,
    module: &ModuleId,
    items: &BTreeMap<ItemId, Item>,
    drawn: &[ItemId],
    sheet: Sheet,
    attempts: &BTreeMap<ItemId, u32>,
) -> usize {
    let course = data.pack.course.slug.clone();
    let mut right = 0;
    for id in drawn {
        let attempt = attempts.get(id).copied().unwrap_or(0);
        let response: Option<Response> = sheet.answers.with_untracked(|a| a.get(id).cloned());
        let (Some(item), Some(response)) = (items.get(id), response) else { continue };
        let Ok(case) = item.case(portal.seed(id, attempt)) else { continue };
        let outcome = mark(&case, &response).verdict;
        right += usize::from(outcome == Verdict::Right);
        drafts::set(portal, &course, id, attempt, None);
        let answered = ItemAnswered {
            course: course.clone(),
            item: id.clone(),
            edition: data.pack.items.get(id).map(|i| i.edition.clone()).unwrap_or_default(),
            lang: data.pack.lang.to_string(),
            context: Context::Check,
            attempt,
            response,
            outcome,
            ms: 0,
        };
        portal.answer(Body::ItemAnswered(answered), None);
    }
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let done = Body::ModuleCheckDone { course, module: module.clone(), right: count(right), items: count(drawn.len()) };
    portal.answer(done, None);
    right
}
