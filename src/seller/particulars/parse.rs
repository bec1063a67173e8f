//! From a document to [`Particulars`]: docs/pricing.md, section 1.

use rust_decimal::Decimal;

use super::{
    AdSales, Aim, BaselineRule, FeeBase, Goods, Health, Included, KpiPlan, MAX_HEADS,
    MAX_HEALTH_RATING, MAX_MAIN_ASINS, MAX_PROPOSALS, MAX_QUANTITY, MAX_SEASON, OutlookAnswers,
    OwnTeam, Package, Packages, Particulars, Proposal, Proposals, Provider, Refunds, Role,
    RoleAnswers, SalesMeasure, SalesVat, ScoredKpi, Shares, Stage, Standards, Standing, Store,
    Stores, Tenths,
};
use crate::document::{Expected, FaultKind, Reader};
use crate::money::{Amount, Percent};
use crate::seller::{MAX_MONTHLY, Member, Set, Site, SiteSet, word};

/// The fields of a document of inputs that hold particulars.
pub(in crate::seller) const FIELDS: [&str; 13] = [
    "stores",
    "goods",
    "main_asins",
    "aims",
    "health",
    "packages",
    "fee_base",
    "compliance_handling",
    "service_vat",
    "own_team",
    "proposals",
    "outlook",
    "kpi_plan",
];

/// Reads what `reader`, the whole document, says; what it leaves out is plain.
pub(in crate::seller) fn read(reader: &Reader<'_>) -> Option<Particulars> {
    let stores = or(&reader.field("stores"), Stores::PLAIN, stores);
    let goods = or(&reader.field("goods"), Set::<Goods>::EMPTY, set);
    let main_asins = or(&reader.field("main_asins"), None, |r| {
        let asins = r.integer(1, MAX_MAIN_ASINS.into())?;
        u16::try_from(asins).ok().map(Some)
    });
    let aims = or(&reader.field("aims"), Set::<Aim>::EMPTY, set);
    let health = or(&reader.field("health"), Health::UNKNOWN, health);
    let packages = or(&reader.field("packages"), Packages::NONE, packages);
    let fee_base = or(&reader.field("fee_base"), FeeBase::PLAIN, fee_base);
    let (handling, vat) = (
        flag(reader, "compliance_handling"),
        flag(reader, "service_vat"),
    );
    let own_team = or(&reader.field("own_team"), OwnTeam::PLAIN, own_team);
    let proposals = or(&reader.field("proposals"), Proposals::NONE, proposals);
    let outlook = or(&reader.field("outlook"), OutlookAnswers::PLAIN, outlook);
    let kpi_plan = or(&reader.field("kpi_plan"), KpiPlan::PLAIN, kpi_plan);
    Some(Particulars {
        stores: stores?,
        goods: goods?,
        main_asins: main_asins?,
        aims: aims?,
        health: health?,
        packages: packages?,
        fee_base: fee_base?,
        compliance_handling: handling?,
        service_vat: vat?,
        own_team: own_team?,
        proposals: proposals?,
        outlook: outlook?,
        kpi_plan: kpi_plan?,
    })
}

