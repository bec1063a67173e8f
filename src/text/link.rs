//! What the reader of a link is told.

use super::{Lang, Text};
use crate::link::LinkError;

/// The card of the page is not the one that the sender saw.
pub const OTHER_CARD: Text = Text::new(
    "对方生成链接时用的是另一份费率卡。答案已原样打开，金额按当前费率卡重新计算，可能与对方看到的不同。",
    "This link was made with another rate card. The answers are the sender's; the amounts \
     follow the present card and may differ from what the sender saw.",
);

/// What was pasted holds no link at all.
pub const NOT_FOUND: Text = Text::new(
    "没有找到报价链接。请粘贴完整的链接，或 q= 后面的全部字符。",
    "There is no quote link in this. Paste the whole link, or everything after \"q=\".",
);

/// Why a link cannot be opened, and what to do about it.
pub fn error(lang: Lang, error: LinkError) -> String {
    match error {
        LinkError::Incomplete => lang
            .pick(
                "链接缺了末尾一段，多半是聊天软件截断了它。请让对方重新点“复制链接”发一次，或把 q= 后面的字符单独作为文字发来。",
                "The end of this link is missing; most likely a chat program cut it off. Ask the \
                 sender to copy the link once more, or to send what follows \"q=\" as plain text.",
            )
            .into(),
        LinkError::Altered => lang
            .pick(
                "链接中有字符被改动，无法还原报价。请勿手动修改，让对方重新复制并发送链接。",
                "Characters of this link have changed, so the quote cannot be restored. Ask the \
                 sender to copy the link again and send it unedited.",
            )
            .into(),
        LinkError::NewerProgram => lang
            .pick(
                "链接由较新版本的报价工具生成，包含本页还不认识的内容。请刷新页面后再打开；若仍打不开，请联系发送方。",
                "This link was made by a newer version of this page and says more than this one \
                 can read. Reload the page and open it again; if that does not help, ask the \
                 sender.",
            )
            .into(),
        LinkError::NewerVersion(version) => lang.pick(
            format!("链接由较新的版本生成（格式 {version}）。请刷新页面后再打开；若仍打不开，请联系发送方。"),
            format!(
                "This link was made by a newer version of this page (format {version}). Reload \
                 the page and open it again; if that does not help, ask the sender."
            ),
        ),
    }
}
