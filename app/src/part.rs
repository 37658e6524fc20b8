//! Parts of the program: pages that lie in files of their own and are brought when they are first needed.
//!
//! Built with the feature `parts`, the pages of [`Part`] are cut off after linking (`cargo xtask build`), so the first
//! page comes without them. Without the feature, as in a host's program, all is one and nothing is brought.

use std::cell::Cell;

use assess::{CourseId, Lang};

use crate::browser;
use crate::course::{self as courses, LoadFault};
use crate::dom::View;
use crate::portal::PortalState;
use crate::route::Route;
use crate::shell::page;

/// A part of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Lessons and questions.
    Study,
    /// The other pages of a course; it stands on [`Part::Study`].
    Course,
    /// The catalogue.
    Shelves,
    /// The record, its ways out and in; the settings.
    Keep,
}

thread_local! {
    /// Which parts are here, in the order of [`Part`].
    static HERE: Cell<[bool; 4]> = const { Cell::new([!SPLIT; 4]) };
}

/// Whether the program's parts lie in files of their own.
const SPLIT: bool = cfg!(all(feature = "parts", target_family = "wasm"));

impl Part {
    /// Its name; the files are `app-<name>-<digest>.wasm`.
    fn name(self) -> &'static str {
        match self {
            Self::Study => "study",
            Self::Course => "course",
            Self::Shelves => "shelves",
            Self::Keep => "keep",
        }
    }

    fn is_here(self) -> bool {
        HERE.get().get(self as usize).is_some_and(|here| *here)
    }

    /// Brings it, unless it is here.
    async fn bring(self) -> Result<(), LoadFault> {
        if !self.is_here() {
            browser::part(self.name()).await.map_err(LoadFault::Incomplete)?;
            let mut here = HERE.get();
            if let Some(mine) = here.get_mut(self as usize) {
                *mine = true;
            }
            HERE.set(here);
        }
        Ok(())
    }

    /// Shows what the part makes of a route; brings the part before, where it has to.
    #[must_use]
    pub fn show(self, portal: PortalState, route: &Route) -> View {
        let make = match self {
            Self::Study => split::study,
            Self::Course => split::course_pages,
            Self::Shelves => split::shelves,
            Self::Keep => split::keep,
        };
        if self.is_here() {
            return make(portal, route);
        }
        match route.course() {
            // The address of a course may be that of a trade that has none.
            Some(course) if !matches!(route, Route::Course(_)) => {
                courses::ask_ahead(portal, course.clone());
            }
            _ => {}
        }
        let route = route.clone();
        page::bring(portal, self.bring(), move |()| make(portal, &route))
    }
}

/// The language in which a course can be had where it has not the wanted one: the catalogue knows.
pub async fn other_language(portal: PortalState, course: CourseId, wanted: Lang) -> Option<Lang> {
    Part::Shelves.bring().await.ok()?;
    split::other_language(portal, course, wanted).await
}

/// Calls across the border of a part.
///
/// The program that cuts knows its borders by these names: what only an `export` leads to goes into the part, and a
/// call of the `import` of the same name and number becomes a call of it. Such a call before the part is here ends
/// the program, so all go through [`Part::show`].
#[cfg(all(feature = "parts", target_family = "wasm"))]
#[expect(unsafe_code, reason = "a border is a foreign function to the compiler")]
mod split {
    use assess::{CourseId, Lang};

    use crate::dom::View;
    use crate::pages;
    use crate::portal::PortalState;
    use crate::route::Route;
    use crate::source::Local;

    macro_rules! border {
        ($name:ident, $part:literal, ($($arg:ident: $type:ty),*) -> $back:ty) => {
            pub fn $name($($arg: $type),*) -> $back {
                #[link(wasm_import_module = "__wasm_split_placeholder__")]
                #[expect(improper_ctypes, reason = "both sides are compiled as one program")]
                unsafe extern "C" {
                    #[link_name = concat!("__wasm_split_00", $part, "00_import_", border!(@number $name), "_", stringify!($name))]
                    safe fn callee($($arg: $type),*) -> $back;
                }
                #[expect(improper_ctypes_definitions, reason = "both sides are compiled as one program")]
                #[unsafe(export_name = concat!("__wasm_split_00", $part, "00_export_", border!(@number $name), "_", stringify!($name)))]
                extern "C" fn inner($($arg: $type),*) -> $back {
                    pages::$name($($arg),*)
                }
                callee($($arg),*)
            }
        };
        // A part's borders are told apart by 32 digits.
        (@number other_language) => { "00000000000000000000000000000001" };
        (@number $name:ident) => { "00000000000000000000000000000000" };
    }
    border!(study, "study", (portal: PortalState, route: &Route) -> View);
    border!(course_pages, "course", (portal: PortalState, route: &Route) -> View);
    border!(shelves, "shelves", (portal: PortalState, route: &Route) -> View);
    border!(other_language, "shelves", (portal: PortalState, course: CourseId, wanted: Lang) -> Local<'static, Option<Lang>>);
    border!(keep, "keep", (portal: PortalState, route: &Route) -> View);
}

#[cfg(not(all(feature = "parts", target_family = "wasm")))]
use crate::pages as split;
