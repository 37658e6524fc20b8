//! What is measured, made in a folder of its own: content, portals, books.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail};
use e2e::dist::copy_folder;
use e2e::{Result, setting};

use crate::course;

/// A folder that is removed at the end.
#[derive(Debug)]
pub struct Workplace(PathBuf);

impl Workplace {
    /// A new one.
    pub fn new(name: &str) -> Result<Self> {
        let folder =
            std::env::temp_dir().join(format!("journeywork-bench-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }

    /// A path in it.
    pub fn at(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Workplace {
    fn drop(&mut self) {
        // Left behind at worst: a folder among temporary files.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Writes a content folder with so many generated courses.
pub fn write(content: &Path, courses: usize) -> Result<()> {
    let shared = setting::content();
    fs::create_dir_all(content)?;
    for file in ["trades.tsv", "sectors.toml", "hazards.toml"] {
        fs::copy(shared.join(file), content.join(file)).with_context(|| format!("no {file}"))?;
    }
    copy_folder(&shared.join("ui"), &content.join("ui"))?;
    for course in 0..courses {
        course::write(&content.join("courses"), course)?;
    }
    Ok(())
}

/// Whether plain pages are built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plain {
    /// They are.
    Yes,
    /// They are not.
    No,
}

/// The command that builds a content folder.
pub fn build_command(content: &Path, out: &Path, plain: Plain) -> Result<Command> {
    let mut command = Command::new(setting::cli()?);
    let plain = match plain {
        Plain::Yes => "yes",
        Plain::No => "no",
    };
    command.arg("build").arg(content).arg("--out").arg(out).args([
        "--remove-others",
        "--plain",
        plain,
    ]);
    // What it remembers goes with the workplace.
    command.arg("--cache").arg(out.with_file_name("remembered"));
    Ok(command)
}

/// Runs a command; its output is shown only if it fails.
pub fn run(command: &mut Command) -> Result<()> {
    let answer = command
        .output()
        .with_context(|| format!("could not start {}", command.get_program().display()))?;
    if !answer.status.success() {
        let said = String::from_utf8_lossy(&answer.stderr);
        let head: String = said.chars().take(4000).collect();
        bail!("{command:?} failed:\n{head}");
    }
    Ok(())
}

/// The built portal with one generated course, packs and plain pages.
pub fn portal(place: &Workplace) -> Result<PathBuf> {
    let (content, out) = (place.at("content"), place.at("portal"));
    write(&content, 1)?;
    copy_folder(&setting::dist()?, &out)?;
    run(&mut build_command(&content, &out, Plain::Yes)?)?;
    Ok(out)
}

/// The command that checks the courses of a content folder by every rule.
pub fn check_command(content: &Path) -> Result<Command> {
    let mut command = Command::new(setting::cli()?);
    command.arg("check").arg(content).stdout(std::process::Stdio::null());
    Ok(command)
}

/// mdBook, where there is one.
pub fn mdbook() -> Option<PathBuf> {
    setting::driver("JW_MDBOOK", "mdbook").ok()
}

/// Writes the source of a book with the text of course 0; the attributes of headings are the same there.
pub fn write_book(folder: &Path) -> Result<()> {
    let source = folder.join("src");
    let mut summary = "# Summary\n\n".to_owned();
    for module in 1..=course::MODULES {
        summary.push_str(&format!("# Module {module}\n\n"));
        for lesson in 1..=course::LESSONS {
            let file = course::lesson_file(module, lesson);
            summary.push_str(&format!("- [Lesson {lesson} of module {module}]({file})\n"));
            let path = source.join(&file);
            fs::create_dir_all(path.parent().unwrap_or(&source))?;
            fs::write(path, course::lesson(0, module, lesson))?;
        }
        summary.push('\n');
    }
    fs::write(source.join("SUMMARY.md"), summary)?;
    Ok(fs::write(
        folder.join("book.toml"),
        "[book]\ntitle = \"Course number 0\"\nlanguage = \"en\"\n",
    )?)
}

/// The command that builds a book.
pub fn book_command(mdbook: &Path, folder: &Path, out: &Path) -> Command {
    let mut command = Command::new(mdbook);
    command.arg("build").arg(folder).arg("--dest-dir").arg(out);
    command
}

/// Bytes of all files in a folder.
pub fn size(folder: &Path) -> Result<u64> {
    let mut sum = 0;
    for entry in fs::read_dir(folder).with_context(|| format!("no folder {}", folder.display()))? {
        let entry = entry?;
        sum += if entry.path().is_dir() { size(&entry.path())? } else { entry.metadata()?.len() };
    }
    Ok(sum)
}
