import { averageLoss } from './average-loss.ts';
import { averageWin } from './average-win.ts';
import { calmar } from './calmar.ts';
import { consistency } from './consistency.ts';
import { costShare } from './cost-share.ts';
import { evenCount } from './even-count.ts';
import { expectancy } from './expectancy.ts';
import { expectancyRatio } from './expectancy-ratio.ts';
import { expectedShortfall } from './expected-shortfall.ts';
import { halfKelly } from './half-kelly.ts';
import { held } from './held.ts';
import { heldLoss } from './held-loss.ts';
import { heldWin } from './held-win.ts';
import { kRatio } from './k-ratio.ts';
import { kelly } from './kelly.ts';
import { largestLoss } from './largest-loss.ts';
import { largestWin } from './largest-win.ts';
import { lossCount } from './loss-count.ts';
import { lossDayStreak } from './loss-day-streak.ts';
import { lossStreak } from './loss-streak.ts';
import { maxDrawdown } from './max-drawdown.ts';
import { maxDrawdownByDay } from './max-drawdown-by-day.ts';
import { maxDrawdownPart } from './max-drawdown-part.ts';
import { maxDrawdownR } from './max-drawdown-r.ts';
import { meanR } from './mean-r.ts';
import { medianLoss } from './median-loss.ts';
import { medianTrade } from './median-trade.ts';
import { medianWin } from './median-win.ts';
import type { Metric } from './metric.ts';
import { omega } from './omega.ts';
import { payoff } from './payoff.ts';
import { profitFactor } from './profit-factor.ts';
import { recoveryFactor } from './recovery-factor.ts';
import { resultDeviation } from './result-deviation.ts';
import { sharpe } from './sharpe.ts';
import { sortino } from './sortino.ts';
import { sqn } from './sqn.ts';
import { sqn100 } from './sqn-100.ts';
import { tOfMeanR } from './t-of-mean-r.ts';
import { tailRatio } from './tail-ratio.ts';
import { totalCosts } from './total-costs.ts';
import { totalLost } from './total-lost.ts';
import { totalR } from './total-r.ts';
import { totalResult } from './total-result.ts';
import { totalWon } from './total-won.ts';
import { tradeCount } from './trade-count.ts';
import { tradesPerDay } from './trades-per-day.ts';
import { ulcer } from './ulcer.ts';
import { valueAtRisk } from './value-at-risk.ts';
import { volatility } from './volatility.ts';
import { winCount } from './win-count.ts';
import { winDayStreak } from './win-day-streak.ts';
import { winDays } from './win-days.ts';
import { winRate } from './win-rate.ts';
import { winRateDecided } from './win-rate-decided.ts';
import { winStreak } from './win-streak.ts';
import { zOfRuns } from './z-of-runs.ts';

/** Every statistic there is, the common ones first. */
export const metrics: readonly Metric[] = [
  tradeCount,
  winCount,
  lossCount,
  evenCount,
  winRate,
  winRateDecided,
  totalResult,
  totalWon,
  totalLost,
  totalCosts,
  costShare,
  expectancy,
  medianTrade,
  averageWin,
  medianWin,
  largestWin,
  winStreak,
  heldWin,
  averageLoss,
  medianLoss,
  largestLoss,
  lossStreak,
  heldLoss,
  held,
  payoff,
  profitFactor,
  expectancyRatio,
  meanR,
  totalR,
  sqn,
  sqn100,
  kelly,
  halfKelly,
  resultDeviation,
  tOfMeanR,
  zOfRuns,
  kRatio,
  tailRatio,
  valueAtRisk,
  expectedShortfall,
  tradesPerDay,
  winDays,
  winDayStreak,
  lossDayStreak,
  consistency,
  maxDrawdown,
  maxDrawdownByDay,
  maxDrawdownPart,
  maxDrawdownR,
  recoveryFactor,
  ulcer,
  volatility,
  sharpe,
  sortino,
  omega,
  calmar,
];
