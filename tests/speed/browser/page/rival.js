// Pricing in JavaScript with decimal.js, as a contender.

import { quote, readCard, readInputs } from "./pricing.js";

export async function decimalRival() {
  const card = readCard(await (await fetch("card.json")).text());
  return {
    title: "JavaScript with decimal.js",
    prepare(json) {
      const inputs = readInputs(json);
      return {
        run(times) {
          let sum = 0;
          for (let time = 0; time < times; time++) sum += quote(card, inputs).lines.length;
          return sum;
        },
        // Which card it is, and which form, takes no computing.
        answer: ({ schema, card: named }) =>
          JSON.stringify({ schema, card: named, ...documentOf(card, quote(card, inputs)) }),
      };
    },
  };
}

/** docs/pricing.md, section 7. */
function documentOf(card, { model, currency, term, volume, lines, months, totals }) {
  return {
    model,
    currency,
    term_months: term,
    volume: {
      currency: card.gmvCurrency,
      monthly_gmv: hundredths(volume.gmv),
      monthly_ad_spend: hundredths(volume.adSpend),
      acos_percent: volume.acos && hundredths(volume.acos),
      monthly_orders: volume.orders,
      by_site: volume.bySite.map(({ site, gmv }) => ({ site, monthly_gmv: hundredths(gmv) })),
    },
    lines: lines.map(({ key, group, basis, amount, months, clause }) => ({
      key,
      group,
      basis: basisOf(basis),
      amount: hundredths(amount),
      months,
      clause,
    })),
    months: months.map(({ month, base, ads, commission, one_off, total }) => ({
      month: `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`,
      base: hundredths(base),
      ads: hundredths(ads),
      commission: hundredths(commission),
      one_off: hundredths(one_off),
      total: hundredths(total),
    })),
    totals: {
      monthly: hundredths(totals.monthly),
      one_off: hundredths(totals.oneOff),
      first_year: hundredths(totals.firstYear),
      term: hundredths(totals.term),
      effective_rate_percent: totals.effectiveRate && hundredths(totals.effectiveRate),
    },
  };
}

function basisOf({ percent, exchange, kind, of, currency, from_months, ...amounts }) {
  const basis = { kind };
  if (of) basis.of = of;
  if (currency) basis.currency = currency;
  if (from_months) basis.from_months = from_months;
  if (percent) basis.percent = percent.times(100).toFixed(2);
  if (exchange) basis.exchange = exchange.toString();
  for (const [name, money] of Object.entries(amounts)) basis[name] = hundredths(money);
  return basis;
}

const hundredths = (exact) => exact.div(100).toFixed(2);
