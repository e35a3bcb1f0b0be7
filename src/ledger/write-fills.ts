import type { Connection } from '../db/connection.ts';
import type { WriteContext } from '../db/context.ts';
import { insertRows } from '../db/insert-rows.ts';
import { prepared } from '../db/prepared.ts';
import type { FillRow, NewFill } from '../db/rows.ts';
import { booksOfTickets, rebook } from './books-of-tickets.ts';
import { handOnAnchors } from './hand-on-anchors.ts';
import { unwatchNewFills } from './watch-facts.ts';

export type { NewFill };
export type FillChanges = Partial<Omit<FillRow, 'id' | 'uid' | 'book'>>;

/** From so many on they are recorded as a range of ids, and their chains are noted whole. */
const BULK = 500;

/** The one way in for fills. What follows from them is derived at the end of the transaction. */
export async function insertFills({ sql, recorder }: WriteContext, fills: readonly NewFill[]): Promise<void> {
  const books = booksOfTickets(sql, fills);
  if (fills.length < BULK) insertAll(sql, fills, books);
  else await recorder.bulk('fill', () => insertMany(sql, fills, books));
  fills.forEach((fill, at) => {
    rebook(sql, fill, books[at] as string);
  });
}

export function updateFill({ sql }: Pick<WriteContext, 'sql'>, uid: string, changes: FillChanges): void {
  const stored = prepared<[string], FillRow>(sql, 'SELECT * FROM fill WHERE uid = ?').get(uid);
  if (!stored) throw new Error(`There is no fill ${uid}`);
  const isMoved = changes.account_id !== undefined && changes.account_id !== stored.account_id;
  const after = { ...stored, ...changes, ...(isMoved ? { moved: 1 } : {}) };
  const [book = ''] = booksOfTickets(sql, [after]);
  const row: FillRow = { ...after, book };
  const names = (Object.keys(row) as (keyof FillRow)[]).filter((name) => row[name] !== stored[name]);
  if (names.length === 0) return;
  prepared(sql, `UPDATE fill SET ${names.map((name) => `${name} = :${name}`).join(', ')} WHERE id = :id`).run(row);
  rebook(sql, row, book);
}

/** The user's splits of them go with them; what was said on them goes on with their trades. */
export function deleteFills({ sql }: Pick<WriteContext, 'sql'>, uids: readonly string[]): void {
  handOnAnchors(sql, uids);
  const deleteParts = prepared(sql, 'DELETE FROM fill_allocation WHERE fill_id = (SELECT id FROM fill WHERE uid = ?)');
  const deleteFill = prepared(sql, 'DELETE FROM fill WHERE uid = ?');
  for (const uid of uids) {
    deleteParts.run(uid);
    deleteFill.run(uid);
  }
}

function insertMany(sql: Connection, fills: readonly NewFill[], books: readonly string[]): void {
  const watchAgain = unwatchNewFills(sql);
  insertAll(sql, fills, books);
  watchAgain();
  const note = prepared(sql, 'INSERT INTO dirty_chain (account_id, instrument_id, book, natural, at) VALUES (?, ?, ?, 1, ?)');
  for (const { account, instrument, book, from, to } of spansOf(fills, books).values())
    for (const at of [from, to]) note.run(account, instrument, book, at);
}

/** From when until when something comes into each chain. */
function spansOf(fills: readonly NewFill[], books: readonly string[]) {
  const spans = new Map<string, { account: number; instrument: number; book: string; from: number; to: number }>();
  fills.forEach(({ account_id: account, instrument_id: instrument, at }, n) => {
    const book = books[n] as string;
    const key = `${account} ${instrument} ${book}`;
    const span = spans.get(key);
    if (!span) spans.set(key, { account, instrument, book, from: at, to: at });
    else if (at < span.from) span.from = at;
    else if (at > span.to) span.to = at;
  });
  return spans;
}

/** Of forty columns most fills have half: only these are named. */
function insertAll(sql: Connection, fills: readonly NewFill[], books: readonly string[]): void {
  const names = NAMED.filter((name) => !(name in EMPTY) || fills.some((fill) => fill[name] != null));
  const rows = fills.map((fill, at) => {
    const row: unknown[] = names.map((name) => fill[name] ?? EMPTY[name as keyof typeof EMPTY]);
    row.push(books[at]);
    return row;
  });
  insertRows(sql, 'fill', [...names, 'book'], rows);
}

const EMPTY = {
  import_id: null,
  import_row: null,
  import_leg: null,
  price: null,
  multiplier: null,
  zone: null,
  trade_date: null,
  order_ref: null,
  execution_ref: null,
  ticket: null,
  from_ticket: null,
  link: null,
  stated_realized: null,
  stated_currency: null,
  stated_position: null,
  cash: null,
  rate: null,
  rate_source: null,
  costs: null,
  binned_at: null,
  binned_as: null,
  snapshot: 0,
  moved: 0,
};

const NAMED = [
  ...Object.keys(EMPTY),
  ...'uid account_id instrument_id kind side effect quantity currency instrument_text at seq precision at_text identity'.split(' '),
] as (keyof NewFill)[];
