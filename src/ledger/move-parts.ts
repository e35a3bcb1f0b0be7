import type { Connection } from '../db/connection.ts';
import type { WriteContext } from '../db/context.ts';
import { prepared } from '../db/prepared.ts';
import type { StoredLeg } from '../db/queries/trade-legs.ts';
import { add, compare, type Decimal, isZero, subtract } from '../domain/decimal/decimal.ts';
import { decimal, decimalText } from '../domain/decimal/decimal-text.ts';
import { passAnchorsOn, passTradeAnchorsOn } from './anchors.ts';
import { legUid } from './read-legs.ts';

/** So much of a leg. */
export interface MovedPart {
  readonly leg: StoredLeg;
  readonly quantity: Decimal;
}

/** Counts these parts in another book. Gives what their legs are called there. `staying`: the legs that their trade keeps. */
export function moveParts(
  context: Pick<WriteContext, 'sql' | 'newUid'>,
  parts: readonly MovedPart[],
  book: string,
  staying: readonly StoredLeg[],
): string[] {
  return parts.map(({ leg, quantity }) => {
    const uid = book === leg.naturalBook ? leg.fillUid : legUid(leg.fillUid, book);
    if (leg.book !== leg.naturalBook) takeFrom(context.sql, leg, quantity);
    if (book !== leg.naturalBook) putInto(context, leg, book, uid, quantity);
    if (compare(quantity, leg.quantity) === 0) carryWords(context.sql, leg, uid, staying);
    return uid;
  });
}

/** A leg that leaves its trade takes the words of its exit along; those of the trade stay with it as long as it has other legs. */
function carryWords(sql: Connection, leg: StoredLeg, to: string, staying: readonly StoredLeg[]): void {
  const next = staying.find((other) => !isBefore(other, leg)) ?? staying[0];
  if (next) passTradeAnchorsOn(sql, leg.uid, next.uid);
  passAnchorsOn(sql, leg.uid, to);
}

const isBefore = (a: StoredLeg, b: StoredLeg): boolean => (a.at !== b.at ? a.at < b.at : a.seq !== b.seq ? a.seq < b.seq : a.uid < b.uid);

interface Allocation {
  id: number;
  quantity: string;
}
const allocation = (sql: Connection, fill: number, book: string): Allocation | undefined =>
  prepared<[number, string], Allocation>(sql, 'SELECT id, quantity FROM fill_allocation WHERE fill_id = ? AND book = ?').get(fill, book);

function takeFrom(sql: Connection, { fillId, book }: StoredLeg, quantity: Decimal): void {
  const stored = allocation(sql, fillId, book);
  if (!stored) throw new Error(`Fill ${fillId} has no part in book ${book}`);
  const rest = subtract(decimal(stored.quantity), quantity);
  if (isZero(rest)) prepared(sql, 'DELETE FROM fill_allocation WHERE id = ?').run(stored.id);
  else prepared(sql, 'UPDATE fill_allocation SET quantity = ? WHERE id = ?').run(decimalText(rest), stored.id);
}

function putInto(
  { sql, newUid }: Pick<WriteContext, 'sql' | 'newUid'>,
  { fillId }: StoredLeg,
  book: string,
  uid: string,
  quantity: Decimal,
): void {
  const stored = allocation(sql, fillId, book);
  if (stored) {
    const sum = decimalText(add(decimal(stored.quantity), quantity));
    prepared(sql, 'UPDATE fill_allocation SET quantity = ? WHERE id = ?').run(sum, stored.id);
    return;
  }
  prepared(sql, 'INSERT INTO fill_allocation (uid, fill_id, book, quantity, leg_uid) VALUES (?, ?, ?, ?, ?)').run(
    newUid(),
    fillId,
    book,
    decimalText(quantity),
    uid,
  );
}
