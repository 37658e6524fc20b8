//! Rules about the text of the files.

use std::fs;
use std::path::PathBuf;

use anyhow::{Result, bail};

use super::Finding;
use crate::fingerprint::relative;
use crate::project::Project;
use crate::step::{capture, command};

const LONGEST: usize = 600;

/// Files that are or could be committed.
fn committed(project: &Project) -> Result<Vec<PathBuf>> {
    let text = capture(command("git").current_dir(&project.root).args([
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]))?;
    let files: Vec<PathBuf> = text
        .split('\0')
        .filter(|name| !name.is_empty())
        .map(|name| project.path(name))
        // Deleted, but not yet from the index.
        .filter(|file| file.is_file())
        .collect();
    if files.is_empty() {
        bail!("git lists no file of the project");
    }
    Ok(files)
}

/// Rust files stay short enough to be read at a sitting.
pub fn check_length(project: &Project) -> Result<Vec<Finding>> {
    let mut wrong = Vec::new();
    for file in committed(project)? {
        if file.extension().is_some_and(|ending| ending == "rs") {
            let lines = fs::read_to_string(&file)?.lines().count();
            if lines > LONGEST {
                wrong.push(format!(
                    "{}: {lines} lines; find the seam",
                    relative(&project.root, &file)
                ));
            }
        }
    }
    Ok(wrong)
}

/// Beginnings of folders that exist on one machine only. Put together here, so that this file does not
/// find itself.
const MACHINE: &[&str] = &[
    concat!("/wo", "rk/"),
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("/Us", "ers/"),
    concat!(":\\Us", "ers\\"),
];

/// No committed text names a folder of the machine it was written on.
pub fn check_machine_paths(project: &Project) -> Result<Vec<Finding>> {
    let mut wrong = Vec::new();
    for file in committed(project)? {
        // Pictures and sounds are no text.
        let Ok(text) = fs::read_to_string(&file) else {
            continue;
        };
        for (number, line) in text.lines().enumerate() {
            if let Some(path) = machine_path(line) {
                wrong.push(format!(
                    "{}:{}: names {path}",
                    relative(&project.root, &file),
                    number + 1
                ));
            }
        }
    }
    Ok(wrong)
}

/// The first machine path in a line: one that begins a word, as `"/x/` does and `a/x/` does not.
fn machine_path(line: &str) -> Option<&'static str> {
    MACHINE.iter().copied().find(|path| {
        line.match_indices(path).any(|(at, _)| {
            let before = line.get(..at).and_then(|start| start.chars().next_back());
            before.is_none_or(|c| {
                !c.is_alphanumeric() && !matches!(c, '.' | '_' | '-' | '}' | '/' | '~')
            })
        })
    })
}

/// The map is complete.
pub fn check_architecture(project: &Project) -> Result<Vec<Finding>> {
    let Ok(text) = fs::read_to_string(project.path("ARCHITECTURE.md")) else {
        return Ok(vec!["ARCHITECTURE.md is missing".to_owned()]);
    };
    let mut wrong = Vec::new();
    for package in project.packages.values() {
        let folder = relative(&project.root, &package.folder);
        let short = folder.strip_prefix("crates/").unwrap_or(&folder);
        if !folder.starts_with("examples/") && !names(&text, short) {
            wrong.push(format!("ARCHITECTURE.md does not name {short}"));
        }
    }
    Ok(wrong)
}

/// Whether a word stands in the text, as a word of its own.
fn names(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_').any(|found| found == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machine_paths_are_told_from_others() {
        for path in MACHINE {
            assert_eq!(machine_path(&format!("see \"{path}x\"")), Some(*path));
            assert_eq!(machine_path(&format!("{path}x")), Some(*path));
            assert_eq!(machine_path(&format!("course{path}x")), None);
        }
        assert_eq!(machine_path("/usr/bin/rustc, /tmp/x, ./workshop/"), None);
    }

    #[test]
    fn names_are_whole_words() {
        assert!(names("`course/` parses", "course"));
        assert!(!names("courses and a recourse", "course"));
    }
}
