//! Where this page has its packs from: they are part of the program.

use assess::CourseId;
use journeywork_app::source::{Local, PackName, PackSource};

/// The course in `course/`.
pub const SLUG: &str = "sewn-booklets";

/// The lesson that the page shows.
pub const LESSON: &str = "fold-a-section";

/// The course, by `build.rs`.
const COURSE: &str = include_str!(concat!(env!("OUT_DIR"), "/en.json"));

/// The module of the lesson. Others are not needed, so they are not here.
const FOLDING: &str = include_str!(concat!(env!("OUT_DIR"), "/en-folding.json"));

/// Packs that are part of the program.
pub struct BuiltIn;

impl PackSource for BuiltIn {
    fn fetch(&self, pack: PackName) -> Local<'_, Result<String, String>> {
        let text = match &pack {
            PackName::Course(course, lang) if course.as_str() == SLUG && lang.as_str() == "en" => {
                Some(COURSE)
            }
            PackName::Module(course, _, module)
                if course.as_str() == SLUG && module.as_str() == "folding" =>
            {
                Some(FOLDING)
            }
            _ => None,
        };
        let answer =
            text.map(str::to_owned).ok_or_else(|| format!("{pack:?} is not part of this page"));
        Box::pin(std::future::ready(answer))
    }

    fn media(&self, _: &CourseId, file: &str) -> String {
        // The course has no pictures; a host would name the place where it serves them.
        format!("media/{file}")
    }
}
