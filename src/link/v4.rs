//! Version 4: docs/link.md, section 6. Version 3, then how the contract is to be assessed.

use super::bytes::{Fields, Reader};
use super::v3::{self, bit, hundredths, minor, small};
use crate::money::{Amount, Percent};
use crate::rate_card::CardId;
use crate::seller::{BaselineRule, KpiPlan, MAX_MONTHLY, ScoredKpi, SellerInputs, Shares};

pub(super) const VERSION: u8 = 4;

// What is said, one bit each, in the order in which it follows.
const SHARES: u32 = 1;
const STANDARDS: u32 = 1 << 1;
/// Two bits: how growth is counted.
const BASELINE: u32 = 2;
const LAST_YEAR: u32 = 1 << 4;
const STOCK_OUT_DAYS: u32 = 1 << 5;
const SEASONAL: u32 = 1 << 6;
const GRACE: u32 = 1 << 7;

/// The body of a link.
pub(super) fn write(card: CardId, inputs: &SellerInputs) -> Vec<u8> {
    let mut fields = v3::fields(card, inputs);
    follow(&mut fields, &mut inputs.particulars.kpi_plan.clone());
    fields.written()
}

/// The inputs of a body, after its card.
pub(super) fn read(reader: Reader<'_>) -> Option<SellerInputs> {
    let mut fields = Fields::From(reader);
    let mut inputs = v3::inputs(&mut fields)?;
    follow(&mut fields, &mut inputs.particulars.kpi_plan);
    Some(inputs)
}

/// Whether version 3 can say `inputs`.
pub(super) fn is_needed(inputs: &SellerInputs) -> bool {
    inputs.particulars.kpi_plan != KpiPlan::PLAIN
}

fn said(plan: &KpiPlan) -> u32 {
    let unsaid = KpiPlan::PLAIN;
    let baseline = match plan.baseline {
        BaselineRule::LastThreeMonths => 0,
        BaselineRule::LastYear => 1,
        BaselineRule::Higher => 2,
    };
    bit(SHARES, plan.shares.is_some())
        | bit(STANDARDS, plan.standards != unsaid.standards)
        | baseline << BASELINE
        | bit(LAST_YEAR, plan.last_year_gmv.is_some())
        | bit(STOCK_OUT_DAYS, plan.stock_out_days != unsaid.stock_out_days)
        | bit(SEASONAL, plan.seasonal)
        | bit(GRACE, plan.grace_months != unsaid.grace_months)
}

/// Writes `plan`, or makes it what is read.
fn follow(fields: &mut Fields<'_>, plan: &mut KpiPlan) {
    let said = fields.varint(said(plan), u32::MAX);
    if said & SHARES != 0 {
        plan.shares = shares(fields, plan.shares);
    }
    if said & STANDARDS != 0 {
        let standards = &mut plan.standards;
        for standard in [
            &mut standards.stock_out,
            &mut standards.localisation,
            &mut standards.response_time,
        ] {
            let stated = fields.optional(standard.map(hundredths), hundredths(Percent::HUNDRED));
            *standard = stated.map(v3::percent);
        }
    }
    plan.baseline = match said >> BASELINE & 3 {
        0 => BaselineRule::LastThreeMonths,
        1 => BaselineRule::LastYear,
        _ => BaselineRule::Higher,
    };
    if said & LAST_YEAR != 0 {
        let gmv = plan.last_year_gmv.unwrap_or(Amount::ZERO);
        // A hundred thousand million cents are beyond 32 bits, whole units are not.
        let whole = fields.varint(units(gmv), units(MAX_MONTHLY));
        let most = if whole < units(MAX_MONTHLY) { 99 } else { 0 };
        let cents = fields.varint(cents(gmv), most);
        plan.last_year_gmv = Some(Amount::from_minor(
            i64::from(whole) * 100 + i64::from(cents),
        ));
    }
    if said & STOCK_OUT_DAYS != 0 {
        let most = KpiPlan::MAX_STOCK_OUT_DAYS.into();
        plan.stock_out_days = byte(fields.varint(plan.stock_out_days.into(), most));
    }
    plan.seasonal = said & SEASONAL != 0;
    if said & GRACE != 0 {
        let most = KpiPlan::MAX_GRACE_MONTHS.into();
        plan.grace_months = byte(fields.varint(plan.grace_months.into(), most));
    }
}

/// Which count for something, then the share of each of these.
fn shares(fields: &mut Fields<'_>, shares: Option<Shares>) -> Option<Shares> {
    let mut all = shares.map_or([0; ScoredKpi::ALL.len()], Shares::all);
    let mut scored = 0;
    for &share in all.iter().rev() {
        scored = scored << 1 | bit(1, share > 0);
    }
    scored = fields.varint(scored, u32::MAX);
    for share in &mut all {
        if scored & 1 != 0 {
            *share = byte(fields.varint((*share).into(), Shares::MAX.into()));
        }
        scored >>= 1;
    }
    Shares::new(all)
}

fn units(amount: Amount) -> u32 {
    u32::try_from(amount.minor() / 100).unwrap_or_default()
}

fn cents(amount: Amount) -> u32 {
    minor(Amount::from_minor(amount.minor() % 100))
}

