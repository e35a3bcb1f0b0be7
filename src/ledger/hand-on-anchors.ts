import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';
import { readLegs, type StoredLeg } from '../db/queries/trade-legs.ts';
import { passTradeAnchorsOn } from './anchors.ts';
import { positionsOfAnchor } from './positions-of-anchor.ts';

/**
 * Before fills are deleted: what was said on them goes on with the next fill of their trade, or the last one left. Words of an
 * exit go on with the next fill that closes. Where nothing is left they stay, for the undo that brings the fills back.
 */
export function handOnAnchors(sql: Connection, fills: readonly string[]): void {
  const gone = new Set(fills);
  for (const anchor of anchorsOn(sql, fills)) {
    const [position] = positionsOfAnchor(sql, anchor);
    if (!position) continue;
    const legs = legsOfTrade(sql, position.tradeId);
    const at = legs.findIndex(({ uid }) => uid === anchor);
    const left = (leg: StoredLeg) => !gone.has(leg.fillUid);
    const others = [...legs.slice(at + 1).filter(left), ...legs.slice(0, Math.max(at, 0)).filter(left).reverse()];
    const closing = others.find(({ side, positionId }) => side === legs[at]?.side && positionId === legs[at]?.positionId);
    if (closing) passExitWordsOn(sql, anchor, closing.uid);
    if (others[0]) passTradeAnchorsOn(sql, anchor, others[0].uid);
  }
}

/** Their legs that anybody said something on. */
function anchorsOn(sql: Connection, fills: readonly string[]): string[] {
  return prepared<[string], string>(sql, ANCHORS).pluck().all(JSON.stringify(fills));
}
const ANCHORS = `
WITH deleted AS (SELECT value AS uid FROM json_each(?)),
  leg AS (SELECT uid FROM deleted
    UNION SELECT leg_uid FROM fill_allocation JOIN fill ON fill.id = fill_id JOIN deleted ON deleted.uid = fill.uid)
SELECT leg.uid FROM leg WHERE EXISTS (SELECT 1 FROM annotation WHERE anchor_uid = leg.uid)
  OR EXISTS (SELECT 1 FROM plan WHERE anchor_uid = leg.uid) OR EXISTS (SELECT 1 FROM trade_group_member WHERE anchor_uid = leg.uid)`;

function legsOfTrade(sql: Connection, trade: number): StoredLeg[] {
  const positions = prepared<[number], number>(sql, 'SELECT id FROM position WHERE trade_id = ? ORDER BY opened_at, opened_seq, uid')
    .pluck()
    .all(trade);
  return readLegs(sql, positions);
}

function passExitWordsOn(sql: Connection, from: string, to: string): void {
  prepared(sql, "UPDATE annotation SET anchor_uid = ? WHERE anchor_uid = ? AND anchor_kind = 'exit'").run(to, from);
}
