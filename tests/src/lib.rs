//! Helpers of the browser tests: a portal in a folder or served, a real browser with a profile of its own,
//! and what a person does there.
//!
//! Everything outside is found by the environment:
//!
//! | variable | what | without it |
//! | --- | --- | --- |
//! | `JW_DIST` | the built portal | `dist/` of the project |
//! | `JW_CLI` | the program `journeywork`, which builds the test's own course | `target/release/journeywork` |
//! | `JW_CHROMEDRIVER`, `JW_GECKODRIVER`, `JW_WEBKITDRIVER` | the drivers | found on `PATH`, else under `JW_TOOLS` |
//! | `JW_TOOLS` | where set-up puts tools and axe-core | `.tools/` of the project |
//! | `JW_SHOTS` | where pictures of pages go | `target/screenshots` |
//! | `JW_KILLS` | how often the kill test kills each browser | 3 |

pub mod answer;
pub mod audit;
pub mod browser;
pub mod clock;
pub mod desk;
pub mod dist;
pub mod driver;
pub mod keys;
pub mod kill;
pub mod log;
pub mod old;
pub mod page;
pub mod process;
pub mod records;
pub mod server;
pub mod session;
pub mod setting;
pub mod wait;
pub mod words;

pub use browser::Browser;
pub use session::{Session, Setup, Way};

/// What the tests return: the first thing that went wrong, with what was being done.
pub type Result<T> = anyhow::Result<T>;

/// Makes one test a browser and way from a function `fn(Browser, Way) -> Result<()>`.
///
/// ```ignore
/// e2e::tests!(a_lesson_is_finished: chromium_folder, firefox_served);
/// ```
#[macro_export]
macro_rules! tests {
    ($work:ident: $($place:ident),+ $(,)?) => {
        mod $work {
            $($crate::tests!(@one $work $place);)+
        }
    };
    (@one $work:ident chromium_folder) => { $crate::tests!(@test $work chromium_folder Chromium Folder); };
    (@one $work:ident chromium_served) => { $crate::tests!(@test $work chromium_served Chromium Served); };
    (@one $work:ident firefox_folder) => { $crate::tests!(@test $work firefox_folder Firefox Folder); };
    (@one $work:ident firefox_served) => { $crate::tests!(@test $work firefox_served Firefox Served); };
    (@one $work:ident webkit_folder) => { $crate::tests!(@test $work webkit_folder WebKit Folder); };
    (@one $work:ident webkit_served) => { $crate::tests!(@test $work webkit_served WebKit Served); };
    (@test $work:ident $name:ident $browser:ident $way:ident) => {
        #[test]
        fn $name() -> $crate::Result<()> {
            $crate::on($crate::Browser::$browser, $crate::Way::$way, super::$work)
        }
    };
}

/// Does a test's work, unless the browser is one that may be missing and is; then it says so.
///
/// # Errors
/// Those of the work.
pub fn on(browser: Browser, way: Way, work: impl FnOnce(Browser, Way) -> Result<()>) -> Result<()> {
    match browser.missing() {
        Some(reason) => {
            eprintln!("not run: {reason}");
            Ok(())
        }
        None => work(browser, way),
    }
}
