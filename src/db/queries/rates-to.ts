import type { Connection } from '../connection.ts';
import { prepared } from '../prepared.ts';

/** The rate of each day that has one, also from one that is known the other way round. What the user entered goes first. */
export function readRatesTo(sql: Connection, from: string, to: string): { day: number; rate: number }[] {
  const byDay = new Map<number, number>();
  for (const row of prepared<unknown[], Row>(sql, RATES).all({ from, to }))
    if (!byDay.has(row.day)) byDay.set(row.day, row.straight === 1 ? Number(row.rate) : 1 / Number(row.rate));
  return [...byDay].map(([day, rate]) => ({ day, rate }));
}

interface Row {
  readonly day: number;
  readonly rate: string;
  readonly straight: 0 | 1;
}
const RATES = `SELECT unixepoch(day) / 86400 AS day, rate, from_currency = :from AS straight FROM rate
  WHERE (from_currency = :from AND to_currency = :to) OR (from_currency = :to AND to_currency = :from)
  ORDER BY day, straight DESC, source <> 'user', id DESC`;
