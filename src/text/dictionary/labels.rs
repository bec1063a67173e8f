//! The words of what the dictionary classes KPIs by, and its figures.

use crate::kpi::Unit;
use crate::kpi::dictionary::{
    Evidence, Figure, Group, Level, Market, Role, Sampled, Scope, Source, Span,
};
use crate::text::format::Format;
use crate::text::{Lang, Text};

/// What a KPI is about.
pub const fn group(group: Group) -> Text {
    match group {
        Group::Sales => Text::new("销售", "Sales"),
        Group::Advertising => Text::new("广告", "Advertising"),
        Group::Conversion => Text::new("流量与转化", "Traffic and conversion"),
        Group::Product => Text::new("商品与口碑", "Products and reviews"),
        Group::Stock => Text::new("库存", "Stock"),
        Group::Service => Text::new("服务", "Service"),
        Group::AccountHealth => Text::new("账户状况", "Account health"),
    }
}

/// What a KPI is for in a contract.
pub const fn role(role: Role) -> Text {
    match role {
        Role::Scored => Text::new("可计分", "can be scored"),
        Role::Gate => Text::new("否决项", "gate: must hold"),
        Role::Diagnostic => Text::new("仅供诊断", "diagnostic only"),
        Role::Joint => Text::new("双方共担", "joint duty"),
    }
}

/// What the values of a KPI are.
pub const fn unit(unit: Unit) -> Text {
    match unit {
        Unit::Money => Text::new("金额", "money"),
        Unit::Percent => Text::new("百分比", "percent"),
        Unit::Count => Text::new("个数", "count"),
        Unit::Points => Text::new("分", "points"),
        Unit::Ratio => Text::new("倍", "ratio"),
        Unit::Rank => Text::new("名次", "rank"),
        Unit::Days => Text::new("天", "days"),
        Unit::Stars => Text::new("星", "stars"),
    }
}

/// What a sample is counted in.
pub const fn sampled(of: Sampled) -> Text {
    match of {
        Sampled::Sessions => Text::new("次会话", "sessions"),
        Sampled::Units => Text::new("件商品", "units"),
    }
}

/// How far a statement can be relied on.
pub const fn evidence(evidence: Evidence) -> Text {
    match evidence {
        Evidence::Amazon => Text::new("亚马逊官方", "Amazon"),
        Evidence::Published => Text::new("公开资料", "published"),
        Evidence::Repository => Text::new("公开代码", "public code"),
        Evidence::Secondary => Text::new("转引，出处不明", "second-hand"),
        Evidence::Unverified => Text::new("未核实", "unverified"),
    }
}

/// What a benchmark says of its values.
pub const fn level(level: Level) -> Text {
    match level {
        Level::Median => Text::new("中位数", "median"),
        Level::Typical => Text::new("常见", "usual"),
        Level::Good => Text::new("良好", "good"),
        Level::Alarm => Text::new("须处理", "act"),
    }
}

/// What a benchmark is about.
pub const fn scope(scope: Scope) -> Option<Text> {
    Some(match scope {
        Scope::All => return None,
        Scope::SponsoredProducts => Text::new("商品推广", "Sponsored Products"),
        Scope::SponsoredBrands => Text::new("品牌推广", "Sponsored Brands"),
        Scope::SponsoredDisplay => Text::new("展示型推广", "Sponsored Display"),
        Scope::AdClicks => Text::new("广告转化率", "conversion of ad clicks"),
        Scope::BrandOwners => Text::new("品牌方", "brand owners"),
        Scope::MatureBrands => Text::new("成熟期品牌", "mature brands"),
        Scope::Fashion => Text::new("服装", "fashion"),
        Scope::FashionParcels => Text::new("服装，按包裹", "fashion, by parcel"),
        Scope::FashionItems => Text::new("服装，按件", "fashion, by item"),
        Scope::Electronics => Text::new("电子产品", "electronics"),
        Scope::Furniture => Text::new("家具", "furniture"),
    })
}

/// Where a benchmark's values come from.
pub const fn market(market: Market) -> Text {
    match market {
        Market::Germany => Text::new("德国", "Germany"),
        Market::UnitedKingdom => Text::new("英国", "UK"),
        Market::Europe => Text::new("欧洲", "Europe"),
        Market::Unstated => Text::new("市场未注明", "market not stated"),
    }
}

