//! The questions, their hints and what is wrong with an answer.

#![expect(missing_docs, reason = "a text is its own description")]

use super::format::Format;
use super::{Lang, Text};
use crate::money::{Amount, Currency, Percent};
use crate::seller::number::NumberError;
use crate::seller::{Category, Depth, Field, Payment, Team};

pub const TITLE: Text = Text::new("欧洲站代运营报价", "Europe store operations quote");
pub const SUBTITLE: Text = Text::new(
    "先看价格，再逐项细化",
    "A price first; refine it as far as you like",
);
pub const LANGUAGE: Text = Text::new("语言", "Language");
pub const SAMPLE_BADGE: Text = Text::new("示例费率", "Sample rates");
pub const OPTIONAL: Text = Text::new("选填", "optional");
pub const ASSUMED: Text = Text::new("假设值", "assumed");
pub const PER_MONTH: Text = Text::new("/ 月", "/ month");

pub const QUICK: Text = Text::new("四个问题", "Four questions");
pub const SITES: Text = Text::new("站点", "Marketplaces");
pub const SITES_HINT: Text = Text::new(
    "首个站点含在基础服务费内，其余为加收后的月费变化",
    "The first is part of the base fee; the others show what they add a month",
);
pub const LAST_SITE: Text = Text::new("至少保留一个站点", "At least one marketplace is needed");
pub const GMV: Text = Text::new(
    "月均 GMV（近 3 个月）",
    "Average monthly GMV (last 3 months)",
);
pub const GMV_HINT: Text = Text::new(
    "可写 12万、80k、1.234,56 或 ¥50万",
    "Write 120k, 1,234.56, 1.234,56 or ¥500k",
);
pub const GMV_FROM_SITES: Text = Text::new("由各站点明细合计", "Sum of the marketplaces below");
pub const DEPTH: Text = Text::new("服务深度", "Service depth");
pub const TERM: Text = Text::new("合同期限", "Contract length");

pub const SECTION_SITES: Text = Text::new("各站点明细", "Figures by marketplace");
pub const BY_SITE: Text = Text::new(
    "按站点填写近 3 个月",
    "State the last 3 months by marketplace",
);
pub const BY_SITE_HINT: Text = Text::new(
    "使用各站点当地货币；按费率卡汇率折算",
    "In each marketplace's own currency, converted at the card's rates",
);
pub const ROW_GMV: Text = Text::new("GMV", "GMV");
pub const ROW_ORDERS: Text = Text::new("订单数", "Orders");
pub const ROW_AD_SPEND: Text = Text::new("月均广告花费", "Ad spend a month");
pub const ROW_ACOS: Text = Text::new("ACoS", "ACoS");

pub const SECTION_ADS: Text = Text::new("广告代投", "Advertising");
pub const ADS_MANAGED: Text = Text::new("由服务商代投广告", "Ads managed by the provider");
pub const ADS_MANAGED_HINT: Text = Text::new(
    "广告花费由卖家直接付给亚马逊，不含在报价内",
    "The seller pays ad spend to Amazon directly; it is not in the quote",
);
pub const AD_SPEND: Text = Text::new("月均广告花费", "Average monthly ad spend");
pub const ACOS: Text = Text::new("当前 ACoS", "Present ACoS");
pub const ACOS_HINT: Text = Text::new(
    "广告花费 ÷ 广告销售额，含 SP、SB、SD",
    "Ad spend ÷ ad sales, over SP, SB and SD",
);

pub const SECTION_GOALS: Text = Text::new("目标与 KPI", "Goals and KPIs");
pub const GMV_GROWTH: Text = Text::new(
    "GMV 增长（每季度，较基线）",
    "GMV growth a quarter, on the baseline",
);
pub const ACOS_CUT: Text = Text::new("ACoS 相对降幅（期末）", "Relative ACoS cut by the end");
pub const CONVERSION_RISE: Text = Text::new(
    "转化率相对提升（期末）",
    "Relative conversion rise by the end",
);
pub const BASE_CONVERSION: Text =
    Text::new("当前订单商品转化率", "Present unit session percentage");
pub const BASE_CONVERSION_HINT: Text = Text::new(
    "已订购商品数量 ÷ 会话数，近 3 个月",
    "Units ordered ÷ sessions, last 3 months",
);
pub const BASE_RETURNS: Text = Text::new("当前退货率", "Present return rate");
pub const BASE_RETURNS_HINT: Text = Text::new(
    "退款商品数量 ÷ 已订购商品数量，近 3 个月",
    "Units refunded ÷ units ordered, last 3 months",
);

