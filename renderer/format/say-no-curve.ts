import type { NoCurve } from '../../src/contract/report-shapes.ts';

/** Why there is no curve. */
export const SAY_NO_CURVE: Readonly<Record<Exclude<NoCurve, 'noTrades'>, string>> = {
  noRisk: 'No trade here has a known risk, so nothing can be told in R: a stop, a plan or the usual risk of its account says it.',
  noCapital: 'Nothing can be told in per cent: some account does not say what it began with.',
  noRate: 'Nothing can be told in per cent: what some account holds cannot be converted, for want of a rate.',
  usedUp: 'Nothing can be told in per cent: what was there was used up, or there was nothing to begin with.',
};
