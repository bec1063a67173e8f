//! What Amazon judges the account by. The thresholds of a contract come from its rate
//! card.

use super::{Column, KpiInfo, Part};
use crate::text::Text;

const CUSTOMER_SERVICE: Text = Text::new(
    "账户状况 › 客户服务绩效",
    "Account Health › Customer service performance",
);
const SHIPPING: Text = Text::new(
    "账户状况 › 配送绩效",
    "Account Health › Shipping performance",
);
const POLICY: Text = Text::new(
    "账户状况 › 政策合规性",
    "Account Health › Policy compliance",
);

const fn part(report: Text, what: Text) -> Part {
    Part {
        what,
        report,
        column: None,
    }
}

pub(super) const ODR: KpiInfo = KpiInfo {
    name: Text::new("订单缺陷率 ODR", "Order defect rate (ODR)"),
    symbols: "Orders with defect ÷ Orders",
    formula: Text::new(
        "有缺陷的订单数 ÷ 订单总数",
        "Orders with a defect ÷ all orders",
    ),
    numerator: part(
        CUSTOMER_SERVICE,
        Text::new(
            "有 1–2 星负面反馈、未被驳回的 A-to-z 索赔或信用卡拒付的订单；一单多项只计 1 次",
            "Orders with 1 or 2 star feedback, an A-to-z claim that was not denied, or a chargeback; an order counts once",
        ),
    ),
    denominator: Some(part(
        CUSTOMER_SERVICE,
        Text::new(
            "同期订单总数；亚马逊配送与卖家自配送分别统计",
            "All orders of the window; fulfilled by Amazon and by the seller counted apart",
        ),
    )),
    column: Some(
        Column::new("Order Defect Rate")
            .zh("订单缺陷率")
            .de("Rate an Bestellmängeln"),
    ),
    window: Text::new("近 60 天，按下单日期", "The last 60 days, by order date"),
    dispute: Text::new(
        "因亚马逊配送造成的负面反馈可申请划除；买家撤回反馈后，该订单不再计为缺陷",
        "Feedback about Amazon's own delivery can be struck; an order is no defect once the buyer takes the feedback back",
    ),
};

pub(super) const LSR: KpiInfo = KpiInfo {
    name: Text::new("迟发率 LSR", "Late shipment rate (LSR)"),
    symbols: "Orders confirmed late ÷ Orders",
    formula: Text::new(
        "逾期确认发货的自配送订单数 ÷ 自配送订单总数",
        "Seller-fulfilled orders confirmed late ÷ all seller-fulfilled orders",
    ),
    numerator: part(
        SHIPPING,
        Text::new(
            "在预计发货日之后才确认发货的自配送订单",
            "Seller-fulfilled orders whose shipment was confirmed after the expected ship date",
        ),
    ),
    denominator: Some(part(
        SHIPPING,
        Text::new(
            "同期自配送订单总数",
            "All seller-fulfilled orders of the window",
        ),
    )),
    column: Some(
        Column::new("Late Shipment Rate")
            .zh("迟发率")
            .de("Rate verspäteter Lieferungen"),
    ),
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
    symbols: "Orders cancelled by seller ÷ Orders",
    formula: Text::new(
        "卖家取消的自配送订单数 ÷ 自配送订单总数",
        "Orders cancelled by the seller ÷ all seller-fulfilled orders",
    ),
    numerator: part(
        SHIPPING,
        Text::new(
            "确认发货前由卖家取消的订单；买家自行申请取消的不计",
            "Orders that the seller cancelled before confirming shipment; not those that the buyer asked to cancel",
        ),
    ),
    denominator: Some(part(
        SHIPPING,
        Text::new(
            "同期自配送订单总数",
            "All seller-fulfilled orders of the window",
        ),
    )),
    column: Some(
        Column::new("Cancellation Rate")
            .zh("取消率")
            .de("Stornorate"),
    ),
    window: Text::new("近 7 天", "The last 7 days"),
    dispute: Text::new(
        "多由库存不同步造成：须约定由谁维护库存数量",
        "Mostly a matter of stock figures out of step: agree who keeps them",
    ),
};

pub(super) const VTR: KpiInfo = KpiInfo {
    name: Text::new("有效追踪率 VTR", "Valid tracking rate (VTR)"),
    symbols: "Packages with valid tracking ÷ Packages",
    formula: Text::new(
        "追踪编码有效的包裹数 ÷ 已确认发货的包裹总数",
        "Packages with valid tracking ÷ all packages confirmed as shipped",
    ),
    numerator: part(
        SHIPPING,
        Text::new(
            "追踪编码有效且有承运商扫描记录的自配送包裹",
            "Seller-fulfilled packages with a valid tracking number and a carrier's scan",
        ),
    ),
    denominator: Some(part(
        SHIPPING,
        Text::new(
            "同期已确认发货的自配送包裹，按商品分类分别统计",
            "Seller-fulfilled packages confirmed in the window, each category counted apart",
        ),
    )),
    column: Some(
        Column::new("Valid Tracking Rate")
            .zh("有效追踪率")
            .de("Rate gültiger Sendungsverfolgungsnummern"),
    ),
    window: Text::new("滚动 30 天", "Rolling 30 days"),
    dispute: Text::new(
        "承运商须在亚马逊对接名单内；本地发货与中国直发分别考核；妥投后才上传的编码计为无效",
        "The carrier must be on Amazon's list; domestic parcels and those sent from China are judged apart; a number uploaded after delivery is not valid",
    ),
};

