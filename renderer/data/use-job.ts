import { useState } from 'react';
import type { Call, InputOf, OutputOf } from '../../src/contract/call.ts';
import type { JobState } from '../../src/contract/frames.ts';
import type { ClientCall } from '../../src/transport/create-client.ts';
import { connection } from '../api.ts';
import type { Outcome } from './outcome.ts';
import { type JobOptions, runJob } from './run-job.ts';

export interface RunningJob<C extends Call> {
  run(input: InputOf<C>): Promise<Outcome<OutputOf<C>>>;
  isRunning: boolean;
  /** Count, total and start, while it runs. The shell shows it as well. */
  job: JobState | null;
  cancel(): void;
}

/** const backup = useJob(api.journal.backup, { said: () => 'Backup made and verified' }). It goes on when the page is left. */
export function useJob<C extends Call<'job'>>(call: ClientCall<C>, options: JobOptions<C>): RunningJob<C> {
  const [isRunning, setRunning] = useState(false);
  const [job, setJob] = useState<JobState | null>(null);

  async function run(input: InputOf<C>): Promise<Outcome<OutputOf<C>>> {
    setRunning(true);
    const outcome = await runJob(call, input, options, setJob);
    setRunning(false);
    setJob(null);
    return outcome;
  }
  return { run, isRunning, job, cancel: () => job && connection.cancelJob(job.job) };
}
