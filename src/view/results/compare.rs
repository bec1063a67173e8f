//! The models side by side: what each costs, who bears which risk, and from which GMV
//! on another is cheaper.

use crate::browser::intl::Locale;
use crate::dom::{Element, View, el, region};
use crate::quote::{Comparison, Graph, Offer, Scenario, State, compare, graph};
use crate::seller::Model;
use crate::text::compare as words;
use crate::text::quote::model_label;
use crate::text::{Text, result};
use crate::view::chart::models::{Marks, models, rows};
use crate::view::controls::{button, figure, scroll};
use crate::view::state::Context;
use crate::view::summary::price::stale;

/// Draws the comparison for the present answers.
pub(in crate::view) fn comparison(context: Context, locale: Locale) -> View {
    let now = move || {
        let card = context.card();
        let (inputs, model) = context
            .answers
            .with(|answers| (answers.inputs(), answers.model));
        (compare(&card, &inputs), model, card.id())
    };
    let drawn = region(now, move |(comparison, chosen, _)| {
        let pen = Pen {
            context,
            locale,
            chosen: *chosen,
        };
        pen.draw(comparison)
    });
    stale(context, locale).and(el("div").class("schedule compare").child(drawn))
}

/// What every part of the comparison needs to be drawn.
#[derive(Clone, Copy)]
struct Pen {
    context: Context,
    locale: Locale,
    chosen: Model,
}

impl Pen {
    fn say(self, text: Text) -> &'static str {
        text.get(self.locale.0)
    }

    fn draw(self, comparison: &Comparison) -> View {
        let note = |text: Text| el("p").class("note").child(self.say(text));
        let head = |text: Text| el("h4").child(self.say(text));
        let risks = comparison.offers.iter().map(|offer| self.risk(offer.model));
        View::from(self.table(comparison))
            .and(note(result::SCENARIOS))
            .and(head(result::WHO_BEARS))
            .and(el("dl").class("facts").children(risks))
            .and(self.conditions(comparison))
            .and(head(words::CROSSOVERS))
            .and(self.crossovers(comparison))
            .and(note(words::CROSSOVERS_NOTE))
            .and(self.graph(comparison))
    }

    fn table(self, comparison: &Comparison) -> Element {
        let code = self.context.card().currency().code();
        let head = |class: &str, text: &str| el("th").class(class).attr("scope", "col").child(text);
        let scenarios = Scenario::ALL.map(|scenario| {
            let name = self.say(words::scenario_label(scenario));
            head("figure", &result::term_in(self.locale.0, name))
        });
        let heads = el("tr")
            .child(head("", self.say(result::MODEL)))
            .child(head("figure", self.say(result::MONTHLY_NOW)))
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
        scroll(self.locale, self.say(result::TAB_COMPARE), table)
    }

    fn row(self, offer: &Offer, is_cheapest: bool) -> Element {
        let name = self.say(model_label(offer.model));
        let badge = is_cheapest.then(|| el("span").class("tag").child(self.say(result::CHEAPEST)));
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
        let (context, lang) = (self.context, self.locale.0);
        if model == self.chosen {
            return el("span").class("chosen").child(self.say(result::CHOSEN));
        }
        let name = self.say(model_label(model));
        button("link", self.say(result::CHOOSE), move |_| {
            context.answer(None, |answers| answers.model = model);
        })
        .attr("aria-label", result::choose_model(lang, name))
    }

    fn risk(self, model: Model) -> Element {
        el("div")
            .class("fact")
            .child(el("dt").child(self.say(model_label(model))))
            .child(el("dd").child(self.say(result::risk(model))))
    }

    fn conditions(self, comparison: &Comparison) -> View {
        let offers = comparison.offers.iter();
        let conditions: Vec<_> = offers.flat_map(|offer| &offer.conditions).collect();
        if conditions.is_empty() {
            return View::default();
        }
        let currency = self.context.card().gmv_currency();
        let items = conditions.into_iter().map(|condition| {
            let text = words::condition(self.locale.0, *condition, currency, &self.locale);
            let state = condition.state();
            let class = match state {
                State::Met => "limit",
                State::Missed => "limit missed",
                State::Unknown => "limit unknown",
            };
            let state = el("span")
                .class(class)
                .child(self.say(words::state_label(state)));
            el("li").class("gate").child(
                el("p")
                    .class("gate-head")
                    .child(el("span").child(text))
                    .child(state),
            )
        });
        let head = words::conditions(self.locale.0, Model::CommissionOnly);
        View::from(el("h4").child(head)).and(el("ul").class("gates").children(items))
    }

    /// The costs of the models as the GMV changes, and the table that says the same.
    fn graph(self, comparison: &Comparison) -> View {
        if comparison.offers.len() < 2 {
            return View::default();
        }
        let card = self.context.card();
        let inputs = self
            .context
            .answers
            .with_untracked(crate::form::Answers::inputs);
        let graph = graph(&card, &inputs, comparison);
        let marks = Marks {
            today: self.context.quote(|quote| quote.volume.gmv),
            crossovers: &comparison.crossovers,
            currencies: (card.currency(), card.gmv_currency()),
        };
        let picture = models(self.locale, &graph, &marks);
        View::from(picture).and(self.graph_table(&graph, &marks))
    }

    fn graph_table(self, graph: &Graph, marks: &Marks<'_>) -> Element {
        let (own, gmv) = marks.currencies;
        let head = |text: String| el("th").class("figure").attr("scope", "col").child(text);
        let names = graph.lines.iter();
        let names = names.map(|(model, _)| head(self.say(model_label(*model)).to_owned()));
        let heads = el("tr")
            .child(head(words::monthly_gmv(self.locale.0, gmv.code())))
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
        let caption = words::graph_caption(self.locale.0, own.code());
        let table = el("table")
            .class("months")
            .child(el("caption").child(caption))
            .child(el("thead").child(heads))
            .child(el("tbody").children(rows));
        let label = crate::text::chart::MODELS.get(self.locale.0);
        scroll(self.locale, label, table)
    }

    fn crossovers(self, comparison: &Comparison) -> View {
        if comparison.crossovers.is_empty() {
            return el("p").child(self.say(words::NO_CROSSOVER)).into();
        }
        let currency = self.context.card().gmv_currency();
        let sentences = comparison.crossovers.iter().map(|crossover| {
            let text = words::crossover(self.locale.0, *crossover, currency, &self.locale);
            el("li").child(text)
        });
        el("ul").class("crossovers").children(sentences).into()
    }
}
