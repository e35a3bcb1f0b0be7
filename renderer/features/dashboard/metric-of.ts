import { metrics } from '../../../src/domain/metrics/catalog.ts';
import type { Metric } from '../../../src/domain/metrics/metric.ts';

const byId = new Map(metrics.map((metric) => [metric.id, metric]));

export function metricOf(id: string): Metric {
  const metric = byId.get(id);
  if (!metric) throw new Error(`There is no statistic ${id}.`);
  return metric;
}
