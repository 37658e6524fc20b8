//! What a course is, honestly: its marks, hours, level, needs and sources.

use course::model::{Grade, Marks, Notice, Reviewed, Under18};

use crate::course::CourseData;
use crate::dom::{El, View, h};
use crate::pages::catalogue::{language_name, level_steps};
use crate::pages::trade::{before, code, hazards};
use crate::portal::PortalState;
use crate::shell::icon::{Icon, icon};
use crate::shell::page::facts;
use crate::words::{Msg, msg};

/// The honest marks: who has looked at this course, and how complete it is.
pub fn marks(portal: PortalState, data: &CourseData) -> El {
    let front = &data.pack.course;
    let grade = match front.grade {
        Grade::Outline => msg::GRADE_OUTLINE,
        Grade::Standard => msg::GRADE_STANDARD,
        Grade::Full => msg::GRADE_FULL,
    };
    let reviewed = match &front.reviewed {
        // Where nothing is marked, there is no workshop whose rules would come first.
        Reviewed::No if front.marks == Marks::None => portal.say(msg::REVIEWED_NO_MARKS),
        Reviewed::No => portal.say(msg::REVIEWED_NO),
        Reviewed::By { name, role, date, .. } => portal.say_with(
            msg::REVIEWED_BY,
            &[
                ("name", name.as_str().into()),
                ("role", role.as_str().into()),
                ("date", date.as_str().into()),
            ],
        ),
    };
    h!("div.marks";
        h!("p"; icon(Icon::Note), h!("span"; reviewed)),
        h!("p"; icon(Icon::Level), h!("span"; portal.say(grade))),
        under18(front.under18).map(|m| h!("p"; icon(Icon::Warning), h!("span"; portal.say(m)))))
}

/// What people under 18 must know, where there is something.
#[must_use]
pub fn under18(rule: Option<Under18>) -> Option<Msg> {
    match rule? {
        Under18::Yes => None,
        Under18::Supervised => Some(msg::UNDER18_SUPERVISED),
        Under18::No => Some(msg::UNDER18_NO),
    }
}

/// Hours honestly, level, what you need, what it relies on.
pub fn view(portal: PortalState, data: &CourseData) -> El {
    let front = &data.pack.course;
    let hours = portal.say_with(
        msg::HOURS_PLANNED,
        &[("theory", front.theory_hours.into()), ("workshop", front.workshop_hours.into())],
    );
    let tools: View =
        (!front.tools.is_empty()).then(|| front.tools.join(&portal.say(msg::COMMA))).into();
    let exam: View = data
        .pack
        .exam
        .as_ref()
        .map(|exam| {
            let needed = (u32::from(exam.items) * u32::from(exam.pass)).div_ceil(100);
            let args = [
                ("items", exam.items.into()),
                ("needed", needed.into()),
                ("minutes", exam.minutes.into()),
            ];
            let facts = portal.say_with(msg::EXAM_FACTS, &args);
            if !data.pack.notes("exam.md", Notice::Source) {
                return facts;
            }
            let source = [("language", language_name(data.source_lang()).into())];
            [facts, portal.say_with(msg::EXAM_IN_LANGUAGE, &source)].join(" ")
        })
        .into();
    let rows = vec![
        (portal.say(msg::FACT_SCREEN), screen_time(portal, data.minutes()).into()),
        (portal.say(msg::FACT_HOURS), hours.into()),
        (portal.say(msg::FACT_LEVEL), level_steps(portal, front.level).into()),
        (portal.say(msg::FACT_ISCO), code(front.isco08.as_deref())),
        (portal.say(msg::FACT_TOOLS), tools),
        (portal.say(msg::FACT_HAZARDS), hazards(portal, &front.hazards)),
        (
            portal.say(msg::FACT_BEFORE),
            before(&front.prerequisites, |id| id.as_str().replace('-', " ")),
        ),
        (portal.say(msg::FACT_EXAM), exam),
    ];
    let sources: Vec<El> = front.sources.iter().map(|s| h!("li"; s.as_str())).collect();
    let made = format!("{} · {} · {}", front.authors.join(", "), front.licence, front.version);
    h!("section";
        h!("h2"; portal.say(msg::COURSE_FACTS)),
        facts(rows),
        h!("details.described";
            h!("summary"; portal.say(msg::COURSE_SOURCES)), h!("ul"; sources), h!("p.quiet"; made)))
}

/// "about 3 hours at this screen": lesson minutes are a planning guess, so whole hours are as exact as it gets.
fn screen_time(portal: PortalState, minutes: u32) -> String {
    if minutes < 60 {
        portal.say_with(msg::MINUTES_SCREEN, &[("minutes", minutes.into())])
    } else {
        let hours = (minutes + 30) / 60;
        portal.say_with(msg::HOURS_SCREEN, &[("hours", hours.into())])
    }
}
