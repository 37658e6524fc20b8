//! Rules about the project's own files that neither the compiler nor clippy can check. Each rule is also
//! a test, so that plain `cargo test` runs them.

mod arrows;
mod colour;
mod contrast;
mod css;
mod files;
mod kinds;
mod pinned;

use anyhow::Result;

use crate::project::Project;
use crate::step::{Trouble, say};

/// One thing that is wrong, in a sentence that names the file.
pub type Finding = String;

/// A rule: its name, what it demands, and the check.
struct Rule {
    name: &'static str,
    check: fn(&Project) -> Result<Vec<Finding>>,
}

const RULES: &[Rule] = &[
    Rule { name: "dependencies go one way", check: arrows::check },
    Rule { name: "pure crates forbid clock, files, browser and dice", check: arrows::check_pure },
    Rule { name: "ARCHITECTURE.md names every crate", check: files::check_architecture },
    Rule { name: "a source file has at most 600 lines", check: files::check_length },
    Rule { name: "no file names a place on somebody's machine", check: files::check_machine_paths },
    Rule { name: "each question kind has its file in assess, course and app", check: kinds::check },
    Rule { name: "colours are far enough apart", check: contrast::check },
    Rule { name: "tools have the versions that the libraries ask for", check: pinned::check },
];

/// Checks all rules and says what is wrong.
pub fn tidy(project: &Project) -> Result<()> {
    let mut wrong = 0;
    for rule in RULES {
        let findings = (rule.check)(project)?;
        let verdict = if findings.is_empty() { "ok" } else { "WRONG" };
        say(&format!("  {verdict:<6} {}", rule.name));
        for finding in &findings {
            say(&format!("         {finding}"));
        }
        wrong += findings.len();
    }
    if wrong == 0 {
        return Ok(());
    }
    Err(Trouble::new(
        format!("{wrong} findings"),
        "mend the files named above; the reasons are in ARCHITECTURE.md",
    )
    .into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn obeyed(check: fn(&Project) -> Result<Vec<Finding>>) {
        let findings = check(&Project::load().unwrap()).unwrap();
        assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
    }

    #[test]
    fn dependencies_go_one_way() {
        obeyed(arrows::check);
    }

    #[test]
    fn pure_crates_forbid_impure_calls() {
        obeyed(arrows::check_pure);
    }

    #[test]
    fn architecture_names_every_crate() {
        obeyed(files::check_architecture);
    }

    #[test]
    fn files_are_short() {
        obeyed(files::check_length);
    }

    #[test]
    fn no_machine_paths() {
        obeyed(files::check_machine_paths);
    }

    #[test]
    fn question_kinds_are_complete() {
        obeyed(kinds::check);
    }

    #[test]
    fn colours_are_far_enough_apart() {
        obeyed(contrast::check);
    }

    #[test]
    fn tools_match_libraries() {
        obeyed(pinned::check);
    }
}
