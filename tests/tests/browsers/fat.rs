//! The portal on a memory stick: through a FAT32 image and started from what comes out of it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail};
use e2e::{Browser, Result, Setup, Way, dist, setting, tests};

/// No two names differ in case alone, and no name is one that Windows or FAT refuses.
#[test]
fn every_name_fits_on_a_stick() -> Result<()> {
    let root = setting::dist()?;
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for file in files(&root, &root)? {
        if let Some(other) = seen.insert(file.to_lowercase(), file.clone()) {
            panic!("{file} and {other} are one name on a stick");
        }
        assert!(file.len() <= 200, "{file} is too long below a folder of its own");
        for name in file.split('/') {
            assert!(!name.contains(['<', '>', ':', '"', '\\', '|', '?', '*']), "{file}");
            assert!(!name.ends_with(['.', ' ']) && name.is_ascii(), "{file}");
            let stem = name.split('.').next().unwrap_or_default().to_lowercase();
            assert!(
                !["con", "prn", "aux", "nul", "com1", "lpt1"].contains(&stem.as_str()),
                "{file}"
            );
        }
    }
    assert!(seen.len() > 10);
    Ok(())
}

fn the_portal_starts_from_a_stick(browser: Browser, way: Way) -> Result<()> {
    let root = setting::dist()?;
    let work = dist::Copy::of(&setting::fixtures().join("content/courses"), "fat")?;
    let (image, out) = (work.folder().join("stick.img"), work.folder().join("out"));
    fs::create_dir_all(&out)?;
    tool("mformat", &["-C", "-F", "-T", "262144", "-i", &text(&image)?, "::"])?;
    tool("mcopy", &["-s", "-Q", "-i", &text(&image)?, &text(&root)?, "::portal"])?;
    tool("mcopy", &["-s", "-Q", "-i", &text(&image)?, "::portal", &text(&out)?])?;
    let portal = out.join("portal");
    let (before, after) = (files(&root, &root)?, files(&portal, &portal)?);
    assert_eq!(before, after, "names have changed on the stick");
    for file in &before {
        assert!(
            fs::read(root.join(file))? == fs::read(portal.join(file))?,
            "{file} has changed on the stick"
        );
    }
    let session = Setup::new(browser, way).on(&portal).start()?;
    session.visit("#/course/co2-welding")?;
    session.follow("#go-on")?;
    session.see("section.item")?;
    session.no_complaints()
}
tests!(the_portal_starts_from_a_stick: chromium_folder);

fn text(path: &Path) -> Result<String> {
    path.to_str().map(str::to_owned).with_context(|| format!("{} is not UTF-8", path.display()))
}

fn tool(name: &str, arguments: &[&str]) -> Result<()> {
    let answer = Command::new(name).args(arguments).output().with_context(|| {
        format!("no {name}: it belongs to mtools; `cargo xtask doctor` says how to get it")
    })?;
    if answer.status.success() {
        return Ok(());
    }
    bail!("{name}: {}", String::from_utf8_lossy(&answer.stderr))
}

/// Every file below a folder, as paths from `root`, sorted.
fn files(folder: &Path, root: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path: PathBuf = entry?.path();
        if path.is_dir() {
            found.extend(files(&path, root)?);
        } else {
            found.push(text(path.strip_prefix(root)?)?);
        }
    }
    found.sort();
    Ok(found)
}
