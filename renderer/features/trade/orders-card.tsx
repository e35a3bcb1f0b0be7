import type { Order } from '../../../src/contract/orders.ts';
import type { TradeDetail } from '../../../src/contract/trades.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import type { Format } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { Card } from '../../ui/card.tsx';
import { TABLE_HEAD } from './table-head.ts';

const KIND = {
  market: 'Market',
  limit: 'Limit',
  stop: 'Stop',
  stop_limit: 'Stop limit',
  trailing_stop: 'Trailing stop',
  unknown: 'Order',
} as const;
const DAY = 86_400_000;

/** The orders that a file told of, while this trade lasted: what was cancelled tells as much as what was filled. */
export function OrdersCard({ trade }: { trade: TradeDetail }) {
  const format = useFormat();
  const { account, instrument, openedAt, closedAt } = trade;
  const from = Date.parse(openedAt) - (openedAt.length === 10 ? 0 : 15 * 60_000);
  const to = closedAt === null ? null : Date.parse(closedAt) + (closedAt.length === 10 ? DAY : 0);
  const orders = useQuery(api.orders.list, { account, instrument, from, to, limit: 100 }).data?.orders ?? [];
  if (orders.length === 0) return null;
  return (
    <Card title="Orders" meta={`${format.number(orders.length)} while it lasted`}>
      <div className="overflow-x-auto">
        <table aria-label="Orders" className="w-full border-separate border-spacing-0 text-sm tabular-nums">
          <thead>
            <tr className={TABLE_HEAD}>
              <th scope="col" className="pl-3! text-left">
                Placed
              </th>
              <th scope="col" className="text-left">
                Order
              </th>
              <th scope="col">Qty</th>
              <th scope="col">Limit</th>
              <th scope="col">Stop</th>
              <th scope="col" className="pl-4! text-left">
                Became
              </th>
            </tr>
          </thead>
          <tbody>
            {orders.toReversed().map((order) => (
              <tr key={order.uid} className="h-6 text-right [&>td]:border-b [&>td]:border-line [&>td]:px-2 last:[&>td]:border-b-0">
                <td className="pl-3! text-left text-fg-2">{order.placedAt === null ? '–' : format.seconds(Date.parse(order.placedAt))}</td>
                <td className="text-left">
                  {KIND[order.kind]} {order.side}
                </td>
                <td>{format.number(order.quantity)}</td>
                <td>{format.number(order.price)}</td>
                <td>{format.number(order.stopPrice)}</td>
                <td className="pl-4! text-left text-fg-2">{became(order, format)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

const became = ({ status, endedAt }: Order, format: Format): string =>
  `${status === 'partial' ? 'filled in part' : status === 'unknown' ? 'not known' : status}${endedAt === null ? '' : ` ${format.seconds(Date.parse(endedAt))}`}`;
