//! The words of a quote: what each line is and how its amount came about.

use super::format::Format;
use super::{Lang, Text, form};
use crate::money::{Currency, Percent};
use crate::quote::{Basis, Group, LineId, Measure};
use crate::rate_card::ClauseNote;
use crate::seller::{AccountHistory, Depth, Fulfilment, Model, Site};

/// To stand on everything that a sample card priced.
pub const SAMPLE: Text = Text::new(
    "示例费率，非任何公司的实际报价",
    "Sample rates, not any company's actual prices",
);

/// What a sum of lines is called.
pub const fn group_label(group: Group) -> Text {
    match group {
        Group::Base => Text::new("基础服务费", "Base service fee"),
        Group::Ads => Text::new("广告代投服务费", "Ad management fee"),
        Group::Commission => Text::new("GMV 提成", "GMV commission"),
        Group::OneOff => Text::new("一次性费用", "One-off fees"),
    }
}

/// What a line charges for.
pub fn line_label(lang: Lang, id: LineId) -> String {
    match id {
        LineId::BaseFee(depth, site) => {
            let (depth, site) = (depth_label(depth).get(lang), site_label(site).get(lang));
            lang.pick(
                format!("{depth}，含首个站点（{site}）"),
                format!("{depth}, with the first marketplace ({site})"),
            )
        }
        LineId::ExtraSite(site) => {
            let site = site_label(site).get(lang);
            lang.pick(
                format!("增加站点：{site}"),
                format!("Further marketplace: {site}"),
            )
        }
        LineId::SiteCap => lang
            .pick("多站点封顶减免", "Cap for several marketplaces")
            .into(),
        LineId::TermDiscount(term) => {
            let months = form::months(lang, term.months());
            lang.pick(
                format!("签约 {months}优惠"),
                format!("Discount for {months}"),
            )
        }
        LineId::Team => lang.pick("专属团队", "Dedicated team").into(),
        LineId::Difficulty(growth) => {
            let growth = percent_text(growth);
            lang.pick(
                format!("KPI 难度：GMV 每季 +{growth}%"),
                format!("KPI difficulty: GMV +{growth}% a quarter"),
            )
        }
        LineId::History(history) => {
            let history = history_label(history).get(lang);
            lang.pick(
                format!("账号历史：{history}"),
                format!("Account history: {history}"),
            )
        }
        LineId::Category => lang.pick("复杂类目", "Complex category").into(),
        LineId::Prepayment => lang
            .pick("按季预付优惠", "Discount for quarterly prepayment")
            .into(),
        LineId::ErpMonthly => lang.pick("ERP 对接维护", "ERP link, upkeep").into(),
        LineId::ErpSetUp => lang.pick("ERP 对接开通", "ERP link, set-up").into(),
        LineId::Trial(months) => {
            let months = form::months(lang, months);
            lang.pick(
                format!("试用期优惠（前 {months}）"),
                format!("Trial discount (first {months})"),
            )
        }
        LineId::CommissionMinimum => lang
            .pick("补足保底佣金", "Top-up to the minimum commission")
            .into(),
        LineId::Increment => lang.pick("按增量提成", "Commission on growth").into(),
        LineId::AdTier(tier) => {
            let tier = u16::from(tier) + 1;
            lang.pick(
                format!("广告花费第 {tier} 档"),
                format!("Ad spend, tier {tier}"),
            )
        }
        LineId::AdMinimum => lang.pick("补足保底", "Top-up to the minimum").into(),
        LineId::CommissionTier(tier) => {
            let tier = u16::from(tier) + 1;
            lang.pick(format!("GMV 第 {tier} 档"), format!("GMV, tier {tier}"))
        }
        LineId::SetUp => lang.pick("启动费", "Set-up fee").into(),
        LineId::SetUpWaiver => lang.pick("免收启动费", "Set-up fee waived").into(),
    }
}

