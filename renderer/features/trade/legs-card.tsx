import type { TradeDetail } from '../../../src/contract/trades.ts';
import { useFormat } from '../../format/format-context.ts';
import { Card } from '../../ui/card.tsx';
import { Result } from '../../ui/result.tsx';
import { sumOf } from './sum-of.ts';
import { Unknown } from './unknown.tsx';

/** The positions of a grouped trade, each with what it came to. */
export function LegsCard({ trade }: { trade: TradeDetail }) {
  const format = useFormat();
  if (trade.positions.length < 2) return null;
  return (
    <Card title="Legs" meta={`${format.number(trade.positions.length)} positions in ${format.number(trade.instruments)} instruments`}>
      <table aria-label="Legs" className="w-full border-separate border-spacing-0 text-sm tabular-nums">
        <thead>
          <tr className="h-7 text-right text-fg-3 [&>th]:border-b [&>th]:border-line-2 [&>th]:px-3 [&>th]:font-medium">
            <th scope="col" className="text-left">
              Symbol
            </th>
            <th scope="col" className="text-left">
              Side
            </th>
            <th scope="col">Exits</th>
            <th scope="col">Open</th>
            <th scope="col">Net of exits</th>
          </tr>
        </thead>
        <tbody>
          {trade.positions.map(({ uid, symbol, direction, status }) => {
            const exits = trade.exits.filter(({ position }) => position === uid);
            const left = trade.fills.findLast(({ position }) => position === uid)?.positionAfter ?? '0';
            return (
              <tr key={uid} className="h-7 text-right [&>td]:border-b [&>td]:border-line [&>td]:px-3 last:[&>td]:border-b-0">
                <td className="text-left font-medium normal-nums">{symbol}</td>
                <td className="text-left text-fg-2">{direction}</td>
                <td>{format.number(exits.length)}</td>
                <td>{status === 'open' ? format.number(left.replace('-', '')) : <Unknown reason="Closed" />}</td>
                <td>
                  {exits.length === 0 ? (
                    <Unknown reason="No exit yet" />
                  ) : (
                    <Result value={sumOf(exits.map(({ net }) => net))} currency={trade.currency} />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Card>
  );
}
