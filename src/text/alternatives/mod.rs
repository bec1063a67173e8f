//! The words of what the seller would pay instead.

#![expect(missing_docs, reason = "a text is its own description")]

mod copied;
mod offer;
mod team;

use super::{Lang, Text, form};
use crate::alternatives::Note;
use crate::money::Amount;
use crate::seller::{Included, Provider, Role};

pub use copied::copied;
pub use offer::{BLANK, beyond, item, verdict, working};
pub use team::{team_facts, team_verdict};

pub const TITLE: Text = Text::new("自建团队与其他报价", "Own team & other quotes");
pub const THIS_QUOTE: Text = Text::new("本报价", "This quote");
pub const OWN_TEAM: Text = Text::new("自建团队", "Own team");
pub const OTHER_QUOTES: Text = Text::new("其他报价", "Other quotes");
pub const COMPARED: Text = Text::new("费用对比", "Costs compared");
pub const OVER_THE_TERM: Text = Text::new("合同期总费用", "Costs over the term");
pub const OPTION: Text = Text::new("方案", "Option");
pub const MONTHLY: Text = Text::new("每月", "A month");
pub const ONE_OFF: Text = Text::new("一次性", "Once");
pub const DIFFERENCE: Text = Text::new("合同期较本报价", "Term, against this quote");
pub const AS_STATED: Text = Text::new("对方报价", "as stated");
pub const SAME_SCOPE: Text = Text::new("同等范围", "same scope");
pub const RECURRING: Text = Text::new("每月费用合计", "Month by month");
pub const OUR_ESTIMATE: Text = Text::new("我方估算", "Our estimate");
pub const ESTIMATES: Text = Text::new(
    "对方未含、本报价已含：按本费率卡估算",
    "Left out there and part of this quote: estimated by this rate card",
);
pub const NO_TEAM: Text = Text::new(
    "该费率卡没有自建团队的数据",
    "This rate card has no figures for a team",
);

pub const ROLE: Text = Text::new("岗位", "Role");
pub const TODAY: Text = Text::new("现有", "Today");
pub const NEEDED: Text = Text::new("需要", "Needed");
pub const HIRES: Text = Text::new("待招", "To hire");
pub const SALARY: Text = Text::new("税前月薪", "Gross salary");
pub const RECRUITING: Text = Text::new("招聘（一次性）", "Recruiting, once");
pub const TOOLS: Text = Text::new("软件工具", "Software");
pub const TEAM_HINT: Text = Text::new(
    "人数可填一位小数，如 0.5；灰字为费率卡按站点数给出的建议，填写后以您的为准",
    "Heads can be parts, such as 0.5; what is grey the card suggests by the number of marketplaces, and what you enter counts instead",
);
pub const TEAM_NOT_COUNTED: Text = Text::new(
    "未计：管理时间、离职空岗、年终奖与培训",
    "Not counted: managing them, vacancies, bonuses, training",
);

pub const NAME: Text = Text::new("服务商名称", "Name");
pub const KIND: Text = Text::new("类型", "Kind of provider");
pub const MONTHLY_FEE: Text = Text::new("固定月费", "Monthly fee");
pub const COMMISSION: Text = Text::new("GMV 提成（统一费率）", "GMV commission, one rate");
pub const AD_SHARE: Text = Text::new("广告花费提成", "Share of ad spend");
pub const ONE_OFF_FEE: Text = Text::new("一次性费用", "One-off fee");
pub const SITES: Text = Text::new("覆盖站点", "Marketplaces covered");
pub const LAST_SITE: Text = Text::new("至少保留一个站点", "At least one marketplace");
pub const INCLUDED: Text = Text::new("报价包含", "What it includes");
pub const ADD: Text = Text::new("添加一份报价", "Add a quote");
pub const REMOVE: Text = Text::new("移除", "Remove");
pub const REMOVED: Text = Text::new("已移除一份报价", "A quote has been removed");
pub const TO_FILL_IN: Text = Text::new("待填写", "to be filled in");
pub const OFFERS_HINT: Text = Text::new(
    "最多三份，只用于对比；按您填写的计，未经核实，并会随报价链接一起发送",
    "Three at most, for comparison only: as you enter them, checked by nobody, and part of the quote's link",
);
pub const NOT_CHECKED: Text = Text::new(
    "其他报价由您填写，未经核实",
    "Other quotes stand as you entered them; nobody has checked them",
);
pub const SAME_TERMS: Text = Text::new(
    "均按当前 GMV 与广告花费、同一合同期、不含税计算；对方提成按填写的 GMV 计",
    "All at today's GMV and ad spend, over the same term and net of tax; others' commission is on GMV as entered",
);

/// Takes a quote out, said in full for those who hear it.
pub fn remove(lang: Lang, name: &str) -> String {
    lang.pick(format!("移除{name}"), format!("Remove {name}"))
}

/// A sentence about a quote.
pub fn told_of(lang: Lang, name: &str, sentence: &str) -> String {
    lang.pick(format!("{name}：{sentence}"), format!("{name}: {sentence}"))
}

