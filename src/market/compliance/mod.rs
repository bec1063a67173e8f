//! Registrations that the stores need, what others charge for them, and when a store
//! may sell: docs/market.md, sections 2 to 4.
//!
//! All of it stands beside the quote, never in it. [`duties`] is a total function;
//! today is an argument.

mod launch;

use time::Date;

use crate::money::{Amount, Currency, Percent, round};
use crate::rate_card::{ClauseNote, Compliance, Duty, DutyTerms, Localized, RateCard};
use crate::seller::{Goods, SellerInputs, Set, Site, Stage, Standing};

pub use launch::{Launch, Readiness};

/// What the operated sites need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duties {
    /// The currency of the sums: that of the fees.
    pub currency: Currency,
    /// Each operated site, in site order.
    pub sites: Vec<SiteDuties>,
    /// How many countries file VAT together, 0 to 10.
    pub filing_countries: usize,
    /// What that takes off each country's filing.
    pub filing_discount: Percent,
    /// Whether the seller has said what is sold.
    pub goods_stated: bool,
    /// Duties that depend on the goods and so are left out as long as nobody has stated
    /// them.
    pub left_out: usize,
    /// Duties whose cost is not known, in full or in part: the sums are without it.
    pub unpriced: usize,
    /// What is certain: duties that are held or missing.
    pub certain: Cost,
    /// What is to be confirmed: duties whose standing is not known.
    pub to_confirm: Cost,
    /// The clause of the card.
    pub clause: ClauseNote,
}

/// What one site needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteDuties {
    /// Which.
    pub site: Site,
    /// Whether it sells already.
    pub stage: Stage,
    /// Its duties, in the order of [`Duty::WORDS`].
    pub items: Vec<DutyItem>,
    /// The goods of the seller for which the card has no duty of their own here, so that
    /// nobody knows whether there is one.
    pub unlisted: Set<Goods>,
    /// When it may sell.
    pub launch: Launch,
}

/// One duty of one site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyItem {
    /// Which.
    pub duty: Duty,
    /// Whether it is met.
    pub standing: Standing,
    /// The site at which its cost counts: another one for the responsible person, who is
    /// the same for all of the EU.
    pub counted_at: Site,
    /// The currency of what is charged.
    pub currency: Currency,
    /// What is charged, in that currency; nothing if it counts at another site.
    pub charged: Charge,
    /// What filing together has taken off a year.
    pub saved: Amount,
    /// What is charged, in the fee currency.
    pub cost: Charge,
    /// How long registration takes, in weeks, as far as that is known.
    pub weeks: Option<u8>,
    /// Where the figures come from.
    pub source: Localized,
    /// When they were last checked.
    pub date: Date,
}

/// What is paid once and what every year, charged by others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cost {
    /// Once.
    pub one_off: Amount,
    /// Every year.
    pub yearly: Amount,
}

impl Cost {
    /// What is not known adds nothing.
    fn plus(self, charge: Charge) -> Self {
        Self {
            one_off: self.one_off + charge.one_off.unwrap_or_default(),
            yearly: self.yearly + charge.yearly.unwrap_or_default(),
        }
    }
}

/// What a duty costs, as far as that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Charge {
    /// Once.
    pub one_off: Option<Amount>,
    /// Every year.
    pub yearly: Option<Amount>,
}

impl Charge {
    /// Nothing, and that is known.
    pub const NOTHING: Self = Self {
        one_off: Some(Amount::ZERO),
        yearly: Some(Amount::ZERO),
    };

    const fn is_known(self) -> bool {
        self.one_off.is_some() && self.yearly.is_some()
    }

    fn map(self, convert: impl Fn(Amount) -> Amount) -> Self {
        Self {
            one_off: self.one_off.map(&convert),
            yearly: self.yearly.map(&convert),
        }
    }
}

impl Duties {
    /// What the duties of `standing` come to.
    fn sum(&self, counts: impl Fn(Standing) -> bool) -> Cost {
        let items = self.sites.iter().flat_map(|site| &site.items);
        let counted = items.filter(|item| counts(item.standing));
        counted.fold(Cost::default(), |sum, item| sum.plus(item.cost))
    }

    /// The sites that cannot sell by the start.
    pub fn blocked(&self) -> impl Iterator<Item = &SiteDuties> {
        self.ready_as(Readiness::Blocked)
    }

    /// The sites whose launch is of this kind.
    pub fn ready_as(&self, readiness: Readiness) -> impl Iterator<Item = &SiteDuties> {
        let sites = self.sites.iter();
        sites.filter(move |site| site.launch.readiness == readiness)
    }
}

/// What the sites of `inputs` need and what it costs, and whether they may sell by the
/// start if missing registrations are applied for `today`. `None` for a card that knows
/// nothing of duties.
pub fn duties(card: &RateCard, inputs: &SellerInputs, today: Date) -> Option<Duties> {
    let clause = card.market()?.compliance.as_ref()?;
    let review = Review::new(card, inputs, &clause.terms);
    let sites = inputs.figures.sites();
    let start = inputs.start.first_day();
    let mut duties = Duties {
        currency: card.currency(),
        sites: sites
            .iter()
            .map(|site| review.site(site, today, start))
            .collect(),
        filing_countries: review.filing_countries,
        filing_discount: review.filing_discount,
        goods_stated: !inputs.particulars.goods.is_empty(),
        left_out: review.left_out(),
        unpriced: 0,
        certain: Cost::default(),
        to_confirm: Cost::default(),
        clause: clause.note.clone(),
    };
    duties.certain = duties.sum(|standing| standing != Standing::Unknown);
    duties.to_confirm = duties.sum(|standing| standing == Standing::Unknown);
    let items = duties.sites.iter().flat_map(|site| &site.items);
    duties.unpriced = items.filter(|item| !item.cost.is_known()).count();
    Some(duties)
}

