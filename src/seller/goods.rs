//! What is sold, and what is aimed at.

use crate::document::words;
use crate::literal::literal;
use crate::seller::set::Member;

/// The most main ASINs.
pub const MAX_MAIN_ASINS: u16 = 9_999;

words! {
    /// 主营类目: a kind of goods. It decides which duties of producer responsibility apply
    /// and what Amazon keeps of a sale.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Goods {
        /// 家居日用.
        Home "home",
        /// 家具.
        Furniture "furniture",
        /// 服饰鞋包: clothing, shoes, household textiles.
        Textiles "textiles",
        /// 电子电器: whatever needs current.
        Electronics "electronics",
        /// 含电池: contains batteries or is one.
        Batteries "batteries",
        /// 玩具.
        Toys "toys",
        /// 汽配.
        AutoParts "auto_parts",
        /// 工业品.
        Industrial "industrial",
        /// 运动户外.
        Sports "sports",
        /// 园艺工具.
        Garden "garden",
        /// 美妆个护.
        Beauty "beauty",
        /// 宠物用品.
        Pets "pets",
    }
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
    const WORDS: &'static [(&'static str, Self)] = &Self::WORDS;
}

words! {
    /// 目标: what the seller is after.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Aim {
        /// 清库存.
        ClearStock "clear_stock",
        /// 冲排名.
        Rank "rank",
        /// 降 ACoS.
        LowerAcos "lower_acos",
        /// 增长.
        Grow "grow",
        /// 开新站.
        Launch "launch",
    }
}

impl Member for Aim {
    const WORDS: &'static [(&'static str, Self)] = &Self::WORDS;
}

literal! { Goods }
