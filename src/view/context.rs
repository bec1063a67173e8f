//! The widget's state, and what follows from it.

use std::rc::Rc;

use leptos::prelude::{Memo, Track as _, WithUntracked as _};

use crate::browser::{calendar, location, session};
use crate::calendar::Month;
use crate::dom::Var;
use crate::form::Answers;
use crate::link::{self, Link};
use crate::quote::{Quote, quote};
use crate::rate_card::RateCard;
use crate::seller::{Assumed, Field};
use crate::text::Lang;
use crate::text::form::AnswerError;

/// What the page that embeds the widget decides.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    /// The language, if the page names one that we have.
    pub(crate) lang: Option<Lang>,
    /// The name in the fragment under which this widget's links travel.
    pub(crate) link_key: String,
    /// Whether the tab keeps what was entered.
    pub(crate) remember: bool,
}

/// What the reader is told above the questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Notice {
    /// The quote of a link is open.
    Opened,
    /// It is, but another card priced it.
    OtherCard,
    /// A link could not be opened.
    Refused(link::LinkError),
    /// A pasted text holds no link.
    NotFound,
    /// What was entered before has been restored.
    Restored,
}

/// A field whose text was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// The field's id in the widget.
    pub(crate) id: String,
    /// The text as typed.
    pub(crate) text: String,
    /// Why.
    pub(crate) error: AnswerError,
}

/// The sections that can be opened.
pub(crate) const SECTIONS: usize = 9;

/// Everything the components share. Copies are handles to the same state.
#[derive(Clone, Copy)]
pub(crate) struct Context {
    card: Var<Rc<RateCard>>,
    settings: Var<Settings>,
    start: Month,
    /// The present answers: always valid.
    pub(crate) answers: Var<Answers>,
    quote: Memo<Quote>,
    /// The language of the interface.
    pub(crate) lang: Var<Lang>,
    /// The fields whose text was not taken.
    pub(crate) refusals: Var<Vec<Refusal>>,
    /// Changes whenever fields are to show the answers again.
    pub(crate) refill: Var<u32>,
    /// What the reader is told.
    pub(crate) notice: Var<Option<Notice>>,
    /// What to go back to after a reset.
    pub(crate) undo: Var<Option<Answers>>,
    /// The open sections, by their place in the list.
    pub(crate) open: Var<[bool; SECTIONS]>,
    /// The tab of the results that is shown.
    pub(crate) tab: Var<usize>,
}

impl Context {
    /// The state of a new widget: defaults, or what the address or the tab holds.
    /// `code` is that of the answers it had before it was removed, or empty.
    pub(crate) fn new(settings: Settings, lang: Lang, code: &str) -> Self {
        let card = Rc::new(RateCard::sample());
        // A clock beyond our years is wrong; the card's own month is a sane one.
        let start = calendar::next_month().unwrap_or(card.defaults.start);
        let answers = Var::new(Answers::new(&card, &card.defaults(start)));
        let card = Var::new(card);
        let quote = Memo::new(move |_| {
            let card = card.get();
            answers.with(|answers| quote(&card, &answers.inputs()))
        });
        let context = Self {
            card,
            settings: Var::new(settings),
            start,
            answers,
            quote,
            lang: Var::new(lang),
            refusals: Var::new(Vec::new()),
            refill: Var::new(0),
            notice: Var::new(None),
            undo: Var::new(None),
            open: Var::new([false; SECTIONS]),
            tab: Var::new(0),
        };
        if let Ok(link) = link::decode(code) {
            context.open_link(&link);
        } else {
            context.restore();
        }
        context
    }

    /// The rate card.
    pub(crate) fn card(self) -> Rc<RateCard> {
        self.card.get()
    }

    /// Reads the quote for the present answers and follows it.
    pub(crate) fn quote<T>(self, read: impl FnOnce(&Quote) -> T) -> T {
        self.quote.track();
        self.quote.with_untracked(read)
    }

    /// Whether an answer was not taken: the quote is that of the last good ones.
    pub(crate) fn is_stale(self) -> bool {
        self.refusals.with(|refusals| !refusals.is_empty())
    }

    /// Changes an answer and marks `field`, if it is one, as stated.
    pub(crate) fn answer(self, field: Option<Field>, change: impl FnOnce(&mut Answers)) {
        self.answers.update(|answers| {
            change(answers);
            if let Some(field) = field {
                answers.confirm(field);
            }
        });
        self.undo.set(None);
    }

