//! What is charged for a period, and what a true-up changes: docs/settlement.md, section 6.

use crate::kpi::Payout;
use crate::money::{Amount, Percent};
use crate::quote::{Group, MonthFees};

/// What is charged for a period, or what a true-up adds to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Invoice {
    /// What for: each item at most once, and none of nothing.
    pub lines: Vec<InvoiceLine>,
    /// The sum of the lines, without tax.
    pub total: Amount,
    /// The value added tax on the total, where the contract has it.
    pub tax: Amount,
}

/// One line of an invoice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvoiceLine {
    /// What for.
    pub item: Item,
    /// How much; what is taken off is negative.
    pub amount: Amount,
}

/// What an invoice charges for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// The lines of a group, over the months.
    Fees(Group),
    /// The bonus of the period's score.
    Bonus,
    /// The deduction of the period's score.
    Deduction,
}

impl Item {
    /// Every item, in the order of an invoice.
    pub const ALL: [Self; 8] = [
        Self::Fees(Group::Base),
        Self::Fees(Group::Ads),
        Self::Fees(Group::Commission),
        Self::Fees(Group::OneOff),
        Self::Fees(Group::Projects),
        Self::Fees(Group::Compliance),
        Self::Bonus,
        Self::Deduction,
    ];

    /// The word in documents.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Fees(group) => group.word(),
            Self::Bonus => "bonus",
            Self::Deduction => "deduction",
        }
    }

    fn amount(self, fees: &[MonthFees], payout: Payout) -> Amount {
        match self {
            Self::Fees(group) => fees.iter().map(|fees| fees.of(group)).sum(),
            Self::Bonus => payout.bonus,
            Self::Deduction => -payout.deduction,
        }
    }
}

impl Invoice {
    /// The invoice for `fees` and `payout`.
    pub(super) fn of(fees: &[MonthFees], payout: Payout, tax: Option<Percent>) -> Self {
        Self::with(tax, |item| item.amount(fees, payout))
    }

    /// What leads from this invoice to `other`.
    pub(super) fn to(&self, other: &Self, tax: Option<Percent>) -> Self {
        Self::with(tax, |item| other.amount(item) - self.amount(item))
    }

    /// What it charges for `item`.
    pub fn amount(&self, item: Item) -> Amount {
        let found = self.lines.iter().find(|line| line.item == item);
        found.map(|line| line.amount).unwrap_or_default()
    }

    /// The items that are not nothing.
    fn with(tax: Option<Percent>, amount: impl Fn(Item) -> Amount) -> Self {
        let lines = Item::ALL.into_iter().map(|item| InvoiceLine {
            item,
            amount: amount(item),
        });
        let lines: Vec<InvoiceLine> = lines.filter(|line| !line.amount.is_zero()).collect();
        let total = lines.iter().map(|line| line.amount).sum();
        Self {
            lines,
            total,
            tax: tax.unwrap_or_default().of(total),
        }
    }
}
