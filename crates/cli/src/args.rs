//! The command line.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

/// Write, check and build vocational courses.
#[derive(Debug, Parser)]
#[command(name = "journeywork", version, max_term_width = 100)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Read courses and say what is wrong with them: where, why, and what to do.
    ///
    /// Errors keep a course from being built, and make this command fail with exit code 1. Warnings should be mended. Notes are
    /// said once and change nothing. `journeywork explain CODE` says more about a fault.
    Check(CheckArgs),
    /// Write the files that the portal reads.
    Build(BuildArgs),
    /// Build, serve on this computer, and show at once what is saved.
    Serve(ServeArgs),
    /// Help an editor: what is wrong, what can stand here, where an id is given. Editors start this themselves.
    Lsp,
    /// Say what a rule wants, why, and how to keep it.
    ///
    /// Every fault that `check` finds has a code, such as JW0305. This says what the rule looks at, why, and how to do better,
    /// with an example.
    Explain(ExplainArgs),
    /// Begin a course, a module, a lesson or a question.
    ///
    /// What is not said by an option is asked at the terminal. Ids are made from titles. Nothing is overwritten.
    New(NewArgs),
    /// Count what is there: words, questions, pictures, what courses share.
    Report(ReportArgs),
    /// Say how far translations are.
    Translate(TranslateArgs),
    /// Print the file with which a shell completes the words of this program.
    ///
    /// For bash: journeywork completions bash > ~/.local/share/bash-completion/completions/journeywork
    Completions(CompletionsArgs),
    /// Print the manual page; `journeywork man | man -l -` shows it.
    Man,
}

/// `journeywork check`
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  journeywork check content/courses/bicycle-mechanic
  journeywork check --fix content/courses/bicycle-mechanic
  journeywork check --deny warnings --format github content")]
pub struct CheckArgs {
    /// Folders of courses, or a content folder with `courses/` in it.
    #[arg(value_name = "PATH", default_value = "content")]
    pub paths: Vec<PathBuf>,
    /// What else makes the command fail.
    #[arg(long, value_name = "WHAT")]
    pub deny: Option<Deny>,
    /// Mend what can be mended in one way only, such as a missing id or a misspelt word of the format. Answers, numbers and
    /// sentences are never touched. What was mended is said, then what is left.
    #[arg(long)]
    pub fix: bool,
    /// Compare with an earlier version: the folder of a portal that was given out.
    ///
    /// Learners have answers to its questions: a key that changed needs another `version`, no id may be lost, and no
    /// retired one used again.
    #[arg(long, value_name = "PORTAL")]
    pub against: Option<PathBuf>,
    /// Form of the output.
    #[arg(long, default_value = "human")]
    pub format: Format,
    /// Columns of a line; otherwise as wide as the terminal.
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(40..))]
    pub width: Option<u16>,
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
    /// For editors and code hosts: SARIF 2.1.0.
    Sarif,
    /// For GitHub Actions: marks beside the lines of a change.
    Github,
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
    /// Remove courses that lie in the folder and are not in the content.
    #[arg(long)]
    pub remove_others: bool,
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
    /// Remove courses that lie in the folder and are not in the content.
    #[arg(long)]
    pub remove_others: bool,
}

/// `yes` or `no`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum YesNo {
    /// Do.
    Yes,
    /// Do not.
    No,
}

/// `journeywork explain`
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  journeywork explain JW0305
  journeywork explain I7
  journeywork explain --list")]
pub struct ExplainArgs {
    /// A code (JW0305, or 305), or the name of a rule of good teaching (I7).
    #[arg(value_name = "CODE", required_unless_present_any = ["list", "markdown"])]
    pub code: Option<String>,
    /// List all codes, and whether `check --fix` mends them.
    #[arg(long, conflicts_with_all = ["code", "markdown"])]
    pub list: bool,
    /// Print all rules as one Markdown page: `docs/diagnostics.md`.
    #[arg(long, conflicts_with = "code")]
    pub markdown: bool,
}

