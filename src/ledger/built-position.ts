import type { Connection } from '../db/connection.ts';
import type { Position } from '../domain/trades/position.ts';
import type { AccountRules } from './account-rules.ts';
import { type FamilyMember, familyOf } from './family.ts';
import { rebuildChain } from './rebuild-chain.ts';
import type { StoredPosition } from './regroup.ts';

/** A stored position built again, for what is not stored of it: its lots, its first entries. */
export function builtPosition(
  sql: Connection,
  account: AccountRules,
  stored: StoredPosition,
): { position: Position; instrument: FamilyMember } {
  const chain = { account: stored.account_id, instrument: stored.instrument_id, book: stored.book };
  const family = familyOf(sql, chain.account, chain.instrument);
  const { positions } = rebuildChain(sql, account, family, chain, { from: stored.opened_at, to: stored.ended_at });
  return {
    position: positions.find(({ uid }) => uid === stored.uid) as Position,
    instrument: family.instruments.find(({ id }) => id === stored.instrument_id) as FamilyMember,
  };
}
