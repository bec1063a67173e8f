//! By which rates each fee is computed: all that a later invoice needs.

use super::pen::{Block, Pen};
use crate::money::{Amount, Percent};
use crate::quote::Group;
use crate::rate_card::{FeeBaseRates, Launch, Tiers, TrialTerms};
use crate::seller::{AdSales, FeeBase, Model, Refunds, SalesMeasure, SalesVat, Stage};
use crate::text::Text;
use crate::text::particulars as words;
use crate::text::quote::{basis, line_label, site_label};

/// The rates of every fee of the contract, in the order of its groups.
pub(super) fn rates(pen: &Pen<'_>) -> Vec<Block> {
    let mut blocks = lines(pen);
    blocks.extend(first_months(pen));
    blocks.extend(minimum(pen));
    blocks.extend(ads(pen));
    if pen.annex.quote.model != Model::Projects {
        blocks.extend(commission(pen));
        blocks.extend(commission_cap(pen));
        blocks.extend(fee_base(pen));
    }
    blocks.push(tax(pen));
    blocks
}

const fn has_base_fee(pen: &Pen<'_>) -> bool {
    pen.annex.quote.model.has_base_fee()
}

/// What does not depend on the sales of a month: each line with its figures.
fn lines(pen: &Pen<'_>) -> Vec<Block> {
    let quote = pen.annex.quote;
    let fixed = quote.lines.iter().filter(|line| {
        let by_volume = matches!(line.group, Group::Ads | Group::Commission);
        !by_volume
    });
    let rows: Vec<Vec<String>> = fixed
        .map(|line| {
            vec![
                line_label(pen.lang, line.id),
                basis(pen.lang, &line.basis, quote.currency, pen.format),
                pen.fees(line.amount),
            ]
        })
        .collect();
    let rounded = pen.say(
        "每项金额单独四舍五入到 0.01；一次性费用、项目费用和合规代办费在首月收取。",
        "Each amount is rounded by itself to 0.01, halves away from zero. What is charged once is charged in the first month.",
    );
    if rows.is_empty() {
        return vec![rounded];
    }
    let head = [
        Text::new("明细", "Line"),
        Text::new("计算方式", "How it is computed"),
        Text::new("金额", "Amount"),
    ];
    vec![
        pen.say(
            "不随当月数据变化的各项按下表计算：",
            "What does not follow the figures of a month is computed as follows:",
        ),
        Block::Table {
            head: pen.heads(head),
            rows,
        },
        rounded,
    ]
}

/// What trial and launch take off, and which of the two does.
fn first_months(pen: &Pen<'_>) -> Option<Block> {
    let (trial, launch) = (trial(pen), launch(pen));
    let trial_said = trial.map(|terms| {
        let (months, off) = (terms.months, pen.format.percent(terms.discount));
        pen.lang.pick(
            format!("试用期折扣：前 {months} 个月基础服务费（不含 ERP 维护费）减 {off}"),
            format!("trial: {off} off the base service fee, without the ERP's upkeep, in the first {months} months"),
        )
    });
    let launch_said = launch.map(|terms| {
        let (months, off) = (terms.gmv.len(), pen.format.percent(terms.discount));
        pen.lang.pick(
            format!("新站上线优惠：前 {months} 个月，基础服务费中因新开站点（首个站点除外）增加的部分减 {off}"),
            format!("launch: {off} off what new marketplaces, but the first of all, add to the base service fee, in the first {months} months"),
        )
    });
    let said: Vec<String> = trial_said.into_iter().chain(launch_said).collect();
    let both = said.len() > 1;
    let said = said.join(pen.lang.pick("；", "; "));
    let better = if both {
        pen.lang.pick(
            "两者不叠加，取减免总额较大者，相同时取试用期折扣。",
            " Only the one that takes off more in all counts; if they are equal, the trial.",
        )
    } else {
        ""
    };
    (!said.is_empty()).then(|| {
        Block::Paragraph(pen.lang.pick(
            format!("首期优惠，最长至合同期满：{said}。{better}"),
            format!("Discounts on the first months, within the term: {said}.{better}"),
        ))
    })
}

fn trial(pen: &Pen<'_>) -> Option<TrialTerms> {
    let wanted = has_base_fee(pen) && pen.annex.inputs.conditions.trial;
    let terms = pen.annex.card.trial.terms;
    (wanted && terms.discount != Percent::ZERO).then_some(terms)
}

fn launch<'a>(pen: &Pen<'a>) -> Option<&'a Launch> {
    let inputs = pen.annex.inputs;
    let mut further = inputs.figures.sites().iter().skip(1);
    let is_new = further.any(|site| inputs.particulars.stores.get(site).stage == Stage::New);
    let clause = pen.annex.card.launch.as_ref()?;
    (has_base_fee(pen) && is_new).then_some(&clause.terms)
}

