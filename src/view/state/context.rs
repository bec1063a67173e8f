//! The widget's state, and what follows from it.

use std::rc::Rc;

use leptos::prelude::{Memo, Track as _, WithUntracked as _};

use super::{Cards, Notice, Opening, Section, Tab};
use crate::browser::host::{Attribute, Host, Place};
use crate::browser::{calendar, location};
use crate::calendar::Month;
use crate::contract_check::{self, Rule};
use crate::dom::{Var, View, memo};
use crate::form::Answers;
use crate::link;
use crate::quote::{Quote, quote};
use crate::rate_card::RateCard;
use crate::seller::{Assumed, Field, Proposal, Set};
use crate::text::Lang;
use crate::text::form::AnswerError;

/// What the page that embeds the widget decides, once for all.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    /// The name in the address under which this widget's links travel.
    pub(crate) link_key: String,
    /// The path of the page when the widget was mounted.
    pub(crate) path: String,
    /// Whether what was entered is kept beyond the element.
    pub(crate) remember: bool,
    /// Where the page says the rest: where its rate cards are.
    pub(crate) host: Host,
}

impl Settings {
    /// Whether links travel in the address at all.
    pub(in crate::view) fn has_address(&self) -> bool {
        self.link_key != "none"
    }
}

/// What the widget shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Nothing yet: a card is on its way.
    Loading,
    /// The calculator.
    Ready,
    /// That the page's own card is not there, and so there is no price.
    Missing,
    /// Nothing: what sees to cards is not there either.
    Unreachable,
}

impl Stage {
    /// Whether there is nothing to see.
    pub(in crate::view) const fn is_blank(self) -> bool {
        matches!(self, Self::Loading | Self::Unreachable)
    }

    /// Whether the calculator is on screen.
    pub(in crate::view) const fn is_ready(self) -> bool {
        matches!(self, Self::Ready)
    }
}

/// A field whose text was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// The field's id in the widget.
    pub(crate) id: String,
    /// The text as typed.
    pub(crate) text: String,
    /// Why; nothing as long as its field has not looked at it: it was kept.
    pub(crate) error: Option<AnswerError>,
}

/// What was on screen before.
pub(crate) struct Before {
    answers: Answers,
    card: Rc<RateCard>,
    sent: String,
    refusals: Vec<Refusal>,
    actuals: String,
    /// Whether it is work that stays kept until something else is entered.
    pub(in crate::view) is_work: bool,
}

/// Everything the components share. Copies are handles to the same state.
#[derive(Clone, Copy)]
pub(crate) struct Context {
    /// The card that prices.
    pub(in crate::view) card: Var<Rc<RateCard>>,
    /// The page's own card; the sample where it names none, and until its own has come.
    pub(in crate::view) own: Var<Rc<RateCard>>,
    /// How the loading of cards goes.
    pub(in crate::view) cards: Var<Cards>,
    /// What is shown.
    pub(crate) stage: Var<Stage>,
    pub(in crate::view) settings: Var<Settings>,
    start: Month,
    /// The present answers: always valid.
    pub(crate) answers: Var<Answers>,
    quote: Memo<Quote>,
    /// What is to be shown as soon as its card is there.
    pub(in crate::view) opening: Var<Option<Opening>>,
    /// The language of the interface.
    pub(crate) lang: Var<Lang>,
    /// The fields whose text was not taken.
    pub(crate) refusals: Var<Vec<Refusal>>,
    /// What was typed last into number fields: the id and the text, of which the answer
    /// may be an amount in another currency.
    pub(crate) typed: Var<Vec<(String, String)>>,
    /// Changes whenever fields are to show the answers again.
    pub(crate) refill: Var<u32>,
    /// What the reader is told.
    pub(crate) notice: Var<Option<Notice>>,
    /// What to go back to after a reset, or from another quote.
    pub(crate) undo: Var<Option<Before>>,
    /// Whether each section is open, by its index.
    pub(crate) open: Var<[bool; Section::ALL.len()]>,
    /// The tab of the results that is shown.
    pub(crate) tab: Var<Tab>,
    /// What only the annex, the contract check and the settlement know the meaning of.
    pub(crate) contracts: Var<Contracts>,
}

/// What is loaded later reads of contracts. It is one variable: each field of [`Context`]
/// is copied into whatever draws, and paid for by the first load.
#[derive(Default)]
pub(crate) struct Contracts {
    /// What has been answered about another provider's contract.
    pub(crate) proposal: contract_check::Answers,
    /// The clauses that such a contract is to have.
    pub(crate) asked: Set<Rule>,
    /// The code of the link that the answers come from, with the hash that may follow
    /// its payload.
    pub(crate) sent: String,
    /// The code that the page was opened by, in the same way.
    pub(in crate::view) home: String,
    /// Where the work is kept.
    pub(crate) place: Place,
    /// Whether the reader has been told so, where it does not last.
    pub(in crate::view) is_place_told: bool,
    /// The records of other paths that it has been kept in.
    pub(in crate::view) elsewhere: Vec<String>,
    /// What has been typed to settle the contract, as one text.
    pub(crate) actuals: String,
    /// The other provider's offer that was taken out last: where it stood, and what was
    /// refused in its fields.
    pub(crate) removed: Option<(usize, Proposal, Vec<Refusal>)>,
}

