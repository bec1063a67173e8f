//! The questions of one other offer.

use super::tab::Tab;
use crate::browser::event;
use crate::dom::{Element, Event, Var, el, follow};
use crate::form::Answers;
use crate::money::{Amount, Percent};
use crate::seller::number::Kind;
use crate::seller::{Included, MAX_PROPOSALS, Proposal, Provider, Site};
use crate::text::Text;
use crate::text::alternatives as words;
use crate::text::quote::site_label;
use crate::view::controls::doubt;
use crate::view::controls::number_field::{NumberSpec, pair};

/// Where the focus goes when a card appears.
pub(super) const NAMES: [&str; MAX_PROPOSALS] = ["offer-0-name", "offer-1-name", "offer-2-name"];

/// Draws the questions of the offer at `place`.
pub(super) fn form(tab: Tab, place: usize) -> Element {
    let offer = Offer { tab, place };
    let words = el("div")
        .class("pair")
        .child(offer.name())
        .child(offer.provider());
    let numbers = [
        offer.monthly_fee(),
        offer.one_off(),
        offer.commission(),
        offer.ad_share(),
    ];
    el("div")
        .class("asked")
        .child(words)
        .child(pair(tab.pen, numbers))
        .child(offer.included())
        .child(offer.sites())
}

#[derive(Clone, Copy)]
struct Offer {
    tab: Tab,
    place: usize,
}

impl Offer {
    fn id(self, field: &str) -> String {
        format!("offer-{}-{field}", self.place)
    }

    /// Reads the offer; nothing for the moment between its end and the card's.
    fn read<T>(self, read: impl FnOnce(&Proposal) -> T) -> Option<T> {
        let answers = self.tab.pen.context.answers;
        answers.with(|answers| {
            let proposals = answers.particulars.proposals.as_slice();
            proposals.get(self.place).map(read)
        })
    }

    fn edit(self, edit: impl FnOnce(&mut Proposal)) {
        self.tab.pen.context.answer(None, |answers| {
            edit_offer(answers, self.place, edit);
        });
    }

    fn label(self, field: &str, text: Text) -> Element {
        let label = el("label").attr("for", self.id(field));
        el("div")
            .class("label-row")
            .child(label.child(self.tab.pen.say(text)))
    }

    /// A text field. What is typed stays as it is until the field is left; what of it is
    /// no name is not taken.
    fn name(self) -> Element {
        let name = move || self.read(|proposal| proposal.name().to_owned());
        let text = Var::new(String::new());
        follow(move || {
            let name = name().unwrap_or_default();
            if Proposal::tidy_name(&text.get_untracked()) != name {
                text.set(name);
            }
        });
        let enter = move |typed: String| {
            let tidy = Proposal::tidy_name(&typed);
            text.set(typed);
            self.edit(|proposal| {
                if let Some(named) = proposal.clone().named(&tidy) {
                    *proposal = named;
                }
            });
        };
        let input = el("input")
            .attr("type", "text")
            .attr("id", NAMES[self.place])
            .attr("autocomplete", "off")
            .attr("spellcheck", "false")
            .attr("dir", "auto")
            .live_prop("value", move || text.get())
            .on_typed(enter)
            .on("blur", move |_| text.set(name().unwrap_or_default()));
        el("div")
            .class("field")
            .child(self.label("name", words::NAME))
            .child(el("div").class("control").child(input))
    }

    fn provider(self) -> Element {
        let options = Provider::WORDS.map(|(word, provider)| {
            el("option")
                .attr("value", word)
                .child(self.tab.pen.say(words::provider(provider)))
                .live_prop("selected", move || {
                    self.read(|proposal| proposal.provider) == Some(provider)
                })
        });
        let select = el("select")
            .class("control")
            .attr("id", self.id("provider"))
            .children(options)
            .on("change", move |event| {
                let value = event::value(event);
                let chosen = Provider::WORDS.iter().find(|(word, _)| *word == value);
                if let Some(&(_, provider)) = chosen {
                    self.edit(|proposal| proposal.provider = provider);
                }
            });
        el("div")
            .class("field")
            .child(self.label("provider", words::KIND))
            .child(select)
    }

    fn number(self, field: (&str, Text), kind: Kind, most: i64, access: Access) -> NumberSpec {
        let ((id, label), place) = (field, self.place);
        NumberSpec {
            id: self.id(id),
            label: self.tab.pen.say(label).into(),
            hint: "",
            kind,
            currency: Some(self.tab.pen.context.card().currency()),
            range: (0, most),
            optional: true,
            field: None,
            doubt: None,
            in_table: false,
            get: Box::new(move |answers| {
                let proposal = answers.particulars.proposals.as_slice().get(place)?;
                Some((access.get)(proposal)).filter(|&value| value > 0)
            }),
            set: Box::new(move |answers, value| {
                let value = value.unwrap_or_default();
                edit_offer(answers, place, |proposal| (access.set)(proposal, value));
            }),
        }
    }

