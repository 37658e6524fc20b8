//! A compiler for WebAssembly: the one that is there, rustup's target, or Debian's own compiler with
//! the standard library built from its own source. The first that works is used and remembered.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::pins::{
    DISTRO_CLIPPY, DISTRO_LINKER, DISTRO_LINKER_PROGRAM, DISTRO_RUST, DISTRO_TOOLCHAIN, WASM_TARGET,
};
use crate::project::{Project, is_program, on_path};
use crate::setup::system::{self, Rights};
use crate::step::{Cure, Trouble, capture, command, run_logged, say, step, succeeds_within};

/// rustup without a server must not hold us up.
const RUSTUP_LIMIT: Duration = Duration::from_secs(20);
/// Compiling the probe takes half a second.
const PROBE_LIMIT: Duration = Duration::from_secs(120);
const DISTRO_RUSTC: &str = "/usr/bin/rustc";
const DISTRO_CARGO: &str = "/usr/bin/cargo";
/// The standard library's source, seen from the compiler's root.
const STD_SOURCE: &str = "lib/rustlib/src/rust/library/std/Cargo.toml";

/// A program that needs the standard library, the allocator and link-time optimisation: if this
/// compiles, the portal does.
const PROBE: &str = r#"
#[unsafe(no_mangle)]
pub extern "C" fn probe(count: usize) -> usize {
    let words: Vec<String> = (0..count).map(|n| n.to_string()).collect();
    words.join(",").len()
}
"#;

/// How this machine compiles for the browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WasmToolchain {
    /// Which compiler.
    pub compiler: Compiler,
    /// A linker to name, where the compiler brings none.
    pub linker: Option<PathBuf>,
}

/// Which compiler builds the portal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compiler {
    /// The one that also builds native programs.
    Usual,
    /// Debian's, linked into rustup as [`DISTRO_TOOLCHAIN`].
    Distro,
}

impl WasmToolchain {
    /// Adds to a command what selects this toolchain.
    pub fn select(&self, command: &mut Command) {
        if self.compiler == Compiler::Distro {
            command.env("RUSTUP_TOOLCHAIN", DISTRO_TOOLCHAIN);
        }
        if let Some(linker) = &self.linker {
            command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
    }

    /// Whether the compiler's own library lies beside it as source, and the compiler is one that can build it
    /// together with a program and end that at a panic without a word (`-Cpanic=immediate-abort`, Rust 1.91).
    pub fn has_std_source(&self) -> bool {
        let Ok(sysroot) = capture(self.rustc().args(["--print", "sysroot"])) else { return false };
        let source = Path::new(sysroot.trim()).join(STD_SOURCE);
        let version = capture(self.rustc().arg("--version")).unwrap_or_default();
        let minor = version.split('.').nth(1).and_then(|minor| minor.parse::<u32>().ok());
        source.exists() && minor.is_some_and(|minor| minor >= 91)
    }

    /// Says it in words.
    pub fn describe(&self) -> String {
        let compiler = match self.compiler {
            Compiler::Usual => "the usual toolchain",
            Compiler::Distro => "Debian's Rust (RUSTUP_TOOLCHAIN=distro)",
        };
        match &self.linker {
            Some(linker) => format!("{compiler}, linker {}", linker.display()),
            None => compiler.to_owned(),
        }
    }

    /// Makes `cargo clippy` work for the browser's target.
    pub fn prepare_clippy(&self) -> Result<()> {
        if self.compiler == Compiler::Distro && !is_program(Path::new("/usr/bin/clippy-driver")) {
            system::install(&[DISTRO_CLIPPY])?;
        }
        Ok(())
    }

    fn rustc(&self) -> Command {
        match self.compiler {
            Compiler::Usual => command("rustc"),
            Compiler::Distro => command(DISTRO_RUSTC),
        }
    }

    /// Whether the probe compiles.
    fn works(&self, project: &Project) -> bool {
        let folder = project.tools().join("build").join("probe");
        let source = folder.join("probe.rs");
        if fs::create_dir_all(&folder).is_err() || fs::write(&source, PROBE).is_err() {
            return false;
        }
        let mut rustc = self.rustc();
        rustc
            .args(["--edition", "2024", "--crate-type", "cdylib"])
            .args(["--target", WASM_TARGET])
            .args(["-C", "lto=fat", "-C", "panic=abort", "-C", "opt-level=s"])
            .arg("-o")
            .arg(folder.join("probe.wasm"))
            .arg(&source);
        if let Some(linker) = &self.linker {
            rustc.arg("-C").arg(format!("linker={}", linker.display()));
        }
        succeeds_within(&mut rustc, PROBE_LIMIT)
    }

    /// What must not have changed since the probe last compiled.
    fn stamp(&self) -> Result<String> {
        let version = capture(self.rustc().arg("-vV"))?;
        let library =
            capture(self.rustc().args(["--print", "target-libdir", "--target", WASM_TARGET]))?;
        let built = fs::metadata(library.trim())
            .and_then(|data| data.modified())
            .ok()
            .and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok())
            .map_or(0, |age| age.as_secs());
        let compiler = match self.compiler {
            Compiler::Usual => "usual",
            Compiler::Distro => "distro",
        };
        let linker = self.linker.as_deref().unwrap_or(Path::new("")).to_string_lossy();
        Ok(format!("compiler = {compiler}\nlinker = {linker}\nlibrary = {built}\n{version}"))
    }
}

