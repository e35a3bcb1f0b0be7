import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useLate } from '../../ui/use-late.ts';
import { stop, type Waiting } from './waiting.ts';

const WORDS = { 'handing over': 'Taking the file', reading: 'Reading', importing: 'Importing', seen: '', failed: '' } as const;

/** While a file is read; small ones are done before this shows. */
export function Reading({ waiting: { id, state, rows } }: { waiting: Waiting }) {
  const format = useFormat();
  const late = useLate(true);
  if (!late) return null;
  return (
    <div className="flex items-center gap-3 px-4 pb-3" role="status">
      <span className="w-44 shrink-0 text-sm text-fg-2">
        {WORDS[state]}
        {rows > 0 && `: ${format.number(rows)} rows`}
      </span>
      <div className="flex-1">
        <Progress done={rows} total={null} label={WORDS[state]} />
      </div>
      {state !== 'handing over' && (
        <Button size="sm" onClick={() => stop(id)}>
          Cancel
        </Button>
      )}
    </div>
  );
}
