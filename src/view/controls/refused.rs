//! The way to a field whose text was not taken: what leaves the widget is what is on
//! screen, and not the quote of the answer before.

use crate::browser::event::{Root, Spot};
use crate::dom::Event;
use crate::text::draft::correct_first;
use crate::view::state::{Context, Refusal, Section, Tab};

/// The tabs whose fields are drawn only while they are shown, by how the names of the
/// fields begin.
const TABS: [(&str, Tab); 8] = [
    ("share-", Tab::Kpi),
    ("standard-", Tab::Kpi),
    ("last-year-gmv", Tab::Kpi),
    ("stock-out-days", Tab::Kpi),
    ("grace", Tab::Kpi),
    ("ahead-", Tab::Outlook),
    ("team-", Tab::Alternatives),
    ("offer-", Tab::Alternatives),
];

/// Goes to the first field whose text was not taken; `then` gets what is to be said of
/// it, or nothing where everything was taken after all. `false` if there is none.
pub(in crate::view) fn goes_to_refused(
    context: Context,
    clicked: &Event,
    then: impl FnOnce(Option<String>) + 'static,
) -> bool {
    let first = |refusals: &Vec<Refusal>| refusals.first().map(|refusal| refusal.id.clone());
    let Some(id) = context.refusals.with_untracked(first) else {
        return false;
    };
    let Some(root) = Root::of(clicked) else {
        return false;
    };
    if let Some((_, tab)) = TABS.iter().find(|(name, _)| id.starts_with(name)) {
        context.tab.set(*tab);
    }
    root.leave_dialog(clicked, &id);
    // The tab is drawn by then.
    Root::soon(move || {
        // The widget may have been removed meanwhile.
        if context.refusals.is_gone() {
            return;
        }
        let spot = root.spot(&id);
        if let Some(spot) = &spot {
            open(context, spot);
            Root::soon(move || root.focus(&id));
        } else {
            // It was kept of a field that there is no more.
            context
                .refusals
                .update(|refusals| refusals.retain(|refusal| refusal.id != id));
        }
        let lang = context.lang.get_untracked();
        then(spot.map(|spot| correct_first(lang, &spot.label)));
    });
    true
}

/// Opens what hides a field.
fn open(context: Context, spot: &Spot) {
    let is_around = |section: &Section| section.id() == spot.section;
    if let Some(section) = Section::ALL.into_iter().find(is_around) {
        context.show_section(section);
    }
    let is_around = |tab: &Tab| tab.panel() == spot.panel;
    if let Some(tab) = Tab::ALL.into_iter().find(is_around) {
        context.tab.set(tab);
    }
}
