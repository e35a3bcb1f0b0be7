import { Plus } from 'lucide-react';
import { useState } from 'react';
import { GroupBy } from '../../../src/contract/filter.ts';
import { metrics } from '../../../src/domain/metrics/catalog.ts';
import { GROUPINGS } from '../../filter/group-words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { CARD_KINDS, type CardKind } from './card-kinds.ts';
import type { DashboardCard } from './layout.ts';

type Choice = Pick<DashboardCard, 'kind' | 'by' | 'metric'>;

/** Which card comes next. */
export function AddCard({ onAdd }: { onAdd: (choice: Choice) => void }) {
  const [isOpen, setOpen] = useState(false);
  const [by, setBy] = useState<GroupBy>('symbol');
  const [metric, setMetric] = useState('sqn');
  function add(choice: Choice) {
    setOpen(false);
    onAdd(choice);
  }
  return (
    <>
      <Button size="sm" icon={Plus} onClick={() => setOpen(true)}>
        Add card
      </Button>
      <Dialog open={isOpen} onOpenChange={setOpen} title="Add card" description="It comes last, and is moved from there." size="md">
        <div className="mb-3 grid grid-cols-2 gap-3 border-b border-line pb-3">
          <Field label="One statistic">
            {(control) => (
              <div className="flex gap-1.5">
                <Select
                  {...control}
                  className="flex-1"
                  value={metric}
                  onChange={setMetric}
                  options={metrics.map(({ id, label }) => ({ value: id, label }))}
                />
                <Button onClick={() => add({ kind: 'figure', metric })}>Add</Button>
              </div>
            )}
          </Field>
          <Field label="Trades told apart by">
            {(control) => (
              <div className="flex gap-1.5">
                <Select
                  {...control}
                  className="flex-1"
                  value={by}
                  onChange={setBy}
                  options={GroupBy.options.map((value) => ({ value, label: GROUPINGS[value] }))}
                />
                <Button onClick={() => add({ kind: 'breakdown', by })}>Add</Button>
              </div>
            )}
          </Field>
        </div>
        <ul className="grid grid-cols-2 gap-1">
          {KINDS.map((kind) => (
            <li key={kind}>
              <button
                type="button"
                onClick={() => add({ kind })}
                className="flex h-full w-full flex-col rounded-md px-2 py-1.5 text-left -outline-offset-2 hover:bg-hover"
              >
                <span className="font-medium">{CARD_KINDS[kind].name}</span>
                <span className="text-sm text-fg-3">{CARD_KINDS[kind].about}</span>
              </button>
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}

const KINDS = (Object.keys(CARD_KINDS) as CardKind[]).filter((kind) => kind !== 'breakdown' && kind !== 'figure' && kind !== 'report');
