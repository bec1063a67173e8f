//! The dictionary: what each KPI is, apart from its words. Which way is better, in
//! what it is measured, who can move it, what Amazon demands, what others reach. The
//! words are in [`crate::text::dictionary`].
//!
//! docs/dictionary.md.

mod advertising;
mod benchmark;
mod conversion;
mod entry;
mod health;
mod list;
mod nature;
mod product;
mod sales;
mod service;
mod source;
mod stock;

pub use benchmark::{Benchmark, Figure, Level, Market, Scope, Span};
pub use entry::{
    AmazonThreshold, Attribution, Entry, FREEZE_DAY, Group, MinSample, Role, Sampled, TRUE_UP_DAYS,
    Window,
};
pub use list::Kpi;
pub use nature::{Comparison, Course, Direction, Lever, Unit};
pub use source::{CHECKED, Evidence, Source};

use crate::rate_card::GateKpi;

impl GateKpi {
    /// Its place in the dictionary.
    pub const fn kpi(self) -> Kpi {
        match self {
            Self::Odr => Kpi::Odr,
            Self::Lsr => Kpi::Lsr,
            Self::CancellationRate => Kpi::CancellationRate,
            Self::Vtr => Kpi::Vtr,
        }
    }

    /// On which side of its threshold it holds.
    pub const fn comparison(self) -> Comparison {
        self.kpi().entry().direction.comparison()
    }

    /// Who can move it: whoever ships holds the shipping metrics.
    pub const fn lever(self) -> Lever {
        self.kpi().entry().lever
    }

    /// The days up to the reading that Amazon counts. With several windows, the
    /// metric must hold in each.
    pub const fn window_days(self) -> &'static [u8] {
        self.kpi().entry().window.days()
    }

    /// Whether Amazon measures it only on orders that the seller ships.
    pub const fn needs_seller_fulfilment(self) -> bool {
        self.kpi().entry().seller_fulfilled_only
    }
}

impl From<GateKpi> for Kpi {
    fn from(gate: GateKpi) -> Self {
        gate.kpi()
    }
}
