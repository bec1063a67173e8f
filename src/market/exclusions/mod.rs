//! What a seller pays beside the quote: docs/market.md, section 5.
//!
//! Estimates of a month at today's volume, each with its basis, and what nobody can
//! estimate. They stand beside the fees of the quote and change none of them.

mod basis;

use rust_decimal::Decimal;

use crate::document::words;
use crate::market::compliance::{Cost, Duties};
use crate::money::{Amount, Currency, Percent, divide, round};
use crate::quote::{Group, Quote};
use crate::rate_card::{Clause, ClauseNote, Exclusions as Terms, RateCard};
use crate::seller::{Fulfilment, SellerInputs};

pub use basis::{Basis, Orders, VatPart};

/// What is not in the quote, and what it comes to with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exclusions {
    /// The currency of the sums: that of the fees.
    pub currency: Currency,
    /// Everything that is not in the quote.
    pub items: Vec<Item>,
    /// All estimates of a month.
    pub sum: Range,
    /// The provider's monthly fee.
    pub fee: Amount,
    /// Both.
    pub all_in: Range,
    /// What compliance costs once, beside the months.
    pub one_off: Range,
    /// The shares of the monthly GMV that these come to; `None` without GMV or beyond
    /// the range of a percentage.
    pub shares: Option<Shares>,
}

/// Shares of the monthly GMV.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shares {
    /// Of [`Exclusions::sum`], low and high.
    pub sum: (Percent, Percent),
    /// Of [`Exclusions::fee`].
    pub fee: Percent,
    /// Of [`Exclusions::all_in`], low and high.
    pub all_in: (Percent, Percent),
}

/// The least and the most of an estimate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Range {
    /// The least.
    pub low: Amount,
    /// The most; never below the least.
    pub high: Amount,
}

impl Range {
    /// But one amount.
    pub const fn exactly(amount: Amount) -> Self {
        Self {
            low: amount,
            high: amount,
        }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            low: self.low + other.low,
            high: self.high + other.high,
        }
    }

    /// The amount, if there is but one.
    pub fn only(self) -> Option<Amount> {
        (self.low == self.high).then_some(self.low)
    }
}

/// Something that is not in the quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What.
    pub kind: Kind,
    /// What it comes to in a month, where that can be said.
    pub estimate: Option<Estimate>,
}

/// What an item comes to in a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// The currency that it is charged in.
    pub currency: Currency,
    /// In that currency.
    pub charged: Range,
    /// In the currency of the fees.
    pub monthly: Range,
    /// How it came about.
    pub basis: Basis,
    /// The clause of the card, unless the seller has stated it.
    pub clause: Option<ClauseNote>,
}

words! {
    /// What is not in a quote.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Kind {
        /// 亚马逊月租.
        Subscription "subscription",
        /// 亚马逊销售佣金: the referral fee.
        Referral "referral",
        /// FBA 配送费, or the shipping of a seller that ships itself.
        Fulfilment "fulfilment",
        /// 广告花费.
        AdSpend "ad_spend",
        /// 销售增值税: the VAT that is part of the sales.
        SalesVat "sales_vat",
        /// Registrations, as far as they cost something every year.
        Compliance "compliance",
        /// KPI 奖金.
        KpiBonus "kpi_bonus",
        /// 服务费的增值税: the value added tax on the provider's service.
        ServiceVat "service_vat",
        /// 超出约定范围的翻译.
        Translations "translations",
        /// 样品.
        Samples "samples",
        /// 保险.
        Insurance "insurance",
        /// 退货处理.
        Returns "returns",
        /// 头程、关税与仓储: inbound freight, customs, storage.
        Freight "freight",
    }
}

