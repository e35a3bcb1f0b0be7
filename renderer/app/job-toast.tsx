import { connection } from '../api.ts';
import { useJobs } from '../data/jobs.ts';
import { useFormat } from '../format/format-context.ts';
import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';
import { timeLeft } from './time-left.ts';

/** One piece of long work: how far, how long yet, and a way to stop it. */
export function JobToast({ job: id }: { job: string }) {
  const job = useJobs(({ running }) => running.find((one) => one.job === id));
  const format = useFormat();
  if (!job) return null;
  const left = timeLeft(job, Date.now());
  return (
    <div className="flex w-full flex-col gap-2 rounded-lg border border-line-2 bg-pop px-3 py-2.5 text-base text-fg shadow-pop">
      <div className="flex items-baseline justify-between gap-3">
        <span className="truncate font-medium">{job.title}</span>
        {job.total !== null && (
          <span className="shrink-0 text-sm text-fg-2">
            {format.number(job.done)} of {format.number(job.total)}
          </span>
        )}
      </div>
      <Progress done={job.done} total={job.total} label={job.title} />
      <div className="flex items-center justify-between gap-3 text-sm text-fg-3">
        <span>{left ? `${left}, goes on in the background` : 'goes on in the background'}</span>
        <Button variant="quiet" size="sm" onClick={() => connection.cancelJob(job.job)}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
