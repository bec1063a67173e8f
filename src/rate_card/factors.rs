//! The factors of the price, and further models.

use crate::literal::literal;
use std::borrow::Cow;

use super::{Clause, ClauseNote, Tiers};
use crate::money::{Amount, Percent};
use crate::seller::{AccountHistory, TermMonths};

/// Factors of the price, and models beside the monthly fee with commission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Factors {
    /// What a dedicated team adds to the base fee.
    pub(crate) team: Clause<Percent>,
    /// What demanding growth goals add.
    pub(crate) difficulty: Clause<Difficulty>,
    /// What a troubled account adds.
    pub(crate) history: Clause<HistoryRates>,
    /// What complex goods add.
    pub(crate) category: Clause<Percent>,
    /// What linking an ERP costs.
    pub(crate) erp: Clause<ErpFees>,
    /// The discount for paying a quarter ahead.
    pub(crate) prepayment: Clause<Percent>,
    /// The trial.
    pub(crate) trial: Clause<TrialTerms>,
    /// The pure commission, if the provider offers it.
    pub(crate) commission_only: Option<Clause<CommissionOnly>>,
    /// The commission on growth, if the provider offers it.
    pub(crate) increment: Option<Clause<Percent>>,
}

impl Factors {
    /// The notes of every clause.
    pub(super) fn notes(&self) -> impl Iterator<Item = &ClauseNote> {
        let always = [
            &self.team.note,
            &self.difficulty.note,
            &self.history.note,
            &self.category.note,
            &self.erp.note,
            &self.prepayment.note,
            &self.trial.note,
        ];
        let only = self.commission_only.as_ref().map(|clause| &clause.note);
        let increment = self.increment.as_ref().map(|clause| &clause.note);
        always.into_iter().chain(only).chain(increment)
    }
}

/// Surcharges by the growth of GMV per quarter that is asked for, rising.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difficulty(pub(super) Cow<'static, [(Percent, Percent)]>);

impl Difficulty {
    /// The surcharge for a goal of `growth` per quarter: that of the last step whose
    /// limit it exceeds.
    pub fn surcharge(&self, growth: Percent) -> Percent {
        let exceeded = self.0.iter().rev().find(|&&(above, _)| growth > above);
        exceeded.map_or(Percent::ZERO, |&(_, percent)| percent)
    }
}

/// Surcharges for what an account has been through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HistoryRates {
    /// After warnings.
    pub(crate) warned: Percent,
    /// After a suspension.
    pub(crate) suspended: Percent,
}

impl HistoryRates {
    /// The surcharge for `history`.
    pub const fn surcharge(self, history: AccountHistory) -> Percent {
        match history {
            AccountHistory::Clean => Percent::ZERO,
            AccountHistory::Warned => self.warned,
            AccountHistory::Suspended => self.suspended,
        }
    }
}

/// The fees for linking an ERP, in the fee currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErpFees {
    /// At the start.
    pub(crate) one_off: Amount,
    /// Every month.
    pub(crate) monthly: Amount,
}

/// How a contract can begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrialTerms {
    /// How many months it lasts, 1 to 12.
    pub(crate) months: u8,
    /// What it takes off the base fee of these months.
    pub(crate) discount: Percent,
}

/// A commission on all sales and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommissionOnly {
    /// Share of the monthly GMV.
    pub(crate) tiers: Tiers,
    /// The least per month, in the fee currency.
    pub(crate) minimum: Amount,
    /// The least monthly GMV, in the GMV currency.
    pub(crate) min_gmv: Amount,
    /// The shortest contract.
    pub(crate) min_term: TermMonths,
    /// The least stock cover, in days.
    pub(crate) min_stock_days: u16,
}

literal! { CommissionOnly { tiers, minimum, min_gmv, min_term, min_stock_days } }
literal! { Difficulty(_) }
literal! { ErpFees { one_off, monthly } }
literal! {
    Factors {
        team, difficulty, history, category, erp, prepayment, trial, commission_only, increment
    }
}
literal! { HistoryRates { warned, suspended } }
literal! { TrialTerms { months, discount } }
