//! The check of a module: drawn questions, feedback after the last one, any number of tries.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use assess::{CourseId, Item, ItemId, LessonId, ModuleId, Verdict, mark};
use leptos::prelude::*;
use record::Body;
use record::body::{Context, ItemAnswered};
use record::project::PASS_PERCENT;

use super::draw;
use crate::course::{self as courses, CourseData, LoadFault};
use crate::dom::{El, View, dynamic, h, live};
use crate::item::{self, ItemMode, Sheet};
use crate::lesson::{TextContext, glossary};
use crate::portal::{Keeping, PortalState};
use crate::route::Route;
use crate::shell::page::{self, arrive, bring, button, button_link, heading};
use crate::words::{direction, msg};
use crate::{browser, drafts};

/// The page.
pub fn view(portal: PortalState, course: &CourseId, module: &ModuleId) -> View {
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
        let page = Rc::new(Page::new(portal, data, &module, &pack.lessons));
        let run = RwSignal::new(Run::Begin);
        dynamic(move || {
            if portal.keeping.get() == Keeping::Opening {
                return page::waiting(portal);
            }
            match run.get() {
                Run::Begin => begin(&page, run).into(),
                Run::Asking(drawn) => asking(&page, &drawn, run),
            }
        })
    })
}

/// What the page of one module works on.
struct Page {
    portal: PortalState,
    data: Arc<CourseData>,
    module: ModuleId,
    folder: String,
    title: String,
    items: BTreeMap<ItemId, Item>,
}

impl Page {
    fn new(
        portal: PortalState,
        data: Arc<CourseData>,
        id: &ModuleId,
        lessons: &BTreeMap<LessonId, String>,
    ) -> Self {
        let module = data.pack.modules.iter().find(|m| m.id == *id);
        let (folder, title) =
            module.map(|m| (m.folder.clone(), m.title.clone())).unwrap_or_default();
        let mut items = BTreeMap::new();
        for (lesson, markdown) in lessons {
            for item in crate::lesson::read_body(&data, lesson, markdown).items() {
                items.insert(item.id.clone(), item.clone());
            }
        }
        Self { portal, data, module: id.clone(), folder, title, items }
    }

    fn course(&self) -> &CourseId {
        &self.data.pack.course.slug
    }

    fn back(&self, selector: &str) -> El {
        button_link(
            selector,
            &Route::Course(self.course().clone()),
            self.portal.say(msg::BACK_TO_COURSE),
        )
    }
}

#[derive(Debug, Clone, PartialEq)]
enum Run {
    Begin,
    Asking(Vec<ItemId>),
}

fn begin(page: &Rc<Page>, run: RwSignal<Run>) -> El {
    let portal = page.portal;
    let running = portal.progress.with_untracked(|p| {
        p.courses.get(page.course())?.modules.get(&page.module)?.running.clone()
    });
    // A check that was cut short goes on with the same questions, if the course still has them.
    let running = running.filter(|drawn| drawn.iter().all(|id| page.items.contains_key(id)));
    let drawable =
        draw::pool(&page.data, &page.module).len().min(draw::size(page.data.pack.course.level));
    let count = running.as_ref().map_or(drawable, Vec::len);
    let needed = (count as u64 * PASS_PERCENT).div_ceil(100);
    let word = if running.is_some() { msg::GO_ON } else { msg::CHECK_START };
    let start = {
        let page = page.clone();
        move || {
            let drawn = running.clone().unwrap_or_else(|| {
                let items = draw::draw(&page.data, &page.module);
                let (course, module) = (page.course().clone(), page.module.clone());
                let started = Body::ModuleCheckStarted { course, module, items: items.clone() };
                page.portal.answer(started, None);
                items
            });
            run.set(Run::Asking(drawn));
        }
    };
    let words =
        portal.say_with(msg::CHECK_INTRO, &[("count", count.into()), ("needed", needed.into())]);
    h!("div.page";
        heading(portal.say(msg::CHECK_TITLE)),
        h!("p.quiet"; page.title.as_str()),
        h!("p"; words),
        h!("p.item-actions"; button("button.button", portal.say(word), start), page.back("a.button.second")))
}

/// The attempt of each question.
type Attempts = BTreeMap<ItemId, u32>;

