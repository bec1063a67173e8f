//! Browsers, their drivers and fonts: packages of the operating system.

use std::path::Path;
use std::process::Command;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result, bail};

use crate::cli::Engine;
use crate::workspace::Workspace;
use crate::{process, progress};

/// A Debian package and how to see that it, or an equal of it, is there.
struct Package {
    name: &'static str,
    present: fn() -> bool,
}

const CHROMIUM: Package = Package {
    name: "chromium",
    present: || any_program(&["chromium", "chromium-browser", "google-chrome", "chrome"]),
};
const CHROMIUM_DRIVER: Package = Package {
    name: "chromium-driver",
    present: || any_program(&["chromedriver"]),
};
const FIREFOX: Package = Package {
    name: "firefox-esr",
    present: || any_program(&["firefox-esr", "firefox"]),
};
const WEBKIT_DRIVER: Package = Package {
    name: "webkit2gtk-driver",
    present: || any_program(&["WebKitWebDriver"]),
};
const XVFB: Package = Package {
    name: "xvfb",
    present: || any_program(&["Xvfb"]),
};
/// Without it Chinese text is a row of boxes, in screenshots and in widths.
const CHINESE_FONT: Package = Package {
    name: "fonts-noto-cjk",
    present: chinese_font,
};

/// Version of the driver of Firefox, which Debian does not package.
const GECKODRIVER: &str = "0.37.1";

/// Installs what the browser tests of these engines need; whoever asks meanwhile waits.
pub(crate) fn browsers(workspace: &Workspace, engines: &[Engine]) -> Result<()> {
    static INSTALLING: Mutex<()> = Mutex::new(());
    let _alone = INSTALLING.lock().unwrap_or_else(PoisonError::into_inner);
    let needed = engines
        .iter()
        .flat_map(|engine| packages(*engine).iter().copied())
        .chain([&CHINESE_FONT]);
    let mut missing = Vec::new();
    for package in needed.filter(|package| !(package.present)()) {
        if !missing.contains(&package.name) {
            missing.push(package.name);
        }
    }
    if !missing.is_empty() {
        install(&missing)?;
    }
    let firefox = engines.contains(&Engine::Firefox);
    if firefox && process::find("geckodriver").is_none() {
        super::cargo_tool(workspace, "geckodriver", GECKODRIVER, "geckodriver")?;
    }
    Ok(())
}

fn packages(engine: Engine) -> &'static [&'static Package] {
    match engine {
        Engine::Chromium => &[&CHROMIUM, &CHROMIUM_DRIVER],
        Engine::Firefox => &[&FIREFOX],
        Engine::WebKit => &[&WEBKIT_DRIVER, &XVFB],
    }
}

fn install(missing: &[&str]) -> Result<()> {
    if process::find("apt-get").is_none() {
        bail!(
            "the browser tests need what Debian calls {}: install their equals, \
             with the drivers on PATH",
            missing.join(", ")
        );
    }
    if is_ubuntu() {
        refuse_snaps(missing)?;
    }
    progress::long_step(format!("install {} (apt-get)", missing.join(", ")), || {
        // A list of packages that is too old names files that are gone.
        process::run(apt_get().args(["update", "-qq"]))?;
        process::run(
            apt_get()
                .args(["install", "-qq", "-y", "--no-install-recommends"])
                .args(missing),
        )
        .context("the browser tests lack system packages")
    })
}

/// Ubuntu's packages of these names only install snaps, whose confinement keeps
/// `WebDriver` from the profile directory.
fn refuse_snaps(missing: &[&str]) -> Result<()> {
    let snaps: Vec<_> = missing
        .iter()
        .filter(|name| ["chromium", "chromium-driver", "firefox-esr"].contains(name))
        .collect();
    if snaps.is_empty() {
        return Ok(());
    }
    bail!(
        "on Ubuntu the browsers are snaps, which WebDriver cannot drive: install Google Chrome \
         with the chromedriver of its version (https://googlechromelabs.github.io/chrome-for-testing) \
         or Mozilla's Firefox package (https://support.mozilla.org/kb/install-firefox-linux) on PATH; \
         missing: {}",
        missing.join(", ")
    )
}

fn apt_get() -> Command {
    let mut command = if is_root() {
        Command::new("apt-get")
    } else {
        let mut sudo = Command::new("sudo");
        // The environment does not reach through sudo without it.
        sudo.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        sudo
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn is_root() -> bool {
    process::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim_ascii() == b"0")
}

fn is_ubuntu() -> bool {
    std::fs::read_to_string("/etc/os-release")
        .is_ok_and(|text| text.lines().any(|line| line.trim() == "ID=ubuntu"))
}

fn any_program(names: &[&str]) -> bool {
    names.iter().any(|name| process::find(name).is_some())
}

fn chinese_font() -> bool {
    // macOS and Windows bring their own.
    !cfg!(target_os = "linux")
        || Path::new("/usr/share/fonts/opentype/noto").is_dir()
        || process::output(Command::new("fc-list").arg(":lang=zh"))
            .is_ok_and(|list| !list.is_empty())
}
