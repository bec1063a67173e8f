//! A list that keeps the entries which stay.

use leptos::prelude::{Owner, untrack};
use web_sys::Node;

use super::{View, follow};

/// Shows an entry for each of `keys`, drawn once for as long as its key is there: an
/// entry that stays keeps its focus and whatever the reader has opened in it.
pub(crate) fn each<K, V>(
    keys: impl Fn() -> Vec<K> + 'static,
    draw: impl Fn(&K) -> V + 'static,
) -> View
where
    K: PartialEq + 'static,
    V: Into<View>,
{
    let (place, end) = View::place();
    let mut list = List {
        owner: Owner::new(),
        entries: Vec::new(),
        spare: Vec::new(),
        end,
    };
    let mut known: Vec<K> = Vec::new();
    follow(move || {
        let now = keys();
        let stays: Vec<Option<usize>> = now
            .iter()
            .map(|key| known.iter().position(|other| other == key))
            .collect();
        list.update(&stays, &|index| draw(&now[index]).into());
        known = now;
    });
    place
}

struct Entry {
    owner: Owner,
    view: View,
}

struct List {
    /// The owner of the entries' owners, which outlives a run of the effect.
    owner: Owner,
    entries: Vec<Entry>,
    /// The owners of entries that are gone, for new ones: an owner never forgets a
    /// child that it has had.
    spare: Vec<Owner>,
    end: Node,
}

impl List {
    /// `stays` says for each new place which old one it continues, if any.
    fn update(&mut self, stays: &[Option<usize>], draw: &dyn Fn(usize) -> View) {
        let mut before: Vec<Option<Entry>> = self.entries.drain(..).map(Some).collect();
        let kept: Vec<Option<Entry>> = stays
            .iter()
            .map(|old| before.get_mut((*old)?).and_then(Option::take))
            .collect();
        let gone = before.into_iter().flatten().map(Entry::remove);
        self.spare.extend(gone);
        for (index, kept) in kept.into_iter().enumerate() {
            let entry = kept.unwrap_or_else(|| {
                let owner = self.spare.pop().unwrap_or_else(|| self.owner.child());
                let view = owner.with(|| untrack(|| draw(index)));
                Entry { owner, view }
            });
            self.entries.push(entry);
        }
        self.arrange();
    }

    /// From the end: what stands in its place is not touched.
    fn arrange(&self) {
        let mut next = self.end.clone();
        for entry in self.entries.iter().rev() {
            if let Some((first, last)) = entry.view.ends() {
                if last.next_sibling().as_ref() != Some(&next) {
                    entry.view.insert_before(&next);
                }
                next = first.clone();
            }
        }
    }
}

impl Entry {
    /// Hands back the owner, which owns nothing any more.
    fn remove(self) -> Owner {
        self.owner.cleanup();
        self.view.remove();
        self.owner
    }
}
