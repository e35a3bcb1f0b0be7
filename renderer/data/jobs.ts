import { create } from 'zustand';
import type { JobState } from '../../src/contract/frames.ts';
import { connection } from '../api.ts';

/** The long work that is going on now, whoever started it, oldest first. */
export const useJobs = create<{ running: readonly JobState[] }>()(() => ({ running: [] }));

connection.on('job', (job) => useJobs.setState(({ running }) => ({ running: withJob(running, job) })));
// After a break nobody tells how it ended; what still runs tells of itself again.
connection.on('closed', () => useJobs.setState({ running: [] }));

function withJob(running: readonly JobState[], job: JobState): readonly JobState[] {
  if (job.state !== 'running') return running.filter((other) => other.job !== job.job);
  return running.some((other) => other.job === job.job) ? running.map((other) => (other.job === job.job ? job : other)) : [...running, job];
}
