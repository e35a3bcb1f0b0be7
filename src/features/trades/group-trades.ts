import { AppError } from '../../contract/errors.ts';
import type { Trade } from '../../contract/trades.ts';
import type { WriteContext } from '../../db/context.ts';
import { insertTradeGroup, leaveTradeGroups } from '../../db/queries/trade-groups.ts';
import { selectPositions, selectTrades } from '../../db/queries/trades.ts';
import type { WholeTrade } from '../../db/queries/whole-trades.ts';
import { anchorsOfTrades } from '../../ledger/anchors.ts';
import { oneTrade, theseTrades } from './one-trade.ts';
import { tradesOfAnchors } from './trades-of-anchors.ts';

export async function groupTrades(context: WriteContext, uids: readonly string[], kind: NonNullable<Trade['group']>) {
  const trades = await theseTrades(context, uids);
  refuseStrangers(trades, kind);
  const { anchors, positions } = await positionsOf(context, trades);
  if (positions.length < 2)
    throw new AppError('invalid_input', 'These are parts of one position and one trade already. Nothing was changed.');
  context.recorder.describe(`Group ${trades.length} trades`);
  await leaveTradeGroups(context.db, anchors);
  await insertTradeGroup(context.db, kind, positions, context.newUid);
  return tradesOfAnchors(context, positions);
}

/** Out of the user's groups, and apart where a rule would put them together. */
export async function ungroupTrade(context: WriteContext, uid: string) {
  const trade = await oneTrade(context, uid);
  const { anchors, positions } = await positionsOf(context, [trade]);
  if (trade.group === null) throw new AppError('invalid_input', 'This trade is not grouped. Nothing was changed.', { uid });
  context.recorder.describe(`Take ${trade.symbol} apart`);
  await leaveTradeGroups(context.db, anchors);
  const now = await tradesOfAnchors(context, positions);
  if (now.trades.every(({ group }) => group === null)) return now;
  await insertTradeGroup(context.db, 'apart', positions, context.newUid);
  return tradesOfAnchors(context, positions);
}

/** Their positions, and every leg by which somebody may have named them. */
async function positionsOf({ db }: WriteContext, trades: readonly WholeTrade[]): Promise<{ anchors: string[]; positions: string[] }> {
  const uids = trades.map(({ uid }) => uid);
  const rows = await selectTrades(db, { uids });
  const positions = await selectPositions(
    db,
    rows.map(({ id }) => id),
  );
  const anchored = await anchorsOfTrades(db, uids);
  return { anchors: anchored.flatMap(({ anchors }) => anchors.all), positions: [...new Set(positions.map(({ uid }) => uid))] };
}

/** Copies of one idea lie in several accounts; anything else is of one. What is in two currencies has no sum. */
function refuseStrangers(trades: readonly WholeTrade[], kind: Trade['group']): void {
  if (kind !== 'copy' && new Set(trades.map(({ account }) => account)).size > 1)
    throw new AppError(
      'invalid_input',
      'These trades are of several accounts. Nothing was changed; group them as copies, or account by account.',
    );
  if (new Set(trades.map(({ currency }) => currency)).size > 1)
    throw new AppError(
      'invalid_input',
      'The accounts of these trades are in several currencies, so they have no sum. Nothing was changed.',
    );
}
