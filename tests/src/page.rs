//! What a person does on the portal's pages.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, anyhow, bail};
use serde_json::{Value, json};

use crate::driver::{Element, code};
use crate::session::{Session, Way};
use crate::wait::{LONG, until};
use crate::{Result, words};

/// Finds a button or link by what is written on it. Arguments: scope, text.
const BUTTON: &str = "
    const [scope, text] = arguments;
    const trim = (t) => (t || '').replace(/\\s+/g, ' ').trim();
    const all = [...document.querySelectorAll(scope)]
        .flatMap((s) => [s, ...s.querySelectorAll('button, a[href], summary')])
        .filter((e) => e.matches('button, a[href], summary'));
    return all.find((e) => trim(e.innerText) === trim(text) && !e.disabled && e.getClientRects().length > 0) || null;
";

/// The page's heading, unless it belongs to the page that is being left.
const ARRIVED: &str = "
    const heading = document.querySelector('h1#page-title');
    return !!heading && !heading.hasAttribute('data-e2e-left') && !document.querySelector('#boot');
";

impl Session {
    /// Loads the portal anew at a route such as `#/courses` and waits for the page.
    ///
    /// # Errors
    /// No page comes.
    pub fn visit(&self, route: &str) -> Result<()> {
        self.load(route)?;
        self.arrive()
    }

    /// Loads the portal anew without waiting for a page.
    ///
    /// # Errors
    /// The browser refuses the address.
    pub fn load(&self, route: &str) -> Result<()> {
        let page = match self.way() {
            Way::Folder => "index.html",
            Way::Served => "",
        };
        // A new hash alone would not load anything.
        self.remote().go("about:blank")?;
        self.remote().go(&format!("{}{page}{route}", self.address()))
    }

    /// Goes to a route inside the portal, as a link does.
    ///
    /// # Errors
    /// No page comes.
    pub fn open(&self, route: &str) -> Result<()> {
        let script = "
            if (location.hash === arguments[0]) { return false; }
            const heading = document.querySelector('h1#page-title');
            if (heading) { heading.setAttribute('data-e2e-left', ''); }
            location.hash = arguments[0];
            return true;";
        if self.remote().run(script, &[json!(route)])? == json!(true) {
            self.arrive()
        } else {
            self.visit(route)
        }
    }

    /// Marks the page as the one that is being left: [`arrive`](Self::arrive) then waits for another.
    ///
    /// # Errors
    /// The driver lost the browser.
    pub fn leave(&self) -> Result<()> {
        let script = "
            const heading = document.querySelector('h1#page-title');
            if (heading) { heading.setAttribute('data-e2e-left', ''); }";
        self.remote().run(script, &[]).map(drop)
    }

    /// Waits until the page stands.
    ///
    /// # Errors
    /// It does not come.
    pub fn arrive(&self) -> Result<()> {
        self.holds("the page has come", ARRIVED, &[]).map(drop)
    }

    /// Follows a link or presses a button that leads to another page.
    ///
    /// # Errors
    /// It is not there, or no page comes.
    pub fn follow(&self, css: &str) -> Result<()> {
        self.leave()?;
        self.click(css)?;
        self.arrive()
    }

    /// Waits until the store has been opened: from then on answers are kept.
    ///
    /// # Errors
    /// It is not opened in time.
    pub fn store_opened(&self) -> Result<()> {
        self.ask("the store is opened", || Ok(self.notes()?.contains_key("device").then_some(())))
    }

    /// Waits for an answer; an error says what is on the page.
    ///
    /// # Errors
    /// None came in time, or the asking failed.
    pub fn ask<T>(&self, what: &str, ask: impl FnMut() -> Result<Option<T>>) -> Result<T> {
        self.ask_for(LONG, what, ask)
    }

    /// [`ask`](Self::ask) with another limit: for what must come at once.
    ///
    /// # Errors
    /// No answer came in time, or the asking failed.
    pub fn ask_for<T>(
        &self,
        limit: Duration,
        what: &str,
        ask: impl FnMut() -> Result<Option<T>>,
    ) -> Result<T> {
        until(what, limit, ask).map_err(|error| anyhow!("{error:#}\n{}", self.describe()))
    }

    /// Waits until a script returns something that is not nothing, false, empty or zero.
    ///
    /// # Errors
    /// It does not in time, or throws.
    pub fn holds(&self, what: &str, script: &str, arguments: &[Value]) -> Result<Value> {
        self.ask(what, || match self.remote().run(script, arguments) {
            Ok(value) => Ok(truthy(&value).then_some(value)),
            Err(error) => match code(&error) {
                None | Some("javascript error" | "no such window" | "invalid session id") => {
                    Err(error)
                }
                // The page is being left at this very moment.
                Some(_) => Ok(None),
            },
        })
    }

