//! The practical tasks of a course: what an instructor looks for.

use assess::{CourseId, Stakes};
use leptos::prelude::*;

use crate::course as courses;
use crate::lesson::TextContext;
use crate::portal::PortalState;
use crate::route::Route;
use crate::shell::icon::{Icon, icon};
use crate::shell::page::{arrive, bring, heading};
use crate::words::msg;

/// The page.
pub fn view(portal: PortalState, id: &CourseId) -> AnyView {
    bring(portal, courses::load(portal, id.clone()), move |data| {
        arrive(portal, &portal.say(msg::WORKSHOP_TITLE));
        let text = TextContext::of_course(portal, data.clone());
        let tasks = data
            .pack
            .workshop
            .iter()
            .map(|task| {
                let criteria = task
                    .criteria
                    .iter()
                    .map(|criterion| {
                        let must = (criterion.stakes == Stakes::Critical).then(|| {
                            view! { <strong class="must">" "{portal.say(msg::WORKSHOP_MUST)}</strong> }
                        });
                        view! { <li><span class="box" aria-hidden="true"></span>{text.inline(&criterion.text)}{must}</li> }
                    })
                    .collect_view();
                let time = task.minutes.map(|m| portal.say_with(msg::MINUTES, &[("minutes", m.into())]));
                view! {
                    <section class="task" id=format!("at-{}", task.id)>
                        <h2>{task.title.clone()}</h2>
                        {time.map(|t| view! { <p class="quiet">{icon(Icon::Clock)}{t}</p> })}
                        {text.blocks(&task.intro)}
                        <ul class="criteria">{criteria}</ul>
                    </section>
                }
            })
            .collect_view();
        view! {
            <div class="page workshop" lang=data.pack.lang.to_string()>
                {heading(portal.say(msg::WORKSHOP_TITLE))}
                <p class="quiet"><a href=Route::Course(data.pack.course.slug.clone()).to_string()>{data.pack.title.clone()}</a></p>
                <p>{portal.say(msg::WORKSHOP_INTRO)}</p>
                {tasks}
                <p class="item-actions"><button type="button" class="button second" on:click=|_| {
                    let _ = crate::browser::window().print();
                }>{icon(Icon::Print)}{portal.say(msg::PRINT)}</button></p>
            </div>
        }
        .into_any()
    })
}
