import type { Trade } from '../../../src/contract/trades.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { type Format, NOTHING } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { Link } from '../../ui/link.tsx';
import { figure } from '../trades/figure.tsx';
import { FIGURE, priceColumn, priceDigits, sizeColumn, sizeDigits } from '../trades/figures.ts';

/** Some trades, at a glance: those given, or those named. */
export function TradeList(props: { trades: readonly Trade[] } | { uids: readonly string[] }) {
  const asked = useQuery(api.trades.rows, { uids: 'uids' in props ? [...props.uids].slice(0, 100) : [] }, { enabled: 'uids' in props });
  const trades = 'trades' in props ? props.trades : (asked.data?.trades ?? []);
  const format = useFormat();
  const decimals = {
    size: sizeColumn(trades.map(({ quantity }) => quantity)),
    price: priceColumn(trades.flatMap(({ avgEntry, avgExit }) => [avgEntry, avgExit])),
  };
  return (
    <table aria-label="Trades" className="w-full table-fixed border-separate border-spacing-0 text-sm">
      <thead>
        <tr className="h-7 text-left text-fg-3 [&>th]:border-y [&>th]:border-line [&>th]:bg-sunken [&>th]:px-3 [&>th]:font-normal">
          <th className="w-27">Day</th>
          <th>Symbol</th>
          <th className="w-22">Side</th>
          <th className="w-[10%] text-right">Size</th>
          <th className="w-[12%] text-right">Entry</th>
          <th className="w-[12%] text-right">Exit</th>
          <th className="w-[15%] text-right">Net</th>
        </tr>
      </thead>
      <tbody>
        {trades.map((trade) => (
          <Row key={trade.uid} trade={trade} format={format} decimals={decimals} isStored={'uids' in props} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  trade: Trade;
  format: Format;
  /** Those of its columns. */
  decimals: { readonly size: number; readonly price: number };
  isStored: boolean;
}

function Row({ trade, format, decimals, isStored }: RowProps) {
  const { uid, openedDay, symbol, direction, status, quantity, avgEntry, avgExit, net, currency, missing } = trade;
  return (
    <tr className="h-6 hover:bg-hover [&>td]:truncate [&>td]:border-b [&>td]:border-line [&>td]:px-3 last:[&>td]:border-b-0">
      <td className="text-fg-2">{format.day(openedDay)}</td>
      <td className="font-medium" title={symbol}>
        {isStored ? (
          <Link to={`/trades/${uid}`} className="rounded-sm hover:underline">
            {symbol}
          </Link>
        ) : (
          symbol
        )}
      </td>
      <td className="text-fg-2">
        {direction}
        {status === 'open' && ', open'}
      </td>
      <td className={`${FIGURE} overflow-visible!`} title={quantity}>
        {figure(format.locale, quantity, { digits: sizeDigits(quantity), column: decimals.size })}
      </td>
      {[avgEntry, avgExit].map((price, at) => (
        <td key={at === 0 ? 'entry' : 'exit'} className={`${FIGURE} overflow-visible!`} title={price ?? undefined}>
          {price === null ? NOTHING : figure(format.locale, price, { digits: priceDigits(price), column: decimals.price })}
        </td>
      ))}
      <td
        className={`text-right ${net?.startsWith('-') ? 'text-loss' : net === null || net === '0' ? 'text-fg-3' : 'text-gain'}`}
        title={net === null ? whyUnknown(missing, status) : undefined}
      >
        {net === null ? NOTHING : format.money(net, currency, { signed: true })}
      </td>
    </tr>
  );
}

const whyUnknown = (missing: readonly string[], status: Trade['status']) =>
  missing.length > 0 ? `Not known without its ${missing.join(', ')}` : status === 'open' ? 'Still open' : 'Not known';
