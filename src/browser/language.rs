//! The languages that the reader's browser prefers.

use crate::text::Lang;

/// The first preferred language that we have; Chinese, the language of most of
/// our readers, when there is none.
pub(crate) fn preferred() -> Lang {
    let languages = web_sys::window().map(|window| window.navigator().languages());
    let mut tags = languages.into_iter().flatten();
    tags.find_map(|tag| Lang::from_tag(&tag.as_string()?))
        .unwrap_or(Lang::Zh)
}
