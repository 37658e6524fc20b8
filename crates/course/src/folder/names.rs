//! What lies in a course folder: modules, lessons, pages and media by their names.

use std::collections::{BTreeMap, BTreeSet};

use assess::Lang;

use super::report::{Said, error, warning};
use super::slug::slug;
use crate::diagnostic::{Diagnostic, Span};

/// Files of a course by what they are.
#[derive(Debug, Default)]
pub(super) struct Layout {
    /// `course.md`, `exam.md`, `workshop.md`, `glossary.md`, as far as they are there.
    pub pages: BTreeSet<String>,
    /// By number, then name.
    pub modules: Vec<ModuleFiles>,
    /// Everything below `media/`.
    pub media: BTreeSet<String>,
    /// Translations: path, path of the source, language.
    pub translations: Vec<(String, String, Lang)>,
}

/// A module's folder.
#[derive(Debug)]
pub(super) struct ModuleFiles {
    /// Such as `01-safety`.
    pub folder: String,
    /// Such as `safety`.
    pub id: String,
    /// Whether `module.md` is there.
    pub page: bool,
    /// By number, then name.
    pub lessons: Vec<LessonFile>,
}

/// A lesson's file.
#[derive(Debug)]
pub(super) struct LessonFile {
    /// From the course folder.
    pub path: String,
    /// Such as `dress-for-the-arc`.
    pub id: String,
}

const PAGES: [&str; 4] = ["course.md", "exam.md", "workshop.md", "glossary.md"];

/// Files that may lie in a course folder and are no part of the course.
const BESIDE: [&str; 4] = ["README.md", "LICENSE", "LICENSE.md", "LICENSE.txt"];

pub(super) fn layout(files: &[String], faults: &mut Vec<Diagnostic>) -> Layout {
    let mut layout = Layout::default();
    let mut folders: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for path in files {
        match path.split_once('/') {
            None => top_level(path, files, &mut layout, faults),
            Some(("media", _)) => {
                layout.media.insert(path.clone());
            }
            Some((folder, _)) => folders.entry(folder).or_default().push(path),
        }
    }
    let mut numbers: BTreeMap<u8, &str> = BTreeMap::new();
    let mut taken: BTreeSet<u8> =
        folders.keys().filter_map(|folder| numbered(folder)).map(|(number, _)| number).collect();
    for (folder, paths) in folders {
        match numbered(folder) {
            Some((number, id)) => {
                if let Some(other) = numbers.insert(number, folder) {
                    let fault = error(
                        103,
                        whole(&format!("{folder}/module.md")),
                        format!("two modules are numbered {number:02}: `{other}` and `{folder}`"),
                    )
                    .help("give each its own number; the number only gives the order");
                    faults.push(fault);
                }
                let module = module(folder, id, &paths, files, &mut layout, faults);
                layout.modules.push(module);
            }
            None if paths.iter().any(|path| path.ends_with(".md")) => {
                let at = whole(paths.first().copied().unwrap_or(folder));
                faults.push(misnamed(at, folder, &mut taken, files, Named::Folder));
            }
            None => faults.extend(paths.iter().map(|path| unused(path))),
        }
    }
    layout
}

fn top_level(path: &str, files: &[String], layout: &mut Layout, faults: &mut Vec<Diagnostic>) {
    if PAGES.contains(&path) {
        layout.pages.insert(path.to_owned());
    } else if let Some((source, lang)) = translation(path, files) {
        layout.translations.push((path.to_owned(), source, lang));
    } else if !BESIDE.contains(&path) {
        faults.push(unused(path));
    }
}

