//! All terms of a course.

use assess::CourseId;

use crate::course as courses;
use crate::dom::{View, h};
use crate::lesson::TextContext;
use crate::portal::PortalState;
use crate::route::Route;
use crate::shell::page::{arrive, bring, heading};
use crate::words::{direction, msg};

/// The page.
pub fn view(portal: PortalState, id: &CourseId) -> View {
    bring(portal, courses::load(portal, id.clone()), move |data| {
        arrive(portal, &portal.say(msg::GLOSSARY_TITLE));
        let pack = &data.pack;
        let text = TextContext::of_course(portal, data.clone());
        let mut list = h!("dl.facts");
        // The compiler has sorted them by id, which is the term.
        for term in &pack.glossary {
            let name = term.forms.first().map_or("", String::as_str);
            list = list
                .with(h!("dt", "id" = format!("at-{}", term.id); name))
                .with(h!("dd"; text.inline(&term.meaning)));
        }
        let empty = pack.glossary.is_empty().then(|| h!("p"; portal.say(msg::GLOSSARY_EMPTY)));
        let back = Route::Course(pack.course.slug.clone()).to_string();
        h!("div.page.glossary", "lang" = pack.lang.as_str(), "dir" = direction(&pack.lang);
            heading(portal.say(msg::GLOSSARY_TITLE)),
            h!("p.quiet"; h!("a", "href" = back; pack.title.as_str())),
            empty,
            list)
        .into()
    })
}