/// What `read` makes of a field, or `default` where it is left out.
fn or<T>(
    reader: &Reader<'_>,
    default: T,
    read: impl FnOnce(&Reader<'_>) -> Option<T>,
) -> Option<T> {
    if reader.is_present() {
        read(reader)
    } else {
        Some(default)
    }
}

/// Whether something is so; what is left out is not.
fn flag(reader: &Reader<'_>, name: &str) -> Option<bool> {
    let field = reader.field(name).present();
    field.map_or(Some(false), |r| r.bool())
}

/// A list of words, none twice.
fn set<T: Member>(reader: &Reader<'_>) -> Option<Set<T>> {
    let values = reader.each_or_none(T::WORDS.len(), |value| value.one_of(T::WORDS))?;
    for (index, &value) in values.iter().enumerate() {
        if values[..index].contains(&value) {
            return reader.fault(FaultKind::Duplicate(word(T::WORDS, value).into()));
        }
    }
    Some(values.into_iter().collect())
}

fn stores(reader: &Reader<'_>) -> Option<Stores> {
    let stores = reader.each_or_none(Site::ALL.len(), |entry| store(&entry))?;
    for (index, (site, _)) in stores.iter().enumerate() {
        if stores[..index].iter().any(|(earlier, _)| earlier == site) {
            return reader.fault(FaultKind::Duplicate(site.code().into()));
        }
    }
    let stores = stores.into_iter();
    Some(stores.fold(Stores::PLAIN, |all, (site, store)| all.with(site, store)))
}

fn store(reader: &Reader<'_>) -> Option<(Site, Store)> {
    reader.object(&["site", "stage", "vat", "epr", "product_safety"])?;
    let plain = Store::PLAIN;
    let site = reader.field("site").one_of(&Site::WORDS);
    let stage = or(&reader.field("stage"), plain.stage, |r| {
        r.one_of(&Stage::WORDS)
    });
    let standing = |name: &str| {
        or(&reader.field(name), Standing::Unknown, |r| {
            r.one_of(&Standing::WORDS)
        })
    };
    let (vat, epr) = (standing("vat"), standing("epr"));
    let product_safety = standing("product_safety");
    let store = Store {
        stage: stage?,
        vat: vat?,
        epr: epr?,
        product_safety: product_safety?,
    };
    Some((site?, store))
}

fn health(reader: &Reader<'_>) -> Option<Health> {
    reader.object(&["odr", "lsr", "cancellation_rate", "vtr", "rating"])?;
    let rate = |name: &str| {
        or(&reader.field(name), None, |r| {
            r.percent(Percent::HUNDRED).map(Some)
        })
    };
    let (odr, lsr) = (rate("odr"), rate("lsr"));
    let (cancellation_rate, vtr) = (rate("cancellation_rate"), rate("vtr"));
    let rating = or(&reader.field("rating"), None, |r| {
        let rating = r.integer(0, MAX_HEALTH_RATING.into())?;
        u16::try_from(rating).ok().map(Some)
    });
    Some(Health {
        odr: odr?,
        lsr: lsr?,
        cancellation_rate: cancellation_rate?,
        vtr: vtr?,
        rating: rating?,
    })
}

fn packages(reader: &Reader<'_>) -> Option<Packages> {
    reader.object(&Package::ALL.map(Package::word))?;
    let mut packages = Some(Packages::NONE);
    for package in Package::ALL {
        let field = reader.field(package.word());
        let quantity = or(&field, 0, |r| r.integer(0, MAX_QUANTITY.into()));
        let quantity = quantity.and_then(|quantity| u16::try_from(quantity).ok());
        packages = packages
            .zip(quantity)
            .map(|(packages, quantity)| packages.with(package, quantity));
    }
    packages
}

fn fee_base(reader: &Reader<'_>) -> Option<FeeBase> {
    reader.object(&["measure", "refunds", "vat", "ad_sales"])?;
    let plain = FeeBase::PLAIN;
    let measure = or(&reader.field("measure"), plain.measure, |r| {
        r.one_of(&SalesMeasure::WORDS)
    });
    let refunds = or(&reader.field("refunds"), plain.refunds, |r| {
        r.one_of(&Refunds::WORDS)
    });
    let vat = or(&reader.field("vat"), plain.vat, |r| {
        r.one_of(&SalesVat::WORDS)
    });
    let ad_sales = or(&reader.field("ad_sales"), plain.ad_sales, |r| {
        r.one_of(&AdSales::WORDS)
    });
    Some(FeeBase {
        measure: measure?,
        refunds: refunds?,
        vat: vat?,
        ad_sales: ad_sales?,
    })
}

fn own_team(reader: &Reader<'_>) -> Option<OwnTeam> {
    let roles = reader.each_or_none(Role::ALL.len(), |entry| role(&entry))?;
    for (index, (role, _)) in roles.iter().enumerate() {
        if roles[..index].iter().any(|(earlier, _)| earlier == role) {
            return reader.fault(FaultKind::Duplicate(word(&Role::WORDS, *role).into()));
        }
    }
    let roles = roles.into_iter();
    Some(roles.fold(OwnTeam::PLAIN, |team, (role, answers)| {
        team.with(role, answers)
    }))
}

fn role(reader: &Reader<'_>) -> Option<(Role, RoleAnswers)> {
    reader.object(&["role", "today", "needed", "monthly_salary"])?;
    let role = reader.field("role").one_of(&Role::WORDS);
    let today = or(&reader.field("today"), Tenths(0), heads);
    let needed = or(&reader.field("needed"), None, |r| heads(r).map(Some));
    let salary = or(&reader.field("monthly_salary"), None, |r| {
        r.amount(RoleAnswers::MAX_SALARY).map(Some)
    });
    let answers = RoleAnswers {
        today: today?,
        needed: needed?,
        salary: salary?,
    };
    Some((role?, answers))
}

/// A number of heads: a decimal with at most one decimal.
pub(crate) fn heads(reader: &Reader<'_>) -> Option<Tenths> {
    let most = Decimal::new(MAX_HEADS.0.into(), 1);
    let mut heads = reader.decimal(Decimal::ZERO, most, 1)?;
    heads.rescale(1);
    u16::try_from(heads.mantissa()).ok().map(Tenths)
}

fn proposals(reader: &Reader<'_>) -> Option<Proposals> {
    let proposals = reader.each_or_none(MAX_PROPOSALS, |entry| proposal(&entry))?;
    Proposals::new(proposals)
}

fn proposal(reader: &Reader<'_>) -> Option<Proposal> {
    reader.object(&[
        "name",
        "provider",
        "monthly_fee",
        "commission_percent",
        "ad_percent",
        "one_off",
        "sites",
        "included",
    ])?;
    let money = |name: &str| {
        or(&reader.field(name), Amount::ZERO, |r| {
            r.amount(Proposal::MAX_FEE)
        })
    };
    let share = |name: &str| {
        or(&reader.field(name), Percent::ZERO, |r| {
            r.percent(Percent::HUNDRED)
        })
    };
    let name = reader.field("name");
    let name = name.present().map_or(Some(""), |r| r.text());
    let provider = reader.field("provider").one_of(&Provider::WORDS);
    let (monthly_fee, one_off) = (money("monthly_fee"), money("one_off"));
    let (commission, ad_share) = (share("commission_percent"), share("ad_percent"));
    let sites = crate::seller::parse::read_sites(&reader.field("sites"));
    let included = or(&reader.field("included"), Set::<Included>::EMPTY, set);
    let mut proposal = named(reader, name?, sites?)?;
    proposal.provider = provider?;
    proposal.monthly_fee = monthly_fee?;
    proposal.commission = commission?;
    proposal.ad_share = ad_share?;
    proposal.one_off = one_off?;
    proposal.included = included?;
    Some(proposal)
}

fn named(reader: &Reader<'_>, name: &str, sites: SiteSet) -> Option<Proposal> {
    let named = Proposal::blank(sites).named(name);
    named.or_else(|| {
        reader
            .field("name")
            .fault(FaultKind::Expected(Expected::Name))
    })
}

fn outlook(reader: &Reader<'_>) -> Option<OutlookAnswers> {
    reader.object(&["seasons_percent", "exchange"])?;
    let seasons = or(&reader.field("seasons_percent"), None, |r| {
        seasons(r).map(Some)
    });
    let exchange = or(&reader.field("exchange"), None, |r| {
        let rate = r.decimal(Decimal::new(1, 2), Decimal::new(1_000, 0), 4)?;
        Some(Some(rate.normalize()))
    });
    Some(OutlookAnswers {
        seasons: seasons?,
        exchange: exchange?,
    })
}

/// Twelve shares in whole per cent.
fn seasons(reader: &Reader<'_>) -> Option<[Percent; 12]> {
    let most = i64::from(MAX_SEASON.hundredths() / 100);
    let months = reader.each(12, |month| {
        let percent = i32::try_from(month.integer(0, most)?).ok()?;
        Some(Percent::from_hundredths(percent * 100))
    })?;
    let months = months.try_into().ok();
    months.or_else(|| reader.fault(FaultKind::Count(12)))
}

fn kpi_plan(reader: &Reader<'_>) -> Option<KpiPlan> {
    reader.object(&[
        "shares",
        "stock_out_percent",
        "localisation_points",
        "response_time_percent",
        "baseline",
        "last_year_gmv",
        "stock_out_days",
        "seasonal",
        "grace_months",
    ])?;
    let plain = KpiPlan::PLAIN;
    let field = |name| reader.field(name);
    let shares = or(&field("shares"), None, |r| shares(r).map(Some));
    let standard = |name| {
        or(&field(name), None, |r| {
            r.percent(Percent::HUNDRED).map(Some)
        })
    };
    let stock_out = standard("stock_out_percent");
    let localisation = standard("localisation_points");
    let response_time = standard("response_time_percent");
    let baseline = or(&field("baseline"), plain.baseline, |r| {
        r.one_of(&BaselineRule::WORDS)
    });
    let last_year_gmv = or(&field("last_year_gmv"), None, |r| {
        r.amount(MAX_MONTHLY).map(Some)
    });
    let number = |name, plain, most: u8| {
        or(&field(name), plain, |r| {
            u8::try_from(r.integer(0, most.into())?).ok()
        })
    };
    let days = number("stock_out_days", 0, KpiPlan::MAX_STOCK_OUT_DAYS);
    let grace = number(
        "grace_months",
        plain.grace_months,
        KpiPlan::MAX_GRACE_MONTHS,
    );
    let seasonal = flag(reader, "seasonal");
    Some(KpiPlan {
        shares: shares?,
        standards: Standards {
            stock_out: stock_out?,
            localisation: localisation?,
            response_time: response_time?,
        },
        baseline: baseline?,
        last_year_gmv: last_year_gmv?,
        stock_out_days: days?,
        seasonal: seasonal?,
        grace_months: grace?,
    })
}

/// What is left out counts for nothing.
fn shares(reader: &Reader<'_>) -> Option<Shares> {
    reader.object(&ScoredKpi::ALL.map(ScoredKpi::word))?;
    let mut all = Some([0; ScoredKpi::ALL.len()]);
    for (place, kpi) in ScoredKpi::ALL.into_iter().enumerate() {
        let share = or(&reader.field(kpi.word()), 0, |r| {
            u8::try_from(r.integer(0, Shares::MAX.into())?).ok()
        });
        all = all.zip(share).map(|(mut all, share)| {
            all[place] = share;
            all
        });
    }
    let shares = Shares::new(all?);
    shares.or_else(|| reader.fault(FaultKind::Empty))
}
