//! The reader's work, kept from one visit to the next, and for a reload.
//!
//! There is a record for each widget of each page, and in it one for each link that the
//! page is opened by: what somebody makes of a quote that was sent is not mixed up with
//! what they have entered by themselves.

use crate::browser::host::{Attribute, Place};
use crate::browser::location;
use crate::browser::timer::Pause;
use crate::dom::{Var, follow, on_window};
use crate::form::{Answers, Kept};
use crate::link;
use crate::seller::{Assumed, SellerInputs};
use crate::view::state::{Before, Context, Notice};

/// What the names of all records begin with.
const PREFIX: &str = "eu-quote:";
/// What the name of the record of a settlement ends with.
pub(in crate::view) const ACTUALS: &str = " actuals";
/// What the name of a record ends with that only shows whether one can be kept.
const TRIAL: &str = " trial";

/// How long after a change it is kept, in milliseconds, however fast others follow.
const SOON: u32 = 200;

/// Keeps what is entered from now on: soon, and at once where the page may be about to
/// end, or the widget is removed.
pub(in crate::view) fn keep_all(context: Context) {
    let awaited = Var::new(false);
    let mut _pause = None;
    follow(move || {
        context.answers.track();
        context.refusals.track();
        // What is not on screen is not kept.
        if context.is_ready() && !awaited.get_untracked() {
            awaited.set(true);
            _pause = Some(Pause::new(SOON, move || {
                awaited.set(false);
                context.keep();
            }));
        }
    });
    for event in ["pagehide", "visibilitychange"] {
        on_window(event, move |_| {
            context.keep_last(awaited.get_untracked());
        });
    }
}

impl Context {
    /// The name of the record of this widget where the page is opened by `code`. It is
    /// that of the path that the widget was mounted on: a program of the page may go on
    /// to another before what has been typed is kept.
    pub(in crate::view) fn record(self, code: &str) -> String {
        let path = self
            .settings
            .with_untracked(|settings| settings.path.clone());
        self.record_of(&path, code)
    }

    fn record_of(self, path: &str, code: &str) -> String {
        let card = self.says(Attribute::RateCard).unwrap_or_default();
        self.settings.with_untracked(|settings| {
            let key = &settings.link_key;
            format!("{PREFIX}{path} {key} {card} {code}")
        })
    }

    /// What has been kept where the page is opened by `code`.
    pub(in crate::view) fn kept(self, code: &str) -> Option<Kept> {
        Kept::read(&self.host().kept(&self.record(code))?)
    }

    /// Keeps what is on screen, so that a reload finds it.
    pub(in crate::view) fn keep_now(self) {
        self.keep_work();
        self.keep_on_the_way();
    }

    fn keep_work(self) {
        if !self.is_kept() {
            return;
        }
        let home = self.home();
        self.keep_under(&home);
        if self.is_changed(&home) {
            self.keep_here();
        }
    }

    /// Whether what is on screen is the reader's work.
    fn is_kept(self) -> bool {
        let is_work = |before: &Option<Before>| before.as_ref().is_some_and(|b| b.is_work);
        // What the reader only looks at does not take the place of their own work.
        self.stage.get_untracked().is_ready() && !self.undo.with_untracked(is_work)
    }

    /// Keeps it as well for the path that a program of the page has gone on to, where it
    /// keeps the widget. Other work that is kept there stays: it has not been on screen.
    fn keep_on_the_way(self) {
        let path = location::path();
        let is_same = self
            .settings
            .with_untracked(|settings| settings.path == path);
        if is_same || !self.is_kept() {
            return;
        }
        let record = self.record_of(&path, &self.named());
        let is_known = self
            .contracts
            .with_untracked(|contracts| contracts.elsewhere.contains(&record));
        if !is_known {
            if self.host().kept(&record).is_some() {
                return;
            }
            self.contracts
                .update(|contracts| contracts.elsewhere.push(record.clone()));
        }
        let is_changed = self.is_changed(&self.home());
        let text = if is_changed {
            self.work()
        } else {
            String::new()
        };
        self.host().keep(&record, &text);
    }

    /// Keeps it for the address without its code as well, if that is gone.
    pub(in crate::view) fn keep_here(self) {
        if self.has_left() {
            self.keep_under("");
        }
    }

    /// Whether the address has lost the code that the page was opened by, to an anchor
    /// say, so that a reload would not find the work. Other work that is kept for the
    /// address as it is now stays.
    pub(in crate::view) fn has_left(self) -> bool {
        let is_ours = |kept: Kept| !kept.sent.is_empty() && kept.sent == self.sent();
        !self.home().is_empty() && self.named().is_empty() && self.kept("").is_none_or(is_ours)
    }

