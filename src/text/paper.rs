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
