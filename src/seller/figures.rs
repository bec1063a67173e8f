//! What the stores sell and spend today.

use serde::Serialize;

use super::{Assumed, Field, read_sites};
use super::{MAX_ACOS, MAX_MONTHLY, Site, SiteSet};
use crate::document::{FaultKind, Reader};
use crate::literal::{Literal, literal};
use crate::money::{Amount, Percent, divide};

/// The most orders of one site in a month.
pub const MAX_MONTHLY_ORDERS: u32 = 10_000_000;

/// Sales and advertising, as one sum or site by site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figures {
    /// One sum over all sites: the quick answer.
    Total(Totals),
    /// The last three months of each site, in its own currency.
    BySite(SiteTable),
}

impl Figures {
    /// The sites that are to be operated.
    pub fn sites(&self) -> SiteSet {
        match self {
            Self::Total(totals) => totals.sites,
            Self::BySite(table) => table.sites(),
        }
    }
}

/// Monthly averages over all sites, in the currency of the card's GMV tiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Totals {
    /// The sites.
    pub sites: SiteSet,
    /// Average monthly GMV of the last three months, at most [`MAX_MONTHLY`].
    pub monthly_gmv: Amount,
    /// Average monthly ad spend, at most [`MAX_MONTHLY`].
    pub monthly_ad_spend: Amount,
    /// Ad spend ÷ ad-attributed sales, above zero, at most [`MAX_ACOS`].
    pub acos: Option<Percent>,
}

impl Totals {
    /// Whether every figure is inside its range.
    pub fn is_valid(&self) -> bool {
        in_range(self.monthly_gmv) && in_range(self.monthly_ad_spend) && acos_is_valid(self.acos)
    }
}

/// One row for each site, sorted, no site twice, at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteTable(Vec<SiteFigures>);

impl SiteTable {
    /// A table of `rows` in the order of [`Site::ALL`]; `None` when there is no
    /// row, a site stands twice or a figure is out of its range.
    pub fn new(rows: Vec<SiteFigures>) -> Option<Self> {
        let mut sorted: Vec<SiteFigures> = Vec::with_capacity(rows.len());
        for row in rows {
            // Ten rows at most: a sort would be the larger part of this code.
            let found = sorted.binary_search_by_key(&row.site, |known| known.site);
            // A site that is found stands twice.
            sorted.insert(found.err()?, row);
        }
        let valid = !sorted.is_empty() && sorted.iter().all(SiteFigures::is_valid);
        valid.then_some(Self(sorted))
    }

    /// The rows, in the order of [`Site::ALL`].
    pub fn rows(&self) -> &[SiteFigures] {
        &self.0
    }

    /// The sites of the rows.
    pub fn sites(&self) -> SiteSet {
        let first = SiteSet::only(self.0[0].site);
        self.0.iter().fold(first, |set, row| set.with(row.site))
    }
}

/// The last three full months of one site, oldest first, in its currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SiteFigures {
    /// The site.
    pub site: Site,
    /// Ordered product sales of each month, each at most [`MAX_MONTHLY`].
    pub gmv: [Amount; 3],
    /// Orders of each month, each at most [`MAX_MONTHLY_ORDERS`].
    pub orders: [u32; 3],
    /// Average monthly ad spend, at most [`MAX_MONTHLY`].
    pub monthly_ad_spend: Amount,
    /// Ad spend ÷ ad-attributed sales, above zero, at most [`MAX_ACOS`].
    pub acos: Option<Percent>,
}

impl SiteFigures {
    /// Whether every figure is inside its range.
    pub fn is_valid(&self) -> bool {
        self.gmv.into_iter().all(in_range)
            && self
                .orders
                .iter()
                .all(|&orders| orders <= MAX_MONTHLY_ORDERS)
            && in_range(self.monthly_ad_spend)
            && acos_is_valid(self.acos)
    }

    /// The mean of the three months, rounded to the minor unit.
    ///
    /// docs/pricing.md, section 3.
    pub fn monthly_gmv(&self) -> Amount {
        let sum = self.gmv.into_iter().sum::<Amount>();
        Amount::from_minor(divide(sum.minor().into(), 3).unwrap_or_default())
    }
}

