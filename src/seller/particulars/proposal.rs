//! What other providers offer, as the seller types it in.

use crate::money::{Amount, Percent};
use crate::seller::set::Member;
use crate::seller::{Set, SiteSet};

/// The most proposals.
pub const MAX_PROPOSALS: usize = 3;
/// The longest name, in characters.
pub const MAX_NAME: usize = 40;

/// What kind of provider makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provider {
    /// 代运营服务商.
    Agency,
    /// ERP 系: a software firm that operates stores as well.
    Erp,
    /// 小团队/工作室: a boutique.
    Boutique,
}

impl Provider {
    /// Words in documents.
    pub const WORDS: [(&'static str, Self); 3] = [
        ("agency", Self::Agency),
        ("erp", Self::Erp),
        ("boutique", Self::Boutique),
    ];
}

/// What a proposal can include.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Included {
    /// 广告代投: managing the ads.
    Ads,
    /// 本地化: listings rewritten in the language of the site.
    Localisation,
    /// 专属团队: people for this client alone.
    DedicatedTeam,
    /// 合规代办: applying for missing registrations.
    Compliance,
    /// ERP 对接: linking the seller's ERP.
    ErpLink,
    /// KPI 条款: targets in writing, with a penalty.
    KpiTerms,
}

impl Member for Included {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("ads", Self::Ads),
        ("localisation", Self::Localisation),
        ("dedicated_team", Self::DedicatedTeam),
        ("compliance", Self::Compliance),
        ("erp_link", Self::ErpLink),
        ("kpi_terms", Self::KpiTerms),
    ];
}

/// One proposal. Amounts are in the fee currency of the card, at most 10,000,000.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Who makes it: at most [`MAX_NAME`] characters, none of them a control
    /// character, no blank at either end; may be empty.
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

    /// Who makes it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The same, made by `name`; `None` when that is no name.
    pub fn named(self, name: &str) -> Option<Self> {
        let is_name = name.chars().count() <= MAX_NAME
            && !name.chars().any(char::is_control)
            && name.trim() == name;
        is_name.then(|| Self {
            name: name.to_owned(),
            ..self
        })
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

    /// The proposals, in the order in which they were entered.
    pub fn as_slice(&self) -> &[Proposal] {
        &self.0
    }
}
