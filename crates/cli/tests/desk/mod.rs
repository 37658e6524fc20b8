//! Shared by the tests of the program: content folders in temporary places, and the program itself.

#![allow(dead_code, reason = "each test file uses some of it")]
#![allow(clippy::expect_used, reason = "a surprise stops the test")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Where the courses for tests lie.
pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../course/tests")
}

/// A folder of its own for a test, empty at its start.
pub struct Place(pub PathBuf);

impl Place {
    pub fn new(test: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("a folder for the test");
        Self(path)
    }

    /// A content folder with the shared tables and some courses.
    pub fn with_courses(test: &str, courses: &[&str]) -> Self {
        let place = Self::new(test);
        copy(&fixtures().join("library"), &place.0.join("content"));
        for course in courses {
            copy(
                &fixtures().join("courses").join(course),
                &place.0.join("content/courses").join(course),
            );
        }
        place
    }

    pub fn path(&self, inside: &str) -> PathBuf {
        self.0.join(inside)
    }

    pub fn write(&self, inside: &str, bytes: &[u8]) {
        let path = self.path(inside);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }

    pub fn read(&self, inside: &str) -> String {
        fs::read_to_string(self.path(inside)).unwrap_or_else(|fault| panic!("{inside}: {fault}"))
    }

    /// Changes a text file.
    pub fn edit(&self, inside: &str, from: &str, to: &str) {
        let text = self.read(inside);
        assert!(text.contains(from), "{inside} has no {from:?}");
        self.write(inside, text.replacen(from, to, 1).as_bytes());
    }

    /// Runs the program here.
    pub fn run(&self, words: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_journeywork"))
            .args(words)
            .current_dir(&self.0)
            .env("NO_COLOR", "1")
            // What the user's own builds remember is left alone, on every system.
            .envs(["XDG_CACHE_HOME", "HOME", "LOCALAPPDATA"].map(|name| (name, self.path("cache"))))
            .output()
            .expect("the program starts")
    }

    /// Every file below a folder, by path, with its bytes.
    pub fn files(&self, inside: &str) -> Vec<(String, Vec<u8>)> {
        let mut out = Vec::new();
        list(&self.path(inside), "", &mut out);
        out.sort();
        out
    }
}

fn list(folder: &Path, prefix: &str, out: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            list(&entry.path(), &format!("{name}/"), out);
        } else {
            out.push((name, fs::read(entry.path()).expect("a file that was listed")));
        }
    }
}

/// Copies a folder over another.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in
        fs::read_dir(from).unwrap_or_else(|fault| panic!("{}: {fault}", from.display())).flatten()
    {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

/// What the program said on its error stream.
pub fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

/// What the program printed.
pub fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}
