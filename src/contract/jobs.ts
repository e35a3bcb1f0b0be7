import { z } from 'zod';
import { command, job, query } from './call.ts';
import { Instant, Nothing } from './values.ts';

const FailedJobId = z.strictObject({ id: z.int() });

/** Long work that failed, and failed again each time it was repeated. Kept until it succeeds or is dismissed. */
export const FailedJob = z.strictObject({
  id: z.int(),
  call: z.string(),
  title: z.string(),
  failedAt: Instant,
  /** Why, the last time. */
  message: z.string(),
});
export type FailedJob = z.infer<typeof FailedJob>;

export const jobs = {
  failed: query({
    about: 'Long work that failed for good: the newest 500',
    in: Nothing,
    out: z.strictObject({ jobs: z.array(FailedJob) }),
  }),
  retry: job({ about: 'Do failed work again', in: FailedJobId, out: Nothing }),
  dismiss: command({ about: 'Take failed work off the list without doing it', in: FailedJobId, out: Nothing }),
};
