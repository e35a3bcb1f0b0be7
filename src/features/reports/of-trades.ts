import type { Figure } from '../../contract/report-shapes.ts';
import type { ClosedTrades, Days } from '../../domain/metrics/figures.ts';
import type { Metric } from '../../domain/metrics/metric.ts';
import type { Sureness } from '../../domain/statistics/intervals/interval.ts';
import { showFigure } from './show-figure.ts';

/** Trades picked for something are no days that follow each other: of those there is no statistic. */
export const isOfDays = ({ sample }: Metric): boolean => sample === 'days' || sample === 'tradingDays';

export const ofTrades = (metric: Metric, trades: ClosedTrades): number | null =>
  isOfDays(metric) ? null : metric.of({ trades, days: NO_DAYS });

export const showOfTrades = (metric: Metric, trades: ClosedTrades, currency: string, sure: Sureness | null = null): Figure =>
  isOfDays(metric)
    ? { metric: metric.id, value: null, n: 0, interval: null }
    : showFigure(metric, { trades, days: NO_DAYS }, currency, sure);

const NO_DAYS: Days = { results: [], trades: [], capital: null, perYear: 252, riskFree: 0 };
