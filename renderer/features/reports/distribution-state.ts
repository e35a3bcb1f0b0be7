import { z } from 'zod';

export const DistributionState = z.strictObject({ of: z.enum(['r', 'result', 'held']).default('r') });
export type DistributionState = z.infer<typeof DistributionState>;
