//! One full quote by the built-in card.

use std::hint::black_box;

use eu_quote::export;
use eu_quote::quote::quote;

use crate::{Terms, Work};

pub(crate) struct Quoting(Terms);

impl Quoting {
    pub(crate) fn prepare(terms: Terms) -> Box<dyn Work> {
        Box::new(Self(terms))
    }
}

impl Work for Quoting {
    fn once(&self) -> u32 {
        let Terms { card, inputs } = black_box(&self.0);
        let quote = black_box(quote(card, inputs));
        u32::try_from(quote.lines.len()).unwrap_or_default()
    }

    fn answer(&self) -> String {
        let Terms { card, inputs } = &self.0;
        export::quote(card, &quote(card, inputs))
    }
}
