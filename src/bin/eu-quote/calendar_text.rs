//! The dates of a contract as a plain table.

use eu_quote::kpi::{Deadlines, Milestone};
use eu_quote::text::format::{Format as _, Plain};
use eu_quote::text::{Lang, milestone as words};
use time::Date;

use crate::table::{Align, Table};

/// What is due when.
pub(crate) fn render(
    lang: Lang,
    deadlines: Deadlines,
    milestones: &[Milestone],
    today: Date,
) -> String {
    let mut table = Table::new(&[Align::Left, Align::Left, Align::Left]);
    table.row([
        words::DATE.get(lang),
        words::DUE.get(lang),
        words::WHAT.get(lang),
    ]);
    for milestone in milestones {
        table.row([
            Plain.date(milestone.date),
            words::title(lang, milestone.kind, &Plain),
            words::what(milestone.kind).get(lang).to_owned(),
        ]);
    }
    let overdue = words::overdue(lang, milestones, today, &Plain);
    let overdue = overdue.map(|overdue| format!("{overdue}\n"));
    let parts = [
        Some(format!("{}\n", words::TITLE.get(lang))),
        overdue,
        Some(table.render()),
        Some(words::note(lang, deadlines)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n")
}