    fn money(self, field: (&str, Text), access: Access) -> NumberSpec {
        self.number(field, Kind::Money, Proposal::MAX_FEE.minor(), access)
    }

    fn share(self, field: (&str, Text), access: Access) -> NumberSpec {
        let most = Percent::HUNDRED.hundredths().into();
        NumberSpec {
            doubt: Some(doubt::of_percent),
            ..self.number(field, Kind::Percent, most, access)
        }
    }

    fn monthly_fee(self) -> NumberSpec {
        let access = Access {
            get: |proposal| proposal.monthly_fee.minor(),
            set: |proposal, value| proposal.monthly_fee = Amount::from_minor(value),
        };
        self.money(("fee", words::MONTHLY_FEE), access)
    }

    fn one_off(self) -> NumberSpec {
        let access = Access {
            get: |proposal| proposal.one_off.minor(),
            set: |proposal, value| proposal.one_off = Amount::from_minor(value),
        };
        self.money(("one-off", words::ONE_OFF_FEE), access)
    }

    fn commission(self) -> NumberSpec {
        let access = Access {
            get: |proposal| proposal.commission.hundredths().into(),
            set: |proposal, value| proposal.commission = percent(value),
        };
        self.share(("commission", words::COMMISSION), access)
    }

    fn ad_share(self) -> NumberSpec {
        let access = Access {
            get: |proposal| proposal.ad_share.hundredths().into(),
            set: |proposal, value| proposal.ad_share = percent(value),
        };
        self.share(("ad-share", words::AD_SHARE), access)
    }

    fn included(self) -> Element {
        let boxes = Included::WORDS.iter().map(|&(word, service)| {
            let check = Check {
                id: self.id(word),
                label: self.tab.pen.say(words::included(service)).into(),
                is_on: Box::new(move |proposal| proposal.included.contains(service)),
            };
            self.check(check, move |_| {
                self.edit(|proposal| {
                    let now = proposal.included;
                    proposal.included = if now.contains(service) {
                        now.without(service)
                    } else {
                        now.with(service)
                    };
                });
            })
        });
        self.boxes(words::INCLUDED, boxes)
    }

    fn sites(self) -> Element {
        let last = Var::new(false);
        let boxes = Site::ALL.into_iter().map(|site| {
            let name = self.tab.pen.say(site_label(site));
            let check = Check {
                id: self.id(site.code()),
                label: format!("{} {name}", site.code()),
                is_on: Box::new(move |proposal| proposal.sites.contains(site)),
            };
            self.check(check, move |event| self.toggle(site, last, event))
        });
        let note = el("p")
            .class("hint")
            .class_when("error", move || last.get())
            .attr("role", "status")
            .live_text(move || {
                let text = last.get().then_some(words::LAST_SITE);
                text.map_or("", |text| self.tab.pen.say(text))
            });
        self.boxes(words::SITES, boxes).child(note)
    }

    /// The last site stays: an offer for no site is none.
    fn toggle(self, site: Site, last: Var<bool>, clicked: &Event) {
        let toggled = self.read(|proposal| {
            if proposal.sites.contains(site) {
                proposal.sites.without(site)
            } else {
                Some(proposal.sites.with(site))
            }
        });
        let toggled = toggled.flatten();
        last.set(toggled.is_none());
        if let Some(sites) = toggled {
            self.edit(|proposal| proposal.sites = sites);
        } else {
            // The browser has already cleared the box.
            event::keep_checked(clicked);
        }
    }

    fn boxes(self, legend: Text, boxes: impl Iterator<Item = Element>) -> Element {
        let legend = el("legend")
            .class("label-row")
            .child(el("span").child(self.tab.pen.say(legend)));
        el("fieldset")
            .class("field")
            .child(legend)
            .child(el("div").class("options chips").children(boxes))
    }

    fn check(self, check: Check, toggle: impl Fn(&Event) + 'static) -> Element {
        let Check { id, label, is_on } = check;
        let input = el("input")
            .attr("type", "checkbox")
            .attr("id", id.clone())
            .live_prop("checked", move || {
                self.read(|proposal| is_on(proposal)) == Some(true)
            })
            .on("change", move |event| toggle(event));
        let name = el("span").class("option-label").child(label);
        let label = el("label").attr("for", id).child(name);
        el("div").class("option").child(input).child(label)
    }
}

/// A box to tick.
struct Check {
    id: String,
    label: String,
    is_on: Box<dyn Fn(&Proposal) -> bool>,
}

/// What a number field reads and writes in an offer; 0 is left blank.
#[derive(Clone, Copy)]
struct Access {
    get: fn(&Proposal) -> i64,
    set: fn(&mut Proposal, i64),
}

fn percent(hundredths: i64) -> Percent {
    Percent::from_hundredths(i32::try_from(hundredths).unwrap_or_default())
}

fn edit_offer(answers: &mut Answers, place: usize, edit: impl FnOnce(&mut Proposal)) {
    if let Some(edited) = answers.particulars.proposals.edited(place, edit) {
        answers.particulars.proposals = edited;
    }
}
