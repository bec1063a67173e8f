//! The factors of the price, and further models.

use super::{MAX_ENTRIES, MAX_FEE, MAX_PERCENT, MAX_TIER, clause, months, tiers};
use crate::document::{FaultKind, Reader, optional};
use crate::money::Percent;
use crate::rate_card::{CommissionOnly, Difficulty, ErpFees, Factors, HistoryRates, TrialTerms};
use crate::seller::{Goals, MAX_STOCK_DAYS};

/// What a card has; the last two, if the provider offers these models.
pub(super) const FIELDS: [&str; 9] = [
    "team",
    "difficulty",
    "account_history",
    "category",
    "erp_link",
    "prepayment",
    "trial",
    "commission_only",
    "increment",
];

const COMMISSION_ONLY: [&str; 5] = [
    "tiers",
    "minimum",
    "min_monthly_gmv",
    "min_term_months",
    "min_stock_days",
];

pub(super) fn read(reader: &Reader<'_>) -> Option<Factors> {
    let percent = |r: &Reader<'_>, name: &str| r.field(name).percent(MAX_PERCENT);
    let team = clause(&reader.field("team"), &["dedicated_percent"], |r| {
        percent(r, "dedicated_percent")
    });
    let difficulty = clause(&reader.field("difficulty"), &["steps"], |r| {
        difficulty(&r.field("steps"))
    });
    let history = clause(
        &reader.field("account_history"),
        &["warned_percent", "suspended_percent"],
        |r| {
            let (warned, suspended) = (
                percent(r, "warned_percent"),
                percent(r, "suspended_percent"),
            );
            Some(HistoryRates {
                warned: warned?,
                suspended: suspended?,
            })
        },
    );
    let category = clause(&reader.field("category"), &["complex_percent"], |r| {
        percent(r, "complex_percent")
    });
    let erp = clause(&reader.field("erp_link"), &["one_off", "monthly"], |r| {
        let fee = |name: &str| r.field(name).amount(MAX_FEE);
        let (one_off, monthly) = (fee("one_off"), fee("monthly"));
        Some(ErpFees {
            one_off: one_off?,
            monthly: monthly?,
        })
    });
    let prepayment = clause(&reader.field("prepayment"), &["quarterly_percent"], |r| {
        r.field("quarterly_percent").percent(Percent::HUNDRED)
    });
    let trial = clause(
        &reader.field("trial"),
        &["months", "discount_percent"],
        trial,
    );
    let commission_only = optional(&reader.field("commission_only"), |r| {
        clause(r, &COMMISSION_ONLY, commission_only)
    });
    let increment = optional(&reader.field("increment"), |r| {
        clause(r, &["percent"], |r| {
            r.field("percent").percent(Percent::HUNDRED)
        })
    });
    Some(Factors {
        team: team?,
        difficulty: difficulty?,
        history: history?,
        category: category?,
        erp: erp?,
        prepayment: prepayment?,
        trial: trial?,
        commission_only: commission_only?,
        increment: increment?,
    })
}

fn difficulty(reader: &Reader<'_>) -> Option<Difficulty> {
    let steps = reader.each_or_none(MAX_ENTRIES, |step| {
        step.object(&["above_percent", "percent"])?;
        let above = step.field("above_percent").percent(Goals::MAX_GMV_GROWTH);
        let percent = step.field("percent").percent(MAX_PERCENT);
        Some((above?, percent?))
    })?;
    if steps.windows(2).any(|pair| pair[0].0 >= pair[1].0) {
        return reader.fault(FaultKind::NotRising);
    }
    Some(Difficulty(steps.into()))
}

fn trial(reader: &Reader<'_>) -> Option<TrialTerms> {
    let months = reader.field("months").integer(1, 12);
    let discount = reader.field("discount_percent").percent(Percent::HUNDRED);
    Some(TrialTerms {
        months: u8::try_from(months?).ok()?,
        discount: discount?,
    })
}

fn commission_only(reader: &Reader<'_>) -> Option<CommissionOnly> {
    let tiers = tiers(&reader.field("tiers"));
    let minimum = reader.field("minimum").amount(MAX_FEE);
    let min_gmv = reader.field("min_monthly_gmv").amount(MAX_TIER);
    let min_term = months(&reader.field("min_term_months"));
    let min_stock_days = reader
        .field("min_stock_days")
        .integer(0, MAX_STOCK_DAYS.into());
    Some(CommissionOnly {
        tiers: tiers?,
        minimum: minimum?,
        min_gmv: min_gmv?,
        min_term: min_term?,
        min_stock_days: u16::try_from(min_stock_days?).ok()?,
    })
}
