//! One answer out of a few, as native radio buttons.

use leptos::prelude::*;

use super::context::Context;
use super::number_field::assumed_mark;
use crate::browser::intl::Locale;
use crate::form::Answers;
use crate::seller::Field;

/// One possible answer.
pub(super) struct Choice<T> {
    pub(super) value: T,
    pub(super) label: String,
    /// What it means, if it needs saying.
    pub(super) note: Option<&'static str>,
}

/// A question with a few answers.
pub(super) struct ChoiceSpec<T: 'static> {
    pub(super) name: &'static str,
    pub(super) legend: &'static str,
    pub(super) field: Field,
    pub(super) choices: Vec<Choice<T>>,
    pub(super) get: fn(&Answers) -> T,
    pub(super) set: fn(&mut Answers, T),
    /// Whether each answer shows by how much it moves the monthly fee.
    pub(super) effects: bool,
}

/// Draws the question.
pub(super) fn choice<T>(context: Context, locale: Locale, spec: ChoiceSpec<T>) -> AnyView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let ChoiceSpec {
        name,
        legend,
        field,
        choices,
        get,
        set,
        effects,
    } = spec;
    let noted = choices.iter().any(|choice| choice.note.is_some());
    let options: Vec<AnyView> = choices
        .into_iter()
        .enumerate()
        .map(|(index, choice)| {
            let value = choice.value;
            let option = ChoiceOption {
                context,
                locale,
                id: format!("{name}-{index}"),
                name,
                label: choice.label,
                note: choice.note,
            };
            let chosen = Signal::derive(move || context.answers.with(get) == value);
            let effect = effects.then(|| {
                Signal::derive(move || {
                    let card = context.card();
                    context
                        .answers
                        .with(|answers| answers.effect(&card, |changed| set(changed, value)))
                })
            });
            option.draw(
                chosen,
                effect,
                Callback::new(move |()| {
                    context.answer(field, |answers| set(answers, value));
                }),
            )
        })
        .collect();
    view! {
        <fieldset class="field">
            <legend class="label-row">
                <span>{legend}</span>
                {assumed_mark(context, locale, field)}
            </legend>
            <div class="options" class:noted=noted>{options}</div>
        </fieldset>
    }
    .into_any()
}

struct ChoiceOption {
    context: Context,
    locale: Locale,
    id: String,
    name: &'static str,
    label: String,
    note: Option<&'static str>,
}

impl ChoiceOption {
    fn draw(
        self,
        chosen: Signal<bool>,
        effect: Option<Signal<crate::money::Amount>>,
        choose: Callback<()>,
    ) -> AnyView {
        let currency = self.context.card().currency();
        let locale = self.locale;
        let effect = effect.map(|effect| {
            view! {
                <span class="effect">
                    {move || {
                        let amount = effect.get();
                        if chosen.get() { String::new() } else { locale.signed_money(amount, currency) }
                    }}
                </span>
            }
        });
        view! {
            <div class="option">
                <input
                    type="radio"
                    id=self.id.clone()
                    name=self.name
                    prop:checked=move || chosen.get()
                    on:change=move |_| choose.run(())
                />
                <label for=self.id>
                    <span class="option-label">{self.label}</span>
                    {effect}
                    {self.note.map(|note| view! { <span class="option-note">{note}</span> })}
                </label>
            </div>
        }
        .into_any()
    }
}
