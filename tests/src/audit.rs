//! Accessibility: axe-core over the page, and the rules of our own that it has no name for.

use anyhow::{Context, bail};
use serde_json::{Value, json};

use crate::session::Session;
use crate::{Result, setting};

/// What is asked of axe-core: the levels A and AA of WCAG 2.2, and its own advice.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }).then(
        (found) => done(found.violations.flatMap((v) => v.nodes.map((n) =>
            `${v.id} (${v.impact}): ${n.target.join(' ')}: ${(n.failureSummary || '').replace(/\\s+/g, ' ')}`))),
        (error) => done([String(error)]));
";

impl Session {
    /// What axe-core finds wrong on the page: rule, place, reason.
    ///
    /// # Errors
    /// axe-core is not installed or does not run.
    pub fn axe(&self) -> Result<Vec<String>> {
        let there = self.remote().run("return typeof window.axe === 'object';", &[])?;
        if there != json!(true) {
            let file = setting::axe();
            let source = std::fs::read_to_string(&file).with_context(|| {
                format!(
                    "no axe-core at {}: `cargo xtask doctor` says how to get it",
                    file.display()
                )
            })?;
            self.remote().run(&source, &[])?;
        }
        Ok(serde_json::from_value(self.remote().run_async(RUN, &[])?)?)
    }

    /// Dresses the page in a theme as the settings do, and waits until its colours are there.
    ///
    /// # Errors
    /// The driver lost the browser.
    pub fn dress(&self, theme: &str) -> Result<()> {
        let script = "
            const root = document.documentElement;
            root.setAttribute('data-theme', arguments[0]);
            document.getAnimations().forEach((a) => a.finish());
            return true;";
        self.holds("the theme is set", script, &[json!(theme)]).map(drop)
    }

    /// Checks what every page owes to those who cannot see it: a title of its own, one heading of the first
    /// level, the focus on it. Returns the title.
    ///
    /// # Errors
    /// Something is missing.
    pub fn page_owes(&self) -> Result<String> {
        self.holds(
            "the heading has the focus",
            "const e = document.activeElement; return !!e && e.id === 'page-title';",
            &[],
        )?;
        let script = "
            const heads = [...document.querySelectorAll('h1')].filter((h) => h.getClientRects().length > 0);
            return [document.title, heads.length, heads.length ? heads[0].innerText.trim() : '', document.documentElement.lang];";
        let found = self.remote().run(script, &[])?;
        let text = |i: usize| found.get(i).and_then(Value::as_str).unwrap_or_default().to_owned();
        let (title, heading) = (text(0), text(2));
        if found.get(1) != Some(&json!(1)) || heading.is_empty() {
            bail!("a page has one heading of the first level: {found}");
        }
        if title.is_empty() || text(3).is_empty() {
            bail!("a page has a title and a language: {found}");
        }
        Ok(title)
    }
}
