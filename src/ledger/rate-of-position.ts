import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';
import type { Decimal } from '../domain/decimal/decimal.ts';
import { decimal } from '../domain/decimal/decimal-text.ts';
import { settlementRate } from '../domain/trades/settlement-rate.ts';

/** That of the first fill: what was at stake was so in its moment. 1 where it is the account's currency, null where nobody knows. */
export function rateOfPosition(sql: Connection, { currency }: { currency: string }, { id }: { id: number }, coin: string | null) {
  const first = prepared<[number], FirstFill>(sql, FIRST).get(id);
  return rateOfFirst(first, currency, coin);
}

export interface FirstFill {
  readonly currency: string;
  readonly price: string | null;
  readonly rate: string | null;
}

export function rateOfFirst(first: FirstFill | undefined, currency: string, coin: string | null): Decimal | null {
  if (first === undefined || (coin ?? first.currency) === currency) return decimal('1');
  const [price, rate] = [first.price, first.rate].map((text) => (text === null ? null : decimal(text))) as [Decimal | null, Decimal | null];
  return settlementRate({ currency: first.currency, price, rate }, coin, currency);
}
const FIRST = `SELECT fill.currency, price, rate FROM position JOIN fill USING (account_id, instrument_id)
  WHERE position.id = ? AND fill.at = opened_at AND fill.seq = opened_seq AND binned_at IS NULL LIMIT 1`;
