//! The program as somebody runs it.

#![allow(clippy::expect_used, reason = "a surprise stops the test")]

use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_mark-natively");
    Command::new(program).args(arguments).output().expect("the program starts")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn the_answers_it_brings_along_are_marked() {
    let output = run(&[]);
    assert_eq!(text(&output.stdout), include_str!("expected.txt"));
    assert_eq!(text(&output.stderr), "");
    assert!(output.status.success());
}

#[test]
fn answers_of_the_command_line_are_marked() {
    let output = run(&["row-count=1,0", "row-order=2 1"]);
    assert!(output.status.success());
    let marks: Vec<&str> = text(&output.stdout)
        .lines()
        .map(str::trim)
        .filter(|line| ["RIGHT", "NOT YET"].contains(line))
        .collect();
    assert_eq!(marks, ["NOT YET", "NOT YET"]);
}

#[test]
fn what_is_no_answer_is_said() {
    for (argument, words) in [
        ("row-start", "`row-start` is not of the form <item>=<answer>"),
        ("row-start=0", "no option is numbered `0`"),
        ("row-start=4", "no option is numbered `4`"),
        ("row-order=1 x", "no option is numbered `x`"),
        ("row-end=1", "the lesson has no item `row-end`"),
    ] {
        let output = run(&[argument]);
        assert_eq!(text(&output.stderr), format!("mark-natively: {words}\n"));
        assert!(!output.status.success(), "{argument}");
    }
}
