//! The pages that embed the widget, and the trial page of the harness itself.

use static_server::Route;

/// What a careful host sends; without `wasm-unsafe-eval`, nothing compiles.
const STRICT_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'none'";

/// All pages, on the page's own origin; `foreign` is another origin.
pub(crate) fn routes(foreign: &str) -> Vec<Route> {
    let own = "/eu-quote.js";
    vec![
        Route::html(
            "/test/zh-CN.html",
            page("zh-CN", own, "", "<eu-quote lang=\"zh-CN\"></eu-quote>"),
        ),
        Route::html(
            "/test/en.html",
            page("en", own, "", "<eu-quote lang=\"en\"></eu-quote>"),
        ),
        Route::html("/test/plain.html", page("en", own, "", WIDGET)),
        Route::html("/test/two.html", page("en", own, "", &WIDGET.repeat(2))),
        Route::html(
            "/test/forgetful.html",
            page("en", own, "", "<eu-quote remember=\"off\"></eu-quote>"),
        ),
        Route::html("/test/narrow.html", page("en", own, "", NARROW)),
        Route::html("/test/hostile.html", page("en", own, HOSTILE_HEAD, WIDGET)),
        Route::html("/test/strict.html", page("zh-CN", own, "", WIDGET))
            .with_header("Content-Security-Policy", STRICT_POLICY),
        Route::html("/test/no-wasm.html", page("en", own, "", WITH_FALLBACK)).with_header(
            "Content-Security-Policy",
            STRICT_POLICY.replace(" 'wasm-unsafe-eval'", ""),
        ),
        Route::html(
            "/test/foreign.html",
            page("en", &format!("{foreign}{own}"), "", WIDGET),
        ),
        Route::html("/test/cards.html", page("en", own, CARDS_HEAD, "")),
        Route::html("/test/two-cards.html", page("en", own, "", TWO_CARDS)),
        Route::html("/test/strict-cards.html", page("en", own, "", STRICT_CARDS))
            .with_header("Content-Security-Policy", STRICT_POLICY),
        Route::html(
            "/test/strict-foreign-card.html",
            page(
                "en",
                own,
                "",
                &format!(
                    "<eu-quote lang=\"en\" rate-card=\"{foreign}/cards/provider.json\"></eu-quote>"
                ),
            ),
        )
        .with_header("Content-Security-Policy", STRICT_POLICY),
        Route::html("/trial.html", TRIAL),
    ]
}

const WIDGET: &str = "<eu-quote></eu-quote>\n";

/// What a host page shows to those who cannot run the widget.
const WITH_FALLBACK: &str = "<eu-quote><p id=\"fallback\">Prices on request</p></eu-quote>\n";

/// As wide as a small phone, also where windows cannot be that narrow.
const NARROW: &str = "<div style=\"width: 320px\"><eu-quote></eu-quote></div>";

/// Makes the widget that the address describes.
const CARDS_HEAD: &str = concat!("<script>", include_str!("js/cards.js"), "</script>");

/// Two providers on a page, and a page without one.
const TWO_CARDS: &str = "<eu-quote rate-card=\"/cards/provider.json\"></eu-quote>
<eu-quote rate-card=\"/cards/older.json\" link-key=\"q2\"></eu-quote>
<eu-quote link-key=\"q3\"></eu-quote>\n";

const STRICT_CARDS: &str = "<eu-quote lang=\"en\" rate-card=\"/cards/provider.json\"
  rate-card-archive=\"/cards/archive/\"></eu-quote>\n";

/// A host page that styles everything, globally and with force.
const HOSTILE_HEAD: &str = "<style>
* { all: revert; font: italic 31px/3 serif !important; color: lime !important;
    letter-spacing: 9px !important; text-transform: uppercase !important;
    box-sizing: content-box !important; border: 3px dashed red !important; }
input, button, select, table, td { display: none !important; }
div { position: absolute !important; float: right !important; width: 13px !important; }
:root { --eq-accent: lime; font-size: 40px; }
</style>";

fn page(language: &str, script: &str, head: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>Host page</title>\n{head}\n<script type=\"module\" src=\"{script}\"></script>\n\
         </head>\n<body>\n<h1>Host page</h1>\n{body}\n<p>After the widget</p>\n</body>\n</html>\n"
    )
}

/// A stand-in for the widget, with the faults that the harness must notice.
const TRIAL: &str = include_str!("js/trial.html");
