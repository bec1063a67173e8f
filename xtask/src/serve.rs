//! `cargo xtask serve`: build, serve, and with `--watch` build again.

use std::io;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, anyhow};
use static_server::{Config, Server};

use crate::cli::ServeOptions;
use crate::watch::Watch;
use crate::workspace::Workspace;
use crate::{dist, process};

/// Serves until the process is ended.
pub(crate) fn serve(workspace: &Workspace, options: &ServeOptions) -> Result<()> {
    let out = workspace.root.join("dist");
    // Asked first: a taken port is no news to wait a minute for.
    drop(start(&out, options)?);
    let mut watch = options.watch.then(|| Watch::start(workspace));
    match (dist::build(workspace, &out), options.watch) {
        (Ok(_), _) => {}
        (Err(error), true) => eprintln!("error: {error:#}"),
        (Err(error), false) => return Err(error),
    }
    // Not before the build, or a page would show what an earlier one left.
    let server = start(&out, options)?;
    println!("serving {}/ (end with Ctrl-C)", server.url());
    if options.open {
        open(&server.url())?;
    }
    loop {
        match &mut watch {
            Some(watch) => {
                let changed = watch.wait();
                println!("{} changed", changed.display());
                rebuild(workspace, &out, &server);
            }
            None => std::thread::park(),
        }
    }
}

fn rebuild(workspace: &Workspace, out: &Path, server: &Server) {
    match dist::build(workspace, out) {
        Ok(_) => {
            server.reload();
            println!("reloaded {}/", server.url());
        }
        // The last good build stays on the page until the mistake is mended.
        Err(error) => eprintln!("error: {error:#}"),
    }
}

fn start(out: &Path, options: &ServeOptions) -> Result<Server> {
    let mut config = Config::new(out);
    config.port = options.port;
    config.live_reload = options.watch;
    Server::start(config).map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => anyhow!(
            "port {} is taken: end the other server, or choose another with --port",
            options.port
        ),
        _ => anyhow!("cannot listen on port {}: {error}", options.port),
    })
}

fn open(url: &str) -> Result<()> {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        let mut cmd = Command::new("cmd");
        cmd.args(["/C", "start"]);
        cmd
    } else {
        Command::new("xdg-open")
    };
    process::output(command.arg(url))
        .map(drop)
        .with_context(|| format!("no browser opens by itself; open {url} yourself"))
}
