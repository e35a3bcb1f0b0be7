import { KEY_METRICS } from './key-figures.tsx';
import type { Layout } from './layout.ts';

/** All statistics that the cards of a dashboard show. */
export function metricsOfLayout({ cards }: Layout): { metrics: string[]; withIntervals: string[] } {
  const chosen = cards.flatMap(({ metric }) => metric ?? []);
  return {
    metrics: [...new Set([...KEY_METRICS, ...STREAKS, ...chosen])],
    withIntervals: [...new Set([...KEY_INTERVALS, ...chosen])],
  };
}

const STREAKS = ['winStreak', 'lossStreak', 'winDayStreak', 'lossDayStreak'];
const KEY_INTERVALS = ['winRate', 'profitFactor', 'meanR'];
