//! The market of a built-in card: GENERATED from `archive/46df497f4d9ae3d4.json` by the tests of `literal.rs`.
//! Never edit it: docs/rate-card.md, "The built-in card".

#![expect(
    clippy::wildcard_imports,
    reason = "generated: what the card is made of changes with it"
)]

use super::*;
use crate::calendar::*;
use crate::seller::*;

#[rustfmt::skip]
pub(super) static MARKET: Market = Market {
    compliance: Some(Clause {
        terms: Compliance {
            filing_discounts: Cow::Borrowed(const { &[
                (5, Percent::from_hundredths(5_00)),
                (6, Percent::from_hundredths(20_00)),
                (7, Percent::from_hundredths(30_00)),
            ] }),
            duties: Cow::Borrowed(const { &[
                DutyTerms {
                    site: Site::De,
                    duty: Duty::Vat,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(50_00)),
                    yearly: Some(Amount::from_minor(350_00)),
                    currency: Currency::Eur,
                    weeks: Some(8),
                    source: Localized {
                        zh: Cow::Borrowed("亚马逊 VAT 服务价目表（2022 年）；周期见代理公开资料"),
                        en: Cow::Borrowed("Amazon's VAT services price list of 2022; time as agents publish it"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::De,
                    duty: Duty::Packaging,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(0)),
                    yearly: Some(Amount::from_minor(200_00)),
                    currency: Currency::Eur,
                    weeks: Some(2),
                    source: Localized {
                        zh: Cow::Borrowed("LUCID 与双系统每年 20–300 欧元（kuajingshu.com），取其中"),
                        en: Cow::Borrowed("LUCID and a dual system cost EUR 20 to 300 a year (kuajingshu.com); a figure in between"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::De,
                    duty: Duty::Electronics,
                    goods: Cow::Borrowed(const { &[
                        Goods::Electronics,
                    ] }),
                    one_off: Some(Amount::from_minor(600_00)),
                    yearly: Some(Amount::from_minor(300_00)),
                    currency: Currency::Eur,
                    weeks: Some(12),
                    source: Localized {
                        zh: Cow::Borrowed("示例估算（首年合计 900 欧元），未经核实"),
                        en: Cow::Borrowed("Sample estimate (EUR 900 in the first year), unverified"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::De,
                    duty: Duty::Batteries,
                    goods: Cow::Borrowed(const { &[
                        Goods::Batteries,
                    ] }),
                    one_off: Some(Amount::from_minor(200_00)),
                    yearly: Some(Amount::from_minor(300_00)),
                    currency: Currency::Eur,
                    weeks: Some(12),
                    source: Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::De,
                    duty: Duty::ResponsiblePerson,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(0)),
                    yearly: Some(Amount::from_minor(300_00)),
                    currency: Currency::Eur,
                    weeks: Some(2),
                    source: Localized {
                        zh: Cow::Borrowed("多为每年 100–600 欧元（sellsafe.eu），取其中；一名负责人可覆盖所有欧盟站点"),
                        en: Cow::Borrowed("Mostly EUR 100 to 600 a year (sellsafe.eu), a figure in between; one person serves all EU sites"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Fr,
                    duty: Duty::Vat,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(150_00)),
                    yearly: Some(Amount::from_minor(350_00)),
                    currency: Currency::Eur,
                    weeks: Some(8),
                    source: Localized {
                        zh: Cow::Borrowed("亚马逊 VAT 服务价目表（2022 年）；周期见代理公开资料"),
                        en: Cow::Borrowed("Amazon's VAT services price list of 2022; time as agents publish it"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Fr,
                    duty: Duty::FiscalRepresentative,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(0)),
                    yearly: Some(Amount::from_minor(600_00)),
                    currency: Currency::Eur,
                    weeks: Some(4),
                    source: Localized {
                        zh: Cow::Borrowed("须有负连带责任的税务代理（fiscalsolutions.co.uk）；费用为估算，押金或保函另计"),
                        en: Cow::Borrowed("A jointly liable representative is required (fiscalsolutions.co.uk); cost estimated, deposit or guarantee extra"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Fr,
                    duty: Duty::Packaging,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(0)),
                    yearly: Some(Amount::from_minor(250_00)),
                    currency: Currency::Eur,
                    weeks: Some(4),
                    source: Localized {
                        zh: Cow::Borrowed("执照每年约 150 欧元起（vatcompliance.co）；金额为估算"),
                        en: Cow::Borrowed("Licences from about EUR 150 a year (vatcompliance.co); the figure is an estimate"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Fr,
                    duty: Duty::Electronics,
                    goods: Cow::Borrowed(const { &[
                        Goods::Electronics,
                    ] }),
                    one_off: Some(Amount::from_minor(0)),
                    yearly: Some(Amount::from_minor(150_00)),
                    currency: Currency::Eur,
                    weeks: Some(4),
                    source: Localized {
                        zh: Cow::Borrowed("示例估算，未经核实；每个品类须单独取得 UIN"),
                        en: Cow::Borrowed("Sample estimate, unverified; each category has its own UIN"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Fr,
                    duty: Duty::Batteries,
                    goods: Cow::Borrowed(const { &[
                        Goods::Batteries,
                    ] }),
                    one_off: Some(Amount::from_minor(0)),
                    yearly: Some(Amount::from_minor(150_00)),
                    currency: Currency::Eur,
                    weeks: Some(4),
                    source: Localized {
                        zh: Cow::Borrowed("示例估算，未经核实；每个品类须单独取得 UIN"),
                        en: Cow::Borrowed("Sample estimate, unverified; each category has its own UIN"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Fr,
                    duty: Duty::Textiles,
                    goods: Cow::Borrowed(const { &[
                        Goods::Textiles,
                    ] }),
                    one_off: Some(Amount::from_minor(0)),
                    yearly: Some(Amount::from_minor(150_00)),
                    currency: Currency::Eur,
                    weeks: Some(4),
                    source: Localized {
                        zh: Cow::Borrowed("示例估算，未经核实；每个品类须单独取得 UIN"),
                        en: Cow::Borrowed("Sample estimate, unverified; each category has its own UIN"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Fr,
                    duty: Duty::Furniture,
                    goods: Cow::Borrowed(const { &[
                        Goods::Furniture,
                    ] }),
                    one_off: Some(Amount::from_minor(0)),
                    yearly: Some(Amount::from_minor(150_00)),
                    currency: Currency::Eur,
                    weeks: Some(4),
                    source: Localized {
                        zh: Cow::Borrowed("示例估算，未经核实；每个品类须单独取得 UIN"),
                        en: Cow::Borrowed("Sample estimate, unverified; each category has its own UIN"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Fr,
                    duty: Duty::Toys,
                    goods: Cow::Borrowed(const { &[
                        Goods::Toys,
                    ] }),
                    one_off: Some(Amount::from_minor(0)),
                    yearly: Some(Amount::from_minor(150_00)),
                    currency: Currency::Eur,
                    weeks: Some(4),
                    source: Localized {
                        zh: Cow::Borrowed("示例估算，未经核实；每个品类须单独取得 UIN"),
                        en: Cow::Borrowed("Sample estimate, unverified; each category has its own UIN"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Fr,
                    duty: Duty::ResponsiblePerson,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(0)),
                    yearly: Some(Amount::from_minor(300_00)),
                    currency: Currency::Eur,
                    weeks: Some(2),
                    source: Localized {
                        zh: Cow::Borrowed("多为每年 100–600 欧元（sellsafe.eu），取其中；一名负责人可覆盖所有欧盟站点"),
                        en: Cow::Borrowed("Mostly EUR 100 to 600 a year (sellsafe.eu), a figure in between; one person serves all EU sites"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::It,
                    duty: Duty::Vat,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(150_00)),
                    yearly: Some(Amount::from_minor(350_00)),
                    currency: Currency::Eur,
                    weeks: Some(10),
                    source: Localized {
                        zh: Cow::Borrowed("亚马逊 VAT 服务价目表（2022 年）；周期见代理公开资料"),
                        en: Cow::Borrowed("Amazon's VAT services price list of 2022; time as agents publish it"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::It,
                    duty: Duty::FiscalRepresentative,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(0)),
                    yearly: Some(Amount::from_minor(600_00)),
                    currency: Currency::Eur,
                    weeks: Some(4),
                    source: Localized {
                        zh: Cow::Borrowed("须有负连带责任的税务代理（fiscalsolutions.co.uk）；费用为估算，押金或保函另计"),
                        en: Cow::Borrowed("A jointly liable representative is required (fiscalsolutions.co.uk); cost estimated, deposit or guarantee extra"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::It,
                    duty: Duty::Packaging,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(0)),
                    yearly: Some(Amount::from_minor(200_00)),
                    currency: Currency::Eur,
                    weeks: Some(4),
                    source: Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::It,
                    duty: Duty::Electronics,
                    goods: Cow::Borrowed(const { &[
                        Goods::Electronics,
                    ] }),
                    one_off: Some(Amount::from_minor(200_00)),
                    yearly: Some(Amount::from_minor(300_00)),
                    currency: Currency::Eur,
                    weeks: Some(8),
                    source: Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::It,
                    duty: Duty::Batteries,
                    goods: Cow::Borrowed(const { &[
                        Goods::Batteries,
                    ] }),
                    one_off: Some(Amount::from_minor(200_00)),
                    yearly: Some(Amount::from_minor(200_00)),
                    currency: Currency::Eur,
                    weeks: Some(8),
                    source: Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::It,
                    duty: Duty::ResponsiblePerson,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(0)),
                    yearly: Some(Amount::from_minor(300_00)),
                    currency: Currency::Eur,
                    weeks: Some(2),
                    source: Localized {
                        zh: Cow::Borrowed("多为每年 100–600 欧元（sellsafe.eu），取其中；一名负责人可覆盖所有欧盟站点"),
                        en: Cow::Borrowed("Mostly EUR 100 to 600 a year (sellsafe.eu), a figure in between; one person serves all EU sites"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Es,
                    duty: Duty::Vat,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(150_00)),
                    yearly: Some(Amount::from_minor(350_00)),
                    currency: Currency::Eur,
                    weeks: Some(10),
                    source: Localized {
                        zh: Cow::Borrowed("亚马逊 VAT 服务价目表（2022 年）；周期未经核实"),
                        en: Cow::Borrowed("Amazon's VAT services price list of 2022; time unverified"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Es,
                    duty: Duty::FiscalRepresentative,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(0)),
                    yearly: Some(Amount::from_minor(600_00)),
                    currency: Currency::Eur,
                    weeks: Some(4),
                    source: Localized {
                        zh: Cow::Borrowed("须有负连带责任的税务代理（fiscalsolutions.co.uk）；费用为估算，押金或保函另计"),
                        en: Cow::Borrowed("A jointly liable representative is required (fiscalsolutions.co.uk); cost estimated, deposit or guarantee extra"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Es,
                    duty: Duty::Packaging,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(0)),
                    yearly: Some(Amount::from_minor(300_00)),
                    currency: Currency::Eur,
                    weeks: Some(6),
                    source: Localized {
                        zh: Cow::Borrowed("示例估算，未经核实；授权代表另计"),
                        en: Cow::Borrowed("Sample estimate, unverified; representative extra"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Es,
                    duty: Duty::Electronics,
                    goods: Cow::Borrowed(const { &[
                        Goods::Electronics,
                    ] }),
                    one_off: Some(Amount::from_minor(200_00)),
                    yearly: Some(Amount::from_minor(300_00)),
                    currency: Currency::Eur,
                    weeks: Some(8),
                    source: Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Es,
                    duty: Duty::Batteries,
                    goods: Cow::Borrowed(const { &[
                        Goods::Batteries,
                    ] }),
                    one_off: Some(Amount::from_minor(200_00)),
                    yearly: Some(Amount::from_minor(200_00)),
                    currency: Currency::Eur,
                    weeks: Some(8),
                    source: Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Es,
                    duty: Duty::ResponsiblePerson,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(0)),
                    yearly: Some(Amount::from_minor(300_00)),
                    currency: Currency::Eur,
                    weeks: Some(2),
                    source: Localized {
                        zh: Cow::Borrowed("多为每年 100–600 欧元（sellsafe.eu），取其中；一名负责人可覆盖所有欧盟站点"),
                        en: Cow::Borrowed("Mostly EUR 100 to 600 a year (sellsafe.eu), a figure in between; one person serves all EU sites"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Uk,
                    duty: Duty::Vat,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(50_00)),
                    yearly: Some(Amount::from_minor(350_00)),
                    currency: Currency::Eur,
                    weeks: Some(6),
                    source: Localized {
                        zh: Cow::Borrowed("亚马逊 VAT 服务价目表（2022 年）；周期未经核实"),
                        en: Cow::Borrowed("Amazon's VAT services price list of 2022; time unverified"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Uk,
                    duty: Duty::ResponsiblePerson,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(0)),
                    yearly: Some(Amount::from_minor(250_00)),
                    currency: Currency::Gbp,
                    weeks: Some(2),
                    source: Localized {
                        zh: Cow::Borrowed("部分品类需要；示例估算，未经核实"),
                        en: Cow::Borrowed("Needed for some goods; sample estimate, unverified"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Nl,
                    duty: Duty::Vat,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(200_00)),
                    yearly: Some(Amount::from_minor(500_00)),
                    currency: Currency::Eur,
                    weeks: Some(8),
                    source: Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Nl,
                    duty: Duty::Packaging,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(0)),
                    yearly: Some(Amount::from_minor(150_00)),
                    currency: Currency::Eur,
                    weeks: Some(4),
                    source: Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Nl,
                    duty: Duty::ResponsiblePerson,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(0)),
                    yearly: Some(Amount::from_minor(300_00)),
                    currency: Currency::Eur,
                    weeks: Some(2),
                    source: Localized {
                        zh: Cow::Borrowed("多为每年 100–600 欧元（sellsafe.eu），取其中；一名负责人可覆盖所有欧盟站点"),
                        en: Cow::Borrowed("Mostly EUR 100 to 600 a year (sellsafe.eu), a figure in between; one person serves all EU sites"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Be,
                    duty: Duty::Vat,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(200_00)),
                    yearly: Some(Amount::from_minor(500_00)),
                    currency: Currency::Eur,
                    weeks: Some(8),
                    source: Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Be,
                    duty: Duty::Packaging,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(0)),
                    yearly: Some(Amount::from_minor(150_00)),
                    currency: Currency::Eur,
                    weeks: Some(4),
                    source: Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Be,
                    duty: Duty::ResponsiblePerson,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(0)),
                    yearly: Some(Amount::from_minor(300_00)),
                    currency: Currency::Eur,
                    weeks: Some(2),
                    source: Localized {
                        zh: Cow::Borrowed("多为每年 100–600 欧元（sellsafe.eu），取其中；一名负责人可覆盖所有欧盟站点"),
                        en: Cow::Borrowed("Mostly EUR 100 to 600 a year (sellsafe.eu), a figure in between; one person serves all EU sites"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Se,
                    duty: Duty::Vat,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(200_00)),
                    yearly: Some(Amount::from_minor(500_00)),
                    currency: Currency::Eur,
                    weeks: Some(8),
                    source: Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Se,
                    duty: Duty::Packaging,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(0)),
                    yearly: Some(Amount::from_minor(150_00)),
                    currency: Currency::Eur,
                    weeks: Some(4),
                    source: Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Se,
                    duty: Duty::ResponsiblePerson,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(0)),
                    yearly: Some(Amount::from_minor(300_00)),
                    currency: Currency::Eur,
                    weeks: Some(2),
                    source: Localized {
                        zh: Cow::Borrowed("多为每年 100–600 欧元（sellsafe.eu），取其中；一名负责人可覆盖所有欧盟站点"),
                        en: Cow::Borrowed("Mostly EUR 100 to 600 a year (sellsafe.eu), a figure in between; one person serves all EU sites"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Pl,
                    duty: Duty::Vat,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(150_00)),
                    yearly: Some(Amount::from_minor(350_00)),
                    currency: Currency::Eur,
                    weeks: Some(8),
                    source: Localized {
                        zh: Cow::Borrowed("亚马逊 VAT 服务价目表（2022 年）；周期未经核实"),
                        en: Cow::Borrowed("Amazon's VAT services price list of 2022; time unverified"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Pl,
                    duty: Duty::FiscalRepresentative,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(0)),
                    yearly: Some(Amount::from_minor(600_00)),
                    currency: Currency::Eur,
                    weeks: Some(4),
                    source: Localized {
                        zh: Cow::Borrowed("须有负连带责任的税务代理（fiscalsolutions.co.uk）；费用为估算，押金或保函另计"),
                        en: Cow::Borrowed("A jointly liable representative is required (fiscalsolutions.co.uk); cost estimated, deposit or guarantee extra"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Pl,
                    duty: Duty::Packaging,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(100_00)),
                    yearly: Some(Amount::from_minor(200_00)),
                    currency: Currency::Eur,
                    weeks: Some(6),
                    source: Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Pl,
                    duty: Duty::Electronics,
                    goods: Cow::Borrowed(const { &[
                        Goods::Electronics,
                    ] }),
                    one_off: Some(Amount::from_minor(200_00)),
                    yearly: Some(Amount::from_minor(300_00)),
                    currency: Currency::Eur,
                    weeks: Some(8),
                    source: Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Pl,
                    duty: Duty::Batteries,
                    goods: Cow::Borrowed(const { &[
                        Goods::Batteries,
                    ] }),
                    one_off: Some(Amount::from_minor(100_00)),
                    yearly: Some(Amount::from_minor(200_00)),
                    currency: Currency::Eur,
                    weeks: Some(8),
                    source: Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Pl,
                    duty: Duty::ResponsiblePerson,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(0)),
                    yearly: Some(Amount::from_minor(300_00)),
                    currency: Currency::Eur,
                    weeks: Some(2),
                    source: Localized {
                        zh: Cow::Borrowed("多为每年 100–600 欧元（sellsafe.eu），取其中；一名负责人可覆盖所有欧盟站点"),
                        en: Cow::Borrowed("Mostly EUR 100 to 600 a year (sellsafe.eu), a figure in between; one person serves all EU sites"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Ie,
                    duty: Duty::Vat,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(200_00)),
                    yearly: Some(Amount::from_minor(500_00)),
                    currency: Currency::Eur,
                    weeks: Some(8),
                    source: Localized {
                        zh: Cow::Borrowed("示例估算，未经核实"),
                        en: Cow::Borrowed("Sample estimate, unverified"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
                DutyTerms {
                    site: Site::Ie,
                    duty: Duty::ResponsiblePerson,
                    goods: Cow::Borrowed(const { &[
                    ] }),
                    one_off: Some(Amount::from_minor(0)),
                    yearly: Some(Amount::from_minor(300_00)),
                    currency: Currency::Eur,
                    weeks: Some(2),
                    source: Localized {
                        zh: Cow::Borrowed("多为每年 100–600 欧元（sellsafe.eu），取其中；一名负责人可覆盖所有欧盟站点"),
                        en: Cow::Borrowed("Mostly EUR 100 to 600 a year (sellsafe.eu), a figure in between; one person serves all EU sites"),
                    },
                    date: date(2026, 11, 1).expect("validated"),
                },
            ] }),
        },
        note: ClauseNote {
            number: Cow::Borrowed("25"),
            source: Localized {
                zh: Cow::Borrowed("申报折扣见亚马逊 VAT 服务价目表（2022 年）；每项费用各有来源"),
                en: Cow::Borrowed("Filing discounts from Amazon's VAT services price list of 2022; each duty has its own source"),
            },
            date: date(2026, 11, 1).expect("validated"),
        },
    }),
    exclusions: Some(Clause {
        terms: Exclusions {
            subscription: Amount::from_minor(39_00),
            referral: Percent::from_hundredths(15_00),
            referral_by_goods: Cow::Borrowed(const { &[
                (Goods::Electronics, Percent::from_hundredths(7_00)),
            ] }),
            fulfilment: Amount::from_minor(4_50),
            order_value: Amount::from_minor(25_00),
        },
        note: ClauseNote {
            number: Cow::Borrowed("26"),
            source: Localized {
                zh: Cow::Borrowed("月租见亚马逊欧洲官网；佣金比例据 amzpics.de（2025 年 8 月），不含 2026 年 2 月的低价商品下调；配送费与客单价为示例，未经核实"),
                en: Cow::Borrowed("Subscription from Amazon's European pages; referral fees from amzpics.de (August 2025), without the cuts for cheap goods of February 2026; fulfilment and order value are samples, unverified"),
            },
            date: date(2026, 11, 1).expect("validated"),
        },
    }),
    own_team: Some(Clause {
        terms: OwnTeamRates {
            roles: Cow::Borrowed(const { &[
                RoleRates {
                    role: Role::Operator,
                    heads: Tenths(10),
                    per_site: Tenths(2),
                    salary: Amount::from_minor(14_000_00),
                },
                RoleRates {
                    role: Role::Ads,
                    heads: Tenths(5),
                    per_site: Tenths(1),
                    salary: Amount::from_minor(15_000_00),
                },
                RoleRates {
                    role: Role::Copy,
                    heads: Tenths(3),
                    per_site: Tenths(2),
                    salary: Amount::from_minor(12_000_00),
                },
                RoleRates {
                    role: Role::Design,
                    heads: Tenths(3),
                    per_site: Tenths(0),
                    salary: Amount::from_minor(11_000_00),
                },
                RoleRates {
                    role: Role::Compliance,
                    heads: Tenths(2),
                    per_site: Tenths(0),
                    salary: Amount::from_minor(12_000_00),
                },
                RoleRates {
                    role: Role::Service,
                    heads: Tenths(2),
                    per_site: Tenths(1),
                    salary: Amount::from_minor(8_500_00),
                },
            ] }),
            on_cost: Percent::from_hundredths(135_00),
            seat: Amount::from_minor(2_000_00),
            tools: Amount::from_minor(3_500_00),
            recruiting: Percent::from_hundredths(150_00),
            ramp_months: 3,
            ramp_output: Percent::from_hundredths(50_00),
        },
        note: ClauseNote {
            number: Cow::Borrowed("27"),
            source: Localized {
                zh: Cow::Borrowed("示例数字；月薪参照深圳 2023–24 年公开招聘数据，其余未经核实"),
                en: Cow::Borrowed("Sample figures; pay set against published offers in Shenzhen of 2023–24, the rest unverified"),
            },
            date: date(2026, 11, 1).expect("validated"),
        },
    }),
    seasons: Some(Clause {
        terms: [
            Percent::from_hundredths(90_00),
            Percent::from_hundredths(85_00),
            Percent::from_hundredths(90_00),
            Percent::from_hundredths(90_00),
            Percent::from_hundredths(90_00),
            Percent::from_hundredths(95_00),
            Percent::from_hundredths(110_00),
            Percent::from_hundredths(90_00),
            Percent::from_hundredths(90_00),
            Percent::from_hundredths(105_00),
            Percent::from_hundredths(135_00),
            Percent::from_hundredths(130_00),
        ],
        note: ClauseNote {
            number: Cow::Borrowed("28"),
            source: Localized {
                zh: Cow::Borrowed("示例估算，未经核实；7 月含会员日，11–12 月为旺季"),
                en: Cow::Borrowed("Sample estimate, unverified; Prime Day in July, the peak in November and December"),
            },
            date: date(2026, 11, 1).expect("validated"),
        },
    }),
    variation: Some(Clause {
        terms: Variation {
            gmv: (Percent::from_hundredths(80_00), Percent::from_hundredths(120_00)),
            growth: (Percent::from_hundredths(0), Percent::from_hundredths(100_00)),
            ad_spend: (Percent::from_hundredths(90_00), Percent::from_hundredths(120_00)),
            exchange: (Percent::from_hundredths(95_00), Percent::from_hundredths(105_00)),
            score: (Percent::from_hundredths(60_00), Percent::from_hundredths(110_00)),
            monthly: Percent::from_hundredths(15_00),
        },
        note: ClauseNote {
            number: Cow::Borrowed("29"),
            source: Localized {
                zh: Cow::Borrowed("示例估算，未经核实"),
                en: Cow::Borrowed("Sample estimate, unverified"),
            },
            date: date(2026, 11, 1).expect("validated"),
        },
    }),
};
