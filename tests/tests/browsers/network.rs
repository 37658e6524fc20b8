//! No network: nothing is asked for outside the portal's own folder, and what was served once works without a server.

use std::path::Path;

use e2e::browser::Special;
use e2e::server::Server;
use e2e::{Browser, Result, Session, Setup, Way, tests};
use serde_json::json;

use crate::fixture;

/// Pages that between them load everything that the portal loads.
const WALK: &[&str] = &[
    "#/",
    "#/courses",
    "#/staff",
    "#/course/co2-welding",
    "#/course/co2-welding/lesson/dress-for-the-arc",
    "#/course/every-kind/lesson/one-of-each",
    "#/course/co2-welding/words",
    "#/course/co2-welding/workshop",
    "#/course/co2-welding/summary",
    "#/course/bricklayer",
    "#/record",
    "#/settings",
];

fn nothing_is_asked_for_outside_the_folder(browser: Browser, way: Way) -> Result<()> {
    // Firefox keeps no list of requests; so all that would leave the machine goes to this server.
    let out = Server::start(Path::new(env!("CARGO_MANIFEST_DIR")))?;
    let special = Special {
        way_out: (browser == Browser::Firefox).then_some(out.port()),
        ..Special::default()
    };
    let session = Setup::new(browser, way).on(&fixture::portal()?).with(special).start()?;
    session.visit("#/")?;
    for route in WALK {
        session.open(route)?;
    }
    session.open("#/course/co2-welding/lesson/dress-for-the-arc")?;
    session
        .remote()
        .run("document.querySelectorAll('img').forEach((i) => { i.loading = 'eager'; });", &[])?;
    session.holds(
        "every picture is there",
        "
        const all = [...document.querySelectorAll('main img')];
        return all.length > 0 && all.every((i) => i.complete && i.naturalWidth > 0);",
        &[],
    )?;
    let foreign = match browser {
        Browser::Chromium => {
            let requests = session.requests()?;
            assert!(
                requests.iter().any(|url| url.contains("packs/co2-welding/")),
                "no list of requests: {requests:?}"
            );
            session.foreign(&requests)
        }
        // The browser itself calls home now and then.
        Browser::Firefox | Browser::WebKit => out
            .asked()
            .into_iter()
            .filter(|url| !url.contains("mozilla.") && !url.contains("firefox."))
            .collect(),
    };
    assert!(foreign.is_empty(), "{foreign:#?}");
    the_policy_holds(&session)?;
    // That a trade has no course is found out by asking for its pack.
    let complaints: Vec<String> = session
        .complaints()?
        .into_iter()
        .filter(|line| !line.contains("packs/bricklayer/"))
        .collect();
    let complaints: Vec<&String> =
        complaints.iter().filter(|line| !line.contains("Content Security Policy")).collect();
    assert!(complaints.is_empty(), "{complaints:#?}");
    Ok(())
}
tests!(nothing_is_asked_for_outside_the_folder: chromium_folder, chromium_served, firefox_folder, firefox_served);

/// The policy is there, and it is obeyed: a picture and a script of another host do not even reach it.
fn the_policy_holds(session: &Session) -> Result<()> {
    let policy = session.remote().run(
        "
        const meta = document.querySelector('meta[http-equiv=\"Content-Security-Policy\"]');
        return meta ? meta.content : '';",
        &[],
    )?;
    let policy = policy.as_str().unwrap_or_default();
    for part in [
        "default-src 'self'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    ] {
        assert!(policy.contains(part), "the policy lacks {part}: {policy}");
    }
    assert!(
        !policy.contains("unsafe-inline")
            && !policy.contains("'unsafe-eval'")
            && !policy.contains("http"),
        "{policy}"
    );
    let trap = Server::start(Path::new(env!("CARGO_MANIFEST_DIR")))?;
    let script = "
        const [address, done] = arguments;
        const names = [];
        const note = (name) => { names.push(name); if (names.length === 2) { done(names); } };
        for (const [tag, file] of [['img', 'a.png'], ['script', 'a.js']]) {
            const element = document.createElement(tag);
            element.onload = () => note(tag + ' loaded');
            element.onerror = () => note(tag + ' refused');
            element.src = address + file;
            document.body.appendChild(element);
        }";
    let outcome = session.remote().run_async(script, &[json!(trap.address())])?;
    assert_eq!(trap.asked(), Vec::<String>::new(), "{outcome}");
    Ok(())
}

/// Served once, the portal opens without its server, with every lesson that was opened before.
fn the_served_portal_works_without_its_server(browser: Browser, way: Way) -> Result<()> {
    let mut session = Setup::new(browser, way).start()?;
    session.visit("#/")?;
    session.holds(
        "the service worker is in charge",
        "return !!navigator.serviceWorker.controller;",
        &[],
    )?;
    let lesson = "#/course/co2-welding/lesson/dress-for-the-arc";
    session.visit(lesson)?;
    session.see("section.item")?;
    let kept = "
        const done = arguments[arguments.length - 1];
        caches.keys().then((names) => Promise.all(names.map((n) => caches.open(n).then((c) => c.keys()))))
            .then((all) => done(all.flat().map((r) => new URL(r.url).pathname)), (e) => done([String(e)]));";
    session.ask("the lesson is kept", || {
        let files: Vec<String> = serde_json::from_value(session.remote().run_async(kept, &[])?)?;
        Ok(files.iter().any(|f| f.starts_with("/packs/co2-welding/en-")).then_some(()))
    })?;
    session.stop_server();
    let before = session.asked().len();
    session.visit(lesson)?;
    session.see("section.item")?;
    session.open("#/courses")?;
    session.see("a.row[href='#/course/co2-welding']")?;
    assert_eq!(session.asked().len(), before, "the server was stopped");
    Ok(())
}
tests!(the_served_portal_works_without_its_server: chromium_served, firefox_served);
