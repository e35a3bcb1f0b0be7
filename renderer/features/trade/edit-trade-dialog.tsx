import { useState } from 'react';
import type { AppError } from '../../../src/contract/errors.ts';
import type { TradeDetail } from '../../../src/contract/trades.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { Select } from '../../ui/select.tsx';

/** All fills of a trade go to another account or instrument. */
export function EditTradeDialog({ trade, onClose, go }: { trade: TradeDetail; onClose: () => void; go: (uid: string) => void }) {
  const accounts = useQuery(api.accounts.list, {}).data?.accounts ?? [];
  const [account, setAccount] = useState(trade.account);
  const [symbol, setSymbol] = useState(trade.symbol);
  const [error, setError] = useState<AppError | null>(null);
  const [isMoved, isRenamed] = [account !== trade.account, symbol.trim() !== trade.symbol && symbol.trim() !== ''];
  const offered = accounts.filter(({ uid, archived }) => !archived || uid === trade.account);
  const name = accounts.find(({ uid }) => uid === account)?.name ?? trade.accountName;
  const fills = new Set(trade.fills.map(({ fill }) => fill)).size;

  async function save() {
    if (!isMoved && !isRenamed) return;
    const changes = { ...(isMoved && { account }), ...(isRenamed && { instrument: { symbol: symbol.trim() } }) };
    const told = { said: () => `Changed ${fills} fills of ${trade.symbol}`, undo: true, errors: 'inline' } as const;
    const outcome = await runCommand(api.trades.edit, { uid: trade.uid, version: trade.version, changes }, told);
    if (!outcome.ok) return setError(outcome.error);
    onClose();
    const { trades } = outcome.value;
    if (!trades.some(({ uid }) => uid === trade.uid) && trades[0]) go(trades[0].uid);
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Change ${trade.symbol}`}
      size="sm"
      onSubmit={() => void save()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" disabled={!isMoved && !isRenamed}>
            Change {fills} {fills === 1 ? 'fill' : 'fills'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Field label="Instrument">{(control) => <Input {...control} value={symbol} onChange={setSymbol} />}</Field>
        <Field label="Account">
          {(control) => (
            <Select
              {...control}
              value={account}
              onChange={setAccount}
              options={offered.map((one) => ({ value: one.uid, label: one.name }))}
            />
          )}
        </Field>
        <p className="text-sm text-fg-2" aria-live="polite">
          {isMoved || isRenamed
            ? `All ${fills} fills will be ${isRenamed ? symbol.trim() : trade.symbol} in ${name}, and meet what is there on those days. Prices and times stay.`
            : 'Nothing is changed yet.'}
        </p>
        {error && <ErrorAlert error={error} />}
      </div>
    </Dialog>
  );
}
