//! Stock.

use super::column::Column;
use super::{KpiInfo, Part};
use crate::text::Text;

const PLANNING: Text = Text::new(
    "库存 › 亚马逊物流库存规划报告",
    "Inventory › FBA inventory planning report",
);

const AVAILABLE: Column = Column::new("available");
const SHIPPED: Column = Column::new("units-shipped-t90");

pub(super) const INVENTORY_TURNOVER: KpiInfo = KpiInfo {
    name: Text::new("库存周转率", "Inventory turnover"),
    symbols: "Units₉₀ × 365 ÷ 90 ÷ Average stock",
    formula: Text::new(
        "近 90 天发货件数折算为一年 ÷ 同期平均可售库存",
        "Units shipped in 90 days, as of a year ÷ average available stock of the same days",
    ),
    numerator: Part {
        what: Text::new(
            "近 90 天发货件数 × 365 ÷ 90",
            "Units shipped in the last 90 days × 365 ÷ 90",
        ),
        report: PLANNING,
        column: Some(SHIPPED),
    },
    denominator: Some(Part {
        what: Text::new(
            "近 90 天每日（至少每周）可售库存的平均数",
            "Average of the available stock, noted daily or at least weekly",
        ),
        report: PLANNING,
        column: Some(AVAILABLE),
    }),
    column: None,
    window: Text::new(
        "考核周期末近 90 天；在途和调拨中的库存不计",
        "The last 90 days of the period; without stock in transit or between warehouses",
    ),
    dispute: Text::new(
        "采购由卖家决定，服务商只给补货建议：卖家未按建议备货或发货延误的，不扣服务商",
        "The seller buys, the provider advises: no deduction where the seller did not follow the advice or shipped late",
    ),
};

pub(super) const DAYS_OF_SUPPLY: KpiInfo = KpiInfo {
    name: Text::new("可售天数", "Days of supply"),
    symbols: "Stock ÷ (Units₉₀ ÷ 90)",
    formula: Text::new(
        "可售库存 ÷ 近 90 天日均发货件数",
        "Available stock ÷ average daily units of the last 90 days",
    ),
    numerator: Part {
        what: Text::new(
            "期末可售库存件数",
            "Available units at the end of the period",
        ),
        report: PLANNING,
        column: Some(AVAILABLE),
    },
    denominator: Some(Part {
        what: Text::new(
            "近 90 天发货件数 ÷ 90",
            "Units shipped in the last 90 days ÷ 90",
        ),
        report: PLANNING,
        column: Some(SHIPPED),
    }),
    column: Some(Column::new("days-of-supply")),
    window: Text::new(
        "考核周期末的库存，近 90 天的发货",
        "Stock at the end of the period, shipments of the last 90 days",
    ),
    dispute: Text::new(
        "低不等于好：约定的是区间，低于下限视为断货风险；亚马逊显示的可售天数按其预测算，与本式不同；旺季备货须另行约定",
        "Lower is not always better: a range is agreed, and below it stock-outs threaten; Amazon's own figure rests on its forecast and differs; stocking up for a season is agreed separately",
    ),
};

pub(super) const STOCK_OUT: KpiInfo = KpiInfo {
    name: Text::new("断货率", "Stock-out rate"),
    symbols: "Σ ASIN-days with stock 0 ÷ Σ ASIN-days",
    formula: Text::new(
        "断货 ASIN 天数 ÷ ASIN 总天数",
        "Days on which ASINs were out of stock ÷ all their days",
    ),
    numerator: Part {
        what: Text::new(
            "主力 ASIN 清单中可售库存为 0 的天数之和",
            "Days with no available stock, summed over the list of main ASINs",
        ),
        report: PLANNING,
        column: Some(AVAILABLE),
    },
    denominator: Some(Part {
        what: Text::new(
            "清单 ASIN 数 × 考核周期天数",
            "Listed ASINs × days of the period",
        ),
        report: PLANNING,
        column: None,
    }),
    column: None,
    window: Text::new(
        "考核周期内全部自然日，每天记录 1 次",
        "All days of the period, noted once a day",
    ),
    dispute: Text::new(
        "仓间调拨（预留）是否算断货、谁忘了发货，是最常见的争执；断货天数同时从销售、转化和排名的考核中剔除",
        "Whether units between warehouses (reserved) are out of stock, and who forgot to ship, is what it usually comes to; days without stock are also left out of sales, conversion and rank",
    ),
};

pub(super) const IPI: KpiInfo = KpiInfo {
    name: Text::new("库存绩效指标 IPI", "Inventory Performance Index (IPI)"),
    symbols: "0 ≤ IPI ≤ 1000",
    formula: Text::new(
        "亚马逊给出的评分，0–1000 分，算法不公开",
        "A score of Amazon's, 0 to 1,000; how it is computed is not published",
    ),
    numerator: Part {
        what: Text::new(
            "评分，综合冗余库存、售出率、无在售信息库存和有货率",
            "The score, from excess stock, sell-through, stranded stock and in-stock rate",
        ),
        report: Text::new("库存 › 库存绩效", "Inventory › Performance"),
        column: None,
    },
    denominator: None,
    column: None,
    window: Text::new(
        "每周更新；亚马逊在季度末前的评定日取数",
        "Weekly; Amazon takes the score of a day before the end of the quarter",
    ),
    dispute: Text::new(
        "冗余库存多由卖家采购造成；亚马逊的限额调整过（350 到 500 之间），签约时以后台显示为准",
        "Excess stock is mostly the seller's buying; Amazon has moved the limit between 350 and 500, so what Seller Central shows at signing counts",
    ),
};
