//! What is sold, in words.

use super::Text;
use crate::seller::Goods;

/// What a kind of goods is called.
pub const fn label(goods: Goods) -> Text {
    match goods {
        Goods::Home => Text::new("家居日用", "Home"),
        Goods::Furniture => Text::new("家具", "Furniture"),
        Goods::Textiles => Text::new("服饰鞋包", "Clothing, shoes, textiles"),
        Goods::Electronics => Text::new("电子电器", "Electronics"),
        Goods::Batteries => Text::new("含电池", "Contains batteries"),
        Goods::Toys => Text::new("玩具", "Toys"),
        Goods::AutoParts => Text::new("汽配", "Car parts"),
        Goods::Industrial => Text::new("工业品", "Industrial"),
        Goods::Sports => Text::new("运动户外", "Sports, outdoors"),
        Goods::Garden => Text::new("园艺工具", "Garden, tools"),
        Goods::Beauty => Text::new("美妆个护", "Beauty, care"),
        Goods::Pets => Text::new("宠物用品", "Pets"),
    }
}

/// The question.
pub const GOODS: Text = Text::new("主营类目", "What is sold");
/// What follows from the answer.
pub const GOODS_HINT: Text = Text::new(
    "决定适用的 EPR 义务和亚马逊佣金比例；选中电子电器、汽配或工业品时，计价类目自动改为“复杂类目”，仍可在上方手动调整",
    "Decides which EPR duties apply and what Amazon keeps. With electronics, car parts or industrial goods the category above becomes complex, otherwise general; it can still be changed there",
);
/// How many main ASINs there are.
pub const MAIN_ASINS: Text = Text::new("主推 ASIN 数量", "Main ASINs");
/// What that is for.
pub const MAIN_ASINS_HINT: Text = Text::new(
    "用于评估工作量，不影响报价",
    "For judging the workload; it moves no price",
);
