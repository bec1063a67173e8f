//! In which currency the reader looks at the sums.

use crate::money::{Amount, Currency, divide};
use crate::rate_card::RateCard;

/// A currency to look at sums in. It is no part of the contract: fees stay fixed, and
/// are paid, in the currency of the card.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Display {
    /// The currency, if it is not that of the card.
    currency: Option<Currency>,
    /// Fee currency per unit of it, in ten-thousandths, above zero, where the reader
    /// does not take the card's.
    rate: Option<i64>,
}

impl Display {
    /// The currencies that readers ask for.
    const ASKED_FOR: [Currency; 4] = [Currency::Cny, Currency::Eur, Currency::Usd, Currency::Gbp];

    /// The lowest and the highest rate, in ten-thousandths: 0.01 to 1,000.
    pub const RATES: (i64, i64) = (100, 10_000_000);

    /// The currencies that there are to choose from: that of the card first.
    pub fn choices(card: &RateCard) -> Vec<Currency> {
        let own = card.currency();
        let others = Self::ASKED_FOR.into_iter();
        let others = others.filter(|&other| other != own && listed(card, other).is_some());
        core::iter::once(own).chain(others).collect()
    }

    /// The currency of sums by `card`.
    pub fn currency(self, card: &RateCard) -> Currency {
        self.currency.unwrap_or(card.currency())
    }

    /// Chooses a currency, at the card's rate.
    pub fn choose(&mut self, card: &RateCard, currency: Currency) {
        let is_other = currency != card.currency() && listed(card, currency).is_some();
        *self = Self {
            currency: is_other.then_some(currency),
            rate: None,
        };
    }

    /// Takes the choice from one card to another, which may not have that currency.
    pub fn restate(&mut self, from: &RateCard, to: &RateCard) {
        let is_chosen = self.currency.is_some();
        if is_chosen && (from.currency() != to.currency() || self.rate(to).is_none()) {
            self.choose(to, self.currency(from));
        }
    }

    /// Fee currency per unit of the currency, in ten-thousandths; `None` where there
    /// is nothing to convert.
    pub fn rate(self, card: &RateCard) -> Option<i64> {
        let listed = listed(card, self.currency?)?;
        Some(self.rate.unwrap_or(listed))
    }

    /// Takes a rate within [`Display::RATES`]; nothing is the card's.
    pub fn set_rate(&mut self, rate: Option<i64>) {
        let (least, most) = Self::RATES;
        self.rate = rate.filter(|rate| (least..=most).contains(rate));
    }

    /// Whether the rate is the reader's own.
    pub const fn has_own_rate(self) -> bool {
        self.rate.is_some()
    }

    /// `amount` of the card's currency as the reader sees it: rounded once.
    pub fn show(self, card: &RateCard, amount: Amount) -> Amount {
        let converted = self
            .rate(card)
            .and_then(|rate| divide(i128::from(amount.minor()) * 10_000, rate.into()));
        converted.map_or(amount, Amount::from_minor)
    }
}

fn listed(card: &RateCard, currency: Currency) -> Option<i64> {
    let rate = card.exchange.terms.ten_thousandths(currency)?;
    i64::try_from(rate).ok()
}

#[cfg(test)]
mod tests {
    use super::{Amount, Currency, Display, RateCard};

    #[test]
    fn sums_are_shown_at_the_rate_of_the_card_or_of_the_reader() {
        let card = RateCard::sample();
        let fee = Amount::from_major(34_480);
        let mut display = Display::default();
        assert_eq!(display.show(&card, fee), fee);
        display.choose(&card, Currency::Eur);
        // 34,480 ÷ 8.20 = 4,204.878…
        assert_eq!(display.show(&card, fee), Amount::from_minor(4_204_88));
        display.set_rate(Some(80_000));
        assert_eq!(display.show(&card, fee), Amount::from_major(4_310));
        display.choose(&card, Currency::Gbp);
        assert!(!display.has_own_rate(), "a rate is that of one currency");
        display.choose(&card, Currency::Cny);
        assert_eq!(display, Display::default());
    }

    #[test]
    fn a_rate_out_of_range_is_not_taken() {
        let card = RateCard::sample();
        let mut display = Display::default();
        display.choose(&card, Currency::Eur);
        for rate in [0, -1, 99, 10_000_001, i64::MAX] {
            display.set_rate(Some(rate));
            assert!(!display.has_own_rate(), "{rate}");
        }
    }

    #[test]
    fn a_choice_outlasts_its_card_if_the_next_one_has_a_rate() {
        let yuan = RateCard::sample();
        let euros = include_str!("../../tests/data/cards/provider.json");
        let euros = RateCard::parse(euros).expect("a valid card");
        let mut display = Display::default();
        display.choose(&yuan, Currency::Gbp);
        display.set_rate(Some(90_000));
        display.restate(&yuan, &yuan);
        assert_eq!(display.rate(&yuan), Some(90_000));
        // A pound is 1.15 EUR; the reader's rate was in yuan.
        display.restate(&yuan, &euros);
        assert_eq!(display.currency(&euros), Currency::Gbp);
        assert_eq!(display.rate(&euros), Some(11_500));
        display.choose(&yuan, Currency::Eur);
        display.restate(&yuan, &euros);
        assert_eq!(display, Display::default());
        // There is no rate for yuan.
        display.restate(&yuan, &euros);
        assert_eq!(display.currency(&euros), Currency::Eur);
    }

    #[test]
    fn the_currency_of_the_card_comes_first() {
        let choices = Display::choices(&RateCard::sample());
        assert_eq!(choices[0], Currency::Cny);
        assert!(choices.contains(&Currency::Eur) && choices.contains(&Currency::Gbp));
    }
}
