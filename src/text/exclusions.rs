//! What is not in a quote, in words.

use super::format::Format;
use super::quote::site_label;
use super::{Lang, Text, compliance};
use crate::market::exclusions::{Basis, Estimate, Kind, Orders, Range, VatPart};
use crate::money::{Amount, Currency, Percent};

/// The heading.
pub const TITLE: Text = Text::new(
    "报价之外的成本（每月估算）",
    "Beside the quote: estimates a month",
);
/// A column: what.
pub const ITEM: Text = Text::new("项目", "Item");
/// A column: how much a month.
pub const MONTHLY: Text = Text::new("每月估算", "A month");
/// All estimates.
pub const SUM: Text = Text::new("报价之外合计", "Beside the quote");
/// The provider's fee.
pub const FEE: Text = Text::new("服务商月费", "Provider's fee");
/// Both.
pub const ALL_IN: Text = Text::new("全部成本合计", "All-in");
/// As a share of GMV.
pub const OF_GMV: Text = Text::new("占 GMV", "of GMV");
/// What compliance costs once.
pub const ONE_OFF: Text = Text::new("另有合规一次性费用", "Compliance, once, beside that");
/// Leads to what has to be known of an item, and where its figures come from.
pub const BACKGROUND: Text = Text::new("说明与来源", "Notes and source");
/// What has no estimate.
pub const NO_ESTIMATE: Text = Text::new("另计且无法预估", "Not in it, and not estimated");
/// What is left.
pub const NOTE: Text = Text::new(
    "按当前 GMV 估算，实际以亚马逊账单和各服务商报价为准。全部成本之外，还要从 GMV 中支付货款和无法预估的项目",
    "Estimated at today's GMV; the actual bills decide. What remains of GMV still has to pay for the goods and for everything without an estimate",
);

/// What an item is called.
pub const fn kind_label(kind: Kind) -> Text {
    match kind {
        Kind::Subscription => Text::new("亚马逊专业卖家月租", "Amazon's selling plan"),
        Kind::Referral => Text::new("亚马逊销售佣金", "Amazon's referral fee"),
        Kind::Fulfilment => Text::new("配送（FBA 或自发货）", "Fulfilment (FBA or own shipping)"),
        Kind::AdSpend => Text::new("广告花费", "Ad spend"),
        Kind::SalesVat => Text::new("销售额中的增值税", "VAT in the sales"),
        Kind::Compliance => Text::new("合规年费（按月分摊）", "Compliance, a month's share"),
        Kind::KpiBonus => Text::new("KPI 奖金", "KPI bonus"),
        Kind::ServiceVat => Text::new("服务费的增值税", "VAT on the service fee"),
        Kind::Translations => {
            Text::new("超出约定范围的翻译", "Translations beyond the agreed scope")
        }
        Kind::Samples => Text::new("样品", "Samples"),
        Kind::Insurance => Text::new("产品责任险等保险", "Insurance"),
        Kind::Returns => Text::new("退货处理与弃置", "Returns handling and disposal"),
        Kind::Freight => Text::new("头程、关税与仓储", "Inbound freight, customs, storage"),
    }
}

/// What has to be known of an item, if anything.
pub const fn kind_note(kind: Kind) -> Option<Text> {
    match kind {
        Kind::SalesVat => Some(Text::new(
            "GMV 含增值税。非欧盟主体从欧盟境内仓库卖给消费者的订单，通常由亚马逊代扣代缴，不进入卖家账户；B2B 等情形不同，请与税务顾问确认",
            "GMV includes VAT. For sellers outside the EU that sell to consumers from stock in the EU, Amazon as a rule withholds and remits it, so it never reaches the seller; sales to businesses and other cases differ: ask a tax adviser",
        )),
        Kind::ServiceVat => Some(Text::new(
            "一般纳税人取得专票通常可抵扣",
            "A general taxpayer can deduct it as a rule",
        )),
        Kind::Referral => Some(Text::new(
            "多个类目时为最低至最高费率，实际取决于各类目占比",
            "With several kinds of goods from the lowest to the highest rate; the mix decides",
        )),
        _ => None,
    }
}

/// A range, or the one amount that it is.
pub fn range(range: Range, show: impl Fn(Amount) -> String) -> String {
    match range.only() {
        Some(amount) => show(amount),
        None => format!("{} – {}", show(range.low), show(range.high)),
    }
}

/// A range of percentages.
pub fn percents((low, high): (Percent, Percent), format: &dyn Format) -> String {
    if low == high {
        return format.percent(low);
    }
    format!("{} – {}", format.percent(low), format.percent(high))
}

/// How an estimate came about, with its numbers.
pub fn basis(lang: Lang, estimate: &Estimate, format: &dyn Format) -> String {
    let currency = estimate.currency;
    let money = |amount| format.money(amount, currency);
    match &estimate.basis {
        Basis::Flat => {
            let amount = range(estimate.charged, money);
            lang.pick(
                format!("全欧洲合计 {amount}"),
                format!("{amount} for all of Europe"),
            )
        }
        Basis::Stated => range(estimate.charged, money),
        Basis::ShareOfGmv { gmv, low, high } => {
            let rates = percents((*low, *high), format);
            format!("GMV {} × {rates}", money(*gmv))
        }
        Basis::PerOrder { orders, fee } => per_order(lang, (*orders, *fee), currency, format),
        Basis::VatOfSales(parts) => vat(lang, parts, currency, format),
        Basis::Twelfth { yearly, unpriced } => {
            let yearly = range(*yearly, money);
            let twelfth = lang.pick(
                format!("每年 {yearly} ÷ 12"),
                format!("{yearly} a year ÷ 12"),
            );
            match compliance::unpriced(lang, *unpriced) {
                Some(more) => lang.pick(format!("{twelfth}；{more}"), format!("{twelfth}. {more}")),
                None => twelfth,
            }
        }
        Basis::Bonus { base, most } => {
            let (base, most) = (money(*base), format.percent(*most));
            lang.pick(
                format!("最高为基础服务费 {base} × {most}，未超额完成则为 0"),
                format!(
                    "at most {most} of the base fee of {base}; nothing unless targets are exceeded"
                ),
            )
        }
        Basis::ShareOfFee { fee, percent } => {
            let (fee, percent) = (money(*fee), format.percent(*percent));
            lang.pick(
                format!("服务商月费 {fee} × {percent}"),
                format!("provider's fee {fee} × {percent}"),
            )
        }
    }
}

fn per_order(
    lang: Lang,
    (orders, fee): (Orders, Amount),
    currency: Currency,
    format: &dyn Format,
) -> String {
    let money = |amount| format.money(amount, currency);
    let (count, fee) = (format.number(orders.count().into()), money(fee));
    let product = lang.pick(
        format!("{count} 单 × {fee}"),
        format!("{count} orders × {fee}"),
    );
    match orders {
        Orders::Stated(_) => product,
        Orders::ByValue { gmv, value, .. } => {
            let (gmv, value) = (money(gmv), money(value));
            lang.pick(
                format!("{product}（GMV {gmv} ÷ 客单价 {value}）"),
                format!("{product} (GMV {gmv} ÷ {value} an order)"),
            )
        }
    }
}

fn vat(lang: Lang, parts: &[VatPart], currency: Currency, format: &dyn Format) -> String {
    let part = |part: &VatPart| {
        let site = site_label(part.site).get(lang);
        let (rate, vat) = (format.percent(part.rate), format.money(part.vat, currency));
        format!("{site} {rate} {vat}")
    };
    let parts: Vec<String> = parts.iter().map(part).collect();
    parts.join(lang.pick("；", "; "))
}
