import { timeLeft } from '../../app/time-left.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useLate } from '../../ui/use-late.ts';
import { stop, type Waiting } from './waiting.ts';

/** While a file is read or imported, with the way to stop it; small ones are done before this shows. */
export function Reading({ waiting: { id, state, job, error, report }, onAgain }: { waiting: Waiting; onAgain: () => void }) {
  const format = useFormat();
  const word = WORDS[state];
  const late = useLate(word !== null);
  if (state === 'failed' && !error && !report)
    return (
      <p className="flex items-center gap-3 px-4 pb-3 text-fg-2">
        Reading was cancelled. Nothing was stored.
        <Button size="sm" onClick={onAgain}>
          Read it again
        </Button>
      </p>
    );
  if (word === null || !late) return null;
  const rows = job?.done ?? 0;
  // How many there are is known once the file was read through.
  const total = state === 'importing' && report ? report.counts.rows : null;
  const left = job && timeLeft({ ...job, total }, Date.now());
  return (
    <div
      role="status"
      // Over what is there already, which must not jump.
      className={`flex items-center gap-3 ${report ? 'absolute top-2.5 right-3 z-20 w-120 max-w-[90%] animate-fade rounded-md border border-line-2 bg-pop px-3 py-2 shadow-pop' : 'px-4 pb-3'}`}
    >
      <span className="w-52 shrink-0 truncate text-sm text-fg-2">
        {word}
        {rows > 0 && `: ${format.number(rows)}${total === null ? ' rows' : ` of ${format.number(total)} rows`}`}
      </span>
      <div className="min-w-16 flex-1">
        <Progress done={rows} total={total} label={word} />
      </div>
      {left && <span className="shrink-0 text-sm text-fg-3">{left}</span>}
      {state !== 'handing over' && (
        <Button size="sm" onClick={() => stop(id)}>
          Cancel
        </Button>
      )}
    </div>
  );
}

const WORDS = { 'handing over': 'Taking the file', reading: 'Reading', importing: 'Importing', seen: null, failed: null } as const;
