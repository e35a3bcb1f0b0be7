import type { Connection } from '../db/connection.ts';
import type { WriteContext } from '../db/context.ts';
import { prepared } from '../db/prepared.ts';
import type { FillRow, NewFill } from '../db/rows.ts';
import { booksOfTickets, rebook } from './books-of-tickets.ts';
import { handOnAnchors } from './hand-on-anchors.ts';
import { unwatchNewFills } from './watch-facts.ts';

export type { NewFill };
export type FillChanges = Partial<Omit<FillRow, 'id' | 'uid' | 'book'>>;
type CompleteFill = Omit<FillRow, 'id' | 'book'>;

/** From so many on they are recorded as a range of ids, and their chains are noted whole. */
const BULK = 500;

/** The one way in for fills. What follows from them is derived at the end of the transaction. */
export async function insertFills({ sql, recorder }: WriteContext, fills: readonly NewFill[]): Promise<void> {
  const rows: CompleteFill[] = fills.map((fill) => ({ ...EMPTY, ...fill }) as CompleteFill);
  const books = booksOfTickets(sql, rows);
  if (rows.length < BULK) insertRows(sql, rows, books);
  else await recorder.bulk('fill', () => insertMany(sql, rows, books));
  rows.forEach((row, at) => {
    rebook(sql, row, books[at] as string);
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

function insertMany(sql: Connection, rows: readonly CompleteFill[], books: readonly string[]): void {
  const newest = sql.prepare<[], number>('SELECT coalesce(max(id), 0) FROM fill').pluck().get() as number;
  const watchAgain = unwatchNewFills(sql);
  insertRows(sql, rows, books);
  watchAgain();
  for (const edge of ['min', 'max']) {
    sql
      .prepare(
        `INSERT INTO dirty_chain SELECT account_id, instrument_id, book, 1, ${edge}(at) FROM fill WHERE id > ? GROUP BY account_id, instrument_id, book`,
      )
      .run(newest);
  }
}

function insertRows(sql: Connection, rows: readonly CompleteFill[], books: readonly string[]): void {
  const insert = prepared(sql, INSERT);
  rows.forEach((row, at) => {
    // By place: half the time of forty named values.
    insert.run(...NAMED.map((name) => row[name]), books[at]);
  });
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
] as (keyof CompleteFill)[];
const INSERT = `INSERT INTO fill (${NAMED.join(', ')}, book) VALUES (${NAMED.map(() => '?').join(', ')}, ?)`;
