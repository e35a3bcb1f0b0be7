import { useState } from 'react';
import type { AppError } from '../../../src/contract/errors.ts';
import type { GroupKind, TradeDetail } from '../../../src/contract/trades.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { NearTrades, useNearTrades } from './near-trades.tsx';
import { sumOf } from './sum-of.ts';

type Kind = (typeof GroupKind.options)[number];
const KINDS: Record<Kind, string> = {
  manual: 'One idea',
  spread: 'Spread',
  roll: 'Roll',
  hedge: 'Hedge',
  ladder: 'Ladder',
  assignment: 'Assignment',
  copy: 'Copies in several accounts',
};

/** This trade and others become one; it says beforehand what that one will be. */
export function GroupDialog({ trade, onClose, go }: { trade: TradeDetail; onClose: () => void; go: (uid: string) => void }) {
  const format = useFormat();
  const [kind, setKind] = useState<Kind>('manual');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [error, setError] = useState<AppError | null>(null);
  const rows = useNearTrades(trade, kind === 'copy' ? 'all' : 'account');
  const members = rows?.filter(({ uid }) => chosen.includes(uid)) ?? [];
  const net = sumOf([trade.net, ...members.map((row) => row.net)]);
  const toggle = (uid: string) => setChosen(chosen.includes(uid) ? chosen.filter((one) => one !== uid) : [...chosen, uid]);

  async function group() {
    if (members.length === 0) return;
    const uids = [trade.uid, ...members.map(({ uid }) => uid)];
    const told = { said: () => `Grouped ${uids.length} trades`, undo: true, errors: 'inline' } as const;
    const outcome = await runCommand(api.trades.group, { uids, kind }, told);
    if (!outcome.ok) return setError(outcome.error);
    onClose();
    const [made] = outcome.value.trades;
    if (made && made.uid !== trade.uid) go(made.uid);
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Group ${trade.symbol}`}
      description="Choose the trades that belong to the same idea. They count as one from then on."
      onSubmit={() => void group()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" disabled={members.length === 0}>
            {members.length === 0 ? 'Group' : `Group ${members.length + 1} trades`}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Field label="They are">
          {(control) => (
            <Select
              {...control}
              value={kind}
              onChange={setKind}
              options={Object.entries(KINDS).map(([value, label]) => ({ value: value as Kind, label }))}
              className="w-60"
            />
          )}
        </Field>
        {rows?.length === 0 && <p className="text-sm text-fg-3">No other trade was opened within a week of this one.</p>}
        {rows && rows.length > 0 && <NearTrades rows={rows} chosen={chosen} onChoose={toggle} kind="checkbox" />}
        <p className="text-sm text-fg-2" aria-live="polite">
          {members.length === 0
            ? 'Nothing is chosen yet.'
            : `One trade of ${members.length + 1}, net ${net === null ? 'not known' : `${format.money(net, trade.currency, { signed: true })} ${trade.currency}`}. Their notes and tags unite; of ratings and setups the earliest counts, and the other is kept in sight.`}
        </p>
        {error && <ErrorAlert error={error} />}
      </div>
    </Dialog>
  );
}
