//! A small server for a portal, for this computer only. It tells open pages when something was built.

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use super::news::News;

/// The first port that is tried.
const PORT: u16 = 8137;
/// How many ports are tried.
const TRIES: u16 = 20;
/// A request's head is some hundred bytes; more is no browser.
const LONGEST_HEAD: u64 = 16 * 1024;
const PATIENCE: Duration = Duration::from_secs(20);
/// Where pages hear of builds.
const EVENTS: &str = "/journeywork-events";
/// What listens there.
const RELOAD: &str = "/journeywork-reload.js";
const SCRIPT: &str = include_str!("reload.js");

/// The first free port from [`PORT`] on.
pub fn bind(asked: Option<u16>) -> io::Result<(TcpListener, u16)> {
    let ports = asked.map_or(PORT..=PORT + TRIES - 1, |port| port..=port);
    let mut last = io::Error::from(io::ErrorKind::AddrInUse);
    for port in ports {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(listener) => {
                let port = listener.local_addr()?.port();
                return Ok((listener, port));
            }
            Err(fault) => last = fault,
        }
    }
    Err(last)
}

/// What is served.
#[derive(Debug)]
pub struct Site {
    /// The folder. Not resolved: a new build may put a new folder in the old one's place.
    pub root: PathBuf,
    /// What pages are told.
    pub news: News,
}

/// Serves until the program is ended.
pub fn answer_all(listener: &TcpListener, site: &Arc<Site>) {
    for stream in listener.incoming() {
        let stream = match stream {
            Ok(stream) => stream,
            // One visitor's broken connection is nobody else's matter.
            Err(_) => continue,
        };
        let site = Arc::clone(site);
        thread::spawn(move || {
            // Nobody is there to tell when a browser goes away.
            drop(converse(&stream, &site));
        });
    }
}

/// Answers requests on one connection until the other side closes it.
fn converse(stream: &TcpStream, site: &Site) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    while let Some(request) = read_head(&mut reader)? {
        if request.method == Method::Get && request.path == EVENTS {
            return tell(stream, &site.news);
        }
        let answer = answer(&request, &site.root);
        let mut writer = stream;
        writer.write_all(&answer.head())?;
        if request.method != Method::Head {
            writer.write_all(&answer.body)?;
        }
    }
    Ok(())
}

