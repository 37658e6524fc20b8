//! Where packs come from.

use std::future::Future;
use std::pin::Pin;

use assess::{CourseId, Lang, ModuleId};

use crate::browser;

/// A future of the page's one thread.
pub type Local<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// A string of data that the portal asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackName {
    /// The list of all trades and courses, with English titles.
    Catalogue,
    /// Titles of all trades in another language.
    Titles(Lang),
    /// Facts of all trades.
    Facts,
    /// A course without the text of its lessons.
    Course(CourseId, Lang),
    /// The text of a module.
    Module(CourseId, Lang, ModuleId),
    /// Interface text of a language.
    Words(Lang),
}

/// Brings packs. A host that keeps its courses elsewhere implements its own.
pub trait PackSource {
    /// The JSON of a pack.
    fn fetch(&self, pack: PackName) -> Local<'_, Result<String, String>>;

    /// Address of a picture, film or sound.
    fn media(&self, course: &CourseId, file: &str) -> String;
}

/// Packs beside the page, brought by script tags: the only way that works from a folder.
#[derive(Debug, Clone, Copy, Default)]
pub struct ScriptSource;

impl PackSource for ScriptSource {
    fn fetch(&self, pack: PackName) -> Local<'_, Result<String, String>> {
        let (src, kind, name) = match pack {
            PackName::Catalogue => ("catalogue.js".to_owned(), "catalogue", "all".to_owned()),
            PackName::Titles(lang) => (format!("titles/{lang}.js"), "titles", lang.to_string()),
            PackName::Facts => ("facts.js".to_owned(), "facts", "all".to_owned()),
            PackName::Course(course, lang) => {
                (format!("packs/{course}/{lang}.js"), "course", format!("{course}/{lang}"))
            }
            PackName::Module(course, lang, module) => (
                format!("packs/{course}/{lang}-{module}.js"),
                "module",
                format!("{course}/{lang}/{module}"),
            ),
            PackName::Words(lang) => (format!("ui/{lang}.js"), "ui", lang.to_string()),
        };
        Box::pin(async move { browser::data_script(&src, kind, &name).await })
    }

    fn media(&self, course: &CourseId, file: &str) -> String {
        format!("packs/{course}/m/{file}")
    }
}
