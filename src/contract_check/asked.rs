//! 补充条款: what another provider is to be asked for.

use super::{Answer, Answers, Rule};
use crate::seller::{Member, Set};

impl Member for Rule {
    const WORDS: &'static [(&'static str, Self)] = &Self::WORDS;
}

/// The rules that a proposal does not settle, as far as anybody has looked: what was
/// answered with a no, and what is not known.
pub fn open_rules(answers: &Answers) -> Set<Rule> {
    let rules = Rule::ALL.into_iter();
    rules
        .filter(|&rule| answers.get(rule) != Answer::Yes)
        .collect()
}

/// The terms to ask for: of those that were `chosen`, what the proposal does not settle.
/// What turns out to be in it need not be asked for.
pub fn asked(answers: &Answers, chosen: Set<Rule>) -> Vec<Rule> {
    let open = open_rules(answers);
    chosen.iter().filter(|&rule| open.contains(rule)).collect()
}
