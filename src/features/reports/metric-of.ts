import { AppError } from '../../contract/errors.ts';
import { metrics } from '../../domain/metrics/catalog.ts';
import type { Metric } from '../../domain/metrics/metric.ts';

const byId = new Map(metrics.map((metric) => [metric.id, metric]));

export function metricOf(id: string): Metric {
  const metric = byId.get(id);
  if (!metric) throw new AppError('invalid_input', `There is no statistic named ${id}.`, { metric: id });
  return metric;
}