    /// The payload of a link to the present answers.
    pub(crate) fn code(self) -> String {
        self.answers
            .with(|answers| link::encode(self.card().id(), &answers.inputs()))
    }

    /// The full link to the present answers.
    pub(crate) fn link(self) -> String {
        let key = self
            .settings
            .with_untracked(|settings| settings.link_key.clone());
        format!("{}#{key}={}", location::page(), self.code())
    }

    /// Opens what somebody pasted: a link or its text code.
    pub(crate) fn open_pasted(self, pasted: &str) {
        match link::find(pasted) {
            Some(code) => self.open_code(code),
            None => self.notice.set(Some(Notice::NotFound)),
        }
    }

    /// Opens the code of a link, or says why it cannot be opened; what was
    /// entered stays then.
    pub(crate) fn open_code(self, code: &str) {
        let notice = match link::decode(code) {
            Ok(link) => self.open_link(&link),
            Err(error) => Notice::Refused(error),
        };
        self.notice.set(Some(notice));
    }

    /// Shows what a link says by the card that it was sent with, if that is one of
    /// ours.
    fn open_link(self, link: &Link) -> Notice {
        if link.card != self.card().id()
            && let Some(card) = RateCard::built_in(link.card)
        {
            self.card.set(Rc::new(card));
        }
        let card = self.card();
        self.replace(Answers::new(&card, &link.inputs));
        if link.card == card.id() {
            Notice::Opened
        } else {
            Notice::OtherCard
        }
    }

    /// Opens the link in a page's fragment, if it holds one for this widget.
    pub(crate) fn open_fragment(self, fragment: &str) -> bool {
        let key = self
            .settings
            .with_untracked(|settings| settings.link_key.clone());
        let code = link_code(fragment, &key);
        if let Some(code) = &code {
            self.open_code(code);
        }
        code.is_some()
    }

    /// Back to the defaults, with a way back from there.
    pub(crate) fn reset(self) {
        let card = self.card();
        let before = self.answers.get_untracked();
        self.replace(Answers::new(&card, &card.defaults(self.start)));
        self.undo.set(Some(before));
    }

    /// Puts other answers into every field.
    pub(crate) fn replace(self, answers: Answers) {
        self.refusals.set(Vec::new());
        self.undo.set(None);
        self.answers.set(answers);
        self.refill.update(|count| *count = count.wrapping_add(1));
    }

    /// The months that a contract can start in: two years from the next month,
    /// and the present answer if it lies outside.
    pub(crate) fn starts(self) -> Vec<Month> {
        let chosen = self.answers.with_untracked(|answers| answers.start);
        let mut months: Vec<Month> = (0..24).map(|ahead| self.start.plus(ahead)).collect();
        if let Err(place) = months.binary_search(&chosen) {
            months.insert(place, chosen);
        }
        months
    }

    /// How many answers nobody has confirmed.
    pub(crate) fn assumed(self) -> Assumed {
        self.answers.with(|answers| answers.assumed)
    }

    /// Keeps the present answers in the tab, with the address they belong to.
    pub(crate) fn keep(self) {
        if let Some(key) = self.session_key() {
            session::set(&key, &format!("{} {}", self.code(), location::fragment()));
        }
    }

    fn session_key(self) -> Option<String> {
        self.settings.with_untracked(|settings| {
            let key = format!("eu-quote:{}", settings.link_key);
            settings.remember.then_some(key)
        })
    }

    /// A link in the address comes first, unless what the tab keeps was entered
    /// after that same link was opened.
    fn restore(self) {
        let fragment = location::fragment();
        let kept = self.session_key().and_then(|key| session::get(&key));
        let kept = kept.as_deref().and_then(|kept| kept.split_once(' '));
        if let Some((code, address)) = kept
            && address == fragment
            && let Ok(link) = link::decode(code)
            && RateCard::built_in(link.card).is_some()
        {
            let before = self.answers.get_untracked();
            self.open_link(&link);
            let changed = self.answers.with_untracked(|present| *present != before);
            self.notice.set(changed.then_some(Notice::Restored));
            return;
        }
        self.open_fragment(&fragment);
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
