//! What has been entered so far: the state between the view and the core.
//!
//! [`Answers`] keeps more than [`SellerInputs`]: both ways of stating sales, and
//! the figures of sites that are switched off for the moment, so that nothing
//! typed is lost by trying things out. The view only shows it and derives from
//! it; it is plain data with plain tests.

mod display;
mod kept;
pub mod paste;
mod rows;
mod stores;

pub use display::Display;
pub use kept::Kept;

use crate::calendar::Month;
use crate::money::{Amount, Percent};
use crate::quote::{Volume, quote};
use crate::rate_card::RateCard;
use crate::seller::{
    Assumed, Baselines, Conditions, Depth, Field, Figures, Fulfilment, Goals, Model, Particulars,
    SellerInputs, Site, SiteFigures, SiteSet, SiteTable, TermMonths, Totals,
};

/// The present answers, always complete and valid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    /// The first month of the service.
    pub start: Month,
    /// The contract length.
    pub term: TermMonths,
    /// How the fee is made up.
    pub model: Model,
    /// The service depth.
    pub depth: Depth,
    /// The sites.
    pub sites: SiteSet,
    /// Whether sales are stated site by site.
    by_site: bool,
    /// The quick answer: monthly averages over all sites.
    pub monthly_gmv: Amount,
    /// Monthly ad spend over all sites.
    pub monthly_ad_spend: Amount,
    /// ACoS over all sites.
    pub acos: Option<Percent>,
    /// The detailed answer: a row for each site of [`Site::ALL`].
    rows: Vec<SiteFigures>,
    /// Whether the provider runs the advertising.
    pub ads_managed: bool,
    /// Who ships.
    pub fulfilment: Fulfilment,
    /// What else moves the price.
    pub conditions: Conditions,
    /// What is to be reached.
    pub goals: Goals,
    /// Where the stores stand.
    pub baselines: Baselines,
    /// What else the seller has said.
    pub particulars: Particulars,
    /// What nobody has confirmed.
    pub assumed: Assumed,
    /// In which currency the reader looks at the sums: no part of the inputs.
    pub display: Display,
}

impl Answers {
    /// The answers that `inputs` state.
    pub fn new(card: &RateCard, inputs: &SellerInputs) -> Self {
        let volume = Volume::of(card, inputs);
        let (by_site, stated) = match &inputs.figures {
            Figures::Total(_) => (false, &[][..]),
            Figures::BySite(table) => (true, table.rows()),
        };
        Self {
            start: inputs.start,
            term: inputs.term,
            model: inputs.model,
            depth: inputs.depth,
            sites: inputs.figures.sites(),
            by_site,
            monthly_gmv: volume.gmv.min(crate::seller::MAX_MONTHLY),
            monthly_ad_spend: volume.ad_spend.min(crate::seller::MAX_MONTHLY),
            acos: volume.acos.filter(|&acos| acos > Percent::ZERO),
            rows: rows::all(stated),
            ads_managed: inputs.ads_managed,
            fulfilment: inputs.fulfilment,
            conditions: inputs.conditions,
            goals: inputs.goals,
            baselines: inputs.baselines,
            particulars: inputs.particulars.clone(),
            assumed: inputs.assumed,
            display: Display::default(),
        }
    }

    /// The inputs that the core computes with.
    pub fn inputs(&self) -> SellerInputs {
        SellerInputs {
            start: self.start,
            term: self.term,
            model: self.model,
            depth: self.depth,
            figures: self.figures(),
            ads_managed: self.ads_managed,
            fulfilment: self.fulfilment,
            conditions: self.conditions,
            goals: self.goals,
            baselines: self.baselines,
            particulars: self.particulars.clone(),
            assumed: self.assumed,
        }
    }

    fn figures(&self) -> Figures {
        let rows = self.rows.iter().filter(|row| self.sites.contains(row.site));
        let table = SiteTable::new(rows.copied().collect()).filter(|_| self.by_site);
        table.map_or_else(
            || {
                Figures::Total(Totals {
                    sites: self.sites,
                    monthly_gmv: self.monthly_gmv,
                    monthly_ad_spend: self.monthly_ad_spend,
                    acos: self.acos,
                })
            },
            Figures::BySite,
        )
    }

