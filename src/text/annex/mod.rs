//! The contract annex as a text: clauses in both languages, as Markdown, and as a
//! summary for a chat. docs/annex.md.

mod assessed;
mod conduct;
mod pen;
mod rates;
mod scope;
pub mod sent;

pub use pen::Block;

use core::fmt::Write as _;

use super::format::{Format, Plain};
use super::quote::model_label;
use super::{Lang, Text, kpi as words};
use crate::annex::{Annex, Because, Clause, ClauseId, Terms, TextHash};
use crate::kpi::Deadlines;
use crate::seller::is_hidden;
use pen::Pen;

/// The heading.
pub const TITLE: Text = Text::new(
    "亚马逊欧洲站代运营服务合同附件：KPI 与费用",
    "Annex to the contract for operating Amazon Europe stores: KPIs and fees",
);
/// The tab.
pub const TAB: Text = Text::new("合同附件", "Contract annex");
/// What it is not.
const NOT_ADVICE: Text = Text::new(
    "谈判用样本，不构成法律意见。",
    "A sample for negotiation, not legal advice.",
);
/// What its rates are not.
const SAMPLE_RATES: Text = Text::new(
    "费率为示例费率，非任何公司的实际报价。",
    "Sample rates, not any company's actual prices.",
);
/// What stands before the hash of the text.
pub const HASH: Text = Text::new("文本校验码", "Hash of this text");
/// The button that copies the whole.
pub const COPY_MARKDOWN: Text = Text::new("复制全文（Markdown）", "Copy as Markdown");
/// The button that copies the summary.
pub const COPY_SUMMARY: Text = Text::new("复制微信摘要", "Copy summary for chat");
/// What became of copying.
pub const COPIED: Text = Text::new("已复制", "Copied");
/// What became of copying where the browser refuses.
pub const BY_HAND: Text = Text::new(
    "浏览器不允许自动复制，请打印本页或在其他浏览器中打开",
    "The browser does not allow copying; print this page or open it in another browser",
);
/// The choice of languages.
pub const LANGUAGES: Text = Text::new("附件语言", "Language of the annex");
/// Both languages.
pub const BOTH: Text = Text::new("中英对照", "Both");
/// Chinese alone.
pub const CHINESE: Text = Text::new("中文", "Chinese");
/// English alone.
pub const ENGLISH: Text = Text::new("英文", "English");

/// The title of a clause.
pub const fn title(id: ClauseId) -> Text {
    match id {
        ClauseId::Definitions => Text::new("定义", "Definitions"),
        ClauseId::Fees => Text::new("服务费用及分列", "Fees, each on a line of its own"),
        ClauseId::Advertising => Text::new("广告", "Advertising"),
        ClauseId::Projects => Text::new("项目服务", "Projects"),
        ClauseId::Compliance => Text::new("合规代办", "Registrations"),
        ClauseId::DataSources => Text::new("数据来源及优先顺序", "Data sources and their order"),
        ClauseId::Baseline => Text::new("基线", "Baseline"),
        ClauseId::Targets => Text::new("KPI、权重与目标", "KPIs, weights and targets"),
        ClauseId::Review => Text::new("月报、冻结与复盘", "Reports, freeze and review"),
        ClauseId::Payout => Text::new("绩效奖金与扣减", "Bonus and deduction"),
        ClauseId::Exclusions => Text::new("剔除事项", "Exclusions"),
        ClauseId::Launch => Text::new("新站保护期", "New marketplaces"),
        ClauseId::Trial => Text::new("试用期", "Trial"),
        ClauseId::SellerDuties => Text::new("卖家配合义务", "What the seller does"),
        ClauseId::Changes => Text::new("变更", "Changes"),
        ClauseId::Access => Text::new("账号权限", "Access to accounts"),
        ClauseId::Conduct => Text::new("合规操作", "Conduct"),
        ClauseId::Localisation => Text::new("本地化", "Localisation"),
        ClauseId::Ownership => Text::new("数据与内容归属", "Ownership of data and content"),
        ClauseId::Confidentiality => {
            Text::new("保密与个人信息", "Confidentiality and personal data")
        }
        ClauseId::Exit => Text::new("期限、解除与交接", "Term, exit and hand-over"),
        ClauseId::Disputes => Text::new("争议处理", "Disputes"),
        ClauseId::Nature => Text::new("本附件的性质", "What this annex is"),
    }
}

