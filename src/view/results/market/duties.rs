//! What each site needs, what it costs, and when it may sell.

use super::note;
use crate::dom::{Element, View, el};
use crate::market::compliance::{Cost, Duties, DutyItem, Readiness, SiteDuties};
use crate::money::{Amount, Currency};
use crate::seller::{Site, Standing};
use crate::text::compliance as words;
use crate::text::format::Format as _;
use crate::text::quote::{clause, site_label};
use crate::text::{Text, schedule};
use crate::view::controls::Pen;

impl Pen {
    pub(super) fn duties(self, duties: Option<&Duties>) -> View {
        let Some(duties) = duties else {
            return View::from(self.head(words::TITLE)).and(note(self.say(words::NONE)));
        };
        let assumed = words::assumptions(self.locale.0, duties, &self.locale);
        let launches = duties.sites.iter().map(|site| self.launch(site));
        let source = clause(self.locale.0, &duties.clause, &self.locale);
        View::from(self.head(words::TITLE))
            .and(note(self.say(words::NOTE)))
            .and(View::of(assumed.iter().map(|text| note(text))))
            .and(self.duty_table(duties))
            .and(note(&source))
            .and(self.head(words::LAUNCHES))
            .and(note(self.say(words::LAUNCHES_NOTE)))
            .and(el("ul").class("gates").children(launches))
    }

    fn duty_table(self, duties: &Duties) -> Element {
        let heads = el("tr")
            .child(self.column("", words::DUTY))
            .child(self.column("figure", words::ONE_OFF))
            .child(self.column("figure", words::YEARLY));
        let groups = duties.sites.iter().map(|site| self.site_rows(site));
        let sums = el("tfoot")
            .child(self.sum_row(words::CERTAIN, duties.certain))
            .child(self.sum_row(words::TO_CONFIRM, duties.to_confirm));
        el("table")
            .class("lines duties")
            .child(el("thead").child(heads))
            .children(groups)
            .child(sums)
    }

    fn site_name(self, site: &SiteDuties) -> String {
        let (code, name) = (site.site.code(), self.say(site_label(site.site)));
        let stage = self.say(words::stage_label(site.stage));
        format!("{code} {name} · {stage}")
    }

    /// The duties of a site below its name, which leads to where their figures are from.
    fn site_rows(self, site: &SiteDuties) -> Element {
        let items = site.items.iter();
        let sources = items.map(|item| self.source(site.site, item));
        let sources = (!site.items.is_empty()).then(|| self.why(words::SOURCE, sources));
        let name = el("th")
            .attr("scope", "rowgroup")
            .attr("colspan", "3")
            .child(self.site_name(site))
            .child(sources);
        let rows = site.items.iter().map(|item| self.duty_row(site.site, item));
        el("tbody")
            .child(el("tr").class("group").child(name))
            .children(rows)
    }

    fn source(self, site: Site, item: &DutyItem) -> String {
        let lang = self.locale.0;
        let label = self.say(words::duty_label(item.duty, site));
        let origin = lang.pick(&item.source.zh, &item.source.en);
        let checked = schedule::checked(lang, origin, &self.locale.date(item.date));
        lang.pick(format!("{label}：{checked}"), format!("{label}: {checked}"))
    }

    fn duty_row(self, site: Site, item: &DutyItem) -> Element {
        let label = self.say(words::duty_label(item.duty, site));
        let standing = el("span")
            .class(standing_class(item.standing))
            .child(self.say(words::standing_label(item.standing)));
        let notes = words::duty_notes(self.locale.0, item, site, &self.locale);
        let notes = notes.iter().map(|note| View::from(format!(" · {note}")));
        let basis = el("span").class("basis").child(standing).children(notes);
        let name = el("td")
            .child(el("span").class("line-label").child(label))
            .child(basis);
        let cell = |amount: Option<Amount>| {
            let text = match amount {
                _ if item.counted_at != site => String::from("–"),
                Some(amount) => self.charged(amount, item.currency),
                None => self.say(words::NOT_KNOWN).to_owned(),
            };
            el("td").class("figure").child(text)
        };
        el("tr")
            .child(name)
            .child(cell(item.charged.one_off))
            .child(cell(item.charged.yearly))
    }

    /// Exactly, and without decimals where there are none.
    fn charged(self, amount: Amount, currency: Currency) -> String {
        if amount.minor() % 100 == 0 {
            self.locale.whole_money(amount, currency)
        } else {
            self.locale.money(amount, currency)
        }
    }

    fn sum_row(self, label: Text, cost: Cost) -> Element {
        let cell = |amount| {
            let text = self.charged(amount, self.fees());
            el("td").class("figure").child(text)
        };
        el("tr")
            .child(el("th").attr("scope", "row").child(self.say(label)))
            .child(cell(cost.one_off))
            .child(cell(cost.yearly))
    }

    fn launch(self, site: &SiteDuties) -> Element {
        let readiness = site.launch.readiness;
        let state = el("span")
            .class(readiness_class(readiness))
            .child(self.say(words::readiness_label(readiness)));
        let head = el("p")
            .class("gate-head")
            .child(el("strong").child(self.site_name(site)))
            .child(state);
        let text = words::launch(self.locale.0, site, &self.locale);
        el("li")
            .class("gate")
            .child(head)
            .child(el("p").child(text))
    }
}

const fn standing_class(standing: Standing) -> &'static str {
    match standing {
        Standing::Held => "state",
        Standing::Missing => "state missing",
        Standing::Unknown => "state unknown",
    }
}

const fn readiness_class(readiness: Readiness) -> &'static str {
    match readiness {
        Readiness::InTime => "state",
        Readiness::Blocked => "state missing",
        Readiness::ToConfirm | Readiness::Unlisted => "state unknown",
    }
}
