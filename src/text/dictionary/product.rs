//! What is offered, and how it is received.

use super::column::{Column, UNITS_ORDERED};
use super::sales::SALES_AND_TRAFFIC;
use super::{KpiInfo, Part};
use crate::text::Text;

pub(super) const RETURN_RATE: KpiInfo = KpiInfo {
    name: Text::new("退货率", "Return rate"),
    symbols: "Σ Units refunded ÷ Σ Units ordered",
    formula: Text::new(
        "已退款商品数量 ÷ 已订购商品数量",
        "Units refunded ÷ units ordered",
    ),
    numerator: Part {
        what: Text::new("考核周期内已退款商品数量", "Units refunded in the period"),
        report: SALES_AND_TRAFFIC,
        column: Some(Column::new("Units Refunded")),
    },
    denominator: Some(Part {
        what: Text::new("考核周期内已订购商品数量", "Units ordered in the period"),
        report: SALES_AND_TRAFFIC,
        column: Some(UNITS_ORDERED),
    }),
    column: Some(Column::new("Refund Rate")),
    window: Text::new(
        "退款记在退款日，晚于下单日；冻结日的数据在回溯校正时更新一次",
        "Refunds are booked on their own day, after the order; the frozen figures are brought up to date once, at the true-up",
    ),
    dispute: Text::new(
        "退款不等于退货（部分退款、不退货退款也计入）；旺季后和圣诞延长退货期会抬高数值；尺码、质量类原因由卖家负责改进",
        "A refund is not always a return (partial and returnless refunds count); the weeks after the peak season and the extended Christmas window raise it; size and quality are the seller's to improve",
    ),
};

const REVIEWS: Text = Text::new(
    "商品详情页，或品牌 › 买家评论",
    "Detail page, or Brands › Customer Reviews",
);

pub(super) const REVIEW_RATING: KpiInfo = KpiInfo {
    name: Text::new("商品评分", "Review rating"),
    symbols: "Σ (Stars × Ratings) ÷ Σ Ratings",
    formula: Text::new(
        "清单内 ASIN 的星级按评分数加权平均",
        "Stars of the listed ASINs, weighted by their ratings",
    ),
    numerator: Part {
        what: Text::new(
            "清单内各 ASIN 的平均星级 × 评分数之和",
            "Average stars × ratings, summed over the listed ASINs",
        ),
        report: REVIEWS,
        column: None,
    },
    denominator: Some(Part {
        what: Text::new("清单内 ASIN 的评分数之和", "Ratings of the listed ASINs"),
        report: REVIEWS,
        column: None,
    }),
    column: None,
    window: Text::new(
        "月报当日的累计评分；另列 1–3 星评论的新增条数",
        "All ratings up to the day of the monthly report; new reviews of 1 to 3 stars are listed beside it",
    ),
    dispute: Text::new(
        "只准用请求评论和 Vine 等合规方式；刷单、买评、操纵评论可致封号，一经发现即属违约，故只作参考，不与奖金挂钩",
        "Only by what Amazon allows, such as Request a Review and Vine; bought or arranged reviews can cost the account and are a breach, so no money depends on the rating",
    ),
};

const AUDIT: Text = Text::new(
    "主力 ASIN 抽样评审表，对照商品信息质量面板",
    "Audit sheet of the main ASINs, beside the listing quality dashboard",
);

pub(super) const LOCALISATION: KpiInfo = KpiInfo {
    name: Text::new("本地化质量", "Localisation quality"),
    symbols: "Σ Points ÷ Σ Possible points × 100",
    formula: Text::new(
        "评审得分 ÷ 满分 × 100",
        "Points of the audit ÷ points that were possible × 100",
    ),
    numerator: Part {
        what: Text::new(
            "清单各项得分之和：母语标题、五点与 A+，本地关键词重新调研，无机翻痕迹，尺码、插头与单位，法定标签信息",
            "Points of the checklist: title, bullets and A+ in native language, keywords researched anew, no traces of machine translation, sizes, plugs and units, mandatory labels",
        ),
        report: AUDIT,
        column: None,
    },
    denominator: Some(Part {
        what: Text::new(
            "适用各项的满分之和",
            "Possible points of the items that apply",
        ),
        report: AUDIT,
        column: None,
    }),
    column: None,
    window: Text::new(
        "考核周期末评审 1 次，每种语言各抽样",
        "One audit at the end of the period, with a sample in each language",
    ),
    dispute: Text::new(
        "文风见仁见智：评审表签约时定稿，由撰写者以外的第二位母语者打分",
        "Taste: the checklist is settled at signing, and a second native speaker, not the author, gives the points",
    ),
};
