//! Version 1: docs/link.md, section 3. Links of this version are out in the
//! world: nothing here may change what a text means.

use super::bytes::{Reader, Writer};
use crate::calendar::Month;
use crate::money::{Amount, Percent};
use crate::rate_card::CardId;
use crate::seller::{
    Assumed, Baselines, Conditions, Depth, Figures, Fulfilment, Goals, MAX_UNIT_SESSION_PERCENTAGE,
    Model, Particulars, SellerInputs, SiteFigures, SiteSet, SiteTable, TermMonths, Totals,
};

pub(super) const VERSION: u8 = 1;

/// Whether this version can say `inputs`: it knows one model and plain conditions,
/// which nobody has confirmed.
pub(super) fn can_say(inputs: &SellerInputs) -> bool {
    let known = Assumed::OF_FIRST_LINKS;
    inputs.model == Model::FeeAndCommission
        && inputs.conditions == Conditions::PLAIN
        && inputs.particulars == Particulars::PLAIN
        && inputs.assumed.bits() | known.bits() == Assumed::ALL.bits()
}

// The bits of the byte of choices; the lowest two are the depth.
const ADS_MANAGED: u8 = 1 << 2;
const SELLER_FULFILLED: u8 = 1 << 3;
const BY_SITE: u8 = 1 << 4;

/// The body of a link.
pub(super) fn write(card: CardId, inputs: &SellerInputs) -> Vec<u8> {
    let known = Assumed::OF_FIRST_LINKS.bits();
    write_body(card, inputs, inputs.assumed.bits() & known).0
}

/// The fields, with the bits of what is assumed. Version 2 goes on from here.
pub(super) fn write_body(card: CardId, inputs: &SellerInputs, assumed: u16) -> Writer {
    let mut writer = Writer(card.bytes().to_vec());
    writer.varint(u64::from(inputs.start.offset().unsigned_abs()));
    writer.0.push(inputs.term.months());
    writer.0.push(choices(inputs));
    writer.varint(assumed.into());
    for goal in [
        inputs.goals.gmv_growth,
        inputs.goals.acos_cut,
        inputs.goals.conversion_rise,
    ] {
        writer.decimal(percent(goal));
    }
    for baseline in [inputs.baselines.conversion, inputs.baselines.return_rate] {
        writer.optional(baseline.map(percent));
    }
    writer.varint(inputs.figures.sites().bits().into());
    match &inputs.figures {
        Figures::Total(totals) => {
            writer.decimal(amount(totals.monthly_gmv));
            writer.decimal(amount(totals.monthly_ad_spend));
            writer.optional(totals.acos.map(percent));
        }
        Figures::BySite(table) => table
            .rows()
            .iter()
            .for_each(|row| write_row(&mut writer, row)),
    }
    writer
}

fn write_row(writer: &mut Writer, row: &SiteFigures) {
    row.gmv
        .into_iter()
        .for_each(|gmv| writer.decimal(amount(gmv)));
    row.orders
        .into_iter()
        .for_each(|orders| writer.varint(orders.into()));
    writer.decimal(amount(row.monthly_ad_spend));
    writer.optional(row.acos.map(percent));
}

/// The inputs of a body, after its card.
pub(super) fn read(reader: &mut Reader<'_>) -> Option<SellerInputs> {
    read_inputs(reader, assumed)
}

/// What was never asked is assumed.
fn assumed(bits: u16) -> Option<Assumed> {
    let known = Assumed::OF_FIRST_LINKS.bits();
    let unasked = Assumed::ALL.bits() & !known;
    (bits & !known == 0)
        .then_some(bits | unasked)
        .and_then(Assumed::from_bits)
}

