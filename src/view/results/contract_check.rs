//! The contract check: what the present contract leaves open, with one click to remedy
//! it, what sellers ask beside it, and a questionnaire for any other provider's proposal
//! with the terms to ask for.

use super::annex::with_annex;
use crate::browser::event;
use crate::browser::intl::Locale;
use crate::contract_check::{
    Answer, Answers, Check, Finding, Question, Remedy, Rule, Verdict, asked, check, check_proposal,
    open_rules, questions as often_asked,
};
use crate::dom::{Element, View, el, follow, region};
use crate::seller::{Field, Set};
use crate::text::Text;
use crate::text::annex::COPIED;
use crate::text::contract_check::{self as words, asked as terms, faq};
use crate::view::controls::copying::{Copy, copy, copying, outcome};
use crate::view::controls::{Pen, button};
use crate::view::state::Context;

/// The heading of the list, where the focus goes from what is removed.
const TERMS: &str = "terms-to-ask-for";

/// Draws both checks.
pub(in crate::view) fn checks(pen: Pen) -> View {
    let Pen { context, locale } = pen;
    let own = region(
        move || with_annex(context, |annex| (check(annex), often_asked(annex))),
        move |(check, questions)| {
            let rows = check.findings.iter().map(|found| {
                let beside = questions.iter();
                let beside = beside.filter(|question| question.rule() == found.rule);
                row(locale, found)
                    .child(found.remedy.map(|remedy| remedy_button(pen, remedy)))
                    .children(beside.map(|question| answered(locale, question)))
            });
            score(locale, check).and(el("ul").class("gates").children(rows))
        },
    );
    let lang = pen.lang();
    let head = |text: Text| el("h4").child(text.get(lang));
    el("div")
        .class("schedule check")
        .child(head(words::OWN))
        .child(own)
        .child(head(words::OTHER))
        .child(other(pen))
        .child(el("p").class("note").child(pen.say(words::NOTE)))
        .into()
}

/// What is known of another provider's proposal.
fn known(context: Context) -> Answers {
    context.contracts.with(|contracts| contracts.proposal)
}

/// The questionnaire, its score, and what to ask for.
fn other(pen: Pen) -> View {
    let Pen { context, locale } = pen;
    let proposal = move || check_proposal(&known(context));
    let status = region(proposal, move |check| score(locale, check));
    // Only what was answered with a no: the questions say the rest.
    let missing = move || {
        let mut findings = proposal().findings;
        findings.retain(|found| found.verdict == Verdict::Missing);
        findings
    };
    let advice = region(missing, move |missing| {
        let rows = missing
            .iter()
            .map(|found| row(locale, found).child(adding(pen, found.rule)));
        el("ul").class("gates").children(rows)
    });
    let hint = el("p").class("note").child(pen.say(words::OTHER_HINT));
    View::from(hint)
        .and(questions(pen))
        .and(el("div").attr("role", "status").child(status))
        .and(advice)
        .and(terms_to_ask_for(pen))
}

fn score(locale: Locale, check: &Check) -> View {
    let score = words::score(locale.0, check);
    let class = if check.is_asked {
        "state"
    } else {
        "state unknown"
    };
    el("p").class(class).child(score).into()
}

/// A finding; one that is open with what settles it.
fn row(locale: Locale, found: &Finding) -> Element {
    let lang = locale.0;
    let rule = found.rule;
    let head = el("p")
        .class("gate-head")
        .child(el("strong").child(words::name(rule).get(lang)))
        .child(
            el("span")
                .class("limit")
                .child(words::verdict(found.verdict).get(lang)),
        );
    let reason = el("p").child(words::reason(lang, found.reason, &locale));
    let is_open = found.verdict != Verdict::Good;
    let why = is_open.then(|| el("p").class("note").child(words::why(rule).get(lang)));
    let clause = is_open.then(|| {
        let head = el("strong").child(words::CLAUSE.get(lang));
        let clause = words::clause(rule).get(lang);
        el("p").class("note").child(head).child(" ").child(clause)
    });
    el("li")
        .class("gate")
        .child(head)
        .child(reason)
        .child(why)
        .child(clause)
}

fn remedy_button(pen: Pen, remedy: Remedy) -> Element {
    let context = pen.context;
    button("quiet", words::remedy(remedy).get(pen.lang()), move |_| {
        apply(context, remedy);
    })
}

/// What sellers ask beside a rule, folded away.
fn answered(locale: Locale, question: &Question) -> Element {
    let answer = faq::answer(locale.0, question, &locale).into_iter();
    el("details")
        .class("why")
        .attr("data-faq", question.word())
        .child(el("summary").child(faq::asked(question).get(locale.0)))
        .children(answer.map(|text| el("p").child(text)))
}

/// The clauses that were chosen to be asked for.
fn chosen(context: Context) -> Set<Rule> {
    context.contracts.with(|contracts| contracts.asked)
}

/// The terms to ask for, as they stand on the list.
fn on_list(context: Context) -> Vec<Rule> {
    asked(&known(context), chosen(context))
}

fn choose(context: Context, change: impl FnOnce(Set<Rule>) -> Set<Rule>) {
    context
        .contracts
        .update(|contracts| contracts.asked = change(contracts.asked));
}

