//! Rate cards from the network: the page's own, and those of its archive.
//!
//! All of it, with the JSON parser, the card's rules, the hash and the words for what
//! can go wrong, is a part of its own that only a page with cards loads. What the rest
//! of the view needs to know of it is [`super::context::Context::cards`].
//!
//! What takes time is begun in a turn, and forgotten once another one has begun: what
//! is asked for last is what stays.

use std::rc::Rc;

use leptos::task::spawn_local;

use super::card_words;
use crate::browser::fetch::{self, FetchError};
use crate::browser::host::Attribute;
use crate::document::MAX_BYTES;
use crate::rate_card::{CardId, NoCard, RateCard};
use crate::view::state::{Address, CardFailure, Context, Kind, Notice, Opening, Stage};

/// Sees to what is to be done: loads the page's own card, if the page has not named this
/// one before, and shows what is to be opened.
pub(in crate::view) fn see_to(context: Context) {
    let address = address(context);
    if context
        .cards
        .with_untracked(|cards| cards.address.as_ref() == Some(&address))
    {
        open(context);
    } else {
        load(context);
    }
}

/// Where the page's own card is, and the id that it must have.
fn address(context: Context) -> Address {
    (
        context.says(Attribute::RateCard),
        context.says(Attribute::RateCardId),
    )
}

/// Loads the page's own card. Until it has come, what is on screen stays; if it does not
/// come, nothing is priced by another one in its place.
pub(in crate::view) fn load(context: Context) {
    let turn = begin(context);
    let (url, id) = address(context);
    context.cards.update(|cards| {
        cards.address = Some((url.clone(), id.clone()));
        cards.has_own = false;
        cards.awaited = true;
    });
    let Some(url) = url else {
        return take(context, Rc::new(RateCard::sample()));
    };
    say_loading(context);
    spawn_local(async move {
        let card = card_at(&url, id.as_deref()).await;
        if is_over(context, turn) {
            return;
        }
        match card {
            Ok(card) => take(context, card),
            Err(failure) => {
                context.cards.update(|cards| {
                    cards.awaited = false;
                    cards.missing = Some(failure);
                    cards.draw_missing = Some(card_words::missing);
                });
                end_loading(context);
                context.stage.set(Stage::Missing);
            }
        }
    });
}

/// The page's own card is there: what the one before it priced is priced by it, and what
/// nobody has answered is answered by it.
fn take(context: Context, card: Rc<RateCard>) {
    context.cards.update(|cards| {
        cards.has_own = true;
        cards.awaited = false;
        cards.missing = None;
    });
    let before = context.own.get_untracked();
    context.own.set(Rc::clone(&card));
    if context.card.get_untracked().id() == before.id() {
        let answers = context.answers.get_untracked();
        if answers == context.defaults(&before) && !context.is_stale() {
            context.replace(context.defaults(&card), String::new(), Vec::new());
        } else {
            context
                .answers
                .update(|answers| answers.restate(&before, &card));
        }
        context.card.set(card);
    }
    open(context);
}

/// Shows what is to be opened, once the page's own card and the one that it names are
/// there.
pub(in crate::view) fn open(context: Context) {
    if !context.cards.with_untracked(|cards| cards.has_own) {
        return;
    }
    let turn = begin(context);
    let named = context
        .opening
        .with_untracked(|opening| opening.as_ref().map(|opening| opening.link.card));
    let named = named.or_else(|| context.cards.with_untracked(|cards| cards.named));
    let Some(named) = named else {
        end_loading(context);
        return context.stage.set(Stage::Ready);
    };
    if let Some(card) = context.known(named) {
        return show(context, &card, named, None);
    }
    let Some(url) = archived(context, named) else {
        return show(context, &context.own.get_untracked(), named, None);
    };
    say_loading(context);
    spawn_local(async move {
        let card = card_at(&url, Some(&named.to_string())).await;
        if is_over(context, turn) {
            return;
        }
        match card {
            Ok(card) => show(context, &card, named, None),
            Err(failure) => {
                let own = context.own.get_untracked();
                show(context, &own, named, Some(failure));
            }
        }
    });
}

/// Where the archive has the card `id`, if the page has an archive.
fn archived(context: Context, id: CardId) -> Option<String> {
    let folder = context.says(Attribute::RateCardArchive)?;
    let folder = folder.strip_suffix('/').unwrap_or(&folder);
    Some(format!("{folder}/{id}.json"))
}

/// Shows by `card` what names the card `named`; `failure` says why that is not the same.
fn show(context: Context, card: &Rc<RateCard>, named: CardId, failure: Option<CardFailure>) {
    end_loading(context);
    let is_named = card.id() == named;
    context
        .cards
        .update(|cards| cards.named = (!is_named).then_some(named));
    if let Some(opening) = context.opening.update(Option::take) {
        let otherwise = otherwise(context, &opening, failure);
        return context.present(opening, card, otherwise);
    }
    let before = context.card.get_untracked();
    context
        .answers
        .update(|answers| answers.display.restate(&before, card));
    context.card.set(Rc::clone(card));
    let notice = if is_named {
        card_words::came()
    } else {
        card_words::other_card(context, failure)
    };
    context.notice.set(Some(notice));
    context.stage.set(Stage::Ready);
}

/// What is said where another card prices.
fn otherwise(context: Context, opening: &Opening, failure: Option<CardFailure>) -> Notice {
    if opening.is_draft {
        Notice::RestoredWithout
    } else {
        card_words::other_card(context, failure)
    }
}

/// Says that a card is on its way, where there are figures on screen meanwhile.
fn say_loading(context: Context) {
    if context.stage.get_untracked() == Stage::Ready {
        context.notice.set(Some(card_words::loading()));
    }
}

fn end_loading(context: Context) {
    let is_loading = |notice: &Option<Notice>| match notice {
        Some(Notice::Drawn(drawn)) => drawn.kind == Kind::Progress,
        _ => false,
    };
    if context.notice.with_untracked(is_loading) {
        context.notice.set(None);
    }
}

/// Begins something that takes time; whatever was begun before is over.
fn begin(context: Context) -> u32 {
    context.cards.update(|cards| {
        cards.turn = cards.turn.wrapping_add(1);
        cards.turn
    })
}

/// Whether what was begun has been overtaken, or the widget has been removed.
fn is_over(context: Context, begun: u32) -> bool {
    context.cards.is_gone() || context.cards.with_untracked(|cards| cards.turn) != begun
}

/// The card at `url`; `id` is the one that it must have.
async fn card_at(url: &str, id: Option<&str>) -> Result<Rc<RateCard>, CardFailure> {
    let card = match fetch::read(url, MAX_BYTES).await {
        Ok(bytes) => RateCard::from_bytes(&bytes, id),
        Err(FetchError::Unreachable) => Err(NoCard::Unreachable),
        Err(FetchError::Status(status)) => Err(NoCard::Status(status)),
        Err(FetchError::TooLarge) => Err(NoCard::TooLarge),
    };
    card.map(Rc::new).map_err(CardFailure::new)
}