/// Which choice has put a clause there.
pub fn because(lang: Lang, because: Because) -> String {
    let fixed = match because {
        Because::Model(model) => {
            let model = model_label(model).get(lang);
            return lang.pick(
                format!("因所选计费模式：{model}"),
                format!("Because of the model: {model}"),
            );
        }
        Because::Always => Text::new("每份合同都有", "In every contract"),
        Because::AdsManaged => Text::new("因广告由服务商投放", "Because the provider runs the ads"),
        Because::AdsOwn => Text::new("因广告由卖家自投", "Because the seller runs the ads"),
        Because::Packages => Text::new("因选购了项目服务", "Because projects are ordered"),
        Because::Handling => Text::new(
            "因选择由服务商代办注册",
            "Because the provider applies for registrations",
        ),
        Because::Assessed => Text::new("因按 KPI 考核", "Because the service is assessed by KPIs"),
        Because::AtRisk => Text::new("因部分费用与 KPI 挂钩", "Because fees depend on the KPIs"),
        Because::NewSites => Text::new("因含新开站点", "Because a marketplace is new"),
        Because::Trial => Text::new("因选择了试用期", "Because a trial is wanted"),
        Because::Languages => Text::new(
            "因含非英语站点",
            "Because a marketplace has another language",
        ),
    };
    fixed.get(lang).to_owned()
}

/// What a clause says, in the same blocks in both languages.
pub fn blocks(annex: &Annex<'_>, id: ClauseId, lang: Lang, format: &dyn Format) -> Vec<Block> {
    let pen = Pen {
        lang,
        annex,
        format,
        terms: Terms::SAMPLE,
    };
    match id {
        ClauseId::Definitions => scope::definitions(&pen),
        ClauseId::Fees => scope::fees(&pen),
        ClauseId::Advertising => scope::advertising(&pen),
        ClauseId::Projects => scope::projects(&pen),
        ClauseId::Compliance => scope::compliance(&pen),
        ClauseId::DataSources => scope::data_sources(&pen),
        ClauseId::Baseline => assessed::baseline(&pen),
        ClauseId::Targets => assessed::targets(&pen),
        ClauseId::Review => assessed::review(&pen),
        ClauseId::Payout => assessed::payout(&pen),
        ClauseId::Exclusions => assessed::exclusions(&pen),
        ClauseId::Launch => assessed::launch(&pen),
        ClauseId::Trial => conduct::trial(&pen),
        ClauseId::SellerDuties => conduct::seller_duties(&pen),
        ClauseId::Changes => conduct::changes(&pen),
        ClauseId::Access => conduct::access(&pen),
        ClauseId::Conduct => conduct::conduct(&pen),
        ClauseId::Localisation => conduct::localisation(&pen),
        ClauseId::Ownership => conduct::ownership(&pen),
        ClauseId::Confidentiality => conduct::confidentiality(&pen),
        ClauseId::Exit => conduct::exit(&pen),
        ClauseId::Disputes => conduct::disputes(&pen),
        ClauseId::Nature => conduct::nature(&pen),
    }
}

/// What the annex is not.
pub fn note(annex: &Annex<'_>, lang: Lang) -> String {
    let advice = NOT_ADVICE.get(lang);
    if annex.card.is_sample() {
        let space = lang.pick("", " ");
        format!("{advice}{space}{}", SAMPLE_RATES.get(lang))
    } else {
        advice.to_owned()
    }
}

/// The languages of a document: one, or both side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edition {
    /// One language.
    In(Lang),
    /// Each paragraph in Chinese, then in English.
    Both,
}

impl Edition {
    /// Its languages, in order.
    pub const fn languages(self) -> &'static [Lang] {
        match self {
            Self::In(Lang::Zh) => &[Lang::Zh],
            Self::In(Lang::En) => &[Lang::En],
            Self::Both => &Lang::ALL,
        }
    }
}

/// The annex as Markdown, without its hash.
fn body(annex: &Annex<'_>, edition: Edition) -> String {
    let languages = edition.languages();
    let joined = |text: Text| {
        let texts = languages.iter().map(|&lang| text.get(lang));
        texts.collect::<Vec<_>>().join(" / ")
    };
    let mut out = format!("# {}\n", joined(TITLE));
    for (place, clause) in (1..).zip(&annex.clauses) {
        let _ = write!(out, "\n## {place}. {}\n", joined(title(clause.id)));
        markdown_of(&mut out, annex, place, *clause, languages);
    }
    out
}

/// Block by block, each in every language.
fn markdown_of(
    out: &mut String,
    annex: &Annex<'_>,
    place: usize,
    clause: Clause,
    languages: &[Lang],
) {
    let editions: Vec<Vec<Block>> = languages
        .iter()
        .map(|&lang| blocks(annex, clause.id, lang, &Plain))
        .collect();
    for (paragraph, _, block) in parts(&editions) {
        out.push('\n');
        write_block(out, block, (place, paragraph));
    }
}

