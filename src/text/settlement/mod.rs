//! The words of a settlement.

#![expect(missing_docs, reason = "a text is its own description")]

pub mod form;
pub mod sheet;

use super::quote::group_label;
use super::{Lang, Text};
use crate::settlement::{Event, GateState, Item, LeftOut, NotScored, State};

pub const TITLE: Text = Text::new("KPI 结算单", "KPI settlement");
pub const FIRST: Text = Text::new("首次结算", "First settlement");
pub const TRUE_UP: Text = Text::new("回溯校正", "True-up");
pub const FINAL: Text = Text::new("校正后合计", "After true-up");
pub const KPI: Text = Text::new("KPI", "KPI");
pub const BASELINE: Text = Text::new("基线", "Baseline");
pub const TARGET: Text = Text::new("目标", "Target");
pub const ACTUAL: Text = Text::new("实际", "Actual");
pub const ATTAINMENT: Text = Text::new("达成率", "Attainment");
pub const WEIGHT: Text = Text::new("权重", "Weight");
pub const POINTS: Text = Text::new("得分", "Points");
pub const SCORE: Text = Text::new("综合得分", "Score");
pub const GATES: Text = Text::new("否决项", "Gates");
pub const AT_RISK: Text = Text::new("风险金", "Fee at risk");
pub const BONUS_CAP: Text = Text::new("奖金上限", "Bonus cap");
pub const DEDUCTION: Text = Text::new("绩效扣减", "Deduction");
pub const BONUS: Text = Text::new("绩效奖金", "Bonus");
pub const NOTHING: Text = Text::new("不奖不扣", "No bonus, no deduction");
pub const INVOICE: Text = Text::new("应付款项", "Invoice");
pub const PERIODS: Text = Text::new("各期结算", "All periods");
pub const PERIOD: Text = Text::new("周期", "Period");
pub const STATE: Text = Text::new("状态", "State");
pub const PAYOUT: Text = Text::new("奖扣", "Bonus, deduction");
pub const BILLED: Text = Text::new("应付合计", "Invoiced");
pub const NO_EXCLUSIONS: Text = Text::new("本期未登记", "None noted for this period");
pub const ITEM: Text = Text::new("结算项目", "Item");
pub const TAX: Text = Text::new("服务增值税（另计）", "VAT on the service, on top");
pub const NOT_MEASURED: Text = Text::new("无数据", "none");
pub const UNKNOWN: Text = Text::new("未测", "not measured");
pub const COURSE: Text = Text::new("合同进程", "Course of the contract");
pub const COURSE_OF_FEES: Text = Text::new("逐月费用与报价预测", "Fees by month against the quote");
pub const COURSE_OF_KPIS: Text = Text::new("逐月 KPI 与目标", "KPIs by month against target");
pub const MONTH: Text = Text::new("月份", "Month");
pub const GMV: Text = Text::new("GMV", "GMV");
pub const FEE_BASE: Text = Text::new("计佣基数", "Fee base");
pub const AD_SPEND: Text = Text::new("广告花费", "Ad spend");
pub const AVAILABLE: Text = Text::new("可售天数占比", "Days on sale");
pub const FORECAST: Text = Text::new("报价预测", "As quoted");
pub const FEES: Text = Text::new("应付费用", "Fees");
pub const DIFFERENCE: Text = Text::new("差额", "Difference");
pub const PAYOUTS: Text = Text::new("绩效奖扣", "Bonuses less deductions");
pub const TRUE_UPS: Text = Text::new("回溯校正差额", "True-ups");
pub const SETTLED: Text = Text::new("累计结算", "Settled so far");
pub const REPORTED_MONTHS: Text = Text::new("已报数月份合计", "Months reported so far");
pub const EXCLUSIONS: Text = Text::new("剔除事项", "Exclusions");
pub const RULES: Text = Text::new(
    "结算规则（附表未约定的按示例值，签约前须确认）",
    "Rules (samples where the contract says nothing: to be agreed before signing)",
);
pub const MIN_AD_SPEND: Text = Text::new("ACoS 最低样本：广告花费", "ACoS needs an ad spend of");
pub const MIN_SESSIONS: Text = Text::new("转化率最低样本：会话数", "Conversion needs sessions of");
pub const MIN_UNITS: Text = Text::new("退货率最低样本：订购件数", "Return rate needs units of");
pub const PRICE_CHANGE: Text = Text::new("调价超过此幅度剔除", "A price change counts above");
pub const BUDGET_CUT: Text = Text::new("广告预算削减超过此幅度剔除", "A budget cut counts above");
pub const RATIO_DAYS: Text = Text::new(
    "不可售天数占比超过此值，当月 ACoS、转化率不计入",
    "ACoS and conversion of a month fall out above lost days of",
);
pub const GMV_DAYS: Text = Text::new(
    "不可售天数占比超过此值，当月 GMV 不计入",
    "GMV of a month falls out above lost days of",
);
pub const RULES_NOTE: Text = Text::new(
    "  GMV 按可售天数折算成整月后再与目标比较",
    "  GMV is scaled to full months by the days left, then compared with the target",
);
pub const FEES_NOTE: Text = Text::new(
    "应付费用不含绩效奖扣；有回溯校正的月份按校正后的数据列示",
    "Fees are without bonus and deduction; months with a true-up show its figures",
);
pub const KPI_NOTE: Text = Text::new(
    "实际 / 当期目标；带 * 的月份不计入该项 KPI",
    "Actual / target of the period; a month with * does not count for that KPI",
);