/// What is not in `quote`, which prices `inputs` by `card`. `duties` are those of the
/// same inputs; their cost does not depend on the day that they are asked on.
pub fn exclusions(
    card: &RateCard,
    inputs: &SellerInputs,
    quote: &Quote,
    duties: Option<&Duties>,
) -> Exclusions {
    let estimator = Estimator {
        card,
        inputs,
        quote,
        duties,
    };
    let items: Vec<Item> = Kind::WORDS
        .into_iter()
        .map(|(_, kind)| Item {
            kind,
            estimate: estimator.estimate(kind),
        })
        .collect();
    let estimates = items.iter().filter_map(|item| item.estimate.as_ref());
    let sum = estimates.fold(Range::default(), |sum, estimate| sum.plus(estimate.monthly));
    let fee = quote.totals.monthly;
    let all_in = sum.plus(Range::exactly(fee));
    Exclusions {
        currency: card.currency(),
        items,
        sum,
        fee,
        all_in,
        one_off: duties.map_or_else(Range::default, |duties| {
            of_duties(duties, |cost| cost.one_off)
        }),
        shares: estimator.shares(sum, fee, all_in),
    }
}

/// What is certain, and with it what is to be confirmed.
fn of_duties(duties: &Duties, part: fn(Cost) -> Amount) -> Range {
    let low = part(duties.certain);
    Range {
        low,
        high: low + part(duties.to_confirm),
    }
}

struct Estimator<'a> {
    card: &'a RateCard,
    inputs: &'a SellerInputs,
    quote: &'a Quote,
    duties: Option<&'a Duties>,
}

impl<'a> Estimator<'a> {
    fn estimate(&self, kind: Kind) -> Option<Estimate> {
        match kind {
            Kind::Subscription => self.subscription(),
            Kind::Referral => self.referral(),
            Kind::Fulfilment => self.fulfilment(),
            Kind::AdSpend => Some(self.ad_spend()),
            Kind::SalesVat => self.sales_vat(),
            Kind::Compliance => self.compliance(),
            Kind::KpiBonus => Some(self.kpi_bonus()),
            Kind::ServiceVat => self.service_vat(),
            Kind::Translations
            | Kind::Samples
            | Kind::Insurance
            | Kind::Returns
            | Kind::Freight => None,
        }
    }

