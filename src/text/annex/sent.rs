//! Whether a text is the one that was sent, by the hash that its link carries.

use super::hash;
use crate::annex::{Annex, TextHash, annex};
use crate::kpi::schedule;
use crate::link::Link;
use crate::quote::quote;
use crate::text::{Lang, Text};

/// The button that copies a link with the hash of the present text.
pub const COPY_LINK: Text = Text::new("复制本附件链接", "Copy link to this text");
/// What became of copying where the browser refuses.
pub const BY_HAND: Text = Text::new(
    "浏览器不允许自动复制，请选中下方链接手动复制",
    "The browser does not allow copying; select the link below and copy it",
);
/// The field with the link.
pub const LINK: Text = Text::new("本附件链接", "Link to this text");
/// The text is what was sent.
const SAME: Text = Text::new("与发送时一致", "The text is the one that was sent");
/// It is not.
const DIFFERS: Text = Text::new(
    "与发送时不一致",
    "The text differs from the one that was sent",
);

/// How the present text compares with the one that was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// It is the same.
    Same,
    /// What was sent is as it was; the answers have been changed since.
    Answers,
    /// The link names another card than the one that prices.
    Card,
    /// A clause reads otherwise, or the hash is not that of the link.
    Clause,
}

/// Compares the annex of the present answers with the text that was sent as `hash`,
/// with `link`.
pub fn compared(present: &Annex<'_>, link: &Link, sent: TextHash) -> Sent {
    if hash(present) == sent {
        return Sent::Same;
    }
    let card = present.card;
    let quote = quote(card, &link.inputs);
    let schedule = schedule(card, &link.inputs, &quote);
    if hash(&annex(card, &link.inputs, &quote, &schedule)) == sent {
        Sent::Answers
    } else if link.card != card.id() {
        Sent::Card
    } else {
        Sent::Clause
    }
}

/// What it comes to, in a few words.
pub const fn verdict(sent: Sent) -> Text {
    match sent {
        Sent::Same => SAME,
        Sent::Answers | Sent::Card | Sent::Clause => DIFFERS,
    }
}

/// Why, and what to do.
pub const fn advice(sent: Sent) -> Text {
    match sent {
        Sent::Same => Text::new(
            "文本校验码与链接所带的相同，条款、费率卡和答案都没有变。",
            "Its hash is the one in the link: no clause, card or answer has changed.",
        ),
        Sent::Answers => Text::new(
            "打开链接后改过答案，下面是改后的文本。要看发送时的文本，请重新打开链接；要以现在的为准，请复制本附件链接发给对方确认。",
            "Answers have been changed since the link was opened, and this is the text that follows. Open the link again for the text that was sent, or copy the link to this text and have the other side confirm it.",
        ),
        Sent::Card => Text::new(
            "发送时用的是另一份费率卡，本页没有，因此费用和条款可能不同。请向发送方索取当时的附件全文或费率卡，核对后再签。",
            "It was made with another rate card, which this page does not have, so that fees and clauses can differ. Ask the sender for the text or the card of that time before you sign.",
        ),
        Sent::Clause => Text::new(
            "发送之后条款文字有更新，或链接中的校验码不属于这份报价。请向发送方索取当时的附件全文，逐条核对后再签。",
            "A clause has been reworded since, or the hash in the link is not of this quote. Ask the sender for the text of that time and compare it before you sign.",
        ),
    }
}

/// Both hashes.
pub fn hashes(lang: Lang, present: TextHash, sent: TextHash) -> String {
    lang.pick(
        format!("发送时：{sent}；当前：{present}"),
        format!("Sent: {sent}; now: {present}"),
    )
}

/// What a program says where another text was expected.
pub fn other(lang: Lang, found: TextHash, expected: TextHash) -> String {
    lang.pick(
        format!("附件文本校验码为 {found}，应为 {expected}：条款、费率卡或答案有变化"),
        format!(
            "the annex has the hash {found}, not {expected}: a clause, the card or an answer has changed"
        ),
    )
}
