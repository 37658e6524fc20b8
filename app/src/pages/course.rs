//! A course: what you will be able to do, what you need, hours honestly, modules, and its marks in words.

use std::sync::Arc;

use assess::CourseId;
use course::model::{Grade, LessonState, Marks, Reviewed, Under18};
use course::pack::{PackLesson, PackModule};
use leptos::prelude::*;
use record::project::CourseProgress;
use record::Body;

use super::locks::{self, Lock};
use crate::course::{self as courses, CourseData, LoadFault};
use crate::lesson::TextContext;
use crate::portal::PortalState;
use crate::route::Route;
use crate::shell::icon::{Icon, icon};
use crate::shell::page::{self, Mark, arrive, bring, heading, squares};
use crate::words::msg;

/// The page: the course, or the facts of a trade that has none.
pub fn view(portal: PortalState, id: &CourseId) -> AnyView {
    let wanted = id.clone();
    let future = async move {
        match courses::load(portal, wanted.clone()).await {
            Ok(data) => Ok(Found::Course(data)),
            Err(LoadFault::Missing) => {
                let catalogue = portal.catalogue().await?;
                let trade = catalogue.trades.iter().find(|t| t.slug == wanted).cloned();
                // A course that the catalogue promises and the folder lacks is damage, not an empty trade.
                match trade {
                    Some(trade) if trade.course.is_none() => Ok(Found::Trade(Box::new((trade, catalogue)))),
                    Some(_) => Err(LoadFault::Damaged(format!("packs/{wanted} is missing"))),
                    None => Err(LoadFault::Missing),
                }
            }
            Err(fault) => Err(fault),
        }
    };
    bring(portal, future, move |found| match found {
        Found::Course(data) => view! { <CourseView portal=portal course=data/> }.into_any(),
        Found::Trade(both) => {
            let (trade, catalogue) = &*both;
            let lang = portal.lang();
            let title = |id: &CourseId| {
                let known = catalogue.trades.iter().find(|t| t.slug == *id);
                known.map_or(id.to_string(), |t| super::catalogue::title_in(t, &lang).to_owned())
            };
            super::trade::view(portal, trade, &title)
        }
    })
}

#[derive(Clone)]
enum Found {
    Course(Arc<CourseData>),
    Trade(Box<(course::catalogue::Trade, Arc<course::catalogue::Catalogue>)>),
}

/// The overview of a course.
#[component]
pub fn CourseView(
    /// The portal it belongs to.
    portal: PortalState,
    /// The course.
    course: Arc<CourseData>,
) -> impl IntoView {
    let pack = &course.pack;
    arrive(portal, &pack.title);
    let text = TextContext::of_course(portal, course.clone());
    let abilities = course
        .lessons()
        .flat_map(|l| &l.objectives)
        .map(|(_, words)| view! { <li>{text.inline(words)}</li> })
        .collect_view();
    let data = course.clone();
    let modules = move || {
        let mine = portal.progress.with(|p| locks::progress_in(&data, p));
        let rows = (1..)
            .zip(&data.pack.modules)
            .map(|(number, module)| module_view(portal, &data, &mine, number, module))
            .collect_view();
        view! { {closed(portal, &data, &mine)} <ol class="modules">{rows}</ol> }.into_any()
    };
    let data = course.clone();
    let progress = move || {
        let mine = portal.progress.with(|p| locks::progress_in(&data, p));
        overall(portal, &data, &mine)
    };
    let slug = pack.course.slug.clone();
    view! {
        <div class="page course" lang=pack.lang.to_string() dir=crate::words::direction(&pack.lang)>
            {heading(pack.title.clone())}
            {marks(portal, &course)}
            {progress}
            <div class="overview">{text.blocks(&pack.overview)}</div>
            {modules}
            <section>
                <h2>{portal.say(msg::COURSE_ABLE)}</h2>
                <ul>{abilities}</ul>
            </section>
            {facts(portal, &course)}
            <p class="item-actions">
                <a class="button second" href=Route::Glossary(slug.clone()).to_string()>{portal.say(msg::GLOSSARY_TITLE)}</a>
                {(!pack.workshop.is_empty()).then(|| view! {
                    <a class="button second" href=Route::Workshop(slug.clone()).to_string()>{portal.say(msg::WORKSHOP_TITLE)}</a>
                })}
                <a class="button second" href=Route::Summary(slug.clone()).to_string()>{portal.say(msg::SUMMARY_TITLE)}</a>
            </p>
        </div>
    }
}

