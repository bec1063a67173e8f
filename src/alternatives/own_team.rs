//! A team of the seller's own: docs/alternatives.md, section 2.

use rust_decimal::Decimal;

use super::Costs;
use crate::money::{Amount, Percent, divide, round};
use crate::quote::Quote;
use crate::rate_card::{ClauseNote, OwnTeamRates, RateCard, RoleRates};
use crate::seller::{Role, RoleAnswers, SellerInputs, Tenths, TermMonths};

/// What a team of the seller's own costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamCosts {
    /// Its roles, in the order of [`Role::ALL`].
    pub roles: Vec<RoleCosts>,
    /// What a head costs as a share of the gross salary.
    pub on_cost: Percent,
    /// Seat and equipment of a head, a month.
    pub seat: Amount,
    /// What recruiting a head costs, as a share of a month's gross salary.
    pub recruiting: Percent,
    /// Software, a month; nothing without a head.
    pub tools: Amount,
    /// Months until those who are hired do the whole work; 0 if nobody is.
    pub ramp_months: u8,
    /// The share of the work that they do until then.
    pub ramp_output: Percent,
    /// All of it, for the whole team.
    pub costs: Costs,
    /// By how much that is more than the quote.
    pub difference: Costs,
    /// The part of the monthly costs that the seller pays today: heads that it has.
    pub kept: Amount,
    /// The part of the term's costs that is paid for work which those who are hired do
    /// not do yet.
    pub not_yet_done: Amount,
    /// How many mean heads of this team the monthly fee of the quote would pay for;
    /// nothing without a head, and beyond 6,553.5 of them.
    pub fee_in_heads: Option<Tenths>,
    /// The clause of the card.
    pub clause: ClauseNote,
}

/// What one role costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleCosts {
    /// Which.
    pub role: Role,
    /// Heads that the seller has.
    pub today: Tenths,
    /// Heads that the card suggests.
    pub suggested: Tenths,
    /// Heads that are counted with: those of the seller's answer, else the suggestion.
    pub needed: Tenths,
    /// Heads to be hired.
    pub hires: Tenths,
    /// Gross salary of a head, a month.
    pub salary: Amount,
    /// Salaries with on-cost, seats and equipment of all heads, a month.
    pub monthly: Amount,
    /// The part of it for heads that the seller has.
    pub kept: Amount,
    /// What recruiting costs, once.
    pub recruiting: Amount,
    /// The part of the term's costs that is paid for work not yet done.
    pub not_yet_done: Amount,
}

/// The heads and the salary that `card` suggests for `role` on `sites` sites: what
/// stands where the seller says nothing.
pub fn suggested(card: &RateCard, role: Role, sites: u32) -> Option<(Tenths, Amount)> {
    let rates = &card.market()?.own_team.as_ref()?.terms;
    let listed = listed(rates, role)?;
    Some((heads(listed, sites), listed.salary))
}

fn listed(rates: &OwnTeamRates, role: Role) -> Option<&RoleRates> {
    rates.roles.iter().find(|rates| rates.role == role)
}

fn heads(rates: &RoleRates, sites: u32) -> Tenths {
    let further = u16::try_from(sites.saturating_sub(1)).unwrap_or(u16::MAX);
    let added = rates.per_site.0.saturating_mul(further);
    Tenths(rates.heads.0.saturating_add(added))
}

/// What the team costs, if the card knows.
pub(super) fn own_team(card: &RateCard, inputs: &SellerInputs, quote: &Quote) -> Option<TeamCosts> {
    let clause = card.market()?.own_team.as_ref()?;
    let rates = &clause.terms;
    let sites = inputs.figures.sites().count();
    let of_role = |role| {
        let answers = inputs.particulars.own_team.get(role);
        role_costs(rates, role, answers, (sites, quote.term))
    };
    let roles: Vec<RoleCosts> = Role::ALL.into_iter().filter_map(of_role).collect();
    let sum = |part: fn(&RoleCosts) -> Amount| roles.iter().map(part).sum::<Amount>();
    let needed: i128 = roles.iter().map(|role| i128::from(role.needed.0)).sum();
    let people = sum(|role| role.monthly);
    let tools = if needed > 0 {
        rates.tools
    } else {
        Amount::ZERO
    };
    let costs = Costs::over(quote.term, people + tools, sum(|role| role.recruiting));
    let hires = roles.iter().any(|role| role.hires > Tenths(0));
    Some(TeamCosts {
        on_cost: rates.on_cost,
        seat: rates.seat,
        recruiting: rates.recruiting,
        tools,
        ramp_months: if hires { rates.ramp_months } else { 0 },
        ramp_output: rates.ramp_output,
        costs,
        difference: costs - Costs::of(quote),
        kept: sum(|role| role.kept),
        not_yet_done: sum(|role| role.not_yet_done),
        fee_in_heads: fee_in_heads(quote.totals.monthly, needed, people),
        clause: clause.note.clone(),
        roles,
    })
}

fn fee_in_heads(fee: Amount, needed: i128, people: Amount) -> Option<Tenths> {
    let tenths = divide(i128::from(fee.minor()) * needed, people.minor().into())?;
    u16::try_from(tenths).ok().map(Tenths)
}

fn role_costs(
    rates: &OwnTeamRates,
    role: Role,
    answers: RoleAnswers,
    (sites, term): (u32, TermMonths),
) -> Option<RoleCosts> {
    let listed = listed(rates, role);
    // Of a role that the card does not know, only the seller can say what it earns.
    let salary = answers.salary.or(listed.map(|listed| listed.salary))?;
    let suggested = listed.map_or(Tenths(0), |listed| heads(listed, sites));
    let needed = answers.needed.unwrap_or(suggested);
    let hires = Tenths(needed.0.saturating_sub(answers.today.0));
    let head = salary.decimal() * rates.on_cost.fraction() + rates.seat.decimal();
    let ramp = rates.ramp_months.min(term.months());
    let idle = Percent::HUNDRED.minus(rates.ramp_output).fraction() * Decimal::from(ramp);
    Some(RoleCosts {
        role,
        today: answers.today,
        suggested,
        needed,
        hires,
        salary,
        monthly: round(count(needed) * head),
        kept: round(count(needed.min(answers.today)) * head),
        recruiting: round(count(hires) * salary.decimal() * rates.recruiting.fraction()),
        not_yet_done: round(count(hires) * head * idle),
    })
}

/// Heads as an exact number.
fn count(heads: Tenths) -> Decimal {
    Decimal::new(heads.0.into(), 1)
}
