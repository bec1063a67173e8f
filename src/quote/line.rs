//! One line of a quote: what it is, how it came about, what it costs.

use crate::money::{Amount, Currency, Percent};
use crate::rate_card::ClauseNote;
use crate::seller::{AccountHistory, Depth, Site, TermMonths};
use rust_decimal::Decimal;

/// One priced and explained line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is: stable across versions, for texts, tests and exports.
    pub id: LineId,
    /// Which sum it belongs to.
    pub group: Group,
    /// What was multiplied by what.
    pub basis: Basis,
    /// What it costs; a discount is negative. Rounded once.
    pub amount: Amount,
    /// In which months it is charged.
    pub when: When,
    /// The clause of the card that it follows.
    pub clause: ClauseNote,
}

/// In which months of the term a line is charged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// In every month.
    Monthly,
    /// In the first months, as many as this.
    First(u8),
}

impl When {
    /// Once, at the start.
    pub const ONCE: Self = Self::First(1);

    /// How many months it lasts, if it does not last: 0 for what is charged in all.
    pub(super) const fn passing(self) -> u8 {
        match self {
            Self::Monthly => 0,
            Self::First(months) => months,
        }
    }

    /// Whether it is charged in the month `index`, counted from 0.
    pub const fn covers(self, index: u8) -> bool {
        match self {
            Self::Monthly => true,
            Self::First(months) => index < months,
        }
    }
}

/// The sums that lines belong to: the fee kinds that a contract keeps apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// 基础服务费, every month.
    Base,
    /// 广告代投服务费, every month.
    Ads,
    /// GMV 提成, every month.
    Commission,
    /// 一次性费用, in the first month.
    OneOff,
}

impl Group {
    /// Every group, in the order of a quote.
    pub const ALL: [Self; 4] = [Self::Base, Self::Ads, Self::Commission, Self::OneOff];

    /// The word in documents.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Base => "base",
            Self::Ads => "ads",
            Self::Commission => "commission",
            Self::OneOff => "one_off",
        }
    }
}

/// What a line charges for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineId {
    /// The base fee of the depth, which includes the first site.
    BaseFee(Depth, Site),
    /// A further site.
    ExtraSite(Site),
    /// What the cap on sites takes off.
    SiteCap,
    /// The surcharge for a dedicated team.
    Team,
    /// The surcharge for a growth goal, per quarter.
    Difficulty(Percent),
    /// The surcharge for what the account has been through.
    History(AccountHistory),
    /// The surcharge for complex goods.
    Category,
    /// The discount for the contract length.
    TermDiscount(TermMonths),
    /// The discount for paying a quarter ahead.
    Prepayment,
    /// The monthly fee for a linked ERP.
    ErpMonthly,
    /// What the trial takes off its months.
    Trial(u8),
    /// A slice of ad spend; the tier counts from 0.
    AdTier(u8),
    /// What is missing to the least ad management fee.
    AdMinimum,
    /// A slice of GMV; the tier counts from 0.
    CommissionTier(u8),
    /// What is missing to the least commission.
    CommissionMinimum,
    /// The commission on what exceeds today's GMV.
    Increment,
    /// Linking the ERP.
    ErpSetUp,
    /// The set-up fee.
    SetUp,
    /// The waiver of the set-up fee.
    SetUpWaiver,
}

impl LineId {
    /// The stable key: `base.site.FR`, `commission.tier.1` (tiers from 1).
    pub fn key(self) -> String {
        match self {
            Self::BaseFee(..) => "base.first_site".into(),
            Self::ExtraSite(site) => format!("base.site.{}", site.code()),
            Self::SiteCap => "base.site_cap".into(),
            Self::Team => "base.team".into(),
            Self::Difficulty(_) => "base.difficulty".into(),
            Self::History(_) => "base.account_history".into(),
            Self::Category => "base.category".into(),
            Self::TermDiscount(_) => "base.term_discount".into(),
            Self::Prepayment => "base.prepayment".into(),
            Self::ErpMonthly => "base.erp_link".into(),
            Self::Trial(_) => "base.trial".into(),
            Self::AdTier(tier) => format!("ads.tier.{}", tier.saturating_add(1)),
            Self::AdMinimum => "ads.minimum".into(),
            Self::CommissionTier(tier) => format!("commission.tier.{}", tier.saturating_add(1)),
            Self::CommissionMinimum => "commission.minimum".into(),
            Self::Increment => "commission.increment".into(),
            Self::ErpSetUp => "one_off.erp_link".into(),
            Self::SetUp => "one_off.set_up".into(),
            Self::SetUpWaiver => "one_off.set_up_waiver".into(),
        }
    }
}

/// How an amount came about. Everything a reader needs to compute it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A figure of the card.
    Flat,
    /// `percent` of `amount`, in the quote's currency.
    Share {
        /// Of what.
        of: Measure,
        /// How much that is.
        amount: Amount,
        /// Which share.
        percent: Percent,
    },
    /// `percent` of `volume`, converted at `exchange`.
    Slice {
        /// The slice of the month's volume.
        volume: Amount,
        /// Its currency.
        currency: Currency,
        /// The rate of the tier.
        percent: Percent,
        /// Quote currency per unit of `currency`.
        exchange: Decimal,
    },
    /// What the fees before fall short of the minimum.
    TopUp {
        /// The least that is charged.
        minimum: Amount,
        /// What the fees come to.
        reached: Amount,
    },
    /// What the fees before exceed the most by: `percent` of `amount`, rounded.
    Cap {
        /// The base fee of the chosen depth.
        amount: Amount,
        /// The most, as a share of it.
        percent: Percent,
        /// What the fees that count come to.
        reached: Amount,
    },
    /// `percent` of what a month's GMV exceeds `baseline` by: nothing as long as the
    /// GMV stays what it is.
    Increment {
        /// The monthly GMV of today.
        baseline: Amount,
        /// Its currency.
        currency: Currency,
        /// The rate on what exceeds it.
        percent: Percent,
    },
    /// The whole of the line before, taken back.
    Waiver {
        /// From which contract length on.
        from: TermMonths,
    },
}

/// What a share is taken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// The base fee of the chosen depth.
    BaseFee,
    /// The base fee with all sites, after the cap.
    BaseWithSites,
    /// The base fee with all lines before this one.
    BaseSoFar,
}