/// How far the settlement of a period is.
pub const fn state_label(state: State) -> Text {
    match state {
        State::Settled => Text::new("已结算", "settled"),
        State::Open => Text::new("待补数据，暂不考核", "open: not assessed yet"),
        State::Missing => Text::new("无数据，未结算", "not reported, not settled"),
    }
}

/// A period with its days and how far its settlement is.
pub fn period(lang: Lang, number: u8, days: &str, state: State) -> String {
    let state = state_label(state).get(lang);
    lang.pick(
        format!("第 {number} 期（{days}）：{state}"),
        format!("Period {number} ({days}): {state}"),
    )
}

/// A period by its number, where there is little room.
pub fn short_period(lang: Lang, number: u8) -> String {
    lang.pick(format!("第 {number} 期"), format!("Period {number}"))
}

/// The months that nobody has reported.
pub fn missing(lang: Lang, months: &str) -> String {
    lang.pick(
        format!("缺少数据的月份：{months}"),
        format!("Months not reported: {months}"),
    )
}

/// The heading of what rests on one export. The date arrives formatted.
pub fn on_figures_of(lang: Lang, what: Text, date: &str) -> String {
    let what = what.get(lang);
    lang.pick(
        format!("{what}（{date} 导出的数据）"),
        format!("{what} (figures exported on {date})"),
    )
}

/// What the picture of a course shows, in a sentence; figures arrive formatted.
pub fn course(lang: Lang, name: &str, [actual, target]: [&str; 2], latest: &[String; 2]) -> String {
    let [is, was] = latest;
    lang.pick(
        format!("折线图：{name}逐月{actual}与{target}；最近报数月份{actual} {is}，{target} {was}"),
        format!(
            "Lines of {name} by month, {actual} and {target}; in the last month reported {is}, \
             {target} {was}"
        ),
    )
}

/// What an invoice charges for.
pub const fn item_label(item: Item) -> Text {
    match item {
        Item::Fees(group) => group_label(group),
        Item::Bonus => BONUS,
        Item::Deduction => DEDUCTION,
    }
}

/// Why a KPI is not scored.
pub const fn not_scored(why: NotScored) -> Text {
    match why {
        NotScored::NoBaseline => Text::new("不计分：未测基线", "not scored: no baseline"),
        NotScored::Excluded => Text::new("不计分：全部月份被剔除", "not scored: no month counts"),
        NotScored::SmallSample => Text::new("不计分：样本不足", "not scored: small sample"),
    }
}

