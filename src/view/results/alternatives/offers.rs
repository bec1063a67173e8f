//! What other providers offer: a card for each, with what it comes to.

use leptos::prelude::{Track as _, WithUntracked as _};

use super::offer_form::{NAMES, form};
use super::tab::Tab;
use crate::alternatives::{OfferCosts, OfferLine};
use crate::browser::event;
use crate::dom::{Element, Event, View, each, el, region, when};
use crate::form::Answers;
use crate::seller::{MAX_PROPOSALS, Proposal};
use crate::text::alternatives as words;
use crate::text::quote::clause;
use crate::text::{form as asked, result};
use crate::view::controls::Pen;
use crate::view::controls::{button, figure};
use crate::view::state::{Context, Refusal};

/// Where the focus goes when a card goes.
const ADD: &str = "offer-add";

/// Draws the cards and what adds one.
pub(super) fn offers(tab: Tab) -> View {
    let count = move || tab.pen.context.answers.with(count);
    let cards = each(
        move || (0..count()).collect(),
        move |&place| card(tab, place),
    );
    let add = move || {
        let add = button("quiet", tab.pen.say(words::ADD), move |event| {
            add(tab, event);
        });
        el("div").class("add-offer").child(add.attr("id", ADD))
    };
    let cards = el("div").class("site-blocks").child(cards);
    View::from(tab.pen.note(words::OFFERS_HINT))
        .and(cards)
        .and(removed(tab))
        .and(when(move || count() < MAX_PROPOSALS, add))
}

/// What was taken out last, and the way back as long as there is room for it.
fn removed(tab: Tab) -> Element {
    let Pen { context, .. } = tab.pen;
    let is_there = move || {
        let is_removed = context.contracts.with(|all| all.removed.is_some());
        is_removed && context.answers.with(count) < MAX_PROPOSALS
    };
    let back = move || {
        let undo = button("quiet", tab.pen.say(asked::UNDO), move |event| {
            put_back(context, event);
        });
        let said = el("span").child(tab.pen.say(words::REMOVED));
        el("p").class("removed").child(said).child(" ").child(undo)
    };
    // The live region stands before its content does, or it would not be heard.
    el("div").attr("role", "status").child(when(is_there, back))
}

fn count(answers: &Answers) -> usize {
    answers.particulars.proposals.as_slice().len()
}

fn add(tab: Tab, event: &Event) {
    let place = tab.pen.context.answers.with_untracked(count);
    if let Some(name) = NAMES.get(place) {
        event::focus(event, name);
    }
    tab.pen.context.answer(None, |answers| {
        let blank = Proposal::blank(answers.sites);
        if let Some(more) = answers.particulars.proposals.with(blank) {
            answers.particulars.proposals = more;
        }
    });
}

fn remove(tab: Tab, place: usize, event: &Event) {
    event::focus(event, ADD);
    let Pen { context, .. } = tab.pen;
    let proposals = context
        .answers
        .with_untracked(|answers| answers.particulars.proposals.clone());
    let Some(proposal) = proposals.as_slice().get(place) else {
        return;
    };
    // What was typed in a card goes with it; the cards after it move up.
    let refused = take_typed(context, place);
    move_typed(context, |of| if of > place { of - 1 } else { of });
    context.contracts.update(|contracts| {
        contracts.removed = Some((place, proposal.clone(), refused));
    });
    context.answer(None, |answers| {
        answers.particulars.proposals = proposals.without(place);
    });
}

/// Puts the card back that was taken out last, with what was refused in it.
fn put_back(context: Context, event: &Event) {
    let removed = context
        .contracts
        .update(|contracts| contracts.removed.take());
    let Some((place, proposal, refused)) = removed else {
        return;
    };
    let inserted = context
        .answers
        .with_untracked(|answers| answers.particulars.proposals.inserted(place, proposal));
    let Some(proposals) = inserted else {
        return;
    };
    move_typed(context, |of| if of >= place { of + 1 } else { of });
    context.refusals.update(|refusals| refusals.extend(refused));
    if let Some(name) = NAMES.get(place) {
        event::focus(event, name);
    }
    context.answer(None, |answers| answers.particulars.proposals = proposals);
}

/// The place of the card that the field `id` stands in, and the rest of its name.
fn parts(id: &str) -> Option<(usize, &str)> {
    let (place, field) = id.strip_prefix("offer-")?.split_once('-')?;
    Some((place.parse().ok()?, field))
}

/// Takes out what was typed into the card at `place`, and gives back what of it was
/// refused.
fn take_typed(context: Context, place: usize) -> Vec<Refusal> {
    let is_in = |id: &str| parts(id).is_some_and(|(of, _)| of == place);
    context
        .typed
        .update(|typed| typed.retain(|(id, _)| !is_in(id)));
    context.refusals.update(|refusals| {
        let (taken, kept) = core::mem::take(refusals)
            .into_iter()
            .partition(|refusal| is_in(&refusal.id));
        *refusals = kept;
        taken
    })
}

