import { useState } from 'react';
import type { TradeDetail } from '../../../src/contract/trades.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { EditTradeDialog } from './edit-trade-dialog.tsx';
import { GroupDialog } from './group-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';
import type { Beside } from './use-beside.ts';

export interface TradeActions {
  /** null: there is nothing to split. */
  readonly split: (() => void) | null;
  group(): void;
  move(): void;
  readonly ungroup: (() => void) | null;
  edit(): void;
  bin(): void;
}
type DialogName = 'split' | 'group' | 'move' | 'edit';

/** What can be done with a trade as a whole, and the dialog that is open for it. */
export function useTradeActions(trade: TradeDetail | undefined, { go }: Beside) {
  const [open, setOpen] = useState<DialogName | null>(null);
  const isSplittable = trade !== undefined && (trade.fills.length > 1 || Number(trade.fills[0]?.quantity ?? 0) > 1);
  const actions: TradeActions = {
    split: isSplittable ? () => setOpen('split') : null,
    group: () => setOpen('group'),
    move: () => setOpen('move'),
    edit: () => setOpen('edit'),
    ungroup: trade?.group ? () => void ungroup(trade) : null,
    bin: () => trade && void putIntoBin(trade),
  };

  async function ungroup({ uid, symbol }: TradeDetail) {
    const said = ({ trades }: { trades: readonly unknown[] }) => `Taken apart: ${trades.length} trades of ${symbol}`;
    await runCommand(api.trades.ungroup, { uid }, { said, undo: true });
  }

  const dialog = trade && open && <Shown name={open} trade={trade} onClose={() => setOpen(null)} go={go} />;
  return { actions, dialog };
}

async function putIntoBin({ uid, symbol }: TradeDetail) {
  await runCommand(api.bin.put, { uids: [uid] }, { said: () => `${symbol} is in the bin for 30 days`, undo: true });
}

function Shown({ name, ...props }: { name: DialogName; trade: TradeDetail; onClose: () => void; go: (uid: string) => void }) {
  switch (name) {
    case 'split':
      return <SplitDialog {...props} />;
    case 'group':
      return <GroupDialog {...props} />;
    case 'move':
      return <MoveDialog {...props} />;
    case 'edit':
      return <EditTradeDialog {...props} />;
    default:
      return name satisfies never;
  }
}
