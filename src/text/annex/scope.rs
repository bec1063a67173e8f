//! What is done and charged, and on which figures it rests.

use super::pen::{Block, Pen};
use super::rates;
use crate::annex::ClauseId;
use crate::money::{Amount, Currency};
use crate::quote::{Group, Line, When};
use crate::seller::Site;
use crate::text::Text;
use crate::text::particulars as words;
use crate::text::quote::{group_label, line_label, model_label, site_label};
use crate::text::schedule::short_period;

pub(super) fn definitions(pen: &Pen<'_>) -> Vec<Block> {
    let comma = pen.lang.pick("、", ", ");
    let sites = pen.annex.inputs.figures.sites();
    let sites: Vec<&str> = sites
        .iter()
        .map(|site| site_label(site).get(pen.lang))
        .collect();
    let sites = sites.join(comma);
    let currency = pen.annex.schedule.gmv_currency.code();
    vec![
        Block::Paragraph(pen.lang.pick(
            format!("“站点”指卖家在以下亚马逊欧洲站点的店铺：{sites}。"),
            format!("\"Marketplaces\" are the seller's stores on Amazon in: {sites}."),
        )),
        Block::Paragraph(pen.lang.pick(
            format!("“GMV”指业务报告中的已订购商品销售额（按下单日期），各站点按约定汇率折算为 {currency} 后相加。B2B 列已含在总额内，不重复计入。"),
            format!("\"GMV\" is ordered product sales in Business Reports, by order date, converted into {currency} at the agreed exchange rates and added up. The B2B columns are part of the totals and not added again."),
        )),
        exchange(pen),
        pen.say(
            "“固定 ASIN 清单”指双方签署时列明的 ASIN，合同期内不增不减；“工作日”指周一至周五，不含费率卡所列节假日。",
            "The \"fixed list of ASINs\" is the one signed with this annex; nothing is added or taken off during the term. A \"working day\" is Monday to Friday, without the holidays of the rate card.",
        ),
        pen.say(
            "“书面”指电子邮件、双方约定的协作平台记录或盖章文件；口头承诺和语音消息不构成书面。",
            "\"In writing\" means e-mail, a record on the agreed collaboration platform, or a signed document; nothing spoken, and no voice message.",
        ),
        pen.say(
            "“周期”（第 1 期、第 2 期……）指下列期间，含首日和末日；各期按此考核和结算：",
            "A \"period\" (period 1, period 2 and so on) is one of these, first and last day included; assessment and settlement go by them:",
        ),
        periods(pen),
    ]
}

/// The rates that money is converted at, and by which rule.
fn exchange(pen: &Pen<'_>) -> Block {
    let card = pen.annex.card;
    let (fees, clause) = (card.currency(), &card.exchange);
    let sites = pen.annex.inputs.figures.sites();
    let mut foreign = vec![card.gmv_currency()];
    foreign.extend(sites.iter().map(Site::currency));
    foreign.retain(|&currency| currency != fees);
    let mut listed: Vec<Currency> = Vec::new();
    for currency in foreign {
        if !listed.contains(&currency) {
            listed.push(currency);
        }
    }
    let rates = listed.iter().filter_map(|&currency| {
        let rate = pen.format.number(clause.terms.rate(currency)?);
        Some(format!("1 {} = {rate} {}", currency.code(), fees.code()))
    });
    let rates: Vec<String> = rates.collect();
    if rates.is_empty() {
        let code = fees.code();
        return Block::Paragraph(pen.lang.pick(
            format!("全部金额以 {code} 计，不涉及汇率。"),
            format!("Everything is in {code}; nothing is converted."),
        ));
    }
    let rates = rates.join(pen.lang.pick("，", ", "));
    let (number, date) = (&clause.note.number, pen.format.date(clause.note.date));
    Block::Paragraph(pen.lang.pick(
        format!("“约定汇率”指费率卡第 {number} 条所列、日期为 {date} 的汇率：{rates}。合同期内固定不变，不随市场调整；不同币种之间按两者汇率之商折算，每笔折算结果四舍五入到 0.01。"),
        format!("The \"agreed exchange rates\" are those of clause {number} of the rate card, dated {date}: {rates}. They are fixed for the term, whatever the market does; between two currencies the quotient of their rates holds, and each converted amount is rounded to 0.01."),
    ))
}

