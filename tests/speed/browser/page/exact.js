// Exact numbers, with decimal.js.
//
// Amounts are whole minor units, percentages their whole hundredths or the exact factor
// (35 % is 0.35). What is divided by is a whole number, as decimal.js is several times
// faster then.

import { Decimal } from "./decimal.mjs";

// Halves away from zero (docs/pricing.md, section 2). No product has more digits, and no
// quotient of whole numbers comes so close to a half that it would be rounded twice.
export const Exact = Decimal.clone({ precision: 32, rounding: Decimal.ROUND_HALF_UP });

export const ZERO = new Exact(0);
/** A hundred per cent, in hundredths. */
export const WHOLE = new Exact(10_000);
export const WHOLE_SQUARED = WHOLE.times(WHOLE);

export const integer = (exact) => exact.toDecimalPlaces(0);
export const divide = (dividend, divisor) => integer(dividend.div(divisor));
