//! What the KPI schedule says: its values, its gates, and the payout rule of
//! docs/kpi.md, section 6.

use rust_decimal::Decimal;

use super::dictionary::{self, KpiInfo};
use super::format::Format;
use super::{Lang, Text};
use crate::kpi::{
    Baseline, Case, Comparison, Course, Direction, KpiSchedule, Lever, Scored, Start, Target, Value,
};
use crate::money::Currency;
use crate::rate_card::{GateKpi, ScoredKpi};
use crate::seller::BaselineRule;

/// The words of a scored KPI.
pub const fn scored(kpi: ScoredKpi) -> &'static KpiInfo {
    dictionary::info(kpi.kpi())
}

/// The words of a gate.
pub const fn gate(kpi: GateKpi) -> &'static KpiInfo {
    dictionary::info(kpi.kpi())
}

/// Which way is better.
pub const fn direction(direction: Direction) -> Text {
    match direction {
        Direction::Higher => Text::new("越高越好", "higher is better"),
        Direction::Lower => Text::new("越低越好", "lower is better"),
    }
}

/// Who can move it.
pub const fn lever(lever: Lever) -> Text {
    match lever {
        Lever::Provider => Text::new("服务商", "provider"),
        Lever::Seller => Text::new("卖家", "seller"),
        Lever::Both => Text::new("双方", "both"),
    }
}

/// Whether it is to improve or to hold.
pub const fn course(course: Course) -> Text {
    match course {
        Course::Improve => Text::new("提升", "improve"),
        Course::Hold => Text::new("维持", "hold"),
    }
}

/// A gate with its threshold, which arrives formatted: `低于 1%`.
pub fn threshold(lang: Lang, comparison: Comparison, threshold: &str) -> String {
    match comparison {
        Comparison::Below => lang.pick(format!("低于 {threshold}"), format!("below {threshold}")),
        Comparison::AtLeast => lang.pick(
            format!("不低于 {threshold}"),
            format!("at least {threshold}"),
        ),
    }
}

/// Why a KPI of the card is not scored in this contract.
pub const ADS_NOT_MANAGED: Text = Text::new(
    "广告不由服务商投放，该项不计分，其权重按比例分配给其余 KPI",
    "The provider does not run the ads: not scored, its weight goes to the other KPIs in proportion",
);

/// The heading of the three cases.
pub const RANGE: Text = Text::new("奖扣区间", "What the score is worth");
/// Head of the column of cases.
pub const CASE: Text = Text::new("情形", "Case");
/// Head of the column of scores.
pub const SCORE: Text = Text::new("各期得分", "Score of every period");
/// Head of the column of sums.
pub const NET: Text = Text::new("合同期奖扣合计", "Bonuses less deductions over the term");
/// Whose money it is.
pub const RANGE_NOTE: Text = Text::new(
    "正数为卖家多付、服务商多得，负数相反。最好情形假定所有否决项达标。",
    "Above zero the seller pays and the provider receives more; below zero, less. The best case takes every gate to hold.",
);

/// A course that a contract can take.
pub const fn case(case: Case) -> Text {
    match case {
        Case::Worst => Text::new("最差：各项均未达成", "Worst: nothing is reached"),
        Case::Expected => Text::new("预期：刚好达成目标", "Expected: every target is met"),
        Case::Best => Text::new(
            "最好：各项超额至上限",
            "Best: everything beyond, up to the cap",
        ),
    }
}

/// What stands for a baseline that nobody has told.
const TO_MEASURE: Text = Text::new(
    "待测：启动前取近 3 个完整月的数据",
    "To be measured from the last three full months before the start",
);
const LAST_YEAR_TO_MEASURE: Text = Text::new(
    "待测：取去年同期的数据",
    "To be taken from the same months of last year",
);
const HIGHER_TO_MEASURE: Text = Text::new(
    "待测：近 3 个完整月与去年同期取高",
    "To be measured: the higher of the last three full months and the same months of last year",
);