/// The fields in their order. Version 2 reads on from here.
pub(super) fn read_inputs(
    reader: &mut Reader<'_>,
    assumed: fn(u16) -> Option<Assumed>,
) -> Option<SellerInputs> {
    let start = Month::from_offset(narrow(reader.varint()?)?)?;
    let term = TermMonths::new(reader.byte()?)?;
    let choices = reader.byte()?;
    let assumed = assumed(narrow(reader.varint()?)?)?;
    let goals = Goals {
        gmv_growth: read_percent(reader, Goals::MAX_GMV_GROWTH)?,
        acos_cut: read_percent(reader, Goals::MAX_ACOS_CUT)?,
        conversion_rise: read_percent(reader, Goals::MAX_CONVERSION_RISE)?,
    };
    let baselines = Baselines {
        conversion: read_known(reader, MAX_UNIT_SESSION_PERCENTAGE)?,
        return_rate: read_known(reader, Percent::HUNDRED)?,
    };
    let sites = SiteSet::from_bits(narrow(reader.varint()?)?)?;
    Some(SellerInputs {
        start,
        term,
        model: Model::FeeAndCommission,
        depth: *Depth::ALL.get(usize::from(choices & 0b11))?,
        figures: if choices & BY_SITE == 0 {
            Figures::Total(read_totals(reader, sites)?)
        } else {
            Figures::BySite(read_table(reader, sites)?)
        },
        ads_managed: choices & ADS_MANAGED != 0,
        fulfilment: if choices & SELLER_FULFILLED == 0 {
            Fulfilment::Fba
        } else {
            Fulfilment::SellerFulfilled
        },
        conditions: Conditions::PLAIN,
        goals,
        baselines,
        particulars: Particulars::PLAIN,
        assumed,
    })
}

fn read_totals(reader: &mut Reader<'_>, sites: SiteSet) -> Option<Totals> {
    let totals = Totals {
        sites,
        monthly_gmv: read_amount(reader)?,
        monthly_ad_spend: read_amount(reader)?,
        acos: read_optional(reader)?,
    };
    totals.is_valid().then_some(totals)
}

fn read_table(reader: &mut Reader<'_>, sites: SiteSet) -> Option<SiteTable> {
    let mut rows = Vec::new();
    for site in sites.iter() {
        rows.push(SiteFigures {
            site,
            gmv: read_three(reader, read_amount)?,
            orders: read_three(reader, |reader| narrow(reader.varint()?))?,
            monthly_ad_spend: read_amount(reader)?,
            acos: read_optional(reader)?,
        });
    }
    SiteTable::new(rows)
}

