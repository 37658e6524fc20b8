//! A question kind is one file of the same name in `assess`, `course` and `app`.

use anyhow::Result;

use super::Finding;
use crate::project::Project;

/// The kinds, as a teacher writes them, with the name of their file where the word is a keyword of Rust.
const KINDS: &[(&str, &str)] = &[
    ("single", "single"),
    ("multiple", "multiple"),
    ("truefalse", "truefalse"),
    ("number", "number"),
    ("text", "text"),
    ("cloze", "cloze"),
    ("order", "order"),
    ("match", "matching"),
    ("group", "group"),
    ("hotspot", "hotspot"),
    ("reflect", "reflect"),
];

/// Where each kind has a file: how it is marked, read and shown.
const FOLDERS: &[&str] = &["crates/assess/src/kind", "crates/course/src/item", "app/src/item"];

/// Checks that no kind is missing anywhere.
pub fn check(project: &Project) -> Result<Vec<Finding>> {
    let mut wrong = Vec::new();
    for folder in FOLDERS {
        for (kind, file) in KINDS {
            let name = format!("{folder}/{file}.rs");
            if !project.path(&name).is_file() {
                wrong.push(format!("{name} is missing: the kind `{kind}` has no file there"));
            }
        }
    }
    Ok(wrong)
}