/// Who says so.
pub const fn source(source: Source) -> Text {
    match source {
        Source::HelpOrderDefects => Text::new(
            "亚马逊卖家平台帮助 G200285170",
            "Amazon Seller Central help, G200285170",
        ),
        Source::HelpLateShipment => Text::new(
            "亚马逊卖家平台帮助 G200285190",
            "Amazon Seller Central help, G200285190",
        ),
        Source::HelpCancellation => Text::new(
            "亚马逊卖家平台帮助（德国站）",
            "Amazon Seller Central help (Germany)",
        ),
        Source::HelpValidTracking => Text::new(
            "亚马逊卖家平台帮助 G201817070（欧洲）",
            "Amazon Seller Central help, G201817070 (Europe)",
        ),
        Source::ForumOnTimeDelivery => Text::new(
            "亚马逊卖家论坛公告（英国站）",
            "Amazon's announcement in the seller forums (UK)",
        ),
        Source::AccountHealthSchema => Text::new(
            "亚马逊账户状况报告的数据结构示例",
            "Example in the schema of Amazon's account health report",
        ),
        Source::Ecdb => Text::new(
            "ECDB，转引自 amz123.com/t/fViIgYZL",
            "ECDB, quoted at amz123.com/t/fViIgYZL",
        ),
        Source::EcdbComputed => Text::new(
            "由 ECDB 的 ACoS 中位数换算，转引自 amz123.com/t/fViIgYZL",
            "Computed from ECDB's median ACoS, quoted at amz123.com/t/fViIgYZL",
        ),
        Source::OnlyEGuide => Text::new("onlyeguide.com 网页", "onlyeguide.com"),
        Source::Encyclopedia10100 => Text::new("10100.com 百科", "Encyclopedia of 10100.com"),
        Source::Ehi => Text::new(
            "EHI 零售研究所，转引自 mittelhessen.de",
            "EHI, quoted at mittelhessen.de",
        ),
        Source::Bamberg => Text::new(
            "班贝格大学，转引自 bte.de",
            "University of Bamberg, quoted at bte.de",
        ),
        Source::Handelsdaten => Text::new(
            "EHI 零售研究所，见 handelsdaten.de",
            "EHI, at handelsdaten.de",
        ),
        Source::PublicTools => Text::new(
            "多个公开卖家工具的代码",
            "Code of several public tools for sellers",
        ),
        Source::UnnamedPage => Text::new(
            "行业网页，未注明数据出处",
            "Page of the trade that names no origin",
        ),
        Source::Experience => Text::new("一般经验，未核实", "General experience, unverified"),
    }
}

/// A value with its unit: `60 天`, `4.2 星`, `29.8%`.
pub fn figure(lang: Lang, of: Unit, figure: Figure, format: &dyn Format) -> String {
    let number = match figure {
        Figure::Money(amount, currency) => return format.money(amount, currency),
        Figure::Percent(percent) => return format.percent(percent),
        Figure::Whole(_) | Figure::Hundredths(_) => format.number(figure.decimal()),
    };
    match of {
        Unit::Money | Unit::Percent | Unit::Count | Unit::Ratio | Unit::Rank => number,
        Unit::Points | Unit::Days | Unit::Stars => format!("{number} {}", unit(of).get(lang)),
    }
}

/// Values with their unit: `10–15%`, `不低于 90%`.
pub fn span(lang: Lang, of: Unit, span: Span, format: &dyn Format) -> String {
    let show = |value| figure(lang, of, value, format);
    let say = |zh: &str, en: &str, value| {
        let value = show(value);
        lang.pick(format!("{zh} {value}"), format!("{en} {value}"))
    };
    match span {
        Span::Exactly(value) => show(value),
        Span::Below(value) => say("低于", "below", value),
        Span::AtMost(value) => say("不高于", "at most", value),
        Span::AtLeast(value) => say("不低于", "at least", value),
        Span::Above(value) => say("高于", "above", value),
        Span::Between(low, high) => {
            let (low, high) = (show(low), show(high));
            lang.pick(format!("{low} 至 {high}"), format!("{low} to {high}"))
        }
    }
}
