//! Turns the English Fluent file into patterns and constants: a message that does not exist does not compile.

use std::fmt::Write as _;
use std::{env, fs, path::Path, process};

const FOLDER: &str = "ui";
const FILE: &str = "ui/en.ftl";

fn main() {
    println!("cargo:rerun-if-changed={FOLDER}");
    println!("cargo:rerun-if-changed={FILE}");
    let fail = |text: &str| -> ! {
        println!("cargo:error={FILE}: {text}");
        process::exit(1)
    };
    let ftl = fs::read_to_string(FILE).unwrap_or_else(|e| fail(&e.to_string()));
    let patterns = wording::compile(&ftl).unwrap_or_else(|faults| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        fail(&lines.join("; "))
    });
    let mut consts = String::new();
    let mut table = String::from("static ENGLISH: &[(&str, &str)] = &[\n");
    for (index, (id, pattern)) in patterns.iter().enumerate() {
        let name = id.to_uppercase().replace('-', "_");
        let _ = writeln!(consts, "#[allow(missing_docs)] pub const {name}: Msg = Msg({index});");
        let _ = writeln!(table, "    ({id:?}, {pattern:?}),");
    }
    table.push_str("];\n");
    let offered = offered().unwrap_or_else(|e| fail(&e));
    let out = env::var("OUT_DIR").unwrap_or_else(|e| fail(&e.to_string()));
    let code = format!(
        "{table}\n{offered}\n/// One constant a message of `{FILE}`.\npub mod msg {{\n    use super::Msg;\n{consts}}}\n"
    );
    fs::write(Path::new(&out).join("messages.rs"), code).unwrap_or_else(|e| fail(&e.to_string()));
}

/// Every file of the folder is a language; its `language-name` is how it calls itself.
fn offered() -> Result<String, String> {
    let mut rows = Vec::new();
    for entry in fs::read_dir(FOLDER).map_err(|e| e.to_string())? {
        let path = entry.map_err(|e| e.to_string())?.path();
        let (Some(tag), Some("ftl")) =
            (path.file_stem().and_then(|s| s.to_str()), path.extension().and_then(|s| s.to_str()))
        else {
            continue;
        };
        let ftl = fs::read_to_string(&path).map_err(|e| e.to_string())?;
        let patterns = wording::compile(&ftl).map_err(|faults| {
            format!(
                "{}: {}",
                path.display(),
                faults.first().map_or(String::new(), ToString::to_string)
            )
        })?;
        let name = patterns
            .get("language-name")
            .ok_or(format!("{} has no language-name", path.display()))?;
        rows.push((tag.to_owned(), name.clone()));
    }
    rows.sort();
    Ok(format!(
        "/// Languages of the interface: tag and own name.\npub static OFFERED: &[(&str, &str)] = &{rows:?};\n"
    ))
}