/// A clause in several languages, part by part: the number of its paragraph, the place
/// of its language, and the part. The same part in another language has the same number.
pub fn parts(editions: &[Vec<Block>]) -> Vec<(usize, usize, &Block)> {
    let mut parts = Vec::new();
    let mut paragraph = 0;
    for (place, block) in editions.first().into_iter().flatten().enumerate() {
        if matches!(block, Block::Paragraph(_)) {
            paragraph += 1;
        }
        let same = editions.iter().enumerate();
        let same = same.filter_map(|(language, blocks)| Some((language, blocks.get(place)?)));
        parts.extend(same.map(|(language, block)| (paragraph, language, block)));
    }
    parts
}

fn write_block(out: &mut String, block: &Block, (clause, paragraph): (usize, usize)) {
    match block {
        Block::Paragraph(text) => {
            let _ = writeln!(out, "{clause}.{paragraph} {}", escaped(text));
        }
        Block::Items(items) => {
            for item in items {
                let _ = writeln!(out, "- {}", escaped(item));
            }
        }
        Block::Table { head, rows } => {
            let row = |cells: &[String]| {
                let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
                format!("| {} |\n", cells.join(" | "))
            };
            out.push_str(&row(head));
            out.push_str(&"|---".repeat(head.len()));
            out.push_str("|\n");
            for cells in rows {
                out.push_str(&row(cells));
            }
        }
    }
}

/// A text that is no markup: a rate card names itself in its own words.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' | '\r' => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' => {
                out.push('\\');
                out.push(character);
            }
            // A text that is signed reads as it stands.
            other if is_hidden(other) => out.push('\u{FFFD}'),
            other => out.push(other),
        }
    }
    out
}

/// The hash that names the text: that of its Markdown in both languages.
pub fn hash(annex: &Annex<'_>) -> TextHash {
    TextHash::of(&body(annex, Edition::Both))
}

/// The annex as Markdown, with the hash that names its text at the end.
pub fn markdown(annex: &Annex<'_>, edition: Edition) -> String {
    let mut out = body(annex, edition);
    out.push_str("\n---\n");
    let hash = hash(annex);
    for &lang in edition.languages() {
        let (name, note) = (HASH.get(lang), note(annex, lang));
        let colon = lang.pick("：", ": ");
        let _ = write!(out, "\n{note} {name}{colon}{hash}\n");
    }
    out
}

/// What matters most, for a chat: plain text of less than a thousand characters.
pub fn summary(annex: &Annex<'_>, lang: Lang, format: &dyn Format) -> String {
    let (quote, schedule) = (annex.quote, annex.schedule);
    let money = |amount| format.money(amount, quote.currency);
    let mut lines = vec![format!("【{}】", TITLE.get(lang))];
    let model = model_label(quote.model).get(lang);
    let (monthly, term, months) = (
        money(quote.totals.monthly),
        money(quote.totals.term),
        quote.term.months(),
    );
    lines.push(lang.pick(
        format!("{model}：每月 {monthly}，{months} 个月合计 {term}"),
        format!("{model}: {monthly} a month, {term} over {months} months"),
    ));
    if annex.has(ClauseId::Targets) {
        let scored = schedule.scored.iter().map(|scored| {
            let last = scored.targets.last();
            let last =
                last.map(|&target| words::target(lang, target, schedule.gmv_currency, format));
            let name = words::scored(scored.kpi).name.get(lang);
            let weight = format.percent(scored.weight);
            let last = last.unwrap_or_default();
            lang.pick(
                format!("· {name}（{weight}）期末目标 {last}"),
                format!("· {name} ({weight}), last target {last}"),
            )
        });
        lines.extend(scored);
    }
    if let Some(period) = schedule.periods.first() {
        let review = format.date(period.review_date);
        lines.push(lang.pick(
            format!("首次复盘：{review}"),
            format!("First review: {review}"),
        ));
        let Deadlines { notice_days, .. } = Terms::SAMPLE.deadlines;
        lines.push(lang.pick(
            format!("解除：提前 {notice_days} 天书面通知；只开子账号，不交主密码；变更以书面为准"),
            format!("Exit: {notice_days} days' written notice. Sub-account only, never the main password. Changes in writing"),
        ));
    }
    lines.push(format!("{} {}", HASH.get(lang), hash(annex)));
    lines.push(note(annex, lang));
    lines.join("\n")
}
