//! A simulation of the months ahead, as large as the widget's.

use std::hint::black_box;

use eu_quote::export;
use eu_quote::outlook::{COURSES, SEED, Simulated, outlook, simulate};

use crate::{Terms, Work};

pub(crate) struct Simulating(Terms);

impl Simulating {
    pub(crate) fn prepare(terms: Terms) -> Box<dyn Work> {
        Box::new(Self(terms))
    }

    fn simulate(&self) -> Option<Simulated> {
        let Terms { card, inputs } = black_box(&self.0);
        simulate(card, inputs, SEED, COURSES)
    }
}

impl Work for Simulating {
    fn once(&self) -> u32 {
        let simulated = black_box(self.simulate());
        let models = simulated.map(|simulated| simulated.models.len());
        u32::try_from(models.unwrap_or_default()).unwrap_or_default()
    }

    fn answer(&self) -> String {
        let Terms { card, inputs } = &self.0;
        export::outlook(card, &outlook(card, inputs), self.simulate().as_ref())
    }
}
