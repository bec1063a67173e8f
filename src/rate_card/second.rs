//! A built-in card: GENERATED from `archive/cbe8100a34e51c51.json` by the tests of `literal.rs`.
//! Never edit it: docs/rate-card.md, "The built-in card".

#![expect(
    clippy::wildcard_imports,
    reason = "generated: what the card is made of changes with it"
)]

use super::*;
use crate::calendar::*;
use crate::seller::*;

#[rustfmt::skip]
pub(super) const CARD: RateCard = RateCard {
    id: CardId::from_bytes([0xcb, 0xe8, 0x10, 0x0a, 0x34, 0xe5, 0x1c, 0x51]),
    name: Localized {
        zh: Cow::Borrowed("示例费率卡 2026"),
        en: Cow::Borrowed("Sample rate card 2026"),
    },
    sample: true,
    issued: date(2026, 11, 1).expect("validated"),
    valid_until: date(2027, 12, 31).expect("validated"),
    currency: Currency::Cny,
    gmv_currency: Currency::Eur,
    exchange: Clause {
        terms: Exchange {
            base: Currency::Cny,
            rates: Cow::Borrowed(const { &[
                (Currency::Eur, Decimal::from_parts(820, 0, 0, false, 2)),
                (Currency::Gbp, Decimal::from_parts(950, 0, 0, false, 2)),
                (Currency::Pln, Decimal::from_parts(190, 0, 0, false, 2)),
                (Currency::Sek, Decimal::from_parts(75, 0, 0, false, 2)),
            ] }),
        },
        note: ClauseNote {
            number: Cow::Borrowed("1"),
            source: Localized {
                zh: Cow::Borrowed("示例汇率，未经核实；以合同约定为准"),
                en: Cow::Borrowed("Sample exchange rates, unverified; the contract fixes the real ones"),
            },
            date: date(2026, 11, 1).expect("validated"),
        },
    },
    base_fee: Clause {
        terms: ByDepth {
            basic: Amount::from_minor(6_800_00),
            growth: Amount::from_minor(12_800_00),
            full: Amount::from_minor(19_800_00),
        },
        note: ClauseNote {
            number: Cow::Borrowed("2"),
            source: Localized {
                zh: Cow::Borrowed("示例数字；参照公开报道的国内代运营基础费约 8 万元/年，以及深圳中级运营的月薪水平"),
                en: Cow::Borrowed("Sample figures; set against published base fees of about CNY 80,000 a year in China and the monthly pay of a mid-level operator in Shenzhen"),
            },
            date: date(2026, 11, 1).expect("validated"),
        },
    },
    sites: Clause {
        terms: SiteRates {
            groups: Cow::Borrowed(const { &[
                SiteGroup {
                    sites: Cow::Borrowed(const { &[
                        Site::De,
                        Site::Fr,
                        Site::It,
                        Site::Es,
                    ] }),
                    extra: Percent::from_hundredths(35_00),
                    capped: true,
                },
                SiteGroup {
                    sites: Cow::Borrowed(const { &[
                        Site::Uk,
                    ] }),
                    extra: Percent::from_hundredths(45_00),
                    capped: true,
                },
                SiteGroup {
                    sites: Cow::Borrowed(const { &[
                        Site::Nl,
                        Site::Be,
                        Site::Se,
                        Site::Pl,
                        Site::Ie,
                    ] }),
                    extra: Percent::from_hundredths(15_00),
                    capped: false,
                },
            ] }),
            cap: Percent::from_hundredths(240_00),
        },
        note: ClauseNote {
            number: Cow::Borrowed("3"),
            source: Localized {
                zh: Cow::Borrowed("示例数字；英国站因独立库存、增值税和英镑结算单列"),
                en: Cow::Borrowed("Sample figures; the UK stands apart for its own stock, VAT and currency"),
            },
            date: date(2026, 11, 1).expect("validated"),
        },
    },
    commission: Clause {
        terms: Tiers(Cow::Borrowed(const { &[
            Tier {
                up_to: Some(Amount::from_minor(30_000_00)),
                percent: Percent::from_hundredths(6_00),
            },
            Tier {
                up_to: Some(Amount::from_minor(100_000_00)),
                percent: Percent::from_hundredths(5_00),
            },
            Tier {
                up_to: Some(Amount::from_minor(300_000_00)),
                percent: Percent::from_hundredths(4_00),
            },
            Tier {
                up_to: None,
                percent: Percent::from_hundredths(3_00),
            },
        ] })),
        note: ClauseNote {
            number: Cow::Borrowed("4"),
            source: Localized {
                zh: Cow::Borrowed("示例数字；公开资料中“基础费 + 提成”模式的提成多为销售额的 5–8%，随规模递减"),
                en: Cow::Borrowed("Sample figures; published commissions beside a base fee are mostly 5 to 8 % of sales and fall with volume"),
            },
            date: date(2026, 11, 1).expect("validated"),
        },
    },
    ad_management: Clause {
        terms: ByDepth {
            basic: AdRate {
                tiers: Tiers(Cow::Borrowed(const { &[
                    Tier {
                        up_to: None,
                        percent: Percent::from_hundredths(12_00),
                    },
                ] })),
                minimum: Amount::from_minor(4_500_00),
            },
            growth: AdRate {
                tiers: Tiers(Cow::Borrowed(const { &[
                    Tier {
                        up_to: Some(Amount::from_minor(5_000_00)),
                        percent: Percent::from_hundredths(0),
                    },
                    Tier {
                        up_to: Some(Amount::from_minor(20_000_00)),
                        percent: Percent::from_hundredths(8_00),
                    },
                    Tier {
                        up_to: Some(Amount::from_minor(50_000_00)),
                        percent: Percent::from_hundredths(6_00),
                    },
                    Tier {
                        up_to: None,
                        percent: Percent::from_hundredths(5_00),
                    },
                ] })),
                minimum: Amount::from_minor(0),
            },
            full: AdRate {
                tiers: Tiers(Cow::Borrowed(const { &[
                    Tier {
                        up_to: Some(Amount::from_minor(5_000_00)),
                        percent: Percent::from_hundredths(0),
                    },
                    Tier {
                        up_to: Some(Amount::from_minor(20_000_00)),
                        percent: Percent::from_hundredths(8_00),
                    },
                    Tier {
                        up_to: Some(Amount::from_minor(50_000_00)),
                        percent: Percent::from_hundredths(6_00),
                    },
                    Tier {
                        up_to: None,
                        percent: Percent::from_hundredths(5_00),
                    },
                ] })),
                minimum: Amount::from_minor(0),
            },
        },
        note: ClauseNote {
            number: Cow::Borrowed("5"),
            source: Localized {
                zh: Cow::Borrowed("示例数字；公开资料中广告代投服务费为广告花费的 8–20%"),
                en: Cow::Borrowed("Sample figures; published ad management fees are 8 to 20 % of ad spend"),
            },
            date: date(2026, 11, 1).expect("validated"),
        },
    },
    term_discount: Clause {
        terms: TermDiscounts(Cow::Borrowed(const { &[
            (TermMonths::new(1).expect("validated"), Percent::from_hundredths(0)),
            (TermMonths::new(6).expect("validated"), Percent::from_hundredths(5_00)),
            (TermMonths::new(12).expect("validated"), Percent::from_hundredths(10_00)),
        ] })),
        note: ClauseNote {
            number: Cow::Borrowed("6"),
            source: Localized {
                zh: Cow::Borrowed("示例数字；未见公开的期限折扣表"),
                en: Cow::Borrowed("Sample figures; no published table of term discounts was found"),
            },
            date: date(2026, 11, 1).expect("validated"),
        },
    },
    set_up: Clause {
        terms: SetUp {
            percent_of_base: Percent::from_hundredths(50_00),
            waived_from: Some(TermMonths::new(12).expect("validated")),
        },
        note: ClauseNote {
            number: Cow::Borrowed("7"),
            source: Localized {
                zh: Cow::Borrowed("示例数字；半个月基础费，签约满 12 个月免收"),
                en: Cow::Borrowed("Sample figures; half a month's base fee, waived from 12 months"),
            },
            date: date(2026, 11, 1).expect("validated"),
        },
    },
    kpi: Clause {
        terms: KpiTerms {
            at_risk: Percent::from_hundredths(20_00),
            bonus_cap: Percent::from_hundredths(20_00),
            attainment_threshold: Percent::from_hundredths(60_00),
            attainment_cap: Percent::from_hundredths(120_00),
            report_day: 8,
            freeze_day: 15,
            review_day: 20,
            true_up_days: 42,
            holidays: Cow::Borrowed(const { &[
            ] }),
            acos_floor: Percent::from_hundredths(18_00),
            return_rate_cap: Percent::from_hundredths(10_00),
            scored: Cow::Borrowed(const { &[
                (ScoredKpi::GmvGrowth, Percent::from_hundredths(40_00)),
                (ScoredKpi::Acos, Percent::from_hundredths(25_00)),
                (ScoredKpi::UnitSessionPercentage, Percent::from_hundredths(20_00)),
                (ScoredKpi::ReturnRate, Percent::from_hundredths(15_00)),
            ] }),
            gates: Cow::Borrowed(const { &[
                GateTerms {
                    kpi: GateKpi::Odr,
                    threshold: Percent::from_hundredths(1_00),
                    source: Localized {
                        zh: Cow::Borrowed("亚马逊卖家平台帮助 G200285170"),
                        en: Cow::Borrowed("Amazon Seller Central help, G200285170"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                GateTerms {
                    kpi: GateKpi::Lsr,
                    threshold: Percent::from_hundredths(4_00),
                    source: Localized {
                        zh: Cow::Borrowed("亚马逊卖家平台帮助 G200285190"),
                        en: Cow::Borrowed("Amazon Seller Central help, G200285190"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                GateTerms {
                    kpi: GateKpi::CancellationRate,
                    threshold: Percent::from_hundredths(2_50),
                    source: Localized {
                        zh: Cow::Borrowed("亚马逊卖家平台帮助（德国站）"),
                        en: Cow::Borrowed("Amazon Seller Central help (Germany)"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                GateTerms {
                    kpi: GateKpi::Vtr,
                    threshold: Percent::from_hundredths(95_00),
                    source: Localized {
                        zh: Cow::Borrowed("亚马逊卖家平台帮助 G201817070（欧洲）"),
                        en: Cow::Borrowed("Amazon Seller Central help, G201817070 (Europe)"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
            ] }),
        },
        note: ClauseNote {
            number: Cow::Borrowed("8"),
            source: Localized {
                zh: Cow::Borrowed("示例数字；公开合同范本中与考核挂钩的比例为服务费的 20–30%"),
                en: Cow::Borrowed("Sample figures; published contract guides put 20 to 30 % of the service fee at risk"),
            },
            date: date(2026, 11, 1).expect("validated"),
        },
    },
    factors: Some(Factors {
        team: Clause {
            terms: Percent::from_hundredths(35_00),
            note: ClauseNote {
                number: Cow::Borrowed("9"),
                source: Localized {
                    zh: Cow::Borrowed("示例数字；专属团队按约三分之一个岗位的增量计"),
                    en: Cow::Borrowed("Sample figures; a dedicated team costs about a third of a position more"),
                },
                date: date(2026, 11, 1).expect("validated"),
            },
        },
        difficulty: Clause {
            terms: Difficulty(Cow::Borrowed(const { &[
                (Percent::from_hundredths(10_00), Percent::from_hundredths(10_00)),
                (Percent::from_hundredths(25_00), Percent::from_hundredths(25_00)),
            ] })),
            note: ClauseNote {
                number: Cow::Borrowed("10"),
                source: Localized {
                    zh: Cow::Borrowed("示例数字；按合同要求的季度 GMV 增幅分档"),
                    en: Cow::Borrowed("Sample figures; by the growth of GMV per quarter that the contract demands"),
                },
                date: date(2026, 11, 1).expect("validated"),
            },
        },
        history: Clause {
            terms: HistoryRates {
                warned: Percent::from_hundredths(10_00),
                suspended: Percent::from_hundredths(25_00),
            },
            note: ClauseNote {
                number: Cow::Borrowed("11"),
                source: Localized {
                    zh: Cow::Borrowed("示例数字；问题账号需额外的申诉与治理工作"),
                    en: Cow::Borrowed("Sample figures; troubled accounts take extra appeals and repair work"),
                },
                date: date(2026, 11, 1).expect("validated"),
            },
        },
        category: Clause {
            terms: Percent::from_hundredths(10_00),
            note: ClauseNote {
                number: Cow::Borrowed("12"),
                source: Localized {
                    zh: Cow::Borrowed("示例数字；汽配、工业品、需 CE 认证的电子产品资料更多、审核更严"),
                    en: Cow::Borrowed("Sample figures; car parts, industrial goods and electronics with CE marking take more documents and stricter reviews"),
                },
                date: date(2026, 11, 1).expect("validated"),
            },
        },
        erp: Clause {
            terms: ErpFees {
                one_off: Amount::from_minor(3_000_00),
                monthly: Amount::from_minor(500_00),
            },
            note: ClauseNote {
                number: Cow::Borrowed("13"),
                source: Localized {
                    zh: Cow::Borrowed("示例数字；含接口授权、字段对照与每月对账"),
                    en: Cow::Borrowed("Sample figures; access, field mapping and a monthly reconciliation"),
                },
                date: date(2026, 11, 1).expect("validated"),
            },
        },
        prepayment: Clause {
            terms: Percent::from_hundredths(2_00),
            note: ClauseNote {
                number: Cow::Borrowed("14"),
                source: Localized {
                    zh: Cow::Borrowed("示例数字；未见公开的预付折扣"),
                    en: Cow::Borrowed("Sample figures; no published discount for prepayment was found"),
                },
                date: date(2026, 11, 1).expect("validated"),
            },
        },
        trial: Clause {
            terms: TrialTerms {
                months: 2,
                discount: Percent::from_hundredths(20_00),
            },
            note: ClauseNote {
                number: Cow::Borrowed("15"),
                source: Localized {
                    zh: Cow::Borrowed("示例数字；试用期内可随时终止"),
                    en: Cow::Borrowed("Sample figures; either side may end the contract during the trial"),
                },
                date: date(2026, 11, 1).expect("validated"),
            },
        },
        commission_only: Some(Clause {
            terms: CommissionOnly {
                tiers: Tiers(Cow::Borrowed(const { &[
                    Tier {
                        up_to: Some(Amount::from_minor(50_000_00)),
                        percent: Percent::from_hundredths(14_00),
                    },
                    Tier {
                        up_to: Some(Amount::from_minor(150_000_00)),
                        percent: Percent::from_hundredths(11_00),
                    },
                    Tier {
                        up_to: None,
                        percent: Percent::from_hundredths(9_00),
                    },
                ] })),
                minimum: Amount::from_minor(3_000_00),
                min_gmv: Amount::from_minor(20_000_00),
                min_term: TermMonths::new(6).expect("validated"),
                min_stock_days: 45,
            },
            note: ClauseNote {
                number: Cow::Borrowed("16"),
                source: Localized {
                    zh: Cow::Borrowed("示例数字；公开资料中纯佣金约 15%，愿意承接的服务商较少"),
                    en: Cow::Borrowed("Sample figures; published pure commissions are about 15 %, and few providers offer them"),
                },
                date: date(2026, 11, 1).expect("validated"),
            },
        }),
        increment: Some(Clause {
            terms: Percent::from_hundredths(10_00),
            note: ClauseNote {
                number: Cow::Borrowed("17"),
                source: Localized {
                    zh: Cow::Borrowed("示例数字；只对超出基线的 GMV 计提"),
                    en: Cow::Borrowed("Sample figures; charged only on GMV above the baseline"),
                },
                date: date(2026, 11, 1).expect("validated"),
            },
        }),
    }),
    extras: Extras {
        packages: None,
        fee_base: None,
        limits: None,
        increment_base: None,
        launch: None,
        compliance_handling: None,
        service_vat: None,
    },
    market: None,
    defaults: SellerInputs {
        start: Month::new(2026, 11).expect("validated"),
        term: TermMonths::new(12).expect("validated"),
        model: Model::FeeAndCommission,
        depth: Depth::Growth,
        figures: Figures::Total(Totals {
            sites: SiteSet::from_bits(1).expect("validated"),
            monthly_gmv: Amount::from_minor(50_000_00),
            monthly_ad_spend: Amount::from_minor(5_000_00),
            acos: Some(Percent::from_hundredths(30_00)),
        }),
        ads_managed: true,
        fulfilment: Fulfilment::Fba,
        conditions: Conditions {
            team: Team::Shared,
            history: AccountHistory::Clean,
            category: Category::General,
            erp_link: false,
            payment: Payment::Monthly,
            trial: false,
            brand_registered: None,
            stock_days: None,
        },
        goals: Goals {
            gmv_growth: Percent::from_hundredths(10_00),
            acos_cut: Percent::from_hundredths(15_00),
            conversion_rise: Percent::from_hundredths(10_00),
        },
        baselines: Baselines {
            conversion: None,
            return_rate: None,
        },
        particulars: Particulars::PLAIN,
        assumed: Assumed::from_bits(32767).expect("validated"),
    },
};
