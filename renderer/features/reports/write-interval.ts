import type { Interval } from '../../../src/contract/reports.ts';
import type { Metric } from '../../../src/domain/metrics/metric.ts';
import type { Format } from '../../format/create-format.ts';
import { writeFigure } from '../../format/write-figure.ts';

/** "−0.90 to −0.24": the unit stands at the figure itself. */
export function writeInterval(metric: Metric, { from, to }: Interval, format: Format, currency: string): string {
  const write = (value: string | number) => writeFigure(metric, value, format, { currency, bare: true, whole: metric.unit === 'money' });
  return `${write(from)} to ${write(to)}`;
}
