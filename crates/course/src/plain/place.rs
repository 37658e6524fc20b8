//! Where things lie for a plain page: other pages and media, as addresses relative to it.

use std::collections::BTreeMap;

use crate::folder;
use crate::model::{Course, LessonState};
use crate::pack::PackMedium;

/// A file of the course, and what its pages and media are called.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub course: &'a Course,
    pub media: &'a BTreeMap<String, PackMedium>,
    /// Path of the source file, from the course folder.
    pub file: &'a str,
}

impl<'a> Place<'a> {
    /// The same course seen from another file.
    pub fn at(self, file: &'a str) -> Self {
        Self { file, ..self }
    }

    /// Address of a medium, and what is known of it.
    pub fn medium(&self, target: &str) -> Option<(String, &'a PackMedium)> {
        let path = folder::path_of(self.file, target)?;
        self.packed(&path)
    }

    /// As [`Place::medium`], by the path from the course folder.
    pub fn packed(&self, path: &str) -> Option<(String, &'a PackMedium)> {
        let medium = self.media.get(path)?;
        Some((format!("../../../packs/{}/m/{}", self.course.front.slug, medium.file), medium))
    }

    /// Address of another page of the course; none where it has no plain page.
    pub fn page(&self, target: &str) -> Option<String> {
        let (path, anchor) = match target.split_once('#') {
            Some((path, anchor)) => (path, format!("#{anchor}")),
            None => (target, String::new()),
        };
        let path = folder::path_of(self.file, path)?;
        if path == self.file && !anchor.is_empty() {
            return Some(anchor);
        }
        match path.as_str() {
            "course.md" | "glossary.md" | "workshop.md" => {
                return Some(format!("index.html{anchor}"));
            }
            _ => {}
        }
        for module in &self.course.modules {
            if path == format!("{}/module.md", module.folder) {
                return Some(format!("index.html#{}", module.id));
            }
            for lesson in
                module.lessons.iter().filter(|lesson| lesson.state == LessonState::Written)
            {
                if lesson.path == path {
                    return Some(format!("{}-{}.html{anchor}", module.id, lesson.id));
                }
            }
        }
        None
    }
}
