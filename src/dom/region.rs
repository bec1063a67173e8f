//! A place in a view whose content is drawn anew when something changes.

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
    let mut shown = None;
    boxed(Box::new(move |show| {
        let now = key();
        if shown.as_ref() != Some(&now) {
            show(&|| draw(&now).into());
            shown = Some(now);
        }
    }))
}

/// Shows what `draw` draws as long as `holds` does.
pub(crate) fn when<V: Into<View>>(
    holds: impl Fn() -> bool + 'static,
    draw: impl Fn() -> V + 'static,
) -> View {
    region(holds, move |&holds| holds.then(&draw))
}

/// Puts a view in place of the one before it.
type Show<'a> = &'a mut dyn FnMut(&dyn Fn() -> View);

fn boxed(mut update: Box<dyn FnMut(Show<'_>)>) -> View {
    let (place, end) = View::place();
    // The content's owner is not the effect's: that one is cleaned up whenever the
    // effect runs, also when the content stays.
    let content = Owner::new();
    let mut shown = View::default();
    follow(move || {
        update(&mut |draw| {
            let view = content.with_cleanup(|| untrack(draw));
            shown.remove();
            view.insert_before(&end);
            shown = view;
        });
    });
    place
}
