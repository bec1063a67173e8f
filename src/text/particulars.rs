//! What a seller can say beyond the questions of every quote.

#![expect(missing_docs, reason = "a text is its own description")]

use super::{Lang, Text};
use crate::seller::{AdSales, Aim, Package, Refunds, SalesMeasure, SalesVat};

pub const AIMS: Text = Text::new("这次想解决什么", "What you are after");
pub const AIMS_HINT: Text = Text::new(
    "可多选；据此推荐项目套餐，不影响月费",
    "Any number; they suggest projects and move no fee",
);

/// What an aim is called.
pub const fn aim(aim: Aim) -> Text {
    match aim {
        Aim::ClearStock => Text::new("清库存", "Clear stock"),
        Aim::Rank => Text::new("冲排名", "Climb in rank"),
        Aim::LowerAcos => Text::new("降 ACoS", "Lower ACoS"),
        Aim::Grow => Text::new("做增长", "Grow"),
        Aim::Launch => Text::new("开新站", "Launch a site"),
    }
}

/// The package that an aim suggests.
pub const fn suggested(aim: Aim) -> Option<Package> {
    match aim {
        Aim::ClearStock => Some(Package::Clearance),
        Aim::Rank => Some(Package::Deals),
        Aim::LowerAcos => Some(Package::AdRebuild),
        Aim::Grow => None,
        Aim::Launch => Some(Package::SiteLaunch),
    }
}

pub const SECTION_PROJECTS: Text = Text::new("项目套餐", "Projects");
pub const PROJECTS_HINT: Text = Text::new(
    "一次性项目，首月收取；可单独采购，也可叠加在代运营之上",
    "Charged once, in the first month; by themselves or on top of an operation",
);
pub const NO_PROJECTS: Text = Text::new("未选项目", "None chosen");
pub const QUANTITY: Text = Text::new("数量", "Quantity");

/// What a package is called.
pub const fn package(package: Package) -> Text {
    match package {
        Package::AdRebuild => Text::new("广告诊断与重构", "Ad audit and rebuild"),
        Package::SiteLaunch => Text::new("新站上线", "Site launch"),
        Package::Localisation => Text::new("Listing 本地化", "Listing localisation"),
        Package::APlus => Text::new("A+ 页面", "A+ content"),
        Package::BrandRegistry => Text::new("品牌备案", "Brand registry"),
        Package::Deals => Text::new("LD / BD 活动提报", "Lightning and Best Deals"),
        Package::Clearance => Text::new("清库存冲刺（60 天）", "Clearance sprint, 60 days"),
        Package::AccountRescue => Text::new("账号申诉与恢复", "Account rescue"),
        Package::ComplianceCheck => Text::new("VAT / EPR 合规体检", "VAT and EPR check"),
    }
}

/// What one of a package is.
pub const fn package_unit(package: Package) -> Text {
    match package {
        Package::AdRebuild => Text::new("站点", "site"),
        Package::SiteLaunch => Text::new("站点，含 15 个 ASIN", "site, 15 ASINs"),
        Package::Localisation => Text::new("ASIN × 语种", "ASIN and language"),
        Package::APlus => Text::new("ASIN", "ASIN"),
        Package::BrandRegistry => Text::new("品牌", "brand"),
        Package::Deals => Text::new("场", "event"),
        Package::Clearance => Text::new("期", "sprint"),
        Package::AccountRescue => Text::new("次", "case"),
        Package::ComplianceCheck => Text::new("次", "review"),
    }
}

/// The price of one and the least that is charged for.
pub fn package_price(lang: Lang, price: &str, unit: &str, minimum: u16) -> String {
    let least = match minimum {
        0 | 1 => String::new(),
        _ => lang.pick(format!("，{minimum} 起"), format!(", at least {minimum}")),
    };
    format!("{price} / {unit}{least}")
}

/// What a cell of the table asks for.
pub fn quantity_of(lang: Lang, package: &str) -> String {
    lang.pick(format!("{package}：数量"), format!("{package}: quantity"))
}

pub const SUGGESTED: Text = Text::new("按目标推荐", "Suggested by your aims");

