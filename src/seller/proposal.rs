//! What other providers offer, as the seller types it in.

use serde::Serialize;

use super::Member;
use super::reading::{or, set, words};
use super::{Set, SiteSet};
use super::{Site, read_sites};
use crate::document::{Expected, FaultKind, Reader, words};
use crate::money::{Amount, Percent};

/// The most proposals.
pub const MAX_PROPOSALS: usize = 3;
/// The longest name, in characters.
pub const MAX_NAME: usize = 40;

words! {
    /// What kind of provider makes it.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Provider {
        /// 代运营服务商.
        Agency "agency",
        /// ERP 系: a software firm that operates stores as well.
        Erp "erp",
        /// 小团队/工作室: a boutique.
        Boutique "boutique",
    }
}

words! {
    /// What a proposal can include.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Included {
        /// 广告代投: managing the ads.
        Ads "ads",
        /// 本地化: listings rewritten in the language of the site.
        Localisation "localisation",
        /// 专属团队: people for this client alone.
        DedicatedTeam "dedicated_team",
        /// 合规代办: applying for missing registrations.
        Compliance "compliance",
        /// ERP 对接: linking the seller's ERP.
        ErpLink "erp_link",
        /// KPI 条款: targets in writing, with a penalty.
        KpiTerms "kpi_terms",
    }
}

impl Member for Included {
    const WORDS: &'static [(&'static str, Self)] = &Self::WORDS;
}

/// One proposal. Amounts are in the fee currency of the card, at most 10,000,000.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Who makes it: at most [`MAX_NAME`] characters, none of them hidden, no blank at
    /// either end; may be empty.
    name: String,
    /// What kind of provider.
    pub provider: Provider,
    /// Fixed fee a month.
    pub monthly_fee: Amount,
    /// Share of the monthly GMV, 0 to 100 %.
    pub commission: Percent,
    /// Share of the ad spend, 0 to 100 %.
    pub ad_share: Percent,
    /// What is charged once.
    pub one_off: Amount,
    /// The sites that it covers.
    pub sites: SiteSet,
    /// What it includes.
    pub included: Set<Included>,
}

impl Proposal {
    /// The highest fee.
    pub const MAX_FEE: Amount = Amount::from_major(10_000_000);

    /// An offer of nothing for `sites`.
    pub const fn blank(sites: SiteSet) -> Self {
        Self {
            name: String::new(),
            provider: Provider::Agency,
            monthly_fee: Amount::ZERO,
            commission: Percent::ZERO,
            ad_share: Percent::ZERO,
            one_off: Amount::ZERO,
            sites,
            included: Set::EMPTY,
        }
    }

    /// Whether it states no price at all, and so is none yet.
    pub fn is_blank(&self) -> bool {
        let fees = [self.monthly_fee, self.one_off];
        let shares = [self.commission, self.ad_share];
        fees == [Amount::ZERO; 2] && shares == [Percent::ZERO; 2]
    }

    /// Who makes it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The same, made by `name`; `None` when that is no name.
    pub fn named(self, name: &str) -> Option<Self> {
        let is_name =
            name.chars().count() <= MAX_NAME && !name.chars().any(is_hidden) && name.trim() == name;
        is_name.then(|| Self {
            name: name.to_owned(),
            ..self
        })
    }

    /// What somebody is typing, as a name: without blanks at either end and control
    /// characters, and not longer than a name can be.
    pub fn tidy_name(typed: &str) -> String {
        let shown = typed.trim().chars().filter(|&c| !is_hidden(c));
        let name: String = shown.take(MAX_NAME).collect();
        name.trim().to_owned()
    }

    /// Whether every figure is inside its range.
    pub fn is_valid(&self) -> bool {
        let fees = [self.monthly_fee, self.one_off].into_iter();
        let shares = [self.commission, self.ad_share].into_iter();
        fees.map(|fee| (Amount::ZERO..=Self::MAX_FEE).contains(&fee))
            .chain(shares.map(|share| (Percent::ZERO..=Percent::HUNDRED).contains(&share)))
            .all(|valid| valid)
    }
}

