//! The page's address: read, watched, never changed.

use gloo::events::EventListener;

/// The fragment of the page's address with its `#`, or nothing.
pub(crate) fn fragment() -> String {
    let location = web_sys::window().map(|window| window.location());
    location
        .and_then(|location| location.hash().ok())
        .unwrap_or_default()
}

/// The page's address without its fragment.
pub(crate) fn page() -> String {
    let location = web_sys::window().map(|window| window.location());
    let href = location
        .and_then(|location| location.href().ok())
        .unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// Calls `changed` with each new fragment until the listener is dropped.
pub(crate) fn on_fragment_change(
    mut changed: impl FnMut(String) + 'static,
) -> Option<EventListener> {
    let window = web_sys::window()?;
    let listener = EventListener::new(&window, "hashchange", move |_| changed(fragment()));
    Some(listener)
}
