import type { Metric } from '../../../src/domain/metrics/metric.ts';
import { metricNamed } from '../../../src/domain/metrics/metric-named.ts';

export function metricOf(id: string): Metric {
  const metric = metricNamed(id);
  if (!metric) throw new Error(`There is no statistic ${id}.`);
  return metric;
}
