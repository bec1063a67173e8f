//! What WebKit's small browser needs before it starts: a display and GTK settings.
//!
//! It has neither a headless mode nor a way to set its language by itself: it
//! takes the process's locale, and `en-US` if that is not installed, as on most
//! servers. So tests that depend on the browser's language leave WebKit out.

use std::fs;
use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::failure::Outcome;
use crate::poll;
use crate::processes::Processes;
use crate::session::Setup;
use crate::tools::Tools;

pub(crate) fn capabilities(tools: &Tools, setup: Setup) -> Outcome<Value> {
    let mut args = vec!["--automation"];
    args.extend(setup.dark.then_some("--dark-mode"));
    Ok(json!({
        "webkitgtk:browserOptions": {
            "binary": tools.mini_browser()?,
            "args": args,
        },
    }))
}

/// Starts a display and tells the driver, which passes its environment on.
pub(crate) async fn prepare(
    tools: &Tools,
    setup: Setup,
    directory: &TempDir,
    driver: &mut Command,
) -> Outcome<Processes> {
    write_gtk_settings(setup, directory)?;
    let (display, name) = start_display(tools, directory).await?;
    driver
        .env("DISPLAY", name)
        .env("LC_ALL", "en_US.UTF-8")
        .env("XDG_CONFIG_HOME", directory.path())
        // The sandbox needs user namespaces, which containers and root lack.
        .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
        // Without a graphics processor, drawing through shared memory is what is cheap: 15 s of
        // processor time instead of 27 s for the tests of editing.
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        // Without a session bus, the accessibility bus only delays the start.
        .env("NO_AT_BRIDGE", "1");
    Ok(display)
}

fn write_gtk_settings(setup: Setup, directory: &TempDir) -> Outcome {
    let folder = directory.path().join("gtk-3.0");
    fs::create_dir(&folder)?;
    let (dark, animations) = (i32::from(setup.dark), i32::from(!setup.reduced_motion));
    let settings = format!(
        "[Settings]\ngtk-application-prefer-dark-theme={dark}\ngtk-enable-animations={animations}\n"
    );
    Ok(fs::write(folder.join("settings.ini"), settings)?)
}

/// Lets Xvfb choose a free display, whose number it writes to its output.
async fn start_display(tools: &Tools, directory: &TempDir) -> Outcome<(Processes, String)> {
    let mut command = Command::new(tools.program(&["Xvfb"])?);
    command.args([
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1600x1400x24",
        "-nolisten",
        "tcp",
    ]);
    let mut display = Processes::start(command, directory)?;
    let number = poll::until_ok(poll::PATIENCE, async || {
        let output = display.output();
        let number = output
            .lines()
            .find_map(|line| line.trim().parse::<u32>().ok());
        number.ok_or_else(|| "no display yet".into())
    })
    .await
    .map_err(|failure| failure.doing(display.last_words()))?;
    Ok((display, format!(":{number}")))
}