    /// True if something that fits is on the page and can be seen.
    ///
    /// # Errors
    /// The driver lost the browser.
    pub fn sees(&self, css: &str) -> Result<bool> {
        let script = "return [...document.querySelectorAll(arguments[0])].some((e) => e.getClientRects().length > 0);";
        Ok(truthy(&self.remote().run(script, &[json!(css)])?))
    }

    /// Waits until something that fits can be seen.
    ///
    /// # Errors
    /// It does not come.
    pub fn see(&self, css: &str) -> Result<()> {
        self.ask(&format!("{css} can be seen"), || Ok(self.sees(css)?.then_some(())))
    }

    /// Waits until nothing that fits can be seen.
    ///
    /// # Errors
    /// It stays.
    pub fn see_no(&self, css: &str) -> Result<()> {
        self.ask(&format!("{css} has gone"), || Ok((!self.sees(css)?).then_some(())))
    }

    /// Waits until a message can be read in what fits.
    ///
    /// # Errors
    /// It does not come.
    pub fn read(&self, css: &str, message: &str) -> Result<()> {
        self.read_text(css, &words::say(message)?)
    }

    /// Waits until a text can be read in what fits.
    ///
    /// # Errors
    /// It does not come.
    pub fn read_text(&self, css: &str, text: &str) -> Result<()> {
        let script = "
            const trim = (t) => (t || '').replace(/\\s+/g, ' ').trim();
            return [...document.querySelectorAll(arguments[0])].some((e) => trim(e.innerText).includes(trim(arguments[1])));";
        self.holds(&format!("{css} says \"{text}\""), script, &[json!(css), json!(text)]).map(drop)
    }

    /// The text of the first thing that fits, as it is seen.
    ///
    /// # Errors
    /// Nothing fits.
    pub fn text(&self, css: &str) -> Result<String> {
        let script =
            "const e = document.querySelector(arguments[0]); return e ? e.innerText : null;";
        match self.remote().run(script, &[json!(css)])? {
            Value::String(text) => Ok(text),
            _ => Err(anyhow!("nothing fits {css}\n{}", self.describe())),
        }
    }

    /// How many things fit.
    ///
    /// # Errors
    /// The driver lost the browser.
    pub fn count(&self, css: &str) -> Result<u64> {
        let value = self
            .remote()
            .run("return document.querySelectorAll(arguments[0]).length;", &[json!(css)])?;
        Ok(value.as_u64().unwrap_or(0))
    }

    /// Waits for something that fits and clicks it.
    ///
    /// # Errors
    /// It does not come, or cannot be clicked.
    pub fn click(&self, css: &str) -> Result<()> {
        self.click_what(&format!("{css} is clicked"), || self.remote().find(css))
    }

    /// Waits for a button or link with a message on it, inside what fits, and clicks it.
    ///
    /// # Errors
    /// It does not come, or cannot be clicked.
    pub fn press_button(&self, scope: &str, message: &str) -> Result<()> {
        let text = words::say(message)?;
        let find = || self.remote().pick(BUTTON, &[json!(scope), json!(text)]);
        self.click_what(&format!("\"{text}\" in {scope} is pressed"), find)
    }

    /// True if there is a button or link with a message on it that can be pressed.
    ///
    /// # Errors
    /// There is no such message.
    pub fn offers(&self, scope: &str, message: &str) -> Result<bool> {
        let text = words::say(message)?;
        Ok(self.remote().pick(BUTTON, &[json!(scope), json!(text)])?.is_some())
    }

    /// Marks a button with a message on it so that `[data-e2e="name"]` fits it, and it alone.
    ///
    /// # Errors
    /// It does not come.
    pub fn mark_button(&self, scope: &str, message: &str, name: &str) -> Result<String> {
        let text = words::say(message)?;
        let element = self.ask(&format!("\"{text}\" in {scope}"), || {
            self.remote().pick(BUTTON, &[json!(scope), json!(text)])
        })?;
        self.mark(&element, name)
    }

    /// Gives an element a name, and returns the selector that fits it alone.
    ///
    /// # Errors
    /// It is gone.
    pub fn mark(&self, element: &Element, name: &str) -> Result<String> {
        let script = "
            document.querySelectorAll(`[data-e2e=\"${arguments[1]}\"]`).forEach((e) => e.removeAttribute('data-e2e'));
            arguments[0].setAttribute('data-e2e', arguments[1]);";
        self.remote().run(script, &[element.argument(), json!(name)])?;
        Ok(format!("[data-e2e=\"{name}\"]"))
    }

