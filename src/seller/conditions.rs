//! What else moves the price: who does the work, and in which state the stores are.

use serde::Serialize;

use super::reading::flag;
use super::{Assumed, Field};
use crate::document::{Reader, words};
use crate::literal::literal;

/// Answers beyond depth, term and sales.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conditions {
    /// Who does the work.
    pub team: Team,
    /// What the account has been through.
    pub history: AccountHistory,
    /// What is sold.
    pub category: Category,
    /// Whether the seller's ERP is to be linked.
    pub erp_link: bool,
    /// How the monthly fees are paid.
    pub payment: Payment,
    /// Whether the contract begins with a trial.
    pub trial: bool,
    /// Whether the brand is registered with Amazon, where known.
    pub brand_registered: Option<bool>,
    /// For how many days the stock lasts, where known: 0 to [`MAX_STOCK_DAYS`].
    pub stock_days: Option<u16>,
}

/// The longest stock cover that is asked for, in days.
pub const MAX_STOCK_DAYS: u16 = 999;

impl Conditions {
    /// What a contract is like unless somebody says otherwise; it moves no price.
    pub const PLAIN: Self = Self {
        team: Team::Shared,
        history: AccountHistory::Clean,
        category: Category::General,
        erp_link: false,
        payment: Payment::Monthly,
        trial: false,
        brand_registered: None,
        stock_days: None,
    };
}

words! {
    /// Who does the work.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Team {
        /// 共享团队: a team with several clients.
        Shared "shared",
        /// 专属团队: people for this client alone.
        Dedicated "dedicated",
    }
}

words! {
    /// 账号历史: what the account has been through in the last twelve months.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum AccountHistory {
        /// No warning.
        Clean "clean",
        /// Policy warnings, or account health at risk.
        Warned "warned",
        /// Suspended at least once.
        Suspended "suspended",
    }
}

words! {
    /// How much knowledge the goods take.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Category {
        /// 一般类目.
        General "general",
        /// 复杂类目: car parts, industrial goods, electronics with CE marking.
        Complex "complex",
    }
}

words! {
    /// How the monthly fees are paid.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Payment {
        /// Month by month.
        Monthly "monthly",
        /// 按季预付: a quarter ahead.
        Quarterly "quarterly",
    }
}

pub(super) fn read(reader: &Reader<'_>, assumed: &mut Assumed) -> Option<Conditions> {
    let plain = Conditions::PLAIN;
    if !reader.is_present() {
        return Some(plain);
    }
    reader.object(&[
        "team",
        "account_history",
        "category",
        "erp_link",
        "payment",
        "trial",
        "brand_registered",
        "stock_days",
    ])?;
    let mut stated = |name: &'static str, field: Field| {
        let present = reader.field(name).present();
        if present.is_some() {
            *assumed = assumed.without(field);
        }
        present
    };
    let team = stated("team", Field::Team).map_or(Some(plain.team), |r| r.one_of(&Team::WORDS));
    let history = stated("account_history", Field::History)
        .map_or(Some(plain.history), |r| r.one_of(&AccountHistory::WORDS));
    let category = stated("category", Field::Category)
        .map_or(Some(plain.category), |r| r.one_of(&Category::WORDS));
    let payment = reader.field("payment").present();
    let payment = payment.map_or(Some(plain.payment), |r| r.one_of(&Payment::WORDS));
    let (erp_link, trial) = (flag(reader, "erp_link"), flag(reader, "trial"));
    let brand = reader.field("brand_registered").present();
    let brand_registered = brand.map_or(Some(None), |r| r.bool().map(Some));
    let stock = reader.field("stock_days").present();
    let stock_days = stock.map_or(Some(None), |r| {
        let days = r.integer(0, MAX_STOCK_DAYS.into())?;
        u16::try_from(days).ok().map(Some)
    });
    Some(Conditions {
        team: team?,
        history: history?,
        category: category?,
        erp_link: erp_link?,
        payment: payment?,
        trial: trial?,
        brand_registered: brand_registered?,
        stock_days: stock_days?,
    })
}

#[derive(Serialize)]
pub(super) struct ConditionsDocument {
    team: &'static str,
    account_history: &'static str,
    category: &'static str,
    erp_link: bool,
    payment: &'static str,
    trial: bool,
    brand_registered: Option<bool>,
    stock_days: Option<u16>,
}

impl From<&Conditions> for ConditionsDocument {
    fn from(conditions: &Conditions) -> Self {
        Self {
            team: conditions.team.word(),
            account_history: conditions.history.word(),
            category: conditions.category.word(),
            erp_link: conditions.erp_link,
            payment: conditions.payment.word(),
            trial: conditions.trial,
            brand_registered: conditions.brand_registered,
            stock_days: conditions.stock_days,
        }
    }
}

literal! { AccountHistory | Category | Payment | Team }
literal! {
    Conditions {
        team, history, category, erp_link, payment, trial, brand_registered, stock_days
    }
}
