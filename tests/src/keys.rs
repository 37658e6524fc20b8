//! Keyboard only: what a person does who has no mouse.

use anyhow::bail;
use serde_json::json;

use crate::Result;
use crate::page::truthy;
use crate::session::Session;

/// Keys as the protocol names them.
pub const TAB: char = '\u{E004}';
/// See [`TAB`].
pub const ENTER: char = '\u{E007}';
/// See [`TAB`].
pub const SHIFT: char = '\u{E008}';
/// See [`TAB`].
pub const CONTROL: char = '\u{E009}';
/// See [`TAB`].
pub const UP: char = '\u{E013}';
/// See [`TAB`].
pub const DOWN: char = '\u{E015}';

/// Most steps that anybody should have to take to reach something on a page.
pub const STEPS_MAX: usize = 60;

impl Session {
    /// Presses one key.
    ///
    /// # Errors
    /// The driver lost the browser.
    pub fn key(&self, key: char) -> Result<()> {
        self.remote().press(&key.to_string())
    }

    /// True if what has the focus fits.
    ///
    /// # Errors
    /// The driver lost the browser.
    pub fn focus_is(&self, css: &str) -> Result<bool> {
        let script = "const e = document.activeElement; return !!e && e.matches(arguments[0]);";
        Ok(truthy(&self.remote().run(script, &[json!(css)])?))
    }

    /// Presses Tab until something that fits has the focus, at most `limit` times; Shift and Tab where it
    /// stands before what has the focus now. Returns how many times.
    ///
    /// # Errors
    /// It does not get the focus.
    pub fn tab_to(&self, css: &str, limit: usize) -> Result<usize> {
        self.see(css)?;
        let held: &[char] = if self.stands_before(css)? { &[SHIFT] } else { &[] };
        for steps in 0..=limit {
            if self.focus_is(css)? {
                return Ok(steps);
            }
            self.remote().chord(held, &TAB.to_string())?;
        }
        bail!("{css} has no focus after {limit} times Tab\n{}", self.describe())
    }

    /// True if the first thing that fits stands before what has the focus.
    ///
    /// # Errors
    /// Nothing fits.
    pub fn stands_before(&self, css: &str) -> Result<bool> {
        let script = "
            const goal = document.querySelector(arguments[0]);
            const here = document.activeElement;
            return here && here !== document.body
                && !!(goal.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING)
                && !goal.contains(here);";
        Ok(truthy(&self.remote().run(script, &[json!(css)])?))
    }

    /// Goes to a button or link with a message on it by Tab, and presses Enter.
    ///
    /// # Errors
    /// It is not there or gets no focus.
    pub fn key_button(&self, scope: &str, message: &str) -> Result<usize> {
        let css = self.mark_button(scope, message, "button")?;
        let steps = self.tab_to(&css, STEPS_MAX)?;
        self.key(ENTER)?;
        Ok(steps)
    }
}
