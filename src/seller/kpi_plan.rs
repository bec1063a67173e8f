//! 考核方案: which KPIs are to be scored, with what weight, and from where.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::MAX_MONTHLY;
use super::reading::{flag, or};
use crate::document::{FaultKind, Reader, words};
use crate::literal::literal;
use crate::money::{Amount, Percent};

words! {
    /// A KPI that can earn points, in the order in which they are shown.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ScoredKpi {
        /// 销售额增长
        GmvGrowth "gmv_growth",
        /// 广告销售成本比
        Acos "acos",
        /// 订单商品转化率
        UnitSessionPercentage "unit_session_percentage",
        /// 退货率
        ReturnRate "return_rate",
        /// 订单量增长
        OrderGrowth "order_growth",
        /// 广告费占总销售额
        Tacos "tacos",
        /// 广告投入产出比
        Roas "roas",
        /// 断货率
        StockOut "stock_out",
        /// 本土化评分
        Localisation "localisation",
        /// 24 小时回复率
        ResponseTime "response_time",
    }
}

/// What each KPI counts for in the score: whole shares of 0 to 100, at least one above
/// zero. They need not sum to 100: weights are in proportion to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shares([u8; ScoredKpi::ALL.len()]);

impl Shares {
    /// The most for one KPI.
    pub const MAX: u8 = 100;

    /// In the order of [`ScoredKpi::ALL`]; `None` if one is above [`Shares::MAX`] or all
    /// are zero.
    pub fn new(shares: [u8; ScoredKpi::ALL.len()]) -> Option<Self> {
        let is_valid =
            shares.iter().all(|&share| share <= Self::MAX) && shares.iter().any(|&share| share > 0);
        is_valid.then_some(Self(shares))
    }

    /// What `share` gives for each KPI; `None` as for [`new`](Self::new).
    pub fn of(share: impl Fn(ScoredKpi) -> u8) -> Option<Self> {
        Self::new(ScoredKpi::ALL.map(share))
    }

    /// In proportion to `parts`, in the order of [`ScoredKpi::ALL`], so that they sum to
    /// 100: what is cut off goes out one each to the largest remainders, ties to the
    /// earlier. `None` if all parts are zero.
    pub fn in_proportion(parts: [u32; ScoredKpi::ALL.len()]) -> Option<Self> {
        let whole = Amount::from_minor(100).allocate(&parts);
        let mut shares = [0; ScoredKpi::ALL.len()];
        for (share, part) in shares.iter_mut().zip(whole) {
            *share = u8::try_from(part.minor()).unwrap_or(Self::MAX);
        }
        Self::new(shares).filter(|_| parts.iter().any(|&part| part > 0))
    }

    /// All of them, in the order of [`ScoredKpi::ALL`].
    pub const fn all(self) -> [u8; ScoredKpi::ALL.len()] {
        self.0
    }

    /// Growth of GMV alone.
    pub const GROWTH: Self = {
        let mut shares = [0; ScoredKpi::ALL.len()];
        shares[0] = 100;
        Self(shares)
    };

    /// That of `kpi`.
    pub fn get(self, kpi: ScoredKpi) -> u8 {
        let mut all = ScoredKpi::ALL.into_iter().zip(self.0);
        all.find_map(|(other, share)| (other == kpi).then_some(share))
            .unwrap_or_default()
    }

    /// The KPIs that count for something, each with its share.
    pub fn scored(self) -> impl Iterator<Item = (ScoredKpi, u8)> {
        let all = ScoredKpi::ALL.into_iter().zip(self.0);
        all.filter(|&(_, share)| share > 0)
    }

    /// What they sum to.
    pub fn sum(self) -> u16 {
        self.0.iter().map(|&share| u16::from(share)).sum()
    }

    /// With another share of `kpi`; `None` if that leaves none above zero, or is too much.
    #[must_use]
    pub fn with(self, kpi: ScoredKpi, share: u8) -> Option<Self> {
        let mut shares = self.0;
        let all = ScoredKpi::ALL.into_iter().zip(&mut shares);
        for (_, old) in all.filter(|&(other, _)| other == kpi) {
            *old = share;
        }
        Self::new(shares)
    }

    /// The same [in proportion](Self::in_proportion), so that they sum to 100.
    #[must_use]
    pub fn to_hundred(self) -> Self {
        Self::in_proportion(self.0.map(u32::from)).unwrap_or(self)
    }
}

/// What is to be held by the KPIs that are measured against a standard; `None` is the
/// sample's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standards {
    /// The most of the ASIN-days without stock, 0 to 100 %.
    pub stock_out: Option<Percent>,
    /// The least points of the localisation audit, 0 to 100.
    pub localisation: Option<Percent>,
    /// The least of the messages answered within 24 hours, 0 to 100 %.
    pub response_time: Option<Percent>,
}

impl Standards {
    /// No more than one ASIN-day in twenty: the project's own proposal, 2026.
    pub const STOCK_OUT: Percent = Percent::from_hundredths(5_00);
    /// Nine points of ten: the project's own proposal, 2026.
    pub const LOCALISATION: Percent = Percent::from_hundredths(90_00);
    /// Above Amazon's 90 %: the project's own proposal, 2026.
    pub const RESPONSE_TIME: Percent = Percent::from_hundredths(95_00);
}

words! {
    /// From what growth is counted.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum BaselineRule {
        /// 近 3 个月: the monthly average of the three full months before the start.
        LastThreeMonths "last_three_months",
        /// 去年同期: that of the same months of the year before.
        LastYear "last_year",
        /// 取高: the higher of the two.
        Higher "higher",
    }
}

