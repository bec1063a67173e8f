//! From a document to [`Actuals`]: docs/settlement.md, section 2.

use rust_decimal::Decimal;

use super::{
    Actuals, AsinDays, BaselineField, Event, EventKind, Exclusion, MeasuredBaselines, MonthActuals,
    Readings, Rules, SiteReport,
};
use crate::calendar::Month;
use crate::document::{FaultKind, Reader, optional};
use crate::kpi::{Baseline, Count, Counts, Formula, KpiSchedule, MAX_COUNT, ReportField, Value};
use crate::money::{Amount, Percent, round};
use crate::rate_card::ScoredKpi;
use crate::seller::{AdSales, MAX_MONTHLY, SellerInputs, Site};

/// The most exclusions of a document.
const MAX_EXCLUSIONS: usize = 500;
/// The highest percentage of a price, an ACoS, a conversion.
const MAX_PERCENT: Percent = Percent::from_hundredths(1_000_00);

/// What a contract asks of its reports.
struct Asked<'a> {
    inputs: &'a SellerInputs,
    schedule: &'a KpiSchedule,
    sites: Vec<(&'static str, Site)>,
}

pub(super) fn read(
    reader: &Reader<'_>,
    inputs: &SellerInputs,
    schedule: &KpiSchedule,
) -> Option<Actuals> {
    reader.object(&["baselines", "rules", "months", "exclusions"])?;
    let sites = inputs.figures.sites();
    let words = Site::WORDS.into_iter();
    let asked = Asked {
        inputs,
        schedule,
        sites: words.filter(|&(_, site)| sites.contains(site)).collect(),
    };
    let baselines = asked.baselines(&reader.field("baselines"));
    let rules = rules(&reader.field("rules"));
    let months = asked.months(&reader.field("months"));
    let exclusions = match reader.field("exclusions").present() {
        Some(list) => list.each_or_none(MAX_EXCLUSIONS, |entry| asked.exclusion(&entry)),
        None => Some(Vec::new()),
    };
    Some(Actuals {
        months: months?,
        baselines: baselines?,
        rules: rules?,
        exclusions: exclusions?,
    })
}

fn count(reader: &Reader<'_>, least: u32) -> Option<u32> {
    let number = reader.integer(least.into(), MAX_COUNT.into())?;
    u32::try_from(number).ok()
}

/// A number of at most two decimals, in hundredths, as `most` is.
fn hundredths(reader: &Reader<'_>, most: i64) -> Option<i64> {
    let most = Decimal::new(most, 2).normalize();
    let number = reader.decimal(Decimal::ZERO, most, 2)?;
    Some(round(number).minor())
}

/// What is left out is the sample.
fn rules(reader: &Reader<'_>) -> Option<Rules> {
    if !reader.is_present() {
        return Some(Rules::SAMPLE);
    }
    reader.object(&[
        "min_ad_spend",
        "min_sessions",
        "min_units",
        "price_change_percent",
        "budget_cut_percent",
        "ratio_days_percent",
        "gmv_days_percent",
    ])?;
    let sample = Rules::SAMPLE;
    let field = |name| reader.field(name);
    let spend = optional(&field("min_ad_spend"), |r| r.amount(MAX_MONTHLY));
    let number = |name| optional(&field(name), |r| count(r, 0));
    let (sessions, units) = (number("min_sessions"), number("min_units"));
    let percent = |name, most| optional(&field(name), |r| r.percent(most));
    let price_change = percent("price_change_percent", MAX_PERCENT);
    let budget_cut = percent("budget_cut_percent", Percent::HUNDRED);
    let ratio_days = percent("ratio_days_percent", Percent::HUNDRED);
    let gmv_days = percent("gmv_days_percent", Percent::HUNDRED);
    Some(Rules {
        min_ad_spend: spend?.unwrap_or(sample.min_ad_spend),
        min_sessions: sessions?.unwrap_or(sample.min_sessions),
        min_units: units?.unwrap_or(sample.min_units),
        price_change: price_change?.unwrap_or(sample.price_change),
        budget_cut: budget_cut?.unwrap_or(sample.budget_cut),
        ratio_days: ratio_days?.unwrap_or(sample.ratio_days),
        gmv_days: gmv_days?.unwrap_or(sample.gmv_days),
    })
}

fn health(reader: &Reader<'_>) -> Option<Readings> {
    if !reader.is_present() {
        return Some(Readings::default());
    }
    reader.object(&[
        "odr_percent",
        "lsr_10_days_percent",
        "lsr_30_days_percent",
        "cancellation_rate_percent",
        "vtr_percent",
    ])?;
    let reading = |name| optional(&reader.field(name), |r| r.percent(Percent::HUNDRED));
    let odr = reading("odr_percent");
    let (lsr_10_days, lsr_30_days) = (
        reading("lsr_10_days_percent"),
        reading("lsr_30_days_percent"),
    );
    let (cancellation_rate, vtr) = (reading("cancellation_rate_percent"), reading("vtr_percent"));
    Some(Readings {
        odr: odr?,
        lsr_10_days: lsr_10_days?,
        lsr_30_days: lsr_30_days?,
        cancellation_rate: cancellation_rate?,
        vtr: vtr?,
    })
}