/// Whether nobody sees `c`, or it turns what is beside it round: control characters,
/// characters without width, and those that set a direction. A name in a link could
/// say one thing and be another.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}')
        || matches!(c, '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{061C}')
}

/// At most [`MAX_PROPOSALS`] valid proposals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposals(Vec<Proposal>);

impl Proposals {
    /// There is none.
    pub const NONE: Self = Self(Vec::new());

    /// `proposals`; `None` when they are too many or one is not valid.
    pub fn new(proposals: Vec<Proposal>) -> Option<Self> {
        let valid = proposals.len() <= MAX_PROPOSALS && proposals.iter().all(Proposal::is_valid);
        valid.then_some(Self(proposals))
    }

    /// The same and `proposal`; `None` when it is one too many or not valid.
    pub fn with(&self, proposal: Proposal) -> Option<Self> {
        let all = self.0.iter().cloned().chain([proposal]);
        Self::new(all.collect())
    }

    /// The same with `proposal` at `place`, or behind the last; `None` when it is one too
    /// many or not valid.
    pub fn inserted(&self, place: usize, proposal: Proposal) -> Option<Self> {
        let mut all = self.0.clone();
        all.insert(place.min(all.len()), proposal);
        Self::new(all)
    }

    /// The same without the one at `place`.
    #[must_use]
    pub fn without(&self, place: usize) -> Self {
        let all = self.0.iter().enumerate();
        let kept = all.filter(|&(index, _)| index != place);
        Self(kept.map(|(_, proposal)| proposal.clone()).collect())
    }

    /// The same with an edit to the one at `place`; `None` when that is not valid.
    pub fn edited(&self, place: usize, edit: impl FnOnce(&mut Proposal)) -> Option<Self> {
        let mut all = self.0.clone();
        edit(all.get_mut(place)?);
        Self::new(all)
    }

    /// The proposals, in the order in which they were entered.
    pub fn as_slice(&self) -> &[Proposal] {
        &self.0
    }
}

pub(super) fn read(reader: &Reader<'_>) -> Option<Proposals> {
    let proposals = reader.each_or_none(MAX_PROPOSALS, |entry| proposal(&entry))?;
    Proposals::new(proposals)
}

fn proposal(reader: &Reader<'_>) -> Option<Proposal> {
    reader.object(&[
        "name",
        "provider",
        "monthly_fee",
        "commission_percent",
        "ad_percent",
        "one_off",
        "sites",
        "included",
    ])?;
    let money = |name: &str| {
        or(&reader.field(name), Amount::ZERO, |r| {
            r.amount(Proposal::MAX_FEE)
        })
    };
    let share = |name: &str| {
        or(&reader.field(name), Percent::ZERO, |r| {
            r.percent(Percent::HUNDRED)
        })
    };
    let name = reader.field("name");
    let name = name.present().map_or(Some(""), |r| r.text());
    let provider = reader.field("provider").one_of(&Provider::WORDS);
    let (monthly_fee, one_off) = (money("monthly_fee"), money("one_off"));
    let (commission, ad_share) = (share("commission_percent"), share("ad_percent"));
    let sites = read_sites(&reader.field("sites"));
    let included = or(&reader.field("included"), Set::<Included>::EMPTY, set);
    let mut proposal = with_name(reader, name?, sites?)?;
    proposal.provider = provider?;
    proposal.monthly_fee = monthly_fee?;
    proposal.commission = commission?;
    proposal.ad_share = ad_share?;
    proposal.one_off = one_off?;
    proposal.included = included?;
    Some(proposal)
}

fn with_name(reader: &Reader<'_>, name: &str, sites: SiteSet) -> Option<Proposal> {
    let named = Proposal::blank(sites).named(name);
    named.or_else(|| {
        reader
            .field("name")
            .fault(FaultKind::Expected(Expected::Name))
    })
}

