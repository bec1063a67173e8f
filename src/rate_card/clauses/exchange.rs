//! Exchange rates: what the fee currency is worth.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::reading::CURRENCIES;
use crate::document::{FaultKind, Reader};
use crate::literal::literal;
use crate::money::{Amount, Currency, divide};
use crate::seller::Site;

/// Fee currency per unit of each other currency: `8.20` CNY for a euro.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    /// The fee currency, worth itself.
    pub(in crate::rate_card) base: Currency,
    /// The others that the card lists.
    pub(in crate::rate_card) rates: Cow<'static, [(Currency, Decimal)]>,
}

impl Exchange {
    /// The rate of `currency`, with at most four decimals. Validation lists every
    /// currency of a site and of the tiers; `None` for one that the card leaves out.
    pub fn rate(&self, currency: Currency) -> Option<Decimal> {
        if currency == self.base {
            return Some(Decimal::ONE);
        }
        let listed = self.rates.iter().find(|(known, _)| *known == currency);
        listed.map(|&(_, rate)| rate)
    }

    /// The rate in ten-thousandths: `82000` for 8.20.
    pub fn ten_thousandths(&self, currency: Currency) -> Option<i128> {
        let mut rate = self.rate(currency)?;
        rate.rescale(4);
        Some(rate.mantissa())
    }

    /// `amount` of `from` in `to`: the exact quotient of the rates, rounded once; what does
    /// not fit is the largest that does. `None` for a currency without a rate.
    ///
    /// docs/pricing.md, section 3.
    pub fn convert(&self, amount: Amount, from: Currency, to: Currency) -> Option<Amount> {
        if from == to {
            return Some(amount);
        }
        let dividend = i128::from(amount.minor()) * self.ten_thousandths(from)?;
        let divisor = self.ten_thousandths(to).filter(|&rate| rate != 0)?;
        let limit = if dividend < 0 { i64::MIN } else { i64::MAX };
        let quotient = divide(dividend, divisor).unwrap_or(limit);
        Some(Amount::from_minor(quotient))
    }
}

pub(super) const FIELDS: &[&str] = &["rates"];

pub(super) fn read(
    reader: &Reader<'_>,
    currency: Currency,
    gmv_currency: Currency,
) -> Option<Exchange> {
    rates(&reader.field("rates"), currency, gmv_currency)
}

fn rates(reader: &Reader<'_>, currency: Currency, gmv_currency: Currency) -> Option<Exchange> {
    reader.object(&CURRENCIES.map(|(code, _)| code))?;
    let needed = |other: Currency| {
        other == gmv_currency || Site::ALL.iter().any(|site| site.currency() == other)
    };
    let mut rates = Vec::new();
    let mut complete = true;
    for (code, other) in CURRENCIES {
        let field = reader.field(code);
        if other == currency {
            // The fee currency is worth itself; a rate for it could only disagree.
            if field.is_present() {
                let _: Option<()> = field.fault(FaultKind::Conflict("currency"));
            }
        } else if field.is_present() || needed(other) {
            match field.decimal(Decimal::new(1, 2), Decimal::new(1_000, 0), 4) {
                Some(rate) => rates.push((other, rate)),
                None => complete = false,
            }
        }
    }
    complete.then_some(Exchange {
        base: currency,
        rates: rates.into(),
    })
}

literal! { Exchange { base, rates } }
