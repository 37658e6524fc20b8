//! Browsers of years ago. No driver of today talks to them, so these lines speak their own protocol: JSON texts that
//! end with a zero byte, over two pipes.

use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use anyhow::{Context, anyhow, bail};
use serde_json::{Value, json};

use crate::wait::until;
use crate::{Result, setting};

/// How long a browser may take for an answer, and a page to come.
const LONG: Duration = Duration::from_secs(30);

/// A running browser with one page.
pub struct OldChromium {
    child: Child,
    folder: PathBuf,
    to: File,
    from: Receiver<Value>,
    last: u64,
    session: String,
}

impl OldChromium {
    /// Starts the browser with this number, with a profile of its own.
    ///
    /// # Errors
    /// It is not there, or does not start.
    pub fn start(number: u16) -> Result<Self> {
        let program = program(number)?;
        let folder =
            std::env::temp_dir().join(format!("journeywork-old-{number}-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        let (to, from) = (folder.join("to"), folder.join("from"));
        let made = Command::new("mkfifo").arg(&to).arg(&from).status()?;
        if !made.success() {
            bail!("no pipes in {}", folder.display());
        }
        // The shell gives the browser its two pipes as files 3 and 4, where it looks for them.
        let child = Command::new("sh")
            .args(["-c", "exec \"$0\" \"$@\" 3<\"$JW_TO\" 4>\"$JW_FROM\""])
            .arg(program)
            .args([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--remote-debugging-pipe",
            ])
            .arg(format!("--user-data-dir={}", folder.join("profile").display()))
            .arg("about:blank")
            .envs([("JW_TO", &to), ("JW_FROM", &from)])
            .env("HOME", &folder)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        // In the order of the shell: each waits for the other side.
        let to = OpenOptions::new().write(true).open(&to)?;
        let from = listen(File::open(&from)?);
        let mut browser = Self { child, folder, to, from, last: 0, session: String::new() };
        let page = browser.ask("Target.createTarget", &json!({ "url": "about:blank" }))?;
        let target = json!({ "targetId": page.get("targetId"), "flatten": true });
        let session = browser.ask("Target.attachToTarget", &target)?;
        let session = session.get("sessionId").and_then(Value::as_str).context("no session")?;
        session.clone_into(&mut browser.session);
        Ok(browser)
    }

    /// Opens an address.
    ///
    /// # Errors
    /// The browser went away.
    pub fn open(&mut self, address: &str) -> Result<()> {
        self.ask("Page.navigate", &json!({ "url": address })).map(drop)
    }

    /// What a script returns.
    ///
    /// # Errors
    /// The browser went away, or the script throws.
    pub fn run(&mut self, script: &str) -> Result<Value> {
        let call = json!({ "expression": script, "returnByValue": true });
        let answer = self.ask("Runtime.evaluate", &call)?;
        if let Some(thrown) = answer.get("exceptionDetails") {
            bail!("{script}: {thrown}");
        }
        Ok(answer.pointer("/result/value").cloned().unwrap_or_default())
    }

    /// Waits until a script returns true.
    ///
    /// # Errors
    /// It does not in time; says what is on the page.
    pub fn holds(&mut self, what: &str, script: &str) -> Result<()> {
        let waited = until(what, LONG, || Ok((self.run(script)? == json!(true)).then_some(())));
        waited.map_err(|error| {
            let page = self.run("document.body.innerText").unwrap_or_default();
            anyhow!("{error:#}\n---\n{}", page.as_str().unwrap_or("no page"))
        })
    }

    fn ask(&mut self, method: &str, parameters: &Value) -> Result<Value> {
        self.last += 1;
        let mut call = json!({ "id": self.last, "method": method, "params": parameters });
        if let (Some(call), false) = (call.as_object_mut(), self.session.is_empty()) {
            call.insert("sessionId".to_owned(), json!(self.session));
        }
        self.to.write_all(format!("{call}\0").as_bytes())?;
        loop {
            let said =
                self.from.recv_timeout(LONG).with_context(|| format!("no answer to {method}"))?;
            // What else it says are events that nobody asked for.
            if said.get("id") == Some(&json!(self.last)) {
                match said.get("error") {
                    Some(error) => bail!("{method}: {error}"),
                    None => return Ok(said.get("result").cloned().unwrap_or_default()),
                }
            }
        }
    }
}

impl Drop for OldChromium {
    fn drop(&mut self) {
        // Gone already at best; the folder is one among temporary files.
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn program(number: u16) -> Result<PathBuf> {
    let folder = setting::tools().join("old");
    let name = format!("chromium-{number}-");
    let found = std::fs::read_dir(&folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()));
    found
        .filter(|path| path.is_file())
        .find(|path| path.file_name().is_some_and(|file| file.to_string_lossy().starts_with(&name)))
        .with_context(|| {
            format!(
                "no Chromium {number} in {}: `cargo xtask setup --test` brings it",
                folder.display()
            )
        })
}

/// Reads in a thread of its own, so that a browser that says nothing can be given up.
fn listen(pipe: File) -> Receiver<Value> {
    let (send, receive) = mpsc::channel();
    std::thread::spawn(move || {
        let mut pipe = BufReader::new(pipe);
        let mut text = Vec::new();
        while pipe.read_until(0, &mut text).is_ok_and(|length| length > 0) {
            text.pop();
            if let Ok(value) = serde_json::from_slice(&text)
                && send.send(value).is_err()
            {
                return;
            }
            text.clear();
        }
    });
    receive
}
