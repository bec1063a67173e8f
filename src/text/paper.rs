//! What is said on paper only.

use super::{Lang, Text};

/// The heading over the answers that the price follows from.
pub const RESTS_ON: Text = Text::new("报价依据", "What this quote is based on");

/// The answers that are defaults nobody has confirmed.
pub fn assumed(lang: Lang, names: &[&str]) -> String {
    match lang {
        Lang::Zh => format!("以下各项尚未确认，按假设值计算：{}", names.join("、")),
        Lang::En => format!("Assumed, not yet confirmed: {}", names.join(", ")),
    }
}

/// At which rate sums are converted: `rate` as an equation, `listed` the date of the card's
/// own, none where it is the reader's; `own` is the currency of the card.
pub fn converted(lang: Lang, rate: &str, listed: Option<&str>, own: &str) -> String {
    let source = match listed {
        Some(date) => lang.pick(
            format!("费率卡汇率，{date}"),
            format!("the card's rate of {date}"),
        ),
        None => lang.pick("自填汇率", "a rate of your own").to_owned(),
    };
    lang.pick(
        format!("按 {rate} 折算（{source}），仅供参考；合同与付款以 {own} 为准，明细表仍为 {own}"),
        format!(
            "Converted at {rate} ({source}) for orientation; contract and payment are in {own}, \
             and so are the tables"
        ),
    )
}
