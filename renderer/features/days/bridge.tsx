import type { DaySum } from '../../../src/contract/days.ts';
import { subtract } from '../../../src/domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../../src/domain/decimal/decimal-text.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { filterPath } from '../../filter/filter-path.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { countOf } from '../../format/count-of.ts';
import { useFormat } from '../../format/format-context.ts';
import { Link } from '../../ui/link.tsx';
import { Result } from '../../ui/result.tsx';
import { realised } from './sum-days.ts';

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
  const accounts = useAccountsIn(currency);
  const difference = decimalText(subtract(decimal(net), decimal(closedNet)));
  const link = (meaning: 'realised' | 'closed') =>
    filterPath('/trades', { ...filter, ...(filter.accounts ? {} : accounts), dates: { meaning, ...span } });
  return (
    <div className="grid text-sm text-fg-2">
      <p className="flex items-center justify-between gap-3">
        <Link to={link('realised')} className="leading-6 text-accent-fg underline-offset-2 hover:underline">
          Realised by {countOf(exits, 'exit', format)}
        </Link>
        <Result value={realised(sum)} currency={currency} reason="nothing realised" />
      </p>
      <p className="flex items-center justify-between gap-3">
        <Link to={link('closed')} className="leading-6 text-accent-fg underline-offset-2 hover:underline">
          Result of {countOf(closed, 'trade', format)} closed
        </Link>
        <Result value={closed === 0 ? null : closedNet} currency={currency} reason="no trade closed" />
      </p>
      {difference !== '0' && (
        <p className="text-fg-3">
          {format.money(difference, currency, { signed: true })} lies between them: money counts on the day of each exit, a trade when its
          last exit is made.
        </p>
      )}
      {unknown > 0 && <p className="text-fg-3">{countOf(unknown, 'exit', format)} without a known result in no sum.</p>}
    </div>
  );
}

/** Where accounts have several currencies, those that have this one: the table is to show the same trades. */
function useAccountsIn(currency: string): { accounts?: string[] } {
  const all = useQuery(api.accounts.list, {}).data?.accounts ?? [];
  const own = all.filter((account) => account.currency === currency).map(({ uid }) => uid);
  return own.length === all.length ? {} : { accounts: own };
}
