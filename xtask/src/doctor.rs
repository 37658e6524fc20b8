//! Says what is missing on this machine and what would mend it. Changes nothing.

use anyhow::Result;

use crate::pins::{CARGO_TOOLS, NPM_TOOLS, Need, OLD_CHROMIUMS, SYSTEM_TOOLS};
use crate::project::{Project, on_path};
use crate::setup::{cargo_tools, npm, old_browsers, toolchain};
use crate::step::{Trouble, capture, command, say};

/// Looks at everything that building and testing need.
pub fn doctor(project: &Project) -> Result<()> {
    let mut missing = Missing::default();
    say("Compilers");
    for program in ["cargo", "rustc"] {
        match capture(command(program).arg("--version")) {
            Ok(version) => good(program, version.trim()),
            Err(_) => missing.add(program, Need::Build, "compiles", "install Rust with rustup"),
        }
    }
    match toolchain::remembered(project).or_else(|| toolchain::detect(project)) {
        Some(found) => good("WebAssembly", &found.describe()),
        None => missing.add(
            "WebAssembly",
            Need::Build,
            "compiles for the browser",
            "`cargo xtask setup` finds or builds a compiler",
        ),
    }

    say("System");
    for tool in SYSTEM_TOOLS {
        match on_path(tool.program) {
            Some(place) => good(tool.program, &place.display().to_string()),
            None => {
                let cure = format!("apt-get install {}", tool.packages.join(" "));
                missing.add(tool.program, tool.need, tool.purpose, &cure);
            }
        }
    }

    say("Tools of the project");
    let absent: Vec<&str> = cargo_tools::missing(project, Need::Test)
        .map(|tool| tool.package)
        .chain(npm::missing(project).map(|tool| tool.package))
        .collect();
    let cargo =
        CARGO_TOOLS.iter().map(|tool| (tool.package, tool.version, tool.need, tool.purpose));
    let npm = NPM_TOOLS.iter().map(|tool| (tool.package, tool.version, tool.need, tool.purpose));
    for (name, version, need, purpose) in cargo.chain(npm) {
        if absent.contains(&name) {
            let cure = format!("`cargo xtask setup` installs {version}");
            missing.add(name, need, purpose, &cure);
        } else {
            good(name, version);
        }
    }
    for old in OLD_CHROMIUMS {
        let name = format!("Chromium {}", old.number);
        if old_browsers::program(project, old).is_file() {
            good(&name, old.purpose);
        } else {
            missing.add(&name, Need::Test, old.purpose, "`cargo xtask setup --test` installs it");
        }
    }
    missing.verdict()
}

fn good(name: &str, what: &str) {
    say(&format!("  ok       {name:<18} {what}"));
}

#[derive(Default)]
struct Missing {
    build: usize,
    test: usize,
}

impl Missing {
    fn add(&mut self, name: &str, need: Need, purpose: &str, cure: &str) {
        let when = match need {
            Need::Build => {
                self.build += 1;
                ""
            }
            Need::Test => {
                self.test += 1;
                ", only for the checks"
            }
        };
        say(&format!("  MISSING  {name:<18} {purpose}{when}: {cure}"));
    }

    fn verdict(&self) -> Result<()> {
        match (self.build, self.test) {
            (0, 0) => {
                say("Nothing is missing.");
                Ok(())
            }
            (0, _) => {
                say("The portal can be built; `cargo xtask test` will install the rest.");
                Ok(())
            }
            _ => Err(Trouble::new(
                "something that building needs is missing",
                "run `cargo xtask setup`, which installs what it can and says what it cannot",
            )
            .into()),
        }
    }
}
