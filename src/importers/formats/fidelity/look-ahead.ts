import { addTo } from '../../cells/add-to.ts';
import { Holdings } from '../../cells/holdings.ts';
import { readRow } from '../../cells/row-by-row.ts';
import { isNegative } from '../../cells/sums.ts';
import type { Row } from '../../source.ts';
import type { FidelityRow } from './fidelity-row.ts';

export interface LookAhead {
  readonly holdings: Holdings;
  /** The other row of what goes under one number and comes under another. */
  pairOf(row: FidelityRow): Pair | undefined;
}

export interface Pair {
  readonly link: string;
  readonly partner: FidelityRow;
}

/** One place per account and instrument. */
export const placeOf = (row: FidelityRow) => `${row.account} ${row.instrument().text}`;
/** REVERSE SPLIT, MERGER and the like come as two rows of one day. */
export const CHANGED = /^(reverse split|merger|name changed?|exchanged|conversion|symbol change)/i;

export function lookAhead(rows: Iterable<Row>, read: (row: Row) => FidelityRow): LookAhead {
  const holdings = new Holdings();
  const changes = new Map<string, FidelityRow[]>();
  for (const each of rows) {
    readRow(each, () => {
      const row = read(each);
      if (row.quantity === null || !row.hasSymbol) return [];
      holdings.move(placeOf(row), row.time.date, row.quantity);
      const key = [row.time.date, row.account, CHANGED.exec(row.action)?.[0].toUpperCase()].join(' ');
      if (CHANGED.test(row.action)) addTo(changes, key, row);
      return [];
    });
  }
  const pairs = new Map([...changes].flatMap(([key, group]) => pairsOf(key, group)));
  return { holdings, pairOf: ({ row }) => pairs.get(row) };
}

/** In the order of the file, as long as as many come as go. */
function pairsOf(key: string, rows: readonly FidelityRow[]): [number, Pair][] {
  const gone = rows.filter(({ quantity }) => isNegative(quantity ?? '0'));
  const come = rows.filter(({ quantity }) => !isNegative(quantity ?? '0'));
  if (gone.length !== come.length) return [];
  return gone.flatMap((old, n): [number, Pair][] => {
    const fresh = come[n];
    const link = `${key} ${n + 1}`;
    if (!fresh) return [];
    return [
      [old.row, { link, partner: fresh }],
      [fresh.row, { link, partner: old }],
    ];
  });
}
