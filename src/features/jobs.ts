import { AppError } from '../contract/errors.ts';
import type { jobs } from '../contract/jobs.ts';
import { deleteFailedJob, selectFailedJobs } from '../db/queries/jobs.ts';
import { MOST_ATTEMPTS } from '../jobs/retry-waits.ts';
import type { HandlersFor } from './handlers-for.ts';

export const jobHandlers: HandlersFor<typeof jobs> = {
  failed: async (_, { db }) => ({ jobs: await selectFailedJobs(db, MOST_ATTEMPTS) }),

  async retry({ id }, job) {
    await job.repeat(id);
    return {};
  },

  async dismiss({ id }, { db }) {
    if (!(await deleteFailedJob(db, id)))
      throw new AppError('not_found', 'This work is no longer on the list: it succeeded, or was dismissed.');
    return {};
  },
};
