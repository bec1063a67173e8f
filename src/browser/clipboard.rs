//! The clipboard, where the browser lets us have it.

use wasm_bindgen_futures::JsFuture;

/// Copies `text`; `false` when the browser refuses (no permission, no secure
/// context, an old chat browser).
pub(crate) async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let navigator = window.navigator();
    // On an insecure page `navigator.clipboard` is undefined, whatever web-sys says.
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into());
    if !clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text))
        .await
        .is_ok()
}
