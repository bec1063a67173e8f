//! Opening links: each shows the figures that it was sent with, by the card that it
//! names, wherever that one can be had.

#![expect(
    clippy::unnecessary_wraps,
    reason = "a failed load of the part becomes the error of `clerk`"
)]

use std::rc::Rc;

use leptos::task::spawn_local;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::cards::{self, ARCHIVE, OWN};
use super::context::{Context, Stage};
use super::notice::Notice;
use crate::browser::{location, session};
use crate::form::Answers;
use crate::link::{self, Link};
use crate::rate_card::{CardId, RateCard};

/// What is to be shown as soon as its card is there.
pub(crate) struct Opening {
    pub(super) link: Link,
    /// What it was read from, with the hash that may follow the payload.
    sent: String,
    /// Whether it is what the reader's own tab has kept.
    pub(super) is_draft: bool,
}

/// Whatever has to do with cards from the network goes into that part: it hands out the
/// function that sees to them.
#[wasm_split(cards, wasm_split_path = ::leptos::wasm_split, fallible)]
fn clerk() -> Result<fn(Context), SplitLoaderError> {
    Ok(cards::see_to)
}

impl Context {
    /// Shows what `code` holds, or else the address or the tab.
    pub(super) fn begin(self, code: &str) {
        match link::find(code).map(link::decode) {
            Some(Ok(link)) => self.set_opening(link, "", false),
            _ => self.restore(),
        }
        self.proceed();
    }

    /// Opens what somebody pasted: a link or its text code.
    pub(crate) fn open_pasted(self, pasted: &str) {
        match link::find_sent(pasted) {
            Some(code) => self.open_code(code),
            None => self.notice.set(Some(Notice::NotFound)),
        }
    }

    /// Opens the link in a page's fragment, if it holds one for this widget.
    pub(crate) fn open_fragment(self, fragment: &str) {
        if let Some(code) = self.code_in(fragment) {
            self.open_code(&code);
        }
    }

    /// Opens the code of a link, or says why it cannot be opened; what was
    /// entered stays then.
    fn open_code(self, code: &str) {
        if self.take_code(code) {
            self.proceed();
        }
    }

    fn take_code(self, code: &str) -> bool {
        let sent = link::sent(code);
        let link = link::decode(link::payload(sent));
        let is_taken = link.is_ok();
        match link {
            Ok(link) => self.set_opening(link, sent, false),
            Err(error) => self.notice.set(Some(Notice::Refused(error))),
        }
        is_taken
    }

    fn set_opening(self, link: Link, sent: &str, is_draft: bool) {
        let sent = sent.to_owned();
        self.opening.set(Some(Opening {
            link,
            sent,
            is_draft,
        }));
    }

    /// Shows what is to be opened: at once where no card is needed but those that are
    /// built in.
    fn proceed(self) {
        let named = self
            .opening
            .with_untracked(|opening| opening.as_ref().map(|opening| opening.link.card));
        let known = named.map_or_else(|| Some(self.own.get_untracked()), |named| self.known(named));
        let is_named = |attribute| self.says(attribute).is_some();
        if is_named(OWN) || known.is_none() && is_named(ARCHIVE) {
            self.send();
        } else {
            self.open_by(known);
        }
    }

    /// Shows it by `card`, or, if that is not to be had, by the page's own.
    fn open_by(self, card: Option<Rc<RateCard>>) {
        let is_known = card.is_some();
        let card = card.unwrap_or_else(|| self.own.get_untracked());
        if let Some(opening) = self.opening.update(Option::take)
            // What the tab has kept goes with its card, which nobody has any more.
            && (is_known || !opening.is_draft)
        {
            self.present(&opening, &card, Notice::OtherCard);
        }
        self.stage.set(Stage::Ready);
    }

    /// Sends for whoever sees to cards: what is to be opened needs one, or the page has
    /// named others.
    pub(crate) fn send(self) {
        spawn_local(async move {
            let clerk = clerk().await;
            if self.stage.is_gone() {
                return;
            }
            match clerk {
                Ok(clerk) => clerk(self),
                // There is no network. A link can be shown by another card.
                Err(_) if self.says(OWN).is_none() => self.open_by(None),
                Err(_) => self.stage.set(Stage::Unreachable),
            }
        });
    }

    /// The card `id`, if it is the page's own or a built-in one.
    pub(super) fn known(self, id: CardId) -> Option<Rc<RateCard>> {
        let own = self.own.get_untracked();
        if own.id() == id {
            return Some(own);
        }
        RateCard::built_in(id).map(Rc::new)
    }

    /// Shows it by `card`; `otherwise` is said if that is not the one it names.
    pub(super) fn present(self, opening: &Opening, card: &Rc<RateCard>, otherwise: Notice) {
        let before = self.answers.get_untracked();
        self.card.set(Rc::clone(card));
        let answers = Answers::new(card, &opening.link.inputs);
        self.replace(answers, opening.sent.clone());
        let changed = self.answers.with_untracked(|present| *present != before);
        let notice = if opening.link.card != card.id() {
            Some(otherwise)
        } else if opening.is_draft {
            changed.then_some(Notice::Restored)
        } else {
            Some(Notice::Opened)
        };
        self.notice.set(notice);
        self.stage.set(Stage::Ready);
    }

    /// A link in the address comes first, unless what the tab keeps was entered
    /// after that same link was opened.
    fn restore(self) {
        let fragment = location::fragment();
        let kept = self.session_key().and_then(|key| session::get(&key));
        let kept = kept.as_deref().and_then(|kept| kept.split_once(' '));
        if let Some((code, opened)) = kept
            && let (address, sent) = opened.split_once(' ').unwrap_or((opened, ""))
            && address == fragment
            && let Ok(link) = link::decode(code)
        {
            self.set_opening(link, sent, true);
        } else if let Some(code) = self.code_in(&fragment) {
            self.take_code(&code);
        }
    }

    /// The code in a page's fragment, if it holds one for this widget.
    fn code_in(self, fragment: &str) -> Option<String> {
        self.settings
            .with_untracked(|settings| link_code(fragment, &settings.link_key))
    }
}

/// The code under `key` in a fragment such as `#tab=2&q=AbC`. Some programs
/// write the `=` and `&` of a fragment as `%3D` and `%26`.
fn link_code(fragment: &str, key: &str) -> Option<String> {
    let plain = readable(fragment.trim_start_matches('#'));
    plain.split('&').find_map(|pair| {
        let (name, code) = pair.split_once('=')?;
        (name == key).then(|| code.to_owned())
    })
}

/// A fragment with its `%3D` and `%26` undone; other escapes stay.
fn readable(fragment: &str) -> String {
    let mut parts = fragment.split('%');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let sign = match part.as_bytes() {
            [b'3', b'D' | b'd', ..] => Some('='),
            [b'2', b'6', ..] => Some('&'),
            _ => None,
        };
        plain.push(sign.unwrap_or('%'));
        plain.push_str(if sign.is_some() { &part[2..] } else { part });
    }
    plain
}
