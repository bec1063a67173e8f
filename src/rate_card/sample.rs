//! The built-in card: GENERATED from `sample.json` by `cargo xtask generate`.
//! Never edit it: docs/rate-card.md, "The built-in card".

use std::borrow::Cow;

use rust_decimal::Decimal;

use crate::{calendar, money, rate_card, seller};

pub(super) const fn id() -> rate_card::CardId {
    rate_card::CardId::from_bytes([0xdf, 0xa8, 0xcb, 0x6d, 0x76, 0x06, 0x3c, 0xd3])
}

pub(super) const fn card() -> rate_card::RateCard {
    CARD
}

pub(super) const fn market() -> &'static rate_card::Market {
    &MARKET
}

#[rustfmt::skip]
const CARD: rate_card::RateCard = rate_card::RateCard {
    id: rate_card::CardId::from_bytes([0xdf, 0xa8, 0xcb, 0x6d, 0x76, 0x06, 0x3c, 0xd3]),
    name: rate_card::Localized {
        zh: Cow::Borrowed("示例费率卡 2026"),
        en: Cow::Borrowed("Sample rate card 2026"),
    },
    sample: true,
    issued: calendar::date(2026, 11, 1).expect("validated"),
    valid_until: calendar::date(2027, 12, 31).expect("validated"),
    currency: money::Currency::Cny,
    gmv_currency: money::Currency::Eur,
    exchange: rate_card::Clause {
        terms: rate_card::Exchange {
            base: money::Currency::Cny,
            rates: Cow::Borrowed(const { &[
                (money::Currency::Eur, Decimal::from_parts(820, 0, 0, false, 2)),
                (money::Currency::Gbp, Decimal::from_parts(950, 0, 0, false, 2)),
                (money::Currency::Pln, Decimal::from_parts(190, 0, 0, false, 2)),
                (money::Currency::Sek, Decimal::from_parts(75, 0, 0, false, 2)),
            ] }),
        },
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("1"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("示例汇率，未经核实；以合同约定为准"),
                en: Cow::Borrowed("Sample exchange rates, unverified; the contract fixes the real ones"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    },
    base_fee: rate_card::Clause {
        terms: seller::ByDepth {
            basic: money::Amount::from_minor(6_800_00),
            growth: money::Amount::from_minor(12_800_00),
            full: money::Amount::from_minor(19_800_00),
        },
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("2"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("示例数字；参照公开报道的国内代运营基础费约 8 万元/年，以及深圳中级运营的月薪水平"),
                en: Cow::Borrowed("Sample figures; set against published base fees of about CNY 80,000 a year in China and the monthly pay of a mid-level operator in Shenzhen"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    },
    sites: rate_card::Clause {
        terms: rate_card::SiteRates {
            groups: Cow::Borrowed(const { &[
                rate_card::SiteGroup {
                    sites: Cow::Borrowed(const { &[
                        seller::Site::De,
                        seller::Site::Fr,
                        seller::Site::It,
                        seller::Site::Es,
                    ] }),
                    extra: money::Percent::from_hundredths(35_00),
                    capped: true,
                },
                rate_card::SiteGroup {
                    sites: Cow::Borrowed(const { &[
                        seller::Site::Uk,
                    ] }),
                    extra: money::Percent::from_hundredths(45_00),
                    capped: true,
                },
                rate_card::SiteGroup {
                    sites: Cow::Borrowed(const { &[
                        seller::Site::Nl,
                        seller::Site::Be,
                        seller::Site::Se,
                        seller::Site::Pl,
                        seller::Site::Ie,
                    ] }),
                    extra: money::Percent::from_hundredths(15_00),
                    capped: false,
                },
            ] }),
            cap: money::Percent::from_hundredths(240_00),
        },
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("3"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("示例数字；英国站因独立库存、增值税和英镑结算单列"),
                en: Cow::Borrowed("Sample figures; the UK stands apart for its own stock, VAT and currency"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    },
    commission: rate_card::Clause {
        terms: rate_card::Tiers(Cow::Borrowed(const { &[
            rate_card::Tier {
                up_to: Some(money::Amount::from_minor(30_000_00)),
                percent: money::Percent::from_hundredths(6_00),
            },
            rate_card::Tier {
                up_to: Some(money::Amount::from_minor(100_000_00)),
                percent: money::Percent::from_hundredths(5_00),
            },
            rate_card::Tier {
                up_to: Some(money::Amount::from_minor(300_000_00)),
                percent: money::Percent::from_hundredths(4_00),
            },
            rate_card::Tier {
                up_to: None,
                percent: money::Percent::from_hundredths(3_00),
            },
        ] })),
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("4"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("示例数字；公开资料中“基础费 + 提成”模式的提成多为销售额的 5–8%，随规模递减"),
                en: Cow::Borrowed("Sample figures; published commissions beside a base fee are mostly 5 to 8 % of sales and fall with volume"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    },
    ad_management: rate_card::Clause {
        terms: seller::ByDepth {
            basic: rate_card::AdRate {
                tiers: rate_card::Tiers(Cow::Borrowed(const { &[
                    rate_card::Tier {
                        up_to: None,
                        percent: money::Percent::from_hundredths(12_00),
                    },
                ] })),
                minimum: money::Amount::from_minor(4_500_00),
            },
            growth: rate_card::AdRate {
                tiers: rate_card::Tiers(Cow::Borrowed(const { &[
                    rate_card::Tier {
                        up_to: Some(money::Amount::from_minor(5_000_00)),
                        percent: money::Percent::from_hundredths(0),
                    },
                    rate_card::Tier {
                        up_to: Some(money::Amount::from_minor(20_000_00)),
                        percent: money::Percent::from_hundredths(8_00),
                    },
                    rate_card::Tier {
                        up_to: Some(money::Amount::from_minor(50_000_00)),
                        percent: money::Percent::from_hundredths(6_00),
                    },
                    rate_card::Tier {
                        up_to: None,
                        percent: money::Percent::from_hundredths(5_00),
                    },
                ] })),
                minimum: money::Amount::from_minor(0),
            },
            full: rate_card::AdRate {
                tiers: rate_card::Tiers(Cow::Borrowed(const { &[
                    rate_card::Tier {
                        up_to: Some(money::Amount::from_minor(5_000_00)),
                        percent: money::Percent::from_hundredths(0),
                    },
                    rate_card::Tier {
                        up_to: Some(money::Amount::from_minor(20_000_00)),
                        percent: money::Percent::from_hundredths(8_00),
                    },
                    rate_card::Tier {
                        up_to: Some(money::Amount::from_minor(50_000_00)),
                        percent: money::Percent::from_hundredths(6_00),
                    },
                    rate_card::Tier {
                        up_to: None,
                        percent: money::Percent::from_hundredths(5_00),
                    },
                ] })),
                minimum: money::Amount::from_minor(0),
            },
        },
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("5"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("示例数字；公开资料中广告代投服务费为广告花费的 8–20%"),
                en: Cow::Borrowed("Sample figures; published ad management fees are 8 to 20 % of ad spend"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    },
    term_discount: rate_card::Clause {
        terms: rate_card::TermDiscounts(Cow::Borrowed(const { &[
            (seller::TermMonths::new(1).expect("validated"), money::Percent::from_hundredths(0)),
            (seller::TermMonths::new(6).expect("validated"), money::Percent::from_hundredths(5_00)),
            (seller::TermMonths::new(12).expect("validated"), money::Percent::from_hundredths(10_00)),
        ] })),
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("6"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("示例数字；未见公开的期限折扣表"),
                en: Cow::Borrowed("Sample figures; no published table of term discounts was found"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    },
    set_up: rate_card::Clause {
        terms: rate_card::SetUp {
            percent_of_base: money::Percent::from_hundredths(50_00),
            waived_from: Some(seller::TermMonths::new(12).expect("validated")),
        },
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("7"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("示例数字；半个月基础费，签约满 12 个月免收"),
                en: Cow::Borrowed("Sample figures; half a month's base fee, waived from 12 months"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    },
    kpi: rate_card::Clause {
        terms: rate_card::KpiTerms {
            at_risk: money::Percent::from_hundredths(20_00),
            bonus_cap: money::Percent::from_hundredths(20_00),
            attainment_threshold: money::Percent::from_hundredths(60_00),
            attainment_cap: money::Percent::from_hundredths(120_00),
            report_day: 8,
            freeze_day: 15,
            review_day: 20,
            true_up_days: 42,
            holidays: Cow::Borrowed(const { &[
                calendar::date(2026, 1, 1).expect("validated"),
                calendar::date(2026, 2, 16).expect("validated"),
                calendar::date(2026, 2, 17).expect("validated"),
                calendar::date(2026, 2, 18).expect("validated"),
                calendar::date(2026, 2, 19).expect("validated"),
                calendar::date(2026, 4, 5).expect("validated"),
                calendar::date(2026, 5, 1).expect("validated"),
                calendar::date(2026, 5, 2).expect("validated"),
                calendar::date(2026, 6, 19).expect("validated"),
                calendar::date(2026, 9, 25).expect("validated"),
                calendar::date(2026, 10, 1).expect("validated"),
                calendar::date(2026, 10, 2).expect("validated"),
                calendar::date(2026, 10, 3).expect("validated"),
                calendar::date(2027, 1, 1).expect("validated"),
                calendar::date(2027, 2, 5).expect("validated"),
                calendar::date(2027, 2, 6).expect("validated"),
                calendar::date(2027, 2, 7).expect("validated"),
                calendar::date(2027, 2, 8).expect("validated"),
                calendar::date(2027, 4, 5).expect("validated"),
                calendar::date(2027, 5, 1).expect("validated"),
                calendar::date(2027, 5, 2).expect("validated"),
                calendar::date(2027, 6, 9).expect("validated"),
                calendar::date(2027, 9, 15).expect("validated"),
                calendar::date(2027, 10, 1).expect("validated"),
                calendar::date(2027, 10, 2).expect("validated"),
                calendar::date(2027, 10, 3).expect("validated"),
                calendar::date(2028, 1, 1).expect("validated"),
                calendar::date(2028, 1, 25).expect("validated"),
                calendar::date(2028, 1, 26).expect("validated"),
                calendar::date(2028, 1, 27).expect("validated"),
                calendar::date(2028, 1, 28).expect("validated"),
                calendar::date(2028, 4, 4).expect("validated"),
                calendar::date(2028, 5, 1).expect("validated"),
                calendar::date(2028, 5, 2).expect("validated"),
                calendar::date(2028, 5, 28).expect("validated"),
                calendar::date(2028, 10, 1).expect("validated"),
                calendar::date(2028, 10, 2).expect("validated"),
                calendar::date(2028, 10, 3).expect("validated"),
            ] }),
            acos_floor: money::Percent::from_hundredths(18_00),
            return_rate_cap: money::Percent::from_hundredths(10_00),
            scored: Cow::Borrowed(const { &[
                (seller::ScoredKpi::GmvGrowth, money::Percent::from_hundredths(40_00)),
                (seller::ScoredKpi::Acos, money::Percent::from_hundredths(25_00)),
                (seller::ScoredKpi::UnitSessionPercentage, money::Percent::from_hundredths(20_00)),
                (seller::ScoredKpi::ReturnRate, money::Percent::from_hundredths(15_00)),
            ] }),
            gates: Cow::Borrowed(const { &[
                rate_card::GateTerms {
                    kpi: rate_card::GateKpi::Odr,
                    threshold: money::Percent::from_hundredths(1_00),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("亚马逊卖家平台帮助 G200285170"),
                        en: Cow::Borrowed("Amazon Seller Central help, G200285170"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::GateTerms {
                    kpi: rate_card::GateKpi::Lsr,
                    threshold: money::Percent::from_hundredths(4_00),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("亚马逊卖家平台帮助 G200285190"),
                        en: Cow::Borrowed("Amazon Seller Central help, G200285190"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::GateTerms {
                    kpi: rate_card::GateKpi::CancellationRate,
                    threshold: money::Percent::from_hundredths(2_50),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("亚马逊卖家平台帮助（德国站）"),
                        en: Cow::Borrowed("Amazon Seller Central help (Germany)"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::GateTerms {
                    kpi: rate_card::GateKpi::Vtr,
                    threshold: money::Percent::from_hundredths(95_00),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("亚马逊卖家平台帮助 G201817070（欧洲）"),
                        en: Cow::Borrowed("Amazon Seller Central help, G201817070 (Europe)"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
            ] }),
        },
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("8"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("示例数字；公开合同范本中与考核挂钩的比例为服务费的 20–30%"),
                en: Cow::Borrowed("Sample figures; published contract guides put 20 to 30 % of the service fee at risk"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    },
    team: rate_card::Clause {
        terms: money::Percent::from_hundredths(35_00),
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("9"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("示例数字；专属团队按约三分之一个岗位的增量计"),
                en: Cow::Borrowed("Sample figures; a dedicated team costs about a third of a position more"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    },
    difficulty: rate_card::Clause {
        terms: rate_card::Difficulty(Cow::Borrowed(const { &[
            (money::Percent::from_hundredths(10_00), money::Percent::from_hundredths(10_00)),
            (money::Percent::from_hundredths(25_00), money::Percent::from_hundredths(25_00)),
        ] })),
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("10"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("示例数字；按合同要求的季度 GMV 增幅分档"),
                en: Cow::Borrowed("Sample figures; by the growth of GMV per quarter that the contract demands"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    },
    history: rate_card::Clause {
        terms: rate_card::HistoryRates {
            warned: money::Percent::from_hundredths(10_00),
            suspended: money::Percent::from_hundredths(25_00),
        },
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("11"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("示例数字；问题账号需额外的申诉与治理工作"),
                en: Cow::Borrowed("Sample figures; troubled accounts take extra appeals and repair work"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    },
    category: rate_card::Clause {
        terms: money::Percent::from_hundredths(10_00),
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("12"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("示例数字；汽配、工业品、需 CE 认证的电子产品资料更多、审核更严"),
                en: Cow::Borrowed("Sample figures; car parts, industrial goods and electronics with CE marking take more documents and stricter reviews"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    },
    erp: rate_card::Clause {
        terms: rate_card::ErpFees {
            one_off: money::Amount::from_minor(3_000_00),
            monthly: money::Amount::from_minor(500_00),
        },
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("13"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("示例数字；含接口授权、字段对照与每月对账"),
                en: Cow::Borrowed("Sample figures; access, field mapping and a monthly reconciliation"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    },
    prepayment: rate_card::Clause {
        terms: money::Percent::from_hundredths(2_00),
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("14"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("示例数字；未见公开的预付折扣"),
                en: Cow::Borrowed("Sample figures; no published discount for prepayment was found"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    },
    trial: rate_card::Clause {
        terms: rate_card::TrialTerms {
            months: 2,
            discount: money::Percent::from_hundredths(20_00),
        },
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("15"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("示例数字；试用期内可随时终止"),
                en: Cow::Borrowed("Sample figures; either side may end the contract during the trial"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    },
    commission_only: Some(rate_card::Clause {
        terms: rate_card::CommissionOnly {
            tiers: rate_card::Tiers(Cow::Borrowed(const { &[
                rate_card::Tier {
                    up_to: Some(money::Amount::from_minor(50_000_00)),
                    percent: money::Percent::from_hundredths(14_00),
                },
                rate_card::Tier {
                    up_to: Some(money::Amount::from_minor(150_000_00)),
                    percent: money::Percent::from_hundredths(11_00),
                },
                rate_card::Tier {
                    up_to: None,
                    percent: money::Percent::from_hundredths(9_00),
                },
            ] })),
            minimum: money::Amount::from_minor(3_000_00),
            min_gmv: money::Amount::from_minor(20_000_00),
            min_term: seller::TermMonths::new(6).expect("validated"),
            min_stock_days: 45,
        },
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("16"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("示例数字；公开资料中纯佣金约 15%，愿意承接的服务商较少"),
                en: Cow::Borrowed("Sample figures; published pure commissions are about 15 %, and few providers offer them"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    }),
    increment: Some(rate_card::Clause {
        terms: money::Percent::from_hundredths(10_00),
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("17"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("示例数字；只对超出基线的 GMV 计提"),
                en: Cow::Borrowed("Sample figures; charged only on GMV above the baseline"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    }),
    packages: Some(rate_card::Clause {
        terms: rate_card::PackagePrices(Cow::Borrowed(const { &[
            rate_card::PackagePrice {
                package: seller::Package::AdRebuild,
                price: money::Amount::from_minor(9_800_00),
                minimum: 1,
            },
            rate_card::PackagePrice {
                package: seller::Package::SiteLaunch,
                price: money::Amount::from_minor(26_800_00),
                minimum: 1,
            },
            rate_card::PackagePrice {
                package: seller::Package::Localisation,
                price: money::Amount::from_minor(580_00),
                minimum: 5,
            },
            rate_card::PackagePrice {
                package: seller::Package::APlus,
                price: money::Amount::from_minor(1_500_00),
                minimum: 1,
            },
            rate_card::PackagePrice {
                package: seller::Package::BrandRegistry,
                price: money::Amount::from_minor(2_800_00),
                minimum: 1,
            },
            rate_card::PackagePrice {
                package: seller::Package::Deals,
                price: money::Amount::from_minor(800_00),
                minimum: 1,
            },
            rate_card::PackagePrice {
                package: seller::Package::Clearance,
                price: money::Amount::from_minor(14_800_00),
                minimum: 1,
            },
            rate_card::PackagePrice {
                package: seller::Package::AccountRescue,
                price: money::Amount::from_minor(12_800_00),
                minimum: 1,
            },
            rate_card::PackagePrice {
                package: seller::Package::ComplianceCheck,
                price: money::Amount::from_minor(3_800_00),
                minimum: 1,
            },
        ] })),
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("18"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("示例数字；未见公开的项目报价"),
                en: Cow::Borrowed("Sample figures; no published prices of such projects were found"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    }),
    fee_base: Some(rate_card::Clause {
        terms: rate_card::FeeBaseRates {
            unshipped: money::Percent::from_hundredths(3_00),
            refunds: money::Percent::from_hundredths(8_00),
            vat: Cow::Borrowed(const { &[
                (seller::Site::De, money::Percent::from_hundredths(19_00)),
                (seller::Site::Fr, money::Percent::from_hundredths(20_00)),
                (seller::Site::It, money::Percent::from_hundredths(22_00)),
                (seller::Site::Es, money::Percent::from_hundredths(21_00)),
                (seller::Site::Uk, money::Percent::from_hundredths(20_00)),
                (seller::Site::Nl, money::Percent::from_hundredths(21_00)),
                (seller::Site::Be, money::Percent::from_hundredths(21_00)),
                (seller::Site::Se, money::Percent::from_hundredths(25_00)),
                (seller::Site::Pl, money::Percent::from_hundredths(23_00)),
                (seller::Site::Ie, money::Percent::from_hundredths(23_00)),
            ] }),
        },
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("19"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("取消率、退款率为示例，未经核实；增值税标准税率见 Eurofiscalis 2026 年 2 月税率表"),
                en: Cow::Borrowed("Cancellations and refunds are samples, unverified; standard VAT rates from the table of Eurofiscalis, February 2026"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    }),
    limits: Some(rate_card::Clause {
        terms: rate_card::Limits {
            minimum: money::Amount::from_minor(6_000_00),
            commission_cap: Some(money::Amount::from_minor(150_000_00)),
        },
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("20"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("示例数字；月费下限与提成封顶由合同约定"),
                en: Cow::Borrowed("Sample figures; the contract fixes the least fee and the cap of the commission"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    }),
    increment_base: Some(rate_card::Clause {
        terms: money::Percent::from_hundredths(50_00),
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("21"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("示例数字；存量销售不计提成，以较高的基础费补足"),
                en: Cow::Borrowed("Sample figures; sales up to the baseline earn no commission, a dearer base fee makes up for it"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    }),
    launch: Some(rate_card::Clause {
        terms: rate_card::Launch {
            gmv: Cow::Borrowed(const { &[
                money::Percent::from_hundredths(20_00),
                money::Percent::from_hundredths(45_00),
                money::Percent::from_hundredths(70_00),
            ] }),
            discount: money::Percent::from_hundredths(40_00),
        },
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("22"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("示例数字；新站前三个月按爬坡期计"),
                en: Cow::Borrowed("Sample figures; a new site takes three months to get going"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    }),
    compliance_handling: Some(rate_card::Clause {
        terms: money::Amount::from_minor(500_00),
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("23"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("示例数字；代办服务费按每项注册计，第三方费用另付"),
                en: Cow::Borrowed("Sample figures; for handling one registration, third-party costs apart"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    }),
    service_vat: Some(rate_card::Clause {
        terms: money::Percent::from_hundredths(6_00),
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("24"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("境内服务发票增值税按 6% 计，未经核实；以实际开票为准"),
                en: Cow::Borrowed("VAT of 6 % on services in China, unverified; the invoice decides"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    }),
    market: None,
    defaults: seller::SellerInputs {
        start: calendar::Month::new(2026, 11).expect("validated"),
        term: seller::TermMonths::new(12).expect("validated"),
        model: seller::Model::FeeAndCommission,
        depth: seller::Depth::Growth,
        figures: seller::Figures::Total(seller::Totals {
            sites: seller::SiteSet::from_bits(1).expect("validated"),
            monthly_gmv: money::Amount::from_minor(50_000_00),
            monthly_ad_spend: money::Amount::from_minor(5_000_00),
            acos: Some(money::Percent::from_hundredths(30_00)),
        }),
        ads_managed: true,
        fulfilment: seller::Fulfilment::Fba,
        conditions: seller::Conditions {
            team: seller::Team::Shared,
            history: seller::AccountHistory::Clean,
            category: seller::Category::General,
            erp_link: false,
            payment: seller::Payment::Monthly,
            trial: false,
            brand_registered: None,
            stock_days: None,
        },
        goals: seller::Goals {
            gmv_growth: money::Percent::from_hundredths(10_00),
            acos_cut: money::Percent::from_hundredths(15_00),
            conversion_rise: money::Percent::from_hundredths(10_00),
        },
        baselines: seller::Baselines {
            conversion: None,
            return_rate: None,
        },
        particulars: seller::Particulars::PLAIN,
        assumed: seller::Assumed::from_bits(32767).expect("validated"),
    },
};

#[rustfmt::skip]
static MARKET: rate_card::Market = rate_card::Market {
    compliance: Some(rate_card::Clause {
        terms: rate_card::Compliance {
            filing_discounts: Cow::Borrowed(const { &[
            ] }),
            duties: Cow::Borrowed(const { &[
                rate_card::DutyTerms {
                    site: seller::Site::De,
                    duty: rate_card::Duty::Vat,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: Some(8),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("在该国存货或进口须注册；费用不详（亚马逊 VAT 服务已于 2024-10-31 停止，原价目表作废）；周期未经核实"),
                        en: Cow::Borrowed("Needed where goods are stored or imported; cost not known (VAT Services on Amazon ended on 2024-10-31, and its price list with it); time unverified"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::De,
                    duty: rate_card::Duty::Packaging,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(money::Amount::from_minor(0)),
                    yearly: Some(money::Amount::from_minor(200_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(2),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("LUCID 与双系统每年 20–300 欧元（kuajingshu.com），取其中"),
                        en: Cow::Borrowed("LUCID and a dual system cost EUR 20 to 300 a year (kuajingshu.com); a figure in between"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::De,
                    duty: rate_card::Duty::Electronics,
                    goods: Cow::Borrowed(const { &[
                        seller::Goods::Electronics,
                    ] }),
                    one_off: Some(money::Amount::from_minor(600_00)),
                    yearly: Some(money::Amount::from_minor(300_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(12),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("示例估算（首年合计 900 欧元），未经核实"),
                        en: Cow::Borrowed("Sample estimate (EUR 900 in the first year), unverified"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::De,
                    duty: rate_card::Duty::Batteries,
                    goods: Cow::Borrowed(const { &[
                        seller::Goods::Batteries,
                    ] }),
                    one_off: Some(money::Amount::from_minor(200_00)),
                    yearly: Some(money::Amount::from_minor(300_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(12),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::De,
                    duty: rate_card::Duty::ResponsiblePerson,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(money::Amount::from_minor(0)),
                    yearly: Some(money::Amount::from_minor(300_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(2),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("多为每年 100–600 欧元（sellsafe.eu），取其中；一名负责人可覆盖所有欧盟站点"),
                        en: Cow::Borrowed("Mostly EUR 100 to 600 a year (sellsafe.eu), a figure in between; one person serves all EU sites"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::De,
                    duty: rate_card::Duty::PackagingRepresentative,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: None,
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("PPWR 第 45 条第 3 款，2026-08-12 起适用：欧盟以外的生产者须在每个销售国委托包装 EPR 授权代表（coolset 2026-03-27、1cc 2026-06-30）；费用与周期不详"),
                        en: Cow::Borrowed("PPWR, article 45(3), applies since 2026-08-12: a producer from outside the EU appoints an authorised representative for packaging EPR in each member state it sells into (coolset 2026-03-27, 1cc 2026-06-30); cost and time not known"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Fr,
                    duty: rate_card::Duty::Vat,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: Some(8),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("在该国存货或进口须注册；费用不详（亚马逊 VAT 服务已于 2024-10-31 停止，原价目表作废）；周期未经核实"),
                        en: Cow::Borrowed("Needed where goods are stored or imported; cost not known (VAT Services on Amazon ended on 2024-10-31, and its price list with it); time unverified"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Fr,
                    duty: rate_card::Duty::FiscalRepresentative,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(money::Amount::from_minor(0)),
                    yearly: Some(money::Amount::from_minor(600_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(4),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("须有负连带责任的税务代理（fiscalsolutions.co.uk）；费用为估算，押金或保函另计"),
                        en: Cow::Borrowed("A jointly liable representative is required (fiscalsolutions.co.uk); cost estimated, deposit or guarantee extra"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Fr,
                    duty: rate_card::Duty::Packaging,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(money::Amount::from_minor(0)),
                    yearly: Some(money::Amount::from_minor(250_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(4),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("执照每年约 150 欧元起（vatcompliance.co）；金额为估算"),
                        en: Cow::Borrowed("Licences from about EUR 150 a year (vatcompliance.co); the figure is an estimate"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Fr,
                    duty: rate_card::Duty::Electronics,
                    goods: Cow::Borrowed(const { &[
                        seller::Goods::Electronics,
                    ] }),
                    one_off: Some(money::Amount::from_minor(0)),
                    yearly: Some(money::Amount::from_minor(150_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(4),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("示例估算，未经核实；每个品类须单独取得 UIN"),
                        en: Cow::Borrowed("Sample estimate, unverified; each category has its own UIN"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Fr,
                    duty: rate_card::Duty::Batteries,
                    goods: Cow::Borrowed(const { &[
                        seller::Goods::Batteries,
                    ] }),
                    one_off: Some(money::Amount::from_minor(0)),
                    yearly: Some(money::Amount::from_minor(150_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(4),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("示例估算，未经核实；每个品类须单独取得 UIN"),
                        en: Cow::Borrowed("Sample estimate, unverified; each category has its own UIN"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Fr,
                    duty: rate_card::Duty::Textiles,
                    goods: Cow::Borrowed(const { &[
                        seller::Goods::Textiles,
                    ] }),
                    one_off: Some(money::Amount::from_minor(0)),
                    yearly: Some(money::Amount::from_minor(150_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(4),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("示例估算，未经核实；每个品类须单独取得 UIN"),
                        en: Cow::Borrowed("Sample estimate, unverified; each category has its own UIN"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Fr,
                    duty: rate_card::Duty::Furniture,
                    goods: Cow::Borrowed(const { &[
                        seller::Goods::Furniture,
                    ] }),
                    one_off: Some(money::Amount::from_minor(0)),
                    yearly: Some(money::Amount::from_minor(150_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(4),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("示例估算，未经核实；每个品类须单独取得 UIN"),
                        en: Cow::Borrowed("Sample estimate, unverified; each category has its own UIN"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Fr,
                    duty: rate_card::Duty::Toys,
                    goods: Cow::Borrowed(const { &[
                        seller::Goods::Toys,
                    ] }),
                    one_off: Some(money::Amount::from_minor(0)),
                    yearly: Some(money::Amount::from_minor(150_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(4),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("示例估算，未经核实；每个品类须单独取得 UIN"),
                        en: Cow::Borrowed("Sample estimate, unverified; each category has its own UIN"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Fr,
                    duty: rate_card::Duty::ResponsiblePerson,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(money::Amount::from_minor(0)),
                    yearly: Some(money::Amount::from_minor(300_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(2),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("多为每年 100–600 欧元（sellsafe.eu），取其中；一名负责人可覆盖所有欧盟站点"),
                        en: Cow::Borrowed("Mostly EUR 100 to 600 a year (sellsafe.eu), a figure in between; one person serves all EU sites"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Fr,
                    duty: rate_card::Duty::PackagingRepresentative,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: None,
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("PPWR 第 45 条第 3 款，2026-08-12 起适用：欧盟以外的生产者须在每个销售国委托包装 EPR 授权代表（coolset 2026-03-27、1cc 2026-06-30）；费用与周期不详"),
                        en: Cow::Borrowed("PPWR, article 45(3), applies since 2026-08-12: a producer from outside the EU appoints an authorised representative for packaging EPR in each member state it sells into (coolset 2026-03-27, 1cc 2026-06-30); cost and time not known"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::It,
                    duty: rate_card::Duty::Vat,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: Some(10),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("在该国存货或进口须注册；费用不详（亚马逊 VAT 服务已于 2024-10-31 停止，原价目表作废）；周期未经核实"),
                        en: Cow::Borrowed("Needed where goods are stored or imported; cost not known (VAT Services on Amazon ended on 2024-10-31, and its price list with it); time unverified"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::It,
                    duty: rate_card::Duty::FiscalRepresentative,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: Some(4),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("须有负连带责任的税务代理；2025 年 4 月起非欧盟企业进入或留在 VIES 须提供 50,000 欧元、期限不少于 36 个月的担保（EY 2025-04-24、普华永道 2025-04-16）；代理费与担保费不详"),
                        en: Cow::Borrowed("A jointly liable representative is required; since April 2025 companies from outside the EU must give a guarantee of EUR 50,000 for at least 36 months to be or stay in VIES (EY 2025-04-24, PwC 2025-04-16); what both cost is not known"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::It,
                    duty: rate_card::Duty::Packaging,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(money::Amount::from_minor(0)),
                    yearly: Some(money::Amount::from_minor(200_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(4),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::It,
                    duty: rate_card::Duty::Electronics,
                    goods: Cow::Borrowed(const { &[
                        seller::Goods::Electronics,
                    ] }),
                    one_off: Some(money::Amount::from_minor(200_00)),
                    yearly: Some(money::Amount::from_minor(300_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(8),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::It,
                    duty: rate_card::Duty::Batteries,
                    goods: Cow::Borrowed(const { &[
                        seller::Goods::Batteries,
                    ] }),
                    one_off: Some(money::Amount::from_minor(200_00)),
                    yearly: Some(money::Amount::from_minor(200_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(8),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::It,
                    duty: rate_card::Duty::ResponsiblePerson,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(money::Amount::from_minor(0)),
                    yearly: Some(money::Amount::from_minor(300_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(2),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("多为每年 100–600 欧元（sellsafe.eu），取其中；一名负责人可覆盖所有欧盟站点"),
                        en: Cow::Borrowed("Mostly EUR 100 to 600 a year (sellsafe.eu), a figure in between; one person serves all EU sites"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::It,
                    duty: rate_card::Duty::PackagingRepresentative,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: None,
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("PPWR 第 45 条第 3 款，2026-08-12 起适用：欧盟以外的生产者须在每个销售国委托包装 EPR 授权代表（coolset 2026-03-27、1cc 2026-06-30）；费用与周期不详"),
                        en: Cow::Borrowed("PPWR, article 45(3), applies since 2026-08-12: a producer from outside the EU appoints an authorised representative for packaging EPR in each member state it sells into (coolset 2026-03-27, 1cc 2026-06-30); cost and time not known"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Es,
                    duty: rate_card::Duty::Vat,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: Some(10),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("在该国存货或进口须注册；费用不详（亚马逊 VAT 服务已于 2024-10-31 停止，原价目表作废）；周期未经核实"),
                        en: Cow::Borrowed("Needed where goods are stored or imported; cost not known (VAT Services on Amazon ended on 2024-10-31, and its price list with it); time unverified"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Es,
                    duty: rate_card::Duty::FiscalRepresentative,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(money::Amount::from_minor(0)),
                    yearly: Some(money::Amount::from_minor(600_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(4),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("须有负连带责任的税务代理（fiscalsolutions.co.uk）；费用为估算，押金或保函另计"),
                        en: Cow::Borrowed("A jointly liable representative is required (fiscalsolutions.co.uk); cost estimated, deposit or guarantee extra"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Es,
                    duty: rate_card::Duty::Packaging,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(money::Amount::from_minor(0)),
                    yearly: Some(money::Amount::from_minor(300_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(6),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("示例估算，未经核实；授权代表另计"),
                        en: Cow::Borrowed("Sample estimate, unverified; representative extra"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Es,
                    duty: rate_card::Duty::Electronics,
                    goods: Cow::Borrowed(const { &[
                        seller::Goods::Electronics,
                    ] }),
                    one_off: Some(money::Amount::from_minor(200_00)),
                    yearly: Some(money::Amount::from_minor(300_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(8),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Es,
                    duty: rate_card::Duty::Batteries,
                    goods: Cow::Borrowed(const { &[
                        seller::Goods::Batteries,
                    ] }),
                    one_off: Some(money::Amount::from_minor(200_00)),
                    yearly: Some(money::Amount::from_minor(200_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(8),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Es,
                    duty: rate_card::Duty::ResponsiblePerson,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(money::Amount::from_minor(0)),
                    yearly: Some(money::Amount::from_minor(300_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(2),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("多为每年 100–600 欧元（sellsafe.eu），取其中；一名负责人可覆盖所有欧盟站点"),
                        en: Cow::Borrowed("Mostly EUR 100 to 600 a year (sellsafe.eu), a figure in between; one person serves all EU sites"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Es,
                    duty: rate_card::Duty::PackagingRepresentative,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: None,
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("PPWR 第 45 条第 3 款，2026-08-12 起适用：欧盟以外的生产者须在每个销售国委托包装 EPR 授权代表（coolset 2026-03-27、1cc 2026-06-30）；费用与周期不详"),
                        en: Cow::Borrowed("PPWR, article 45(3), applies since 2026-08-12: a producer from outside the EU appoints an authorised representative for packaging EPR in each member state it sells into (coolset 2026-03-27, 1cc 2026-06-30); cost and time not known"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Uk,
                    duty: rate_card::Duty::Vat,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: Some(6),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("在该国存货或进口须注册；费用不详（亚马逊 VAT 服务已于 2024-10-31 停止，原价目表作废）；周期未经核实"),
                        en: Cow::Borrowed("Needed where goods are stored or imported; cost not known (VAT Services on Amazon ended on 2024-10-31, and its price list with it); time unverified"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Uk,
                    duty: rate_card::Duty::ResponsiblePerson,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(money::Amount::from_minor(0)),
                    yearly: Some(money::Amount::from_minor(250_00)),
                    currency: money::Currency::Gbp,
                    weeks: Some(2),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("部分品类需要；示例估算，未经核实"),
                        en: Cow::Borrowed("Needed for some goods; sample estimate, unverified"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Nl,
                    duty: rate_card::Duty::Vat,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: Some(8),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("在该国存货或进口须注册；费用不详（亚马逊 VAT 服务已于 2024-10-31 停止，原价目表作废）；周期未经核实"),
                        en: Cow::Borrowed("Needed where goods are stored or imported; cost not known (VAT Services on Amazon ended on 2024-10-31, and its price list with it); time unverified"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Nl,
                    duty: rate_card::Duty::Packaging,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(money::Amount::from_minor(0)),
                    yearly: Some(money::Amount::from_minor(150_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(4),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Nl,
                    duty: rate_card::Duty::Electronics,
                    goods: Cow::Borrowed(const { &[
                        seller::Goods::Electronics,
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: None,
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("欧盟各成员国均须注册 WEEE，未设立机构者须委托授权代表（take-e-way）；费用与周期不详"),
                        en: Cow::Borrowed("Every member state asks for a WEEE registration and, without an establishment, an authorised representative (take-e-way); cost and time not known"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Nl,
                    duty: rate_card::Duty::Batteries,
                    goods: Cow::Borrowed(const { &[
                        seller::Goods::Batteries,
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: None,
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("（EU）2023/1542 号条例：2025-08-18 起各成员国均须履行电池 EPR，未设立机构者须委托授权代表；费用与周期不详"),
                        en: Cow::Borrowed("Regulation (EU) 2023/1542: EPR for batteries in every member state since 2025-08-18, with an authorised representative where not established; cost and time not known"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Nl,
                    duty: rate_card::Duty::Textiles,
                    goods: Cow::Borrowed(const { &[
                        seller::Goods::Textiles,
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: None,
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("荷兰 2023-07-01 起实行纺织品 UPV，须有荷兰授权代表（russell.nl）；费用与周期不详"),
                        en: Cow::Borrowed("UPV for textiles since 2023-07-01, with a Dutch authorised representative (russell.nl); cost and time not known"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Nl,
                    duty: rate_card::Duty::ResponsiblePerson,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(money::Amount::from_minor(0)),
                    yearly: Some(money::Amount::from_minor(300_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(2),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("多为每年 100–600 欧元（sellsafe.eu），取其中；一名负责人可覆盖所有欧盟站点"),
                        en: Cow::Borrowed("Mostly EUR 100 to 600 a year (sellsafe.eu), a figure in between; one person serves all EU sites"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Nl,
                    duty: rate_card::Duty::PackagingRepresentative,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: None,
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("PPWR 第 45 条第 3 款，2026-08-12 起适用：欧盟以外的生产者须在每个销售国委托包装 EPR 授权代表（coolset 2026-03-27、1cc 2026-06-30）；费用与周期不详"),
                        en: Cow::Borrowed("PPWR, article 45(3), applies since 2026-08-12: a producer from outside the EU appoints an authorised representative for packaging EPR in each member state it sells into (coolset 2026-03-27, 1cc 2026-06-30); cost and time not known"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Be,
                    duty: rate_card::Duty::Vat,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: Some(8),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("在该国存货或进口须注册；费用不详（亚马逊 VAT 服务已于 2024-10-31 停止，原价目表作废）；周期未经核实"),
                        en: Cow::Borrowed("Needed where goods are stored or imported; cost not known (VAT Services on Amazon ended on 2024-10-31, and its price list with it); time unverified"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Be,
                    duty: rate_card::Duty::FiscalRepresentative,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: None,
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("中国企业须有负连带责任的税务代理，并向国家提供年度增值税 10%、至少 7,500 欧元的担保（avalara.com，2021-10-01 起）；费用与周期不详"),
                        en: Cow::Borrowed("Companies from China need a jointly liable representative and a guarantee to the state of 10 % of a year's VAT, at least EUR 7,500 (avalara.com, in force since 2021-10-01); cost and time not known"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Be,
                    duty: rate_card::Duty::Packaging,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(money::Amount::from_minor(0)),
                    yearly: Some(money::Amount::from_minor(150_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(4),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Be,
                    duty: rate_card::Duty::Electronics,
                    goods: Cow::Borrowed(const { &[
                        seller::Goods::Electronics,
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: None,
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("欧盟各成员国均须注册 WEEE，未设立机构者须委托授权代表（take-e-way）；费用与周期不详"),
                        en: Cow::Borrowed("Every member state asks for a WEEE registration and, without an establishment, an authorised representative (take-e-way); cost and time not known"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Be,
                    duty: rate_card::Duty::Batteries,
                    goods: Cow::Borrowed(const { &[
                        seller::Goods::Batteries,
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: None,
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("（EU）2023/1542 号条例：2025-08-18 起各成员国均须履行电池 EPR，未设立机构者须委托授权代表；费用与周期不详"),
                        en: Cow::Borrowed("Regulation (EU) 2023/1542: EPR for batteries in every member state since 2025-08-18, with an authorised representative where not established; cost and time not known"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Be,
                    duty: rate_card::Duty::ResponsiblePerson,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(money::Amount::from_minor(0)),
                    yearly: Some(money::Amount::from_minor(300_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(2),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("多为每年 100–600 欧元（sellsafe.eu），取其中；一名负责人可覆盖所有欧盟站点"),
                        en: Cow::Borrowed("Mostly EUR 100 to 600 a year (sellsafe.eu), a figure in between; one person serves all EU sites"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Be,
                    duty: rate_card::Duty::PackagingRepresentative,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: None,
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("PPWR 第 45 条第 3 款，2026-08-12 起适用：欧盟以外的生产者须在每个销售国委托包装 EPR 授权代表（coolset 2026-03-27、1cc 2026-06-30）；费用与周期不详"),
                        en: Cow::Borrowed("PPWR, article 45(3), applies since 2026-08-12: a producer from outside the EU appoints an authorised representative for packaging EPR in each member state it sells into (coolset 2026-03-27, 1cc 2026-06-30); cost and time not known"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Se,
                    duty: rate_card::Duty::Vat,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: Some(8),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("在该国存货或进口须注册；费用不详（亚马逊 VAT 服务已于 2024-10-31 停止，原价目表作废）；周期未经核实"),
                        en: Cow::Borrowed("Needed where goods are stored or imported; cost not known (VAT Services on Amazon ended on 2024-10-31, and its price list with it); time unverified"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Se,
                    duty: rate_card::Duty::FiscalRepresentative,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: None,
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("欧盟、北欧及互助协定国以外的企业须有经批准的税务代理 ombud（Skatteverket，SFL 6:2–3）；费用与周期不详"),
                        en: Cow::Borrowed("Companies from outside the EU, the Nordic countries and states of mutual assistance need an approved ombud (Skatteverket, SFL 6:2–3); cost and time not known"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Se,
                    duty: rate_card::Duty::Packaging,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(money::Amount::from_minor(0)),
                    yearly: Some(money::Amount::from_minor(150_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(4),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Se,
                    duty: rate_card::Duty::Electronics,
                    goods: Cow::Borrowed(const { &[
                        seller::Goods::Electronics,
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: None,
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("欧盟各成员国均须注册 WEEE，未设立机构者须委托授权代表（take-e-way）；费用与周期不详"),
                        en: Cow::Borrowed("Every member state asks for a WEEE registration and, without an establishment, an authorised representative (take-e-way); cost and time not known"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Se,
                    duty: rate_card::Duty::Batteries,
                    goods: Cow::Borrowed(const { &[
                        seller::Goods::Batteries,
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: None,
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("（EU）2023/1542 号条例：2025-08-18 起各成员国均须履行电池 EPR，未设立机构者须委托授权代表；费用与周期不详"),
                        en: Cow::Borrowed("Regulation (EU) 2023/1542: EPR for batteries in every member state since 2025-08-18, with an authorised representative where not established; cost and time not known"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Se,
                    duty: rate_card::Duty::ResponsiblePerson,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(money::Amount::from_minor(0)),
                    yearly: Some(money::Amount::from_minor(300_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(2),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("多为每年 100–600 欧元（sellsafe.eu），取其中；一名负责人可覆盖所有欧盟站点"),
                        en: Cow::Borrowed("Mostly EUR 100 to 600 a year (sellsafe.eu), a figure in between; one person serves all EU sites"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Se,
                    duty: rate_card::Duty::PackagingRepresentative,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: None,
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("PPWR 第 45 条第 3 款，2026-08-12 起适用：欧盟以外的生产者须在每个销售国委托包装 EPR 授权代表（coolset 2026-03-27、1cc 2026-06-30）；费用与周期不详"),
                        en: Cow::Borrowed("PPWR, article 45(3), applies since 2026-08-12: a producer from outside the EU appoints an authorised representative for packaging EPR in each member state it sells into (coolset 2026-03-27, 1cc 2026-06-30); cost and time not known"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Pl,
                    duty: rate_card::Duty::Vat,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: Some(8),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("在该国存货或进口须注册；费用不详（亚马逊 VAT 服务已于 2024-10-31 停止，原价目表作废）；周期未经核实"),
                        en: Cow::Borrowed("Needed where goods are stored or imported; cost not known (VAT Services on Amazon ended on 2024-10-31, and its price list with it); time unverified"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Pl,
                    duty: rate_card::Duty::FiscalRepresentative,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(money::Amount::from_minor(0)),
                    yearly: Some(money::Amount::from_minor(600_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(4),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("须有负连带责任的税务代理（fiscalsolutions.co.uk）；费用为估算，押金或保函另计"),
                        en: Cow::Borrowed("A jointly liable representative is required (fiscalsolutions.co.uk); cost estimated, deposit or guarantee extra"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Pl,
                    duty: rate_card::Duty::Packaging,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(money::Amount::from_minor(100_00)),
                    yearly: Some(money::Amount::from_minor(200_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(6),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Pl,
                    duty: rate_card::Duty::Electronics,
                    goods: Cow::Borrowed(const { &[
                        seller::Goods::Electronics,
                    ] }),
                    one_off: Some(money::Amount::from_minor(200_00)),
                    yearly: Some(money::Amount::from_minor(300_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(8),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Pl,
                    duty: rate_card::Duty::Batteries,
                    goods: Cow::Borrowed(const { &[
                        seller::Goods::Batteries,
                    ] }),
                    one_off: Some(money::Amount::from_minor(100_00)),
                    yearly: Some(money::Amount::from_minor(200_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(8),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Pl,
                    duty: rate_card::Duty::ResponsiblePerson,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(money::Amount::from_minor(0)),
                    yearly: Some(money::Amount::from_minor(300_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(2),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("多为每年 100–600 欧元（sellsafe.eu），取其中；一名负责人可覆盖所有欧盟站点"),
                        en: Cow::Borrowed("Mostly EUR 100 to 600 a year (sellsafe.eu), a figure in between; one person serves all EU sites"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Pl,
                    duty: rate_card::Duty::PackagingRepresentative,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: None,
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("PPWR 第 45 条第 3 款，2026-08-12 起适用：欧盟以外的生产者须在每个销售国委托包装 EPR 授权代表（coolset 2026-03-27、1cc 2026-06-30）；费用与周期不详"),
                        en: Cow::Borrowed("PPWR, article 45(3), applies since 2026-08-12: a producer from outside the EU appoints an authorised representative for packaging EPR in each member state it sells into (coolset 2026-03-27, 1cc 2026-06-30); cost and time not known"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Ie,
                    duty: rate_card::Duty::Vat,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: Some(8),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("在该国存货或进口须注册；费用不详（亚马逊 VAT 服务已于 2024-10-31 停止，原价目表作废）；周期未经核实"),
                        en: Cow::Borrowed("Needed where goods are stored or imported; cost not known (VAT Services on Amazon ended on 2024-10-31, and its price list with it); time unverified"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Ie,
                    duty: rate_card::Duty::Packaging,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: None,
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("亚马逊按 PPWR 列出的国家含爱尔兰；费用与周期不详"),
                        en: Cow::Borrowed("Ireland is among the countries that Amazon names for the PPWR; cost and time not known"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Ie,
                    duty: rate_card::Duty::Electronics,
                    goods: Cow::Borrowed(const { &[
                        seller::Goods::Electronics,
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: None,
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("欧盟各成员国均须注册 WEEE，未设立机构者须委托授权代表（take-e-way）；费用与周期不详"),
                        en: Cow::Borrowed("Every member state asks for a WEEE registration and, without an establishment, an authorised representative (take-e-way); cost and time not known"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Ie,
                    duty: rate_card::Duty::Batteries,
                    goods: Cow::Borrowed(const { &[
                        seller::Goods::Batteries,
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: None,
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("（EU）2023/1542 号条例：2025-08-18 起各成员国均须履行电池 EPR，未设立机构者须委托授权代表；费用与周期不详"),
                        en: Cow::Borrowed("Regulation (EU) 2023/1542: EPR for batteries in every member state since 2025-08-18, with an authorised representative where not established; cost and time not known"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Ie,
                    duty: rate_card::Duty::ResponsiblePerson,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(money::Amount::from_minor(0)),
                    yearly: Some(money::Amount::from_minor(300_00)),
                    currency: money::Currency::Eur,
                    weeks: Some(2),
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("多为每年 100–600 欧元（sellsafe.eu），取其中；一名负责人可覆盖所有欧盟站点"),
                        en: Cow::Borrowed("Mostly EUR 100 to 600 a year (sellsafe.eu), a figure in between; one person serves all EU sites"),
                    },
                    date: calendar::date(2026, 11, 1).expect("validated"),
                },
                rate_card::DutyTerms {
                    site: seller::Site::Ie,
                    duty: rate_card::Duty::PackagingRepresentative,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: None,
                    yearly: None,
                    currency: money::Currency::Eur,
                    weeks: None,
                    source: rate_card::Localized {
                        zh: Cow::Borrowed("PPWR 第 45 条第 3 款，2026-08-12 起适用：欧盟以外的生产者须在每个销售国委托包装 EPR 授权代表（coolset 2026-03-27、1cc 2026-06-30）；费用与周期不详"),
                        en: Cow::Borrowed("PPWR, article 45(3), applies since 2026-08-12: a producer from outside the EU appoints an authorised representative for packaging EPR in each member state it sells into (coolset 2026-03-27, 1cc 2026-06-30); cost and time not known"),
                    },
                    date: calendar::date(2026, 11, 30).expect("validated"),
                },
            ] }),
        },
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("25"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("每项义务各有来源；未找到可靠价格或周期的标为不详"),
                en: Cow::Borrowed("Each duty has its own source; a cost or a time for which none was found is not known"),
            },
            date: calendar::date(2026, 11, 30).expect("validated"),
        },
    }),
    exclusions: Some(rate_card::Clause {
        terms: rate_card::Exclusions {
            subscription: money::Amount::from_minor(39_00),
            referral: money::Percent::from_hundredths(15_00),
            referral_by_goods: Cow::Borrowed(const { &[
                (seller::Goods::Electronics, money::Percent::from_hundredths(7_00)),
            ] }),
            fulfilment: money::Amount::from_minor(4_50),
            order_value: money::Amount::from_minor(25_00),
        },
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("26"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("月租见亚马逊欧洲官网；佣金比例据 amzpics.de（2025 年 8 月），不含 2026 年 2 月的低价商品下调；配送费与客单价为示例，未经核实"),
                en: Cow::Borrowed("Subscription from Amazon's European pages; referral fees from amzpics.de (August 2025), without the cuts for cheap goods of February 2026; fulfilment and order value are samples, unverified"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    }),
    own_team: Some(rate_card::Clause {
        terms: rate_card::OwnTeamRates {
            roles: Cow::Borrowed(const { &[
                rate_card::RoleRates {
                    role: seller::Role::Operator,
                    heads: seller::Tenths(10),
                    per_site: seller::Tenths(2),
                    salary: money::Amount::from_minor(14_000_00),
                },
                rate_card::RoleRates {
                    role: seller::Role::Ads,
                    heads: seller::Tenths(5),
                    per_site: seller::Tenths(1),
                    salary: money::Amount::from_minor(15_000_00),
                },
                rate_card::RoleRates {
                    role: seller::Role::Copy,
                    heads: seller::Tenths(3),
                    per_site: seller::Tenths(2),
                    salary: money::Amount::from_minor(12_000_00),
                },
                rate_card::RoleRates {
                    role: seller::Role::Design,
                    heads: seller::Tenths(3),
                    per_site: seller::Tenths(0),
                    salary: money::Amount::from_minor(11_000_00),
                },
                rate_card::RoleRates {
                    role: seller::Role::Compliance,
                    heads: seller::Tenths(2),
                    per_site: seller::Tenths(0),
                    salary: money::Amount::from_minor(12_000_00),
                },
                rate_card::RoleRates {
                    role: seller::Role::Service,
                    heads: seller::Tenths(2),
                    per_site: seller::Tenths(1),
                    salary: money::Amount::from_minor(8_500_00),
                },
            ] }),
            on_cost: money::Percent::from_hundredths(135_00),
            seat: money::Amount::from_minor(2_000_00),
            tools: money::Amount::from_minor(3_500_00),
            recruiting: money::Percent::from_hundredths(150_00),
            ramp_months: 3,
            ramp_output: money::Percent::from_hundredths(50_00),
        },
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("27"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("示例数字；月薪参照深圳 2023–24 年公开招聘数据，其余未经核实"),
                en: Cow::Borrowed("Sample figures; pay set against published offers in Shenzhen of 2023–24, the rest unverified"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    }),
    seasons: Some(rate_card::Clause {
        terms: [
            money::Percent::from_hundredths(90_00),
            money::Percent::from_hundredths(85_00),
            money::Percent::from_hundredths(90_00),
            money::Percent::from_hundredths(90_00),
            money::Percent::from_hundredths(90_00),
            money::Percent::from_hundredths(95_00),
            money::Percent::from_hundredths(110_00),
            money::Percent::from_hundredths(90_00),
            money::Percent::from_hundredths(90_00),
            money::Percent::from_hundredths(105_00),
            money::Percent::from_hundredths(135_00),
            money::Percent::from_hundredths(130_00),
        ],
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("28"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("示例估算，未经核实；7 月含会员日，11–12 月为旺季"),
                en: Cow::Borrowed("Sample estimate, unverified; Prime Day in July, the peak in November and December"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    }),
    variation: Some(rate_card::Clause {
        terms: rate_card::Variation {
            gmv: (money::Percent::from_hundredths(80_00), money::Percent::from_hundredths(120_00)),
            growth: (money::Percent::from_hundredths(0), money::Percent::from_hundredths(100_00)),
            ad_spend: (money::Percent::from_hundredths(90_00), money::Percent::from_hundredths(120_00)),
            exchange: (money::Percent::from_hundredths(95_00), money::Percent::from_hundredths(105_00)),
            score: (money::Percent::from_hundredths(60_00), money::Percent::from_hundredths(110_00)),
            monthly: money::Percent::from_hundredths(15_00),
        },
        note: rate_card::ClauseNote {
            number: Cow::Borrowed("29"),
            source: rate_card::Localized {
                zh: Cow::Borrowed("示例估算，未经核实"),
                en: Cow::Borrowed("Sample estimate, unverified"),
            },
            date: calendar::date(2026, 11, 1).expect("validated"),
        },
    }),
};
