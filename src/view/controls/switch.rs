//! A check box that looks like what it is: on or off.

use super::effect::effect;
use super::pen::Pen;
use crate::dom::{Element, el};
use crate::form::Answers;
use crate::text::Text;

/// A question that is answered by yes or no.
pub(in crate::view) struct Switch {
    pub(in crate::view) id: &'static str,
    pub(in crate::view) label: Text,
    pub(in crate::view) hint: Text,
    pub(in crate::view) is_on: fn(&Answers) -> bool,
    /// What switching on does to the answers, if it moves the monthly fee: by how much
    /// is shown while it is off.
    pub(in crate::view) on: Option<fn(&mut Answers)>,
}

impl Switch {
    /// Draws it; `toggle` changes the answer.
    pub(in crate::view) fn draw(self, pen: Pen, toggle: impl Fn() + 'static) -> Element {
        let context = pen.context;
        let note = format!("{}-note", self.id);
        let input = el("input")
            .attr("type", "checkbox")
            .attr("id", self.id)
            .attr("aria-describedby", note.clone())
            .live_prop("checked", move || context.answers.with(self.is_on))
            .on("change", move |_| toggle());
        let effect = self.on.map(|on| effect(pen, self.is_on, on));
        let label = el("label")
            .attr("for", self.id)
            .child(self.label.get(pen.lang()))
            .child(effect);
        let hint = el("p")
            .class("hint")
            .attr("id", note)
            .child(self.hint.get(pen.lang()));
        el("div")
            .class("field switch")
            .child(input)
            .child(label)
            .child(hint)
    }
}
