//! Says the price aloud after it has changed, once typing has paused.

use leptos::prelude::*;

use super::context::Context;
use crate::browser::intl::Locale;
use crate::browser::timer::Pause;
use crate::text::result;

/// A pause in typing, in milliseconds.
const PAUSE: u32 = 700;

/// The live region, and what else waits for a pause: keeping the entries.
pub(super) fn announcer(context: Context) -> AnyView {
    let said = RwSignal::new(String::new());
    let pending = StoredValue::new_local(None::<Pause>);
    Effect::new(move |previous: Option<String>| {
        let currency = context.card().currency();
        let locale = Locale(context.lang.get());
        let monthly = context.quote.with(|quote| quote.totals.monthly);
        context.answers.track();
        let text = result::spoken_price(locale.0, &locale.whole_money(monthly, currency));
        if let Some(previous) = previous {
            let changed = previous != text;
            let spoken = text.clone();
            let pause_task = Pause::new(PAUSE, move || {
                context.keep();
                if changed {
                    said.set(spoken);
                }
            });
            // Dropping the one before cancels it.
            pending.set_value(Some(pause_task));
        }
        text
    });
    view! { <p class="sr-only" aria-live="polite">{move || said.get()}</p> }.into_any()
}
