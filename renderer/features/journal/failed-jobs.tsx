import type { FailedJob } from '../../../src/contract/jobs.ts';
import { api } from '../../api.ts';
import { useCommand } from '../../data/use-command.ts';
import { useJob } from '../../data/use-job.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';

/** Long work that failed and failed again. Nothing at all while there is none. */
export function FailedJobs() {
  const { data, error } = useQuery(api.jobs.failed, {});
  if (error) return <QueryProblem error={error} />;
  if (!data || data.jobs.length === 0) return null;
  return (
    <FormSection title="Failed work" meta="tried four times; nothing of it is lost until you dismiss it">
      <ul aria-label="Failed work" className="text-sm">
        {data.jobs.map((job) => (
          <FailedRow key={job.id} job={job} />
        ))}
      </ul>
    </FormSection>
  );
}

function FailedRow({ job: { id, title, failedAt, message } }: { job: FailedJob }) {
  const format = useFormat();
  const retry = useJob(api.jobs.retry, { said: () => `Done: ${title}` });
  const dismiss = useCommand(api.jobs.dismiss, { said: () => `Dismissed: ${title}` });
  return (
    <li className="flex items-center gap-4 border-t border-line px-3.5 py-2 first:border-t-0">
      <div className="min-w-0 flex-1">
        <p className="font-medium">
          {title}
          <time dateTime={new Date(failedAt).toISOString()} className="ml-2 font-normal text-fg-3">
            {format.moment(failedAt)}
          </time>
        </p>
        <p className="text-danger">{message}</p>
      </div>
      <Button size="sm" variant="quiet" disabled={retry.isRunning} onClick={() => dismiss.run({ id })} aria-label={`Dismiss: ${title}`}>
        Dismiss
      </Button>
      <Button size="sm" disabled={retry.isRunning} onClick={() => retry.run({ id })} aria-label={`Try again: ${title}`}>
        Try again
      </Button>
    </li>
  );
}
