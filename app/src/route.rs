//! Where in the portal: the part of the address behind `#`. The only place that knows its spelling.

use core::fmt;

use assess::{CourseId, LessonId, ModuleId};

/// A page of the portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// `#/`: go on where you were.
    Home,
    /// `#/courses`: all trades.
    Catalogue,
    /// `#/staff`: courses for staff.
    Staff,
    /// `#/course/co2-welding`: a course, or the facts of a trade that has none yet.
    Course(CourseId),
    /// `#/course/co2-welding/lesson/dress-for-the-arc`, and behind it a place in the lesson.
    Lesson(CourseId, LessonId, Option<String>),
    /// `#/course/co2-welding/check/safety`: the check of a module.
    Check(CourseId, ModuleId),
    /// `#/course/co2-welding/summary`: what was done.
    Summary(CourseId),
    /// `#/course/co2-welding/workshop`: the practical tasks.
    Workshop(CourseId),
    /// `#/course/co2-welding/words`: the glossary.
    Glossary(CourseId),
    /// `#/settings`
    Settings,
    /// `#/record`: what is on this computer.
    Record,
    /// Anything else, as it was typed.
    Unknown(String),
}

impl Route {
    /// Reads `location.hash`, with or without its `#`.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let path = hash.strip_prefix('#').unwrap_or(hash);
        let parts: Vec<&str> = path.split('/').filter(|p| !p.is_empty()).collect();
        Self::from_parts(&parts).unwrap_or_else(|| Self::Unknown(path.chars().take(200).collect()))
    }

    fn from_parts(parts: &[&str]) -> Option<Self> {
        Some(match parts {
            [] => Self::Home,
            ["courses"] => Self::Catalogue,
            ["staff"] => Self::Staff,
            ["settings"] => Self::Settings,
            ["record"] => Self::Record,
            ["course", slug] => Self::Course(CourseId::parse(slug).ok()?),
            ["course", slug, "summary"] => Self::Summary(CourseId::parse(slug).ok()?),
            ["course", slug, "workshop"] => Self::Workshop(CourseId::parse(slug).ok()?),
            ["course", slug, "words"] => Self::Glossary(CourseId::parse(slug).ok()?),
            ["course", slug, "check", module] => {
                Self::Check(CourseId::parse(slug).ok()?, ModuleId::parse(module).ok()?)
            }
            ["course", slug, "lesson", lesson] => {
                Self::Lesson(CourseId::parse(slug).ok()?, LessonId::parse(lesson).ok()?, None)
            }
            ["course", slug, "lesson", lesson, place] => Self::Lesson(
                CourseId::parse(slug).ok()?,
                LessonId::parse(lesson).ok()?,
                Some((*place).to_owned()),
            ),
            _ => return None,
        })
    }

    /// The course that a page belongs to.
    #[must_use]
    pub fn course(&self) -> Option<&CourseId> {
        match self {
            Self::Course(id)
            | Self::Lesson(id, _, _)
            | Self::Check(id, _)
            | Self::Summary(id)
            | Self::Workshop(id)
            | Self::Glossary(id) => Some(id),
            Self::Home
            | Self::Catalogue
            | Self::Staff
            | Self::Settings
            | Self::Record
            | Self::Unknown(_) => None,
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => f.write_str("#/"),
            Self::Catalogue => f.write_str("#/courses"),
            Self::Staff => f.write_str("#/staff"),
            Self::Settings => f.write_str("#/settings"),
            Self::Record => f.write_str("#/record"),
            Self::Course(c) => write!(f, "#/course/{c}"),
            Self::Summary(c) => write!(f, "#/course/{c}/summary"),
            Self::Workshop(c) => write!(f, "#/course/{c}/workshop"),
            Self::Glossary(c) => write!(f, "#/course/{c}/words"),
            Self::Check(c, m) => write!(f, "#/course/{c}/check/{m}"),
            Self::Lesson(c, l, None) => write!(f, "#/course/{c}/lesson/{l}"),
            Self::Lesson(c, l, Some(place)) => write!(f, "#/course/{c}/lesson/{l}/{place}"),
            Self::Unknown(path) => write!(f, "#{path}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Route;

    #[test]
    fn every_route_reads_back_what_it_prints() {
        for hash in [
            "#/",
            "#/courses",
            "#/staff",
            "#/settings",
            "#/record",
            "#/course/co2-welding",
            "#/course/co2-welding/summary",
            "#/course/co2-welding/workshop",
            "#/course/co2-welding/words",
            "#/course/co2-welding/check/safety",
            "#/course/co2-welding/lesson/dress-for-the-arc",
            "#/course/co2-welding/lesson/dress-for-the-arc/ppe-1",
        ] {
            let route = Route::parse(hash);
            assert!(!matches!(route, Route::Unknown(_)), "{hash}");
            assert_eq!(route.to_string(), hash);
        }
    }

    #[test]
    fn what_is_no_route_is_kept_as_typed() {
        for hash in [
            "#/course/Bad_Slug",
            "#/course/x/lesson",
            "#nonsense",
            "#/course/co2-welding/lesson/../x/y/z",
        ] {
            assert!(matches!(Route::parse(hash), Route::Unknown(_)), "{hash}");
        }
        assert_eq!(Route::parse(""), Route::Home);
    }
}
