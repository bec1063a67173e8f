//! The seller's own team: who is there, who is needed, and what that costs.

use leptos::prelude::{Track as _, WithUntracked as _};

use super::tab::Tab;
use crate::alternatives::{RoleCosts, TeamCosts, suggested};
use crate::dom::{Element, View, el, region};
use crate::form::Answers;
use crate::money::Amount;
use crate::seller::number::Kind;
use crate::seller::{MAX_HEADS, Role, RoleAnswers, Tenths};
use crate::text::alternatives as words;
use crate::text::quote::clause;
use crate::text::{Text, result};
use crate::view::controls::number_field::{NumberSpec, suggested_field};
use crate::view::controls::{figure, scroll};

/// Draws the questions and the costs, or that the card knows nothing of it.
pub(super) fn team(tab: Tab) -> View {
    region(
        move || {
            tab.pen
                .context
                .card()
                .market()
                .is_some_and(|market| market.own_team.is_some())
        },
        move |&is_known| {
            if is_known {
                questions(tab).and(costs(tab))
            } else {
                tab.pen.note(words::NO_TEAM).into()
            }
        },
    )
}

fn questions(tab: Tab) -> View {
    let code = tab.pen.context.card().currency().code();
    let salary = el("th")
        .attr("scope", "col")
        .child(format!("{} ({code})", tab.pen.say(words::SALARY)));
    let heads = el("tr")
        .child(tab.pen.column("", words::ROLE))
        .child(tab.pen.column("", words::TODAY))
        .child(tab.pen.column("", words::NEEDED))
        .child(salary);
    let table = el("table")
        .class("entry team")
        .child(el("thead").child(heads))
        .child(el("tbody").children(Role::ALL.map(|role| row(tab, role))));
    let hint = tab.pen.note(words::TEAM_HINT);
    el("div").class("asked").child(table).child(hint).into()
}

fn row(tab: Tab, role: Role) -> Element {
    let name = el("th").attr("scope", "row");
    let name = name.child(tab.pen.say(words::role(role)));
    let cell = |spec, suggestion: fn(Tab, Role) -> String| {
        let field = suggested_field(tab.pen, spec, move || suggestion(tab, role));
        el("td").child(field)
    };
    el("tr")
        .child(name)
        .child(cell(today(tab, role), |_, _| "0".into()))
        .child(cell(needed(tab, role), |tab, role| {
            let known = suggestion(tab, role);
            known.map_or("0".into(), |(heads, _)| heads.to_string())
        }))
        .child(cell(salary(tab, role), |tab, role| {
            let known = suggestion(tab, role);
            known.map_or(String::new(), |(_, salary)| {
                figure(salary).replace(".00", "")
            })
        }))
}

/// What the card suggests for `role` on as many sites as there are.
fn suggestion(tab: Tab, role: Role) -> Option<(Tenths, Amount)> {
    let sites = tab
        .pen
        .context
        .answers
        .with(|answers| answers.sites.count());
    suggested(&tab.pen.context.card(), role, sites)
}

/// What a field reads and writes in the answers to one role.
struct Access {
    get: fn(&RoleAnswers) -> Option<i64>,
    set: fn(&mut RoleAnswers, Option<i64>),
}

impl Access {
    fn spec(self, tab: Tab, role: Role, column: (&str, Text), kind: Kind) -> NumberSpec {
        let Self { get, set } = self;
        let (id, column) = column;
        NumberSpec {
            id: format!("team-{}-{id}", role.word()),
            label: words::cell(
                tab.pen.lang(),
                tab.pen.say(words::role(role)),
                tab.pen.say(column),
            ),
            hint: "",
            kind,
            currency: Some(tab.pen.context.card().currency()),
            range: (0, MAX_HEADS.0.into()),
            optional: true,
            field: None,
            doubt: None,
            in_table: true,
            get: Box::new(move |answers: &Answers| get(&answers.particulars.own_team.get(role))),
            set: Box::new(move |answers, value| {
                let team = answers.particulars.own_team;
                let mut said = team.get(role);
                set(&mut said, value);
                answers.particulars.own_team = team.with(role, said);
            }),
        }
    }
}

