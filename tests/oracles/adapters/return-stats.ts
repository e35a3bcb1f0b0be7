import { omegaOf, sharpeOf, sortinoOf, yearlyDeviation, yearlyDownside } from '../../../src/domain/metrics/risk-ratios.ts';
import { cumulated } from '../../../src/domain/statistics/cumulated.ts';
import { deviation } from '../../../src/domain/statistics/deviation.ts';
import { lineThrough } from '../../../src/domain/statistics/line-through.ts';
import { mean } from '../../../src/domain/statistics/mean.ts';
import { probableSharpe } from '../../../src/domain/statistics/probable-sharpe.ts';
import { quantile } from '../../../src/domain/statistics/quantile.ts';
import { ratio } from '../../../src/domain/statistics/ratio.ts';
import type { Vector } from '../vector.ts';

export function returnStats({ input, convention }: Vector) {
  const { returns, riskFreePerPeriod: riskFree = 0, varCutoff, benchmark, benchmarkSharpePerPeriod } = input;
  const perYear: number = convention.periodsPerYear ?? 1;
  const yearly = { perYear, riskFree };
  const growth = (1 + (mean(returns) ?? 0)) ** perYear - 1;
  const volatility = yearlyDeviation(returns, perYear);
  return {
    sharpe: sharpeOf(returns, yearly),
    sortino: sortinoOf(returns, yearly),
    volatility,
    annualVariance: volatility === null ? null : volatility ** 2,
    downsideRisk: yearlyDownside(returns, yearly),
    omega: omegaOf(returns, riskFree),
    stabilityR2: lineThrough(cumulated(returns.map((each: number) => Math.log1p(each))).subarray(1))?.explained ?? null,
    valueAtRisk: varCutoff === undefined ? null : quantile(returns, varCutoff),
    annualReturnFromArithmeticMean: growth,
    sharpeOnAnnualReturn: ratio(growth, volatility),
    trackingError:
      benchmark &&
      yearlyDeviation(
        returns.map((each: number, at: number) => each - (benchmark[at] ?? 0)),
        perYear,
      ),
    probabilisticSharpe: probable(),
  };

  /** Its source leaves the 3 of a normal distribution out of the kurtosis. */
  function probable(): number | null {
    const against = benchmarkSharpePerPeriod ?? (benchmark && ratio(mean(benchmark), deviation(benchmark)));
    return against === undefined || against === null ? null : probableSharpe(returns, against, 0);
  }
}
