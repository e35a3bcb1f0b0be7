import { useEffect } from 'react';
import { toast } from 'sonner';
import { useJobs } from '../data/jobs.ts';
import { JobToast } from './job-toast.tsx';

/** Work that is over before one would look is not shown at all. */
const LONG_MS = 400;

/** Done every few hours without being asked for, and told of only when it finds something. */
const ROUTINE = 'ledger.verify';

/** Keeps one toast for each job that runs. */
export function ShowJobs() {
  const running = useJobs((state) => state.running);
  const jobs = running
    .filter(({ call }) => call !== ROUTINE)
    .map(({ job }) => job)
    .join(' ');
  useEffect(() => {
    const shown = jobs.split(' ').filter(Boolean);
    const timer = setTimeout(() => {
      for (const job of shown)
        toast.custom(() => <JobToast job={job} />, { id: job, duration: Number.POSITIVE_INFINITY, dismissible: false });
    }, LONG_MS);
    return () => {
      clearTimeout(timer);
      const still = useJobs.getState().running;
      for (const job of shown) if (!still.some((one) => one.job === job)) toast.dismiss(job);
    };
  }, [jobs]);
  return null;
}
