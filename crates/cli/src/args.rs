//! The command line.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

/// Check and build vocational courses.
#[derive(Debug, Parser)]
#[command(name = "journeywork", version, about)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Read courses and say what is wrong with them.
    Check(CheckArgs),
    /// Write the files that the portal reads.
    Build(BuildArgs),
    /// Build, serve on this computer, and show at once what is saved.
    Serve(ServeArgs),
    /// Help an editor: what is wrong, what can stand here, where an id is given. Editors start this themselves.
    Lsp,
}

/// `journeywork check`
#[derive(Debug, clap::Args)]
pub struct CheckArgs {
    /// Folders of courses, or a content folder with `courses/` in it.
    #[arg(value_name = "PATH", default_value = "content")]
    pub paths: Vec<PathBuf>,
    /// What else makes the command fail.
    #[arg(long, value_name = "WHAT")]
    pub deny: Option<Deny>,
    /// Form of the output.
    #[arg(long, default_value = "human")]
    pub format: Format,
    /// Courses that are read at once; otherwise one for each core.
    #[arg(long, value_name = "NUMBER")]
    pub jobs: Option<NonZeroUsize>,
}

/// What else makes `check` fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Deny {
    /// Warnings count as errors.
    Warnings,
}

/// Form of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// To be read.
    Human,
    /// For programs: one JSON document.
    Json,
}

/// `journeywork build`
#[derive(Debug, clap::Args)]
pub struct BuildArgs {
    /// The content folder.
    #[arg(value_name = "CONTENT", default_value = "content")]
    pub content: PathBuf,
    /// Where to write.
    #[arg(long, value_name = "DIST", default_value = "dist")]
    pub out: PathBuf,
    /// Whether to write each lesson as a plain page too.
    #[arg(long, default_value = "yes")]
    pub plain: YesNo,
    /// Courses that are built at once; otherwise one for each core.
    #[arg(long, value_name = "NUMBER")]
    pub jobs: Option<NonZeroUsize>,
    /// Where to remember what was built, so that only what has changed is built again; otherwise among the user's caches.
    #[arg(long, value_name = "FOLDER")]
    pub cache: Option<PathBuf>,
}

/// `journeywork serve`
#[derive(Debug, clap::Args)]
pub struct ServeArgs {
    /// The content folder.
    #[arg(value_name = "CONTENT", default_value = "content")]
    pub content: PathBuf,
    /// The folder of the portal, into which courses are built.
    #[arg(long, value_name = "DIST", default_value = "dist")]
    pub out: PathBuf,
    /// The port; otherwise the first free one from 8137.
    #[arg(long, value_name = "NUMBER")]
    pub port: Option<u16>,
    /// Whether to write each lesson as a plain page too.
    #[arg(long, default_value = "yes")]
    pub plain: YesNo,
    /// Where to remember what was built; otherwise among the user's caches.
    #[arg(long, value_name = "FOLDER")]
    pub cache: Option<PathBuf>,
}

/// `yes` or `no`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum YesNo {
    /// Do.
    Yes,
    /// Do not.
    No,
}
