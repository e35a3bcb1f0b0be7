import type { DecimalMark } from '../../cells/number.ts';
import { readRow } from '../../cells/row-by-row.ts';
import { isNegative, isNothing, negated, over } from '../../cells/sums.ts';
import type { Cost, Found } from '../../facts.ts';
import type { Row } from '../../source.ts';
import { createDegiroEvents } from './degiro-events.ts';
import { degiroKind } from './degiro-kinds.ts';
import { AMOUNT, CURRENCY, cellOf, DATE, DESCRIPTION, FX, ORDER, readAmount, TIME } from './degiro-rows.ts';
import { degiroTradeText } from './degiro-trade-text.ts';

export type DegiroOrders = ReturnType<typeof degiroOrders>;

interface Order {
  trades: number;
  readonly costs: Cost[];
  /** By the currency that was changed: what one unit of the other is worth in it. */
  readonly rates: Map<string, string>;
}

/** What belongs to an order, and which rows belong together without one. Only this is held of the file. */
export function degiroOrders(rows: Iterable<Row>, mark: DecimalMark) {
  const orders = new Map<string, Order>();
  const events = createDegiroEvents();
  // What cannot be reckoned here is said when the row itself is read.
  for (const row of rows) readRow(row, (each) => learnRow(each));

  let half: { readonly key: string; readonly minus: boolean; readonly link: string } | undefined;
  function learnRow(row: Row): readonly Found[] {
    const amount = readAmount(cellOf(row, AMOUNT), mark) ?? null;
    const trade = degiroTradeText(cellOf(row, DESCRIPTION), amount, mark);
    if (trade && trade.event !== '') events.learn(row, trade);
    const id = cellOf(row, ORDER);
    if (id !== '')
      learn(orderOf(orders, id), row, { amount, isTrade: trade !== undefined, rate: readAmount(cellOf(row, FX), mark) ?? null });
    return [];
  }

  return {
    events,
    isOfTrade: (row: Row) => (orders.get(cellOf(row, ORDER))?.trades ?? 0) > 0,
    /** The costs of an order stand with its first fill alone. */
    costsOnce: (row: Row): readonly Cost[] => orders.get(cellOf(row, ORDER))?.costs.splice(0) ?? [],
    rate(order: string, currency: string): string | undefined {
      const rate = orders.get(order)?.rates.get(currency);
      return rate === undefined ? undefined : over('1', rate);
    },
    /** Credit and debit follow each other within the minute. */
    conversion(row: Row): string {
      const key = [DATE, TIME, ORDER].map((place) => cellOf(row, place)).join(' ');
      const minus = isNegative(readAmount(cellOf(row, AMOUNT), mark) ?? '0');
      const link = half && half.key === key && half.minus !== minus ? half.link : `${key} ${row.row}`;
      half = half?.link === link ? undefined : { key, minus, link };
      return link;
    },
  };
}

function learn(order: Order, row: Row, { amount, isTrade, rate }: { amount: string | null; isTrade: boolean; rate: string | null }): void {
  if (isTrade) order.trades++;
  if (isTrade || amount === null || isNothing(amount)) return;
  const currency = cellOf(row, CURRENCY);
  const kind = degiroKind(cellOf(row, DESCRIPTION));
  if (kind === 'fee' || kind === 'tax') order.costs.push({ kind, amount: negated(amount), currency });
  if (kind === 'conversion' && rate !== null && !isNothing(rate)) order.rates.set(currency, rate);
}

function orderOf(orders: Map<string, Order>, id: string): Order {
  const order = orders.get(id) ?? { trades: 0, costs: [], rates: new Map() };
  orders.set(id, order);
  return order;
}
