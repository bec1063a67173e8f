//! The words of a quote: what each line is and how its amount came about.

use super::format::Format;
use super::particulars::{self, package_unit};
use super::{Lang, Text, form};
use crate::money::{Currency, Percent};
use crate::quote::{Basis, Deduction, DeductionKind, Group, LineId, Measure, Volume};
use crate::rate_card::ClauseNote;
use crate::seller::{AccountHistory, Depth, Fulfilment, Model, Package, Site};

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
        Group::Projects => Text::new("项目费用", "Projects"),
        Group::Compliance => Text::new("合规代办费", "Compliance handling"),
    }
}

/// What a line charges for.
pub fn line_label(lang: Lang, id: LineId) -> String {
    let fixed = |zh: &str, en: &str| lang.pick(zh, en).to_owned();
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
        LineId::SiteCap => fixed("多站点封顶减免", "Cap for several marketplaces"),
        LineId::TermDiscount(term) => {
            let months = form::months(lang, term.months());
            lang.pick(
                format!("签约 {months}优惠"),
                format!("Discount for {months}"),
            )
        }
        LineId::Team => fixed("专属团队", "Dedicated team"),
        LineId::IncrementBase => fixed(
            "增量提成模式基础费上浮",
            "Surcharge for commission on growth only",
        ),
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
        LineId::Category => fixed("复杂类目", "Complex category"),
        LineId::Prepayment => fixed("按季预付优惠", "Discount for quarterly prepayment"),
        LineId::ErpMonthly => fixed("ERP 对接维护", "ERP link, upkeep"),
        LineId::ErpSetUp => fixed("ERP 对接开通", "ERP link, set-up"),
        LineId::Trial(months) => {
            let months = form::months(lang, months);
            lang.pick(
                format!("试用期优惠（前 {months}）"),
                format!("Trial discount (first {months})"),
            )
        }
        LineId::BaseMinimum => fixed(
            "补足最低服务费（基础 + 广告）",
            "Top-up to the minimum of base and ads",
        ),
        LineId::Launch(months) => {
            let months = form::months(lang, months);
            lang.pick(
                format!("新站上线期优惠（前 {months}）"),
                format!("Launch discount (first {months})"),
            )
        }
        LineId::CommissionMinimum => fixed("补足保底佣金", "Top-up to the minimum commission"),
        LineId::Increment => fixed("按增量提成", "Commission on growth"),
        LineId::CommissionCap => fixed("提成封顶减免", "Cap on the commission"),
        LineId::AdTier(tier) => {
            let tier = u16::from(tier) + 1;
            lang.pick(
                format!("广告花费第 {tier} 档"),
                format!("Ad spend, tier {tier}"),
            )
        }
        LineId::AdMinimum => fixed("补足保底", "Top-up to the minimum"),
        LineId::CommissionTier(tier) => {
            let tier = u16::from(tier) + 1;
            lang.pick(
                format!("计佣销售额第 {tier} 档"),
                format!("Commissionable sales, tier {tier}"),
            )
        }
        LineId::SetUp => fixed("启动费", "Set-up fee"),
        LineId::SetUpWaiver => fixed("免收启动费", "Set-up fee waived"),
        LineId::Project(package) => package_line(lang, package),
        LineId::ComplianceHandling => {
            fixed("代办缺失的合规注册", "Applying for missing registrations")
        }
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
                format!("保底 {minimum}，应计仅 {reached}"),
                format!("minimum {minimum}, fees come to {reached}"),
            )
        }
        Basis::Most { most, reached } => {
            let most = format.money(*most, currency);
            let reached = format.money(*reached, currency);
            lang.pick(
                format!("每月最高 {most}，按比例为 {reached}"),
                format!("at most {most} a month, rates come to {reached}"),
            )
        }
        Basis::Units {
            quantity,
            charged,
            price,
        } => {
            let price = format.money(*price, currency);
            let product = format!("{charged} × {price}");
            if quantity == charged {
                return product;
            }
            lang.pick(
                format!("{product}（下单 {quantity}，起订量 {charged}）"),
                format!("{product} ({quantity} ordered, {charged} is the least)"),
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
                format!("当月计佣销售额超出基线 {baseline} 的部分 × {percent}；不增长则为 0"),
                format!("{percent} of monthly sales above the baseline of {baseline}; nothing without growth"),
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
        Measure::NewSites => Text::new(
            "以上基础服务费中新站点的部分",
            "what new marketplaces add to the base service fee so far",
        ),
    }
}

