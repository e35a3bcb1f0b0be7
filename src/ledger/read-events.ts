import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';
import { type Decimal, multiply } from '../domain/decimal/decimal.ts';
import { decimal } from '../domain/decimal/decimal-text.ts';
import { toUnits } from '../domain/money/units.ts';
import type { Carry, ChainEvent, Conversion, Leg, Split } from '../domain/trades/leg.ts';
import type { AccountRules } from './account-rules.ts';
import type { Chain } from './dirty.ts';
import { type Family, instrumentId } from './family.ts';
import { readLegs } from './read-legs.ts';

/** All that happens in a chain, or in the chains that corporate actions couple, from an instant on and in order. */
export function* readEvents(
  sql: Connection,
  account: AccountRules,
  family: Family,
  chain: Chain,
  from: number,
  also: readonly Leg[] = [],
): Generator<ChainEvent> {
  const streams = family.instruments.map((instrument) => readLegs(sql, account, instrument, { ...chain, instrument: instrument.id }, from));
  const eventful = family.instruments.filter(({ hasEvents }) => hasEvents);
  const stored = eventful.flatMap(({ id }) => [
    ...actionsOf(sql, account, { ...chain, instrument: id }, from),
    ...carriesOf(sql, account, { ...chain, instrument: id }, from),
  ]);
  const others: ChainEvent[] = [...stored, ...also];
  const [only, ...more] = streams;
  if (only && more.length === 0 && others.length === 0) yield* only;
  else yield* merge([...streams, others.sort(inOrder)[Symbol.iterator]()]);
}

/** An action of a day comes before its fills; what a day cost comes after them. */
const RANK = { split: 0, conversion: 0, leg: 1, carry: 2 };

function inOrder(a: ChainEvent, b: ChainEvent): number {
  const seq = a.type === 'leg' && b.type === 'leg' ? a.seq - b.seq : 0;
  return a.at - b.at || RANK[a.type] - RANK[b.type] || seq || (a.uid < b.uid ? -1 : 1);
}

/** Whoever stops early lets go of all streams: a query that is still open would block the connection. */
function* merge(streams: readonly Iterator<ChainEvent>[]): Generator<ChainEvent> {
  try {
    yield* inTurn(streams);
  } finally {
    for (const stream of streams) stream.return?.();
  }
}

function* inTurn(streams: readonly Iterator<ChainEvent>[]): Generator<ChainEvent> {
  const heads = streams.flatMap((stream) => {
    const { value, done } = stream.next();
    return done ? [] : [{ stream, value: value as ChainEvent }];
  });
  while (heads.length > 0) {
    const first = heads.reduce((least, head) => (inOrder(head.value, least.value) < 0 ? head : least));
    yield first.value;
    const { value, done } = first.stream.next();
    if (done) heads.splice(heads.indexOf(first), 1);
    else first.value = value as ChainEvent;
  }
}

interface ActionRow {
  uid: string;
  kind: 'split' | 'symbol_change' | 'merger' | 'spin_off';
  day: string;
  becomes: string;
  cash: string | null;
  currency: string | null;
}
type Becomes = { instrument: string; numerator: string; denominator: string; costShare: string }[];

function actionsOf(sql: Connection, { currency }: AccountRules, { account, instrument }: Chain, from: number): (Split | Conversion)[] {
  const rows = prepared<[number, number, number], ActionRow>(sql, ACTIONS).all(account, instrument, from);
  return rows.map((row): Split | Conversion => {
    const common = { uid: row.uid, instrument, at: Date.parse(`${row.day}T00:00:00Z`) };
    const becomes = (JSON.parse(row.becomes) as Becomes).map((one) => ({
      instrument: instrumentId(sql, one.instrument),
      numerator: decimal(one.numerator),
      denominator: decimal(one.denominator),
      costShare: decimal(one.costShare),
    }));
    const [first] = becomes;
    if (row.kind === 'split' && first) return { type: 'split', ...common, numerator: first.numerator, denominator: first.denominator };
    const quote = row.cash === null ? null : decimal(row.cash);
    return { type: 'conversion', ...common, becomes, cash: quote && { quote, account: row.currency === currency ? quote : null } };
  });
}
const ACTIONS = `SELECT corporate_action.uid, kind, day, becomes, cash, currency FROM corporate_action JOIN instrument ON instrument.id = instrument_id
  WHERE account_id = ? AND instrument_id = ? AND unixepoch(day) * 1000 >= ? ORDER BY day, corporate_action.id`;

interface CashRow {
  uid: string;
  at: number;
  amount: string;
  currency: string;
  rate: string | null;
}

/** What cannot be converted is left out: it stays among the questions until there is a rate. */
function carriesOf(sql: Connection, { currency, hedging }: AccountRules, chain: Chain, from: number): Carry[] {
  const rows = prepared<unknown[], CashRow>(sql, CARRIES).all({ ...chain, from, anyBook: hedging ? 0 : 1 });
  return rows.flatMap(({ uid, at, amount, rate, ...row }) => {
    const value = inAccount(decimal(amount), row.currency, rate, currency);
    return value === null ? [] : [{ type: 'carry' as const, uid, instrument: chain.instrument, at, amount: value }];
  });
}

function inAccount(amount: Decimal, currency: string, rate: string | null, account: string): number | null {
  if (currency === account) return toUnits(amount, account);
  return rate === null ? null : toUnits(multiply(amount, decimal(rate)), account);
}

/**
 * A dividend that was paid is the cost of a short; one that was received is income of the account. Where an account does not hedge
 * its tickets are one book, but for those that the user made.
 */
const CARRIES = `SELECT uid, coalesce(at, unixepoch(day) * 1000 + 86399999) AS at, amount, currency, rate FROM cash_event
  WHERE account_id = :account AND instrument_id = :instrument AND (book = :book OR (:anyBook AND :book = '' AND book NOT IN (SELECT part.book FROM fill_allocation AS part
      JOIN fill ON fill.id = fill_id WHERE fill.account_id = :account AND fill.instrument_id = :instrument)))
    AND (kind IN ('swap', 'funding', 'borrow') OR (kind = 'dividend' AND amount LIKE '-%'))
    AND coalesce(at, unixepoch(day) * 1000 + 86399999) >= :from`;