/// Why all modules but the first are closed, said once.
fn closed(portal: PortalState, data: &CourseData, mine: &CourseProgress) -> Option<AnyView> {
    let second = data.pack.modules.get(1)?;
    match locks::module(data, mine, &second.id)? {
        Lock::SafetyCheck(first) => Some(safety_words(portal, data, &first)),
        _ => None,
    }
}

/// "These lessons open when you have passed …", with the way there.
fn safety_words(portal: PortalState, data: &CourseData, first: &assess::ModuleId) -> AnyView {
    let title = data.pack.modules.iter().find(|m| m.id == *first).map(|m| m.title.clone()).unwrap_or_default();
    let route = Route::Check(data.pack.course.slug.clone(), first.clone());
    let words = portal.say_with(msg::LOCK_SAFETY, &[("module", title.into())]);
    view! {
        <p class="lock">{icon(Icon::Lock)}{words}" "<a href=route.to_string()>{portal.say(msg::CHECK_TITLE)}</a></p>
    }
    .into_any()
}

/// Lessons done, and one button to go on.
fn overall(portal: PortalState, data: &CourseData, mine: &CourseProgress) -> AnyView {
    let order: Vec<_> =
        data.lessons().filter(|l| l.state == LessonState::Written).map(|l| l.id.clone()).collect();
    let done = order.iter().filter(|l| mine.completed(l)).count();
    let open = order.iter().filter(|l| data.lesson(l).is_some_and(|p| locks::lesson(data, mine, p).is_none()));
    let open: Vec<_> = open.cloned().collect();
    let next = mine.next_lesson(&open).map(|l| Route::Lesson(data.pack.course.slug.clone(), l.clone(), None));
    let word = if mine.lessons.is_empty() { msg::COURSE_START } else { msg::GO_ON };
    view! {
        <div class="overall">
            {squares(portal, done, order.len())}
            {next.map(|route| view! { <a class="button" id="go-on" href=route.to_string()>{portal.say(word)}</a> })}
        </div>
    }
    .into_any()
}

fn module_view(portal: PortalState, data: &Arc<CourseData>, mine: &CourseProgress, number: usize, module: &PackModule) -> AnyView {
    let lock = locks::module(data, mine, &module.id);
    let lessons = (1..)
        .zip(&module.lessons)
        .map(|(l, lesson)| lesson_row(portal, data, mine, (number, l), lesson))
        .collect_view();
    let text = TextContext::of_course(portal, data.clone()).in_folder(&module.folder);
    view! {
        <li class="module">
            <h2>{number}". "{module.title.clone()}</h2>
            <div class="quiet">{text.blocks(&module.intro)}</div>
            {lock.map(|lock| match lock {
                // Said once, above the modules.
                Lock::SafetyCheck(_) => open_by_teacher(portal, data, module),
                other => locked(portal, data, module, &other),
            })}
            <ol class="lessons">{lessons}</ol>
            {check_row(portal, data, mine, module)}
        </li>
    }
    .into_any()
}

fn lesson_row(portal: PortalState, data: &CourseData, mine: &CourseProgress, number: (usize, usize), lesson: &PackLesson) -> AnyView {
    let slug = &data.pack.course.slug;
    let lock = data.lesson(&lesson.id).and_then(|place| locks::lesson(data, mine, place));
    let state = if lock.is_some() {
        Mark::Locked
    } else if mine.completed(&lesson.id) {
        Mark::Full
    } else if mine.lessons.contains_key(&lesson.id) {
        Mark::Half
    } else {
        Mark::Empty
    };
    let number = format!("{}.{}", number.0, number.1);
    let minutes = portal.say_with(msg::MINUTES, &[("minutes", lesson.minutes.into())]);
    let inside = view! {
        {page::mark(portal, state)}
        <span class="row-number">{number}</span>
        <span class="row-title">{lesson.title.clone()}</span>
        <span class="row-note">{minutes}</span>
    };
    match lock {
        Some(Lock::Planned) => view! {
            <li><span class="row planned">{inside}</span><p class="quiet">{portal.say(msg::LESSON_PLANNED)}</p></li>
        }
        .into_any(),
        Some(_) => view! { <li><span class="row locked">{inside}</span></li> }.into_any(),
        None => {
            let route = Route::Lesson(slug.clone(), lesson.id.clone(), None);
            view! { <li><a class="row" href=route.to_string()>{inside}</a></li> }.into_any()
        }
    }
}

