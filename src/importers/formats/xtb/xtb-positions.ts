import { momentIn, numberIn, quantityIn, symbolIn } from '../../cells/cell-readers.ts';
import { tableOf } from '../../cells/recognise-table.ts';
import { roundTrip } from '../../cells/round-trip.ts';
import type { Column } from '../../cells/table.ts';
import type { FillFact } from '../../facts.ts';
import type { Row, Source } from '../../source.ts';
import type { XtbAccount } from './xtb-account.ts';

const SIGNATURE = ['Position', 'Symbol', 'Type', 'Volume', 'Open time', 'Open price', 'Close time', 'Close price'];

export type XtbPositions = ReturnType<typeof xtbPositions>;

/** The sheet of closed positions in the same workbook: the cash operations name a position and its result alone. */
export function xtbPositions(source: Source) {
  const table = tableOf(source, SIGNATURE);
  const rows = new Map<string, Row>();
  if (!table) return { tripOf: () => undefined };
  const column = new Map(SIGNATURE.map((name) => [name, table.column(name)] as const));
  for (const row of table.records()) if (column.get('Position')?.(row)) rows.set(column.get('Position')?.(row) ?? '', row);
  return {
    /** Both fills of a contract for difference with the result as booked; undefined: the workbook does not hold the position. */
    tripOf(position: string, row: Row, result: { readonly amount: string; readonly account: XtbAccount }): readonly FillFact[] | undefined {
      const closed = rows.get(position);
      const of = (name: string) => (column.get(name) as Column)(closed ?? row);
      if (!closed) return undefined;
      return roundTrip({
        row: row.row,
        account: result.account.number,
        direction: /^sell/i.test(of('Type')) ? 'short' : 'long',
        instrument: { text: symbolIn(of('Symbol')) },
        quantity: quantityIn('Volume', of('Volume')),
        currency: result.account.currency,
        entry: {
          time: momentIn('Open time', of('Open time'), 'dmy'),
          price: numberIn('Open price', of('Open price')),
          execution: position,
        },
        exit: {
          time: momentIn('Close time', of('Close time'), 'dmy'),
          price: numberIn('Close price', of('Close price')),
          execution: position,
        },
        realized: result.account.currency === null ? null : { amount: result.amount, currency: result.account.currency },
        // Commission and swap are operations of their own.
        costs: [],
        ticket: position,
        identity: [position],
      });
    },
  };
}
