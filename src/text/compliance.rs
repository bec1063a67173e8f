//! What stores need before they may sell, in words.

use super::format::Format;
use super::{Lang, Text, goods};
use crate::market::compliance::{Duties, DutyItem, Launch, Readiness, SiteDuties};
use crate::rate_card::Duty;
use crate::seller::{Site, Stage, Standing};

/// The heading.
pub const TITLE: Text = Text::new("合规义务与费用", "Compliance: duties and costs");
/// What all of it is.
pub const NOTE: Text = Text::new(
    "以下为第三方收费的估算，不含在报价内，不构成税务或法律意见；以各国主管机关和服务商的实际要求为准",
    "Estimates of third-party charges: not part of the quote, and no tax or legal advice. Authorities and service providers decide what is really asked for",
);
/// The card knows nothing of it.
pub const NONE: Text = Text::new(
    "该费率卡没有合规数据",
    "This rate card has no data on compliance",
);
/// A column: the duty.
pub const DUTY: Text = Text::new("义务", "Duty");
/// A column: whether it is met.
pub const STANDING: Text = Text::new("状态", "Status");
/// A column: what is paid once.
pub const ONE_OFF: Text = Text::new("一次性", "Once");
/// A column: what is paid every year.
pub const YEARLY: Text = Text::new("每年", "A year");
/// A column: where the figures come from.
pub const SOURCE: Text = Text::new("来源", "Source");
/// What is held or missing.
pub const CERTAIN: Text = Text::new("已确认合计", "Confirmed, in all");
/// What nobody has confirmed.
pub const TO_CONFIRM: Text = Text::new("待确认合计（按未办计）", "Unknown, in all (as if missing)");
/// What a cost is that nobody knows.
pub const NOT_KNOWN: Text = Text::new("不详", "not known");
/// The heading over the dates.
pub const LAUNCHES: Text = Text::new("最早可开售日期", "Earliest day to sell");
/// How the dates come about.
pub const LAUNCHES_NOTE: Text = Text::new(
    "假设各项缺失的注册今日同时开始办理，取其中最长的办理时长",
    "If everything that is missing is applied for today and side by side: the longest lead time counts",
);

/// On the tab.
pub const TAB: Text = Text::new("合规与其他成本", "Compliance & other costs");
/// The question.
pub const STORES: Text = Text::new("站点状态与合规", "Stores and their registrations");
/// What it is for.
pub const STORES_HINT: Text = Text::new(
    "用于估算合规费用和最早可开售日期，结果见“合规与其他成本”；EPR 含各国的包装法授权代表（PPWR）",
    "For the costs of compliance and the earliest day to sell: see Compliance & other costs. EPR includes each country's authorised representative for packaging (PPWR)",
);
/// A column: whether the store sells.
pub const STAGE: Text = Text::new("阶段", "Stage");
/// A column: the VAT registration.
pub const VAT: Text = Text::new("VAT", "VAT");
/// A column: producer responsibility.
pub const EPR: Text = Text::new("EPR", "EPR");
/// The question about the EU.
pub const EU_PERSON: Text = Text::new(
    "欧盟负责人（欧代，全欧盟站点共用）",
    "EU responsible person, one for all EU stores",
);
/// The question about the United Kingdom.
pub const UK_PERSON: Text = Text::new("英国负责人（英代）", "UK responsible person");
/// Copies the answers of the first store.
pub const ALIKE: Text = Text::new("其余站点与首个相同", "Make the others like the first");
/// Whether the provider applies for what is missing.
pub const HANDLING: Text = Text::new(
    "由服务商代办缺失的注册",
    "Provider applies for missing registrations",
);
/// What that costs.
pub const HANDLING_HINT: Text = Text::new(
    "按“未办”项数收取一次性代办费，计入报价；官费和第三方费用另付",
    "A one-off fee for each that is missing, part of the quote; what others charge comes on top",
);
/// Leads to the details.
pub const SHOW: Text = Text::new("查看合规明细", "Show compliance");

/// The answer to a question about the store of `site`, said in full for those who hear
/// it.
pub fn of_store(lang: Lang, site: Site, question: Text) -> String {
    format!("{} {}", site.code(), question.get(lang))
}

