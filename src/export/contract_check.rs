//! A contract check as JSON, in both languages: docs/contract-check.md. This form is a
//! promise.

use serde_json::{Value as Json, json};

use super::pretty;
use crate::contract_check::{Check, Finding, Question, Remedy};
use crate::text::contract_check::{clause, faq, reason, why};
use crate::text::format::Plain;
use crate::text::{Lang, Text};

/// The version of the form.
const SCHEMA: u8 = 1;

/// A check as indented JSON, with the questions that stand beside its rules.
pub fn contract_check(check: &Check, questions: &[Question]) -> String {
    let in_both = |zh: String, en: String| json!({ "zh-CN": zh, "en": en });
    let both = |text: Text| in_both(text.get(Lang::Zh).into(), text.get(Lang::En).into());
    let finding = |finding: &Finding| {
        let [zh, en] = Lang::ALL.map(|lang| reason(lang, finding.reason, &Plain));
        let beside = questions
            .iter()
            .filter(|question| question.rule() == finding.rule);
        json!({
            "rule": finding.rule.word(),
            "weight": finding.rule.weight(),
            "verdict": finding.verdict.word(),
            "reason": in_both(zh, en),
            "remedy": finding.remedy.map(Remedy::word),
            "why": both(why(finding.rule)),
            "clause": both(clause(finding.rule)),
            "faq": beside.map(question).collect::<Vec<_>>(),
        })
    };
    pretty(&json!({
        "schema": SCHEMA,
        "score": check.score,
        "known": check.known,
        "findings": check.findings.iter().map(finding).collect::<Vec<_>>(),
    }))
}

/// A question with its answer.
fn question(question: &Question) -> Json {
    let [zh, en] = Lang::ALL.map(|lang| faq::answer(lang, question, &Plain));
    let asked = faq::asked(question);
    json!({
        "topic": question.word(),
        "question": { "zh-CN": asked.get(Lang::Zh), "en": asked.get(Lang::En) },
        "answer": { "zh-CN": zh, "en": en },
    })
}
