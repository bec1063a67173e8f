//! The dates of a contract as JSON: docs/kpi.md, section 9. This form is a promise.

use serde_json::json;

use super::pretty;
use crate::calendar::format_date;
use crate::kpi::{Deadlines, Milestone};

/// The version of the form.
const SCHEMA: u8 = 1;

/// The dates as indented JSON.
pub fn milestones(deadlines: Deadlines, milestones: &[Milestone]) -> String {
    let milestone = |milestone: &Milestone| {
        let kind = milestone.kind;
        json!({
            "date": format_date(milestone.date),
            "due": kind.word(),
            "period": kind.period(),
            "month": kind.month().map(|month| month.to_string()),
        })
    };
    pretty(&json!({
        "schema": SCHEMA,
        "deadlines": {
            "access_working_days": deadlines.access_working_days,
            "notice_days": deadlines.notice_days,
            "hand_over_working_days": deadlines.hand_over_working_days,
        },
        "milestones": milestones.iter().map(milestone).collect::<Vec<_>>(),
    }))
}
