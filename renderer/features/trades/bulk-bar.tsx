import { Check, ListChecks, Merge, Star, Tag, Trash2, X } from 'lucide-react';
import type { Filter } from '../../../src/contract/filter.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { NOTHING } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { keyLabel } from '../../ui/key-label.ts';
import { RFigure } from '../../ui/r-figure.tsx';
import { Result } from '../../ui/result.tsx';

export type BulkAction = 'tags' | 'setup' | 'rating' | 'reviewed' | 'group' | 'bin' | 'clear';
interface Props {
  count: number;
  /** What is selected, as a filter; null: too much to name and not all of one filter. */
  of: Filter | null;
  onAction: (action: BulkAction, button: HTMLElement) => void;
}

/** Floats over the rows: what is selected comes to, and what can be done with all of it. */
export function BulkBar({ count, of, onAction }: Props) {
  const format = useFormat();
  const { data: totals } = useQuery(api.table.totals, { filter: of ?? {} }, { enabled: of !== null, keepPrevious: true });
  const closed = totals ? totals.wins + totals.losses + totals.breakeven : 0;
  return (
    <div
      role="toolbar"
      data-floats
      aria-label={`${format.number(count)} trades selected`}
      className="absolute bottom-10 left-1/2 z-10 flex h-11 max-w-[calc(100%-24px)] -translate-x-1/2 animate-fade items-center gap-1 rounded-lg border border-line-2 bg-pop pr-2 pl-3.5 text-sm whitespace-nowrap shadow-pop max-lg:[&_kbd]:hidden"
    >
      <span className="font-medium" aria-live="polite">
        {format.number(count)} selected
      </span>
      {of !== null && totals && (
        // What does not fit stands on a line below that is not seen: no figure is cut.
        <span className="flex h-5 min-w-0 flex-wrap items-center gap-x-3 overflow-hidden pl-2 text-fg-3 max-lg:hidden *:flex *:h-5 *:items-center *:gap-1.5">
          {totals.money.length === 0 && <span>net {NOTHING}</span>}
          {totals.money.map(({ currency, net }) => (
            <span key={currency}>
              net
              <span className="font-medium">
                <Result value={net} currency={currency} />
                {totals.money.length > 1 && <span className="font-normal text-fg-3"> {currency}</span>}
              </span>
            </span>
          ))}
          <span>
            mean
            <span className="font-medium">
              <RFigure value={totals.meanR ? String(totals.meanR.value) : null} reason="no trade here has a known risk" />
            </span>
          </span>
          <span>
            won
            <span className="font-medium text-fg">
              {format.number(totals.wins)} of {format.number(closed)}
            </span>
          </span>
        </span>
      )}
      <Line />
      {ACTIONS.map(({ action, icon, name, kbd }) => (
        <Button
          key={action}
          variant="quiet"
          size="sm"
          icon={icon}
          kbd={kbd}
          disabled={action === 'group' && count < 2}
          onClick={(event) => onAction(action, event.currentTarget)}
          data-bulk={action}
          className={action === 'bin' ? 'text-danger!' : ''}
        >
          {name}
        </Button>
      ))}
      <Line />
      <IconButton icon={X} label="Clear selection" kbd="Esc" size="sm" onClick={(event) => onAction('clear', event.currentTarget)} />
    </div>
  );
}

const Line = () => <span aria-hidden className="mx-1 h-5 w-px shrink-0 bg-line-2" />;

const ACTIONS = [
  { action: 'tags', icon: Tag, name: 'Tag', kbd: 'T' },
  { action: 'setup', icon: ListChecks, name: 'Setup', kbd: 'S' },
  { action: 'rating', icon: Star, name: 'Rate', kbd: 'R' },
  { action: 'reviewed', icon: Check, name: 'Reviewed', kbd: 'V' },
  { action: 'group', icon: Merge, name: 'Group', kbd: keyLabel('Shift+G') },
  { action: 'bin', icon: Trash2, name: 'To the bin', kbd: 'Del' },
] as const;
