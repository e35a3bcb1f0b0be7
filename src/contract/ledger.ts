import { z } from 'zod';
import { job } from './call.ts';
import { Count, Nothing } from './values.ts';

/** Something derived that was not what the fills say. */
export const Difference = z.strictObject({ what: z.string(), stored: z.string(), rebuilt: z.string() });
export type Difference = z.infer<typeof Difference>;

/** So many differences are told; all of them are repaired. */
export const MOST_DIFFERENCES_TOLD = 100;

export const ledger = {
  rebuild: job({
    about: 'Build all positions, trades and days anew from the fills',
    in: Nothing,
    out: z.strictObject({ trades: Count }),
  }),
  verify: job({
    about: 'Compare all positions, trades and days with what the fills say, and repair what differs',
    in: Nothing,
    out: z.strictObject({ checked: Count, found: Count, differences: z.array(Difference).max(MOST_DIFFERENCES_TOLD) }),
  }),
};
