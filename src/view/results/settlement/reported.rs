//! What is typed to settle the contract, and what it comes to.

use crate::dom::Var;
use crate::settlement::{Agreed, Draft, PeriodSettlement, Settlement, Taken, settle};
use crate::view::controls::Pen;
use crate::view::results::kpi::schedule::with_schedule;

/// What is typed and what it comes to.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Settled {
    pub(super) taken: Taken,
    pub(super) settlement: Settlement,
    /// The number of the period that is looked at.
    pub(super) period: u8,
}

impl Settled {
    pub(super) fn period(&self) -> Option<&PeriodSettlement> {
        let mut periods = self.settlement.periods.iter();
        periods.find(|period| period.period.number == self.period)
    }
}

/// What every part of the tab needs to be drawn.
#[derive(Clone, Copy)]
pub(super) struct Reported {
    pub(super) pen: Pen,
    pub(super) draft: Var<Draft>,
    pub(super) settled: Var<Option<Settled>>,
}

impl Reported {
    /// Changes what has been typed, and keeps it.
    pub(super) fn edit(self, change: impl FnOnce(&mut Draft)) {
        self.draft.update(change);
        let text = self.draft.with_untracked(Draft::write);
        self.pen.context.keep_actuals(text);
    }

    /// Reads the contract of the present answers.
    pub(super) fn agreed<T>(self, read: impl FnOnce(Agreed<'_>) -> T) -> T {
        with_schedule(self.pen.context, |card, inputs, quote, schedule| {
            read(Agreed {
                card,
                inputs,
                quote,
                schedule,
            })
        })
    }

    pub(super) fn settle(self, draft: &Draft) -> Settled {
        self.agreed(|agreed| {
            let Agreed {
                card,
                inputs,
                quote,
                schedule,
            } = agreed;
            let taken = draft.take(agreed);
            let period = draft.period_of(schedule).map(|period| period.number);
            Settled {
                settlement: settle(card, inputs, quote, schedule, &taken.actuals),
                taken,
                period: period.unwrap_or_default(),
            }
        })
    }

    /// Reads what has been typed and what it comes to, and follows it.
    pub(super) fn settled<T>(self, read: impl FnOnce(&Settled) -> T) -> Option<T> {
        self.settled.with(|settled| settled.as_ref().map(read))
    }
}