    /// Takes the answers from one card to another: the sums that are stated in the GMV
    /// currency of `from` are stated in that of `to`, by its rates, and sums are shown
    /// in the currency that the reader has chosen, if `to` has a rate for it.
    pub fn restate(&mut self, from: &RateCard, to: &RateCard) {
        let currency = from.gmv_currency;
        for sum in [&mut self.monthly_gmv, &mut self.monthly_ad_spend] {
            let by = |card: &RateCard| {
                let exchange = &card.exchange.terms;
                exchange.convert(*sum, currency, to.gmv_currency)
            };
            // A card need not know the currency that another one reckons in.
            *sum = by(to).or_else(|| by(from)).unwrap_or(*sum);
            *sum = (*sum).min(crate::seller::MAX_MONTHLY);
        }
        self.display.restate(from, to);
    }

    /// Whether sales are stated site by site.
    pub const fn is_by_site(&self) -> bool {
        self.by_site
    }

    /// States sales site by site, or as one sum again.
    ///
    /// The first time, the sum is spread evenly over the sites, so that the
    /// price does not jump; going back takes the sum of the sites.
    pub fn set_by_site(&mut self, card: &RateCard, by_site: bool) {
        if by_site == self.by_site {
            return;
        }
        if by_site {
            self.spread(card);
            self.by_site = true;
        } else {
            let volume = Volume::of(card, &self.inputs());
            self.monthly_gmv = volume.gmv.min(crate::seller::MAX_MONTHLY);
            self.monthly_ad_spend = volume.ad_spend.min(crate::seller::MAX_MONTHLY);
            self.acos = volume
                .acos
                .filter(|&acos| acos > Percent::ZERO)
                .or(self.acos);
            self.by_site = false;
        }
    }

    /// Fills the rows of the selected sites from the sums if all are still blank.
    fn spread(&mut self, card: &RateCard) {
        let selected: Vec<Site> = self.sites.iter().collect();
        let is_blank = |row: &SiteFigures| rows::is_blank(row);
        if !self.rows.iter().all(is_blank) {
            return;
        }
        let weights = vec![1; selected.len()];
        let gmv = self.monthly_gmv.allocate(&weights);
        let ad_spend = self.monthly_ad_spend.allocate(&weights);
        for (index, site) in selected.into_iter().enumerate() {
            let local = |amount| rows::from_gmv_currency(card, site, amount);
            let acos = self.acos;
            if let Some(row) = self.rows.iter_mut().find(|row| row.site == site) {
                row.gmv = [local(gmv[index]); 3];
                row.monthly_ad_spend = local(ad_spend[index]);
                row.acos = acos;
            }
        }
    }

    /// The row of `site`.
    pub fn row(&self, site: Site) -> Option<&SiteFigures> {
        self.rows.iter().find(|row| row.site == site)
    }

    /// Changes the row of `site`, if the changed row is valid.
    pub fn edit_row(&mut self, site: Site, edit: impl FnOnce(&mut SiteFigures)) -> bool {
        let Some(row) = self.rows.iter_mut().find(|row| row.site == site) else {
            return false;
        };
        let mut edited = *row;
        edit(&mut edited);
        let valid = edited.is_valid() && edited.site == site;
        if valid {
            *row = edited;
        }
        valid
    }

    /// Adds or removes `site`; the last one stays, and `false` says so.
    pub fn toggle_site(&mut self, site: Site) -> bool {
        let changed = if self.sites.contains(site) {
            self.sites.without(site)
        } else {
            Some(self.sites.with(site))
        };
        if let Some(sites) = changed {
            self.sites = sites;
            self.confirm(Field::Sites);
        }
        changed.is_some()
    }

    /// Marks `field` as stated by the seller.
    pub fn confirm(&mut self, field: Field) {
        self.assumed = self.assumed.without(field);
    }

