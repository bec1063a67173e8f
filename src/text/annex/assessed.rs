//! How the service is assessed, and what follows from it.

use super::pen::{Block, Pen, dates};
use crate::kpi::Subject::{Ads, Conversion, Growth, Stock};
use crate::kpi::{Formula, Minimum, Scored, Start, Subject, Target};
use crate::seller::{BaselineRule, KpiPlan};
use crate::text::quote::site_label;
use crate::text::{kpi as words, kpi_plan, schedule as heads, settlement};

pub(super) fn baseline(pen: &Pen<'_>) -> Vec<Block> {
    let rows = pen.annex.schedule.scored.iter().map(|scored| {
        vec![
            words::scored(scored.kpi).name.get(pen.lang).to_owned(),
            start(pen, scored),
        ]
    });
    let head = [heads::KPI, heads::BASELINE];
    let mut blocks = vec![
        pen.say(
            "基线取启动前最近 3 个完整自然月，按与考核相同的口径计算；本条另有约定的除外。启动会前双方导出并签字确认；签署后不因事后数据更好或更差而改动。",
            "Baselines are those of the last three full calendar months before the start, measured as the KPIs are, unless this clause says otherwise. Both sides export and sign them before the kick-off; they do not change afterwards.",
        ),
        Block::Table {
            head: pen.heads(head),
            rows: rows.collect(),
        },
    ];
    blocks.extend(growth(pen));
    blocks.extend(seasons(pen));
    blocks.push(pen.say(
        "标注“待测”的基线须在启动会前测得，目标按下条所列比例换算；测不出的 KPI 不计分，权重按比例分给其余 KPI。",
        "A baseline that is to be measured is measured before the kick-off, and its targets follow by the shares of the next clause. A KPI that cannot be measured is not scored; its weight goes to the others in proportion.",
    ));
    blocks
}

/// Where growth of GMV is counted from, if that is not plain.
fn growth(pen: &Pen<'_>) -> Option<Block> {
    let schedule = pen.annex.schedule;
    let KpiPlan {
        baseline,
        stock_out_days: days,
        ..
    } = schedule.plan;
    let mut scored = schedule.scored.iter();
    let is_scored = scored.any(|scored| scored.kpi.formula().start == Start::Gmv);
    let is_plain = baseline == BaselineRule::LastThreeMonths && days == 0;
    if !is_scored || is_plain {
        return None;
    }
    let rule = kpi_plan::baseline_rule(baseline).get(pen.lang);
    let with_stock = (days > 0 && baseline != BaselineRule::LastYear).then(|| {
        pen.lang.pick(
            format!("近 3 个月中断货的 {days} 天不计，按其余天数折算。"),
            format!(" Of the last three months the {days} days out of stock do not count; sales are scaled from the others."),
        )
    });
    let with_stock = with_stock.unwrap_or_default();
    Some(Block::Paragraph(pen.lang.pick(
        format!("GMV 增长的基线：{rule}。{with_stock}"),
        format!("GMV growth is counted from: {rule}.{with_stock}"),
    )))
}