/// What a role is called.
pub const fn role(role: Role) -> Text {
    match role {
        Role::Operator => Text::new("运营", "Store operator"),
        Role::Ads => Text::new("广告投手", "Ads specialist"),
        Role::Copy => Text::new("小语种文案", "Copywriter"),
        Role::Design => Text::new("美工", "Designer"),
        Role::Compliance => Text::new("合规专员", "Compliance"),
        Role::Service => Text::new("多语客服", "Customer service"),
    }
}

/// What a cell of the team's table asks for.
pub fn cell(lang: Lang, role: &str, column: &str) -> String {
    lang.pick(format!("{role}：{column}"), format!("{role}: {column}"))
}

/// What a kind of provider is called.
pub const fn provider(provider: Provider) -> Text {
    match provider {
        Provider::Agency => Text::new("代运营服务商", "Agency"),
        Provider::Erp => Text::new("ERP 系（如店小秘）", "ERP firm, such as Dianxiaomi"),
        Provider::Boutique => Text::new("小团队（如飞舟）", "Small team, such as Feizhou"),
    }
}

/// What a service is called that a quote can include.
pub const fn included(included: Included) -> Text {
    match included {
        Included::Ads => Text::new("广告代投", "Ad management"),
        Included::Localisation => Text::new("本地化", "Localisation"),
        Included::DedicatedTeam => Text::new("专属团队", "Dedicated team"),
        Included::Compliance => Text::new("合规代办", "Compliance work"),
        Included::ErpLink => Text::new("ERP 对接", "ERP link"),
        Included::KpiTerms => Text::new("KPI 扣减条款", "KPI penalty"),
    }
}

/// Whose quote it is, with its place from 1. A name is whatever somebody typed, and a
/// link may have brought it: its place comes first, so that no spreadsheet takes it for
/// a formula, and what would turn the text around it is left out.
pub fn offer_name(lang: Lang, place: usize, name: &str) -> String {
    let turns = |c: &char| {
        matches!(c, '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
    };
    let name: String = name.chars().filter(|c| !turns(c)).collect();
    let numbered = lang.pick(format!("报价 {place}"), format!("Quote {place}"));
    match name.trim() {
        "" => numbered,
        name => format!("{numbered} · {name}"),
    }
}

/// What an offer is called where its kind matters: `报价 1 · 店小秘（对方报价）`.
pub fn offer_as(lang: Lang, name: &str, scope: Text) -> String {
    let scope = scope.get(lang);
    lang.pick(format!("{name}（{scope}）"), format!("{name}, {scope}"))
}

/// What a reader must know to compare.
pub const fn note(note: Note) -> Text {
    match note {
        Note::Projects => Text::new(
            "本报价为项目制，不含日常运营；自建团队与其他报价含运营，不能直接比高低",
            "This quote is for projects and operates no store; an own team and the others do, so that the sums are not of the same thing",
        ),
        Note::Growth => Text::new(
            "本报价按增量提成，以上按当前 GMV 计，尚无增量；销售增长后本报价会增加",
            "This quote charges for growth, of which there is none at today's GMV: it rises as sales grow",
        ),
        Note::AdsRole => Text::new(
            "本报价不含广告代投，而自建团队含广告投手",
            "This quote leaves the ads to you, and the own team has somebody for them",
        ),
    }
}

/// What the chart of the alternatives shows, in a sentence; `bars` are names with their
/// costs.
pub fn gist(lang: Lang, months: u8, bars: &[(String, String)]) -> String {
    let months = form::months(lang, months);
    let bars: Vec<String> = bars
        .iter()
        .map(|(name, cost)| format!("{name} {cost}"))
        .collect();
    lang.pick(
        format!("合同期（{months}）总费用条形图：{}", bars.join("；")),
        format!("Bar chart of the costs over {months}: {}", bars.join("; ")),
    )
}

/// How large a difference is, whichever its sign.
fn size(amount: Amount) -> Amount {
    amount.max(-amount)
}

#[cfg(test)]
mod tests {
    use super::{Lang, gist, offer_name};

    #[test]
    fn a_name_is_text_and_nothing_else() {
        let name = |name| offer_name(Lang::En, 2, name);
        assert_eq!(name(""), "Quote 2");
        assert_eq!(offer_name(Lang::Zh, 1, "飞舟"), "报价 1 · 飞舟");
        // No spreadsheet takes it for a formula.
        assert_eq!(name("=1+1"), "Quote 2 · =1+1");
        // Nothing turns the text that follows it.
        assert_eq!(name("a\u{202E}b\u{200B}"), "Quote 2 · ab");
        assert_eq!(name("\u{2066} \u{FEFF}"), "Quote 2");
    }

    #[test]
    fn the_gist_names_every_bar() {
        let bars = [
            ("This quote".into(), "¥9".into()),
            ("Own team".into(), "¥8".into()),
        ];
        assert_eq!(
            gist(Lang::En, 12, &bars),
            "Bar chart of the costs over 12 months: This quote ¥9; Own team ¥8"
        );
        assert_eq!(
            gist(Lang::Zh, 1, &bars),
            "合同期（1 个月）总费用条形图：This quote ¥9；Own team ¥8"
        );
    }
}
