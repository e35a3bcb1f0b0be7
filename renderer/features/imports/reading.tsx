import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useLate } from '../../ui/use-late.ts';
import { stop, type Waiting } from './waiting.ts';

/** While a file is read or imported, with the way to stop it; small ones are done before this shows. */
export function Reading({ waiting: { id, state, rows, error, report }, onAgain }: { waiting: Waiting; onAgain: () => void }) {
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
  return (
    <div className="flex items-center gap-3 border-b border-line px-4 pb-3" role="status">
      <span className="w-48 shrink-0 text-sm text-fg-2">
        {word}
        {rows > 0 && `: ${format.number(rows)} rows`}
      </span>
      <div className="flex-1">
        <Progress done={rows} total={null} label={word} />
      </div>
      {state !== 'handing over' && (
        <Button size="sm" onClick={() => stop(id)}>
          Cancel
        </Button>
      )}
    </div>
  );
}

const WORDS = { 'handing over': 'Taking the file', reading: 'Reading', importing: 'Importing', seen: null, failed: null } as const;
