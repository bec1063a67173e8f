//! What Amazon and others charge beside the quote.

use std::borrow::Cow;

use super::reading::{MAX_FEE, distinct};
use crate::document::Reader;
use crate::literal::literal;
use crate::money::{Amount, Percent};
use crate::seller::Goods;

/// What is charged beside the quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exclusions {
    /// Amazon's subscription a month, one for all of Europe, in the GMV currency.
    pub(crate) subscription: Amount,
    /// Amazon's referral fee as a share of sales, where the goods are not known or not
    /// listed.
    pub(crate) referral: Percent,
    /// The referral fee by goods.
    pub(in crate::rate_card) referral_by_goods: Cow<'static, [(Goods, Percent)]>,
    /// Amazon's fulfilment of one order, in the GMV currency.
    pub(crate) fulfilment: Amount,
    /// What a mean order comes to, in the GMV currency, where orders are not known;
    /// above zero.
    pub(crate) order_value: Amount,
}

impl Exclusions {
    /// The referral fee for `goods`, if it is not the usual one.
    pub fn referral_for(&self, goods: Goods) -> Percent {
        let listed = self.referral_by_goods.iter();
        let mut found = listed.filter(|&&(known, _)| known == goods);
        found.next().map_or(self.referral, |&(_, percent)| percent)
    }
}

pub(super) const FIELDS: &[&str] = &[
    "subscription",
    "referral_percent",
    "referral_by_goods",
    "fulfilment",
    "order_value",
];

pub(super) fn read(reader: &Reader<'_>) -> Option<Exclusions> {
    let subscription = reader.field("subscription").amount(MAX_FEE);
    let referral = reader.field("referral_percent").percent(Percent::HUNDRED);
    let referral_by_goods = referral_by_goods(&reader.field("referral_by_goods"));
    let fulfilment = reader.field("fulfilment").amount(MAX_FEE);
    // The number of orders is sales divided by it.
    let order_value = reader
        .field("order_value")
        .amount_between(Amount::from_minor(1), MAX_FEE);
    Some(Exclusions {
        subscription: subscription?,
        referral: referral?,
        referral_by_goods: referral_by_goods?.into(),
        fulfilment: fulfilment?,
        order_value: order_value?,
    })
}

fn referral_by_goods(reader: &Reader<'_>) -> Option<Vec<(Goods, Percent)>> {
    let rates = reader.each_or_none(Goods::WORDS.len(), |entry| {
        entry.object(&["goods", "percent"])?;
        let goods = entry.field("goods").one_of(&Goods::WORDS);
        let percent = entry.field("percent").percent(Percent::HUNDRED);
        Some((goods?, percent?))
    })?;
    distinct(reader, rates, |&(goods, _)| goods.word().into())
}

literal! { Exclusions { subscription, referral, referral_by_goods, fulfilment, order_value } }
