import { recogniseInstrument } from '../../../domain/instruments/recognise-instrument.ts';
import { addTo } from '../../cells/add-to.ts';
import { Holdings } from '../../cells/holdings.ts';
import { readSide } from '../../cells/side.ts';
import { negated, over } from '../../cells/sums.ts';
import type { RobinhoodRow } from './robinhood-row.ts';

/** What only the rows of the whole file tell together. */
export interface LookAhead {
  readonly holdings: Holdings;
  /** The option that brought or took these shares at its strike. */
  endOf(row: RobinhoodRow): OptionEnd | undefined;
  /** The other half of what went under one name and came under another. */
  pairOf(row: RobinhoodRow): Pair | undefined;
}

interface OptionEnd {
  readonly kind: 'assignment' | 'exercise';
  readonly link: string;
}

interface Pair {
  readonly link: string;
  readonly partner: RobinhoodRow;
}

export function lookAhead(rows: Iterable<RobinhoodRow>): LookAhead {
  const holdings = new Holdings();
  const ends = new Map<string, OptionEnd>();
  const changes = new Map<string, RobinhoodRow[]>();
  for (const row of rows) {
    if (row.quantity === null) continue;
    const side = readSide(row.code)?.side;
    if (side) holdings.move(row.instrument.text, row.time.date, side === 'buy' ? row.quantity : negated(row.quantity));
    else if (BRINGS.has(row.code)) holdings.move(row.instrument.text, row.time.date, row.quantity);
    if (CHANGES.has(row.code)) addTo(changes, changeKey(row), row);
    const end = endKey(row);
    const kind = OPTION_ENDS.get(row.code);
    if (end && kind) ends.set(end, { kind, link: linkOf(row) });
  }
  const pairs = new Map([...changes].flatMap(([key, group]) => pairsOf(key, group)));
  return {
    holdings,
    endOf: (row) => ends.get([row.time.date, row.ticker, row.price, over(row.quantity ?? '0', '100')].join(' ')),
    pairOf: (row) => pairs.get(row.row),
  };
}

export const OPTION_ENDS: ReadonlyMap<string, 'assignment' | 'exercise'> = new Map(
  Object.entries<'assignment' | 'exercise'>({
    OASGN: 'assignment',
    OEXCS: 'exercise',
    OEXC: 'exercise',
  }),
);
/** Codes of which one row takes what another brings. */
export const CHANGES: ReadonlySet<string> = new Set(['OCA', 'SPR', 'CONV', 'MRGS', 'SXCH', 'NC']);
export const linkOf = ({ time, instrument }: RobinhoodRow) => `${time.date} ${instrument.text}`;

const BRINGS = new Set(['SPL', 'SOFF', 'REC', 'ACATI']);
const changeKey = ({ time, code }: RobinhoodRow) => `${time.date} ${code}`;

/** The shares of an option that ended: their day, ticker, price and quantity. */
function endKey({ time, instrument, quantity }: RobinhoodRow): string | undefined {
  if (instrument.assetClass !== 'option' || quantity === null) return undefined;
  const read = recogniseInstrument(instrument.text, { on: time.date, broker: 'robinhood', assetClass: 'option' });
  if (read.kind !== 'known' || read.instrument.class !== 'option') return undefined;
  return [time.date, read.instrument.underlying, read.instrument.strike, quantity].join(' ');
}

/** In the order of the file, as long as as many come as go. */
function pairsOf(key: string, rows: readonly RobinhoodRow[]): [number, Pair][] {
  const gone = rows.filter(({ isMarked }) => isMarked);
  const come = rows.filter(({ isMarked }) => !isMarked);
  if (gone.length !== come.length) return [];
  return gone.flatMap((old, n): [number, Pair][] => {
    const fresh = come[n];
    const link = `${key} ${n + 1}`;
    return fresh
      ? [
          [old.row, { link, partner: fresh }],
          [fresh.row, { link, partner: old }],
        ]
      : [];
  });
}
