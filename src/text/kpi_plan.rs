//! What the plan of a contract's KPIs says: what is scored, where growth is counted from,
//! and what in it does not fit together.

#![expect(missing_docs, reason = "a text is its own description")]

use super::dictionary::benchmark;
use super::format::Format;
use super::{Lang, Text, kpi as words};
use crate::kpi::{Finding, Grade, KpiSchedule, LARGEST_WEIGHT, Remedy, STEEP_GROWTH};
use crate::money::{Amount, Percent};
use crate::rate_card::ScoredKpi;
use crate::seller::BaselineRule;

pub const TITLE: Text = Text::new("考核方案", "KPI plan");
pub const INTRO: Text = Text::new(
    "为每项指标填分值，不考核的填 0；权重按分值比例折算为 100%。“可扣”是该项单独得零分时每期扣减的服务费。",
    "Give each KPI a share, 0 if it is not to be scored. Weights are the shares in proportion and sum to 100%. At stake is what a period loses if that KPI alone earns nothing.",
);
pub const EDIT: Text = Text::new("调整指标、权重与基线", "Change KPIs, weights and baseline");
pub const PROPOSE: Text = Text::new("按目标推荐", "Propose from my aims");
pub const TO_HUNDRED: Text = Text::new("凑整到 100", "Make it 100");
pub const AS_CARD: Text = Text::new("恢复费率卡默认", "Back to the rate card");
pub const SHARE: Text = Text::new("分值", "Share");
pub const NOT_SCORED: Text = Text::new("不考核", "Not scored");
pub const ADS_ELSEWHERE: Text = Text::new("广告自管，不考核", "Not scored: you run the ads");

pub const BASELINE: Text = Text::new("GMV 增长从哪里算起", "GMV growth is counted from");
pub const TO_MEASURE: Text = Text::new("待测", "To be measured");
pub const LAST_YEAR_GMV: Text = Text::new("去年同期月均 GMV", "Monthly GMV a year before");
pub const LAST_YEAR_GMV_HINT: Text = Text::new(
    "服务期前三个月在去年的月均，所有站点合计",
    "The first three months of the term, a year before; all sites, monthly average",
);
pub const STOCK_OUT_DAYS: Text =
    Text::new("近 3 个月断货天数", "Days out of stock, last three months");
pub const STOCK_OUT_DAYS_HINT: Text = Text::new(
    "主推 ASIN 平均；按有货天数折算基线",
    "Of the main ASINs, on average; the baseline is scaled to the days with stock",
);
pub const SEASONAL: Text = Text::new("目标随淡旺季调整", "Targets follow the seasons");
pub const SEASONAL_HINT: Text = Text::new(
    "按“展望”里的月度系数折算每期基线：淡季目标低，旺季目标高",
    "Each period’s baseline is scaled by the months under Outlook: less in a low season, more in a high one",
);
pub const GRACE: Text = Text::new("新站宽限期（月）", "Grace for new stores (months)");
pub const GRACE_HINT: Text = Text::new(
    "宽限期内，新站的 ACoS、TACoS、ROAS 与转化率不计分",
    "During it ACoS, TACoS, ROAS and conversion of new stores do not count",
);
pub const STANDARDS: Text = Text::new("达标线", "Standards");
pub const STOCK_OUT: Text = Text::new("断货率上限", "Stock-out rate, at most");
pub const LOCALISATION: Text = Text::new("本土化评分下限", "Localisation audit, at least");
pub const RESPONSE_TIME: Text =
    Text::new("24 小时回复率下限", "Answered within 24 hours, at least");
pub const STANDARD_HINT: Text = Text::new("留空按示例标准", "Blank: the sample’s");

pub const FEASIBILITY: Text = Text::new("可行性检查", "Feasibility");
pub const FEASIBLE: Text = Text::new(
    "未发现相互矛盾或无法达成的目标。",
    "No target contradicts another or is out of reach.",
);
pub const MONTHS: Text = Text::new("逐月参考值", "Month by month");
pub const MONTHS_NOTE: Text = Text::new(
    "供月报对照，不单独结算；增长类指标三个月的平均值即当期目标。",
    "For reading the monthly reports; nothing is settled on them. Of what grows, the mean of a period’s months is its target.",
);
pub const MONTH_TARGET: Text = Text::new("当月参考值", "Month’s target");
pub const SEASON: Text = Text::new("淡旺季系数", "Season");

/// The weight of a KPI, and what a period loses if it alone earns nothing.
pub fn stake(lang: Lang, weight: &str, lost: &str) -> String {
    lang.pick(
        format!("权重 {weight} · 每期可扣 {lost}"),
        format!("Weight {weight} · {lost} a period at stake"),
    )
}