/// The check at the end of a module, with what it opens.
fn check_row(portal: PortalState, data: &CourseData, mine: &CourseProgress, module: &PackModule) -> Option<AnyView> {
    if data.pack.course.marks == Marks::None || super::draw::pool(data, &module.id).is_empty() {
        return None;
    }
    let first = data.pack.modules.first().is_some_and(|m| m.id == module.id);
    let passed = mine.passed(&module.id);
    let closed = locks::module(data, mine, &module.id).is_some();
    let state = match (passed, closed) {
        (true, _) => Mark::Full,
        (false, true) => Mark::Locked,
        (false, false) => Mark::Empty,
    };
    let note = if passed {
        portal.say(msg::CHECK_PASSED)
    } else if first {
        portal.say(msg::CHECK_OPENS)
    } else {
        String::new()
    };
    let inside = view! {
        {page::mark(portal, state)}
        <span class="row-title">{portal.say(msg::CHECK_TITLE)}</span>
        <span class="row-note">{note}</span>
    };
    let row = if closed {
        view! { <p class="row locked check">{inside}</p> }.into_any()
    } else {
        let route = Route::Check(data.pack.course.slug.clone(), module.id.clone());
        view! { <a class="row check" href=route.to_string()>{inside}</a> }.into_any()
    };
    Some(row)
}

/// Why a module is closed, and how a teacher opens it.
pub fn locked(portal: PortalState, data: &CourseData, module: &PackModule, lock: &Lock) -> AnyView {
    let title = |id: &assess::ModuleId| {
        data.pack.modules.iter().find(|m| m.id == *id).map(|m| m.title.clone()).unwrap_or_default()
    };
    let text = match lock {
        Lock::SafetyCheck(first) => safety_words(portal, data, first),
        Lock::Modules(missing) => {
            let names: Vec<String> = missing.iter().map(title).collect();
            view! { <p>{icon(Icon::Lock)}{portal.say_with(msg::LOCK_NEEDS, &[("names", names.join(", ").into())])}</p> }.into_any()
        }
        Lock::Lessons(missing) => {
            let name = |id| data.lesson(id).map(|p| p.lesson.title.clone()).unwrap_or_default();
            let names: Vec<String> = missing.iter().map(name).collect();
            view! { <p>{icon(Icon::Lock)}{portal.say_with(msg::LOCK_NEEDS, &[("names", names.join(", ").into())])}</p> }.into_any()
        }
        Lock::Planned => view! { <p>{portal.say(msg::LESSON_PLANNED)}</p> }.into_any(),
    };
    let teacher = match lock {
        Lock::SafetyCheck(_) | Lock::Modules(_) => Some(open_by_teacher(portal, data, module)),
        Lock::Lessons(_) | Lock::Planned => None,
    };
    view! { <div class="lock">{text}{teacher}</div> }.into_any()
}

/// A teacher opens a module by writing their name into the record.
fn open_by_teacher(portal: PortalState, data: &CourseData, module: &PackModule) -> AnyView {
    let name = RwSignal::new(String::new());
    let (course, id) = (data.pack.course.slug.clone(), module.id.clone());
    let open = move |e: leptos::ev::SubmitEvent| {
        e.prevent_default();
        let by = name.get_untracked().trim().chars().take(60).collect::<String>();
        if !by.is_empty() {
            portal.answer(Body::ModuleOpened { course: course.clone(), module: id.clone(), by }, None);
        }
    };
    view! {
        <details class="described">
            <summary>{portal.say(msg::TEACHER_OPEN)}</summary>
            <form class="inline-form" on:submit=open>
                <label><span>{portal.say(msg::TEACHER_NAME)}</span>
                    <input type="text" class="field" maxlength="60" autocomplete="off"
                        on:input=move |e| name.set(event_target_value(&e))/></label>
                <button type="submit" class="button second">{portal.say(msg::TEACHER_OPEN_BUTTON)}</button>
            </form>
        </details>
    }
    .into_any()
}

