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

/** Some fills, or parts of them, become a trade of their own. */
export function SplitDialog({ trade, onClose }: { trade: TradeDetail; onClose: () => void }) {
  const format = useFormat();
  const [leaving, setLeaving] = useState<Leaving>({});
  const [error, setError] = useState<AppError | null>(null);
  const parts = partsOf(trade, leaving);
  const { leaves, stays } = halves(trade, leaving);
  const isReady = parts !== null && parts.length > 0 && stays.some(({ quantity }) => quantity.digits > 0);

  async function split() {
    if (!isReady) return;
    const told = { said: () => `Split into two trades of ${trade.symbol}`, undo: true, errors: 'inline' } as const;
    const outcome = await runCommand(api.trades.split, { uid: trade.uid, parts }, told);
    if (outcome.ok) onClose();
    else setError(outcome.error);
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Split ${trade.symbol}`}
      description="Choose the fills that become a trade of their own."
      onSubmit={() => void split()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" disabled={!isReady}>
            Split into two trades
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <ChooseParts trade={trade} leaving={leaving} onChange={setLeaving} />
        <p className="text-sm text-fg-2" aria-live="polite">
          The new trade: {sayHalf(leaves, format)}. This trade keeps {sayHalf(stays, format)}. Notes and tags stay with the fill they were
          said on; no result is invented.
        </p>
        {parts === null && <p className="text-sm text-danger">One quantity is more than its fill has, or no number.</p>}
        {error && <ErrorAlert error={error} />}
      </div>
    </Dialog>
  );
}
