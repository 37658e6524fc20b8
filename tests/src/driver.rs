//! A small WebDriver client: one call after the other, over HTTP on loopback.

use std::fmt;
use std::fs::File;
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

use anyhow::{Context, bail};
use serde_json::{Value, json};

use crate::Result;
use crate::browser::Port;
use crate::wait::{LONG, until};

/// The key under which the protocol hands over an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Larger answers are pictures of long pages.
const ANSWER_MAX: u64 = 64 * 1024 * 1024;

/// What the driver said no with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The protocol's word, such as `no such element`.
    pub code: String,
    /// The driver's own words.
    pub message: String,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code, self.message.lines().next().unwrap_or_default())
    }
}

impl std::error::Error for Refused {}

/// A driver that ended before it listened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndedAtOnce {
    /// How it ended.
    pub status: ExitStatus,
    /// What it wrote.
    pub said: String,
}

impl fmt::Display for EndedAtOnce {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the driver ended at once ({}) and said: {}", self.status, self.said.trim())
    }
}

impl std::error::Error for EndedAtOnce {}

/// The driver's word for an error, where it was the driver who said no.
#[must_use]
pub fn code(error: &anyhow::Error) -> Option<&str> {
    error.downcast_ref::<Refused>().map(|refused| refused.code.as_str())
}

/// A driver that runs, and the address where it listens.
#[derive(Debug)]
pub struct Driver {
    child: Child,
    base: String,
    agent: ureq::Agent,
}

