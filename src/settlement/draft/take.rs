//! What of a draft can be settled, and what is wrong with the rest.

use super::{Agreed, BUDGET, Draft, Slot, baselines, readings, slots, tree};
use crate::calendar::Month;
use crate::document::{Fault, FaultKind, Node};
use crate::kpi::ReportField;
use crate::seller::Site;
use crate::settlement::{Actuals, BaselineField, EventField, Export, ReadingField};

/// What a draft comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// What can be settled.
    pub actuals: Actuals,
    /// Why the rest cannot.
    pub problems: Vec<Problem>,
    /// How many months have figures and are none of the term.
    pub outside: usize,
}

/// Something that cannot be settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// Why.
    pub kind: FaultKind,
    /// What was typed there, if it is a text.
    pub typed: Option<String>,
}

/// Where something is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a figure.
    Slot(Slot),
    /// In what is reported of a month.
    Month(Month),
    /// In an exclusion.
    Event(usize),
    /// Elsewhere: the path in the document.
    Elsewhere(String),
}

impl Problem {
    /// Whether nothing is wrong but that something is still to be typed.
    pub const fn is_blank(&self) -> bool {
        matches!(self.kind, FaultKind::Missing)
    }
}

/// What the contract asks for of a draft, with where each entry comes from.
pub(super) struct Stated {
    pub(super) document: Node,
    months: Vec<Month>,
    sites: Vec<Site>,
    events: Vec<usize>,
    outside: usize,
}

impl Draft {
    /// What of the draft can be settled: every month whose figures are complete, every
    /// exclusion and every baseline that is. A problem with one keeps back no other.
    pub fn take(&self, agreed: Agreed<'_>) -> Taken {
        let mut stated = self.stated(agreed);
        let parse = |document: &Node| Actuals::parse(document, agreed.inputs, agreed.schedule);
        let outside = stated.outside;
        match parse(&stated.document) {
            Ok(actuals) => Taken {
                actuals,
                problems: Vec::new(),
                outside,
            },
            Err(faults) => {
                let problems = faults.iter().map(|fault| self.problem(&stated, fault));
                let problems: Vec<Problem> = problems.collect();
                stated.drop_faulty(&faults);
                Taken {
                    actuals: parse(&stated.document).unwrap_or_default(),
                    problems,
                    outside,
                }
            }
        }
    }

    /// Only the months and the sites of the contract, and the exclusions in its term.
    pub(super) fn stated(&self, agreed: Agreed<'_>) -> Stated {
        let sites: Vec<Site> = agreed.inputs.figures.sites().iter().collect();
        let term: Vec<Month> = agreed.quote.months.iter().map(|fees| fees.month).collect();
        let reported = term.iter().copied();
        let reported = reported.filter(|&month| self.is_begun(month, &sites));
        let months: Vec<Month> = reported.collect();
        let in_term = |entry: &Node| match tree::get(entry, "month") {
            Some(Node::Text(month)) => term.iter().any(|known| known.to_string() == *month),
            _ => true,
        };
        let events = self.events().iter().enumerate();
        let events = events.filter(|(_, entry)| in_term(entry));
        let events: Vec<usize> = events.map(|(index, _)| index).collect();
        let all = tree::entries(self.list("months")).iter();
        let outside = all
            .filter(|entry| !in_term(entry) && has_figures(entry))
            .count();
        let reports = months.iter().map(|&month| self.month(month, &sites));
        let entries = events.iter().map(|&index| self.event(index));
        let measured = baselines(agreed.schedule).map(|slot| self.field(slot));
        let document = tree::object([
            ("baselines", if_any(tree::object(measured))),
            ("months", Node::List(reports.collect())),
            ("rules", self.list("rules").cloned().unwrap_or(Node::Null)),
            ("exclusions", if_any(Node::List(entries.collect()))),
        ]);
        Stated {
            document,
            months,
            sites,
            events,
            outside,
        }
    }

    /// Whether anything of a month has been typed.
    fn is_begun(&self, month: Month, sites: &[Site]) -> bool {
        let exports = [Export::First, Export::TrueUp].into_iter();
        let mut reports = exports.flat_map(|export| {
            let sites = sites.iter();
            sites.flat_map(move |&site| slots(month, export, site))
        });
        reports.any(|slot| self.get(slot).is_some())
            || readings(month).any(|slot| self.get(slot).is_some())
            || self.get(Slot::Budget(month)).is_some()
    }

    fn month(&self, month: Month, sites: &[Site]) -> Node {
        let list = |export| {
            let reports = sites.iter().map(|&site| self.report(month, export, site));
            Node::List(reports.collect())
        };
        let mut again = sites
            .iter()
            .flat_map(|&site| slots(month, Export::TrueUp, site));
        let is_again = again.any(|slot| self.get(slot).is_some());
        let again = is_again.then(|| list(Export::TrueUp));
        let health = readings(month).map(|slot| self.field(slot));
        tree::object([
            ("month", tree::text(month.to_string())),
            ("first", list(Export::First)),
            ("true_up", again.unwrap_or(Node::Null)),
            ("health", if_any(tree::object(health))),
            self.field(Slot::Budget(month)),
        ])
    }

    /// In a second export, what is left blank stands as first exported.
    fn report(&self, month: Month, export: Export, site: Site) -> Node {
        let first = slots(month, Export::First, site);
        let fields = slots(month, export, site).zip(first).map(|(slot, first)| {
            let (name, node) = self.field(slot);
            match node {
                Node::Null => self.field(first),
                node => (name, node),
            }
        });
        let site = [("site", tree::text(site.code()))];
        tree::object(site.into_iter().chain(fields))
    }

