//! The team that would do the work instead of a provider.

use core::fmt;

use rust_decimal::Decimal;

use serde::Serialize;

use super::reading::or;
use crate::document::{FaultKind, Reader, words};
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

words! {
    /// 岗位.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Role {
        /// 运营.
        Operator "operator",
        /// 广告投手.
        Ads "ads",
        /// 小语种文案.
        Copy "copy",
        /// 美工.
        Design "design",
        /// 合规专员.
        Compliance "compliance",
        /// 多语客服.
        Service "service",
    }
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

pub(super) fn read(reader: &Reader<'_>) -> Option<OwnTeam> {
    let roles = reader.each_or_none(Role::ALL.len(), |entry| role(&entry))?;
    for (index, (role, _)) in roles.iter().enumerate() {
        if roles[..index].iter().any(|(earlier, _)| earlier == role) {
            return reader.fault(FaultKind::Duplicate(role.word().into()));
        }
    }
    let roles = roles.into_iter();
    Some(roles.fold(OwnTeam::PLAIN, |team, (role, answers)| {
        team.with(role, answers)
    }))
}

fn role(reader: &Reader<'_>) -> Option<(Role, RoleAnswers)> {
    reader.object(&["role", "today", "needed", "monthly_salary"])?;
    let role = reader.field("role").one_of(&Role::WORDS);
    let today = or(&reader.field("today"), Tenths(0), heads);
    let needed = or(&reader.field("needed"), None, |r| heads(r).map(Some));
    let salary = or(&reader.field("monthly_salary"), None, |r| {
        r.amount(RoleAnswers::MAX_SALARY).map(Some)
    });
    let answers = RoleAnswers {
        today: today?,
        needed: needed?,
        salary: salary?,
    };
    Some((role?, answers))
}

/// A number of heads: a decimal with at most one decimal.
pub(crate) fn heads(reader: &Reader<'_>) -> Option<Tenths> {
    let most = Decimal::new(MAX_HEADS.0.into(), 1);
    let mut heads = reader.decimal(Decimal::ZERO, most, 1)?;
    heads.rescale(1);
    u16::try_from(heads.mantissa()).ok().map(Tenths)
}

#[derive(Serialize)]
pub(super) struct RoleDocument {
    role: &'static str,
    today: String,
    needed: Option<String>,
    monthly_salary: Option<String>,
}

pub(super) fn documents(team: &OwnTeam) -> Vec<RoleDocument> {
    let all = Role::ALL.into_iter().map(|role| (role, team.get(role)));
    let said = all.filter(|&(_, answers)| answers != RoleAnswers::PLAIN);
    said.map(|(role, answers)| RoleDocument {
        role: role.word(),
        today: answers.today.to_string(),
        needed: answers.needed.as_ref().map(Tenths::to_string),
        monthly_salary: answers.salary.as_ref().map(Amount::to_string),
    })
    .collect()
}

literal! { Role }
literal! { Tenths(_) }