/// First and last day of every period.
fn periods(pen: &Pen<'_>) -> Block {
    let head = [
        Text::new("周期", "Period"),
        Text::new("首日", "First day"),
        Text::new("末日", "Last day"),
    ];
    let rows = pen.annex.schedule.periods.iter().map(|period| {
        vec![
            short_period(pen.lang, period.number.into()),
            pen.format.date(period.first_day),
            pen.format.date(period.last_day),
        ]
    });
    Block::Table {
        head: pen.heads(head),
        rows: rows.collect(),
    }
}

pub(super) fn fees(pen: &Pen<'_>) -> Vec<Block> {
    let quote = pen.annex.quote;
    let model = model_label(quote.model).get(pen.lang);
    let rows = quote.groups().into_iter().map(|group| row(pen, group));
    let first = quote
        .lines
        .iter()
        .filter_map(|line| first_months(pen, line));
    let head = [
        Text::new("费用项目", "Fee"),
        Text::new("计费", "Charged"),
        Text::new("金额（按现有数据测算）", "Amount (on present figures)"),
    ];
    let mut blocks = vec![
        Block::Paragraph(pen.lang.pick(
            format!("计费模式为“{model}”。各项费用分列报价、分列开票，不得合并或互相抵扣："),
            format!("The pricing model is \"{model}\". Each fee is quoted and invoiced on a line of its own; none is merged with or set off against another:"),
        )),
        Block::Table {
            head: pen.heads(head),
            rows: rows.chain(first).collect(),
        },
    ];
    blocks.extend(rates::rates(pen));
    if pen.annex.has(ClauseId::Payout) {
        blocks.push(pen.say(
            "绩效奖金与扣减在结算单上另行列示，计入当期应付合计，不计入基础服务费。",
            "Bonus and deduction stand on lines of their own: they are part of what a period comes to, not of the base fee.",
        ));
    }
    blocks.push(
        pen.say(
            "广告花费、亚马逊佣金与仓储配送费、卖家自身的各国税费（VAT、关税等）、第三方注册与代理费用由卖家直接支付给收款方，不经服务商代收，也不计入上表。",
            "Ad spend, Amazon's referral and fulfilment fees, the seller's own taxes and duties, and what authorities and agents charge are paid by the seller to those who charge them; none passes through the provider or is part of the table.",
        ),
    );
    blocks
}

fn row(pen: &Pen<'_>, group: Group) -> Vec<String> {
    let charged = if group.is_monthly() {
        Text::new("每月", "every month")
    } else {
        Text::new("一次性", "once")
    };
    vec![
        group_label(group).get(pen.lang).to_owned(),
        charged.get(pen.lang).to_owned(),
        pen.fees(pen.annex.quote.sum_of(group)),
    ]
}

/// What a monthly fee is reduced by in the first months, if the line does so.
fn first_months(pen: &Pen<'_>, line: &Line) -> Option<Vec<String>> {
    let months = match line.when {
        When::First(months) if line.group.is_monthly() => months,
        _ => return None,
    };
    let charged = pen.lang.pick(
        format!("前 {months} 个月每月"),
        format!("in each of the first {months} months"),
    );
    let label = line_label(pen.lang, line.id);
    Some(vec![label, charged, pen.fees(line.amount)])
}

pub(super) fn advertising(pen: &Pen<'_>) -> Vec<Block> {
    let cut = pen.format.percent(pen.terms.rules.budget_cut);
    if !pen.annex.inputs.ads_managed {
        return vec![pen.say(
            "广告由卖家自行投放和付费。服务商对 ACoS、ROAS 不承担考核责任，但须就 Listing 与活动节奏提出书面建议。",
            "The seller runs and pays for the ads. The provider does not answer for ACoS or ROAS, but advises in writing on listings and the timing of campaigns.",
        )];
    }
    let agreed = pen.annex.quote.volume.ad_spend;
    let spend = pen.format.money(agreed, pen.annex.schedule.gmv_currency);
    let budget = if agreed.is_zero() {
        pen.lang.pick(
            "目前没有约定预算，每月预算由卖家书面批准。".to_owned(),
            "No budget is agreed yet; the seller approves that of each month in writing."
                .to_owned(),
        )
    } else {
        pen.lang.pick(
            format!("约定月预算为 {spend}。"),
            format!("The agreed budget is {spend} a month."),
        )
    };
    vec![
        Block::Paragraph(pen.lang.pick(
            format!("服务商在卖家的广告账户内投放，广告花费由卖家直接付给亚马逊。{budget}"),
            format!("The provider advertises in the seller's own ads account; the seller pays Amazon directly. {budget}"),
        )),
        Block::Paragraph(beyond_budget(pen, &cut)),
    ]
}

