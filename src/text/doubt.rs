//! What the reader should look at again.

use super::Lang;
use super::format::Format;
use crate::seller::Doubt;

/// One sentence, which names the answer.
pub fn doubt(lang: Lang, doubt: Doubt, format: &dyn Format) -> String {
    match doubt {
        Doubt::StartPast(start) => {
            let start = format.month(start);
            lang.pick(
                format!("开始月份 {start} 已过，报价仍按该月起算，请确认"),
                format!("The first month, {start}, has passed; the quote still starts there. Please check"),
            )
        }
        Doubt::AcosAboveWhole(site, acos) => {
            let acos = format.percent(acos);
            let of = site.map_or(String::new(), |site| format!("{} ", site.code()));
            lang.pick(
                format!("{of}ACoS {acos} 超过 100%，即广告花费高于广告销售额，请确认是否填错"),
                format!(
                    "{of}ACoS {acos} is above 100%: the ads cost more than they sell. Please check"
                ),
            )
        }
    }
}
