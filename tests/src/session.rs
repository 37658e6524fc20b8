//! A browser with a profile of its own, on a portal that lies in a folder or is served.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::Context;

use crate::browser::{self, Browser, Screen, Special};
use crate::clock::Clock;
use crate::driver::{Driver, EndedAtOnce, Remote};
use crate::server::Server;
use crate::wait::{LONG, until};
use crate::{Result, process, setting};

/// How the portal is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// By double-click: `file://`.
    Folder,
    /// From `http://127.0.0.1`.
    Served,
}

/// What a session is made of.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The browser.
    pub browser: Browser,
    /// How the portal is opened.
    pub way: Way,
    /// The portal; [`setting::dist`] where nothing else is said.
    pub dist: Option<PathBuf>,
    /// What is special.
    pub special: Special,
}

impl Setup {
    /// An ordinary session.
    #[must_use]
    pub fn new(browser: Browser, way: Way) -> Self {
        Self { browser, way, dist: None, special: Special::default() }
    }

    /// On another portal.
    #[must_use]
    pub fn on(mut self, dist: &Path) -> Self {
        self.dist = Some(dist.to_path_buf());
        self
    }

    /// With something special.
    #[must_use]
    pub fn with(mut self, special: Special) -> Self {
        self.special = special;
        self
    }

    /// Starts the browser on a new profile.
    ///
    /// # Errors
    /// Portal, driver or browser are not there.
    pub fn start(self) -> Result<Session> {
        Session::start(self)
    }
}

/// A folder of one session, removed at its end.
#[derive(Debug)]
struct Home {
    folder: PathBuf,
    mark: String,
}

impl Home {
    fn new() -> Result<Self> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let mark = format!(
            "journeywork-e2e-{}-{}",
            std::process::id(),
            NEXT.fetch_add(1, Ordering::Relaxed)
        );
        let folder = std::env::temp_dir().join(&mark);
        for part in ["profile", "downloads", "tmp"] {
            fs::create_dir_all(folder.join(part))?;
        }
        Ok(Self { folder, mark })
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        process::end(&process::family(&self.mark, None));
        // Left behind at worst: a folder among temporary files.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Starts a driver. One that ends before it listens is started anew, a few times: ports are free for all,
/// and chromedriver ends when somebody takes the one it chose before it has it on both loopbacks.
fn start_driver(setup: &Setup, home: &Home, screen: Option<&Screen>) -> Result<Driver> {
    const TRIES: u32 = 4;
    let log = home.folder.join("driver.log");
    let mut tries = 1;
    loop {
        let (mut command, port) = browser::command(setup.browser, &home.folder, setup.special)?;
        command.env(process::MARK, &home.mark);
        // A browser that is killed leaves its temporary folders behind: here they go with the session.
        command.env("TMPDIR", home.folder.join("tmp"));
        if let Some(screen) = screen {
            command.env("DISPLAY", &screen.name);
        }
        match Driver::start(&mut command, port, &log) {
            Err(error) if tries < TRIES && error.is::<EndedAtOnce>() => tries += 1,
            started => return started,
        }
    }
}

/// A browser at work. Fields are dropped in order: browser and driver before their folder.
#[derive(Debug)]
pub struct Session {
    setup: Setup,
    remote: Remote,
    driver: Driver,
    address: String,
    server: Option<Server>,
    #[expect(dead_code, reason = "held for its end")]
    screen: Option<Screen>,
    home: Home,
}

impl Session {
    fn start(setup: Setup) -> Result<Self> {
        let dist = match &setup.dist {
            Some(dist) => dist.clone(),
            None => setting::dist()?,
        };
        let home = Home::new()?;
        let (server, address) = match setup.way {
            Way::Folder => (None, file_address(&dist.canonicalize()?)),
            Way::Served => {
                let server = Server::start(&dist)?;
                let address = server.address();
                (Some(server), address)
            }
        };
        let screen = match setup.browser {
            Browser::WebKit => Some(Screen::start(&home.folder.join("screen"))?),
            Browser::Chromium | Browser::Firefox => None,
        };
        let driver = start_driver(&setup, &home, screen.as_ref())?;
        let remote = driver.begin(&setup.browser.capabilities(&home.folder, setup.special)?)?;
        if setup.browser != Browser::Chromium {
            remote.resize(1366, 900)?;
        }
        Ok(Self { setup, remote, driver, address, server, screen, home })
    }

