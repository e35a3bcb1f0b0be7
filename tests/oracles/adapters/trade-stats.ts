import { averageLoss } from '../../../src/domain/metrics/average-loss.ts';
import { averageWin } from '../../../src/domain/metrics/average-win.ts';
import { evenCount } from '../../../src/domain/metrics/even-count.ts';
import { expectancy } from '../../../src/domain/metrics/expectancy.ts';
import { expectancyRatio } from '../../../src/domain/metrics/expectancy-ratio.ts';
import type { Figures } from '../../../src/domain/metrics/figures.ts';
import { held } from '../../../src/domain/metrics/held.ts';
import { heldLoss } from '../../../src/domain/metrics/held-loss.ts';
import { heldWin } from '../../../src/domain/metrics/held-win.ts';
import { largestLoss } from '../../../src/domain/metrics/largest-loss.ts';
import { largestWin } from '../../../src/domain/metrics/largest-win.ts';
import { lossCount } from '../../../src/domain/metrics/loss-count.ts';
import { lossStreak } from '../../../src/domain/metrics/loss-streak.ts';
import { maxDrawdown } from '../../../src/domain/metrics/max-drawdown.ts';
import type { Metric } from '../../../src/domain/metrics/metric.ts';
import { EVEN, LOST, ofOutcome, WON } from '../../../src/domain/metrics/outcomes.ts';
import { payoff } from '../../../src/domain/metrics/payoff.ts';
import { profitFactor } from '../../../src/domain/metrics/profit-factor.ts';
import { recoveryFactor } from '../../../src/domain/metrics/recovery-factor.ts';
import { totalCosts } from '../../../src/domain/metrics/total-costs.ts';
import { totalLost } from '../../../src/domain/metrics/total-lost.ts';
import { totalResult } from '../../../src/domain/metrics/total-result.ts';
import { totalWon } from '../../../src/domain/metrics/total-won.ts';
import { tradeCount } from '../../../src/domain/metrics/trade-count.ts';
import { winCount } from '../../../src/domain/metrics/win-count.ts';
import { winRate } from '../../../src/domain/metrics/win-rate.ts';
import { winStreak } from '../../../src/domain/metrics/win-streak.ts';
import { cumulated } from '../../../src/domain/statistics/cumulated.ts';
import { deviation, deviationOfAll } from '../../../src/domain/statistics/deviation.ts';
import { falls } from '../../../src/domain/statistics/falls.ts';
import { mean } from '../../../src/domain/statistics/mean.ts';
import { ratio } from '../../../src/domain/statistics/ratio.ts';
import type { Vector } from '../vector.ts';

interface Given {
  pnl: number;
  entryTime?: string;
  exitTime?: string;
  mae?: number;
  mfe?: number;
  giveback?: number;
  fees?: number;
  forceWin?: boolean;
}

const OURS: Readonly<Record<string, Metric>> = {
  tradeCount,
  winCount,
  lossCount,
  breakevenCount: evenCount,
  netPnl: totalResult,
  grossProfit: totalWon,
  grossLoss: totalLost,
  totalFees: totalCosts,
  winRate,
  profitFactor,
  payoffRatio: payoff,
  expectancy,
  expectancyRatio,
  avgTrade: expectancy,
  avgWin: averageWin,
  avgLoss: averageLoss,
  largestWin,
  largestLoss,
  maxConsecutiveWins: winStreak,
  maxConsecutiveLosses: lossStreak,
  maxClosedTradeDrawdown: maxDrawdown,
  profitToMaxDrawdown: recoveryFactor,
};

