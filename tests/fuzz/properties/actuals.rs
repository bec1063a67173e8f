//! What a contract's months have come to: `{ "contract": INPUTS, "actuals": ACTUALS }`.

use eu_quote::document::{Node, write_line};
use eu_quote::export;
use eu_quote::seller;
use eu_quote::settlement::{Actuals, Agreed, Draft, settle};

use super::{CARD, check_json, check_refusal, computed, defaults, document};

/// What is accepted is settled, for a program and in words, and so is what the widget makes
/// of the same text, which takes what it can.
pub(crate) fn check(bytes: &[u8]) -> bool {
    let Some(document) = str::from_utf8(bytes).ok().and_then(document) else {
        return false;
    };
    let (Some(contract), Some(reported)) = (get(&document, "contract"), get(&document, "actuals"))
    else {
        return false;
    };
    let inputs = match seller::parse(contract, &defaults(&CARD)) {
        Ok(inputs) => inputs,
        Err(faults) => {
            check_refusal(&faults);
            return false;
        }
    };
    let (quote, schedule) = computed::check(&CARD, &inputs);
    let agreed = Agreed {
        card: &CARD,
        inputs: &inputs,
        quote: &quote,
        schedule: &schedule,
    };
    let actuals = Actuals::parse(reported, &inputs, &schedule);
    let settled = |actuals: &Actuals| settle(&CARD, &inputs, &quote, &schedule, actuals);
    match &actuals {
        Ok(actuals) => {
            let settlement = settled(actuals);
            assert_eq!(settlement, settled(&actuals.clone()));
            check_json(&export::settlement(&settlement));
            check_pasted(write_line(reported), agreed);
        }
        Err(faults) => check_refusal(faults),
    }
    check_kept(reported, agreed);
    actuals.is_ok()
}

/// The document can be pasted into the form.
fn check_pasted(pasted: String, agreed: Agreed<'_>) {
    let mut draft = Draft::default();
    draft.pasted = pasted;
    assert_eq!(draft.import(agreed), Ok(()));
    let exported = document(&draft.export(agreed)).expect("JSON");
    let read = Actuals::parse(&exported, agreed.inputs, agreed.schedule);
    assert_eq!(read.as_ref(), Ok(&draft.take(agreed).actuals));
}

/// What is kept of the form, whatever it is, comes back, and what can be settled of it is.
fn check_kept(reported: &Node, agreed: Agreed<'_>) {
    let kept = format!("{{\"document\":{}}}", write_line(reported));
    let draft = Draft::read(&kept);
    assert_eq!(Draft::read(&draft.write()), draft);
    let taken = draft.take(agreed);
    let settlement = settle(
        &CARD,
        agreed.inputs,
        agreed.quote,
        agreed.schedule,
        &taken.actuals,
    );
    check_json(&export::settlement(&settlement));
    check_json(&draft.export(agreed));
}

fn get<'a>(node: &'a Node, name: &str) -> Option<&'a Node> {
    let Node::Object(fields) = node else {
        return None;
    };
    let found = fields.iter().find(|(known, _)| known == name);
    found.map(|(_, node)| node)
}
