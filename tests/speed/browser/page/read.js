// A rate card (docs/rate-card.md) and inputs (docs/pricing.md, section 1), read once into
// figures that are ready to be computed with. Both are taken to be without faults; the card
// is one of the third schema, with every clause.

import { Exact, WHOLE, ZERO } from "./exact.js";

const SITE_ORDER = ["DE", "FR", "IT", "ES", "UK", "NL", "BE", "SE", "PL", "IE"];
const CURRENCIES = { UK: "GBP", SE: "SEK", PL: "PLN" };
const PACKAGES = [
  "ad_rebuild",
  "site_launch",
  "localisation",
  "a_plus",
  "brand_registry",
  "deals",
  "clearance",
  "account_rescue",
  "compliance_check",
];
const REGISTRATIONS = ["vat", "epr", "product_safety"];

const amount = (text) => new Exact(text).times(100);
const hundredths = (text) => new Exact(text).times(100);
const fraction = (text) => new Exact(text).div(100);
const rate = (text) => ({ hundredths: hundredths(text), fraction: fraction(text) });

// ---- The card ----

export function readCard(json) {
  const card = JSON.parse(json);
  return {
    currency: card.currency,
    gmvCurrency: card.gmv_currency,
    exchange: readExchange(card),
    baseFee: { note: readNote(card.base_fee), ...readAmounts(card.base_fee) },
    sites: readSites(card.sites),
    commission: { note: readNote(card.commission), tiers: readTiers(card, card.commission.tiers) },
    adManagement: readAdManagement(card),
    termDiscount: {
      note: readNote(card.term_discount),
      steps: card.term_discount.steps.map((step) => ({
        from: step.from_months,
        percent: fraction(step.percent).neg(),
      })),
    },
    setUp: {
      note: readNote(card.set_up),
      percent: fraction(card.set_up.percent_of_base),
      waivedFrom: card.set_up.waived_from_months ?? Infinity,
    },
    ...readFactors(card),
    ...readModels(card),
    ...readExtras(card),
  };
}

function readNote(clause) {
  return { number: clause.clause, source: clause.source, date: clause.date };
}

function readExchange(card) {
  const rates = { [card.currency]: "1", ...card.exchange.rates };
  const read = (rate) => ({ rate: new Exact(rate), tenThousandths: WHOLE.times(rate) });
  return Object.fromEntries(Object.entries(rates).map(([currency, rate]) => [currency, read(rate)]));
}

function readAmounts({ basic, growth, full }) {
  return { basic: amount(basic), growth: amount(growth), full: amount(full) };
}

function readSites(clause) {
  const groups = {};
  for (const group of clause.groups) {
    const rates = { extra: fraction(group.extra_percent), capped: group.capped };
    for (const site of group.sites) groups[site] = rates;
  }
  return { note: readNote(clause), groups, cap: fraction(clause.cap_percent) };
}

/** With `fee`, percent × exchange, as the product of all three is rounded once. */
function readTiers(card, tiers) {
  const exchange = card.exchange.rates[card.gmv_currency] ?? "1";
  return tiers.map((tier) => {
    const percent = fraction(tier.percent);
    const upTo = tier.up_to === undefined ? null : amount(tier.up_to);
    return { upTo, percent, fee: percent.times(exchange) };
  });
}

function readAdManagement(card) {
  const clause = card.ad_management;
  const read = ({ tiers, minimum }) => ({
    tiers: readTiers(card, tiers),
    minimum: amount(minimum),
  });
  return {
    note: readNote(clause),
    basic: read(clause.basic),
    growth: read(clause.growth),
    full: read(clause.full),
  };
}

function readFactors(card) {
  const share = (clause, percent) => ({ note: readNote(clause), percent: fraction(percent) });
  const { account_history: history, prepayment, trial, erp_link: erp } = card;
  return {
    team: share(card.team, card.team.dedicated_percent),
    difficulty: {
      note: readNote(card.difficulty),
      steps: card.difficulty.steps.map((step) => ({
        above: fraction(step.above_percent),
        percent: fraction(step.percent),
      })),
    },
    history: {
      note: readNote(history),
      clean: ZERO,
      warned: fraction(history.warned_percent),
      suspended: fraction(history.suspended_percent),
    },
    category: share(card.category, card.category.complex_percent),
    prepayment: { note: readNote(prepayment), percent: fraction(prepayment.quarterly_percent).neg() },
    trial: {
      note: readNote(trial),
      months: trial.months,
      percent: fraction(trial.discount_percent).neg(),
    },
    erp: { note: readNote(erp), monthly: amount(erp.monthly), oneOff: amount(erp.one_off) },
  };
}