impl Asked<'_> {
    fn counts(&self, count: Count) -> bool {
        let mut scored = self.schedule.scored.iter();
        scored.any(|scored| scored.kpi.is_computed_from(ReportField::Count(count)))
    }

    /// Only what the contract leaves to be measured: what it has fixed stays fixed.
    fn baselines(&self, reader: &Reader<'_>) -> Option<MeasuredBaselines> {
        if !reader.is_present() {
            return Some(MeasuredBaselines::default());
        }
        let words: Vec<&str> = BaselineField::all().map(BaselineField::word).collect();
        reader.object(&words)?;
        // All are read before one that is refused ends it: each fault is told.
        let read = ScoredKpi::ALL.map(|kpi| match kpi.formula().measured {
            Some(start) => optional(&reader.field(start.word), |reader| {
                self.baseline(reader, kpi, start.most)
            }),
            None => Some(None),
        });
        let mut baselines = [None; ScoredKpi::ALL.len()];
        for (baseline, read) in baselines.iter_mut().zip(read) {
            *baseline = read?;
        }
        Some(MeasuredBaselines::new(baselines))
    }

    fn baseline(&self, reader: &Reader<'_>, kpi: ScoredKpi, most: Value) -> Option<Value> {
        self.measured(reader, kpi, || match most {
            Value::Amount(most) => reader.amount(most).map(Value::Amount),
            Value::Percent(most) => reader.percent(most).map(Value::Percent),
            Value::Number(most) => hundredths(reader, most).map(Value::Number),
        })
    }

    fn measured<T>(
        &self,
        reader: &Reader<'_>,
        kpi: ScoredKpi,
        read: impl FnOnce() -> Option<T>,
    ) -> Option<T> {
        let mut scored = self.schedule.scored.iter();
        let fixed =
            scored.any(|scored| scored.kpi == kpi && matches!(scored.baseline, Baseline::Known(_)));
        if fixed {
            return reader.fault(FaultKind::Fixed);
        }
        read()
    }

    /// In time, each once.
    fn months(&self, reader: &Reader<'_>) -> Option<Vec<MonthActuals>> {
        let most = usize::from(self.inputs.term.months());
        let mut months = reader.each_or_none(most, |entry| self.month(&entry))?;
        months.sort_by_key(|actuals| actuals.month);
        for pair in months.windows(2) {
            if pair[0].month == pair[1].month {
                return reader.fault(FaultKind::Duplicate(pair[0].month.to_string()));
            }
        }
        Some(months)
    }

    fn month(&self, reader: &Reader<'_>) -> Option<MonthActuals> {
        reader.object(&["month", "first", "true_up", "health", "approved_ad_budget"])?;
        let month = self.month_of_term(&reader.field("month"));
        let first = self.reports(&reader.field("first"));
        let true_up = optional(&reader.field("true_up"), |list| self.reports(list));
        let health = health(&reader.field("health"));
        let approved = reader.field("approved_ad_budget");
        let approved = optional(&approved, |r| r.amount(MAX_MONTHLY));
        Some(MonthActuals {
            month: month?,
            first: first?,
            true_up: true_up?,
            health: health?,
            approved_ad_budget: approved?,
        })
    }

    fn month_of_term(&self, reader: &Reader<'_>) -> Option<Month> {
        let month = reader.month()?;
        let first = self.inputs.start;
        let last = first.plus(self.inputs.term.months() - 1);
        if month < first || month > last {
            return reader.fault(FaultKind::OutOfRange {
                min: first.to_string(),
                max: last.to_string(),
            });
        }
        Some(month)
    }

    /// One report for each site of the contract.
    fn reports(&self, list: &Reader<'_>) -> Option<Vec<SiteReport>> {
        let count = self.sites.len();
        let reports = list.each(count, |report| self.report(&report))?;
        for (index, report) in reports.iter().enumerate() {
            if reports[..index]
                .iter()
                .any(|other| other.site == report.site)
            {
                return list.fault(FaultKind::Duplicate(report.site.code().into()));
            }
        }
        if reports.len() < count {
            return list.fault(FaultKind::Count(count));
        }
        Some(reports)
    }

    fn report(&self, reader: &Reader<'_>) -> Option<SiteReport> {
        let words = ReportField::ALL.map(ReportField::word);
        reader.object(&[&["site"][..], &words].concat())?;
        let organic = self.inputs.particulars.fee_base.ad_sales == AdSales::Excluded;
        let ads = self.inputs.ads_managed;
        let money = |name| reader.field(name).amount(MAX_MONTHLY);
        let stated = |name| optional(&reader.field(name), |r| r.amount(MAX_MONTHLY));
        // Nothing is what a figure is that nobody asks for.
        let ad_money = |name, asked| {
            let field = reader.field(name);
            if asked || field.is_present() {
                field.amount(MAX_MONTHLY)
            } else {
                Some(Amount::ZERO)
            }
        };
        let site = reader.field("site").one_of(&self.sites);
        let sales = money("sales");
        let (shipped, refunded) = (stated("shipped_sales"), stated("refunded_sales"));
        let ad_spend = ad_money("ad_spend", ads);
        let ad_sales = ad_money("ad_sales", ads || organic);
        let counts = self.all_counts(reader);
        Some(SiteReport {
            site: site?,
            sales: sales?,
            shipped_sales: shipped?,
            refunded_sales: refunded?,
            ad_spend: ad_spend?,
            ad_sales: ad_sales?,
            counts: counts?,
        })
    }

    fn all_counts(&self, reader: &Reader<'_>) -> Option<Counts> {
        let read = Count::ALL.map(|count| self.count(reader, count));
        let parts = ScoredKpi::ALL.map(|kpi| part_within(reader, kpi.formula(), &read));
        let mut counts = [0; Count::ALL.len()];
        for (count, read) in counts.iter_mut().zip(read) {
            *count = read?;
        }
        parts.into_iter().collect::<Option<Vec<()>>>()?;
        Some(Counts::new(counts))
    }

    /// One that nobody asks for may be left out.
    fn count(&self, reader: &Reader<'_>, count: Count) -> Option<u32> {
        let field = reader.field(count.word());
        if !self.counts(count) && !field.is_present() {
            return Some(0);
        }
        u32::try_from(field.integer(0, MAX_COUNT.into())?).ok()
    }

    fn exclusion(&self, reader: &Reader<'_>) -> Option<Exclusion> {
        let kind = reader.field("kind").one_of(&EventKind::WORDS);
        if kind.is_none() {
            // Whatever else stands there, it may belong to some kind.
            let own = [
                &["kind", "month", "days", "percent", "site"][..],
                &ASIN_DAYS,
            ];
            reader.object(&own.concat())?;
        }
        let month = self.month_of_term(&reader.field("month"));
        let event = self.event(reader, kind?, month);
        Some(Exclusion {
            month: month?,
            event: event?,
        })
    }

    fn event(&self, reader: &Reader<'_>, kind: EventKind, month: Option<Month>) -> Option<Event> {
        let only = |own: &[&str]| reader.object(&[&["kind", "month"], own].concat());
        let percent = |least| {
            let field = reader.field("percent");
            field.percent_between(least, MAX_PERCENT)
        };
        match kind {
            EventKind::StockOut => {
                only(&ASIN_DAYS)?;
                asin_days(reader).map(Event::StockOut)
            }
            EventKind::ListingSuspension => {
                only(&ASIN_DAYS)?;
                asin_days(reader).map(Event::ListingSuspension)
            }
            EventKind::AmazonOutage => {
                only(&["days"])?;
                // Of an unknown month, the longest.
                let most = month.map_or(31, Month::days);
                let days = reader.field("days").integer(1, most.into())?;
                u8::try_from(days).ok().map(Event::AmazonOutage)
            }
            EventKind::PriceChange => {
                only(&["percent"])?;
                percent(Percent::ZERO.minus(Percent::HUNDRED)).map(Event::PriceChange)
            }
            EventKind::BudgetCut => {
                only(&["percent"])?;
                let cut = reader.field("percent").percent(Percent::HUNDRED);
                cut.map(Event::BudgetCut)
            }
            EventKind::DealEvent => only(&[]).map(|()| Event::DealEvent),
            EventKind::Launch => {
                only(&["site"])?;
                let site = reader.field("site").one_of(&self.sites);
                site.map(Event::Launch)
            }
        }
    }
}

