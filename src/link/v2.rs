//! Version 2: docs/link.md, section 4. Version 1, then the model and the conditions.
//!
//! What version 1 can say is still written as version 1, so that there is one text
//! for each value and links stay short.

use super::bytes::{Reader, Writer};
use super::v1;
use crate::rate_card::CardId;
use crate::seller::{
    AccountHistory, Assumed, Category, Conditions, MAX_STOCK_DAYS, Model, Particulars, Payment,
    SellerInputs, Team,
};

pub(super) const VERSION: u8 = 2;

// The first byte: the model, two bits of history, four choices.
const DEDICATED: u8 = 1 << 2;
const HISTORY: u8 = 3;
const COMPLEX: u8 = 1 << 5;
const ERP_LINK: u8 = 1 << 6;
const QUARTERLY: u8 = 1 << 7;
// The second byte: the trial, and two bits of the brand.
const TRIAL: u8 = 1;
const BRAND_ASKED: u8 = 1 << 1;
const BRAND_REGISTERED: u8 = 1 << 2;

/// Whether this version can say `inputs`: it knows no projects, and nothing beyond the
/// conditions.
pub(super) fn can_say(inputs: &SellerInputs) -> bool {
    inputs.model != Model::Projects && inputs.particulars == Particulars::PLAIN
}

/// The body of a link. Version 3 goes on from here.
pub(super) fn write(card: CardId, inputs: &SellerInputs) -> Writer {
    let mut writer = v1::write_body(card, inputs, inputs.assumed.bits());
    write_conditions(&mut writer, inputs.model, &inputs.conditions);
    writer
}

fn write_conditions(writer: &mut Writer, model: Model, conditions: &Conditions) {
    let bit = |bit, set| if set { bit } else { 0 };
    let history = match conditions.history {
        AccountHistory::Clean => 0,
        AccountHistory::Warned => 1,
        AccountHistory::Suspended => 2,
    };
    writer.0.push(
        model_bits(model)
            | bit(DEDICATED, conditions.team == Team::Dedicated)
            | history << HISTORY
            | bit(COMPLEX, conditions.category == Category::Complex)
            | bit(ERP_LINK, conditions.erp_link)
            | bit(QUARTERLY, conditions.payment == Payment::Quarterly),
    );
    let brand = conditions.brand_registered;
    writer.0.push(
        bit(TRIAL, conditions.trial)
            | bit(BRAND_ASKED, brand.is_some())
            | bit(BRAND_REGISTERED, brand == Some(true)),
    );
    // Zero is what is not known.
    let stock = conditions.stock_days.map_or(0, |days| u64::from(days) + 1);
    writer.varint(stock);
}

const fn model_bits(model: Model) -> u8 {
    match model {
        Model::FeeAndCommission => 0,
        Model::CommissionOnly => 1,
        Model::FeeAndIncrement => 2,
        Model::Projects => 3,
    }
}

/// The inputs of a body, after its card. Version 3 reads on from here.
pub(super) fn read(reader: &mut Reader<'_>) -> Option<SellerInputs> {
    let inputs = v1::read_inputs(reader, Assumed::from_bits)?;
    let (model, conditions) = read_conditions(reader)?;
    Some(SellerInputs {
        model,
        conditions,
        ..inputs
    })
}

fn read_conditions(reader: &mut Reader<'_>) -> Option<(Model, Conditions)> {
    let (first, second) = (reader.byte()?, reader.byte()?);
    let conditions = Conditions {
        team: if first & DEDICATED == 0 {
            Team::Shared
        } else {
            Team::Dedicated
        },
        history: match first >> HISTORY & 3 {
            0 => AccountHistory::Clean,
            1 => AccountHistory::Warned,
            2 => AccountHistory::Suspended,
            _ => return None,
        },
        category: if first & COMPLEX == 0 {
            Category::General
        } else {
            Category::Complex
        },
        erp_link: first & ERP_LINK != 0,
        payment: if first & QUARTERLY == 0 {
            Payment::Monthly
        } else {
            Payment::Quarterly
        },
        trial: second & TRIAL != 0,
        brand_registered: (second & BRAND_ASKED != 0).then_some(second & BRAND_REGISTERED != 0),
        stock_days: read_stock(reader)?,
    };
    let model = match first & 3 {
        0 => Model::FeeAndCommission,
        1 => Model::CommissionOnly,
        2 => Model::FeeAndIncrement,
        _ => Model::Projects,
    };
    Some((model, conditions))
}