/// What is the same for every site.
struct Review<'a> {
    card: &'a RateCard,
    inputs: &'a SellerInputs,
    terms: &'a Compliance,
    filing_countries: usize,
    filing_discount: Percent,
}

impl<'a> Review<'a> {
    fn new(card: &'a RateCard, inputs: &'a SellerInputs, terms: &'a Compliance) -> Self {
        let mut review = Self {
            card,
            inputs,
            terms,
            filing_countries: 0,
            filing_discount: Percent::ZERO,
        };
        review.filing_countries = review.sites_with(Duty::Vat).count();
        review.filing_discount = terms.filing_discount(review.filing_countries);
        review
    }

    /// The duties of the card at the operated sites.
    fn operated(&self) -> impl Iterator<Item = &'a DutyTerms> + use<'a> {
        let sites = self.inputs.figures.sites();
        let duties = self.terms.duties.iter();
        duties.filter(move |terms| sites.contains(terms.site))
    }

    /// docs/market.md, section 2.
    fn applies(&self, terms: &DutyTerms) -> bool {
        let sold = self.inputs.particulars.goods;
        terms.goods.is_empty() || terms.goods.iter().any(|&goods| sold.contains(goods))
    }

    /// The operated sites where `duty` applies, in site order.
    fn sites_with(&self, duty: Duty) -> impl Iterator<Item = Site> {
        let needs = move |site: &Site| {
            let mut at_site = self.operated().filter(|terms| terms.site == *site);
            at_site.any(|terms| terms.duty == duty && self.applies(terms))
        };
        self.inputs.figures.sites().iter().filter(needs)
    }

    fn left_out(&self) -> usize {
        if !self.inputs.particulars.goods.is_empty() {
            return 0;
        }
        self.operated()
            .filter(|terms| !terms.goods.is_empty())
            .count()
    }

    fn site(&self, site: Site, today: Date, start: Date) -> SiteDuties {
        let at_site = self.operated().filter(|terms| terms.site == site);
        let applying: Vec<_> = at_site.filter(|terms| self.applies(terms)).collect();
        let in_order = Duty::WORDS.iter().flat_map(|&(_, duty)| {
            let of_kind = applying.iter().filter(move |terms| terms.duty == duty);
            of_kind.map(|terms| self.item(terms))
        });
        let items: Vec<_> = in_order.collect();
        let unlisted = self.unlisted(site);
        SiteDuties {
            site,
            stage: self.inputs.particulars.stores.get(site).stage,
            launch: Launch::of(&items, unlisted.is_empty(), today, start),
            items,
            unlisted,
        }
    }

    /// The goods that no duty of the site names.
    fn unlisted(&self, site: Site) -> Set<Goods> {
        let named = |goods: Goods| {
            let mut at_site = self.operated().filter(|terms| terms.site == site);
            at_site.any(|terms| terms.goods.contains(&goods))
        };
        let sold = self.inputs.particulars.goods.iter();
        let unlisted = sold.filter(|&goods| !named(goods));
        unlisted.collect()
    }

    fn item(&self, terms: &DutyTerms) -> DutyItem {
        let standing = self.standing(terms.site, terms.duty);
        let counted_at = self.counted_at(terms.site, terms.duty);
        let saved = match (terms.duty, terms.yearly) {
            (Duty::Vat, Some(yearly)) => round(yearly.decimal() * self.filing_discount.fraction()),
            _ => Amount::ZERO,
        };
        let yearly = terms.yearly.map(|yearly| yearly - saved);
        let charged = match standing {
            _ if counted_at != terms.site => Charge::NOTHING,
            Standing::Held => Charge {
                one_off: Some(Amount::ZERO),
                yearly,
            },
            Standing::Missing | Standing::Unknown => Charge {
                one_off: terms.one_off,
                yearly,
            },
        };
        let exchange = &self.card.exchange.terms;
        let fees = self.card.currency();
        DutyItem {
            duty: terms.duty,
            standing,
            counted_at,
            currency: terms.currency,
            charged,
            saved,
            // The card's validation has found a rate for the currency of each duty.
            cost: charged.map(|amount| {
                let converted = exchange.convert(amount, terms.currency, fees);
                converted.unwrap_or_default()
            }),
            weeks: terms.weeks,
            source: terms.source.clone(),
            date: terms.date,
        }
    }

    /// docs/market.md, section 2.
    fn standing(&self, site: Site, duty: Duty) -> Standing {
        let stores = &self.inputs.particulars.stores;
        match duty {
            Duty::Vat | Duty::FiscalRepresentative => stores.get(site).vat,
            Duty::Packaging
            | Duty::PackagingRepresentative
            | Duty::Electronics
            | Duty::Batteries
            | Duty::Textiles
            | Duty::Furniture
            | Duty::Toys => stores.get(site).epr,
            Duty::ResponsiblePerson if site.is_eu() => stores.responsible_in_eu(),
            Duty::ResponsiblePerson => stores.get(site).product_safety,
        }
    }

    fn counted_at(&self, site: Site, duty: Duty) -> Site {
        if duty != Duty::ResponsiblePerson || !site.is_eu() {
            return site;
        }
        let mut shared = self.sites_with(duty).filter(|site| site.is_eu());
        shared.next().unwrap_or(site)
    }
}
