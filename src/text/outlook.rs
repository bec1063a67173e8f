//! The words of the months ahead.

#![expect(missing_docs, reason = "a text is its own description")]

use super::form;
use super::format::Format;
use super::quote::{depth_label, group_label, site_label};
use super::{Lang, Text};
use crate::money::{Amount, Currency};
use crate::outlook::{Factor, Level, MonthOutlook, Projection};
use crate::quote::Group;
use crate::rate_card::Source;

pub const TITLE: Text = Text::new("展望", "Outlook");
pub const MONTHS: Text = Text::new("逐月预测", "Month by month");
pub const EXPECTED_MONTHS: Text = Text::new("逐月预测（预期）", "Month by month, as expected");
pub const SCENARIO: Text = Text::new("情景", "Scenario");
pub const ASSUMPTIONS: Text = Text::new("季节系数与汇率", "Seasons and exchange rate");
pub const SEASONS_HINT: Text = Text::new(
    "各月销售额占月均的百分比，月均为 100",
    "What each month sells, in per cent of a mean month",
);
pub const EXCHANGE_HINT: Text = Text::new(
    "用于佣金和广告代投费的预测；留空则按费率卡",
    "For commission and ad management in this projection; empty: that of the rate card",
);
pub const RESET: Text = Text::new("恢复为费率卡", "Back to the rate card");
pub const SIMULATING: Text = Text::new("正在模拟…", "Simulating…");
pub const SCENARIOS: Text = Text::new("合同期费用区间", "The term in three scenarios");
pub const SCENARIOS_NOTE: Text = Text::new(
    "保守：增长目标未达成，KPI 取低值；预期：增长目标达成一半，KPI 得 100%；乐观：增长目标全部达成，KPI 取高值。",
    "Low: none of the growth goal and a low KPI score. Expected: half of it and a score of 100%. High: all of it and a high score.",
);
pub const SCENARIOS_WITHOUT_SCORES: Text = Text::new(
    "保守：增长目标未达成；预期：达成一半；乐观：全部达成。该费率卡没有波动条款，KPI 一律按 100% 计。",
    "Low: none of the growth goal. Expected: half of it. High: all of it. This rate card says nothing of how far scores vary, so the KPI score is 100% in all three.",
);
pub const FEES: Text = Text::new("服务费", "Fees");
pub const KPI: Text = Text::new("KPI 奖扣", "KPI bonus or deduction");
pub const PAID: Text = Text::new("实付", "Paid");
pub const GROWTH: Text = Text::new("增长目标达成", "Growth goal met");
pub const SCORE: Text = Text::new("KPI 得分", "KPI score");
pub const SEASONS: Text = Text::new("季节系数", "Seasons");
pub const EXCHANGE: Text = Text::new("结算汇率", "Exchange rate");
pub const TORNADO: Text = Text::new("哪些因素影响最大", "What moves the total most");
pub const TORNADO_NOTE: Text = Text::new(
    "每次只改一项，其余按预期情景；数字为合同期实付金额的变化。合同期限一项已折算为当前月数。",
    "One thing changed at a time, the rest as expected: the change of what is paid over the term. Another contract length is scaled to the present one's months.",
);
pub const FACTOR: Text = Text::new("因素", "Factor");
pub const LOW_CASE: Text = Text::new("低位", "Low");
pub const HIGH_CASE: Text = Text::new("高位", "High");
pub const CHANGE: Text = Text::new("变化", "Change");
pub const NOT_POSSIBLE: Text = Text::new("—", "—");
pub const SIMULATION: Text = Text::new("费用可能落在什么范围", "How far the cost can spread");
pub const BY_MODEL: Text = Text::new("各计费方式合同期实付", "Paid over the term, by model");
pub const BY_MONTH: Text = Text::new("逐月累计实付", "Paid up to the end of each month");
pub const P10: Text = Text::new("P10（偏低）", "P10 (low)");
pub const P50: Text = Text::new("P50（中位）", "P50 (middle)");
pub const P90: Text = Text::new("P90（偏高）", "P90 (high)");
pub const NO_VARIATION: Text = Text::new(
    "该费率卡没有波动条款，因此不提供影响因素排序和模拟。",
    "This rate card has no variation clause, so there is no ranking of what moves the total and no simulation.",
);
pub const NOT_A_PROMISE: Text = Text::new(
    "预测不是承诺：按所填数据和费率卡的假设推算，合同金额以报价明细为准。金额均不含服务增值税。",
    "A projection is no promise: it follows from the answers and the card's assumptions. What binds is the quote. All amounts are without VAT on the service.",
);

/// A column of the months ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Paid,
    Fees(Group),
    Kpi,
    Gmv,
    FeeBase,
    AdSpend,
}

impl Column {
    /// The columns that say something of `projection`, what is paid first: the fee base
    /// only where it is not the GMV, and only the kinds of fees that there are.
    pub fn all(projection: &Projection) -> Vec<Self> {
        let any = |holds: &dyn Fn(&MonthOutlook) -> bool| projection.months.iter().any(holds);
        let charged = Group::ALL
            .into_iter()
            .filter(|&group| any(&|month| !month.fees.of(group).is_zero()));
        let mut columns = vec![Self::Paid];
        columns.extend(charged.map(Self::Fees));
        columns.extend(any(&|month| !month.kpi.is_zero()).then_some(Self::Kpi));
        columns.push(Self::Gmv);
        let is_less = any(&|month| month.volume.fee_base != month.volume.gmv);
        columns.extend(is_less.then_some(Self::FeeBase));
        columns.push(Self::AdSpend);
        columns
    }

