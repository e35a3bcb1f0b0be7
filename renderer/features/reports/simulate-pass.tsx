import type { OutputOf } from '../../../src/contract/call.ts';
import type { reports } from '../../../src/contract/reports.ts';
import { useFormat } from '../../format/format-context.ts';
import { Card } from '../../ui/card.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { AmountField } from './amount-field.tsx';
import type { SimulateState } from './simulate-state.ts';

interface SimulatePassProps {
  data: OutputOf<typeof reports.simulate>;
  state: SimulateState;
  onChange: (part: Partial<SimulateState>) => void;
}

/** A test such as an evaluation: so much won before so much is lost. */
export function SimulatePass({ data, state, onChange }: SimulatePassProps) {
  const format = useFormat();
  const { unit, target, limit, kind } = state;
  const of = unit === 'r' ? 'R' : data.basis.currency;
  const odds = (part: number) => format.percent(part * 100);
  return (
    <Card title="Passing a test" meta="a target before a limit">
      <div className="flex flex-col items-start gap-2 px-3 pb-3 [&>dl]:w-full">
        <div className="flex flex-wrap gap-3">
          <AmountField label={`Target, ${of}`} value={target} onChange={(next) => onChange({ target: next })} />
          <AmountField label={`Limit, ${of}`} value={limit} onChange={(next) => onChange({ limit: next })} />
        </div>
        <Segmented
          size="sm"
          aria-label="Limit counted from"
          value={kind}
          onChange={(next) => onChange({ kind: next })}
          options={[
            { value: 'static', label: 'from the start' },
            { value: 'trailing', label: 'from the highest' },
          ]}
        />
        {data.pass ? (
          <dl className="grid grid-cols-[1fr_auto] gap-x-3 text-sm leading-6 tabular-nums">
            <dt className="text-fg-2">Reach the target first</dt>
            <dd className="text-right font-medium">{odds(data.pass.passed)}</dd>
            <dt className="text-fg-2">Reach the limit first</dt>
            <dd className="text-right font-medium">{odds(data.pass.failed)}</dd>
            <dt className="text-fg-2">Neither within {format.number(data.trades)} trades</dt>
            <dd className="text-right font-medium">{odds(data.pass.neither)}</dd>
            {data.pass.medianTrades !== null && (
              <>
                <dt className="text-fg-2">Trades until passed, middle</dt>
                <dd className="text-right font-medium">{format.number(data.pass.medianTrades)}</dd>
              </>
            )}
          </dl>
        ) : (
          <p className="text-sm text-fg-2">Give a target and a limit to see the odds of reaching one before the other.</p>
        )}
      </div>
    </Card>
  );
}
