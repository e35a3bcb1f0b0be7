import { metrics } from '../../../src/domain/metrics/catalog.ts';
import type { Metric } from '../../../src/domain/metrics/metric.ts';

const byId = new Map(metrics.map((metric) => [metric.id, metric]));

/** What the catalogue says of a statistic; undefined: an address or an old report names one that there is not. */
export const metricOf = (id: string): Metric | undefined => byId.get(id);
