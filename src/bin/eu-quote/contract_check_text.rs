//! A contract check as plain text.

use eu_quote::contract_check::{Check, Finding, Question, Verdict};
use eu_quote::text::Lang;
use eu_quote::text::contract_check::{self as words, faq};
use eu_quote::text::format::Plain;

use crate::table::{Align, Table};

/// Score, findings, for what is not settled why it matters and what to write, and what
/// sellers ask.
pub(crate) fn render(lang: Lang, check: &Check, questions: &[Question]) -> String {
    let mut table = Table::new(&[Align::Left, Align::Left, Align::Left]);
    table.row([words::RULE, words::VERDICT, words::REASON].map(|head| head.get(lang)));
    for finding in &check.findings {
        table.row([
            words::name(finding.rule).get(lang).to_owned(),
            words::verdict(finding.verdict).get(lang).to_owned(),
            words::reason(lang, finding.reason, &Plain),
        ]);
    }
    let open = check.findings.iter();
    let open = open.filter(|finding| finding.verdict != Verdict::Good);
    let mut parts = vec![
        format!(
            "{}  {}\n",
            words::TITLE.get(lang),
            words::score(lang, check)
        ),
        table.render(),
    ];
    parts.extend(open.map(|finding| advice(lang, finding)));
    parts.extend(questions.iter().map(|question| answered(lang, question)));
    parts.push(words::NOTE.get(lang).to_owned());
    parts.join("\n")
}

fn advice(lang: Lang, finding: &Finding) -> String {
    let rule = finding.rule;
    let (name, why) = (words::name(rule).get(lang), words::why(rule).get(lang));
    let (head, clause) = (words::CLAUSE.get(lang), words::clause(rule).get(lang));
    let colon = lang.pick("：", ": ");
    format!("{name}{colon}{why}\n  {head}{colon}{clause}\n")
}

fn answered(lang: Lang, question: &Question) -> String {
    let asked = faq::asked(question).get(lang);
    let answer = faq::answer(lang, question, &Plain).join("\n  ");
    format!("{asked}\n  {answer}\n")
}
