import { memo, useLayoutEffect, useRef } from 'react';
import type { TradeRow } from '../../../src/contract/table.ts';
import { useToday } from '../../data/use-today.ts';
import { filterPath } from '../../filter/filter-path.ts';
import { useFormat } from '../../format/format-context.ts';
import { shortSymbol } from '../../format/short-symbol.ts';
import { Link } from '../../ui/link.tsx';
import { RFigure } from '../../ui/r-figure.tsx';
import { Result } from '../../ui/result.tsx';
import { whyNoR, whyUnknown } from '../trades/why-unknown.ts';
import { useAsked } from './asked.ts';

/** A few closed trades, each a way to its page. */
export const TradeTable = memo(function TradeTable({ rows }: { rows: readonly TradeRow[] }) {
  const { counted: filter } = useAsked();
  const format = useFormat();
  const body = useFocusOnTrade(rows);
  const today = useToday();
  const thisYear = today.slice(0, 4);
  const when = ({ closedAt, closedDay }: TradeRow) =>
    closedDay === today && closedAt && closedAt.length > 10
      ? format.time(Date.parse(closedAt))
      : format.shortDate(closedDay ?? '', thisYear);
  const isMixed = new Set(rows.map(({ currency }) => currency)).size > 1;
  // No wider than its words, and gone where there is least room: the name of the trade needs it more.
  const widest = Math.max('Closed'.length, ...rows.map((row) => when(row).length));
  const isTight = isMixed && widest > 8;
  const isLong = rows.some(({ symbol }) => shortSymbol(symbol, thisYear, format).length > 12);
  const noWhen = isLong ? '@max-[280px]:hidden' : isTight ? '@max-[260px]:hidden' : isMixed ? '@max-[240px]:hidden' : '';
  const padding = isLong ? '@max-[280px]:pl-3' : isTight ? '@max-[260px]:pl-3' : isMixed ? '@max-[240px]:pl-3' : '';
  const noSide = isMixed ? '@max-[300px]:sr-only' : isLong ? '@max-[240px]:sr-only' : '';
  const noR = isMixed ? '@max-[340px]:hidden' : '@max-[300px]:hidden';
  return (
    <div className="min-h-0 flex-1 overflow-auto">
      <table className="w-full table-fixed text-sm tabular-nums">
        <thead>
          <tr className="h-[27px] border-b border-line-2 text-fg-3 *:font-normal">
            <th scope="col" style={{ width: `calc(${widest}ch + 16px)` }} className={`pl-3 text-left ${noWhen}`}>
              Closed
            </th>
            <th scope="col" className={`text-left ${padding}`}>
              Trade
            </th>
            <th scope="col" className={`w-12 text-right ${noR}`}>
              R
            </th>
            <th scope="col" className={`pr-3 text-right ${isMixed ? 'w-[116px]' : 'w-[84px]'}`}>
              Net
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row keeps nothing but the focus, which is moved with its trade; made anew for each trade, rows cost more than the rest of their card
            <tr key={place} className="h-[27px] border-b border-line last:border-b-0 hover:bg-hover">
              <td className={`pl-3 whitespace-nowrap text-fg-2 ${noWhen}`}>{when(row)}</td>
              <th scope="row" className={`truncate text-left font-normal ${padding}`}>
                <Link
                  to={filterPath(`/trades/${row.uid}`, filter)}
                  title={`${row.symbol} ${row.direction}, closed ${when(row)}`}
                  className="rounded-sm underline-offset-2 hover:underline"
                >
                  {shortSymbol(row.symbol, thisYear, format)} <span className={`text-fg-3 ${noSide}`}>{row.direction}</span>
                </Link>
              </th>
              <td className={`text-right ${noR}`}>
                <RFigure value={row.r} reason={whyNoR(row)} bare />
              </td>
              <td className="pr-3 text-right whitespace-nowrap">
                <Result value={row.net} currency={row.currency} reason={whyUnknown(row)} />
                {isMixed && <span className="ml-1 text-xs text-fg-3">{row.currency}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});

/** Rows stay in their place whatever trade comes into it: who has the focus on one has it on the same trade after. */
function useFocusOnTrade(rows: readonly TradeRow[]) {
  const body = useRef<HTMLTableSectionElement>(null);
  const drawn = useRef(rows);
  useLayoutEffect(() => {
    const before = drawn.current;
    drawn.current = rows;
    const row = document.activeElement?.closest('tr');
    if (before === rows || !row || row.parentElement !== body.current) return;
    const trade = before[row.sectionRowIndex]?.uid;
    const place = rows.findIndex(({ uid }) => uid === trade);
    if (place !== -1 && place !== row.sectionRowIndex) body.current?.rows[place]?.querySelector('a')?.focus();
  }, [rows]);
  return body;
}