    /// The commands of the protocol.
    #[must_use]
    pub fn remote(&self) -> &Remote {
        &self.remote
    }

    /// Which browser it is.
    #[must_use]
    pub fn browser(&self) -> Browser {
        self.setup.browser
    }

    /// How the portal was opened.
    #[must_use]
    pub fn way(&self) -> Way {
        self.setup.way
    }

    /// Address of the portal's folder, ending in `/`.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Where downloads go.
    #[must_use]
    pub fn downloads(&self) -> PathBuf {
        self.home.folder.join("downloads")
    }

    /// The profile as the browser sees it, also on a small disk of its own.
    #[must_use]
    pub fn profile(&self) -> PathBuf {
        let inside = PathBuf::from(format!("/proc/{}/root", self.driver.pid()));
        let profile = self.home.folder.join("profile");
        match profile.strip_prefix("/") {
            Ok(profile) => inside.join(profile),
            Err(_) => profile,
        }
    }

    /// What the driver wrote down; with Firefox also what pages said on the console.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn driver_log(&self) -> Result<String> {
        let bytes = fs::read(self.home.folder.join("driver.log"))?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Every path that the server was asked for.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        self.server.as_ref().map(Server::asked).unwrap_or_default()
    }

    /// Stops the server: from now on there is no network.
    pub fn stop_server(&mut self) {
        if let Some(server) = &mut self.server {
            server.stop();
        }
    }

    /// The processes of the browser at this moment, without its driver.
    #[must_use]
    pub fn pids(&self) -> BTreeSet<u32> {
        process::family(&self.home.mark, Some(self.driver.pid()))
    }

    /// Lists the processes of the browser, for whoever watches them from a thread of their own.
    pub fn lister(&self) -> impl Fn() -> BTreeSet<u32> + Send + use<> {
        let (mark, driver) = (self.home.mark.clone(), self.driver.pid());
        move || process::family(&mark, Some(driver))
    }

    /// SIGKILL to every process of the browser. In a moment that counts, pull a [`process::Trigger`] first.
    ///
    /// # Errors
    /// Some processes do not end.
    pub fn kill9(&self) -> Result<()> {
        process::kill9(&self.home.mark, Some(self.driver.pid()))
    }

    /// Closes the browser as a person does.
    ///
    /// # Errors
    /// It does not close.
    pub fn close(&mut self) -> Result<()> {
        self.remote.end().context("the browser does not close")?;
        until("every process of the browser has ended", LONG, || {
            Ok(self.pids().is_empty().then_some(()))
        })
    }

    /// Starts the browser again on the same profile, after [`close`](Self::close) or [`kill9`](Self::kill9).
    ///
    /// # Errors
    /// It does not start.
    pub fn reopen(&mut self) -> Result<()> {
        // A driver does not notice that its browser was killed; one that closed it says there is no session.
        let _ = self.remote.end();
        // Left by a kill: the driver would read the port of a browser that is gone.
        let _ = fs::remove_file(self.profile().join("MarionetteActivePort"));
        let _ = fs::remove_file(self.profile().join("DevToolsActivePort"));
        self.remote = self
            .driver
            .begin(&self.setup.browser.capabilities(&self.home.folder, self.setup.special)?)?;
        Ok(())
    }

    /// What time it is when the browser is opened next.
    pub fn set_clock(&mut self, clock: Clock) {
        self.setup.special.clock = clock;
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // Also on the way out of a failed test: no browser stays behind.
        process::end(&self.pids());
    }
}

/// `file:` address of a folder, ending in `/`.
fn file_address(folder: &Path) -> String {
    let mut address = "file://".to_owned();
    for byte in folder.as_os_str().as_encoded_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' => {
                address.push(char::from(*byte))
            }
            other => address.push_str(&format!("%{other:02X}")),
        }
    }
    address.push('/');
    address
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::file_address;

    #[test]
    fn a_folder_with_blanks_has_an_address() {
        assert_eq!(file_address(Path::new("/a b/é#1")), "file:///a%20b/%C3%A9%231/");
    }
}
