//! The dictionary entries of the gates. Thresholds come from the rate card.

use super::{Column, KpiInfo, Part};
use crate::text::Text;

const fn part(what: Text) -> Part {
    Part { what, column: None }
}

pub(super) const ODR: KpiInfo = KpiInfo {
    name: Text::new("订单缺陷率 ODR", "Order defect rate (ODR)"),
    formula: Text::new(
        "有缺陷的订单数 ÷ 订单总数",
        "Orders with a defect ÷ all orders",
    ),
    numerator: part(Text::new(
        "有 1–2 星负面反馈、未被驳回的 A-to-z 索赔或信用卡拒付的订单；一单多项只计 1 次",
        "Orders with 1 or 2 star feedback, an A-to-z claim that was not denied, or a chargeback; an order counts once",
    )),
    denominator: part(Text::new(
        "同期订单总数；亚马逊配送与卖家自配送分别统计",
        "All orders of the window; fulfilled by Amazon and by the seller counted apart",
    )),
    report: Text::new(
        "账户状况 › 客户服务绩效",
        "Account Health › Customer service performance",
    ),
    column: Some(Column {
        en: "Order Defect Rate",
        de: Some("Rate an Bestellmängeln"),
        zh: Some("订单缺陷率"),
    }),
    window: Text::new("近 60 天，按下单日期", "The last 60 days, by order date"),
    dispute: Text::new(
        "因亚马逊配送造成的负面反馈可申请划除；买家撤回反馈后，该订单不再计为缺陷",
        "Feedback about Amazon's own delivery can be struck; an order is no defect once the buyer takes the feedback back",
    ),
};

pub(super) const LSR: KpiInfo = KpiInfo {
    name: Text::new("迟发率 LSR", "Late shipment rate (LSR)"),
    formula: Text::new(
        "逾期确认发货的自配送订单数 ÷ 自配送订单总数",
        "Seller-fulfilled orders confirmed late ÷ all seller-fulfilled orders",
    ),
    numerator: part(Text::new(
        "在预计发货日之后才确认发货的自配送订单",
        "Seller-fulfilled orders whose shipment was confirmed after the expected ship date",
    )),
    denominator: part(Text::new(
        "同期自配送订单总数",
        "All seller-fulfilled orders of the window",
    )),
    report: Text::new(
        "账户状况 › 配送绩效",
        "Account Health › Shipping performance",
    ),
    column: Some(Column {
        en: "Late Shipment Rate",
        de: Some("Rate verspäteter Lieferungen"),
        zh: Some("迟发率"),
    }),
    window: Text::new(
        "近 10 天和近 30 天，两者都须达标",
        "The last 10 and the last 30 days; both must hold",
    ),
    dispute: Text::new(
        "看的是确认发货时间，不是承运商揽收时间；当地节假日须提前调整备货时间",
        "The confirmation counts, not the carrier's first scan; handling times must be set ahead of local holidays",
    ),
};

pub(super) const CANCELLATION_RATE: KpiInfo = KpiInfo {
    name: Text::new("取消率", "Cancellation rate"),
    formula: Text::new(
        "卖家取消的自配送订单数 ÷ 自配送订单总数",
        "Orders cancelled by the seller ÷ all seller-fulfilled orders",
    ),
    numerator: part(Text::new(
        "确认发货前由卖家取消的订单；买家自行申请取消的不计",
        "Orders that the seller cancelled before confirming shipment; not those that the buyer asked to cancel",
    )),
    denominator: part(Text::new(
        "同期自配送订单总数",
        "All seller-fulfilled orders of the window",
    )),
    report: Text::new(
        "账户状况 › 配送绩效",
        "Account Health › Shipping performance",
    ),
    column: Some(Column {
        en: "Cancellation Rate",
        de: Some("Stornorate"),
        zh: Some("取消率"),
    }),
    window: Text::new("近 7 天", "The last 7 days"),
    dispute: Text::new(
        "多由库存不同步造成：须约定由谁维护库存数量",
        "Mostly a matter of stock figures out of step: agree who keeps them",
    ),
};

pub(super) const VTR: KpiInfo = KpiInfo {
    name: Text::new("有效追踪率 VTR", "Valid tracking rate (VTR)"),
    formula: Text::new(
        "追踪编码有效的包裹数 ÷ 已确认发货的包裹总数",
        "Packages with valid tracking ÷ all packages confirmed as shipped",
    ),
    numerator: part(Text::new(
        "追踪编码有效且有承运商扫描记录的自配送包裹",
        "Seller-fulfilled packages with a valid tracking number and a carrier's scan",
    )),
    denominator: part(Text::new(
        "同期已确认发货的自配送包裹，按商品分类分别统计",
        "Seller-fulfilled packages confirmed in the window, each category counted apart",
    )),
    report: Text::new(
        "账户状况 › 配送绩效",
        "Account Health › Shipping performance",
    ),
    column: Some(Column {
        en: "Valid Tracking Rate",
        de: Some("Rate gültiger Sendungsverfolgungsnummern"),
        zh: Some("有效追踪率"),
    }),
    window: Text::new("滚动 30 天", "Rolling 30 days"),
    dispute: Text::new(
        "承运商须在亚马逊对接名单内；本地发货与中国直发分别考核；妥投后才上传的编码计为无效",
        "The carrier must be on Amazon's list; domestic parcels and those sent from China are judged apart; a number uploaded after delivery is not valid",
    ),
};
