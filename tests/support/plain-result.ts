import type { Band, Judging } from '../../src/analysis/result-of.ts';

/** Won, lost, neither or unknown, of a trade that is closed, as an expression of the database. */
export function plainResult({ breakeven, statisticsUse: used }: Judging): string {
  const { futuresAndForex, crypto, stocksAndOptions } = breakeven;
  const isEven = `CASE WHEN class IN ('future', 'futureOption', 'forex') THEN ${within(futuresAndForex)}
    WHEN class IN ('cryptoSpot', 'cryptoPerpetual') THEN ${within(crypto)} ELSE ${within(stocksAndOptions)} END`;
  return `CASE WHEN net IS NULL OR gross IS NULL THEN 'unknown' WHEN coalesce(${isEven}, 0) OR ${used} = 0 THEN 'breakeven'
    WHEN ${used} > 0 THEN 'win' ELSE 'loss' END`;
}

function within({ basis, unit, value }: Band): string {
  const measure = {
    money: `abs(${basis}) <= CAST(round(${value} * 1000000) AS INTEGER)`,
    r: `abs(${basis} * 1.0 / risk) <= ${value}`,
    // Several instruments have no common price.
    ticks: `instruments = 1 AND round(abs(CAST(average_exit AS REAL) - average_entry) / tick, 8) <= ${value}`,
  };
  return `(${basis} = 0 OR coalesce(${measure[unit]}, 0))`;
}
