import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';
import type { Schema } from '../db/schema.ts';
import { editedFields } from './edited-fields.ts';

/** What one import says of an order. Its account and its number are what it is known by. */
export type OrderReading = Omit<Schema['broker_order'], 'id' | 'uid' | 'account_id' | 'order_ref' | 'was'>;
interface Known {
  readonly uid: string;
  readonly was: string;
}

/** A later file says more of an order that was open. What was said before is kept, for the day the later is taken back; what the user set stays. */
export function completeOrder(sql: Connection, known: Known & OrderReading, reading: OrderReading): void {
  const own = editedFields({ sql }, known.uid, 'broker_order');
  const fields = Object.keys(reading) as (keyof OrderReading)[];
  const before = Object.fromEntries(fields.map((field) => [field, known[field]]));
  const changes = Object.fromEntries(fields.filter((field) => !own.has(field)).map((field) => [field, reading[field]]));
  const readings = [...readingsOf(known), ...(known.import_id === reading.import_id ? [] : [before])];
  update(sql, known.uid, { ...changes, was: JSON.stringify(readings) });
}

/** Orders of which an import said more are of the one before it again, as that had them, but for what the user changed. */
export function restoreOrders(sql: Connection, batch: number): void {
  for (const order of prepared<[number], Known>(sql, COMPLETED).all(batch)) {
    const own = editedFields({ sql }, order.uid, 'broker_order');
    const readings = readingsOf(order);
    const before = Object.entries(readings.at(-1) as OrderReading).filter(([field]) => !own.has(field));
    update(sql, order.uid, { ...Object.fromEntries(before), was: JSON.stringify(readings.slice(0, -1)) });
  }
}

/** Before an import goes or is made again: what later ones say of its orders stays with those. By order, where its own word stood. */
export function forgetOrders(sql: Connection, batch: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const order of prepared<[number], Known>(sql, SAID_MORE).all(batch)) {
    const readings = readingsOf(order);
    places.set(
      order.uid,
      readings.findIndex((each) => each.import_id === batch),
    );
    update(sql, order.uid, { was: JSON.stringify(readings.filter((each) => each.import_id !== batch)) });
  }
  return places;
}

/** An import that is made again says this of an order of which later ones say more. */
export function rereadOrder(sql: Connection, known: Known, place: number, reading: OrderReading): void {
  update(sql, known.uid, { was: JSON.stringify(readingsOf(known).toSpliced(place, 0, reading)) });
}

export const readingsOf = ({ was }: Pick<Known, 'was'>): OrderReading[] => JSON.parse(was) as OrderReading[];

function update(sql: Connection, uid: string, changes: Partial<OrderReading> & { was: string }): void {
  const names = Object.keys(changes).map((name) => `${name} = :${name}`);
  prepared(sql, `UPDATE broker_order SET ${names.join(', ')} WHERE uid = :uid`).run({ uid, ...changes });
}

const COMPLETED = "SELECT uid, was FROM broker_order WHERE import_id = ? AND was <> '[]' ORDER BY id";
const SAID_MORE = `SELECT uid, was FROM broker_order
  WHERE was <> '[]' AND EXISTS (SELECT 1 FROM json_each(was) WHERE value ->> 'import_id' = ?) ORDER BY id`;
