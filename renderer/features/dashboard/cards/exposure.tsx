import type { OutputOf } from '../../../../src/contract/call.ts';
import type { standings } from '../../../../src/contract/standings.ts';
import { api } from '../../../api.ts';
import { useToday } from '../../../data/use-today.ts';
import { filterPath } from '../../../filter/filter-path.ts';
import { useFormat } from '../../../format/format-context.ts';
import { shortSymbol } from '../../../format/short-symbol.ts';
import { Amount } from '../../../ui/amount.tsx';
import { Card } from '../../../ui/card.tsx';
import { Link } from '../../../ui/link.tsx';
import { CardBody } from '../card-body.tsx';
import { inExposure, undated } from '../inquiries.ts';
import type { DashboardCard } from '../layout.ts';
import { useAnswer } from '../use-answer.ts';

/** What is open, and what it loses if it loses all that was risked. */
export function ExposureCard({ card }: { card: DashboardCard }) {
  const format = useFormat();
  const query = useAnswer(api.reports.exposure, inExposure(card));
  const { data } = query;
  return (
    <Card
      title="Open risk"
      meta="as it was at first"
      actions={
        data &&
        data.of > 0 && (
          <Link
            to={filterPath('/trades', { ...undated(query.asked.filter), status: 'open' })}
            className="rounded-sm px-1 text-sm text-accent-fg hover:underline"
          >
            All {format.number(data.of)}
          </Link>
        )
      }
      className="h-full"
    >
      <CardBody query={query} missing={({ of }) => (of === 0 ? 'Nothing is open.' : null)}>
        {(shown) => <Rows data={shown} />}
      </CardBody>
    </Card>
  );
}

function Rows({ data }: { data: OutputOf<typeof standings.exposure> }) {
  const format = useFormat();
  const thisYear = useToday().slice(0, 4);
  const currencies = Map.groupBy(data.accounts, ({ currency }) => currency);
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-auto">
      <table className="w-full table-fixed text-sm tabular-nums">
        <thead>
          <tr className="h-[27px] border-b border-line-2 text-fg-3 *:font-normal">
            <th scope="col" className="w-[84px] pl-3 text-left">
              Opened
            </th>
            <th scope="col" className="text-left">
              Position
            </th>
            <th scope="col" className="w-16 text-right @max-[300px]:hidden">
              Size
            </th>
            <th scope="col" className="w-28 pr-3 text-right">
              Risk
            </th>
          </tr>
        </thead>
        <tbody>
          {data.trades.map(({ uid, symbol, direction, openedDay, openQuantity, risk, currency }) => (
            <tr key={uid} className="h-[27px] border-b border-line last:border-b-0 hover:bg-hover">
              <td className="pl-3 whitespace-nowrap text-fg-2">{format.shortDate(openedDay, thisYear)}</td>
              <th scope="row" className="truncate text-left font-normal">
                <Link to={`/trades/${uid}`} title={`${symbol} ${direction}`} className="rounded-sm underline-offset-2 hover:underline">
                  {shortSymbol(symbol, thisYear, format)} <span className="text-fg-3">{direction}</span>
                </Link>
              </th>
              <td className="text-right text-fg-2 @max-[300px]:hidden">{format.number(openQuantity)}</td>
              <td className="pr-3 text-right whitespace-nowrap">
                {risk === null ? (
                  <Amount value={null} currency={currency} digits={2} reason="no stop and no amount at risk is known" />
                ) : (
                  format.money(risk, currency)
                )}
                {risk !== null && <span className="ml-1 text-xs text-fg-3">{currency}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-auto flex min-h-6 shrink-0 flex-wrap items-center gap-x-3 px-3 pb-1 text-xs whitespace-nowrap text-fg-3">
        {[...currencies].map(([currency, sums]) => {
          const unknown = sums.reduce((sum, each) => sum + each.unknown, 0);
          return (
            <span key={currency}>
              {currency}: {format.number(sums.reduce((sum, each) => sum + each.trades, 0))} open
              {unknown > 0 && `, ${format.number(unknown)} without a known risk`}
            </span>
          );
        })}
      </p>
    </div>
  );
}
