//! When a store may sell: docs/market.md, section 4.

use time::Date;

use super::DutyItem;
use crate::calendar::days_after;
use crate::document::words;
use crate::seller::Standing;

const DAYS_OF_WEEK: i64 = 7;

/// When a store may sell, and whether that is by the start of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Launch {
    /// The first day of the contract.
    pub start: Date,
    /// The first day on which nothing is missing any more, as far as it is known how long
    /// that takes; `None` if nothing is.
    pub ready: Option<Date>,
    /// The same if all that is not known turns out to be missing.
    pub ready_at_worst: Option<Date>,
    /// Whether it is known how long all takes that is not held.
    pub lead_time_known: bool,
    /// What that means for the start.
    pub readiness: Readiness,
}

words! {
    /// Whether a store may sell by the start of the contract.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Readiness {
        /// Whatever is missing is there by then.
        InTime "in_time",
        /// It depends on what is not known: a standing, a lead time, or whether there is a
        /// duty at all for what is sold.
        ToConfirm "to_confirm",
        /// Something that is missing takes longer.
        Blocked "blocked",
        /// The card lists no duty for the site.
        Unlisted "unlisted",
    }
}

impl Launch {
    /// With the duties of a site applied for side by side, `today`; whether the card has a
    /// duty for all that is sold there.
    pub(super) fn of(items: &[DutyItem], all_listed: bool, today: Date, start: Date) -> Self {
        let after = |counts: fn(Standing) -> bool| ready(items, today, counts);
        let ready = after(|standing| standing == Standing::Missing);
        let ready_at_worst = after(|standing| standing != Standing::Held);
        let mut open = items.iter().filter(|item| item.standing != Standing::Held);
        let lead_time_known = open.all(|item| item.weeks.is_some());
        let is_late = |ready: Option<Date>| ready.is_some_and(|ready| ready > start);
        let readiness = if items.is_empty() {
            Readiness::Unlisted
        } else if is_late(ready) {
            Readiness::Blocked
        } else if is_late(ready_at_worst) || !lead_time_known || !all_listed {
            Readiness::ToConfirm
        } else {
            Readiness::InTime
        };
        Self {
            start,
            ready,
            ready_at_worst,
            lead_time_known,
            readiness,
        }
    }
}

/// Today and the longest lead time of the duties that count.
fn ready(items: &[DutyItem], today: Date, counts: impl Fn(Standing) -> bool) -> Option<Date> {
    let weeks = items.iter().filter(|item| counts(item.standing));
    let longest = weeks.filter_map(|item| item.weeks).max()?;
    Some(days_after(today, i64::from(longest) * DAYS_OF_WEEK))
}