    /// With nothing but the fields of its kind.
    fn event(&self, index: usize) -> Node {
        let kind = self.event_kind(index);
        let own = kind.map_or(&[][..], |kind| kind.fields());
        let fields = [EventField::Kind, EventField::Month].into_iter();
        let fields = fields.chain(own.iter().copied());
        tree::object(fields.map(|field| self.field(Slot::Event { index, field })))
    }

    fn field(&self, slot: Slot) -> (&'static str, Node) {
        let name = match slot {
            Slot::Report { field, .. } => field.word(),
            Slot::Reading { field, .. } => field.word,
            Slot::Budget(_) => BUDGET,
            Slot::Baseline(field) => field.word(),
            Slot::Event { field, .. } => field.word(),
        };
        (name, self.get(slot).cloned().unwrap_or(Node::Null))
    }

    fn problem(&self, stated: &Stated, fault: &Fault) -> Problem {
        let place = stated.place(&fault.path);
        let typed = match place {
            Place::Slot(slot) => match self.get(slot) {
                Some(Node::Text(text)) => Some(text.clone()),
                _ => None,
            },
            _ => None,
        };
        Problem {
            place,
            kind: fault.kind.clone(),
            typed,
        }
    }
}

/// Whether a month has any figure of any site.
fn has_figures(month: &Node) -> bool {
    let reports = tree::entries(tree::get(month, "first")).iter();
    let mut fields = reports.flat_map(|report| {
        let all = ReportField::ALL.into_iter();
        all.map(|field| tree::get(report, field.word()))
    });
    fields.any(|node| node.is_some())
}

/// An object or a list that holds nothing is left out.
fn if_any(node: Node) -> Node {
    let is_empty = match &node {
        Node::Object(fields) => fields.is_empty(),
        Node::List(entries) => entries.is_empty(),
        _ => false,
    };
    if is_empty { Node::Null } else { node }
}

/// The parts of a path after the `$`, each with its index if it has one.
fn parts(path: &str) -> Vec<(&str, Option<usize>)> {
    let parts = path.split('.').skip(1);
    let parts = parts.map(|part| match part.split_once('[') {
        Some((name, index)) => (name, index.trim_end_matches(']').parse().ok()),
        None => (part, None),
    });
    parts.collect()
}

impl Stated {
    fn place(&self, path: &str) -> Place {
        let found = match *parts(path).as_slice() {
            [("months", Some(index)), ref rest @ ..] => self.place_in_month(index, rest),
            [("baselines", None), (word, None)] => {
                let field = BaselineField::all().find(|field| field.word() == word);
                field.map(|field| Place::Slot(Slot::Baseline(field)))
            }
            [("exclusions", Some(index)), ref rest @ ..] => self.place_in_event(index, rest),
            _ => None,
        };
        found.unwrap_or_else(|| Place::Elsewhere(path.to_owned()))
    }

    fn place_in_month(&self, index: usize, rest: &[(&str, Option<usize>)]) -> Option<Place> {
        let month = *self.months.get(index)?;
        let slot = match *rest {
            [(export, Some(place)), (word, None)] => {
                let site = self.sites.get(place).copied();
                let mut all = ReportField::ALL.into_iter();
                let field = all.find(|field| field.word() == word);
                let export = match export {
                    "true_up" => Export::TrueUp,
                    _ => Export::First,
                };
                site.zip(field).map(|(site, field)| Slot::Report {
                    month,
                    export,
                    site,
                    field,
                })
            }
            [(BUDGET, None)] => Some(Slot::Budget(month)),
            [("health", None), (word, None)] => {
                let mut all = ReadingField::ALL.into_iter();
                let field = all.find(|field| field.word == word);
                field.map(|field| Slot::Reading { month, field })
            }
            _ => None,
        };
        Some(slot.map_or(Place::Month(month), Place::Slot))
    }

    fn place_in_event(&self, index: usize, rest: &[(&str, Option<usize>)]) -> Option<Place> {
        let index = *self.events.get(index)?;
        let slot = match *rest {
            [(word, None)] => {
                let mut all = EventField::ALL.into_iter();
                let field = all.find(|field| field.word() == word);
                field.map(|field| Slot::Event { index, field })
            }
            _ => None,
        };
        Some(slot.map_or(Place::Event(index), Place::Slot))
    }

    /// Takes out every month, exclusion and baseline with a fault, and faulty rules.
    fn drop_faulty(&mut self, faults: &[Fault]) {
        let wrong_in = |name: &str| -> Vec<(Option<usize>, String)> {
            let all = faults.iter().filter_map(|fault| {
                let parts = parts(&fault.path);
                let &(part, index) = parts.first().filter(|(part, _)| *part == name)?;
                let field = parts.get(1).map_or(part, |&(field, _)| field);
                Some((index, field.to_owned()))
            });
            all.collect()
        };
        for name in ["months", "exclusions"] {
            let out = wrong_in(name);
            if let Node::List(entries) = tree::field(&mut self.document, name) {
                let mut index = 0..;
                entries.retain(|_| {
                    let index = index.next();
                    !out.iter().any(|&(faulty, _)| faulty == index)
                });
            }
        }
        for (_, field) in wrong_in("baselines") {
            *tree::field(tree::field(&mut self.document, "baselines"), &field) = Node::Null;
        }
        if !wrong_in("rules").is_empty() {
            *tree::field(&mut self.document, "rules") = Node::Null;
        }
    }
}
