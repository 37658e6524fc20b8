//! `journeywork new module`

use course::ids;

use super::ask::Ask;
use super::place::{Home, next_number};
use super::{id, line, put, shown};
use crate::args::NewModuleArgs;
use crate::disk::DiskFault;

pub fn make(options: &NewModuleArgs, ask: &mut Ask) -> Result<String, DiskFault> {
    let home = Home::around(&options.course)?;
    let title = ask.value(options.title.as_deref(), "--title", "Title of the module", &line)?;
    let about =
        ask.value(options.about.as_deref(), "--about", "One sentence: what it is about", &line)?;
    let taken = |id: &str| home.course.modules.iter().any(|module| module.id.as_str() == id);
    let id = id_of(options.id.as_deref(), &title, ask, taken)?;
    let number = next_number(&home.folder)?;
    let folder = home.folder.join(format!("{number:02}-{id}"));
    let made = put(&folder.join("module.md"), &format!("# {title}\n\n{about}\n"))?;
    let folder = shown(&folder);
    let twin = home.course.modules.iter().find(|module| module.title == title);
    let twin = twin.map_or(String::new(), |twin| {
        format!("a module with this title is there already, `{}`: this is another one\n", twin.id)
    });
    Ok(format!("{made}{twin}next: its lessons, with `journeywork new lesson {folder}`\n"))
}

/// An id as it was given, or made from a title; asked for where the title gives none.
pub fn id_of(
    given: Option<&str>,
    title: &str,
    ask: &mut Ask,
    taken: impl Fn(&str) -> bool,
) -> Result<String, DiskFault> {
    let wanted = |word: &str| {
        let id = id(word)?;
        if taken(&id) { Err(format!("`{id}` is taken in this course")) } else { Ok(id) }
    };
    let made = ids::of_words(title).and_then(|id| ids::free(&id, &taken));
    match (given, made) {
        (None, Some(id)) => Ok(id),
        (given, _) => ask.value(given, "--id", "Its id: small letters, digits, dashes", &wanted),
    }
}
