//! A small static file server for `dist`, on this machine only.
//!
//! It does what a production host must do for the widget and nothing else:
//! right content types (a browser compiles WebAssembly while it downloads only
//! if it arrives as `application/wasm`), the `.br` and `.gz` twins that `cargo
//! xtask dist` wrote, and permission for pages of other origins to load the
//! files. It never leaves its root directory and never lets a browser cache. For tests,
//! a [`Mirror`] of the root can have files that never come or are wrong.
//!
//! ```no_run
//! # fn main() -> std::io::Result<()> {
//! use static_server::{Config, Route, Server};
//!
//! let mut config = Config::new("dist");
//! config.routes.push(Route::html("/host.html", "<eu-quote></eu-quote>"));
//! let server = Server::start(config)?;
//! println!("{}/host.html", server.url());
//! let before = server.requests().len();
//! # Ok(())
//! # }
//! ```

mod connection;
mod content_type;
mod encoding;
mod live_reload;
mod mirror;
mod path;
mod request;
mod respond;
mod server;

pub use content_type::content_type;
pub use mirror::{Fault, Mirror};
pub use server::{Config, LoggedRequest, PathHeaders, Route, Server};
