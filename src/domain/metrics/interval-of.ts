import { difference } from '../statistics/intervals/difference.ts';
import { type Interval, type Sureness, tailOf } from '../statistics/intervals/interval.ts';
import { middleByRanks } from '../statistics/intervals/middle-by-ranks.ts';
import { ofDraws } from '../statistics/intervals/of-draws.ts';
import { tQuantile } from '../statistics/intervals/t-quantile.ts';
import { wilson } from '../statistics/intervals/wilson.ts';
import { drawsOf, sortedOf } from './draws-of.ts';
import type { Figures } from './figures.ts';
import type { Metric } from './metric.ts';
import { sampleSize } from './sample.ts';
import { spreadOfMeans } from './spread-of-means.ts';

/** Where a statistic truly lies. null: it has none, or there are too few to say. */
export function intervalOf(metric: Metric, figures: Figures, sure: Sureness): Interval | null {
  const { interval: kind } = metric;
  if (kind === null) return null;
  const n = sampleSize(metric.sample, figures);
  const value = metric.of(figures);
  if (value === null || n < sure.floor) return null;
  const tail = tailOf(sure);
  if (kind.by === 'share') return wilson(value, n, tail);
  const isDrawn = sure.mostDrawn === undefined || figures.trades.length <= sure.mostDrawn;
  const draws = isDrawn ? drawsOf(kind, figures.trades, SEED) : null;
  if (draws) return ofDraws(draws, n, tail);
  if (kind.by === 'middle') return middleByRanks(sortedOf(kind, figures.trades), tail);
  const spread = spreadOfMeans(kind.from, figures.trades);
  const half = spread === null ? null : spread * tQuantile(1 - tail, n - 1);
  return half === null ? null : { from: value - half, to: value + half, by: 't' };
}

/** Of one less the other. Trades on both sides are taken for different ones: it is then rather too wide than too narrow. */
export function intervalOfDifference(metric: Metric, a: Figures, b: Figures, sure: Sureness): Interval | null {
  const [ofA, ofB] = [intervalOf(metric, a, sure), intervalOf(metric, b, sure)];
  const [valueA, valueB] = [metric.of(a), metric.of(b)];
  const { interval: kind } = metric;
  if (kind === null || ofA === null || ofB === null || valueA === null || valueB === null) return null;
  const [drawsA, drawsB] = [drawsOf(kind, a.trades, SEED), drawsOf(kind, b.trades, OTHER_SEED)];
  if (!drawsA || !drawsB) return difference(valueA, ofA, valueB, ofB);
  const n = Math.min(sampleSize(metric.sample, a), sampleSize(metric.sample, b));
  const less = drawsA.map((value, at) => value - (drawsB[at] as number));
  return ofDraws(less, n, tailOf(sure));
}

const SEED = 1;
const OTHER_SEED = 2;