fn in_range(amount: Amount) -> bool {
    (Amount::ZERO..=MAX_MONTHLY).contains(&amount)
}

fn acos_is_valid(acos: Option<Percent>) -> bool {
    acos.is_none_or(|acos| Percent::ZERO < acos && acos <= MAX_ACOS)
}

pub(super) fn read(
    reader: &Reader<'_>,
    default: &Figures,
    assumed: &mut Assumed,
) -> Option<Figures> {
    if !reader.is_present() {
        return Some(default.clone());
    }
    reader.object(&["total", "by_site"])?;
    let (total, by_site) = (reader.field("total"), reader.field("by_site"));
    match (total.is_present(), by_site.is_present()) {
        (true, true) => by_site.fault(FaultKind::Conflict("total")),
        (false, true) => {
            let table = read_table(&by_site)?;
            *assumed = [Field::Sites, Field::Gmv, Field::AdSpend]
                .into_iter()
                .fold(*assumed, Assumed::without);
            if table.rows().iter().any(|row| row.acos.is_some()) {
                *assumed = assumed.without(Field::Acos);
            }
            Some(Figures::BySite(table))
        }
        _ => {
            let (totals, stated) = read_total(&total)?;
            *assumed = stated.into_iter().fold(*assumed, Assumed::without);
            Some(Figures::Total(totals))
        }
    }
}

/// The totals, and which fields they state.
pub(super) fn read_total(reader: &Reader<'_>) -> Option<(Totals, Vec<Field>)> {
    reader.object(&["sites", "monthly_gmv", "monthly_ad_spend", "acos_percent"])?;
    let sites = read_sites(&reader.field("sites"));
    let monthly_gmv = reader.field("monthly_gmv").amount(MAX_MONTHLY);
    let monthly_ad_spend = read_ad_spend(&reader.field("monthly_ad_spend"));
    let acos = read_acos(&reader.field("acos_percent"));
    let mut stated = vec![Field::Sites, Field::Gmv];
    if reader.field("monthly_ad_spend").is_present() {
        stated.push(Field::AdSpend);
    }
    if acos.flatten().is_some() {
        stated.push(Field::Acos);
    }
    let totals = Totals {
        sites: sites?,
        monthly_gmv: monthly_gmv?,
        monthly_ad_spend: monthly_ad_spend?,
        acos: acos?,
    };
    Some((totals, stated))
}

fn read_table(reader: &Reader<'_>) -> Option<SiteTable> {
    let rows = reader.each(Site::ALL.len(), |row| read_row(&row))?;
    for (index, row) in rows.iter().enumerate() {
        if rows[..index].iter().any(|earlier| earlier.site == row.site) {
            return reader.fault(FaultKind::Duplicate(row.site.code().into()));
        }
    }
    SiteTable::new(rows)
}

fn read_row(row: &Reader<'_>) -> Option<SiteFigures> {
    row.object(&["site", "gmv", "orders", "monthly_ad_spend", "acos_percent"])?;
    let site = row.field("site").one_of(&Site::WORDS);
    let gmv = read_months(&row.field("gmv"), |month| month.amount(MAX_MONTHLY));
    let most_orders = i64::from(MAX_MONTHLY_ORDERS);
    let orders = read_months(&row.field("orders"), |month| {
        u32::try_from(month.integer(0, most_orders)?).ok()
    });
    let monthly_ad_spend = read_ad_spend(&row.field("monthly_ad_spend"));
    let acos = read_acos(&row.field("acos_percent"));
    Some(SiteFigures {
        site: site?,
        gmv: gmv?,
        orders: orders?,
        monthly_ad_spend: monthly_ad_spend?,
        acos: acos?,
    })
}