fn heads(value: Option<i64>) -> Option<Tenths> {
    let tenths = value.and_then(|value| u16::try_from(value).ok());
    tenths.map(Tenths)
}

fn today(tab: Tab, role: Role) -> NumberSpec {
    let access = Access {
        get: |said| (said.today > Tenths(0)).then(|| said.today.0.into()),
        set: |said, value| said.today = heads(value).unwrap_or_default(),
    };
    access.spec(tab, role, ("today", words::TODAY), Kind::Heads)
}

fn needed(tab: Tab, role: Role) -> NumberSpec {
    let access = Access {
        get: |said| said.needed.map(|heads| heads.0.into()),
        set: |said, value| said.needed = heads(value),
    };
    access.spec(tab, role, ("needed", words::NEEDED), Kind::Heads)
}

fn salary(tab: Tab, role: Role) -> NumberSpec {
    let access = Access {
        get: |said| said.salary.map(Amount::minor),
        set: |said, value| said.salary = value.map(Amount::from_minor),
    };
    NumberSpec {
        range: (0, RoleAnswers::MAX_SALARY.minor()),
        ..access.spec(tab, role, ("salary", words::SALARY), Kind::Money)
    }
}

fn costs(tab: Tab) -> View {
    region(
        move || {
            tab.instead.track();
            tab.instead
                .with_untracked(|instead| instead.own_team.clone())
        },
        move |team| {
            let team = team.as_ref();
            team.map(|team| View::from(table(tab, team)).and(facts(tab, team)))
        },
    )
}

fn table(tab: Tab, team: &TeamCosts) -> Element {
    let heads = [
        words::NEEDED,
        words::HIRES,
        words::SALARY,
        words::MONTHLY,
        words::RECRUITING,
    ];
    let heads = heads.map(|head| tab.pen.column("figure", head));
    let heads = el("tr")
        .child(tab.pen.column("", words::ROLE))
        .children(heads);
    let rows = team.roles.iter().map(|role| role_row(tab, role));
    let tools = [
        String::new(),
        String::new(),
        String::new(),
        figure(team.tools),
    ];
    let tools = cells(tab.pen.say(words::TOOLS), tools, String::new());
    let needed = team.roles.iter().map(|role| role.needed.0).sum();
    let hires = team.roles.iter().map(|role| role.hires.0).sum();
    let sums = [
        Tenths(needed).to_string(),
        Tenths(hires).to_string(),
        String::new(),
        figure(team.costs.monthly),
    ];
    let sums = cells(tab.pen.say(result::TOTAL), sums, figure(team.costs.one_off));
    let table = el("table")
        .class("sums")
        .child(el("caption").child(tab.pen.context.card().currency().code()))
        .child(el("thead").child(heads))
        .child(el("tbody").children(rows).child(tools))
        .child(el("tfoot").child(sums));
    scroll(tab.pen.locale, tab.pen.say(words::OWN_TEAM), table)
}

fn role_row(tab: Tab, role: &RoleCosts) -> Element {
    let figures = [
        role.needed.to_string(),
        role.hires.to_string(),
        figure(role.salary),
        figure(role.monthly),
    ];
    let name = tab.pen.say(words::role(role.role));
    cells(name, figures, figure(role.recruiting))
}

fn cells(name: &str, figures: [String; 4], last: String) -> Element {
    let cell = |text: String| el("td").class("figure").child(text);
    el("tr")
        .child(el("th").attr("scope", "row").child(name))
        .children(figures.into_iter().chain([last]).map(cell))
}

fn facts(tab: Tab, team: &TeamCosts) -> View {
    let (lang, currency) = (tab.pen.lang(), tab.pen.context.card().currency());
    let facts = words::team_facts(lang, team, currency, &tab.pen.locale);
    let facts = facts.into_iter().map(|fact| el("li").child(fact));
    let not_counted = el("li").child(tab.pen.say(words::TEAM_NOT_COUNTED));
    let why = el("details")
        .class("why")
        .child(el("summary").child(tab.pen.say(result::WHY)))
        .child(el("p").child(clause(lang, &team.clause, &tab.pen.locale)));
    let list = el("ul").class("crossovers");
    View::from(list.children(facts).child(not_counted)).and(why)
}