/// Tells a page of every build until it goes away.
fn tell(mut stream: &TcpStream, news: &News) -> io::Result<()> {
    stream.write_all(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
    )?;
    let mut known = None;
    loop {
        let text = match news.after(known) {
            Some((edition, message)) => {
                known = Some(edition);
                format!("data: {message}\n\n")
            }
            // So that a page that went away is noticed.
            None => ": still here\n\n".to_owned(),
        };
        stream.write_all(text.as_bytes())?;
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Method {
    Get,
    Head,
    Other,
}

#[derive(Debug)]
struct Request {
    method: Method,
    path: String,
}

/// Reads up to the empty line; `None` when nothing more comes.
fn read_head(reader: &mut impl BufRead) -> io::Result<Option<Request>> {
    let mut lines = reader.take(LONGEST_HEAD).lines();
    let Some(first) = lines.next().transpose()? else {
        return Ok(None);
    };
    for line in lines {
        if line?.is_empty() {
            let mut words = first.split(' ');
            let method = match words.next() {
                Some("GET") => Method::Get,
                Some("HEAD") => Method::Head,
                _ => Method::Other,
            };
            let path = words.next().unwrap_or_default().to_owned();
            return Ok(Some(Request { method, path }));
        }
    }
    Ok(None)
}

#[derive(Debug)]
struct Answer {
    status: &'static str,
    kind: &'static str,
    body: Vec<u8>,
}

impl Answer {
    fn failure(status: &'static str) -> Self {
        Self { status, kind: "text/plain; charset=utf-8", body: status.as_bytes().to_vec() }
    }

    fn head(&self) -> Vec<u8> {
        format!(
            "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\n\
             Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\n\r\n",
            self.status,
            self.kind,
            self.body.len()
        )
        .into_bytes()
    }
}

fn answer(request: &Request, root: &Path) -> Answer {
    if request.method == Method::Other {
        return Answer::failure("405 Method Not Allowed");
    }
    let asked = request.path.split(['?', '#']).next().unwrap_or_default();
    if asked == RELOAD {
        return Answer {
            status: "200 OK",
            kind: "text/javascript; charset=utf-8",
            body: SCRIPT.as_bytes().to_vec(),
        };
    }
    // A service worker would go on showing what was there before.
    if asked == "/sw.js" {
        return Answer::failure("404 Not Found");
    }
    let Some(mut file) = file_of(&request.path, root) else {
        return Answer::failure("404 Not Found");
    };
    if file.is_dir() {
        file.push("index.html");
    }
    match fs::read(&file) {
        Ok(body) => {
            let body = if matches!(asked, "/" | "/index.html") { with_reload(body) } else { body };
            Answer { status: "200 OK", kind: kind_of(&file), body }
        }
        Err(_) => Answer::failure("404 Not Found"),
    }
}

/// The portal's page with the script that reloads it.
fn with_reload(page: Vec<u8>) -> Vec<u8> {
    let Ok(text) = String::from_utf8(page) else { return Vec::new() };
    let tag = format!("<script src=\"{}\" defer></script></head>", &RELOAD[1..]);
    text.replacen("</head>", &tag, 1).into_bytes()
}

/// The file that a path of an address means, if it lies within `root`.
fn file_of(path: &str, root: &Path) -> Option<PathBuf> {
    let path = path.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = decoded(path)?;
    let mut file = root.to_path_buf();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        // Covers `..`, hidden files, drives and streams of Windows.
        if part.starts_with('.') || part.contains(['\\', ':', '\0']) {
            return None;
        }
        file.push(part);
    }
    let inside = fs::canonicalize(&file).ok()?.starts_with(fs::canonicalize(root).ok()?);
    inside.then_some(file)
}

/// `%41` as `A`.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn kind_of(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("avif") => "image/avif",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("mp3") => "audio/mpeg",
        Some("ogg" | "opus") => "audio/ogg",
        Some("mp4") => "video/mp4",
        Some("webm") => "video/webm",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        Some("pdf") => "application/pdf",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn serve_in_background(root: &Path) -> String {
        let (listener, port) = bind(Some(0)).unwrap();
        let site = Arc::new(Site { root: root.to_path_buf(), news: News::default() });
        thread::spawn(move || answer_all(&listener, &site));
        format!("127.0.0.1:{port}")
    }

    fn ask(address: &str, request: &str) -> String {
        let mut stream = TcpStream::connect(address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        // The server may have hung up on noise already.
        drop(stream.shutdown(std::net::Shutdown::Write));
        let mut text = String::new();
        drop(stream.read_to_string(&mut text));
        text
    }

    fn get(address: &str, path: &str) -> String {
        ask(address, &format!("GET {path} HTTP/1.1\r\nHost: x\r\n\r\n"))
    }

    fn site() -> (PathBuf, String) {
        let name = format!("journeywork-serve-{}-{:?}", std::process::id(), thread::current().id());
        let base = std::env::temp_dir().join(name.replace(['(', ')'], ""));
        let root = base.join("root");
        fs::create_dir_all(root.join("plain")).unwrap();
        fs::write(root.join("index.html"), "<p>home").unwrap();
        fs::write(root.join("app.wasm"), [0, 97]).unwrap();
        fs::write(root.join("plain/index.html"), "plain").unwrap();
        fs::write(root.join("é.txt"), "accent").unwrap();
        fs::write(base.join("secret.txt"), "secret").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(base.join("secret.txt"), root.join("link.txt")).unwrap();
        let address = serve_in_background(&root);
        (base, address)
    }

    #[test]
    fn files_come_with_their_kind() {
        let (_, address) = site();
        let home = get(&address, "/?x=1");
        assert!(home.starts_with("HTTP/1.1 200 OK\r\n"), "{home}");
        assert!(home.contains("Content-Type: text/html; charset=utf-8\r\n"));
        assert!(home.contains("Cache-Control: no-cache\r\n"));
        assert!(home.ends_with("\r\n\r\n<p>home"));
        assert!(get(&address, "/app.wasm").contains("Content-Type: application/wasm\r\n"));
        assert!(get(&address, "/plain/").ends_with("plain"));
        assert!(get(&address, "/%C3%A9.txt").ends_with("accent"));
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        let (_, address) = site();
        for path in [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/plain/../../secret.txt",
            "/..%2fsecret.txt",
            "/..%5csecret.txt",
            "/link.txt",
            "//etc/passwd",
            "/absent",
            "/%",
            "/%ff",
            "secret.txt",
            "",
        ] {
            let text = get(&address, path);
            assert!(text.starts_with("HTTP/1.1 404"), "{path}: {text}");
        }
    }

    #[test]
    fn other_methods_and_noise_do_no_harm() {
        let (_, address) = site();
        assert!(ask(&address, "POST / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 405"));
        let head = ask(&address, "HEAD / HTTP/1.1\r\n\r\n");
        assert!(head.contains("Content-Length: 7\r\n") && head.ends_with("\r\n\r\n"));
        assert_eq!(ask(&address, "\u{0}\u{1}\u{2}"), "");
        assert_eq!(ask(&address, &"x".repeat(100_000)), "");
        assert!(get(&address, "/").contains("200 OK"));
    }

    #[test]
    fn one_connection_carries_many_requests() {
        let (_, address) = site();
        let two = "GET / HTTP/1.1\r\n\r\nGET /app.wasm HTTP/1.1\r\n\r\n";
        assert_eq!(ask(&address, two).matches("200 OK").count(), 2);
    }
}