/// What a duty is called at `site`.
pub const fn duty_label(duty: Duty, site: Site) -> Text {
    match duty {
        Duty::Vat => Text::new("VAT 注册与申报", "VAT registration and filing"),
        Duty::FiscalRepresentative => Text::new("税务代理", "Fiscal representative"),
        Duty::Packaging => Text::new("包装法 EPR", "Packaging EPR"),
        Duty::PackagingRepresentative => Text::new(
            "包装法授权代表（PPWR）",
            "Authorised representative for packaging (PPWR)",
        ),
        Duty::Electronics => Text::new("电子电器 EPR（WEEE）", "Electronics EPR (WEEE)"),
        Duty::Batteries => Text::new("电池法 EPR", "Batteries EPR"),
        Duty::Textiles => Text::new("纺织品 EPR", "Textiles EPR"),
        Duty::Furniture => Text::new("家具 EPR", "Furniture EPR"),
        Duty::Toys => Text::new("玩具 EPR", "Toys EPR"),
        Duty::ResponsiblePerson if site.is_eu() => {
            Text::new("欧盟负责人（欧代）", "EU responsible person")
        }
        Duty::ResponsiblePerson => Text::new("英国负责人（英代）", "UK responsible person"),
    }
}

/// Whether a duty is met.
pub const fn standing_label(standing: Standing) -> Text {
    match standing {
        Standing::Unknown => Text::new("待确认", "Unknown"),
        Standing::Held => Text::new("已办妥", "In place"),
        Standing::Missing => Text::new("未办", "Missing"),
    }
}

/// Whether a store sells.
pub const fn stage_label(stage: Stage) -> Text {
    match stage {
        Stage::Live => Text::new("已在售", "Live"),
        Stage::New => Text::new("新开", "New"),
    }
}

/// Whether a store may sell by the start.
pub const fn readiness_label(readiness: Readiness) -> Text {
    match readiness {
        Readiness::InTime => Text::new("赶得上", "In time"),
        Readiness::ToConfirm => Text::new("待确认", "To be confirmed"),
        Readiness::Blocked => Text::new("赶不上", "Too late"),
        Readiness::Unlisted => Text::new("无数据", "No data"),
    }
}

/// How long registration takes.
pub fn weeks(lang: Lang, weeks: u8) -> String {
    match (lang, weeks) {
        (Lang::Zh, _) => format!("约 {weeks} 周"),
        (Lang::En, 1) => "about 1 week".into(),
        (Lang::En, _) => format!("about {weeks} weeks"),
    }
}

/// Where a cost counts that is the same for all of the EU.
pub fn counted_at(lang: Lang, site: Site) -> String {
    let code = site.code();
    lang.pick(
        format!("全欧盟共用，费用计在 {code}"),
        format!("One for all of the EU; its cost counts at {code}"),
    )
}

/// What filing together takes off, on the line of a duty.
pub fn saved(lang: Lang, amount: &str) -> String {
    lang.pick(
        format!("已减多国申报优惠 {amount}"),
        format!("less {amount} for filing together"),
    )
}

/// What stands beside a duty: how long it takes and what is special about its cost.
pub fn duty_notes(lang: Lang, item: &DutyItem, site: Site, format: &dyn Format) -> Vec<String> {
    let mut notes = Vec::new();
    if item.standing != Standing::Held {
        notes.push(match item.weeks {
            Some(known) => weeks(lang, known),
            None => lang.pick("办理时长不详", "lead time not known").into(),
        });
    }
    if item.counted_at != site {
        notes.push(counted_at(lang, item.counted_at));
    }
    if !item.saved.is_zero() {
        notes.push(saved(lang, &format.money(item.saved, item.currency)));
    }
    notes
}

/// When a store may sell and what that means.
pub fn launch(lang: Lang, site: &SiteDuties, format: &dyn Format) -> String {
    let known = by_known_duties(lang, site, format);
    match unlisted(lang, site) {
        Some(unlisted) => lang.pick(
            format!("{known}；{unlisted}"),
            format!("{known}. {unlisted}"),
        ),
        None => known,
    }
}

fn by_known_duties(lang: Lang, site: &SiteDuties, format: &dyn Format) -> String {
    let Launch {
        start,
        ready,
        ready_at_worst,
        lead_time_known,
        readiness,
    } = site.launch;
    let is_late = ready_at_worst.is_some_and(|worst| worst > start);
    let start = format.date(start);
    let ready = ready.map(|date| format.date(date));
    let worst = ready_at_worst.map(|date| format.date(date));
    match (readiness, ready, worst) {
        (Readiness::Unlisted, ..) => lang
            .pick(
                "费率卡没有该站点的合规数据",
                "The rate card lists no duty here",
            )
            .into(),
        (Readiness::Blocked, Some(ready), _) => blocked(lang, site.stage, &ready, &start),
        (Readiness::ToConfirm, _, Some(worst)) if is_late => lang.pick(
            format!("待确认项如实际未办，最早 {worst} 办妥，晚于合同开始日 {start}"),
            format!("If what is unknown turns out to be missing: in place on {worst} at the earliest, after the start on {start}"),
        ),
        _ if !lead_time_known => lang.pick(
            format!("部分义务的办理时长不详，能否赶上合同开始日 {start} 待确认"),
            format!("How long some of it takes is not known, nor whether it is in place by the start on {start}"),
        ),
        (_, Some(ready), _) => lang.pick(
            format!("缺失项最早 {ready} 办妥，赶得上合同开始日 {start}"),
            format!("What is missing is in place on {ready} at the earliest, in time for the start on {start}"),
        ),
        (_, None, Some(worst)) => lang.pick(
            format!("没有已知缺失项；待确认项即使未办，最早 {worst} 也可办妥，赶得上合同开始日 {start}"),
            format!("Nothing is known to be missing; at worst it is in place on {worst}, in time for the start on {start}"),
        ),
        (_, None, None) => lang
            .pick(
                "费率卡所列义务均已办妥；费率卡未列的义务须另行确认",
                "Nothing on this card is missing; it need not list everything",
            )
            .into(),
    }
}

