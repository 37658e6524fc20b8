//! `journeywork lsp`, as an editor speaks to it: messages with their length over standard input and output.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::needless_pass_by_value,
    reason = "a surprise stops the test; `json!` is made where it is handed over"
)]

mod desk;

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use desk::Place;
use serde_json::{Value, json};

const LESSON: &str = "content/courses/bench-work/02-marking/01-mark-a-line.md";

/// An editor with one course open.
struct Editor {
    place: Place,
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    last: u64,
    /// Diagnostics by the end of the address, as they were told last.
    faults: std::collections::BTreeMap<String, Value>,
}

impl Editor {
    fn start(test: &str) -> Self {
        let place = Place::with_courses(test, &["bench-work"]);
        let mut child = Command::new(env!("CARGO_BIN_EXE_journeywork"))
            .arg("lsp")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let (to, from) = (child.stdin.take().expect("piped"), child.stdout.take().expect("piped"));
        let mut editor = Self {
            place,
            child,
            to,
            from: BufReader::new(from),
            last: 0,
            faults: std::collections::BTreeMap::new(),
        };
        let able = editor.ask("initialize", json!({ "capabilities": {} }));
        assert_eq!(able["capabilities"]["renameProvider"]["prepareProvider"], json!(true));
        editor.tell("initialized", json!({}));
        editor
    }

    fn uri(&self, inside: &str) -> String {
        let path = self.place.path(inside).canonicalize().expect("a file");
        format!("file://{}", path.to_string_lossy().replace('\\', "/"))
    }

