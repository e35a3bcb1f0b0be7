import { CompiledQuery, type Kysely } from 'kysely';
import { type Decimal, subtract } from '../../domain/decimal/decimal.ts';
import { decimal } from '../../domain/decimal/decimal-text.ts';
import type { Connection } from '../connection.ts';
import { prepared } from '../prepared.ts';
import type { Schema } from '../schema.ts';

/** A fill, or the part of it in one book, inside one position. A fill through zero stands in two of them, whole in each. */
export interface StoredLeg {
  readonly uid: string;
  readonly positionId: number;
  readonly fillId: number;
  readonly fillUid: string;
  /** The book it is in, and the one it would be in if nobody had split it. */
  readonly book: string;
  readonly naturalBook: string;
  readonly at: number;
  /** After which moment of its day it stands in its position: a close by day waits for what it closes. */
  readonly standsAt: number;
  readonly seq: number;
  readonly precision: 'ms' | 's' | 'min' | 'day';
  readonly side: 'buy' | 'sell';
  readonly kind: Schema['fill']['kind'];
  readonly quantity: Decimal;
  readonly price: string | null;
  readonly currency: string;
}

/** The legs of these positions, in order. */
export async function selectLegs(db: Kysely<Schema>, positionIds: readonly number[]): Promise<StoredLeg[]> {
  const ids = JSON.stringify(positionIds);
  const { rows } = await db.executeQuery<LegRow>(CompiledQuery.raw(LEGS, [ids, ids]));
  return rows.flatMap(toLeg);
}

/** The same, on the paths that cannot wait. */
export function readLegs(sql: Connection, positionIds: readonly number[]): StoredLeg[] {
  const ids = JSON.stringify(positionIds);
  return prepared<[string, string], LegRow>(sql, LEGS).all(ids, ids).flatMap(toLeg);
}

interface LegRow {
  positionId: number;
  positionUid: string;
  openedAt: number;
  openedSeq: number;
  endedAt: number;
  endedSeq: number;
  endedUid: string;
  book: string;
  naturalBook: string;
  id: number;
  uid: string;
  at: number;
  standsAt: number;
  byExit: 0 | 1;
  seq: number;
  precision: StoredLeg['precision'];
  side: StoredLeg['side'];
  kind: StoredLeg['kind'];
  quantity: string;
  price: string | null;
  currency: string;
  /** [book, quantity, uid] of each part that the user put elsewhere. */
  parts: string;
}

function toLeg(row: LegRow): StoredLeg[] {
  const parts = JSON.parse(row.parts) as [book: string, quantity: string, uid: string][];
  const [, part, uid] = parts.find(([book]) => book === row.book) ?? [row.book, undefined, row.uid];
  if (row.byExit === 0) {
    if (isBefore(row.at, row.seq, uid, row.openedAt, row.openedSeq, row.positionUid)) return [];
    if (isBefore(row.endedAt, row.endedSeq, row.endedUid, row.at, row.seq, uid)) return [];
  }
  const quantity =
    part === undefined ? parts.reduce((rest, [, elsewhere]) => subtract(rest, decimal(elsewhere)), decimal(row.quantity)) : decimal(part);
  if (quantity.digits <= 0) return [];
  const { positionId, book, naturalBook, at, standsAt, seq, precision, side, kind, price, currency } = row;
  const fill = { fillId: row.id, fillUid: row.uid };
  return [{ uid, positionId, ...fill, book, naturalBook, at, standsAt, seq, precision, side, kind, quantity, price, currency }];
}

const isBefore = (at: number, seq: number, uid: string, otherAt: number, otherSeq: number, other: string): boolean =>
  at !== otherAt ? at < otherAt : seq !== otherSeq ? seq < otherSeq : uid < other;

const NATURAL = "iif(account.position_mode = 'hedging', fill.book, '')";
const PARTS = '(SELECT json_group_array(json_array(book, quantity, leg_uid)) FROM fill_allocation WHERE fill_id = fill.id)';
const LEG_UID =
  'coalesce((SELECT leg_uid FROM fill_allocation WHERE fill_id = fill.id AND fill_allocation.book = position.book), fill.uid)';
const COLUMNS = `wanted.id AS place, position.id AS "positionId", position.uid AS "positionUid", position.book, ${NATURAL} AS "naturalBook",
  opened_at AS "openedAt", opened_seq AS "openedSeq", ended_at AS "endedAt", ended_seq AS "endedSeq", ended_uid AS "endedUid",
  fill.id, fill.uid AS uid, fill.at, fill.seq AS seq, precision, side, kind, fill.quantity, price, fill.currency, ${PARTS} AS parts`;
/** By their place in the chain; but a close by day, which may have waited for what it closes, by the exit that it is. */
const LEGS = `
SELECT ${COLUMNS}, fill.at AS "standsAt", 0 AS waited, 0 AS "byExit"
FROM json_each(?) AS wanted
JOIN position ON position.id = wanted.value
JOIN account ON account.id = position.account_id
JOIN fill ON fill.account_id = position.account_id AND fill.instrument_id = position.instrument_id AND fill.binned_at IS NULL
  AND (fill.at, fill.seq) >= (opened_at, opened_seq) AND (fill.at, fill.seq) <= (ended_at, ended_seq)
WHERE (${NATURAL} = position.book
  OR EXISTS (SELECT 1 FROM fill_allocation WHERE fill_id = fill.id AND fill_allocation.book = position.book))
  AND (precision <> 'day' OR position.uid = ${LEG_UID} OR NOT EXISTS (SELECT 1 FROM partial_close WHERE partial_close.uid = ${LEG_UID}))
UNION ALL
SELECT ${COLUMNS}, partial_close.at, fill.at < partial_close.at, 1
FROM json_each(?) AS wanted
JOIN position ON position.id = wanted.value
JOIN account ON account.id = position.account_id
JOIN partial_close ON partial_close.position_id = position.id AND partial_close.by_day = 1
JOIN fill ON fill.id = coalesce((SELECT id FROM fill WHERE fill.uid = partial_close.uid),
    (SELECT fill_id FROM fill_allocation WHERE leg_uid = partial_close.uid))
  AND fill.binned_at IS NULL AND precision = 'day'
ORDER BY place, "standsAt", waited, seq, uid`;
