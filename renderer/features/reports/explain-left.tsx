import type { OutputOf } from '../../../src/contract/call.ts';
import type { Filter } from '../../../src/contract/filter.ts';
import { readFilter } from '../../../src/contract/read-filter.ts';
import type { LeftOut, reports } from '../../../src/contract/reports.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { filterPath } from '../../filter/filter-path.ts';
import { useFormat } from '../../format/format-context.ts';
import { leftFilter } from './counted-filter.ts';
import { ExplainLink, ExplainSection } from './explain-section.tsx';

type Explanation = OutputOf<typeof reports.explain>;

/** What the filter means and the figure does not hold, by reason; each opens as a table where a filter can tell it. */
export function ExplainLeft({ filter, explanation: { basis, without } }: { filter: Filter; explanation: Explanation }) {
  const format = useFormat();
  const accounts = useQuery(api.accounts.list, {}).data?.accounts ?? [];
  const rows = [
    ...without.map(({ why, trades, filter: opens }) => ({ why: WITHOUT[why], trades, opens: opens && readFilter(opens) })),
    ...basis.left.map(({ why, trades }) => ({ why: LEFT[why], trades, opens: leftFilter(filter, why, accounts) })),
  ];
  const all = rows.reduce((sum, { trades }) => sum + trades, 0);
  if (all === 0) return null;
  return (
    <ExplainSection title={`Left out ${format.number(all)}`}>
      <dl className="grid grid-cols-[1fr_auto] gap-x-3 text-sm leading-[22px]">
        {rows.map(({ why, trades, opens }) => (
          <div key={why} className="contents">
            <dt className="text-fg-3">{why}</dt>
            <dd className="text-right">
              {opens ? (
                <ExplainLink to={filterPath('/trades', opens)}>
                  {format.number(trades)} {trades === 1 ? 'trade' : 'trades'}
                </ExplainLink>
              ) : (
                `${format.number(trades)} ${trades === 1 ? 'trade' : 'trades'}`
              )}
            </dd>
          </div>
        ))}
      </dl>
      {basis.noRate.map(({ from, to, firstDay, lastDay }) => (
        <p key={from} className="mt-1 text-sm text-fg-2">
          No rate from {from} to {to}
          {firstDay === lastDay ? ` for ${format.day(firstDay)}.` : `, ${format.days(firstDay, lastDay)}.`}
        </p>
      ))}
    </ExplainSection>
  );
}

const WITHOUT: Readonly<Record<Explanation['without'][number]['why'], string>> = {
  noRisk: 'No stop, so no risk known',
  noCosts: 'Costs not known',
  noHours: 'Hours not known',
};
const LEFT: Readonly<Record<LeftOut, string>> = {
  open: 'Still open',
  unknown: 'Result not known',
  noRate: 'No rate for their currency',
  otherTotals: 'Accounts kept out of totals',
};
