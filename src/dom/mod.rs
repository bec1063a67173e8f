//! Elements that follow signals: the small renderer beneath the view.
//!
//! Leptos' own renderer gives every shape of a view a type, and every type its own
//! code: of this widget's first load that was more than half. Here an element is one
//! type, each closure is boxed once, and all of them share the same few functions.
//! Leptos keeps what it is best at: signals, memos, effects and who owns them.
//! `docs/size.md` has the figures of both.
//!
//! Elements are created at once, not described first: a view function runs once, and
//! what changes later is a closure that an effect runs again. What an effect or a
//! listener holds is released with the [`Owner`] that was current when it was made.

mod element;
mod list;
mod region;
mod var;
mod view;

use any_spawner::Executor;
use leptos::prelude::{Owner, RenderEffect, StoredValue};

pub(crate) use element::{Attribute, Element, Event, el, on_window, svg};
pub(crate) use list::each;
pub(crate) use region::{region, when};
pub(crate) use var::Var;
pub(crate) use view::View;

/// Runs `effect` now and whenever something that it read has changed, until the
/// present owner is cleaned up.
pub(crate) fn follow(effect: impl FnMut() + 'static) {
    follow_boxed(Box::new(effect));
}

fn follow_boxed(mut effect: Box<dyn FnMut()>) {
    keep(Kept::Effect(RenderEffect::new(move |_| effect())));
}

/// What lives as long as the owner.
enum Kept {
    Effect(#[expect(dead_code, reason = "held, not read")] RenderEffect<()>),
    Listener(#[expect(dead_code, reason = "held, not read")] gloo::events::EventListener),
}

fn keep(kept: Kept) {
    StoredValue::new_local(kept);
}

/// A view in the document. Dropping it removes it and releases all that it holds.
pub(crate) struct Mount {
    owner: Owner,
    view: View,
}

impl Mount {
    /// Draws a view into `parent`.
    pub(crate) fn new(parent: &web_sys::Node, draw: impl FnOnce() -> View) -> Self {
        // Effects run on the browser's microtasks; only the first call sets that up.
        let _ = Executor::init_wasm_bindgen();
        let owner = Owner::new();
        let view = owner.with(draw);
        view.append_to(parent);
        Self { owner, view }
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        // Listeners first: a field that is removed while it has the focus would
        // still tell its state, which is gone by then.
        self.owner.cleanup();
        self.view.remove();
    }
}
