import { KEY_METRICS } from './key-figures.tsx';
import type { Layout } from './layout.ts';

/** All statistics that the cards of a dashboard show. */
export function metricsOfLayout({ cards }: Layout): string[] {
  return [...new Set([...KEY_METRICS, ...STREAKS, ...cards.flatMap(({ metric }) => metric ?? [])])];
}

export const STREAKS = ['winStreak', 'lossStreak', 'winDayStreak', 'lossDayStreak'];
