//! The portal's program: compiled, cut into parts, bound to JavaScript, made small.
//!
//! Trunk would drive cargo, wasm-bindgen and wasm-opt too, but has no place for the cut, which comes between the
//! linker and wasm-bindgen.

use std::collections::BTreeMap;
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

/// Files of each part, by its name.
pub const PARTS: &str = "parts.json";

/// Code of several parts that is longer, in bytes before wasm-opt, gets a file of its own; shorter code goes to the
/// main file, because each file is a request more.
const OWN_FILE: u64 = 100_000;

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
const SHRINK: &[&str] = &[
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    "-Oz",
    "--gufa-optimizing",
    "--merge-similar-functions",
    "-Oz",
    "--reorder-locals",
    "--reorder-functions",
];

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
    let main = step("wasm-bindgen", "5 s", || {
        let bound = bind(project, &work, &cut)?;
        join(project, &work, bound, &cut.scraps)
    })?;
    step("wasm-opt: make the parts small", "20-40 s", || {
        let mut files = vec![main.as_path()];
        files.extend(cut.files.iter().map(|part| part.file.as_path()));
        let bytes = shrink(project, &files)?;
        write(&out, &work.join(format!("{APP_BIN}.js")), &cut.files, &bytes)
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
    /// Code that more than one part needs, but not the first page, and not much of it.
    scraps: Vec<PathBuf>,
    /// The parts, and what several of them share.
    files: Vec<PartFile>,
}

/// A file that parts bring.
struct PartFile {
    /// `study`, or `course-study` for what both need.
    name: String,
    file: PathBuf,
    parts: Vec<String>,
}

fn cut(program: &Path, work: &Path) -> Result<Cut> {
    let bytes = fs::read(program).with_context(|| format!("no {}", program.display()))?;
    let main = work.join("main.wasm");
    let mut options = wasm_split_cli_support::Options::new(&bytes);
    options.output_dir = work;
    options.main_out_path = &main;
    let split = wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow::anyhow!("the program could not be cut: {error:#}"))?;
    let mut cut = Cut { main, scraps: Vec::new(), files: Vec::new() };
    for file in split.split_modules {
        let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let needs = split.prefetch_map.iter().filter(|(_, files)| files.contains(&stem));
        let mut parts: Vec<String> = needs.map(|(part, _)| part.clone()).collect();
        parts.sort();
        if parts.len() > 1 && file.metadata()?.len() < OWN_FILE {
            cut.scraps.push(file);
        } else {
            cut.files.push(PartFile { name: parts.join("-"), file, parts });
        }
    }
    cut.scraps.sort();
    cut.files.sort_by(|a, b| a.name.cmp(&b.name));
    if cut.files.is_empty() {
        bail!("the program has no parts: was it compiled with the feature `parts`?");
    }
    Ok(cut)
}

/// Makes the JavaScript and returns the main file.
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
    Ok(work.join(format!("{APP_BIN}_bg.wasm")))
}

/// Puts the scraps into the main file.
fn join(project: &Project, work: &Path, main: PathBuf, scraps: &[PathBuf]) -> Result<PathBuf> {
    if scraps.is_empty() {
        return Ok(main);
    }
    let joined = work.join("joined.wasm");
    let mut merge = project.command("wasm-merge");
    merge.args(FEATURES).arg(&main).arg(SHARED);
    for (number, scrap) in scraps.iter().enumerate() {
        merge.arg(scrap).arg(format!("scrap{number}"));
    }
    merge.arg("-o").arg(&joined);
    run_logged(&mut merge, &project.log("wasm-merge"))?;
    Ok(joined)
}

/// wasm-opt over all files at once; they come back in the same order.
fn shrink(project: &Project, files: &[&Path]) -> Result<Vec<Vec<u8>>> {
    std::thread::scope(|scope| {
        let work = |file: &&Path| {
            let file = file.to_path_buf();
            scope.spawn(move || smaller(project, &file))
        };
        let running: Vec<_> = files.iter().map(work).collect();
        let ended = running.into_iter().map(|thread| thread.join());
        ended.map(|bytes| bytes.map_err(|_| anyhow::anyhow!("a thread ended early"))?).collect()
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
fn write(out: &Path, glue: &Path, parts: &[PartFile], bytes: &[Vec<u8>]) -> Result<()> {
    let mut hash = Sha256::new();
    for file in bytes {
        hash.update(Sha256::digest(file));
    }
    let digest = fingerprint::hex(&hash.finalize());
    let edition = digest.get(..8).unwrap_or(&digest);
    let (main, rest) = bytes.split_first().context("a program without a main file")?;
    fs::write(out.join(MAIN), main)?;
    let mut names: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (part, bytes) in parts.iter().zip(rest) {
        let name = format!("app-{}-{edition}.wasm", part.name);
        fs::write(out.join(&name), bytes)?;
        for user in &part.parts {
            names.entry(user).or_default().push(name.clone());
        }
    }
    let glue = fs::read_to_string(glue)?;
    fs::write(out.join(GLUE), glue)?;
    fs::write(out.join(PARTS), serde_json::to_string(&names)?)?;
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