fn asking(page: &Rc<Page>, drawn: &[ItemId], run: RwSignal<Run>) -> View {
    let portal = page.portal;
    let text = TextContext::of_course(portal, page.data.clone()).in_folder(&page.folder);
    // The attempt of each question is fixed now: marking adds events, and would move it.
    let mut attempts = Attempts::new();
    let mut answers = BTreeMap::new();
    for id in drawn {
        let attempt = portal.next_attempt(page.course(), id);
        if let Some(kept) = drafts::get(portal, page.course(), id, attempt) {
            answers.insert(id.clone(), kept);
        }
        attempts.insert(id.clone(), attempt);
    }
    let attempts = Rc::new(attempts);
    let sheet = Sheet { answers: RwSignal::new(answers), done: RwSignal::new(false) };
    keep_drafts(page, sheet, &attempts);
    let mode = ItemMode::Check(sheet);
    let asked = (1..).zip(drawn).filter_map(|(n, id)| page.items.get(id).map(|item| (n, item)));
    let questions: Vec<View> =
        asked.map(|(n, item)| item::view(item.clone(), &text, &mode, Some(n))).collect();
    let all = drawn.len();
    let right = RwSignal::new(0usize);
    let finish = {
        let (page, drawn) = (page.clone(), drawn.to_vec());
        Rc::new(move || {
            right.set(hand_in(&page, &drawn, sheet, &attempts));
            sheet.done.set(true);
            browser::next_frame(|| {
                browser::scroll_to_top();
                browser::focus("page-title");
            });
        })
    };
    let foot = {
        let page = page.clone();
        dynamic(move || {
            if sheet.done.get() {
                let again = button("button.button.second", portal.say(msg::TRY_AGAIN), move || {
                    run.set(Run::Begin)
                });
                return View::from(h!("p.item-actions"; page.back("a.button"), again));
            }
            let answered = move || sheet.answers.with(BTreeMap::len);
            let words = dynamic(move || {
                portal.say_with(
                    msg::CHECK_ANSWERED,
                    &[("done", answered().into()), ("all", all.into())],
                )
            });
            let finish = finish.clone();
            let done = button("button.button", portal.say(msg::CHECK_FINISH), move || finish())
                .set("disabled", live(move || answered() != all));
            View::from([
                h!("p.quiet", "role" = "status"; words).into(),
                h!("p.item-actions"; done).into(),
            ])
        })
    };
    let verdict = dynamic(move || sheet.done.get().then(|| outcome(portal, right.get(), all)));
    let pack = &page.data.pack;
    View::from([
        h!("div.page.check-page", "lang" = pack.lang.as_str(), "dir" = direction(&pack.lang);
            heading(portal.say(msg::CHECK_TITLE)),
            h!("div", "role" = "status"; verdict),
            questions,
            foot)
        .into(),
        glossary::sheet(&text),
    ])
}

fn outcome(portal: PortalState, right: usize, all: usize) -> El {
    let passed = right as u64 * 100 >= all as u64 * PASS_PERCENT;
    let (word, selector) = if passed {
        (msg::CHECK_DONE_PASSED, "p.result.right")
    } else {
        (msg::CHECK_DONE_NOT_YET, "p.result.not-yet")
    };
    h!(selector; h!("strong"; portal.say_with(word, &[("right", right.into()), ("all", all.into())])))
}

/// Answers of a check are kept at each choice, like all others.
fn keep_drafts(page: &Rc<Page>, sheet: Sheet, attempts: &Rc<Attempts>) {
    let (page, attempts) = (page.clone(), attempts.clone());
    Effect::new(move |_| {
        let answers = sheet.answers.get();
        if sheet.done.get_untracked() {
            return;
        }
        for (id, response) in &answers {
            if let Some(attempt) = attempts.get(id) {
                drafts::set(page.portal, page.course(), id, *attempt, Some(response));
            }
        }
    });
}

/// Marks all answers, writes them and the result into the record; gives how many are right.
fn hand_in(page: &Page, drawn: &[ItemId], sheet: Sheet, attempts: &Attempts) -> usize {
    let (portal, course) = (page.portal, page.course());
    let answers = sheet.answers.get_untracked();
    let mut right = 0;
    for id in drawn {
        let attempt = attempts.get(id).copied().unwrap_or(0);
        let (Some(item), Some(response)) = (page.items.get(id), answers.get(id)) else { continue };
        let Ok(case) = item.case(portal.seed(id, attempt)) else { continue };
        let outcome = mark(&case, response).verdict;
        right += usize::from(outcome == Verdict::Right);
        let answered = ItemAnswered {
            course: course.clone(),
            item: id.clone(),
            edition: page.data.pack.items.get(id).map(|i| i.edition.clone()).unwrap_or_default(),
            lang: page.data.lang_shown(item).to_string(),
            context: Context::Check,
            attempt,
            response: response.clone(),
            outcome,
            ms: 0,
        };
        portal.answer(Body::ItemAnswered(answered), None);
    }
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let done = Body::ModuleCheckDone {
        course: course.clone(),
        module: page.module.clone(),
        right: count(right),
        items: count(drawn.len()),
    };
    portal.answer(done, None);
    right
}