/// How the budget changes, and what holds beyond it.
fn beyond_budget(pen: &Pen<'_>, cut: &str) -> String {
    let change = pen.lang.pick(
        "预算调整须书面确认。",
        "A change of the budget is confirmed in writing.",
    );
    // Where nothing is assessed, nothing is left out.
    let cut = pen.annex.has(ClauseId::Exclusions).then(|| {
        pen.lang.pick(
            format!("卖家单方削减超过 {cut} 的月份按“剔除事项”处理。"),
            format!(" A month in which the seller cuts it by more than {cut} is an exclusion."),
        )
    });
    let cut = cut.unwrap_or_default();
    // A pure commission charges nothing for the ads.
    let beyond = if pen.annex.quote.model.has_base_fee() {
        pen.lang.pick(
            "当月花费超出预算的部分不计广告代投服务费；卖家已书面批准当月其他预算额的，以该预算额为准。",
            " On what is spent in a month beyond the budget no management fee is charged; where the seller has approved another budget of that month in writing, it is that one that counts.",
        )
    } else {
        ""
    };
    format!("{change}{cut}{beyond}")
}

pub(super) fn projects(pen: &Pen<'_>) -> Vec<Block> {
    let ordered = pen.annex.inputs.particulars.packages.iter();
    let items = ordered.map(|(ordered, quantity)| {
        format!("{} × {quantity}", words::package(ordered).get(pen.lang))
    });
    vec![
        pen.say("以下项目按固定价格交付：", "These projects are delivered at a fixed price:"),
        Block::Items(items.collect()),
        pen.say(
            "交付以书面验收为准；卖家收到交付物后未在约定工作日内提出书面意见的，视为验收。验收前可免费修改两次。",
            "Delivery is accepted in writing; what the seller does not object to in writing within the agreed working days counts as accepted. Two rounds of changes before that are free.",
        ),
    ]
}

pub(super) fn compliance(pen: &Pen<'_>) -> Vec<Block> {
    let fee: Amount = pen.annex.quote.totals.compliance;
    let fee = pen.fees(fee);
    vec![Block::Paragraph(pen.lang.pick(
        format!("服务商代为提交缺失的注册（VAT、EPR、欧代/英代），代办费一次性 {fee}；官方规费、代理与授权代表费用由卖家另付。资料真实性由卖家负责，注册完成前不得在该站点销售。"),
        format!("The provider applies for missing registrations (VAT, EPR, responsible person) for {fee}, charged once; what authorities, agents and representatives charge is paid by the seller. The seller answers for its documents. Nothing is sold on a marketplace before its registrations are in place."),
    ))]
}

pub(super) fn data_sources(pen: &Pen<'_>) -> Vec<Block> {
    let tolerance = pen.terms.tolerance_percent;
    vec![
        pen.say("考核与结算只使用下列数据，不一致时以列在前面的为准：", "Only these figures count; where they differ, the earlier in the list decides:"),
        pen.items(&[
            Text::new(
                "卖家从卖家平台（Seller Central）和广告后台导出的报表原文件",
                "Report files that the seller exports from Seller Central and the ads console",
            ),
            Text::new("通过亚马逊 API 取得的同一报表", "The same reports through Amazon's API"),
            Text::new(
                "第三方工具（ERP、选品或广告软件）的数据，仅供参考",
                "Figures of third-party tools (ERP, research, ads software), for information only",
            ),
        ]),
        Block::Paragraph(pen.lang.pick(
            format!("同一指标两个来源相差不超过 {tolerance}% 的，视为一致。"),
            format!("Two sources that differ by no more than {tolerance}% count as equal."),
        )),
        pen.say(
            "导出当日，双方各存一份原文件并互发文件的 SHA-256 校验值；事后以校验值一致的文件为准。",
            "On the day of the export both keep the files and send each other their SHA-256; later, the file with that hash decides.",
        ),
    ]
}
