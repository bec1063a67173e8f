//! The team that would do the work instead of a provider.

use core::fmt;

use crate::literal::literal;
use crate::money::Amount;

/// The most heads of one role, in tenths: twenty.
pub const MAX_HEADS: Tenths = Tenths(200);

/// A number of full-time heads, in tenths: 25 is two and a half.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tenths(pub u16);

/// The number with one decimal: `2.5`.
impl fmt::Display for Tenths {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}.{}", self.0 / 10, self.0 % 10)
    }
}

/// 岗位.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// 运营.
    Operator,
    /// 广告投手.
    Ads,
    /// 小语种文案.
    Copy,
    /// 美工.
    Design,
    /// 合规专员.
    Compliance,
    /// 多语客服.
    Service,
}

impl Role {
    /// Every role, in the order in which they are shown.
    pub const ALL: [Self; 6] = [
        Self::Operator,
        Self::Ads,
        Self::Copy,
        Self::Design,
        Self::Compliance,
        Self::Service,
    ];
    /// Words in documents.
    pub const WORDS: [(&'static str, Self); 6] = [
        ("operator", Self::Operator),
        ("ads", Self::Ads),
        ("copy", Self::Copy),
        ("design", Self::Design),
        ("compliance", Self::Compliance),
        ("service", Self::Service),
    ];
}

/// What the seller says of one role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleAnswers {
    /// Heads that the seller has today, at most [`MAX_HEADS`].
    pub today: Tenths,
    /// Heads that the work takes, at most [`MAX_HEADS`]; what the card suggests where
    /// nothing is said.
    pub needed: Option<Tenths>,
    /// Gross salary a month in the fee currency, at most 1,000,000; the card's where
    /// nothing is said.
    pub salary: Option<Amount>,
}

impl RoleAnswers {
    /// The highest salary.
    pub const MAX_SALARY: Amount = Amount::from_major(1_000_000);

    /// Nothing is said.
    pub const PLAIN: Self = Self {
        today: Tenths(0),
        needed: None,
        salary: None,
    };
}

/// What the seller says of every role, in the order of [`Role::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnTeam([RoleAnswers; 6]);

impl OwnTeam {
    /// Nothing is said.
    pub const PLAIN: Self = Self([RoleAnswers::PLAIN; 6]);

    /// What is said of `role`.
    pub fn get(&self, role: Role) -> RoleAnswers {
        let place = Role::ALL.iter().position(|&known| known == role);
        place.map_or(RoleAnswers::PLAIN, |place| self.0[place])
    }

    /// The same with `answers` for `role`.
    #[must_use]
    pub fn with(mut self, role: Role, answers: RoleAnswers) -> Self {
        if let Some(place) = Role::ALL.iter().position(|&known| known == role) {
            self.0[place] = answers;
        }
        self
    }
}

literal! { Role }
literal! { Tenths(_) }