/// Three months.
fn read_three<T>(
    reader: &mut Reader<'_>,
    read: impl Fn(&mut Reader<'_>) -> Option<T>,
) -> Option<[T; 3]> {
    Some([read(reader)?, read(reader)?, read(reader)?])
}

fn choices(inputs: &SellerInputs) -> u8 {
    let depth = match inputs.depth {
        Depth::Basic => 0,
        Depth::Growth => 1,
        Depth::Full => 2,
    };
    let bit = |bit, set| if set { bit } else { 0 };
    depth
        | bit(ADS_MANAGED, inputs.ads_managed)
        | bit(
            SELLER_FULFILLED,
            inputs.fulfilment == Fulfilment::SellerFulfilled,
        )
        | bit(BY_SITE, matches!(inputs.figures, Figures::BySite(_)))
}

/// Validated figures are never negative, so that nothing is lost here.
pub(super) fn amount(amount: Amount) -> u64 {
    amount.minor().unsigned_abs()
}

pub(super) fn percent(percent: Percent) -> u64 {
    percent.hundredths().unsigned_abs().into()
}

fn read_amount(reader: &mut Reader<'_>) -> Option<Amount> {
    reader.decimal().and_then(narrow).map(Amount::from_minor)
}

fn read_percent(reader: &mut Reader<'_>, max: Percent) -> Option<Percent> {
    let percent = Percent::from_hundredths(narrow(reader.decimal()?)?);
    (percent <= max).then_some(percent)
}

#[expect(clippy::option_option, reason = "two kinds of nothing")]
fn read_optional(reader: &mut Reader<'_>) -> Option<Option<Percent>> {
    Some(match reader.optional()? {
        Some(hundredths) => Some(Percent::from_hundredths(narrow(hundredths)?)),
        None => None,
    })
}

#[expect(clippy::option_option, reason = "two kinds of nothing")]
fn read_known(reader: &mut Reader<'_>, max: Percent) -> Option<Option<Percent>> {
    let percent = read_optional(reader)?;
    percent
        .is_none_or(|percent| percent <= max)
        .then_some(percent)
}

pub(super) fn narrow<T: TryFrom<u64>>(value: u64) -> Option<T> {
    T::try_from(value).ok()
}

#[cfg(test)]
mod tests {
    use super::{VERSION, write};
    use crate::calendar::Month;
    use crate::link::read;
    use crate::rate_card::{CardId, RateCard};

    /// The body of the sample card's defaults, as docs/link.md takes it apart,
    /// without the eight bytes of the card.
    const FIELDS: [u8; 14] = [
        0x54,        // January 2027: 84 months after January 2020
        12,          // months
        0b0000_0101, // growth, ads managed
        0xFF,
        0x1F, // all twelve fields assumed
        0x0B,
        0x7A,
        0x0B, // 10 %, 15 %, 10 %
        1,
        1, // no baselines
        1, // Germany
        0x2E,
        0x2D, // 50,000.00; 5,000.00
        0x1B, // 30 %
    ];

    fn body(fields: &[u8]) -> Vec<u8> {
        [&[7; 8], fields].concat()
    }

    fn proper() -> Vec<u8> {
        body(&FIELDS)
    }

    #[test]
    fn the_fields_stand_where_the_document_says() {
        let start = Month::new(2027, 1).expect("a month within our years");
        let inputs = RateCard::sample().defaults(start);
        let card = CardId::from_bytes([7; 8]);
        assert_eq!(write(card, &inputs), proper());
        assert_eq!(
            read(VERSION, &proper()).map(|link| link.inputs),
            Some(inputs)
        );
    }

    /// The proper body with the bytes from `at` on, `length` of them, replaced.
    #[track_caller]
    fn check_refused(at: usize, length: usize, bytes: &[u8]) {
        let mut fields = FIELDS.to_vec();
        fields.splice(at..at + length, bytes.iter().copied());
        assert_eq!(read(VERSION, &body(&fields)), None, "{bytes:?} at {at}");
    }

    #[test]
    fn what_is_out_of_range_is_refused() {
        check_refused(0, 1, &[0xC0, 0x07]); // January 2100
        check_refused(1, 1, &[0]);
        check_refused(1, 1, &[37]);
        check_refused(2, 1, &[0b0000_0111]); // a fourth depth
        check_refused(2, 1, &[0b0010_0101]); // bits without a meaning
        check_refused(2, 1, &[0b1000_0101]);
        check_refused(3, 2, &[0x80, 0x20]); // a thirteenth field
        check_refused(5, 1, &[0x88, 0xF1, 0x04]); // 100.01 % growth
        check_refused(6, 1, &[0xDA, 0x05]); // 91 % cut
        check_refused(7, 1, &[0xCA, 0x0C]); // 201 % rise
        check_refused(8, 1, &[0x88, 0xEA, 0x30]); // 1,000.01 % conversion
        check_refused(9, 1, &[0xAA, 0x06]); // 101 % returns
        check_refused(10, 1, &[0]); // no site
        check_refused(10, 1, &[0x80, 0x08]); // an eleventh site
        check_refused(11, 1, &[0x87, 0xE2, 0x09]); // two billion
        check_refused(13, 1, &[0]); // an ACoS of nothing
        check_refused(13, 1, &[0xAB, 0x06]); // 1,010 %
    }

    #[test]
    fn a_second_form_of_a_number_is_refused() {
        check_refused(0, 1, &[0xD4, 0x00]); // a longer varint
        check_refused(11, 1, &[0x95, 0x03]); // 50 × 10^5 for 5 × 10^6
        check_refused(5, 1, &[1]); // nothing, with a zero taken off
        check_refused(8, 1, &[0x81, 0x00]); // a longer unknown
        check_refused(13, 1, &[0x1B, 0x00]); // a byte too many
        check_refused(13, 1, &[]); // a byte too few
    }

    #[test]
    fn a_table_without_its_rows_is_refused() {
        check_refused(2, 1, &[0b0001_0101]);
    }
}
