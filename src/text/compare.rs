//! The words of a comparison of models.

use super::format::Format;
use super::quote::model_label;
use super::{Lang, Text, form};
use crate::money::Currency;
use crate::quote::{Condition, Crossover, Scenario, State};
use crate::seller::Model;

/// What a comparison is called.
pub const TITLE: Text = Text::new("计费方式对比", "Pricing models compared");
/// The heading of the scenarios.
pub const SCENARIO: Text = Text::new("情景", "Scenario");
/// What the monthly fee of a comparison is computed on.
pub const AT_TODAYS_GMV: Text = Text::new("按当前 GMV", "at today's GMV");
/// The heading of the crossovers.
pub const CROSSOVERS: Text = Text::new("临界 GMV", "Crossover GMV");
/// What the crossovers are computed on.
pub const CROSSOVERS_NOTE: Text = Text::new(
    "按合同期总费用比较，其他条件不变，并假设增长目标全部达成",
    "Over the whole term, all else equal, if the growth goal is met in full",
);
/// There is no crossover.
pub const NO_CROSSOVER: Text = Text::new(
    "无论 GMV 高低，各方式的费用排序不变",
    "Whatever the GMV, the order of the models stays the same",
);
/// There is nothing to compare.
pub const ONE_MODEL: Text = Text::new(
    "该费率卡只提供一种计费方式",
    "This rate card offers one model only",
);

/// How a scenario is called.
pub const fn scenario_label(scenario: Scenario) -> Text {
    match scenario {
        Scenario::Low => Text::new("保守", "Low"),
        Scenario::Expected => Text::new("预期", "Expected"),
        Scenario::High => Text::new("乐观", "High"),
    }
}

/// What a scenario takes to be the case.
pub const fn scenario_note(scenario: Scenario) -> Text {
    match scenario {
        Scenario::Low => Text::new("GMV 维持当前水平", "GMV stays as it is"),
        Scenario::Expected => Text::new("增长目标达成一半", "half of the growth goal is met"),
        Scenario::High => Text::new("增长目标全部达成", "the growth goal is met in full"),
    }
}

/// The heading of what a provider asks for before it offers `model`.
pub fn conditions(lang: Lang, model: Model) -> String {
    let model = model_label(model).get(lang);
    lang.pick(
        format!("“{model}”的承接条件"),
        format!("What \"{model}\" takes"),
    )
}

/// What a provider asks for. Amounts are in `gmv_currency`.
pub fn condition(
    lang: Lang,
    condition: Condition,
    gmv_currency: Currency,
    format: &dyn Format,
) -> String {
    match condition {
        Condition::Gmv(least, _) => {
            let least = format.money(least, gmv_currency);
            lang.pick(
                format!("月均 GMV 不低于 {least}"),
                format!("Monthly GMV of at least {least}"),
            )
        }
        Condition::Term(least, _) => {
            let months = form::months(lang, least);
            lang.pick(
                format!("签约不少于 {months}"),
                format!("Contract of at least {months}"),
            )
        }
        Condition::Account(_) => lang
            .pick(
                "近 12 个月内账号未被停用",
                "No suspension in the last 12 months",
            )
            .into(),
        Condition::Brand(_) => lang
            .pick("已完成亚马逊品牌备案", "Brand registered with Amazon")
            .into(),
        Condition::Stock(least, _) => {
            let days = days(lang, least);
            lang.pick(
                format!("库存可售天数不少于 {days}"),
                format!("Stock for at least {days}"),
            )
        }
    }
}

fn days(lang: Lang, days: u16) -> String {
    match (lang, days) {
        (Lang::Zh, _) => format!("{days} 天"),
        (Lang::En, 1) => "1 day".into(),
        (Lang::En, _) => format!("{days} days"),
    }
}

/// Whether a condition is met.
pub const fn state_label(state: State) -> Text {
    match state {
        State::Met => Text::new("已满足", "met"),
        State::Missed => Text::new("未满足", "not met"),
        State::Unknown => Text::new("待确认", "not stated"),
    }
}

/// From where on one model costs less than another.
pub fn crossover(
    lang: Lang,
    crossover: Crossover,
    gmv_currency: Currency,
    format: &dyn Format,
) -> String {
    let cheaper = model_label(crossover.cheaper).get(lang);
    let dearer = model_label(crossover.dearer).get(lang);
    let gmv = format.money(crossover.gmv, gmv_currency);
    lang.pick(
        format!("月均 GMV 达到 {gmv} 起，“{cheaper}”比“{dearer}”更省"),
        format!("From a monthly GMV of {gmv} on, \"{cheaper}\" costs less than \"{dearer}\""),
    )
}

/// The head of the column of GMVs.
pub fn monthly_gmv(lang: Lang, currency: &str) -> String {
    lang.pick(
        format!("月均 GMV（{currency}）"),
        format!("Monthly GMV ({currency})"),
    )
}

/// What the table of costs by GMV holds.
pub fn graph_caption(lang: Lang, currency: &str) -> String {
    lang.pick(
        format!("{currency} · 合同期费用，增长目标全部达成"),
        format!("{currency} · cost of the term if the growth goal is met in full"),
    )
}

#[cfg(test)]
mod tests {
    use super::{Condition, Crossover, Currency, Lang, Model, State, condition, crossover};
    use crate::money::Amount;
    use crate::text::format::Plain;

    #[test]
    fn a_condition_names_its_least() {
        let say = |lang, wanted| condition(lang, wanted, Currency::Eur, &Plain);
        let gmv = Condition::Gmv(Amount::from_major(20_000), State::Met);
        assert_eq!(say(Lang::Zh, gmv), "月均 GMV 不低于 20,000.00 EUR");
        let term = Condition::Term(1, State::Met);
        assert_eq!(say(Lang::En, term), "Contract of at least 1 month");
        let stock = Condition::Stock(45, State::Unknown);
        assert_eq!(say(Lang::Zh, stock), "库存可售天数不少于 45 天");
        assert_eq!(say(Lang::En, stock), "Stock for at least 45 days");
    }

    #[test]
    fn a_crossover_is_a_sentence() {
        let found = Crossover {
            cheaper: Model::FeeAndCommission,
            dearer: Model::CommissionOnly,
            gmv: Amount::from_minor(12_345_67),
        };
        let say = |lang| crossover(lang, found, Currency::Eur, &Plain);
        assert_eq!(
            say(Lang::Zh),
            "月均 GMV 达到 12,345.67 EUR 起，“固定月费 + GMV 提成”比“纯佣金”更省"
        );
        assert_eq!(
            say(Lang::En),
            "From a monthly GMV of 12,345.67 EUR on, \"Monthly fee and GMV commission\" costs \
             less than \"Pure commission\""
        );
    }
}
