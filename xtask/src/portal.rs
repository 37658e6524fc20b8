//! The portal's program: compiled, cut into parts, bound to JavaScript, made small.
//!
//! Trunk would drive cargo, wasm-bindgen and wasm-opt too, but has no place for the cut, which comes between the
//! linker and wasm-bindgen.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::fingerprint;
use crate::pins::{APP_BIN, CARGO_TOOLS, NPM_TOOLS, WASM_PROFILE, WASM_TARGET};
use crate::project::Project;
use crate::setup::toolchain::WasmToolchain;
use crate::step::{Cure, run, run_logged, say, step};

/// The program's own file, which every page needs.
pub const MAIN: &str = "app.wasm";
/// What binds it to the page; it also names the files of the parts.
pub const GLUE: &str = "app.js";

/// The name under which the parts look for what the program shares with them.
const SHARED: &str = "__wasm_split";

/// What wasm-bindgen's output uses, so that wasm-opt takes it; nothing that came after 2022.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--enable-multivalue",
];

/// Not `-tnh`: with it a panic would go on into undefined behaviour instead of ending the program.
const SHRINK: &[&str] = &["--low-memory-unused", "--flatten", "--rereloop", "-Oz"];

/// Builds the program into [`Project::portal_output`]. Cargo decides whether it has to be compiled; the rest is
/// done only when cargo made a new one.
pub fn build(project: &Project, toolchain: &WasmToolchain) -> Result<()> {
    step("compile the portal for the browser", "3 minutes the first time, then seconds", || {
        compile(project, toolchain)
    })?;
    let stamp = project.target.join("portal.stamp");
    if fs::read_to_string(&stamp).is_ok_and(|text| Some(text) == state(project).ok()) {
        say("» the portal's files are up to date");
        return Ok(());
    }
    let work = project.target.join("portal-work");
    let out = project.portal_output();
    for folder in [&work, &out] {
        drop(fs::remove_dir_all(folder));
        fs::create_dir_all(folder)?;
    }
    let cut = step("cut the program into its parts", "5 s", || cut(&linked(project), &work))?;
    let main = step("wasm-bindgen", "5 s", || bind(project, &work, &cut))?;
    step("wasm-opt: make the parts small", "20-40 s", || {
        let shrunk = shrink(project, &main, &cut.parts)?;
        write(&out, &work.join(format!("{APP_BIN}.js")), shrunk)
    })?;
    drop(fs::remove_dir_all(&work));
    fs::write(&stamp, state(project)?)?;
    Ok(())
}

fn compile(project: &Project, toolchain: &WasmToolchain) -> Result<()> {
    let mut cargo = project.command("cargo");
    toolchain.select(&mut cargo);
    // Where something lies is known until the program is cut: relocations say what leads to what.
    let mut flags = "-Clink-args=--emit-relocs".to_owned();
    cargo
        .arg("build")
        .arg(format!("--target={WASM_TARGET}"))
        .args(["--manifest-path", "app/Cargo.toml", "--features", "parts"])
        .args(["--profile", WASM_PROFILE, "--bin", APP_BIN]);
    if toolchain.has_std_source() {
        // A panic ends the program in either case, and the loader says so. Built with the program, the standard
        // library leaves out the words that nobody would see, and is made small as the rest is.
        flags.push_str(" -Zunstable-options -Cpanic=immediate-abort");
        cargo
            .env("RUSTC_BOOTSTRAP", "1")
            .args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
    }
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    run(&mut cargo).or_else_do("it does not compile", "mend what the compiler says above")
}

/// What the linker wrote.
fn linked(project: &Project) -> PathBuf {
    project.target.join(WASM_TARGET).join(WASM_PROFILE).join(format!("{APP_BIN}.wasm"))
}

/// The files of a program that was cut.
struct Cut {
    main: PathBuf,
    /// Code that more than one part needs, but not the first page.
    chunks: Vec<PathBuf>,
    /// Each part's name and file.
    parts: Vec<(String, PathBuf)>,
}

fn cut(program: &Path, work: &Path) -> Result<Cut> {
    let bytes = fs::read(program).with_context(|| format!("no {}", program.display()))?;
    let main = work.join("main.wasm");
    let mut options = wasm_split_cli_support::Options::new(&bytes);
    options.output_dir = work;
    options.main_out_path = &main;
    let split = wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow::anyhow!("the program could not be cut: {error:#}"))?;
    let mut cut = Cut { main, chunks: Vec::new(), parts: Vec::new() };
    for file in split.split_modules {
        let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        match stem.strip_prefix("split_") {
            Some(part) => cut.parts.push((part.to_owned(), file)),
            None => cut.chunks.push(file),
        }
    }
    cut.parts.sort();
    cut.chunks.sort();
    if cut.parts.is_empty() {
        bail!("the program has no parts: was it compiled with the feature `parts`?");
    }
    Ok(cut)
}

