//! Actuals under way: the document as it is being filled in, right or wrong.
//!
//! Everything that is typed stays in the [`Draft`], also what cannot be read and what
//! belongs to months or sites that the contract does not have at the moment. What of it
//! can be settled [`Draft::take`] finds out, and says why the rest cannot.

mod example;
mod slot;
mod take;
mod tree;

use super::{Actuals, BaselineField, EventField, EventKind, Export, ReadingField};
use crate::calendar::Month;
use crate::document::{Fault, MAX_BYTES, Node, parse_json, write_json, write_line};
use crate::kpi::{KpiSchedule, Period, ReportField};
use crate::money::Amount;
use crate::quote::Quote;
use crate::rate_card::RateCard;
use crate::seller::number::seen;
use crate::seller::{SellerInputs, Site};

pub use slot::Slot;
pub use take::{Place, Problem, Taken};

/// The ad budget that the seller has approved, in the document.
const BUDGET: &str = "approved_ad_budget";

/// The contract that is settled.
#[derive(Clone, Copy, Debug)]
pub struct Agreed<'a> {
    /// The card that prices it.
    pub card: &'a RateCard,
    /// What the seller has told.
    pub inputs: &'a SellerInputs,
    /// Its quote.
    pub quote: &'a Quote,
    /// Its schedule.
    pub schedule: &'a KpiSchedule,
}

impl Agreed<'_> {
    /// The ad budget of the contract, where ad management is charged.
    pub fn ad_budget(self) -> Option<Amount> {
        super::ad_budget(self.inputs, self.quote)
    }
}

/// What has been typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// In the format of docs/settlement.md, section 2, as far as it has come.
    document: Option<Node>,
    /// What stood there before the last change of many figures at once.
    before: Option<Node>,
    /// The number of the period that is looked at.
    pub period: u8,
    /// A document that was pasted and is still to be read.
    pub pasted: String,
}

impl Draft {
    /// What [`Draft::write`] has written; an empty one of any other text.
    pub fn read(text: &str) -> Self {
        let Ok(node) = parse_json(text) else {
            return Self::default();
        };
        let word = |name| match tree::get(&node, name) {
            Some(Node::Text(text)) => text.clone(),
            _ => String::new(),
        };
        let period = match tree::get(&node, "period") {
            Some(Node::Integer(number)) => u8::try_from(*number).unwrap_or_default(),
            _ => 0,
        };
        Self {
            document: tree::get(&node, "document").cloned(),
            before: tree::get(&node, "before").cloned(),
            period,
            pasted: word("pasted"),
        }
    }

    /// All of it as one text, of a size that can be read again.
    pub fn write(&self) -> String {
        let or_null = |node: &Option<Node>| node.clone().unwrap_or(Node::Null);
        let line = |before, pasted| {
            write_line(&tree::object([
                ("document", or_null(&self.document)),
                ("before", before),
                ("period", Node::Integer(self.period.into())),
                ("pasted", pasted),
            ]))
        };
        let whole = line(or_null(&self.before), tree::text(&*self.pasted));
        if whole.len() <= MAX_BYTES {
            return whole;
        }
        line(Node::Null, Node::Null)
    }

    /// What stands in a place; nothing where nobody has typed anything.
    pub fn get(&self, slot: Slot) -> Option<&Node> {
        let root = self.document.as_ref()?;
        let month = |month: Month| tree::entry(self.list("months"), "month", &month.to_string());
        match slot {
            Slot::Report {
                month: of,
                export,
                site,
                field,
            } => {
                let list = tree::get(month(of)?, word(export));
                tree::get(tree::entry(list, "site", site.code())?, field.word())
            }
            Slot::Reading { month: of, field } => {
                tree::get(tree::get(month(of)?, "health")?, field.word)
            }
            Slot::Budget(of) => tree::get(month(of)?, BUDGET),
            Slot::Baseline(field) => tree::get(tree::get(root, "baselines")?, field.word()),
            Slot::Event { index, field } => tree::get(self.events().get(index)?, field.word()),
        }
    }

    /// Takes what is typed into a place: the figure, or the text if it is none.
    pub fn enter(&mut self, slot: Slot, text: &str) {
        self.before = None;
        self.put(slot, slot.node(text));
    }

    /// Whether `text`, however written, says what stands in a place.
    pub fn is_said(&self, slot: Slot, text: &str) -> bool {
        self.get(slot).unwrap_or(&Node::Null) == &slot.node(text)
    }

    fn put(&mut self, slot: Slot, node: Node) {
        let root = self.document.get_or_insert(Node::Object(Vec::new()));
        let place = match slot {
            Slot::Report {
                month,
                export,
                site,
                field,
            } => {
                let month = month_mut(root, month);
                let list = tree::field(month, word(export));
                tree::field(tree::entry_mut(list, "site", site.code()), field.word())
            }
            Slot::Reading { month, field } => {
                tree::field(tree::field(month_mut(root, month), "health"), field.word)
            }
            Slot::Budget(month) => tree::field(month_mut(root, month), BUDGET),
            Slot::Baseline(field) => tree::field(tree::field(root, "baselines"), field.word()),
            Slot::Event { index, field } => {
                let events = tree::list_mut(tree::field(root, "exclusions"));
                match events.get_mut(index) {
                    Some(event) => tree::field(event, field.word()),
                    None => return,
                }
            }
        };
        *place = node;
    }

