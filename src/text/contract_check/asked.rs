//! 补充条款清单: what another provider is to be asked for, to be sent to them.

use super::{clause, name};
use crate::contract_check::Rule;
use crate::text::{Lang, Text};

/// The heading of the list.
pub const TITLE: Text = Text::new("补充条款清单", "Terms to ask for");
/// The list while it is empty.
pub const EMPTY: Text = Text::new(
    "还没有条款。在上面加入，或一次加入全部未写清的条款，再复制发给对方。",
    "No terms yet. Add them above, or all that are open at once, then copy the list and send it.",
);
/// Adds a clause.
pub const ADD: Text = Text::new("加入补充条款清单", "Add to the terms to ask for");
/// Takes a clause off again, beside its finding.
pub const TAKE_OFF: Text = Text::new("移出补充条款清单", "Take off the terms to ask for");
/// The same in the list.
pub const REMOVE: Text = Text::new("移除", "Remove");
/// Empties the list.
pub const CLEAR: Text = Text::new("清空", "Clear");
/// Copies the list.
pub const COPY: Text = Text::new("复制清单", "Copy the list");
/// What became of copying where the browser refuses.
pub const BY_HAND: Text = Text::new(
    "浏览器不允许自动复制，请选中上面的条款手动复制",
    "The browser does not allow copying; select the terms above and copy them",
);
/// Nothing is to be asked for.
const NOTHING: Text = Text::new(
    "各项都已写清，没有要补充的条款。",
    "Everything is settled: there is nothing to ask for.",
);
/// What stands above the clauses.
const INTRODUCTION: Text = Text::new(
    "签约前请在合同中补充以下条款：",
    "Before we sign, please add these terms to the contract:",
);
/// What the clauses are.
const SAMPLES: Text = Text::new(
    "示例条款，供双方协商，以正式合同为准。",
    "Sample wording for discussion; the contract decides.",
);

/// Adds whatever is not settled.
pub fn add_all(lang: Lang, open: usize) -> String {
    lang.pick(
        format!("全部加入（没有和没查到的 {open} 项）"),
        format!("Add all that are missing or not known ({open})"),
    )
}

/// Takes the clause of `rule` off the list: the whole name of a button that says less.
pub fn remove(lang: Lang, rule: Rule) -> String {
    let name = name(rule).get(lang);
    lang.pick(format!("移除“{name}”"), format!("Remove \"{name}\""))
}

/// How many clauses are on the list, for those who hear it.
pub fn count(lang: Lang, count: usize) -> String {
    lang.pick(
        format!("清单中有 {count} 条"),
        format!("Terms on the list: {count}"),
    )
}

/// The list as text for a chat, which is Markdown too.
pub fn list(lang: Lang, rules: &[Rule]) -> String {
    let title = TITLE.get(lang);
    if rules.is_empty() {
        return format!("【{title}】\n{}", NOTHING.get(lang));
    }
    let colon = lang.pick("：", ": ");
    let clauses = (1..).zip(rules).map(|(number, &rule): (u32, _)| {
        let (name, clause) = (name(rule).get(lang), clause(rule).get(lang));
        format!("{number}. {name}{colon}{clause}")
    });
    let clauses = clauses.collect::<Vec<_>>().join("\n");
    let (introduction, samples) = (INTRODUCTION.get(lang), SAMPLES.get(lang));
    format!("【{title}】\n{introduction}\n\n{clauses}\n\n{samples}")
}
