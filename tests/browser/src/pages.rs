//! The pages that embed the widget, and the trial page of the harness itself.

use static_server::Route;

/// What a careful host sends; without `wasm-unsafe-eval`, nothing compiles.
const STRICT_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'none'";

/// All pages, on the page's own origin; `foreign` is another origin.
pub(crate) fn routes(foreign: &str) -> Vec<Route> {
    let own = "/eu-quote.js";
    let mut routes = vec![
        Route::html(
            "/test/zh-CN.html",
            page("zh-CN", own, "", "<eu-quote lang=\"zh-CN\"></eu-quote>"),
        ),
        Route::html(
            "/test/en.html",
            page("en", own, "", "<eu-quote lang=\"en\"></eu-quote>"),
        ),
        Route::html("/test/plain.html", page("en", own, "", WIDGET)),
        Route::html("/test/scriptless.html", scriptless()),
        Route::html("/test/two.html", page("en", own, "", &WIDGET.repeat(2))),
        Route::html("/test/forgetful.html", page("en", own, "", FORGETFUL)),
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
        Route::html(
            "/test/right-to-left.html",
            page("ar\" dir=\"rtl", own, "", FORGETFUL),
        ),
        Route::html("/test/late.html", late("")),
        Route::html(
            "/test/late-small-root.html",
            late("<style>html { font-size: 62.5% }</style>"),
        ),
        Route::html("/test/no-program.html", page("en", own, "", WITH_FALLBACK))
            .with_header("Content-Security-Policy", "script-src 'self'"),
        // What is looked at in many widths stands in a frame of this.
        Route::html("/test/frame.html", FRAME),
        Route::html("/trial.html", TRIAL),
    ];
    let places = PLACES.map(|(path, place)| {
        let body = place.replace("WIDGET", FORGETFUL);
        Route::html(path, page("en", own, "", &body))
    });
    routes.extend(places);
    routes
}

const WIDGET: &str = "<eu-quote></eu-quote>\n";

/// Nothing of one visit is there at the next.
const FORGETFUL: &str = "<eu-quote remember=\"off\"></eu-quote>";

const FRAME: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
    <title>A page in a frame</title>\n</head>\n<body>\n<iframe title=\"The page\"></iframe>\n\
    </body>\n</html>\n";

/// Where pages put a widget. Most of these boxes are as wide as what they hold: without a
/// width of its own, the widget would have none in them.
pub(crate) const PLACES: [(&str, &str); 12] = [
    (
        "/test/in-flex-row.html",
        "<div style=\"display: flex\"><aside style=\"flex: none; width: 20%\">Side</aside>WIDGET</div>",
    ),
    (
        "/test/in-centred-column.html",
        "<div style=\"display: flex; flex-direction: column; align-items: center\">WIDGET</div>",
    ),
    (
        "/test/in-float.html",
        "<div style=\"float: left\">WIDGET</div>",
    ),
    (
        "/test/in-inline-block.html",
        "<div style=\"display: inline-block\">WIDGET</div>",
    ),
    (
        "/test/in-cell.html",
        "<table><tr><td>WIDGET</td><td>Side</td></tr></table>",
    ),
    (
        "/test/in-absolute-box.html",
        "<div style=\"position: absolute; left: 20px; top: 20px\">WIDGET</div>",
    ),
    (
        "/test/in-dialog.html",
        "<dialog open style=\"padding: 8px\">WIDGET</dialog>",
    ),
    (
        "/test/in-widest-content.html",
        "<div style=\"width: max-content\">WIDGET</div>",
    ),
    // What took the whole width before, or no more than there is.
    (
        "/test/in-280.html",
        "<div style=\"width: 280px\">WIDGET</div>",
    ),
    (
        "/test/in-grid.html",
        "<div style=\"display: grid; grid-template-columns: 1fr 15%\"><div>WIDGET</div>Side</div>",
    ),
    (
        "/test/in-grid-item.html",
        "<div style=\"display: grid; grid-template-columns: 1fr 15%\">WIDGET<p>Side</p></div>",
    ),
    (
        "/test/in-text.html",
        "<div style=\"white-space: nowrap; word-spacing: 9px; text-indent: 40px\">WIDGET</div>",
    ),
];

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

pub(crate) fn page(language: &str, script: &str, head: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>Host page</title>\n{head}\n<script type=\"module\" src=\"{script}\"></script>\n\
         </head>\n<body>\n<h1>Host page</h1>\n{body}\n<p>After the widget</p>\n</body>\n</html>\n"
    )
}

/// The snippet of the README on a page whose script comes late, between other content.
fn late(head: &str) -> String {
    const SCRIPT: &str =
        "<script type=\"module\" src=\"https://your-site.example/eu-quote/eu-quote.js\"></script>";
    const LATE: &str = "<script>setTimeout(() => document.head.append(Object.assign(
        document.createElement('script'), { type: 'module', src: '/eu-quote.js' })), 1500)</script>";
    let snippets = include_str!("../../../README.md")
        .split("```html\n")
        .skip(1);
    let mut snippets = snippets.filter_map(|block| block.split("```").next());
    let snippet = snippets
        .find(|block| block.contains(SCRIPT))
        .unwrap_or_default();
    let before = "<header style=\"height: 64px\">Shop</header>\n<h1>Stores in Europe</h1>\n\
        <p>What the service is about.</p>";
    let after = "<p>What sellers say who have tried it.</p>\n".repeat(12);
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>A late script</title>{head}\n</head>\n<body>\n{before}\n{}\n{after}</body>\n</html>\n",
        snippet.replace(SCRIPT, LATE)
    )
}

/// A page that loads the script itself.
fn scriptless() -> String {
    page("en", "", "", "<eu-quote lang=\"en\"></eu-quote>")
        .replace("<script type=\"module\" src=\"\"></script>", "")
}

/// A stand-in for the widget, with the faults that the harness must notice.
const TRIAL: &str = include_str!("js/trial.html");
