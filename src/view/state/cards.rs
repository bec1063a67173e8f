//! What is known of rate cards from the network and of links on their way, and who sees
//! to them: parts of the program that are loaded when there is something to do.

use std::rc::Rc;

use super::{Context, Messages};
use crate::dom::View;
use crate::link::Link;
use crate::rate_card::CardId;
use crate::text::Lang;

/// Where a card is, and the id that it must have.
pub(in crate::view) type Address = (Option<String>, Option<String>);

/// How the loading of cards goes.
#[derive(Default)]
pub(crate) struct Cards {
    /// Counts what was begun.
    pub(in crate::view) turn: u32,
    /// Where the page's own card was last looked for.
    pub(in crate::view) address: Option<Address>,
    /// Whether it is there; the sample, where the page names none.
    pub(in crate::view) has_own: bool,
    /// Whether it is on its way.
    pub(in crate::view) awaited: bool,
    /// Why it is not there, after the last attempt.
    pub(in crate::view) missing: Option<CardFailure>,
    /// What says so: the rest of the view does not know this part's functions.
    pub(in crate::view) draw_missing: Option<fn(Context) -> View>,
    /// Whoever opens links and keeps the reader's work, once that is there.
    pub(in crate::view) links: Option<Links>,
    /// Whoever has the words for what the reader is told, once that is there.
    pub(in crate::view) messages: Option<Messages>,
    /// The card that the last link names, if another one priced it.
    pub(in crate::view) named: Option<CardId>,
}

/// Why there is no card, in words. What it is made of is known here only.
#[derive(Clone)]
pub(crate) struct CardFailure {
    /// In one line, for a log.
    pub(in crate::view) log: String,
    pub(in crate::view) draw: Rc<dyn Fn(Lang) -> View>,
}

/// Each attempt has failures of its own.
impl PartialEq for CardFailure {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.draw, &other.draw)
    }
}

/// What is to be shown as soon as its card is there.
pub(crate) struct Opening {
    pub(in crate::view) link: Link,
    /// The code that it comes from, with the hash that may follow its payload.
    pub(in crate::view) sent: String,
    /// What was typed and not taken.
    pub(in crate::view) refused: Vec<(String, String)>,
    /// Whether it is what the reader has made, and not what was sent.
    pub(in crate::view) is_draft: bool,
}

/// Whoever opens links, and keeps what the reader has entered.
#[derive(Clone, Copy)]
pub(crate) struct Links {
    pub(in crate::view) begin: fn(Context, &str, &str),
    pub(in crate::view) open: fn(Context, &str),
    pub(in crate::view) open_without: fn(Context),
    pub(in crate::view) keep: fn(Context),
    pub(in crate::view) keep_last: fn(Context, bool),
    pub(in crate::view) try_place: fn(Context),
}