/// How an amount came about, with its numbers: `12,800.00 CNY × 35%`. Amounts
/// without a currency of their own are in `currency`, that of the quote.
pub fn basis(lang: Lang, basis: &Basis, currency: Currency, format: &dyn Format) -> String {
    match basis {
        Basis::Flat => lang.pick("费率卡固定金额", "fixed by the rate card").into(),
        Basis::Share {
            of,
            amount,
            percent,
        } => {
            let of = measure_label(*of).get(lang);
            let (amount, percent) = (format.money(*amount, currency), format.percent(*percent));
            format!("{of} {amount} × {percent}")
        }
        Basis::Slice {
            volume,
            currency: sold_in,
            percent,
            exchange,
        } => {
            let slice = format.money(*volume, *sold_in);
            let product = format!("{slice} × {}", format.percent(*percent));
            if *sold_in == currency {
                return product;
            }
            let rate = format.number(*exchange);
            lang.pick(
                format!("{product} × 汇率 {rate}"),
                format!("{product} × exchange rate {rate}"),
            )
        }
        Basis::TopUp { minimum, reached } => {
            let minimum = format.money(*minimum, currency);
            let reached = format.money(*reached, currency);
            lang.pick(
                format!("保底 {minimum}，按比例仅 {reached}"),
                format!("minimum {minimum}, rates come to {reached}"),
            )
        }
        Basis::Cap {
            amount,
            percent,
            reached,
        } => {
            let of = measure_label(Measure::BaseFee).get(lang);
            let (amount, percent) = (format.money(*amount, currency), format.percent(*percent));
            let reached = format.money(*reached, currency);
            lang.pick(
                format!("封顶为{of} {amount} × {percent}，计入封顶的站点合计 {reached}"),
                format!(
                    "at most {of} {amount} × {percent}, marketplaces under the cap come to {reached}"
                ),
            )
        }
        Basis::Increment {
            baseline,
            currency,
            percent,
        } => {
            let baseline = format.money(*baseline, *currency);
            let percent = format.percent(*percent);
            lang.pick(
                format!("月 GMV 超出基线 {baseline} 的部分 × {percent}；GMV 不增长则为 0"),
                format!("{percent} of monthly GMV above the baseline of {baseline}; nothing without growth"),
            )
        }
        Basis::Waiver { from } => {
            let months = form::months(lang, from.months());
            lang.pick(
                format!("签约满 {months}免收"),
                format!("waived from {months}"),
            )
        }
    }
}

/// Where the figures of a line come from: clause, source and date.
pub fn clause(lang: Lang, note: &ClauseNote, format: &dyn Format) -> String {
    let (number, date) = (&note.number, format.date(note.date));
    let source = lang.pick(&note.source.zh, &note.source.en);
    lang.pick(
        format!("费率卡第 {number} 条：{source}（{date} 核对）"),
        format!("Rate card, clause {number}: {source} (checked {date})"),
    )
}

/// What a share is taken of.
const fn measure_label(measure: Measure) -> Text {
    match measure {
        Measure::BaseFee => Text::new("基础服务费", "base fee"),
        Measure::BaseWithSites => {
            Text::new("含全部站点的基础服务费", "base fee with all marketplaces")
        }
        Measure::BaseSoFar => Text::new("以上基础服务费合计", "base service fee so far"),
    }
}

/// How much of the work is taken over.
pub const fn depth_label(depth: Depth) -> Text {
    match depth {
        Depth::Basic => Text::new("基础维护", "Basic"),
        Depth::Growth => Text::new("增长运营", "Growth"),
        Depth::Full => Text::new("全托管", "Full service"),
    }
}

/// How the fee is made up.
pub const fn model_label(model: Model) -> Text {
    match model {
        Model::FeeAndCommission => {
            Text::new("固定月费 + GMV 提成", "Monthly fee and GMV commission")
        }
        Model::CommissionOnly => Text::new("纯佣金", "Pure commission"),
        Model::FeeAndIncrement => Text::new(
            "固定月费 + 增量提成",
            "Monthly fee and commission on growth",
        ),
        Model::Projects => Text::new("项目制", "Projects"),
    }
}

