//! The dictionary entries of the scored KPIs.

use super::{Column, KpiInfo, Part};
use crate::text::Text;

const ORDERED_PRODUCT_SALES: Column = Column {
    en: "Ordered Product Sales",
    de: Some("Durch bestellte Produkte erzielter Umsatz"),
    zh: Some("已订购商品销售额"),
};

const UNITS_ORDERED: Column = Column {
    en: "Units Ordered",
    de: Some("Bestellte Einheiten"),
    zh: Some("已订购商品数量"),
};

const SALES_AND_TRAFFIC: Text = Text::new(
    "业务报告 › 按日期 › 销售量与访问量（按月）",
    "Business Reports › By date › Sales and Traffic (by month)",
);

pub(super) const GMV_GROWTH: KpiInfo = KpiInfo {
    name: Text::new("GMV 增长", "GMV growth"),
    formula: Text::new(
        "（考核周期月均 GMV − 基线）÷ 基线",
        "(average monthly GMV of the period − baseline) ÷ baseline",
    ),
    numerator: Part {
        what: Text::new(
            "考核周期内各月已订购商品销售额之和 ÷ 月数，减去基线",
            "Ordered product sales of the period ÷ its months, less the baseline",
        ),
        column: Some(ORDERED_PRODUCT_SALES),
    },
    denominator: Part {
        what: Text::new(
            "基线：启动前近 3 个完整月的月均已订购商品销售额",
            "Baseline: average monthly ordered product sales of the three full months before the start",
        ),
        column: Some(ORDERED_PRODUCT_SALES),
    },
    report: SALES_AND_TRAFFIC,
    column: None,
    window: Text::new(
        "按下单日期统计自然月；各站点按费率卡汇率折算后相加；B2B 列已含在总额内，不重复相加",
        "Calendar months by order date; sites converted at the rate card's exchange rates and added; the B2B columns are part of the totals and not added again",
    ),
    dispute: Text::new(
        "以下单金额为准（后台显示口径，通常含税），不扣取消和退款；大促、断货、调价造成的影响，如何剔除须另行约定",
        "Ordered sales as Seller Central shows them (usually with VAT), before cancellations and refunds; how deal events, stock-outs and price changes are excluded must be agreed separately",
    ),
};

pub(super) const ACOS: KpiInfo = KpiInfo {
    name: Text::new("广告销售成本比 ACoS", "ACoS"),
    formula: Text::new(
        "广告花费 ÷ 广告归因销售额",
        "Ad spend ÷ ad-attributed sales",
    ),
    numerator: Part {
        what: Text::new(
            "商品推广、品牌推广、展示型推广的花费之和",
            "Spend on Sponsored Products, Sponsored Brands and Sponsored Display",
        ),
        column: Some(Column {
            en: "Spend",
            de: Some("Ausgaben"),
            zh: Some("花费"),
        }),
    },
    denominator: Part {
        what: Text::new(
            "同一批广告活动的归因销售额之和",
            "Attributed sales of the same campaigns",
        ),
        column: Some(Column {
            en: "7 Day Total Sales / 14 Day Total Sales",
            de: Some("7 Tage, Umsatz gesamt"),
            zh: Some("7天总销售额 / 14天总销售额"),
        }),
    },
    report: Text::new(
        "广告后台 › 广告报告 › 广告活动（商品推广、品牌推广、展示型推广）",
        "Ads console › Reports › Campaign (Sponsored Products, Brands, Display)",
    ),
    column: Some(Column {
        en: "Total Advertising Cost of Sales (ACOS)",
        de: Some("Zugeschriebene Umsatzkosten (ACOS) gesamt"),
        zh: Some("广告投入产出比 (ACOS) 总计"),
    }),
    window: Text::new(
        "商品推广按点击后 7 天归因，品牌推广和展示型推广按 14 天；销售额记在点击日，转化后第 1、7、28 天会重述，故冻结后再回溯校正一次",
        "Sponsored Products: 7 days after the click; Brands and Display: 14 days. Sales are booked on the day of the click and restated 1, 7 and 28 days after the conversion, hence the single true-up after the freeze",
    ),
    dispute: Text::new(
        "用花费合计 ÷ 销售额合计重新计算，不取各行百分比的平均（无销售的行显示为 0% 或空白）；广告类型和归因窗口前后一致",
        "Recomputed as total spend ÷ total sales, never the mean of the rows (rows without sales show 0 % or nothing); the same ad types and windows throughout",
    ),
};

pub(super) const UNIT_SESSION_PERCENTAGE: KpiInfo = KpiInfo {
    name: Text::new("订单商品转化率", "Unit session percentage"),
    formula: Text::new(
        "固定 ASIN 清单的已订购商品数量合计 ÷ 会话数合计",
        "Units ordered ÷ sessions, summed over a fixed list of ASINs",
    ),
    numerator: Part {
        what: Text::new(
            "清单内 ASIN 的已订购商品数量",
            "Units ordered of the listed ASINs",
        ),
        column: Some(UNITS_ORDERED),
    },
    denominator: Part {
        what: Text::new(
            "清单内 ASIN 的会话数（浏览器 + 移动应用）",
            "Sessions of the listed ASINs (browser and mobile app)",
        ),
        column: Some(Column {
            en: "Sessions - Total",
            de: Some("Sitzungen – Summe"),
            zh: Some("会话数 - 总计"),
        }),
    },
    report: Text::new(
        "业务报告 › 按 ASIN › 子商品详情页面上的销售量与访问量",
        "Business Reports › By ASIN › Detail Page Sales and Traffic by Child Item",
    ),
    column: Some(Column {
        en: "Unit Session Percentage",
        de: None,
        zh: Some("商品会话百分比"),
    }),
    window: Text::new(
        "考核周期内全部自然日；同一买家 24 小时内多次访问计 1 次会话",
        "All days of the period; one buyer's visits within 24 hours are one session",
    ),
    dispute: Text::new(
        "先合计再相除，不取各 ASIN 百分比的平均；提升幅度按相对值（10% 升 10% 为 11%），不是百分点；清单签约时冻结，新品不中途加入；一单多件时可超过 100%",
        "Sums are divided, never percentages averaged; a rise is relative (10 % plus 10 % is 11 %), not in points; the list is fixed at signing and takes no new ASINs; several units per session can exceed 100 %",
    ),
};

pub(super) const RETURN_RATE: KpiInfo = KpiInfo {
    name: Text::new("退货率", "Return rate"),
    formula: Text::new(
        "已退款商品数量 ÷ 已订购商品数量",
        "Units refunded ÷ units ordered",
    ),
    numerator: Part {
        what: Text::new("考核周期内已退款商品数量", "Units refunded in the period"),
        column: Some(Column {
            en: "Units Refunded",
            de: None,
            zh: None,
        }),
    },
    denominator: Part {
        what: Text::new("考核周期内已订购商品数量", "Units ordered in the period"),
        column: Some(UNITS_ORDERED),
    },
    report: SALES_AND_TRAFFIC,
    column: Some(Column {
        en: "Refund Rate",
        de: None,
        zh: None,
    }),
    window: Text::new(
        "退款记在退款日，晚于下单日；冻结日的数据在回溯校正时更新一次",
        "Refunds are booked on their own day, after the order; the frozen figures are brought up to date once, at the true-up",
    ),
    dispute: Text::new(
        "退款不等于退货（部分退款、不退货退款也计入）；旺季后和圣诞延长退货期会抬高数值；尺码、质量类原因由卖家负责改进",
        "A refund is not always a return (partial and returnless refunds count); the weeks after the peak season and the extended Christmas window raise it; size and quality are the seller's to improve",
    ),
};
