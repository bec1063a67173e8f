//! Who says so, and how far that can be relied on.

use time::Date;

use crate::calendar::date;
use crate::document::words;

/// When the sources were last looked at.
pub const CHECKED: Date = date(2026, 11, 1).expect("invariant: a date");

words! {
    /// How far a statement can be relied on, the most reliable first.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Evidence {
        /// A page or a schema of Amazon's own.
        Amazon "amazon",
        /// A page that names where its figures come from.
        Published "published",
        /// Public program code that others work with.
        Repository "repository",
        /// A page that does not.
        Secondary "secondary",
        /// Experience of the trade that nobody has verified.
        Unverified "unverified",
    }
}

/// Who says so. All were looked at on [`CHECKED`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Seller Central help on the order defect rate, G200285170.
    HelpOrderDefects,
    /// Seller Central help on late shipment, G200285190.
    HelpLateShipment,
    /// Seller Central help on cancellation, sellercentral.amazon.de.
    HelpCancellation,
    /// Seller Central help on valid tracking, G201817070, Europe.
    HelpValidTracking,
    /// Amazon's announcement in the seller forums, UK.
    ForumOnTimeDelivery,
    /// The example in the schema of Amazon's account health report.
    AccountHealthSchema,
    /// Medians of the United Kingdom by ECDB, of 2023, at amz123.com/t/fViIgYZL.
    Ecdb,
    /// The same, computed from them.
    EcdbComputed,
    /// onlyeguide.com
    OnlyEGuide,
    /// The encyclopedia of 10100.com.
    Encyclopedia10100,
    /// EHI, at mittelhessen.de.
    Ehi,
    /// University of Bamberg, at bte.de.
    Bamberg,
    /// EHI, of 2025, at handelsdaten.de.
    Handelsdaten,
    /// Several public tools for sellers.
    PublicTools,
    /// A page that names no origin of its figures.
    UnnamedPage,
    /// Experience of the trade.
    Experience,
}

impl Source {
    /// How far it can be relied on.
    pub const fn evidence(self) -> Evidence {
        match self {
            Self::HelpOrderDefects
            | Self::HelpLateShipment
            | Self::HelpCancellation
            | Self::HelpValidTracking
            | Self::ForumOnTimeDelivery
            | Self::AccountHealthSchema => Evidence::Amazon,
            Self::Ecdb
            | Self::EcdbComputed
            | Self::OnlyEGuide
            | Self::Ehi
            | Self::Bamberg
            | Self::Handelsdaten => Evidence::Published,
            Self::PublicTools => Evidence::Repository,
            Self::Encyclopedia10100 | Self::UnnamedPage => Evidence::Secondary,
            Self::Experience => Evidence::Unverified,
        }
    }

    /// The year that its figures are of, if it says so.
    pub const fn year(self) -> Option<u16> {
        match self {
            Self::Ecdb | Self::EcdbComputed => Some(2023),
            Self::ForumOnTimeDelivery | Self::Handelsdaten => Some(2025),
            _ => None,
        }
    }
}
