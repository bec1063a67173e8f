//! The built files on a server of our own, with the test pages beside them.

use std::fs;
use std::io::ErrorKind;
use std::ops::Range;
use std::path::Path;
use std::sync::atomic::{AtomicU16, Ordering};

use static_server::{Config, Route, Server};

use crate::failure::{Failure, Outcome};
use crate::{cards, faults, pages, surroundings};

const HOOK_PATH: &str = "/browser-test-hook.js";
const ICON_PATH: &str = "/favicon.ico";
/// What sets a page apart from those of other origins.
const ISOLATION: [(&str, &str); 2] = [
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Embedder-Policy", "require-corp"),
];
const HOOK: &str = include_str!("js/hook.js");

/// Two origins that serve the same: the page's own, and a foreign one for pages
/// that embed the widget from somewhere else.
pub(crate) struct Site {
    own: Server,
    foreign: Server,
}

impl Site {
    pub(crate) fn start(dist: &Path) -> Outcome<Self> {
        let foreign = serve(&config(dist, cards::routes())?)?;
        let mut pages = pages::routes(&foreign.url());
        pages.extend(cards::routes());
        pages.extend(surroundings::routes());
        pages.extend(faults::routes(&foreign.url()));
        let own = serve(&config(dist, pages)?)?;
        Ok(Self { own, foreign })
    }

    /// The same with pages that no other origin shares a process with: browsers give
    /// them a finer clock, of 5 microseconds instead of 100 in Chromium.
    pub(crate) fn start_isolated(dist: &Path) -> Outcome<Self> {
        let isolated = || {
            let mut config = config(dist, Vec::new())?;
            for route in &mut config.routes {
                let headers = ISOLATION.map(|(name, value)| (name.to_owned(), value.to_owned()));
                route.headers.extend(headers);
            }
            serve(&config)
        };
        Ok(Self {
            own: isolated()?,
            foreign: isolated()?,
        })
    }

    /// The address of a path (`/two.html?x#y`) on the page's own origin.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.own.url())
    }

    /// The same on the foreign one.
    pub(crate) fn foreign_url(&self, path: &str) -> String {
        format!("{}{path}", self.foreign.url())
    }

    pub(crate) fn origin(&self) -> String {
        self.own.url()
    }

    /// Method and target of every request to either origin since
    /// [`forget_requests`](Self::forget_requests), save those that
    /// [`is_ours`](Self::is_ours).
    pub(crate) fn requests(&self) -> Vec<String> {
        let all = self
            .own
            .requests()
            .into_iter()
            .chain(self.foreign.requests());
        all.filter(|request| !Self::is_ours(&request.path))
            .map(|request| format!("{} {}", request.method, request.path))
            .collect()
    }

    /// Whether the harness or the browser itself asks for this address.
    pub(crate) fn is_ours(address: &str) -> bool {
        address.ends_with(HOOK_PATH) || address.ends_with(ICON_PATH)
    }

    pub(crate) fn forget_requests(&self) {
        self.own.clear_requests();
        self.foreign.clear_requests();
    }
}

/// Below the ports that systems give out by themselves, and clear of those that browsers
/// refuse to open.
const PORTS: Range<u16> = 20_000..32_000;

/// Starts a server on a port that no other of this run has had: its origin has nothing in
/// the storage or the cache of a browser that has seen the others.
pub(crate) fn serve(config: &Config) -> Outcome<Server> {
    static NEXT: AtomicU16 = AtomicU16::new(PORTS.start);
    loop {
        let port = NEXT.fetch_add(1, Ordering::Relaxed);
        crate::check!(PORTS.contains(&port), "no port is left for a test page");
        let config = Config {
            port,
            ..config.clone()
        };
        match Server::start(config) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            started => return started.map_err(Failure::from),
        }
    }
}

fn config(dist: &Path, pages: Vec<Route>) -> Outcome<Config> {
    if !dist.is_dir() {
        return Err(format!("no such directory: {} (build it first)", dist.display()).into());
    }
    let mut config = Config::new(dist);
    config.routes = built_pages(dist)?;
    config.mirrors = faults::mirrors();
    config.routes.extend(pages);
    config.routes.iter_mut().for_each(add_hook);
    config
        .routes
        .push(file(HOOK_PATH, "text/javascript; charset=utf-8", HOOK));
    // Browsers ask for it on their own, and would report that it is missing.
    config.routes.push(file(
        ICON_PATH,
        "image/svg+xml",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
    ));
    Ok(config)
}

/// The HTML files of the build, in memory so that they can carry the hook.
fn built_pages(dist: &Path) -> Outcome<Vec<Route>> {
    let mut routes = Vec::new();
    for entry in fs::read_dir(dist)? {
        let path = entry?.path();
        if let Some(name) = path
            .file_name()
            .filter(|_| path.extension() == Some("html".as_ref()))
        {
            let html = fs::read_to_string(&path)?;
            if name == "index.html" {
                routes.push(Route::html("/", html.clone()));
            }
            routes.push(Route::html(format!("/{}", name.to_string_lossy()), html));
        }
    }
    Ok(routes)
}

/// Puts the hook before every other script. A file and not inline: a strict
/// content security policy forbids inline scripts.
fn add_hook(route: &mut Route) {
    if !route.content_type.starts_with("text/html") {
        return;
    }
    let html = String::from_utf8_lossy(&route.body);
    let tag = format!("<script src=\"{HOOK_PATH}\"></script>");
    let with_hook = match html.split_once("<head>") {
        Some((before, after)) => format!("{before}<head>{tag}{after}"),
        None => format!("{tag}{html}"),
    };
    route.body = with_hook.into_bytes();
}

fn file(path: &str, content_type: &str, body: &str) -> Route {
    Route {
        content_type: content_type.to_owned(),
        ..Route::html(path, body)
    }
}