    fn open(&mut self, inside: &str, text: &str) {
        let uri = self.uri(inside);
        let document = json!({ "uri": uri, "languageId": "markdown", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
    }

    /// Types a whole new text, and waits for what is said of the file.
    fn change(&mut self, inside: &str, text: &str) -> Value {
        let uri = self.uri(inside);
        let changes = json!([{ "text": text }]);
        self.tell(
            "textDocument/didChange",
            json!({ "textDocument": { "uri": uri, "version": 2 }, "contentChanges": changes }),
        );
        self.faults_of(inside)
    }

    /// What was said of a file last. A question and its answer come in between, so all that was said before is heard.
    fn faults_of(&mut self, inside: &str) -> Value {
        self.at("textDocument/hover", inside, (0, 0), json!({}));
        let end = Path::new(inside).file_name().expect("a name").to_string_lossy().into_owned();
        self.faults.get(&end).cloned().unwrap_or_else(|| json!([]))
    }

    fn at(
        &mut self,
        method: &str,
        inside: &str,
        (line, character): (u64, u64),
        more: Value,
    ) -> Value {
        let mut params = json!({ "textDocument": { "uri": self.uri(inside) }, "position": { "line": line, "character": character } });
        for (key, value) in more.as_object().expect("an object") {
            params[key] = value.clone();
        }
        self.ask(method, params)
    }

    fn tell(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        let answer = self.try_ask(method, params);
        assert!(answer.get("error").is_none(), "{method}: {answer}");
        answer["result"].clone()
    }

    fn try_ask(&mut self, method: &str, params: Value) -> Value {
        self.last += 1;
        self.send(
            &json!({ "jsonrpc": "2.0", "id": self.last, "method": method, "params": params }),
        );
        loop {
            let said = self.hear();
            if said["id"] == json!(self.last) {
                return said;
            }
            if said["method"] == "textDocument/publishDiagnostics" {
                let uri = said["params"]["uri"].as_str().expect("an address");
                let end = uri.rsplit('/').next().expect("a name").to_owned();
                self.faults.insert(end, said["params"]["diagnostics"].clone());
            }
        }
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        write!(self.to, "Content-Length: {}\r\n\r\n{text}", text.len())
            .expect("the program listens");
        self.to.flush().expect("the program listens");
    }

    fn hear(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert!(self.from.read_line(&mut line).expect("a line") > 0, "the program went away");
            if line.trim().is_empty() {
                break;
            }
            if let Some(number) = line.strip_prefix("Content-Length: ") {
                length = number.trim().parse().expect("a number");
            }
        }
        let mut text = vec![0; length];
        self.from.read_exact(&mut text).expect("the whole message");
        serde_json::from_slice(&text).expect("JSON")
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Line and column, in UTF-16, of the first place of some words.
fn find(text: &str, words: &str) -> (u64, u64) {
    let at = text.find(words).unwrap_or_else(|| panic!("no {words:?}"));
    let line = text[..at].matches('\n').count();
    let column = text[..at].rsplit('\n').next().unwrap_or_default().encode_utf16().count();
    (line as u64, column as u64)
}

fn after(text: &str, words: &str) -> (u64, u64) {
    let (line, column) = find(text, words);
    (line, column + words.encode_utf16().count() as u64)
}

fn labels(items: &Value) -> Vec<&str> {
    items
        .as_array()
        .expect("a list")
        .iter()
        .map(|item| item["label"].as_str().expect("words"))
        .collect()
}

#[test]
fn faults_come_and_go_while_somebody_types() {
    let mut editor = Editor::start("lsp-faults");
    let good = editor.place.read(LESSON);
    editor.open(LESSON, &good);
    assert_eq!(editor.faults_of(LESSON), json!([]));

    let bad = good.replace("## Set the square\n", "## Set the square 😀 [x](01-mark.md)\n");
    let faults = editor.change(LESSON, &bad);
    assert_eq!(faults[0]["code"], "JW0204", "{faults}");
    let (line, column) = find(&bad, "[x](01-mark.md)");
    assert_eq!(faults[0]["range"]["start"], json!({ "line": line, "character": column }));

    assert_eq!(editor.change(LESSON, &good), json!([]));
}

#[test]
fn a_fault_in_another_file_is_said_there() {
    let mut editor = Editor::start("lsp-other");
    let good = editor.place.read(LESSON);
    editor.open(LESSON, &good.replace("{#mark-line}", "{#mark-it}"));
    editor.faults_of(LESSON);
    let exam = editor.faults.get("exam.md").cloned().unwrap_or_default();
    assert!(
        exam.as_array().is_some_and(|list| list.iter().any(|fault| fault["code"] == "JW0329")),
        "{exam}"
    );
}

#[test]
fn ids_kinds_keys_and_files_are_offered() {
    let mut editor = Editor::start("lsp-complete");
    let good = editor.place.read(LESSON);
    let typed = format!("{good}\n### New? {{#new .single objective=\n\n[see](../01-safety/\n");
    editor.open(LESSON, &typed);
    let objectives = editor.at(
        "textDocument/completion",
        LESSON,
        after(&typed, "{#new .single objective="),
        json!({}),
    );
    assert!(labels(&objectives).contains(&"mark-line"), "{objectives}");
    let kinds = editor.at("textDocument/completion", LESSON, after(&typed, "{#new ."), json!({}));
    assert!(labels(&kinds).contains(&"hotspot"), "{kinds}");
    let keys =
        editor.at("textDocument/completion", LESSON, after(&typed, "{#new .single "), json!({}));
    assert!(labels(&keys).contains(&"level="), "{keys}");
    // What is offered is what the format knows.
    assert!(labels(&keys).contains(&"void") && !labels(&keys).contains(&"tolerance="), "{keys}");
    let files = editor.at("textDocument/completion", LESSON, after(&typed, "[see]("), json!({}));
    assert!(labels(&files).contains(&"../01-safety/01-stay-whole.md"), "{files}");
    assert!(labels(&files).contains(&"../media/square.png"), "{files}");
}

#[test]
fn each_front_matter_is_offered_its_own_keys() {
    let mut editor = Editor::start("lsp-front");
    for (file, known, other) in [
        ("content/courses/bench-work/course.md", "licence: ", "planned: "),
        (LESSON, "planned: ", "licence: "),
        ("content/courses/bench-work/exam.md", "minutes: ", "needs: "),
    ] {
        let text = "---\n\n---\n# A\n";
        editor.open(file, text);
        let keys = editor.at("textDocument/completion", file, (1, 0), json!({}));
        assert!(labels(&keys).contains(&known) && !labels(&keys).contains(&other), "{file} {keys}");
    }
}

#[test]
fn a_term_and_a_code_are_explained() {
    let mut editor = Editor::start("lsp-hover");
    let good = editor.place.read(LESSON);
    editor.open(LESSON, &good);
    let (line, column) = find(&good, "try square**");
    let hover = editor.at("textDocument/hover", LESSON, (line, column + 2), json!({}));
    assert!(
        hover["contents"]["value"]
            .as_str()
            .is_some_and(|words| words.starts_with("**try square**: ")),
        "{hover}"
    );

    let (line, column) = find(&good, "mark-line level");
    let hover = editor.at("textDocument/hover", LESSON, (line, column + 1), json!({}));
    let words = hover["contents"]["value"].as_str().unwrap_or_default();
    assert!(
        words.contains("objective `mark-line`") && words.contains("Mark a line square"),
        "{hover}"
    );

    let bad = good.replace("## Set the square\n", "## Set the square [x](01-mark.md)\n");
    editor.change(LESSON, &bad);
    let hover =
        editor.at("textDocument/hover", LESSON, after(&bad, "## Set the square [x"), json!({}));
    assert!(
        hover["contents"]["value"].as_str().is_some_and(|words| words.starts_with("**JW0204**")),
        "{hover}"
    );
}

#[test]
fn a_definition_is_found_over_files() {
    let mut editor = Editor::start("lsp-definition");
    let good = editor.place.read(LESSON);
    editor.open(LESSON, &good);
    let link = editor.at(
        "textDocument/definition",
        LESSON,
        after(&good, "01-stay-whole.md#stay"),
        json!({}),
    );
    assert!(link["uri"].as_str().is_some_and(|uri| uri.ends_with("01-stay-whole.md")), "{link}");
    let objective =
        editor.at("textDocument/definition", LESSON, after(&good, "objective=mark"), json!({}));
    let (line, _) = find(&good, "{#mark-line}");
    assert_eq!(objective["range"]["start"]["line"], json!(line), "{objective}");
    let (line, column) = find(&good, "try square**");
    let term = editor.at("textDocument/definition", LESSON, (line, column + 2), json!({}));
    assert!(term["uri"].as_str().is_some_and(|uri| uri.ends_with("glossary.md")), "{term}");
}

#[test]
fn an_objective_is_renamed_everywhere_and_the_course_stays_whole() {
    let mut editor = Editor::start("lsp-rename");
    let good = editor.place.read(LESSON);
    editor.open(LESSON, &good);
    let edit = editor.at(
        "textDocument/rename",
        LESSON,
        after(&good, "{#mark"),
        json!({ "newName": "scribe-line" }),
    );
    apply(&edit);
    let lesson = editor.place.read(LESSON);
    assert!(lesson.contains("{#scribe-line}") && !lesson.contains("mark-line"), "{lesson}");
    let output = editor.place.run(&["check"]);
    assert_eq!(output.status.code(), Some(0), "{}", desk::said(&output));
}

#[test]
fn a_renamed_question_remembers_what_it_was() {
    let mut editor = Editor::start("lsp-rename-item");
    let good = editor.place.read(LESSON);
    editor.open(LESSON, &good);
    let place = after(&good, "{#left");
    let edit =
        editor.at("textDocument/rename", LESSON, place, json!({ "newName": "rest-of-board" }));
    apply(&edit);
    let lesson = editor.place.read(LESSON);
    assert!(lesson.contains("{#rest-of-board was=left-over .number"), "{lesson}");
    let output = editor.place.run(&["check"]);
    assert_eq!(output.status.code(), Some(0), "{}", desk::said(&output));

    // Twice would lose the first id; a name that is taken or none is refused too.
    editor.change(LESSON, &lesson);
    for (name, words) in
        [("third-name", "already"), ("mark-line", "is taken"), ("Bad Name", "no id")]
    {
        let uri = editor.uri(LESSON);
        let (line, character) = after(&lesson, "{#rest");
        let params = json!({ "textDocument": { "uri": uri }, "position": { "line": line, "character": character }, "newName": name });
        let answer = editor.try_ask("textDocument/rename", params);
        assert!(
            answer["error"]["message"].as_str().is_some_and(|said| said.contains(words)),
            "{answer}"
        );
    }
}

#[test]
fn nonsense_is_answered_and_the_end_is_clean() {
    let mut editor = Editor::start("lsp-nonsense");
    let answer = editor.try_ask("textDocument/nothing", json!({}));
    assert_eq!(answer["error"]["code"], json!(-32601));
    let answer = editor.try_ask("textDocument/hover", json!({ "a": 1 }));
    assert_eq!(answer["error"]["code"], json!(-32602));
    let away = json!({ "textDocument": { "uri": "file:///no/such/file.md" }, "position": { "line": 9, "character": 9 } });
    assert_eq!(editor.ask("textDocument/hover", away), Value::Null);
    editor.ask("shutdown", Value::Null);
    editor.tell("exit", Value::Null);
    assert!(editor.child.wait().expect("it ends").success());
}

/// What an editor does with edits: the last first, so that places stay true.
fn apply(edit: &Value) {
    let changes = edit["changes"].as_object().expect("changes");
    for (uri, edits) in changes {
        let path = uri.strip_prefix("file://").expect("a file");
        let mut text = std::fs::read_to_string(path).expect("the file");
        let mut edits: Vec<&Value> = edits.as_array().expect("a list").iter().collect();
        let byte = |text: &str, place: &Value| {
            let (line, column) = (
                place["line"].as_u64().expect("a line"),
                place["character"].as_u64().expect("a column"),
            );
            let start: usize = text.split_inclusive('\n').take(line as usize).map(str::len).sum();
            let mut units = 0;
            for (at, c) in text[start..].char_indices() {
                if units == column {
                    return start + at;
                }
                units += c.len_utf16() as u64;
            }
            text.len()
        };
        edits.sort_by_key(|edit| std::cmp::Reverse(byte(&text, &edit["range"]["start"])));
        for edit in edits {
            let (from, to) =
                (byte(&text, &edit["range"]["start"]), byte(&text, &edit["range"]["end"]));
            text.replace_range(from..to, edit["newText"].as_str().expect("words"));
        }
        std::fs::write(path, text).expect("written");
    }
}
