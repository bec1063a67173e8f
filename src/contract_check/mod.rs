//! 合同体检: whether a contract falls into the pits that this trade is known for.
//!
//! Fifteen rules read the present configuration, and, through one question each, any
//! other provider's proposal: docs/contract-check.md.

mod asked;
mod faq;

use crate::annex::{Annex, ClauseId};
use crate::document::{Fault, Node, Reader, read_whole, words};
use crate::kpi::{self, Baseline, STEEP_GROWTH};
use crate::money::Percent;
use crate::seller::{Assumed, Field, Role, SellerInputs, Tenths, TermMonths};

pub use asked::{asked, open_rules};
pub use faq::{Diagnosis, Missing, Question, Suitability, WORTHWHILE, questions};

words! {
    /// A pit, and the question that finds out about it.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Rule {
        /// KPI 口径: each KPI has a formula and a baseline.
        KpiDefinition "kpi_definition",
        /// 数据来源: one source, with an order of precedence.
        DataSource "data_source",
        /// 账号权限: a sub-account, never the password.
        Access "access",
        /// 合规操作: no fake orders, no manipulated reviews.
        Conduct "conduct",
        /// 费用分列.
        FeeSeparation "fee_separation",
        /// 试用与复盘.
        Stages "stages",
        /// 本地化: native speakers.
        Localisation "localisation",
        /// 书面变更.
        WrittenChanges "written_changes",
        /// 卖家掌控: somebody on the seller's side follows the work.
        Control "control",
        /// 退出与交接.
        Exit "exit",
        /// 剔除事项.
        Exclusions "exclusions",
        /// 业绩核实: the provider's record has been checked.
        TrackRecord "track_record",
        /// 数据归属.
        Ownership "ownership",
        /// 目标可行: targets in steps that can be reached.
        Targets "targets",
        /// 持续监督: monthly reports.
        Supervision "supervision",
    }
}

impl Rule {
    /// What it counts of 100: the project's own proposal, 2026.
    pub const fn weight(self) -> u32 {
        match self {
            Self::KpiDefinition | Self::DataSource | Self::Access | Self::Exit => 10,
            Self::Conduct | Self::FeeSeparation | Self::Stages => 8,
            Self::WrittenChanges | Self::Ownership => 6,
            Self::Localisation | Self::Control => 5,
            Self::Exclusions | Self::TrackRecord => 4,
            Self::Targets | Self::Supervision => 3,
        }
    }

    fn place(self) -> usize {
        let place = Self::ALL.iter().position(|&rule| rule == self);
        place.unwrap_or_default()
    }
}

words! {
    /// What is known of another provider's proposal.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum Answer {
        /// The proposal says so.
        Yes "yes",
        /// It does not.
        No "no",
        /// Nobody has looked.
        #[default]
        Unknown "unknown",
    }
}

/// One answer for each rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers([Answer; 15]);

impl Answers {
    /// The answer about `rule`.
    pub fn get(&self, rule: Rule) -> Answer {
        self.0[rule.place()]
    }

    /// The same with another answer about `rule`.
    #[must_use]
    pub fn with(mut self, rule: Rule, answer: Answer) -> Self {
        self.0[rule.place()] = answer;
        self
    }

    /// Reads an object with a word for each rule that has been looked at.
    ///
    /// # Errors
    ///
    /// Every fault of the document, each with its path.
    pub fn parse(document: &Node) -> Result<Self, Vec<Fault>> {
        read_whole(document, Self::read)
    }

    fn read(reader: &Reader<'_>) -> Option<Self> {
        let words = Rule::ALL.map(Rule::word);
        let mut answers = reader.object(&words).map(|()| Self::default());
        for rule in Rule::ALL {
            let field = reader.field(rule.word());
            if let Some(stated) = field.present() {
                let answer = stated.one_of(&Answer::WORDS);
                let both = answers.zip(answer);
                answers = both.map(|(answers, answer)| answers.with(rule, answer));
            }
        }
        answers
    }
}

words! {
    /// How a contract stands with a rule.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Verdict {
        /// Settled.
        Good "good",
        /// Settled in part, or only the seller can see to it.
        Attention "attention",
        /// Not settled.
        Missing "missing",
        /// Nobody has looked; it counts as missing.
        Unknown "unknown",
    }
}

impl Verdict {
    /// Halves of the weight that it earns.
    const fn halves(self) -> u32 {
        match self {
            Self::Good => 2,
            Self::Attention => 1,
            Self::Missing | Self::Unknown => 0,
        }
    }
}

