import type { Connection } from '../../db/connection.ts';
import { type ExitSizes, readExitSizes } from '../../db/queries/exit-sizes.ts';
import { checkedAdd } from '../../domain/money/checked-sum.ts';
import type { Columns } from '../columns.ts';
import { rOf } from '../money-tests.ts';
import type { Study } from '../study.ts';
import { eachResult } from './each-result.ts';

/** P1, P2 … of the closed trades of a study; the last gathers all that follow. */
export interface ExitSum {
  exits: number;
  net: number;
  won: number;
  /** Of those whose part of the whole can be told. */
  share: number;
  withShare: number;
  r: number;
  withR: number;
}
/** What trades with several exits brought, and what they would have if all had left as the first exit did, or the last. */
export interface InParts {
  trades: number;
  asTaken: number;
  atFirst: number;
  atLast: number;
}

export function exitSums(sql: Connection, study: Study): { sums: ExitSum[]; parts: InParts } {
  const { columns, trades } = study;
  const exits = columns.exits.of;
  const { of } = columns.trades;
  const sizes = sizesOf(sql, columns);
  const sums = Array.from({ length: ROWS }, nothing);
  const inParts = new Map<number, Whole>();
  eachResult(study, trades.slots, ALWAYS, (exit, slot, net) => {
    const id = columns.exits.id[exit] as number;
    const n = sizes.n[id] as number;
    const share = sizes.share[id] as number;
    const own = sums[Math.min(n, ROWS) - 1] as ExitSum;
    own.exits++;
    own.net = checkedAdd(own.net, net);
    if (net > 0) own.won++;
    if (share > 0 && share <= 1) {
      own.share += share;
      own.withShare++;
    }
    const r = rOf(exits.net[exit] as number, of.risk[slot] as number);
    if (!Number.isNaN(r)) {
      own.r += r;
      own.withR++;
    }
    if ((of.exits[slot] as number) > 1) add(inParts, slot, { n, share, net });
  });
  return { sums, parts: together(inParts.values()) };
}

interface Whole {
  net: number;
  share: number;
  first: Part;
  last: Part;
  /** Two exits of one number are of two positions: none of them is the first of the whole. */
  isOne: boolean;
  numbers: Set<number>;
}
interface Part {
  readonly n: number;
  readonly share: number;
  readonly net: number;
}

function add(wholes: Map<number, Whole>, slot: number, part: Part): void {
  const known = wholes.get(slot);
  const own = known ?? { net: 0, share: 0, first: part, last: part, isOne: true, numbers: new Set<number>() };
  if (own.numbers.has(part.n)) own.isOne = false;
  own.numbers.add(part.n);
  own.net += part.net;
  own.share += part.share;
  if (part.n < own.first.n) own.first = part;
  if (part.n > own.last.n) own.last = part;
  if (!known) wholes.set(slot, own);
}

/** What one exit brought for each unit that left, for all units that did. */
function together(wholes: Iterable<Whole>): InParts {
  const all = { trades: 0, asTaken: 0, atFirst: 0, atLast: 0 };
  for (const { net, share, first, last, isOne } of wholes) {
    if (!isOne || !(first.share > 0) || !(last.share > 0)) continue;
    all.trades++;
    all.asTaken = checkedAdd(all.asTaken, net);
    all.atFirst = checkedAdd(all.atFirst, Math.round((first.net / first.share) * share));
    all.atLast = checkedAdd(all.atLast, Math.round((last.net / last.share) * share));
  }
  return all;
}

/** Read when they are asked for, and kept until something changes. */
function sizesOf(sql: Connection, columns: Columns): ExitSizes {
  const last = kept.get(columns);
  if (last?.rev === columns.rev) return last.sizes;
  const sizes = readExitSizes(sql);
  kept.set(columns, { rev: columns.rev, sizes });
  return sizes;
}

const kept = new WeakMap<Columns, { rev: number; sizes: ExitSizes }>();
const nothing = (): ExitSum => ({ exits: 0, net: 0, won: 0, share: 0, withShare: 0, r: 0, withR: 0 });
const ALWAYS = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
const ROWS = 6;