    fn click_what(
        &self,
        what: &str,
        mut find: impl FnMut() -> Result<Option<Element>>,
    ) -> Result<()> {
        // The bar at the top may cover what the browser scrolls to.
        let center =
            "arguments[0].scrollIntoView({ block: 'center' }); return !arguments[0].disabled;";
        self.ask(what, || {
            let Some(element) = find()? else { return Ok(None) };
            let clicked = self.remote().run(center, &[element.argument()]).and_then(|enabled| {
                if truthy(&enabled) { self.remote().click(&element).map(Some) } else { Ok(None) }
            });
            match clicked {
                Ok(clicked) => Ok(clicked),
                // Drawn anew or still moving: look again.
                Err(error) => match code(&error) {
                    Some(
                        "stale element reference"
                        | "element click intercepted"
                        | "element not interactable",
                    ) => Ok(None),
                    _ => Err(error),
                },
            }
        })
    }

    /// Types into a field, in place of what stands there.
    ///
    /// # Errors
    /// There is no such field.
    pub fn write(&self, css: &str, text: &str) -> Result<()> {
        self.see(css)?;
        let field = self.remote().find(css)?.with_context(|| format!("nothing fits {css}"))?;
        self.remote().run("arguments[0].focus(); arguments[0].select();", &[field.argument()])?;
        self.remote().type_into(&field, text)
    }

    /// Chooses a file in a file field.
    ///
    /// # Errors
    /// There is no such field.
    pub fn choose_file(&self, css: &str, file: &Path) -> Result<()> {
        let field = self.ask(&format!("the file field {css}"), || self.remote().find(css))?;
        self.remote().type_into(&field, &file.display().to_string())
    }

    /// Waits for a finished download whose name ends so, and returns it.
    ///
    /// # Errors
    /// None comes.
    pub fn downloaded(&self, ending: &str) -> Result<PathBuf> {
        self.ask(&format!("a file *{ending} is downloaded"), || {
            let mut files: Vec<PathBuf> =
                fs::read_dir(self.downloads())?.flatten().map(|entry| entry.path()).collect();
            files.sort();
            let unfinished = files
                .iter()
                .any(|f| f.extension().is_some_and(|e| e == "crdownload" || e == "part"));
            let done = |f: &PathBuf| {
                f.to_string_lossy().ends_with(ending) && f.metadata().is_ok_and(|m| m.len() > 0)
            };
            Ok(files.into_iter().rfind(done).filter(|_| !unfinished))
        })
    }

    /// Takes a picture of what is seen.
    ///
    /// # Errors
    /// It cannot be taken or written.
    pub fn shoot(&self, file: &Path) -> Result<()> {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(file, self.remote().picture()?)
            .with_context(|| format!("could not write {}", file.display()))
    }

    /// What is on the page, for an error message.
    #[must_use]
    pub fn describe(&self) -> String {
        let script = "
            const active = document.activeElement;
        const text = (css) => [...document.querySelectorAll(css)].map((e) => e.textContent).join('; ');
            const page = document.querySelector('main') || document.body;
            return [location.href, document.title, active ? active.outerHTML.slice(0, 160) : '',
                `${text('.banner')}\n${page ? page.innerText.slice(0, 1500) : ''}`];";
        let page = match self.remote().run(script, &[]) {
            Ok(Value::Array(parts)) => {
                let part =
                    |i: usize| parts.get(i).and_then(Value::as_str).unwrap_or_default().to_owned();
                format!(
                    "at {}\ntitle: {}\nfocus: {}\n---\n{}\n---",
                    part(0),
                    part(1),
                    part(2),
                    part(3)
                )
            }
            Ok(other) => other.to_string(),
            Err(error) => format!("the page does not answer: {error:#}"),
        };
        let console = self.complaints().unwrap_or_default().join("\n");
        format!("{:?} {:?}, {page}\n{console}", self.browser(), self.way())
    }

    /// Fails unless the browser's console is free of errors.
    ///
    /// # Errors
    /// It is not.
    pub fn no_complaints(&self) -> Result<()> {
        // That the policy refused something is what some tests are after.
        let complaints: Vec<String> = self
            .complaints()?
            .into_iter()
            .filter(|line| !line.contains("Content Security Policy"))
            .collect();
        if complaints.is_empty() {
            return Ok(());
        }
        bail!("the console says:\n{}", complaints.join("\n"))
    }
}

/// What counts as yes in an answer of a script.
#[must_use]
pub fn truthy(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(yes) => *yes,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(_) | Value::Object(_) => true,
    }
}
