//! What a team of the seller's own costs.

use std::borrow::Cow;

use super::reading::{MAX_FEE, MAX_PERCENT, distinct};
use crate::document::Reader;
use crate::literal::literal;
use crate::money::{Amount, Percent};
use crate::seller::{Role, RoleAnswers, Tenths, read_heads};

/// What a team of the seller's own costs. Money is in the fee currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnTeamRates {
    /// The roles, each at most once.
    pub(crate) roles: Cow<'static, [RoleRates]>,
    /// What a head costs as a share of the gross salary: 100 to 1,000 %.
    pub(crate) on_cost: Percent,
    /// Seat and equipment of a head, a month.
    pub(crate) seat: Amount,
    /// Software, a month.
    pub(crate) tools: Amount,
    /// What recruiting a head costs, as a share of a month's gross salary.
    pub(crate) recruiting: Percent,
    /// Months until somebody new does the whole work: 0 to 12.
    pub(crate) ramp_months: u8,
    /// The share of the work that somebody new does until then: 0 to 100 %.
    pub(crate) ramp_output: Percent,
}

/// One role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleRates {
    /// Which.
    pub(crate) role: Role,
    /// Heads for the first site.
    pub(crate) heads: Tenths,
    /// Heads that each further site adds.
    pub(crate) per_site: Tenths,
    /// Gross salary of a full-time head, a month.
    pub(crate) salary: Amount,
}

pub(super) const FIELDS: &[&str] = &[
    "roles",
    "on_cost_percent",
    "seat",
    "tools",
    "recruiting_percent",
    "ramp_months",
    "ramp_output_percent",
];

pub(super) fn read(reader: &Reader<'_>) -> Option<OwnTeamRates> {
    let roles = roles(&reader.field("roles"));
    let on_cost = reader
        .field("on_cost_percent")
        .percent_between(Percent::HUNDRED, MAX_PERCENT);
    let fee = |name: &str| reader.field(name).amount(MAX_FEE);
    let (seat, tools) = (fee("seat"), fee("tools"));
    let recruiting = reader.field("recruiting_percent").percent(MAX_PERCENT);
    let ramp_months = reader.field("ramp_months").integer(0, 12);
    let ramp_output = reader
        .field("ramp_output_percent")
        .percent(Percent::HUNDRED);
    Some(OwnTeamRates {
        roles: roles?.into(),
        on_cost: on_cost?,
        seat: seat?,
        tools: tools?,
        recruiting: recruiting?,
        ramp_months: u8::try_from(ramp_months?).ok()?,
        ramp_output: ramp_output?,
    })
}

fn roles(reader: &Reader<'_>) -> Option<Vec<RoleRates>> {
    let roles = reader.each(Role::ALL.len(), |entry| {
        entry.object(&["role", "heads", "heads_per_site", "monthly_salary"])?;
        let role = entry.field("role").one_of(&Role::WORDS);
        let heads = read_heads(&entry.field("heads"));
        let per_site = read_heads(&entry.field("heads_per_site"));
        let salary = entry
            .field("monthly_salary")
            .amount(RoleAnswers::MAX_SALARY);
        Some(RoleRates {
            role: role?,
            heads: heads?,
            per_site: per_site?,
            salary: salary?,
        })
    })?;
    distinct(reader, roles, |rates| rates.role.word().into())
}

literal! {
    OwnTeamRates { roles, on_cost, seat, tools, recruiting, ramp_months, ramp_output }
}
literal! { RoleRates { role, heads, per_site, salary } }
