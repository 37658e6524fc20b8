//! What the browser says of a page: errors on its console, and everything that it asked for.

use serde_json::Value;

use crate::Result;
use crate::browser::Browser;
use crate::session::Session;

impl Session {
    /// Errors on the console since the last call. Firefox tells them in the driver's log: all since the start.
    ///
    /// # Errors
    /// The driver lost the browser.
    pub fn complaints(&self) -> Result<Vec<String>> {
        match self.browser() {
            Browser::Chromium => {
                let entries = self.remote().log("browser")?;
                let severe =
                    |entry: &&Value| entry.get("level").and_then(Value::as_str) == Some("SEVERE");
                let message =
                    |entry: &Value| entry.get("message").and_then(Value::as_str).map(str::to_owned);
                Ok(entries.iter().filter(severe).filter_map(message).collect())
            }
            // It writes nothing down that could be read.
            Browser::WebKit => Ok(Vec::new()),
            Browser::Firefox => {
                let log = self.driver_log()?;
                // What it says of itself is none of our business.
                let ours = |line: &&str| {
                    line.starts_with("JavaScript error: ") && line.contains(self.address())
                };
                Ok(log.lines().filter(ours).map(str::to_owned).collect())
            }
        }
    }

    /// Every address that Chromium asked for since the last call. Firefox keeps no such log: see
    /// [`way_out`](crate::browser::Special::way_out).
    ///
    /// # Errors
    /// The driver lost the browser.
    pub fn requests(&self) -> Result<Vec<String>> {
        let entries = self.remote().log("performance")?;
        Ok(entries.iter().filter_map(request).collect())
    }

    /// Of some addresses, those that leave the portal's folder.
    #[must_use]
    pub fn foreign(&self, requests: &[String]) -> Vec<String> {
        let inside = ["data:", "blob:", "about:", "chrome:"];
        let foreign = |url: &&String| {
            !url.starts_with(self.address()) && !inside.iter().any(|scheme| url.starts_with(scheme))
        };
        requests.iter().filter(foreign).cloned().collect()
    }
}

/// The address of an entry that tells of a request.
fn request(entry: &Value) -> Option<String> {
    let message: Value = serde_json::from_str(entry.get("message")?.as_str()?).ok()?;
    let message = message.get("message")?;
    let parameters = message.get("params")?;
    let url = match message.get("method")?.as_str()? {
        "Network.requestWillBeSent" => parameters.get("request")?.get("url")?,
        "Network.webSocketCreated" => parameters.get("url")?,
        _ => return None,
    };
    Some(url.as_str()?.to_owned())
}
