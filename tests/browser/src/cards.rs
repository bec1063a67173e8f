//! Rate cards that are served beside the pages, sound ones and others.

use static_server::Route;

/// The card of a provider, with fees in EUR.
pub(crate) const PROVIDER: &str = include_str!("../../data/cards/provider.json");
/// Its id.
pub(crate) const PROVIDER_ID: &str = "ac4b329f73bec222";
/// That of the worked examples of docs/kpi.md.
const KPI: &str = include_str!("../../native/kpi/card.json");
/// An older one of the same provider, with fees in CNY.
const OLDER: &str = include_str!("../../data/cards/archive/d0524f7d325b6422.json");
/// Its id.
pub(crate) const OLDER_ID: &str = "d0524f7d325b6422";

/// The cards, and what is none.
pub(crate) fn routes() -> Vec<Route> {
    let faulty = PROVIDER
        .replace("\"growth\": \"1600.00\"", "\"grwoth\": \"1600.00\"")
        .replace("\"cap_percent\": \"240\"", "\"cap_percent\": 240");
    let newer = PROVIDER.replace("\"schema\": 1", "\"schema\": 99");
    let json = |path: &str, body: String| Route {
        content_type: "application/json".into(),
        ..Route::html(path, body)
    };
    vec![
        json("/cards/provider.json", PROVIDER.into()),
        json("/cards/older.json", OLDER.into()),
        json("/cards/kpi.json", KPI.into()),
        json("/cards/faulty.json", faulty),
        json("/cards/newer.json", newer),
        json("/cards/large.json", " ".repeat(16 << 20)),
        json(&format!("/cards/archive/{OLDER_ID}.json"), OLDER.into()),
        // A file under the name of another.
        json(&format!("/cards/wrong/{OLDER_ID}.json"), PROVIDER.into()),
    ]
}
