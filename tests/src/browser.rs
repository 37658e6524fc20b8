//! The browsers: how each is started, and what it is told for a test.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, bail};
use serde_json::{Value, json};

use crate::Result;
use crate::clock::Clock;
use crate::setting;
use crate::wait::{LONG, until};

/// A browser of the classroom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Browser {
    /// Chromium, and so Chrome and Edge.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK, the engine of Safari, in its own small browser. Under a driver it keeps nothing once it is
    /// closed, so it has no part in tests that open it again.
    WebKit,
}

/// Whether the browser lets a page keep things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Storage {
    /// As it comes.
    #[default]
    Allowed,
    /// The administrator has forbidden it.
    Refused,
}

/// Where the profile lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Disk {
    /// On the machine's disk.
    #[default]
    Large,
    /// On a disk of its own with so many MiB.
    Small(u32),
}

/// Whether the browser runs WebAssembly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Wasm {
    /// As it comes.
    #[default]
    On,
    /// The administrator has switched it off.
    Off,
}

/// What is special about a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Special {
    /// What time it is.
    pub clock: Clock,
    /// May pages keep things?
    pub storage: Storage,
    /// Where they are kept.
    pub disk: Disk,
    /// Does WebAssembly run?
    pub wasm: Wasm,
    /// Port on loopback that Firefox takes for its way out: whoever listens there sees what leaves the machine.
    pub way_out: Option<u16>,
}

impl Browser {
    /// Why this browser cannot be tested here; nothing where it can. Chromium and Firefox must be there: their
    /// absence is an error that says so when one is started.
    #[must_use]
    pub fn missing(self) -> Option<&'static str> {
        match self {
            Self::Chromium | Self::Firefox => None,
            Self::WebKit if setting::on_path("WebKitWebDriver").is_none() => {
                Some("there is no WebKitWebDriver")
            }
            Self::WebKit if setting::on_path("Xvfb").is_none() => {
                Some("there is no Xvfb, and it has no other way to run unseen")
            }
            Self::WebKit if mini_browser().is_none() => Some("there is no MiniBrowser"),
            Self::WebKit => None,
        }
    }

    /// The driver's command, apart from private mounts, and how one learns where it listens.
    ///
    /// # Errors
    /// There is no driver.
    fn driver(self) -> Result<(PathBuf, Vec<String>, Port)> {
        let itself = || (vec!["--port=0".to_owned()], Port::Said);
        let (path, (arguments, port)) = match self {
            Self::Chromium => (setting::driver("JW_CHROMEDRIVER", "chromedriver")?, itself()),
            Self::Firefox => (setting::driver("JW_GECKODRIVER", "geckodriver")?, itself()),
            Self::WebKit => {
                let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
                (
                    setting::driver("JW_WEBKITDRIVER", "WebKitWebDriver")?,
                    (vec![format!("--port={port}")], Port::Chosen(port)),
                )
            }
        };
        Ok((path, arguments, port))
    }

    fn program(self) -> Result<PathBuf> {
        let names: &[&str] = match self {
            Self::Chromium => &["chromium", "chromium-browser", "google-chrome"],
            Self::Firefox => &["firefox-esr", "firefox"],
            Self::WebKit => &["MiniBrowser"],
        };
        let found = match self {
            Self::WebKit => mini_browser(),
            Self::Chromium | Self::Firefox => names.iter().find_map(|name| setting::on_path(name)),
        };
        found.with_context(|| format!("none of {names:?}: `cargo xtask doctor` says how to get it"))
    }

    /// What the driver is asked for: a browser on the profile in `home`.
    ///
    /// # Errors
    /// There is no browser, or its start script cannot be written.
    pub fn capabilities(self, home: &Path, special: Special) -> Result<Value> {
        let launcher = home.join("launcher");
        let program = self.program()?;
        let script = format!(
            "#!/bin/sh\nexec {}'{}' \"$@\"\n",
            special.clock.prefix(home)?,
            program.display()
        );
        fs::write(&launcher, script)?;
        fs::set_permissions(&launcher, fs::Permissions::from_mode(0o755))?;
        Ok(match self {
            Self::Chromium => chromium(home, &launcher, special),
            Self::Firefox => firefox(home, &launcher, special),
            Self::WebKit => json!({
                "webkitgtk:browserOptions": { "binary": launcher, "args": ["--automation"] },
            }),
        })
    }
}

fn chromium(home: &Path, launcher: &Path, special: Special) -> Value {
    let mut flags = vec![
        format!("--user-data-dir={}", home.join("profile").display()),
        "--window-size=1366,900".to_owned(),
    ];
    let quiet = [
        "--headless",
        // Nobody's sandbox works for root; the pages are our own.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-crash-restore-bubble",
        "--lang=en-US",
    ];
    flags.extend(quiet.map(str::to_owned));
    // Else it opens a page of its own, which takes time.
    flags.push("about:blank".to_owned());
    if special.wasm == Wasm::Off {
        flags.push("--js-flags=--jitless".to_owned());
    }
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "binary": launcher,
            "args": flags,
            "prefs": {
                "download.default_directory": home.join("downloads"),
                "download.prompt_for_download": false,
                "profile.exit_type": "Normal",
            },
            "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
        },
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        "unhandledPromptBehavior": "ignore",
    })
}