/// `journeywork completions`
#[derive(Debug, clap::Args)]
pub struct CompletionsArgs {
    /// Which shell.
    #[arg(value_name = "SHELL")]
    pub shell: clap_complete::Shell,
}

/// `journeywork report`
#[derive(Debug, clap::Args)]
pub struct ReportArgs {
    /// On what.
    #[command(subcommand)]
    pub on: ReportOn,
}

/// What is reported on.
#[derive(Debug, Subcommand)]
pub enum ReportOn {
    /// Count courses: grade, words, reading level, questions, pictures, shared text, trades with a course.
    ///
    /// Worst and median are reading levels of lessons. Shared is the part of all runs of eight words in lessons that another
    /// course has too. Waivers come from journeywork.toml.
    Content(ContentReportArgs),
}

/// `journeywork report content`
#[derive(Debug, clap::Args)]
pub struct ContentReportArgs {
    /// A content folder, or folders of courses.
    #[arg(value_name = "PATH", default_value = "content")]
    pub paths: Vec<PathBuf>,
    /// Form of the output.
    #[arg(long, default_value = "human")]
    pub format: ReportFormat,
    /// Courses that are read at once; otherwise one for each core.
    #[arg(long, value_name = "NUMBER")]
    pub jobs: Option<NonZeroUsize>,
}

/// Form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// To be read.
    Human,
    /// For programs: one JSON document.
    Json,
}

/// `journeywork translate`
#[derive(Debug, clap::Args)]
pub struct TranslateArgs {
    /// What to do.
    #[command(subcommand)]
    pub command: TranslateCommand,
}

/// What is done with translations.
#[derive(Debug, Subcommand)]
pub enum TranslateCommand {
    /// Say how many lessons are there in each language, what has changed in the source since, and what is left open.
    Status(StatusArgs),
    /// Write down that translations were made of their sources as they are now.
    ///
    /// Say this when a translation has been compared with its source. The next time that the source changes, `check` names the
    /// blocks that are not what they were.
    Stamp(StampArgs),
}

/// `journeywork translate stamp`
#[derive(Debug, clap::Args)]
pub struct StampArgs {
    /// Files of translations, such as `01-safety/01-dress.ru.md`.
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
}

/// `journeywork translate status`
#[derive(Debug, clap::Args)]
pub struct StatusArgs {
    /// A content folder, or folders of courses.
    #[arg(value_name = "PATH", default_value = "content")]
    pub paths: Vec<PathBuf>,
    /// Only this language, such as `ru` or `sr-Latn`.
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub lang: Option<assess::Lang>,
    /// Form of the output.
    #[arg(long, default_value = "human")]
    pub format: ReportFormat,
}

fn language(text: &str) -> Result<assess::Lang, String> {
    assess::Lang::parse(text).map_err(|_| "not a language tag such as `ru` or `sr-Latn`".to_owned())
}

/// `journeywork new`
#[derive(Debug, clap::Args)]
pub struct NewArgs {
    /// What to begin.
    #[command(subcommand)]
    pub what: NewWhat,
}

/// What is begun. What is not said by an option is asked at the terminal.
#[derive(Debug, Subcommand)]
pub enum NewWhat {
    /// A course: its first page, a module about safety with one lesson, a glossary.
    ///
    /// Where the slug has a row in trades.tsv, title, sector, level, hours, hazards and tools come from there. The lesson is
    /// planned, with a note for each part that says what belongs there.
    Course(NewCourseArgs),
    /// A module at the end of a course.
    Module(NewModuleArgs),
    /// A lesson at the end of a module.
    ///
    /// It is planned until you take out the line that says so: a note for each part says what belongs there, and `check` says
    /// what is missing.
    Lesson(NewLessonArgs),
    /// A question at the end of a lesson or of `exam.md`.
    ///
    /// It has the form of its kind, with an example. A line {{todo}} stands in it, and `check` reminds you, until you have
    /// written your own words and taken it out.
    Item(NewItemArgs),
}

