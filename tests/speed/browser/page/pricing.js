// docs/pricing.md, sections 2 to 6, as one would write it in JavaScript with decimal.js:
// what the widget's pricing is compared with.
//
// The card and the inputs are read once; a quote then works on ready figures. Amounts are
// whole minor units, percentages the exact factor (35 % is 0.35), and what is divided by is
// a whole number, as decimal.js is several times faster then. Sums that several steps need
// are carried along, and the months share what is the same in all of them.

import { Decimal } from "./decimal.mjs";

// Halves away from zero (section 2). No product has more digits, and no quotient of whole
// numbers comes so close to a half that it would be rounded twice.
const Exact = Decimal.clone({ precision: 32, rounding: Decimal.ROUND_HALF_UP });
const ZERO = new Exact(0);
const WHOLE = new Exact(10_000);
const WHOLE_SQUARED = WHOLE.times(WHOLE);

const SITE_ORDER = ["DE", "FR", "IT", "ES", "UK", "NL", "BE", "SE", "PL", "IE"];
const CURRENCIES = { UK: "GBP", SE: "SEK", PL: "PLN" };
const HIGHEST_RATE = 2 ** 31 - 1;

const amount = (text) => new Exact(text).times(100);
const fraction = (text) => new Exact(text).div(100);
const hundredths = (text) => new Exact(text).times(100);
const integer = (exact) => exact.toDecimalPlaces(0);
const divide = (dividend, divisor) => integer(dividend.div(divisor));

// ---- The card (docs/rate-card.md) ----

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
    commissionOnly: only && {
      note: readNote(only),
      tiers: readTiers(card, only.tiers),
      minimum: amount(only.minimum),
    },
    increment: increment && { note: readNote(increment), percent: fraction(increment.percent) },
  };
}

// ---- The inputs (section 1), of a document without faults that leaves nothing out ----

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
  };
}

function readFigures({ total, by_site: bySite }) {
  const inOrder = (a, b) => SITE_ORDER.indexOf(a) - SITE_ORDER.indexOf(b);
  if (total) {
    return {
      sites: [...total.sites].sort(inOrder),
      gmv: amount(total.monthly_gmv),
      adSpend: amount(total.monthly_ad_spend),
      acos: hundredths(total.acos_percent),
    };
  }
  const rows = bySite.map((row) => ({
    site: row.site,
    currency: CURRENCIES[row.site] ?? "EUR",
    gmv: row.gmv.map(amount),
    orders: row.orders,
    adSpend: amount(row.monthly_ad_spend),
    acos: row.acos_percent === undefined ? null : hundredths(row.acos_percent),
  }));
  rows.sort((a, b) => inOrder(a.site, b.site));
  return { sites: rows.map((row) => row.site), rows };
}

// ---- Section 3 ----

function volumeOf(card, figures) {
  if (!figures.rows) {
    const { gmv, adSpend, acos } = figures;
    return { gmv, adSpend, acos, orders: null, bySite: [] };
  }
  let [gmv, adSpend, orders] = [ZERO, ZERO, 0];
  let [statedSpend, statedSales] = [ZERO, ZERO];
  const bySite = [];
  for (const row of figures.rows) {
    const [first, second, third] = row.gmv;
    const mean = divide(first.plus(second).plus(third), 3);
    const siteGmv = convert(card, mean, row.currency);
    const siteSpend = convert(card, row.adSpend, row.currency);
    gmv = gmv.plus(siteGmv);
    adSpend = adSpend.plus(siteSpend);
    orders += row.orders[0] + row.orders[1] + row.orders[2];
    bySite.push({ site: row.site, gmv: siteGmv });
    const sales = row.acos && divide(siteSpend.times(WHOLE), row.acos);
    if (sales && sales.gt(0)) {
      statedSpend = statedSpend.plus(siteSpend);
      statedSales = statedSales.plus(sales);
    }
  }
  return {
    gmv,
    adSpend,
    acos: statedSales.isZero() ? null : divide(statedSpend.times(WHOLE), statedSales),
    // Thirds have no halves, and the sum is far below 2⁵³.
    orders: Math.round(orders / 3),
    bySite,
  };
}