fn stamp_file(project: &Project) -> PathBuf {
    project.tools().join("wasm-toolchain")
}

/// The toolchain that an earlier run found, if nothing about it has changed.
pub fn remembered(project: &Project) -> Option<WasmToolchain> {
    let text = fs::read_to_string(stamp_file(project)).ok()?;
    let field =
        |name: &str| text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = "));
    let found = WasmToolchain {
        compiler: match field("compiler")? {
            "usual" => Compiler::Usual,
            "distro" => Compiler::Distro,
            _ => return None,
        },
        linker: field("linker").filter(|path| !path.is_empty()).map(PathBuf::from),
    };
    let linker_stands = found.linker.as_deref().is_none_or(is_program);
    (linker_stands && found.stamp().ok()? == text).then_some(found)
}

/// Finds a toolchain, or makes one.
pub fn prepare(project: &Project) -> Result<WasmToolchain> {
    if let Some(found) = remembered(project) {
        return Ok(found);
    }
    let found = find(project)?;
    say(&format!("  WebAssembly is compiled by {}.", found.describe()));
    fs::create_dir_all(project.tools())?;
    fs::write(stamp_file(project), found.stamp()?)?;
    Ok(found)
}

/// Tries what is there already, without installing anything.
pub fn detect(project: &Project) -> Option<WasmToolchain> {
    let usual = WasmToolchain { compiler: Compiler::Usual, linker: None };
    if usual.works(project) {
        return Some(usual);
    }
    let distro = WasmToolchain { compiler: distro_compiler(), linker: find_linker() };
    let linked = distro.compiler == Compiler::Usual || distro_is_linked();
    (linked && distro.works(project)).then_some(distro)
}

fn find(project: &Project) -> Result<WasmToolchain> {
    if let Some(found) = detect(project) {
        return Ok(found);
    }
    let usual = WasmToolchain { compiler: Compiler::Usual, linker: None };
    if on_path("rustup").is_some() {
        step(&format!("rustup target add {WASM_TARGET}"), "10 s; given up after 20 s", || {
            let mut rustup = command("rustup");
            rustup.args(["target", "add", WASM_TARGET]);
            if !succeeds_within(&mut rustup, RUSTUP_LIMIT) {
                say("  rustup cannot bring it here; building it from Debian's source instead.");
            }
            Ok(())
        })?;
        if usual.works(project) {
            return Ok(usual);
        }
    }
    distro(project).or_else_do(
        "no compiler for WebAssembly could be prepared",
        "install a Rust toolchain that has the target wasm32-unknown-unknown \
         (`rustup target add wasm32-unknown-unknown`), then start again",
    )
}

