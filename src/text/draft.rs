//! What the reader is told of their work: where it comes from, and where it is kept.

use super::Text;

/// The quote is that of a link, as it was sent.
pub const AS_SENT: Text = Text::new(
    "已打开链接中的报价，数字与发送时一致",
    "The quote of the link is open, with the figures it was sent with",
);
/// The answers are those of a link; another card prices them.
pub const REPRICED: Text = Text::new(
    "已打开链接中的报价：答案与发送时相同，金额按当前费率卡计算",
    "The quote of the link is open: the answers are as sent, the amounts follow the present rate card",
);
/// The quote was that of a link before the reader changed it.
pub const CHANGED: Text = Text::new(
    "您已改动收到的报价，当前内容与发送时不同",
    "You have changed the quote that was sent: what is shown is no longer the sender's",
);
/// The figures are those of a link; what the reader has typed was not taken.
pub const UNTAKEN: Text = Text::new(
    "金额仍与收到的报价一致：您填写的内容有一处未被采用",
    "The amounts are still those that were sent: an entry of yours was not taken",
);
/// Shows it as it was sent.
pub const SHOW_AS_SENT: Text = Text::new("查看发送时的版本", "Show it as sent");
/// The link of the page holds a quote that is not the one on screen.
pub const BESIDE: Text = Text::new(
    "本页链接中另有一份收到的报价",
    "The link of this page holds a quote that was sent",
);
/// Opens that one.
pub const SHOW_BESIDE: Text = Text::new("打开本页链接中的报价", "Open the quote of this link");
/// What the reader had entered is not on screen, but not lost.
pub const CAN_COME_BACK: Text = Text::new(
    "之前填写的内容还可以恢复",
    "What you had entered can still be brought back",
);
/// Brings it back.
pub const BACK: Text = Text::new("恢复我填写的内容", "Back to my entries");

/// What was entered before is back.
pub const RESTORED: Text = Text::new(
    "已恢复本页上次填写的内容",
    "Your entries from before are back",
);
/// What was entered before is back, and its card is not.
pub const RESTORED_WITHOUT: Text = Text::new(
    "已恢复本页上次填写的内容；当时的费率卡已不可用，金额按当前费率卡重新计算。",
    "Your entries from before are back. The rate card of that time is not available; the \
     amounts follow the present one.",
);
/// Forgets what is kept.
pub const CLEAR: Text = Text::new("清除填写内容", "Clear entries");
/// Where it is kept: on the device.
pub const ON_DEVICE: Text = Text::new(
    "填写的内容只保存在本设备，最后一次修改 30 天后自动删除",
    "What you enter is kept on this device only, and deleted 30 days after your last change",
);
/// Where it is kept: in the tab.
pub const IN_TAB: Text = Text::new(
    "浏览器不允许长期保存：关闭本标签页后，填写的内容会丢失。需要留存请复制报价链接。",
    "This browser keeps nothing for later: what you enter is lost when this tab is closed. Copy \
     the quote link to keep it.",
);
/// Where it is kept: nowhere.
pub const IN_PAGE: Text = Text::new(
    "浏览器不允许保存：刷新或关闭本页后，填写的内容会丢失。需要留存请复制报价链接。",
    "This browser keeps nothing: what you enter is lost when this page is reloaded or closed. \
     Copy the quote link to keep it.",
);

/// The button that copies the code, where links do not travel in the address.
pub const COPY_CODE: Text = Text::new("复制报价短码", "Copy quote code");
/// It has been copied.
pub const CODE_COPIED: Text = Text::new("已复制短码", "Code copied");

/// Nothing has been copied: a field has to be mended first.
pub fn correct_first(lang: super::Lang, field: &str) -> String {
    lang.pick(
        format!("未复制：“{field}”的内容未被采用，请先改正"),
        format!("Not copied: the entry for \"{field}\" was not taken. Mend it first"),
    )
}
