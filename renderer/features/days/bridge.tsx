import { Link } from 'react-router';
import { subtract } from '../../../src/domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../../src/domain/decimal/decimal-text.ts';
import { filterPath } from '../../filter/filter-path.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useFormat } from '../../format/format-context.ts';
import { Result } from '../../ui/result.tsx';
import { count } from './say-day-cell.ts';
import type { DaySum } from './sum-days.ts';

interface BridgeProps {
  sum: DaySum;
  currency: string;
  span: { from: string; to: string };
}

/** Exits and trades count differently: both figures, each leading to its trades, and what lies between them. */
export function Bridge({ sum, currency, span }: BridgeProps) {
  const { filter } = useFilter();
  const format = useFormat();
  const { net, closedNet, exits, closed, unknown } = sum;
  const difference = decimalText(subtract(decimal(net ?? '0'), decimal(closedNet ?? '0')));
  const link = (meaning: 'realised' | 'closed') => filterPath('/trades', { ...filter, dates: { meaning, ...span } });
  return (
    <div className="grid gap-1 text-sm text-fg-2">
      <p className="flex justify-between gap-3">
        <Link to={link('realised')} className="text-accent-fg underline-offset-2 hover:underline">
          Realised by {count(exits, 'exit')}
        </Link>
        <Result value={net} currency={currency} reason="nothing realised" />
      </p>
      <p className="flex justify-between gap-3">
        <Link to={link('closed')} className="text-accent-fg underline-offset-2 hover:underline">
          Result of {count(closed, 'trade')} closed
        </Link>
        <Result value={closedNet} currency={currency} reason="no trade closed" />
      </p>
      {difference !== '0' && (
        <p className="text-fg-3">
          {format.money(difference, currency, { signed: true })} lies between them: money counts on the day of each exit, a trade when its
          last exit is made.
        </p>
      )}
      {unknown > 0 && <p className="text-fg-3">{count(unknown, 'exit')} without a known result in no sum.</p>}
    </div>
  );
}
