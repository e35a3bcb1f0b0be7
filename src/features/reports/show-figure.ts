import type { Figure, Interval, Value } from '../../contract/report-shapes.ts';
import { decimalText } from '../../domain/decimal/decimal-text.ts';
import type { Figures } from '../../domain/metrics/figures.ts';
import { intervalOf } from '../../domain/metrics/interval-of.ts';
import type { Metric } from '../../domain/metrics/metric.ts';
import { sampleSize } from '../../domain/metrics/sample.ts';
import { unitsToDecimal } from '../../domain/money/units.ts';
import type { Interval as Found, Sureness } from '../../domain/statistics/intervals/interval.ts';

/** Money as exact text; what is an average of it, to the nearest unit. */
export function showValue(value: number | null, unit: Metric['unit'], currency: string): Value {
  if (value === null || !Number.isFinite(value)) return null;
  return unit === 'money' ? showMoney(Math.round(value), currency) : value;
}

export const showMoney = (units: number, currency: string): string => decimalText(unitsToDecimal(units, currency));

/** With its interval where it is known how sure one wants to be. */
export function showFigure(metric: Metric, figures: Figures, currency: string, sure: Sureness | null = null): Figure {
  return {
    metric: metric.id,
    value: showValue(metric.of(figures), metric.unit, currency),
    n: sampleSize(metric.sample, figures),
    interval: showInterval(sure && intervalOf(metric, figures, sure), metric, currency),
  };
}

export function showInterval(interval: Found | null, { unit }: Metric, currency: string): Interval | null {
  if (interval === null) return null;
  const [from, to] = [showValue(interval.from, unit, currency), showValue(interval.to, unit, currency)];
  return from === null || to === null ? null : { from, to, by: interval.by };
}