/// By what the seasons scale a baseline, period by period.
fn seasons(pen: &Pen<'_>) -> Vec<Block> {
    let scored = pen.annex.schedule.scored.iter();
    let followed = scored.filter(|scored| !scored.seasons.is_empty());
    let rows: Vec<Vec<String>> = followed
        .map(|scored| {
            let name = words::scored(scored.kpi).name.get(pen.lang).to_owned();
            let indices = scored.seasons.iter();
            let indices = indices.map(|&season| pen.format.percent(season));
            [name].into_iter().chain(indices).collect()
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let numbers = 1..=pen.annex.schedule.periods.len();
    let periods = numbers.map(|number| heads::short_period(pen.lang, number));
    let head = [kpi_plan::SEASON.get(pen.lang).to_owned()]
        .into_iter()
        .chain(periods);
    vec![
        pen.say(
            "增长类目标随淡旺季调整：每期先以基线乘以当期系数，再计算增幅。",
            "Targets of growth follow the seasons: each period starts from the baseline times its index, and grows from there.",
        ),
        Block::Table {
            head: head.collect(),
            rows,
        },
    ]
}

fn start(pen: &Pen<'_>, scored: &Scored) -> String {
    words::baseline(pen.lang, scored, pen.annex.schedule, pen.format)
}

pub(super) fn targets(pen: &Pen<'_>) -> Vec<Block> {
    let schedule = pen.annex.schedule;
    let numbers = 1..=schedule.periods.len();
    let mut head = vec![
        heads::KPI.get(pen.lang).to_owned(),
        heads::WEIGHT.get(pen.lang).to_owned(),
    ];
    head.extend(numbers.map(|number| heads::short_period(pen.lang, number)));
    let rows = schedule.scored.iter().map(|scored| {
        let mut row = vec![
            words::scored(scored.kpi).name.get(pen.lang).to_owned(),
            pen.format.percent(scored.weight),
        ];
        row.extend(scored.targets.iter().map(|&target| pen.target(target)));
        row
    });
    let formulas = schedule.scored.iter().map(|scored| formula(pen, scored));
    let mut blocks = vec![
        pen.say("各期目标如下：", "The targets of each period:"),
        Block::Table {
            head,
            rows: rows.collect(),
        },
        pen.say(
            "各 KPI 的公式、数据来源与口径。比率一律先合计再相除，不取百分比的平均：",
            "Formula, source and window of each KPI. Ratios are sums divided by sums, never means of percentages:",
        ),
        Block::Items(formulas.collect()),
    ];
    blocks.extend(floor(pen));
    blocks.extend(omitted(pen));
    blocks
}

/// Below which no target of ACoS goes, where its baseline is still to be measured: a known
/// one has the floor in its targets.
fn floor(pen: &Pen<'_>) -> Option<Block> {
    let scored = pen.annex.schedule.scored.iter();
    let mut targets = scored.flat_map(|scored| &scored.targets);
    let floor = targets.find_map(|target| match target {
        Target::Relative { floor, .. } => *floor,
        _ => None,
    })?;
    let floor = pen.format.percent(floor);
    Some(Block::Paragraph(words::floor_rule(pen.lang, &floor)))
}

/// The KPIs that the provider does not answer for.
fn omitted(pen: &Pen<'_>) -> Option<Block> {
    let omitted = pen.annex.schedule.omitted.iter();
    let names = omitted.map(|omitted| words::scored(omitted.kpi).name.get(pen.lang));
    let names: Vec<&str> = names.collect();
    let names = names.join(pen.lang.pick("、", ", "));
    (!names.is_empty()).then(|| {
        Block::Paragraph(pen.lang.pick(
            format!("广告不由服务商投放，{names}不计分，其权重已按比例分配给其余 KPI。"),
            format!("The provider does not run the ads. Not scored, the weight gone to the other KPIs in proportion: {names}."),
        ))
    })
}

fn formula(pen: &Pen<'_>, scored: &Scored) -> String {
    let info = words::scored(scored.kpi);
    let [name, formula, window] =
        [info.name, info.formula, info.window].map(|text| text.get(pen.lang));
    let report = info.reports(pen.lang);
    pen.lang.pick(
        format!("{name} = {formula}。来源：{report}。口径：{window}。"),
        format!("{name} = {formula}. Source: {report}. Window: {window}."),
    )
}

pub(super) fn review(pen: &Pen<'_>) -> Vec<Block> {
    let days = pen.terms.objection_working_days;
    vec![
        pen.say(
            "每月提交书面月报，每期冻结数据、开复盘会并书面记录结论；亚马逊会回溯调整广告数据，故每期在回溯校正日重新导出一次，差额一次结清。",
            "There is a written report every month, and for each period a freeze, a review whose results are noted in writing, and, as Amazon restates ad figures, one true-up, whose difference is settled once.",
        ),
        dates(pen),
        Block::Paragraph(pen.lang.pick(
            format!("收到月报或结算单后 {days} 个工作日内未书面提出异议的，视为确认。复盘日遇周末或节假日顺延至下一工作日，其余日期不变。"),
            format!("A report or settlement sheet that nobody objects to in writing within {days} working days stands. A review moves to the next working day; the other dates do not move."),
        )),
        pen.say(
            "连续两期得分低于 60% 的，任何一方可要求在下一复盘会前提交改进方案；仍未改善的，任何一方可按“期限、解除与交接”解除。",
            "After two periods in a row with a score below 60 % either side may ask for a plan before the next review; if that does not help, either side may leave as the clause on exit says.",
        ),
    ]
}

pub(super) fn payout(pen: &Pen<'_>) -> Vec<Block> {
    let schedule = pen.annex.schedule;
    let terms = &schedule.terms;
    let [cap, threshold] =
        [terms.attainment_cap, terms.attainment_threshold].map(|value| pen.format.percent(value));
    let head = [heads::PERIOD, heads::AT_RISK, heads::BONUS_CAP];
    let rows = schedule.periods.iter().map(|period| {
        vec![
            heads::short_period(pen.lang, period.number.into()),
            pen.fees(period.at_risk),
            pen.fees(period.bonus_cap),
        ]
    });
    let gates = schedule
        .gates
        .iter()
        .filter(|gate| gate.applies)
        .map(|gate| {
            let name = words::gate(gate.kpi).name.get(pen.lang);
            let limit = pen.format.percent(gate.threshold);
            let limit = words::threshold(pen.lang, gate.comparison, &limit);
            format!("{name} {limit}")
        });
    let gates: Vec<String> = gates.collect();
    let [at_risk, most] = [terms.at_risk, terms.bonus_cap].map(|share| pen.format.percent(share));
    let mut blocks = vec![
        Block::Paragraph(words::attainment_rule(pen.lang, &threshold, &cap)),
        Block::Paragraph(words::payout_rule(pen.lang, &cap)),
        Block::Paragraph(pen.lang.pick(
            format!("各期风险金为报价中当期基础服务费的 {at_risk}，奖金上限为其 {most}："),
            format!("The fee at risk is {at_risk} of the base service fee that the quote has for the period, the bonus cap {most}:"),
        )),
        Block::Table {
            head: pen.heads(head),
            rows: rows.collect(),
        },
    ];
    if !gates.is_empty() {
        blocks.push(pen.say(
            "下列账号健康指标为否决项，当期任一次读数未达标即无绩效奖金；缺读数的，奖金暂缓至补齐读数：",
            "These account-health metrics are gates; one reading of the period that does not hold takes the bonus, and a reading that nobody has taken holds it back until it is there:",
        ));
        blocks.push(Block::Items(gates));
    }
    blocks
}

/// The KPIs of the contract that are meant, as a list within a sentence; `None` if there are
/// none.
fn names(pen: &Pen<'_>, is_meant: impl Fn(&Formula) -> bool) -> Option<String> {
    let scored = pen.annex.schedule.scored.iter();
    let listed = scored.filter(|scored| is_meant(scored.kpi.formula()));
    let names = listed.map(|scored| words::scored(scored.kpi).name.get(pen.lang));
    let names: Vec<String> = names.map(within_a_sentence).collect();
    let (last, before) = names.split_last()?;
    if before.is_empty() {
        return Some(last.clone());
    }
    Some(pen.lang.pick(
        names.join("、"),
        format!("{} and {last}", before.join(", ")),
    ))
}

/// `Return rate` is `return rate` there, and `ACoS` stays.
fn within_a_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            let rest = &name[first.len_utf8()..];
            format!("{}{rest}", first.to_lowercase())
        }
        _ => name.to_owned(),
    }
}

