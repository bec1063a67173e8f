//! The models side by side: what each costs, who bears which risk, and from which GMV
//! on another is cheaper.

use crate::dom::{Element, View, el, region};
use crate::quote::{Comparison, Graph, Offer, Scenario, State, compare, graph};
use crate::seller::Model;
use crate::text::compare as words;
use crate::text::quote::model_label;
use crate::text::result;
use crate::view::chart::models::{Marks, models, rows};
use crate::view::controls::Pen;
use crate::view::controls::{button, figure, scroll};
use crate::view::summary::price::stale;

/// Draws the comparison for the present answers.
pub(in crate::view) fn comparison(pen: Pen) -> View {
    let context = pen.context;
    let now = move || {
        let card = context.card();
        let (inputs, model) = context
            .answers
            .with(|answers| (answers.inputs(), answers.model));
        (compare(&card, &inputs), model, card.id())
    };
    let drawn = region(now, move |(comparison, chosen, _)| {
        let chosen = *chosen;
        Beside { pen, chosen }.draw(comparison)
    });
    stale(pen).and(el("div").class("schedule compare").child(drawn))
}

/// The comparison beside the model that was chosen.
#[derive(Clone, Copy)]
struct Beside {
    pen: Pen,
    chosen: Model,
}

impl Beside {
    fn draw(self, comparison: &Comparison) -> View {
        let risks = comparison.offers.iter().map(|offer| self.risk(offer.model));
        View::from(self.table(comparison))
            .and(self.pen.note(result::SCENARIOS))
            .and(self.pen.head(result::WHO_BEARS))
            .and(el("dl").class("facts").children(risks))
            .and(self.conditions(comparison))
            .and(self.pen.head(words::CROSSOVERS))
            .and(self.crossovers(comparison))
            .and(self.pen.note(words::CROSSOVERS_NOTE))
            .and(self.graph(comparison))
    }

    fn table(self, comparison: &Comparison) -> Element {
        let code = self.pen.context.card().currency().code();
        let head = |class: &str, text: &str| el("th").class(class).attr("scope", "col").child(text);
        let scenarios = Scenario::ALL.map(|scenario| {
            let name = self.pen.say(words::scenario_label(scenario));
            head("figure", &result::term_in(self.pen.lang(), name))
        });
        let heads = el("tr")
            .child(head("", self.pen.say(result::MODEL)))
            .child(head("figure", self.pen.say(result::MONTHLY_NOW)))
            .children(scenarios);
        let cheapest = comparison.cheapest();
        let rows = comparison
            .offers
            .iter()
            .map(|offer| self.row(offer, Some(offer.model) == cheapest));
        let table = el("table")
            .class("models")
            .child(el("caption").child(code))
            .child(el("thead").child(heads))
            .child(el("tbody").children(rows));
        scroll(self.pen.locale, self.pen.say(result::TAB_COMPARE), table)
    }

    fn row(self, offer: &Offer, is_cheapest: bool) -> Element {
        let name = self.pen.say(model_label(offer.model));
        let badge = is_cheapest.then(|| {
            el("span")
                .class("tag")
                .child(self.pen.say(result::CHEAPEST))
        });
        let label = el("th")
            .attr("scope", "row")
            .child(el("span").class("line-label").child(name))
            .child(badge)
            .child(self.choose(offer.model));
        let cell = |amount| el("td").class("figure").child(figure(amount));
        el("tr")
            .child(label)
            .child(cell(offer.monthly))
            .children(offer.costs.map(|cost| cell(cost.term)))
    }

    /// Takes the model, or says that it is the present one.
    fn choose(self, model: Model) -> Element {
        let (context, lang) = (self.pen.context, self.pen.lang());
        if model == self.chosen {
            return el("span")
                .class("chosen")
                .child(self.pen.say(result::CHOSEN));
        }
        let name = self.pen.say(model_label(model));
        button("link", self.pen.say(result::CHOOSE), move |_| {
            context.answer(None, |answers| answers.model = model);
        })
        .attr("aria-label", result::choose_model(lang, name))
    }

    fn risk(self, model: Model) -> Element {
        el("div")
            .class("fact")
            .child(el("dt").child(self.pen.say(model_label(model))))
            .child(el("dd").child(self.pen.say(result::risk(model))))
    }

    fn conditions(self, comparison: &Comparison) -> View {
        let offers = comparison.offers.iter();
        let conditions: Vec<_> = offers.flat_map(|offer| &offer.conditions).collect();
        if conditions.is_empty() {
            return View::default();
        }
        let currency = self.pen.context.card().gmv_currency();
        let items = conditions.into_iter().map(|condition| {
            let text = words::condition(self.pen.lang(), *condition, currency, &self.pen.locale);
            let state = condition.state();
            let class = match state {
                State::Met => "limit",
                State::Missed => "limit missed",
                State::Unknown => "limit unknown",
            };
            let state = el("span")
                .class(class)
                .child(self.pen.say(words::state_label(state)));
            el("li").class("gate").child(
                el("p")
                    .class("gate-head")
                    .child(el("span").child(text))
                    .child(state),
            )
        });
        let head = words::conditions(self.pen.lang(), Model::CommissionOnly);
        View::from(el("h4").child(head)).and(el("ul").class("gates").children(items))
    }

    /// The costs of the models as the GMV changes, and the table that says the same.
    fn graph(self, comparison: &Comparison) -> View {
        if comparison.offers.len() < 2 {
            return View::default();
        }
        let card = self.pen.context.card();
        let inputs = self
            .pen
            .context
            .answers
            .with_untracked(crate::form::Answers::inputs);
        let graph = graph(&card, &inputs, comparison);
        let marks = Marks {
            today: self.pen.context.quote(|quote| quote.volume.gmv),
            crossovers: &comparison.crossovers,
            currencies: (card.currency(), card.gmv_currency()),
        };
        let picture = models(self.pen.locale, &graph, &marks);
        View::from(picture).and(self.graph_table(&graph, &marks))
    }

    fn graph_table(self, graph: &Graph, marks: &Marks<'_>) -> Element {
        let (own, gmv) = marks.currencies;
        let head = |text: String| el("th").class("figure").attr("scope", "col").child(text);
        let names = graph.lines.iter();
        let names = names.map(|(model, _)| head(self.pen.say(model_label(*model)).to_owned()));
        let heads = el("tr")
            .child(head(words::monthly_gmv(self.pen.lang(), gmv.code())))
            .children(names);
        let rows = rows(graph).into_iter().map(|(gmv, costs)| {
            let cell = |amount| el("td").class("figure").child(figure(amount));
            el("tr")
                .child(
                    el("th")
                        .class("figure")
                        .attr("scope", "row")
                        .child(figure(gmv)),
                )
                .children(costs.into_iter().map(cell))
        });
        let caption = words::graph_caption(self.pen.lang(), own.code());
        let table = el("table")
            .class("months")
            .child(el("caption").child(caption))
            .child(el("thead").child(heads))
            .child(el("tbody").children(rows));
        let label = crate::text::chart::MODELS.get(self.pen.lang());
        scroll(self.pen.locale, label, table)
    }

    fn crossovers(self, comparison: &Comparison) -> View {
        if comparison.crossovers.is_empty() {
            return el("p").child(self.pen.say(words::NO_CROSSOVER)).into();
        }
        let currency = self.pen.context.card().gmv_currency();
        let sentences = comparison.crossovers.iter().map(|crossover| {
            let text = words::crossover(self.pen.lang(), *crossover, currency, &self.pen.locale);
            el("li").child(text)
        });
        el("ul").class("crossovers").children(sentences).into()
    }
}
