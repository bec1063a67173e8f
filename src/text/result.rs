//! The summary, the tables and what surrounds them.

#![expect(missing_docs, reason = "a text is its own description")]

use super::{Lang, Text};
use crate::seller::Model;

/// The tab that compares the models.
pub const TAB_COMPARE: Text = Text::new("模式对比", "Models");
/// A column: the model.
pub const MODEL: Text = Text::new("计费方式", "Model");
/// A column: what recurs every month at today's GMV.
pub const MONTHLY_NOW: Text = Text::new("每月（当前 GMV）", "A month (today's GMV)");
/// A column: the whole term in a scenario.
pub fn term_in(lang: Lang, scenario: &str) -> String {
    lang.pick(format!("合同期 · {scenario}"), format!("Term, {scenario}"))
}
/// The model that the quote is for.
pub const CHOSEN: Text = Text::new("当前", "Chosen");
/// Takes the model.
pub const CHOOSE: Text = Text::new("选用", "Choose");
/// Takes a model, said in full for those who hear it.
pub fn choose_model(lang: Lang, model: &str) -> String {
    lang.pick(format!("选用{model}"), format!("Choose: {model}"))
}
/// The model that costs least over the term, as expected.
pub const CHEAPEST: Text = Text::new("预期最低", "Least, as expected");
/// What the scenarios are.
pub const SCENARIOS: Text = Text::new(
    "保守：GMV 维持现状；预期：达成增长目标的一半；乐观：全部达成。费用随之变化，目标见“目标与 KPI”。",
    "Low: GMV stays what it is. Expected: half of the growth goal. High: all of it. Fees follow; the goal is under Goals and KPIs.",
);
/// The heading over what a model is good for.
pub const WHO_BEARS: Text = Text::new("风险由谁承担", "Who bears the risk");
/// Who bears the risk under a model.
pub const fn risk(model: Model) -> Text {
    match model {
        Model::FeeAndCommission => Text::new(
            "双方分担：卖家付固定月费，服务商收入随全部销售额增减。",
            "Shared: the seller pays a fixed fee, the provider's income moves with all sales.",
        ),
        Model::CommissionOnly => Text::new(
            "主要在服务商：卖不动就收不到钱，因此对店铺有承接条件，佣金率也更高。",
            "Mostly the provider's: without sales it earns little, so it asks for more and picks its stores.",
        ),
        Model::FeeAndIncrement => Text::new(
            "增长才多付：现有销售额不计提，但基线怎么定、断货怎么算须写进合同。",
            "The seller pays more only for growth; how the baseline is set and stock-outs count must be in the contract.",
        ),
        Model::Projects => Text::new(
            "按项目一次付清：交付物和验收标准写清楚，日常运营和销售结果由卖家自己负责。",
            "Paid by project: what is delivered and how it is accepted is fixed; daily work and sales stay with the seller.",
        ),
    }
}

pub const QUOTE: Text = Text::new("参考报价", "Indicative quote");
pub const MONTHLY: Text = Text::new("每月费用", "Monthly fee");
/// In which currency sums are shown.
pub const SHOW_IN: Text = Text::new("显示货币", "Show in");
/// What a converted sum is good for.
pub fn converted(lang: Lang, own: &str) -> String {
    lang.pick(
        format!("折算仅供参考，合同与付款以 {own} 为准；明细表仍为 {own}"),
        format!(
            "Converted for orientation; contract and payment are in {own}, and so are the tables"
        ),
    )
}
/// Where the rate comes from.
pub fn card_rate(lang: Lang, date: &str) -> String {
    lang.pick(
        format!("费率卡汇率，{date}；可改"),
        format!("The card's rate of {date}; yours to change"),
    )
}
/// It is the reader's.
pub const OWN_RATE: Text = Text::new(
    "自填汇率；清空即恢复费率卡汇率",
    "Your own rate; clear it for the card's",
);

