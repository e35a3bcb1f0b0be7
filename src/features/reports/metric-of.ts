import { AppError } from '../../contract/errors.ts';
import type { Metric } from '../../domain/metrics/metric.ts';
import { metricNamed } from '../../domain/metrics/metric-named.ts';

export function metricOf(id: string): Metric {
  const metric = metricNamed(id);
  if (!metric) throw new AppError('invalid_input', `There is no statistic named ${id}.`, { metric: id });
  return metric;
}
