//! Turns the English Fluent file into patterns and constants: a message that does not exist does not compile.

use std::fmt::Write as _;
use std::{env, fs, path::Path, process};

const FILE: &str = "ui/en.ftl";

fn main() {
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
    let out = env::var("OUT_DIR").unwrap_or_else(|e| fail(&e.to_string()));
    let code = format!("{table}\n/// One constant a message of `{FILE}`.\npub mod msg {{\n    use super::Msg;\n{consts}}}\n");
    fs::write(Path::new(&out).join("messages.rs"), code).unwrap_or_else(|e| fail(&e.to_string()));
}
