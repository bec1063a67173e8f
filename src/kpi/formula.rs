//! What each scored KPI is: from which figures it is computed, when it counts, where it
//! starts and what is asked of it. One row each; whoever needs a fact of a KPI reads it
//! here or in the dictionary.
//!
//! docs/kpi.md, sections 3 and 4; docs/settlement.md, sections 2 to 4.

use super::report::ReportField;
use super::value::Value;
use super::{Course, Direction, Kpi, Lever, Unit};
use crate::document::words;
use crate::money::Percent;
use crate::rate_card::ScoredKpi;
use crate::seller::{Field, MAX_MONTHLY};

words! {
    /// Something that one site's reports of one month count, in the order of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Count {
        /// Units ordered of the listed ASINs.
        CohortUnits "cohort_units",
        /// Sessions of the listed ASINs.
        CohortSessions "cohort_sessions",
        /// Units ordered.
        UnitsOrdered "units_ordered",
        /// Units refunded.
        UnitsRefunded "units_refunded",
        /// Orders that were not cancelled.
        Orders "orders",
        /// ASIN-days without stock of the main ASINs.
        AsinDaysOut "asin_days_out",
        /// All ASIN-days of the main ASINs.
        AsinDays "asin_days",
        /// Points of the localisation audit.
        Points "points",
        /// The points that it could have had.
        PossiblePoints "possible_points",
        /// Buyer messages answered within 24 hours.
        AnsweredMessages "answered_messages",
        /// Buyer messages received.
        Messages "messages",
    }
}

/// A scored KPI, apart from what the dictionary says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Formula {
    /// Its place in the dictionary.
    pub kpi: Kpi,
    /// What it is about, and so which events take a month out.
    pub subject: Subject,
    /// What is counted.
    pub numerator: ReportField,
    /// What it is divided by.
    pub denominator: Denominator,
    /// Whether what is counted is a part of what it is divided by, and so never more.
    pub is_part: bool,
    /// What makes the quotient of both, each in its least unit, hundredths of the KPI's
    /// unit.
    pub scale: i64,
    /// With less than this in a period it says nothing.
    pub minimum: Option<Minimum>,
    /// Where it starts from.
    pub start: Start,
    /// How the start is reported, if it can be measured.
    pub measured: Option<MeasuredStart>,
    /// What is asked of it.
    pub rule: TargetRule,
}

/// What a KPI is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Sums, which grow.
    Growth,
    /// What ads bring in and cost: only those who run them can answer for it.
    Ads,
    /// How many visitors buy.
    Conversion,
    /// What comes back.
    Returns,
    /// What can be bought.
    Stock,
    /// What the provider does by itself.
    Service,
}

impl Subject {
    /// Whether it says how well ads and listings do, which takes time.
    pub const fn takes_time(self) -> bool {
        match self {
            Self::Ads | Self::Conversion => true,
            Self::Growth | Self::Returns | Self::Stock | Self::Service => false,
        }
    }
}

/// What a figure is divided by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Denominator {
    /// Months on which the goods could be bought, in ten-thousandths.
    Months,
    /// Money of the same reports.
    Money(ReportField),
    /// A count of the same reports: in an example so many for each site.
    Count(Count, i64),
    /// A count of things for each day: in an example so many of them for each site.
    Daily(Count, i64),
}

impl Denominator {
    /// The figure, if it is one.
    pub const fn field(self) -> Option<ReportField> {
        match self {
            Self::Months => None,
            Self::Money(field) => Some(field),
            Self::Count(count, _) | Self::Daily(count, _) => Some(ReportField::Count(count)),
        }
    }
}

/// The least that a KPI rests on, as the contract's rules have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Minimum {
    /// Of the spend, not of the sales: ads that sell nothing are no excuse.
    AdSpend,
    /// Of the sessions.
    Sessions,
    /// Of the units ordered.
    Units,
}

impl Minimum {
    /// The side of the quotient that must be large enough.
    pub const fn field(self) -> ReportField {
        match self {
            Self::AdSpend => ReportField::AdSpend,
            Self::Sessions => ReportField::Count(Count::CohortSessions),
            Self::Units => ReportField::Count(Count::UnitsOrdered),
        }
    }
}

/// Where a KPI starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// Monthly GMV of the months that the contract counts from.
    Gmv,
    /// The ACoS of the quote's volume.
    Acos,
    /// Its ad spend ÷ its GMV.
    Tacos,
    /// 1 ÷ its ACoS.
    Roas,
    /// The conversion that the seller has told.
    Conversion,
    /// The return rate that the seller has told.
    ReturnRate,
    /// Nobody tells it: it is measured.
    Measured,
    /// None is needed: the contract sets this standard.
    Standard(Standard),
}

