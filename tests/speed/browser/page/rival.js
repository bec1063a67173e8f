// Pricing in JavaScript with decimal.js, as a contender.

import { quote } from "./pricing.js";
import { readCard, readInputs } from "./read.js";

/** By the card of this text. */
export function decimalRival(text) {
  const card = readCard(text);
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
function documentOf(card, { model, currency, term, tax, volume, lines, months, totals }) {
  return {
    model,
    currency,
    term_months: term,
    service_vat: tax && { percent: hundredths(tax.hundredths), clause: tax.note },
    volume: {
      currency: card.gmvCurrency,
      monthly_gmv: hundredths(volume.gmv),
      monthly_ad_spend: hundredths(volume.adSpend),
      acos_percent: volume.acos && hundredths(volume.acos),
      monthly_orders: volume.orders,
      by_site: volume.bySite.map(({ site, gmv }) => ({ site, monthly_gmv: hundredths(gmv) })),
      deductions: volume.deductions.map(({ key, of, percent, amount }) => ({
        key,
        of: hundredths(of),
        percent: percent && hundredths(percent),
        amount: hundredths(amount),
      })),
      fee_base: hundredths(volume.feeBase),
      clause: volume.deductions.length > 0 ? card.feeBase.note : null,
    },
    lines: lines.map(({ basis, amount, ...line }) => ({
      ...line,
      basis: basisOf(basis),
      amount: hundredths(amount),
    })),
    months: months.map(({ month, ...sums }) => ({
      month: `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`,
      ...shown(sums),
    })),
    totals: {
      ...shown({
        monthly: totals.monthly,
        one_off: totals.oneOff,
        projects: totals.projects,
        compliance: totals.compliance,
        first_year: totals.firstYear,
        term: totals.term,
        monthly_tax: totals.monthlyTax,
        first_year_tax: totals.firstYearTax,
        term_tax: totals.termTax,
      }),
      effective_rate_percent: totals.effectiveRate && hundredths(totals.effectiveRate),
    },
  };
}

/** Words and counts stay as they are, exact numbers are shown. */
function basisOf({ percent, exchange, ...rest }) {
  const basis = shown(rest);
  if (percent) basis.percent = percent.times(100).toFixed(2);
  if (exchange) basis.exchange = exchange.toString();
  return basis;
}

function shown(fields) {
  const show = ([name, value]) => [name, typeof value === "object" ? hundredths(value) : value];
  return Object.fromEntries(Object.entries(fields).map(show));
}

const hundredths = (exact) => {
  // There is no minus before a zero.
  const text = exact.div(100).toFixed(2);
  return text === "-0.00" ? "0.00" : text;
};
