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
//!
//! An effect or a memo that is dropped would stay on the lists of what it has read,
//! which would then grow with all that is ever drawn. So both are made here only, and
//! leave those lists when their owner is cleaned up.

mod element;
mod list;
mod region;
mod var;
mod view;

use any_spawner::Executor;
use leptos::prelude::{Memo, Owner, RenderEffect, StoredValue};
use leptos::reactive::computed::ArcMemo;
use leptos::reactive::graph::{AnySubscriber, Subscriber as _, ToAnySubscriber as _};

use crate::browser::listener::Listener;

pub(crate) use element::{Element, Event, el, is_composing, on_window, svg};
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

/// A value that is computed from others, once for all who read it, and only when one of
/// those has changed.
pub(crate) fn memo<T: PartialEq + Send + Sync + 'static>(
    compute: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    let memo = ArcMemo::new(move |_| compute());
    // Before the memo itself, which has to be there when this is dropped.
    keep(Kept::Memo(memo.to_any_subscriber()));
    memo.into()
}

/// What lives as long as the owner.
enum Kept {
    Effect(RenderEffect<()>),
    Memo(AnySubscriber),
    /// A radio button that has to leave its group.
    Grouped(web_sys::Element),
    Listener(#[expect(dead_code, reason = "held, not read")] Listener),
}

impl Drop for Kept {
    fn drop(&mut self) {
        let reader = match self {
            Self::Effect(effect) => effect.to_any_subscriber(),
            Self::Memo(memo) => memo.clone(),
            Self::Grouped(element) => {
                let _ = element.remove_attribute("name");
                return;
            }
            Self::Listener(_) => return,
        };
        reader.clear_sources(&reader);
    }
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
