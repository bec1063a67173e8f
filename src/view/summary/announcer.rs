//! Says the price aloud after it has changed, once typing has paused.

use super::price::spoken_price;
use crate::browser::timer::Pause;
use crate::dom::{Element, Var, el, follow, is_composing};
use crate::view::controls::Pen;
use crate::view::state::Context;

/// A pause in typing, in milliseconds.
const PAUSE: u32 = 700;

/// The live region.
pub(in crate::view) fn announcer(context: Context) -> Element {
    let said = Var::new(String::new());
    // The price that is known: what was there at first, and then what has been said.
    let known: Var<Option<String>> = Var::new(None);
    // Dropping the one before cancels it.
    let mut _pending = None;
    follow(move || {
        context.answers.track();
        // What is not on screen is not said.
        if !context.is_ready() {
            return;
        }
        let text = spoken_price(Pen::new(context, context.lang.get()));
        if known.with_untracked(Option::is_none) {
            known.set(Some(text));
            return;
        }
        _pending = Some(Pause::new(PAUSE, move || {
            let is_known = known.with_untracked(|known| known.as_ref() == Some(&text));
            // What an input method ends with is a change of its own.
            if !is_known && !is_composing() {
                known.set(Some(text.clone()));
                said.set(text);
            }
        }));
    });
    el("p")
        .class("sr-only")
        .attr("aria-live", "polite")
        .live_text(move || said.get())
}
