//! Listeners that are taken off when they are dropped.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::Closure;
use web_sys::{Event, EventTarget};

/// A listener, for as long as this is kept.
///
/// Not gloo's: that one hands the browser an object of options, and the fields which it
/// leaves out are read from `Object.prototype`, where a page may have put something.
pub(crate) struct Listener {
    target: EventTarget,
    event: &'static str,
    heard: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Calls `hear` for each `event` of `target`; it may prevent what comes of it.
    pub(crate) fn new(
        target: &EventTarget,
        event: &'static str,
        mut hear: Box<dyn FnMut(&Event)>,
    ) -> Self {
        let heard = Closure::<dyn FnMut(Event)>::new(move |event: Event| hear(&event));
        let function = heard.as_ref().unchecked_ref();
        // Refused for nothing that is a function.
        let _ = target.add_event_listener_with_callback_and_bool(event, function, false);
        let target = target.clone();
        Self {
            target,
            event,
            heard,
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let function = self.heard.as_ref().unchecked_ref();
        let target = &self.target;
        let _ = target.remove_event_listener_with_callback_and_bool(self.event, function, false);
    }
}