    /// Keeps what has been typed to settle the contract.
    pub(in crate::view) fn keep_actuals(self, actuals: String) {
        let here = self.has_left().then(String::new);
        for code in [Some(self.home()), here].into_iter().flatten() {
            let record = self.record(&code);
            self.host().keep(&(record + ACTUALS), &actuals);
        }
        self.contracts
            .update(|contracts| contracts.actuals = actuals);
    }

    /// What has been typed to settle the contract, now or before.
    pub(in crate::view) fn actuals(self) -> String {
        let now = self
            .contracts
            .with_untracked(|contracts| contracts.actuals.clone());
        if now.is_empty() {
            let record = self.record(&self.home());
            return self.host().kept(&(record + ACTUALS)).unwrap_or_default();
        }
        now
    }

    fn keep_under(self, code: &str) {
        let record = self.record(code);
        if !self.is_changed(code) {
            self.host().keep(&record, "");
            return;
        }
        let text = self.work();
        // Only an edit begins the days anew.
        if self.host().kept(&record).as_ref() != Some(&text) {
            let place = self.host().keep(&record, &text);
            self.tell_place(place);
        }
    }

    /// Keeps it where the page may be about to end: if it is `new`, or would not be found
    /// by a reload. What has been kept already may be older than another tab's.
    pub(in crate::view) fn keep_last_now(self, new: bool) {
        if new || self.has_left() {
            self.keep_work();
        }
    }

    /// Finds out where work would be kept, and keeps nothing.
    pub(in crate::view) fn try_place(self) {
        let trial = self.record("") + TRIAL;
        let place = self.host().keep(&trial, "1");
        self.host().keep(&trial, "");
        self.contracts.update(|contracts| contracts.place = place);
    }

    /// Whether work is kept beyond the element.
    pub(in crate::view) fn remembers(self) -> bool {
        self.settings.with_untracked(|settings| settings.remember)
    }

    /// Tells the reader once that their work does not last, if it was to.
    fn tell_place(self, place: Place) {
        if !self.remembers() {
            return;
        }
        let before = self
            .contracts
            .with_untracked(|contracts| (contracts.place, contracts.is_place_told));
        if before != (place, true) {
            self.contracts.update(|contracts| {
                contracts.place = place;
                contracts.is_place_told = true;
            });
            if place != Place::Device && self.notice.with_untracked(Option::is_none) {
                self.notice.set(Some(Notice::NotKept(place)));
            }
        }
    }

    /// What is on screen as one text.
    fn work(self) -> String {
        let inputs = self.answers.with_untracked(Answers::inputs);
        self.refusals.with_untracked(|refusals| {
            let refused = refusals
                .iter()
                .map(|refusal| (&*refusal.id, &*refusal.text));
            let card = self.card.with_untracked(|card| card.id());
            Kept::write((card, &inputs), &self.sent(), refused)
        })
    }

    /// Whether what is on screen is another thing than what `code` says, or than the
    /// defaults where it says nothing.
    pub(in crate::view) fn is_changed(self, code: &str) -> bool {
        self.is_refused() || self.differs(code, |inputs| inputs)
    }

    /// Whether another figure is on screen, or another answer; one that was only confirmed
    /// is the same.
    pub(in crate::view) fn is_answered_otherwise(self, code: &str) -> bool {
        let answers = |inputs| SellerInputs {
            assumed: Assumed::ALL,
            ..inputs
        };
        self.differs(code, answers)
    }

    /// Whether the text of a field was not taken.
    pub(in crate::view) fn is_refused(self) -> bool {
        self.refusals
            .with_untracked(|refusals| !refusals.is_empty())
    }

    /// Whether the present answers differ in what `part` leaves of them.
    fn differs(self, code: &str, part: impl Fn(SellerInputs) -> SellerInputs) -> bool {
        let card = self.card.get_untracked();
        let opened = match link::decode(link::payload(code)) {
            Ok(link) => Answers::new(&card, &link.inputs),
            Err(_) => self.defaults(&self.own.get_untracked()),
        };
        let now = self.answers.with_untracked(Answers::inputs);
        part(now) != part(opened.inputs())
    }

    /// The code that the page was opened by.
    pub(in crate::view) fn home(self) -> String {
        self.contracts
            .with_untracked(|contracts| contracts.home.clone())
    }

    /// The code that the answers come from.
    pub(in crate::view) fn sent(self) -> String {
        self.contracts
            .with_untracked(|contracts| contracts.sent.clone())
    }
}