impl Context {
    /// The state of a new widget: the defaults of the sample card, and nothing on screen.
    pub(crate) fn new(settings: Settings, lang: Lang) -> Self {
        let card = Rc::new(RateCard::sample());
        // A clock beyond our years is wrong; the card's own month is a sane one.
        let start = calendar::next_month().unwrap_or(card.defaults.start);
        let answers = Var::new(Answers::new(&card, &card.defaults(start)));
        let own = Var::new(Rc::clone(&card));
        let card = Var::new(card);
        let quote = memo(move || {
            let card = card.get();
            answers.with(|answers| quote(&card, &answers.inputs()))
        });
        Self {
            card,
            own,
            cards: Var::new(Cards::default()),
            stage: Var::new(Stage::Loading),
            settings: Var::new(settings),
            start,
            answers,
            quote,
            opening: Var::new(None),
            lang: Var::new(lang),
            refusals: Var::new(Vec::new()),
            typed: Var::new(Vec::new()),
            refill: Var::new(0),
            notice: Var::new(None),
            undo: Var::new(None),
            open: Var::new([false; Section::ALL.len()]),
            tab: Var::new(Tab::Lines),
            contracts: Var::new(Contracts::default()),
        }
    }

    /// The rate card that prices.
    pub(crate) fn card(self) -> Rc<RateCard> {
        self.card.get()
    }

    /// Whether the calculator is on screen.
    pub(crate) fn is_ready(self) -> bool {
        self.stage.get() == Stage::Ready
    }

    /// Why the page's own card is not there, for a log; empty if it is.
    pub(crate) fn failure(self) -> String {
        let missing = |cards: &Cards| cards.missing.as_ref().map(|failure| failure.log.clone());
        self.cards.with(missing).unwrap_or_default()
    }

    /// What stands in place of the calculator while the page's own card is not there.
    pub(in crate::view) fn missing(self) -> View {
        let draw = self.cards.with_untracked(|cards| cards.draw_missing);
        draw.map(|draw| draw(self)).into()
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

    /// The full link to the present answers; their code alone where the address is none
    /// of ours.
    pub(crate) fn link(self) -> String {
        let code = self.code();
        self.settings.with_untracked(|settings| {
            if settings.has_address() {
                link::address(&location::page(), &settings.link_key, &code)
            } else {
                code
            }
        })
    }

    /// Back to the defaults of the page's own card, with a way back from there. What was
    /// there before stays kept meanwhile if it `is_work`.
    pub(crate) fn reset(self, is_work: bool) {
        let before = self.before(is_work);
        let card = self.own.get_untracked();
        self.replace(self.defaults(&card), String::new(), Vec::new());
        self.card.set(card);
        self.cards.update(|cards| cards.named = None);
        self.undo.set(Some(before));
    }

    /// What is on screen, to come back to.
    pub(in crate::view) fn before(self, is_work: bool) -> Before {
        Before {
            answers: self.answers.get_untracked(),
            card: self.card.get_untracked(),
            sent: self.sent(),
            refusals: self.refusals.get_untracked(),
            actuals: self
                .contracts
                .with_untracked(|contracts| contracts.actuals.clone()),
            is_work,
        }
    }

    /// Takes the reset back, or whatever came in place of the reader's work.
    pub(crate) fn undo_reset(self) {
        if let Some(before) = self.undo.update(Option::take) {
            self.card.set(before.card);
            self.keep_actuals(before.actuals);
            self.replace(before.answers, before.sent, before.refusals);
        }
    }

    /// The answers that `card` starts from.
    pub(in crate::view) fn defaults(self, card: &RateCard) -> Answers {
        Answers::new(card, &card.defaults(self.start))
    }

    /// Puts other answers into every field; `sent` is the link that they come from, if
    /// any, and `refused` what was not taken.
    pub(crate) fn replace(self, answers: Answers, sent: String, refused: Vec<Refusal>) {
        self.refusals.set(refused);
        self.undo.set(None);
        self.contracts.update(|contracts| {
            contracts.sent = sent;
            // It belonged to the answers that go.
            contracts.removed = None;
        });
        self.answers.set(answers);
        self.refill.update(|count| *count = count.wrapping_add(1));
    }

    /// Whether a section is open.
    pub(in crate::view) fn is_open(self, section: Section) -> bool {
        self.open.with(|open| open[section.index()])
    }

    /// Opens a section.
    pub(in crate::view) fn show_section(self, section: Section) {
        self.open.update(|open| open[section.index()] = true);
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

    /// What the page says at the moment by an attribute of the element.
    pub(in crate::view) fn says(self, attribute: Attribute) -> Option<String> {
        self.settings
            .with_untracked(|settings| settings.host.says(attribute))
    }

    /// The element that the widget belongs to.
    pub(crate) fn host(self) -> Host {
        self.settings
            .with_untracked(|settings| settings.host.clone())
    }
}