pub const SECTION_CONTRACT: Text = Text::new("合同条件", "Contract");
pub const START: Text = Text::new("开始月份", "First month");
pub const OTHER_TERM: Text = Text::new(
    "合同期限（1 至 36 个月）",
    "Contract length, 1 to 36 months",
);
pub const FULFILMENT: Text = Text::new("配送方式", "Fulfilment");
pub const RESET: Text = Text::new("恢复默认值", "Reset to defaults");
pub const UNDO: Text = Text::new("撤销", "Undo");

/// Said of a number that was written as an estimate.
pub const AS_EXACT: Text = Text::new("（“约”不计入）", " (taken as exact)");

/// What a depth covers.
pub fn depth_note(lang: Lang, depth: Depth) -> &'static str {
    match depth {
        Depth::Basic => lang.pick(
            "日常维护、账号健康、客服",
            "Upkeep, account health, messages",
        ),
        Depth::Growth => lang.pick("另含选品排布、活动与广告", "Plus listings, deals and ads"),
        Depth::Full => lang.pick(
            "另含文案、库存计划与复盘",
            "Plus copy, stock plans, reviews",
        ),
    }
}

/// Who does the work.
pub const TEAM: Text = Text::new("团队", "Team");
/// What the account has been through.
pub const HISTORY: Text = Text::new("账号历史（近 12 个月）", "Account history (12 months)");
/// What is sold.
pub const CATEGORY: Text = Text::new("类目", "Category");
/// How the fee is made up.
pub const MODEL: Text = Text::new("计费方式", "Pricing model");
/// How the monthly fees are paid.
pub const PAYMENT: Text = Text::new("付款方式", "Payment");
/// Whether the ERP is linked.
pub const ERP_LINK: Text = Text::new("对接 ERP", "Link the ERP");
/// What linking means.
pub const ERP_LINK_HINT: Text = Text::new(
    "店小秘、领星等，含授权与每月对账",
    "Access, field mapping and a monthly reconciliation",
);
/// Whether there is a trial.
pub const TRIAL: Text = Text::new("先试用", "Begin with a trial");
/// What it means.
pub const TRIAL_HINT: Text = Text::new(
    "试用期内双方可随时终止",
    "Either side may end the contract during the trial",
);
/// Whether the brand is registered.
pub const BRAND: Text = Text::new("已完成亚马逊品牌备案", "Brand registered with Amazon");
/// What it is for.
pub const BRAND_HINT: Text = Text::new(
    "纯佣金模式的前提之一",
    "One of the conditions of a pure commission",
);
/// How long the stock lasts.
pub const STOCK_DAYS: Text = Text::new("库存可售天数", "Days of supply");
/// What it is for.
pub const STOCK_DAYS_HINT: Text = Text::new(
    "纯佣金模式会要求库存充足",
    "Asked for under a pure commission",
);
/// The section of who does the work and in which state the account is.
pub const SECTION_SERVICE: Text = Text::new("团队与账号", "Team and account");

/// The account's history in a line.
pub fn history_line(lang: Lang, history: &str) -> String {
    lang.pick(format!("账号{history}"), format!("Account: {history}"))
}

/// What a team is called.
pub const fn team(team: Team) -> Text {
    match team {
        Team::Shared => Text::new("共享团队", "Shared team"),
        Team::Dedicated => Text::new("专属团队", "Dedicated team"),
    }
}

/// What a kind of goods is called.
pub const fn category(category: Category) -> Text {
    match category {
        Category::General => Text::new("一般类目", "General"),
        Category::Complex => Text::new("复杂类目", "Complex"),
    }
}

/// Which goods are of that kind.
pub const fn category_note(category: Category) -> Text {
    match category {
        Category::General => Text::new(
            "家居、服饰、户外等",
            "Home, clothing, outdoors and the like",
        ),
        Category::Complex => Text::new(
            "汽配、工业品、需 CE 认证的电子产品",
            "Car parts, industrial goods, electronics with CE marking",
        ),
    }
}

/// What a way of paying is called.
pub const fn payment(payment: Payment) -> Text {
    match payment {
        Payment::Monthly => Text::new("按月付", "Monthly"),
        Payment::Quarterly => Text::new("按季预付", "Quarterly, in advance"),
    }
}

