//! A quote as JSON: docs/pricing.md, section 7.
//!
//! The types of the core are not serializable, so that they can change; what
//! other programs read is written down here, field by field, in this order.
//! Figures with decimals are strings, because a JSON number would pass through
//! a float on its way.

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};
use serde_json::value::{RawValue, to_raw_value};
use time::Date;

use super::{Shown, pretty};
use crate::calendar::Month;
use crate::money::{Amount, Percent};
use crate::quote::{Basis, Deduction, Line, Measure, MonthFees, Quote, Totals, When, tax_clause};
use crate::rate_card::{CardId, ClauseNote, Localized, RateCard};
use crate::seller::Site;

/// The version of the format; it grows when a field changes its meaning.
pub(super) const SCHEMA: u8 = 1;

/// A quote as indented JSON, with the card that priced it.
pub fn quote(card: &RateCard, quote: &Quote) -> String {
    let document = QuoteDocument::new(card, quote, &[]);
    pretty(&document)
}

/// Many quotes by one card as compact JSON. The notes of its clauses stand in every
/// one of them and are put into JSON once.
pub struct Quotes<'a> {
    card: &'a RateCard,
    notes: Vec<WrittenNote<'a>>,
}

type WrittenNote<'a> = (&'a ClauseNote, Box<RawValue>);

impl<'a> Quotes<'a> {
    /// For quotes by `card`.
    ///
    /// # Panics
    ///
    /// Never: strings always have a JSON form.
    pub fn new(card: &'a RateCard) -> Self {
        let written = |note| {
            let json = to_raw_value(&ClauseDocument::from(note));
            (note, json.expect("invariant: see above"))
        };
        Self {
            card,
            notes: card.notes().into_iter().map(written).collect(),
        }
    }

    /// What [`quote`] says of `quote`, to be written without indents.
    pub fn document<'b>(&'b self, quote: &'b Quote) -> impl Serialize + use<'a, 'b> {
        QuoteDocument::new(self.card, quote, &self.notes)
    }
}

/// An amount or a percentage: what it displays, in fewer steps, since a quote has
/// more than a hundred of them.
struct Figure(i64);

impl From<Amount> for Figure {
    fn from(amount: Amount) -> Self {
        Self(amount.minor())
    }
}

impl From<Percent> for Figure {
    fn from(percent: Percent) -> Self {
        Self(percent.hundredths().into())
    }
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // From the right; `-92233720368547758.08` is the longest.
        let mut text = [b'0'; 21];
        let (mut start, mut rest) = (text.len(), self.0.unsigned_abs());
        let (point, units) = (text.len() - 3, text.len() - 4);
        while rest > 0 || start > units {
            start -= 1;
            if start == point {
                text[start] = b'.';
            } else {
                text[start] += u8::try_from(rest % 10).unwrap_or_default();
                rest /= 10;
            }
        }
        if self.0 < 0 {
            start -= 1;
            text[start] = b'-';
        }
        serializer.serialize_str(str::from_utf8(&text[start..]).unwrap_or_default())
    }
}

/// A list whose entries become documents one by one, as they are written.
struct Each<'a, T, D>(&'a [T], fn(&'a T) -> D);

impl<T, D: Serialize> Serialize for Each<'_, T, D> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(self.1))
    }
}

#[derive(Serialize)]
struct QuoteDocument<'a> {
    schema: u8,
    card: CardDocument<'a>,
    model: &'static str,
    currency: &'static str,
    term_months: u8,
    service_vat: Option<VatDocument<'a>>,
    volume: VolumeDocument<'a>,
    lines: LinesDocument<'a>,
    months: Each<'a, MonthFees, MonthDocument>,
    totals: TotalsDocument,
}

#[derive(Serialize)]
struct CardDocument<'a> {
    id: Shown<CardId>,
    name: LocalizedDocument<'a>,
    sample: bool,
    issued: Shown<Date>,
    valid_until: Shown<Date>,
}

