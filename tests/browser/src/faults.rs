//! The widget where it does not come: from a server that does not deliver, under a policy
//! that refuses a part of it, in a browser that cannot run it.

use static_server::{Fault, Mirror, Route};

use crate::pages::page;

const GLUE: [&str; 2] = ["eu_quote-", ".js"];
const WASM: [&str; 2] = ["eu_quote-", ".wasm"];
const DETAILS: [&str; 2] = ["lazy-details-", ".wasm"];

/// The name of a page, the files that meet a fault once, and the fault.
const FAULTS: [(&str, [&str; 2], Fault); 14] = [
    ("silent-glue", GLUE, Fault::Silent),
    ("silent-wasm", WASM, Fault::Silent),
    ("stalled-wasm", WASM, Fault::Stalled),
    ("half-glue", GLUE, Fault::Half),
    ("half-wasm", WASM, Fault::Half),
    ("empty-glue", GLUE, Fault::Empty),
    ("empty-wasm", WASM, Fault::Empty),
    ("page-for-glue", GLUE, Fault::Page(200)),
    ("page-for-wasm", WASM, Fault::Page(200)),
    ("busy-glue", GLUE, Fault::Page(503)),
    ("busy-wasm", WASM, Fault::Page(503)),
    ("busy-details", DETAILS, Fault::Page(503)),
    ("half-details", DETAILS, Fault::Half),
    ("stalled-details", DETAILS, Fault::Stalled),
];

/// Where the files have faults.
pub(crate) fn mirrors() -> Vec<Mirror> {
    let mirror = |(name, [begin, end], fault): (&str, [&str; 2], Fault)| Mirror {
        path: format!("/faulty/{name}/"),
        files: (begin.into(), end.into()),
        fault,
        times: 1,
    };
    FAULTS.into_iter().map(mirror).collect()
}

/// `/test/faulty/NAME.html` for each fault, and the pages of the other troubles. What the
/// page is told of errors is in `window.told`.
pub(crate) fn routes(foreign: &str) -> Vec<Route> {
    let faulty = |(name, _, _): (&str, [&str; 2], Fault)| {
        let script = format!("/faulty/{name}/eu-quote.js");
        host(&format!("/test/faulty/{name}.html"), &script, "")
    };
    let mut routes: Vec<Route> = FAULTS.into_iter().map(faulty).collect();
    routes.extend(policies(foreign));
    routes.extend([
        host(
            "/test/without-wasm.html",
            OWN,
            "<script>delete window.WebAssembly</script>",
        ),
        host("/test/broken-page.html", OWN, BROKEN),
        host("/test/old.html", OWN, OLD),
        host("/test/old-but-able.html", OWN, LACKING),
        Route {
            content_type: "text/javascript".into(),
            ..Route::html(HASTY, include_str!("js/hasty.js"))
        },
    ]);
    routes
}

const OWN: &str = "/eu-quote.js";

/// A file, since policies forbid scripts in the page.
const HASTY: &str = "/test/hasty.js";

fn host(path: &str, script: &str, head: &str) -> Route {
    let head = format!("<script src=\"{HASTY}\"></script>\n{head}");
    let body = "<eu-quote lang=\"en\"><p id=\"fallback\">Prices on request</p></eu-quote>";
    Route::html(path, page("en", script, &head, body))
}

/// Each refuses one thing.
fn policies(foreign: &str) -> [Route; 4] {
    let route = |name: &str, script: &str, policy: &str| {
        host(&format!("/test/{name}.html"), script, "")
            .with_header("Content-Security-Policy", policy)
    };
    let entry = format!("{foreign}{OWN}");
    [
        route("no-compiling", OWN, "script-src 'self'"),
        route("no-fetching", OWN, "connect-src 'none'"),
        route(
            "no-importing",
            &entry,
            &format!("script-src 'self' {entry} 'wasm-unsafe-eval'"),
        ),
        // The fault is another one: what the policy refuses is not the widget's.
        host(
            "/test/refused-picture.html",
            "/faulty/busy-wasm/eu-quote.js",
            PICTURE,
        )
        .with_header("Content-Security-Policy", "img-src 'none'"),
    ]
}

const PICTURE: &str = "<link rel=\"icon\" href=\"data:,\">
<script>new Image().src = '/picture.png'</script>";

/// A page that has replaced what the widget needs by something of its own.
const BROKEN: &str =
    "<script>WebAssembly.instantiate = () => { throw new TypeError('no') }</script>";

/// What browsers below the supported ones do not have.
const LACKING: &str = "<script>
delete AbortSignal.timeout;
const supports = CSS.supports.bind(CSS);
CSS.supports = (name, ...value) => !/container/.test(name) && supports(name, ...value);
</script>";

/// One of them, in which the program cannot be compiled either.
const OLD: &str = "<script>
const agent = 'Mozilla/5.0 (Linux; Android 10; M2012) AppleWebKit/537.36 (KHTML, like Gecko) ' +
  'Version/4.0 Chrome/86.0.4240.99 XWEB/4317 MMWEBSDK/20220903 Mobile Safari/537.36 ' +
  'MicroMessenger/8.0.28.2240(0x28001C35) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN';
Object.defineProperty(Navigator.prototype, 'userAgent', { get: () => agent });
delete AbortSignal.timeout;
WebAssembly.instantiate = () => Promise.reject(new WebAssembly.CompileError('invalid value type'));
</script>";
