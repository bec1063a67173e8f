//! A place in a view whose content is drawn anew when something changes.

use core::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::{Owner, untrack};

use super::{View, follow};

/// Shows what `draw` makes of `key`, and draws it anew when the key has become
/// another, not before: what merely changes inside is the content's own business.
pub(crate) fn region<K, V>(
    mut key: impl FnMut() -> K + 'static,
    draw: impl Fn(&K) -> V + 'static,
) -> View
where
    K: PartialEq + 'static,
    V: Into<View>,
{
    let shown = Rc::new(RefCell::new(None));
    let drawn = Rc::clone(&shown);
    boxed(
        Box::new(move || {
            let now = Some(key());
            let mut shown = shown.borrow_mut();
            let changed = *shown != now;
            *shown = now;
            changed
        }),
        Box::new(move || drawn.borrow().as_ref().map(&draw).into()),
    )
}

/// Shows what `draw` draws as long as `holds` does.
pub(crate) fn when<V: Into<View>>(
    holds: impl Fn() -> bool + 'static,
    draw: impl Fn() -> V + 'static,
) -> View {
    region(holds, move |&holds| holds.then(&draw))
}

fn boxed(mut changed: Box<dyn FnMut() -> bool>, draw: Box<dyn Fn() -> View>) -> View {
    let (place, end) = View::place();
    // The content's owner is not the effect's: that one is cleaned up whenever the
    // effect runs, also when the content stays.
    let content = Owner::new();
    let mut shown = View::default();
    follow(move || {
        if changed() {
            let view = content.with_cleanup(|| untrack(&draw));
            shown.remove();
            view.insert_before(&end);
            shown = view;
        }
    });
    place
}
