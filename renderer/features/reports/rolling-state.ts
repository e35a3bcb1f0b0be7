import { z } from 'zod';
import { MetricId } from '../../../src/contract/report-shapes.ts';

export const RollingState = z.strictObject({ metric: MetricId.default('meanR'), window: z.int().min(2).max(1000).default(50) });
export type RollingState = z.infer<typeof RollingState>;
