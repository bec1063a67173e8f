//! What questions and results are made of: fields, buttons, ways to copy. They know the
//! state, but no question and no result.

mod button;
pub(super) mod chips;
pub(super) mod choice;
pub(super) mod copy_table;
pub(super) mod copying;
pub(super) mod doubt;
pub(super) mod effect;
mod figure;
pub(super) mod number_field;
mod pen;
mod refused;
mod scroll;
pub(super) mod switch;

pub(super) use button::button;
pub(super) use figure::figure;
pub(super) use pen::Pen;
pub(super) use scroll::scroll;