/// The least of base and ads together.
fn minimum(pen: &Pen<'_>) -> Option<Block> {
    let limits = pen.annex.card.limits.as_ref()?;
    let minimum = limits.terms.minimum;
    (has_base_fee(pen) && !minimum.is_zero()).then(|| {
        let least = pen.fees(minimum);
        Block::Paragraph(pen.lang.pick(
            format!("最低服务费：首期优惠前的基础服务费（含 ERP 维护费）与广告代投服务费，每月合计不低于 {least}；不足部分按当月实际的广告代投服务费计算，补入基础服务费。"),
            format!("Minimum: the base service fee before any discount on the first months, with the ERP's upkeep, and the ad management fee come to at least {least} a month; what is missing with the ad management fee of the month is added to the base service fee."),
        ))
    })
}

/// The fee for managing ads.
fn ads(pen: &Pen<'_>) -> Vec<Block> {
    let inputs = pen.annex.inputs;
    if !has_base_fee(pen) || !inputs.ads_managed {
        return Vec::new();
    }
    let rate = pen.annex.card.ad_management.terms.get(inputs.depth);
    let of = pen.lang.pick(
        "广告代投服务费按当月预算内的广告花费",
        "The ad management fee follows the ad spend of the month, up to the budget",
    );
    let mut blocks = tiers(pen, of, &rate.tiers);
    blocks.extend(least(
        pen,
        rate.minimum,
        Text::new("广告代投服务费", "The ad management fee"),
    ));
    blocks
}

/// The commission of the model, whatever a month sells.
fn commission(pen: &Pen<'_>) -> Vec<Block> {
    let card = pen.annex.card;
    let only = card.commission_only.as_ref();
    let increment = card.increment.as_ref();
    let of_sales = pen.lang.pick(
        "GMV 提成按当月计佣销售额",
        "The commission follows the commissionable sales of the month",
    );
    match (pen.annex.quote.model, only, increment) {
        (Model::CommissionOnly, Some(clause), _) => {
            let mut blocks = tiers(pen, of_sales, &clause.terms.tiers);
            let minimum = clause.terms.minimum;
            blocks.extend(least(pen, minimum, Text::new("GMV 提成", "The commission")));
            blocks
        }
        (Model::FeeAndIncrement, _, Some(clause)) => vec![growth(pen, clause.terms)],
        _ => tiers(pen, of_sales, &card.commission.terms),
    }
}

/// A commission on growth: from which sales on, and at which rate.
fn growth(pen: &Pen<'_>, percent: Percent) -> Block {
    let volume = &pen.annex.quote.volume;
    let from = pen.format.money(volume.fee_base, volume.currency);
    let percent = pen.format.percent(percent);
    Block::Paragraph(pen.lang.pick(
        format!("GMV 提成只对增量计收：当月计佣销售额超过 {from} 的部分 × {percent}，按约定汇率折算；未超过的月份为 0，各月不相互抵减。"),
        format!("The commission is charged on growth only: {percent} of what the commissionable sales of a month exceed {from} by, at the agreed exchange rate; nothing in a month that does not exceed it, and no month makes up for another."),
    ))
}

/// Slices of a month's volume, each with its rate.
fn tiers(pen: &Pen<'_>, of: &str, tiers: &Tiers) -> Vec<Block> {
    let currency = pen.annex.card.gmv_currency();
    let money = |amount| pen.format.money(amount, currency);
    let mut floor = Amount::ZERO;
    let rows = tiers.tiers().iter().map(|tier| {
        let from = money(floor);
        let slice = match tier.up_to {
            Some(up_to) => {
                floor = up_to;
                format!("{from} – {}", money(up_to))
            }
            None => pen
                .lang
                .pick(format!("{from} 以上"), format!("above {from}")),
        };
        vec![slice, pen.format.percent(tier.percent)]
    });
    let rows = rows.collect();
    let head = [
        Text::new("当月金额段", "Slice of the month"),
        Text::new("费率", "Rate"),
    ];
    vec![
        Block::Paragraph(pen.lang.pick(
            format!("{of}分段计算：每段金额 × 该段费率 × 约定汇率，各段相加："),
            format!(
                "{of}, slice by slice: each slice × its rate × the agreed exchange rate, added up:"
            ),
        )),
        Block::Table {
            head: pen.heads(head),
            rows,
        },
    ]
}

/// The least that is charged in a month; nothing for none.
fn least(pen: &Pen<'_>, minimum: Amount, of: Text) -> Option<Block> {
    (!minimum.is_zero()).then(|| {
        let (of, least) = (of.get(pen.lang), pen.fees(minimum));
        Block::Paragraph(pen.lang.pick(
            format!("{of}每月不低于 {least}。"),
            format!("{of} is at least {least} a month."),
        ))
    })
}

fn commission_cap(pen: &Pen<'_>) -> Option<Block> {
    let limits = pen.annex.card.limits.as_ref()?;
    let most = pen.fees(limits.terms.commission_cap?);
    Some(Block::Paragraph(pen.lang.pick(
        format!("GMV 提成每月不高于 {most}。"),
        format!("The commission is at most {most} a month."),
    )))
}