    pub const fn label(self) -> Text {
        match self {
            Self::Paid => PAID,
            Self::Fees(group) => group_label(group),
            Self::Kpi => KPI,
            Self::Gmv => Text::new("GMV", "GMV"),
            Self::FeeBase => Text::new("计佣基数", "Fee base"),
            Self::AdSpend => Text::new("广告花费", "Ad spend"),
        }
    }

    /// Its figure of a month.
    pub fn of(self, month: &MonthOutlook) -> Amount {
        match self {
            Self::Paid => month.paid(),
            Self::Fees(group) => month.fees.of(group),
            Self::Kpi => month.kpi,
            Self::Gmv => month.volume.gmv,
            Self::FeeBase => month.volume.fee_base,
            Self::AdSpend => month.volume.ad_spend,
        }
    }

    /// Its sum over the term.
    pub fn sum(self, projection: &Projection) -> Amount {
        projection.months.iter().map(|month| self.of(month)).sum()
    }
}

/// In which currencies the figures of the months are.
pub fn currencies(lang: Lang, gmv: Currency, fees: Currency) -> String {
    lang.pick(
        format!("GMV 与广告花费：{}；费用：{}", gmv.code(), fees.code()),
        format!(
            "GMV and ad spend in {}, fees in {}",
            gmv.code(),
            fees.code()
        ),
    )
}

/// Whose seasons and which exchange rate there are, in a line.
pub fn assumptions(lang: Lang, source: Source, exchange: &str) -> String {
    let seasons = seasons_from(source).get(lang);
    lang.pick(
        format!("{seasons}；{exchange}"),
        format!("{seasons}; {exchange}"),
    )
}

/// Who says how a year runs.
pub const fn seasons_from(source: Source) -> Text {
    match source {
        Source::Stated => Text::new("按填写", "as stated"),
        Source::Card => Text::new("按费率卡", "by the rate card"),
        Source::Nobody => Text::new("各月相同", "all months alike"),
    }
}

/// What the percentiles mean.
pub fn percentiles(lang: Lang, courses: &str) -> String {
    lang.pick(
        format!(
            "模拟 {courses} 种走势，GMV、增长、广告花费、汇率、单月波动和 KPI 得分在费率卡给出的范围内同时变化。一成走势的实付不超过 P10，一半不超过 P50，九成不超过 P90。"
        ),
        format!(
            "{courses} courses, with GMV, growth, ad spend, exchange rate, single months and KPI scores all varied at once within the card's ranges. A tenth of them cost no more than P10, half no more than P50, nine tenths no more than P90."
        ),
    )
}

/// What the changes of a tornado start from.
pub fn base(lang: Lang, base: &str) -> String {
    lang.pick(
        format!("与预期情景的合同期实付 {base} 相比"),
        format!("Compared with {base}, paid over the term in the expected scenario"),
    )
}

/// What a seed is for.
pub fn seed(lang: Lang, seed: u64) -> String {
    lang.pick(
        format!("随机种子 {seed}：同样的数据得出同样的结果"),
        format!("Seed {seed}: the same answers give the same figures"),
    )
}

/// What a currency is worth: `1 EUR = 8.2 CNY`.
pub fn exchange(
    format: &dyn Format,
    from: Currency,
    rate: rust_decimal::Decimal,
    to: Currency,
) -> String {
    format!(
        "1 {} = {} {}",
        from.code(),
        format.number(rate.normalize()),
        to.code()
    )
}

pub const fn factor_label(factor: Factor) -> Text {
    match factor {
        Factor::Gmv => Text::new("GMV", "GMV"),
        Factor::Growth => Text::new("增长目标达成", "Growth goal met"),
        Factor::AdSpend => Text::new("广告花费", "Ad spend"),
        Factor::Exchange => Text::new("汇率", "Exchange rate"),
        Factor::Score => Text::new("KPI 得分", "KPI score"),
        Factor::Depth => Text::new("服务深度", "Service depth"),
        Factor::Sites => Text::new("站点", "Marketplaces"),
        Factor::Term => Text::new("合同期限", "Contract length"),
    }
}

/// What a factor is changed to.
pub fn level(lang: Lang, level: Level, format: &dyn Format) -> String {
    match level {
        Level::Percent(percent) => format.percent(percent),
        Level::Depth(depth) => depth_label(depth).get(lang).to_owned(),
        Level::Without(site) => {
            let site = site_label(site).get(lang);
            lang.pick(format!("减去{site}"), format!("without {site}"))
        }
        Level::With(site) => {
            let site = site_label(site).get(lang);
            lang.pick(format!("增加{site}"), format!("with {site}"))
        }
        Level::Term(term) => form::months(lang, term.months()),
    }
}

/// A change with its sign: `+1,200.00`.
pub fn signed(amount: Amount) -> String {
    let text = super::format::grouped(amount);
    if amount.minor() > 0 {
        format!("+{text}")
    } else {
        text
    }
}
