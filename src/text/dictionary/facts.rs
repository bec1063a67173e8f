//! An entry of the dictionary as heads with what stands under them.

use super::{Part, info, labels};
use crate::kpi::Kpi;
use crate::kpi::dictionary::{
    AmazonThreshold, Attribution, Benchmark, CHECKED, Entry, Evidence, Source,
};
use crate::text::format::Format;
use crate::text::kpi::{direction, lever, threshold};
use crate::text::{Lang, Text, schedule as heads};

/// A head and the lines under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub head: Text,
    /// One or more lines.
    pub lines: Vec<String>,
}

const NUMERATOR: Text = Text::new("分子", "Numerator");
const DENOMINATOR: Text = Text::new("分母", "Denominator");
const VALUE: Text = Text::new("取值", "Value");
const COLUMN: Text = Text::new("亚马逊显示为", "Shown by Amazon as");
const ROLE: Text = Text::new("合同中的作用", "Role");
const UNIT: Text = Text::new("单位与方向", "Unit, direction");
const TIMING: Text = Text::new("冻结与校正", "Freeze, true-up");
const ATTRIBUTION: Text = Text::new("归因窗口", "Attribution");
const SAMPLE: Text = Text::new("最小样本", "Least sample");
const FULFILMENT: Text = Text::new("适用范围", "Applies to");
const THRESHOLD: Text = Text::new("亚马逊要求", "Amazon's limit");
const BENCHMARKS: Text = Text::new("参考基准", "Benchmarks");
const SELLER_FULFILLED: Text = Text::new(
    "仅卖家自配送订单（FBM）",
    "Seller-fulfilled orders only (FBM)",
);
const NO_BENCHMARK: Text = Text::new(
    "未找到可信的公开数据，以本店基线为准",
    "No figure found that could be relied on: the store's own baseline counts",
);

/// Everything that the dictionary says of `kpi`, in the order in which it is read.
pub fn facts(kpi: Kpi, lang: Lang, format: &dyn Format) -> Vec<Fact> {
    let (entry, words) = (kpi.entry(), info(kpi));
    let say = |text: Text| text.get(lang).to_owned();
    let one = |head, line| Some(Fact::new(head, [line]));
    let first = match words.denominator {
        Some(_) => NUMERATOR,
        None => VALUE,
    };
    let facts = [
        Some(Fact::new(
            heads::FORMULA,
            [words.symbols.to_owned(), say(words.formula)],
        )),
        Some(Fact::new(first, part(&words.numerator, lang))),
        words
            .denominator
            .map(|below| Fact::new(DENOMINATOR, part(&below, lang))),
        words
            .column
            .map(|column| Fact::new(COLUMN, [column_names(&column)])),
        one(UNIT, unit(entry, lang)),
        one(heads::WINDOW, say(words.window)),
        entry
            .attribution
            .map(|days| Fact::new(ATTRIBUTION, [attribution(lang, days)])),
        one(TIMING, timing(entry, lang)),
        entry
            .seller_fulfilled_only
            .then(|| Fact::new(FULFILMENT, [say(SELLER_FULFILLED)])),
        entry.min_sample.map(|sample| {
            let count = format.number(sample.count.into());
            let of = labels::sampled(sample.of).get(lang);
            Fact::new(SAMPLE, [format!("{count} {of}")])
        }),
        entry
            .threshold
            .map(|limit| Fact::new(THRESHOLD, [limit_line(entry, limit, lang, format)])),
        benchmarks(entry, lang, format).map(|lines| Fact::new(BENCHMARKS, lines)),
        one(heads::LEVER, say(lever(entry.lever))),
        one(ROLE, say(labels::role(entry.role))),
        one(heads::DISPUTE, say(words.dispute)),
    ];
    facts.into_iter().flatten().collect()
}

impl Fact {
    fn new(head: Text, lines: impl IntoIterator<Item = String>) -> Self {
        Self {
            head,
            lines: lines.into_iter().collect(),
        }
    }
}

fn part(part: &Part, lang: Lang) -> Vec<String> {
    let mut lines = vec![part.what.get(lang).to_owned()];
    lines.push(part.report.get(lang).to_owned());
    lines.extend(part.column.map(|column| column_names(&column)));
    lines
}

