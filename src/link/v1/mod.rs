//! Version 1: docs/link.md, section 3.
//!
//! [`wire`] is what a link says, in numbers, and how these stand in its body; it knows
//! nothing of a seller. [`meaning`] is what the numbers stand for. Their lists, defaults and
//! limits are the version's own, so that no change of the domain changes what a link says.

mod meaning;
mod wire;

use super::bytes::Fields;
use super::{Link, LinkError};
use crate::rate_card::CardId;
use crate::seller::SellerInputs;

pub(super) const VERSION: u8 = 1;

/// The body of a link.
pub(super) fn write(card: CardId, inputs: &SellerInputs) -> Vec<u8> {
    let mut body = meaning::body(card, inputs);
    let mut fields = Fields::to_write();
    wire::follow(&mut fields, &mut body);
    fields.written()
}

/// The link of a body that is what was sent, to the last bit.
///
/// # Errors
///
/// [`LinkError::NewerProgram`] where a link goes on after what this program knows, and
/// [`LinkError::Altered`] unless it is what [`write`] makes of what it says.
pub(super) fn read(bytes: &[u8]) -> Result<Link, LinkError> {
    let mut body = wire::Body::default();
    let mut fields = Fields::to_read(bytes);
    wire::follow(&mut fields, &mut body);
    let rest = fields.rest().ok_or(LinkError::Altered)?;
    let link = meaning::link(&body).ok_or(LinkError::Altered)?;
    let known = &bytes[..bytes.len() - rest.len()];
    let written = write(link.card, &link.inputs);
    // A field that says nothing stands there if another one follows.
    let stands_for_nothing = known.strip_suffix(&[0]) == Some(&written[..]);
    if !rest.is_empty() && (known == written || stands_for_nothing) {
        Err(LinkError::NewerProgram)
    } else if bytes == written {
        Ok(link)
    } else {
        Err(LinkError::Altered)
    }
}

#[cfg(test)]
mod tests;
