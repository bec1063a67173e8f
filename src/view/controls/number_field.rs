//! A field for a number as people write it.

use rust_decimal::Decimal;

use super::pen::Pen;
use crate::browser::{event, intl::Locale};
use crate::dom::{Element, Var, View, el, follow, when};
use crate::form::{Answers, paste};
use crate::money::{Amount, Currency, Percent};
use crate::seller::Field;
use crate::seller::number::{Kind, NumberError, Written, read, seen};
use crate::text::form::{AS_EXACT, ASSUMED, AnswerError, OPTIONAL};
use crate::text::format::{Format, grouped};
use crate::view::state::Refusal;

type Getter = Box<dyn Fn(&Answers) -> Option<i64>>;
type Setter = Box<dyn Fn(&mut Answers, Option<i64>)>;
/// What to ask about a value that is taken, if anything.
pub(in crate::view) type Doubter = fn(Locale, i64) -> Option<String>;

/// What one number field shows and changes. Values are hundredths, whole units for a
/// count, tenths for heads, ten-thousandths for a rate.
pub(in crate::view) struct NumberSpec {
    pub(in crate::view) id: String,
    pub(in crate::view) label: String,
    pub(in crate::view) hint: &'static str,
    pub(in crate::view) kind: Kind,
    /// The currency of money; without one, that in which the card reckons GMV.
    pub(in crate::view) currency: Option<Currency>,
    /// Both ends included.
    pub(in crate::view) range: (i64, i64),
    /// Whether nothing is an answer too.
    pub(in crate::view) optional: bool,
    /// The question it answers.
    pub(in crate::view) field: Option<Field>,
    /// What is asked about its answer.
    pub(in crate::view) doubt: Option<Doubter>,
    /// In a table the column is the label, and there is no room for hints.
    pub(in crate::view) in_table: bool,
    pub(in crate::view) get: Getter,
    pub(in crate::view) set: Setter,
}

#[derive(Clone, Copy)]
struct NumberState {
    pen: Pen,
    spec: Var<NumberSpec>,
    text: Var<String>,
}

/// Draws the field.
pub(in crate::view) fn number_field(pen: Pen, spec: NumberSpec) -> View {
    let state = NumberState::new(pen, spec);
    if state.spec(|spec| spec.in_table) {
        return state.cell(state.input());
    }
    let label_row = state.spec(|spec| {
        let optional = spec
            .optional
            .then(|| el("span").class("optional").child(pen.say(OPTIONAL)));
        let assumed = spec.field.map(|field| assumed_mark(pen, field));
        el("div")
            .class("label-row")
            .child(
                el("label")
                    .attr("for", spec.id.clone())
                    .child(spec.label.as_str()),
            )
            .child(optional)
            .child(assumed)
    });
    el("div")
        .class("field")
        .child(label_row)
        .child(state.control())
        .child(state.below())
        .into()
}

/// Draws a field of a table that may be left blank: what stands then is shown in it.
pub(in crate::view) fn suggested_field(
    pen: Pen,
    spec: NumberSpec,
    suggestion: impl Fn() -> String + 'static,
) -> View {
    let state = NumberState::new(pen, spec);
    state.cell(state.input().live_attr("placeholder", suggestion))
}

/// Draws fields in rows and columns, which several cells can be pasted into at once.
pub(in crate::view) fn number_grid<const ROWS: usize, const COLUMNS: usize>(
    pen: Pen,
    specs: [[NumberSpec; COLUMNS]; ROWS],
) -> [[View; COLUMNS]; ROWS] {
    let states = specs.map(|row| row.map(|spec| NumberState::new(pen, spec)));
    let put = move |from: (usize, usize), text: &str| {
        let cells = paste::cells(text);
        for ((down, right), cell) in &cells {
            let row = states.get(from.0 + down);
            if let Some(state) = row.and_then(|row| row.get(from.1 + right)) {
                state.enter((*cell).to_owned());
                state.tidy();
            }
        }
        !cells.is_empty()
    };
    let field = |row, column, state: NumberState| {
        let input = state.input().on("paste", move |event| {
            if put((row, column), &event::pasted(event)) {
                event.prevent_default();
            }
        });
        state.cell(input)
    };
    let mut row = 0..ROWS;
    states.map(|states| {
        let row = row.next().unwrap_or_default();
        let mut column = 0..COLUMNS;
        states.map(|state| field(row, column.next().unwrap_or_default(), state))
    })
}

