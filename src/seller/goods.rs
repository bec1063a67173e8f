//! What is sold, and what is aimed at.

use crate::literal::literal;
use crate::seller::set::Member;

/// The most main ASINs.
pub const MAX_MAIN_ASINS: u16 = 9_999;

/// 主营类目: a kind of goods. It decides which duties of producer responsibility apply
/// and what Amazon keeps of a sale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goods {
    /// 家居日用.
    Home,
    /// 家具.
    Furniture,
    /// 服饰鞋包: clothing, shoes, household textiles.
    Textiles,
    /// 电子电器: whatever needs current.
    Electronics,
    /// 含电池: contains batteries or is one.
    Batteries,
    /// 玩具.
    Toys,
    /// 汽配.
    AutoParts,
    /// 工业品.
    Industrial,
    /// 运动户外.
    Sports,
    /// 园艺工具.
    Garden,
    /// 美妆个护.
    Beauty,
    /// 宠物用品.
    Pets,
}

impl Goods {
    /// Whether they take more knowledge than others: [`Category::Complex`].
    ///
    /// [`Category::Complex`]: crate::seller::Category::Complex
    pub const fn is_complex(self) -> bool {
        matches!(self, Self::Electronics | Self::AutoParts | Self::Industrial)
    }
}

impl Member for Goods {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("home", Self::Home),
        ("furniture", Self::Furniture),
        ("textiles", Self::Textiles),
        ("electronics", Self::Electronics),
        ("batteries", Self::Batteries),
        ("toys", Self::Toys),
        ("auto_parts", Self::AutoParts),
        ("industrial", Self::Industrial),
        ("sports", Self::Sports),
        ("garden", Self::Garden),
        ("beauty", Self::Beauty),
        ("pets", Self::Pets),
    ];
}

/// 目标: what the seller is after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// 清库存.
    ClearStock,
    /// 冲排名.
    Rank,
    /// 降 ACoS.
    LowerAcos,
    /// 增长.
    Grow,
    /// 开新站.
    Launch,
}

impl Member for Aim {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("clear_stock", Self::ClearStock),
        ("rank", Self::Rank),
        ("lower_acos", Self::LowerAcos),
        ("grow", Self::Grow),
        ("launch", Self::Launch),
    ];
}

literal! { Goods }
