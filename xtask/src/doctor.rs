//! Says what is missing on this machine and what would mend it. Changes nothing.

use anyhow::Result;

use crate::pins::{CARGO_TOOLS, NPM_TOOLS, Need, SYSTEM_TOOLS};
use crate::project::{Project, on_path};
use crate::setup::{cargo_tools, npm, toolchain};
use crate::step::{Trouble, capture, command, say};

/// Looks at everything that building and testing need.
pub fn doctor(project: &Project) -> Result<()> {
    let mut missing = Missing::default();
    say("Compilers");
    for program in ["cargo", "rustc"] {
        match capture(command(program).arg("--version")) {
            Ok(version) => good(program, version.trim()),
            Err(_) => missing.add(program, Need::Build, "install Rust with rustup"),
        }
    }
    let found = toolchain::remembered(project).or_else(|| toolchain::detect(project));
    match found {
        Some(found) => good("WebAssembly", &found.describe()),
        None => missing.add("WebAssembly", Need::Build, "`cargo xtask setup` finds or builds a compiler"),
    }

    say("System");
    for tool in SYSTEM_TOOLS {
        match on_path(tool.program) {
            Some(place) => good(tool.program, &place.display().to_string()),
            None => missing.add(
                tool.program,
                tool.need,
                &format!("apt-get install {}", tool.packages.join(" ")),
            ),
        }
    }

    say("Tools of the project");
    let absent: Vec<&str> = cargo_tools::missing(project, Need::Test)
        .map(|tool| tool.package)
        .chain(npm::missing(project).map(|tool| tool.package))
        .collect();
    let tools = CARGO_TOOLS
        .iter()
        .map(|tool| (tool.package, tool.version, tool.need))
        .chain(NPM_TOOLS.iter().map(|tool| (tool.package, tool.version, tool.need)));
    for (name, version, need) in tools {
        if absent.contains(&name) {
            missing.add(name, need, &format!("`cargo xtask setup` installs {version}"));
        } else {
            good(name, version);
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
    fn add(&mut self, name: &str, need: Need, cure: &str) {
        let purpose = match need {
            Need::Build => {
                self.build += 1;
                "to build"
            }
            Need::Test => {
                self.test += 1;
                "to test"
            }
        };
        say(&format!("  MISSING  {name:<18} needed {purpose}: {cure}"));
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
