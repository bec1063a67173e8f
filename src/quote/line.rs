//! One line of a quote: what it is, how it came about, what it costs.

use crate::document::words;
use crate::money::{Amount, Currency, Percent};
use crate::rate_card::ClauseNote;
use crate::seller::{AccountHistory, Depth, Package, Site, TermMonths};
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

    /// Whether it is charged in the month `index`, counted from 0.
    pub const fn covers(self, index: u8) -> bool {
        match self {
            Self::Monthly => true,
            Self::First(months) => index < months,
        }
    }
}

words! {
    /// The sums that lines belong to: the fee kinds that a contract keeps apart.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Group {
        /// 基础服务费, every month.
        Base "base",
        /// 广告代投服务费, every month.
        Ads "ads",
        /// GMV 提成, every month.
        Commission "commission",
        /// 一次性费用, in the first month.
        OneOff "one_off",
        /// 项目费用, in the first month.
        Projects "projects",
        /// 合规代办费, in the first month.
        Compliance "compliance",
    }
}

impl Group {
    /// Whether its fees recur, or are charged once.
    pub const fn is_monthly(self) -> bool {
        matches!(self, Self::Base | Self::Ads | Self::Commission)
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
    /// The surcharge of a model whose commission is on growth only.
    IncrementBase,
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
    /// What is missing to the least service fee.
    BaseMinimum,
    /// What the trial takes off its months.
    Trial(u8),
    /// What is taken off for new sites in their first months.
    Launch(u8),
    /// The monthly fee for a linked ERP.
    ErpMonthly,
    /// A slice of ad spend; the tier counts from 0.
    AdTier(u8),
    /// What is missing to the least ad management fee.
    AdMinimum,
    /// A slice of GMV; the tier counts from 0.
    CommissionTier(u8),
    /// What is missing to the least commission.
    CommissionMinimum,
    /// The commission on what exceeds today's sales.
    Increment,
    /// What the cap on the commission takes off.
    CommissionCap,
    /// Linking the ERP.
    ErpSetUp,
    /// The set-up fee.
    SetUp,
    /// The waiver of the set-up fee.
    SetUpWaiver,
    /// A project.
    Project(Package),
    /// Applying for registrations that are missing.
    ComplianceHandling,
}

impl LineId {
    /// The stable key: `base.site.FR`, `commission.tier.1` (tiers from 1).
    pub fn key(self) -> String {
        match self {
            Self::BaseFee(..) => "base.first_site".into(),
            Self::ExtraSite(site) => format!("base.site.{}", site.code()),
            Self::SiteCap => "base.site_cap".into(),
            Self::Team => "base.team".into(),
            Self::IncrementBase => "base.increment".into(),
            Self::Difficulty(_) => "base.difficulty".into(),
            Self::History(_) => "base.account_history".into(),
            Self::Category => "base.category".into(),
            Self::TermDiscount(_) => "base.term_discount".into(),
            Self::Prepayment => "base.prepayment".into(),
            Self::BaseMinimum => "base.minimum".into(),
            Self::Trial(_) => "base.trial".into(),
            Self::Launch(_) => "base.launch".into(),
            Self::ErpMonthly => "base.erp_link".into(),
            Self::AdTier(tier) => format!("ads.tier.{}", tier.saturating_add(1)),
            Self::AdMinimum => "ads.minimum".into(),
            Self::CommissionTier(tier) => format!("commission.tier.{}", tier.saturating_add(1)),
            Self::CommissionMinimum => "commission.minimum".into(),
            Self::Increment => "commission.increment".into(),
            Self::CommissionCap => "commission.cap".into(),
            Self::ErpSetUp => "one_off.erp_link".into(),
            Self::SetUp => "one_off.set_up".into(),
            Self::SetUpWaiver => "one_off.set_up_waiver".into(),
            Self::Project(package) => format!("project.{}", package.word()),
            Self::ComplianceHandling => "compliance.handling".into(),
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
    /// What the fees before exceed the most by.
    Most {
        /// The most that is charged.
        most: Amount,
        /// What the fees come to.
        reached: Amount,
    },
    /// `charged` units at `price`.
    Units {
        /// How many are ordered.
        quantity: u16,
        /// How many are charged for: a price can have a least number.
        charged: u16,
        /// What one costs.
        price: Amount,
    },
    /// `percent` of what a month's fee base exceeds `baseline` by: nothing as long as
    /// sales stay what they are.
    Increment {
        /// The fee base of today.
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
    /// The part of the base fee so far that is there for new further sites.
    NewSites,
}
