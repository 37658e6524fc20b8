//! Ids that were renamed.

use assess::{CourseId, ItemId, LessonId, ModuleId};

/// Former and present ids of the courses that were opened. The log keeps the ids under which things happened; views
/// count them for the present ones.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// Course, former id, present id.
    pub lessons: Vec<(CourseId, LessonId, LessonId)>,
    /// Course, former id, present id.
    pub modules: Vec<(CourseId, ModuleId, ModuleId)>,
    /// Course, former id, present id.
    pub items: Vec<(CourseId, ItemId, ItemId)>,
}

impl Names {
    pub(super) fn lesson(&self, course: &CourseId, id: &LessonId) -> LessonId {
        present(&self.lessons, course, id)
    }

    pub(super) fn module(&self, course: &CourseId, id: &ModuleId) -> ModuleId {
        present(&self.modules, course, id)
    }

    pub(super) fn item(&self, course: &CourseId, id: &ItemId) -> ItemId {
        present(&self.items, course, id)
    }
}

fn present<T: Clone + PartialEq>(list: &[(CourseId, T, T)], course: &CourseId, id: &T) -> T {
    let renamed = list.iter().find(|(of, former, _)| of == course && former == id);
    renamed.map_or(id, |(_, _, present)| present).clone()
}