impl NumberState {
    fn new(pen: Pen, spec: NumberSpec) -> Self {
        let context = pen.context;
        let state = Self {
            pen,
            spec: Var::new(spec),
            text: Var::new(String::new()),
        };
        // Also on the first run: a text that was refused is shown again. Another
        // control may change the same answer; a text that says it otherwise stays.
        follow(move || {
            context.refill.track();
            context.answers.track();
            match state.refusal_untracked() {
                // It was kept: whether it can be taken is seen here.
                Some(Refusal {
                    error: None, text, ..
                }) => state.enter(text),
                Some(refusal) => state.text.set(refusal.text),
                None if state.is_said() => {}
                None => state.text.set(state.canonical()),
            }
        });
        state
    }

    fn spec<T>(self, read: impl FnOnce(&NumberSpec) -> T) -> T {
        self.spec.with_untracked(read)
    }

    fn id(self) -> String {
        self.spec(|spec| spec.id.clone())
    }

    fn refusal(self) -> Option<Refusal> {
        self.spec(|spec| {
            self.pen
                .context
                .refusals
                .with(|refusals| refusals.iter().find(|r| r.id == spec.id).cloned())
        })
    }

    fn refusal_untracked(self) -> Option<Refusal> {
        self.spec(|spec| {
            self.pen
                .context
                .refusals
                .with_untracked(|refusals| refusals.iter().find(|r| r.id == spec.id).cloned())
        })
    }

    /// The answer, followed.
    fn answer(self) -> Option<i64> {
        let answers = self.pen.context.answers;
        self.spec(|spec| answers.with(|answers| (spec.get)(answers)))
    }

    /// The answer as the field writes it.
    fn canonical(self) -> String {
        let answers = self.pen.context.answers;
        self.spec(|spec| {
            answers
                .with_untracked(|answers| (spec.get)(answers).map(|value| plain(spec.kind, value)))
        })
        .unwrap_or_default()
    }

    /// Whether the text, however written, says the present answer.
    fn is_said(self) -> bool {
        let text = self.text.get_untracked();
        let answers = self.pen.context.answers;
        self.spec(|spec| {
            let answer = answers.with_untracked(|answers| (spec.get)(answers));
            self.understand(spec, &text) == Ok(answer)
        })
    }

    /// Takes the text, or keeps the last answer and says what is wrong.
    fn enter(self, text: String) {
        let answer = self.spec(|spec| self.understand(spec, &text));
        self.text.set(text.clone());
        let id = self.id();
        self.pen.context.typed.update(|all| {
            all.retain(|(known, _)| *known != id);
            all.push((id.clone(), text.clone()));
        });
        match answer {
            Ok(value) => {
                self.forget(&id);
                let context = self.pen.context;
                context.answers.update(|answers| {
                    self.spec(|spec| {
                        (spec.set)(answers, value);
                        if let Some(field) = spec.field {
                            answers.confirm(field);
                        }
                    });
                });
                context.undo.set(None);
            }
            Err(error) => self.pen.context.refusals.update(|refusals| {
                refusals.retain(|refusal| refusal.id != id);
                let error = Some(error);
                refusals.push(Refusal { id, text, error });
            }),
        }
    }

    /// Writes what was taken as the field writes it.
    fn tidy(self) {
        if self.refusal_untracked().is_none() {
            self.text.set(self.canonical());
        }
    }

