//! One request, one answer.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::encoding::{self, Encoding};
use crate::live_reload;
use crate::mirror::Delivery;
use crate::request::Request;
use crate::server::{Route, Shared};
use crate::{content_type, path};

pub(crate) fn answer(shared: &Shared, request: &Request) -> Answer {
    match (request.method.as_str(), path::decoded(&request.target)) {
        ("GET" | "HEAD", Some(path)) => find(shared, request, &path),
        ("GET" | "HEAD", None) => Answer::message(400, "bad request"),
        _ => Answer::message(405, "method not allowed"),
    }
}

fn find(shared: &Shared, request: &Request, path: &str) -> Answer {
    let mirrors = &shared.config.mirrors;
    let Some(mirror) = mirrors.iter().find(|mirror| path.starts_with(&mirror.path)) else {
        return sound(shared, request.header("Accept-Encoding"), path);
    };
    let original = mirror.original(path).unwrap_or(path);
    if mirror.is_faulty(path) && shared.requests_for(mirror) <= mirror.times {
        // Uncompressed: half of a compressed file would be another fault.
        mirror.fault.spoil(sound(shared, "", original))
    } else {
        sound(shared, request.header("Accept-Encoding"), original)
    }
}

fn sound(shared: &Shared, encodings: &str, path: &str) -> Answer {
    let config = &shared.config;
    let mut answer = if let Some(route) = config.routes.iter().find(|r| r.path == path) {
        Answer::from_route(route)
    } else if let Some(file) = path::file_below(&config.root, path) {
        from_file(&file, encodings, config.live_reload)
            .unwrap_or_else(|_| Answer::message(500, "the file cannot be read"))
    } else {
        Answer::message(404, "not found")
    };
    for extra in config.headers.iter().filter(|extra| extra.applies_to(path)) {
        answer.set_all(&extra.headers);
    }
    answer
}

fn from_file(file: &Path, encodings: &str, live_reload: bool) -> io::Result<Answer> {
    let kind = content_type(file);
    if live_reload && kind.starts_with("text/html") {
        let page = live_reload::inject(&fs::read_to_string(file)?);
        return Ok(Answer::new(200, kind, page.into_bytes()));
    }
    let (twin, encoding) = smallest_accepted(file, encodings);
    let mut answer = Answer::new(200, kind, fs::read(twin)?);
    answer.set("Vary", "Accept-Encoding");
    if let Some(encoding) = encoding {
        answer.set("Content-Encoding", encoding.name());
    }
    Ok(answer)
}

fn smallest_accepted(file: &Path, encodings: &str) -> (PathBuf, Option<Encoding>) {
    for encoding in encoding::accepted(encodings) {
        let mut name = file.as_os_str().to_owned();
        name.push(encoding.suffix());
        let twin = PathBuf::from(name);
        if twin.is_file() {
            return (twin, Some(encoding));
        }
    }
    (file.to_path_buf(), None)
}

/// Status, headers and body, until nothing changes them any more.
pub(crate) struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    pub(crate) delivery: Delivery,
}

impl Answer {
    fn new(status: u16, content_type: &str, body: Vec<u8>) -> Self {
        let mut answer = Self {
            status,
            headers: Vec::new(),
            body,
            delivery: Delivery::Whole,
        };
        answer.set("Content-Type", content_type);
        answer.set("Cache-Control", "no-store");
        // A page of any other origin may embed the widget; module scripts need CORS.
        answer.set("Access-Control-Allow-Origin", "*");
        answer
    }

    pub(crate) fn message(status: u16, text: &str) -> Self {
        Self::new(
            status,
            "text/plain; charset=utf-8",
            text.as_bytes().to_vec(),
        )
    }

    pub(crate) fn page(status: u16, html: &str) -> Self {
        Self::new(status, "text/html; charset=utf-8", html.as_bytes().to_vec())
    }

    fn from_route(route: &Route) -> Self {
        let mut answer = Self::new(route.status, &route.content_type, route.body.clone());
        answer.set_all(&route.headers);
        answer
    }

    /// Replaces rather than repeats: two policies or types would contradict.
    fn set(&mut self, name: &str, value: &str) {
        self.headers
            .retain(|(known, _)| !known.eq_ignore_ascii_case(name));
        self.headers.push((name.to_owned(), value.to_owned()));
    }

    fn set_all(&mut self, headers: &[(String, String)]) {
        for (name, value) in headers {
            self.set(name, value);
        }
    }

    /// Sends the answer, and for `HEAD` only what describes it.
    pub(crate) fn write(&self, mut to: impl Write, method: &str) -> io::Result<()> {
        if self.delivery == Delivery::Silent {
            return Ok(());
        }
        write!(to, "HTTP/1.1 {} {}\r\n", self.status, reason(self.status))?;
        for (name, value) in &self.headers {
            if name.contains(['\r', '\n', ':']) || value.contains(['\r', '\n']) {
                // Leaving it out in silence would hide a mistake in a test.
                eprintln!("static-server: not a valid header: {name}: {value}");
                continue;
            }
            write!(to, "{name}: {value}\r\n")?;
        }
        // A length, so that a page can show how much has arrived.
        let length = self.body.len();
        write!(to, "Content-Length: {length}\r\nConnection: close\r\n\r\n")?;
        if method != "HEAD" {
            let sent = match self.delivery {
                Delivery::Stalled => self.body.len() / 2,
                Delivery::Whole | Delivery::Silent => self.body.len(),
            };
            to.write_all(&self.body[..sent])?;
        }
        Ok(())
    }
}

/// Browsers do not read it; whoever looks at the traffic does.
fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        400 => "Bad Request",
        404 => "Not Found",
        405 => "Method Not Allowed",
        500 => "Internal Server Error",
        503 => "Service Unavailable",
        _ => "Other",
    }
}
