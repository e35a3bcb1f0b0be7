import { useState } from 'react';
import type { AppError } from '../../../src/contract/errors.ts';
import type { TradeDetail } from '../../../src/contract/trades.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { ChooseParts } from './choose-parts.tsx';
import { halves, type Leaving, partsOf, sayHalf } from './leaving.ts';
import { NearTrades, useNearTrades } from './near-trades.tsx';

/** Some fills, or parts of them, count in another trade of the same account and instrument. */
export function MoveDialog({ trade, onClose, go }: { trade: TradeDetail; onClose: () => void; go: (uid: string) => void }) {
  const format = useFormat();
  const [leaving, setLeaving] = useState<Leaving>({});
  const [into, setInto] = useState<string | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const rows = useNearTrades(trade, 'symbol')?.filter(({ symbol }) => symbol === trade.symbol);
  const parts = partsOf(trade, leaving);
  const { leaves, stays } = halves(trade, leaving);
  const isReady = parts !== null && parts.length > 0 && into !== null;
  const isAll = stays.every(({ quantity }) => quantity.digits === 0);

  async function move() {
    if (!isReady) return;
    const told = { said: () => `Moved into another trade of ${trade.symbol}`, undo: true, errors: 'inline' } as const;
    const outcome = await runCommand(api.trades.move, { uid: trade.uid, parts, into }, told);
    if (!outcome.ok) return setError(outcome.error);
    onClose();
    const { trades } = outcome.value;
    if (!trades.some(({ uid }) => uid === trade.uid) && trades[0]) go(trades[0].uid);
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Move fills of ${trade.symbol}`}
      description="Choose the fills, and the trade that they belong to."
      onSubmit={() => void move()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" disabled={!isReady}>
            {parts && parts.length > 0 ? `Move ${parts.length} ${parts.length === 1 ? 'fill' : 'fills'}` : 'Move'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <ChooseParts trade={trade} leaving={leaving} onChange={setLeaving} />
        {rows?.length === 0 && <p className="text-sm text-fg-3">No other trade of {trade.symbol} was opened within a week of this one.</p>}
        {rows && rows.length > 0 && <NearTrades rows={rows} chosen={into ? [into] : []} onChoose={setInto} kind="radio" />}
        <p className="text-sm text-fg-2" aria-live="polite">
          The other trade gets {sayHalf(leaves, format)}.{' '}
          {isAll ? 'Nothing stays, so this trade goes.' : `This trade keeps ${sayHalf(stays, format)}.`}
        </p>
        {parts === null && <p className="text-sm text-danger">One quantity is more than its fill has, or no number.</p>}
        {error && <ErrorAlert error={error} />}
      </div>
    </Dialog>
  );
}