/// Puts the clause of `rule` on the list, or takes it off again.
fn adding(pen: Pen, rule: Rule) -> Element {
    let context = pen.context;
    let is_chosen = move || chosen(context).contains(rule);
    let label = move || {
        let text = if is_chosen() {
            terms::TAKE_OFF
        } else {
            terms::ADD
        };
        text.get(pen.lang())
    };
    let toggle = move |_: &_| {
        choose(context, |before| {
            if before.contains(rule) {
                before.without(rule)
            } else {
                before.with(rule)
            }
        });
    };
    button("quiet", "", toggle)
        .attr("data-add", rule.word())
        .live_text(label)
}

/// The list of what was chosen, to be copied and sent.
fn terms_to_ask_for(pen: Pen) -> Element {
    let context = pen.context;
    let lang = pen.lang();
    let list = region(
        move || on_list(context),
        move |rules| {
            let rows = rules.iter().map(|&rule| term(pen, rule));
            let rows = el("ol").class("terms").children(rows);
            let empty = rules
                .is_empty()
                .then(|| el("p").class("note").child(pen.say(terms::EMPTY)));
            View::from(empty).and((!rules.is_empty()).then_some(rows))
        },
    );
    let count = el("p")
        .class("sr-only")
        .attr("role", "status")
        .live_text(move || terms::count(lang, on_list(context).len()));
    el("section")
        .class("asked-for")
        .attr("aria-labelledby", TERMS)
        .child(
            el("h4")
                .attr("id", TERMS)
                .attr("tabindex", "-1")
                .child(pen.say(terms::TITLE)),
        )
        .child(count)
        .child(list)
        .child(term_buttons(pen))
}

fn term(pen: Pen, rule: Rule) -> Element {
    let context = pen.context;
    let lang = pen.lang();
    let remove = button("quiet", pen.say(terms::REMOVE), move |event| {
        event::focus(event, TERMS);
        choose(context, |before| before.without(rule));
    });
    let head = el("p")
        .class("gate-head")
        .child(el("strong").child(words::name(rule).get(lang)))
        .child(remove.attr("aria-label", terms::remove(lang, rule)));
    el("li")
        .class("gate")
        .child(head)
        .child(el("p").child(words::clause(rule).get(lang)))
}

fn term_buttons(pen: Pen) -> Element {
    let context = pen.context;
    let lang = pen.lang();
    let state = copying(context);
    // What was copied is out of date with the next change of the list, too.
    follow(move || {
        on_list(context);
        state.set(Copy::NotYet);
    });
    let open = move || open_rules(&known(context));
    let add_all = button("quiet", "", move |_| {
        let open = open_rules(&known(context));
        choose(context, |before| open.iter().fold(before, Set::with));
    })
    .attr("data-add", "all")
    .live_attr("hidden", move || {
        on_list(context).len() == open().iter().count()
    })
    .live_text(move || terms::add_all(lang, open().iter().count()));
    let is_empty = move || on_list(context).is_empty();
    let copy_list = button("quiet", pen.say(terms::COPY), move |_| {
        copy(terms::list(lang, &on_list(context)), state);
    });
    let clear = button("quiet", pen.say(terms::CLEAR), move |event| {
        event::focus(event, TERMS);
        choose(context, |_| Set::EMPTY);
    });
    let buttons = el("div")
        .class("actions")
        .child(add_all)
        .child(copy_list.live_attr("hidden", is_empty))
        .child(clear.live_attr("hidden", is_empty));
    let (done, by_hand) = (pen.say(COPIED), pen.say(terms::BY_HAND));
    el("div")
        .class("copy")
        .child(buttons)
        .child(outcome(state, done, by_hand))
}

/// The answer is then one like any other: it can be changed where it is asked.
fn apply(context: Context, remedy: Remedy) {
    let field = match remedy {
        Remedy::Trial => None,
        Remedy::Year => Some(Field::Term),
        Remedy::Growth => Some(Field::GmvGrowth),
    };
    context.answer(field, |answers| {
        let mut inputs = answers.inputs();
        remedy.apply(&mut inputs);
        answers.conditions = inputs.conditions;
        answers.term = inputs.term;
        answers.goals = inputs.goals;
    });
}

fn questions(pen: Pen) -> Element {
    let all = Rule::ALL.into_iter().map(|rule| question(pen, rule));
    el("div").children(all)
}

fn question(pen: Pen, rule: Rule) -> Element {
    let context = pen.context;
    let lang = pen.lang();
    let id = format!("proposal-{}", rule.word());
    let label = el("label")
        .attr("for", id.clone())
        .child(words::question(rule).get(lang));
    let given = move || known(context).get(rule);
    let options = Answer::WORDS.iter().map(|&(word, answer)| {
        el("option")
            .attr("value", word)
            .child(words::answer(answer).get(lang))
            .live_prop("selected", move || given() == answer)
    });
    let select = el("select")
        .class("control")
        .attr("id", id)
        .children(options)
        .on("change", move |event| {
            let chosen = event::value(event);
            let mut known = Answer::WORDS.into_iter();
            let Some((_, answer)) = known.find(|&(word, _)| word == chosen) else {
                return;
            };
            context
                .contracts
                .update(|contracts| contracts.proposal = contracts.proposal.with(rule, answer));
        });
    el("div")
        .class("field")
        .child(el("div").class("label-row").child(label))
        .child(select)
}