/// The closed section in a line.
pub fn projects_line(lang: Lang, kinds: usize, sum: &str) -> String {
    match lang {
        Lang::Zh => format!("{kinds} 类项目 · {sum}"),
        Lang::En if kinds == 1 => format!("1 kind · {sum}"),
        Lang::En => format!("{kinds} kinds · {sum}"),
    }
}

pub const SECTION_FEE_BASE: Text = Text::new("计佣口径", "What counts as sales");
pub const FEE_BASE_HINT: Text = Text::new(
    "填写的 GMV 按业务报告“已订购商品销售额”理解：下单口径、含税、未扣取消与退款。口径一变，佣金就变，必须写进合同。",
    "GMV is entered as ordered product sales of the Business Reports: with VAT, before cancellations and refunds. The commission follows what counts, so the contract must say it.",
);
pub const MEASURE: Text = Text::new("销售额何时计入", "When a sale counts");
pub const REFUNDS: Text = Text::new("退款", "Refunds");
pub const SALES_VAT: Text = Text::new("站点增值税", "VAT of the sales");
pub const AD_SALES: Text = Text::new("广告带来的销售", "Sales from ads");
pub const AD_SALES_NEED_ACOS: Text = Text::new(
    "当前 ACoS 未知，无法扣除广告销售额",
    "The present ACoS is not known, so that sales from ads cannot be taken off",
);

pub const fn measure(measure: SalesMeasure) -> Text {
    match measure {
        SalesMeasure::Ordered => Text::new("下单即计", "When ordered"),
        SalesMeasure::Shipped => Text::new("发货才计（扣取消）", "When shipped"),
    }
}

pub const fn refunds(refunds: Refunds) -> Text {
    match refunds {
        Refunds::Included => Text::new("不扣退款", "Not taken off"),
        Refunds::Deducted => Text::new("扣除退款", "Taken off"),
    }
}

pub const fn sales_vat(vat: SalesVat) -> Text {
    match vat {
        SalesVat::Included => Text::new("含税销售额", "With VAT"),
        SalesVat::Excluded => Text::new("不含税销售额", "Without VAT"),
    }
}

pub const fn ad_sales(sales: AdSales) -> Text {
    match sales {
        AdSales::Included => Text::new("全部销售额", "All sales"),
        AdSales::Excluded => Text::new("仅自然销售额", "Organic sales only"),
    }
}

pub const SERVICE_VAT: Text = Text::new("显示含税价（服务费增值税）", "Show VAT on the service");
pub const SERVICE_VAT_HINT: Text = Text::new(
    "报价均为不含税价；开具增值税发票时另加",
    "Fees are net; the tax is added where a VAT invoice is issued",
);

pub const HEALTH: Text = Text::new("账号健康数据", "Account health figures");
pub const HEALTH_HINT: Text = Text::new(
    "卖家平台 › 账户状况；知道几项填几项",
    "Seller Central › Account Health; as many as you know",
);
pub const ODR: Text = Text::new("订单缺陷率 ODR", "Order defect rate");
pub const LSR: Text = Text::new("迟发率 LSR", "Late shipment rate");
pub const CANCELLATION: Text = Text::new("配送前取消率", "Pre-fulfilment cancel rate");
pub const VTR: Text = Text::new("有效追踪率 VTR", "Valid tracking rate");
pub const RATING: Text = Text::new("账户状况评级 AHR", "Account Health Rating");

/// A health figure that breaks Amazon's limit.
pub fn beyond_limit(lang: Lang, name: &str, value: &str, limit: &str) -> String {
    lang.pick(
        format!("{name} {value} 未达亚马逊要求（{limit}）：先修复账号，再谈增长目标"),
        format!(
            "{name} {value} breaks Amazon's limit ({limit}): mend the account before growth goals"
        ),
    )
}

/// A rating that is not healthy.
pub fn low_rating(lang: Lang, rating: u16) -> String {
    lang.pick(
        format!("AHR {rating} 低于 200：账号有停用风险"),
        format!("A rating of {rating} is below 200: the account is at risk"),
    )
}