/// Why a month does not count.
pub const fn left_out(why: LeftOut) -> Text {
    match why {
        LeftOut::LostDays => Text::new("不可售天数超限", "too many days lost"),
        LeftOut::PriceChange => Text::new("卖家调价超限", "the seller changed prices"),
        LeftOut::BudgetCut => Text::new("卖家削减广告预算超限", "the seller cut the ad budget"),
        LeftOut::DealEvent => Text::new("大促月份", "deal event"),
        LeftOut::Launch => Text::new("站点新开期", "sites just launched"),
        LeftOut::StockOut => Text::new("断货由卖家导致", "the seller let stock run out"),
    }
}

/// That a month does not count for a KPI.
pub fn month_left_out(lang: Lang, kpi: &str, month: &str, why: LeftOut) -> String {
    let why = left_out(why).get(lang);
    lang.pick(
        format!("{kpi}：{month} 不计入（{why}）"),
        format!("{kpi}: {month} does not count ({why})"),
    )
}

/// What gates have come to.
pub const fn gate_state(state: GateState) -> Text {
    match state {
        GateState::Held => Text::new("达标", "held"),
        GateState::Failed => Text::new("未达标", "failed"),
        GateState::Unread => Text::new("缺少读数", "not read"),
        GateState::NotApplicable => Text::new("不适用", "not applicable"),
    }
}

/// That more was spent on ads than the seller had approved. Figures arrive formatted.
pub fn beyond_budget(lang: Lang, month: &str, spent: &str, budget: &str) -> String {
    lang.pick(
        format!(
            "{month}：广告花费 {spent} 超过书面确认的预算 {budget}，超出部分不计广告代投服务费"
        ),
        format!(
            "{month}: {spent} spent on ads exceed the budget of {budget} confirmed in writing; \
             no management fee on what is beyond it"
        ),
    )
}

/// The bonus that gates have kept back. The amount arrives formatted.
pub fn withheld(lang: Lang, state: GateState, bonus: &str) -> String {
    match state {
        GateState::Unread => lang.pick(
            format!("否决项缺少读数，奖金 {bonus} 暂不支付，补齐读数后重新结算"),
            format!("Readings of gates are missing: a bonus of {bonus} waits until they are there"),
        ),
        GateState::Held | GateState::Failed | GateState::NotApplicable => lang.pick(
            format!("否决项未达标，不发奖金 {bonus}"),
            format!("A gate failed: no bonus of {bonus}"),
        ),
    }
}

/// An event with its month; its figures arrive formatted.
pub fn exclusion(lang: Lang, month: &str, event: Event, figures: &str) -> String {
    let what = match event {
        Event::StockOut(_) => Text::new("断货", "out of stock"),
        Event::ListingSuspension(_) => Text::new("链接被下架", "listings suspended"),
        Event::AmazonOutage(_) => Text::new("亚马逊故障或误封", "Amazon down"),
        Event::PriceChange(_) => Text::new("卖家调价", "prices changed by the seller"),
        Event::BudgetCut(_) => Text::new("卖家削减广告预算", "ad budget cut by the seller"),
        Event::DealEvent => Text::new("大促", "deal event"),
        Event::Launch(_) => Text::new("站点新开期", "site just launched"),
    };
    let what = what.get(lang);
    match (lang, figures.is_empty()) {
        (_, true) => format!("{month} {what}"),
        (Lang::Zh, false) => format!("{month} {what}（{figures}）"),
        (Lang::En, false) => format!("{month} {what} ({figures})"),
    }
}

/// How many ASIN-days were lost.
pub fn asin_days(lang: Lang, lost: u32, all: u32) -> String {
    lang.pick(
        format!("{lost} / {all} 个 ASIN 天"),
        format!("{lost} of {all} ASIN-days"),
    )
}

/// How many days were lost.
pub fn days(lang: Lang, days: u8) -> String {
    match (lang, days) {
        (Lang::Zh, _) => format!("{days} 天"),
        (Lang::En, 1) => "1 day".into(),
        (Lang::En, _) => format!("{days} days"),
    }
}
