//! What is asked for a settlement, and what is wrong with an answer.

#![expect(missing_docs, reason = "a text is its own description")]

use rust_decimal::Decimal;

use crate::document::Node;
use crate::kpi::{Count, Kpi, ReportField, Unit};
use crate::money::{Amount, Percent};
use crate::rate_card::ScoredKpi;
use crate::seller::number::{Kind, seen};
use crate::settlement::{
    BaselineField, EventField, EventKind, Export, Place, Problem, ReadingField, Slot,
};
use crate::text::dictionary::{Part, info};
use crate::text::form::{AnswerError, answer_error};
use crate::text::format::{Format, grouped};
use crate::text::{Lang, Text, faults, kpi};

pub const TAB: Text = Text::new("结算", "Settlement");
pub const INTRO: Text = Text::new(
    "填入各月后台报表的实际数据，即得各期得分、奖扣与应付款项。数据只保存在本页，不会上传。",
    "Type in what Amazon's reports say of each month: score, bonus or deduction and invoice of \
     every period follow. The figures stay in this page and are sent nowhere.",
);
pub const PERIOD: Text = Text::new("结算周期", "Period to settle");
pub const EXAMPLE: Text = Text::new("用达标示例填空", "Fill the blanks with examples on target");
pub const CLEAR: Text = Text::new("清空实际数据", "Clear all figures");
pub const UNDO: Text = Text::new("撤销", "Undo");
pub const FIGURES: Text = Text::new("实际数据", "Figures");
pub const SECOND_HINT: Text = Text::new(
    "到校正日重新导出后填写；留空的项目沿用首次导出的数据",
    "Fill in after the second export; what is left blank stands as first exported",
);
pub const HEALTH: Text = Text::new(
    "账号健康读数（月报当日）",
    "Account health, as read for the monthly report",
);
/// The budget that was approved in writing, with the currency.
pub fn budget(lang: Lang, gmv_currency: &str) -> String {
    lang.pick(
        format!("当月广告预算（卖家书面批准，{gmv_currency}）"),
        format!("Ad budget that the seller has approved in writing, {gmv_currency}"),
    )
}

/// What it is for; the budget of the contract arrives formatted.
pub fn budget_hint(lang: Lang, agreed: &str) -> String {
    lang.pick(
        format!("留空即按合同约定的月预算 {agreed}；超出部分不计广告代投服务费"),
        format!("Left blank, the contract's {agreed} a month stands; nothing is charged on what is spent beyond it"),
    )
}

pub const BASELINES: Text = Text::new(
    "待测基线（启动前 3 个完整月）",
    "Baselines, measured over the three full months before the start",
);
pub const EXCLUSIONS_HINT: Text = Text::new(
    "双方书面记录、不应由服务商负责的事件；跨月的事件按月分别登记",
    "Events that both sides have noted and the provider does not answer for; one that lasts \
     longer has an entry for each month",
);
pub const ADD_EXCLUSION: Text = Text::new("登记剔除事项", "Note an exclusion");
pub const EVENT: Text = Text::new("事项", "Event");
pub const EXCHANGE: Text = Text::new(
    "与命令行交换数据（JSON）",
    "Exchange with the command line (JSON)",
);
pub const COPY_JSON: Text = Text::new("复制 JSON", "Copy JSON");
pub const PASTE: Text = Text::new("粘贴实际数据 JSON", "Paste figures as JSON");
pub const READ: Text = Text::new("读入并替换现有数据", "Read in place of the figures above");
pub const READ_DONE: Text = Text::new("已读入", "Read");
pub const PASTE_FAULTS: Text = Text::new(
    "未读入，原有数据保持不变：",
    "Not read; the figures above are as they were:",
);
pub const JSON_COPIED: Text = Text::new("JSON 已复制", "JSON copied");
pub const COPY_SHEET: Text = Text::new("复制结算单（Markdown）", "Copy the sheet (Markdown)");
pub const SHEET_COPIED: Text = Text::new("结算单已复制", "Sheet copied");
pub const BY_HAND: Text = Text::new(
    "浏览器不允许自动复制，请选中后手动复制",
    "The browser did not allow it; select the text and copy it",
);
pub const PROBLEMS: Text = Text::new("以下内容未计入结算", "Not settled because of");
pub const NOTHING_YET: Text = Text::new(
    "本期还没有实际数据：填写各月数据，或先用示例查看效果。",
    "Nothing has been reported for this period: type in its months, or look at an example first.",
);
pub const BUDGET: Text = Text::new("书面批准的广告预算", "Approved ad budget");
pub const SECOND_EXPORT: Text = Text::new("第二次导出", "second export");

/// The heading of the figures of one site: `DE 德国 · EUR`.
pub fn site(code: &str, name: &str, currency: &str) -> String {
    format!("{code} {name} · {currency}")
}

/// The heading of a second export; the date arrives formatted.
pub fn second(lang: Lang, date: &str) -> String {
    lang.pick(
        format!("第二次导出（回溯校正日 {date}）"),
        format!("Second export (true-up date {date})"),
    )
}

