//! What charts are called, and what somebody hears who does not see them.

#![expect(missing_docs, reason = "a text is its own description")]

use super::{Lang, Text, form};

pub const FEES: Text = Text::new("每月费用构成", "Monthly fees by kind");
pub const MODELS: Text = Text::new(
    "合同期费用随月均 GMV 的变化",
    "Cost of the term by monthly GMV",
);
pub const TODAY: Text = Text::new("现在", "today");

/// What the chart of the models shows, in a sentence.
pub fn models(lang: Lang, models: usize, most: &str) -> String {
    lang.pick(
        format!("折线图：{models} 种计费方式的合同期费用，月均 GMV 从 0 到 {most}；圆圈为交叉点"),
        format!("Line chart: the cost of the term under {models} models, for a monthly GMV from 0 to {most}; rings are crossovers"),
    )
}

pub const TORNADO: Text = Text::new("对合同期实付的影响", "Change of what is paid over the term");
pub const FAN: Text = Text::new(
    "逐月累计实付的可能范围",
    "Paid up to each month, and how far it can spread",
);
pub const MIDDLE: Text = Text::new("P50（中位）", "P50 (middle)");
pub const BAND: Text = Text::new("P10 至 P90", "P10 to P90");

/// What one bar of the tornado says to a mouse that rests on it.
pub fn change(level: &str, change: &str) -> String {
    format!("{level} · {change}")
}

/// What the tornado shows, in a sentence.
pub fn tornado(lang: Lang, factor: &str, low: &str, high: &str) -> String {
    lang.pick(
        format!("横向条形图：各因素使合同期实付变化多少；影响最大的是“{factor}”：{low}、{high}"),
        format!("Bar chart: what each factor changes of the term's cost; the most is \"{factor}\": {low}, {high}"),
    )
}

/// What a month of the fan says to a mouse that rests on it.
pub fn spread(month: &str, [low, middle, high]: [String; 3]) -> String {
    format!("{month} · P10 {low} · P50 {middle} · P90 {high}")
}

/// What the fan shows, in a sentence.
pub fn fan(lang: Lang, months: u8, [low, middle, high]: &[String; 3]) -> String {
    let months = form::months(lang, months);
    lang.pick(
        format!("扇形图：{months}累计实付，中位数 {middle}，八成走势在 {low} 至 {high} 之间"),
        format!("Fan chart of what is paid over {months}: {middle} in the middle, four courses of five between {low} and {high}"),
    )
}

pub const FIGURES_BELOW: Text = Text::new("具体数字见下表", "The table below has the figures");

/// What one bar says to a mouse that rests on it.
pub fn bar(month: &str, total: &str) -> String {
    format!("{month} · {total}")
}

/// How amounts run over the months.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Course {
    /// There is one month only.
    Single,
    /// The same every month.
    Level {
        /// The amount.
        monthly: String,
    },
    /// Not the same: one month, the first if there are several, has the most.
    Peak {
        /// Which.
        month: String,
        /// The amount.
        amount: String,
    },
}

/// What the chart of the fees shows, in a sentence.
pub fn fees(lang: Lang, months: u8, total: &str, course: &Course) -> String {
    let months = form::months(lang, months);
    let gist = lang.pick(
        format!("每月费用堆叠柱形图：{months}合计 {total}"),
        format!("Stacked bar chart of the monthly fees: {total} over {months}"),
    );
    let course = match course {
        Course::Single => String::new(),
        Course::Level { monthly } => lang.pick(
            format!("，每月均为 {monthly}"),
            format!(", {monthly} every month"),
        ),
        Course::Peak { month, amount } => lang.pick(
            format!("，{month}最高，为 {amount}"),
            format!(", the most in {month}: {amount}"),
        ),
    };
    gist + &course
}

pub const PAYOUT: Text = Text::new("第 1 期：得分与应付基础费", "Period 1: base fees by score");
pub const GATES_HELD: Text = Text::new("否决项全部达标", "every gate holds");
pub const GATE_FAILED: Text = Text::new("有否决项未达标", "a gate has failed");

/// What the picture of the payout shows; the highest score arrives formatted.
pub fn payout(lang: Lang, most: &str) -> String {
    lang.pick(
        format!("折线图：得分从 0 到 {most}，应付基础费随得分上升，100% 时等于报价"),
        format!("Lines: as the score rises from 0 to {most}, so do the base fees; at 100 % they are as quoted"),
    )
}

#[cfg(test)]
mod tests {
    use super::{Course, Lang, fees};

    #[track_caller]
    fn check(months: u8, course: &Course, zh: &str, en: &str) {
        assert_eq!(fees(Lang::Zh, months, "¥90", course), zh);
        assert_eq!(fees(Lang::En, months, "¥90", course), en);
    }

    #[test]
    fn the_gist_says_how_the_fees_run() {
        check(
            1,
            &Course::Single,
            "每月费用堆叠柱形图：1 个月合计 ¥90",
            "Stacked bar chart of the monthly fees: ¥90 over 1 month",
        );
        let level = Course::Level {
            monthly: "¥30".into(),
        };
        check(
            3,
            &level,
            "每月费用堆叠柱形图：3 个月合计 ¥90，每月均为 ¥30",
            "Stacked bar chart of the monthly fees: ¥90 over 3 months, ¥30 every month",
        );
        let peak = Course::Peak {
            month: "2027-01".into(),
            amount: "¥50".into(),
        };
        check(
            3,
            &peak,
            "每月费用堆叠柱形图：3 个月合计 ¥90，2027-01最高，为 ¥50",
            "Stacked bar chart of the monthly fees: ¥90 over 3 months, the most in 2027-01: ¥50",
        );
    }
}