/// In every language in which it is known; once where they are all the same.
fn column_names(column: &super::Column) -> String {
    let known = column.names().into_iter();
    let known = known.filter_map(|(tag, name)| Some((tag, name?)));
    let mut others = known.clone().filter(|(_, name)| *name != column.en);
    if others.next().is_none() {
        return column.en.to_owned();
    }
    let named = known.map(|(tag, name)| {
        // Without the region, which would be broken off at its hyphen.
        let language = tag.split('-').next().unwrap_or(tag);
        format!("{name} [{language}]")
    });
    named.collect::<Vec<_>>().join(" · ")
}

fn unit(entry: &Entry, lang: Lang) -> String {
    let unit = labels::unit(entry.unit).get(lang);
    let better = direction(entry.direction).get(lang);
    lang.pick(format!("{unit}，{better}"), format!("{unit}, {better}"))
}

fn attribution(lang: Lang, days: Attribution) -> String {
    let (products, brands) = (days.sponsored_products_days, days.brands_and_display_days);
    lang.pick(
        format!("商品推广 {products} 天；品牌推广、展示型推广 {brands} 天"),
        format!("Sponsored Products {products} days; Brands and Display {brands} days"),
    )
}

fn timing(entry: &Entry, lang: Lang) -> String {
    let freeze = match entry.freeze_day {
        None => lang.pick(
            "以月报当日读数为准，不再变更".to_owned(),
            "Stands as read on the day of the monthly report".to_owned(),
        ),
        Some(day) => lang.pick(
            format!("考核周期次月 {day} 日冻结"),
            format!("Frozen on day {day} of the month after the period"),
        ),
    };
    let true_up = match (entry.freeze_day, entry.true_up_days) {
        (None, _) => return freeze,
        (Some(_), None) => lang.pick("，不再校正".to_owned(), ", no true-up".to_owned()),
        (Some(_), Some(days)) => lang.pick(
            format!("，期末后第 {days} 天回溯校正一次"),
            format!(", trued up once {days} days after its end"),
        ),
    };
    freeze + &true_up
}

fn limit_line(entry: &Entry, limit: AmazonThreshold, lang: Lang, format: &dyn Format) -> String {
    let value = labels::figure(lang, entry.unit, limit.limit, format);
    let demand = threshold(lang, entry.comparison(), &value);
    format!("{demand} · {}", origin(limit.source, lang, format))
}

/// Where Amazon sets a limit and nobody says more, the limit is all there is.
fn benchmarks(entry: &Entry, lang: Lang, format: &dyn Format) -> Option<Vec<String>> {
    let all = entry.benchmarks.iter();
    let lines: Vec<String> = all.map(|one| benchmark(entry, one, lang, format)).collect();
    match (lines.is_empty(), entry.threshold) {
        (false, _) => Some(lines),
        (true, Some(_)) => None,
        (true, None) => Some(vec![NO_BENCHMARK.get(lang).to_owned()]),
    }
}

/// A benchmark in one line, with who says so.
pub fn benchmark(entry: &Entry, of: &Benchmark, lang: Lang, format: &dyn Format) -> String {
    let value = labels::span(lang, entry.unit, of.span, format);
    let level = labels::level(of.level).get(lang);
    let market = labels::market(of.market).get(lang);
    let about = match labels::scope(of.scope) {
        None => market.to_owned(),
        Some(scope) => {
            let scope = scope.get(lang);
            lang.pick(format!("{market}，{scope}"), format!("{market}, {scope}"))
        }
    };
    let part = of.holds_for.map(|part| {
        let part = format.percent(part);
        lang.pick(
            format!("（{part} 的商家）"),
            format!(" ({part} of merchants)"),
        )
    });
    let part = part.unwrap_or_default();
    let said = lang.pick(
        format!("{level} {value}{part}（{about}）"),
        format!("{level} {value}{part} ({about})"),
    );
    format!("{said} · {}", origin(of.source, lang, format))
}

/// Who says so, since when, how far it can be relied on.
fn origin(source: Source, lang: Lang, format: &dyn Format) -> String {
    let name = labels::source(source).get(lang);
    let said = match source.year() {
        None => name.to_owned(),
        Some(year) => lang.pick(format!("{name}，{year}"), format!("{name}, {year}")),
    };
    let evidence = source.evidence();
    if evidence == Evidence::Unverified {
        // It says so itself, and there is nothing to check.
        return said;
    }
    let evidence = labels::evidence(evidence).get(lang);
    let checked = heads::checked(lang, &said, &format.date(CHECKED));
    format!("{checked} · {evidence}")
}
