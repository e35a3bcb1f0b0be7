import type { DayPage, DayTrade } from '../../../src/contract/days.ts';
import { currencyDigits } from '../../../src/domain/money/currency-digits.ts';
import { filterPath } from '../../filter/filter-path.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { NOTHING } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { RBar } from '../../ui/r-bar.tsx';
import { RFigure } from '../../ui/r-figure.tsx';
import { Result } from '../../ui/result.tsx';
import { TagChip } from '../../ui/tag-chip.tsx';
import { DayTableHead } from './day-table-head.tsx';

type List = keyof DayPage['trades'];
interface DayTradesProps {
  list: List;
  day: string;
  trades: DayPage['trades'][List];
  meta?: string;
  /** The day is still to come. */
  isAhead?: boolean;
}

/** What became of trades on a day; each leads to its page. */
export function DayTrades({ list, day, trades: { rows, total }, meta, isAhead = false }: DayTradesProps) {
  const { filter } = useFilter();
  if (total === 0) return null;
  const { title, time } = LISTS[list];
  const more = total - rows.length;
  const isMixed =
    new Set(rows.filter(({ trade, net }) => (list === 'closed' ? trade.net : net) !== null).map(({ trade }) => trade.currency)).size > 1;
  const money = isMixed ? 'w-32 max-2xl:w-29 text-right' : 'w-24 text-right';
  const differs = list === 'closed' && rows.some(({ trade, net }) => trade.net !== net);
  return (
    <Card title={isAhead ? 'Open now' : title} meta={meta ?? String(total)}>
      <table className="w-full table-fixed border-separate border-spacing-0 text-sm tabular-nums">
        <DayTableHead
          columns={[
            [time, 'w-17 max-2xl:w-16'],
            ['Trade', 'min-[1800px]:w-80'],
            ['Setup', 'w-36 max-xl:w-33 max-lg:hidden'],
            ['Exits', 'w-13 max-2xl:w-12 text-right'],
            ...(list === 'closed' && !differs ? [] : ([['Today', list === 'closed' ? 'w-24 max-2xl:w-22 text-right' : money]] as const)),
            ...(list === 'closed'
              ? ([
                  ['Net', money],
                  ['R', 'w-16 max-2xl:w-14 text-right'],
                  ['', 'w-16 max-xl:hidden'],
                ] as const)
              : []),
            ['Tags', 'w-44 max-2xl:w-32 max-xl:w-28 min-[1800px]:w-auto'],
          ]}
        />
        <tbody>
          {rows.map((row) => (
            <TradeOfDay key={row.trade.uid} {...{ row, list, day, differs, isMixed }} />
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <p className="border-t border-line px-3 py-1.5 text-sm text-fg-3">
          {more} more.{' '}
          {list === 'closed' && (
            <Link
              to={filterPath('/trades', { ...filter, dates: { meaning: 'closed', from: day, to: day } })}
              className="text-accent-fg hover:underline"
            >
              Show all {total} in the table
            </Link>
          )}
        </p>
      )}
    </Card>
  );
}

const LISTS: Record<List, { title: string; time: string }> = {
  closed: { title: 'Trades closed', time: 'Closed' },
  opened: { title: 'Opened and kept', time: 'Opened' },
  adjusted: { title: 'Partly closed or added to', time: 'Opened' },
  held: { title: 'Held over the day', time: 'Opened' },
};

interface TradeOfDayProps {
  row: DayTrade;
  list: List;
  day: string;
  differs: boolean;
  /** Of several currencies: each says its own. */
  isMixed: boolean;
}

const CELL = 'h-[26px] border-t border-line px-2 first:pl-3';

function TradeOfDay({ row: { trade, exits, net }, list, day, differs, isMixed }: TradeOfDayProps) {
  const format = useFormat();
  const { filter } = useFilter();
  const digits = currencyDigits(trade.currency);
  const isClosed = list === 'closed';
  const path = filterPath(`/trades/${trade.uid}`, isClosed ? { ...filter, dates: { meaning: 'closed', from: day, to: day } } : filter);
  const [tag, ...others] = trade.tags;
  const unit = <span className="ml-1 inline-block w-7 text-left text-xs font-normal text-fg-3">{trade.currency}</span>;
  return (
    <tr className="focus-within:bg-accent-soft hover:bg-hover">
      <td className={`${CELL} text-fg-2`}>
        {timeOf(isClosed ? trade.closedAt : trade.openedAt, list === 'closed' || list === 'opened', format)}
      </td>
      <td className={`${CELL} truncate`}>
        <Link to={path} data-trade title={trade.symbol} className="font-medium hover:underline">
          {trade.symbol}
        </Link>{' '}
        <span className="text-fg-3">
          {trade.direction}
          <span className="max-2xl:hidden">, {trade.accountName}</span>
        </span>
      </td>
      <td className={`${CELL} truncate max-lg:hidden`} title={trade.setup?.name}>
        {trade.setup?.name ?? <span className="text-fg-3">{NOTHING}</span>}
      </td>
      <td className={`${CELL} text-right text-fg-2`}>{exits || NOTHING}</td>
      {(!isClosed || differs) && (
        <td className={`${CELL} text-right`}>
          <Result
            value={net}
            currency={trade.currency}
            reason={exits === 0 ? 'nothing realised on this day' : 'not known'}
            digits={digits}
          />
          {isMixed && !isClosed && unit}
        </td>
      )}
      {isClosed && (
        <td className={`${CELL} text-right font-medium`}>
          <Result value={trade.net} currency={trade.currency} reason={trade.missing.join(', ') || 'not known'} digits={digits} />
          {isMixed && unit}
        </td>
      )}
      {isClosed && (
        <td className={`${CELL} text-right whitespace-nowrap`}>
          <RFigure value={trade.r} bare />
        </td>
      )}
      {isClosed && (
        <td className={`${CELL} max-xl:hidden`}>
          <RBar r={trade.r} width={48} />
        </td>
      )}
      <td className={CELL}>
        <span className="flex min-w-0 items-center gap-1">
          {tag && <TagChip tag={tag} />}
          {others.length > 0 && (
            <span className="text-xs text-fg-3" title={others.map(({ name }) => name).join(', ')}>
              +{others.length}
            </span>
          )}
        </span>
      </td>
    </tr>
  );
}

/** The hour on the day itself, else the day; a dash where nobody knows the hour. */
function timeOf(at: string | null, isToday: boolean, format: ReturnType<typeof useFormat>): React.ReactNode {
  if (at === null) return NOTHING;
  if (!isToday) return format.dayOfYear(at.slice(0, 10));
  return at.length > 10 ? format.time(Date.parse(at)) : <span title="Only the day is known">{NOTHING}</span>;
}
