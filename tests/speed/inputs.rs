//! Inputs that differ from line to line and are the same in every run.

use eu_quote::seller::Site;

/// Contract lengths, one after another.
const TERMS: [u8; 5] = [3, 6, 12, 24, 36];
const DEPTHS: [&str; 3] = ["basic", "growth", "full"];

/// An endless supply of them.
pub(crate) struct Inputs {
    /// The state of an xorshift generator.
    random: u64,
    made: usize,
}

impl Inputs {
    pub(crate) fn new() -> Self {
        Self {
            random: 0x9E37_79B9_7F4A_7C15,
            made: 0,
        }
    }

    /// One document: in turn figures of ten sites, and a total for one to ten sites.
    pub(crate) fn next(&mut self) -> String {
        self.made += 1;
        let term = TERMS[self.made % TERMS.len()];
        if self.made.is_multiple_of(2) {
            self.by_site(term)
        } else {
            self.total(term)
        }
    }

    /// The figures of all ten sites.
    pub(crate) fn by_site(&mut self, term: u8) -> String {
        let rows = Site::ALL.map(|site| self.row(site)).join(",");
        self.document(term, &format!("\"by_site\":[{rows}]"))
    }

    fn row(&mut self, site: Site) -> String {
        let code = site.code();
        let gmv = [(); 3].map(|()| format!("\"{}\"", self.amount(90_000)));
        let orders = [(); 3].map(|()| self.below(3_000).to_string());
        let (gmv, orders) = (gmv.join(","), orders.join(","));
        let (spend, acos) = (self.amount(9_000), 10 + self.below(50));
        format!(
            "{{\"site\":\"{code}\",\"gmv\":[{gmv}],\"orders\":[{orders}],\
             \"monthly_ad_spend\":\"{spend}\",\"acos_percent\":\"{acos}.50\"}}"
        )
    }

    fn total(&mut self, term: u8) -> String {
        let count = self.made / 2 % Site::ALL.len() + 1;
        let sites = Site::ALL.iter().take(count);
        let sites: Vec<String> = sites.map(|site| format!("\"{}\"", site.code())).collect();
        let sites = sites.join(",");
        let (gmv, spend) = (self.amount(500_000), self.amount(50_000));
        let figures = format!(
            "\"total\":{{\"sites\":[{sites}],\"monthly_gmv\":\"{gmv}\",\
             \"monthly_ad_spend\":\"{spend}\",\"acos_percent\":\"30.00\"}}"
        );
        self.document(term, &figures)
    }

    fn document(&mut self, term: u8, figures: &str) -> String {
        let month = 1 + self.below(12);
        let depth = DEPTHS[self.made % DEPTHS.len()];
        format!(
            "{{\"start\":\"2027-{month:02}\",\"term_months\":{term},\
             \"model\":\"fee_and_commission\",\"depth\":\"{depth}\",\
             \"figures\":{{{figures}}},\"ads_managed\":true,\"fulfilment\":\"fba\",\
             \"goals\":{{\"gmv_growth_percent\":\"10.00\",\"acos_cut_percent\":\"15.00\",\
             \"conversion_rise_percent\":\"10.00\"}},\
             \"baselines\":{{\"unit_session_percentage\":\"9.80\",\
             \"return_rate_percent\":null}}}}"
        )
    }

    fn amount(&mut self, most: u64) -> String {
        format!("{}.{:02}", self.below(most), self.below(100))
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        self.random % limit
    }
}
