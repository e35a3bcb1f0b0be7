import { z } from 'zod';

export const EquityState = z.strictObject({ unit: z.enum(['money', 'percent', 'r']).default('money') });
export type EquityState = z.infer<typeof EquityState>;
