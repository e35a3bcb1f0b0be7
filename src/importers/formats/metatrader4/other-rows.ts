import { momentIn, numberIn, symbolIn } from '../../cells/cell-readers.ts';
import { readDate, readMoment, readTime } from '../../cells/moment.ts';
import { readNumber } from '../../cells/number.ts';
import { isNegative, isNothing } from '../../cells/sums.ts';
import { unitsIn } from '../../cells/trip-in.ts';
import type { AccountFact, CashFact, CheckpointFact, Found, Moment, OrderFact, TotalFact } from '../../facts.ts';
import type { Row } from '../../source.ts';
import type { Owner } from './ticket-cells.ts';

/** A deposit, a withdrawal, or what the broker booked by hand: only its words tell which. */
export function balanceRow({ row, cells }: Row, comment: string, { account, currency }: Owner): Found[] {
  const [number = '', time = '', , ...rest] = cells;
  const said = rest.filter((cell) => cell !== '');
  const amount = numberIn('The amount', said.at(-1) ?? '');
  const note = [...said.slice(0, -1), comment].join(' ').trim();
  const kind = KINDS.find(([words]) => words.test(note))?.[1] ?? (isNegative(amount) ? 'withdrawal' : 'deposit');
  if (isNothing(amount)) return [{ type: 'skipped', row, what: 'balance', why: 'No money moved.' }];
  return [
    {
      ...{ type: 'cash', kind, row, account, time: momentIn('Open Time', time, 'ymd'), amount, currency },
      ...{ identity: [number, 'balance'], note: note || 'Balance' },
    },
  ];
}

const KINDS: readonly (readonly [RegExp, CashFact['kind']])[] = [
  [/\bdividend/i, 'dividend'],
  [/\binterest/i, 'interest'],
  [/\b(swap|rollover)/i, 'swap'],
  [/\b(commission|fee)s?\b/i, 'fee'],
  [/\btax/i, 'tax'],
  [/\btransfer/i, 'transfer'],
];

/** A pending order: it stands among closed tickets when it was deleted, under Working Orders while it waits. */
export function pendingOrder({ row, cells }: Row, { account }: Owner, status: 'cancelled' | 'open'): OrderFact {
  const [order = '', placed = '', type = '', lots = '', item = '', price = '', , , closed = ''] = cells;
  const [side = '', kind = ''] = type.toLowerCase().split(' ');
  const level = numberIn('Price', price);
  return {
    ...{ type: 'order', row, account, order, ticket: order, instrument: { text: symbolIn(item) }, quantity: unitsIn(lots), status },
    side: side === 'buy' ? 'buy' : 'sell',
    ...(kind === 'stop' ? { kind: 'stop', stopPrice: level } : { kind: 'limit', price: level }),
    placed: momentIn('Open Time', placed, 'ymd'),
    ended: status === 'open' ? null : (readMoment(closed, 'ymd') ?? null),
  };
}

/** The name is the person's, and no name for an account; of a demo it says so. */
export function accountOf({ row, cells }: Row): AccountFact & { readonly printed: Moment | null } {
  const after = (label: string) =>
    cells
      .find((cell) => cell.startsWith(label))
      ?.slice(label.length)
      .trim() || undefined;
  const [name, currency] = [after('Name:'), after('Currency:')];
  return {
    ...{ type: 'account', row, account: after('Account:') ?? null, positionMode: 'hedging' },
    ...(currency === undefined ? {} : { currency }),
    ...(/\bdemo\b/i.test(name ?? '') ? { mode: 'paper' as const } : {}),
    printed: printedAt(cells.findLast((cell) => cell !== '') ?? ''),
  };
}

/** 2025 May 30, 16:00 */
function printedAt(cell: string): Moment | null {
  const [, year, month, day, time = ''] = /^(\d{4}) ([A-Za-z]{3}) (\d{1,2}), (\d{1,2}:\d{2})$/.exec(cell) ?? [];
  const [date, clock] = [year && readDate(`${day} ${month} ${year}`, 'dmy'), readTime(time)];
  return date && clock ? { text: cell, date, time: clock, precision: 'min', zone: null } : null;
}

export function totalsOf({ row }: Row, values: ReadonlyMap<string, string>, { account, currency }: Owner): TotalFact[] {
  return TOTALS.flatMap(([label, of], leg) => {
    const amount = readNumber(values.get(label));
    return typeof amount === 'string' ? [{ type: 'total', row, leg, account, label, of, amount, currency } as const] : [];
  });
}

const TOTALS: readonly (readonly [string, TotalFact['of']])[] = [
  ['Closed Trade P/L', 'closed'],
  ['Floating P/L', 'floating'],
  ['Deposit/Withdrawal', 'deposits'],
];

export function checkpointOf({ row }: Row, values: ReadonlyMap<string, string>, owner: Owner, at: Moment | null): CheckpointFact[] {
  const [balance, equity] = [readNumber(values.get('Balance')), readNumber(values.get('Equity'))];
  if (at === null || typeof balance !== 'string') return [];
  return [
    {
      ...{ type: 'checkpoint', row, ...owner, time: at, balance, positions: [], note: 'Summary of the statement' },
      ...(typeof equity === 'string' ? { equity } : {}),
    },
  ];
}
