//! Opening links, and what has been kept: each link shows the figures that it was sent
//! with, by the card that it names, wherever that one can be had. It is a part of its own,
//! which [`super::opening`] sends for.

use std::rc::Rc;

use crate::browser::host::Attribute;
use crate::browser::location;
use crate::form::{Answers, Kept};
use crate::link::{self, Found, LinkError};
use crate::rate_card::{CardId, RateCard};
use crate::view::state::{Context, Links, Notice, Opening, Refusal, Stage};

/// What the rest of the view asks of it.
pub(in crate::view) const LINKS: Links = Links {
    begin: Context::open_first,
    open,
    open_without: |context| context.open_by(None),
    keep: Context::keep_now,
    keep_last: Context::keep_last_now,
    try_place: Context::try_place,
};

fn open(context: Context, link: &str) {
    if link.is_empty() {
        context.open_address();
    } else {
        context.open_link(link);
    }
}

impl Opening {
    /// What a code that was sent holds.
    fn sent(code: String) -> Result<Self, LinkError> {
        Ok(Self {
            link: link::decode(link::payload(&code))?,
            sent: code,
            refused: Vec::new(),
            is_draft: false,
        })
    }

    fn draft(kept: Kept) -> Self {
        Self {
            link: kept.link,
            sent: kept.sent,
            refused: kept.refused,
            is_draft: true,
        }
    }
}

impl Context {
    /// Shows what the page was opened by: `link`, which it has asked for itself, or else
    /// what its address says. What the reader has made of that comes first, `code` before
    /// what was kept: it is what the widget had before it was removed.
    fn open_first(self, code: &str, link: &str) {
        let found = if link.is_empty() {
            self.in_address()
        } else {
            self.found(link)
        };
        let home = self.code_of(found, !link.is_empty()).unwrap_or_default();
        let kept = self.kept(&home);
        let opening = match link::decode(code) {
            Ok(link) if kept.as_ref().is_none_or(|kept| kept.link != link) => {
                Ok(Opening::draft(Kept {
                    link,
                    sent: home.clone(),
                    refused: Vec::new(),
                }))
            }
            _ => kept.map_or_else(
                || Opening::sent(home.clone()),
                |kept| Ok(Opening::draft(kept)),
            ),
        };
        match opening {
            Ok(opening) => self.opening.set(Some(opening)),
            Err(error) if !home.is_empty() => self.notice.set(Some(Notice::Refused(error))),
            Err(_) => {}
        }
        self.contracts.update(|contracts| contracts.home = home);
        self.proceed();
    }

    /// Opens what somebody pasted: a link or its text code.
    pub(crate) fn open_pasted(self, pasted: &str) {
        if let Some(code) = self.code_of(self.found(pasted), true) {
            self.open_sent(code);
        }
    }

    /// Opens what the page asks for, or what the reader has made of it; nothing happens
    /// if that is open already.
    fn open_link(self, link: &str) {
        if let Some(code) = self.code_of(self.found(link), true) {
            self.open_at(code);
        }
    }

    /// The page has another address: opens the link in it, if it holds one for this
    /// widget that is not open already. Without one, nothing is lost.
    fn open_address(self) {
        match self.code_of(self.in_address(), false) {
            Some(code) => self.open_at(code),
            None => self.keep_here(),
        }
    }

    /// Opens the page's own `code`, or what the reader has made of it.
    fn open_at(self, code: String) {
        if code == self.home() {
            // What could not be opened in between has been corrected.
            let is_over = self.notice.with_untracked(|notice| {
                matches!(notice, Some(Notice::Refused(_) | Notice::NotFound))
            });
            if is_over {
                self.notice.set(None);
            }
            return;
        }
        self.keep();
        let kept = self.kept(&code);
        self.contracts.update(|contracts| {
            contracts.home.clone_from(&code);
            // Those of the other quote are kept with it.
            contracts.actuals.clear();
        });
        match kept {
            Some(kept) => self.open_with(Ok(Opening::draft(kept))),
            None => self.open_sent(code),
        }
    }

