//! What the harness sees and sets beside the page: errors, requests, the
//! clipboard, accessibility, preferences, the network.

use super::{Context, Test, test};
use crate::devtools::Network;
use crate::engine::Engine;
use crate::failure::Outcome;
use crate::session::Setup;
use crate::{axe, check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    let preferences = Setup {
        dark: true,
        reduced_motion: true,
        ..Setup::default()
    };
    let chinese = Setup {
        language: "zh-CN",
        ..Setup::default()
    };
    let private = Setup {
        storage_blocked: true,
        ..Setup::default()
    };
    vec![
        test!(remembers_errors_of_the_page),
        test!(sees_requests),
        test!(reads_the_clipboard),
        test!(runs_axe_in_the_shadow_root),
        test!(runs_under_a_strict_policy),
        test!(resizes),
        test!(knows_the_preferences).setup(preferences),
        // WebKit cannot be told its language or to block storage, and asks where to
        // put downloads.
        test!(speaks_chinese).only(NOT_WEBKIT).setup(chinese),
        test!(blocks_storage).only(NOT_WEBKIT).setup(private),
        test!(keeps_downloads).only(NOT_WEBKIT),
        // DevTools are Chromium's.
        test!(throttles_and_goes_offline)
            .only(&[Engine::Chromium])
            .in_a_browser_of_its_own(),
        test!(blocks_requests)
            .only(&[Engine::Chromium])
            .in_a_browser_of_its_own(),
    ]
}

const NOT_WEBKIT: &[Engine] = &[Engine::Chromium, Engine::Firefox];

async fn remembers_errors_of_the_page(cx: &Context<'_>) -> Outcome {
    cx.open("/trial.html").await?;
    cx.page.check_no_errors().await?;
    cx.page.widget(0).click("#fail").await?;
    let mut parts = vec![
        "console.error: said so {\"a\":1}",
        "uncaught: ",
        "thrown by hand",
        "unhandled rejection: Error: rejected",
    ];
    // WebKit does not tell a page the status of what it loaded.
    if cx.engine != Engine::WebKit {
        parts.push("missing.png");
    }
    for part in parts {
        cx.page
            .wait_until(part, async || {
                Ok(cx
                    .page
                    .errors()
                    .await?
                    .iter()
                    .any(|error| error.contains(part)))
            })
            .await?;
    }
    Ok(())
}

async fn sees_requests(cx: &Context<'_>) -> Outcome {
    cx.open("/trial.html").await?;
    let widget = cx.page.widget(0);
    cx.check_quiet(async || widget.click("#count").await)
        .await?;
    let requests = cx
        .requests_during(async || widget.click("#fetch").await)
        .await?;
    check_eq!(
        requests.first().map(String::as_str),
        Some("GET /trial.html?again"),
        "the request"
    );
    check_eq!(requests.len(), 2, "seen by server and page: {requests:?}");
    Ok(())
}

async fn reads_the_clipboard(cx: &Context<'_>) -> Outcome {
    cx.open("/trial.html").await?;
    cx.page.widget(0).click("#copy").await?;
    check_eq!(cx.page.clipboard().await?, "copied 报价", "the clipboard");
    Ok(())
}

async fn runs_axe_in_the_shadow_root(cx: &Context<'_>) -> Outcome {
    cx.open("/trial.html").await?;
    let found = axe::violations(cx.page.widget(0), &cx.tools.axe()?).await?;
    let mut rules: Vec<&str> = found
        .iter()
        .map(|violation| violation.rule.as_str())
        .collect();
    rules.sort_unstable();
    check_eq!(rules, ["color-contrast", "label"], "broken rules");
    Ok(())
}

async fn runs_under_a_strict_policy(cx: &Context<'_>) -> Outcome {
    cx.open("/test/no-wasm.html").await?;
    check_eq!(
        cx.page.document().text("h1").await?,
        "Host page",
        "text under a strict policy"
    );
    cx.page
        .js::<()>("document.body.append(document.createElement('style'))", [])
        .await?;
    axe::violations(cx.page.document(), &cx.tools.axe()?).await?;
    cx.page
        .wait_until("a policy violation", async || {
            Ok(cx
                .page
                .errors()
                .await?
                .iter()
                .any(|error| error.starts_with("policy violation: style-src")))
        })
        .await
}

async fn resizes(cx: &Context<'_>) -> Outcome {
    cx.open("/trial.html").await?;
    cx.page.resize(768, 600).await?;
    check_eq!(
        cx.page
            .js::<[u32; 2]>("return [innerWidth, innerHeight]", [])
            .await?,
        [768, 600],
        "the viewport"
    );
    if cx.engine == Engine::Chromium {
        cx.page.resize(320, 600).await?;
        check_eq!(
            cx.page.js::<u32>("return innerWidth", []).await?,
            320,
            "a small viewport"
        );
    }
    Ok(())
}

async fn knows_the_preferences(cx: &Context<'_>) -> Outcome {
    cx.open("/trial.html").await?;
    let output = cx.page.widget(0).find("output").await?;
    check_eq!(
        output.style("color").await?,
        "rgb(1, 2, 3)",
        "the colour in a dark scheme"
    );
    check_eq!(
        output.style("opacity").await?,
        "0.5",
        "the opacity under reduced motion"
    );
    Ok(())
}

async fn speaks_chinese(cx: &Context<'_>) -> Outcome {
    cx.open("/trial.html").await?;
    check_eq!(
        cx.page
            .js::<String>("return navigator.language", [])
            .await?,
        "zh-CN",
        "the language"
    );
    Ok(())
}

async fn blocks_storage(cx: &Context<'_>) -> Outcome {
    cx.open("/trial.html").await?;
    let script = "try { return String(localStorage) } catch (error) { return error.name }";
    check_eq!(
        cx.page.js::<String>(script, []).await?,
        "SecurityError",
        "touching the storage"
    );
    Ok(())
}

async fn keeps_downloads(cx: &Context<'_>) -> Outcome {
    cx.open("/trial.html").await?;
    cx.page.widget(0).click("#download").await?;
    let file = cx.downloaded(".csv").await?;
    check_eq!(std::fs::read_to_string(file)?, "a,b", "the content");
    Ok(())
}

async fn throttles_and_goes_offline(cx: &Context<'_>) -> Outcome {
    cx.open("/trial.html").await?;
    let tools = cx.page.devtools()?;
    tools.slow_down(4).await?;
    let slow = Network {
        latency_ms: 700,
        down_kilobytes_per_second: 100,
        up_kilobytes_per_second: 100,
    };
    tools.throttle(slow).await?;
    let time: u32 = cx.page.js(FETCH_TIME, []).await?;
    check!(time >= 700, "a request took only {time} ms");
    tools.go_offline().await?;
    check!(
        !reaches(cx, "/trial.html").await?,
        "a request got out while offline"
    );
    Ok(())
}

const FETCH_TIME: &str = "const start = performance.now();
    await fetch('/trial.html?slow').then((r) => r.text());
    return Math.round(performance.now() - start)";

async fn blocks_requests(cx: &Context<'_>) -> Outcome {
    cx.open("/trial.html").await?;
    cx.page.devtools()?.block(&["*://*/eu-quote*.js"]).await?;
    check!(
        !reaches(cx, "/eu-quote.js").await?,
        "a blocked request got out"
    );
    check!(
        reaches(cx, "/trial.html").await?,
        "another request was blocked"
    );
    Ok(())
}

async fn reaches(cx: &Context<'_>, path: &str) -> Outcome<bool> {
    let script = "return fetch(args[0]).then(() => true, () => false)";
    cx.page.js(script, [path.into()]).await
}