    fn forget(self, id: &str) {
        let known = |refusals: &Vec<Refusal>| refusals.iter().any(|refusal| refusal.id == id);
        if self.pen.context.refusals.with_untracked(known) {
            self.pen
                .context
                .refusals
                .update(|refusals| refusals.retain(|refusal| refusal.id != id));
        }
    }

    fn understand(self, spec: &NumberSpec, text: &str) -> Result<Option<i64>, AnswerError> {
        let written = match read(text, spec.kind) {
            Err(NumberError::Empty) if spec.optional => return Ok(None),
            Err(error) => return Err(AnswerError::Number(error, seen(text))),
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

    fn currency(self, spec: &NumberSpec) -> Currency {
        spec.currency
            .unwrap_or_else(|| self.pen.context.card().gmv_currency())
    }

    /// An amount in another currency is converted at the card's rate.
    fn in_own_currency(self, spec: &NumberSpec, written: Written) -> Result<i64, AnswerError> {
        match written.currency {
            Some(currency) if spec.kind == Kind::Money => {
                let card = self.pen.context.card();
                let exchange = &card.exchange.terms;
                let own = self.currency(spec);
                let converted = exchange.convert(written.amount(), currency, own);
                converted
                    .map(Amount::minor)
                    .ok_or(AnswerError::NoRate(currency))
            }
            _ => Ok(written.amount().minor()),
        }
    }

    fn shown(self, spec: &NumberSpec, value: i64) -> String {
        match spec.kind {
            Kind::Money => {
                let currency = self.currency(spec);
                self.pen.locale.money(Amount::from_minor(value), currency)
            }
            Kind::Percent => self.pen.locale.percent(percent(value)),
            Kind::Count | Kind::Rate | Kind::Heads => plain(spec.kind, value),
        }
    }

    fn input(self) -> Element {
        let id = self.id();
        let label = self.spec(|spec| spec.in_table.then(|| spec.label.clone()));
        typed(id)
            .attr("aria-label", label)
            .live_attr("aria-invalid", move || {
                self.refusal().is_some().then_some("true")
            })
            .live_prop("value", move || self.text.get())
            .on_typed(move |text| self.enter(text))
            .on("blur", move |_| self.tidy())
    }

    /// The input with its unit.
    fn control(self) -> Element {
        let kind = self.spec(|spec| spec.kind);
        let unit = (!matches!(kind, Kind::Count | Kind::Heads)).then(|| {
            el("span")
                .class("unit")
                .attr("aria-hidden", "true")
                .live_text(move || match kind {
                    Kind::Money | Kind::Rate => self.spec(|spec| self.currency(spec).code()),
                    Kind::Percent | Kind::Count | Kind::Heads => "%",
                })
        });
        el("div").class("control").child(self.input()).child(unit)
    }

    fn cell(self, input: Element) -> View {
        let note = el("span")
            .class("cell-note")
            .attr("id", format!("{}-note", self.id()))
            .class_when("said", move || self.refusal().is_none())
            .live_text(move || {
                let exchanged = || {
                    let value = self.answer()?;
                    self.spec(|spec| self.exchanged(spec, value))
                };
                self.error_text().or_else(exchanged).unwrap_or_default()
            });
        View::from(input).and(note)
    }

    /// The hint, what was understood, or what is wrong, in one reserved place.
    fn below(self) -> Element {
        let hint = self.spec(|spec| spec.hint);
        el("p")
            .class("hint")
            .attr("id", format!("{}-note", self.id()))
            .class_when("error", move || self.refusal().is_some())
            .live_text(move || {
                let said = self.error_text().or_else(|| self.echo());
                said.unwrap_or_else(|| hint.to_owned())
            })
    }

    fn error_text(self) -> Option<String> {
        let error = self.refusal()?.error?;
        Some(crate::text::form::answer_error(self.pen.lang(), &error))
    }

    /// What was understood, as long as it is written differently, and what there is to
    /// ask about it.
    fn echo(self) -> Option<String> {
        let value = self.answer()?;
        let text = self.text.get();
        let is_plain = text.is_empty() || text == self.canonical();
        self.spec(|spec| {
            let doubt = spec.doubt.and_then(|doubt| doubt(self.pen.locale, value));
            let exchanged = || self.exchanged(spec, value);
            let read = || {
                let written = read(&text, spec.kind);
                let is_about = written.is_ok_and(|written| written.is_about);
                let about = if is_about {
                    AS_EXACT.get(self.pen.lang())
                } else {
                    ""
                };
                (!is_plain).then(|| format!("= {}{about}", self.shown(spec, value)))
            };
            doubt.or_else(exchanged).or_else(read)
        })
    }

    /// What was typed in another currency, and how it came to `value`; nothing once that
    /// has another origin.
    fn exchanged(self, spec: &NumberSpec, value: i64) -> Option<String> {
        let text = self.pen.context.typed.with_untracked(|all| {
            let typed = all.iter().find(|(id, _)| *id == spec.id);
            typed.map(|(_, text)| text.clone())
        })?;
        let written = read(&text, spec.kind).ok()?;
        let own = self.currency(spec);
        let named = written.currency.filter(|&named| named != own)?;
        if spec.kind != Kind::Money || self.in_own_currency(spec, written) != Ok(value) {
            return None;
        }
        let card = self.pen.context.card();
        let factor = |sign: &str, currency: Currency| {
            let rate = card.exchange.terms.rate(currency)?;
            (rate != Decimal::ONE).then(|| format!(" {sign} {}", rate.normalize()))
        };
        let factors = [factor("×", named), factor("÷", own)];
        let factors: String = factors.into_iter().flatten().collect();
        let stated = self.pen.locale.money(written.amount(), named);
        let stated = stated.trim_end_matches(".00");
        let shown = self.shown(spec, value);
        Some(format!("{} = {stated}{factors} = {shown}", seen(&text)))
    }
}

/// The bare field of a number, described by the note of its name.
pub(in crate::view) fn typed(id: String) -> Element {
    el("input")
        .class("number")
        .attr("type", "text")
        // Not "decimal": 万, k and separators have to be typed.
        .attr("inputmode", "text")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .attr("aria-describedby", format!("{id}-note"))
        .attr("id", id)
}

/// Number fields beside each other, where there is room.
pub(in crate::view) fn pair(pen: Pen, specs: impl IntoIterator<Item = NumberSpec>) -> Element {
    let fields = specs.into_iter();
    el("div")
        .class("pair")
        .children(fields.map(|spec| number_field(pen, spec)))
}

/// Says that the answer to `field` is a default.
pub(in crate::view) fn assumed_mark(pen: Pen, field: Field) -> View {
    let context = pen.context;
    when(
        move || context.assumed().contains(field),
        move || el("span").class("assumed").child(pen.say(ASSUMED)),
    )
}

fn percent(hundredths: i64) -> Percent {
    Percent::from_hundredths(i32::try_from(hundredths).unwrap_or(i32::MAX))
}

/// A value as a field writes it: `50,000`, `28.5`, `1,200`.
pub(in crate::view) fn plain(kind: Kind, value: i64) -> String {
    match kind {
        Kind::Money => {
            let text = grouped(Amount::from_minor(value));
            text.strip_suffix(".00").map(str::to_owned).unwrap_or(text)
        }
        Kind::Percent => percent(value).decimal().normalize().to_string(),
        Kind::Rate => Decimal::new(value, 4).normalize().to_string(),
        Kind::Heads => Decimal::new(value, 1).normalize().to_string(),
        Kind::Count => {
            let text = grouped(Amount::from_major(value));
            text.strip_suffix(".00").map(str::to_owned).unwrap_or(text)
        }
    }
}
