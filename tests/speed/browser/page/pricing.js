// docs/pricing.md, sections 3 to 6, as one would write it in JavaScript with decimal.js:
// what the widget's pricing is compared with.
//
// It is written to be fast. Figures are read once (read.js), sums that several steps need
// are carried along, slices of ad spend that two steps need are cut once, and months that
// are alike are computed once.

import { divide, integer, WHOLE, WHOLE_SQUARED, ZERO } from "./exact.js";

const HIGHEST_RATE = 2 ** 31 - 1;

/** A quote for a model that the card offers. */
export function quote(card, inputs) {
  const volume = volumeOf(card, inputs.figures);
  const sales = feeBaseOf(card, inputs, volume);
  const ads = adManagementOf(card, inputs, volume);
  const draft = new Draft(card, inputs, inputs.figures.sites, { ads, feeBase: sales.left });
  for (const step of STEPS[inputs.model]) step(draft);
  const tax = inputs.serviceVat ? card.serviceVat : null;
  const months = monthsOf(inputs, draft, tax);
  return {
    model: inputs.model,
    currency: card.currency,
    term: inputs.term,
    tax,
    volume: { ...volume, deductions: sales.deductions, feeBase: sales.left },
    lines: draft.lines,
    months: months.all,
    totals: totalsOf(card, volume, months),
  };
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
    if (sales && sales.gt(ZERO)) {
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

// ---- Section 3.1 ----

function feeBaseOf(card, inputs, volume) {
  const { measure, refunds, ad_sales: adSales, vat } = inputs.feeBase;
  const deductions = [];
  let left = volume.gmv;
  const take = (key, of, percent, off) => {
    deductions.push({ key, of, percent, amount: off.neg() });
    left = left.minus(off);
  };
  if (measure === "shipped") {
    const rate = card.feeBase.unshipped;
    take("unshipped", left, rate.hundredths, integer(left.times(rate.fraction)));
  }
  if (refunds === "deducted") {
    const rate = inputs.returnRate ?? card.feeBase.refunds;
    take("refunds", left, rate.hundredths, integer(left.times(rate.fraction)));
  }
  if (adSales === "excluded") take("ad_sales", left, volume.acos, adSalesIn(left, volume));
  if (vat === "excluded") {
    for (const { site, part } of partsOf(left, inputs.figures.sites, volume)) {
      const { hundredths, whole } = card.feeBase.vat[site];
      take("vat." + site, part, hundredths, part.minus(divide(part.times(WHOLE), whole)));
    }
  }
  return { left, deductions };
}

function adSalesIn(left, { gmv, adSpend, acos }) {
  if (acos === null || gmv.isZero()) return ZERO;
  const sales = divide(adSpend.times(WHOLE), acos);
  return sales.lt(gmv) ? divide(sales.times(left), gmv) : left;
}

/** What is left, by site; sites without a part are left out. */
function partsOf(left, sites, { gmv, bySite }) {
  const parts = [];
  let [reached, before] = [ZERO, ZERO];
  for (let index = 0; index < sites.length; index++) {
    let until = ZERO;
    if (bySite.length === 0) {
      until = divide(left.times(index + 1), sites.length);
    } else if (!gmv.isZero()) {
      reached = reached.plus(bySite[index].gmv);
      until = divide(left.times(reached), gmv);
    }
    if (until.gt(before)) parts.push({ site: sites[index], part: until.minus(before) });
    before = until;
  }
  return parts;
}

// ---- Section 4 ----

/** The lines so far, with what those of each group come to that recur. */
class Draft {
  constructor(card, inputs, sites, { ads, feeBase }) {
    this.card = card;
    this.inputs = inputs;
    this.sites = sites;
    this.ads = ads;
    this.feeBase = feeBase;
    this.lines = [];
    this.monthly = { base: ZERO, ads: ZERO, commission: ZERO };
    this.baseWithSites = ZERO;
  }

  /** A line that is charged in the first `months`, or in every month for `null`. */
  push(key, group, basis, money, months, clause) {
    this.lines.push({ key, group, basis, amount: money, months, clause });
    if (months === null) this.monthly[group] = this.monthly[group].plus(money);
  }

  share(key, group, of, whole, percent, months, clause) {
    const money = integer(whole.times(percent));
    this.push(key, group, { kind: "share", of, amount: whole, percent }, money, months, clause);
    return money;
  }

  factor(key, percent, clause, months = null) {
    if (percent.isZero()) return;
    this.share(key, "base", "base_so_far", this.monthly.base, percent, months, clause.note);
  }

  topUp(key, group, minimum, reached, note) {
    if (reached.lt(minimum)) {
      const basis = { kind: "top_up", minimum, reached };
      this.push(key, group, basis, minimum.minus(reached), null, note);
    }
  }

  units(key, group, { quantity, charged, price }, note) {
    const basis = { kind: "units", quantity, charged, price };
    this.push(key, group, basis, price.times(charged), 1, note);
  }
}

const BASE_STEPS = [addSites, addFactors, addMinimum];
const FEE_STEPS = [
  ...BASE_STEPS,
  addTrial,
  addLaunch,
  addErpLink,
  addAdManagement,
  addCommission,
  addSetUp,
  addPackages,
  addHandling,
];
const STEPS = {
  fee_and_commission: FEE_STEPS,
  fee_and_increment: FEE_STEPS,
  commission_only: [addErpLink, addCommission, addPackages, addHandling],
  projects: [addPackages, addHandling],
};

/** 4.1 to 4.3 */
function addSites(draft) {
  const { baseFee, sites } = draft.card;
  const fee = baseFee[draft.inputs.depth];
  draft.push("base.first_site", "base", { kind: "flat" }, fee, null, baseFee.note);
  let reached = fee;
  for (let index = 1; index < draft.sites.length; index++) {
    const site = draft.sites[index];
    const { extra, capped } = sites.groups[site];
    const money = draft.share("base.site." + site, "base", "base_fee", fee, extra, null, sites.note);
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
  if (inputs.model === "fee_and_increment") {
    draft.factor("base.increment", card.incrementBase.percent, card.incrementBase);
  }
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
}

/** 4.11 */
function addMinimum(draft) {
  const { limits, erp } = draft.card;
  let reached = draft.monthly.base.plus(draft.ads.total);
  if (draft.inputs.conditions.erp_link) reached = reached.plus(erp.monthly);
  draft.topUp("base.minimum", "base", limits.minimum, reached, limits.note);
}

/** 4.12 */
function addTrial(draft) {
  const { card, inputs } = draft;
  if (!inputs.conditions.trial) return;
  const months = Math.min(card.trial.months, inputs.term);
  draft.factor("base.trial", card.trial.percent, card.trial, months);
}

/** 4.13 */
function addLaunch(draft) {
  const { card, inputs, sites } = draft;
  const live = sites.filter((site, index) => index === 0 || !inputs.stores[site]?.isNew);
  if (live.length === sites.length) return;
  const without = new Draft(card, inputs, live, draft);
  for (const step of BASE_STEPS) step(without);
  const added = draft.monthly.base.minus(without.monthly.base);
  const { percent, note } = card.launch;
  const months = Math.min(card.launch.months, inputs.term);
  const trial = draft.lines.at(-1).key === "base.trial" ? draft.lines.at(-1) : null;
  const reached = trial ? trial.amount.times(trial.months) : ZERO;
  if (integer(added.times(percent)).times(months).lt(reached)) {
    if (trial) draft.lines.pop();
    draft.share("base.launch", "base", "new_sites", added, percent, months, note);
  }
}

/** 4.14 */
function addErpLink(draft) {
  if (!draft.inputs.conditions.erp_link) return;
  const { monthly, oneOff, note } = draft.card.erp;
  draft.push("base.erp_link", "base", { kind: "flat" }, monthly, null, note);
  draft.push("one_off.erp_link", "one_off", { kind: "flat" }, oneOff, 1, note);
}

/** Marginal tiers (4.15), each slice with what it costs. */
function slicesOf({ gmvCurrency, exchange }, volume, tiers) {
  const { rate } = exchange[gmvCurrency];
  const slices = [];
  let floor = ZERO;
  for (let index = 0; index < tiers.length && volume.gt(floor); index++) {
    const { upTo, percent, fee } = tiers[index];
    const top = upTo && upTo.lt(volume) ? upTo : volume;
    const slice = top.minus(floor);
    const basis = { kind: "slice", volume: slice, currency: gmvCurrency, percent, exchange: rate };
    slices.push({ tier: index + 1, basis, money: integer(slice.times(fee)) });
    floor = top;
  }
  return slices;
}

/** What 4.15 charges, for it and for 4.11. */
function adManagementOf(card, inputs, volume) {
  const isCharged = inputs.adsManaged && STEPS[inputs.model].includes(addAdManagement);
  if (!isCharged) return { slices: [], reached: ZERO, total: ZERO };
  const { tiers, minimum } = card.adManagement[inputs.depth];
  const slices = slicesOf(card, volume.adSpend, tiers);
  const reached = slices.reduce((sum, { money }) => sum.plus(money), ZERO);
  return { slices, reached, total: reached.lt(minimum) ? minimum : reached };
}

/** 4.15 */
function addAdManagement(draft) {
  const { card, inputs, ads } = draft;
  if (!inputs.adsManaged) return;
  const { note, [inputs.depth]: terms } = card.adManagement;
  for (const { tier, basis, money } of ads.slices) {
    draft.push("ads.tier." + tier, "ads", basis, money, null, note);
  }
  draft.topUp("ads.minimum", "ads", terms.minimum, ads.reached, note);
}

/** 4.16 and 4.17 */
function addCommission(draft) {
  const { card, inputs, feeBase } = draft;
  if (inputs.model === "fee_and_increment") {
    const { percent, note } = card.increment;
    const basis = { kind: "increment", baseline: feeBase, currency: card.gmvCurrency, percent };
    draft.push("commission.increment", "commission", basis, ZERO, null, note);
    return;
  }
  const only = inputs.model === "commission_only";
  const { tiers, minimum, note } = only ? card.commissionOnly : card.commission;
  for (const { tier, basis, money } of slicesOf(card, feeBase, tiers)) {
    draft.push("commission.tier." + tier, "commission", basis, money, null, note);
  }
  if (only) draft.topUp("commission.minimum", "commission", minimum, draft.monthly.commission, note);
  const { commissionCap: most, note: noteOfCap } = card.limits;
  const reached = draft.monthly.commission;
  if (reached.gt(most)) {
    const basis = { kind: "most", most, reached };
    draft.push("commission.cap", "commission", basis, most.minus(reached), null, noteOfCap);
  }
}

/** 4.18 */
function addSetUp(draft) {
  const { percent, waivedFrom, note } = draft.card.setUp;
  const base = draft.baseWithSites;
  const fee = draft.share("one_off.set_up", "one_off", "base_with_sites", base, percent, 1, note);
  if (waivedFrom <= draft.inputs.term) {
    const basis = { kind: "waiver", from_months: waivedFrom };
    draft.push("one_off.set_up_waiver", "one_off", basis, fee.neg(), 1, note);
  }
}

/** 4.19 */
function addPackages(draft) {
  const { items, note } = draft.card.packages;
  for (const { word, quantity } of draft.inputs.packages) {
    const item = items[word];
    if (!item) continue;
    const charged = Math.max(quantity, item.minimum);
    draft.units("project." + word, "projects", { quantity, charged, price: item.price }, note);
  }
}

/** 4.20 */
function addHandling(draft) {
  const { card, inputs, sites } = draft;
  if (!inputs.handling) return;
  const missing = sites.reduce((sum, site) => sum + (inputs.stores[site]?.missing ?? 0), 0);
  if (missing > 0) {
    const units = { quantity: missing, charged: missing, price: card.handling.fee };
    draft.units("compliance.handling", "compliance", units, card.handling.note);
  }
}

// ---- Section 5 ----

/** All months, how many of them are `special`, and `every` other one. */
function monthsOf({ start, term }, { monthly, lines }, tax) {
  const { base, ads, commission } = monthly;
  const total = base.plus(ads).plus(commission);
  const none = { one_off: ZERO, projects: ZERO, compliance: ZERO };
  const every = { ...monthly, ...none, total, tax: taxOn(total, tax) };
  const limited = lines.filter((line) => line.months !== null);
  const special = Math.min(term, Math.max(0, ...limited.map((line) => line.months)));
  const all = [];
  for (let index = 0; index < term; index++) {
    const month = { month: start + index, ...every };
    if (index < special) {
      for (const { group, amount, months } of limited) {
        if (index >= months) continue;
        month[group] = month[group].plus(amount);
        month.total = month.total.plus(amount);
      }
      month.tax = taxOn(month.total, tax);
    }
    all.push(month);
  }
  return { all, special, every };
}

function taxOn(money, tax) {
  return tax ? integer(money.times(tax.fraction)) : ZERO;
}

// ---- Section 6 ----

function totalsOf(card, volume, { all, special, every }) {
  /** What the first `count` months come to. */
  const sum = (part, count) => {
    let sum = ZERO;
    for (let index = 0; index < special && index < count; index++) sum = sum.plus(all[index][part]);
    return count > special ? sum.plus(every[part].times(count - special)) : sum;
  };
  const [term, year] = [all.length, Math.min(all.length, 12)];
  const fees = sum("total", term);
  const tax = sum("tax", term);
  return {
    monthly: every.total,
    // They are charged in the first month.
    oneOff: all[0].one_off,
    projects: all[0].projects,
    compliance: all[0].compliance,
    firstYear: year === term ? fees : sum("total", year),
    term: fees,
    monthlyTax: every.tax,
    firstYearTax: year === term ? tax : sum("tax", year),
    termTax: tax,
    effectiveRate: rateOf(card, volume, fees, term),
  };
}

function rateOf(card, volume, fees, months) {
  if (volume.gmv.isZero()) return null;
  const { tenThousandths } = card.exchange[card.gmvCurrency];
  const rate = divide(fees.times(WHOLE_SQUARED), volume.gmv.times(months).times(tenThousandths));
  return rate.gt(HIGHEST_RATE) ? null : rate;
}
