//! Answers that can be priced and are probably a slip.

use time::Date;

use super::{Field, Figures, SellerInputs, Site};
use crate::calendar::Month;
use crate::money::{Amount, Percent, divide};

/// What the reader should look at again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The service would have begun before the present month.
    StartPast(Month),
    /// Ads cost more than they sell: of the site, or of all of them.
    AcosAboveWhole(Option<Site>, Percent),
    /// Ads sell more than is sold: of the site, or of all of them.
    AdSalesAboveGmv(Option<Site>, AdSalesAboveGmv),
    /// A percentage that is written like a fraction: 0.3 for 30 %.
    Fraction(Stated, Percent),
}

/// Figures that cannot all be true: ad spend ÷ ACoS exceeds GMV. In the site's own
/// currency, or in that of GMV.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AdSalesAboveGmv {
    /// Ad spend a month.
    pub ad_spend: Amount,
    /// Above zero.
    pub acos: Percent,
    /// The one divided by the other, rounded.
    pub ad_sales: Amount,
    /// GMV a month.
    pub gmv: Amount,
}

/// A percentage that the seller can state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stated {
    /// ACoS of the site, or of all of them.
    Acos(Option<Site>),
    /// The growth goal.
    GmvGrowth,
    /// The ACoS goal.
    AcosCut,
    /// The conversion goal.
    ConversionRise,
    /// The present unit session percentage.
    Conversion,
    /// The present return rate.
    ReturnRate,
    /// The valid tracking rate of the account.
    ValidTracking,
    /// The standard of stock-outs.
    StockOut,
    /// The standard of localisation.
    Localisation,
    /// The standard of answers.
    ResponseTime,
    /// The commission of another provider's offer, from 1.
    Commission(usize),
    /// Its share of the ad spend.
    AdShare(usize),
}

/// Whether `percent` is below one: whoever means 30 % may have written 0.3.
pub fn is_fraction(percent: Percent) -> bool {
    (1..100).contains(&percent.hundredths())
}

/// What there is to doubt in `inputs` on the day `today`. No figure depends on it.
pub fn doubts(inputs: &SellerInputs, today: Date) -> Vec<Doubt> {
    let is_past = Month::containing(today).is_some_and(|present| inputs.start < present);
    let start = is_past.then_some(Doubt::StartPast(inputs.start));
    let ads = advertised(inputs);
    let high = ads.iter().filter_map(|ads| {
        let acos = ads.acos.filter(|&acos| acos > Percent::HUNDRED)?;
        Some(Doubt::AcosAboveWhole(ads.site, acos))
    });
    let is_assumed = |field| inputs.assumed.contains(field);
    let is_own = [Field::Gmv, Field::AdSpend, Field::Acos]
        .into_iter()
        .all(is_assumed);
    // The defaults are nobody's slip.
    let above = ads.iter().filter(|_| !is_own).filter_map(above_gmv);
    start
        .into_iter()
        .chain(high)
        .chain(above)
        .chain(fractions(inputs))
        .collect()
}

/// What is stated of advertising: of one site, or of all of them.
struct Advertised {
    site: Option<Site>,
    /// Of so many months.
    gmv: Amount,
    months: i64,
    ad_spend: Amount,
    acos: Option<Percent>,
}

fn advertised(inputs: &SellerInputs) -> Vec<Advertised> {
    match &inputs.figures {
        Figures::Total(totals) => vec![Advertised {
            site: None,
            gmv: totals.monthly_gmv,
            months: 1,
            ad_spend: totals.monthly_ad_spend,
            acos: totals.acos,
        }],
        Figures::BySite(table) => {
            let rows = table.rows().iter().map(|row| Advertised {
                site: Some(row.site),
                gmv: row.gmv.into_iter().sum(),
                months: 3,
                ad_spend: row.monthly_ad_spend,
                acos: row.acos,
            });
            rows.collect()
        }
    }
}

fn above_gmv(ads: &Advertised) -> Option<Doubt> {
    let acos = ads.acos.filter(|&acos| acos > Percent::ZERO)?;
    let rate = i128::from(acos.hundredths());
    let whole = i128::from(Percent::HUNDRED.hundredths());
    let ad_sales = i128::from(ads.ad_spend.minor()) * whole;
    // Exactly, so that what is rounded does not contradict itself.
    let is_above = ad_sales * i128::from(ads.months) > i128::from(ads.gmv.minor()) * rate;
    let ad_sales = Amount::from_minor(divide(ad_sales, rate)?);
    let gmv = Amount::from_minor(divide(ads.gmv.minor().into(), ads.months.into())?);
    let found = AdSalesAboveGmv {
        ad_spend: ads.ad_spend,
        acos,
        ad_sales,
        gmv,
    };
    is_above.then_some(Doubt::AdSalesAboveGmv(ads.site, found))
}

/// Every stated percentage that looks like a fraction. Rates of account health that are
/// good below one per cent are none of them.
fn fractions(inputs: &SellerInputs) -> impl Iterator<Item = Doubt> {
    let said = |field: Field, percent: Percent| {
        let is_assumed = inputs.assumed.contains(field);
        (!is_assumed).then_some(percent)
    };
    let (goals, baselines, particulars) = (inputs.goals, inputs.baselines, &inputs.particulars);
    let standards = particulars.kpi_plan.standards;
    let acos = advertised(inputs).into_iter().map(|ads| {
        let acos = ads.acos.and_then(|acos| said(Field::Acos, acos));
        (Stated::Acos(ads.site), acos)
    });
    let others = [
        (Stated::GmvGrowth, said(Field::GmvGrowth, goals.gmv_growth)),
        (Stated::AcosCut, said(Field::AcosCut, goals.acos_cut)),
        (
            Stated::ConversionRise,
            said(Field::ConversionRise, goals.conversion_rise),
        ),
        (Stated::Conversion, baselines.conversion),
        (Stated::ReturnRate, baselines.return_rate),
        (Stated::ValidTracking, particulars.health.vtr),
        (Stated::StockOut, standards.stock_out),
        (Stated::Localisation, standards.localisation),
        (Stated::ResponseTime, standards.response_time),
    ];
    let offers = (1..).zip(particulars.proposals.as_slice());
    let offers = offers.flat_map(|(place, offer)| {
        [
            (Stated::Commission(place), Some(offer.commission)),
            (Stated::AdShare(place), Some(offer.ad_share)),
        ]
    });
    let all: Vec<_> = acos.chain(others).chain(offers).collect();
    all.into_iter().filter_map(|(stated, percent)| {
        let percent = percent.filter(|&percent| is_fraction(percent))?;
        Some(Doubt::Fraction(stated, percent))
    })
}
