import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { AppError } from '../../../src/contract/errors.ts';
import type { Fill } from '../../../src/contract/fills.ts';
import type { TradeDetail } from '../../../src/contract/trades.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { useFormat } from '../../format/format-context.ts';
import { zoneCity } from '../../format/zone-name.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { MoneyInput } from '../../ui/money-input.tsx';
import { NumberInput } from '../../ui/number-input.tsx';
import { Select } from '../../ui/select.tsx';
import { changesOf, costsOf, draftOf, type FillDraft, nextDraft, whenOf } from './fill-draft.ts';

interface FillFormProps {
  trade: TradeDetail;
  /** null: a new one. */
  fill: Fill | null;
  /** Where an account hedges: the ticket that a new one goes on. */
  ticket?: string | null;
  onClose: () => void;
}

/** A fill, changed or added in place. */
export function FillForm({ trade, fill, ticket = null, onClose }: FillFormProps) {
  const { zone } = useFormat();
  const [seen, setSeen] = useState(fill);
  const [draft, setDraft] = useState(() => (fill ? draftOf(fill, zone) : nextDraft(trade, zone, Date.now())));
  const [error, setError] = useState<AppError | null>(null);
  const [isSaving, setSaving] = useState(false);
  const change = (part: Partial<FillDraft>) => setDraft({ ...draft, ...part });
  const when = whenOf(draft, zone);
  /** What it was refused for; the trade behind the form may not have heard of it yet. */
  const current = error?.code === 'conflict' ? (error.details.current as Fill | undefined) : undefined;
  const isDecimal = (text: string) => /^\d+(\.\d+)?$/.test(text);
  const isReady =
    when !== null && isDecimal(draft.quantity) && draft.quantity !== '0' && (draft.price === '' || /^-?\d+(\.\d+)?$/.test(draft.price));

  async function save() {
    if (!isReady || isSaving) return;
    setSaving(true);
    const outcome = seen ? await edit(seen) : await addFill();
    setSaving(false);
    if (outcome.ok) onClose();
    else setError(outcome.error);
  }
  function edit(stored: Fill) {
    const changes = changesOf(stored, draftOf(stored, zone), draft, zone);
    return runCommand(
      api.fills.edit,
      { uid: stored.uid, version: stored.version, changes },
      { said: () => 'Fill changed', undo: true, errors: 'inline' },
    );
  }
  function addFill() {
    const { account, instrument } = trade;
    const { side, quantity, price, costs } = draft;
    const one = {
      account,
      instrument: { uid: instrument },
      side,
      quantity,
      price: price === '' ? null : price,
      at: when as string,
      zone,
      ticket,
    };
    const currency = trade.quoteCurrency ?? trade.currency;
    return runCommand(
      api.fills.add,
      { fills: [{ ...one, costs: costsOf(costs, currency) }] },
      { said: () => 'Fill added', undo: true, errors: 'inline' },
    );
  }
  async function remove(stored: Fill) {
    const input = { fills: [{ uid: stored.uid, version: stored.version }] };
    const outcome = await runCommand(api.fills.delete, input, { said: () => 'Fill deleted', undo: true, errors: 'inline' });
    if (outcome.ok) onClose();
    else setError(outcome.error);
  }
  function lookAt(stored: Fill) {
    setSeen(stored);
    setDraft(draftOf(stored, zone));
    setError(null);
  }

  return (
    <form
      aria-label={fill ? 'Edit fill' : 'Add fill'}
      className="flex flex-col gap-2.5 whitespace-normal"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="flex flex-wrap items-start gap-3">
        <Field label="Side">
          {(control) => (
            <Select
              {...control}
              value={draft.side}
              onChange={(side) => change({ side })}
              options={[
                { value: 'buy', label: 'Buy' },
                { value: 'sell', label: 'Sell' },
              ]}
              className="w-20"
            />
          )}
        </Field>
        <Field label="Quantity">
          {(control) => (
            <NumberInput {...control} value={draft.quantity} onChange={(quantity) => change({ quantity })} className="w-24" autoFocus />
          )}
        </Field>
        <Field label="Price" hint={draft.price === '' ? 'not known' : undefined}>
          {(control) => <NumberInput {...control} value={draft.price} onChange={(price) => change({ price })} className="w-28" />}
        </Field>
        <Field label="Day">
          {(control) => <Input {...control} type="date" value={draft.day} onChange={(day) => change({ day })} className="w-36" />}
        </Field>
        <Field
          label="Time"
          hint={draft.time.trim() === '' ? 'only the day is known' : zoneCity(zone)}
          error={when === null ? 'A time such as 14:30:05' : undefined}
        >
          {(control) => <Input {...control} value={draft.time} onChange={(time) => change({ time })} className="w-28" />}
        </Field>
        {(seen === null || !Array.isArray(seen.fees)) && (
          <Field
            label={`Costs, ${seen?.currency ?? trade.quoteCurrency ?? trade.currency}`}
            hint={draft.costs === '' ? 'not known' : undefined}
          >
            {(control) => <MoneyInput {...control} value={draft.costs} onChange={(costs) => change({ costs })} className="w-24" />}
          </Field>
        )}
      </div>
      {error && (
        <ErrorAlert
          error={error}
          actions={
            current && (
              <Button size="sm" onClick={() => lookAt(current)}>
                Show it as it is now
              </Button>
            )
          }
        />
      )}
      <div className="flex items-center gap-2">
        <Button type="submit" variant="primary" size="sm" disabled={!isReady || isSaving} kbd="Enter">
          {fill ? 'Save fill' : 'Add this fill'}
        </Button>
        <Button size="sm" variant="quiet" onClick={onClose} kbd="Esc">
          Cancel
        </Button>
        {seen && (
          <Button size="sm" variant="quiet" icon={Trash2} className="ml-auto" onClick={() => void remove(seen)}>
            Delete fill
          </Button>
        )}
      </div>
    </form>
  );
}