/// What the commission is computed on.
pub const FEE_BASE: Text = Text::new("计佣基数", "Fee base");
/// Where the fee base starts from.
pub const ORDERED_SALES: Text = Text::new("GMV（下单口径，含税）", "GMV (as ordered, with VAT)");
/// The fees are without value added tax.
pub const NET: Text = Text::new("不含税", "Net");
/// The fees with value added tax.
pub const GROSS: Text = Text::new("含税合计", "Total with VAT");
/// A fee that does not recur.
pub const ONCE: Text = Text::new("一次性", "once");
/// There is nothing to price yet.
pub const CHOOSE_PROJECT: Text = Text::new("请至少选择一个项目", "Choose at least one project");

/// The value added tax on the service.
pub fn service_vat(lang: Lang, percent: &str) -> String {
    lang.pick(format!("增值税 {percent}"), format!("VAT {percent}"))
}

/// What no commission is charged on.
pub fn deduction_label(lang: Lang, kind: DeductionKind) -> String {
    match kind {
        DeductionKind::Unshipped => lang
            .pick("未发货即取消的订单", "Cancelled before shipping")
            .into(),
        DeductionKind::Refunds { .. } => lang.pick("退款", "Refunds").into(),
        DeductionKind::AdSales => lang.pick("广告带来的销售额", "Sales from ads").into(),
        DeductionKind::Vat(site) => {
            let site = site_label(site).get(lang);
            lang.pick(format!("{site}增值税"), format!("VAT, {site}"))
        }
    }
}

/// How a deduction came about, with its numbers.
pub fn deduction_basis(
    lang: Lang,
    deduction: &Deduction,
    volume: &Volume,
    format: &dyn Format,
) -> String {
    let of = format.money(deduction.of, volume.currency);
    let Some(percent) = deduction.percent.map(|percent| format.percent(percent)) else {
        return lang
            .pick("ACoS 未知，未扣除", "ACoS not known: nothing is taken off")
            .into();
    };
    match deduction.kind {
        DeductionKind::Unshipped => format!("{of} × {percent}"),
        DeductionKind::Refunds { stated: true } => lang.pick(
            format!("{of} × 店铺退货率 {percent}"),
            format!("{of} × the stores' return rate of {percent}"),
        ),
        DeductionKind::Refunds { stated: false } => lang.pick(
            format!("{of} × 费率卡退款率 {percent}"),
            format!("{of} × the rate card's refund rate of {percent}"),
        ),
        DeductionKind::AdSales => {
            let spend = format.money(volume.ad_spend, volume.currency);
            lang.pick(
                format!("广告花费 {spend} ÷ ACoS {percent}，不超过 GMV，按 {of} 占 GMV 的比例扣除"),
                format!(
                    "ad spend {spend} ÷ ACoS {percent}, at most the GMV, in the proportion of {of} to the GMV"
                ),
            )
        }
        DeductionKind::Vat(_) => format!("{of} − {of} ÷ (1 + {percent})"),
    }
}

