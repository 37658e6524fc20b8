//! Interface text: `content/ui/<lang>.ftl` to `ui/<lang>.js`. English is inside the portal.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use assess::Lang;
use course::compile::{Files, script};

use crate::disk::DiskFault;

/// Compiles all languages but English. What is wrong with a file is given as lines to print; that file is left out.
pub fn compile(content: &Path) -> Result<(Files, Vec<String>), DiskFault> {
    let folder = content.join("ui");
    let mut files = Files::new();
    let mut faults = Vec::new();
    let entries = match fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => return Ok((files, faults)),
        Err(fault) => return Err(DiskFault::Io(folder, fault)),
    };
    let mut paths: Vec<_> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    paths.sort();
    for path in
        paths.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "ftl"))
    {
        let tag =
            path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let Ok(lang) = Lang::parse(&tag) else {
            faults.push(format!("{}: `{tag}` is no language tag", path.display()));
            continue;
        };
        if lang == Lang::english() {
            continue;
        }
        let text = fs::read_to_string(&path).map_err(|fault| DiskFault::Io(path.clone(), fault))?;
        match wording::compile(&text) {
            Ok(patterns) => {
                files.insert(format!("ui/{lang}.js"), words_script(&lang, &patterns).into_bytes());
            }
            Err(wrong) => {
                faults.extend(wrong.iter().map(|fault| format!("{}: {fault}", path.display())))
            }
        }
    }
    Ok((files, faults))
}

fn words_script(lang: &Lang, patterns: &BTreeMap<String, String>) -> String {
    // A map of texts always becomes JSON.
    let json = serde_json::to_string(patterns).unwrap_or_default();
    script::call("ui", lang.as_str(), &json)
}
