//! The server's life: configuration, threads, request log.

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::connection;
use crate::live_reload::Listeners;
use crate::mirror::Mirror;
use crate::path;
use crate::request::Request;

/// What to serve and how.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// The directory whose files are served.
    pub root: PathBuf,
    /// The port on 127.0.0.1; 0 takes any free one.
    pub port: u16,
    /// In-memory answers, which hide files of the same path.
    pub routes: Vec<Route>,
    /// The root once more, with faults.
    pub mirrors: Vec<Mirror>,
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

/// What the threads share.
pub(crate) struct Shared {
    pub(crate) config: Config,
    pub(crate) listeners: Listeners,
    log: Mutex<Vec<LoggedRequest>>,
    started: Instant,
    stopping: AtomicBool,
}

impl Shared {
    pub(crate) fn log(&self, request: &Request) {
        let entry = LoggedRequest {
            method: request.method.clone(),
            path: request.target.clone(),
            time: self.started.elapsed(),
        };
        self.entries().push(entry);
    }

    /// How many requests for faulty files of this mirror have been logged.
    pub(crate) fn requests_for(&self, mirror: &Mirror) -> usize {
        let entries = self.entries();
        let paths = entries
            .iter()
            .filter_map(|entry| path::decoded(&entry.path));
        paths.filter(|path| mirror.is_faulty(path)).count()
    }

    fn entries(&self) -> MutexGuard<'_, Vec<LoggedRequest>> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A running server; dropping it stops it and frees its port.
pub struct Server {
    shared: Arc<Shared>,
    address: SocketAddr,
    /// Gone only while the server is dropped.
    accepting: Option<JoinHandle<()>>,
}

impl Server {
    /// Listens and serves in background threads.
    ///
    /// # Errors
    /// The port is taken ([`io::ErrorKind::AddrInUse`]) or not permitted.
    pub fn start(config: Config) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, config.port))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            config,
            listeners: Listeners::default(),
            log: Mutex::default(),
            started: Instant::now(),
            stopping: AtomicBool::new(false),
        });
        let accepting = Arc::clone(&shared);
        Ok(Self {
            shared,
            address,
            accepting: Some(std::thread::spawn(move || accept(&listener, &accepting))),
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
        self.shared.stopping.store(true, Ordering::Release);
        // Accepting has no time limit; a last connection ends the wait.
        drop(TcpStream::connect(self.address));
        if let Some(thread) = self.accepting.take() {
            // A thread that panicked has already said so on standard error.
            let _ = thread.join();
        }
    }
}

/// Gives each connection a thread: browsers hold many that they never use, and
/// in a pool of any size those would keep others waiting.
fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.stopping.load(Ordering::Acquire) {
            return;
        }
        // A client that is gone before it was accepted needs no answer.
        let Ok(stream) = stream else { continue };
        let shared = Arc::clone(shared);
        std::thread::spawn(move || {
            // Nor does one that hangs up before the end of its answer.
            let _ = connection::serve(&shared, stream);
        });
    }
}
