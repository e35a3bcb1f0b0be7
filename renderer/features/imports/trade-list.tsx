import type { Trade } from '../../../src/contract/trades.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { NOTHING } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';

/** Some trades, at a glance: those given, or those named. */
export function TradeList(props: { trades: readonly Trade[] } | { uids: readonly string[] }) {
  const asked = useQuery(api.trades.rows, { uids: 'uids' in props ? [...props.uids].slice(0, 100) : [] }, { enabled: 'uids' in props });
  const trades = 'trades' in props ? props.trades : (asked.data?.trades ?? []);
  const format = useFormat();
  return (
    <table className="w-full table-fixed text-sm">
      <thead className="sr-only">
        <tr>
          <th>Day</th>
          <th>Symbol</th>
          <th>Side</th>
          <th>Size</th>
          <th>Entry</th>
          <th>Exit</th>
          <th>Net</th>
        </tr>
      </thead>
      <tbody>
        {trades.map(({ uid, openedDay, symbol, direction, status, quantity, avgEntry, avgExit, net, currency, missing }) => (
          <tr key={uid} className="h-6 [&>td]:truncate [&>td]:border-t [&>td]:border-line [&>td]:px-3">
            <td className="w-28 text-fg-2">{format.day(openedDay)}</td>
            <td className="font-medium" title={symbol}>
              {symbol}
            </td>
            <td className="w-28 text-fg-2">
              {direction}
              {status === 'open' && ', open'}
            </td>
            <td className="w-24 text-right">{format.number(quantity)}</td>
            <td className="w-24 text-right">{avgEntry === null ? NOTHING : format.number(avgEntry, { digits: 4 })}</td>
            <td className="w-24 text-right">{avgExit === null ? NOTHING : format.number(avgExit, { digits: 4 })}</td>
            <td
              className={`w-28 text-right ${net?.startsWith('-') ? 'text-loss' : net === null || net === '0' ? 'text-fg-3' : 'text-gain'}`}
              title={net === null ? `Not known: ${missing.join(', ')}` : undefined}
            >
              {net === null ? NOTHING : format.money(net, currency, { signed: true })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
