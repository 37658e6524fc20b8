//! Builds the course of `course/` into the program: one file of JSON for the course, one for each module.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use course::compile::{self, Plain};
use course::folder;
use course::shelf::MemoryShelf;
use course::trades::Library;

/// Folder and slug of the course.
const SLUG: &str = "sewn-booklets";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=course");
    let mut shelf = MemoryShelf::new();
    fill(&mut shelf, &Path::new("course").join(SLUG), "")?;
    let (course, faults) = folder::read(SLUG, &shelf, &Library::default());
    for fault in &faults {
        println!("cargo:warning={}: {} {}", fault.at.file, fault.code, fault.message);
    }
    let course =
        course.filter(|_| !folder::blocks_build(&faults)).ok_or("the course has errors")?;
    let out = env::var("OUT_DIR")?;
    for (path, script) in compile::course(&course, &shelf, Plain::No).packs {
        // `packs/<slug>/<lang>.js` and `packs/<slug>/<lang>-<module>.js`; this course has no pictures.
        let name = Path::new(&path).with_extension("json");
        let name = name.file_name().ok_or("a pack without a name")?;
        let text = text_of(&String::from_utf8(script)?).ok_or("a pack is no data script")?;
        fs::write(Path::new(&out).join(name), text)?;
    }
    Ok(())
}

/// Puts all files of a folder onto a shelf.
fn fill(shelf: &mut MemoryShelf, folder: &Path, prefix: &str) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name =
            path.file_name().and_then(|name| name.to_str()).ok_or("a name that is no text")?;
        if path.is_dir() {
            fill(shelf, &path, &format!("{prefix}{name}/"))?;
        } else {
            shelf.put(format!("{prefix}{name}"), fs::read(&path)?);
        }
    }
    Ok(())
}

/// The JSON in a data script: `journeywork('<kind>','<name>','<JSON>');`. A portal runs the script; this page wants the text.
fn text_of(script: &str) -> Option<String> {
    let quoted = script.trim_end().strip_suffix("');")?.splitn(3, "','").nth(2)?;
    let mut text = String::with_capacity(quoted.len());
    let mut rest = quoted.chars();
    while let Some(c) = rest.next() {
        let escaped = if c == '\\' { rest.next()? } else { c };
        let digits = match (c, escaped) {
            ('\\', 'x') => 2,
            ('\\', 'u') => 4,
            // In JSON a line break is two characters: `\` and `n`. So what stands behind a `\` here is meant as it is.
            _ => {
                text.push(escaped);
                continue;
            }
        };
        let code: String = rest.by_ref().take(digits).collect();
        text.push(char::from_u32(u32::from_str_radix(&code, 16).ok()?)?);
    }
    Some(text)
}
