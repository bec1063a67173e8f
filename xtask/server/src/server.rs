//! The server's life: configuration, threads, request log.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::live_reload::Listeners;
use crate::respond;

/// A page and its files load on up to six connections; two pages test at once.
const WORKERS: usize = 8;

/// What to serve and how.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// The directory whose files are served.
    pub root: PathBuf,
    /// The port on 127.0.0.1; 0 takes any free one.
    pub port: u16,
    /// In-memory answers, which hide files of the same path.
    pub routes: Vec<Route>,
    /// Extra headers, for example a content security policy.
    pub headers: Vec<PathHeaders>,
    /// Puts a script into HTML files that reloads on [`Server::reload`].
    pub live_reload: bool,
}

impl Config {
    /// Serves the files below `root` on any free port.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self {
            root: root.into(),
            ..Self::default()
        }
    }
}

/// An answer that is not a file.
#[derive(Clone, Debug)]
pub struct Route {
    /// The exact path, decoded and without query: `/host.html`.
    pub path: String,
    /// The HTTP status, 200 as a rule.
    pub status: u16,
    /// The value of `Content-Type`.
    pub content_type: String,
    /// What is sent.
    pub body: Vec<u8>,
    /// Further headers, beside those of [`Config::headers`].
    pub headers: Vec<(String, String)>,
}

impl Route {
    /// An HTML page without extra headers.
    pub fn html(path: impl Into<String>, body: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            status: 200,
            content_type: "text/html; charset=utf-8".to_owned(),
            body: body.into().into_bytes(),
            headers: Vec::new(),
        }
    }

    /// The same answer with one header more.
    #[must_use]
    pub fn with_header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }
}

/// Headers for some paths.
#[derive(Clone, Debug)]
pub struct PathHeaders {
    /// An exact path, or the beginning of many if it ends with `*`.
    pub path: String,
    /// Name and value; they replace the server's own of the same name.
    pub headers: Vec<(String, String)>,
}

impl PathHeaders {
    pub(crate) fn applies_to(&self, path: &str) -> bool {
        match self.path.strip_suffix('*') {
            Some(prefix) => path.starts_with(prefix),
            None => path == self.path,
        }
    }
}

/// One request as it came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoggedRequest {
    /// `GET`, `HEAD`...
    pub method: String,
    /// The target as sent, with its query.
    pub path: String,
    /// How long after the server's start.
    pub time: Duration,
}

/// What the worker threads share.
pub(crate) struct Shared {
    pub(crate) http: tiny_http::Server,
    pub(crate) config: Config,
    pub(crate) listeners: Listeners,
    log: Mutex<Vec<LoggedRequest>>,
    started: Instant,
}

impl Shared {
    fn log(&self, request: &tiny_http::Request) {
        let entry = LoggedRequest {
            method: request.method().to_string(),
            path: request.url().to_owned(),
            time: self.started.elapsed(),
        };
        self.entries().push(entry);
    }

    fn entries(&self) -> std::sync::MutexGuard<'_, Vec<LoggedRequest>> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A running server; dropping it stops it.
pub struct Server {
    shared: Arc<Shared>,
    address: SocketAddr,
    workers: Vec<JoinHandle<()>>,
}

impl Server {
    /// Listens and serves in background threads.
    ///
    /// # Errors
    /// The port is taken ([`io::ErrorKind::AddrInUse`]) or not permitted.
    pub fn start(config: Config) -> io::Result<Self> {
        let wanted = SocketAddr::from((Ipv4Addr::LOCALHOST, config.port));
        // Binding ourselves keeps the error's kind, which tiny_http would box.
        let listener = std::net::TcpListener::bind(wanted)?;
        let address = listener.local_addr()?;
        let http = tiny_http::Server::from_listener(listener, None).map_err(io::Error::other)?;
        let shared = Arc::new(Shared {
            http,
            config,
            listeners: Listeners::default(),
            log: Mutex::default(),
            started: Instant::now(),
        });
        let workers = (0..WORKERS)
            .map(|_| spawn_worker(Arc::clone(&shared)))
            .collect();
        Ok(Self {
            shared,
            address,
            workers,
        })
    }

    /// The origin, without a slash at the end: `http://127.0.0.1:8080`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The port, also when any free one was asked for.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Every request since the start or the last [`clear_requests`](Self::clear_requests).
    pub fn requests(&self) -> Vec<LoggedRequest> {
        self.shared.entries().clone()
    }

    /// Forgets the logged requests.
    pub fn clear_requests(&self) {
        self.shared.entries().clear();
    }

    /// Makes open pages load anew, if [`Config::live_reload`] is on.
    pub fn reload(&self) {
        self.shared.listeners.reload();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in &self.workers {
            self.shared.http.unblock();
        }
        for worker in self.workers.drain(..) {
            // A worker that panicked has already said so on standard error.
            let _ = worker.join();
        }
    }
}

fn spawn_worker(shared: Arc<Shared>) -> JoinHandle<()> {
    std::thread::spawn(move || {
        while let Ok(request) = shared.http.recv() {
            shared.log(&request);
            // A client that hung up before the end of its answer is no fault.
            let _ = respond::answer(&shared, request);
        }
    })
}