#[derive(Serialize)]
struct VatDocument<'a> {
    percent: Figure,
    clause: NoteDocument<'a>,
}

#[derive(Serialize)]
struct VolumeDocument<'a> {
    currency: &'static str,
    monthly_gmv: Figure,
    monthly_ad_spend: Figure,
    acos_percent: Option<Figure>,
    monthly_orders: Option<i64>,
    by_site: Each<'a, (Site, Amount), SiteDocument>,
    deductions: Each<'a, Deduction, DeductionDocument>,
    fee_base: Figure,
    clause: Option<NoteDocument<'a>>,
}

#[derive(Serialize)]
struct SiteDocument {
    site: &'static str,
    monthly_gmv: Figure,
}

/// Lines as they stand in a quote.
pub(crate) struct LinesDocument<'a> {
    lines: &'a [Line],
    notes: &'a [WrittenNote<'a>],
}

impl<'a> From<&'a [Line]> for LinesDocument<'a> {
    fn from(lines: &'a [Line]) -> Self {
        Self { lines, notes: &[] }
    }
}

#[derive(Serialize)]
struct DeductionDocument {
    key: String,
    of: Figure,
    percent: Option<Figure>,
    amount: Figure,
}

#[derive(Serialize)]
struct LineDocument<'a> {
    key: String,
    group: &'static str,
    basis: BasisDocument,
    amount: Figure,
    months: Option<u8>,
    clause: NoteDocument<'a>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum BasisDocument {
    Flat,
    Share {
        of: &'static str,
        amount: Figure,
        percent: Figure,
    },
    Slice {
        volume: Figure,
        currency: &'static str,
        percent: Figure,
        exchange: Shown<Decimal>,
    },
    TopUp {
        minimum: Figure,
        reached: Figure,
    },
    Cap {
        of: &'static str,
        amount: Figure,
        percent: Figure,
        reached: Figure,
    },
    Most {
        most: Figure,
        reached: Figure,
    },
    Units {
        quantity: u16,
        charged: u16,
        price: Figure,
    },
    Increment {
        baseline: Figure,
        currency: &'static str,
        percent: Figure,
    },
    Waiver {
        from_months: u8,
    },
}

#[derive(Serialize)]
#[serde(untagged)]
enum NoteDocument<'a> {
    Written(&'a RawValue),
    New(ClauseDocument<'a>),
}

/// Number, source and date of a clause.
#[derive(Serialize)]
pub(crate) struct ClauseDocument<'a> {
    number: &'a str,
    source: LocalizedDocument<'a>,
    date: Shown<Date>,
}

/// A text of the card in both languages.
#[derive(Serialize)]
pub(crate) struct LocalizedDocument<'a> {
    #[serde(rename = "zh-CN")]
    zh: &'a str,
    en: &'a str,
}

/// The fees of a month as they stand in a quote.
#[derive(Serialize)]
pub(crate) struct MonthDocument {
    month: Shown<Month>,
    base: Figure,
    ads: Figure,
    commission: Figure,
    one_off: Figure,
    projects: Figure,
    compliance: Figure,
    total: Figure,
    tax: Figure,
}

#[derive(Serialize)]
struct TotalsDocument {
    monthly: Figure,
    one_off: Figure,
    projects: Figure,
    compliance: Figure,
    first_year: Figure,
    term: Figure,
    monthly_tax: Figure,
    first_year_tax: Figure,
    term_tax: Figure,
    effective_rate_percent: Option<Figure>,
}

