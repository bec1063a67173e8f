//! Advertising.

use super::column::{AD_SALES, CLICKS, Column, IMPRESSIONS, ORDERED_PRODUCT_SALES, SPEND};
use super::sales::SALES_AND_TRAFFIC;
use super::{KpiInfo, Part};
use crate::text::Text;

const CAMPAIGNS: Text = Text::new(
    "广告后台 › 广告报告 › 广告活动（商品推广、品牌推广、展示型推广）",
    "Ads console › Reports › Campaign (Sponsored Products, Brands, Display)",
);

const SPENT: Part = Part {
    what: Text::new(
        "商品推广、品牌推广、展示型推广的花费之和",
        "Spend on Sponsored Products, Sponsored Brands and Sponsored Display",
    ),
    report: CAMPAIGNS,
    column: Some(SPEND),
};

const ATTRIBUTED: Part = Part {
    what: Text::new(
        "同一批广告活动的归因销售额之和",
        "Attributed sales of the same campaigns",
    ),
    report: CAMPAIGNS,
    column: Some(AD_SALES),
};

const CLICKED: Part = Part {
    what: Text::new("同一批广告活动的点击量之和", "Clicks of the same campaigns"),
    report: CAMPAIGNS,
    column: Some(CLICKS),
};

const ATTRIBUTION: Text = Text::new(
    "商品推广按点击后 7 天归因，品牌推广和展示型推广按 14 天；销售额记在点击日，转化后第 1、7、28 天会重述，故冻结后再回溯校正一次",
    "Sponsored Products: 7 days after the click; Brands and Display: 14 days. Sales are booked on the day of the click and restated 1, 7 and 28 days after the conversion, hence the single true-up after the freeze",
);

const TRAFFIC_CHECKED: Text = Text::new(
    "考核周期内全部自然日；亚马逊 3 天内会剔除无效流量，冻结时数据已定",
    "All days of the period; Amazon takes out invalid traffic within three days, so the figures stand by the freeze",
);

pub(super) const ACOS: KpiInfo = KpiInfo {
    name: Text::new("广告销售成本比 ACoS", "ACoS"),
    symbols: "Σ Spend ÷ Σ Ad sales",
    formula: Text::new(
        "广告花费 ÷ 广告归因销售额",
        "Ad spend ÷ ad-attributed sales",
    ),
    numerator: SPENT,
    denominator: Some(ATTRIBUTED),
    column: Some(
        Column::new("Total Advertising Cost of Sales (ACOS)")
            .zh("广告投入产出比 (ACOS) 总计")
            .de("Zugeschriebene Umsatzkosten (ACOS) gesamt")
            .es("Coste publicitario de las ventas (ACOS) total"),
    ),
    window: ATTRIBUTION,
    dispute: Text::new(
        "用花费合计 ÷ 销售额合计重新计算，不取各行百分比的平均（无销售的行显示为 0% 或空白）；广告类型和归因窗口前后一致",
        "Recomputed as total spend ÷ total sales, never the mean of the rows (rows without sales show 0 % or nothing); the same ad types and windows throughout",
    ),
};

pub(super) const ROAS: KpiInfo = KpiInfo {
    name: Text::new("广告投资回报率 ROAS", "ROAS"),
    symbols: "Σ Ad sales ÷ Σ Spend = 1 ÷ ACoS",
    formula: Text::new(
        "广告归因销售额 ÷ 广告花费",
        "Ad-attributed sales ÷ ad spend",
    ),
    numerator: ATTRIBUTED,
    denominator: Some(SPENT),
    column: Some(
        Column::new("Total Return on Advertising Spend (ROAS)")
            .zh("总广告投资回报率 (ROAS)")
            .de("Gesamte Rentabilität der Anzeigenkosten (ROAS)")
            .es("Retorno de la inversión publicitaria (ROAS) total"),
    ),
    window: ATTRIBUTION,
    dispute: Text::new(
        "ROAS 是 ACoS 的倒数，两者同时计分等于同一结果奖扣两次，只能选一项",
        "ROAS is ACoS turned over: to score both is to pay twice for one result, so one of them is chosen",
    ),
};

