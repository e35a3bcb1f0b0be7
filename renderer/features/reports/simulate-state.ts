import { z } from 'zod';
import { AboveZero } from '../../../src/contract/values.ts';

export const SimulateState = z.strictObject({
  unit: z.enum(['money', 'r']).default('r'),
  trades: z.int().min(1).max(1000).default(250),
  /** So many that followed each other are drawn together. */
  block: z.int().min(1).max(200).default(1),
  seed: z.int().min(1).max(2_147_483_647).default(1),
  capital: AboveZero.nullable().default(null),
  target: AboveZero.nullable().default(null),
  limit: AboveZero.nullable().default(null),
  kind: z.enum(['static', 'trailing']).default('trailing'),
});
export type SimulateState = z.infer<typeof SimulateState>;
