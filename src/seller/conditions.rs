//! What else moves the price: who does the work, and in which state the stores are.

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

/// Who does the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Team {
    /// 共享团队: a team with several clients.
    Shared,
    /// 专属团队: people for this client alone.
    Dedicated,
}

impl Team {
    /// Words in documents.
    pub const WORDS: [(&'static str, Self); 2] =
        [("shared", Self::Shared), ("dedicated", Self::Dedicated)];
}

/// 账号历史: what the account has been through in the last twelve months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountHistory {
    /// No warning.
    Clean,
    /// Policy warnings, or account health at risk.
    Warned,
    /// Suspended at least once.
    Suspended,
}

impl AccountHistory {
    /// Words in documents.
    pub const WORDS: [(&'static str, Self); 3] = [
        ("clean", Self::Clean),
        ("warned", Self::Warned),
        ("suspended", Self::Suspended),
    ];
}

/// How much knowledge the goods take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// 一般类目.
    General,
    /// 复杂类目: car parts, industrial goods, electronics with CE marking.
    Complex,
}

impl Category {
    /// Words in documents.
    pub const WORDS: [(&'static str, Self); 2] =
        [("general", Self::General), ("complex", Self::Complex)];
}

/// How the monthly fees are paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Payment {
    /// Month by month.
    Monthly,
    /// 按季预付: a quarter ahead.
    Quarterly,
}

impl Payment {
    /// Words in documents.
    pub const WORDS: [(&'static str, Self); 2] =
        [("monthly", Self::Monthly), ("quarterly", Self::Quarterly)];
}

literal! { AccountHistory | Category | Payment | Team }
literal! {
    Conditions {
        team, history, category, erp_link, payment, trial, brand_registered, stock_days
    }
}
