//! The contract annex: which clauses a contract has, and which choice has put each there.
//!
//! What they say is in [`crate::text::annex`]; docs/annex.md defines both.

use core::fmt;

use time::Date;

use crate::document::words;
use crate::kpi::{Deadlines, KpiSchedule, Milestone, MilestoneKind, milestones};
use crate::quote::Quote;
use crate::rate_card::{CardId, RateCard};
use crate::seller::{Model, SellerInputs, Site};
use crate::settlement::Rules;

/// A contract, as far as its annex needs it.
#[derive(Clone, Debug)]
pub struct Annex<'a> {
    /// The card that priced it.
    pub card: &'a RateCard,
    /// What the seller has answered.
    pub inputs: &'a SellerInputs,
    /// What it costs.
    pub quote: &'a Quote,
    /// How it is assessed.
    pub schedule: &'a KpiSchedule,
    /// When what is due.
    pub milestones: Vec<Milestone>,
    /// The clauses, in order; their numbers are their places from 1.
    pub clauses: Vec<Clause>,
}

impl Annex<'_> {
    /// Whether the contract has the clause.
    pub fn has(&self, id: ClauseId) -> bool {
        self.clauses.iter().any(|clause| clause.id == id)
    }

    /// When what there is one of in a contract is due, if it is.
    pub fn date(&self, kind: MilestoneKind) -> Option<Date> {
        let found = self.milestones.iter().find(|due| due.kind == kind);
        found.map(|due| due.date)
    }
}

/// What names the text of an annex: docs/annex.md, section 4. It is computed and written
/// like the id of a rate card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextHash(CardId);

impl TextHash {
    /// The hash of `text`.
    pub fn of(text: &str) -> Self {
        Self(CardId::of(text))
    }

    /// The hash that is written as `text`: 16 small hex digits.
    pub fn parse(text: &str) -> Option<Self> {
        CardId::parse(text).map(Self)
    }
}

/// 16 hex digits.
impl fmt::Display for TextHash {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

/// A clause that the contract has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Which.
    pub id: ClauseId,
    /// Why.
    pub because: Because,
}

words! {
    /// What a clause settles.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ClauseId {
        /// 定义.
        Definitions "definitions",
        /// 服务与费用分列.
        Fees "fees",
        /// 广告.
        Advertising "advertising",
        /// 项目.
        Projects "projects",
        /// 合规代办.
        Compliance "compliance",
        /// 数据来源与优先顺序.
        DataSources "data_sources",
        /// 基线.
        Baseline "baseline",
        /// KPI、权重与目标.
        Targets "targets",
        /// 月报与复盘.
        Review "review",
        /// 绩效奖金与扣减.
        Payout "payout",
        /// 剔除事项.
        Exclusions "exclusions",
        /// 新站.
        Launch "launch",
        /// 试用期.
        Trial "trial",
        /// 卖家配合.
        SellerDuties "seller_duties",
        /// 变更.
        Changes "changes",
        /// 账号权限.
        Access "access",
        /// 合规操作.
        Conduct "conduct",
        /// 本地化.
        Localisation "localisation",
        /// 数据与内容归属.
        Ownership "ownership",
        /// 保密与个人信息.
        Confidentiality "confidentiality",
        /// 期满、解除与交接.
        Exit "exit",
        /// 争议.
        Disputes "disputes",
        /// 本附件的性质.
        Nature "nature",
    }
}

/// The choice that has put a clause into a contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// Every contract has it.
    Always,
    /// The fee is made up like this.
    Model(Model),
    /// The provider runs the advertising.
    AdsManaged,
    /// The seller runs the advertising.
    AdsOwn,
    /// Projects are ordered.
    Packages,
    /// The provider applies for missing registrations.
    Handling,
    /// It is an operation, which is assessed.
    Assessed,
    /// Fees are at risk, or a bonus can be earned.
    AtRisk,
    /// A site is new.
    NewSites,
    /// A trial is wanted.
    Trial,
    /// A site has another language than English.
    Languages,
}

