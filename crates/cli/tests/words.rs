//! What the program says of itself: rules, help, completions, manual.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a surprise stops the test")]

mod desk;

use std::fs;
use std::path::Path;

use course::lint;
use desk::{Place, printed, said};

fn output(words: &[&str]) -> String {
    let output = Place(std::env::temp_dir()).run(words);
    assert_eq!(output.status.code(), Some(0), "{words:?}: {}", said(&output));
    printed(&output)
}

#[test]
fn the_handbook_is_what_the_program_says() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/diagnostics.md");
    let now = output(&["explain", "--markdown"]);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(&file, &now).expect("the page can be written");
    }
    let page = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    let line = page.lines().zip(now.lines()).position(|(a, b)| a != b);
    let line = line.unwrap_or_else(|| page.lines().count().min(now.lines().count())) + 1;
    assert!(
        page == now,
        "docs/diagnostics.md is not what the rules say (first at line {line}). Make it anew:\n\n    \
         cargo run -p journeywork -- explain --markdown > docs/diagnostics.md\n"
    );
}

#[test]
fn every_rule_is_explained_and_listed() {
    let list = output(&["explain", "--list"]);
    assert_eq!(list.lines().count(), 1 + lint::rules().count());
    for rule in lint::rules() {
        let code = rule.code().to_string();
        assert!(list.contains(&code), "{code}");
        let words = output(&["explain", &code]);
        assert!(words.starts_with(&code) && words.contains("\nWhy\n"), "{words}");
        if let Some(name) = rule.name {
            assert_eq!(output(&["explain", &name.to_lowercase()]), words);
        }
    }
}

#[test]
fn a_code_that_is_not_there_is_said() {
    let place = Place::new("words-unknown");
    let output = place.run(&["explain", "JW11O6"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("there is no rule `JW11O6`"), "{}", said(&output));
    let output = place.run(&["explain", "saw"]);
    assert!(said(&output).contains("`journeywork explain --list` names them all"));
    assert_eq!(place.run(&["explain"]).status.code(), Some(2));
}

#[test]
fn shells_and_manual_know_every_command() {
    let manual = output(&["man"]);
    for command in [
        "check",
        "build",
        "explain",
        "new",
        "new-lesson",
        "report-content",
        "translate-status",
        "completions",
    ] {
        assert!(manual.contains(&format!(".TH journeywork-{command} 1")), "{command}");
    }
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = output(&["completions", shell]);
        assert!(script.contains("translate") && script.contains("objective"), "{shell}");
    }
}

#[test]
fn every_command_has_help_of_its_own() {
    for words in [
        vec!["check"],
        vec!["build"],
        vec!["explain"],
        vec!["new", "course"],
        vec!["new", "module"],
        vec!["new", "lesson"],
        vec!["new", "item"],
        vec!["report", "content"],
        vec!["translate", "status"],
        vec!["completions"],
        vec!["man"],
    ] {
        let help = output(&[&words[..], &["--help"]].concat());
        assert!(help.lines().next().is_some_and(|line| line.len() > 15), "{help}");
        assert!(!help.starts_with('`'), "a sentence and not its own name: {help}");
    }
}
