import { z } from 'zod';
import { GroupBy } from '../../../src/contract/filter.ts';

export const PrintState = z.strictObject({
  title: z.string().max(120).default(''),
  /** What the reader should know. */
  note: z.string().max(4000).default(''),
  by: z.array(GroupBy).max(6).default(['setup', 'weekday', 'symbol']),
});
export type PrintState = z.infer<typeof PrintState>;