/// Those about one of `subjects`.
fn about(pen: &Pen<'_>, subjects: &[Subject]) -> Option<String> {
    names(pen, |formula| subjects.contains(&formula.subject))
}

pub(super) fn exclusions(pen: &Pen<'_>) -> Vec<Block> {
    let [price, cut] = [pen.terms.rules.price_change, pen.terms.rules.budget_cut]
        .map(|share| pen.format.percent(share));
    let all = about(pen, &[Growth, Ads, Conversion]);
    let of_budget = about(pen, &[Growth, Ads]);
    let of_deals = about(pen, &[Growth, Conversion]);
    let stock_out = about(pen, &[Stock]);
    let items = [
        lost_days(pen),
        all.map(|names| pen.lang.pick(
            format!("卖家对清单内 ASIN 平均调价幅度超过 {price} 的，当月以下 KPI 不计分：{names}"),
            format!("A change of the listed ASINs' prices by the seller of more than {price} on average: the month does not count for {names}"),
        )),
        of_budget.map(|names| pen.lang.pick(
            format!("卖家削减广告预算超过 {cut} 的，当月以下 KPI 不计分：{names}"),
            format!("A cut of the ad budget by the seller of more than {cut}: the month does not count for {names}"),
        )),
        of_deals.map(|names| pen.lang.pick(
            format!("Prime Day、黑五等大促月份，经双方书面登记的，当月以下 KPI 不计分：{names}"),
            format!("Prime Day, Black Friday and the like, where both sides have noted them in writing: the month does not count for {names}"),
        )),
        stock_out.map(|names| pen.lang.pick(
            format!("因卖家备货或付款造成的断货，书面登记的，当月以下 KPI 不计分：{names}"),
            format!("Stock-outs for want of the seller's orders or payment, where noted in writing: the month does not count for {names}"),
        )),
    ];
    vec![
        pen.say(
            "下列情形书面记录后剔除，对有利和不利于服务商的月份同样适用：",
            "These are noted in writing when they happen and then left out, whether that helps the provider or not:",
        ),
        Block::Items(items.into_iter().flatten().collect()),
        small_samples(pen),
        Block::Paragraph(pen.lang.pick(
            format!("不计分的 KPI，其权重按比例分给其余 KPI；全部不计分的，当期{}。", settlement::NOTHING.get(pen.lang)),
            "The weight of what is not scored goes to the other KPIs in proportion; if nothing is scored, there is neither bonus nor deduction.".to_owned(),
        )),
    ]
}

