import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';
import { decimal } from '../domain/decimal/decimal-text.ts';
import { divide } from '../domain/decimal/round-decimal.ts';
import { createPositionBuilder } from '../domain/trades/build-positions.ts';
import type { ChainEvent, Leg } from '../domain/trades/leg.ts';
import type { Aside, BookRules, Position } from '../domain/trades/position.ts';
import type { AccountRules } from './account-rules.ts';
import type { Chain } from './dirty.ts';
import type { Family, FamilyMember } from './family.ts';
import { readEvents } from './read-events.ts';
import { readParts, type StoredParts, type StoredPositionRow } from './stored-parts.ts';

/** What a part of a chain is now. */
export interface Rebuilt {
  readonly positions: readonly Position[];
  /** What it was until now. */
  readStored(): StoredParts;
  readonly asides: readonly Aside[];
  /** After this leg, and before that one. */
  readonly after: LegKey;
  readonly before: LegKey;
}

/**
 * Builds anew what a change between two instants can have touched, and nothing more. It begins after the last position that ended
 * before the change and shares nothing with its successor; it ends at the first position that begins after the change with the same
 * fill as before and shares nothing with its predecessor, then or now.
 */
export function rebuildChain(
  sql: Connection,
  account: AccountRules,
  family: Family,
  chain: Chain,
  change: Span,
  /** What is not stored: only thought of. */
  also: readonly Leg[] = [],
): Rebuilt {
  const isWhole = family.isCoupled;
  const start = isWhole ? undefined : startOf(sql, chain, change.from);
  const builder = createPositionBuilder((instrument) => bookRules(account, memberOf(family, instrument)));
  let before: LegKey = LAST;
  // What comes before the first of these positions belongs to the one before it.
  let begun = false;
  for (const event of readEvents(sql, account, family, chain, start?.ended_at ?? FIRST.at, also)) {
    if (start && (isBefore(event, start) || (event.type === 'carry' && !begun))) continue;
    begun ||= event.type === 'leg';
    if (!isWhole && event.type === 'leg' && event.at > change.to && builder.isFlat(event) && beginsHere(sql, chain, event.uid)) {
      before = { at: event.at, seq: event.seq, uid: event.uid };
      break;
    }
    builder.push(event);
  }
  const { positions, asides: all } = builder.finish();
  // An action is for all books: that one of them is empty is no question.
  const asides = all.filter(({ kind }) => kind === 'close_without_open' || (chain.book === '' && !account.hedging));
  const after = start ? { at: start.ended_at, seq: start.ended_seq, uid: start.ended_uid } : FIRST;
  const begin = start ? { at: start.opened_at, seq: start.opened_seq, uid: start.uid } : FIRST;
  const chains = change === NOTHING_STORED ? [] : family.instruments.map(({ id }) => ({ ...chain, instrument: id }));
  return { positions, asides, readStored: () => readParts(sql, chains, begin, before), after, before };
}

/** Instants, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Of no chain anything is stored yet. */
export const NOTHING_STORED: Span = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** Where a leg stands in its chain. */
export interface LegKey {
  readonly at: number;
  readonly seq: number;
  readonly uid: string;
}
/** Before and after all legs. */
const FIRST: LegKey = { at: Number.MIN_SAFE_INTEGER, seq: 0, uid: '' };
const LAST: LegKey = { at: Number.MAX_SAFE_INTEGER, seq: 0, uid: '' };

/** Carry after the end of a position is still its own, so where there is any, or was, the one before is built too. */
function startOf(sql: Connection, chain: Chain, before: number): StoredPositionRow | undefined {
  const last = Number.isFinite(before) ? lastEnded(sql, chain, before) : undefined;
  const hasCarry = last && (last.carry !== 0 || prepared(sql, HAS_CARRY).get({ ...chain }) !== undefined);
  return hasCarry ? lastEnded(sql, chain, last.opened_at) : last;
}
const HAS_CARRY = 'SELECT 1 FROM cash_event WHERE account_id = :account AND instrument_id = :instrument LIMIT 1';

const lastEnded = (sql: Connection, chain: Chain, before: number): StoredPositionRow | undefined =>
  prepared<unknown[], StoredPositionRow>(
    sql,
    `SELECT * FROM position WHERE account_id = :account AND instrument_id = :instrument AND book = :book AND ended_at < :before
       AND joins_after = 0 AND status = 'closed' ORDER BY ended_at DESC, ended_seq DESC, ended_uid DESC LIMIT 1`,
  ).get({ ...chain, before });

/** Of the legs at the instant a position ended, those up to its last are its own; so is what happened before them that day. */
function isBefore(event: ChainEvent, start: StoredPositionRow): boolean {
  if (event.at !== start.ended_at) return event.at < start.ended_at;
  if (event.type !== 'leg') return event.type !== 'carry';
  return event.seq !== start.ended_seq ? event.seq < start.ended_seq : event.uid <= start.ended_uid;
}

const beginsHere = (sql: Connection, chain: Chain, uid: string): boolean =>
  prepared(
    sql,
    `SELECT 1 FROM position WHERE uid = :uid AND account_id = :account AND instrument_id = :instrument AND book = :book AND joins_before = 0`,
  ).get({ ...chain, uid }) !== undefined;

function memberOf(family: Family, instrument: number): FamilyMember {
  return family.instruments.find(({ id }) => id === instrument) as FamilyMember;
}

function bookRules({ matching, shorting, dust }: AccountRules, { class: kind, quantityStep }: FamilyMember): BookRules {
  return {
    matching,
    shorting,
    dust: kind === 'cryptoSpot' ? decimal(dust) : null,
    flat: quantityStep === null ? NEARLY_NOTHING : divide(decimal(quantityStep), TWO, 18),
  };
}
const NEARLY_NOTHING = decimal('0.000000001');
const TWO = decimal('2');
