// Inputs that reach every branch of pricing.

/** The inputs with every model, depth, several terms and goals, and plain conditions. */
export function* everyChoice(json) {
  const inputs = JSON.parse(json);
  const plain = {
    team: "shared",
    account_history: "clean",
    category: "general",
    erp_link: false,
    payment: "monthly",
    trial: false,
  };
  const total = { sites: ["UK", "DE"], monthly_gmv: "2613.23", monthly_ad_spend: "0.00", acos_percent: "30" };
  for (const model of ["fee_and_commission", "commission_only", "fee_and_increment"]) {
    for (const depth of ["basic", "growth", "full"]) {
      for (const term_months of [1, 6, 11, 36]) {
        const changed = { ...inputs, model, depth, term_months };
        const goals = { ...inputs.goals, gmv_growth_percent: "10.01" };
        yield JSON.stringify(changed);
        yield JSON.stringify({ ...changed, goals, ads_managed: false });
        yield JSON.stringify({ ...changed, conditions: plain, figures: { total } });
      }
    }
  }
}
