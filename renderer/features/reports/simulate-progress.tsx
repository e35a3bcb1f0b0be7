import type { JobState } from '../../../src/contract/frames.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useLate } from '../../ui/use-late.ts';

interface SimulateProgressProps {
  isDrawing: boolean;
  /** Nobody wanted to wait for what is asked for now. */
  isStopped: boolean;
  job: JobState | null;
  onCancel: () => void;
  onDraw: () => void;
}

/** How many paths are drawn, and a way to stop; what is drawn within a moment shows nothing of it. */
export function SimulateProgress({ isDrawing, isStopped, job, onCancel, onDraw }: SimulateProgressProps) {
  const format = useFormat();
  const isLate = useLate(isDrawing, 250);
  const isShown = isLate && job !== null && job.total !== null && job.done < job.total;
  return (
    <span role={isStopped ? 'status' : undefined} className="ml-auto flex h-6 items-center gap-2 text-sm text-fg-2 tabular-nums">
      {isShown && (
        <>
          <span className="w-28">
            <Progress done={job.done} total={job.total} label="Paths drawn" />
          </span>
          {format.number(job.done)} of {format.number(job.total)} paths
          <Button size="sm" onClick={onCancel}>
            Cancel
          </Button>
        </>
      )}
      {isStopped && (
        <>
          Stopped: nothing was drawn of this.
          <Button size="sm" onClick={onDraw}>
            Draw it
          </Button>
        </>
      )}
    </span>
  );
}
