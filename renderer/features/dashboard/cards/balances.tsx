import type { OutputOf } from '../../../../src/contract/call.ts';
import type { standings } from '../../../../src/contract/standings.ts';
import { api } from '../../../api.ts';
import { useQuery } from '../../../data/use-query.ts';
import { useFormat } from '../../../format/format-context.ts';
import { MODE } from '../../../format/words.ts';
import { Card } from '../../../ui/card.tsx';
import { Link } from '../../../ui/link.tsx';
import { useAsked } from '../asked.ts';
import { CardBody } from '../card-body.tsx';

/** What each account holds, from what it began with, was paid in and out, and realised. Currencies stand side by side. */
export function BalancesCard() {
  const { filter } = useAsked();
  const query = useQuery(api.reports.balances, {});
  const rows = (query.data?.accounts ?? []).filter(({ account }) => filter.accounts?.includes(account) ?? true);
  return (
    <Card title="Balances" meta="realised, without open positions" className="h-full">
      <CardBody query={query} missing={() => (rows.length === 0 ? 'No account here.' : null)}>
        {() => (
          <ul className="min-h-0 flex-1 overflow-auto pb-1">
            {rows.map((row) => (
              <Row key={row.account} row={row} />
            ))}
          </ul>
        )}
      </CardBody>
    </Card>
  );
}

type Balance = OutputOf<typeof standings.balances>['accounts'][number];

const MISSING = { balance: 'enter its starting balance', results: 'some results are not known', rates: 'some rates are missing' } as const;

function Row({ row: { account, name, mode, balance, currency, missing } }: { row: Balance }) {
  const format = useFormat();
  return (
    <li className="flex h-[27px] items-center gap-2 border-t border-line px-3 text-sm first:border-t-0">
      <Link to={`/accounts/${account}`} title={name} className="truncate rounded-sm underline-offset-2 hover:underline">
        {name}
      </Link>
      {mode !== 'live' && <span className="shrink-0 text-xs text-fg-3">{MODE[mode]}</span>}
      <span className="ml-auto shrink-0 tabular-nums">
        {balance === null ? (
          <Link to={`/accounts/${account}`} className="text-fg-3 underline decoration-line-3 underline-offset-2 hover:decoration-current">
            {MISSING[missing ?? 'balance']}
          </Link>
        ) : (
          format.money(balance, currency)
        )}
      </span>
      <span className="w-9 shrink-0 text-xs text-fg-3">{currency}</span>
    </li>
  );
}
