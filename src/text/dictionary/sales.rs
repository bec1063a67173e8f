//! Sales and orders.

use super::column::{Column, ORDERED_PRODUCT_SALES};
use super::{KpiInfo, Part};
use crate::text::Text;

pub(super) const SALES_AND_TRAFFIC: Text = Text::new(
    "业务报告 › 按日期 › 销售量与访问量（按月）",
    "Business Reports › By date › Sales and Traffic (by month)",
);

const ALL_ORDERS: Text = Text::new(
    "订单报告 › 所有订单（TSV 文件）",
    "Order reports › All Orders (flat file)",
);

const ORDER_ID: Column = Column::untranslated("amazon-order-id");

pub(super) const GMV_GROWTH: KpiInfo = KpiInfo {
    name: Text::new("GMV 增长", "GMV growth"),
    symbols: "(Σ GMV ÷ months − GMV₀) ÷ GMV₀",
    formula: Text::new(
        "（考核周期月均 GMV − 基线）÷ 基线",
        "(average monthly GMV of the period − baseline) ÷ baseline",
    ),
    numerator: Part {
        what: Text::new(
            "考核周期内各月已订购商品销售额之和 ÷ 月数，减去基线",
            "Ordered product sales of the period ÷ its months, less the baseline",
        ),
        report: SALES_AND_TRAFFIC,
        column: Some(ORDERED_PRODUCT_SALES),
    },
    denominator: Some(Part {
        what: Text::new(
            "基线：启动前近 3 个完整月的月均已订购商品销售额",
            "Baseline: average monthly ordered product sales of the three full months before the start",
        ),
        report: SALES_AND_TRAFFIC,
        column: Some(ORDERED_PRODUCT_SALES),
    }),
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

pub(super) const ORDER_GROWTH: KpiInfo = KpiInfo {
    name: Text::new("订单增长", "Order growth"),
    symbols: "(Σ Orders ÷ months − Orders₀) ÷ Orders₀",
    formula: Text::new(
        "（考核周期月均订单数 − 基线）÷ 基线",
        "(average monthly orders of the period − baseline) ÷ baseline",
    ),
    numerator: Part {
        what: Text::new(
            "考核周期内去重后的未取消订单数 ÷ 月数，减去基线",
            "Distinct orders of the period that were not cancelled ÷ its months, less the baseline",
        ),
        report: ALL_ORDERS,
        column: Some(ORDER_ID),
    },
    denominator: Some(Part {
        what: Text::new(
            "基线：启动前近 3 个完整月的月均未取消订单数",
            "Baseline: average monthly orders of the three full months before the start, without cancelled ones",
        ),
        report: ALL_ORDERS,
        column: Some(ORDER_ID),
    }),
    column: None,
    window: Text::new(
        "按下单日期统计自然月；只计 Amazon 渠道，Non-Amazon（多渠道配送）行剔除；同一订单号只计 1 次",
        "Calendar months by order date; Amazon channels only, without the Non-Amazon rows of multi-channel fulfilment; an order number counts once",
    ),
    dispute: Text::new(
        "订单、订单商品和商品数量是三个数：一单买两种商品共 5 件，是 1 个订单、2 个订单商品、5 件；业务报告没有订单数，不能拿订单商品总数代替",
        "Orders, order items and units are three figures: one order for five pieces of two products is 1 order, 2 order items, 5 units. Business Reports have no orders, and order items are no substitute",
    ),
};