/// `journeywork new course`
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  journeywork new course bicycle-mechanic --author \"Ana Kos\" --source \"ISO, 4210, 2023\"")]
pub struct NewCourseArgs {
    /// Name of the folder: small letters, digits and dashes.
    pub slug: String,
    /// The content folder.
    #[arg(long, value_name = "CONTENT", default_value = "content")]
    pub content: PathBuf,
    /// Title of the course.
    #[arg(long)]
    pub title: Option<String>,
    /// Sector, an id of `sectors.toml`.
    #[arg(long)]
    pub sector: Option<String>,
    /// Occupation: four digits of ISCO-08, or `none`.
    #[arg(long, value_name = "CODE")]
    pub isco08: Option<String>,
    /// Level of the European Qualifications Framework, 1 to 8.
    #[arg(long)]
    pub level: Option<String>,
    /// Hours with a teacher.
    #[arg(long, value_name = "HOURS")]
    pub theory_hours: Option<String>,
    /// Hours in the workshop.
    #[arg(long, value_name = "HOURS")]
    pub workshop_hours: Option<String>,
    /// Languages, the one you write in first, such as `en,ru`.
    #[arg(long, value_delimiter = ',', default_value = "en", value_parser = language)]
    pub languages: Vec<assess::Lang>,
    /// Who writes it.
    #[arg(long)]
    pub author: Option<String>,
    /// A standard or law that it relies on: body, number, year. May stand several times.
    #[arg(long)]
    pub source: Vec<String>,
    /// Licence of the text, as SPDX names it.
    #[arg(long, default_value = "CC-BY-SA-4.0")]
    pub licence: String,
}

/// `journeywork new module`
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  journeywork new module content/courses/bicycle-mechanic --title \"Wheels\" --about \"How to mend and true a wheel.\"")]
pub struct NewModuleArgs {
    /// Folder of the course.
    #[arg(value_name = "COURSE")]
    pub course: PathBuf,
    /// Title of the module.
    #[arg(long)]
    pub title: Option<String>,
    /// One sentence: what it is about.
    #[arg(long)]
    pub about: Option<String>,
    /// Its id; otherwise made from the title.
    #[arg(long)]
    pub id: Option<String>,
}

/// `journeywork new lesson`
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  journeywork new lesson content/courses/bicycle-mechanic/02-wheels --title \"Mend a tube\" --objective \"Find and patch a hole in a tube.\"")]
pub struct NewLessonArgs {
    /// Folder of the module.
    #[arg(value_name = "MODULE")]
    pub module: PathBuf,
    /// Title of the lesson.
    #[arg(long)]
    pub title: Option<String>,
    /// What the learner can do after it; it starts with a verb.
    #[arg(long)]
    pub objective: Option<String>,
    /// Its id; otherwise made from the title.
    #[arg(long)]
    pub id: Option<String>,
}

/// `journeywork new item`
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  journeywork new item content/courses/bicycle-mechanic/02-wheels/01-mend-a-tube.md --kind single --level apply --prompt \"Where do you look for the hole?\"")]
pub struct NewItemArgs {
    /// The lesson, or `exam.md`.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Kind of question: single, multiple, truefalse, number, text, cloze, order, match, group, hotspot or reflect.
    #[arg(long)]
    pub kind: Option<String>,
    /// The question itself.
    #[arg(long, value_name = "QUESTION")]
    pub prompt: Option<String>,
    /// What answering takes: remember, understand, apply or analyse.
    #[arg(long)]
    pub level: Option<String>,
    /// Id of the objective that it tests; a lesson with one objective needs none.
    #[arg(long)]
    pub objective: Option<String>,
    /// Its id; otherwise made from the question.
    #[arg(long)]
    pub id: Option<String>,
    /// A wrong answer endangers people.
    #[arg(long)]
    pub critical: bool,
}