pub(super) const OTDR: KpiInfo = KpiInfo {
    name: Text::new("准时送达率 OTDR", "On-time delivery rate (OTDR)"),
    symbols: "Units delivered in time ÷ Tracked units",
    formula: Text::new(
        "按承诺日期送达的自配送件数 ÷ 有追踪的自配送件数",
        "Seller-fulfilled units delivered by the promised date ÷ tracked seller-fulfilled units",
    ),
    numerator: part(
        SHIPPING,
        Text::new(
            "在预计送达日当天或之前妥投的商品件数，按未延长的承诺日期计",
            "Units delivered on or before the promised date, without extensions of the promise",
        ),
    ),
    denominator: Some(part(
        SHIPPING,
        Text::new(
            "同期有追踪的自配送商品件数",
            "Tracked seller-fulfilled units of the window",
        ),
    )),
    column: Some(Column::new("On-Time Delivery Rate")),
    window: Text::new(
        "14 天，往前错 7 天；不足 20 件不评定",
        "14 days, ending 7 days before the reading; with fewer than 20 units it is not judged",
    ),
    dispute: Text::new(
        "按件数计，不按订单；英国站 2025-09-16 公布、2026-02-02 起执行，德国站据报道以 2026-09-01 为限，法国、西班牙、意大利陆续推行，须核对站点是否已执行；同时启用配送设置自动化、自动备货时间并购买亚马逊配送的订单受保护",
        "Units, not orders. In the UK announced on 2025-09-16 and enforced from 2026-02-02, in Germany reported with a deadline of 2026-09-01, France, Spain and Italy to follow: check the site. Orders with Shipping Settings Automation, Automated Handling Time and Buy Shipping are protected",
    ),
};

pub(super) const INVOICE_DEFECT_RATE: KpiInfo = KpiInfo {
    name: Text::new("发票缺陷率 IDR", "Invoice defect rate (IDR)"),
    symbols: "B2B orders without timely invoice ÷ B2B orders",
    formula: Text::new(
        "缺发票或迟开发票的企业订单数 ÷ 企业订单总数",
        "Orders from businesses without an invoice in time ÷ all orders from businesses",
    ),
    numerator: part(
        CUSTOMER_SERVICE,
        Text::new(
            "确认发货后 1 个工作日内未上传发票的企业订单",
            "Orders from businesses whose invoice was not there one working day after shipment",
        ),
    ),
    denominator: Some(part(
        CUSTOMER_SERVICE,
        Text::new(
            "同期企业订单总数",
            "All orders from businesses of the window",
        ),
    )),
    column: Some(Column::new("Invoice Defect Rate")),
    window: Text::new("近 7 天", "The last 7 days"),
    dispute: Text::new(
        "是否启用亚马逊增值税计算服务（VCS）、由谁开票须写明；税号缺失造成的缺陷由卖家负责",
        "Say whether VAT Calculation Services (VCS) is on and who issues invoices; defects for want of a VAT number are the seller's",
    ),
};

pub(super) const ACCOUNT_HEALTH_RATING: KpiInfo = KpiInfo {
    name: Text::new("账户状况评级 AHR", "Account Health Rating (AHR)"),
    symbols: "0 ≤ AHR ≤ 1000",
    formula: Text::new(
        "亚马逊给出的评分，0–1000 分；100–199 分有停用风险，更低为不合格",
        "A score of Amazon's, 0 to 1,000; from 100 to 199 the account is at risk, below that it is unhealthy",
    ),
    numerator: part(
        POLICY,
        Text::new(
            "评分；违规按严重程度扣分，处理后恢复",
            "The score; violations cost points by severity, which come back once they are settled",
        ),
    ),
    denominator: None,
    column: Some(Column::new("Account Health Rating")),
    window: Text::new(
        "月报当日的评分；评分近实时更新",
        "The score on the day of the monthly report; it moves almost at once",
    ),
    dispute: Text::new(
        "一次严重违规就可能直接跌破；违规源于卖家商品、资质文件，还是服务商的文案、操作，按原因分责",
        "One critical violation can take it down at once; who answers depends on the cause: the seller's goods and papers, or the provider's texts and actions",
    ),
};

pub(super) const POLICY_VIOLATIONS: KpiInfo = KpiInfo {
    name: Text::new("未处理的政策违规", "Open policy violations"),
    symbols: "Σ Open violations",
    formula: Text::new(
        "账户状况页面上未处理的政策违规条数",
        "Violations that stand open on the account health page",
    ),
    numerator: part(
        POLICY,
        Text::new(
            "知识产权、商品真实性与安全、受限商品、商品信息、评论等各类未处理违规",
            "Open violations of every kind: intellectual property, authenticity and safety, restricted products, listings, reviews",
        ),
    ),
    denominator: None,
    column: None,
    window: Text::new(
        "月报当日的条数",
        "What stands open on the day of the monthly report",
    ),
    dispute: Text::new(
        "只作参考：扣分已计入账户状况评级；须约定谁在几天内申诉、材料由谁出",
        "For information: they cost points of the Account Health Rating already. Agree who appeals within how many days, and who brings the papers",
    ),
};
