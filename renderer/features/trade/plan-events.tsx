import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Plan } from '../../../src/contract/plans.ts';
import type { TradeDetail } from '../../../src/contract/trades.ts';
import { toInstant } from '../../../src/domain/calendar/to-instant.ts';
import { zoneOffset } from '../../../src/domain/calendar/zone-offset.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Input } from '../../ui/input.tsx';
import { NumberInput } from '../../ui/number-input.tsx';
import { Select } from '../../ui/select.tsx';

const SOURCE = { user: '', order: ', from an order', broker_last: ', the broker’s last' } as const;

/** Where stop and target stood, from when on. */
export function PlanEvents({ trade, plan }: { trade: TradeDetail; plan: Plan }) {
  const format = useFormat();
  const [isAdding, setAdding] = useState(false);
  return (
    <div className="flex flex-col gap-1 border-t border-line px-3 py-2 text-sm">
      <ul aria-label="Stops and targets" className="flex flex-col">
        {plan.events.map(({ uid, at, kind, value, source }) => (
          <li key={uid} className="group flex h-6 items-center gap-2">
            <span className="text-fg-2">{kind === 'stop' ? 'Stop' : 'Target'}</span>
            <span className="font-medium tabular-nums">{format.number(value)}</span>
            <span className="truncate text-fg-3">
              from {format.dayOfYear(format.dayOf(at))} {format.seconds(at)}
              {SOURCE[source]}
            </span>
            <IconButton
              size="sm"
              icon={X}
              label={`Remove the ${kind} at ${format.number(value)}`}
              className="ml-auto opacity-0 group-hover:opacity-100 focus-visible:opacity-100"
              onClick={() => void runCommand(api.plans.removeEvent, { uid: plan.uid, event: uid }, { said: () => 'Removed', undo: true })}
            />
          </li>
        ))}
      </ul>
      {isAdding ? (
        <AddEvent trade={trade} plan={plan} onClose={() => setAdding(false)} />
      ) : (
        <Button size="sm" variant="quiet" icon={Plus} className="-ml-2 self-start" onClick={() => setAdding(true)}>
          Stop or target
        </Button>
      )}
    </div>
  );
}

function AddEvent({ trade, plan, onClose }: { trade: TradeDetail; plan: Plan; onClose: () => void }) {
  const { zone } = useFormat();
  const openedAt = Date.parse(trade.openedAt);
  const [kind, setKind] = useState<'stop' | 'target'>('stop');
  const [value, setValue] = useState('');
  const [when, setWhen] = useState(new Date(openedAt + zoneOffset(zone)(openedAt)).toISOString().slice(0, 19));
  const isReady = /^\d+(\.\d+)?$/.test(value) && when.length >= 16;

  async function save() {
    if (!isReady) return;
    const at = toInstant({ date: when.slice(0, 10), time: `${when.slice(11)}:00`.slice(0, 8) }, zone);
    const outcome = await runCommand(api.plans.addEvent, { uid: plan.uid, at, kind, value }, { said: () => `Noted a ${kind}`, undo: true });
    if (outcome.ok) onClose();
  }
  return (
    <form
      aria-label="Add a stop or a target"
      className="flex flex-wrap items-center gap-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <Select
        size="sm"
        aria-label="Kind"
        value={kind}
        onChange={setKind}
        options={[
          { value: 'stop', label: 'Stop' },
          { value: 'target', label: 'Target' },
        ]}
      />
      <NumberInput size="sm" aria-label="Price" value={value} onChange={setValue} className="w-24" autoFocus />
      <Input size="sm" aria-label="From" type="datetime-local" step={1} value={when} onChange={setWhen} className="w-48" />
      <Button type="submit" size="sm" variant="primary" disabled={!isReady}>
        Add
      </Button>
      <Button size="sm" variant="quiet" onClick={onClose}>
        Cancel
      </Button>
    </form>
  );
}
