import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';
import { checkedAdd } from '../domain/money/checked-sum.ts';
import { touch } from './touch.ts';

interface Realised {
  account_id: number;
  day: number;
  gross: number | null;
  costs: number | null;
  carry: number;
  net: number | null;
}
interface Day {
  account: number;
  day: number;
  exits: number;
  unknown: number;
  gross: number;
  costs: number;
  carry: number;
  net: number;
}

/** What one settling wrote: which rows readers must fetch again, and by how much each day changed. */
export interface Written {
  touch(kind: 'trade' | 'exit', id: number): void;
  /** An exit that is there now (1), or that was (-1). */
  realise(exit: Realised, sign: 1 | -1): void;
  /** Derived rows that were not as they should have been. */
  readonly count: number;
  /** Writes down what was gathered. */
  keep(): void;
}

/** Beyond this it says "all of them". */
const MOST_TOUCHED = 20_000;

export function createWritten(sql: Connection, currencyOf: (account: number) => string): Written {
  const touched = { trade: new Set<number>(), exit: new Set<number>() };
  const days = new Map<string, Day>();
  let count = 0;

  return {
    touch(kind, id) {
      if (touched[kind].size <= MOST_TOUCHED) touched[kind].add(id);
      count++;
    },
    realise({ account_id, day, gross, costs, carry, net }, sign) {
      const key = `${account_id}:${day}`;
      const known = days.get(key) ?? { account: account_id, day, exits: 0, unknown: 0, gross: 0, costs: 0, carry: 0, net: 0 };
      days.set(key, known);
      known.exits += sign;
      if (net === null) return void (known.unknown += sign);
      known.gross = checkedAdd(known.gross, sign * (gross ?? 0));
      known.costs = checkedAdd(known.costs, sign * (costs ?? 0));
      known.carry = checkedAdd(known.carry, sign * carry);
      known.net = checkedAdd(known.net, sign * net);
    },
    get count() {
      return count;
    },
    keep() {
      for (const day of days.values()) keepDay(day);
      for (const kind of ['trade', 'exit'] as const) touch(sql, kind, touched[kind].size <= MOST_TOUCHED ? touched[kind] : null);
    },
  };

  function keepDay({ account, ...day }: Day): void {
    const isNothing = Object.entries(day).every(([name, value]) => name === 'day' || value === 0);
    if (isNothing) return;
    const key = { account, currency: currencyOf(account), day: day.day };
    prepared(sql, ADD_DAY).run({ ...day, ...key });
    if (day.exits < 0) prepared(sql, FORGET_DAY).run(key);
  }
}

/** Where nothing ended any more. */
const FORGET_DAY = 'DELETE FROM day_stats WHERE account_id = :account AND currency = :currency AND day = :day AND exits = 0';
const ADD_DAY = `INSERT INTO day_stats (account_id, currency, day, exits, unknown, gross, costs, carry, net)
  VALUES (:account, :currency, :day, :exits, :unknown, :gross, :costs, :carry, :net)
  ON CONFLICT (account_id, currency, day) DO UPDATE SET exits = exits + excluded.exits, unknown = unknown + excluded.unknown,
    gross = gross + excluded.gross, costs = costs + excluded.costs, carry = carry + excluded.carry, net = net + excluded.net`;