impl<'a> QuoteDocument<'a> {
    fn new(card: &'a RateCard, quote: &'a Quote, notes: &'a [WrittenNote<'a>]) -> Self {
        Self {
            schema: SCHEMA,
            card: CardDocument {
                id: Shown(quote.card),
                name: LocalizedDocument::from(card.name()),
                sample: card.is_sample(),
                issued: Shown(card.issued()),
                valid_until: Shown(card.valid_until()),
            },
            model: quote.model.word(),
            currency: quote.currency.code(),
            term_months: quote.term.months(),
            service_vat: VatDocument::new(card, quote, notes),
            volume: VolumeDocument::new(quote, notes),
            lines: LinesDocument {
                lines: &quote.lines,
                notes,
            },
            months: Each(&quote.months, MonthDocument::from),
            totals: TotalsDocument::from(&quote.totals),
        }
    }
}

impl<'a> VatDocument<'a> {
    fn new(card: &'a RateCard, quote: &Quote, notes: &'a [WrittenNote<'a>]) -> Option<Self> {
        Some(Self {
            percent: Figure::from(quote.tax?),
            clause: NoteDocument::new(tax_clause(card)?, notes),
        })
    }
}

impl<'a> VolumeDocument<'a> {
    fn new(quote: &'a Quote, notes: &'a [WrittenNote<'a>]) -> Self {
        let volume = &quote.volume;
        Self {
            currency: volume.currency.code(),
            monthly_gmv: Figure::from(volume.gmv),
            monthly_ad_spend: Figure::from(volume.ad_spend),
            acos_percent: volume.acos.map(Figure::from),
            monthly_orders: volume.orders,
            by_site: Each(&volume.by_site, SiteDocument::from),
            deductions: Each(&volume.deductions, DeductionDocument::from),
            fee_base: Figure::from(volume.fee_base),
            clause: volume
                .clause
                .as_ref()
                .map(|note| NoteDocument::new(note, notes)),
        }
    }
}

impl From<&(Site, Amount)> for SiteDocument {
    fn from(&(site, gmv): &(Site, Amount)) -> Self {
        Self {
            site: site.code(),
            monthly_gmv: Figure::from(gmv),
        }
    }
}

impl From<&Deduction> for DeductionDocument {
    fn from(deduction: &Deduction) -> Self {
        Self {
            key: deduction.kind.key(),
            of: Figure::from(deduction.of),
            percent: deduction.percent.map(Figure::from),
            amount: Figure::from(deduction.amount),
        }
    }
}

impl Serialize for LinesDocument<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let document = |line| LineDocument::new(line, self.notes);
        serializer.collect_seq(self.lines.iter().map(document))
    }
}

impl<'a> LineDocument<'a> {
    fn new(line: &'a Line, notes: &'a [WrittenNote<'a>]) -> Self {
        Self {
            key: line.id.key(),
            group: line.group.word(),
            basis: BasisDocument::from(&line.basis),
            amount: Figure::from(line.amount),
            months: match line.when {
                When::Monthly => None,
                When::First(months) => Some(months),
            },
            clause: NoteDocument::new(&line.clause, notes),
        }
    }
}

impl From<&Basis> for BasisDocument {
    fn from(basis: &Basis) -> Self {
        match *basis {
            Basis::Flat => Self::Flat,
            Basis::Share {
                of,
                amount,
                percent,
            } => Self::Share {
                of: measure(of),
                amount: Figure::from(amount),
                percent: Figure::from(percent),
            },
            Basis::Slice {
                volume,
                currency,
                percent,
                exchange,
            } => Self::Slice {
                volume: Figure::from(volume),
                currency: currency.code(),
                percent: Figure::from(percent),
                exchange: Shown(exchange.normalize()),
            },
            Basis::TopUp { minimum, reached } => Self::TopUp {
                minimum: Figure::from(minimum),
                reached: Figure::from(reached),
            },
            Basis::Cap {
                amount,
                percent,
                reached,
            } => Self::Cap {
                of: measure(Measure::BaseFee),
                amount: Figure::from(amount),
                percent: Figure::from(percent),
                reached: Figure::from(reached),
            },
            Basis::Most { most, reached } => Self::Most {
                most: Figure::from(most),
                reached: Figure::from(reached),
            },
            Basis::Units {
                quantity,
                charged,
                price,
            } => Self::Units {
                quantity,
                charged,
                price: Figure::from(price),
            },
            Basis::Increment {
                baseline,
                currency,
                percent,
            } => Self::Increment {
                baseline: Figure::from(baseline),
                currency: currency.code(),
                percent: Figure::from(percent),
            },
            Basis::Waiver { from } => Self::Waiver {
                from_months: from.months(),
            },
        }
    }
}

const fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::BaseFee => "base_fee",
        Measure::BaseWithSites => "base_with_sites",
        Measure::BaseSoFar => "base_so_far",
        Measure::NewSites => "new_sites",
    }
}

