//! Assembles `dist/`: the program, its page, the loader, the style, the courses; nothing that needs a server.

pub mod html;
pub mod markup;
pub mod rules;
mod worker;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use data_encoding::BASE64;

use crate::fingerprint::{self, files, relative};
use crate::portal;
use crate::project::Project;
use crate::step::{Cure, Trouble, run, say, step};

/// How the files end that hold the program for pages opened by double-click.
pub const EMBEDDED_WASM: &str = ".wasm.js";

/// What `dist/` is made of.
#[derive(Clone, Debug)]
pub struct Sources {
    /// The program: app.js, app.wasm and its parts.
    pub program: PathBuf,
    /// index.html
    pub page: PathBuf,
    /// boot.js and the template of sw.js.
    pub boot: PathBuf,
    /// The style, plain CSS.
    pub style: PathBuf,
    /// Files copied as they are.
    pub public: PathBuf,
    /// Courses and translations.
    pub content: PathBuf,
    /// The program that builds the courses.
    pub cli: PathBuf,
    /// What makes scripts and style short.
    pub squeezer: Squeezer,
}

/// What takes comments and blanks out of scripts and style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Squeezer {
    /// This program.
    Esbuild(PathBuf),
    /// Nothing: they are shipped as they are written.
    #[cfg_attr(not(test), expect(dead_code, reason = "tests bring no tools"))]
    Absent,
}

/// What is made short, and the edition of the language that it must not go beyond.
const SQUEEZED: &[(&str, &str)] =
    &[("app.js", "--target=es2021"), ("boot.js", "--target=es5"), ("style.css", "--target=esnext")];

impl Sources {
    /// The project's own.
    pub fn of(project: &Project) -> Self {
        Self {
            program: project.portal_output(),
            page: project.path("app/index.html"),
            boot: project.path("app/boot"),
            style: project.path("style"),
            public: project.path("public"),
            content: project.path("content"),
            cli: project.cli(),
            squeezer: Squeezer::Esbuild(project.npm_bin().join("esbuild")),
        }
    }

    fn all(&self) -> Vec<PathBuf> {
        let mut all = vec![
            self.program.clone(),
            self.page.clone(),
            self.boot.clone(),
            self.style.clone(),
            self.public.clone(),
            self.content.clone(),
            self.cli.clone(),
        ];
        // A new version of this program may assemble otherwise.
        all.extend(std::env::current_exe());
        all
    }
}

/// Makes `dist/` new if anything it is made of has changed, or if it was touched itself.
pub fn make(project: &Project) -> Result<()> {
    let sources = Sources::of(project);
    let stamp = project.target.join("dist.stamp");
    let dist = project.dist();
    let before = state(&sources, &dist)?;
    if dist.exists() && fs::read_to_string(&stamp).is_ok_and(|text| text == before) {
        say("» dist/ is up to date");
        return Ok(());
    }
    step("assemble dist/", "a few seconds", || {
        // Beside the old one, so that whoever looks sees the old or the new, never half of it.
        let new = project.path("dist.tmp");
        remove(&new)?;
        assemble(&sources, &new)?;
        remove(&dist)?;
        fs::rename(&new, &dist).context("could not put the new dist/ in its place")?;
        fs::write(&stamp, state(&sources, &dist)?)?;
        Ok(())
    })
}

fn state(sources: &Sources, dist: &Path) -> Result<String> {
    let mut paths = sources.all();
    paths.push(dist.to_path_buf());
    fingerprint::of(&paths)
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("could not remove {}", folder.display()))?;
    }
    Ok(())
}

