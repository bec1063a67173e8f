//! What the reader is told of a rate card that comes over the network.

use super::{Lang, Text, faults};
use crate::document::{Fault, FaultKind, MAX_BYTES};
use crate::rate_card::NoCard;

/// The page's own card is not there, and so there is no price.
pub const MISSING: Text = Text::new(
    "服务商的费率卡未能载入，暂时无法报价。已填写的内容都会保留。",
    "The provider's rate card could not be loaded, so there is no quote. Nothing that was \
     entered is lost.",
);
/// A card is on its way.
pub const LOADING: Text = Text::new("正在载入费率卡…", "Loading the rate card…");
/// The card of a link has come at a second attempt.
pub const CAME: Text = Text::new(
    "链接所用的费率卡已载入，金额按该费率卡计算。",
    "The link's rate card has been loaded; the amounts follow it.",
);
/// Nothing has come.
pub const UNREACHABLE: Text = Text::new(
    "没有收到费率卡文件：网络不通、服务器没有响应，或者网页的安全策略（CSP）、对方服务器的跨域设置（CORS）不允许读取。",
    "The file did not arrive: there is no network, the server did not answer, or the page's \
     policy (CSP) or the other server (CORS) does not allow reading it.",
);
/// Before the reason why a link's card is not in the archive.
pub const NOT_IN_ARCHIVE: Text = Text::new(
    "从本页的费率卡存档中也没能取到那份费率卡。",
    "That rate card could not be loaded from this page's archive either.",
);

/// Why there is no card, in a sentence; [`faults_of`] has the particulars.
pub fn reason(lang: Lang, why: &NoCard) -> String {
    match why {
        NoCard::Unreachable => UNREACHABLE.get(lang).into(),
        NoCard::Status(status @ (404 | 410)) => lang.pick(
            format!("服务器上没有这份费率卡文件（HTTP {status}）。"),
            format!("The server has no such file (HTTP {status})."),
        ),
        NoCard::Status(status) => lang.pick(
            format!("服务器没有返回费率卡文件（HTTP {status}）。"),
            format!("The server did not send the file (HTTP {status})."),
        ),
        NoCard::TooLarge => lang.pick(
            format!("文件超过上限 {MAX_BYTES} 字节，已停止读取。"),
            format!("The file is larger than {MAX_BYTES} bytes; the rest was not read."),
        ),
        NoCard::Other { asked, got } => {
            let asked = faults::short(asked);
            lang.pick(
                format!("收到的不是所要的费率卡：应为编号 {asked}，实为 {got}。费率卡文件改动任何一个字节，编号都会变。"),
                format!(
                    "The file is another rate card: its id is {got}, not {asked}. Every byte of \
                     the file counts."
                ),
            )
        }
        NoCard::Invalid(faults) => match unknown_schema(faults) {
            Some(known) => lang.pick(
                format!("费率卡的格式版本（schema）不受支持，本程序可读取 {known}：请服务商更新报价工具，或改用受支持的格式。"),
                format!(
                    "The rate card is of a schema that this version of the widget does not read \
                     (it reads {known}): update the widget, or write the card in that one."
                ),
            ),
            None => lang.pick(
                format!("费率卡文件有 {} 处错误：", faults.len()),
                match faults.len() {
                    1 => "The rate card has a fault:".into(),
                    count => format!("The rate card has {count} faults:"),
                },
            ),
        },
    }
}

/// The schema that can be read, if the card's is another.
fn unknown_schema(faults: &[Fault]) -> Option<&str> {
    let schema = faults.iter().find(|fault| fault.path == "$.schema")?;
    match &schema.kind {
        FaultKind::OutOfRange { max, .. } => Some(max),
        _ => None,
    }
}

/// Every fault of a card that is none, with its path; so many and so much of each as
/// a reader may want.
pub fn faults_of(lang: Lang, why: &NoCard) -> Vec<String> {
    let NoCard::Invalid(all) = why else {
        return Vec::new();
    };
    faults::lines(lang, all)
}
