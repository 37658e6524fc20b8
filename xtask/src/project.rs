//! Where things are: the project's folders, its packages, its tools.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::step::{capture, command};

/// The project on this machine.
#[derive(Clone, Debug)]
pub struct Project {
    /// The folder with the workspace's Cargo.toml.
    pub root: PathBuf,
    /// Cargo's target folder, wherever the environment puts it.
    pub target: PathBuf,
    /// The workspace's own packages, by name.
    pub packages: BTreeMap<String, Package>,
}

/// A package of the workspace.
#[derive(Clone, Debug)]
pub struct Package {
    /// Its folder, absolute.
    pub folder: PathBuf,
    /// Its dependencies, ours and others'.
    pub dependencies: Vec<Dependency>,
    /// Whether it has a library.
    pub has_library: bool,
    /// Whether it may be published: `publish = false` is not set.
    pub published: bool,
    /// `[package.metadata.xtask] target = "wasm"`: it is compiled for the browser.
    pub for_browser: bool,
}

/// One line of a `[dependencies]` table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dependency {
    /// The package's name.
    pub package: String,
    /// Which table it stands in.
    pub kind: DependencyKind,
}

/// Which table a dependency stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DependencyKind {
    /// `[dependencies]`
    Normal,
    /// `[dev-dependencies]`
    Dev,
    /// `[build-dependencies]`
    Build,
}

impl Project {
    /// Asks cargo about the workspace that this program was compiled in.
    pub fn load() -> Result<Self> {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = manifest.parent().context("xtask lies in no folder")?.to_path_buf();
        let text = capture(command("cargo").current_dir(&root).args([
            "metadata",
            "--format-version",
            "1",
            "--no-deps",
        ]))?;
        Self::from_metadata(root, &text)
    }

    fn from_metadata(root: PathBuf, text: &str) -> Result<Self> {
        let value: Value = serde_json::from_str(text).context("cargo metadata is not JSON")?;
        let target = value
            .get("target_directory")
            .and_then(Value::as_str)
            .context("cargo metadata names no target folder")?
            .into();
        let mut packages = BTreeMap::new();
        for package in list(&value, "packages") {
            if let Some((name, package)) = read_package(package) {
                packages.insert(name, package);
            }
        }
        Ok(Self { root, target, packages })
    }

    /// A file or folder of the project.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// Where set-up installs.
    pub fn tools(&self) -> PathBuf {
        self.path(".tools")
    }

    /// Where programs from crates.io are.
    pub fn cargo_bin(&self) -> PathBuf {
        self.tools().join("bin")
    }

    /// Where packages from npm are.
    pub fn node_modules(&self) -> PathBuf {
        self.tools().join("npm").join("node_modules")
    }

    /// Where programs from npm are.
    pub fn npm_bin(&self) -> PathBuf {
        self.node_modules().join(".bin")
    }

    /// The log of a long step.
    pub fn log(&self, name: &str) -> PathBuf {
        self.tools().join("log").join(format!("{name}.log"))
    }

    /// The portal as it is shipped.
    pub fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// The portal's program, from which `dist` is assembled.
    pub fn portal_output(&self) -> PathBuf {
        self.target.join("portal")
    }

    /// The command line program, as built for release.
    pub fn cli(&self) -> PathBuf {
        self.target.join("release").join("journeywork")
    }

    /// A command in the project's root, with the project's tools first on PATH.
    pub fn command(&self, program: &str) -> Command {
        let mut command = command(program);
        command.current_dir(&self.root).env("PATH", self.search_path());
        command
    }

    fn search_path(&self) -> OsString {
        let old = std::env::var_os("PATH").unwrap_or_default();
        let own = [self.cargo_bin(), self.npm_bin()];
        // Only a folder name with a colon in it cannot be joined; then the old PATH has to do.
        std::env::join_paths(own.into_iter().chain(std::env::split_paths(&old))).unwrap_or(old)
    }
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key).and_then(Value::as_str)
}

fn read_package(value: &Value) -> Option<(String, Package)> {
    let manifest = Path::new(text(value, "manifest_path")?);
    let dependencies = list(value, "dependencies")
        .iter()
        .filter_map(|dependency| {
            Some(Dependency {
                package: text(dependency, "name")?.to_owned(),
                kind: match text(dependency, "kind") {
                    Some("dev") => DependencyKind::Dev,
                    Some("build") => DependencyKind::Build,
                    _ => DependencyKind::Normal,
                },
            })
        })
        .collect();
    let has_library = list(value, "targets").iter().any(|target| {
        list(target, "kind")
            .iter()
            .any(|kind| matches!(kind.as_str(), Some("lib" | "rlib" | "cdylib")))
    });
    let published = value
        .get("publish")
        .and_then(Value::as_array)
        .is_none_or(|registries| !registries.is_empty());
    let for_browser =
        value.pointer("/metadata/xtask/target").and_then(Value::as_str) == Some("wasm");
    let package = Package {
        folder: manifest.parent()?.to_path_buf(),
        dependencies,
        has_library,
        published,
        for_browser,
    };
    Some((text(value, "name")?.to_owned(), package))
}

/// The program's place on PATH, if it is there.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| is_program(file))
}

/// Whether this is a file that may be run.
pub fn is_program(file: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        file.metadata().is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
    }
    #[cfg(not(unix))]
    {
        file.is_file()
    }
}

/// An empty folder for one test, below cargo's target folder.
#[cfg(test)]
pub fn scratch(name: &str) -> PathBuf {
    let base = std::env::temp_dir().join(format!("xtask-{}-{name}", std::process::id()));
    drop(std::fs::remove_dir_all(&base));
    std::fs::create_dir_all(&base).unwrap();
    base
}

#[cfg(test)]
mod tests {
    use super::*;

    const METADATA: &str = r#"{
      "target_directory": "/x/target",
      "packages": [
        {"name": "app", "manifest_path": "/x/app/Cargo.toml", "publish": null,
         "metadata": {"xtask": {"target": "wasm"}},
         "targets": [{"kind": ["lib"]}, {"kind": ["bin"]}],
         "dependencies": [{"name": "course", "kind": null}, {"name": "testkit", "kind": "dev"}]},
        {"name": "course", "manifest_path": "/x/course/Cargo.toml", "publish": null,
         "targets": [{"kind": ["lib"]}],
         "dependencies": [{"name": "assess", "kind": null}, {"name": "serde", "kind": null}]},
        {"name": "assess", "manifest_path": "/x/assess/Cargo.toml", "publish": null,
         "targets": [{"kind": ["lib"]}], "dependencies": []},
        {"name": "testkit", "manifest_path": "/x/testkit/Cargo.toml", "publish": [],
         "targets": [{"kind": ["lib"]}], "dependencies": []}
      ]}"#;

    #[test]
    fn metadata_is_read() {
        let project = Project::from_metadata("/x".into(), METADATA).unwrap();
        assert_eq!(project.target, Path::new("/x/target"));
        let app = &project.packages["app"];
        assert!(app.for_browser && app.has_library && app.published);
        assert!(!project.packages["testkit"].published);
        assert_eq!(app.dependencies[1].kind, DependencyKind::Dev);
    }
}
