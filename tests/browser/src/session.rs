//! One browser with an empty profile, and the driver that steers it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver};

use crate::engine::Engine;
use crate::failure::{Failure, Outcome};
use crate::page::Page;
use crate::processes::{self, Processes};
use crate::tools::Tools;
use crate::webkit;

/// A command that takes longer than this has hung.
const COMMAND_LIMIT: Duration = Duration::from_secs(30);
/// A browser that does not end by itself in this time is killed.
const GOODBYE: Duration = Duration::from_secs(5);

/// What the visitor has set in the browser or the system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Setup {
    /// The browser's language. WebKit knows `en-US` only: see [`webkit`].
    pub(crate) language: &'static str,
    pub(crate) dark: bool,
    pub(crate) reduced_motion: bool,
    /// Cookies and storage throw, as in a strict private mode; not in WebKit.
    pub(crate) storage_blocked: bool,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            language: "en-US",
            dark: false,
            reduced_motion: false,
            storage_blocked: false,
        }
    }
}

/// Dropping it ends the browser, and with it whatever a test left behind.
pub(crate) struct Session {
    // Dropped in this order: without processes, the client's own farewell on
    // drop is refused at once instead of waiting for an answer.
    processes: Vec<Processes>,
    pub(crate) page: Page,
    directory: TempDir,
}

impl Session {
    pub(crate) async fn start(engine: Engine, tools: &Tools, setup: Setup) -> Outcome<Self> {
        let directory = tempfile::Builder::new()
            .prefix("eu-quote-browser-")
            .tempdir()?;
        fs::create_dir(downloads_in(&directory))?;
        let mut processes = Vec::new();
        let capabilities = match engine {
            Engine::Chromium => chromium(tools, setup)?,
            Engine::Firefox => firefox(tools, setup, &downloads_in(&directory))?,
            Engine::WebKit => webkit::capabilities(tools, setup)?,
        };
        let port = processes::free_port()?;
        let mut command = driver_command(engine, tools, port)?;
        if engine == Engine::WebKit {
            processes.push(webkit::prepare(tools, setup, &directory, &mut command).await?);
        }
        let mut driver = Processes::start(command, &directory)?;
        driver.listens_on(port).await?;
        let client = connect(port, capabilities)
            .await
            .map_err(|f| f.doing(driver.last_words()))?;
        // The driver goes first, so that it does not report a lost display.
        processes.insert(0, driver);
        let page = Page::new(client, engine);
        page.prepare(setup, &downloads_in(&directory)).await?;
        Ok(Self {
            processes,
            page,
            directory,
        })
    }

    /// The same browser for another test: a new tab, which remembers nothing, in place of
    /// all others, and an empty folder of downloads.
    pub(crate) async fn renewed(mut self, setup: Setup) -> Outcome<Self> {
        let client = self.page.client().clone();
        let old = client.windows().await?;
        let new = client.new_tab().await?;
        for window in old {
            client.switch_to_window(window).await?;
            client.close_window().await?;
        }
        client.switch_to_window(new).await?;
        let downloads = self.downloads();
        fs::remove_dir_all(&downloads)?;
        fs::create_dir(&downloads)?;
        self.page = Page::new(client, self.page.engine());
        self.page.prepare(setup, &downloads).await?;
        Ok(self)
    }

    /// Where the browser puts downloaded files.
    pub(crate) fn downloads(&self) -> PathBuf {
        downloads_in(&self.directory)
    }

    /// The end of what driver and browser wrote to the terminal.
    pub(crate) fn last_words(&mut self) -> String {
        self.processes
            .first_mut()
            .map(Processes::last_words)
            .unwrap_or_default()
    }

    /// Ends the browser in an orderly way if it still listens.
    pub(crate) async fn close(self) {
        let client = self.page.client().clone();
        if tokio::time::timeout(GOODBYE, client.quit()).await.is_err() {
            // The processes are killed in any case when `self` is dropped.
            eprintln!("   (the browser did not end by itself)");
        }
    }
}

fn downloads_in(directory: &TempDir) -> PathBuf {
    directory.path().join("downloads")
}

fn driver_command(engine: Engine, tools: &Tools, port: u16) -> Outcome<Command> {
    let (name, port) = match engine {
        Engine::Chromium => ("chromedriver", format!("--port={port}")),
        Engine::Firefox => ("geckodriver", format!("--port={port}")),
        Engine::WebKit => ("WebKitWebDriver", format!("--port={port}")),
    };
    let mut command = Command::new(tools.program(&[name])?);
    command.arg(port);
    Ok(command)
}

async fn connect(port: u16, capabilities: Value) -> Outcome<WebDriver> {
    let Value::Object(capabilities) = capabilities else {
        return Err("capabilities are an object".into());
    };
    let url = format!("http://127.0.0.1:{port}");
    let builder = WebDriver::builder(url, Capabilities::from(capabilities));
    builder
        .request_timeout(COMMAND_LIMIT)
        .connect()
        .await
        .map_err(Failure::from)
}

fn chromium(tools: &Tools, setup: Setup) -> Outcome<Value> {
    let binary = tools.program(&["chromium", "chromium-browser", "google-chrome"])?;
    Ok(json!({
        "browserName": "chrome",
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": {
            "binary": binary,
            "args": [
                "--headless=new",
                // Containers have neither user namespaces nor a large /dev/shm.
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                // A viewport is then as wide as asked for, as on phones.
                "--hide-scrollbars",
                "--force-color-profile=srgb",
                format!("--lang={}", setup.language),
            ],
            "prefs": {
                "intl.accept_languages": setup.language,
                // 1 allows, 2 blocks; storage goes with cookies.
                "profile.default_content_setting_values.cookies": 1 + i32::from(setup.storage_blocked),
            },
        },
    }))
}

fn firefox(tools: &Tools, setup: Setup, downloads: &Path) -> Outcome<Value> {
    let binary = tools.program(&["firefox-esr", "firefox"])?;
    Ok(json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": binary,
            "args": ["-headless"],
            "prefs": {
                "intl.accept_languages": setup.language,
                "layout.css.prefers-color-scheme.content-override": i32::from(!setup.dark),
                "ui.prefersReducedMotion": i32::from(setup.reduced_motion),
                // 5 is the default; 2 blocks all, and storage with it.
                "network.cookie.cookieBehavior": if setup.storage_blocked { 2 } else { 5 },
                "browser.download.folderList": 2,
                "browser.download.dir": downloads,
                "browser.download.alwaysOpenPanel": false,
                // No experiments from outside: a run depends on this machine only.
                "services.settings.server": "data:,",
                "messaging-system.rsexperimentloader.enabled": false,
                "app.normandy.enabled": false,
            },
        },
    }))
}
