//! A field for a number as people write it.

use leptos::prelude::*;

use super::context::{Context, Refusal};
use crate::browser::intl::Locale;
use crate::form::Answers;
use crate::money::{Amount, Currency, Percent};
use crate::seller::Field;
use crate::seller::number::{Kind, NumberError, Written, read};
use crate::text::form::{ASSUMED, AnswerError, OPTIONAL};
use crate::text::format::{Format, grouped};

type Getter = Box<dyn Fn(&Answers) -> Option<i64> + Send + Sync>;
type Setter = Box<dyn Fn(&mut Answers, Option<i64>) + Send + Sync>;

/// What one number field shows and changes. Values are hundredths, or whole
/// units for a count.
pub(super) struct NumberSpec {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) hint: &'static str,
    pub(super) kind: Kind,
    /// The currency of money.
    pub(super) currency: Currency,
    /// Both ends included.
    pub(super) range: (i64, i64),
    /// Whether nothing is an answer too.
    pub(super) optional: bool,
    /// The question it answers.
    pub(super) field: Option<Field>,
    /// In a table the column is the label, and there is no room for hints.
    pub(super) in_table: bool,
    pub(super) get: Getter,
    pub(super) set: Setter,
}

#[derive(Clone, Copy)]
struct NumberState {
    context: Context,
    locale: Locale,
    spec: StoredValue<NumberSpec>,
    text: RwSignal<String>,
}

/// Draws the field.
pub(super) fn number_field(context: Context, locale: Locale, spec: NumberSpec) -> AnyView {
    let state = NumberState::new(context, locale, spec);
    if state.spec.with_value(|spec| spec.in_table) {
        return state.cell();
    }
    let (id, label, optional) = state
        .spec
        .with_value(|spec| (spec.id.clone(), spec.label.clone(), spec.optional));
    let optional = optional.then(|| {
        view! { <span class="optional">{OPTIONAL.get(locale.0)}</span> }
    });
    view! {
        <div class="field">
            <div class="label-row">
                <label for=id.clone()>{label}</label>
                {optional}
                {state.assumed_mark()}
            </div>
            {state.input()}
            {state.below()}
        </div>
    }
    .into_any()
}

impl NumberState {
    fn new(context: Context, locale: Locale, spec: NumberSpec) -> Self {
        let state = Self {
            context,
            locale,
            spec: StoredValue::new(spec),
            text: RwSignal::new(String::new()),
        };
        // Also on the first run: a text that was refused is shown again. Another
        // control may change the same answer; a text that says it otherwise stays.
        Effect::new(move |_| {
            context.refill.track();
            context.answers.track();
            match state.refusal_untracked() {
                Some(refusal) => state.text.set(refusal.text),
                None if state.is_said() => {}
                None => state.text.set(state.canonical()),
            }
        });
        state
    }

    fn id(self) -> String {
        self.spec.with_value(|spec| spec.id.clone())
    }

    fn refusal(self) -> Option<Refusal> {
        self.spec.with_value(|spec| {
            self.context
                .refusals
                .with(|refusals| refusals.iter().find(|r| r.id == spec.id).cloned())
        })
    }

    fn refusal_untracked(self) -> Option<Refusal> {
        untrack(|| self.refusal())
    }

    /// The answer as the field writes it.
    fn canonical(self) -> String {
        let answers = self.context.answers;
        self.spec
            .with_value(|spec| {
                answers.with_untracked(|answers| {
                    (spec.get)(answers).map(|value| plain(spec.kind, value))
                })
            })
            .unwrap_or_default()
    }

    /// Whether the text, however written, says the present answer.
    fn is_said(self) -> bool {
        let text = self.text.get_untracked();
        let answers = self.context.answers;
        self.spec.with_value(|spec| {
            let answer = answers.with_untracked(|answers| (spec.get)(answers));
            self.understand(spec, &text) == Ok(answer)
        })
    }

    /// Some browsers tell a field that is being removed that it has lost the focus,
    /// after its state has gone.
    fn is_gone(self) -> bool {
        self.text.is_disposed()
    }

    /// Takes the text, or keeps the last answer and says what is wrong.
    fn enter(self, text: String) {
        let answer = self.spec.with_value(|spec| self.understand(spec, &text));
        self.text.set(text.clone());
        let id = self.id();
        match answer {
            Ok(value) => {
                self.forget(&id);
                let context = self.context;
                context.answers.update(|answers| {
                    self.spec.with_value(|spec| {
                        (spec.set)(answers, value);
                        if let Some(field) = spec.field {
                            answers.confirm(field);
                        }
                    });
                });
                context.undo.set(None);
            }
            Err(error) => self.context.refusals.update(|refusals| {
                refusals.retain(|refusal| refusal.id != id);
                refusals.push(Refusal { id, text, error });
            }),
        }
    }

    fn forget(self, id: &str) {
        let known = |refusals: &Vec<Refusal>| refusals.iter().any(|refusal| refusal.id == id);
        if self.context.refusals.with_untracked(known) {
            self.context
                .refusals
                .update(|refusals| refusals.retain(|refusal| refusal.id != id));
        }
    }

