//! The words of what another provider offers.

use core::cmp::Ordering;

use super::{AD_SHARE, AS_STATED, MONTHLY_FEE, ONE_OFF_FEE, included, size};
use crate::alternatives::{Beyond, Costs, Item, OfferCosts, OfferLine, Working};
use crate::money::{Amount, Currency};
use crate::quote::{Basis, LineId, Measure};
use crate::seller::{Included, Package};
use crate::text::format::Format;
use crate::text::particulars::package;
use crate::text::quote::{line_label, site_label};
use crate::text::{Lang, Text, quote};

/// What a line of an offer is.
pub fn item(lang: Lang, item: Item) -> String {
    match item {
        Item::MonthlyFee => MONTHLY_FEE.get(lang).into(),
        Item::Commission => lang.pick("GMV 提成", "GMV commission").into(),
        Item::AdShare => AD_SHARE.get(lang).into(),
        Item::OneOff => ONE_OFF_FEE.get(lang).into(),
        Item::Ads => included(Included::Ads).get(lang).into(),
        Item::Site(site) => line_label(lang, LineId::ExtraSite(site)),
        Item::SiteCap => line_label(lang, LineId::SiteCap),
        Item::OtherSales => lang
            .pick(
                "未覆盖站点的 GMV 提成，按对方费率",
                "GMV commission of these marketplaces, at its own rate",
            )
            .into(),
        Item::OtherAdSpend => lang
            .pick(
                "未覆盖站点的广告花费提成，按对方费率",
                "Ad spend of these marketplaces, at its own rate",
            )
            .into(),
        Item::Team => included(Included::DedicatedTeam).get(lang).into(),
        Item::Localisation => package(Package::Localisation).get(lang).into(),
        Item::Compliance => lang
            .pick("代办缺失的注册", "Applying for missing registrations")
            .into(),
        Item::ErpLink => line_label(lang, LineId::ErpMonthly),
        Item::ErpSetUp => line_label(lang, LineId::ErpSetUp),
        Item::Project(ordered) => package(ordered).get(lang).into(),
        Item::KpiTerms => included(Included::KpiTerms).get(lang).into(),
    }
}

/// How the amount of a line came about, or why it has none. Amounts are in `currency`
/// unless they have their own.
pub fn working(lang: Lang, line: &OfferLine, currency: Currency, format: &dyn Format) -> String {
    let basis = |basis| quote::basis(lang, &basis, currency, format);
    let money = |amount| format.money(amount, currency);
    match line.working {
        Working::Stated => AS_STATED.get(lang).into(),
        Working::Flat => basis(Basis::Flat),
        Working::Slice {
            volume,
            currency,
            percent,
            exchange,
        } => basis(Basis::Slice {
            volume,
            currency,
            percent,
            exchange,
        }),
        Working::BaseFee { amount, percent } => basis(Basis::Share {
            of: Measure::BaseFee,
            amount,
            percent,
        }),
        Working::Cap {
            amount,
            percent,
            reached,
        } => basis(Basis::Cap {
            amount,
            percent,
            reached,
        }),
        Working::AdFees => lang
            .pick(
                "本费率卡的广告代投服务费",
                "the ad management fee of this rate card",
            )
            .into(),
        Working::StatedFee { fee, percent } => {
            let (fee, percent) = (money(fee), format.percent(percent));
            lang.pick(
                format!("对方固定月费 {fee} × {percent}"),
                format!("its monthly fee {fee} × {percent}"),
            )
        }
        Working::Units {
            quantity,
            charged,
            price,
        } => {
            let counted = lang.pick(format!("{quantity} 项"), quantity.to_string());
            product(lang, counted, (quantity, charged), &money(price))
        }
        Working::Listings {
            asins,
            languages,
            charged,
            price,
        } => {
            let counted = lang.pick(
                format!("{asins} 个 ASIN × {languages} 个语种"),
                format!(
                    "{} × {}",
                    some(asins, "ASIN", "ASINs"),
                    some(languages.into(), "language", "languages")
                ),
            );
            let listings = u32::from(asins) * u32::from(languages);
            product(lang, counted, (listings, charged), &money(price))
        }
        Working::Unpriced => unpriced(line.item).get(lang).into(),
    }
}

fn some(count: u16, one: &str, many: &str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{count} {noun}")
}

/// So many times a price, at least the fewest that are charged for.
fn product(lang: Lang, counted: String, (stated, charged): (u32, u32), price: &str) -> String {
    let counted = if charged == stated {
        counted
    } else {
        lang.pick(
            format!("{counted}（{charged} 起计）"),
            format!("{counted} (at least {charged})"),
        )
    };
    format!("{counted} × {price}")
}