    fn list(&self, name: &str) -> Option<&Node> {
        tree::get(self.document.as_ref()?, name)
    }

    /// The exclusions, complete or not.
    fn events(&self) -> &[Node] {
        tree::entries(self.list("exclusions"))
    }

    /// How many exclusions there are, complete or not.
    pub fn event_count(&self) -> usize {
        self.events().len()
    }

    /// Of which kind an exclusion is.
    pub fn event_kind(&self, index: usize) -> Option<EventKind> {
        let field = EventField::Kind;
        let Some(Node::Text(word)) = self.get(Slot::Event { index, field }) else {
            return None;
        };
        let found = EventKind::WORDS.iter().find(|(known, _)| known == word);
        found.map(|&(_, kind)| kind)
    }

    /// Adds an exclusion: that listed ASINs were out of stock in `month`.
    pub fn add_event(&mut self, month: Month) {
        self.before = None;
        let (word, _) = EventKind::WORDS[0];
        let root = self.document.get_or_insert(Node::Object(Vec::new()));
        tree::list_mut(tree::field(root, "exclusions")).push(tree::object([
            ("kind", tree::text(word)),
            ("month", tree::text(month.to_string())),
        ]));
    }

    /// Takes an exclusion away, with a way back.
    pub fn remove_event(&mut self, index: usize) {
        self.keep();
        let root = self.document.get_or_insert(Node::Object(Vec::new()));
        let events = tree::list_mut(tree::field(root, "exclusions"));
        if index < events.len() {
            events.remove(index);
        }
    }

    /// Whether anything has been typed.
    pub const fn is_blank(&self) -> bool {
        self.document.is_none()
    }

    /// Takes everything away, with a way back.
    pub fn clear(&mut self) {
        self.keep();
        self.document = None;
    }

    /// Reads the pasted document in place of all figures, with a way back.
    ///
    /// # Errors
    ///
    /// Every fault of it; then everything stays as it is.
    pub fn import(&mut self, agreed: Agreed<'_>) -> Result<(), Vec<Fault>> {
        let document = parse_json(&seen(&self.pasted)).map_err(|fault| vec![fault])?;
        Actuals::parse(&document, agreed.inputs, agreed.schedule)?;
        self.keep();
        self.document = Some(document);
        self.pasted = String::new();
        Ok(())
    }

    /// The document for the command line.
    pub fn export(&self, agreed: Agreed<'_>) -> String {
        write_json(&self.stated(agreed).document) + "\n"
    }

    fn keep(&mut self) {
        let empty = || Node::Object(Vec::new());
        self.before = Some(self.document.clone().unwrap_or_else(empty));
    }

    /// Whether the last change of many figures can be taken back.
    pub const fn can_undo(&self) -> bool {
        self.before.is_some()
    }

    /// Takes it back.
    pub fn undo(&mut self) {
        if let Some(before) = self.before.take() {
            let is_empty = before == Node::Object(Vec::new());
            self.document = (!is_empty).then_some(before);
        }
    }

    /// The period that is looked at: the chosen one, else the first.
    pub fn period_of<'a>(&self, schedule: &'a KpiSchedule) -> Option<&'a Period> {
        let mut periods = schedule.periods.iter();
        let chosen = periods.find(|period| period.number == self.period);
        chosen.or_else(|| schedule.periods.first())
    }
}

/// The months of a period: a report is due for each.
pub fn months_of(period: &Period) -> Vec<Month> {
    let first = Month::containing(period.first_day);
    let count = u8::try_from(period.report_dates.len()).unwrap_or_default();
    let months = first
        .into_iter()
        .flat_map(|first| (0..count).map(move |ahead| first.plus(ahead)));
    months.collect()
}

fn month_mut(root: &mut Node, month: Month) -> &mut Node {
    tree::entry_mut(tree::field(root, "months"), "month", &month.to_string())
}

const fn word(export: Export) -> &'static str {
    match export {
        Export::First => "first",
        Export::TrueUp => "true_up",
    }
}

/// Every figure of a report.
fn slots(month: Month, export: Export, site: Site) -> impl Iterator<Item = Slot> {
    ReportField::ALL.into_iter().map(move |field| Slot::Report {
        month,
        export,
        site,
        field,
    })
}

fn readings(month: Month) -> impl Iterator<Item = Slot> {
    let all = ReadingField::ALL.into_iter();
    all.map(move |field| Slot::Reading { month, field })
}

fn baselines(schedule: &KpiSchedule) -> impl Iterator<Item = Slot> {
    BaselineField::asked(schedule)
        .into_iter()
        .map(Slot::Baseline)
}