pub(super) const TACOS: KpiInfo = KpiInfo {
    name: Text::new("广告花费占比 TACoS", "TACoS"),
    symbols: "Σ Spend ÷ Σ GMV",
    formula: Text::new(
        "全部广告花费 ÷ 全部已订购商品销售额",
        "All ad spend ÷ all ordered product sales",
    ),
    numerator: Part {
        what: Text::new(
            "商品推广、品牌推广、展示型推广的花费之和，投放 DSP 的另加 DSP 花费",
            "Spend on Sponsored Products, Sponsored Brands and Sponsored Display, and on DSP where it is used",
        ),
        report: CAMPAIGNS,
        column: Some(SPEND),
    },
    denominator: Some(Part {
        what: Text::new(
            "同期同站点的已订购商品销售额（广告单与自然单合计）",
            "Ordered product sales of the same days and sites, advertised or not",
        ),
        report: SALES_AND_TRAFFIC,
        column: Some(ORDERED_PRODUCT_SALES),
    }),
    column: None,
    window: Text::new(
        "考核周期内全部自然日，两份报告的站点与日期一致；销售额按下单日期，不看归因",
        "All days of the period, the same sites and days in both reports; sales by order date, attributed or not",
    ),
    dispute: Text::new(
        "花费通常不含税，销售额通常含税，口径须写明；分母用已订购还是已发货销售额，两者会差出几个点",
        "Spend is usually without VAT and sales usually with it, so the basis must be written down; ordered and shipped sales as divisor differ by points",
    ),
};

pub(super) const CTR: KpiInfo = KpiInfo {
    name: Text::new("广告点击率 CTR", "Click-through rate (CTR)"),
    symbols: "Σ Clicks ÷ Σ Impressions",
    formula: Text::new("广告点击量 ÷ 广告展示量", "Ad clicks ÷ ad impressions"),
    numerator: CLICKED,
    denominator: Some(Part {
        what: Text::new(
            "同一批广告活动的展示量之和",
            "Impressions of the same campaigns",
        ),
        report: CAMPAIGNS,
        column: Some(IMPRESSIONS),
    }),
    column: Some(
        Column::new("Click-Thru Rate (CTR)")
            .zh("点击率 (CTR)")
            .de("Klickrate (CTR)")
            .es("Índice de clics (CTR)"),
    ),
    window: TRAFFIC_CHECKED,
    dispute: Text::new(
        "各类广告的展示计法不同（品牌推广、展示型推广有可见展示一说），不可跨类型比较；亚马逊一处说明把分子分母写反，以点击 ÷ 展示为准",
        "Ad types count impressions differently (Brands and Display also have viewable ones) and must not be compared; one of Amazon's own tables has the quotient upside down: it is clicks ÷ impressions",
    ),
};

pub(super) const CPC: KpiInfo = KpiInfo {
    name: Text::new("单次点击成本 CPC", "Cost per click (CPC)"),
    symbols: "Σ Spend ÷ Σ Clicks",
    formula: Text::new("广告花费 ÷ 广告点击量", "Ad spend ÷ ad clicks"),
    numerator: SPENT,
    denominator: Some(CLICKED),
    column: Some(
        Column::new("Cost Per Click (CPC)")
            .zh("单次点击成本 (CPC)")
            .de("Kosten pro Klick (CPC)")
            .es("Coste por clic (CPC)"),
    ),
    window: TRAFFIC_CHECKED,
    dispute: Text::new(
        "竞价策略、广告位加价和站点结构一变就变，只用来解释 ACoS，不单独考核；各站点按本币看",
        "It moves with bidding strategy, placements and the mix of sites: it explains ACoS and is not assessed by itself; each site in its own currency",
    ),
};
