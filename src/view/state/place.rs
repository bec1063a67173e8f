//! The places of the widget that can be shown and hidden.

/// A section of questions that refine the price.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    Sites,
    Ads,
    Service,
    Goals,
    Projects,
    FeeBase,
    Contract,
}

impl Section {
    /// All, in their order on screen.
    pub(in crate::view) const ALL: [Self; 7] = [
        Self::Sites,
        Self::Ads,
        Self::Service,
        Self::Goals,
        Self::Projects,
        Self::FeeBase,
        Self::Contract,
    ];

    /// Its place among them.
    pub(in crate::view) const fn index(self) -> usize {
        match self {
            Self::Sites => 0,
            Self::Ads => 1,
            Self::Service => 2,
            Self::Goals => 3,
            Self::Projects => 4,
            Self::FeeBase => 5,
            Self::Contract => 6,
        }
    }

    /// The id of what it hides.
    pub(in crate::view) const fn id(self) -> &'static str {
        match self {
            Self::Sites => "section-sites",
            Self::Ads => "section-ads",
            Self::Service => "section-service",
            Self::Goals => "section-goals",
            Self::Projects => "section-projects",
            Self::FeeBase => "section-fee-base",
            Self::Contract => "section-contract",
        }
    }
}

/// A tab of the results.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tab {
    Lines,
    Months,
    Compare,
    Kpi,
    Outlook,
    Alternatives,
    Market,
    Annex,
    Check,
    Settlement,
}

impl Tab {
    /// All, in their order on screen.
    pub(in crate::view) const ALL: [Self; 10] = [
        Self::Lines,
        Self::Months,
        Self::Compare,
        Self::Kpi,
        Self::Outlook,
        Self::Alternatives,
        Self::Market,
        Self::Annex,
        Self::Check,
        Self::Settlement,
    ];

    /// The id of what is clicked.
    pub(in crate::view) const fn id(self) -> &'static str {
        match self {
            Self::Lines => "tab-lines",
            Self::Months => "tab-months",
            Self::Compare => "tab-compare",
            Self::Kpi => "tab-kpi",
            Self::Outlook => "tab-outlook",
            Self::Alternatives => "tab-alternatives",
            Self::Market => "tab-market",
            Self::Annex => "tab-annex",
            Self::Check => "tab-check",
            Self::Settlement => "tab-settle",
        }
    }

    /// The id of what it shows.
    pub(in crate::view) fn panel(self) -> String {
        self.id().replace("tab-", "panel-")
    }
}
