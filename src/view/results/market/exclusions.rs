//! What is not in the quote, and what all of it comes to.

use super::note;
use crate::dom::{Element, View, el};
use crate::market::exclusions::{Basis, Estimate, Exclusions, Item, Kind, Range, Shares};
use crate::money::Percent;
use crate::text::exclusions as words;
use crate::text::quote::clause as clause_of;
use crate::text::{Text, compliance};
use crate::view::controls::Pen;

impl Pen {
    pub(super) fn exclusions(self, exclusions: &Exclusions) -> View {
        let without = exclusions
            .items
            .iter()
            .filter(|item| item.estimate.is_none());
        let without = without.map(|item| el("li").child(self.say(words::kind_label(item.kind))));
        View::from(self.head(words::TITLE))
            .and(note(self.say(words::NOTE)))
            .and(self.estimates(exclusions))
            .and(self.head(words::NO_ESTIMATE))
            .and(el("ul").class("crossovers").children(without))
    }

    fn estimates(self, exclusions: &Exclusions) -> Element {
        let heads = el("tr")
            .child(self.column("", words::ITEM))
            .child(self.column("figure", words::MONTHLY));
        let rows = exclusions
            .items
            .iter()
            .filter_map(|item| self.item_row(item));
        let of_gmv = |share: fn(&Shares) -> (Percent, Percent)| {
            let shares = exclusions.shares.as_ref();
            shares.map(|shares| self.share(share(shares)))
        };
        let fee = Range::exactly(exclusions.fee);
        let sum = self.total(words::SUM, exclusions.sum, of_gmv(|all| all.sum));
        let fee = self.total(words::FEE, fee, of_gmv(|all| (all.fee, all.fee)));
        let all_in = self.total(words::ALL_IN, exclusions.all_in, of_gmv(|all| all.all_in));
        let more = compliance::unpriced(self.locale.0, unpriced(exclusions));
        let once = self.total(words::ONE_OFF, exclusions.one_off, more);
        let sums = el("tfoot").children([sum, fee, all_in, once]);
        el("table")
            .class("lines exclusions")
            .child(el("thead").child(heads))
            .child(el("tbody").children(rows))
            .child(sums)
    }

    fn item_row(self, item: &Item) -> Option<Element> {
        let estimate = item.estimate.as_ref()?;
        let basis = words::basis(self.locale.0, estimate, &self.locale);
        let name = el("td")
            .child(
                el("span")
                    .class("line-label")
                    .child(self.say(words::kind_label(item.kind))),
            )
            .child(el("span").class("basis").child(basis))
            .child(self.background(item.kind, estimate));
        let row = el("tr").child(name).child(self.range(estimate.monthly));
        Some(row)
    }

    /// What has to be known of an item, and where its figures come from.
    fn background(self, kind: Kind, estimate: &Estimate) -> View {
        let note = words::kind_note(kind).map(|note| self.say(note).to_owned());
        let clause = estimate.clause.as_ref();
        let clause = clause.map(|note| clause_of(self.locale.0, note, &self.locale));
        let paragraphs: Vec<String> = note.into_iter().chain(clause).collect();
        let label = match (words::kind_note(kind), paragraphs.is_empty()) {
            (_, true) => return View::default(),
            (Some(_), _) => words::BACKGROUND,
            (None, _) => compliance::SOURCE,
        };
        self.why(label, paragraphs).into()
    }

    fn share(self, share: (Percent, Percent)) -> String {
        let percents = words::percents(share, &self.locale);
        let of_gmv = self.say(words::OF_GMV);
        self.locale.0.pick(
            format!("{of_gmv} {percents}"),
            format!("{percents} {of_gmv}"),
        )
    }

    fn total(self, label: Text, range: Range, basis: Option<String>) -> Element {
        let basis = basis.map(|basis| el("span").class("basis").child(basis));
        let name = el("th")
            .attr("scope", "row")
            .child(self.say(label))
            .child(basis);
        el("tr").child(name).child(self.range(range))
    }

    /// Estimates without decimals; the second amount goes to a line of its own where
    /// there is no room.
    fn range(self, range: Range) -> Element {
        let amount = |amount| self.locale.whole_money(amount, self.fees());
        let cell = el("td").class("figure");
        if let Some(only) = range.only() {
            return cell.child(amount(only));
        }
        let part = |text: String| el("span").class("part").child(text);
        cell.child(part(format!("{} –", amount(range.low))))
            .child(" ")
            .child(part(amount(range.high)))
    }
}

/// Of how many duties nobody knows the cost.
fn unpriced(exclusions: &Exclusions) -> usize {
    let estimates = exclusions.items.iter();
    let mut estimates = estimates.filter_map(|item| item.estimate.as_ref());
    let found = estimates.find_map(|estimate| match estimate.basis {
        Basis::Twelfth { unpriced, .. } => Some(unpriced),
        _ => None,
    });
    found.unwrap_or_default()
}