impl<'a> NoteDocument<'a> {
    fn new(note: &'a ClauseNote, notes: &'a [WrittenNote<'a>]) -> Self {
        match notes.iter().find(|(known, _)| *known == note) {
            Some((_, json)) => Self::Written(json),
            None => Self::New(note.into()),
        }
    }
}

impl<'a> From<&'a ClauseNote> for ClauseDocument<'a> {
    fn from(note: &'a ClauseNote) -> Self {
        Self {
            number: &note.number,
            source: LocalizedDocument::from(&note.source),
            date: Shown(note.date),
        }
    }
}

impl<'a> From<&'a Localized> for LocalizedDocument<'a> {
    fn from(text: &'a Localized) -> Self {
        Self {
            zh: &text.zh,
            en: &text.en,
        }
    }
}

impl From<&MonthFees> for MonthDocument {
    fn from(fees: &MonthFees) -> Self {
        Self {
            month: Shown(fees.month),
            base: Figure::from(fees.base),
            ads: Figure::from(fees.ads),
            commission: Figure::from(fees.commission),
            one_off: Figure::from(fees.one_off),
            projects: Figure::from(fees.projects),
            compliance: Figure::from(fees.compliance),
            total: Figure::from(fees.total),
            tax: Figure::from(fees.tax),
        }
    }
}

impl From<&Totals> for TotalsDocument {
    fn from(totals: &Totals) -> Self {
        Self {
            monthly: Figure::from(totals.monthly),
            one_off: Figure::from(totals.one_off),
            projects: Figure::from(totals.projects),
            compliance: Figure::from(totals.compliance),
            first_year: Figure::from(totals.first_year),
            term: Figure::from(totals.term),
            monthly_tax: Figure::from(totals.monthly_tax),
            first_year_tax: Figure::from(totals.first_year_tax),
            term_tax: Figure::from(totals.term_tax),
            effective_rate_percent: totals.effective_rate.map(Figure::from),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Amount, Date, Figure, Percent, Serialize, Shown};
    use crate::calendar::{format_date, parse_date};

    fn json(value: &impl Serialize) -> String {
        serde_json::to_string(value).expect("a string")
    }

    #[test]
    fn figures_are_written_as_they_are_displayed() {
        let many = (0..19).map(|digits| 10_i64.pow(digits));
        let near = many.flat_map(|ten| [ten - 1, ten, ten + 1]);
        for minor in near.flat_map(|minor| [minor, -minor]) {
            let amount = Amount::from_minor(minor);
            assert_eq!(json(&Figure::from(amount)), format!("\"{amount}\""));
        }
        for minor in [i64::MIN, i64::MAX] {
            let amount = Amount::from_minor(minor);
            assert_eq!(json(&Figure::from(amount)), format!("\"{amount}\""));
        }
        for hundredths in [i32::MIN, -1, 0, 6_50, i32::MAX] {
            let percent = Percent::from_hundredths(hundredths);
            assert_eq!(json(&Figure::from(percent)), format!("\"{percent}\""));
        }
    }

    #[test]
    fn dates_are_written_as_they_are_read() {
        for text in ["2020-01-01", "2026-12-31", "2099-10-09"] {
            let date: Date = parse_date(text).expect("a date");
            assert_eq!(json(&Shown(date)), format!("\"{}\"", format_date(date)));
        }
    }
}