fn package_line(lang: Lang, package: Package) -> String {
    let (label, unit) = (particulars::package(package), package_unit(package));
    let (label, unit) = (label.get(lang), unit.get(lang));
    lang.pick(
        format!("{label}（单位：{unit}）"),
        format!("{label}, per {unit}"),
    )
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
    use super::{
        Basis, Currency, Deduction, DeductionKind, Lang, LineId, Measure, Volume, basis,
        deduction_basis, deduction_label, line_label,
    };
    use crate::calendar::Month;
    use crate::money::{Amount, Percent};
    use crate::rate_card::RateCard;
    use crate::seller::{Depth, Package, Site, TermMonths};
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
            "计佣销售额第 1 档"
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

    #[test]
    fn a_project_says_what_one_of_it_is() {
        let localisation = LineId::Project(Package::Localisation);
        assert_eq!(
            line_label(Lang::Zh, localisation),
            "Listing 本地化（单位：ASIN × 语种）"
        );
        assert_eq!(
            line_label(Lang::En, localisation),
            "Listing localisation, per ASIN and language"
        );
        let units = |quantity| Basis::Units {
            quantity,
            charged: 5,
            price: Amount::from_major(580),
        };
        let say = |lang, quantity| basis(lang, &units(quantity), Currency::Cny, &Plain);
        assert_eq!(say(Lang::Zh, 5), "5 × 580.00 CNY");
        assert_eq!(say(Lang::Zh, 3), "5 × 580.00 CNY（下单 3，起订量 5）");
        assert_eq!(
            say(Lang::En, 3),
            "5 × 580.00 CNY (3 ordered, 5 is the least)"
        );
    }

    #[test]
    fn limits_say_what_they_are() {
        let (most, reached) = (Amount::from_major(150_000), Amount::from_major(184_500));
        let most = Basis::Most { most, reached };
        let say = |lang| basis(lang, &most, Currency::Cny, &Plain);
        assert_eq!(
            say(Lang::Zh),
            "每月最高 150,000.00 CNY，按比例为 184,500.00 CNY"
        );
        assert_eq!(
            say(Lang::En),
            "at most 150,000.00 CNY a month, rates come to 184,500.00 CNY"
        );
        assert_eq!(
            line_label(Lang::Zh, LineId::Launch(3)),
            "新站上线期优惠（前 3 个月）"
        );
    }

    #[track_caller]
    fn check_deduction(kind: DeductionKind, percent: Option<i32>, zh: &str, en: &str) {
        let card = RateCard::sample();
        let start = Month::new(2027, 1).expect("a month");
        let volume = Volume::of(&card, &card.defaults(start));
        let deduction = Deduction {
            kind,
            of: Amount::from_major(48_500),
            percent: percent.map(|percent| Percent::from_hundredths(percent * 100)),
            amount: Amount::ZERO,
        };
        let say = |lang| deduction_basis(lang, &deduction, &volume, &Plain);
        assert_eq!((&*say(Lang::Zh), &*say(Lang::En)), (zh, en));
    }

    #[test]
    fn a_deduction_shows_its_numbers() {
        let plain = "48,500.00 EUR × 3%";
        check_deduction(DeductionKind::Unshipped, Some(3), plain, plain);
        check_deduction(
            DeductionKind::Refunds { stated: true },
            Some(12),
            "48,500.00 EUR × 店铺退货率 12%",
            "48,500.00 EUR × the stores' return rate of 12%",
        );
        check_deduction(
            DeductionKind::AdSales,
            Some(30),
            "广告花费 5,000.00 EUR ÷ ACoS 30%，不超过 GMV，按 48,500.00 EUR 占 GMV 的比例扣除",
            "ad spend 5,000.00 EUR ÷ ACoS 30%, at most the GMV, in the proportion of \
             48,500.00 EUR to the GMV",
        );
        check_deduction(
            DeductionKind::AdSales,
            None,
            "ACoS 未知，未扣除",
            "ACoS not known: nothing is taken off",
        );
        let vat = "48,500.00 EUR − 48,500.00 EUR ÷ (1 + 19%)";
        check_deduction(DeductionKind::Vat(Site::De), Some(19), vat, vat);
        let label = |lang| deduction_label(lang, DeductionKind::Vat(Site::De));
        assert_eq!(label(Lang::Zh), "德国站增值税");
        assert_eq!(label(Lang::En), "VAT, Germany");
    }
}