fn firefox(home: &Path, launcher: &Path, special: Special) -> Value {
    let mut preferences = json!({
        // The driver's own list loosens what a page from a folder may do; here it must be as people have it.
        "security.fileuri.strict_origin_policy": true,
        "browser.download.folderList": 2,
        "browser.download.dir": home.join("downloads"),
        "browser.download.useDownloadDir": true,
        "browser.download.always_ask_before_handling_new_types": false,
        "browser.helperApps.neverAsk.saveToDisk": "application/octet-stream,application/json,text/plain",
        "browser.sessionstore.resume_from_crash": false,
        "toolkit.startup.max_resumed_crashes": -1,
        "devtools.console.stdout.content": true,
        "intl.accept_languages": "en-US,en",
    });
    if let Value::Object(map) = &mut preferences {
        if special.storage == Storage::Refused {
            map.insert("network.cookie.cookieBehavior".to_owned(), json!(2));
        }
        if special.wasm == Wasm::Off {
            map.insert("javascript.options.wasm".to_owned(), json!(false));
        }
        if let Some(port) = special.way_out {
            for (name, value) in [
                ("network.proxy.type", json!(1)),
                ("network.proxy.http", json!("127.0.0.1")),
                ("network.proxy.http_port", json!(port)),
                ("network.proxy.ssl", json!("127.0.0.1")),
                ("network.proxy.ssl_port", json!(port)),
            ] {
                map.insert(name.to_owned(), value);
            }
        }
    }
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": launcher,
            "args": ["-headless", "-profile", home.join("profile")],
            "prefs": preferences,
        },
        "unhandledPromptBehavior": "ignore",
    })
}

/// The driver's command, with mounts that only it and its browser see where the session needs some.
///
/// # Errors
/// There is no driver; or [`private_mounts`] says why there are none.
pub fn command(browser: Browser, home: &Path, special: Special) -> Result<(Command, Port)> {
    let (driver, arguments, port) = browser.driver()?;
    let mut mounts = String::new();
    if let Disk::Small(size) = special.disk {
        let profile = home.join("profile");
        mounts
            .push_str(&format!("mount -t tmpfs -o size={size}m tmpfs '{}' && ", profile.display()));
    }
    if browser == Browser::Chromium && special.storage == Storage::Refused {
        let policies = "/etc/chromium/policies/managed";
        mounts.push_str("mount -t tmpfs tmpfs /etc/chromium && ");
        mounts.push_str(&format!("mkdir -p {policies} && echo '{{\"DefaultCookiesSetting\": 2}}' > {policies}/e2e.json && "));
    }
    let mut command = if mounts.is_empty() {
        Command::new(&driver)
    } else {
        let Some(unshare) = private_mounts() else {
            bail!("this machine gives no private mounts; ask private_mounts() first");
        };
        let mut command = Command::new("unshare");
        command
            .args(unshare)
            .args(["sh", "-c", &format!("{mounts}exec \"$@\""), "sh"])
            .arg(&driver);
        command
    };
    command.args(arguments);
    if browser == Browser::WebKit {
        // It draws on a screen that nobody sees, without a graphics card and without a sandbox of its own.
        let quiet = [
            "WEBKIT_DISABLE_COMPOSITING_MODE",
            "WEBKIT_DISABLE_DMABUF_RENDERER",
            "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS",
        ];
        command.envs(quiet.map(|name| (name, "1")));
        command.env("GDK_BACKEND", "x11");
    }
    Ok((command, port))
}

/// How one learns where a driver listens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Port {
    /// It says so.
    Said,
    /// It was told, and says nothing.
    Chosen(u16),
}

/// WebKitGTK's browser, which lies with its library.
fn mini_browser() -> Option<PathBuf> {
    let folders =
        ["/usr/libexec", "/usr/lib", "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu"];
    let below = |folder: &&str| {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.path().join("MiniBrowser")).find(|file| file.is_file())
    };
    folders.iter().find_map(below)
}

/// A screen that nobody sees; it ends when it is dropped.
#[derive(Debug)]
pub struct Screen {
    child: Child,
    /// As the variable `DISPLAY` wants it.
    pub name: String,
}

impl Screen {
    /// Starts one.
    ///
    /// # Errors
    /// There is no Xvfb, or it does not start.
    pub fn start(log: &Path) -> Result<Self> {
        let out = fs::File::create(log)?;
        let child = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(out)
            .stderr(Stdio::null())
            .spawn()
            .context("no Xvfb: `cargo xtask doctor` says how to get it")?;
        let mut screen = Self { child, name: String::new() };
        screen.name = until("the screen says its number", LONG, || {
            let text = fs::read_to_string(log)?;
            Ok(text.ends_with('\n').then(|| format!(":{}", text.trim())))
        })?;
        Ok(screen)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // One that ended already is no fault.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The arguments with which `unshare` gives mounts that vanish with the process: none where it gives none.
/// A policy or a full disk must never reach the rest of the machine.
#[must_use]
pub fn private_mounts() -> Option<&'static [&'static str]> {
    const WAYS: [&[&str]; 2] = [&["--mount"], &["--mount", "--map-root-user"]];
    WAYS.into_iter().find(|way| {
        Command::new("unshare")
            .args(*way)
            .args(["sh", "-c", "mount -t tmpfs tmpfs /mnt && test -d /etc/chromium"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    })
}
