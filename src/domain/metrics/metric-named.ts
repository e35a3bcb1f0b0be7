import { metrics } from './catalog.ts';
import type { Metric } from './metric.ts';

const byId = new Map(metrics.map((metric) => [metric.id, metric]));

/** What the catalogue says of a statistic; undefined: an address or an old report names one that there is not. */
export const metricNamed = (id: string): Metric | undefined => byId.get(id);
