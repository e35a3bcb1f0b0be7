import { useState } from 'react';
import type { RowChange, TradeChange, TradeChanges } from '../../../src/contract/trade-changes.ts';
import { useAction } from '../../actions/use-action.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import type { Format } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { RestoreDialog, type Wanted } from './restore-dialog.tsx';
import { isWhole } from './row-facts.ts';
import { sayChange } from './say-change.ts';

const FIRST = 8;

/** Every change of this trade, and the way back to each. */
export function HistoryCard({ uid }: { uid: string }) {
  const format = useFormat();
  const [showsAll, setShowsAll] = useState(false);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const data = useQuery(api.trades.changes, { uid, limit: 100 }, { keepPrevious: true }).data;
  if (!data) return null;
  const { changes, imports } = data;
  const shown = showsAll ? changes : changes.slice(0, FIRST);
  return (
    <Card title="History" meta={`${format.number(changes.length)} ${changes.length === 1 ? 'change' : 'changes'}`}>
      <ol aria-label="Changes of this trade" className="flex flex-col pb-1 text-sm">
        {shown.map((change) => (
          <Line key={change.id} at={change.at} words={sayChange(change, format)} isUndone={change.state !== 'done'} format={format}>
            <WayBack change={change} changes={changes} onRestore={setWanted} />
          </Line>
        ))}
        {imports.map(({ uid: batch, at, fileName, fills }) => (
          <Line
            key={batch}
            at={at}
            words={[`${format.number(fills)} ${fills === 1 ? 'fill' : 'fills'} imported from ${fileName}`]}
            isUndone={false}
            format={format}
          >
            <Link to={`/imports/${batch}`} className="rounded-sm text-accent-fg hover:underline">
              Open
            </Link>
          </Line>
        ))}
        {changes.length === 0 && imports.length === 0 && <li className="px-3 pb-2 text-fg-3">Nothing was changed since it came.</li>}
      </ol>
      {changes.length > shown.length && (
        <Button size="sm" variant="quiet" className="mx-1.5 mb-1.5 self-start" onClick={() => setShowsAll(true)}>
          Show all {format.number(changes.length)}
        </Button>
      )}
      {wanted && <RestoreDialog wanted={wanted} changes={changes} onClose={() => setWanted(null)} />}
    </Card>
  );
}

interface LineProps {
  at: number;
  words: readonly string[];
  isUndone: boolean;
  format: Format;
  children: React.ReactNode;
}

function Line({ at, words, isUndone, format, children }: LineProps) {
  const isToday = format.date(at) === format.date(Date.now());
  return (
    <li className="flex min-h-6 items-baseline gap-2.5 px-3 py-0.5">
      <time dateTime={new Date(at).toISOString()} title={format.moment(at)} className="w-12 shrink-0 text-fg-3">
        {isToday ? format.time(at) : format.dayOfYear(new Date(at).toISOString().slice(0, 10))}
      </time>
      <span className={`min-w-0 flex-1 break-words ${isUndone ? 'text-fg-3 line-through' : ''}`}>{words.join(', ')}</span>
      <span className="flex shrink-0 gap-2">{children}</span>
    </li>
  );
}

interface WayBackProps {
  change: TradeChange;
  changes: TradeChanges['changes'];
  onRestore: (wanted: Wanted) => void;
}

/** The newest change of all is undone; of an older one the version it left is brought back. */
function WayBack({ change, changes, onRestore }: WayBackProps) {
  const undo = useAction('undo');
  if (change.isLast)
    return (
      <button type="button" onClick={undo.run} className="rounded-sm text-accent-fg hover:underline" title={undo.label}>
        Undo
      </button>
    );
  const row = change.rows.find(
    (each) => isWhole(each.table) && each.after !== null && each.change !== each.latest && !isSame(each, changes),
  );
  if (!row) return null;
  return (
    <button
      type="button"
      onClick={() => onRestore({ row, at: change.at })}
      className="rounded-sm text-accent-fg hover:underline"
      aria-label="Restore this version"
    >
      Restore
    </button>
  );
}

/** As it is now anyway. */
function isSame({ key, latest, after }: RowChange, changes: TradeChanges['changes']): boolean {
  const newest = changes.flatMap(({ rows }) => rows).find((row) => row.key === key && row.change === latest);
  return newest !== undefined && JSON.stringify(newest.after) === JSON.stringify(after);
}