/// Makes the JavaScript and returns the main file, with the shared code joined to it again: a file of its own would
/// be a request more.
fn bind(project: &Project, work: &Path, cut: &Cut) -> Result<PathBuf> {
    let mut bindgen = project.command("wasm-bindgen");
    bindgen
        .args(["--target", "no-modules", "--no-typescript", "--omit-default-module-path"])
        // The table of functions stays visible: the parts put theirs into it.
        .arg("--keep-lld-exports")
        .args(["--out-name", APP_BIN, "--out-dir"])
        .arg(work)
        .arg(&cut.main);
    run(&mut bindgen)
        .or_else_do("wasm-bindgen failed", "`cargo xtask doctor` says whether it is missing")?;
    let bound = work.join(format!("{APP_BIN}_bg.wasm"));
    if cut.chunks.is_empty() {
        return Ok(bound);
    }
    let joined = work.join("joined.wasm");
    let mut merge = project.command("wasm-merge");
    merge.args(FEATURES).arg(&bound).arg(SHARED);
    for (number, chunk) in cut.chunks.iter().enumerate() {
        merge.arg(chunk).arg(format!("chunk{number}"));
    }
    merge.arg("-o").arg(&joined);
    run_logged(&mut merge, &project.log("wasm-merge"))?;
    Ok(joined)
}

/// A file of the program as it is shipped; the main one has no part.
struct Shrunk {
    part: Option<String>,
    bytes: Vec<u8>,
}

/// wasm-opt over all of them, two at a time: the main file in one row, the parts in the other.
fn shrink(project: &Project, main: &Path, parts: &[(String, PathBuf)]) -> Result<Vec<Shrunk>> {
    let one = |part: Option<&String>, file: &Path| -> Result<Shrunk> {
        Ok(Shrunk { part: part.cloned(), bytes: smaller(project, file)? })
    };
    std::thread::scope(|scope| {
        let first = scope.spawn(|| one(None, main));
        let rest: Result<Vec<_>> = parts.iter().map(|(name, file)| one(Some(name), file)).collect();
        let first = first.join().map_err(|_| anyhow::anyhow!("a thread ended early"))?;
        let mut all = vec![first?];
        all.extend(rest?);
        Ok(all)
    })
}

fn smaller(project: &Project, file: &Path) -> Result<Vec<u8>> {
    let out = file.with_extension("small.wasm");
    let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let mut opt = project.command("wasm-opt");
    opt.args(SHRINK).args(["--strip-debug", "--strip-producers"]).args(FEATURES);
    opt.arg(file).arg("-o").arg(&out);
    run_logged(&mut opt, &project.log(&format!("wasm-opt-{name}")))
        .or_else_do("wasm-opt failed", "`cargo xtask doctor` says whether it is missing")?;
    Ok(fs::read(&out)?)
}

/// Writes what is shipped. The name of a part holds a digest of the whole program: a part of another edition would
/// work on memory that is laid out otherwise, so it must not even be found.
fn write(out: &Path, glue: &Path, files: Vec<Shrunk>) -> Result<()> {
    let mut hash = Sha256::new();
    for file in &files {
        hash.update(Sha256::digest(&file.bytes));
    }
    let digest = fingerprint::hex(&hash.finalize());
    let edition = digest.get(..8).unwrap_or(&digest);
    let mut names = serde_json::Map::new();
    for file in files {
        let name = match file.part {
            None => MAIN.to_owned(),
            Some(part) => {
                let name = format!("app-{part}-{edition}.wasm");
                names.insert(part, name.clone().into());
                name
            }
        };
        fs::write(out.join(name), file.bytes)?;
    }
    let glue = fs::read_to_string(glue)?;
    let names = serde_json::Value::Object(names);
    fs::write(out.join(GLUE), format!("{}\njourneywork.parts = {names};\n", glue.trim_end()))?;
    Ok(())
}

fn state(project: &Project) -> Result<String> {
    let files = fingerprint::of(&[linked(project), project.portal_output()])?;
    let tools = CARGO_TOOLS
        .iter()
        .map(|tool| tool.version)
        .chain(NPM_TOOLS.iter().map(|tool| tool.version));
    let how = [FEATURES, SHRINK].concat().join(" ");
    Ok(format!("{files} {} {how}", tools.collect::<Vec<_>>().join(" ")))
}