/// A part is at most its whole. What cannot be read has been refused already.
fn part_within(
    reader: &Reader<'_>,
    formula: &Formula,
    read: &[Option<u32>; Count::ALL.len()],
) -> Option<()> {
    let of = |field| {
        let mut all = Count::ALL.into_iter().zip(read);
        let found = all.find(|&(count, _)| ReportField::Count(count) == field);
        found.and_then(|(_, &number)| number)
    };
    let whole = formula.denominator.field().and_then(of);
    let Some((part, whole)) = of(formula.numerator).zip(whole) else {
        return Some(());
    };
    if !formula.is_part || part <= whole {
        return Some(());
    }
    let field = reader.field(formula.numerator.word());
    field.fault(FaultKind::OutOfRange {
        min: "0".into(),
        max: whole.to_string(),
    })
}

const ASIN_DAYS: [&str; 2] = ["lost_asin_days", "asin_days"];

fn asin_days(reader: &Reader<'_>) -> Option<AsinDays> {
    let all = count(&reader.field("asin_days"), 1);
    let lost = reader.field("lost_asin_days");
    // Of an unknown number, any.
    let lost = lost.integer(0, all.unwrap_or(MAX_COUNT).into());
    Some(AsinDays {
        lost: u32::try_from(lost?).ok()?,
        all: all?,
    })
}
