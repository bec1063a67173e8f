//! Which sites, as check boxes that show what each would add.

use crate::browser::event;
use crate::dom::{Element, Event, Var, el};
use crate::form::Answers;
use crate::seller::{Field, Site};
use crate::text::form;
use crate::text::quote::site_label;
use crate::view::controls::Pen;
use crate::view::controls::effect::effect;
use crate::view::controls::number_field::assumed_mark;
use crate::view::state::Context;

/// Draws the question.
pub(in crate::view) fn sites(pen: Pen) -> Element {
    let lang = pen.lang();
    let last = Var::new(false);
    let legend = el("legend")
        .class("label-row")
        .child(el("span").child(pen.say(form::SITES)))
        .child(assumed_mark(pen, Field::Sites));
    let options = Site::ALL.map(|site| option(pen, site, last));
    let note = el("p")
        .class("hint")
        .class_when("error", move || last.get())
        .attr("id", "sites-note")
        .attr("role", "status")
        .live_text(move || {
            if last.get() {
                form::LAST_SITE
            } else {
                form::SITES_HINT
            }
            .get(lang)
        });
    el("fieldset")
        .class("field")
        .attr("aria-describedby", "sites-note")
        .child(legend)
        .child(el("div").class("options sites").children(options))
        .child(note)
}

fn option(pen: Pen, site: Site, last: Var<bool>) -> Element {
    let context = pen.context;
    let id = format!("site-{}", site.code());
    let is_chosen = move |answers: &Answers| answers.sites.contains(site);
    let input = el("input")
        .attr("type", "checkbox")
        .attr("id", id.clone())
        .live_prop("checked", move || context.answers.with(is_chosen))
        .on("change", move |event| toggle(context, site, last, event));
    let name = el("span")
        .class("option-label")
        .child(el("span").class("code").child(site.code()))
        .child(" ")
        .child(site_label(site).get(pen.lang()));
    let effect = effect(pen, is_chosen, move |answers| {
        answers.toggle_site(site);
    });
    let label = el("label").attr("for", id).child(name).child(effect);
    el("div").class("option").child(input).child(label)
}

fn toggle(context: Context, site: Site, last: Var<bool>, event: &Event) {
    let taken = context.answers.update(|answers| answers.toggle_site(site));
    last.set(!taken);
    context.undo.set(None);
    if !taken {
        // The browser has already cleared the box.
        event::keep_checked(event);
    }
}