const fn unpriced(item: Item) -> Text {
    match item {
        Item::KpiTerms => Text::new(
            "没有未达标扣减：风险由您承担",
            "no KPI penalty: the risk stays with you",
        ),
        Item::Localisation => Text::new(
            "未计价：缺主推 ASIN 数量或本地化单价",
            "not priced: it takes the number of main ASINs and a price of one",
        ),
        _ => Text::new(
            "未计价：本费率卡无此项单价，请向对方询价",
            "not priced: this card has no price for it; ask the provider",
        ),
    }
}

/// By how much an offer differs from the quote over the term at the same scope, told
/// as it is.
pub fn verdict(
    lang: Lang,
    offer: &OfferCosts,
    this: Costs,
    currency: Currency,
    format: &dyn Format,
) -> String {
    if offer.is_blank {
        return BLANK.get(lang).into();
    }
    let estimate = offer.comparable.term - offer.stated.term;
    let size = format.money(size(offer.difference.term), currency);
    let scope = if estimate.is_zero() {
        Text::new("按对方报价", "As stated")
    } else {
        Text::new("补齐到同等范围后", "At the same scope")
    };
    let scope = scope.get(lang);
    let is_cheaper_as_stated = offer.stated.term < this.term;
    let told = match offer.difference.term.cmp(&Amount::ZERO) {
        Ordering::Less if !estimate.is_zero() => lang.pick(
            format!("{scope}，合同期内仍比本报价低 {size}"),
            format!("{scope} it still costs {size} less than this quote over the term"),
        ),
        Ordering::Less => lang.pick(
            format!("{scope}，合同期内比本报价低 {size}"),
            format!("{scope} it costs {size} less than this quote over the term"),
        ),
        Ordering::Equal => lang.pick(
            format!("{scope}，合同期内与本报价费用相同"),
            format!("{scope} it costs as much as this quote over the term"),
        ),
        Ordering::Greater if is_cheaper_as_stated => lang.pick(
            format!("仅看对方报价更低；{scope}，合同期内比本报价高 {size}"),
            format!(
                "As stated it is cheaper; at the same scope it costs {size} more than this quote \
                 over the term"
            ),
        ),
        Ordering::Greater => lang.pick(
            format!("{scope}，合同期内比本报价高 {size}"),
            format!("{scope} it costs {size} more than this quote over the term"),
        ),
    };
    let told = if estimate.is_zero() {
        told
    } else {
        let estimate = format.money(estimate, currency);
        lang.pick(
            format!("{told}。补齐部分 {estimate} 为我方估算"),
            format!("{told}. What makes up the scope, {estimate}, is our estimate"),
        )
    };
    told + &not_priced(lang, offer)
}

/// What is said of an offer without a price.
pub const BLANK: Text = Text::new(
    "待填写：填入对方的收费后再对比",
    "To be filled in: it is compared once you enter what they charge",
);

/// What is left out and counts as nothing, if anything.
fn not_priced(lang: Lang, offer: &OfferCosts) -> String {
    let lines = offer.lines.iter().filter(|line| line.amount.is_none());
    let items: Vec<String> = lines.map(|line| item(lang, line.item)).collect();
    if items.is_empty() {
        return String::new();
    }
    lang.pick(
        format!("。对方未含且未计价：{}", items.join("、")),
        format!(". Left out there and not priced: {}", items.join(", ")),
    )
}

