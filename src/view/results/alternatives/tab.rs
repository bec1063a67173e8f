//! The tab of the alternatives.

use leptos::prelude::Memo;

use crate::alternatives::Alternatives;
use crate::view::controls::Pen;

/// What every part of the tab needs to be drawn.
#[derive(Clone, Copy)]
pub(super) struct Tab {
    pub(super) pen: Pen,
    pub(super) instead: Memo<Alternatives>,
}
