//! Traffic, conversion and visibility.

use super::column::{Column, PAGE_VIEWS, SESSIONS as SESSION_COLUMN, UNITS_ORDERED};
use super::sales::SALES_AND_TRAFFIC;
use super::{KpiInfo, Part};
use crate::text::Text;

const BY_ASIN: Text = Text::new(
    "业务报告 › 按 ASIN › 子商品详情页面上的销售量与访问量",
    "Business Reports › By ASIN › Detail Page Sales and Traffic by Child Item",
);

const FEATURED_OFFER_COLUMN: Column =
    Column::new("Featured Offer (Buy Box) Percentage").zh("推荐报价（推荐报价展示位）百分比");

pub(super) const SESSIONS: KpiInfo = KpiInfo {
    name: Text::new("会话数", "Sessions"),
    symbols: "Σ Sessions",
    formula: Text::new(
        "浏览器会话数 + 移动应用会话数",
        "Sessions in browsers + sessions in the mobile app",
    ),
    numerator: Part {
        what: Text::new("全店会话数合计", "Sessions of the whole store"),
        report: SALES_AND_TRAFFIC,
        column: Some(SESSION_COLUMN),
    },
    denominator: None,
    column: None,
    window: Text::new(
        "考核周期内全部自然日；同一买家 24 小时内多次访问计 1 次会话",
        "All days of the period; one buyer's visits within 24 hours are one session",
    ),
    dispute: Text::new(
        "各 ASIN 会话数相加大于全店会话数：同一买家看几个商品各计 1 次；站外引流和机器人会抬高会话、摊薄转化率",
        "The sessions of the ASINs add up to more than the store's: a buyer who looks at several counts at each; traffic from outside and robots raise sessions and dilute conversion",
    ),
};

pub(super) const UNIT_SESSION_PERCENTAGE: KpiInfo = KpiInfo {
    name: Text::new("订单商品转化率", "Unit session percentage"),
    symbols: "Σ Units ÷ Σ Sessions",
    formula: Text::new(
        "固定 ASIN 清单的已订购商品数量合计 ÷ 会话数合计",
        "Units ordered ÷ sessions, summed over a fixed list of ASINs",
    ),
    numerator: Part {
        what: Text::new(
            "清单内 ASIN 的已订购商品数量",
            "Units ordered of the listed ASINs",
        ),
        report: BY_ASIN,
        column: Some(UNITS_ORDERED),
    },
    denominator: Some(Part {
        what: Text::new(
            "清单内 ASIN 的会话数（浏览器 + 移动应用）",
            "Sessions of the listed ASINs (browser and mobile app)",
        ),
        report: BY_ASIN,
        column: Some(SESSION_COLUMN),
    }),
    column: Some(Column::new("Unit Session Percentage").zh("商品会话百分比")),
    window: Text::new(
        "考核周期内全部自然日；同一买家 24 小时内多次访问计 1 次会话",
        "All days of the period; one buyer's visits within 24 hours are one session",
    ),
    dispute: Text::new(
        "先合计再相除，不取各 ASIN 百分比的平均；提升幅度按相对值（10% 升 10% 为 11%），不是百分点；清单签约时冻结，新品不中途加入；一单多件时可超过 100%",
        "Sums are divided, never percentages averaged; a rise is relative (10 % plus 10 % is 11 %), not in points; the list is fixed at signing and takes no new ASINs; several units per session can exceed 100 %",
    ),
};

pub(super) const FEATURED_OFFER: KpiInfo = KpiInfo {
    name: Text::new("推荐报价（购物车）占比", "Featured Offer percentage"),
    symbols: "Σ (Featured Offer % × Page views) ÷ Σ Page views",
    formula: Text::new(
        "各 ASIN 的推荐报价百分比按页面浏览量加权平均",
        "Featured Offer percentage of the ASINs, weighted by page views",
    ),
    numerator: Part {
        what: Text::new(
            "清单内各 ASIN 的推荐报价百分比 × 页面浏览量之和：推荐报价为本店的页面浏览量",
            "Featured Offer percentage × page views, summed over the listed ASINs: the page views with our offer featured",
        ),
        report: BY_ASIN,
        column: Some(FEATURED_OFFER_COLUMN),
    },
    denominator: Some(Part {
        what: Text::new(
            "清单内 ASIN 的页面浏览量之和",
            "Page views of the listed ASINs",
        ),
        report: BY_ASIN,
        column: Some(PAGE_VIEWS),
    }),
    column: Some(FEATURED_OFFER_COLUMN),
    window: Text::new("考核周期内全部自然日", "All days of the period"),
    dispute: Text::new(
        "按页面浏览量加权，不按会话数（不少工具用会话数）；售价高于站外参考价时推荐报价会被取消；跟卖和断货的责任要分清",
        "Weighted by page views, not by sessions as many tools do; a price above an outside reference price takes the offer away; say who answers for other sellers on the listing and for stock-outs",
    ),
};

pub(super) const BSR: KpiInfo = KpiInfo {
    name: Text::new("畅销榜排名 BSR", "Best Sellers Rank (BSR)"),
    symbols: "BSR = median(rank₁ … rank₂₈); (BSR₀ − BSR) ÷ BSR₀",
    formula: Text::new(
        "28 天每日排名的中位数；提升幅度 =（基线 − 中位数）÷ 基线",
        "Median of the daily ranks of 28 days; improvement = (baseline − median) ÷ baseline",
    ),
    numerator: Part {
        what: Text::new(
            "约定类目节点上、约定钟点记录的每日排名",
            "The rank in an agreed category node, noted every day at an agreed hour",
        ),
        report: Text::new(
            "商品详情页，或库存规划报告；业务报告没有排名",
            "Detail page, or the inventory planning report; Business Reports have no ranks",
        ),
        column: Some(Column::new("sales-rank")),
    },
    denominator: None,
    column: None,
    window: Text::new(
        "考核周期末 28 天，每天记录 1 次，取中位数",
        "The last 28 days of the period, noted once a day; the median counts",
    ),
    dispute: Text::new(
        "看哪个类目节点、哪个钟点须写明；排名每小时更新，类目商品增减也会让名次移动；事后无法补录，须当日留存截图或数据",
        "Which node, and which hour, must be written down; ranks move hourly and with the size of the category; they cannot be looked up later, so they are kept on the day",
    ),
};