    fn understand(self, spec: &NumberSpec, text: &str) -> Result<Option<i64>, AnswerError> {
        let written = match read(text, spec.kind) {
            Err(NumberError::Empty) if spec.optional => return Ok(None),
            Err(error) => return Err(AnswerError::Number(error, text.trim().to_owned())),
            Ok(written) => written,
        };
        let value = self.in_own_currency(spec, written)?;
        let (min, max) = spec.range;
        if value < min || value > max {
            let show = |value| self.shown(spec, value);
            return Err(AnswerError::OutOfRange(show(min), show(max)));
        }
        Ok(Some(value))
    }

    /// An amount in another currency is converted at the card's rate.
    fn in_own_currency(self, spec: &NumberSpec, written: Written) -> Result<i64, AnswerError> {
        match written.currency {
            Some(currency) if currency != spec.currency && spec.kind == Kind::Money => {
                let card = self.context.card();
                let exchange = &card.exchange.terms;
                let converted = exchange.convert(written.amount(), currency, spec.currency);
                converted
                    .map(Amount::minor)
                    .ok_or(AnswerError::NoRate(currency))
            }
            _ => Ok(written.amount().minor()),
        }
    }

    fn shown(self, spec: &NumberSpec, value: i64) -> String {
        match spec.kind {
            Kind::Money => self.locale.money(Amount::from_minor(value), spec.currency),
            Kind::Percent => self.locale.percent(percent(value)),
            Kind::Count => plain(Kind::Count, value),
        }
    }

    fn input(self) -> AnyView {
        let id = self.id();
        let (unit, label, in_table) = self.spec.with_value(|spec| {
            let unit = match spec.kind {
                Kind::Money => spec.currency.code(),
                Kind::Percent => "%",
                Kind::Count => "",
            };
            (unit, spec.label.clone(), spec.in_table)
        });
        let invalid = move || self.refusal().is_some();
        let described = format!("{id}-note");
        let input = view! {
            <input
                id=id
                class="number"
                type="text"
                // Not "decimal": 万, k and separators have to be typed.
                inputmode="text"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-label=in_table.then_some(label)
                aria-invalid=move || invalid().then_some("true")
                aria-describedby=described
                prop:value=move || self.text.get()
                on:input=move |event| {
                    if !self.is_gone() {
                        self.enter(event_target_value(&event));
                    }
                }
                on:blur=move |_| {
                    if !self.is_gone() && self.refusal_untracked().is_none() {
                        self.text.set(self.canonical());
                    }
                }
            />
        };
        if in_table {
            return input.into_any();
        }
        let unit = (!unit.is_empty()).then(|| {
            view! { <span class="unit" aria-hidden="true">{unit}</span> }
        });
        view! { <div class="control">{input}{unit}</div> }.into_any()
    }

    fn cell(self) -> AnyView {
        let note = format!("{}-note", self.id());
        view! {
            {self.input()}
            <span id=note class="cell-note">{move || self.error_text()}</span>
        }
        .into_any()
    }

    /// The hint, what was understood, or what is wrong, in one reserved place.
    fn below(self) -> AnyView {
        let note = format!("{}-note", self.id());
        let hint = self.spec.with_value(|spec| spec.hint);
        view! {
            <p id=note class="hint" class:error=move || self.refusal().is_some()>
                {move || {
                    self.error_text().or_else(|| self.echo()).unwrap_or_else(|| hint.to_owned())
                }}
            </p>
        }
        .into_any()
    }

    fn error_text(self) -> Option<String> {
        let refusal = self.refusal()?;
        Some(crate::text::form::answer_error(
            self.locale.0,
            &refusal.error,
        ))
    }

    /// What was understood, as long as it is written differently.
    fn echo(self) -> Option<String> {
        self.context.answers.track();
        let text = self.text.get();
        if text.is_empty() || text == self.canonical() {
            return None;
        }
        self.spec.with_value(|spec| {
            let value = self
                .context
                .answers
                .with_untracked(|answers| (spec.get)(answers));
            value.map(|value| format!("= {}", self.shown(spec, value)))
        })
    }

    fn assumed_mark(self) -> Option<AnyView> {
        let field = self.spec.with_value(|spec| spec.field)?;
        Some(assumed_mark(self.context, self.locale, field))
    }
}

/// Says that the answer to `field` is a default.
pub(super) fn assumed_mark(context: Context, locale: Locale, field: Field) -> AnyView {
    view! {
        <Show when=move || context.assumed().contains(field)>
            <span class="assumed">{ASSUMED.get(locale.0)}</span>
        </Show>
    }
    .into_any()
}

fn percent(hundredths: i64) -> Percent {
    Percent::from_hundredths(i32::try_from(hundredths).unwrap_or(i32::MAX))
}

/// A value as a field writes it: `50,000`, `28.5`, `1,200`.
fn plain(kind: Kind, value: i64) -> String {
    match kind {
        Kind::Money => {
            let text = grouped(Amount::from_minor(value));
            text.strip_suffix(".00").map(str::to_owned).unwrap_or(text)
        }
        Kind::Percent => percent(value).decimal().normalize().to_string(),
        Kind::Count => {
            let text = grouped(Amount::from_major(value));
            text.trim_end_matches(".00").to_owned()
        }
    }
}