pub const EFFECTIVE_RATE: Text = Text::new("综合费率（费用 ÷ GMV）", "Effective rate (fees ÷ GMV)");
pub const NO_RATE: Text = Text::new("没有 GMV，不适用", "no GMV, not applicable");
pub const ONE_OFF: Text = Text::new("一次性费用", "One-off");
pub const FIRST_YEAR: Text = Text::new("首年合计", "First year");
pub const TERM_TOTAL: Text = Text::new("合同期合计", "Whole term");
pub const DETAILS: Text = Text::new("详情", "Details");
pub const CLOSE: Text = Text::new("关闭", "Close");
pub const RESULTS: Text = Text::new("结果", "Results");
pub const TAB_LINES: Text = Text::new("报价明细", "Quote lines");
pub const TAB_MONTHS: Text = Text::new("按月费用", "By month");
pub const TAB_KPI: Text = Text::new("KPI 附表", "KPI schedule");
pub const ITEM: Text = Text::new("项目", "Item");
pub const AMOUNT: Text = Text::new("金额", "Amount");
pub const SUBTOTAL: Text = Text::new("小计", "Subtotal");
pub const WHY: Text = Text::new("为什么是这个数", "Why this number");
pub const MONTH: Text = Text::new("月份", "Month");
pub const TOTAL: Text = Text::new("合计", "Total");
pub const SCROLLABLE: Text = Text::new("可左右滚动的表格", "table, scrolls sideways");
/// Where a table has columns out of sight.
pub const MORE_COLUMNS: Text =
    Text::new("左右滑动查看其余各列 →", "More columns: scroll sideways →");
pub const NOT_INCLUDED: Text = Text::new(
    "不含：亚马逊月租与佣金、FBA 费用、广告花费本身、店铺增值税，以及第三方收取的合规注册费用",
    "Not included: Amazon's subscription and referral fees, FBA, ad spend itself, the stores' VAT, what others charge for registrations",
);
pub const CONSTANT_GMV: Text = Text::new(
    "假设每月 GMV 与广告花费保持当前水平",
    "Assumes that GMV and ad spend stay as they are",
);
pub const STALE: Text = Text::new(
    "有输入未被采用，以下为上一次有效的结果",
    "An answer was not taken; this is the last valid result",
);
pub const STALE_SHORT: Text = Text::new("上一次有效的结果", "last valid result");
pub const COPY_LINK: Text = Text::new("复制报价链接", "Copy quote link");
pub const COPIED: Text = Text::new("已复制链接", "Link copied");
pub const COPY_BY_HAND: Text = Text::new(
    "无法自动复制，请长按或选中下面的链接复制",
    "It could not be copied; select the link below and copy it",
);
pub const LINK: Text = Text::new("报价链接", "Quote link");
pub const OPEN_LINK: Text = Text::new("打开收到的链接或短码", "Open a link or text code");
pub const LINK_OR_CODE: Text = Text::new("报价链接或短码", "Quote link or text code");
pub const OPEN: Text = Text::new("打开", "Open");
pub const DISMISS: Text = Text::new("知道了", "Dismiss");
pub const LOADING_DETAILS: Text = Text::new("正在载入明细…", "Loading the details…");
pub const DETAILS_FAILED: Text = Text::new(
    "明细未能载入，请检查网络后重试",
    "The details did not load; check the network and try again",
);
pub const RETRY: Text = Text::new("重试", "Try again");

/// How many answers nobody has confirmed.
pub fn assumptions(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Zh, _) => format!("还有 {count} 项假设未确认"),
        (Lang::En, 1) => "1 assumption not confirmed".into(),
        (Lang::En, _) => format!("{count} assumptions not confirmed"),
    }
}

/// Where the link to the next assumption leads.
pub fn next_assumption(lang: Lang, field: &str) -> String {
    lang.pick(format!("确认{field}"), format!("Confirm {field}"))
}

/// Which card priced the quote.
pub fn card(lang: Lang, name: &str, id: &str, valid_until: &str) -> String {
    lang.pick(
        format!("{name} · 编号 {id} · 有效期至 {valid_until}"),
        format!("{name} · id {id} · valid until {valid_until}"),
    )
}

/// What is said aloud when the price has changed.
pub fn spoken_price(lang: Lang, monthly: &str) -> String {
    lang.pick(
        format!("每月费用 {monthly}"),
        format!("Monthly fee {monthly}"),
    )
}

/// An amount with its period.
pub fn per_month(lang: Lang, amount: &str) -> String {
    lang.pick(format!("{amount} / 月"), format!("{amount} / month"))
}

/// The effective rate where there is little room.
pub fn short_rate(lang: Lang, rate: &str) -> String {
    lang.pick(format!("综合费率 {rate}"), format!("Effective rate {rate}"))
}