impl Start {
    /// The answer that it is read from, where it is one that has a default.
    pub const fn told_in(self) -> Option<Field> {
        match self {
            Self::Gmv => Some(Field::Gmv),
            Self::Acos | Self::Roas => Some(Field::Acos),
            Self::Tacos
            | Self::Conversion
            | Self::ReturnRate
            | Self::Measured
            | Self::Standard(_) => None,
        }
    }
}

/// A standard that the seller may set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standard {
    /// The most of the ASIN-days without stock.
    StockOut,
    /// The least points of the localisation audit.
    Localisation,
    /// The least of the messages answered within 24 hours.
    ResponseTime,
}

/// How a start that was measured stands in a document of actuals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeasuredStart {
    /// The word.
    pub word: &'static str,
    /// The most that it can be.
    pub most: Value,
    /// What an example takes it to be; `None` is as quoted.
    pub example: Option<&'static str>,
}

/// What is asked of a KPI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetRule {
    /// With every period so much more.
    Grow,
    /// Lower by the cut of the cost of ads; not below the card's floor if it has one.
    Cut {
        /// Whether the card's floor holds.
        floored: bool,
    },
    /// What a cut of the cost of ads comes to the other way round.
    InverseCut,
    /// Higher by the rise of the conversion.
    Rise,
    /// As it was, or at most the card's cap; a standard is held as it is.
    Hold,
}

/// The start of a percentage that can be anything up to ten times the whole.
const fn percentage(word: &'static str, example: &'static str) -> MeasuredStart {
    MeasuredStart {
        word,
        most: Value::Percent(Percent::from_hundredths(1_000_00)),
        example: Some(example),
    }
}

/// Hundredths of a per cent, of a quotient of like things.
const PER_CENT: i64 = 10_000;

const GMV_GROWTH: Formula = Formula {
    kpi: Kpi::GmvGrowth,
    subject: Subject::Growth,
    numerator: ReportField::Sales,
    denominator: Denominator::Months,
    is_part: false,
    // Cents for each ten-thousandth of a month.
    scale: 10_000,
    minimum: None,
    start: Start::Gmv,
    measured: Some(MeasuredStart {
        word: "monthly_gmv",
        most: Value::Amount(MAX_MONTHLY),
        example: None,
    }),
    rule: TargetRule::Grow,
};

const ORDER_GROWTH: Formula = Formula {
    kpi: Kpi::OrderGrowth,
    numerator: ReportField::Count(Count::Orders),
    // Orders for each ten-thousandth of a month, in hundredths.
    scale: 1_000_000,
    start: Start::Measured,
    measured: Some(MeasuredStart {
        word: "monthly_orders",
        most: Value::Number(100_000_000_000),
        example: Some("1000"),
    }),
    ..GMV_GROWTH
};

const ACOS: Formula = Formula {
    kpi: Kpi::Acos,
    subject: Subject::Ads,
    numerator: ReportField::AdSpend,
    denominator: Denominator::Money(ReportField::AdSales),
    is_part: false,
    scale: PER_CENT,
    minimum: Some(Minimum::AdSpend),
    start: Start::Acos,
    measured: Some(percentage("acos_percent", "30")),
    rule: TargetRule::Cut { floored: true },
};

const TACOS: Formula = Formula {
    kpi: Kpi::Tacos,
    denominator: Denominator::Money(ReportField::Sales),
    start: Start::Tacos,
    measured: Some(percentage("tacos_percent", "10")),
    rule: TargetRule::Cut { floored: false },
    ..ACOS
};

const ROAS: Formula = Formula {
    kpi: Kpi::Roas,
    numerator: ReportField::AdSales,
    denominator: Denominator::Money(ReportField::AdSpend),
    scale: 100,
    start: Start::Roas,
    measured: Some(MeasuredStart {
        word: "roas",
        most: Value::Number(100_000_00),
        example: Some("4"),
    }),
    rule: TargetRule::InverseCut,
    ..ACOS
};

const UNIT_SESSION_PERCENTAGE: Formula = Formula {
    kpi: Kpi::UnitSessionPercentage,
    subject: Subject::Conversion,
    numerator: ReportField::Count(Count::CohortUnits),
    denominator: Denominator::Count(Count::CohortSessions, 10_000),
    // One session can end in several units.
    is_part: false,
    scale: PER_CENT,
    minimum: Some(Minimum::Sessions),
    start: Start::Conversion,
    measured: Some(percentage("unit_session_percentage", "10")),
    rule: TargetRule::Rise,
};