/// Puts everything into the empty folder `out`.
pub fn assemble(sources: &Sources, out: &Path) -> Result<()> {
    fs::create_dir_all(out)?;
    program(&sources.program, out)
        .or_else_do("the program is not there", "run `cargo xtask build`, which builds it")?;
    let loader = out.join("boot.js");
    let parts = read_text(&sources.program.join(portal::PARTS))?;
    fs::write(&loader, with_parts(&read_text(&sources.boot.join("boot.js"))?, &parts)?)?;
    fs::write(out.join("style.css"), stylesheet(&sources.style)?)?;
    squeeze(&sources.squeezer, out)?;
    let page = html::finish(&read_text(&sources.page)?, &read_text(&loader)?)?;
    fs::write(out.join("index.html"), page)?;
    fs::remove_file(loader)?;
    if sources.public.exists() {
        copy_tree(&sources.public, out)?;
    }
    let mut cli = crate::step::command(&sources.cli);
    cli.arg("build").arg(&sources.content).arg("--out").arg(out).arg("--remove-others");
    run(&mut cli).or_else_do(
        "the courses could not be built",
        "mend what is said above, or run `target/release/journeywork check content`",
    )?;
    let template = read_text(&sources.boot.join("sw.js"))?;
    fs::write(out.join("sw.js"), worker::finish(&template, out)?)?;
    Ok(())
}

/// The loader, told of the files of the program's parts, so that it asks for them at once.
fn with_parts(loader: &str, parts: &str) -> Result<String> {
    const PLACE: &str = "journeywork.parts = {};";
    if loader.matches(PLACE).count() != 1 {
        bail!("app/boot/boot.js must hold `{PLACE}` once");
    }
    Ok(loader.replace(PLACE, &format!("journeywork.parts = {};", parts.trim())))
}

fn squeeze(squeezer: &Squeezer, out: &Path) -> Result<()> {
    let Squeezer::Esbuild(program) = squeezer else { return Ok(()) };
    for (name, target) in SQUEEZED {
        let file = out.join(name);
        let mut esbuild = crate::step::command(program);
        esbuild.arg(&file).args(["--minify", "--charset=utf8", "--log-level=warning", target]);
        esbuild.arg(format!("--outfile={}", file.display())).arg("--allow-overwrite");
        run(&mut esbuild)
            .or_else_do("esbuild failed", "`cargo xtask doctor` says whether it is missing")?;
    }
    Ok(())
}

/// The program, and each of its files once more as base64 in a classic script: one call that hands it over.
fn program(from: &Path, out: &Path) -> Result<()> {
    copy(&from.join(portal::GLUE), &out.join(portal::GLUE))?;
    for file in files(from)? {
        let name = relative(from, &file);
        let Some(stem) = name.strip_suffix(".wasm") else { continue };
        copy(&file, &out.join(&name))?;
        let text = BASE64.encode(&fs::read(&file)?);
        let script = out.join(format!("{stem}{EMBEDDED_WASM}"));
        fs::write(script, format!("journeywork('wasm','{stem}','{text}');\n"))?;
    }
    Ok(())
}

/// All of `style/*.css` in one: in the order of `order.txt` if there is one, else by name.
fn stylesheet(folder: &Path) -> Result<String> {
    let mut names: Vec<String> = files(folder)?
        .iter()
        .filter(|file| file.extension().is_some_and(|ending| ending == "css"))
        .map(|file| relative(folder, file))
        .collect();
    let order = folder.join("order.txt");
    if order.exists() {
        names = in_order(&read_text(&order)?, &names)?;
    }
    let mut sheet = String::new();
    for name in names {
        sheet.push_str(read_text(&folder.join(&name))?.trim_end());
        sheet.push('\n');
    }
    Ok(sheet)
}

/// The names as `order` lists them; each is listed, each that is listed is there.
fn in_order(order: &str, names: &[String]) -> Result<Vec<String>> {
    let listed: Vec<String> = order
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(str::to_owned)
        .collect();
    for name in &listed {
        if !names.contains(name) {
            bail!("style/order.txt names {name}, which is not there");
        }
    }
    for name in names {
        if !listed.contains(name) {
            bail!("style/order.txt does not name {name}");
        }
    }
    Ok(listed)
}

fn read_text(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("could not read {}", file.display()))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).map(drop).with_context(|| format!("could not copy {}", from.display()))
}

/// Copies a folder's content; refuses to write over a file of the program.
fn copy_tree(from: &Path, to: &Path) -> Result<()> {
    for file in files(from)? {
        let name = relative(from, &file);
        let place = to.join(&name);
        if place.exists() {
            return Err(Trouble::new(
                format!("public/{name} has the name of a file that the build writes"),
                "give it another name",
            )
            .into());
        }
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder)?;
        }
        copy(&file, &place)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
