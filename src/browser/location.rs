//! The page's address: read and watched. It changes in one case only, when a code moves
//! from its query into its fragment.

use web_sys::{Location, Window, window};

use super::listener::Listener;

fn part(read: impl FnOnce(&Location) -> Option<String>) -> String {
    let location = window().map(|window| window.location());
    location
        .and_then(|location| read(&location))
        .unwrap_or_default()
}

/// The fragment of the page's address with its `#`, or nothing.
pub(crate) fn fragment() -> String {
    part(|location| location.hash().ok())
}

/// The query of the page's address with its `?`, or nothing.
pub(crate) fn query() -> String {
    part(|location| location.search().ok())
}

/// The page on its server, without query and fragment.
pub(crate) fn path() -> String {
    part(|location| location.pathname().ok())
}

/// The whole of the page's address.
pub(crate) fn page() -> String {
    part(|location| location.href().ok())
}

/// Calls `changed` whenever there is another fragment, until the listener is dropped.
pub(crate) fn on_fragment_change(mut changed: impl FnMut() + 'static) -> Option<Listener> {
    let window = window()?;
    let changed = Box::new(move |_: &_| changed());
    Some(Listener::new(&window, "hashchange", changed))
}

/// Whether the page stands in a frame of another one.
pub(crate) fn is_framed() -> bool {
    let is_top = |window: Window| {
        let top = window.top().ok().flatten();
        top.as_ref() == Some(&window)
    };
    !window().is_some_and(is_top)
}

/// What the browser calls itself.
pub(crate) fn user_agent() -> String {
    let agent = window().map(|window| window.navigator().user_agent());
    agent.and_then(Result::ok).unwrap_or_default()
}

/// Puts another address in place of the page's own, without an entry in its history; what
/// the page has attached to the present entry stays.
pub(crate) fn replace(address: &str) {
    let history = window().and_then(|window| window.history().ok());
    if let Some(history) = history
        && let Ok(state) = history.state()
    {
        // A page that forbids it keeps its address.
        let _ = history.replace_state_with_url(&state, "", Some(address));
    }
}
