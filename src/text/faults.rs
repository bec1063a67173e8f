//! What is wrong with a document, said to its author.

use super::Lang;
use crate::calendar::{FIRST_YEAR, LAST_YEAR};
use crate::document::{Expected, Fault, FaultKind};

/// One fault with its path: `$.term_months: a whole number is needed`.
pub fn fault(lang: Lang, fault: &Fault) -> String {
    format!("{}: {}", fault.path, kind(lang, &fault.kind))
}

/// The most faults that are listed.
const MOST_FAULTS: usize = 20;
/// The most characters of one: the names in it are those of the document.
const MOST_CHARACTERS: usize = 300;

/// Faults of a document that somebody else wrote: not more than can be read.
pub fn lines(lang: Lang, all: &[Fault]) -> Vec<String> {
    let said = |one| short(&fault(lang, one));
    let mut lines: Vec<String> = all.iter().take(MOST_FAULTS).map(said).collect();
    if all.len() > MOST_FAULTS {
        let more = all.len() - MOST_FAULTS;
        lines.push(lang.pick(format!("……另有 {more} 处"), format!("… and {more} more")));
    }
    lines
}

/// The beginning of a text: as much of it as a message has room for.
pub fn short(text: &str) -> String {
    match text.char_indices().nth(MOST_CHARACTERS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// That some lines of a stream got no quote.
pub fn refused_lines(lang: Lang, refused: usize, answered: usize) -> String {
    lang.pick(
        format!("{answered} 行中有 {refused} 行无法报价"),
        format!("{refused} of {answered} lines could not be priced"),
    )
}

/// What a field must hold.
fn needed(lang: Lang, expected: &Expected) -> String {
    let (first, last) = (FIRST_YEAR, LAST_YEAR);
    match expected {
        Expected::Object => lang.pick("应为对象：{…}", "must be an object: {…}").into(),
        Expected::List => lang.pick("应为列表：[…]", "must be a list: […]").into(),
        Expected::Text => lang
            .pick("应为带引号的文字", "must be a text in quotes")
            .into(),
        Expected::Bool => lang
            .pick("应为 true 或 false", "must be true or false")
            .into(),
        Expected::Integer { min, max } => lang.pick(
            format!("应为 {min} 至 {max} 的整数，不加引号，不带小数点"),
            format!("must be a whole number from {min} to {max}, without quotes or a point"),
        ),
        Expected::Decimal { min, max } => lang.pick(
            format!("应为 {min} 至 {max} 的数，写在引号里，只用数字和小数点，如 \"12.50\""),
            format!(
                "must be a number from {min} to {max} in quotes, of digits and at most one \
                 point, like \"12.50\""
            ),
        ),
        Expected::Date => lang.pick(
            format!("应为 {first} 至 {last} 年间的日期，如 \"2026-12-31\""),
            format!("must be a date of the years {first} to {last}, like \"2026-12-31\""),
        ),
        Expected::Month => lang.pick(
            format!("应为 {first} 至 {last} 年间的月份，如 \"2026-12\""),
            format!("must be a month of the years {first} to {last}, like \"2026-12\""),
        ),
        Expected::Name => lang
            .pick(
                "应为 1 至 40 个字的名称，首尾无空格，不含控制字符",
                "must be a name of 1 to 40 characters, without a blank at either end and \
                 without control characters",
            )
            .into(),
        Expected::OneOf(words) => {
            let words = words.join(" | ");
            lang.pick(
                format!("应为其中之一：{words}"),
                format!("must be one of {words}"),
            )
        }
    }
}

/// Why a file cannot be read.
pub fn unreadable(lang: Lang, why: Unreadable) -> &'static str {
    match why {
        Unreadable::Missing => lang.pick("没有这个文件", "there is no such file"),
        Unreadable::Forbidden => lang.pick("没有读取权限", "it may not be read"),
        Unreadable::Directory => {
            lang.pick("这是一个文件夹，不是文件", "it is a directory, not a file")
        }
        Unreadable::Broken => lang.pick("读取失败", "it cannot be read"),
    }
}

/// Why a file cannot be read, as far as it makes a difference to its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is not there.
    Missing,
    /// The reader may not read it.
    Forbidden,
    /// It is no file.
    Directory,
    /// Anything else.
    Broken,
}

/// What is wrong at the path of a fault: `a whole number is needed`.
pub fn kind(lang: Lang, kind: &FaultKind) -> String {
    match kind {
        FaultKind::NotJson { line, column } => lang.pick(
            format!("不是有效的 JSON（第 {line} 行第 {column} 列）"),
            format!("not valid JSON (line {line}, column {column})"),
        ),
        FaultKind::NotUtf8(byte) => lang.pick(
            format!("不是有效的 UTF-8（第 {byte} 字节起）"),
            format!("not valid UTF-8 (from byte {byte} on)"),
        ),
        FaultKind::TooLarge(bytes) => lang.pick(
            format!("文件过大，上限 {bytes} 字节"),
            format!("too large: at most {bytes} bytes are read"),
        ),
        FaultKind::Missing => lang.pick("缺少此项", "missing").into(),
        FaultKind::Unknown => lang
            .pick("未知字段，请检查拼写", "unknown field; check the spelling")
            .into(),
        FaultKind::TooDeep(most) => lang.pick(
            format!("嵌套过深，最多 {most} 层"),
            format!("nested too deeply: at most {most} levels are read"),
        ),
        FaultKind::NumberTooLarge { line, column } => lang.pick(
            format!("数字过大（第 {line} 行第 {column} 列）"),
            format!("a number is too large (line {line}, column {column})"),
        ),
        FaultKind::Expected(expected) => needed(lang, expected),
        FaultKind::OutOfRange { min, max } => lang.pick(
            format!("应在 {min} 至 {max} 之间"),
            format!("must be from {min} to {max}"),
        ),
        FaultKind::TooManyDecimals(most) => lang.pick(
            format!("最多 {most} 位小数"),
            format!("at most {most} decimals"),
        ),
        FaultKind::Empty => lang.pick("不能为空", "must not be empty").into(),
        FaultKind::TooMany(most) => lang.pick(
            format!("过长，最多 {most}"),
            format!("too long: at most {most}"),
        ),
        FaultKind::Count(count) => lang.pick(
            format!("应正好有 {count} 项"),
            format!("must have exactly {count} entries"),
        ),
        FaultKind::Duplicate(name) => lang.pick(
            format!("“{name}”重复出现"),
            format!("\"{name}\" stands twice"),
        ),
        FaultKind::NotRising => lang
            .pick("各档必须逐档递增", "each step must be above the one before")
            .into(),
        FaultKind::OpenTier => lang
            .pick(
                "只有最后一档、且必须是最后一档不写上限",
                "the last tier, and only the last, has no upper end",
            )
            .into(),
        FaultKind::Sum(sum) => lang.pick(format!("合计应为 {sum}"), format!("must sum to {sum}")),
        FaultKind::Conflict(other) => lang.pick(
            format!("与“{other}”不能同时填写"),
            format!("cannot stand beside \"{other}\""),
        ),
        FaultKind::Before { field, least } => lang.pick(
            format!("不得早于“{field}”，至少为 {least}"),
            format!("must not be before \"{field}\": at least {least}"),
        ),
        FaultKind::Fixed => lang
            .pick(
                "合同已确定该数值，不能再填",
                "fixed by the contract: leave it out",
            )
            .into(),
        FaultKind::DateOrder => lang.pick("早于开始日期", "is before the first date").into(),
    }
}
