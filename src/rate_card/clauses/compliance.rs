//! Registrations that a store needs, and what others charge for them.

use std::borrow::Cow;

use time::Date;

use super::Exchange;
use super::reading::{CURRENCIES, MAX_ENTRIES, MAX_FEE, distinct, localized};
use crate::document::{FaultKind, Reader, optional, words};
use crate::literal::literal;
use crate::money::{Amount, Currency, Percent};
use crate::rate_card::Localized;
use crate::seller::{Goods, Site};

words! {
    /// What a store must have.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Duty {
        /// VAT 注册与申报: registration and filing.
        Vat "vat",
        /// 税务代理: a fiscal representative.
        FiscalRepresentative "fiscal_representative",
        /// 包装法.
        Packaging "packaging",
        /// 包装法授权代表 (PPWR): an authorised representative for packaging.
        PackagingRepresentative "packaging_representative",
        /// 电子电器 (WEEE).
        Electronics "electronics",
        /// 电池法.
        Batteries "batteries",
        /// 纺织品.
        Textiles "textiles",
        /// 家具.
        Furniture "furniture",
        /// 玩具.
        Toys "toys",
        /// 欧代/英代: the responsible person for product safety.
        ResponsiblePerson "responsible_person",
    }
}

/// Registrations by country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compliance {
    /// Discounts on VAT filing by the number of countries that are filed together,
    /// rising: from how many, and how much. At most 100 %.
    pub(in crate::rate_card) filing_discounts: Cow<'static, [(u8, Percent)]>,
    /// What is needed where; no pair of site and duty twice.
    pub(crate) duties: Cow<'static, [DutyTerms]>,
}

impl Compliance {
    /// The discount for filing in `countries` of them.
    pub fn filing_discount(&self, countries: usize) -> Percent {
        let reached = self.filing_discounts.iter().rev();
        let reached = reached.filter(|&&(from, _)| usize::from(from) <= countries);
        reached
            .map(|&(_, percent)| percent)
            .next()
            .unwrap_or(Percent::ZERO)
    }
}

/// One duty in one country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyTerms {
    /// The site of the country.
    pub(crate) site: Site,
    /// What is needed.
    pub(crate) duty: Duty,
    /// For which goods; for all where the list is empty.
    pub(crate) goods: Cow<'static, [Goods]>,
    /// What registration costs, charged by others; `None` where that is not known.
    pub(crate) one_off: Option<Amount>,
    /// What it costs a year from then on, charged by others; `None` where that is not
    /// known.
    pub(crate) yearly: Option<Amount>,
    /// The currency of both.
    pub(crate) currency: Currency,
    /// How long registration takes, in weeks: 0 to 52; `None` where that is not known.
    pub(crate) weeks: Option<u8>,
    /// Where the figures come from.
    pub(crate) source: Localized,
    /// When they were last checked.
    pub(crate) date: Date,
}

pub(super) const FIELDS: &[&str] = &["filing_discounts", "duties"];

const DUTY: [&str; 9] = [
    "site", "duty", "goods", "one_off", "yearly", "currency", "weeks", "source", "date",
];

/// The most weeks that a registration takes.
const MAX_WEEKS: i64 = 52;

pub(super) fn read(reader: &Reader<'_>, rates: Option<&Exchange>) -> Option<Compliance> {
    let filing_discounts = filing_discounts(&reader.field("filing_discounts"));
    let field = reader.field("duties");
    // Costs are added up in the fee currency, so each currency must have a rate.
    let mut currencies = CURRENCIES.to_vec();
    currencies.retain(|&(_, currency)| rates.is_none_or(|rates| rates.rate(currency).is_some()));
    let duties = field.each(Site::ALL.len() * Duty::WORDS.len(), |duty| {
        duty_terms(&duty, &currencies)
    })?;
    let duties = distinct(&field, duties, |terms| {
        format!("{} {}", terms.site.code(), terms.duty.word())
    });
    Some(Compliance {
        filing_discounts: filing_discounts?.into(),
        duties: duties?.into(),
    })
}

fn filing_discounts(reader: &Reader<'_>) -> Option<Vec<(u8, Percent)>> {
    let countries = i64::try_from(Site::ALL.len()).ok()?;
    let steps = reader.each_or_none(MAX_ENTRIES, |step| {
        step.object(&["from_countries", "percent"])?;
        let from = step.field("from_countries").integer(1, countries);
        let percent = step.field("percent").percent(Percent::HUNDRED);
        Some((u8::try_from(from?).ok()?, percent?))
    })?;
    if steps.windows(2).any(|pair| pair[0].0 >= pair[1].0) {
        return reader.fault(FaultKind::NotRising);
    }
    Some(steps)
}

fn duty_terms(reader: &Reader<'_>, currencies: &[(&'static str, Currency)]) -> Option<DutyTerms> {
    reader.object(&DUTY)?;
    let site = reader.field("site").one_of(&Site::WORDS);
    let duty = reader.field("duty").one_of(&Duty::WORDS);
    let goods = optional(&reader.field("goods"), |r| {
        let goods = r.each_or_none(Goods::WORDS.len(), |entry| entry.one_of(&Goods::WORDS))?;
        distinct(r, goods, |&goods| goods.word().into())
    });
    // What is left out is not known.
    let fee = |name: &str| optional(&reader.field(name), |r| r.amount(MAX_FEE));
    let (one_off, yearly) = (fee("one_off"), fee("yearly"));
    let currency = reader.field("currency").one_of(currencies);
    let weeks = optional(&reader.field("weeks"), |r| {
        u8::try_from(r.integer(0, MAX_WEEKS)?).ok()
    });
    let source = localized(&reader.field("source"));
    let date = reader.field("date").date();
    Some(DutyTerms {
        site: site?,
        duty: duty?,
        goods: goods?.unwrap_or_default().into(),
        one_off: one_off?,
        yearly: yearly?,
        currency: currency?,
        weeks: weeks?,
        source: source?,
        date: date?,
    })
}

literal! { Duty }
literal! { Compliance { filing_discounts, duties } }
literal! {
    DutyTerms { site, duty, goods, one_off, yearly, currency, weeks, source, date }
}