function convert(card, money, currency) {
  if (currency === card.gmvCurrency) return money;
  const { [currency]: from, [card.gmvCurrency]: to } = card.exchange;
  return divide(money.times(from.tenThousandths), to.tenThousandths);
}

// ---- Section 4 ----

/** The lines so far, with what those of each group come to that recur. */
class Draft {
  constructor(card, inputs, volume) {
    this.card = card;
    this.inputs = inputs;
    this.volume = volume;
    this.lines = [];
    this.limited = [];
    this.monthly = { base: ZERO, ads: ZERO, commission: ZERO, one_off: ZERO };
    this.baseWithSites = ZERO;
  }

  /** A line that is charged in the first `months`, or in every month for `null`. */
  push(key, group, basis, money, months, clause) {
    const line = { key, group, basis, amount: money, months, clause };
    this.lines.push(line);
    if (months === null) this.monthly[group] = this.monthly[group].plus(money);
    else this.limited.push(line);
    return money;
  }

  share(key, group, of, whole, percent, months, clause) {
    const money = integer(whole.times(percent));
    return this.push(key, group, { kind: "share", of, amount: whole, percent }, money, months, clause);
  }

  factor(key, percent, clause, months = null) {
    if (percent.isZero()) return;
    this.share(key, "base", "base_so_far", this.monthly.base, percent, months, clause.note);
  }

  /** Marginal tiers. */
  slices(prefix, group, volume, tiers, note) {
    const { gmvCurrency, exchange } = this.card;
    const { rate } = exchange[gmvCurrency];
    let floor = ZERO;
    for (let index = 0; index < tiers.length && volume.gt(floor); index++) {
      const { upTo, percent, fee } = tiers[index];
      const top = upTo && upTo.lt(volume) ? upTo : volume;
      const slice = top.minus(floor);
      const basis = { kind: "slice", volume: slice, currency: gmvCurrency, percent, exchange: rate };
      const money = integer(slice.times(fee));
      this.push(prefix + (index + 1), group, basis, money, null, note);
      floor = top;
    }
  }

  topUp(key, group, minimum, note) {
    const reached = this.monthly[group];
    if (reached.lt(minimum)) {
      const basis = { kind: "top_up", minimum, reached };
      this.push(key, group, basis, minimum.minus(reached), null, note);
    }
  }
}

const FEE_STEPS = [addSites, addFactors, addErpLink, addAdManagement, addCommission, addSetUp];
const COMMISSION_STEPS = [addErpLink, addCommission];

/** 4.1 to 4.3 */
function addSites(draft) {
  const { baseFee, sites } = draft.card;
  const fee = baseFee[draft.inputs.depth];
  let reached = draft.push("base.first_site", "base", { kind: "flat" }, fee, null, baseFee.note);
  const all = draft.inputs.figures.sites;
  for (let index = 1; index < all.length; index++) {
    const { extra, capped } = sites.groups[all[index]];
    const key = "base.site." + all[index];
    const money = draft.share(key, "base", "base_fee", fee, extra, null, sites.note);
    if (capped) reached = reached.plus(money);
  }
  const most = integer(fee.times(sites.cap));
  if (reached.gt(most)) {
    const basis = { kind: "cap", of: "base_fee", amount: fee, percent: sites.cap, reached };
    draft.push("base.site_cap", "base", basis, most.minus(reached), null, sites.note);
  }
  draft.baseWithSites = draft.monthly.base;
}

/** 4.4 to 4.10 */
function addFactors(draft) {
  const { card, inputs } = draft;
  const { conditions, growthGoal, term } = inputs;
  if (conditions.team === "dedicated") draft.factor("base.team", card.team.percent, card.team);
  const difficulty = card.difficulty.steps.findLast((step) => step.above.lt(growthGoal));
  if (difficulty) draft.factor("base.difficulty", difficulty.percent, card.difficulty);
  const history = card.history[conditions.account_history];
  draft.factor("base.account_history", history, card.history);
  if (conditions.category === "complex") {
    draft.factor("base.category", card.category.percent, card.category);
  }
  const discount = card.termDiscount.steps.findLast((step) => step.from <= term);
  if (discount) draft.factor("base.term_discount", discount.percent, card.termDiscount);
  if (conditions.payment === "quarterly") {
    draft.factor("base.prepayment", card.prepayment.percent, card.prepayment);
  }
  if (conditions.trial) {
    const months = Math.min(card.trial.months, term);
    draft.factor("base.trial", card.trial.percent, card.trial, months);
  }
}

