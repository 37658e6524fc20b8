//! `journeywork`: what teachers and builders type. All logic is in the libraries; here are the disk and the screen.

use std::process::ExitCode;

use clap::Parser;

mod args;
mod build;
mod check;
mod disk;
mod dist;
mod json;
mod lsp;
mod memory;
mod render;
mod serve;
mod table;
mod ui;
mod workers;

use args::{Args, Command};

fn main() -> ExitCode {
    let result = match Args::parse().command {
        Command::Check(options) => check::run(&options),
        Command::Build(options) => build::run(&options),
        Command::Serve(options) => return served(&options),
        Command::Lsp => return editor(),
    };
    match result {
        Ok(verdict) => verdict.into(),
        Err(fault) => {
            eprintln!("error: {fault}");
            ExitCode::from(2)
        }
    }
}

/// Serves a portal until it is ended.
fn served(options: &args::ServeArgs) -> ExitCode {
    match serve::run(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("error: {fault}");
            ExitCode::from(2)
        }
    }
}

/// Serves an editor; its faults are those of the protocol.
fn editor() -> ExitCode {
    match lsp::run() {
        Ok(verdict) => verdict.into(),
        Err(fault) => {
            eprintln!("error: {fault}");
            ExitCode::from(2)
        }
    }
}

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing is wrong.
    Clean,
    /// Something is, and it was said.
    Faults,
}

impl From<Verdict> for ExitCode {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Clean => Self::SUCCESS,
            Verdict::Faults => Self::from(1),
        }
    }
}
