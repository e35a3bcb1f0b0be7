/** The catalogue as a reader looks through it. Of each group the common ones come first; the rest is shown when asked for. */
export interface MetricGroup {
  readonly name: string;
  readonly common: readonly string[];
  readonly more: readonly string[];
}

export const METRIC_GROUPS: readonly MetricGroup[] = [
  { name: 'Result', common: ['totalResult', 'expectancy', 'medianTrade', 'totalCosts'], more: ['totalWon', 'totalLost', 'costShare'] },
  { name: 'In R', common: ['meanR', 'totalR', 'sqn'], more: ['sqn100', 'tOfMeanR', 'maxDrawdownR'] },
  {
    name: 'Wins and losses',
    common: ['winRate', 'profitFactor', 'averageWin', 'averageLoss', 'payoff'],
    more: ['winRateDecided', 'medianWin', 'medianLoss', 'largestWin', 'largestLoss', 'winStreak', 'lossStreak', 'expectancyRatio'],
  },
  { name: 'Trades', common: ['tradeCount', 'tradesPerDay'], more: ['winCount', 'lossCount', 'evenCount'] },
  { name: 'Time', common: ['held'], more: ['heldWin', 'heldLoss'] },
  { name: 'Drawdown', common: ['maxDrawdownByDay', 'maxDrawdownPart', 'recoveryFactor'], more: ['maxDrawdown', 'ulcer', 'calmar'] },
  { name: 'Days', common: ['winDays', 'consistency', 'sharpe'], more: ['winDayStreak', 'lossDayStreak', 'sortino', 'omega', 'volatility'] },
  {
    name: 'Spread and size',
    common: ['resultDeviation'],
    more: ['valueAtRisk', 'expectedShortfall', 'tailRatio', 'zOfRuns', 'kRatio', 'kelly', 'halfKelly'],
  },
];

/** Made of days: they do not exist in a cell, which knows only trades. */
export const OF_DAYS: ReadonlySet<string> = new Set([
  ...[
    'tradesPerDay',
    'winDays',
    'winDayStreak',
    'lossDayStreak',
    'consistency',
    'maxDrawdownByDay',
    'maxDrawdownPart',
    'ulcer',
    'volatility',
  ],
  ...['sharpe', 'sortino', 'omega', 'calmar', 'valueAtRisk', 'expectedShortfall'],
]);
