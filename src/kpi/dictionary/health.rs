//! What Amazon judges the account by. It stands as it was read for a monthly report.

use super::benchmark::percent;
use super::{
    AmazonThreshold, Direction, Entry, Figure, Group, Lever, MinSample, Role, Sampled, Source,
    Unit, Window,
};

pub(super) const ODR: Entry = Entry {
    group: Group::AccountHealth,
    role: Role::Gate,
    unit: Unit::Percent,
    direction: Direction::Lower,
    lever: Lever::Both,
    window: Window::Rolling(&[60]),
    attribution: None,
    freeze_day: None,
    true_up_days: None,
    seller_fulfilled_only: false,
    min_sample: None,
    threshold: Some(limit(percent(1_00), Source::HelpOrderDefects)),
    benchmarks: &[],
};

/// Whoever ships holds the shipping metrics.
const SHIPPING: Entry = Entry {
    lever: Lever::Seller,
    seller_fulfilled_only: true,
    ..ODR
};

pub(super) const LSR: Entry = Entry {
    window: Window::Rolling(&[10, 30]),
    threshold: Some(limit(percent(4_00), Source::HelpLateShipment)),
    ..SHIPPING
};

pub(super) const CANCELLATION_RATE: Entry = Entry {
    window: Window::Rolling(&[7]),
    threshold: Some(limit(percent(2_50), Source::HelpCancellation)),
    ..SHIPPING
};

pub(super) const VTR: Entry = Entry {
    direction: Direction::Higher,
    window: Window::Rolling(&[30]),
    threshold: Some(limit(percent(95_00), Source::HelpValidTracking)),
    ..SHIPPING
};

pub(super) const OTDR: Entry = Entry {
    direction: Direction::Higher,
    window: Window::Rolling(&[14]),
    min_sample: Some(MinSample {
        count: 20,
        of: Sampled::Units,
    }),
    threshold: Some(limit(percent(90_00), Source::ForumOnTimeDelivery)),
    ..SHIPPING
};

/// Tax numbers and their settings are the seller's, watching them the provider's.
pub(super) const INVOICE_DEFECT_RATE: Entry = Entry {
    window: Window::Rolling(&[7]),
    threshold: Some(limit(percent(5_00), Source::AccountHealthSchema)),
    ..ODR
};

pub(super) const ACCOUNT_HEALTH_RATING: Entry = Entry {
    unit: Unit::Points,
    direction: Direction::Higher,
    window: Window::Reading,
    threshold: Some(limit(Figure::Whole(200), Source::PublicTools)),
    ..ODR
};

/// They cost points of the rating, which is the gate.
pub(super) const POLICY_VIOLATIONS: Entry = Entry {
    role: Role::Diagnostic,
    unit: Unit::Count,
    window: Window::Reading,
    threshold: None,
    ..ODR
};

const fn limit(limit: Figure, source: Source) -> AmazonThreshold {
    AmazonThreshold { limit, source }
}
