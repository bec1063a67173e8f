//! One request, one answer.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tiny_http::{Header, Method, Request, Response};

use crate::encoding::{self, Encoding};
use crate::live_reload::{self, EVENTS_PATH};
use crate::server::{Route, Shared};
use crate::{content_type, path};

pub(crate) fn answer(shared: &Shared, request: Request) -> io::Result<()> {
    let decoded = path::decoded(request.url());
    if shared.config.live_reload && decoded.as_deref() == Some(EVENTS_PATH) {
        return shared.listeners.add(request);
    }
    let answer = match (request.method(), decoded) {
        (Method::Get | Method::Head, Some(path)) => find(shared, &request, &path),
        (Method::Get | Method::Head, None) => Answer::message(400, "bad request"),
        _ => Answer::message(405, "method not allowed"),
    };
    request.respond(answer.into_response())
}

fn find(shared: &Shared, request: &Request, path: &str) -> Answer {
    let config = &shared.config;
    let mut answer = if let Some(route) = config.routes.iter().find(|r| r.path == path) {
        Answer::from_route(route)
    } else if let Some(file) = path::file_below(&config.root, path) {
        from_file(&file, request, config.live_reload)
            .unwrap_or_else(|_| Answer::message(500, "the file cannot be read"))
    } else {
        Answer::message(404, "not found")
    };
    for extra in config.headers.iter().filter(|extra| extra.applies_to(path)) {
        answer.set_all(&extra.headers);
    }
    answer
}

fn from_file(file: &Path, request: &Request, live_reload: bool) -> io::Result<Answer> {
    let kind = content_type(file);
    if live_reload && kind.starts_with("text/html") {
        let page = live_reload::inject(&fs::read_to_string(file)?);
        return Ok(Answer::new(200, kind, page.into_bytes()));
    }
    let (twin, encoding) = smallest_accepted(file, request);
    let mut answer = Answer::new(200, kind, fs::read(twin)?);
    answer.set("Vary", "Accept-Encoding");
    if let Some(encoding) = encoding {
        answer.set("Content-Encoding", encoding.name());
    }
    Ok(answer)
}

fn smallest_accepted(file: &Path, request: &Request) -> (PathBuf, Option<Encoding>) {
    let header = request
        .headers()
        .iter()
        .find(|h| h.field.equiv("Accept-Encoding"));
    let accept = header.map_or("", |h| h.value.as_str());
    for encoding in encoding::accepted(accept) {
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
struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Answer {
    fn new(status: u16, content_type: &str, body: Vec<u8>) -> Self {
        let mut answer = Self {
            status,
            headers: Vec::new(),
            body,
        };
        answer.set("Content-Type", content_type);
        answer.set("Cache-Control", "no-store");
        // A page of any other origin may embed the widget; module scripts need CORS.
        answer.set("Access-Control-Allow-Origin", "*");
        answer
    }

    fn message(status: u16, text: &str) -> Self {
        Self::new(
            status,
            "text/plain; charset=utf-8",
            text.as_bytes().to_vec(),
        )
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

    fn into_response(self) -> Response<io::Cursor<Vec<u8>>> {
        // A length, not chunks: a page can then show how much has arrived.
        let mut response = Response::from_data(self.body)
            .with_status_code(self.status)
            .with_chunked_threshold(usize::MAX);
        for (name, value) in self.headers {
            match Header::from_bytes(name.as_str(), value.as_str()) {
                Ok(header) => response.add_header(header),
                // Leaving it out in silence would hide a mistake in a test.
                Err(()) => eprintln!("static-server: not a valid header: {name}: {value}"),
            }
        }
        response
    }
}
