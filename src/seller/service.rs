//! What is ordered: how the fee is made up, how deep the work goes, for how long.

use crate::calendar::{FIRST_YEAR, Month};
use crate::document::{FaultKind, Reader, words};
use crate::literal::{checked, literal};

/// A contract length of 1 to 36 months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TermMonths(u8);

impl TermMonths {
    /// The longest contract, in months.
    pub const MAX: u8 = 36;

    /// `months` if they are 1 to 36.
    pub const fn new(months: u8) -> Option<Self> {
        match months {
            1..=Self::MAX => Some(Self(months)),
            _ => None,
        }
    }

    /// The number of months.
    pub const fn months(self) -> u8 {
        self.0
    }
}

words! {
    /// How the fee is made up.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Model {
        /// 固定月费 + GMV 提成: a monthly fee and a commission on all sales.
        FeeAndCommission "fee_and_commission",
        /// 纯佣金: a commission and nothing else.
        CommissionOnly "commission_only",
        /// 固定月费 + 增量提成: a monthly fee and a commission on what exceeds today's
        /// sales.
        FeeAndIncrement "fee_and_increment",
        /// 项目制: projects with a fixed price, and no operation.
        Projects "projects",
    }
}

impl Model {
    /// Whether there is a monthly base fee, and with it one for managing the ads.
    pub const fn has_base_fee(self) -> bool {
        matches!(self, Self::FeeAndCommission | Self::FeeAndIncrement)
    }
}

words! {
    /// 服务深度: how much of the work the provider takes over.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Depth {
        /// 基础维护: keeping the store in order.
        Basic "basic",
        /// 增长运营: working on growth.
        Growth "growth",
        /// 全托管: everything.
        Full "full",
    }
}

/// One value for each depth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByDepth<T> {
    /// For [`Depth::Basic`].
    pub basic: T,
    /// For [`Depth::Growth`].
    pub growth: T,
    /// For [`Depth::Full`].
    pub full: T,
}

impl<T> ByDepth<T> {
    /// The value for `depth`.
    pub const fn get(&self, depth: Depth) -> &T {
        match depth {
            Depth::Basic => &self.basic,
            Depth::Growth => &self.growth,
            Depth::Full => &self.full,
        }
    }
}

words! {
    /// Who ships the orders.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Fulfilment {
        /// Fulfilment by Amazon only.
        Fba "fba",
        /// By the seller, at least in part: shipping metrics apply.
        SellerFulfilled "seller_fulfilled",
    }
}

pub(super) fn read_start(reader: &Reader<'_>) -> Option<Month> {
    let start = reader.month()?;
    if start > Month::LAST_START {
        return reader.fault(FaultKind::OutOfRange {
            min: format!("{FIRST_YEAR}-01"),
            max: Month::LAST_START.to_string(),
        });
    }
    Some(start)
}

pub(super) fn read_term(reader: &Reader<'_>) -> Option<TermMonths> {
    let months = reader.integer(1, TermMonths::MAX.into())?;
    u8::try_from(months).ok().and_then(TermMonths::new)
}

literal! { Depth | Fulfilment | Model }

literal! { ByDepth<T> { basic, growth, full } }

literal! { TermMonths: |it| checked(&format!("seller::TermMonths::new({})", it.months())) }