    /// Opens a code as it was sent.
    pub(crate) fn open_sent(self, code: String) {
        self.open_with(Opening::sent(code));
    }

    /// Opens it, or says why it cannot be opened; what was entered stays then.
    fn open_with(self, opening: Result<Opening, LinkError>) {
        match opening {
            Ok(opening) => {
                self.notice.set(None);
                self.opening.set(Some(opening));
                self.proceed();
            }
            Err(error) => self.notice.set(Some(Notice::Refused(error))),
        }
    }

    /// What a text holds that somebody has pasted.
    fn found(self, pasted: &str) -> Found {
        self.settings
            .with_untracked(|settings| link::find(pasted, &settings.link_key))
    }

    /// What the page's address holds: its fragment, and then its query.
    fn in_address(self) -> Found {
        self.settings.with_untracked(|settings| {
            if !settings.has_address() {
                return Found::Nothing;
            }
            let find = |part: String| link::find_in_address(&part, &settings.link_key);
            match find(location::fragment()) {
                code @ Found::Code(_) => code,
                found => match find(location::query()) {
                    Found::Nothing => found,
                    other => other,
                },
            }
        })
    }

    /// The code that the page's address names; empty if it names none.
    pub(in crate::view) fn named(self) -> String {
        self.in_address().code().unwrap_or_default()
    }

    /// The code in what was found; else the reader is told, unless they have not
    /// `asked` for anything and there is nothing.
    fn code_of(self, found: Found, asked: bool) -> Option<String> {
        let notice = match found {
            Found::Code(code) => return Some(code),
            Found::Broken(error) => Notice::Refused(error),
            Found::Nothing if asked => Notice::NotFound,
            Found::Nothing => return None,
        };
        self.notice.set(Some(notice));
        None
    }

    /// Shows what is to be opened: at once where no card is needed but those that are
    /// built in.
    fn proceed(self) {
        let named = self
            .opening
            .with_untracked(|opening| opening.as_ref().map(|opening| opening.link.card));
        let known = named.map_or_else(|| Some(self.own.get_untracked()), |named| self.known(named));
        let is_named = |attribute| self.says(attribute).is_some();
        if is_named(Attribute::RateCard) || known.is_none() && is_named(Attribute::RateCardArchive)
        {
            self.send();
        } else {
            self.open_by(known);
        }
    }

    /// Shows it by `card`, or, if that is not to be had, by the page's own.
    fn open_by(self, card: Option<Rc<RateCard>>) {
        let card = card.unwrap_or_else(|| self.own.get_untracked());
        if let Some(opening) = self.opening.update(Option::take) {
            let otherwise = if opening.is_draft {
                Notice::RestoredWithout
            } else {
                Notice::OtherCard
            };
            self.present(opening, &card, otherwise);
        }
        self.stage.set(Stage::Ready);
    }

    /// The card `id`, if it is the page's own or a built-in one.
    pub(in crate::view) fn known(self, id: CardId) -> Option<Rc<RateCard>> {
        let own = self.own.get_untracked();
        if own.id() == id {
            return Some(own);
        }
        RateCard::built_in(id).map(Rc::new)
    }

    /// Shows it by `card`; `otherwise` is said if that is not the one it names.
    pub(in crate::view) fn present(self, opening: Opening, card: &Rc<RateCard>, otherwise: Notice) {
        let is_replaced = self.stage.get_untracked().is_ready() && self.is_changed(&self.sent());
        let before = is_replaced.then(|| self.before(true));
        self.card.set(Rc::clone(card));
        let answers = Answers::new(card, &opening.link.inputs);
        let is_own = opening.is_draft && opening.sent.is_empty();
        let unread = |(id, text)| Refusal {
            id,
            text,
            error: None,
        };
        let refused = opening.refused.into_iter().map(unread).collect();
        self.replace(answers, opening.sent, refused);
        self.undo.set(before);
        if opening.link.card != card.id() {
            self.notice.set(Some(otherwise));
        } else if is_own && self.is_changed("") && self.notice.with_untracked(Option::is_none) {
            self.notice.set(Some(Notice::Restored));
        }
        self.stage.set(Stage::Ready);
    }
}
