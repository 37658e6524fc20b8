//! The portal of the tests with the course changed at the desk, and built again.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::bail;
use e2e::desk::Desk;
use e2e::dist::{Copy, EVERY_KIND, copy_folder};
use e2e::{Result, setting};

use crate::fixture;

/// A portal and the content that it was built from.
pub struct Rebuilt {
    content: Copy,
    out: Copy,
}

impl Rebuilt {
    /// Copies of both; the course is as it was.
    pub fn new(name: &str) -> Result<Self> {
        let content = Copy::of(&setting::content(), &format!("content-{name}"))?;
        copy_folder(&setting::fixtures().join("content"), content.folder())?;
        Ok(Self { content, out: Copy::of(&fixture::portal()?, name)? })
    }

    /// The portal's folder.
    pub fn portal(&self) -> PathBuf {
        self.out.folder().to_path_buf()
    }

    fn path(&self, file: &str) -> PathBuf {
        self.content.folder().join("courses").join(EVERY_KIND).join(file)
    }

    /// The text of a file of the course.
    pub fn read(&self, file: &str) -> Result<String> {
        Ok(fs::read_to_string(self.path(file))?)
    }

    /// Writes a file of the course.
    pub fn write(&self, file: &str, text: &str) -> Result<()> {
        Ok(fs::write(self.path(file), text)?)
    }

    /// Takes a file of the course away.
    pub fn remove(&self, file: &str) -> Result<()> {
        Ok(fs::remove_file(self.path(file))?)
    }

    /// Changes a file of the course; a change that changes nothing is a fault.
    pub fn change(&self, file: &str, from: &str, to: &str) -> Result<()> {
        let text = self.read(file)?;
        if !text.contains(from) {
            bail!("{file} has no {from:?}");
        }
        self.write(file, &text.replacen(from, to, 1))
    }

    /// Begins another course, of which there is only a title: it has errors.
    pub fn begin(&self, course: &str) -> Result<()> {
        let folder = self.content.folder().join("courses").join(course);
        fs::create_dir(&folder)?;
        Ok(fs::write(folder.join("course.md"), "# Half done\n")?)
    }

    /// The desk that serves it and watches its content.
    pub fn serve(&self) -> Result<Desk> {
        Desk::start(self.content.folder(), self.out.folder())
    }

    /// Builds all courses again.
    pub fn build(&self) -> Result<()> {
        let mut command = Command::new(setting::cli()?);
        command
            .arg("build")
            .arg(self.content.folder())
            .arg("--out")
            .arg(self.out.folder())
            .arg("--remove-others");
        let answer = command.output()?;
        if !answer.status.success() {
            bail!("{}", String::from_utf8_lossy(&answer.stderr));
        }
        Ok(())
    }
}
