//! Opening links: each shows the figures that it was sent with, by the card that it
//! names, wherever that one can be had.

#![expect(
    clippy::unnecessary_wraps,
    reason = "a failed load of the part becomes the error of `card_loader`"
)]

mod card_words;
mod cards;
pub(super) mod draft;
mod links;
pub(super) mod notice;
pub(super) mod told;

use leptos::task::spawn_local;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use crate::browser::host::Attribute;
use crate::browser::location;
use crate::view::state::{Context, Links, Stage};
use cards::see_to;
use links::LINKS;

/// Whatever reads a link or what has been kept goes into that part: most visits have
/// neither, and the first price need not wait for it.
#[wasm_split(links, wasm_split_path = ::leptos::wasm_split, fallible)]
fn links() -> Result<Links, SplitLoaderError> {
    Ok(LINKS)
}

/// Whatever has to do with cards from the network goes into that part: it hands out the
/// function that sees to them.
#[wasm_split(cards, wasm_split_path = ::leptos::wasm_split, fallible)]
fn card_loader() -> Result<fn(Context), SplitLoaderError> {
    Ok(see_to)
}

impl Context {
    /// Shows the defaults at once where the page is opened by nothing and nothing has been
    /// kept; all else takes whoever opens links, who comes in any case, to keep what is
    /// entered. `code` is that of the answers that the widget had before it was removed,
    /// `link` what the page has asked for.
    pub(crate) fn begin(self, code: &str, link: &str) {
        let waits = !code.is_empty() || !link.is_empty() || self.may_open();
        if !waits {
            self.start();
        }
        let (code, link) = (code.to_owned(), link.to_owned());
        spawn_local(async move {
            let part = links().await;
            if self.stage.is_gone() {
                return;
            }
            match part {
                Ok(links) => {
                    self.cards.update(|cards| cards.links = Some(links));
                    (links.try_place)(self);
                    if waits {
                        (links.begin)(self, &code, &link);
                    }
                    self.keep();
                }
                Err(_) if waits => self.stage.set(Stage::Unreachable),
                Err(_) => {}
            }
        });
    }

    /// Whether the address may hold a link, or something has been kept for it.
    fn may_open(self) -> bool {
        let address = (location::query() + &location::fragment()).to_ascii_lowercase();
        let is_named = self.settings.with_untracked(|settings| {
            let key = settings.link_key.as_bytes();
            let mut places = address.as_bytes().windows(key.len() + 1);
            // What is not of ASCII comes escaped; so may all else.
            let is_marked = |place: &[u8]| {
                place[..key.len()].eq_ignore_ascii_case(key)
                    && matches!(place[key.len()], b'=' | b'%')
            };
            let is_escaped = |letter: &u8| address.contains(&format!("%{letter:02x}"));
            !key.is_ascii() || places.any(is_marked) || key.iter().any(is_escaped)
        });
        is_named || self.host().kept(&self.record("")).is_some()
    }

    /// Shows what there is without a link, by the page's own card.
    fn start(self) {
        if self.says(Attribute::RateCard).is_some() {
            self.send();
        } else {
            self.stage.set(Stage::Ready);
        }
    }

    /// Opens the link that the page asks for, or what is in its address if that is empty.
    pub(crate) fn open(self, link: String) {
        spawn_local(async move {
            if let Ok(links) = links().await
                && !self.stage.is_gone()
            {
                (links.open)(self, &link);
            }
        });
    }

    /// Keeps what is on screen, as soon as there is somebody to do so.
    pub(crate) fn keep(self) {
        if let Some(links) = self.cards.with_untracked(|cards| cards.links) {
            (links.keep)(self);
        }
    }

    /// Keeps it where the page may be about to end; `new` is what has not been kept yet.
    pub(crate) fn keep_last(self, new: bool) {
        if let Some(links) = self.cards.with_untracked(|cards| cards.links) {
            (links.keep_last)(self, new);
        }
    }

    /// Opens what is to be opened without its card.
    fn open_without(self) {
        match self.cards.with_untracked(|cards| cards.links) {
            Some(links) => (links.open_without)(self),
            None => self.stage.set(Stage::Unreachable),
        }
    }

    /// Sends for whoever sees to cards: what is to be opened needs one, or the page has
    /// named others.
    pub(crate) fn send(self) {
        spawn_local(async move {
            let loader = card_loader().await;
            if self.stage.is_gone() {
                return;
            }
            match loader {
                Ok(load) => load(self),
                // There is no network. A link can be shown by another card.
                Err(_) if self.says(Attribute::RateCard).is_none() => self.open_without(),
                Err(_) => self.stage.set(Stage::Unreachable),
            }
        });
    }
}
