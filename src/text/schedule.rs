//! The headings of a KPI schedule.

#![expect(missing_docs, reason = "a text is its own description")]

use super::{Lang, Text};

pub const PERIOD: Text = Text::new("考核周期", "Assessment period");
pub const REPORTS: Text = Text::new("月报", "Monthly reports");
pub const FREEZE: Text = Text::new("数据冻结日", "Freeze date");
pub const REVIEW: Text = Text::new("复盘", "Review");
pub const TRUE_UP: Text = Text::new("回溯校正", "True-up");
pub const AT_RISK: Text = Text::new("风险金", "Fee at risk");
pub const BONUS_CAP: Text = Text::new("奖金上限", "Bonus cap");
pub const KPI: Text = Text::new("KPI", "KPI");
pub const WEIGHT: Text = Text::new("权重", "Weight");
pub const DIRECTION: Text = Text::new("方向", "Direction");
pub const LEVER: Text = Text::new("由谁影响", "Moved by");
pub const BASELINE: Text = Text::new("基线", "Baseline");
pub const TARGETS: Text = Text::new("周期目标", "Target of period");
pub const FORMULA: Text = Text::new("公式", "Formula");
pub const DATA_SOURCE: Text = Text::new("数据来源", "Data source");
pub const WINDOW: Text = Text::new("统计口径", "Window");
pub const DISPUTE: Text = Text::new("常见争议", "Usual dispute");
pub const RULE: Text = Text::new("达成率与奖扣规则", "Attainment, bonus and deduction");
pub const GATES: Text = Text::new("否决项（账号健康）", "Gates (account health)");
pub const CALENDAR: Text = Text::new("考核日历", "Calendar");
pub const NOT_APPLICABLE: Text = Text::new("全部 FBA，不适用", "FBA only: not applicable");
pub const NOT_ADVICE: Text = Text::new(
    "本附表为谈判用样本，不构成法律意见",
    "A sample for negotiation, not legal advice",
);
pub const GATE: Text = Text::new("否决项", "Gate");
pub const LIMIT: Text = Text::new("要求", "Requirement");
pub const SOURCE: Text = Text::new("依据", "Source");

/// A period with its days: `1 (2027-01-01 to 2027-03-31)`.
pub fn period(lang: Lang, number: u8, days: &str) -> String {
    lang.pick(format!("{number}（{days}）"), format!("{number} ({days})"))
}

/// Where a limit comes from and when that was last checked.
pub fn checked(lang: Lang, source: &str, date: &str) -> String {
    lang.pick(
        format!("{source}（{date} 核对）"),
        format!("{source} (checked {date})"),
    )
}

/// A period by its number, where there is little room.
pub fn short_period(lang: Lang, number: usize) -> String {
    lang.pick(format!("第 {number} 期"), format!("Period {number}"))
}

/// A baseline that is a default.
pub fn assumed(lang: Lang, value: &str) -> String {
    lang.pick(
        format!("{value}（假设值，签约前须确认）"),
        format!("{value} (assumed; to be confirmed before signing)"),
    )
}
