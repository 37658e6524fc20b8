//! Diagnostics as SARIF 2.1.0, which code hosts and editors show beside the text.

use course::diagnostic::Fix;
use course::lint::{self, Rule};
use course::shelf::Shelf;
use course::{Diagnostic, Severity, Span};
use serde_json::{Value, json};

use crate::positions::Positions;

/// What is found in one course.
pub fn results(faults: &[Diagnostic], shelf: &dyn Shelf, folder: &str) -> Vec<Value> {
    let places = Places { positions: Positions::new(shelf), folder };
    faults.iter().map(|fault| places.result(fault)).collect()
}

/// The whole document.
pub fn document(results: &[Value]) -> Value {
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "journeywork",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": lint::rules().map(rule).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn rule(rule: &Rule) -> Value {
    json!({
        "id": rule.code().to_string(),
        "name": rule.name,
        "shortDescription": { "text": rule.title },
        "fullDescription": { "text": rule.what },
        "help": { "text": crate::explain::text(rule, 100), "markdown": crate::explain::markdown(rule) },
        "defaultConfiguration": { "level": level(rule.severity) },
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

struct Places<'a> {
    positions: Positions<'a>,
    folder: &'a str,
}

impl Places<'_> {
    fn result(&self, fault: &Diagnostic) -> Value {
        let help = fault.help.as_ref().map(|help| format!("\n{help}")).unwrap_or_default();
        let related = fault.also.iter().enumerate().map(|(index, (span, words))| {
            json!({
                "id": index,
                "message": { "text": words },
                "physicalLocation": self.location(span),
            })
        });
        let mut result = json!({
            "ruleId": fault.code.to_string(),
            "level": level(fault.severity),
            "message": { "text": format!("{}{help}", fault.message) },
            "locations": [{ "physicalLocation": self.location(&fault.at) }],
            "relatedLocations": related.collect::<Vec<_>>(),
        });
        if let Some(object) = result.as_object_mut() {
            if let Some(index) = lint::rules().position(|rule| rule.code() == fault.code) {
                object.insert("ruleIndex".to_owned(), json!(index));
            }
            if let Some(fixes) = self.fixes(fault) {
                object.insert("fixes".to_owned(), fixes);
            }
        }
        result
    }

    /// Only edits can be said in SARIF.
    fn fixes(&self, fault: &Diagnostic) -> Option<Value> {
        let Some(Fix::Edit(edits)) = &fault.fix else { return None };
        let mut files: Vec<&str> = edits.iter().map(|edit| edit.at.file.as_str()).collect();
        files.sort_unstable();
        files.dedup();
        let change = |file: &&str| {
            let here = edits.iter().filter(|edit| edit.at.file == **file);
            let replacement = |edit: &course::diagnostic::Edit| {
                json!({
                    "deletedRegion": self.region(&edit.at),
                    "insertedContent": { "text": edit.text },
                })
            };
            json!({
                "artifactLocation": { "uri": self.uri(file) },
                "replacements": here.map(replacement).collect::<Vec<_>>(),
            })
        };
        Some(json!([{
            "description": { "text": fault.help.as_deref().unwrap_or("mend it") },
            "artifactChanges": files.iter().map(change).collect::<Vec<_>>(),
        }]))
    }

    fn location(&self, span: &Span) -> Value {
        let artifact = json!({ "uri": self.uri(&span.file) });
        // A fault of the file as a whole has no region.
        if span.bytes == (0..0) {
            return json!({ "artifactLocation": artifact });
        }
        json!({ "artifactLocation": artifact, "region": self.region(span) })
    }

    fn region(&self, span: &Span) -> Value {
        let (start_line, start_column) = self.positions.of(&span.file, span.bytes.start);
        let (end_line, end_column) = self.positions.of(&span.file, span.bytes.end);
        json!({
            "startLine": start_line,
            "startColumn": start_column,
            "endLine": end_line,
            "endColumn": end_column,
        })
    }

    fn uri(&self, file: &str) -> String {
        let path = if self.folder.is_empty() || self.folder == "." {
            file.to_owned()
        } else {
            format!("{}/{file}", self.folder.trim_start_matches("./").trim_end_matches('/'))
        };
        path.bytes().map(percent).collect()
    }
}

/// RFC 3986: what is not a letter, a digit or one of few marks is written as its number.
fn percent(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
        char::from(byte).to_string()
    } else {
        format!("%{byte:02X}")
    }
}

#[cfg(test)]
mod tests {
    use super::results;
    use course::diagnostic::{Edit, Fix};
    use course::shelf::MemoryShelf;
    use course::{Code, Diagnostic, Severity, Span};
    use serde_json::json;

    #[test]
    fn repairs_and_other_places_go_with_a_fault() {
        let shelf: MemoryShelf = [("a.md", "one\nж two\n"), ("b.md", "b\n")].into_iter().collect();
        let span = |file: &str, bytes| Span { file: file.to_owned(), bytes };
        let mut fault =
            Diagnostic::new(Code(201), Severity::Warning, span("a.md", 7..10), "no".to_owned());
        fault.help = Some("write 2".to_owned());
        fault.also = vec![(span("b.md", 0..1), "here too".to_owned())];
        let edit = |file, bytes| Edit { at: span(file, bytes), text: "2".to_owned() };
        fault.fix = Some(Fix::Edit(vec![edit("b.md", 0..1), edit("a.md", 7..10)]));
        let found = results(&[fault], &shelf, "./x y");
        let result = &found[0];
        assert_eq!((&result["ruleId"], &result["level"]), (&json!("JW0201"), &json!("warning")));
        assert_eq!(result["message"]["text"], "no\nwrite 2");
        let region = json!({"startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 6});
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(
            (&place["artifactLocation"]["uri"], &place["region"]),
            (&json!("x%20y/a.md"), &region)
        );
        assert_eq!(result["relatedLocations"][0]["message"]["text"], "here too");
        let change = &result["fixes"][0]["artifactChanges"][0];
        assert_eq!(change["artifactLocation"]["uri"], "x%20y/a.md");
        let replacement = json!({"deletedRegion": region, "insertedContent": {"text": "2"}});
        assert_eq!(change["replacements"][0], replacement);
        assert_eq!(result["fixes"][0]["description"]["text"], "write 2");
    }
}