impl Driver {
    /// Starts a driver; its output goes to `log`.
    ///
    /// # Errors
    /// It cannot be started or does not say where it listens.
    pub fn start(command: &mut Command, listens: Port, log: &Path) -> Result<Self> {
        let out =
            File::create(log).with_context(|| format!("could not write {}", log.display()))?;
        let child = command
            .stdin(Stdio::null())
            .stderr(out.try_clone()?)
            .stdout(out)
            .spawn()
            .with_context(|| format!("could not start {}", command.get_program().display()))?;
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(90)))
            .build();
        let mut driver = Self { child, base: String::new(), agent: config.into() };
        let port = until("the driver says where it listens", LONG, || {
            if let Some(status) = driver.child.try_wait()? {
                // The log goes with its folder, so its words go along.
                let said = std::fs::read_to_string(log).unwrap_or_default();
                return Err(EndedAtOnce { status, said }.into());
            }
            match listens {
                Port::Said => Ok(port(&std::fs::read_to_string(log)?)),
                Port::Chosen(port) => {
                    Ok(TcpStream::connect(("127.0.0.1", port)).is_ok().then_some(port))
                }
            }
        })?;
        driver.base = format!("http://127.0.0.1:{port}");
        Ok(driver)
    }

    /// Begins a session: a browser starts.
    ///
    /// # Errors
    /// The browser does not start.
    pub fn begin(&self, capabilities: &Value) -> Result<Remote> {
        let body = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let answer =
            self.call("POST", "/session", Some(&body)).context("the browser did not start")?;
        let id =
            answer.get("sessionId").and_then(Value::as_str).context("a session without an id")?;
        Ok(Remote { base: format!("{}/session/{id}", self.base), agent: self.agent.clone() })
    }

    /// The process id of the driver.
    #[must_use]
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    fn call(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value> {
        call(&self.agent, method, &format!("{}{path}", self.base), body)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // A driver that ended already is no fault.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Reads `… on port 1234` (chromedriver) or `Listening on 127.0.0.1:1234` (geckodriver).
fn port(log: &str) -> Option<u16> {
    log.lines().find_map(|line| {
        let rest = line
            .split_once("successfully on port ")
            .or_else(|| line.split_once("Listening on 127.0.0.1:"))?
            .1;
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().ok()
    })
}

fn call(agent: &ureq::Agent, method: &str, url: &str, body: Option<&Value>) -> Result<Value> {
    let json = "application/json; charset=utf-8";
    let sent = match (method, body) {
        ("POST", body) => {
            let body = body.map_or_else(|| "{}".to_owned(), Value::to_string);
            agent.post(url).header("content-type", json).send(body)
        }
        ("DELETE", _) => agent.delete(url).call(),
        _ => agent.get(url).call(),
    };
    let mut answer = sent.with_context(|| format!("the driver did not answer {method} {url}"))?;
    let text = answer.body_mut().with_config().limit(ANSWER_MAX).read_to_string()?;
    let mut answer: Value =
        serde_json::from_str(&text).with_context(|| format!("the driver said: {text}"))?;
    let value = answer.get_mut("value").map(Value::take).unwrap_or_default();
    match value.get("error").and_then(Value::as_str) {
        Some(error) => {
            let message = value.get("message").and_then(Value::as_str).unwrap_or_default();
            Err(Refused { code: error.to_owned(), message: message.to_owned() }.into())
        }
        None => Ok(value),
    }
}

/// A session with a browser: the commands of the protocol that the tests use.
#[derive(Debug, Clone)]
pub struct Remote {
    base: String,
    agent: ureq::Agent,
}

/// Something on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element(String);

impl Element {
    fn read(value: &Value) -> Option<Self> {
        value.get(ELEMENT)?.as_str().map(|id| Self(id.to_owned()))
    }

    /// As an argument of a script.
    #[must_use]
    pub fn argument(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }
}

impl Remote {
    fn post(&self, path: &str, body: &Value) -> Result<Value> {
        call(&self.agent, "POST", &format!("{}{path}", self.base), Some(body))
    }

    fn get(&self, path: &str) -> Result<Value> {
        call(&self.agent, "GET", &format!("{}{path}", self.base), None)
    }

    /// Ends the session: the browser closes as a person closes it.
    ///
    /// # Errors
    /// The driver lost the browser.
    pub fn end(&self) -> Result<()> {
        call(&self.agent, "DELETE", &self.base, None).map(drop)
    }

    /// Loads an address.
    ///
    /// # Errors
    /// The browser refuses it.
    pub fn go(&self, url: &str) -> Result<()> {
        self.post("/url", &json!({ "url": url })).map(drop)
    }

    /// The address of the page.
    ///
    /// # Errors
    /// The driver lost the browser.
    pub fn url(&self) -> Result<String> {
        Ok(self.get("/url")?.as_str().unwrap_or_default().to_owned())
    }

    /// Loads the page again.
    ///
    /// # Errors
    /// The driver lost the browser.
    pub fn reload(&self) -> Result<()> {
        self.post("/refresh", &json!({})).map(drop)
    }

    /// The browser's own "back".
    ///
    /// # Errors
    /// The driver lost the browser.
    pub fn back(&self) -> Result<()> {
        self.post("/back", &json!({})).map(drop)
    }

    /// Runs a script in the page; `arguments` holds what is handed to it.
    ///
    /// # Errors
    /// The script threw.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        self.post("/execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// Runs a script whose last argument is called with the result.
    ///
    /// # Errors
    /// The script threw or called nothing.
    pub fn run_async(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        self.post("/execute/async", &json!({ "script": script, "args": arguments }))
    }

    /// The first element that fits a selector.
    ///
    /// # Errors
    /// The driver lost the browser.
    pub fn find(&self, css: &str) -> Result<Option<Element>> {
        match self.post("/element", &json!({ "using": "css selector", "value": css })) {
            Ok(value) => Ok(Element::read(&value)),
            Err(error) if code(&error) == Some("no such element") => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// An element that a script returned.
    ///
    /// # Errors
    /// The script threw.
    pub fn pick(&self, script: &str, arguments: &[Value]) -> Result<Option<Element>> {
        Ok(Element::read(&self.run(script, arguments)?))
    }

    /// Clicks in the middle of an element, as a mouse does.
    ///
    /// # Errors
    /// It is gone, hidden, or something lies on it.
    pub fn click(&self, element: &Element) -> Result<()> {
        self.post(&format!("/element/{}/click", element.0), &json!({})).map(drop)
    }

    /// Types into an element; on a file field, chooses a file.
    ///
    /// # Errors
    /// It takes no keys.
    pub fn type_into(&self, element: &Element, text: &str) -> Result<()> {
        self.post(&format!("/element/{}/value", element.0), &json!({ "text": text })).map(drop)
    }

    /// Presses keys one after the other, wherever the focus is.
    ///
    /// # Errors
    /// The driver lost the browser.
    pub fn press(&self, keys: &str) -> Result<()> {
        self.chord(&[], keys)
    }

    /// Presses keys while others are held.
    ///
    /// # Errors
    /// The driver lost the browser.
    pub fn chord(&self, held: &[char], keys: &str) -> Result<()> {
        let mut actions = Vec::new();
        let down = |key: char| json!({ "type": "keyDown", "value": key.to_string() });
        let up = |key: char| json!({ "type": "keyUp", "value": key.to_string() });
        actions.extend(held.iter().copied().map(down));
        for key in keys.chars() {
            actions.push(down(key));
            actions.push(up(key));
        }
        actions.extend(held.iter().copied().map(up));
        let source = json!({ "type": "key", "id": "keys", "actions": actions });
        self.post("/actions", &json!({ "actions": [source] })).map(drop)
    }

    /// A picture of what is seen, as PNG.
    ///
    /// # Errors
    /// The driver lost the browser.
    pub fn picture(&self) -> Result<Vec<u8>> {
        let text = self.get("/screenshot")?;
        let text = text.as_str().context("a picture that is no text")?;
        Ok(data_encoding::BASE64.decode(text.as_bytes())?)
    }

    /// Sets the size of the window.
    ///
    /// # Errors
    /// The driver lost the browser.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.post("/window/rect", &json!({ "width": width, "height": height })).map(drop)
    }

    /// Opens another tab and returns it; the session stays where it is.
    ///
    /// # Errors
    /// The driver lost the browser.
    pub fn new_tab(&self) -> Result<Tab> {
        let value = self.post("/window/new", &json!({ "type": "tab" }))?;
        let handle =
            value.get("handle").and_then(Value::as_str).context("a tab without a handle")?;
        Ok(Tab(handle.to_owned()))
    }

    /// The tab that commands go to.
    ///
    /// # Errors
    /// The driver lost the browser.
    pub fn tab(&self) -> Result<Tab> {
        Ok(Tab(self.get("/window")?.as_str().unwrap_or_default().to_owned()))
    }

    /// Sends the commands that follow to another tab.
    ///
    /// # Errors
    /// It is gone.
    pub fn switch(&self, tab: &Tab) -> Result<()> {
        self.post("/window", &json!({ "handle": tab.0 })).map(drop)
    }

    /// Closes the tab that commands go to.
    ///
    /// # Errors
    /// The driver lost the browser.
    pub fn close_tab(&self) -> Result<()> {
        call(&self.agent, "DELETE", &format!("{}/window", self.base), None).map(drop)
    }

    /// Entries of one of Chromium's logs since the last call.
    ///
    /// # Errors
    /// The browser keeps no such log.
    pub fn log(&self, kind: &str) -> Result<Vec<Value>> {
        match self.post("/se/log", &json!({ "type": kind }))? {
            Value::Array(entries) => Ok(entries),
            other => bail!("a log that is no list: {other}"),
        }
    }

    /// A command of Chromium's own protocol.
    ///
    /// # Errors
    /// The browser has none or refuses it.
    pub fn chromium(&self, command: &str, parameters: &Value) -> Result<Value> {
        self.post("/goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }
}

/// A tab of a browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tab(String);

#[cfg(test)]
mod tests {
    use super::port;

    #[test]
    fn both_drivers_say_where_they_listen() {
        assert_eq!(port("x\nChromeDriver was started successfully on port 40001.\n"), Some(40001));
        assert_eq!(
            port("1700000000000\tgeckodriver\tINFO\tListening on 127.0.0.1:4444\n"),
            Some(4444)
        );
        assert_eq!(port("Starting ChromeDriver 156 on port 0"), None);
    }
}
