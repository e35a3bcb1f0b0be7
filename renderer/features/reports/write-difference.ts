import type { Value } from '../../../src/contract/reports.ts';
import type { Metric } from '../../../src/domain/metrics/metric.ts';
import { type Format, NOTHING } from '../../format/create-format.ts';
import { writeFigure } from '../../format/write-figure.ts';

/** How much one figure is above another: always signed; of parts in points, for "per cent more" would be something else. bare: the figure beside it has the unit. */
export function writeDifference({ id, unit }: Metric, value: Value, format: Format, currency: string, bare = false): string {
  if (value === null || !Number.isFinite(Number(value))) return NOTHING;
  switch (unit) {
    case 'percent': {
      const points = format.number(Number(value) * 100, { digits: 1, signed: true });
      return bare ? points : `${points} pt`;
    }
    case 'ratio':
      return format.number(value, { digits: 2, signed: true });
    case 'count':
      return format.number(value, { digits: 0, signed: true });
    case 'duration':
      return `${Number(value) > 0 ? '+' : ''}${writeFigure({ id, unit }, value, format, { currency })}`;
    case 'money':
      return format.money(value, currency, { signed: true, whole: true });
    case 'r':
      return writeFigure({ id, unit }, value, format, { currency, bare });
  }
}
