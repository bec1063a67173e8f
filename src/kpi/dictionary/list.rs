//! Every KPI of the dictionary.

use super::{Entry, advertising, conversion, health, product, sales, service, stock};

/// One list for the names, the words and the entries, so that none can be forgotten.
macro_rules! kpis {
    ($($(#[$doc:meta])+ $kpi:ident $word:literal $entry:path,)+) => {
        /// A KPI, in the order of the dictionary.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kpi {
            $($(#[$doc])+ $kpi,)+
        }

        impl Kpi {
            /// Every KPI, group by group.
            pub const ALL: [Self; [$($word),+].len()] = [$(Self::$kpi),+];

            /// Words in documents.
            pub const WORDS: [(&'static str, Self); Self::ALL.len()] =
                [$(($word, Self::$kpi)),+];

            /// The word in documents.
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$kpi => $word,)+
                }
            }

            /// What it is.
            pub const fn entry(self) -> &'static Entry {
                match self {
                    $(Self::$kpi => &$entry,)+
                }
            }
        }
    };
}

kpis! {
    /// GMV 增长
    GmvGrowth "gmv_growth" sales::GMV_GROWTH,
    /// 订单增长
    OrderGrowth "order_growth" sales::ORDER_GROWTH,
    /// Advertising cost of sales, 广告销售成本比.
    Acos "acos" advertising::ACOS,
    /// Return on advertising spend, 广告投资回报率.
    Roas "roas" advertising::ROAS,
    /// Total advertising cost of sales, 总广告占比.
    Tacos "tacos" advertising::TACOS,
    /// Click-through rate, 点击率.
    Ctr "ctr" advertising::CTR,
    /// Cost per click, 单次点击成本.
    Cpc "cpc" advertising::CPC,
    /// 会话数
    Sessions "sessions" conversion::SESSIONS,
    /// 订单商品转化率
    UnitSessionPercentage "unit_session_percentage" conversion::UNIT_SESSION_PERCENTAGE,
    /// Featured Offer percentage, 推荐报价（购物车）占比.
    FeaturedOffer "featured_offer" conversion::FEATURED_OFFER,
    /// Best Sellers Rank, 畅销榜排名.
    Bsr "bsr" conversion::BSR,
    /// 退货率
    ReturnRate "return_rate" product::RETURN_RATE,
    /// 商品评分
    ReviewRating "review_rating" product::REVIEW_RATING,
    /// Quality of localised listings, 本地化质量.
    Localisation "localisation" product::LOCALISATION,
    /// 库存周转率
    InventoryTurnover "inventory_turnover" stock::INVENTORY_TURNOVER,
    /// 可售天数
    DaysOfSupply "days_of_supply" stock::DAYS_OF_SUPPLY,
    /// 断货率
    StockOut "stock_out" stock::STOCK_OUT,
    /// Inventory Performance Index, 库存绩效指标.
    Ipi "ipi" stock::IPI,
    /// 买家消息及时回复率
    ResponseTime "response_time" service::RESPONSE_TIME,
    /// 月报按时率
    ReportOnTime "report_on_time" service::REPORT_ON_TIME,
    /// Order defect rate, 订单缺陷率.
    Odr "odr" health::ODR,
    /// Late shipment rate, 迟发率.
    Lsr "lsr" health::LSR,
    /// Pre-fulfilment cancellation rate, 取消率.
    CancellationRate "cancellation_rate" health::CANCELLATION_RATE,
    /// Valid tracking rate, 有效追踪率.
    Vtr "vtr" health::VTR,
    /// On-time delivery rate, 准时送达率.
    Otdr "otdr" health::OTDR,
    /// Invoice defect rate of orders from businesses, 发票缺陷率.
    InvoiceDefectRate "invoice_defect_rate" health::INVOICE_DEFECT_RATE,
    /// Account Health Rating, 账户状况评级.
    AccountHealthRating "account_health_rating" health::ACCOUNT_HEALTH_RATING,
    /// Open violations of policy, 未处理的政策违规.
    PolicyViolations "policy_violations" health::POLICY_VIOLATIONS,
}