fn byte(value: u32) -> u8 {
    u8::try_from(small(value)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;
    use crate::calendar::Month;
    use crate::link::bytes::Writer;
    use crate::link::{self, Link};
    use crate::rate_card::RateCard;
    use crate::seller::{Assumed, Particulars, Standards};

    /// What version 3 holds: the sample card's defaults, one site, plain conditions, and
    /// nothing said.
    const BEFORE: [u8; 19] = [
        0x54, 12, 5, 0xFF, 0xFF, 0x01, 0x0B, 0x7A, 0x0B, 1, 1, 1, 0x2E, 0x2D, 0x1B, 0, 0, 0, 0,
    ];
    const CARD: CardId = CardId::from_bytes([7; 8]);

    fn read(body: &[u8]) -> Option<Link> {
        link::read(VERSION, body)
    }

    fn body(said: &[u8]) -> Vec<u8> {
        [&[7; 8], &BEFORE[..], said].concat()
    }

    fn inputs(kpi_plan: KpiPlan) -> SellerInputs {
        let start = Month::new(2027, 1).expect("a month within our years");
        SellerInputs {
            particulars: Particulars {
                kpi_plan,
                ..Particulars::PLAIN
            },
            assumed: Assumed::ALL,
            ..RateCard::sample().defaults(start)
        }
    }

    /// `said` are the bytes of `plan`, and nothing shorter is.
    #[track_caller]
    fn check(said: &[u8], plan: KpiPlan) {
        let inputs = inputs(plan);
        assert_eq!(write(CARD, &inputs), body(said));
        assert_eq!(read(&body(said)).map(|link| link.inputs), Some(inputs));
        for length in 0..said.len() {
            check_refused(&said[..length]);
        }
    }

    #[track_caller]
    fn check_refused(said: &[u8]) {
        assert_eq!(read(&body(said)), None, "{said:?}");
    }

    #[test]
    fn shares_are_a_set_and_how_much_each_counts() {
        let shares = Shares::new([0, 60, 0, 0, 0, 0, 0, 0, 0, 100]);
        assert!(shares.is_some());
        check(
            &[1, 0x82, 4, 60, 100],
            KpiPlan {
                shares,
                ..KpiPlan::PLAIN
            },
        );
        check_refused(&[1, 0]); // none
        check_refused(&[1, 2, 0]); // nothing of one
        check_refused(&[1, 2, 101]);
        check_refused(&[1, 0x80, 8, 1]); // an eleventh KPI
    }

    #[test]
    fn standards_are_hundredths_of_a_per_cent() {
        let standards = Standards {
            stock_out: Some(Percent::ZERO),
            localisation: Some(Percent::from_hundredths(92_50)),
            response_time: None,
        };
        check(
            &[2, 0, 0xE9, 0x39, 1],
            KpiPlan {
                standards,
                ..KpiPlan::PLAIN
            },
        );
        check_refused(&[2, 1, 1, 1]); // none, and said
        check_refused(&[2, 0x88, 0xF1, 4, 1, 1]); // 100.01 %
    }

    #[test]
    fn a_baseline_is_one_of_three() {
        for (bits, baseline) in [(4, BaselineRule::LastYear), (8, BaselineRule::Higher)] {
            check(
                &[bits],
                KpiPlan {
                    baseline,
                    ..KpiPlan::PLAIN
                },
            );
        }
        check_refused(&[12]);
        check_refused(&[0x80, 2]); // a ninth bit
    }

    #[test]
    fn last_year_is_units_and_cents() {
        for (bytes, gmv) in [
            (&[16, 0, 0][..], Amount::ZERO),
            (&[16, 1, 99], Amount::from_minor(1_99)),
            (&[16, 0x80, 0x94, 0xEB, 0xDC, 3, 0], MAX_MONTHLY),
        ] {
            check(
                bytes,
                KpiPlan {
                    last_year_gmv: Some(gmv),
                    ..KpiPlan::PLAIN
                },
            );
        }
        check_refused(&[16, 0, 100]);
        check_refused(&[16, 0x80, 0x94, 0xEB, 0xDC, 3, 1]);
        check_refused(&[16, 0x81, 0x94, 0xEB, 0xDC, 3, 0]);
    }

    #[test]
    fn days_and_months_have_ends() {
        let stock_out_days = KpiPlan::MAX_STOCK_OUT_DAYS;
        check(
            &[32, 60],
            KpiPlan {
                stock_out_days,
                ..KpiPlan::PLAIN
            },
        );
        let grace_months = KpiPlan::MAX_GRACE_MONTHS;
        let seasonal = KpiPlan {
            seasonal: true,
            ..KpiPlan::PLAIN
        };
        check(&[64], seasonal);
        check(
            &[0xC0, 1, 6],
            KpiPlan {
                grace_months,
                ..seasonal
            },
        );
        check_refused(&[32, 0]);
        check_refused(&[32, 61]);
        check_refused(&[0x80, 1, 3]); // as plain, and said
        check_refused(&[0x80, 1, 7]);
    }

    /// One text for each value: a body that says no more than version 3 is refused.
    #[test]
    fn what_version_3_can_say_is_refused() {
        check_refused(&[]);
        check_refused(&[0]);
        check_refused(&[64, 0]); // a byte too many
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// The envelope of somebody else's making can hold anything.
        #[test]
        fn no_bytes_make_the_reader_panic(said in 0..1_u64 << 9, bytes in vec(any::<u8>(), 0..40)) {
            let mut writer = Writer(body(&[]));
            writer.varint(said);
            writer.0.extend(bytes);
            let _ = read(&writer.0);
        }
    }
}