/// The short name of a question.
pub fn field(lang: Lang, field: Field) -> &'static str {
    match field {
        Field::Sites => SITES.get(lang),
        Field::Gmv => lang.pick("月均 GMV", "monthly GMV"),
        Field::Depth => DEPTH.get(lang),
        Field::Term => TERM.get(lang),
        Field::AdsManaged => SECTION_ADS.get(lang),
        Field::AdSpend => lang.pick("广告花费", "ad spend"),
        Field::Acos => "ACoS",
        Field::Fulfilment => FULFILMENT.get(lang),
        Field::Start => START.get(lang),
        Field::GmvGrowth => lang.pick("GMV 增长目标", "GMV goal"),
        Field::AcosCut => lang.pick("ACoS 目标", "ACoS goal"),
        Field::ConversionRise => lang.pick("转化率目标", "conversion goal"),
        Field::Team => TEAM.get(lang),
        Field::History => HISTORY.get(lang),
        Field::Category => CATEGORY.get(lang),
    }
}

/// A number of months.
pub fn months(lang: Lang, months: u8) -> String {
    match lang {
        Lang::Zh => format!("{months} 个月"),
        Lang::En if months == 1 => "1 month".into(),
        Lang::En => format!("{months} months"),
    }
}

/// A number of sites.
pub fn site_count(lang: Lang, count: u32) -> String {
    match lang {
        Lang::Zh => format!("{count} 个站点"),
        Lang::En if count == 1 => "1 marketplace".into(),
        Lang::En => format!("{count} marketplaces"),
    }
}

/// The month `ago` months back in the site table: 1 is the last full month.
pub fn month_ago(lang: Lang, ago: u8) -> String {
    match (lang, ago) {
        (Lang::Zh, 1) => "上月".into(),
        (Lang::Zh, _) => format!("前 {ago} 月"),
        (Lang::En, 1) => "Last month".into(),
        (Lang::En, _) => format!("{ago} months ago"),
    }
}

/// Why an answer was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerError {
    /// It is no number of its kind; with the text.
    Number(NumberError, String),
    /// It is outside its range, both ends included, as shown.
    OutOfRange(String, String),
    /// The card has no exchange rate for the currency that the text names.
    NoRate(Currency),
}

/// Says what is wrong with an answer and shows how to write it.
pub fn answer_error(lang: Lang, error: &AnswerError) -> String {
    match error {
        AnswerError::Number(error, text) => number_error(lang, *error, text),
        AnswerError::OutOfRange(min, max) => lang.pick(
            format!("应在 {min} 至 {max} 之间"),
            format!("Must be from {min} to {max}"),
        ),
        AnswerError::NoRate(currency) => {
            let code = currency.code();
            lang.pick(
                format!("费率卡没有 {code} 汇率，请改用本栏货币"),
                format!("The card has no rate for {code}; use this field's currency"),
            )
        }
    }
}

fn number_error(lang: Lang, error: NumberError, text: &str) -> String {
    match error {
        NumberError::Empty => lang
            .pick(
                "请填写此项，例如 12,000 或 1.2 万",
                "Needed: for example 12,000 or 12k",
            )
            .into(),
        NumberError::Unreadable => lang.pick(
            format!("未识别的数字：“{text}”。示例：12,000 或 1.2 万"),
            format!("Not a number we can read: \"{text}\". For example 12,000 or 12k"),
        ),
        NumberError::Ambiguous => lang.pick(
            format!("“{text}”有两种读法，请按三位分隔：例如 50,000 或 5 万"),
            format!("\"{text}\" can be read in two ways; group by threes: 50,000 or 50k"),
        ),
        NumberError::Negative => lang.pick("不能为负数", "Cannot be below zero").into(),
        NumberError::TooManyDecimals => lang
            .pick(
                "小数位过多：最多 2 位，汇率 4 位，人数 1 位，数量须为整数",
                "Too many decimals: 2 at most, 4 for rates, 1 for heads, none for counts",
            )
            .into(),
        NumberError::TooLarge => lang
            .pick("数字过大，请检查", "Too large; please check it")
            .into(),
    }
}

/// The closed ads section in one line.
pub fn ads_line(
    lang: Lang,
    format: &dyn Format,
    managed: bool,
    spend: (Amount, Currency),
    acos: Option<Percent>,
) -> String {
    let managed = if managed {
        lang.pick("服务商代投", "managed")
    } else {
        lang.pick("自行投放", "not managed")
    };
    let spend = format.money(spend.0, spend.1);
    let acos = acos.map_or_else(
        || lang.pick("未知", "unknown").into(),
        |acos| format.percent(acos),
    );
    lang.pick(
        format!("{managed} · 月花费 {spend} · ACoS {acos}"),
        format!("{managed} · {spend} a month · ACoS {acos}"),
    )
}

/// The closed goals section in one line.
pub fn goals_line(lang: Lang, growth: &str, cut: &str, rise: &str) -> String {
    lang.pick(
        format!("GMV 每季 +{growth} · ACoS −{cut} · 转化率 +{rise}"),
        format!("GMV +{growth} a quarter · ACoS −{cut} · conversion +{rise}"),
    )
}