/// What a figure of a report is called.
pub const fn report_field(field: ReportField) -> Text {
    match field {
        ReportField::Sales => Text::new("已订购商品销售额", "Ordered product sales"),
        ReportField::ShippedSales => Text::new("已发货商品销售额", "Shipped product sales"),
        ReportField::RefundedSales => Text::new("退款金额", "Refunds"),
        ReportField::AdSpend => Text::new("广告花费", "Ad spend"),
        ReportField::AdSales => Text::new("广告销售额", "Ad sales"),
        ReportField::Count(count) => counted(count),
    }
}

const fn counted(count: Count) -> Text {
    match count {
        Count::CohortUnits => Text::new("约定 ASIN 的订购件数", "Units of the listed ASINs"),
        Count::CohortSessions => Text::new("约定 ASIN 的会话数", "Sessions of the listed ASINs"),
        Count::UnitsOrdered => Text::new("全站订购件数", "Units ordered"),
        Count::UnitsRefunded => Text::new("全站退款件数", "Units refunded"),
        Count::Orders => Text::new("订单数（不含已取消）", "Orders, without cancelled ones"),
        Count::AsinDaysOut => Text::new("断货 ASIN 天数", "ASIN-days out of stock"),
        Count::AsinDays => Text::new("全部 ASIN 天数", "All ASIN-days"),
        Count::Points => Text::new("本地化审核得分", "Localisation points"),
        Count::PossiblePoints => Text::new("本地化审核满分", "Possible points"),
        Count::AnsweredMessages => Text::new(
            "24 小时内回复的买家消息",
            "Messages answered within 24 hours",
        ),
        Count::Messages => Text::new("全部买家消息", "All buyer messages"),
    }
}

/// Where Amazon shows it, as far as that is known: report and column.
pub fn source(lang: Lang, field: ReportField) -> Option<String> {
    let (of, is_first) = match field {
        ReportField::Sales => (Kpi::GmvGrowth, true),
        ReportField::ShippedSales | ReportField::RefundedSales => return None,
        ReportField::AdSpend => (Kpi::Acos, true),
        ReportField::AdSales => (Kpi::Acos, false),
        ReportField::Count(_) => {
            let mut all = ScoredKpi::ALL.into_iter();
            let kpi = all.find(|kpi| kpi.is_computed_from(field))?;
            (kpi.kpi(), kpi.formula().numerator == field)
        }
    };
    let words = info(of);
    let part = if is_first {
        Some(words.numerator)
    } else {
        words.denominator
    };
    part.map(|part| report_of(lang, &part))
}

fn report_of(lang: Lang, part: &Part) -> String {
    let report = part.report.get(lang);
    match part.column {
        Some(column) => format!("{report} › {}", column.name(lang)),
        None => report.to_owned(),
    }
}

/// What a reading is called, with the days that it looks back on.
pub fn reading(lang: Lang, field: ReadingField) -> String {
    let name = kpi::gate(field.gate).name.get(lang);
    let days = field.days;
    lang.pick(
        format!("{name}（近 {days} 天，%）"),
        format!("{name}, {days} days, %"),
    )
}

/// What a baseline is called, with its unit.
pub fn baseline(lang: Lang, field: BaselineField, gmv_currency: &str) -> String {
    let name = match field.kpi {
        ScoredKpi::GmvGrowth => Text::new("月均 GMV", "Monthly GMV"),
        ScoredKpi::OrderGrowth => Text::new("月均订单数", "Monthly orders"),
        other => kpi::scored(other).name,
    };
    let name = name.get(lang);
    let unit = match field.kpi.unit() {
        Unit::Money => gmv_currency,
        Unit::Percent => "%",
        Unit::Count | Unit::Points | Unit::Ratio | Unit::Rank | Unit::Days | Unit::Stars => {
            return name.to_owned();
        }
    };
    lang.pick(format!("{name}（{unit}）"), format!("{name}, {unit}"))
}

/// What kind of event it was.
pub const fn event_kind(kind: EventKind) -> Text {
    match kind {
        EventKind::StockOut => {
            Text::new("断货（卖家备货不足）", "Out of stock, the seller's doing")
        }
        EventKind::ListingSuspension => Text::new(
            "链接被下架（卖家原因）",
            "Listings suspended, the seller's doing",
        ),
        EventKind::AmazonOutage => Text::new("亚马逊故障或误封", "Amazon was down, or in error"),
        EventKind::PriceChange => Text::new("卖家调价", "The seller changed prices"),
        EventKind::BudgetCut => Text::new("卖家削减广告预算", "The seller cut the ad budget"),
        EventKind::DealEvent => Text::new("大促（Prime Day、黑五）", "Prime Day, Black Friday"),
        EventKind::Launch => Text::new("站点新开期", "A site just launched"),
    }
}