export function tradeStats({ input, convention, expected }: Vector) {
  const trades: Given[] = input.trades ?? input.pnls.map((pnl: number) => ({ pnl }));
  const outcomes = trades.map((trade) => outcomeOf(trade, convention));
  const results = trades.map(({ pnl }) => pnl);
  const time = (text: string | undefined) => (text === undefined ? Number.NaN : Date.parse(text));
  const figures: Figures = {
    trades: {
      length: trades.length,
      results,
      outcomes,
      costs: trades.map(({ fees }) => fees ?? Number.NaN),
      multiples: trades.map(() => Number.NaN),
      held: trades.map(({ entryTime, exitTime }) => time(exitTime) - time(entryTime)),
    },
    days: { results: [], trades: [], capital: null, perYear: 252, riskFree: 0 },
  };
  const seconds = (metric: Metric) => ratio(metric.of(figures), 1000);
  const average = (name: 'mae' | 'mfe') => mean(trades.map((trade) => trade[name] ?? Number.NaN));
  const got: Record<string, number | null> = {
    ...Object.fromEntries(Object.entries(OURS).map(([name, metric]) => [name, metric.of(figures)])),
    lossRate: ratio(lossCount.of(figures), trades.length),
    winLossRatio: ratio(winCount.of(figures), lossCount.of(figures)),
    avgDurationSec: seconds(held),
    avgWinDurationSec: seconds(heldWin),
    avgLossDurationSec: seconds(heldLoss),
    stdDevSample: deviation(results),
    stdDevPopulation: deviationOfAll(results),
    sharpePerTrade: ratio(mean(results), deviation(results)),
    sqnPopulation: ratio(mean(results), scaled(deviationOfAll(results), 1 / Math.sqrt(results.length))),
    avgMae: average('mae'),
    avgMfe: average('mfe'),
    largestMae: Math.min(...trades.map(({ mae = 0 }) => mae)),
    largestMfe: Math.max(...trades.map(({ mfe = 0 }) => mfe)),
    maxGiveback: Math.max(...trades.map(({ giveback = 0 }) => giveback)),
    // What follows only its source reckons so.
    avgTradeMinusAvgMfe: (mean(results) ?? 0) - (average('mfe') ?? 0),
    downsideDeviationLosersSample: deviation(ofOutcome(figures.trades, results, LOST)),
    sortinoPerTradeLosersSample: ratio(mean(results), deviation(ofOutcome(figures.trades, results, LOST))),
    worstLossStreakPnl: worstStreak(trades, outcomes),
    maxIntraTradeDrawdown: intraTradeDrawdown(trades),
    maxRecoveredDrawdownDurationSec: longestRecovery(trades),
  };
  const sentinels: Record<string, number> = { downsideDeviationLosersSample: 0, ...convention.sentinels };
  return Object.fromEntries(Object.keys(expected as object).map((name) => [name, got[name] ?? sentinels[name] ?? zeroOfNothing(name)]));
}

/** Where nothing was won or lost its source says 0. */
const zeroOfNothing = (name: string) => (name === 'largestWin' || name === 'largestLoss' ? 0 : null);
const scaled = (value: number | null, by: number) => (value === null ? null : value * by);

function outcomeOf({ pnl, forceWin }: Given, { breakevenCountsAs, breakevenTolerance = 0 }: Vector['convention']): number {
  if (forceWin) return WON;
  if (Math.abs(pnl) <= breakevenTolerance) return breakevenCountsAs === 'loss' ? LOST : EVEN;
  return pnl > 0 ? WON : LOST;
}

function worstStreak(trades: readonly Given[], outcomes: readonly number[]): number {
  let [worst, now] = [0, 0];
  for (const [at, { pnl }] of trades.entries()) {
    now = outcomes[at] === LOST ? now + pnl : 0;
    worst = Math.min(worst, now);
  }
  return worst;
}

/** Below the highest that results and open profits together ever reached. */
function intraTradeDrawdown(trades: readonly Given[]): number {
  let [total, highest, lowest] = [0, 0, 0];
  for (const { pnl, mae = 0, mfe = 0 } of trades) {
    highest = Math.max(highest, total + mfe);
    lowest = Math.min(lowest, total + mae - highest);
    total += pnl;
  }
  return lowest;
}

/** From the high to where it was reached again; 0 where that never happened. */
function longestRecovery(trades: readonly Given[]): number {
  const moments = [trades[0]?.entryTime, ...trades.map(({ exitTime }) => exitTime)].map((text) => Date.parse(text ?? ''));
  const lasted = falls(cumulated(trades.map(({ pnl }) => pnl))).map(({ peak, end }) =>
    end === null ? 0 : ((moments[end] ?? 0) - (moments[peak] ?? 0)) / 1000,
  );
  return Math.max(0, ...lasted);
}
