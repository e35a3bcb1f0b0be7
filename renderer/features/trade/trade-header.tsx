import { ArrowLeftRight, ChevronDown, ChevronUp, Combine, Ellipsis, FolderPen, Split, Trash2, Ungroup } from 'lucide-react';
import type { TradeDetail } from '../../../src/contract/trades.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { Crumb } from '../../ui/crumb.tsx';
import { DropdownMenu } from '../../ui/dropdown-menu.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import type { TradeActions } from './trade-actions.tsx';
import { tradeTitle } from './trade-title.ts';
import type { Beside } from './use-beside.ts';

/** Where it stands in its table, and what can be done with it as a whole. */
export function TradeHeader({ trade, beside, actions }: { trade: TradeDetail; beside: Beside; actions: TradeActions }) {
  const format = useFormat();
  return (
    <PageHeader
      title={tradeTitle(trade, format)}
      before={<Crumb to={beside.table}>Trades</Crumb>}
      beside={<Steps beside={beside} />}
      actions={
        <>
          <Button
            variant="quiet"
            icon={Split}
            kbd="S"
            disabled={!actions.split}
            onClick={() => actions.split?.()}
            className="max-xl:[&_kbd]:hidden"
          >
            Split
          </Button>
          <Button variant="quiet" icon={Combine} kbd="M" onClick={actions.group} className="max-xl:[&_kbd]:hidden">
            Group
          </Button>
          <DropdownMenu
            trigger={<IconButton icon={Ellipsis} label="More" />}
            items={[
              { label: 'Move fills…', icon: ArrowLeftRight, kbd: 'O', onSelect: actions.move },
              { label: 'Take apart', icon: Ungroup, kbd: 'U', disabled: !actions.ungroup, onSelect: () => actions.ungroup?.() },
              { label: 'Change account or instrument…', icon: FolderPen, kbd: 'C', onSelect: actions.edit },
              null,
              { label: 'Put into the bin', icon: Trash2, kbd: 'Del', onSelect: actions.bin },
            ]}
          />
        </>
      }
    />
  );
}

function Steps({ beside: { place, total, isPlaced, isFiltered, before, after } }: { beside: Beside }) {
  const format = useFormat();
  return (
    <span className="flex min-w-13.5 shrink-99 items-center gap-1">
      <IconButton size="sm" icon={ChevronUp} label="The trade before it" kbd="K" aria-disabled={!before} onClick={() => before?.()} />
      <IconButton size="sm" icon={ChevronDown} label="The trade after it" kbd="J" aria-disabled={!after} onClick={() => after?.()} />
      {total !== null && isPlaced && (
        // Whole or not at all: it falls below the line where the title needs the room.
        <span className="flex h-5 min-w-0 flex-wrap overflow-hidden text-sm/5 text-fg-3" aria-live="polite">
          <span className="h-5 w-px" />
          <span className="whitespace-nowrap">
            {place === null
              ? 'not in this view'
              : `${format.number(String(place + 1))} of ${format.number(String(total))}${isFiltered ? ' in this view' : ''}`}
          </span>
        </span>
      )}
    </span>
  );
}