const RETURN_RATE: Formula = Formula {
    kpi: Kpi::ReturnRate,
    subject: Subject::Returns,
    numerator: ReportField::Count(Count::UnitsRefunded),
    denominator: Denominator::Count(Count::UnitsOrdered, 1_000),
    // A month may see more of the month before come back than it sells.
    is_part: false,
    scale: PER_CENT,
    minimum: Some(Minimum::Units),
    start: Start::ReturnRate,
    measured: Some(MeasuredStart {
        word: "return_rate_percent",
        most: Value::Percent(Percent::HUNDRED),
        example: Some("5"),
    }),
    rule: TargetRule::Hold,
};

const STOCK_OUT: Formula = Formula {
    kpi: Kpi::StockOut,
    subject: Subject::Stock,
    numerator: ReportField::Count(Count::AsinDaysOut),
    denominator: Denominator::Daily(Count::AsinDays, 20),
    is_part: true,
    scale: PER_CENT,
    minimum: None,
    start: Start::Standard(Standard::StockOut),
    measured: None,
    rule: TargetRule::Hold,
};

const LOCALISATION: Formula = Formula {
    kpi: Kpi::Localisation,
    subject: Subject::Service,
    numerator: ReportField::Count(Count::Points),
    denominator: Denominator::Count(Count::PossiblePoints, 100),
    // Points of a hundred, in hundredths.
    scale: 10_000,
    start: Start::Standard(Standard::Localisation),
    ..STOCK_OUT
};

const RESPONSE_TIME: Formula = Formula {
    kpi: Kpi::ResponseTime,
    subject: Subject::Service,
    numerator: ReportField::Count(Count::AnsweredMessages),
    denominator: Denominator::Count(Count::Messages, 100),
    start: Start::Standard(Standard::ResponseTime),
    ..STOCK_OUT
};

impl ScoredKpi {
    /// Its row.
    pub const fn formula(self) -> &'static Formula {
        match self {
            Self::GmvGrowth => &GMV_GROWTH,
            Self::Acos => &ACOS,
            Self::UnitSessionPercentage => &UNIT_SESSION_PERCENTAGE,
            Self::ReturnRate => &RETURN_RATE,
            Self::OrderGrowth => &ORDER_GROWTH,
            Self::Tacos => &TACOS,
            Self::Roas => &ROAS,
            Self::StockOut => &STOCK_OUT,
            Self::Localisation => &LOCALISATION,
            Self::ResponseTime => &RESPONSE_TIME,
        }
    }

    /// Its place in the dictionary.
    pub const fn kpi(self) -> Kpi {
        self.formula().kpi
    }

    /// Which way is better.
    pub const fn direction(self) -> Direction {
        self.kpi().entry().direction
    }

    /// What its values are.
    pub const fn unit(self) -> Unit {
        self.kpi().entry().unit
    }

    /// Who can move it.
    pub const fn lever(self) -> Lever {
        self.kpi().entry().lever
    }

    /// Whether only those who run the advertising can answer for it.
    pub fn needs_ads(self) -> bool {
        self.formula().subject == Subject::Ads
    }

    /// Whether it is a sum that grows by the seller's goal, and follows the seasons if
    /// that is wanted.
    pub const fn grows(self) -> bool {
        matches!(self.formula().rule, TargetRule::Grow)
    }

    /// Whether it is to improve or to hold. That is a matter of the schedule, and so
    /// not in the dictionary.
    pub const fn course(self) -> Course {
        match self.formula().rule {
            TargetRule::Grow
            | TargetRule::Cut { .. }
            | TargetRule::InverseCut
            | TargetRule::Rise => Course::Improve,
            TargetRule::Hold => Course::Hold,
        }
    }

    /// The value of so many hundredths of its unit; what does not fit is the largest
    /// that does.
    pub fn value(self, hundredths: i64) -> Value {
        Value::of(self.unit(), hundredths)
    }

    /// Whether `field` is one side of it.
    pub fn is_computed_from(self, field: ReportField) -> bool {
        let formula = self.formula();
        formula.numerator == field || formula.denominator.field() == Some(field)
    }
}

impl From<ScoredKpi> for Kpi {
    fn from(scored: ScoredKpi) -> Self {
        scored.kpi()
    }
}