/// The outer `None` is a fault, the inner one a stock that is not known.
#[expect(clippy::option_option, reason = "two kinds of nothing")]
fn read_stock(reader: &mut Reader<'_>) -> Option<Option<u16>> {
    let stock: u16 = v1::narrow(reader.varint()?)?;
    (stock <= MAX_STOCK_DAYS + 1).then_some(stock.checked_sub(1))
}

#[cfg(test)]
mod tests {
    use super::{VERSION, write};
    use crate::calendar::Month;
    use crate::link::read;
    use crate::rate_card::{CardId, RateCard};
    use crate::seller::{AccountHistory, Assumed, Conditions, Field, Model, SellerInputs};

    /// The fields of docs/link.md, section 7: those of version 1, then a pure commission
    /// for a warned account with a registered brand and stock for 60 days, the team,
    /// history and category confirmed.
    const FIELDS: [u8; 17] = [
        0x54,
        12,
        0b0000_0101,
        0xFF,
        0x1F,
        0x0B,
        0x7A,
        0x0B,
        1,
        1,
        1,
        0x2E,
        0x2D,
        0x1B,
        0b0000_1001, // commission only, warned
        0b0000_0110, // brand asked, registered
        61,          // 60 days and one
    ];

    fn body(fields: &[u8]) -> Vec<u8> {
        [&[7; 8], fields].concat()
    }

    #[test]
    fn the_fields_stand_where_the_document_says() {
        let start = Month::new(2027, 1).expect("a month within our years");
        let defaults = RateCard::sample().defaults(start);
        let confirmed = [Field::Team, Field::History, Field::Category];
        let assumed = confirmed
            .into_iter()
            .fold(defaults.assumed, Assumed::without);
        let inputs = SellerInputs {
            model: Model::CommissionOnly,
            conditions: Conditions {
                history: AccountHistory::Warned,
                brand_registered: Some(true),
                stock_days: Some(60),
                ..Conditions::PLAIN
            },
            assumed,
            ..defaults
        };
        let card = CardId::from_bytes([7; 8]);
        assert_eq!(write(card, &inputs).0, body(&FIELDS));
        assert_eq!(
            read(VERSION, &body(&FIELDS)).map(|link| link.inputs),
            Some(inputs)
        );
    }

    /// The fields with the bytes from `at` on, `length` of them, replaced.
    fn spliced(at: usize, length: usize, bytes: &[u8]) -> Vec<u8> {
        let mut fields = FIELDS.to_vec();
        fields.splice(at..at + length, bytes.iter().copied());
        body(&fields)
    }

    #[track_caller]
    fn check_refused(at: usize, length: usize, bytes: &[u8]) {
        let read = read(VERSION, &spliced(at, length, bytes));
        assert_eq!(read, None, "{bytes:?} at {at}");
    }

    #[test]
    fn what_has_no_meaning_is_refused() {
        check_refused(14, 1, &[0b0000_1011]); // projects, which came later
        check_refused(14, 1, &[0b0001_1001]); // a fourth history
        for bit in 3..8 {
            check_refused(15, 1, &[0b0000_0110 | 1 << bit]);
        }
        check_refused(15, 1, &[0b0000_0100]); // registered, but not asked
        check_refused(16, 1, &[0xE9, 0x07]); // a stock of 1,000 days
        check_refused(16, 1, &[0xFF, 0xFF, 0x7F]);
        check_refused(3, 2, &[0x80, 0x80, 0x02]); // a sixteenth field
    }

    #[test]
    fn the_ends_of_the_stock_are_read() {
        for (bytes, days) in [
            (&[0][..], None),
            (&[1], Some(0)),
            (&[0xE8, 0x07], Some(999)),
        ] {
            let link = read(VERSION, &spliced(16, 1, bytes)).expect("a link");
            assert_eq!(link.inputs.conditions.stock_days, days);
        }
    }

    #[test]
    fn a_second_form_is_refused() {
        check_refused(16, 1, &[0xBD, 0x00]); // a longer varint
        check_refused(16, 1, &[61, 0]); // a byte too many
        check_refused(16, 1, &[]); // a byte too few
        check_refused(14, 3, &[]);
    }

    /// One text for each value: a plain contract that nobody has confirmed is version 1.
    #[test]
    fn what_version_1_can_say_is_refused() {
        let mut fields = FIELDS.to_vec();
        fields.splice(14.., [0, 0, 0]);
        assert!(
            read(VERSION, &body(&fields)).is_some(),
            "confirmed answers are new"
        );
        fields.splice(3..5, [0xFF, 0xFF, 0x01]);
        assert_eq!(read(VERSION, &body(&fields)), None);
    }
}