/** 4.11 */
function addErpLink(draft) {
  if (!draft.inputs.conditions.erp_link) return;
  const { monthly, oneOff, note } = draft.card.erp;
  draft.push("base.erp_link", "base", { kind: "flat" }, monthly, null, note);
  draft.push("one_off.erp_link", "one_off", { kind: "flat" }, oneOff, 1, note);
}

/** 4.12 */
function addAdManagement(draft) {
  const { card, inputs, volume } = draft;
  if (!inputs.adsManaged) return;
  const { tiers, minimum } = card.adManagement[inputs.depth];
  const note = card.adManagement.note;
  draft.slices("ads.tier.", "ads", volume.adSpend, tiers, note);
  draft.topUp("ads.minimum", "ads", minimum, note);
}

/** 4.13 */
function addCommission(draft) {
  const { card, inputs, volume } = draft;
  if (inputs.model === "fee_and_increment") {
    const { percent, note } = card.increment;
    const basis = { kind: "increment", baseline: volume.gmv, currency: card.gmvCurrency, percent };
    draft.push("commission.increment", "commission", basis, ZERO, null, note);
    return;
  }
  const only = inputs.model === "commission_only";
  const { tiers, minimum, note } = only ? card.commissionOnly : card.commission;
  draft.slices("commission.tier.", "commission", volume.gmv, tiers, note);
  if (only) draft.topUp("commission.minimum", "commission", minimum, note);
}

/** 4.14 */
function addSetUp(draft) {
  const { percent, waivedFrom, note } = draft.card.setUp;
  const base = draft.baseWithSites;
  const fee = draft.share("one_off.set_up", "one_off", "base_with_sites", base, percent, 1, note);
  if (waivedFrom <= draft.inputs.term) {
    const basis = { kind: "waiver", from_months: waivedFrom };
    draft.push("one_off.set_up_waiver", "one_off", basis, fee.neg(), 1, note);
  }
}

// ---- Section 5 ----

/** What recurs, with what is charged in the first months on top. */
function monthsOf({ start, term }, { monthly, limited }) {
  const { base, ads, commission } = monthly;
  const every = { ...monthly, total: base.plus(ads).plus(commission) };
  const months = [];
  for (let index = 0; index < term; index++) {
    const month = { month: start + index, ...every };
    for (const { group, amount, months } of limited) {
      if (index >= months) continue;
      month[group] = month[group].plus(amount);
      month.total = month.total.plus(amount);
    }
    months.push(month);
  }
  return { monthly: every.total, months };
}

// ---- Section 6 ----

function totalsOf(card, volume, monthly, months) {
  let [oneOff, firstYear, term] = [ZERO, ZERO, ZERO];
  for (const [index, month] of months.entries()) {
    // Zero in all months but the first.
    if (!month.one_off.isZero()) oneOff = oneOff.plus(month.one_off);
    term = term.plus(month.total);
    if (index === 11) firstYear = term;
  }
  if (months.length < 12) firstYear = term;
  return { monthly, oneOff, firstYear, term, effectiveRate: rateOf(card, volume, term, months.length) };
}

function rateOf(card, volume, fees, months) {
  if (volume.gmv.isZero()) return null;
  const { tenThousandths } = card.exchange[card.gmvCurrency];
  const rate = divide(fees.times(WHOLE_SQUARED), volume.gmv.times(months).times(tenThousandths));
  return rate.gt(HIGHEST_RATE) ? null : rate;
}

/** A quote for the model of the inputs, if the card offers it. */
export function quote(card, inputs) {
  const volume = volumeOf(card, inputs.figures);
  const draft = new Draft(card, inputs, volume);
  const steps = inputs.model === "commission_only" ? COMMISSION_STEPS : FEE_STEPS;
  for (const step of steps) step(draft);
  const { monthly, months } = monthsOf(inputs, draft);
  return {
    model: inputs.model,
    currency: card.currency,
    term: inputs.term,
    volume,
    lines: draft.lines,
    months,
    totals: totalsOf(card, volume, monthly, months),
  };
}