/// What is sold there that the card knows no duty for.
fn unlisted(lang: Lang, site: &SiteDuties) -> Option<String> {
    let goods = site.unlisted.iter();
    let goods = goods.map(|goods| goods::label(goods).get(lang));
    let goods = goods.collect::<Vec<_>>().join(lang.pick("、", "; "));
    (!goods.is_empty()).then(|| {
        lang.pick(
            format!("费率卡没有该站点对以下类目的专项义务，是否需要注册不详：{goods}"),
            format!("The card has no duty of their own here for these goods, so whether they need a registration is not known: {goods}"),
        )
    })
}

fn blocked(lang: Lang, stage: Stage, ready: &str, start: &str) -> String {
    match stage {
        Stage::New => lang.pick(
            format!("缺失项最早 {ready} 办妥，晚于合同开始日 {start}，不能按期开售"),
            format!("What is missing takes until {ready}, after the start on {start}: the launch has to wait"),
        ),
        Stage::Live => lang.pick(
            format!("已在售但缺少必需的注册，最早 {ready} 办妥，晚于合同开始日 {start}；此前随时可能被限制销售"),
            format!("It sells without a registration it needs. In place on {ready} at the earliest, after the start on {start}; it may be restricted until then"),
        ),
    }
}

/// That stores cannot sell by the start, if there are such: for the quote itself.
pub fn notice(lang: Lang, duties: &Duties, format: &dyn Format) -> Option<String> {
    let codes: Vec<&str> = duties.blocked().map(|site| site.site.code()).collect();
    let latest = duties
        .blocked()
        .filter_map(|site| site.launch.ready)
        .max()?;
    let start = duties.blocked().map(|site| site.launch.start).next()?;
    let (ready, start) = (format.date(latest), format.date(start));
    Some(lang.pick(
        format!(
            "合规提醒：{} 站缺少必需的注册，今日起办理最早 {ready} 全部办妥，晚于合同开始日 {start}",
            codes.join("、")
        ),
        format!(
            "Compliance: registrations are missing for {}. Applied for today, all are in place on {ready} at the earliest, after the start on {start}",
            codes.join(", ")
        ),
    ))
}

/// Whether the goods are known, and how VAT filing is discounted.
pub fn assumptions(lang: Lang, duties: &Duties, format: &dyn Format) -> Vec<String> {
    let mut notes = Vec::new();
    if !duties.goods_stated {
        notes.push(goods_not_stated(lang, duties.left_out));
    }
    notes.extend(unpriced(lang, duties.unpriced));
    if duties.filing_discount.hundredths() > 0 {
        let countries = duties.filing_countries;
        let discount = format.percent(duties.filing_discount);
        notes.push(lang.pick(
            format!("{countries} 国合并申报 VAT，年费减 {discount}"),
            format!("VAT filed in {countries} countries together: {discount} off a year's filing"),
        ));
    }
    notes
}

/// That sums are without what nobody knows.
pub fn unpriced(lang: Lang, unpriced: usize) -> Option<String> {
    match (lang, unpriced) {
        (_, 0) => None,
        (Lang::Zh, _) => Some(format!(
            "{unpriced} 项义务的费用不详，未计入合计，实际费用更高"
        )),
        (Lang::En, 1) => {
            Some("The cost of 1 duty is not known and in no sum: it will be more".into())
        }
        (Lang::En, _) => Some(format!(
            "The costs of {unpriced} duties are not known and in no sum: it will be more"
        )),
    }
}

fn goods_not_stated(lang: Lang, left_out: usize) -> String {
    match (lang, left_out) {
        (Lang::Zh, 0) => "尚未填写主营类目".into(),
        (Lang::Zh, _) => format!("尚未填写主营类目，另有 {left_out} 项取决于类目的义务未计入"),
        (Lang::En, 0) => "The goods are not stated".into(),
        (Lang::En, 1) => "The goods are not stated; 1 duty that depends on them is left out".into(),
        (Lang::En, _) => {
            format!("The goods are not stated; {left_out} duties that depend on them are left out")
        }
    }
}