/// What counts as sales when the commission is computed, and what stands in for figures
/// that nobody has exported.
fn fee_base(pen: &Pen<'_>) -> Vec<Block> {
    let clause = pen.annex.card.fee_base.as_ref();
    // Without the clause of the card, sales count as they are ordered.
    let base = clause.map_or(FeeBase::PLAIN, |_| pen.annex.inputs.particulars.fee_base);
    let choices = [
        (words::MEASURE, words::measure(base.measure)),
        (words::REFUNDS, words::refunds(base.refunds)),
        (words::SALES_VAT, words::sales_vat(base.vat)),
        (words::AD_SALES, words::ad_sales(base.ad_sales)),
    ];
    let colon = pen.lang.pick("：", ": ");
    let choices = choices
        .map(|(of, choice)| format!("{}{colon}{}", of.get(pen.lang), choice.get(pen.lang)))
        .join(pen.lang.pick("；", "; "));
    let mut blocks = vec![Block::Paragraph(pen.lang.pick(
        format!("计佣销售额口径：{choices}。口径在合同期内不变。"),
        format!("Commissionable sales are the GMV, counted as follows. {choices}. That does not change during the term."),
    ))];
    let steps = clause.map(|clause| steps(pen, base, &clause.terms));
    let steps = steps.filter(|steps| !steps.is_empty());
    if let Some(steps) = steps {
        blocks.push(pen.say(
            "按站点依次扣除，每一步以上一步的余额为基础：",
            "Taken off marketplace by marketplace, each of what the step before has left:",
        ));
        blocks.push(Block::Items(steps));
    }
    blocks
}

/// The steps that the choices ask for, in order.
fn steps(pen: &Pen<'_>, base: FeeBase, rates: &FeeBaseRates) -> Vec<String> {
    let percent = |share| pen.format.percent(share);
    let unshipped = (base.measure == SalesMeasure::Shipped).then(|| {
        let share = percent(rates.unshipped);
        pen.lang.pick(
            format!("未发货：已订购减已发货商品销售额；无已发货数据的，按 {share} 估算"),
            format!("what was not shipped: ordered less shipped product sales; {share} where nobody has exported what was shipped"),
        )
    });
    let refunds = (base.refunds == Refunds::Deducted).then(|| {
        let stated = pen.annex.inputs.baselines.return_rate;
        let share = percent(stated.unwrap_or(rates.refunds));
        pen.lang.pick(
            format!("退款：当月退款金额（不论订单月份），以余额为限；无退款数据的，按 {share} 估算"),
            format!("refunds: what was refunded in the month for orders of any month, at most what is left; {share} where nobody has exported it"),
        )
    });
    let ad_sales = (base.ad_sales == AdSales::Excluded).then(|| {
        pen.lang.pick(
            "广告销售额：按广告销售额占已订购商品销售额的比例（不超过 100%）扣除".to_owned(),
            "sales from ads: in the proportion of ad sales to ordered product sales, at most all of it".to_owned(),
        )
    });
    let vat = (base.vat == SalesVat::Excluded).then(|| vat(pen, rates));
    [unshipped, refunds, ad_sales, vat]
        .into_iter()
        .flatten()
        .collect()
}

fn vat(pen: &Pen<'_>, rates: &FeeBaseRates) -> String {
    let sites = pen.annex.inputs.figures.sites();
    let rates = sites.iter().map(|site| {
        let (name, rate) = (
            site_label(site).get(pen.lang),
            pen.format.percent(rates.vat(site)),
        );
        format!("{name} {rate}")
    });
    let rates: Vec<String> = rates.collect();
    let rates = rates.join(pen.lang.pick("、", ", "));
    pen.lang.pick(
        format!("增值税：余额 −（余额 ÷（1 + 税率））。税率：{rates}"),
        format!("VAT: what is left − (what is left ÷ (1 + rate)). Rates: {rates}"),
    )
}

/// Whether value added tax comes on top, and at which rate.
fn tax(pen: &Pen<'_>) -> Block {
    let Some(rate) = pen.annex.quote.tax else {
        return pen.say(
            "各项费用、奖金与扣减均为不含增值税的金额，结算时不另加增值税；需要开具增值税发票的，税率和承担方按“变更”条款书面约定。",
            "All fees, bonuses and deductions are without value added tax, and the settlement adds none; if an invoice with VAT is wanted, its rate and who bears it are agreed in writing as the clause on changes says.",
        );
    };
    let rate = pen.format.percent(rate);
    Block::Paragraph(pen.lang.pick(
        format!("各项费用、奖金与扣减均为不含增值税的金额；结算时按当期合计（含奖金，减扣减）的 {rate} 另加增值税，由卖家承担。"),
        format!("All fees, bonuses and deductions are without value added tax; {rate} of what a period comes to, with bonus or less deduction, is added as VAT and borne by the seller."),
    ))
}
