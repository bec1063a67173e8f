//! What the page of `tests/speed/browser` measures, printed: `cargo xtask bench`.

use serde::de::DeserializeOwned;
use serde_json::json;

use crate::args::Args;
use crate::engine::Engine;
use crate::failure::Outcome;
use crate::page::Page;
use crate::session::{Session, Setup};
use crate::site::Site;
use crate::tools::Tools;

/// Measures every bench that the page has; `false` is never the answer.
pub(crate) async fn run(args: &Args) -> Outcome<bool> {
    let site = Site::start_isolated(&args.dist)?;
    let tools = Tools::new(args.tools.clone());
    let session = Session::start(Engine::Chromium, &tools, Setup::default()).await?;
    let result = print(&session.page, &site).await;
    session.close().await;
    result.map(|()| true)
}

async fn print(page: &Page, site: &Site) -> Outcome {
    page.open(&site.url("/")).await?;
    let version = "return navigator.userAgent.match(/Chrome.([0-9]+)/)[1]";
    let version: String = page.js(version, []).await?;
    println!("Chromium {version}");
    let names: Vec<String> = ask(page, "names", "").await?;
    // One by one, as no command may take longer than half a minute.
    for name in names {
        let compared: String = ask(page, "compare", &name).await?;
        // Compilers learn from what a page has run; the clock gets one that has run nothing.
        page.open(&site.url("/")).await?;
        let mut lines: Vec<String> = ask(page, "time", &name).await?;
        lines.push(compared);
        for line in lines {
            println!("  {line}");
        }
    }
    Ok(())
}

/// What a function of the page's script returns for `argument`.
async fn ask<T: DeserializeOwned>(page: &Page, function: &str, argument: &str) -> Outcome<T> {
    let script = "return (await window.speed)[args[0]](args[1])";
    let answer = page.js(script, [json!(function), json!(argument)]).await;
    // Why a script does not run, the page only tells its console.
    page.check_no_errors().await?;
    answer
}
