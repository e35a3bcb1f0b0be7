import { Pencil, Plus, Unlink } from 'lucide-react';
import { useState } from 'react';
import type { Plan } from '../../../src/contract/plans.ts';
import type { TradeDetail } from '../../../src/contract/trades.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import type { Format } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { inkOf } from '../../ui/ink-of.ts';
import { PlanEvents } from './plan-events.tsx';
import { PlanForm } from './plan-form.tsx';
import { type PlanRow, planRows } from './plan-rows.ts';
import { TiePlan } from './tie-plan.tsx';
import { Unknown } from './unknown.tsx';

/** What was meant beside what came of it. */
export function PlanCard({ trade }: { trade: TradeDetail }) {
  const [isWriting, setWriting] = useState(false);
  const [plan, ...more] = trade.plans;
  if (isWriting)
    return (
      <Card title="Plan and what happened">
        <PlanForm trade={trade} plan={plan ?? null} onClose={() => setWriting(false)} />
      </Card>
    );
  if (!plan)
    return (
      <Card title="Plan and what happened">
        <div className="flex flex-col items-start gap-2 px-3 pb-3">
          <p className="text-sm text-fg-3">
            No plan was written down for this trade.{trade.r === null && ' With a stop or a risk it has a result in R.'}
          </p>
          <span className="flex flex-wrap items-center gap-2">
            <Button size="sm" icon={Plus} kbd="P" onClick={() => setWriting(true)} data-make-plan>
              Write its plan
            </Button>
            <TiePlan trade={trade} />
          </span>
        </div>
      </Card>
    );
  return (
    <Card
      title="Plan and what happened"
      meta={more.length > 0 ? `${more.length} more plans` : undefined}
      actions={
        <>
          <IconButton size="sm" icon={Unlink} label="Untie this plan from the trade" onClick={() => void untie(plan)} />
          <IconButton size="sm" icon={Pencil} label="Change the plan" kbd="P" onClick={() => setWriting(true)} data-make-plan />
        </>
      }
    >
      <PlanTable trade={trade} plan={plan} />
      {plan.note !== '' && <p className="border-t border-line px-3 py-1.5 text-sm whitespace-pre-wrap text-fg-2">{plan.note}</p>}
      <PlanEvents trade={trade} plan={plan} />
    </Card>
  );
}

const untie = ({ uid }: Plan) => runCommand(api.plans.reopen, { uid }, { said: () => 'The plan is open again', undo: true });

function PlanTable({ trade, plan }: { trade: TradeDetail; plan: Plan }) {
  const format = useFormat();
  return (
    <table className="w-full table-fixed border-separate border-spacing-0 text-sm tabular-nums">
      <thead>
        <tr className="h-6 text-right text-fg-3 [&>th]:border-b [&>th]:border-line-2 [&>th]:px-1.5 [&>th]:font-medium">
          <th scope="col" className="pl-3!">
            <span className="sr-only">What</span>
          </th>
          <th scope="col" className="w-[25%]">
            Plan
          </th>
          <th scope="col" className="w-[25%]">
            Actual
          </th>
          <th scope="col" className="w-[24%] pr-3!">
            Gap
          </th>
        </tr>
      </thead>
      <tbody>
        {planRows(trade, plan).map((row) => (
          <tr key={row.name} className="h-6 text-right [&>*]:border-b [&>*]:border-line [&>*]:px-1.5 last:[&>*]:border-b-0">
            <th scope="row" className="truncate pr-0! pl-3! text-left font-normal text-fg-2">
              {row.name}
              {row.name === 'Risk' && <span className="text-fg-3">, {trade.currency}</span>}
            </th>
            <td>
              {row.name === 'Risk' && row.plan === null && plan.risk ? (
                sayRisk(plan.risk, format)
              ) : (
                <Text row={row} value={row.plan} trade={trade} />
              )}
            </td>
            <td>
              <Text row={row} value={row.actual} trade={trade} />
            </td>
            <td className="pr-3!">
              <Gap row={row} trade={trade} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Text({ row, value, trade }: { row: PlanRow; value: string | null; trade: TradeDetail }) {
  const format = useFormat();
  return value === null ? <Unknown reason={row.reason} /> : write(row, value, trade.currency, format, false);
}

function Gap({ row, trade }: { row: PlanRow; trade: TradeDetail }) {
  const format = useFormat();
  if (row.gap === null) return <Unknown reason="There is nothing to compare" />;
  return <span className={row.isResult ? inkOf(row.gap) : 'text-fg-2'}>{write(row, row.gap, trade.currency, format, true)}</span>;
}

function write({ unit }: PlanRow, value: string, currency: string, format: Format, signed: boolean): string {
  switch (unit) {
    case 'money':
      return format.money(value, currency, { signed });
    case 'r':
      return signed ? format.number(value, { digits: 2, signed }) : format.r(value);
    case 'price': {
      const digits = value.split('.')[1]?.length ?? 0;
      return format.number(value, { digits: Math.max(2, Math.min(5, digits)), signed });
    }
    default:
      return unit satisfies never;
  }
}

const UNIT = { money: '', maxLoss: ' at most', price: ' a unit', ticks: ' ticks', pips: ' pips', percent: ' %' } as const;
const sayRisk = ({ value, unit }: NonNullable<Plan['risk']>, format: Format) => `${format.number(value)}${UNIT[unit]}`;
