//! How the service is assessed, and what follows from it.

use super::{Block, Pen, dates};
use crate::kpi::Scored;
use crate::text::quote::site_label;
use crate::text::{kpi as words, schedule as heads, settlement};

pub(super) fn baseline(pen: &Pen<'_>) -> Vec<Block> {
    let rows = pen.annex.schedule.scored.iter().map(|scored| {
        vec![
            words::scored(scored.kpi).name.get(pen.lang).to_owned(),
            start(pen, scored),
        ]
    });
    let head = [heads::KPI, heads::BASELINE];
    vec![
        pen.say(
            "基线取启动前最近 3 个完整自然月，按与考核相同的口径计算。启动会前双方导出并签字确认；签署后不因事后数据更好或更差而改动。",
            "Baselines are those of the last three full calendar months before the start, measured as the KPIs are. Both sides export and sign them before the kick-off; they do not change afterwards.",
        ),
        Block::Table {
            head: head.map(|head| head.get(pen.lang).to_owned()).to_vec(),
            rows: rows.collect(),
        },
        pen.say(
            "标注“待测”的基线须在启动会前测得，目标按下条所列比例换算；测不出的 KPI 不计分，权重按比例分给其余 KPI。",
            "A baseline that is to be measured is measured before the kick-off, and its targets follow by the shares of the next clause. A KPI that cannot be measured is not scored; its weight goes to the others in proportion.",
        ),
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
    if !schedule.omitted.is_empty() {
        blocks.push(Block::Paragraph(
            words::ADS_NOT_MANAGED.get(pen.lang).to_owned(),
        ));
    }
    blocks
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
    let mut blocks = vec![
        Block::Paragraph(words::attainment_rule(pen.lang, &threshold, &cap)),
        Block::Paragraph(words::payout_rule(pen.lang, &cap)),
        Block::Table {
            head: head.map(|head| head.get(pen.lang).to_owned()).to_vec(),
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

pub(super) fn exclusions(pen: &Pen<'_>) -> Vec<Block> {
    let rules = &pen.terms.rules;
    let [ratio, gmv, price, cut] = [
        rules.ratio_days,
        rules.gmv_days,
        rules.price_change,
        rules.budget_cut,
    ]
    .map(|share| pen.format.percent(share));
    let spend = pen
        .format
        .money(rules.min_ad_spend, pen.annex.schedule.gmv_currency);
    let (sessions, units) = (rules.min_sessions, rules.min_units);
    let items = [
        pen.lang.pick(
            format!("断货、因卖家资料导致的 Listing 下架：不可售 ASIN 天数占比超过 {ratio} 的月份不计 ACoS、转化率，超过 {gmv} 的不计 GMV；其余月份 GMV 按可售天数折算"),
            format!("Stock-outs, and listings suspended for the seller's documents: a month with more than {ratio} of its ASIN-days lost does not count for ACoS and conversion, with more than {gmv} not for GMV; otherwise its GMV counts on the days that were left"),
        ),
        pen.lang.pick(
            "亚马逊故障、无故停用账号：同上，按天折算".to_owned(),
            "Outages of Amazon, and accounts stopped without cause: the same, by days".to_owned(),
        ),
        pen.lang.pick(
            format!("卖家对清单内 ASIN 平均调价幅度超过 {price}：当月不计 GMV、ACoS 和转化率"),
            format!("A change of the listed ASINs' prices by the seller of more than {price} on average: GMV, ACoS and conversion of the month do not count"),
        ),
        pen.lang.pick(
            format!("卖家削减广告预算超过 {cut}：当月不计 ACoS 和 GMV"),
            format!("A cut of the ad budget by the seller of more than {cut}: ACoS and GMV of the month do not count"),
        ),
        pen.lang.pick(
            "Prime Day、黑五等大促月份，经双方书面登记的：当月不计 GMV 和转化率".to_owned(),
            "Prime Day, Black Friday and the like, where both sides have noted them in writing: GMV and conversion of the month do not count".to_owned(),
        ),
    ];
    vec![
        pen.say(
            "下列情形书面记录后剔除，对有利和不利于服务商的月份同样适用：",
            "These are noted in writing when they happen and then left out, whether that helps the provider or not:",
        ),
        Block::Items(items.to_vec()),
        Block::Paragraph(pen.lang.pick(
            format!("当期样本不足的 KPI 不计分：广告花费低于 {spend} 不计 ACoS，会话数低于 {sessions} 不计转化率，订购件数低于 {units} 不计退货率。"),
            format!("A KPI with too small a sample in the period is not scored: ACoS below {spend} of ad spend, conversion below {sessions} sessions, return rate below {units} units ordered."),
        )),
        Block::Paragraph(pen.lang.pick(
            format!("不计分的 KPI，其权重按比例分给其余 KPI；全部不计分的，当期{}。", settlement::NOTHING.get(pen.lang)),
            "The weight of what is not scored goes to the other KPIs in proportion; if nothing is scored, there is neither bonus nor deduction.".to_owned(),
        )),
    ]
}

pub(super) fn launch(pen: &Pen<'_>) -> Vec<Block> {
    let new = pen.annex.inputs.new_sites();
    let new: Vec<&str> = new.map(|site| site_label(site).get(pen.lang)).collect();
    let new = new.join(pen.lang.pick("、", ", "));
    vec![Block::Paragraph(pen.lang.pick(
        format!("新开站点（{new}）上线后前 3 个月的广告和转化数据不计入 ACoS 与转化率考核；新品期不设转化率目标。"),
        format!("What new marketplaces ({new}) show in their first three months does not count for ACoS and conversion: there is no conversion target while listings are new."),
    ))]
}
