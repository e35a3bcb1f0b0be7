import { recogniseInstrument } from '../../../domain/instruments/recognise-instrument.ts';
import { addTo } from '../../cells/add-to.ts';
import { Holdings } from '../../cells/holdings.ts';
import { readSide } from '../../cells/side.ts';
import { isNegative, magnitude, negated, over } from '../../cells/sums.ts';
import type { SchwabRow } from './schwab-row.ts';

/** What only the whole file tells. The broker keeps few years of history, so that a first pass may remember them. */
export interface LookAhead {
  readonly holdings: Holdings;
  /** The ticker that a company was traded under, by the name a later row gives it. */
  tickerOf(name: string): string | undefined;
  /** Cash that another row of the same day brings for these shares. */
  proceeds(row: SchwabRow): string | undefined;
  /** What an option became when it ended: the shares come or go at its strike. */
  endOf(row: SchwabRow): OptionEnd | undefined;
  /** How often each trade was taken back. */
  readonly cancels: ReadonlyMap<string, number>;
  readonly trades: ReadonlyMap<string, number>;
  /** The other half of what goes under one name and comes back under another. */
  pairOf(row: SchwabRow): Pair | undefined;
}

export interface Pair {
  readonly link: string;
  readonly partner: SchwabRow;
}

export interface OptionEnd {
  readonly kind: 'assignment' | 'exercise';
  readonly link: string;
}

/** What comes under another name or number than it went. */
export const CONVERTED =
  /^(reverse split|stock merger|name change|symbol change|conversion|mandatory exchange|options (frwd|rvs|reverse) split)( adj)?$/i;

export function lookAhead(rows: Iterable<SchwabRow>): LookAhead {
  const holdings = new Holdings();
  const names = new Map<string, string>();
  const cash = new Map<string, string>();
  const ends = new Map<string, OptionEnd>();
  const [cancels, trades] = [new Map<string, number>(), new Map<string, number>()];
  const conversions = new Map<string, SchwabRow[]>();
  for (const row of rows) {
    const by = moveOf(row);
    if (by !== null) holdings.move(row.symbol, dayOfMove(row), by);
    if (readSide(row.action)) {
      count(trades, tradeKey(row, row.action));
      names.set(row.description, row.symbol);
    }
    const cancelled = cancelledAction(row);
    if (cancelled) count(cancels, tradeKey(row, cancelled));
    if (CONVERTED.test(row.action) && row.quantity !== null) addTo(conversions, actionKey(row), row);
    if (row.quantity === null && row.amount !== null) cash.set(cashKey(row, row.action), row.amount);
    const end = optionEnd(row);
    if (end) ends.set(end.key, end);
  }
  const pairs = new Map([...conversions].flatMap(([key, group]) => pairsOf(key, group)));
  return {
    holdings,
    tickerOf: (name) => names.get(name),
    proceeds: (row) => cash.get(cashKey(row, row.action.replace(/ Adj$/, ''))),
    endOf: (row) =>
      row.quantity === null ? undefined : ends.get(sharesKey(row, row.symbol, row.price ?? '', over(magnitude(row.quantity), '100'))),
    cancels,
    trades,
    pairOf: (row) => pairs.get(row.row),
  };
}

/** Cancel Buy takes a Buy back. */
export const cancelledAction = ({ action }: SchwabRow): string | undefined => /^Cancel (.+)$/i.exec(action)?.[1];
export const tradeKey = ({ symbol, quantity, price }: SchwabRow, action: string) =>
  [action, symbol, magnitude(quantity ?? '0'), price].join(' ').toLowerCase();
/** Rows of one action and day belong together. */
const actionKey = ({ posted, action }: SchwabRow) => `${posted.date} ${action}`;

const cashKey = ({ posted, symbol }: SchwabRow, action: string) => `${posted.date} ${action} ${symbol}`;
const sharesKey = ({ posted }: SchwabRow, symbol: string, price: string, contracts: string) =>
  [posted.date, symbol, price, contracts].join(' ');
const count = (all: Map<string, number>, key: string) => all.set(key, (all.get(key) ?? 0) + 1);

/** What stays one for one is paired in the order of the file. */
function pairsOf(key: string, rows: readonly SchwabRow[]): [number, Pair][] {
  const out = rows.filter(({ quantity }) => isNegative(quantity ?? '0'));
  const into = rows.filter(({ quantity }) => !isNegative(quantity ?? '0'));
  if (out.length !== into.length) return [];
  return out.flatMap((old, n) => {
    const link = `${key} ${n + 1}`;
    const fresh = into[n];
    return fresh ? [[old.row, { link, partner: fresh }] as [number, Pair], [fresh.row, { link, partner: old }] as [number, Pair]] : [];
  });
}

/** A split counts from the first day after it. */
const dayOfMove = ({ action, posted, effective }: SchwabRow) => (/split/i.test(action) ? posted : effective).date;

/** How a row changes what is held, where it says so by itself. */
function moveOf({ action, quantity }: SchwabRow): string | null {
  if (quantity === null) return null;
  const side = readSide(action)?.side;
  if (side) return side === 'buy' ? magnitude(quantity) : negated(magnitude(quantity));
  return /^(expired|assigned|exchange or exercise)$/i.test(action) ? null : quantity;
}

function optionEnd(row: SchwabRow): (OptionEnd & { key: string }) | undefined {
  const kind = /^assigned$/i.test(row.action) ? 'assignment' : /^exchange or exercise$/i.test(row.action) ? 'exercise' : undefined;
  if (!kind || row.quantity === null) return undefined;
  const read = recogniseInstrument(row.symbol, { on: row.effective.date, broker: 'schwab', assetClass: 'option' });
  if (read.kind !== 'known' || read.instrument.class !== 'option') return undefined;
  const { underlying, strike } = read.instrument;
  return { kind, link: [row.posted.date, row.symbol].join(' '), key: sharesKey(row, underlying, strike, magnitude(row.quantity)) };
}
