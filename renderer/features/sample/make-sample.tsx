import { Play } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { AppError } from '../../../src/contract/errors.ts';
import type { JobState } from '../../../src/contract/frames.ts';
import { api } from '../../api.ts';
import { say } from '../../data/say.ts';
import type { Format } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Progress } from '../../ui/progress.tsx';

/** Fills the sample journal, which was just begun or was left half-way. Its first account ends this page. */
export function MakeSample() {
  const format = useFormat();
  const { job, error, fill } = useFill(format);
  return (
    <div className="grid min-h-full grid-cols-[minmax(0,500px)] content-center justify-center p-6 pb-[9vh]">
      <PageHeader title="Sample journal" />
      <h2 className="text-xl font-semibold tracking-[-0.014em]">Making the sample journal</h2>
      <p className="mt-1 mb-5 text-fg-2">
        Two years of made-up trades with notes, setups, plans and days, to look around in and to try things out. It is apart from your own
        journal, which stays as it is.
      </p>
      {error ? (
        <>
          <ErrorAlert error={error} />
          <Button icon={Play} className="mt-3 justify-self-start" onClick={fill}>
            Make it
          </Button>
        </>
      ) : (
        <>
          <Progress done={job?.done ?? 0} total={job?.total ?? null} label="Making the sample journal" />
          <p className="mt-2 text-sm text-fg-3">
            {job?.total ? `${format.number(job.done)} of ${format.number(job.total)} fills and notes` : '\u00a0'}
          </p>
        </>
      )}
    </div>
  );
}

/** Begins by itself, once. */
function useFill(format: Format) {
  const [job, setJob] = useState<JobState | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const fill = useCallback(async () => {
    setError(null);
    try {
      const { trades } = await api.journal.fillSample({}, { onProgress: setJob });
      say.done(`The sample journal is ready: ${format.number(trades)} made-up trades.`);
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure;
      // Filled meanwhile from another window: this page is about to end.
      if (failure.code !== 'conflict') setError(failure);
    }
  }, [format]);
  const isBegun = useRef(false);
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    void fill();
  }, [fill]);
  return { job, error, fill };
}
