//! What the reader is told, and who has the words for it.

use super::Context;
use crate::browser::host::Place;
use crate::dom::View;
use crate::link::LinkError;
use crate::text::Lang;

/// What the reader is told.
pub(crate) enum Notice {
    /// The quote of a link is open, but another card priced it.
    OtherCard,
    /// A link could not be opened.
    Refused(LinkError),
    /// A pasted text holds no link.
    NotFound,
    /// What was entered before has been restored.
    Restored,
    /// It has been, but another card prices it.
    RestoredWithout,
    /// What is entered does not outlast the tab, or the page.
    NotKept(Place),
    /// What a part that is loaded on demand has to say.
    Drawn(Drawn),
}

/// What is told by code of a part of its own.
pub(crate) struct Drawn {
    pub(in crate::view) kind: Kind,
    pub(in crate::view) draw: Box<dyn Fn(Lang) -> View>,
}

/// Of which kind it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::view) enum Kind {
    /// It goes away by itself.
    Progress,
    News,
    Problem,
}

/// Whoever has the words for notices, and for where the quote comes from: a part that
/// is loaded later.
#[derive(Clone, Copy)]
pub(in crate::view) struct Messages {
    pub(in crate::view) notice: fn(Context, Lang, &Notice) -> View,
    pub(in crate::view) origin: fn(Context, Lang) -> View,
}
