//! The contract check: what the present contract leaves open, with one click to mend
//! it, and a questionnaire for any other provider's proposal.

use super::annex::with_annex;
use super::button;
use super::context::Context;
use crate::browser::event;
use crate::browser::intl::Locale;
use crate::contract_check::{
    Answer, Answers, Check, Finding, Mend, Rule, Verdict, check, check_proposal,
};
use crate::dom::{Element, View, el, region};
use crate::seller::Field;
use crate::text::contract_check as words;

/// Draws both checks.
pub(super) fn checks(context: Context, locale: Locale) -> View {
    let own = region(
        move || with_annex(context, check),
        move |check| score(locale, check).and(list(context, locale, &check.findings)),
    );
    let proposal = move || check_proposal(&Answers::unpacked(context.proposal.get()));
    let other = region(proposal, move |check| score(locale, check));
    // Only what was answered with a no: the questions say the rest.
    let missing = move || {
        let mut findings = proposal().findings;
        findings.retain(|found| found.verdict == Verdict::Missing);
        findings
    };
    let advice = region(missing, move |missing| list(context, locale, missing));
    let lang = locale.0;
    let head = |text: crate::text::Text| el("h4").child(text.get(lang));
    let hint = el("p").class("note").child(words::OTHER_HINT.get(lang));
    let other = el("div").attr("role", "status").child(other);
    el("div")
        .class("schedule check")
        .child(head(words::OWN))
        .child(own)
        .child(head(words::OTHER))
        .child(hint)
        .child(questions(context, locale))
        .child(other)
        .child(advice)
        .child(el("p").class("note").child(words::NOTE.get(lang)))
        .into()
}

fn score(locale: Locale, check: &Check) -> View {
    let score = words::score(locale.0, check);
    el("p").class("state").child(score).into()
}

/// Each finding; those that are open with what settles them.
fn list(context: Context, locale: Locale, findings: &[Finding]) -> Element {
    let all = findings.iter().map(|found| row(context, locale, found));
    el("ul").class("gates").children(all)
}

fn row(context: Context, locale: Locale, found: &Finding) -> Element {
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
    let mend = found.mend.map(|mend| {
        button("quiet", words::mend(mend).get(lang), move |_| {
            apply(context, mend);
        })
    });
    el("li")
        .class("gate")
        .child(head)
        .child(reason)
        .child(why)
        .child(clause)
        .child(mend)
}

/// The answer is then one like any other: it can be changed where it is asked.
fn apply(context: Context, mend: Mend) {
    let field = match mend {
        Mend::Trial => None,
        Mend::Year => Some(Field::Term),
        Mend::Growth => Some(Field::GmvGrowth),
    };
    context.answer(field, |answers| {
        let mut inputs = answers.inputs();
        mend.apply(&mut inputs);
        answers.conditions = inputs.conditions;
        answers.term = inputs.term;
        answers.goals = inputs.goals;
    });
}

fn questions(context: Context, locale: Locale) -> Element {
    let all = Rule::ALL
        .into_iter()
        .map(|rule| question(context, locale, rule));
    el("div").children(all)
}

fn question(context: Context, locale: Locale, rule: Rule) -> Element {
    let lang = locale.0;
    let id = format!("proposal-{}", rule.word());
    let label = el("label")
        .attr("for", id.clone())
        .child(words::question(rule).get(lang));
    let given = move || Answers::unpacked(context.proposal.get()).get(rule);
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
            let answers = Answers::unpacked(context.proposal.get_untracked());
            context.proposal.set(answers.with(rule, answer).packed());
        });
    el("div")
        .class("field")
        .child(el("div").class("label-row").child(label))
        .child(select)
}
