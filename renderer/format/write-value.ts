import type { Value } from '../../src/contract/reports.ts';
import type { Metric } from '../../src/domain/metrics/metric.ts';
import { type Format, NOTHING } from './create-format.ts';

interface Shape {
  currency: string;
  /** Money without its decimals, where there is little room. */
  whole?: boolean;
  signed?: boolean;
}

/** A statistic as it is written, with the sign of its unit. */
export function writeValue(value: Value, unit: Metric['unit'], format: Format, { currency, whole = false, signed = false }: Shape): string {
  if (value === null) return NOTHING;
  switch (unit) {
    case 'money':
      return format.money(value, currency, { whole, signed });
    case 'percent':
      return format.percent(Number(value) * 100, { signed });
    case 'ratio':
      return format.number(value, { digits: 2, signed });
    case 'r':
      return format.r(value);
    case 'count':
      return format.number(value, { signed });
    case 'duration':
      return format.duration(Number(value));
  }
}