fn module(
    folder: &str,
    id: &str,
    paths: &[&str],
    files: &[String],
    layout: &mut Layout,
    faults: &mut Vec<Diagnostic>,
) -> ModuleFiles {
    let mut lessons: Vec<(u8, LessonFile)> = Vec::new();
    let mut page = false;
    let mut misplaced = Vec::new();
    for path in paths {
        let name = path.get(folder.len() + 1..).unwrap_or_default();
        if name == "module.md" {
            page = true;
        } else if let Some((source, lang)) = translation(path, files) {
            layout.translations.push(((*path).to_owned(), source, lang));
        } else if name.contains('/') || !name.ends_with(".md") {
            faults.push(unused(path));
        } else if let Some((number, id)) = name.strip_suffix(".md").and_then(numbered) {
            if let Some((_, other)) = lessons.iter().find(|(taken, _)| *taken == number) {
                let fault = error(
                    103,
                    whole(path),
                    format!(
                        "two files are numbered {number:02} in `{folder}/`; the other is `{}`",
                        other.path
                    ),
                )
                .help("give each its own number; the number only gives the order");
                faults.push(fault);
            }
            lessons.push((number, LessonFile { path: (*path).to_owned(), id: id.to_owned() }));
        } else {
            misplaced.push((*path, name));
        }
    }
    let mut taken: BTreeSet<u8> = lessons.iter().map(|(number, _)| *number).collect();
    for (path, _) in misplaced {
        faults.push(misnamed(whole(path), path, &mut taken, files, Named::File));
    }
    if !page {
        let fault = error(
            104,
            whole(&format!("{folder}/module.md")),
            format!("no `module.md` in `{folder}/`"),
        )
        .help("write one: a line `# Title of the module` and one paragraph below it")
        .create(format!("{folder}/module.md"), format!("# {}\n", title_of(id)));
        faults.push(fault);
    }
    lessons.sort_by(|a, b| (a.0, &a.1.path).cmp(&(b.0, &b.1.path)));
    ModuleFiles {
        folder: folder.to_owned(),
        id: id.to_owned(),
        page,
        lessons: lessons.into_iter().map(|(_, file)| file).collect(),
    }
}

/// Number and id of a name such as `03-first-beads`.
fn numbered(name: &str) -> Option<(u8, &str)> {
    let (digits, id) = name.split_once('-')?;
    if digits.len() != 2
        || !digits.chars().all(|c| c.is_ascii_digit())
        || assess::LessonId::parse(id).is_err()
    {
        return None;
    }
    Some((digits.parse().ok()?, id))
}

/// Source and language of a name such as `name.ru.md`, where the source is there.
fn translation(path: &str, files: &[String]) -> Option<(String, Lang)> {
    let stem = path.strip_suffix(".md")?;
    let (base, tag) = stem.rsplit_once('.')?;
    if base.ends_with('/') || base.is_empty() {
        return None;
    }
    let source = format!("{base}.md");
    let lang = Lang::parse(tag).ok()?;
    files.contains(&source).then_some((source, lang))
}

/// The words of an id, as a title.
fn title_of(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What has a wrong name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Named {
    File,
    Folder,
}

/// JW0102. `taken` are the numbers beside it; the one that is offered is added.
fn misnamed(
    at: Span,
    path: &str,
    taken: &mut BTreeSet<u8>,
    files: &[String],
    what: Named,
) -> Diagnostic {
    let (beside, name) = path.rsplit_once('/').map_or(("", path), |(beside, name)| (beside, name));
    let (word, ending) = match what {
        Named::File => ("file", ".md"),
        Named::Folder => ("folder", ""),
    };
    let bare = name.strip_suffix(ending).unwrap_or(name);
    let digits: String = bare.chars().take_while(char::is_ascii_digit).collect();
    let own = digits.parse::<u8>().ok().filter(|n| (1..=99).contains(n));
    let rest = if own.is_some() { bare.get(digits.len()..).unwrap_or_default() } else { bare };
    let free = || (1..=99).find(|n| !taken.contains(n)).unwrap_or(99);
    let number = own.filter(|n| !taken.contains(n)).unwrap_or_else(free);
    taken.insert(number);
    let id = slug(rest);
    let named = assess::LessonId::parse(&id).is_ok();
    let better = format!("{number:02}-{}{ending}", if named { id.as_str() } else { "name" });
    let fault = error(
        102,
        at,
        format!(
            "{word} name `{name}`: two digits, a dash and a name in a-z, 0-9 and `-` are wanted"
        ),
    )
    .help(format!("rename it to `{better}`"));
    // A file for people, a translation without its source, and a name that another file has: a person decides.
    let used = |part: &str| {
        numbered(part.strip_suffix(".md").unwrap_or(part)).is_some_and(|(_, known)| known == id)
    };
    let clear = named
        && !bare.contains('.')
        && !bare.eq_ignore_ascii_case("readme")
        && !files.iter().any(|file| file.split('/').any(used));
    if !clear {
        return fault;
    }
    let to = if beside.is_empty() { better } else { format!("{beside}/{better}") };
    fault.rename(path, to)
}

pub(super) fn unused(path: &str) -> Diagnostic {
    warning(109, whole(path), format!("`{path}` is used by nothing"))
        .help("take it out of the course folder, or name it where it belongs")
}

/// A file as a whole.
pub(super) fn whole(path: &str) -> Span {
    Span { file: path.to_owned(), bytes: 0..0 }
}