/// What the contract is assessed by, where that is not as the card has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KpiPlan {
    /// What is scored; `None` is the card's list.
    pub shares: Option<Shares>,
    /// What is to be held.
    pub standards: Standards,
    /// From what growth of GMV is counted.
    pub baseline: BaselineRule,
    /// Monthly GMV of the same months of the year before, in the GMV currency, where
    /// known.
    pub last_year_gmv: Option<Amount>,
    /// On how many days of the last three months the main ASINs were out of stock: 0 to
    /// [`KpiPlan::MAX_STOCK_OUT_DAYS`].
    pub stock_out_days: u8,
    /// Whether targets of growth follow the seasons.
    pub seasonal: bool,
    /// For how many months a new store's ratios do not count: 0 to
    /// [`KpiPlan::MAX_GRACE_MONTHS`].
    pub grace_months: u8,
}

impl KpiPlan {
    /// The most days without stock: on more, three months say too little.
    pub const MAX_STOCK_OUT_DAYS: u8 = 60;
    /// The longest grace.
    pub const MAX_GRACE_MONTHS: u8 = 6;

    /// What holds where nobody has said anything.
    pub const PLAIN: Self = Self {
        shares: None,
        standards: Standards {
            stock_out: None,
            localisation: None,
            response_time: None,
        },
        baseline: BaselineRule::LastThreeMonths,
        last_year_gmv: None,
        stock_out_days: 0,
        seasonal: false,
        grace_months: 3,
    };
}

pub(super) fn read(reader: &Reader<'_>) -> Option<KpiPlan> {
    reader.object(&[
        "shares",
        "stock_out_percent",
        "localisation_points",
        "response_time_percent",
        "baseline",
        "last_year_gmv",
        "stock_out_days",
        "seasonal",
        "grace_months",
    ])?;
    let plain = KpiPlan::PLAIN;
    let field = |name| reader.field(name);
    let shares = or(&field("shares"), None, |r| shares(r).map(Some));
    let standard = |name| {
        or(&field(name), None, |r| {
            r.percent(Percent::HUNDRED).map(Some)
        })
    };
    let stock_out = standard("stock_out_percent");
    let localisation = standard("localisation_points");
    let response_time = standard("response_time_percent");
    let baseline = or(&field("baseline"), plain.baseline, |r| {
        r.one_of(&BaselineRule::WORDS)
    });
    let last_year_gmv = or(&field("last_year_gmv"), None, |r| {
        r.amount(MAX_MONTHLY).map(Some)
    });
    let number = |name, plain, most: u8| {
        or(&field(name), plain, |r| {
            u8::try_from(r.integer(0, most.into())?).ok()
        })
    };
    let days = number("stock_out_days", 0, KpiPlan::MAX_STOCK_OUT_DAYS);
    let grace = number(
        "grace_months",
        plain.grace_months,
        KpiPlan::MAX_GRACE_MONTHS,
    );
    let seasonal = flag(reader, "seasonal");
    Some(KpiPlan {
        shares: shares?,
        standards: Standards {
            stock_out: stock_out?,
            localisation: localisation?,
            response_time: response_time?,
        },
        baseline: baseline?,
        last_year_gmv: last_year_gmv?,
        stock_out_days: days?,
        seasonal: seasonal?,
        grace_months: grace?,
    })
}

/// What is left out counts for nothing.
fn shares(reader: &Reader<'_>) -> Option<Shares> {
    reader.object(&ScoredKpi::ALL.map(ScoredKpi::word))?;
    let mut all = Some([0; ScoredKpi::ALL.len()]);
    for (place, kpi) in ScoredKpi::ALL.into_iter().enumerate() {
        let share = or(&reader.field(kpi.word()), 0, |r| {
            u8::try_from(r.integer(0, Shares::MAX.into())?).ok()
        });
        all = all.zip(share).map(|(mut all, share)| {
            all[place] = share;
            all
        });
    }
    let shares = Shares::new(all?);
    shares.or_else(|| reader.fault(FaultKind::Empty))
}

#[derive(Serialize)]
pub(super) struct KpiPlanDocument {
    shares: Option<SharesDocument>,
    stock_out_percent: Option<String>,
    localisation_points: Option<String>,
    response_time_percent: Option<String>,
    baseline: &'static str,
    last_year_gmv: Option<String>,
    stock_out_days: u8,
    seasonal: bool,
    grace_months: u8,
}

impl From<KpiPlan> for KpiPlanDocument {
    fn from(plan: KpiPlan) -> Self {
        let stated = |standard: Option<Percent>| standard.map(|standard| standard.to_string());
        Self {
            shares: plan.shares.map(SharesDocument),
            stock_out_percent: stated(plan.standards.stock_out),
            localisation_points: stated(plan.standards.localisation),
            response_time_percent: stated(plan.standards.response_time),
            baseline: plan.baseline.word(),
            last_year_gmv: plan.last_year_gmv.as_ref().map(Amount::to_string),
            stock_out_days: plan.stock_out_days,
            seasonal: plan.seasonal,
            grace_months: plan.grace_months,
        }
    }
}

struct SharesDocument(Shares);

impl Serialize for SharesDocument {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (kpi, share) in self.0.scored() {
            map.serialize_entry(kpi.word(), &share)?;
        }
        map.end()
    }
}

literal! { ScoredKpi }