/// What an account has been through.
pub const fn history_label(history: AccountHistory) -> Text {
    match history {
        AccountHistory::Clean => Text::new("无警告", "no warnings"),
        AccountHistory::Warned => Text::new("有政策警告", "policy warnings"),
        AccountHistory::Suspended => Text::new("12 个月内被停用过", "suspended within 12 months"),
    }
}

/// The digits of a percentage, without a locale.
fn percent_text(percent: Percent) -> String {
    percent.decimal().normalize().to_string()
}

/// Who ships.
pub const fn fulfilment_label(fulfilment: Fulfilment) -> Text {
    match fulfilment {
        Fulfilment::Fba => Text::new("FBA", "FBA"),
        Fulfilment::SellerFulfilled => Text::new("含自发货", "Seller-fulfilled, at least in part"),
    }
}

/// A marketplace by its country.
pub const fn site_label(site: Site) -> Text {
    match site {
        Site::De => Text::new("德国站", "Germany"),
        Site::Fr => Text::new("法国站", "France"),
        Site::It => Text::new("意大利站", "Italy"),
        Site::Es => Text::new("西班牙站", "Spain"),
        Site::Uk => Text::new("英国站", "United Kingdom"),
        Site::Nl => Text::new("荷兰站", "Netherlands"),
        Site::Be => Text::new("比利时站", "Belgium"),
        Site::Se => Text::new("瑞典站", "Sweden"),
        Site::Pl => Text::new("波兰站", "Poland"),
        Site::Ie => Text::new("爱尔兰站", "Ireland"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Basis, Currency, Lang, LineId, Measure, basis, line_label};
    use crate::money::{Amount, Percent};
    use crate::seller::{Depth, Site, TermMonths};
    use crate::text::format::Plain;

    #[test]
    fn a_line_says_what_it_is() {
        let first = LineId::BaseFee(Depth::Growth, Site::De);
        assert_eq!(
            line_label(Lang::Zh, first),
            "增长运营，含首个站点（德国站）"
        );
        assert_eq!(
            line_label(Lang::En, first),
            "Growth, with the first marketplace (Germany)"
        );
        let term = TermMonths::new(1)
            .map(LineId::TermDiscount)
            .expect("a term");
        assert_eq!(line_label(Lang::En, term), "Discount for 1 month");
        assert_eq!(
            line_label(Lang::Zh, LineId::CommissionTier(0)),
            "GMV 第 1 档"
        );
    }

    #[test]
    fn a_basis_shows_its_numbers() {
        let share = Basis::Share {
            of: Measure::BaseFee,
            amount: Amount::from_major(12_800),
            percent: Percent::from_hundredths(35_00),
        };
        assert_eq!(
            basis(Lang::Zh, &share, Currency::Cny, &Plain),
            "基础服务费 12,800.00 CNY × 35%"
        );
        let cap = Basis::Cap {
            amount: Amount::from_major(12_800),
            percent: Percent::from_hundredths(240_00),
            reached: Amount::from_major(32_000),
        };
        let cap = |lang| basis(lang, &cap, Currency::Cny, &Plain);
        assert_eq!(
            cap(Lang::Zh),
            "封顶为基础服务费 12,800.00 CNY × 240%，计入封顶的站点合计 32,000.00 CNY"
        );
        assert_eq!(
            cap(Lang::En),
            "at most base fee 12,800.00 CNY × 240%, marketplaces under the cap come to 32,000.00 CNY"
        );
        let slice = |exchange: i64, currency| Basis::Slice {
            volume: Amount::from_major(30_000),
            currency,
            percent: Percent::from_hundredths(6_50),
            exchange: rust_decimal::Decimal::new(exchange, 4),
        };
        assert_eq!(
            basis(
                Lang::En,
                &slice(8_2000, Currency::Eur),
                Currency::Cny,
                &Plain
            ),
            "30,000.00 EUR × 6.5% × exchange rate 8.2"
        );
        assert_eq!(
            basis(
                Lang::En,
                &slice(1_0000, Currency::Cny),
                Currency::Cny,
                &Plain
            ),
            "30,000.00 CNY × 6.5%"
        );
    }
}
