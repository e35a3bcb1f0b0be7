import type { Bridge } from '../../../src/contract/reports.ts';
import { negated } from '../../format/negated.ts';
import { Card } from '../../ui/card.tsx';
import { Result } from '../../ui/result.tsx';

/** Money by the days of exits and results of closed trades are two measures: where they differ, from one to the other. */
export function SummaryBridge({ bridge, currency }: { bridge: Bridge; currency: string }) {
  if (bridge.realised === bridge.closed) return null;
  const rows = [
    ['Realised by exits', bridge.realised],
    ['of trades still open', negated(bridge.ofOpen)],
    ['of closed trades, on other days or at other rates', bridge.outside],
    ['of closed trades whose own result is not known', negated(bridge.otherwise)],
  ] as const;
  return (
    <Card title="Realised money and results" meta={currency} className="mb-2.5 break-inside-avoid">
      <dl className="grid grid-cols-[1fr_auto] gap-x-3 px-3 pb-3 text-sm leading-6 tabular-nums">
        {rows.map(([name, value], at) =>
          at > 0 && !/[1-9]/.test(value) ? null : (
            <div key={name} className="contents">
              <dt className={at === 0 ? 'text-fg-2' : 'pl-3 text-fg-3'}>{name}</dt>
              <dd className="text-right">
                <Result value={value} currency={currency} />
              </dd>
            </div>
          ),
        )}
        <dt className="border-t border-line font-medium">Results of closed trades</dt>
        <dd className="border-t border-line text-right font-medium">
          <Result value={bridge.closed} currency={currency} />
        </dd>
      </dl>
    </Card>
  );
}
