//! What a score does to the fee: docs/kpi.md, section 6.3.

use super::{GateOutcome, Period, Terms};
use crate::money::{Amount, Percent, divide};

/// What a period's score is worth. At most one of the two is not zero, and
/// neither is negative.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Payout {
    /// What the provider gives up of the fee at risk, 扣减.
    pub deduction: Amount,
    /// What the seller pays on top, 绩效奖金.
    pub bonus: Amount,
}

impl Payout {
    /// What the fees of the period change by.
    pub fn net(self) -> Amount {
        self.bonus - self.deduction
    }
}

/// The deduction or bonus of `period` for `score`. A failed gate takes the
/// bonus, never the deduction.
pub fn payout(score: Percent, gates: GateOutcome, period: &Period, terms: &Terms) -> Payout {
    let whole = Percent::HUNDRED;
    if score < whole {
        let missing = whole.minus(score.max(Percent::ZERO));
        return Payout {
            deduction: part(period.at_risk, missing, whole),
            bonus: Amount::ZERO,
        };
    }
    let room = terms.attainment_cap.minus(whole);
    let excess = score.minus(whole).min(room);
    let bonus = match gates {
        GateOutcome::Held => part(period.bonus_cap, excess, room),
        GateOutcome::Failed => Amount::ZERO,
    };
    Payout {
        deduction: Amount::ZERO,
        bonus,
    }
}

/// `amount` × `share` ÷ `of`, rounded once; nothing of nothing.
fn part(amount: Amount, share: Percent, of: Percent) -> Amount {
    let product = i128::from(amount.minor()) * i128::from(share.hundredths());
    let minor = divide(product, of.hundredths().into());
    minor.map_or(Amount::ZERO, Amount::from_minor)
}
