//! Links of a text: authors point at source files, learners get pages.

use assess::LessonId;
use course::pack::CoursePack;

use crate::route::Route;

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// A page of the portal.
    Page(Route),
    /// A term of the glossary, by id.
    Term(String),
    /// Nowhere that the portal knows: shown as text.
    Nowhere,
}

/// Resolves a link as written in a file of `folder`.
#[must_use]
pub fn resolve(pack: &CoursePack, folder: &str, target: &str) -> Destination {
    let (path, anchor) = match target.split_once('#') {
        Some((path, anchor)) => (path, Some(anchor.to_owned())),
        None => (target, None),
    };
    let path = join(folder, path);
    if path == "glossary.md" {
        return anchor.map_or(
            Destination::Page(Route::Glossary(pack.course.slug.clone())),
            Destination::Term,
        );
    }
    if path == "workshop.md" {
        return Destination::Page(Route::Workshop(pack.course.slug.clone()));
    }
    let lesson = path.split_once('/').and_then(|(module, file)| lesson_of(pack, module, file));
    match lesson {
        Some(lesson) => Destination::Page(Route::Lesson(pack.course.slug.clone(), lesson, anchor)),
        None => Destination::Nowhere,
    }
}

fn lesson_of(pack: &CoursePack, folder: &str, file: &str) -> Option<LessonId> {
    let module = pack.modules.iter().find(|m| m.folder == folder)?;
    module.lessons.iter().find(|l| l.file == file).map(|l| l.id.clone())
}

/// Path from the course folder of a path written in a file of `folder`.
#[must_use]
pub fn join(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|p| !p.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            name => parts.push(name),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::join;

    #[test]
    fn paths_are_joined_as_a_file_system_would() {
        assert_eq!(join("01-safety", "../media/a.svg"), "media/a.svg");
        assert_eq!(join("01-safety", "02-next.md"), "01-safety/02-next.md");
        assert_eq!(join("", "glossary.md"), "glossary.md");
        assert_eq!(join("a", "../../../x"), "x");
    }
}