/// What a field of an exclusion is called.
pub const fn event_field(field: EventField) -> Text {
    match field {
        EventField::Kind => EVENT,
        EventField::Month => super::MONTH,
        EventField::LostAsinDays => Text::new("受影响的 ASIN 天数", "ASIN-days lost"),
        EventField::AsinDays => Text::new(
            "全部 ASIN 天数（ASIN 数 × 当月天数）",
            "All ASIN-days (ASINs × days of the month)",
        ),
        EventField::Days => Text::new("天数", "Days"),
        EventField::Percent => Text::new("幅度（%，降价为负）", "By how much, %; lowered: below 0"),
        EventField::Site => Text::new("站点", "Marketplace"),
    }
}

/// The heading of an exclusion.
pub fn event(lang: Lang, number: usize) -> String {
    lang.pick(format!("剔除事项 {number}"), format!("Exclusion {number}"))
}

/// The button that takes one away.
pub fn remove_event(lang: Lang, number: usize) -> String {
    lang.pick(
        format!("删除剔除事项 {number}"),
        format!("Remove exclusion {number}"),
    )
}

pub const REMOVE: Text = Text::new("删除", "Remove");

/// Months with figures that are none of the term.
pub fn outside(lang: Lang, months: usize) -> String {
    match lang {
        Lang::Zh => format!("另有 {months} 个月的数据不在当前合同期内：已保留，不计入结算。"),
        Lang::En if months == 1 => {
            "The figures of 1 month outside the present term are kept and do not count.".into()
        }
        Lang::En => format!(
            "The figures of {months} months outside the present term are kept and do not count."
        ),
    }
}

/// Where something is wrong.
pub fn place(lang: Lang, place: &Place, format: &dyn Format) -> String {
    match place {
        Place::Slot(slot) => slot_name(lang, *slot, format),
        Place::Month(month) => format.month(*month),
        Place::Event(index) => event(lang, index + 1),
        Place::Elsewhere(path) => path.clone(),
    }
}

/// The name of a figure with its month and site.
pub fn slot_name(lang: Lang, slot: Slot, format: &dyn Format) -> String {
    let parts = match slot {
        Slot::Report {
            month,
            export,
            site,
            field,
        } => {
            let name = report_field(field).get(lang).to_owned();
            let mut parts = vec![format.month(month), site.code().to_owned(), name];
            if export == Export::TrueUp {
                parts.push(SECOND_EXPORT.get(lang).to_owned());
            }
            parts
        }
        Slot::Reading { month, field } => vec![format.month(month), reading(lang, field)],
        Slot::Budget(month) => vec![format.month(month), BUDGET.get(lang).to_owned()],
        Slot::Baseline(field) => vec![
            super::BASELINE.get(lang).to_owned(),
            kpi::scored(field.kpi).name.get(lang).to_owned(),
        ],
        Slot::Event { index, field } => vec![
            event(lang, index + 1),
            event_field(field).get(lang).to_owned(),
        ],
    };
    parts.join(" · ")
}

/// What is wrong there.
pub fn problem(lang: Lang, problem: &Problem) -> String {
    if let (Place::Slot(slot), Some(text)) = (&problem.place, &problem.typed)
        && let Some(error) = slot.error(text)
    {
        return answer_error(lang, &AnswerError::Number(error, seen(text)));
    }
    faults::kind(lang, &problem.kind)
}

/// Where, and what.
pub fn problem_line(lang: Lang, wrong: &Problem, format: &dyn Format) -> String {
    let place = place(lang, &wrong.place, format);
    let what = problem(lang, wrong);
    lang.pick(format!("{place}：{what}"), format!("{place}: {what}"))
}

/// The figures that a month still needs.
pub fn still_missing(lang: Lang, names: &[String]) -> String {
    let names = names.join(lang.pick("、", "; "));
    lang.pick(format!("还缺：{names}"), format!("Still missing: {names}"))
}

/// A figure as a field writes it: `58,000`, `28.5`; what is no figure as it was typed.
pub fn written(node: &Node, kind: Kind) -> String {
    let whole = |text: String| text.strip_suffix(".00").map(str::to_owned).unwrap_or(text);
    match node {
        Node::Integer(number) => whole(grouped(Amount::from_major(*number))),
        Node::Text(text) => match (hundredths(text), kind) {
            // A count is a whole number, never a text.
            (None, _) | (_, Kind::Count) => text.clone(),
            (Some(minor), Kind::Percent) => {
                Percent::from_hundredths(i32::try_from(minor).unwrap_or(i32::MAX))
                    .decimal()
                    .normalize()
                    .to_string()
            }
            (Some(minor), _) => whole(grouped(Amount::from_minor(minor))),
        },
        _ => String::new(),
    }
}

/// Those of a plain decimal such as `58000.00`; `None` for any other text.
fn hundredths(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_plain = digits.len() <= 20 && digits.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let mut value: Decimal = is_plain.then(|| text.parse().ok()).flatten()?;
    if value.normalize().scale() > 2 {
        return None;
    }
    value.rescale(2);
    i64::try_from(value.mantissa()).ok()
}
