//! Packages from the npm registry, in `.tools/npm`.

use anyhow::Result;
use serde_json::Value;

use crate::pins::{NPM_TOOLS, NpmTool};
use crate::project::Project;
use crate::step::{Cure, command, run_logged, step};

/// Installs all of [`NPM_TOOLS`] when one is missing. They are small, and npm takes away what a
/// command does not name, so they are always named together.
pub fn prepare(project: &Project) -> Result<()> {
    if missing(project).next().is_none() {
        return Ok(());
    }
    let names: Vec<String> =
        NPM_TOOLS.iter().map(|tool| format!("{}@{}", tool.package, tool.version)).collect();
    step(&format!("npm install {}", names.join(" ")), "10-30 s, once", || {
        let folder = project.tools().join("npm");
        std::fs::create_dir_all(&folder)?;
        let mut npm = command("npm");
        npm.args(["install", "--no-save", "--no-package-lock"])
            .args(["--no-audit", "--no-fund", "--ignore-scripts"])
            .arg("--prefix")
            .arg(&folder)
            .args(&names);
        run_logged(&mut npm, &project.log("npm")).or_else_do(
            "npm could not install the tools",
            "check that the npm registry can be reached, then start again",
        )
    })
}

/// The packages that are not there in their pinned version.
pub fn missing(project: &Project) -> impl Iterator<Item = &'static NpmTool> {
    let modules = project.node_modules();
    NPM_TOOLS.iter().filter(move |tool| {
        let manifest = modules.join(tool.package).join("package.json");
        installed_version(&manifest).as_deref() != Some(tool.version)
    })
}

fn installed_version(manifest: &std::path::Path) -> Option<String> {
    let text = std::fs::read_to_string(manifest).ok()?;
    let value: Value = serde_json::from_str(&text).ok()?;
    Some(value.get("version")?.as_str()?.to_owned())
}
