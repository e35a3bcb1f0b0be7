import type { Figure, Value } from '../../contract/report-shapes.ts';
import { decimalText } from '../../domain/decimal/decimal-text.ts';
import type { Figures } from '../../domain/metrics/figures.ts';
import type { Metric } from '../../domain/metrics/metric.ts';
import { unitsToDecimal } from '../../domain/money/units.ts';

/** Money as exact text; what is an average of it, to the nearest unit. */
export function showValue(value: number | null, unit: Metric['unit'], currency: string): Value {
  if (value === null || !Number.isFinite(value)) return null;
  return unit === 'money' ? showMoney(Math.round(value), currency) : value;
}

export const showMoney = (units: number, currency: string): string => decimalText(unitsToDecimal(units, currency));

export function showFigure(metric: Metric, figures: Figures, currency: string): Figure {
  return { metric: metric.id, value: showValue(metric.of(figures), metric.unit, currency), n: figures.trades.length, interval: null };
}