/// Why a configuration is judged as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// This clause of the annex settles it.
    Clause(ClauseId),
    /// So many baselines are yet to be measured.
    BaselinesToMeasure(usize),
    /// Projects are accepted, not assessed.
    NotAssessed,
    /// There is no trial.
    NoTrial,
    /// Every marketplace is in English.
    EnglishOnly,
    /// Somebody of the seller's own works on the stores.
    OwnPeople,
    /// Nobody of the seller's own is named.
    NobodyNamed,
    /// The contract runs longer than a year.
    LongTerm(u8),
    /// Only the seller can check it.
    OnlySeller,
    /// GMV is to grow by more than a quarter every quarter.
    SteepGrowth(Percent),
    /// Conversion is to rise while a marketplace is new.
    ConversionOfNewSites,
    /// GMV is to grow by much and ACoS to fall, with a budget that nobody has raised.
    GrowthAndLowerAcos,
    /// It was answered.
    Answered,
}

words! {
    /// A change of the answers that remedies something.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Remedy {
        /// Ask for a trial.
        Trial "trial",
        /// Make the term a year.
        Year "term",
        /// Ask for less growth: 25 % a quarter.
        Growth "gmv_growth",
    }
}

impl Remedy {
    /// Makes the change.
    pub fn apply(self, inputs: &mut SellerInputs) {
        match self {
            Self::Trial => inputs.conditions.trial = true,
            Self::Year => inputs.term = TermMonths::new(12).unwrap_or(inputs.term),
            Self::Growth => inputs.goals.gmv_growth = STEEP_GROWTH,
        }
    }
}

/// Growth of GMV a quarter that a falling ACoS does not go with.
const NOTABLE: Percent = Percent::from_hundredths(10_00);
/// The longest term without a question.
const YEAR: u8 = 12;

/// How a contract stands with one rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which.
    pub rule: Rule,
    /// How.
    pub verdict: Verdict,
    /// Why.
    pub reason: Reason,
    /// What would remedy it.
    pub remedy: Option<Remedy>,
}

/// What a check has come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// One finding for each rule, in the order of [`Rule::ALL`].
    pub findings: Vec<Finding>,
    /// 0 to 100.
    pub score: u32,
    /// How many rules something is known about.
    pub known: usize,
    /// Whether anything has been answered that it could rest on: a score of nothing is
    /// none.
    pub is_asked: bool,
}

impl Check {
    fn of(findings: Vec<Finding>, is_asked: bool) -> Self {
        let halves = findings
            .iter()
            .map(|finding| finding.rule.weight() * finding.verdict.halves());
        let known = findings
            .iter()
            .filter(|finding| finding.verdict != Verdict::Unknown);
        Self {
            score: halves.sum::<u32>() / 2,
            known: known.count(),
            is_asked,
            findings,
        }
    }
}

/// Checks the contract of `annex`.
pub fn check(annex: &Annex<'_>) -> Check {
    let findings = Rule::ALL.map(|rule| finding(annex, rule));
    Check::of(findings.to_vec(), is_answered(annex))
}

/// Whether the seller has said anything about the contract but when it begins.
fn is_answered(annex: &Annex<'_>) -> bool {
    let inputs = annex.inputs;
    let defaults = annex.card.defaults(inputs.start);
    let but_start = |assumed: Assumed| assumed.without(Field::Start);
    let is_assumed = but_start(inputs.assumed) == but_start(defaults.assumed);
    let untouched = SellerInputs {
        assumed: inputs.assumed,
        ..defaults
    };
    !is_assumed || *inputs != untouched
}

/// Checks another provider's proposal, of which `answers` are known.
pub fn check_proposal(answers: &Answers) -> Check {
    let findings = Rule::ALL.map(|rule| Finding {
        rule,
        verdict: match answers.get(rule) {
            Answer::Yes => Verdict::Good,
            Answer::No => Verdict::Missing,
            Answer::Unknown => Verdict::Unknown,
        },
        reason: Reason::Answered,
        remedy: None,
    });
    let is_asked = *answers != Answers::default();
    Check::of(findings.to_vec(), is_asked)
}

fn finding(annex: &Annex<'_>, rule: Rule) -> Finding {
    let (verdict, reason, remedy) = judged(annex, rule);
    Finding {
        rule,
        verdict,
        reason,
        remedy,
    }
}