function readModels(card) {
  const { commission_only: only, increment } = card;
  return {
    commissionOnly: {
      note: readNote(only),
      tiers: readTiers(card, only.tiers),
      minimum: amount(only.minimum),
    },
    increment: { note: readNote(increment), percent: fraction(increment.percent) },
  };
}

function readExtras(card) {
  const { fee_base: feeBase, limits, launch, packages, compliance_handling: handling } = card;
  const vat = ({ site, percent }) => {
    const shown = hundredths(percent);
    return [site, { hundredths: shown, whole: WHOLE.plus(shown) }];
  };
  const item = ({ package: word, price, minimum }) => [word, { price: amount(price), minimum }];
  return {
    feeBase: {
      note: readNote(feeBase),
      unshipped: rate(feeBase.unshipped_percent),
      refunds: rate(feeBase.refund_percent),
      vat: Object.fromEntries(feeBase.vat.map(vat)),
    },
    incrementBase: {
      note: readNote(card.increment_base),
      percent: fraction(card.increment_base.percent),
    },
    limits: {
      note: readNote(limits),
      minimum: amount(limits.minimum),
      commissionCap: amount(limits.commission_cap),
    },
    launch: {
      note: readNote(launch),
      months: launch.gmv_percent.length,
      percent: fraction(launch.discount_percent).neg(),
    },
    packages: { note: readNote(packages), items: Object.fromEntries(packages.items.map(item)) },
    handling: { note: readNote(handling), fee: amount(handling.fee) },
    serviceVat: { note: readNote(card.service_vat), ...rate(card.service_vat.percent) },
  };
}

// ---- The inputs ----

export function readInputs(json) {
  const inputs = JSON.parse(json);
  const [year, month] = inputs.start.split("-").map(Number);
  return {
    start: year * 12 + month - 1,
    term: inputs.term_months,
    model: inputs.model,
    depth: inputs.depth,
    figures: readFigures(inputs.figures),
    adsManaged: inputs.ads_managed,
    growthGoal: fraction(inputs.goals.gmv_growth_percent),
    conditions: inputs.conditions,
    returnRate: readReturnRate(inputs.baselines),
    feeBase: inputs.fee_base ?? {},
    stores: readStores(inputs.stores ?? []),
    packages: readPackages(inputs.packages ?? {}),
    handling: inputs.compliance_handling ?? false,
    serviceVat: inputs.service_vat ?? false,
  };
}

function readReturnRate(baselines) {
  const stated = baselines?.return_rate_percent;
  return stated === undefined ? null : rate(stated);
}

function readStores(stores) {
  const read = (store) => {
    const missing = REGISTRATIONS.filter((kind) => store[kind] === "missing").length;
    return [store.site, { isNew: store.stage === "new", missing }];
  };
  return Object.fromEntries(stores.map(read));
}

function readPackages(ordered) {
  const known = PACKAGES.filter((word) => ordered[word] > 0);
  return known.map((word) => ({ word, quantity: ordered[word] }));
}

function readAcos({ acos_percent: stated }) {
  return stated === undefined ? null : hundredths(stated);
}

function readFigures({ total, by_site: bySite }) {
  const inOrder = (a, b) => SITE_ORDER.indexOf(a) - SITE_ORDER.indexOf(b);
  if (total) {
    return {
      sites: [...total.sites].sort(inOrder),
      gmv: amount(total.monthly_gmv),
      adSpend: amount(total.monthly_ad_spend),
      acos: readAcos(total),
    };
  }
  const rows = bySite.map((row) => ({
    site: row.site,
    currency: CURRENCIES[row.site] ?? "EUR",
    gmv: row.gmv.map(amount),
    orders: row.orders,
    adSpend: amount(row.monthly_ad_spend),
    acos: readAcos(row),
  }));
  rows.sort((a, b) => inOrder(a.site, b.site));
  return { sites: rows.map((row) => row.site), rows };
}

