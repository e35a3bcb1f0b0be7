import { z } from 'zod';
import { Filter } from '../../../src/contract/filter.ts';
import { AboveZero } from '../../../src/contract/values.ts';

export const WhatIfState = z.strictObject({
  /** What is taken out. */
  without: z.array(Filter).max(20).default([]),
  /** The same risk for every trade; null: as taken. */
  risk: AboveZero.nullable().default(null),
  /** How many ideas were looked at so far: the more, the sooner one looks good by chance. */
  tried: z.int().min(1).max(10_000).default(1),
});
export type WhatIfState = z.infer<typeof WhatIfState>;