    /// By how much `change` would move the fee of `monthly`; `None` between an operation
    /// and projects: the fee of the one is no saving on the other.
    pub fn effect(
        &self,
        card: &RateCard,
        monthly: Amount,
        change: impl FnOnce(&mut Self),
    ) -> Option<Amount> {
        let mut changed = self.clone();
        change(&mut changed);
        let is_same_work = (changed.model == Model::Projects) == (self.model == Model::Projects);
        is_same_work.then(|| quote(card, &changed.inputs()).totals.monthly - monthly)
    }
}

#[cfg(test)]
mod tests {
    use super::{Amount, Answers, Field, RateCard, Site};
    use crate::calendar::Month;
    use crate::quote::quote;

    fn answers() -> (RateCard, Answers) {
        let card = RateCard::sample();
        let start = Month::new(2027, 1).expect("a month");
        let answers = Answers::new(&card, &card.defaults(start));
        (card, answers)
    }

    #[test]
    fn answers_state_the_inputs_they_were_made_from() {
        let (card, answers) = answers();
        let start = Month::new(2027, 1).expect("a month");
        assert_eq!(answers.inputs(), card.defaults(start));
    }

    #[test]
    fn spreading_over_sites_keeps_the_price() {
        let (card, mut answers) = answers();
        for site in [Site::Fr, Site::It, Site::Uk] {
            assert!(answers.toggle_site(site));
        }
        let before = quote(&card, &answers.inputs()).totals.monthly;
        answers.set_by_site(&card, true);
        let after = quote(&card, &answers.inputs()).totals.monthly;
        let difference = (after - before).minor().abs();
        assert!(
            difference <= 2,
            "a cent of conversion at most: {difference} fen"
        );
        answers.set_by_site(&card, false);
        assert_eq!(quote(&card, &answers.inputs()).totals.monthly, after);
    }

    #[test]
    fn rows_of_removed_sites_are_kept() {
        let (card, mut answers) = answers();
        answers.set_by_site(&card, true);
        answers.toggle_site(Site::Fr);
        let gmv = [Amount::from_major(7_000); 3];
        assert!(answers.edit_row(Site::Fr, |row| row.gmv = gmv));
        answers.toggle_site(Site::Fr);
        answers.toggle_site(Site::Fr);
        assert_eq!(answers.row(Site::Fr).map(|row| row.gmv), Some(gmv));
    }

    #[test]
    fn the_last_site_stays_and_invalid_rows_are_refused() {
        let (_, mut answers) = answers();
        assert!(!answers.toggle_site(Site::De));
        assert!(answers.assumed.contains(Field::Sites));
        let too_much = Amount::from_major(2_000_000_000);
        assert!(!answers.edit_row(Site::De, |row| row.gmv[0] = too_much));
    }

    #[test]
    fn an_effect_is_the_difference_of_two_quotes() {
        let (card, answers) = answers();
        let monthly = quote(&card, &answers.inputs()).totals.monthly;
        let effect = answers.effect(&card, monthly, |changed| {
            changed.toggle_site(Site::Fr);
        });
        // 35 % of 12,800, less 10 % for twelve months.
        assert_eq!(effect, Some(Amount::from_major(4_032)));
    }

    /// 1 EUR is 8.20 CNY, and 1 USD 7.00: 8.20 ÷ 7.00 = 1.1714….
    #[test]
    fn sums_keep_their_worth_in_another_currency() {
        let (card, mut answers) = answers();
        let dollars = crate::rate_card::SAMPLE_JSON
            .replace("\"gmv_currency\": \"EUR\"", "\"gmv_currency\": \"USD\"")
            .replace("\"PLN\": \"1.90\"", "\"PLN\": \"1.90\", \"USD\": \"7.00\"");
        let dollars = RateCard::parse(&dollars).expect("a valid card");
        answers.monthly_gmv = Amount::from_major(70_000);
        answers.restate(&card, &dollars);
        assert_eq!(answers.monthly_gmv, Amount::from_major(82_000));
        // 5,000 × 8.20 ÷ 7.00.
        assert_eq!(answers.monthly_ad_spend, Amount::from_minor(585_714));
        // Back by the rates of the other card: this one has none for dollars.
        answers.restate(&dollars, &card);
        assert_eq!(answers.monthly_gmv, Amount::from_major(70_000));
        let before = answers.clone();
        answers.restate(&card, &card);
        assert_eq!(answers, before);
    }
}
