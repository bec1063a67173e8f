//! What the reader should look at again.

use super::format::Format;
use super::{Lang, alternatives, form, kpi_plan, particulars};
use crate::money::{Currency, Percent};
use crate::seller::{AdSalesAboveGmv, Doubt, Site, Stated, is_fraction};

/// One sentence, which names the answer. Amounts over all sites are in `currency`.
pub fn doubt(lang: Lang, doubt: Doubt, currency: Currency, format: &dyn Format) -> String {
    match doubt {
        Doubt::StartPast(start) => {
            let start = format.month(start);
            lang.pick(
                format!("开始月份 {start} 已过，报价仍按该月起算，请确认"),
                format!("The first month, {start}, has passed; the quote still starts there. Please check"),
            )
        }
        Doubt::AcosAboveWhole(site, acos) => {
            let (of, acos) = (of(site), format.percent(acos));
            lang.pick(
                format!("{of}ACoS {acos} 超过 100%，即广告花费高于广告销售额，请确认是否填错"),
                format!(
                    "{of}ACoS {acos} is above 100%: the ads cost more than they sell. Please check"
                ),
            )
        }
        Doubt::AdSalesAboveGmv(site, found) => {
            let currency = site.map_or(currency, Site::currency);
            ad_sales_above_gmv(lang, &of(site), found, currency, format)
        }
        Doubt::Fraction(answer, percent) => {
            let (stated, asked) = (stated(lang, answer), is_it(lang, percent, format));
            lang.pick(format!("{stated}：{asked}"), format!("{stated}: {asked}"))
        }
    }
}

/// Asks at the field of a percentage what is meant, if that looks like a fraction.
pub fn fraction(lang: Lang, percent: Percent, format: &dyn Format) -> Option<String> {
    is_fraction(percent).then(|| is_it(lang, percent, format))
}

fn is_it(lang: Lang, percent: Percent, format: &dyn Format) -> String {
    let meant = Percent::from_hundredths(percent.hundredths().saturating_mul(100));
    let (percent, meant) = (format.percent(percent), format.percent(meant));
    let number = meant.trim_end_matches('%').to_owned();
    lang.pick(
        format!("按 {percent} 计算，是否应为 {meant}？若是，请填 {number}"),
        format!("taken as {percent}. Did you mean {meant}? Then enter {number}"),
    )
}

fn of(site: Option<Site>) -> String {
    site.map_or(String::new(), |site| format!("{} ", site.code()))
}

fn ad_sales_above_gmv(
    lang: Lang,
    of: &str,
    found: AdSalesAboveGmv,
    currency: Currency,
    format: &dyn Format,
) -> String {
    let [spend, sales, gmv] =
        [found.ad_spend, found.ad_sales, found.gmv].map(|amount| format.money(amount, currency));
    let acos = format.percent(found.acos);
    let ads = if of.is_empty() { "Ad" } else { "ad" };
    lang.pick(
        format!("{of}广告花费 {spend} ÷ ACoS {acos} = 广告销售额 {sales}，高于 GMV {gmv}，请核对这三项"),
        format!("{of}{ads} spend {spend} ÷ ACoS {acos} = ad sales of {sales}, more than the GMV of {gmv}. Please check the three"),
    )
}

/// What a percentage is called where it is asked for.
fn stated(lang: Lang, stated: Stated) -> String {
    let text = match stated {
        Stated::Acos(site) => return format!("{}ACoS", of(site)),
        Stated::Commission(place) | Stated::AdShare(place) => {
            let share = if matches!(stated, Stated::Commission(_)) {
                alternatives::COMMISSION
            } else {
                alternatives::AD_SHARE
            };
            let offer = alternatives::offer_name(lang, place, "");
            return format!("{offer} · {}", share.get(lang));
        }
        Stated::GmvGrowth => form::GMV_GROWTH,
        Stated::AcosCut => form::ACOS_CUT,
        Stated::ConversionRise => form::CONVERSION_RISE,
        Stated::Conversion => form::BASE_CONVERSION,
        Stated::ReturnRate => form::BASE_RETURNS,
        Stated::ValidTracking => particulars::VTR,
        Stated::StockOut => kpi_plan::STOCK_OUT,
        Stated::Localisation => kpi_plan::LOCALISATION,
        Stated::ResponseTime => kpi_plan::RESPONSE_TIME,
    };
    text.get(lang).to_owned()
}