impl Because {
    /// The word in documents.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Always => "always",
            Self::Model(_) => "model",
            Self::AdsManaged | Self::AdsOwn => "ads_managed",
            Self::Packages => "packages",
            Self::Handling => "compliance_handling",
            Self::Assessed => "kpi",
            Self::AtRisk => "at_risk",
            Self::NewSites => "stores",
            Self::Trial => "trial",
            Self::Languages => "sites",
        }
    }
}

/// Figures of the annex that neither the card nor the schedule has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// A monthly report that nobody objects to within so many working days stands.
    pub objection_working_days: u8,
    /// The seller answers questions and approves drafts within so many working days.
    pub answer_working_days: u8,
    /// A breach is to be mended within so many days of a written notice.
    pub cure_days: u8,
    /// Figures of the same thing may differ by so many per cent before the order of
    /// precedence is needed.
    pub tolerance_percent: u8,
    /// Confidentiality outlasts the contract by so many years.
    pub confidentiality_years: u8,
    /// When what is due.
    pub deadlines: Deadlines,
    /// From where on a sample or an event counts.
    pub rules: Rules,
}

impl Terms {
    /// Sample figures, to be agreed: the project's own proposals, 2026.
    pub const SAMPLE: Self = Self {
        objection_working_days: 5,
        answer_working_days: 3,
        cure_days: 10,
        tolerance_percent: 2,
        confidentiality_years: 2,
        deadlines: Deadlines::SAMPLE,
        rules: Rules::SAMPLE,
    };
}

/// The annex of the contract that `quote` prices and `schedule` assesses: those of the
/// same `card` and `inputs`.
pub fn annex<'a>(
    card: &'a RateCard,
    inputs: &'a SellerInputs,
    quote: &'a Quote,
    schedule: &'a KpiSchedule,
) -> Annex<'a> {
    let mut annex = Annex {
        card,
        inputs,
        quote,
        schedule,
        milestones: milestones(card, inputs, schedule, Terms::SAMPLE.deadlines),
        clauses: Vec::new(),
    };
    let all = ClauseId::ALL.into_iter();
    let clauses = all.filter_map(|id| {
        let because = because(id, &annex)?;
        Some(Clause { id, because })
    });
    annex.clauses = clauses.collect();
    annex
}

/// Why the contract has the clause; `None` if it does not.
fn because(id: ClauseId, annex: &Annex<'_>) -> Option<Because> {
    let Annex {
        inputs,
        quote,
        schedule,
        ..
    } = annex;
    let said = &inputs.particulars;
    let is_operation = quote.model != Model::Projects;
    let is_assessed = is_operation && !schedule.scored.is_empty();
    let assessed = is_assessed.then_some(Because::Assessed);
    match id {
        ClauseId::Definitions
        | ClauseId::DataSources
        | ClauseId::SellerDuties
        | ClauseId::Changes
        | ClauseId::Access
        | ClauseId::Conduct
        | ClauseId::Ownership
        | ClauseId::Confidentiality
        | ClauseId::Exit
        | ClauseId::Disputes
        | ClauseId::Nature => Some(Because::Always),
        ClauseId::Fees => Some(Because::Model(quote.model)),
        ClauseId::Advertising => is_operation.then_some(if inputs.ads_managed {
            Because::AdsManaged
        } else {
            Because::AdsOwn
        }),
        ClauseId::Projects => (!said.packages.is_empty()).then_some(Because::Packages),
        ClauseId::Compliance => said.compliance_handling.then_some(Because::Handling),
        ClauseId::Baseline | ClauseId::Targets | ClauseId::Review | ClauseId::Exclusions => {
            assessed
        }
        ClauseId::Payout => assessed
            .filter(|_| schedule.moves_money())
            .map(|_| Because::AtRisk),
        ClauseId::Launch => assessed
            .filter(|_| inputs.new_sites().next().is_some())
            .map(|_| Because::NewSites),
        ClauseId::Trial => annex.date(MilestoneKind::TrialEnd).map(|_| Because::Trial),
        ClauseId::Localisation => {
            let mut sites = inputs.figures.sites().iter();
            let foreign = sites.any(|site| !matches!(site, Site::Uk | Site::Ie));
            foreign.then_some(Because::Languages)
        }
    }
}