/// What an offer has and the quote does not, if anything.
pub fn beyond(lang: Lang, offer: &OfferCosts) -> Option<String> {
    let names = offer.beyond.iter().map(|beyond| match *beyond {
        Beyond::Service(service) => included(service).get(lang),
        Beyond::Site(site) => site_label(site).get(lang),
    });
    let names: Vec<&str> = names.collect();
    (!names.is_empty()).then(|| {
        lang.pick(
            format!("对方另含、本报价不含：{}", names.join("、")),
            format!("It includes, and this quote does not: {}", names.join(", ")),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Percent;
    use crate::quote::When;
    use crate::seller::{Provider, Site};
    use crate::text::format::Plain;

    fn costs(term: i64) -> Costs {
        let term = Amount::from_major(term);
        Costs {
            monthly: term,
            one_off: Amount::ZERO,
            first_year: term,
            term,
        }
    }

    /// An offer beside a quote of 100.
    fn offer(stated: i64, comparable: i64) -> OfferCosts {
        OfferCosts {
            name: String::new(),
            provider: Provider::Agency,
            is_blank: false,
            lines: Vec::new(),
            stated: costs(stated),
            comparable: costs(comparable),
            difference: costs(comparable) - costs(100),
            beyond: Vec::new(),
        }
    }

    fn verdict_of(lang: Lang, stated: i64, comparable: i64) -> String {
        let offer = offer(stated, comparable);
        verdict(lang, &offer, costs(100), Currency::Cny, &Plain)
    }

    #[track_caller]
    fn check_verdict(stated: i64, comparable: i64, zh: &str, en: &str) {
        assert_eq!(verdict_of(Lang::Zh, stated, comparable), zh);
        assert_eq!(verdict_of(Lang::En, stated, comparable), en);
    }

    #[test]
    fn a_verdict_hides_nothing() {
        check_verdict(
            80,
            90,
            "补齐到同等范围后，合同期内仍比本报价低 10.00 CNY。补齐部分 10.00 CNY 为我方估算",
            "At the same scope it still costs 10.00 CNY less than this quote over the term. \
             What makes up the scope, 10.00 CNY, is our estimate",
        );
        check_verdict(
            80,
            80,
            "按对方报价，合同期内比本报价低 20.00 CNY",
            "As stated it costs 20.00 CNY less than this quote over the term",
        );
        check_verdict(
            80,
            130,
            "仅看对方报价更低；补齐到同等范围后，合同期内比本报价高 30.00 CNY。\
             补齐部分 50.00 CNY 为我方估算",
            "As stated it is cheaper; at the same scope it costs 30.00 CNY more than this quote \
             over the term. What makes up the scope, 50.00 CNY, is our estimate",
        );
        check_verdict(
            110,
            110,
            "按对方报价，合同期内比本报价高 10.00 CNY",
            "As stated it costs 10.00 CNY more than this quote over the term",
        );
        check_verdict(
            100,
            100,
            "按对方报价，合同期内与本报价费用相同",
            "As stated it costs as much as this quote over the term",
        );
    }

    #[test]
    fn what_asks_for_nothing_is_not_cheaper() {
        let mut offer = offer(0, 0);
        offer.is_blank = true;
        offer.lines = vec![line(Item::KpiTerms, Working::Unpriced)];
        let say = |lang| verdict(lang, &offer, costs(100), Currency::Cny, &Plain);
        assert_eq!(say(Lang::Zh), "待填写：填入对方的收费后再对比");
        assert_eq!(
            say(Lang::En),
            "To be filled in: it is compared once you enter what they charge"
        );
    }

    #[test]
    fn a_verdict_names_what_has_no_price() {
        let mut offer = offer(80, 80);
        offer.lines = vec![
            line(Item::Localisation, Working::Unpriced),
            line(Item::KpiTerms, Working::Unpriced),
        ];
        let say = |lang| verdict(lang, &offer, costs(100), Currency::Cny, &Plain);
        assert_eq!(
            say(Lang::Zh),
            "按对方报价，合同期内比本报价低 20.00 CNY。\
             对方未含且未计价：Listing 本地化、KPI 扣减条款"
        );
        assert!(
            say(Lang::En)
                .ends_with(". Left out there and not priced: Listing localisation, KPI penalty"),
        );
    }

    fn line(item: Item, working: Working) -> OfferLine {
        OfferLine {
            item,
            working,
            amount: None,
            when: When::Monthly,
            clause: None,
        }
    }

    fn why(lang: Lang, item: Item, working: Working) -> String {
        let line = line(item, working);
        super::working(lang, &line, Currency::Cny, &Plain)
    }

    #[test]
    fn a_line_says_how_it_came_about() {
        let listings = |charged| Working::Listings {
            asins: 2,
            languages: 2,
            charged,
            price: Amount::from_major(580),
        };
        assert_eq!(
            why(Lang::Zh, Item::Localisation, listings(4)),
            "2 个 ASIN × 2 个语种 × 580.00 CNY"
        );
        assert_eq!(
            why(Lang::En, Item::Localisation, listings(5)),
            "2 ASINs × 2 languages (at least 5) × 580.00 CNY"
        );
        let stated = Working::StatedFee {
            fee: Amount::from_major(8_000),
            percent: Percent::from_hundredths(35_00),
        };
        assert_eq!(
            why(Lang::En, Item::Team, stated),
            "its monthly fee 8,000.00 CNY × 35%"
        );
        let unpriced = |item| why(Lang::En, item, Working::Unpriced);
        assert_eq!(
            unpriced(Item::KpiTerms),
            "no KPI penalty: the risk stays with you"
        );
        assert_eq!(
            unpriced(Item::Compliance),
            "not priced: this card has no price for it; ask the provider"
        );
        assert_eq!(item(Lang::Zh, Item::Site(Site::Fr)), "增加站点：法国站");
    }
}