/// What the shares sum to.
pub fn sum(lang: Lang, sum: u16) -> String {
    lang.pick(format!("分值合计 {sum}"), format!("Shares sum to {sum}"))
}

/// Where growth is counted from.
pub const fn baseline_rule(rule: BaselineRule) -> Text {
    match rule {
        BaselineRule::LastThreeMonths => Text::new("近 3 个完整月", "Last three full months"),
        BaselineRule::LastYear => Text::new("去年同期", "Same months last year"),
        BaselineRule::Higher => Text::new("两者取高", "The higher of both"),
    }
}

/// How much a finding weighs.
pub const fn grade(grade: Grade) -> Text {
    match grade {
        Grade::Conflict => Text::new("冲突", "Conflict"),
        Grade::Note => Text::new("提示", "Note"),
    }
}

/// What one click does.
pub const fn remedy(remedy: Remedy) -> Text {
    match remedy {
        Remedy::Grace => Text::new("宽限 3 个月", "Give three months of grace"),
        Remedy::DropRoas => Text::new("去掉 ROAS", "Drop ROAS"),
        Remedy::Growth => Text::new("改为每季 25%", "Make it 25% a quarter"),
        Remedy::ToHundred => TO_HUNDRED,
        Remedy::Seasonal => SEASONAL,
    }
}

/// What does not fit, and what to do about it. Amounts are in the currencies of
/// `schedule`.
pub fn finding(
    lang: Lang,
    finding: &Finding,
    schedule: &KpiSchedule,
    format: &dyn Format,
) -> String {
    let percent = |percent: Percent| format.percent(percent);
    let name = |kpi| words::scored(kpi).name.get(lang);
    match *finding {
        Finding::NothingScored => NOTHING_SCORED.get(lang).to_owned(),
        Finding::FlatAdBudget { kpi, rise, budget } => {
            let budget = format.money(budget, schedule.gmv_currency);
            flat_ad_budget(lang, name(kpi), &percent(rise), &budget)
        }
        Finding::ConversionOfNewStores => CONVERSION_OF_NEW_STORES.get(lang).to_owned(),
        Finding::AcosAndRoas => ACOS_AND_ROAS.get(lang).to_owned(),
        Finding::BeyondBenchmark {
            kpi,
            target,
            end,
            benchmark: of,
        } => {
            let target = words::value(target, schedule.gmv_currency, format);
            let best = words::value(kpi.value(end), schedule.gmv_currency, format);
            let of_acos = if kpi == ScoredKpi::Roas {
                ScoredKpi::Acos
            } else {
                kpi
            };
            let source = benchmark(of_acos.kpi().entry(), of, lang, format);
            beyond_benchmark(lang, name(kpi), &target, &best, &source)
        }
        Finding::SellersLever(kpi) => sellers_lever(kpi).get(lang).to_owned(),
        Finding::ShortStock(days) => short_stock(lang, days),
        Finding::SteepGrowth(growth) => {
            steep_growth(lang, &percent(growth), &percent(STEEP_GROWTH))
        }
        Finding::LargeWeight(kpi, weight) => {
            let most = percent(LARGEST_WEIGHT);
            large_weight(lang, name(kpi), &percent(weight), &most)
        }
        Finding::SharesNotHundred(sum) => shares_not_hundred(lang, sum),
        Finding::NothingToReach(kpi) => nothing_to_reach(lang, name(kpi)),
        Finding::Unseasoned { period, season } => unseasoned(lang, period, &percent(season)),
    }
}

const NOTHING_SCORED: Text = Text::new(
    "没有可考核的指标：所选指标都要靠广告，而广告不由服务商投放。风险金与奖金因此为零。",
    "Nothing is left to be scored: every KPI chosen takes the advertising, which the provider does not run. So nothing is at risk, and there is no bonus.",
);
const CONVERSION_OF_NEW_STORES: Text = Text::new(
    "新站点考核了转化率：新品期评价少、流量不稳，数据说明不了问题。给新站至少 3 个月宽限期，或只考核老站。",
    "Conversion is scored on a new store: with few reviews and little traffic its figures say nothing yet. Give new stores at least three months of grace, or score the live ones alone.",
);
const ACOS_AND_ROAS: Text = Text::new(
    "ACoS 与 ROAS 互为倒数，同一个结果会奖两次或扣两次。保留一项即可。",
    "ROAS is one divided by ACoS: the same result would be paid or deducted twice. Keep one of them.",
);

