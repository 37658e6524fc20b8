//! All terms of a course.

use assess::CourseId;
use leptos::prelude::*;

use crate::course as courses;
use crate::lesson::TextContext;
use crate::portal::PortalState;
use crate::route::Route;
use crate::shell::page::{arrive, bring, heading};
use crate::words::msg;

/// The page.
pub fn view(portal: PortalState, id: &CourseId) -> AnyView {
    bring(portal, courses::load(portal, id.clone()), move |data| {
        arrive(portal, &portal.say(msg::GLOSSARY_TITLE));
        let text = TextContext::of_course(portal, data.clone());
        let mut terms: Vec<_> = data.pack.glossary.iter().collect();
        terms.sort_by_key(|t| t.forms.first().map(|f| f.to_lowercase()));
        let rows = terms
            .into_iter()
            .map(|term| {
                let name = term.forms.first().cloned().unwrap_or_default();
                view! { <dt id=format!("at-{}", term.id)>{name}</dt><dd>{text.inline(&term.meaning)}</dd> }
            })
            .collect_view();
        let empty = data.pack.glossary.is_empty().then(|| view! { <p>{portal.say(msg::GLOSSARY_EMPTY)}</p> });
        view! {
            <div class="page glossary" lang=data.pack.lang.to_string()>
                {heading(portal.say(msg::GLOSSARY_TITLE))}
                <p class="quiet"><a href=Route::Course(data.pack.course.slug.clone()).to_string()>{data.pack.title.clone()}</a></p>
                {empty}
                <dl class="facts">{rows}</dl>
            </div>
        }
        .into_any()
    })
}