/// The honest marks: who has looked at this course, and how complete it is.
fn marks(portal: PortalState, data: &CourseData) -> AnyView {
    let front = &data.pack.course;
    let grade = match front.grade {
        Grade::Outline => msg::GRADE_OUTLINE,
        Grade::Standard => msg::GRADE_STANDARD,
        Grade::Full => msg::GRADE_FULL,
    };
    let reviewed = match &front.reviewed {
        Reviewed::No => portal.say(msg::REVIEWED_NO),
        Reviewed::By { name, role, date, .. } => portal.say_with(
            msg::REVIEWED_BY,
            &[("name", name.as_str().into()), ("role", role.as_str().into()), ("date", date.as_str().into())],
        ),
    };
    let young = front.under18.and_then(|rule| match rule {
        Under18::Yes => None,
        Under18::Supervised => Some(msg::UNDER18_SUPERVISED),
        Under18::No => Some(msg::UNDER18_NO),
    });
    view! {
        <div class="marks">
            <p>{icon(Icon::Note)}<span>{reviewed}</span></p>
            <p>{icon(Icon::Level)}<span>{portal.say(grade)}</span></p>
            {young.map(|m| view! { <p>{icon(Icon::Warning)}<span>{portal.say(m)}</span></p> })}
        </div>
    }
    .into_any()
}

/// Hours honestly, level, what you need, what it relies on.
fn facts(portal: PortalState, data: &CourseData) -> AnyView {
    let front = &data.pack.course;
    // Half hours are as exact as a planning guess can be.
    let half_hours = data.minutes().div_ceil(30);
    let screen = match (half_hours, half_hours % 2) {
        (0..=1, _) => portal.say_with(msg::MINUTES_SCREEN, &[("minutes", data.minutes().into())]),
        (n, _) => portal.say_with(msg::HOURS_SCREEN, &[("hours", n.div_ceil(2).into())]),
    };
    let hazards: Vec<String> = front.hazards.iter().map(|h| portal.name_of("hazard", h)).collect();
    let before = front
        .prerequisites
        .iter()
        .map(|p| view! { <li><a href=Route::Course(p.clone()).to_string()>{p.as_str().replace('-', " ")}</a></li> })
        .collect_view();
    let sources = front.sources.iter().map(|s| view! { <li>{s.clone()}</li> }).collect_view();
    view! {
        <section>
            <h2>{portal.say(msg::COURSE_FACTS)}</h2>
            <dl class="facts">
                <dt>{portal.say(msg::FACT_SCREEN)}</dt><dd>{screen}</dd>
                <dt>{portal.say(msg::FACT_HOURS)}</dt>
                <dd>{portal.say_with(msg::HOURS_PLANNED, &[
                    ("theory", front.theory_hours.into()), ("workshop", front.workshop_hours.into()),
                ])}</dd>
                <dt>{portal.say(msg::FACT_LEVEL)}</dt><dd>{super::catalogue::level_steps(portal, front.level)}</dd>
                {front.isco08.clone().map(|code| view! { <dt>{portal.say(msg::FACT_ISCO)}</dt><dd dir="ltr">{code}</dd> })}
                {(!front.tools.is_empty()).then(|| view! { <dt>{portal.say(msg::FACT_TOOLS)}</dt><dd>{front.tools.join(", ")}</dd> })}
                {(!hazards.is_empty()).then(|| view! { <dt>{portal.say(msg::FACT_HAZARDS)}</dt><dd>{hazards.join(", ")}</dd> })}
                {(!front.prerequisites.is_empty()).then(|| view! {
                    <dt>{portal.say(msg::FACT_BEFORE)}</dt><dd><ul>{before}</ul></dd>
                })}
                {data.pack.exam.as_ref().map(|exam| view! {
                    <dt>{portal.say(msg::FACT_EXAM)}</dt>
                    <dd>{portal.say_with(msg::EXAM_FACTS, &[
                        ("items", exam.items.into()),
                        ("needed", (u32::from(exam.items) * u32::from(exam.pass)).div_ceil(100).into()),
                        ("minutes", exam.minutes.into()),
                    ])}</dd>
                })}
            </dl>
            <details class="described">
                <summary>{portal.say(msg::COURSE_SOURCES)}</summary>
                <ul>{sources}</ul>
                <p class="quiet">{front.authors.join(", ")}" · "{front.licence.clone()}" · "{front.version.clone()}</p>
            </details>
        </section>
    }
    .into_any()
}
