//! Answers that can be priced and are probably a slip.

use time::Date;

use super::{Figures, SellerInputs, Site};
use crate::calendar::Month;
use crate::money::Percent;

/// What the reader should look at again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The service would have begun before the present month.
    StartPast(Month),
    /// Ads cost more than they sell: of the site, or of all of them.
    AcosAboveWhole(Option<Site>, Percent),
}

/// What there is to doubt in `inputs` on the day `today`. No figure depends on it.
pub fn doubts(inputs: &SellerInputs, today: Date) -> Vec<Doubt> {
    let is_past = Month::containing(today).is_some_and(|present| inputs.start < present);
    let start = is_past.then_some(Doubt::StartPast(inputs.start));
    let stated: Vec<(Option<Site>, Option<Percent>)> = match &inputs.figures {
        Figures::Total(totals) => vec![(None, totals.acos)],
        Figures::BySite(table) => {
            let rows = table.rows().iter();
            rows.map(|row| (Some(row.site), row.acos)).collect()
        }
    };
    let high = stated.into_iter().filter_map(|(site, acos)| {
        let acos = acos.filter(|&acos| acos > Percent::HUNDRED)?;
        Some(Doubt::AcosAboveWhole(site, acos))
    });
    start.into_iter().chain(high).collect()
}