/// Takes what was typed into cards along to where they stand now.
fn move_typed(context: Context, to: impl Fn(usize) -> usize) {
    let moved = |id: &mut String| {
        if let Some((of, field)) = parts(id) {
            *id = format!("offer-{}-{field}", to(of));
        }
    };
    context.typed.update(|typed| {
        for (id, _) in typed {
            moved(id);
        }
    });
    context.refusals.update(|refusals| {
        for refusal in refusals {
            moved(&mut refusal.id);
        }
    });
}

fn card(tab: Tab, place: usize) -> Element {
    let lang = tab.pen.lang();
    let title = format!("offer-{place}");
    let name = move || {
        let answers = tab.pen.context.answers;
        answers.with(|answers| {
            let proposal = answers.particulars.proposals.as_slice().get(place);
            let name = proposal.map_or("", Proposal::name);
            words::offer_name(lang, place + 1, name)
        })
    };
    let remove = button("quiet", tab.pen.say(words::REMOVE), move |event| {
        remove(tab, place, event);
    });
    let remove = remove.live_attr("aria-label", move || words::remove(lang, &name()));
    let head = el("div")
        .class("offer-head")
        .child(
            el("h5")
                .attr("id", title.clone())
                .child(el("bdi").live_text(name)),
        )
        .child(remove);
    el("section")
        .class("site-block offer")
        .attr("aria-labelledby", title)
        .child(head)
        .child(form(tab, place))
        .child(costs(tab, place))
}

fn costs(tab: Tab, place: usize) -> View {
    region(
        move || {
            tab.instead.track();
            tab.instead
                .with_untracked(|instead| instead.offers.get(place).cloned())
        },
        move |offer| {
            let offer = offer.as_ref();
            offer.map(|offer| {
                if offer.is_blank {
                    let blank = tab.pen.say(words::BLANK);
                    return el("p").class("note").child(blank).into();
                }
                let beyond = words::beyond(tab.pen.lang(), offer);
                let beyond = beyond.map(|beyond| el("p").class("note").child(beyond));
                View::from(lines(tab, offer)).and(beyond)
            })
        },
    )
}

fn lines(tab: Tab, offer: &OfferCosts) -> Element {
    let code = tab.pen.context.card().currency().code();
    let amount = format!("{} ({code})", tab.pen.say(result::AMOUNT));
    let heads = el("tr")
        .child(tab.pen.column("", result::ITEM))
        .child(el("th").class("figure").attr("scope", "col").child(amount));
    let (stated, estimates): (Vec<&OfferLine>, Vec<_>) =
        offer.lines.iter().partition(|line| line.item.is_stated());
    let rows = |lines: Vec<&OfferLine>| {
        let rows = lines.into_iter().map(|line| row(tab, line));
        View::of(rows)
    };
    let group = (!estimates.is_empty()).then(|| {
        let head = el("th")
            .attr("colspan", "2")
            .attr("scope", "rowgroup")
            .child(tab.pen.say(words::ESTIMATES));
        let head = el("tr").class("group").child(head);
        el("tbody").child(head).child(rows(estimates))
    });
    el("table")
        .class("lines")
        .child(el("thead").child(heads))
        .child(el("tbody").child(rows(stated)))
        .child(group)
}

fn row(tab: Tab, line: &OfferLine) -> Element {
    let (lang, currency) = (tab.pen.lang(), tab.pen.context.card().currency());
    let tag = (!line.item.is_stated() && line.amount.is_some()).then(|| {
        el("span")
            .class("assumed")
            .child(tab.pen.say(words::OUR_ESTIMATE))
    });
    let per = (line.amount.is_some() && line.when == crate::quote::When::Monthly)
        .then(|| el("span").class("per").child(asked::PER_MONTH.get(lang)));
    let label = el("span")
        .class("line-label")
        .child(words::item(lang, line.item))
        .child(" ")
        .child(per)
        .child(" ")
        .child(tag);
    let basis = words::working(lang, line, currency, &tab.pen.locale);
    let why = line.clause.as_ref().map(|note| {
        el("details")
            .class("why")
            .child(el("summary").child(tab.pen.say(result::WHY)))
            .child(el("p").child(clause(lang, note, &tab.pen.locale)))
    });
    let item = el("td")
        .child(label)
        .child(el("span").class("basis").child(basis))
        .child(why);
    let amount = line.amount.map_or_else(|| "–".to_owned(), figure);
    el("tr")
        .attr("data-line", line.item.key())
        .child(item)
        .child(el("td").class("figure").child(amount))
}
