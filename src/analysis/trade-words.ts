import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';
import { readTradeOfAnchor } from '../db/queries/trade-of-anchor.ts';
import { createPool, type Pool } from './pool.ts';
import { readSaid, type Said } from './read-said.ts';
import type { TradeColumns } from './trade-columns.ts';

/** What was said about trades, in their columns. Words hang on legs: which trade each annotation is of is kept beside them. */
export interface TradeWords {
  readonly pool: Pool;
  /** The id of the trade that an annotation is of, 0 where there is none. */
  tradeOf(annotation: number): number;
  annotationsOf(trade: number): number[];
  /** After these trades changed, and all annotations since that commit. */
  patch(sql: Connection, trades: readonly number[], rev: number): void;
}

export function readTradeWords(sql: Connection, columns: TradeColumns): TradeWords {
  const pool = createPool();
  /** Of each annotation its trade, 0 where there is none; and the next annotation of the same trade. */
  let tradeOf = new Int32Array(1024);
  let next = new Int32Array(1024);
  const dangling = new Set<number>();

  const spoken = place(prepared<[], Anchored>(sql, `${ANCHORED} WHERE anchor_kind = 'trade' ORDER BY annotation.id`).all());
  write(spoken, readSaid(sql, null));

  return {
    pool,
    tradeOf: (annotation) => tradeOf[annotation] ?? 0,
    annotationsOf,
    patch(sql, trades, rev) {
      const moved = new Set(prepared<[number], number>(sql, TOUCHED).pluck().all(rev));
      for (const trade of trades) for (const annotation of annotationsOf(trade)) moved.add(annotation);
      if (trades.length > 0) for (const annotation of dangling) moved.add(annotation);
      if (moved.size === 0) return;
      const affected = new Set<number>();
      for (const annotation of moved) {
        const trade = tradeOf[annotation] ?? 0;
        if (trade > 0) affected.add(trade);
        take(annotation);
      }
      const rows = prepared<[string], Anchored>(
        sql,
        `${ANCHORED} JOIN json_each(?) AS wanted ON wanted.value = annotation.id WHERE anchor_kind = 'trade'`,
      );
      for (const trade of place(rows.all(JSON.stringify([...moved])))) affected.add(trade);
      write(affected, readSaid(sql, [...affected].flatMap(annotationsOf)));
    },
  };

  /** Puts annotations to the trades that they are of now. */
  function place(rows: readonly Anchored[]): Set<number> {
    const trades = new Set<number>();
    for (const { id, anchor, trade: named } of rows) {
      const trade = named ?? tradeInWhich(anchor);
      dangling.delete(id);
      if (trade === 0) dangling.add(id);
      else trades.add(trade);
      link(id, trade);
    }
    return trades;
  }

  function tradeInWhich(anchor: string): number {
    const uid = readTradeOfAnchor(sql, anchor);
    return uid === null ? 0 : (prepared<[string], number>(sql, 'SELECT id FROM trade WHERE uid = ?').pluck().get(uid) as number);
  }

  function link(annotation: number, trade: number): void {
    if (annotation >= tradeOf.length) [tradeOf, next] = [larger(tradeOf, annotation), larger(next, annotation)];
    tradeOf[annotation] = trade;
    const slot = trade === 0 ? -1 : columns.find(trade);
    next[annotation] = slot < 0 ? 0 : (columns.of.words[slot] as number);
    if (slot >= 0) columns.of.words[slot] = annotation;
  }

  /** Away from the trade it was of. */
  function take(annotation: number): void {
    dangling.delete(annotation);
    const slot = columns.find(tradeOf[annotation] ?? 0);
    if (slot < 0) return;
    const after = next[annotation] as number;
    let before = columns.of.words[slot] as number;
    if (before === annotation) columns.of.words[slot] = after;
    else {
      while (next[before] !== annotation) before = next[before] as number;
      next[before] = after;
    }
    tradeOf[annotation] = 0;
  }

  function annotationsOf(trade: number): number[] {
    const slot = columns.find(trade);
    const ids: number[] = [];
    for (let id = slot < 0 ? 0 : (columns.of.words[slot] as number); id !== 0; id = next[id] as number) ids.push(id);
    return ids;
  }

  function write(trades: ReadonlySet<number>, said: ReadonlyMap<number, Said>): void {
    for (const trade of trades) {
      const slot = columns.find(trade);
      if (slot < 0) continue;
      const ids = annotationsOf(trade);
      const words = (ids.length < 2 ? ids : inOrder(sql, ids)).flatMap((id) => said.get(id) ?? []);
      put(slot, trade, words);
    }
  }

  /** As where words meet on the screen: of what can be said once the earliest anchor's counts. */
  function put(slot: number, trade: number, words: readonly Said[]): void {
    const { of } = columns;
    const review = words.find(({ reviewedAs }) => reviewedAs !== null);
    const tags = new Set(words.flatMap((each) => each.tags));
    const ticks = new Map<number, boolean>();
    for (const each of words) for (const [rule, kept] of each.ticks) if (!ticks.has(rule)) ticks.set(rule, kept);
    const broken = [...ticks].filter(([, kept]) => !kept).map(([rule]) => rule);
    of.rating[slot] = words.find(({ rating }) => rating !== 0)?.rating ?? 0;
    of.setup[slot] = words.find(({ setup }) => setup !== 0)?.setup ?? 0;
    of.reviewed[slot] = review ? 1 : 0;
    of.changedSinceReview[slot] = review && review.reviewedAs !== asReviewedNow(sql, trade) ? 1 : 0;
    of.hasNote[slot] = words.some(({ hasNote }) => hasNote) ? 1 : 0;
    of.images[slot] = words.reduce((sum, { images }) => sum + images, 0);
    of.tags[slot] = tags.size;
    of.tagsAt[slot] = tags.size === 0 ? 0 : pool.add([...tags]);
    of.broken[slot] = broken.length;
    of.brokenAt[slot] = broken.length === 0 ? 0 : pool.add(broken);
  }
}

interface Anchored {
  readonly id: number;
  readonly anchor: string;
  readonly trade: number | null;
}
/** Nearly always the trade is named for the leg they hang on. */
const ANCHORED = 'SELECT annotation.id, anchor_uid AS anchor, trade.id AS trade FROM annotation LEFT JOIN trade ON trade.uid = anchor_uid';
const TOUCHED = "SELECT id FROM touched WHERE rev > ? AND +kind = 'words'";

function inOrder(sql: Connection, annotations: readonly number[]): number[] {
  return prepared<[string], number>(sql, IN_ORDER).pluck().all(JSON.stringify(annotations));
}

const IN_ORDER = `
SELECT annotation.id FROM json_each(?) AS wanted JOIN annotation ON annotation.id = wanted.value
LEFT JOIN fill_allocation ON leg_uid = anchor_uid
LEFT JOIN fill ON fill.id = coalesce(fill_id, (SELECT own.id FROM fill AS own WHERE own.uid = anchor_uid))
ORDER BY fill.at IS NULL, fill.at, seq, anchor_uid, annotation.id`;

/** Text for text what the ledger notes of a trade when it is reviewed. */
function asReviewedNow(sql: Connection, trade: number): string {
  return prepared<[number], string>(sql, AS_REVIEWED).pluck().get(trade) as string;
}

const AS_REVIEWED = 'SELECT json_array(fills, quantity, open_quantity, average_entry, average_exit, net) FROM trade WHERE id = ?';

function larger(from: Int32Array<ArrayBuffer>, index: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(2 * (index + 1));
  to.set(from);
  return to;
}