/// Exactly three months, oldest first.
fn read_months<T>(
    reader: &Reader<'_>,
    read: impl FnMut(Reader<'_>) -> Option<T>,
) -> Option<[T; 3]> {
    let months = reader.each(3, read)?;
    months
        .try_into()
        .ok()
        .or_else(|| reader.fault(FaultKind::Count(3)))
}

/// No ad spend unless it is stated.
fn read_ad_spend(reader: &Reader<'_>) -> Option<Amount> {
    if reader.is_present() {
        reader.amount(MAX_MONTHLY)
    } else {
        Some(Amount::ZERO)
    }
}

/// The outer `None` is a fault, the inner one an ACoS that is not known.
#[expect(clippy::option_option, reason = "each of the two says something else")]
fn read_acos(reader: &Reader<'_>) -> Option<Option<Percent>> {
    if !reader.is_present() {
        return Some(None);
    }
    let least = Percent::from_hundredths(1);
    reader.percent_between(least, MAX_ACOS).map(Some)
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum FiguresDocument {
    Total(TotalsDocument),
    BySite(Vec<RowDocument>),
}

#[derive(Serialize)]
pub(super) struct TotalsDocument {
    sites: Vec<&'static str>,
    monthly_gmv: String,
    monthly_ad_spend: String,
    acos_percent: Option<String>,
}

#[derive(Serialize)]
pub(super) struct RowDocument {
    site: &'static str,
    gmv: [String; 3],
    orders: [u32; 3],
    monthly_ad_spend: String,
    acos_percent: Option<String>,
}

impl From<&Figures> for FiguresDocument {
    fn from(figures: &Figures) -> Self {
        match figures {
            Figures::Total(totals) => Self::Total(TotalsDocument::from(totals)),
            Figures::BySite(table) => {
                Self::BySite(table.rows().iter().map(RowDocument::from).collect())
            }
        }
    }
}

impl From<&Totals> for TotalsDocument {
    fn from(totals: &Totals) -> Self {
        Self {
            sites: totals.sites.iter().map(Site::code).collect(),
            monthly_gmv: totals.monthly_gmv.to_string(),
            monthly_ad_spend: totals.monthly_ad_spend.to_string(),
            acos_percent: totals.acos.map(|acos| acos.to_string()),
        }
    }
}

impl From<&SiteFigures> for RowDocument {
    fn from(row: &SiteFigures) -> Self {
        Self {
            site: row.site.code(),
            gmv: row.gmv.map(|gmv| gmv.to_string()),
            orders: row.orders,
            monthly_ad_spend: row.monthly_ad_spend.to_string(),
            acos_percent: row.acos.map(|acos| acos.to_string()),
        }
    }
}

literal! { Totals { sites, monthly_gmv, monthly_ad_spend, acos } }

/// Of a card's two ways to state sales, its defaults use the one without a table.
impl Literal for Figures {
    fn literal(&self) -> String {
        match self {
            Self::Total(totals) => format!("seller::Figures::Total({})", totals.literal()),
            Self::BySite(_) => unreachable!("a card's defaults are totals"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Amount, Site, SiteFigures, SiteTable};

    fn row(site: Site, minor: i64) -> SiteFigures {
        SiteFigures {
            site,
            gmv: [Amount::from_minor(minor); 3],
            orders: [0; 3],
            monthly_ad_spend: Amount::ZERO,
            acos: None,
        }
    }

    fn sites(rows: &[SiteFigures]) -> Option<Vec<Site>> {
        let table = SiteTable::new(rows.to_vec())?;
        Some(table.rows().iter().map(|row| row.site).collect())
    }

    #[test]
    fn rows_are_put_in_the_order_of_sites() {
        let rows = [Site::Uk, Site::De, Site::Ie, Site::Fr].map(|site| row(site, 1));
        let sorted = vec![Site::De, Site::Fr, Site::Uk, Site::Ie];
        assert_eq!(sites(&rows), Some(sorted));
    }

    #[test]
    fn what_is_no_table_is_refused() {
        let (de, fr) = (row(Site::De, 1), row(Site::Fr, 1));
        assert_eq!(sites(&[]), None);
        assert_eq!(sites(&[de, fr, de]), None);
        assert_eq!(sites(&[de, row(Site::Fr, -1)]), None);
    }
}
