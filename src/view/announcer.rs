//! Says the price aloud after it has changed, once typing has paused.

use super::context::Context;
use super::summary::spoken_price;
use crate::browser::intl::Locale;
use crate::browser::timer::Pause;
use crate::dom::{Element, Var, el, follow};

/// A pause in typing, in milliseconds.
const PAUSE: u32 = 700;

/// The live region, and what else waits for a pause: keeping the entries.
pub(super) fn announcer(context: Context) -> Element {
    let said = Var::new(String::new());
    let mut previous = None;
    // Dropping the one before cancels it.
    let mut _pending = None;
    follow(move || {
        context.answers.track();
        // What is not on screen is neither said nor kept.
        if !context.is_ready() {
            return;
        }
        let text = spoken_price(context, Locale(context.lang.get()));
        if let Some(previous) = previous.replace(text.clone()) {
            let changed = previous != text;
            _pending = Some(Pause::new(PAUSE, move || {
                context.keep();
                if changed {
                    said.set(text);
                }
            }));
        }
    });
    el("p")
        .class("sr-only")
        .attr("aria-live", "polite")
        .live_text(move || said.get())
}
