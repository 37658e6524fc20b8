//! `journeywork new`: begins a course, a module, a lesson or a question. Nothing is overwritten.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use ::course::ids;

use crate::Verdict;
use crate::args::NewWhat;
use crate::disk::DiskFault;

mod ask;
mod course;
mod forms;
mod item;
mod lesson;
mod module;
mod place;
mod words;

use ask::Ask;
pub use place::Home;

/// Makes what was asked for, and says which files that are.
pub fn run(what: &NewWhat) -> Result<Verdict, DiskFault> {
    let ask = &mut Ask::at_terminal();
    let made = match what {
        NewWhat::Course(options) => course::make(options, ask)?,
        NewWhat::Module(options) => module::make(options, ask)?,
        NewWhat::Lesson(options) => lesson::make(options, ask)?,
        NewWhat::Item(options) => item::make(options, ask)?,
    };
    // A closed pipe is no fault.
    let _ = write!(io::stdout(), "{made}");
    Ok(Verdict::Clean)
}

/// Writes a file that is not there yet; its folders too.
fn put(path: &Path, text: &str) -> Result<String, DiskFault> {
    let fault = |fault: io::Error| match fault.kind() {
        io::ErrorKind::AlreadyExists => taken(path),
        _ => DiskFault::Io(path.to_owned(), fault),
    };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(fault)?;
    }
    let mut file = fs::File::options().write(true).create_new(true).open(path).map_err(fault)?;
    file.write_all(text.as_bytes()).map_err(fault)?;
    Ok(format!("made {}\n", shown(path)))
}

fn taken(path: &Path) -> DiskFault {
    DiskFault::Asked(format!("{} is there already; it is left as it is", shown(path)))
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// What an id must be.
fn id(word: &str) -> Result<String, String> {
    match assess::ItemId::parse(word) {
        Ok(_) => Ok(word.to_owned()),
        Err(_) => Err(match ids::of_words(word) {
            Some(id) => format!("small letters, digits and dashes are wanted, such as `{id}`"),
            None => "small letters, digits and dashes are wanted, at least two".to_owned(),
        }),
    }
}

/// What a title or a sentence must be: one line with words in it, and nothing that the format would read.
fn line(text: &str) -> Result<String, String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if !text.contains(char::is_alphanumeric) {
        return Err("write at least one word".to_owned());
    }
    match text.chars().find(|c| "{}<>".contains(*c)) {
        Some(c) => Err(format!("`{c}` has a meaning of its own here; write it in words")),
        None => Ok(text),
    }
}

#[cfg(test)]
mod tests {
    use super::id;

    #[test]
    fn an_id_that_is_none_is_shown_how_it_could_be() {
        assert!(id("saw-1").is_ok() && id("Saw 1").is_err_and(|words| words.contains("`saw-1`")));
    }
}
