//! The words of what the reader is told of links and of their own work: where the quote
//! on screen comes from, what has been kept and what has not.

use super::draft::ACTUALS;
use super::notice::framed;
use crate::browser::host::Place;
use crate::browser::location;
use crate::dom::{Element, View, el, region};
use crate::link::{self, drops_fragments, moved};
use crate::text::{Lang, Text, draft as words, link as link_words};
use crate::view::controls::button;
use crate::view::state::{Before, Context, Kind, Messages, Notice};

/// What the rest of the view asks for the words.
pub(in crate::view) const MESSAGES: Messages = Messages { notice, origin };

/// What is done once, when there is time for it.
pub(in crate::view) fn tidy_up(context: Context) {
    context.move_code();
}

fn notice(context: Context, lang: Lang, notice: &Notice) -> View {
    let say = |text: Text| text.get(lang).to_owned();
    let (kind, text) = match notice {
        Notice::Restored => (Kind::News, say(words::RESTORED)),
        Notice::RestoredWithout => (Kind::Problem, say(words::RESTORED_WITHOUT)),
        Notice::NotKept(place) => (Kind::Problem, say(kept_where(*place))),
        Notice::OtherCard => (Kind::Problem, say(link_words::OTHER_CARD)),
        Notice::NotFound => (Kind::Problem, say(link_words::NOT_FOUND)),
        Notice::Refused(error) => (Kind::Problem, link_words::error(lang, *error)),
        Notice::Drawn(_) => return View::default(),
    };
    let text = View::from(el("p").child(text));
    let clear =
        matches!(notice, Notice::Restored | Notice::RestoredWithout).then(|| clear(context, lang));
    framed(context, lang, kind, text.and(clear)).into()
}

/// What the quote on screen is to the one that was sent.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// It was not sent, and nor was another one.
    Own,
    /// It was not sent; the link of the page holds another one.
    Beside,
    /// It is the same.
    Same,
    /// The answers are; another card prices them.
    Repriced,
    /// It is, beside what the reader has typed and was not taken.
    Untaken,
    /// The reader has changed it.
    Changed,
}

impl Origin {
    /// That of what is on screen.
    fn of(context: Context) -> Self {
        context.answers.track();
        context.refusals.track();
        let (sent, home) = context
            .contracts
            .with(|contracts| (contracts.sent.clone(), contracts.home.clone()));
        let card = context.card().id();
        match link::decode(link::payload(&sent)) {
            Ok(_) if context.is_answered_otherwise(&sent) => Self::Changed,
            Ok(_) if context.is_refused() => Self::Untaken,
            Ok(link) if link.card == card => Self::Same,
            Ok(_) => Self::Repriced,
            Err(_) if home.is_empty() => Self::Own,
            Err(_) => Self::Beside,
        }
    }

    const fn words(self) -> Text {
        match self {
            Self::Own => words::CAN_COME_BACK,
            Self::Beside => words::BESIDE,
            Self::Same => words::AS_SENT,
            Self::Repriced => words::REPRICED,
            Self::Untaken => words::UNTAKEN,
            Self::Changed => words::CHANGED,
        }
    }
}

/// One line that says where the quote comes from and what has become of it, with the
/// ways to what else there is.
fn origin(context: Context, lang: Lang) -> View {
    region(
        move || {
            let is_work = |before: &Option<Before>| before.as_ref().is_some_and(|b| b.is_work);
            let is_other = |home: &str, sent: &str| !home.is_empty() && home != sent;
            let is_beside = context
                .contracts
                .with(|contracts| is_other(&contracts.home, &contracts.sent));
            (Origin::of(context), is_beside, context.undo.with(is_work))
        },
        move |&(origin, is_beside, can_return)| {
            if origin == Origin::Own && !can_return {
                return View::default();
            }
            let is_touched = matches!(origin, Origin::Changed | Origin::Untaken);
            let as_sent = is_touched.then(|| {
                button("quiet", words::SHOW_AS_SENT.get(lang), move |_| {
                    context.open_sent(context.sent());
                })
            });
            let beside = is_beside.then(|| {
                button("quiet", words::SHOW_BESIDE.get(lang), move |_| {
                    context.open_sent(context.home());
                })
            });
            let back = can_return.then(|| {
                button("quiet", words::BACK.get(lang), move |_| {
                    context.undo_reset();
                })
            });
            let line = el("div").class("notice origin");
            line.child(el("p").child(origin.words().get(lang)))
                .child(as_sent)
                .child(beside)
                .child(back)
                .into()
        },
    )
}

/// Where what is entered is kept, and the way to be rid of it.
pub(in crate::view) fn keeping(context: Context, lang: Lang) -> Option<Element> {
    if !context.remembers() {
        return None;
    }
    let place = move || context.contracts.with(|contracts| contracts.place);
    let line = el("p")
        .class("hint")
        .live_text(move || kept_where(place()).get(lang));
    let keeping = el("div").class("keeping");
    Some(keeping.child(clear(context, lang)).child(line))
}

const fn kept_where(place: Place) -> Text {
    match place {
        Place::Device => words::ON_DEVICE,
        Place::Tab => words::IN_TAB,
        Place::Page => words::IN_PAGE,
    }
}

fn clear(context: Context, lang: Lang) -> Element {
    button("quiet", words::CLEAR.get(lang), move |_| context.clear())
}

impl Context {
    /// Forgets what has been kept here, with a way back as long as nothing is entered.
    fn clear(self) {
        let home = self.home();
        let here = self.has_left().then(String::new);
        for code in [Some(home.clone()), here].into_iter().flatten() {
            let (record, host) = (self.record(&code), self.host());
            host.keep(&record, "");
            host.keep(&(record + ACTUALS), "");
        }
        self.contracts.update(|contracts| contracts.actuals.clear());
        self.notice.set(None);
        if link::decode(link::payload(&home)).is_ok() {
            self.open_sent(home);
        } else {
            self.reset(true);
        }
    }

    /// Moves the code of this widget from the query of the address into its fragment,
    /// where it is not sent to any server; not where that would lose it: in a frame, and
    /// in the browser of a chat program, whose menu sends the address without it.
    fn move_code(self) {
        let may_move = !location::is_framed() && !drops_fragments(&location::user_agent());
        let address = self.settings.with_untracked(|settings| {
            let may_move = may_move && settings.has_address();
            let address = may_move.then(|| moved(&location::page(), &settings.link_key));
            address.flatten()
        });
        if let Some(address) = address {
            location::replace(&address);
        }
    }
}