fn flat_ad_budget(lang: Lang, kpi: &str, rise: &str, budget: &str) -> String {
    lang.pick(
        format!("既要增长，又要“{kpi}”改善：广告成交占比不变的话，到最后一期广告预算须增加 {rise}，即每月约 {budget}。预算不变则两者不可兼得——把预算增幅写进合同，或放低其中一项。"),
        format!("Sales are to grow and {kpi} is to improve: with the same part of sales from ads, the budget has to rise by {rise}, to about {budget} a month in the last period. On a flat budget both cannot be had: write the rise into the contract, or lower one of the two."),
    )
}

fn beyond_benchmark(lang: Lang, kpi: &str, target: &str, best: &str, source: &str) -> String {
    lang.pick(
        format!("“{kpi}”末期目标 {target}，比资料中最好的水平 {best} 还高要求（{source}）。除非店铺已接近这一水平，否则难以达成。"),
        format!("{kpi}: the last target, {target}, asks for more than the best that any source names, {best} ({source}). It can hardly be reached, unless the store is close to it already."),
    )
}

/// What the seller has to do with it.
const fn sellers_lever(kpi: ScoredKpi) -> Text {
    match kpi {
        ScoredKpi::StockOut => Text::new(
            "断货率还取决于卖家的备货与资金：写明补货建议由谁出、多久下单；因卖家断货的天数登记为剔除事项，不扣服务商。",
            "Stock-outs depend on the seller’s orders and cash, too: write down who proposes the orders and by when they are placed. What the seller lets run out is noted as an exclusion and costs the provider nothing.",
        ),
        ScoredKpi::ReturnRate => Text::new(
            "退货率首先取决于产品本身：把描述不符、尺码等服务商能改的原因与质量问题分开统计。",
            "Returns depend on the product first: count what the provider can mend, such as descriptions and sizes, apart from defects.",
        ),
        _ => Text::new(
            "这项指标主要由卖家掌握：写明卖家的配合事项，否则不宜考核服务商。",
            "This KPI is mostly in the seller’s hands: write down what the seller does for it, or do not score the provider by it.",
        ),
    }
}

fn short_stock(lang: Lang, days: u16) -> String {
    lang.pick(
        format!("库存只够 {days} 天，却要求增长：先定补货与到仓时间；断货造成的缺口不应由服务商承担。"),
        format!("Stock lasts for {days} days, and sales are to grow: settle first when more arrives. What is lost to empty shelves is not the provider’s."),
    )
}

fn steep_growth(lang: Lang, growth: &str, steep: &str) -> String {
    lang.pick(
        format!("每季增长 {growth}，高于 {steep}：很少有店铺能连续做到，价格里的 KPI 难度系数也随之上调。"),
        format!("Growth of {growth} a quarter, above {steep}: few stores keep that up, and the price follows the difficulty."),
    )
}

fn large_weight(lang: Lang, kpi: &str, weight: &str, most: &str) -> String {
    lang.pick(
        format!("“{kpi}”一项占 {weight}，一次波动就决定整期奖扣。建议单项不超过 {most}。"),
        format!("{kpi} alone makes {weight} of the score: one bad month decides the whole period. No KPI should weigh more than {most}."),
    )
}

fn shares_not_hundred(lang: Lang, sum: u16) -> String {
    lang.pick(
        format!("分值合计 {sum}，权重已按比例折算到 100%。凑整后合同里的数字更好核对。"),
        format!("The shares sum to {sum}; weights are in proportion, to 100%. Shares of 100 are easier to check in a contract."),
    )
}

fn nothing_to_reach(lang: Lang, kpi: &str) -> String {
    lang.pick(
        format!("“{kpi}”的目标与基线相同：守住即得 100%，没有超额空间。"),
        format!(
            "{kpi}: the target is the baseline. Holding it earns 100%, and there is nothing beyond."
        ),
    )
}

fn unseasoned(lang: Lang, period: u8, season: &str) -> String {
    lang.pick(
        format!("按季节规律，第 {period} 期的销量约为基线月份的 {season}，而目标没有随之调整：淡季白扣，旺季白奖。"),
        format!("By its season, period {period} sells about {season} of the months of the baseline, and the target does not follow: low seasons cost and high seasons pay without anybody’s doing."),
    )
}

/// A figure beside a rule: the monthly GMV it counts from.
pub fn from_gmv(
    lang: Lang,
    gmv: Option<Amount>,
    schedule: &KpiSchedule,
    format: &dyn Format,
) -> String {
    gmv.map_or_else(
        || TO_MEASURE.get(lang).to_owned(),
        |gmv| format.money(gmv, schedule.gmv_currency),
    )
}
