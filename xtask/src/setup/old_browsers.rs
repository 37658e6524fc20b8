//! Browsers of years ago, for the tests of the loader.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::pins::{OLD_CHROMIUMS, OldChromium};
use crate::project::Project;
use crate::step::{Cure, command, run_logged, step};

/// Where a browser's program is, or will be.
pub fn program(project: &Project, old: &OldChromium) -> PathBuf {
    project.tools().join(format!("old/chromium-{}-{}", old.number, old.version))
}

/// Installs those that are missing: some 50 MB each.
pub fn prepare(project: &Project) -> Result<()> {
    for old in OLD_CHROMIUMS {
        let program = program(project, old);
        if !program.is_file() {
            step(&format!("bring Chromium {}", old.number), "20-60 s, once", || {
                bring(project, old, &program)
            })?;
        }
    }
    Ok(())
}

fn bring(project: &Project, old: &OldChromium, program: &std::path::Path) -> Result<()> {
    let folder = program.with_extension("part");
    std::fs::create_dir_all(&folder)?;
    let log = project.log(&format!("old-chromium-{}", old.number));
    let cure = "check that the npm registry can be reached, then start again";
    let mut pack = command("npm");
    pack.args(["pack", "--silent", "--pack-destination"]).arg(&folder);
    pack.arg(format!("{}@{}", old.package, old.version));
    run_logged(&mut pack, &log).or_else_do("npm could not bring the package", cure)?;
    let archive = std::fs::read_dir(&folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| path.extension().is_some_and(|ending| ending == "tgz"))
        .context("npm brought no package")?;
    let mut tar = command("tar");
    tar.arg("-xzf").arg(&archive).arg("-C").arg(&folder).arg("package/bin/chromium.br");
    run_logged(&mut tar, &log).or_else_do("the package holds no browser", cure)?;
    let whole = folder.join("chromium");
    let mut brotli = command("brotli");
    brotli.args(["-d", "-f"]).arg(folder.join("package/bin/chromium.br")).arg("-o").arg(&whole);
    run_logged(&mut brotli, &log).or_else_do("the browser could not be unpacked", cure)?;
    executable(&whole)?;
    // At last, so that a broken set-up starts again from the beginning.
    std::fs::rename(&whole, program)?;
    std::fs::remove_dir_all(&folder)?;
    Ok(())
}

#[cfg(unix)]
fn executable(file: &std::path::Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    Ok(std::fs::set_permissions(file, std::fs::Permissions::from_mode(0o755))?)
}

#[cfg(not(unix))]
fn executable(_: &std::path::Path) -> Result<()> {
    Ok(())
}