#[derive(Serialize)]
pub(super) struct ProposalDocument<'a> {
    name: &'a str,
    provider: &'static str,
    monthly_fee: String,
    commission_percent: String,
    ad_percent: String,
    one_off: String,
    sites: Vec<&'static str>,
    included: Vec<&'static str>,
}

impl<'a> From<&'a Proposal> for ProposalDocument<'a> {
    fn from(proposal: &'a Proposal) -> Self {
        Self {
            name: proposal.name(),
            provider: proposal.provider.word(),
            monthly_fee: proposal.monthly_fee.to_string(),
            commission_percent: proposal.commission.to_string(),
            ad_percent: proposal.ad_share.to_string(),
            one_off: proposal.one_off.to_string(),
            sites: proposal.sites.iter().map(Site::code).collect(),
            included: words(proposal.included),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Amount, MAX_NAME, Percent, Proposal, Proposals};
    use super::{Site, SiteSet};

    fn blank() -> Proposal {
        Proposal::blank(SiteSet::only(Site::De))
    }

    #[test]
    fn what_is_typed_becomes_a_name() {
        let long = "很".repeat(MAX_NAME + 1);
        let spaced = format!("{} x", "y".repeat(MAX_NAME - 1));
        for typed in [
            "",
            " ",
            "a ",
            " a\u{7}b\n",
            "\u{3000}飞舟\u{3000}",
            &long,
            &spaced,
        ] {
            let name = Proposal::tidy_name(typed);
            let named = blank().named(&name);
            assert_eq!(
                named.as_ref().map(Proposal::name),
                Some(&*name),
                "{typed:?}"
            );
        }
        assert_eq!(Proposal::tidy_name("\u{3000}飞\t舟 1 "), "飞舟 1");
    }

    #[test]
    fn what_states_no_price_is_blank() {
        let named = blank().named("飞舟").expect("a name");
        assert!(named.is_blank());
        let cent = Amount::from_minor(1);
        let least = Percent::from_hundredths(1);
        for stated in [
            Proposal {
                monthly_fee: cent,
                ..blank()
            },
            Proposal {
                one_off: cent,
                ..blank()
            },
            Proposal {
                commission: least,
                ..blank()
            },
            Proposal {
                ad_share: least,
                ..blank()
            },
        ] {
            assert!(!stated.is_blank(), "{stated:?}");
        }
    }

    #[test]
    fn proposals_are_added_edited_and_removed() {
        let fee = |fee| Proposal {
            monthly_fee: Amount::from_major(fee),
            ..blank()
        };
        let three = [1, 2, 3]
            .into_iter()
            .try_fold(Proposals::NONE, |all, n| all.with(fee(n)));
        let three = three.expect("three of them");
        assert_eq!(three.with(fee(4)), None);
        let fees = |all: &Proposals| -> Vec<i64> {
            let all = all.as_slice().iter();
            all.map(|proposal| proposal.monthly_fee.minor() / 100)
                .collect()
        };
        assert_eq!(fees(&three.without(1)), [1, 3]);
        assert_eq!(three.without(3), three);
        for place in 0..3 {
            let removed = three.as_slice()[place].clone();
            assert_eq!(
                three.without(place).inserted(place, removed),
                Some(three.clone())
            );
        }
        assert_eq!(three.inserted(0, fee(4)), None);
        let behind = Proposals::NONE.inserted(2, fee(7));
        assert_eq!(behind.as_ref().map(fees), Some(vec![7]));
        let edited = three.edited(2, |proposal| proposal.monthly_fee = Amount::from_major(9));
        assert_eq!(edited.as_ref().map(fees), Some(vec![1, 2, 9]));
        let too_much = Amount::from_major(10_000_001);
        assert_eq!(
            three.edited(2, |proposal| proposal.monthly_fee = too_much),
            None
        );
        assert_eq!(three.edited(3, |_| {}), None);
    }
}
