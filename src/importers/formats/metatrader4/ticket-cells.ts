import { BadCell } from '../../cells/bad-cell.ts';
import { momentIn, numberIn, numberOrNothing, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { quoteOf } from '../../cells/known-size.ts';
import { lotByResult } from '../../cells/lot-by-result.ts';
import { isNothing, negated } from '../../cells/sums.ts';
import { unitsIn } from '../../cells/trip-in.ts';
import type { Cost, Moment, NamedInstrument } from '../../facts.ts';
import type { Row } from '../../source.ts';

/** What stands in the row of a ticket, with its comment. */
export interface Ticket {
  readonly row: number;
  readonly account: string | null;
  readonly number: string;
  readonly from: string | null;
  readonly side: 'buy' | 'sell';
  readonly instrument: NamedInstrument;
  /** In lots; the multiplier says what one is worth. */
  readonly lots: string;
  readonly multiplier: string | undefined;
  /** What its prices are in. */
  readonly quote: string | null;
  readonly opened: Moment;
  readonly openPrice: string;
  readonly stop: string | null;
  readonly target: string | null;
  readonly closed: Moment | null;
  readonly closePrice: string;
  readonly costs: readonly Cost[];
  readonly swap: string;
  readonly profit: string;
  readonly comment: string;
}

export interface Owner {
  readonly account: string | null;
  readonly currency: string;
}

export function ticketIn({ row, cells }: Row, comment: string, { account, currency }: Owner): Ticket {
  const [number = '', opened = '', type = '', lots = '', item = '', price = '', stop = '', target = '', closed = '', last = ''] = cells;
  if (cells.length < 13) throw new BadCell({ code: 'incomplete', message: `Ticket ${number} has too few cells. The row was left out.` });
  const [swap = '', profit = ''] = cells.slice(-2);
  const text = symbolIn(item);
  const time = momentIn('Open Time', opened, 'ymd');
  const [way, size] = [sideIn('Type', type).side, unitsIn(lots)];
  const [entry, exit] = [numberIn('Price', price), numberIn('Price', last)];
  const result = numberIn('Profit', profit);
  const trip = {
    direction: way === 'buy' ? 'long' : 'short',
    quantity: size,
    result,
    entry: { time, price: entry },
    exit: { time, price: exit },
  } as const;
  return {
    ...{ row, account, number, comment },
    multiplier: lotByResult(text, trip, { broker: 'metatrader4', currency }),
    from: /\bfrom #(\d+)/.exec(comment)?.[1] ?? null,
    side: way,
    instrument: { text },
    lots: size,
    quote: quoteOf(text, time.date, 'metatrader4'),
    opened: time,
    openPrice: entry,
    stop: numberOrNothing('S / L', stop),
    target: numberOrNothing('T / P', target),
    closed: closed === '' ? null : momentIn('Close Time', closed, 'ymd'),
    closePrice: exit,
    costs: [
      ...costIn('commission', 'Commission', cells[10] ?? '', currency),
      ...(cells.length > 13 ? costIn('tax', 'Taxes', cells[11] ?? '', currency) : []),
    ],
    swap: numberOrNothing('Swap', swap) ?? '0',
    profit: result,
  };
}

/** Statements book what it costs below zero. */
function costIn(kind: Cost['kind'], column: string, cell: string, currency: string): Cost[] {
  const amount = numberOrNothing(column, cell) ?? '0';
  return isNothing(amount) ? [] : [{ kind, amount: negated(amount), currency }];
}