    fn clause(&self) -> Option<&'a Clause<Terms>> {
        self.card.market()?.exclusions.as_ref()
    }

    /// In the GMV currency, which every card has a rate for.
    fn in_gmv_currency(
        &self,
        charged: Range,
        basis: Basis,
        clause: Option<&ClauseNote>,
    ) -> Estimate {
        let (from, to) = (self.card.gmv_currency(), self.card.currency());
        let exchange = &self.card.exchange.terms;
        let convert = |amount| exchange.convert(amount, from, to).unwrap_or_default();
        Estimate {
            currency: from,
            charged,
            monthly: Range {
                low: convert(charged.low),
                high: convert(charged.high),
            },
            basis,
            clause: clause.cloned(),
        }
    }

    fn in_fee_currency(&self, charged: Range, basis: Basis, clause: &ClauseNote) -> Estimate {
        Estimate {
            currency: self.card.currency(),
            charged,
            monthly: charged,
            basis,
            clause: Some(clause.clone()),
        }
    }

    fn subscription(&self) -> Option<Estimate> {
        let Clause { terms, note } = self.clause()?;
        let charged = Range::exactly(terms.subscription);
        Some(self.in_gmv_currency(charged, Basis::Flat, Some(note)))
    }

    fn referral(&self) -> Option<Estimate> {
        let Clause { terms, note } = self.clause()?;
        let gmv = self.quote.volume.gmv;
        let goods = self.inputs.particulars.goods;
        let rates = || goods.iter().map(|goods| terms.referral_for(goods));
        let low = rates().min().unwrap_or(terms.referral);
        let high = rates().max().unwrap_or(terms.referral);
        let share = |percent: Percent| round(gmv.decimal() * percent.fraction());
        let charged = Range {
            low: share(low),
            high: share(high),
        };
        let basis = Basis::ShareOfGmv { gmv, low, high };
        Some(self.in_gmv_currency(charged, basis, Some(note)))
    }

    fn fulfilment(&self) -> Option<Estimate> {
        if self.inputs.fulfilment != Fulfilment::Fba {
            return None;
        }
        let Clause { terms, note } = self.clause()?;
        let orders = self.orders(terms)?;
        let fee = terms.fulfilment;
        let charged = Range::exactly(round(fee.decimal() * Decimal::from(orders.count())));
        let basis = Basis::PerOrder { orders, fee };
        Some(self.in_gmv_currency(charged, basis, Some(note)))
    }

    fn orders(&self, terms: &Terms) -> Option<Orders> {
        let volume = &self.quote.volume;
        if let Some(stated) = volume.orders.filter(|&orders| orders > 0) {
            return Some(Orders::Stated(stated));
        }
        let value = terms.order_value;
        let count = divide(volume.gmv.minor().into(), value.minor().into())?;
        Some(Orders::ByValue {
            count,
            gmv: volume.gmv,
            value,
        })
    }

    fn ad_spend(&self) -> Estimate {
        let charged = Range::exactly(self.quote.volume.ad_spend);
        self.in_gmv_currency(charged, Basis::Stated, None)
    }

    /// Amazon or the seller pays it to the state; it is part of the GMV either way.
    fn sales_vat(&self) -> Option<Estimate> {
        let Clause { terms, note } = self.card.fee_base.as_ref()?;
        let parts: Vec<VatPart> = basis::by_site(self.inputs, &self.quote.volume)
            .into_iter()
            .map(|(site, gmv)| VatPart::new(site, gmv, terms.vat(site)))
            .collect();
        let charged = Range::exactly(parts.iter().map(|part| part.vat).sum());
        Some(self.in_gmv_currency(charged, Basis::VatOfSales(parts), Some(note)))
    }

    fn compliance(&self) -> Option<Estimate> {
        let duties = self.duties?;
        let yearly = of_duties(duties, |cost| cost.yearly);
        let twelfth = |yearly: Amount| {
            let monthly = divide(yearly.minor().into(), 12);
            monthly.map_or(Amount::ZERO, Amount::from_minor)
        };
        let charged = Range {
            low: twelfth(yearly.low),
            high: twelfth(yearly.high),
        };
        let basis = Basis::Twelfth {
            yearly,
            unpriced: duties.unpriced,
        };
        Some(self.in_fee_currency(charged, basis, &duties.clause))
    }

    fn kpi_bonus(&self) -> Estimate {
        let Clause { terms, note } = &self.card.kpi;
        let base = self.quote.sum_of(Group::Base);
        let charged = Range {
            low: Amount::ZERO,
            high: round(base.decimal() * terms.bonus_cap.fraction()),
        };
        let basis = Basis::Bonus {
            base,
            most: terms.bonus_cap,
        };
        self.in_fee_currency(charged, basis, note)
    }

    fn service_vat(&self) -> Option<Estimate> {
        let Clause { terms, note } = self.card.service_vat.as_ref()?;
        let fee = self.quote.totals.monthly;
        let charged = Range::exactly(round(fee.decimal() * terms.fraction()));
        let basis = Basis::ShareOfFee {
            fee,
            percent: *terms,
        };
        Some(self.in_fee_currency(charged, basis, note))
    }

    fn shares(&self, sum: Range, fee: Amount, all_in: Range) -> Option<Shares> {
        let both = |range: Range| Some((self.share(range.low)?, self.share(range.high)?));
        Some(Shares {
            sum: both(sum)?,
            fee: self.share(fee)?,
            all_in: both(all_in)?,
        })
    }

    /// Like the effective rate of a quote: docs/pricing.md, section 6. Of an amount that is
    /// only the largest there is, nobody knows it.
    fn share(&self, amount: Amount) -> Option<Percent> {
        if amount == Amount::MAX {
            return None;
        }
        let rate = self
            .card
            .exchange
            .terms
            .ten_thousandths(self.card.gmv_currency())?;
        let gmv = i128::from(self.quote.volume.gmv.minor());
        let hundredths = divide(i128::from(amount.minor()) * 100_000_000, gmv * rate)?;
        i32::try_from(hundredths).ok().map(Percent::from_hundredths)
    }
}