/// What a day without stock, listing or Amazon does.
fn lost_days(pen: &Pen<'_>) -> Option<String> {
    let rules = &pen.terms.rules;
    let [ratio, gmv] = [rules.ratio_days, rules.gmv_days].map(|share| pen.format.percent(share));
    let ratios = names(pen, |formula| formula.subject.takes_time());
    let ratios =
        ratios.map(|names| {
            pen.lang.pick(
        format!("不可售 ASIN 天数占比超过 {ratio} 的月份，以下 KPI 不计分：{names}"),
        format!("a month with more than {ratio} of its ASIN-days lost does not count for {names}"),
    )
        });
    let growth = about(pen, &[Growth]).map(|names| pen.lang.pick(
        format!("超过 {gmv} 的月份，以下 KPI 不计分：{names}；未超过的，按可售天数折算"),
        format!("one with more than {gmv} lost does not count for {names}, which otherwise is scaled to the days that were left"),
    ));
    let effects: Vec<String> = ratios.into_iter().chain(growth).collect();
    let effects = effects.join(pen.lang.pick("；", "; "));
    (!effects.is_empty()).then(|| pen.lang.pick(
        format!("断货、因卖家资料导致的 Listing 下架、亚马逊故障或无故停用账号：{effects}"),
        format!("Stock-outs, listings suspended for the seller's documents, outages of Amazon and accounts stopped without cause: {effects}"),
    ))
}

fn small_samples(pen: &Pen<'_>) -> Block {
    let rules = &pen.terms.rules;
    let spend = pen
        .format
        .money(rules.min_ad_spend, pen.annex.schedule.gmv_currency);
    let (sessions, units) = (rules.min_sessions, rules.min_units);
    let sampled = |least| names(pen, |formula| formula.minimum == Some(least));
    let ads = sampled(Minimum::AdSpend).map(|names| {
        pen.lang.pick(
            format!("{names}（广告花费低于 {spend}）"),
            format!("{names} below {spend} of ad spend"),
        )
    });
    let conversion = sampled(Minimum::Sessions).map(|names| {
        pen.lang.pick(
            format!("{names}（会话数低于 {sessions}）"),
            format!("{names} below {sessions} sessions"),
        )
    });
    let returns = sampled(Minimum::Units).map(|names| {
        pen.lang.pick(
            format!("{names}（订购件数低于 {units}）"),
            format!("{names} below {units} units ordered"),
        )
    });
    let limits: Vec<String> = [ads, conversion, returns].into_iter().flatten().collect();
    let limits = limits.join(pen.lang.pick("；", "; "));
    Block::Paragraph(if limits.is_empty() {
        pen.lang.pick(
            "当期没有任何数据的 KPI 不计分。".to_owned(),
            "A KPI without any figures in the period is not scored.".to_owned(),
        )
    } else {
        pen.lang.pick(
            format!("当期样本不足的 KPI 不计分：{limits}。"),
            format!("A KPI with too small a sample in the period is not scored: {limits}."),
        )
    })
}

pub(super) fn launch(pen: &Pen<'_>) -> Vec<Block> {
    let new = pen.annex.inputs.new_sites();
    let new: Vec<&str> = new.map(|site| site_label(site).get(pen.lang)).collect();
    let new = new.join(pen.lang.pick("、", ", "));
    let ratios = names(pen, |formula| formula.subject.takes_time());
    let months = pen.annex.schedule.plan.grace_months;
    let text = match ratios.filter(|_| months > 0) {
        Some(names) => pen.lang.pick(
            format!("新开站点（{new}）自服务开始起 {months} 个月内的数据不计入考核（{names}）；其销售额照常计入。"),
            format!("What new marketplaces ({new}) show in the first {months} months of the term does not count for {names}; what they sell does."),
        ),
        None => pen.lang.pick(
            format!("新开站点（{new}）自首月起与其他站点同样考核，不设宽限期。"),
            format!("New marketplaces ({new}) are assessed like the others from the first month on; there is no grace."),
        ),
    };
    vec![Block::Paragraph(text)]
}