/// Where a KPI starts from; amounts are in the schedule's GMV currency.
pub fn baseline(
    lang: Lang,
    scored: &Scored,
    schedule: &KpiSchedule,
    format: &dyn Format,
) -> String {
    let known = |known| value(known, schedule.gmv_currency, format);
    match scored.baseline {
        Baseline::Known(start) => known(start),
        Baseline::Standard(_) => {
            let text = Text::new("无需基线：按合同标准", "None: the contract sets a standard");
            text.get(lang).to_owned()
        }
        Baseline::ToMeasure => {
            let is_gmv = scored.kpi.formula().start == Start::Gmv;
            let text = match schedule.plan.baseline {
                BaselineRule::LastYear if is_gmv => LAST_YEAR_TO_MEASURE,
                BaselineRule::Higher if is_gmv => HIGHER_TO_MEASURE,
                BaselineRule::LastThreeMonths | BaselineRule::LastYear | BaselineRule::Higher => {
                    TO_MEASURE
                }
            };
            text.get(lang).to_owned()
        }
    }
}

/// A target that is a share of a baseline to be measured: `基线的 103.33%`.
pub fn relative_target(lang: Lang, share: &str) -> String {
    lang.pick(format!("基线的 {share}"), format!("{share} of baseline"))
}

/// The same with the floor that it never goes below.
fn floored_target(lang: Lang, share: &str, floor: &str) -> String {
    let relative = relative_target(lang, share);
    lang.pick(
        format!("{relative}，不低于 {floor}"),
        format!("{relative}, not below {floor}"),
    )
}

/// What a floor means for a store that is there already.
pub fn floor_rule(lang: Lang, floor: &str) -> String {
    lang.pick(
        format!("ACoS 目标不低于 {floor}；基线已不高于 {floor} 的，以基线为目标。"),
        format!(
            "No target of ACoS goes below {floor}; a store whose baseline is {floor} or less \
             is to hold its baseline."
        ),
    )
}

/// A target that is the baseline, with its cap.
pub fn at_most_baseline(lang: Lang, cap: &str) -> String {
    lang.pick(format!("≤ 基线且 ≤ {cap}"), format!("≤ baseline, ≤ {cap}"))
}

/// A value of a KPI; amounts are in `currency`.
pub fn value(value: Value, currency: Currency, format: &dyn Format) -> String {
    match value {
        Value::Amount(amount) => format.money(amount, currency),
        Value::Percent(percent) => format.percent(percent),
        Value::Number(hundredths) => format.number(Decimal::new(hundredths, 2)),
    }
}

/// What is to be reached; amounts are in `currency`.
pub fn target(lang: Lang, target: Target, currency: Currency, format: &dyn Format) -> String {
    match target {
        Target::Fixed(fixed) => value(fixed, currency, format),
        Target::Relative { share, floor } => {
            let share = format.percent(share);
            match floor {
                Some(floor) => floored_target(lang, &share, &format.percent(floor)),
                None => relative_target(lang, &share),
            }
        }
        Target::AtMostBaseline { cap } => at_most_baseline(lang, &format.percent(cap)),
    }
}

/// How attainment is computed, section 6.1. Percentages arrive formatted.
pub fn attainment_rule(lang: Lang, threshold: &str, cap: &str) -> String {
    lang.pick(
        format!(
            "达成率 =（实际值 − 基线）÷（目标 − 基线），四舍五入到 0.01%，\
             上限 {cap}；低于 {threshold} 按 0 计。维持类 KPI，以及目标不优于基线的 KPI：\
             达标计 100%，未达标计 0。"
        ),
        format!(
            "Attainment = (actual − baseline) ÷ (target − baseline), rounded to 0.01 %, \
             at most {cap}; below {threshold} it counts as 0. A KPI that is to hold, or \
             whose target is no better than its baseline, counts 100 % when met and 0 when not."
        ),
    )
}

/// What the score does to the fee, sections 6.2 and 6.3. The attainment cap
/// arrives formatted.
pub fn payout_rule(lang: Lang, cap: &str) -> String {
    lang.pick(
        format!(
            "得分 = 各 KPI 的权重 × 达成率之和。得分低于 100%：扣减 = 风险金 ×（100% − 得分）。\
             得分高于 100%：绩效奖金 = 奖金上限 ×（得分 − 100%）÷（{cap} − 100%），\
             不超过奖金上限。任一否决项未达标：当期无绩效奖金，扣减照常计算。"
        ),
        format!(
            "Score = sum of weight × attainment. Below 100 %: deduction = fee at risk × \
             (100 % − score). Above 100 %: bonus = bonus cap × (score − 100 %) ÷ \
             ({cap} − 100 %), never more than the bonus cap. If a gate fails, there is no \
             bonus in that period; a deduction stays."
        ),
    )
}
