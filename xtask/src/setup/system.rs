//! Packages of the operating system.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Once;
use std::time::Duration;

use anyhow::Result;

use crate::pins::{Need, SYSTEM_TOOLS, SystemTool};
use crate::project::on_path;
use crate::step::{Cure, Trouble, capture, command, run_logged, step, succeeds_within};

/// Installs what is missing of [`SYSTEM_TOOLS`].
pub fn prepare(need: Need) -> Result<()> {
    let packages: Vec<&str> =
        missing(need).flat_map(|tool| tool.packages.iter().copied()).collect();
    if packages.is_empty() {
        return Ok(());
    }
    install(&packages)
}

/// The system's programs that `need` asks for and that are not there.
pub fn missing(need: Need) -> impl Iterator<Item = &'static SystemTool> {
    SYSTEM_TOOLS.iter().filter(move |tool| tool.need <= need && on_path(tool.program).is_none())
}

/// Installs Debian packages, as root or through sudo.
pub fn install(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    let cure = format!("install these yourself, then start again: {list}");
    if on_path("apt-get").is_none() {
        return Err(Trouble::new("this system has no apt-get", cure).into());
    }
    let Some(rights) = Rights::of_this_user() else {
        return Err(Trouble::new(
            "installing packages needs root, and sudo does not work without a password",
            format!("run `sudo apt-get install --no-install-recommends {list}`, then start again"),
        )
        .into());
    };
    update(rights)?;
    step(&format!("apt-get install {list}"), "1-2 minutes", || {
        let mut apt = rights.command("apt-get");
        apt.args(["install", "-y", "--no-install-recommends"]).args(packages);
        run_logged(&mut apt, &log("install")).or_else_do("apt-get install failed", &cure)
    })
}

/// Refreshes the package lists, once in a run.
fn update(rights: Rights) -> Result<()> {
    static ONCE: Once = Once::new();
    let mut result = Ok(());
    ONCE.call_once(|| {
        result = step("apt-get update", "10 s", || {
            run_logged(rights.command("apt-get").arg("update"), &log("update")).or_else_do(
                "apt-get update failed",
                "check the network and /etc/apt/sources.list, then start again",
            )
        });
    });
    result
}

fn log(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("journeywork-apt-{name}.log"))
}

/// How this user may change the system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rights {
    /// The user is root.
    Root,
    /// sudo works without asking.
    Sudo,
}

impl Rights {
    /// What this user may do; `None` if nothing.
    pub fn of_this_user() -> Option<Self> {
        let id = capture(command("id").arg("-u")).unwrap_or_default();
        if id.trim() == "0" {
            return Some(Self::Root);
        }
        let mut sudo = command("sudo");
        sudo.args(["-n", "true"]);
        succeeds_within(&mut sudo, Duration::from_secs(5)).then_some(Self::Sudo)
    }

    /// A command with these rights.
    pub fn command(self, program: &str) -> Command {
        let mut inner = match self {
            Self::Root => command(program),
            Self::Sudo => {
                let mut sudo = command("sudo");
                sudo.args(["-n", "--preserve-env=DEBIAN_FRONTEND", program]);
                sudo
            }
        };
        inner.env("DEBIAN_FRONTEND", "noninteractive");
        inner
    }

    /// Puts `files` into a folder of the system, in place of `old` ones.
    pub fn replace(self, old: &[PathBuf], files: &[PathBuf], folder: &Path) -> Result<()> {
        if !old.is_empty() {
            capture(self.command("rm").args(old))?;
        }
        capture(self.command("mkdir").arg("-p").arg(folder))?;
        capture(self.command("cp").args(files).arg(folder)).map(drop)
    }
}