type Judged = (Verdict, Reason, Option<Remedy>);

fn judged(annex: &Annex<'_>, rule: Rule) -> Judged {
    match rule {
        Rule::KpiDefinition => definition(annex),
        Rule::DataSource => by_clause(annex, ClauseId::DataSources),
        Rule::Access => by_clause(annex, ClauseId::Access),
        Rule::Conduct => by_clause(annex, ClauseId::Conduct),
        Rule::FeeSeparation => by_clause(annex, ClauseId::Fees),
        Rule::Stages => stages(annex),
        Rule::Localisation => match by_clause(annex, ClauseId::Localisation) {
            (Verdict::Missing, ..) => (Verdict::Good, Reason::EnglishOnly, None),
            settled => settled,
        },
        Rule::WrittenChanges => by_clause(annex, ClauseId::Changes),
        Rule::Control => control(annex.inputs),
        Rule::Exit => exit(annex),
        Rule::Exclusions => by_clause(annex, ClauseId::Exclusions),
        // Nothing that is entered here can show it.
        Rule::TrackRecord => (Verdict::Attention, Reason::OnlySeller, None),
        Rule::Ownership => by_clause(annex, ClauseId::Ownership),
        Rule::Targets => targets(annex),
        Rule::Supervision => by_clause(annex, ClauseId::Review),
    }
}

fn by_clause(annex: &Annex<'_>, clause: ClauseId) -> Judged {
    if annex.has(clause) {
        (Verdict::Good, Reason::Clause(clause), None)
    } else {
        (Verdict::Missing, Reason::NotAssessed, None)
    }
}

fn definition(annex: &Annex<'_>) -> Judged {
    if !annex.has(ClauseId::Targets) {
        return (Verdict::Missing, Reason::NotAssessed, None);
    }
    let scored = annex.schedule.scored.iter();
    match scored
        .filter(|scored| scored.baseline == Baseline::ToMeasure)
        .count()
    {
        0 => (Verdict::Good, Reason::Clause(ClauseId::Targets), None),
        unknown => (
            Verdict::Attention,
            Reason::BaselinesToMeasure(unknown),
            None,
        ),
    }
}

/// A trial, and reviews by which it can be judged.
fn stages(annex: &Annex<'_>) -> Judged {
    let is_reviewed = annex.has(ClauseId::Review);
    if annex.has(ClauseId::Trial) && is_reviewed {
        return (Verdict::Good, Reason::Clause(ClauseId::Trial), None);
    }
    let can_try = annex.quote.model.has_base_fee();
    let remedy = (can_try && is_reviewed).then_some(Remedy::Trial);
    if is_reviewed {
        (Verdict::Attention, Reason::NoTrial, remedy)
    } else {
        (Verdict::Missing, Reason::NotAssessed, None)
    }
}

fn control(inputs: &SellerInputs) -> Judged {
    let team = &inputs.particulars.own_team;
    let has_people = Role::ALL
        .iter()
        .any(|&role| team.get(role).today > Tenths(0));
    if has_people {
        (Verdict::Good, Reason::OwnPeople, None)
    } else {
        (Verdict::Attention, Reason::NobodyNamed, None)
    }
}

fn exit(annex: &Annex<'_>) -> Judged {
    let months = annex.inputs.term.months();
    if months > YEAR {
        (
            Verdict::Attention,
            Reason::LongTerm(months),
            Some(Remedy::Year),
        )
    } else {
        by_clause(annex, ClauseId::Exit)
    }
}

/// Targets that fail for other reasons than the work: the first that is found.
fn targets(annex: &Annex<'_>) -> Judged {
    if !annex.has(ClauseId::Targets) {
        return (Verdict::Missing, Reason::NotAssessed, None);
    }
    let goals = annex.inputs.goals;
    if goals.gmv_growth > STEEP_GROWTH {
        let reason = Reason::SteepGrowth(goals.gmv_growth);
        return (Verdict::Attention, reason, Some(Remedy::Growth));
    }
    if annex
        .schedule
        .findings
        .contains(&kpi::Finding::ConversionOfNewStores)
    {
        return (Verdict::Attention, Reason::ConversionOfNewSites, None);
    }
    if goals.gmv_growth > NOTABLE && goals.acos_cut > Percent::ZERO && annex.inputs.ads_managed {
        return (Verdict::Attention, Reason::GrowthAndLowerAcos, None);
    }
    (Verdict::Good, Reason::Clause(ClauseId::Targets), None)
}