/// The third way: Debian's compiler, its standard library built here.
fn distro(project: &Project) -> Result<WasmToolchain> {
    if !has_distro_source() {
        system::install(DISTRO_RUST)?;
    }
    if find_linker().is_none() {
        system::install(&[DISTRO_LINKER])?;
    }
    let toolchain = WasmToolchain { compiler: distro_compiler(), linker: find_linker() };
    if toolchain.compiler == Compiler::Distro && !distro_is_linked() {
        capture(command("rustup").args(["toolchain", "link", DISTRO_TOOLCHAIN, "/usr"]))?;
    }
    if !toolchain.works(project) {
        step("build the standard library for WebAssembly", "½-1 minute, once", || {
            build_std(project)
        })?;
    }
    if !toolchain.works(project) {
        bail!("the standard library was built, but a small program does not compile with it");
    }
    Ok(toolchain)
}

/// Whether the compiler on PATH is Debian's itself (no rustup), or has to be selected.
fn distro_compiler() -> Compiler {
    if on_path("rustup").is_some() { Compiler::Distro } else { Compiler::Usual }
}

fn has_distro_source() -> bool {
    distro_sysroot()
        .is_ok_and(|root| is_program(Path::new(DISTRO_CARGO)) && root.join(STD_SOURCE).exists())
}

fn distro_sysroot() -> Result<PathBuf> {
    let text = capture(command(DISTRO_RUSTC).args(["--print", "sysroot"]))?;
    Ok(PathBuf::from(text.trim()))
}

fn distro_is_linked() -> bool {
    capture(command("rustup").args(["toolchain", "list"]))
        .is_ok_and(|text| text.lines().any(|line| line.split(' ').next() == Some(DISTRO_TOOLCHAIN)))
}

/// `rust-lld` of the usual toolchain, or Debian's linker.
fn find_linker() -> Option<PathBuf> {
    let usual = || {
        let sysroot = capture(command("rustc").args(["--print", "sysroot"])).ok()?;
        let version = capture(command("rustc").arg("-vV")).ok()?;
        let host = version.lines().find_map(|line| line.strip_prefix("host: "))?;
        let file = Path::new(sysroot.trim()).join("lib/rustlib").join(host).join("bin/rust-lld");
        is_program(&file).then_some(file)
    };
    usual().or_else(|| on_path(DISTRO_LINKER_PROGRAM))
}

/// Builds Debian's standard library for the browser and puts it where its compiler looks for it.
fn build_std(project: &Project) -> Result<()> {
    let Some(rights) = Rights::of_this_user() else {
        return Err(Trouble::new(
            "the standard library has to be copied below /usr, which needs root",
            "run `sudo cargo xtask setup` once, then start again as yourself",
        )
        .into());
    };
    let folder = project.tools().join("build").join("std");
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(folder.join("src"))?;
    // A workspace of its own, or cargo would look for one further up and find the project's.
    fs::write(
        folder.join("Cargo.toml"),
        "[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \"2021\"\n[workspace]\n",
    )?;
    fs::write(folder.join("src/lib.rs"), "")?;
    let target = folder.join("target");
    let mut cargo = command(DISTRO_CARGO);
    cargo
        .current_dir(&folder)
        .env("RUSTC", DISTRO_RUSTC)
        // Stable Debian Rust builds its own library; the project itself uses nothing unstable.
        .env("RUSTC_BOOTSTRAP", "1")
        // Without bitcode in it, link-time optimisation fails later.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .env("CARGO_TARGET_DIR", &target)
        .args(["build", "--release", "-Zbuild-std=std,panic_abort"])
        .args(["--target", WASM_TARGET]);
    run_logged(&mut cargo, &project.log("std"))?;
    let libraries = libraries_in(&target.join(WASM_TARGET).join("release").join("deps"))?;
    let place = distro_sysroot()?.join("lib/rustlib").join(WASM_TARGET).join("lib");
    // Libraries of an older compiler in the same place would be found twice.
    let old = libraries_in(&place).unwrap_or_default();
    rights.replace(&old, &libraries, &place)?;
    drop(fs::remove_dir_all(&folder));
    Ok(())
}

/// The libraries in a folder, without the empty crate's own.
fn libraries_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("no {}", folder.display()))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.ends_with(".rlib") && !name.starts_with("libempty-") {
            found.push(path.clone());
        }
    }
    if found.is_empty() {
        bail!("there is no library in {}", folder.display());
    }
    found.sort();
    Ok(found)
}
