//! `journeywork`: what teachers and builders type. All logic is in the libraries; here are the disk and the screen.

use std::process::ExitCode;

use clap::{CommandFactory, Parser};

mod args;
mod build;
mod check;
mod columns;
mod disk;
mod dist;
mod earlier;
mod explain;
mod github;
mod json;
mod lsp;
mod memory;
mod mending;
mod new;
mod positions;
mod render;
mod report;
mod sarif;
mod screen;
mod serve;
mod shells;
mod stamp;
mod status;
mod table;
mod ui;
mod workers;

use args::{Args, Command, ReportOn, TranslateCommand};

/// Reading courses makes and drops small texts by the hundred thousand; the system's allocator takes a seventh of the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let result = match Args::parse().command {
        Command::Check(options) => check::run(&options),
        Command::Build(options) => build::run(&options),
        Command::Serve(options) => return served(&options),
        Command::Lsp => return editor(),
        Command::Explain(options) => explain::run(&options),
        Command::New(options) => new::run(&options.what),
        Command::Report(options) => match options.on {
            ReportOn::Content(options) => report::run(&options),
        },
        Command::Translate(options) => match options.command {
            TranslateCommand::Status(options) => status::run(&options),
            TranslateCommand::Stamp(options) => stamp::run(&options),
        },
        Command::Completions(options) => shells::completions(options.shell, Args::command()),
        Command::Man => shells::manual(Args::command()),
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
