// Inputs that reach every branch of pricing.

const PLAIN = {
  team: "shared",
  account_history: "clean",
  category: "general",
  erp_link: false,
  payment: "monthly",
  trial: false,
};

/** The inputs under every model, depth and several terms, each with other answers. */
export function* everyChoice(json) {
  const inputs = JSON.parse(json);
  for (const model of ["fee_and_commission", "commission_only", "fee_and_increment", "projects"]) {
    for (const depth of ["basic", "growth", "full"]) {
      for (const term_months of [1, 2, 6, 11, 36]) {
        for (const answers of otherAnswers(inputs)) {
          yield JSON.stringify({ ...inputs, model, depth, term_months, ...answers });
        }
      }
    }
  }
}

function* otherAnswers({ goals, conditions, packages, figures }) {
  yield {};
  // The launch counts, as there is no trial.
  yield { goals: { ...goals, gmv_growth_percent: "10.01" }, conditions: { ...conditions, trial: false } };
  yield { figures: { by_site: figures.by_site.slice(0, 4) }, fee_base: { vat: "excluded" } };
  const small = { sites: ["UK", "DE"], monthly_gmv: "2613.23", monthly_ad_spend: "0.00" };
  const nothing = { stores: [], packages: {}, compliance_handling: false, service_vat: false };
  const small_and_plain = { ...nothing, figures: { total: small }, conditions: PLAIN };
  yield { ...small_and_plain, fee_base: {} };
  // The least fee, and an ACoS that is not known.
  yield { ...small_and_plain, ads_managed: false, conditions: { ...PLAIN, payment: "quarterly" } };
  // The most commission, equal parts, a refund rate of the card, ads that sold everything.
  const large = { ...small, monthly_gmv: "2000000.01", monthly_ad_spend: "70000.00", acos_percent: "3" };
  yield { ...nothing, packages, figures: { total: large }, baselines: {} };
  yield { figures: { total: { ...large, monthly_gmv: "0.00" } } };
}
