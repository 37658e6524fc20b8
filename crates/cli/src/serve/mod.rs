//! `journeywork serve`: builds, serves, watches, builds again what has changed, and has open pages load it.

mod http;
mod news;

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use notify::event::EventKind;
use notify::{RecursiveMode, Watcher};

use crate::args::{BuildArgs, ServeArgs};
use crate::build::{self, Refusal, Refused};
use crate::disk::DiskFault;
use http::Site;
use news::News;

/// Editors write a file in several steps; what comes within this time is one change.
const TOGETHER: Duration = Duration::from_millis(20);

/// Why nothing can be served.
#[derive(Debug)]
pub enum ServeFault {
    /// The content cannot be read or written.
    Disk(DiskFault),
    /// There is no portal in the folder.
    NoPortal(std::path::PathBuf),
    /// No port is free.
    Port(std::io::Error),
    /// The folder cannot be watched.
    Watch(notify::Error),
}

impl std::fmt::Display for ServeFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Disk(fault) => fault.fmt(f),
            Self::NoPortal(folder) => write!(
                f,
                "no portal in `{0}`: it needs the files of a portal, `{0}/index.html` first; name its folder with `--out`",
                folder.display()
            ),
            Self::Port(fault) => {
                write!(
                    f,
                    "no port is free ({fault}): end another `journeywork serve`, or name one with `--port`"
                )
            }
            Self::Watch(fault) => write!(f, "the folder cannot be watched: {fault}"),
        }
    }
}

/// Serves until the program is ended.
///
/// # Errors
/// No portal, no port, or a folder that cannot be read or watched.
pub fn run(options: &ServeArgs) -> Result<(), ServeFault> {
    if !options.out.join("index.html").is_file() {
        return Err(ServeFault::NoPortal(options.out.clone()));
    }
    // Before the first build, so that nothing that changes meanwhile is missed.
    let (watcher, changes) = watch(&options.content).map_err(ServeFault::Watch)?;
    let build = BuildArgs {
        content: options.content.clone(),
        out: options.out.clone(),
        plain: options.plain,
        jobs: None,
        cache: options.cache.clone(),
        remove_others: options.remove_others,
    };
    let site = Arc::new(Site { root: options.out.clone(), news: News::default() });
    once(&build, &site.news).map_err(ServeFault::Disk)?;
    // All courses there are of this content now: one that goes meanwhile was taken away by its author.
    let build = BuildArgs { remove_others: true, ..build };
    let (listener, port) = http::bind(options.port).map_err(ServeFault::Port)?;
    println!("\n  Served:        http://127.0.0.1:{port}/");
    println!("  Double-click:  {}", options.out.join("index.html").display());
    println!("  What you save is shown at once. Ctrl+C ends it.\n");
    let served = Arc::clone(&site);
    std::thread::spawn(move || http::answer_all(&listener, &served));
    while changes.recv().is_ok() {
        while changes.recv_timeout(TOGETHER).is_ok() {}
        if let Err(fault) = once(&build, &site.news) {
            eprintln!("error: {fault}");
            site.news.tell(&format!("error: {fault}"));
        }
    }
    drop(watcher);
    Ok(())
}

/// Builds, says what there is to say at the terminal, and tells the pages.
fn once(build: &BuildArgs, news: &News) -> Result<(), DiskFault> {
    let report = build::once(build, Refused::AsBefore)?;
    report.print();
    news.tell(&for_pages(&report.refused));
    Ok(())
}

/// What an open page says of courses that could not be built. Warnings keep nothing from being shown.
fn for_pages(refused: &[Refusal]) -> String {
    let say = |Refusal { slug, errors, now }: &Refusal| {
        let now = match now {
            Refused::AsBefore => "You see it as it was before.",
            Refused::LeftOut => "It is not shown yet.",
        };
        format!("The course `{slug}` has an error. {now} Mend it and save:\n\n{errors}")
    };
    refused.iter().map(say).collect()
}

fn watch(folder: &Path) -> notify::Result<(notify::RecommendedWatcher, Receiver<()>)> {
    let (tell, changes) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        let changed = event.is_ok_and(|event| {
            matches!(event.kind, EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_))
        });
        if changed {
            // The other side is gone only when the program ends.
            let _ = tell.send(());
        }
    })?;
    watcher.watch(folder, RecursiveMode::Recursive)?;
    Ok((watcher, changes))
}
